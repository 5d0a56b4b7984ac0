from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from core.app import App
from core.desk.run_story import told
from core.errors import ConfigurationError
from core.model.audit import AuditDraft
from core.model.flow import Entity, FlowName, RunId
from core.model.run import Counts, Place, RunKind, RunResult, RunStatus
from core.model.run_story import RunEntry, RunStep, StepKind
from core.model.status import Status
from core.model.views import RecordQuery
from tests.core.sync.scenes import eligible
from tests.helpers.practice import Bench, bench

AT = datetime(2026, 11, 3, 7, 0, tzinfo=UTC)


@pytest.fixture
def made(tmp_path: Path) -> Iterator[Bench]:
    with bench(tmp_path, orders=200) as practice:
        yield practice


def story(app: App, run: RunResult, *, limit: int = 500) -> list[RunStep]:
    """The whole story of a run, in portions."""
    steps: list[RunStep] = []
    after, more = 0, True
    while more:
        part = app.run_story(run.run_id, after=after, limit=limit)
        steps += part.steps
        after, more = part.after, part.more
    return steps


def entry(number: int, action: str, **changes: object) -> RunEntry:
    whole = RunEntry(number, AT, action, Entity.ORDER, f"id{number}", f"PO{number}", "", "Needs mapping", {})
    return replace(whole, **changes)  # type: ignore[arg-type]


def test_what_happened_to_several_for_the_same_reason_is_told_once() -> None:
    no_account = {"reason": "Account 744202 is not in X3."}
    steps = told(
        [
            entry(1, "held", details=no_account),
            entry(2, "written", details={"write": "create"}, external_id="POH1"),
            *(entry(n, "held", details=no_account) for n in range(3, 7)),
            entry(7, "held", details={"reason": "Unit EA is not in X3."}),
            entry(8, "intent"),
            entry(9, "written", details={"write": "close"}),
        ]
    )
    assert [(s.kind, s.count, s.number) for s in steps] == [
        (StepKind.HELD, 5, "PO1, PO3, PO4, …"),
        (StepKind.CREATED, 1, "PO2"),
        (StepKind.HELD, 1, "PO7"),
        (StepKind.CLOSED, 1, "PO9"),
    ]


def test_the_story_of_a_sync_agrees_with_its_counts(made: Bench) -> None:
    app = made.app()
    run = app.sync()
    steps = story(app, run)
    assert [steps[0].kind, steps[-1].kind] == [StepKind.STARTED, StepKind.ENDED]
    codes = next(s for s in steps if s.kind is StepKind.CODES_READ)
    assert int(codes.details["account"]) > 100
    for flow, entity in ((FlowName.ORDERS, Entity.ORDER), (FlowName.SUPPLIERS, Entity.SUPPLIER)):
        created = [s for s in steps if s.kind is StepKind.CREATED and s.entity is entity]
        assert len(created) == run.flows[flow].created
        assert all(s.external_id and s.number for s in created)
        done = next(s for s in steps if s.kind is StepKind.FLOW_DONE and s.details["flow"] == flow.value)
        assert done.details["read"] == str(run.flows[flow].read)
    held = sum(s.count for s in steps if s.kind is StepKind.HELD)
    assert held >= run.counts.held > 0
    in_portions = story(app, run, limit=7)
    assert sum(s.count for s in in_portions) == sum(s.count for s in steps)


def test_the_records_of_a_run_are_those_that_it_did_something_with(made: Bench) -> None:
    app = made.app()
    app.sync()
    number = eligible(made)[0]
    made.pair.jaggaer.do("revise", order=number, lines={"1": {"quantity": "77"}})
    second = app.sync()
    page = app.records(RecordQuery(Entity.ORDER, run=second.run_id))
    assert number in {row.key for row in page.rows}
    assert len(page.rows) < second.counts.read + 5
    first = app.runs()[-1]
    assert app.record_counts(RecordQuery(run=first.run_id))[Status.SYNCED] > 0


def test_two_runs_beside_each_other_name_the_causes_that_came_and_went(made: Bench) -> None:
    app = made.app()
    first = app.sync()
    cause = next(c for c in app.causes() if c.kind == "account" and c.mappable)
    assert any(cause.source_code in each.reason for each in app.compare_runs(first.run_id).appeared)
    for missing in [c for c in app.causes() if c.mappable]:
        target = next((s.target for s in app.suggestions(missing.cause_id) if s.selectable), "")
        if target:
            app.decide(missing.kind, missing.source_code, target)
    replayed = app.replay(everything=True)
    assert replayed.counts.created > 0
    said = app.compare_runs(replayed.run_id, first.run_id)
    assert (said.run.run_id, said.before.run_id if said.before else "") == (replayed.run_id, first.run_id)
    assert any(cause.source_code in each.reason for each in said.settled)
    assert not {each.reason for each in said.appeared} & {each.reason for each in said.settled}
    assert said.counts[0] == (None, replayed.counts.read, first.counts.read)
    assert (Place.CREATED, replayed.counts.created, first.counts.created) in said.counts


def test_a_cause_that_a_record_had_long_before_is_not_new(made: Bench) -> None:
    app = made.app()
    store = app._named("")
    held = {"a": {"1": "Old."}, "b": {"2": "Other."}, "c": {"1": "Old.", "3": "New."}}
    for run, reasons in held.items():
        now = made.clock.now()
        store.runs.start(RunId(run), RunKind.SYNC, "ANNA", now)
        drafts = [
            AuditDraft("ANNA", "held", now, run, "order", key, outcome="Needs mapping", details={"reason": reason})
            for key, reason in reasons.items()
        ]
        store.audit.append(drafts)
        result = RunResult(
            RunId(run), RunKind.SYNC, RunStatus.DONE, None, now, 1.0, Counts(held=len(reasons)), Counts(), {}, {}, {}
        )
        store.runs.finish(result)
        made.clock.moved += timedelta(hours=1)
    said = app.compare_runs("c")
    assert said.before is not None
    assert said.before.run_id == "b"
    assert [(cause.reason, cause.records) for cause in said.appeared] == [("New.", 1)]


def test_a_run_is_compared_with_the_one_of_its_kind_before_it(made: Bench) -> None:
    app = made.app()
    first = app.sync()
    app.sync(preview=True)
    second = app.sync()
    before = app.compare_runs(second.run_id).before
    assert before is not None
    assert before.run_id == first.run_id
    assert app.compare_runs(first.run_id).before is None


def test_a_run_is_run_again_with_the_same_flows(made: Bench) -> None:
    app = made.app()
    run = app.sync([FlowName.SUPPLIERS])
    assert app.run_again(run.run_id).flows == (FlowName.SUPPLIERS,)
    whole = app.sync(preview=True, full=True)
    again = app.run_again(whole.run_id)
    assert (again.kind, again.flows, again.full) == (RunKind.PREVIEW, (), True)
    app.sync()
    replay = app.replay(everything=True)
    keys = set(app.run_again(replay.run_id).keys)
    assert keys
    assert keys <= {row.key for row in app.records(RecordQuery()).rows if row.status is not Status.SYNCED}


def test_an_unknown_run_is_said_to_be_unknown(made: Bench) -> None:
    app = made.app()
    for ask in (app.run_story, app.compare_runs, app.run_again, app.run_result):
        with pytest.raises(ConfigurationError, match="No run is called nobody"):
            ask("nobody")
