"""A schedule in English sentences: for the command line, the log and the audit chain."""

from __future__ import annotations

from datetime import date, datetime, time

from core.model.schedule import (
    WEEK,
    WORKING_WEEK,
    Calendar,
    Lateness,
    Pause,
    PauseKind,
    Rule,
    Schedule,
    Turn,
    TurnState,
    Upcoming,
    Work,
)
from core.schedule.triggers import zone_of

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_HOUR = 60


def listed(parts: list[str]) -> str:
    """`a`, `a and b`, `a, b and c`."""
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"


def clock_time(at: time) -> str:
    """`07:00`."""
    return f"{at:%H:%M}"


def rule_says(rule: Rule) -> str:
    """`Every working day at 07:00 and 13:00`, `Every 30 minutes from 08:00 to 18:00, Monday to Friday`."""
    if rule.times:
        times = listed([clock_time(at) for at in rule.times])
        return f"{_days(rule)} at {times}"
    minutes = rule.every_minutes
    if minutes % _HOUR:
        often = f"Every {minutes} minutes"
    else:
        often = "Every hour" if minutes == _HOUR else f"Every {minutes // _HOUR} hours"
    hours = "" if rule.first == rule.last else f" from {clock_time(rule.first)} to {clock_time(rule.last)}"
    days = _days(rule)
    return f"{often}{hours}{'' if days == 'Every day' else f', {days[:1].lower()}{days[1:]}'}"


def schedule_says(schedule: Schedule, zone: str) -> str:
    """The whole schedule: what, when and where the clock is."""
    what = "full comparison" if schedule.work is Work.COMPARISON else "sync"
    flows = f" of {listed([flow.value for flow in schedule.flows])}" if schedule.flows else ""
    off = "" if schedule.on else " (off)"
    when = rule_says(schedule.rule)
    lost = "" if schedule.catch_up else "; what is missed is not made up"
    return f"{schedule.name}{off}: {what}{flows}, {when[:1].lower()}{when[1:]} ({zone}){lost}"


def pause_says(pause: Pause, zone: str) -> str:
    """`Every day 22:00 to 06:00: backup`, `1 Dec 2026 to 3 Dec 2026: period close`."""
    why = f": {pause.reason}" if pause.reason else ""
    match pause.kind:
        case PauseKind.HOLD:
            until = f"until {moment_says(pause.until, zone)}" if pause.until else "until somebody resumes"
            return f"Paused by {pause.by or 'somebody'} {until}{why}"
        case PauseKind.DAILY:
            return f"Every day {pause.start or time(0):%H:%M} to {pause.end or time(0):%H:%M}{why}"
        case PauseKind.DATES:
            first, last = pause.first or date.min, pause.last or date.min
            return f"{day_says(first)}{'' if first == last else f' to {day_says(last)}'}{why}"
        case PauseKind.HOLIDAY:
            return f"Holiday {day_says(pause.first or date.min)}{why}"


def upcoming_says(row: Upcoming, zone: str) -> str:
    """`Tue 3 Nov 07:00  sync`, or what is passed over and why."""
    at = moment_says(row.at, zone)
    if row.skipped is None:
        return f"{at}  {row.name}"
    until = f" to {moment_says(row.until, zone)}" if row.until and row.until != row.at else ""
    return f"{at}{until}  {row.name} does not run. {pause_says(row.skipped, zone)}"


def turn_says(turn: Turn, calendar: Calendar) -> str:
    """What became of a time that was due, and why: `Missed: this computer was off or asleep 23:10 to 08:52.`."""
    why = lateness_says(turn, calendar.zone)
    match turn.state:
        case TurnState.MISSED:
            return f"Missed: {why or 'the schedule was changed'}."
        case TurnState.PAUSED:
            return f"Not run, it was paused{f': {turn.reason}' if turn.reason else ''}."
        case TurnState.RAN:
            made_up = "Made up once" if turn.lateness else "Run once for all of them"
            return f"{made_up}{f': {why}' if why else ''}."
        case TurnState.RUNNING:
            return f"Runs now{f': {why}' if why else ''}."
        case TurnState.FAILED:
            return f"Could not begin: {turn.reason}"
        case TurnState.WAITING:
            waits = f"Waits{f' since {why}' if why else ''}: {waits_says(turn)}."
            return (
                f"Missed, and made up as soon as it can be: {why}. {waits_says(turn, capital=True)}." if why else waits
            )


def waits_says(turn: Turn, *, capital: bool = False) -> str:
    """What a turn waits for."""
    match turn.waits_for:
        case "":
            said = "it begins in a moment"
        case "jaggaer":
            said = "JAGGAER does not answer"
        case "x3":
            said = "Sage X3 does not answer"
        case "pause":
            said = "the schedule is paused"
        case "secrets":
            said = "the account of the task lacks a secret in its keyring"
        case owner:
            said = f"{owner} runs something now"
    return f"{said[:1].upper()}{said[1:]}" if capital else said


def lateness_says(turn: Turn, zone: str) -> str:
    """Why a time passed: `this computer was off or asleep 23:10 to 08:52`; empty when it was on time."""
    gap = ""
    if turn.gap_from and turn.gap_to:
        gap = f" {gap_says(turn.gap_from, turn.gap_to, zone)}"
    match turn.lateness:
        case Lateness.NONE:
            return ""
        case Lateness.OFF:
            return f"this computer was off or asleep{gap}"
        case Lateness.CLOSED:
            return f"ML Connector was closed{gap}"
        case Lateness.NO_TASK:
            return f"the task of the system did not come{gap}"
        case Lateness.LATE:
            return "its time passed before anybody looked"


def gap_says(start: datetime, end: datetime, zone: str) -> str:
    """`23:10 to 08:52`, with the days where they are further apart."""
    there = zone_of(zone)
    first, last = start.astimezone(there), end.astimezone(there)
    if (last.date() - first.date()).days <= 1:
        return f"{first:%H:%M} to {last:%H:%M}"
    return f"{day_says(first.date())} {first:%H:%M} to {day_says(last.date())} {last:%H:%M}"


def moment_says(at: datetime, zone: str) -> str:
    """`Tue 3 Nov 07:00`, on the clock of the calendar."""
    local = at.astimezone(zone_of(zone))
    return f"{local:%a} {local.day} {local:%b} {local:%H:%M}"


def day_says(day: date) -> str:
    """`1 Dec 2026`."""
    return f"{day.day} {day:%b} {day.year}"


def _days(rule: Rule) -> str:
    if rule.is_working_days:
        return "Every working day"
    if rule.weekdays == WEEK:
        days = "Every day"
    elif rule.weekdays == WORKING_WEEK:
        days = "Monday to Friday"
    else:
        days = f"Every {listed([DAYS[day] for day in rule.weekdays])}"
    return f"{days} but holidays" if rule.not_on_holidays else days
