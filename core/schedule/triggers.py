"""When something is due: pure functions of rules, calendars and moments. All moments are UTC.

Daylight saving. A time of a day that does not exist on the night on which clocks go forward counts with the offset
before the change (02:30 becomes 03:30, as RFC 5545 has it): once. A time that exists twice counts the first time: once.
An interval counts minutes that really pass.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from heapq import merge
from itertools import islice
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from core.errors import ConfigurationError
from core.model.schedule import LONGEST, SHORTEST, WEEK, Calendar, Holiday, Pause, PauseKind, Rule, Schedule, Upcoming

FAR = timedelta(days=800)
"""So far is looked ahead: a rule that is not due within two years is never due."""
_DAY = timedelta(days=1)
_ROWS = 4
_LOOKED_AT = 1_000
_LONG = frozenset({PauseKind.HOLD, PauseKind.DATES})
"""Pauses whose times are not counted one by one."""
_HALF_A_DAY = timedelta(hours=12)


def zone_of(name: str) -> ZoneInfo:
    """A time zone.

    Raises:
        ConfigurationError: there is none of this name.
    """
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise ConfigurationError(
            f"There is no time zone called {name}.", remedy="Write it as Europe/Paris, Europe/London or UTC."
        ) from error


def check_rule(rule: Rule) -> None:
    """Looks whether a rule makes sense.

    Raises:
        ConfigurationError: it does not; the sentence says what to mend.
    """
    if bool(rule.times) == bool(rule.every_minutes):
        raise ConfigurationError(
            "A schedule needs times of a day, or a number of minutes.", remedy="Give one time at least, as 07:00."
        )
    if rule.every_minutes and not SHORTEST <= rule.every_minutes <= LONGEST:
        raise ConfigurationError(
            f"{rule.every_minutes} minutes cannot be kept.", remedy=f"Choose {SHORTEST} to {LONGEST:,} minutes."
        )
    if not rule.weekdays or not set(rule.weekdays) <= set(WEEK):
        raise ConfigurationError("A schedule needs a day of the week.", remedy="Choose one day at least.")


def occurrences(rule: Rule, zone: str, after: datetime) -> Iterator[datetime]:
    """Every moment after `after` at which a rule is due, ascending, holidays and pauses not looked at; it may end."""
    there = zone_of(zone)
    day = (after.astimezone(there) - 2 * _DAY).date()
    end = (after + FAR).astimezone(there).date()
    last = after
    while day <= end:
        if day.weekday() in rule.weekdays:
            for moment in _of_day(rule, there, day):
                if moment > last:
                    last = moment
                    yield moment
        day += _DAY


def next_due(rule: Rule, zone: str, after: datetime) -> datetime | None:
    """The first moment after `after`; None where there is none."""
    return next(occurrences(rule, zone, after), None)


def skipping(calendar: Calendar, rule: Rule, at: datetime) -> Pause | None:
    """The pause that passes over a moment of a rule; None = it runs. A person's own comes first."""
    if (active := pausing(calendar, at)) is not None:
        return active
    if not rule.not_on_holidays:
        return None
    day = _day_of(rule, zone_of(calendar.zone), at)
    return next((_as_pause(holiday) for holiday in calendar.holidays if holiday.day == day), None)


def pausing(calendar: Calendar, at: datetime) -> Pause | None:
    """The pause in which a moment lies, holidays apart; None = none."""
    hold = calendar.hold
    if hold is not None and (hold.since is None or at >= hold.since) and (hold.until is None or at < hold.until):
        return hold
    there = zone_of(calendar.zone)
    return next((pause for pause in calendar.pauses if _covers(pause, there, at)), None)


def pause_end(calendar: Calendar, pause: Pause, at: datetime) -> datetime | None:
    """When a pause that covers `at` ends; None = when somebody resumes."""
    if pause.kind is PauseKind.HOLD:
        return pause.until
    there = zone_of(calendar.zone)
    if pause.kind is PauseKind.DAILY and pause.start is not None and pause.end is not None:
        local = at.astimezone(there)
        day = local.date()
        if pause.end <= pause.start and local.time() >= pause.start:
            day += _DAY
        return _moment(day, pause.end, there)
    last = pause.last or pause.first
    return None if last is None else _moment(last + _DAY, time(0), there)


def upcoming(schedules: tuple[Schedule, ...], calendar: Calendar, now: datetime, count: int) -> tuple[Upcoming, ...]:
    """The next `count` runs of all schedules and, between them, what is passed over; at most four rows for each run."""
    streams = [_one(schedule, calendar, now) for schedule in schedules if schedule.on]
    found: list[Upcoming] = []
    runs = 0
    for row in merge(*streams, key=lambda row: row.at):
        found.append(row)
        runs += row.skipped is None
        if runs == count or len(found) >= _ROWS * count:
            break
    return tuple(found)


