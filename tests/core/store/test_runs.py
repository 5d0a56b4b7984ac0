from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from core.model.flow import FlowName, RunId
from core.model.run import Counts, Place, PreviewRow, RunKind, RunResult, RunStatus
from core.store.connection_store import ConnectionStore
from core.store.runs import DIED
from tests.core.store.conftest import MovedClock

START = datetime(2026, 1, 5, 8, 0, tzinfo=UTC)


def result(run_id: str, started_at: datetime = START, **changes: object) -> RunResult:
    members: dict[str, object] = {
        "run_id": RunId(run_id),
        "kind": RunKind.SYNC,
        "status": RunStatus.DONE_WITH_PROBLEMS,
        "reason": None,
        "started_at": started_at,
        "seconds": 12.5,
        "counts": Counts(created=3, updated=1, closed=1, held=2, waiting=4, in_doubt=1, differs=1),
        "lines": Counts(created=9),
        "flows": {FlowName.ORDERS: Counts(created=3)},
        "calls": {"jaggaer": 4, "x3": 7},
        "calls_by_reason": {"x3:create": 3},
        "open_records": 8,
        "error_code": "brake",
    }
    return RunResult(**{**members, **changes})  # type: ignore[arg-type]


def ran(cs: ConnectionStore, outcome: RunResult) -> None:
    cs.runs.start(outcome.run_id, outcome.kind, "anna", outcome.started_at)
    cs.runs.finish(outcome)


def test_a_run_comes_back_as_it_ended(cs: ConnectionStore) -> None:
    previews = (PreviewRow(FlowName.ORDERS, "L1", Place.CREATED, "new", (("price", "", "12.50"),)),)
    ended = result("a", previews=previews)
    ran(cs, ended)
    assert cs.runs.get(RunId("a")) == ended
    assert cs.runs.get(RunId("unknown")) is None


def test_a_run_that_goes_on_is_running(cs: ConnectionStore) -> None:
    cs.runs.start(RunId("a"), RunKind.REPLAY, "anna", START)
    found = cs.runs.get(RunId("a"))
    assert found is not None
    assert (found.status, found.kind, found.counts) == (RunStatus.RUNNING, RunKind.REPLAY, Counts())


def test_a_run_that_died_is_stopped_when_the_next_one_begins(cs: ConnectionStore) -> None:
    cs.runs.start(RunId("a"), RunKind.SYNC, "anna", START)
    cs.runs.start(RunId("b"), RunKind.SYNC, "anna", START + timedelta(hours=1))
    new, old = cs.runs.rows(10)
    assert (old.run_id, old.status, old.reason) == ("a", RunStatus.STOPPED, DIED)
    assert new.status is RunStatus.RUNNING


def test_rows_are_newest_first_and_page_by_run(cs: ConnectionStore) -> None:
    for number in range(5):
        # Two of them began at the same time.
        ran(cs, result(f"r{number}", START + timedelta(hours=min(number, 3))))
    first = cs.runs.rows(2)
    assert [row.run_id for row in first] == ["r4", "r3"]
    assert [row.run_id for row in cs.runs.rows(9, before=RunId(first[-1].run_id))] == ["r2", "r1", "r0"]
    assert cs.runs.rows(9, before=RunId("unknown")) == ()
    assert (first[0].actor, first[0].seconds, first[0].calls, first[0].counts.created) == ("anna", 12.5, 11, 3)


def test_start_and_end_of_a_run_are_in_the_change_feed(cs: ConnectionStore) -> None:
    ran(cs, result("a"))
    assert [(row.kind, row.run_id, row.payload["status"]) for row in cs.feed.since(0)] == [
        ("run", "a", "running"),
        ("run", "a", "done-with-problems"),
    ]


def test_days_sum_what_was_written_and_say_how_many_at_most_needed_somebody(
    cs: ConnectionStore, clock: MovedClock
) -> None:
    clock.time = datetime(2026, 1, 7, 0, 30, tzinfo=UTC)
    ran(cs, result("a", datetime(2026, 1, 5, 8, tzinfo=UTC)))
    ran(cs, result("b", datetime(2026, 1, 5, 23, 59, tzinfo=UTC)))
    ran(cs, result("c", datetime(2026, 1, 7, 0, 10, tzinfo=UTC)))
    ran(cs, result("p", datetime(2026, 1, 7, 0, 20, tzinfo=UTC), kind=RunKind.PREVIEW))
    ran(cs, result("o", datetime(2026, 1, 3, 8, tzinfo=UTC)))
    assert [(bar.day, bar.written, bar.needed_somebody) for bar in cs.runs.days(4)] == [
        (date(2026, 1, 4), 0, 0),
        (date(2026, 1, 5), 10, 3),
        (date(2026, 1, 6), 0, 0),
        (date(2026, 1, 7), 5, 3),
    ]
    assert cs.runs.days(0) == ()
