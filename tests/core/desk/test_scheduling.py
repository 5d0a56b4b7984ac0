"""The schedule as the App has it: decisions in the audit chain, runs by the clock, on practice systems."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from core.app import App
from core.errors import ConfigurationError
from core.model.flow import FlowName
from core.model.run import RunStatus
from core.model.schedule import (
    Health,
    Holiday,
    Owner,
    Pause,
    PauseKind,
    Plan,
    Rule,
    Schedule,
    TurnState,
    Work,
)
from core.sandbox.serve import start_practice
from tests.helpers.pace import wait_until
from tests.helpers.practice import Bench, bench

PARIS = "Europe/Paris"
WORKING = Rule((time(13), time(7)), weekdays=(4, 3, 2, 1, 0), not_on_holidays=True)
BACKUP = Pause("", PauseKind.DAILY, "Backup of X3", start=time(22), end=time(23, 30))


@pytest.fixture
def made(tmp_path: Path) -> Iterator[Bench]:
    with bench(tmp_path, orders=3) as found:
        now = datetime.now(UTC)
        noon = datetime(2031, 11, 3, 12, tzinfo=ZoneInfo(PARIS))  # a Monday
        found.clock.moved = noon - now
        yield found


@pytest.fixture
def app(made: Bench) -> App:
    return made.app()


def entries(app: App) -> list[dict[str, str]]:
    rows = app._named("").audit.entries()
    return [dict(entry.draft.details) for entry in rows if entry.draft.action == "schedule"]


def local(at: datetime | None) -> str:
    return "never" if at is None else f"{at.astimezone(ZoneInfo(PARIS)):%a %H:%M}"


def in_a_minute(made: Bench, app: App, **more: object) -> Schedule:
    """A schedule that is due in a minute, decided."""
    soon = made.clock.now().astimezone(ZoneInfo(PARIS)) + timedelta(minutes=1)
    schedule = replace(Schedule("sync", Rule((soon.time().replace(second=0, microsecond=0, tzinfo=None),))), **more)  # type: ignore[arg-type]
    app.set_schedule(schedule, zone=PARIS)
    return schedule


def test_with_the_first_schedule_comes_a_weekly_comparison_and_both_are_audited(app: App) -> None:
    assert app.schedules() == Plan()
    assert app.home().next_run is None
    assert app.home().next_run_note == "It runs when you ask: no schedule is set."
    plan = app.set_schedule(Schedule("sync", WORKING), zone=PARIS)
    assert [(one.name, one.work, one.on) for one in plan.schedules] == [
        ("comparison", Work.COMPARISON, True),
        ("sync", Work.SYNC, True),
    ]
    assert plan.get("sync") == Schedule("sync", replace(WORKING, times=(time(7), time(13)), weekdays=(0, 1, 2, 3, 4)))
    assert local(app.home().next_run) == "Mon 13:00"
    assert app.home().next_run_note == ""
    (entry,) = entries(app)
    assert entry["old"] == "nothing"
    assert "sync: sync, every working day at 07:00 and 13:00 (Europe/Paris)" in entry["new"]
    app.remove_schedule("comparison")
    app.set_schedule(Schedule("sync", Rule((time(6),)), flows=(FlowName.ORDERS,), catch_up=False))
    assert [one.name for one in app.schedules().schedules] == ["sync"], "what was removed does not come back"
    assert entries(app)[-1]["new"] == (
        "sync: sync of orders, every day at 06:00 (Europe/Paris); what is missed is not made up"
    )
    assert app.verify_audit().ok


def test_a_schedule_that_makes_no_sense_changes_nothing(app: App) -> None:
    for schedule, zone, said in (
        (Schedule("sync", Rule()), "", "needs times of a day"),
        (Schedule(" ", WORKING), "", "needs a name"),
        (Schedule("sync", WORKING), "Mars/Olympus", "no time zone called Mars/Olympus"),
    ):
        with pytest.raises(ConfigurationError, match=said):
            app.set_schedule(schedule, zone=zone)
    with pytest.raises(ConfigurationError, match="No schedule is called sync"):
        app.remove_schedule("sync")
    assert app.schedules() == Plan()
    assert entries(app) == []


def test_without_a_zone_it_is_that_of_the_computer(app: App) -> None:
    zone = app.set_schedule(Schedule("sync", WORKING)).calendar.zone
    assert ZoneInfo(zone)
    assert app.set_schedule(Schedule("sync", WORKING), zone=PARIS).calendar.zone == PARIS
    assert app.set_schedule(Schedule("sync", WORKING)).calendar.zone == PARIS, "it stays until somebody says otherwise"


def test_a_draft_shows_its_times_before_it_is_decided(app: App) -> None:
    rows = app.next_times(2, draft=Schedule("sync", WORKING), zone=PARIS)
    assert [local(row.at) for row in rows] == ["Mon 13:00", "Tue 07:00"]
    with pytest.raises(ConfigurationError, match="needs a day"):
        app.next_times(draft=Schedule("sync", Rule((time(7),), weekdays=())))
    assert app.schedules() == Plan()


def test_a_pause_of_everything_ends_by_itself_or_by_hand(made: Bench, app: App) -> None:
    app.set_schedule(Schedule("sync", WORKING), zone=PARIS)
    app.pause(made.clock.now() + timedelta(hours=2), because="stock-taking")
    assert local(app.home().next_run) == "Tue 07:00"
    assert "stock-taking" in app.home().next_run_note
    assert app.standing().health is Health.PAUSED
    assert app.standing().held
    app.resume()
    assert local(app.home().next_run) == "Mon 13:00"
    app.pause(because="moving house")
    assert app.home().next_run is None
    assert "until somebody resumes: moving house" in app.home().next_run_note
    with pytest.raises(ConfigurationError, match="over already"):
        app.pause(made.clock.now() - timedelta(minutes=1))
    assert [entry["what"] for entry in entries(app)] == ["schedule sync", "paused", "resumed", "paused"]
    assert app.actor in entries(app)[-1]["new"]


def test_windows_ranges_and_holidays_are_numbered_shown_and_taken_away(app: App) -> None:
    app.set_schedule(Schedule("sync", Rule((time(13), time(22, 30)), not_on_holidays=True)), zone=PARIS)
    app.add_pause(BACKUP)
    close = Pause("", PauseKind.DATES, "Period close", first=date(2031, 11, 4), last=date(2031, 11, 5))
    plan = app.add_pause(close)
    assert [(one.pause_id, one.reason, one.by) for one in plan.calendar.pauses] == [
        ("1", "Backup of X3", app.actor),
        ("2", "Period close", app.actor),
    ]
    app.set_holidays([Holiday(date(2031, 11, 6), "Founders' day"), Holiday(date(2031, 1, 1))])
    rows = [(local(row.at), row.skipped.reason if row.skipped else "") for row in app.next_times(2)]
    assert rows[:3] == [("Mon 13:00", ""), ("Mon 22:30", "Backup of X3"), ("Tue 13:00", "Period close")]
    assert ("Thu 13:00", "Founders' day") in rows
    app.remove_pause("1")
    assert app.add_pause(BACKUP).calendar.pauses[-1].pause_id == "3"
    with pytest.raises(ConfigurationError, match="no pause 9"):
        app.remove_pause("9")
    for wrong in (
        Pause("", PauseKind.DAILY, start=time(7), end=time(7)),
        Pause("", PauseKind.DATES, first=date(2031, 2, 2), last=date(2031, 2, 1)),
        Pause("", PauseKind.HOLD),
    ):
        with pytest.raises(ConfigurationError):
            app.add_pause(wrong)


def test_a_change_of_another_schedule_forgets_nothing_that_is_due(made: Bench, app: App) -> None:
    app.set_schedule(Schedule("sync", WORKING), zone=PARIS)
    due = app.schedules().due["sync"]
    made.clock.moved += timedelta(hours=2)
    app.set_schedule(Schedule("night", Rule((time(2),))))
    assert app.schedules().due["sync"] == due
    app.set_schedule(replace(Schedule("sync", WORKING), on=False))
    assert "sync" not in app.schedules().due
    app.set_schedule(Schedule("sync", WORKING))
    assert local(app.schedules().due["sync"]) == "Tue 07:00"


def test_run_due_runs_what_is_due_and_once(made: Bench, app: App) -> None:
    assert app.run_due() == ()
    in_a_minute(made, app)
    assert app.run_due() == ()
    made.clock.moved += timedelta(minutes=2)
    (result,) = app.run_due()
    assert result.status in {RunStatus.DONE, RunStatus.DONE_WITH_PROBLEMS}, result.reason
    assert set(result.flows) == {FlowName.SUPPLIERS, FlowName.ORDERS}
    assert app.run_due() == ()
    assert len(app.runs()) == 1
    assert app.missed_runs() == ()
    assert app.standing().health is Health.GOOD
    audited = [entry.draft for entry in app._named("").audit.entries() if entry.draft.action == "scheduled-run"]
    assert [draft.details["schedule"] for draft in audited] == ["sync"]


def test_a_comparison_compares_in_full(made: Bench, app: App) -> None:
    app.sync()
    in_a_minute(made, app, work=Work.COMPARISON)
    made.clock.moved += timedelta(minutes=2)
    (result,) = app.run_due()
    assert result.counts.read == 3 + result.flows[FlowName.SUPPLIERS].read
    assert result.flows[FlowName.ORDERS].unchanged + result.flows[FlowName.ORDERS].held == 3


def test_in_the_window_a_due_time_begins_a_run_by_itself(made: Bench, app: App) -> None:
    in_a_minute(made, app)
    app.start_schedule(every_s=0.2)
    app.start_schedule(every_s=0.2)
    assert app.schedule_runs
    names = [thread.name for thread in threading.enumerate()]
    assert names.count("schedule") == 1
    made.clock.moved += timedelta(minutes=2)
    wait_until(lambda: bool(app.runs()) and not app.running)
    app.close()
    assert not app.schedule_runs
    assert "schedule" not in [thread.name for thread in threading.enumerate()]


def test_after_a_wake_it_waits_for_both_systems_and_runs_once(made: Bench) -> None:
    connection = made.connection()
    jaggaer_port, x3_port = (int(url.rsplit(":", 1)[1]) for url in (connection.jaggaer.host, connection.x3.base_url))
    app = made.app()
    in_a_minute(made, app)
    app.start_schedule(every_s=0.2)
    made.pair.stop()
    made.clock.moved += timedelta(hours=9)  # it slept
    wait_until(lambda: any(turn.waits_for == "jaggaer" for turn in app.missed_runs()))
    assert app.standing().health is Health.TROUBLE
    assert "JAGGAER does not answer" in app.home().next_run_note
    for _ in range(4):
        made.clock.moved += timedelta(seconds=20)
        wait_until(lambda: app.missed_runs()[0].next_try > made.clock.now())  # type: ignore[operator]
    assert app.runs() == (), "no run failed meanwhile"
    made.pair = start_practice(jaggaer_port=jaggaer_port, x3_port=x3_port, data_dir=made.folder / "practice", orders=3)
    made.clock.moved += timedelta(seconds=20)
    wait_until(lambda: app.missed_runs()[0].state is TurnState.RAN, seconds=60)
    (run,) = app.runs()
    assert run.status in {RunStatus.DONE, RunStatus.DONE_WITH_PROBLEMS}, run.reason
    assert app.missed_runs()[0].run_id == run.run_id


def test_when_the_task_of_the_system_owns_the_schedule_the_window_starts_nothing(made: Bench, app: App) -> None:
    in_a_minute(made, app)
    assert app.set_schedule_owner(Owner.SYSTEM_TASK).calendar.owner is Owner.SYSTEM_TASK
    due = app.schedules().due["sync"]
    made.clock.moved += timedelta(minutes=2)
    assert app._look_at_schedule() is None
    app._serve_schedule()
    assert app.runs() == ()
    assert app.schedules().due["sync"] == due
    assert len(app.run_due()) == 1, "the task runs it"


def test_closing_in_a_scheduled_run_leaves_it_for_the_next_start(made: Bench, app: App) -> None:
    in_a_minute(made, app)
    made.pair.x3.do("set-latency", ms=300)
    app.start_schedule(every_s=0.1)
    made.clock.moved += timedelta(minutes=2)
    wait_until(lambda: app.running)
    app.close()
    made.pair.x3.do("set-latency", ms=0)
    again = made.app()
    (turn,) = again._named("").schedules.open_turns()
    assert turn.state is TurnState.WAITING
    assert len(again.run_due()) == 1


def test_the_standing_is_good_only_when_nothing_is_wrong(made: Bench, app: App) -> None:
    assert app.standing().health is Health.NEW
    app.sync()
    assert app.standing().health is Health.GOOD
    in_a_minute(made, app, catch_up=False)
    app._turns("").look()
    made.clock.moved += timedelta(hours=1)
    app.run_due()
    missed = app.standing()
    assert (missed.health, missed.says.startswith("A run was missed: ")) == (Health.ATTENTION, True)
    app.sync()
    assert app.standing().health is Health.GOOD, "a good run since then heals it"
    broken = replace(made.connection(), x3=replace(made.connection().x3, base_url="http://127.0.0.1:9"))
    app.save_connection(broken, {})
    app.sync()
    assert app.standing().health is Health.TROUBLE
