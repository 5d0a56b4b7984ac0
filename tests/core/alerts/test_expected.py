"""A silence is told when a run was expected and did not happen; a run that waits for a system is told after a while."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

import pytest

from core.alerts.facts import Facts
from core.alerts.rules import conditions
from core.model.alert import AlertKind
from core.model.connection import AlertSettings
from core.model.schedule import (
    WORKING_WEEK,
    Calendar,
    Lateness,
    Pause,
    PauseKind,
    Plan,
    Rule,
    Schedule,
    Turn,
    TurnState,
    Work,
)

MONDAY = datetime(2026, 1, 5, 9, 0, tzinfo=UTC)
FRIDAY_NOON = datetime(2026, 1, 2, 12, 30, tzinfo=UTC)
WORKING = Schedule("sync", Rule((time(7), time(12)), weekdays=WORKING_WEEK))
CLOSE = Pause("1", PauseKind.DATES, "Period close", first=MONDAY.date(), last=MONDAY.date())


@pytest.mark.parametrize(
    ("now", "plan", "told"),
    [
        # Without a schedule the hours alone count.
        (FRIDAY_NOON + timedelta(hours=27), Plan(), True),
        (FRIDAY_NOON + timedelta(hours=27), Plan((replace(WORKING, on=False),)), True),
        # Over the weekend nothing is due; on Monday at 07:00 it is, and has an hour.
        (FRIDAY_NOON + timedelta(hours=27), Plan((WORKING,)), False),
        (MONDAY.replace(hour=7, minute=59), Plan((WORKING,)), False),
        (MONDAY.replace(hour=8, minute=1), Plan((WORKING,)), True),
        # What a pause passes over is not expected.
        (MONDAY, Plan((WORKING,), Calendar(pauses=(CLOSE,))), False),
        (MONDAY + timedelta(days=1), Plan((WORKING,), Calendar(pauses=(CLOSE,))), True),
        # Sooner than the hours that are set, nothing is told.
        (FRIDAY_NOON + timedelta(hours=25), Plan((Schedule("sync", Rule(every_minutes=60)),)), False),
    ],
)
def test_a_silence_is_one_only_where_a_run_was_due(now: datetime, plan: Plan, told: bool) -> None:  # noqa: FBT001
    found = conditions(Facts(now, last_good=FRIDAY_NOON, plan=plan), AlertSettings())
    assert [one.kind for one in found] == ([AlertKind.SILENCE] if told else [])
    if told and plan.schedules and plan.schedules[0].on and not plan.calendar.pauses:
        assert "the next was due 5 Jan 2026, 07:00 UTC" in found[0].detail


@pytest.mark.parametrize(("ago", "told"), [(29, False), (30, True)])
def test_a_scheduled_run_that_waits_for_a_system_is_told_after_half_an_hour(ago: int, told: bool) -> None:  # noqa: FBT001
    due = MONDAY - timedelta(minutes=ago)
    turn = Turn(1, "sync", Work.SYNC, TurnState.WAITING, due, due, lateness=Lateness.OFF, waits_for="x3")
    found = conditions(Facts(MONDAY, last_good=MONDAY, waiting=turn), AlertSettings())
    assert [one.key for one in found] == (["unreachable:x3"] if told else [])
    if told:
        assert "begins by itself once it answers" in found[0].detail
