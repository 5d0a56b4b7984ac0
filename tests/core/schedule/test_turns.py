"""What is due runs once: on time, after a wake, beside another run, after a pause, while a network comes up late."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from core.errors import BusyError, ConfigurationError, ConnectorError
from core.model.audit import AuditDraft
from core.model.flow import FlowName, RunId
from core.model.run import Counts, RunKind, RunResult, RunStatus
from core.model.schedule import (
    Calendar,
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
from core.schedule.triggers import next_due
from core.schedule.turns import Turns
from core.schedule.words import turn_says
from core.store.connection_store import ConnectionStore
from core.store.database import Store
from tests.core.store.conftest import NAME, MovedClock, make_connection

PARIS = "Europe/Paris"
SYNC = Schedule("sync", Rule((time(7), time(13)), weekdays=(0, 1, 2, 3, 4), not_on_holidays=True))
WEEKLY = Schedule("comparison", Rule((time(6),), weekdays=(6,)), Work.COMPARISON)
OFTEN = Schedule("sync", Rule(every_minutes=30, first=time(8), last=time(18)))


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(PARIS)).astimezone(UTC)


@dataclass
class Desk:
    """Turns on a real store, with what a test says of systems and runs."""

    cs: ConnectionStore
    clock: MovedClock
    away: str = ""
    fails: ConnectorError | None = None
    status: RunStatus = RunStatus.DONE
    ends: bool = False
    ran: list[tuple[str, str]] = field(default_factory=list)
    asked: int = 0

    @property
    def turns(self) -> Turns:
        return Turns(self.cs, self.clock, lambda: self.ends)

    def plan(self, *schedules: Schedule, calendar: Calendar | None = None) -> None:
        """Sets the plan, with due times from now."""
        found = calendar or Calendar(PARIS)
        now = self.clock.now()
        due = {one.name: at for one in schedules if (at := next_due(one.rule, found.zone, now)) is not None}
        plan = Plan(tuple(sorted(schedules, key=lambda one: one.name)), found, due)
        self.cs.schedules.decide(lambda _: plan, lambda *_: AuditDraft("anna", "schedule", now))
        self.turns.look()

    def be_at(self, text: str) -> None:
        """It is this time; the computer slept until then."""
        self.clock.time = at(text)

    def live_until(self, text: str) -> None:
        """The program lives and looks every minute until then."""
        while self.clock.time < at(text):
            self.clock.time = min(at(text), self.clock.time + timedelta(minutes=1))
            self.turns.look()

    def serve(self, times: int = 1) -> None:
        """Looks, and begins what waits, so many times."""
        for _ in range(times):
            self.turns.look()
            self.turns.serve(self._away, self._begin)

    @property
    def told(self) -> list[str]:
        """What became of what was due, newest first."""
        calendar = self.cs.schedules.load().calendar
        return [turn_says(turn, calendar) for turn in self.cs.schedules.turns()]

    @property
    def open(self) -> tuple[Turn, ...]:
        return self.cs.schedules.open_turns()

    def _away(self) -> str:
        self.asked += 1
        return self.away

    def _begin(self, schedule: Schedule, turn: Turn) -> RunResult:
        assert turn.turn_id
        if self.fails is not None:
            raise self.fails
        self.ran.append((schedule.name, f"{self.clock.now().astimezone(ZoneInfo(PARIS)):%a %H:%M}"))
        return result(f"run-{len(self.ran)}", self.clock.now(), self.status)


def result(run_id: str, started_at: datetime, status: RunStatus = RunStatus.DONE) -> RunResult:
    flows = {FlowName.SUPPLIERS: Counts(), FlowName.ORDERS: Counts()}
    return RunResult(
        RunId(run_id), RunKind.SYNC, status, None, started_at, 1.0, Counts(), Counts(), flows, {}, {}
    )  # fmt: skip


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    clock = MovedClock()
    clock.time = at("2026-11-02T12:00")  # a Monday
    store = Store.open(tmp_path / "store.sqlite", clock=clock)
    store.connections.save(make_connection(), actor="anna")
    yield Desk(store.for_connection(NAME), clock)
    store.close()


def test_what_is_due_runs_once_and_leaves_no_row_to_look_at(desk: Desk) -> None:
    desk.plan(SYNC)
    desk.live_until("2026-11-02T12:59")
    desk.serve()
    assert desk.ran == []
    desk.live_until("2026-11-02T13:00")
    desk.serve(3)
    assert desk.ran == [("sync", "Mon 13:00")]
    assert desk.told == []
    assert desk.cs.schedules.load().due == {"sync": at("2026-11-03T07:00")}


def test_a_run_missed_in_sleep_is_made_up_once_with_the_reason(desk: Desk) -> None:
    desk.plan(SYNC)
    desk.live_until("2026-11-02T23:10")
    desk.ran.clear()
    desk.be_at("2026-11-03T08:52")
    desk.serve(3)
    assert desk.ran == [("sync", "Tue 08:52")]
    assert desk.told[0] == "Made up once: this computer was off or asleep 23:10 to 08:52."


def test_many_missed_times_become_one_run(desk: Desk) -> None:
    desk.plan(OFTEN)
    desk.live_until("2026-11-02T15:05")
    desk.serve(5)
    desk.ran.clear()
    desk.be_at("2026-11-03T09:10")
    desk.serve(5)
    assert desk.ran == [("sync", "Tue 09:10")]
    turn = desk.cs.schedules.turns()[0]
    assert (turn.due_from, turn.due_until, turn.times) == (at("2026-11-02T15:30"), at("2026-11-03T09:00"), 9)


def test_with_catch_up_off_what_was_missed_is_shown_and_not_run(desk: Desk) -> None:
    desk.plan(replace(SYNC, catch_up=False))
    desk.live_until("2026-11-02T23:10")
    desk.serve(2)
    desk.ran.clear()
    desk.be_at("2026-11-03T08:52")
    desk.serve(3)
    assert desk.ran == []
    assert desk.told == ["Missed: this computer was off or asleep 23:10 to 08:52."]
    desk.live_until("2026-11-03T13:00")
    desk.serve()
    assert desk.ran == [("sync", "Tue 13:00")]


def test_with_catch_up_off_the_time_that_is_due_now_still_runs(desk: Desk) -> None:
    desk.plan(replace(OFTEN, catch_up=False))
    desk.be_at("2026-11-03T09:01")
    desk.serve(3)
    assert desk.ran == [("sync", "Tue 09:01")]
    (missed,) = desk.cs.schedules.turns()
    assert (missed.state, missed.times) == (TurnState.MISSED, 14)


def test_a_program_that_was_closed_is_no_computer_that_was_off(desk: Desk) -> None:
    desk.plan(SYNC)
    desk.be_at("2026-11-02T18:02")
    desk.serve(2)
    desk.turns.note_closed()
    desk.be_at("2026-11-03T08:52")
    desk.serve()
    assert desk.told[0] == "Made up once: ML Connector was closed 18:02 to 08:52."


def test_a_task_that_did_not_come_is_named(desk: Desk) -> None:
    desk.plan(SYNC, calendar=Calendar(PARIS, owner=Owner.SYSTEM_TASK))
    desk.live_until("2026-11-02T12:30")
    desk.be_at("2026-11-02T15:00")
    desk.serve()
    assert desk.told[0] == "Made up once: the task of the system did not come 12:30 to 15:00."


def test_days_apart_the_gap_names_them(desk: Desk) -> None:
    desk.plan(SYNC)
    desk.be_at("2026-11-06T08:00")
    desk.serve()
    assert desk.told[0] == "Made up once: this computer was off or asleep 2 Nov 2026 12:00 to 6 Nov 2026 08:00."


def test_a_late_network_is_waited_for_and_no_run_fails_meanwhile(desk: Desk) -> None:
    desk.plan(SYNC)
    desk.be_at("2026-11-03T09:10")
    desk.away = "x3"
    for _ in range(120):
        desk.serve()
        desk.clock.move(5)
    assert desk.ran == []
    (waiting,) = desk.open
    assert (waiting.waits_for, waiting.lateness) == ("x3", Lateness.OFF)
    assert "Sage X3 does not answer" in desk.told[0]
    assert 30 <= desk.asked <= 40, "10 minutes, asked every 20 s in the end"
    desk.away = ""
    answered = desk.clock.now()
    while not desk.ran:
        desk.serve()
        desk.clock.move(5)
    assert desk.clock.now() - answered <= timedelta(seconds=60)
    desk.serve(5)
    assert len(desk.ran) == 1


def test_a_time_that_is_due_while_another_waits_joins_it(desk: Desk) -> None:
    desk.plan(OFTEN)
    desk.away = "jaggaer"
    desk.live_until("2026-11-02T12:30")
    desk.serve()
    desk.live_until("2026-11-02T14:00")
    (waiting,) = desk.open
    assert (waiting.times, waiting.due_until) == (4, at("2026-11-02T14:00"))
    desk.away = ""
    desk.serve(3)
    assert len(desk.ran) == 1
    assert desk.told == ["Run once for all of them."]


def test_beside_another_run_it_waits_and_says_who_runs(desk: Desk) -> None:
    desk.plan(SYNC)
    lease = desk.cs.lease.acquire("bert on DESK", RunId("by-hand"))
    desk.be_at("2026-11-02T13:00")
    desk.cs.lease.renew(lease)
    desk.serve(2)
    assert desk.ran == []
    assert desk.told == ["Waits: bert on DESK runs something now."]
    desk.cs.lease.release(lease)
    desk.clock.move(15)
    desk.serve()
    assert len(desk.ran) == 1


def test_a_run_of_this_window_is_waited_for(desk: Desk) -> None:
    desk.plan(SYNC)
    desk.be_at("2026-11-02T13:00")
    desk.fails = BusyError("A run goes on in this window already.")
    desk.serve()
    assert desk.open[0].waits_for == "this window"
    desk.fails = None
    desk.clock.move(15)
    desk.serve()
    assert len(desk.ran) == 1


def test_a_sync_that_somebody_began_meanwhile_is_as_good(desk: Desk) -> None:
    desk.plan(SYNC)
    desk.be_at("2026-11-02T13:00")
    desk.away = "x3"
    desk.serve()
    desk.clock.move(60)
    by_hand = result("by-hand", desk.clock.now())
    desk.cs.runs.start(by_hand.run_id, RunKind.SYNC, "bert", by_hand.started_at)
    desk.cs.runs.finish(by_hand)
    desk.away = ""
    desk.serve(2)
    assert desk.ran == []
    assert desk.open == ()
    assert (turn := desk.cs.schedules.newest("sync")) is not None
    assert (turn.state, turn.run_id) == (TurnState.RAN, "by-hand")


@pytest.mark.parametrize("how", ["suppliers alone", "stopped", "a preview"])
def test_a_run_that_did_less_is_not(desk: Desk, how: str) -> None:
    desk.plan(SYNC)
    desk.be_at("2026-11-02T13:00")
    desk.away = "x3"
    desk.serve()
    desk.clock.move(60)
    kind = RunKind.PREVIEW if how == "a preview" else RunKind.SYNC
    less = result("by-hand", desk.clock.now(), RunStatus.STOPPED if how == "stopped" else RunStatus.DONE)
    if how == "suppliers alone":
        less = replace(less, flows={FlowName.SUPPLIERS: Counts()})
    less = replace(less, kind=kind)
    desk.cs.runs.start(less.run_id, kind, "bert", less.started_at)
    desk.cs.runs.finish(less)
    desk.away = ""
    desk.serve(2)
    assert len(desk.ran) == 1


def test_a_full_comparison_does_for_the_sync_that_waits_with_it(desk: Desk) -> None:
    desk.plan(SYNC, WEEKLY)
    desk.live_until("2026-11-06T20:00")
    desk.serve(3)
    desk.ran.clear()
    desk.be_at("2026-11-09T08:52")  # the PC was off from Friday evening to Monday
    desk.serve(4)
    assert desk.ran == [("comparison", "Mon 08:52")]
    assert desk.open == ()
    assert {turn.run_id for turn in desk.cs.schedules.turns()[:2]} == {"run-1"}


def test_in_a_pause_nothing_runs_and_what_it_passed_over_is_one_row(desk: Desk) -> None:
    backup = Pause("1", PauseKind.DAILY, "Backup of X3", start=time(12, 30), end=time(14))
    desk.plan(OFTEN, calendar=Calendar(PARIS, pauses=(backup,)))
    desk.live_until("2026-11-02T15:00")
    desk.serve()
    assert desk.ran == [("sync", "Mon 15:00")]
    desk.live_until("2026-11-03T13:45")
    (row,) = [turn for turn in desk.cs.schedules.turns() if turn.state is TurnState.PAUSED]
    assert (row.times, row.reason) == (6, "Backup of X3")
    assert desk.told[-1] == "Not run, it was paused: Backup of X3."


def test_what_was_missed_before_a_pause_is_made_up_after_it(desk: Desk) -> None:
    close = Pause("1", PauseKind.DATES, "Period close", first=date(2026, 11, 3), last=date(2026, 11, 4))
    desk.plan(SYNC, calendar=Calendar(PARIS, pauses=(close,)))
    desk.be_at("2026-11-03T08:52")  # Monday 13:00 was missed, and the close has begun
    desk.serve(2)
    assert desk.ran == []
    assert desk.open[0].waits_for == "pause"
    desk.live_until("2026-11-05T00:01")
    desk.serve()
    assert desk.ran == [("sync", "Thu 00:01")]


def test_a_run_that_cannot_begin_says_why_and_the_next_time_is_tried(desk: Desk) -> None:
    desk.plan(SYNC)
    desk.be_at("2026-11-02T13:00")
    desk.fails = ConfigurationError("No connection.", remedy="Set it up.")
    desk.serve(3)
    assert desk.told == ["Could not begin: No connection. Set it up."]
    desk.fails = None
    desk.live_until("2026-11-03T07:00")
    desk.serve()
    assert len(desk.ran) == 1


def test_a_process_that_died_in_its_run_is_followed_by_the_next_start(desk: Desk) -> None:
    desk.plan(SYNC)
    desk.be_at("2026-11-02T13:00")
    desk.turns.look()
    lease = desk.cs.lease.acquire("the one that dies", RunId("died"))
    (turn,) = desk.open
    desk.cs.schedules.seize(turn, desk.clock.now() + timedelta(seconds=90))
    desk.cs.schedules.put([replace(desk.open[0], state=TurnState.RUNNING)])
    desk.clock.move(80)
    desk.serve()
    desk.cs.lease.renew(lease)
    desk.clock.move(15)
    desk.serve()
    assert desk.ran == []
    assert desk.open[0].state is TurnState.RUNNING, "it lives, and is left alone"
    desk.clock.move(50)
    desk.serve(3)
    assert len(desk.ran) == 1


def test_a_run_that_ends_with_the_program_runs_again_at_its_next_start(desk: Desk) -> None:
    desk.plan(SYNC)
    desk.be_at("2026-11-02T13:00")
    desk.status, desk.ends = RunStatus.CANCELLED, True
    desk.serve()
    assert desk.open[0].state is TurnState.WAITING
    desk.status, desk.ends = RunStatus.DONE, False
    desk.be_at("2026-11-02T13:20")
    desk.serve(2)
    assert len(desk.ran) == 2
    assert desk.open == ()


def test_a_run_that_a_person_cancels_is_not_begun_again(desk: Desk) -> None:
    desk.plan(SYNC)
    desk.be_at("2026-11-02T13:00")
    desk.status = RunStatus.CANCELLED
    desk.serve(3)
    assert len(desk.ran) == 1


def test_two_processes_run_it_once(desk: Desk) -> None:
    desk.plan(SYNC)
    desk.be_at("2026-11-02T13:00")
    first, second = desk.turns, desk.turns
    first.look()
    second.look()
    assert len(desk.open) == 1
    begun: list[str] = []

    def begin(_schedule: Schedule, turn: Turn) -> RunResult:
        begun.append("first")
        second.look()
        assert second.serve(lambda: "", begin) is None, "another process must not begin it meanwhile"
        assert turn.times == 1
        return result("run", desk.clock.now())

    first.serve(lambda: "", begin)
    assert begun == ["first"]


def test_a_clock_that_was_ahead_and_went_back_runs_what_was_not_done(desk: Desk) -> None:
    desk.plan(SYNC)
    desk.live_until("2026-11-02T13:00")
    desk.serve()
    desk.be_at("2026-12-20T10:00")
    desk.serve(2)
    assert len(desk.ran) == 2
    desk.be_at("2026-11-03T06:00")  # the clock is right again
    desk.serve()
    assert desk.cs.schedules.load().due["sync"] > at("2026-12-20T10:00"), "what is newer than that was done"


def test_a_planned_time_that_is_too_far_comes_back(desk: Desk) -> None:
    desk.plan(SYNC)
    far = at("2027-03-01T07:00")
    desk.cs.schedules.decide(
        lambda before: replace(before, due={"sync": far}), lambda *_: AuditDraft("anna", "schedule", desk.clock.now())
    )
    desk.serve()
    assert desk.cs.schedules.load().due == {"sync": at("2026-11-02T13:00")}


def test_a_clock_that_goes_back_a_little_runs_nothing_twice(desk: Desk) -> None:
    desk.plan(SYNC)
    desk.live_until("2026-11-02T13:00")
    desk.serve()
    desk.be_at("2026-11-02T12:58")
    desk.serve()
    desk.live_until("2026-11-02T13:02")
    desk.serve(2)
    assert len(desk.ran) == 1


def test_the_next_look_is_at_what_comes_first(desk: Desk) -> None:
    assert desk.turns.next_look() is None
    desk.plan(SYNC, WEEKLY)
    assert desk.turns.next_look() == at("2026-11-02T13:00")
    desk.be_at("2026-11-02T13:00")
    desk.away = "x3"
    desk.serve()
    assert desk.turns.next_look() == at("2026-11-02T13:00") + timedelta(seconds=5)