def next_run(schedules: tuple[Schedule, ...], calendar: Calendar, now: datetime) -> datetime | None:
    """When the next run begins; None = never, or only once somebody resumes."""
    rows = merge(*(_one(schedule, calendar, now) for schedule in schedules if schedule.on), key=lambda row: row.at)
    return next((row.at for row in islice(rows, _LOOKED_AT) if row.skipped is None), None)


def first_expected(
    schedules: Iterable[Schedule], calendar: Calendar, after: datetime, until: datetime
) -> datetime | None:
    """The first moment in between at which something was to run, pauses and holidays left out; None = nothing was."""
    firsts = (
        next(
            (
                at
                for at in _until(occurrences(one.rule, calendar.zone, after), until)
                if not skipping(calendar, one.rule, at)
            ),
            None,
        )
        for one in schedules
    )
    return min((at for at in firsts if at is not None), default=None)


def missed(rule: Rule, zone: str, due: datetime, now: datetime, limit: int = 10_000) -> tuple[datetime, ...]:
    """The moments from `due` to `now`, both included: `due` as it was planned, then by the rule."""
    return (due, *islice(_until(occurrences(rule, zone, due), now), limit))


# -- inside ------------------------------------------------------------------------------------------------------------


def _until(moments: Iterator[datetime], end: datetime) -> Iterator[datetime]:
    for moment in moments:
        if moment > end:
            return
        yield moment


def _one(schedule: Schedule, calendar: Calendar, now: datetime) -> Iterator[Upcoming]:
    """The times of one schedule; times in a row that one pause passes over are one row."""
    rule, zone = schedule.rule, calendar.zone
    row: Upcoming | None = None
    moments = occurrences(rule, zone, now)
    while (at := next(moments, None)) is not None:
        pause = skipping(calendar, rule, at)
        if row is not None and (pause != row.skipped or at - (row.until or row.at) > _HALF_A_DAY):
            yield row
            row = None
        if pause is None:
            yield Upcoming(at, schedule.name, schedule.work)
            continue
        row = replace(row, until=at) if row else Upcoming(at, schedule.name, schedule.work, pause, at)
        if pause.kind in _LONG:
            ends = pause_end(calendar, pause, at)
            if ends is None:
                break
            yield replace(row, until=_last_before(rule, zone, at, ends))
            row = None
            moments = occurrences(rule, zone, ends - timedelta(microseconds=1))
    if row is not None:
        yield row


def _last_before(rule: Rule, zone: str, at: datetime, end: datetime) -> datetime:
    """The last moment of a rule before `end`; `at` where none follows it."""
    last = at
    for moment in occurrences(rule, zone, max(at, end - 8 * _DAY)):
        if moment >= end:
            break
        last = moment
    return last


def _of_day(rule: Rule, there: ZoneInfo, day: date) -> Iterator[datetime]:
    if rule.times:
        yield from sorted(_moment(day, at, there) for at in rule.times)
        return
    start = _moment(day, rule.first, there)
    whole = rule.first == rule.last
    end = _moment(day + _DAY if rule.last <= rule.first else day, rule.last, there)
    step = timedelta(minutes=rule.every_minutes)
    while start < end or (start == end and not whole):
        yield start
        start += step


def _moment(day: date, at: time, there: ZoneInfo) -> datetime:
    return datetime.combine(day, at.replace(tzinfo=None, fold=0), there).astimezone(UTC)


def _day_of(rule: Rule, there: ZoneInfo, at: datetime) -> date:
    """The day to which a moment of a rule belongs: that on which an interval began."""
    local = at.astimezone(there)
    if rule.every_minutes and rule.last < rule.first and local.time() <= rule.last:
        return local.date() - _DAY
    return local.date()


def _covers(pause: Pause, there: ZoneInfo, at: datetime) -> bool:
    local = at.astimezone(there)
    if pause.kind is PauseKind.DAILY and pause.start is not None and pause.end is not None:
        now = local.time().replace(tzinfo=None)
        if pause.start < pause.end:
            return pause.start <= now < pause.end
        return now >= pause.start or now < pause.end
    first = pause.first
    return first is not None and first <= local.date() <= (pause.last or first)


def _as_pause(holiday: Holiday) -> Pause:
    day = holiday.day
    return Pause(f"holiday-{day.isoformat()}", PauseKind.HOLIDAY, holiday.name, first=day, last=day)
