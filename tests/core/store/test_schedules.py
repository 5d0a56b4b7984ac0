"""Schedules and turns in the store: kept whole, decided with a name, taken by one process."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest

from core.model.audit import AuditDraft
from core.model.schedule import (
    Calendar,
    Holiday,
    Lateness,
    Owner,
    Pause,
    PauseKind,
    Plan,
    Rule,
    Schedule,
    Turn,
    TurnState,
    Work,
)
from core.store.connection_store import ConnectionStore
from tests.core.store.conftest import MovedClock

DUE = datetime(2026, 1, 5, 7, tzinfo=UTC)
NEXT = DUE + timedelta(days=1)
SYNC = Schedule("sync", Rule((time(7), time(13, 30)), weekdays=(0, 1), not_on_holidays=True), catch_up=False)
COMPARISON = Schedule("comparison", Rule(every_minutes=90, first=time(8), last=time(18)), Work.COMPARISON, on=False)
CALENDAR = Calendar(
    "Europe/Paris",
    Pause("hold", PauseKind.HOLD, "é", until=NEXT, by="anna", since=DUE),
    (
        Pause("1", PauseKind.DAILY, "Backup", start=time(22), end=time(6)),
        Pause("2", PauseKind.DATES, "Period close", first=date(2026, 12, 1), last=date(2026, 12, 3)),
    ),
    (Holiday(date(2026, 12, 25), "Christmas"),),
    Owner.SYSTEM_TASK,
)
PLAN = Plan((COMPARISON, SYNC), CALENDAR, {"sync": DUE})


def told(_before: Plan, after: Plan) -> AuditDraft:
    return AuditDraft("anna", "schedule", DUE, details={"schedules": str(len(after.schedules))})


def turn(state: TurnState = TurnState.WAITING, **more: object) -> Turn:
    members: dict[str, object] = {"next_try": DUE} if state is TurnState.WAITING else {}
    return replace(Turn(0, "sync", Work.SYNC, state, DUE, DUE), **{**members, **more})  # type: ignore[arg-type]


@pytest.fixture
def planned(cs: ConnectionStore) -> ConnectionStore:
    cs.schedules.decide(lambda _: PLAN, told)
    return cs


def test_nothing_is_planned_at_first(cs: ConnectionStore) -> None:
    assert cs.schedules.load() == Plan()
    assert cs.schedules.turns() == cs.schedules.open_turns() == ()
    assert cs.schedules.newest("sync") is None


def test_a_plan_comes_back_whole_and_its_change_stands_in_the_audit_chain_once(planned: ConnectionStore) -> None:
    assert planned.schedules.load() == PLAN
    latest = planned.feed.latest()
    planned.schedules.decide(lambda before: before, told)
    assert planned.feed.latest() == latest, "nothing changed, nothing is told"
    assert [entry.draft.action for entry in planned.audit.entries()].count("schedule") == 1
    planned.schedules.decide(lambda before: replace(before, schedules=(SYNC,)), told)
    assert planned.schedules.load().schedules == (SYNC,)
    assert planned.audit.verify().ok


def test_a_due_time_is_taken_by_one_process_only(planned: ConnectionStore) -> None:
    assert planned.schedules.take("sync", DUE, NEXT, [turn()])
    assert not planned.schedules.take("sync", DUE, NEXT, [turn()])
    assert planned.schedules.load().due == {"sync": NEXT}
    (waiting,) = planned.schedules.open_turns()
    assert replace(waiting, turn_id=0, noted_at=None) == turn()
    assert waiting == planned.schedules.newest("sync")


def test_a_turn_that_goes_on_keeps_its_row(planned: ConnectionStore) -> None:
    planned.schedules.take("sync", DUE, NEXT, [turn()])
    (first,) = planned.schedules.open_turns()
    more = replace(first, due_until=NEXT, times=2, lateness=Lateness.OFF, gap_from=DUE, gap_to=NEXT)
    assert planned.schedules.take("sync", NEXT, None, [more])
    (grown,) = planned.schedules.open_turns()
    assert replace(grown, noted_at=None) == replace(more, noted_at=None)
    assert planned.schedules.load().due == {}


def test_a_waiting_turn_is_seized_once(planned: ConnectionStore) -> None:
    planned.schedules.take("sync", DUE, NEXT, [turn()])
    (waiting,) = planned.schedules.open_turns()
    assert planned.schedules.seize(waiting, DUE + timedelta(seconds=30))
    assert not planned.schedules.seize(waiting, DUE + timedelta(seconds=30))
    (seized,) = planned.schedules.open_turns()
    assert (seized.tries, seized.next_try) == (1, DUE + timedelta(seconds=30))


def test_what_simply_ran_is_not_listed_and_goes_after_a_week(planned: ConnectionStore, clock: MovedClock) -> None:
    late = turn(TurnState.RAN, lateness=Lateness.OFF, run_id="r1")
    planned.schedules.take("sync", DUE, NEXT, [turn(TurnState.RAN, run_id="r2"), late, turn(TurnState.MISSED)])
    assert [one.state for one in planned.schedules.turns()] == [TurnState.MISSED, TurnState.RAN]
    assert planned.schedules.prune() == 0
    clock.move(8 * 86_400)
    assert planned.schedules.prune() == 1
    assert len(planned.schedules.turns()) == 2
    clock.move(180 * 86_400)
    assert planned.schedules.prune() == 2


def test_what_waits_for_a_schedule_that_is_switched_off_does_not_run(planned: ConnectionStore) -> None:
    planned.schedules.take("sync", DUE, NEXT, [turn()])
    off = replace(SYNC, on=False)
    planned.schedules.decide(lambda before: replace(before, schedules=(off,), due={}), told)
    assert planned.schedules.open_turns() == ()
    assert [one.state for one in planned.schedules.turns()] == [TurnState.MISSED]


def test_a_turn_is_put_as_it_ended(planned: ConnectionStore) -> None:
    planned.schedules.take("sync", DUE, NEXT, [turn()])
    (waiting,) = planned.schedules.open_turns()
    latest = planned.feed.latest()
    planned.schedules.put([replace(waiting, state=TurnState.FAILED, reason="No sign-in", next_try=None)])
    assert planned.schedules.open_turns() == ()
    assert planned.schedules.turns()[0].reason == "No sign-in"
    assert planned.feed.latest() > latest
