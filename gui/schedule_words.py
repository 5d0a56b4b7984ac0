"""The schedule in words: rules, pauses, times to come and what became of those that were due."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from PySide6.QtCore import QLocale

from core.model.flow import FlowName
from core.model.schedule import (
    WEEK,
    WORKING_WEEK,
    Health,
    Lateness,
    Owner,
    Pause,
    PauseKind,
    Rule,
    Schedule,
    Turn,
    TurnState,
    Work,
)
from gui import format as fmt
from gui.format import Look
from gui.words import QT_TR_NOOP, tr

WORKS: dict[Work, str] = {
    Work.SYNC: QT_TR_NOOP("Sync"),
    Work.COMPARISON: QT_TR_NOOP("Full comparison"),
}
FLOWS: dict[FlowName, str] = {
    FlowName.REFERENCE: QT_TR_NOOP("Codes of X3"),
    FlowName.SUPPLIERS: QT_TR_NOOP("Suppliers"),
    FlowName.ORDERS: QT_TR_NOOP("Orders"),
    FlowName.INVOICES: QT_TR_NOOP("Invoices"),
    FlowName.CONTRACTS: QT_TR_NOOP("Contracts"),
}
OWNERS: dict[Owner, str] = {
    Owner.PROGRAM: QT_TR_NOOP("ML Connector starts the runs while it is open, also from the tray."),
    Owner.SYSTEM_TASK: QT_TR_NOOP(
        "A task of this computer starts the runs, also when nobody is logged on. This window only shows them."
    ),
}
TURNS: dict[TurnState, Look] = {
    TurnState.WAITING: Look("…", "ellipsis", QT_TR_NOOP("Waiting"), "info"),
    TurnState.RUNNING: Look("…", "ellipsis", QT_TR_NOOP("Running"), "info"),
    TurnState.RAN: Look("✓", "check", QT_TR_NOOP("Made up"), "ok"),
    TurnState.MISSED: Look("✕", "x", QT_TR_NOOP("Missed"), "bad"),
    TurnState.PAUSED: Look("-", "minus", QT_TR_NOOP("Paused"), "info"),
    TurnState.FAILED: Look("✕", "x", QT_TR_NOOP("Could not begin"), "bad"),
}
HEALTHS: dict[Health, Look] = {
    Health.GOOD: Look("✓", "circle-check", QT_TR_NOOP("All is well"), "ok"),
    Health.NEW: Look("-", "minus", QT_TR_NOOP("Nothing synced yet"), "info"),
    Health.RUNNING: Look("…", "refresh-cw", QT_TR_NOOP("Running"), "info"),
    Health.PAUSED: Look("-", "circle-pause", QT_TR_NOOP("Paused"), "info"),
    Health.ATTENTION: Look("▲", "triangle-alert", QT_TR_NOOP("Needs you"), "warn"),
    Health.TROUBLE: Look("✕", "circle-x", QT_TR_NOOP("In trouble"), "bad"),
}
_LATE: dict[Lateness, tuple[str, str]] = {
    Lateness.OFF: (
        QT_TR_NOOP("This computer was off or asleep {gap}"),
        QT_TR_NOOP("This computer was off or asleep"),
    ),
    Lateness.CLOSED: (QT_TR_NOOP("ML Connector was closed {gap}"), QT_TR_NOOP("ML Connector was closed")),
    Lateness.NO_TASK: (
        QT_TR_NOOP("The task of this computer did not come {gap}"),
        QT_TR_NOOP("The task of this computer did not come"),
    ),
    Lateness.LATE: (
        QT_TR_NOOP("Its time passed before anybody looked"),
        QT_TR_NOOP("Its time passed before anybody looked"),
    ),
}
_HOUR = 60
_MORNING = time(7)


def tomorrow_morning(now: datetime, zone: ZoneInfo) -> datetime:
    """07:00 of the next day, there."""
    return datetime.combine(now.astimezone(zone).date() + timedelta(days=1), _MORNING, zone)


def clock_time(at: time) -> str:
    """`07:00`, as the locale writes it."""
    return fmt.clock(at)


def day_names(days: Iterable[int], locale: QLocale) -> str:
    """`Monday and Wednesday`, in the language of the window."""
    return fmt.joined([locale.dayName(day + 1, QLocale.FormatType.LongFormat) for day in days])


def rule_says(rule: Rule, locale: QLocale) -> str:
    """`Every working day at 07:00 and 13:00`, `Every 30 minutes from 08:00 to 18:00, on Monday`."""
    if rule.times:
        times = fmt.joined([clock_time(at) for at in rule.times])
        return _days(rule, locale).format(times=times)
    often = often_says(rule.every_minutes)
    if rule.first != rule.last:
        often = tr("{often} from {first} to {last}").format(
            often=often, first=clock_time(rule.first), last=clock_time(rule.last)
        )
    return _interval_days(rule, often, locale)


def often_says(minutes: int) -> str:
    """`Every 30 minutes`, `Every 2 hours`."""
    if minutes == _HOUR:
        return tr("Every hour")
    if minutes % _HOUR:
        return tr("Every %Ln minutes", "", minutes)
    return tr("Every %Ln hours", "", minutes // _HOUR)


def _days(rule: Rule, locale: QLocale) -> str:
    if rule.is_working_days:
        return tr("Every working day at {times}")
    if rule.weekdays == WEEK:
        return tr("Every day but holidays at {times}") if rule.not_on_holidays else tr("Every day at {times}")
    if rule.weekdays == WORKING_WEEK:
        return tr("Monday to Friday at {times}")
    text = tr("On {days} but not on holidays at {times}") if rule.not_on_holidays else tr("On {days} at {times}")
    return text.replace("{days}", day_names(rule.weekdays, locale))


def _interval_days(rule: Rule, often: str, locale: QLocale) -> str:
    if rule.is_working_days:
        return tr("{often}, every working day").format(often=often)
    if rule.weekdays == WEEK:
        return tr("{often}, but not on holidays").format(often=often) if rule.not_on_holidays else often
    if rule.weekdays == WORKING_WEEK:
        return tr("{often}, Monday to Friday").format(often=often)
    text = tr("{often}, on {days} but not on holidays") if rule.not_on_holidays else tr("{often}, on {days}")
    return text.format(often=often, days=day_names(rule.weekdays, locale))


def schedule_notes(schedule: Schedule, *, named: bool) -> str:
    """What else there is to know of a schedule: what runs, and what happens to a missed run."""
    parts = [schedule.name] if named else []
    parts.append(tr(WORKS[schedule.work]))
    if schedule.flows:
        parts.append(fmt.joined([tr(FLOWS[flow]) for flow in schedule.flows]))
    parts.append(tr("missed runs are made up once") if schedule.catch_up else tr("missed runs are not made up"))
    return " · ".join(parts)


def pause_says(pause: Pause, zone: ZoneInfo, now: datetime) -> str:
    """When it pauses: `Every day from 22:00 to 23:30`, `1 Dec to 3 Dec`, `Until tomorrow 07:00`."""
    match pause.kind:
        case PauseKind.HOLD:
            if pause.until is None:
                return tr("Until somebody resumes")
            return tr("Until {moment}").format(moment=fmt.next_moment(pause.until, now, zone))
        case PauseKind.DAILY:
            start, end = pause.start or time(0), pause.end or time(0)
            return tr("Every day from {start} to {end}").format(start=clock_time(start), end=clock_time(end))
        case PauseKind.DATES | PauseKind.HOLIDAY:
            first = fmt.day(pause.first)
            last = fmt.day(pause.last or pause.first)
            return first if first == last else tr("{first} to {last}").format(first=first, last=last)


def pause_reason(pause: Pause) -> str:
    """Why something is passed over: what its person wrote, else what it is."""
    if pause.reason:
        return pause.reason
    match pause.kind:
        case PauseKind.HOLD:
            return tr("Paused by {person}").format(person=pause.by) if pause.by else tr("Paused")
        case PauseKind.DAILY:
            return tr("Daily pause")
        case PauseKind.DATES:
            return tr("Pause")
        case PauseKind.HOLIDAY:
            return tr("Holiday")


def turn_says(turn: Turn, zone: ZoneInfo, now: datetime) -> str:
    """Why a time did not simply run: the gap, the pause, the trouble, what it waits for."""
    late = lateness_says(turn, zone, now)
    match turn.state:
        case TurnState.PAUSED:
            return turn.reason or tr("The schedule was paused")
        case TurnState.FAILED:
            return turn.reason
        case TurnState.WAITING:
            waits = waits_says(turn)
            return tr("{why}. {waits}").format(why=late, waits=waits) if late else waits
        case TurnState.MISSED:
            return late or tr("The schedule was changed")
        case TurnState.RAN | TurnState.RUNNING:
            return late or tr("Due %Ln times while another run went on: run once", "", turn.times)


def waits_says(turn: Turn) -> str:
    """What a turn waits for, as a sentence without its full stop."""
    match turn.waits_for:
        case "":
            return tr("It begins in a moment")
        case "jaggaer":
            return tr("Waits until JAGGAER answers")
        case "x3":
            return tr("Waits until Sage X3 answers")
        case "pause":
            return tr("Waits until the pause is over")
        case "secrets":
            return tr("Waits until the account of the task has its secrets")
        case owner:
            return tr("Waits until {owner} has finished").format(owner=owner)


def lateness_says(turn: Turn, zone: ZoneInfo, now: datetime) -> str:
    """Why a time passed: `This computer was off or asleep 23:10 to 08:52`; empty when it was on time."""
    if turn.lateness is Lateness.NONE:
        return ""
    with_gap, without = _LATE[turn.lateness]
    if turn.gap_from is None or turn.gap_to is None:
        return tr(without)
    first, last = turn.gap_from.astimezone(zone), turn.gap_to.astimezone(zone)
    if (last.date() - first.date()).days <= 1:
        gap = tr("{first} to {last}").format(first=fmt.clock(first), last=fmt.clock(last))
    else:
        moments = {"first": fmt.moment(turn.gap_from, now, zone), "last": fmt.moment(turn.gap_to, now, zone)}
        gap = tr("{first} to {last}").format(**moments)
    return tr(with_gap).format(gap=gap)
