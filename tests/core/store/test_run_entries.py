from __future__ import annotations

from datetime import timedelta

from core.model.audit import AuditDraft
from core.model.flow import Entity, RunId, SourceId
from core.model.run import RunKind
from core.model.status import Status
from core.model.views import RecordQuery
from core.store.connection_store import ConnectionStore
from tests.core.store.conftest import MovedClock
from tests.core.store.helpers import settle
from tests.core.store.realistic import Order

FIRST, SECOND, THIRD = RunId("first"), RunId("second"), RunId("third")


def draft(clock: MovedClock, run: str, action: str, key: str = "", reason: str = "") -> AuditDraft:
    return AuditDraft(
        "ANNA",
        action,
        clock.now(),
        run_id=run,
        entity="order" if key else "",
        source_key=key,
        details={"reason": reason} if reason else {},
    )


def three_runs(cs: ConnectionStore, clock: MovedClock, *, step_s: float = 1.0, between_s: float = 3600.0) -> None:
    """Three runs with decisions of people between them; each holds order 1 and writes another one."""
    for number, run in enumerate((FIRST, SECOND, THIRD), 1):
        cs.runs.start(run, RunKind.SYNC, "ANNA", clock.now())
        entries = [draft(clock, run, "run-started")]
        clock.move(step_s)
        entries.append(draft(clock, run, "held", "1", f"reason {number}"))
        entries.append(draft(clock, run, "written", str(number + 1)))
        clock.move(step_s)
        entries.append(draft(clock, run, "run-ended"))
        cs.audit.append(entries)
        clock.move(between_s)
        cs.audit.append([draft(clock, "", "mapping", "1")] * 30)
        clock.move(between_s)


def test_a_run_has_its_own_entries_and_nobody_elses(cs: ConnectionStore, clock: MovedClock) -> None:
    three_runs(cs, clock)
    for number, run in enumerate((FIRST, SECOND, THIRD), 1):
        found = cs.run_entries.portion(run)
        assert [(e.action, e.source_id) for e in found] == [
            ("run-started", ""),
            ("held", "1"),
            ("written", str(number + 1)),
            ("run-ended", ""),
        ]
    assert cs.run_entries.portion(RunId("nobody")) == []


def test_entries_come_in_portions(cs: ConnectionStore, clock: MovedClock) -> None:
    three_runs(cs, clock)
    first = cs.run_entries.portion(SECOND, limit=3)
    rest = cs.run_entries.portion(SECOND, after=first[-1].entry, limit=3)
    assert [e.action for e in (*first, *rest)] == ["run-started", "held", "written", "run-ended"]
    assert [e.action for e in cs.run_entries.portion(SECOND, actions=("held",))] == ["held"]


def test_runs_one_right_after_the_other_are_told_apart(cs: ConnectionStore, clock: MovedClock) -> None:
    three_runs(cs, clock, step_s=0.0, between_s=0.001)
    assert [len(cs.run_entries.portion(run)) for run in (FIRST, SECOND, THIRD)] == [4, 4, 4]


def test_a_clock_that_was_set_back_loses_nothing(cs: ConnectionStore, clock: MovedClock) -> None:
    three_runs(cs, clock)
    clock.time -= timedelta(days=40)
    cs.runs.start(RunId("back"), RunKind.SYNC, "ANNA", clock.now())
    cs.audit.append([draft(clock, "back", "run-started"), draft(clock, "back", "run-ended")])
    assert [e.action for e in cs.run_entries.portion(RunId("back"))] == ["run-started", "run-ended"]
    assert [len(cs.run_entries.portion(run)) for run in (FIRST, SECOND, THIRD)] == [4, 4, 4]


def test_the_place_of_a_run_is_found_without_a_walk_through_the_chain(cs: ConnectionStore, clock: MovedClock) -> None:
    three_runs(cs, clock)
    with cs.read() as read:
        first, last = cs.run_entries.span(read, SECOND)
    entries = cs.run_entries.portion(SECOND)
    assert first <= entries[0].entry <= entries[-1].entry <= last
    assert last - first < 40 < cs.audit.head()[0]


def test_the_reason_before_a_run_is_the_last_one(cs: ConnectionStore, clock: MovedClock) -> None:
    three_runs(cs, clock)
    keys = [(Entity.ORDER, "1"), (Entity.ORDER, "2"), (Entity.SUPPLIER, "1")]
    assert cs.run_entries.earlier_reasons(FIRST, keys, ("held",)) == {}
    assert cs.run_entries.earlier_reasons(THIRD, keys, ("held",)) == {(Entity.ORDER, "1"): "reason 2"}


def test_the_records_of_a_run_are_listed_counted_and_summed(cs: ConnectionStore, clock: MovedClock) -> None:
    orders = {n: Order(n).settlement(None, source_id=SourceId(str(n)), number=f"PO{n}") for n in range(1, 6)}
    settle(cs, *orders.values())
    three_runs(cs, clock)
    query = RecordQuery(Entity.ORDER, run=SECOND, sort="key", descending=False)
    assert [row.key for row in cs.records.page(query).rows] == ["PO1", "PO3"]
    assert sum(cs.records.count_by_status(query).values()) == 2
    assert sum(amount for _, amount in cs.records.sums(query)) == orders[1].amount + orders[3].amount
    assert [row.key for row in cs.records.page(RecordQuery(run=SECOND, find="PO3")).rows] == ["PO3"]
    assert cs.records.page(RecordQuery(run=SECOND, statuses=(Status.REFUSED,))).rows == ()
    assert cs.records.page(RecordQuery(Entity.SUPPLIER, run=SECOND)).rows == ()
    first = cs.records.page(query, limit=1)
    assert [row.key for row in cs.records.page(query, after=first.after, limit=1).rows] == ["PO3"]
