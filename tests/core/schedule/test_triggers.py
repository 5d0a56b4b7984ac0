"""When something is due: tables of cases, and what must hold for any rule and any moment."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from itertools import islice, pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.errors import ConfigurationError
from core.model.schedule import (
    WEEK,
    WORKING_WEEK,
    Calendar,
    Holiday,
    Pause,
    PauseKind,
    Rule,
    Schedule,
    Work,
)
from core.schedule.triggers import check_rule, missed, next_due, next_run, occurrences, pause_end, pausing, upcoming

PARIS = "Europe/Paris"
SEVEN, ONE = time(7), time(13)
WORKING = Rule((SEVEN, ONE), weekdays=WORKING_WEEK, not_on_holidays=True)


def at(text: str, zone: str = PARIS) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone)).astimezone(UTC)


def local(rule: Rule, after: str, count: int, zone: str = PARIS) -> list[str]:
    there = ZoneInfo(zone)
    found = islice(occurrences(rule, zone, at(after, zone)), count)
    return [f"{moment.astimezone(there):%a %m-%d %H:%M}" for moment in found]


@pytest.mark.parametrize(
    ("rule", "after", "expected"),
    [
        (Rule((SEVEN,)), "2026-11-03T06:59", ["Tue 11-03 07:00", "Wed 11-04 07:00", "Thu 11-05 07:00"]),
        (Rule((SEVEN,)), "2026-11-03T07:00", ["Wed 11-04 07:00"]),
        (Rule((SEVEN, ONE)), "2026-11-03T08:00", ["Tue 11-03 13:00", "Wed 11-04 07:00"]),
        (WORKING, "2026-11-06T12:00", ["Fri 11-06 13:00", "Mon 11-09 07:00"]),
        (Rule((SEVEN,), weekdays=(2, 6)), "2026-11-03T12:00", ["Wed 11-04 07:00", "Sun 11-08 07:00"]),
        (
            Rule(every_minutes=90, first=time(8), last=time(11)),
            "2026-11-03T08:00",
            ["Tue 11-03 09:30", "Tue 11-03 11:00", "Wed 11-04 08:00"],
        ),
        (Rule(every_minutes=720), "2026-11-03T00:00", ["Tue 11-03 12:00", "Wed 11-04 00:00"]),
        (
            Rule(every_minutes=120, first=time(22), last=time(2), weekdays=(4,)),
            "2026-11-06T21:00",
            ["Fri 11-06 22:00", "Sat 11-07 00:00", "Sat 11-07 02:00", "Fri 11-13 22:00"],
        ),
        (Rule(every_minutes=100), "2026-11-03T22:00", ["Tue 11-03 23:20", "Wed 11-04 00:00"]),
    ],
)
def test_a_rule_is_due_at_its_times(rule: Rule, after: str, expected: list[str]) -> None:
    assert local(rule, after, len(expected)) == expected


HALF_PAST_TWO = Rule((time(2, 30),))


@pytest.mark.parametrize(
    ("rule", "after", "count", "expected"),
    [
        # Clocks go forward on 29 March at 02:00: 02:30 does not exist, and runs once, at 03:30.
        (HALF_PAST_TWO, "2026-03-28T03:00", 2, ["2026-03-29T01:30", "2026-03-30T00:30"]),
        # Clocks go back on 25 October at 03:00: 02:30 exists twice, and runs once, at the first.
        (HALF_PAST_TWO, "2026-10-24T03:00", 2, ["2026-10-25T00:30", "2026-10-26T01:30"]),
        # 02:30 and 03:30 are the same moment in that night, so it runs once.
        (Rule((time(2, 30), time(3, 30))), "2026-03-28T04:00", 2, ["2026-03-29T01:30", "2026-03-30T00:30"]),
        # An interval counts what really passes: four runs of an hour from 01:00 through 04:00 (three hours), and six.
        (
            Rule(every_minutes=60, first=time(1), last=time(4)),
            "2026-03-29T00:00",
            4,
            ["2026-03-29T00:00", "2026-03-29T01:00", "2026-03-29T02:00", "2026-03-29T23:00"],
        ),
        (
            Rule(every_minutes=60, first=time(1), last=time(4)),
            "2026-10-25T00:00",
            6,
            [
                "2026-10-24T23:00",
                "2026-10-25T00:00",
                "2026-10-25T01:00",
                "2026-10-25T02:00",
                "2026-10-25T03:00",
                "2026-10-26T00:00",
            ],
        ),
        # The whole day has 23 and 25 hours.
        (Rule(every_minutes=1_380), "2026-03-29T00:00", 1, ["2026-03-29T22:00"]),
    ],
)
def test_on_the_nights_when_clocks_change_nothing_runs_twice_and_nothing_is_left_out(
    rule: Rule, after: str, count: int, expected: list[str]
) -> None:
    found = list(islice(occurrences(rule, PARIS, at(after)), count))
    assert [f"{moment:%Y-%m-%dT%H:%M}" for moment in found] == expected


def test_a_day_that_a_place_left_out_is_no_day_of_its_own() -> None:
    # Samoa had no 30 December 2011: its 07:00 is the same moment as that of the 31st.
    found = list(islice(occurrences(Rule((SEVEN,)), "Pacific/Apia", at("2011-12-28T12:00", "Pacific/Apia")), 3))
    assert [moment.isoformat() for moment in found] == [
        "2011-12-29T17:00:00+00:00",
        "2011-12-30T17:00:00+00:00",
        "2011-12-31T17:00:00+00:00",
    ]


ZONES = st.sampled_from(
    [
        "Europe/Paris",
        "UTC",
        "America/New_York",
        "Australia/Lord_Howe",
        "Asia/Kolkata",
        "America/Sao_Paulo",
        "Africa/Cairo",
    ]
)
TIMES = st.builds(time, st.integers(0, 23), st.sampled_from([0, 15, 30, 59]))
DAYS = st.sets(st.integers(0, 6), min_size=1).map(lambda days: tuple(sorted(days)))
AT_TIMES = st.builds(Rule, times=st.sets(TIMES, min_size=1, max_size=4).map(lambda s: tuple(sorted(s))), weekdays=DAYS)
INTERVALS = st.builds(Rule, every_minutes=st.integers(5, 1440), first=TIMES, last=TIMES, weekdays=DAYS)
MOMENTS = st.datetimes(datetime(2019, 1, 1), datetime(2031, 1, 1)).map(lambda moment: moment.replace(tzinfo=UTC))  # noqa: DTZ001


@settings(max_examples=120, deadline=None)
@given(rule=AT_TIMES, zone=ZONES, after=MOMENTS)
def test_each_day_of_a_rule_is_due_exactly_once_for_each_of_its_times(rule: Rule, zone: str, after: datetime) -> None:
    there = ZoneInfo(zone)
    found = list(islice(occurrences(rule, zone, after), 40))
    assert all(earlier < later for earlier, later in pairwise([after, *found]))
    inside = [
        moment for moment in found if moment < found[-1] - timedelta(days=2) and moment > after + timedelta(days=2)
    ]
    days: dict[date, list[time]] = {}
    for moment in inside:
        days.setdefault(moment.astimezone(there).date(), []).append(moment.astimezone(there).time())
    for day, times in sorted(days.items())[1:-1]:
        assert day.weekday() in rule.weekdays
        before = datetime.combine(day, time(0), there).utcoffset()
        after_it = datetime.combine(day + timedelta(days=1), time(0), there).utcoffset()
        if before == after_it:
            assert tuple(times) == rule.times
        else:
            assert 1 <= len(times) <= len(rule.times)


@settings(max_examples=80, deadline=None)
@given(rule=INTERVALS, zone=ZONES, after=MOMENTS)
def test_an_interval_keeps_its_distance_within_a_day_and_never_runs_closer(
    rule: Rule, zone: str, after: datetime
) -> None:
    found = list(islice(occurrences(rule, zone, after), 60))
    assert all(earlier < later for earlier, later in pairwise([after, *found]))
    step = timedelta(minutes=rule.every_minutes)
    starts = [n for n in range(len(found) - 1) if found[n + 1] - found[n] != step]
    there = ZoneInfo(zone)
    for n in starts:
        # Another distance only where the next window begins, at its first time (or after the hour that is missing).
        began = found[n + 1].astimezone(there)
        wanted = datetime.combine(began.date(), rule.first, there).astimezone(UTC)
        yesterday = datetime.combine(began.date() - timedelta(days=1), rule.first, there).astimezone(UTC)
        assert found[n + 1] in {wanted, yesterday}


@pytest.mark.parametrize(
    ("rule", "said"),
    [
        (Rule(), "needs times of a day"),
        (Rule((SEVEN,), 60), "needs times of a day"),
        (Rule(every_minutes=4), "4 minutes cannot be kept"),
        (Rule(every_minutes=1441), "cannot be kept"),
        (Rule((SEVEN,), weekdays=()), "needs a day"),
        (Rule((SEVEN,), weekdays=(7,)), "needs a day"),
    ],
)
def test_a_rule_that_makes_no_sense_is_refused_with_what_to_mend(rule: Rule, said: str) -> None:
    with pytest.raises(ConfigurationError, match=said):
        check_rule(rule)


def test_a_zone_that_nobody_knows_is_refused() -> None:
    with pytest.raises(ConfigurationError, match="no time zone called Paris"):
        next_due(WORKING, "Paris", at("2026-11-03T12:00"))


# -- pauses ------------------------------------------------------------------------------------------------------------

BACKUP = Pause("1", PauseKind.DAILY, "Backup of X3", start=time(12, 30), end=time(13, 30))
NIGHT = Pause("2", PauseKind.DAILY, "X3 is closed", start=time(22), end=time(6))
CLOSE = Pause("3", PauseKind.DATES, "Period close", first=date(2026, 12, 1), last=date(2026, 12, 3))
HOLIDAYS = (Holiday(date(2026, 12, 25), "Christmas"), Holiday(date(2027, 1, 1)))


@pytest.mark.parametrize(
    ("moment", "paused_by"),
    [
        ("2026-11-03T12:29", ""),
        ("2026-11-03T12:30", "1"),
        ("2026-11-03T13:29", "1"),
        ("2026-11-03T13:30", ""),
        ("2026-11-03T22:00", "2"),
        ("2026-11-04T05:59", "2"),
        ("2026-11-04T06:00", ""),
        ("2026-11-30T23:59", "2"),
        ("2026-12-01T08:00", "3"),
        ("2026-12-03T21:59", "3"),
        ("2026-12-04T08:00", ""),
    ],
)
def test_a_pause_covers_its_beginning_and_not_its_end(moment: str, paused_by: str) -> None:
    found = pausing(Calendar(PARIS, pauses=(BACKUP, NIGHT, CLOSE)), at(moment))
    assert (found.pause_id if found else "") == paused_by


@pytest.mark.parametrize(
    ("pause", "moment", "ends"),
    [
        (BACKUP, "2026-11-03T13:00", "2026-11-03T13:30"),
        (NIGHT, "2026-11-03T23:00", "2026-11-04T06:00"),
        (NIGHT, "2026-11-04T03:00", "2026-11-04T06:00"),
        (CLOSE, "2026-12-02T03:00", "2026-12-04T00:00"),
    ],
)
def test_a_pause_says_when_it_ends(pause: Pause, moment: str, ends: str) -> None:
    assert pause_end(Calendar(PARIS, pauses=(pause,)), pause, at(moment)) == at(ends)


def shown(calendar: Calendar, now: str, count: int, *schedules: Schedule) -> list[str]:
    there = ZoneInfo(PARIS)
    rows = []
    for row in upcoming(schedules or (Schedule("sync", WORKING),), calendar, at(now), count):
        said = f"{row.at.astimezone(there):%m-%d %H:%M}"
        if row.skipped is not None:
            assert row.until is not None
            said += f" to {row.until.astimezone(there):%m-%d %H:%M} {row.skipped.reason or row.skipped.kind.value}"
        rows.append(said)
    return rows


def test_the_next_times_say_what_is_passed_over_and_why() -> None:
    calendar = Calendar(PARIS, pauses=(BACKUP, CLOSE), holidays=HOLIDAYS)
    assert shown(calendar, "2026-11-30T06:00", 3) == [
        "11-30 07:00",
        "11-30 13:00 to 11-30 13:00 Backup of X3",
        "12-01 07:00 to 12-03 13:00 Period close",
        "12-04 07:00",
        "12-04 13:00 to 12-04 13:00 Backup of X3",
        "12-07 07:00",
    ]
    assert shown(Calendar(PARIS, holidays=HOLIDAYS), "2026-12-24T12:00", 2) == [
        "12-24 13:00",
        "12-25 07:00 to 12-25 13:00 Christmas",
        "12-28 07:00",
    ]


def test_two_schedules_are_told_in_one_list() -> None:
    weekly = Schedule("comparison", Rule((time(6),), weekdays=(6,)), Work.COMPARISON)
    assert shown(Calendar(PARIS), "2026-11-06T12:00", 3, Schedule("sync", WORKING), weekly) == [
        "11-06 13:00",
        "11-08 06:00",
        "11-09 07:00",
    ]
    off = Schedule("sync", WORKING, on=False)
    assert shown(Calendar(PARIS), "2026-11-06T12:00", 1, off, weekly) == ["11-08 06:00"]


def test_a_hold_passes_over_everything_until_it_ends() -> None:
    now = at("2026-11-03T12:00")
    hold = Pause("hold", PauseKind.HOLD, "stock-taking", until=at("2026-11-05T10:00"), since=now)
    assert shown(Calendar(PARIS, hold), "2026-11-03T12:00", 1) == [
        "11-03 13:00 to 11-05 07:00 stock-taking",
        "11-05 13:00",
    ]
    for_good = Calendar(PARIS, Pause("hold", PauseKind.HOLD, since=now))
    assert shown(for_good, "2026-11-03T12:00", 5) == ["11-03 13:00 to 11-03 13:00 hold"]
    assert next_run((Schedule("sync", WORKING),), for_good, now) is None
    assert next_run((Schedule("sync", WORKING),), Calendar(PARIS, hold), now) == at("2026-11-05T13:00")


def test_a_rule_that_a_window_always_covers_never_runs_and_the_list_ends() -> None:
    calendar = Calendar(PARIS, pauses=(NIGHT,))
    late = Schedule("sync", Rule((time(23),)))
    assert len(shown(calendar, "2026-11-03T12:00", 5, late)) == 20
    assert next_run((late,), calendar, at("2026-11-03T12:00")) is None


def test_what_was_due_is_counted_from_the_moment_that_was_planned() -> None:
    due = at("2026-11-03T23:00")
    every = Rule(every_minutes=60)
    found = missed(every, PARIS, due, at("2026-11-04T02:10"))
    assert len(found) == 4
    assert (found[0], found[-1]) == (due, at("2026-11-04T02:00"))
    planned_by_another_rule = at("2026-11-03T23:11")
    assert missed(Rule((SEVEN,)), PARIS, planned_by_another_rule, at("2026-11-04T00:00")) == (planned_by_another_rule,)


@settings(max_examples=60, deadline=None)
@given(rule=st.one_of(AT_TIMES, INTERVALS), zone=ZONES, now=MOMENTS, window=st.tuples(TIMES, TIMES))
def test_runs_and_what_is_passed_over_make_up_the_rule(
    rule: Rule, zone: str, now: datetime, window: tuple[time, time]
) -> None:
    pause = Pause("1", PauseKind.DAILY, start=window[0], end=window[1])
    calendar = Calendar(zone, pauses=(pause,) if window[0] != window[1] else ())
    rows = upcoming((Schedule("sync", rule),), calendar, now, 5)
    runs = [row.at for row in rows if row.skipped is None]
    last = rows[-1].until or rows[-1].at
    plain = list(missed(rule, zone, next_due(rule, zone, now) or now, last))
    assert runs == [moment for moment in plain if pausing(calendar, moment) is None]
    assert rule.weekdays == WEEK or {*rule.weekdays} < {*WEEK}
