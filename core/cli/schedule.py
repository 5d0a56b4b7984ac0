"""Commands about the schedule: when runs begin by themselves, when they must not, what was missed."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import click

from core.app import App
from core.cli import output
from core.cli.base import Options, common, day, opened
from core.cli.system_task import install, run_due, task_json, task_says, uninstall
from core.errors import ConfigurationError
from core.model.flow import FlowName
from core.model.schedule import (
    SYNC_NAME,
    WEEK,
    WORKING_WEEK,
    Holiday,
    Pause,
    PauseKind,
    Plan,
    Rule,
    Schedule,
    Turn,
    Upcoming,
    Work,
)
from core.schedule.triggers import zone_of
from core.schedule.words import DAYS, day_says, pause_says, schedule_says, turn_says, upcoming_says

_UNITS = {"m": 1, "min": 1, "h": 60, "d": 1_440}
_SPAN = re.compile(r"(\d{1,4})\s*(m|min|h|d)")
_SHOWN = 20


@click.group()
def schedule() -> None:
    """When runs begin by themselves, in the window or by the task of the operating system."""


@schedule.command()
@click.option("--times", "count", type=click.IntRange(1, 100), default=5, show_default=True, help="So many runs ahead.")
@common
def show(options: Options, count: int) -> int:
    """Shows the schedule, its pauses, the next times, and what was missed."""
    with opened(options) as app:
        _show(app, options, count)
    return output.EXIT_DONE


@schedule.command(name="set")
@click.option("--name", default=SYNC_NAME, show_default=True, help="Which schedule; a new name adds one.")
@click.option("--at", "times", multiple=True, metavar="HH:MM", help="A time of the day; may be given again.")
@click.option("--every", metavar="SPAN", help="Again and again: 15m, 2h. At least five minutes.")
@click.option("--between", metavar="HH:MM-HH:MM", help="Hours of the day for --every.")
@click.option("--days", metavar="LIST", help="mon,tue,...; every day by default.")
@click.option("--working-days", is_flag=True, help="Monday to Friday, holidays left out.")
@click.option("--not-on-holidays", is_flag=True, help="Leaves holidays out.")
@click.option(
    "--zone", default="", metavar="NAME", help="Time zone of all schedules: Europe/Paris. The computer's own at first."
)
@click.option("--flow", "flows", multiple=True, type=click.Choice([flow.value for flow in FlowName]))
@click.option("--full/--not-full", default=None, help="Whether it reads and compares everything.")
@click.option("--on/--off", default=None, help="Whether it counts.")
@click.option("--catch-up/--no-catch-up", default=None, help="Whether a run that was missed is made up, once.")
@common
def set_(
    options: Options,
    name: str,
    times: tuple[str, ...],
    every: str | None,
    between: str | None,
    days: str | None,
    working_days: bool,
    not_on_holidays: bool,
    zone: str,
    flows: tuple[str, ...],
    full: bool | None,
    on: bool | None,
    catch_up: bool | None,
) -> int:
    """Adds a schedule or changes one; what is not said stays."""
    with opened(options) as app:
        before = app.schedules(options.connection).get(name) or Schedule(name, Rule())
        rule = _rule(before.rule, times, every, between)
        if working_days:
            rule = replace(rule, weekdays=WORKING_WEEK, not_on_holidays=True)
        elif days is not None:
            rule = replace(rule, weekdays=_days(days), not_on_holidays=not_on_holidays)
        elif not_on_holidays:
            rule = replace(rule, not_on_holidays=True)
        changed = replace(
            before,
            rule=rule,
            flows=tuple(FlowName(flow) for flow in flows) or before.flows,
            work=before.work if full is None else (Work.COMPARISON if full else Work.SYNC),
            on=before.on if on is None else on,
            catch_up=before.catch_up if catch_up is None else catch_up,
        )
        app.set_schedule(changed, zone=zone, connection=options.connection)
        _show(app, options, 5)
    return output.EXIT_DONE


@schedule.command()
@click.argument("name")
@common
def remove(options: Options, name: str) -> int:
    """Removes a schedule."""
    with opened(options) as app:
        app.remove_schedule(name, options.connection)
        _show(app, options, 5)
    return output.EXIT_DONE


@schedule.command()
@click.option("--for", "span", metavar="SPAN", help="So long: 30m, 1h, 2d.")
@click.option("--until", metavar="TIME", help="Until 2026-11-03T07:00 (in the schedule's time zone), or a date.")
@click.option("--daily", metavar="HH:MM-HH:MM", help="A window of every day instead, such as a backup of X3.")
@click.option("--from", "first", metavar="DATE", help="A range of days instead, such as a period close.")
@click.option("--to", "last", metavar="DATE", help="The last day of the range; the first alone by default.")
@click.option("--because", default="", metavar="TEXT", help="Why; it is shown where a run is passed over.")
@common
def pause(
    options: Options,
    span: str | None,
    until: str | None,
    daily: str | None,
    first: str | None,
    last: str | None,
    because: str,
) -> int:
    """Begins nothing by itself: from now on, every day between two times, or on a range of days."""
    if sum(bool(given) for given in (span or until, daily, first)) > 1:
        raise ConfigurationError("One pause at a time.", remedy="Give --for or --until, or --daily, or --from.")
    with opened(options) as app:
        if daily:
            start, end = _window(daily)
            app.add_pause(Pause("", PauseKind.DAILY, because, start=start, end=end), options.connection)
        elif first:
            app.add_pause(Pause("", PauseKind.DATES, because, first=day(first), last=day(last)), options.connection)
        else:
            zone = app.schedules(options.connection).calendar.zone
            app.pause(_moment(span, until, zone), because=because, connection=options.connection)
        _show(app, options, 5)
    return output.EXIT_DONE


@schedule.command()
@click.argument("pause_id", metavar="[NUMBER]", default="")
@common
def resume(options: Options, pause_id: str) -> int:
    """Ends the pause of everything; with a number, takes that window or range away."""
    with opened(options) as app:
        if pause_id:
            app.remove_pause(pause_id, options.connection)
        else:
            app.resume(options.connection)
        _show(app, options, 5)
    return output.EXIT_DONE


@schedule.command()
@click.option("--add", multiple=True, metavar="DATE[=NAME]", help="2026-12-25=Christmas; may be given again.")
@click.option("--remove", "away", multiple=True, metavar="DATE", help="May be given again.")
@common
def holidays(options: Options, add: tuple[str, ...], away: tuple[str, ...]) -> int:
    """Lists the days on which working days do not run, after adding and removing some."""
    with opened(options) as app:
        kept = {one.day: one for one in app.schedules(options.connection).calendar.holidays}
        for text in away:
            kept.pop(_day(text), None)
        for text in add:
            when, _, name = text.partition("=")
            kept[_day(when)] = Holiday(_day(when), name.strip())
        if add or away:
            app.set_holidays(kept.values(), options.connection)
        found = app.schedules(options.connection).calendar.holidays
    if options.json:
        output.print_json({"holidays": [{"day": one.day.isoformat(), "name": one.name} for one in found]})
    else:
        for one in found:
            output.say(f"{one.day.isoformat()}  {one.name}".rstrip())
        if not found:
            output.say("No holidays are kept. Add one with: schedule holidays --add 2026-12-25=Christmas")
    return output.EXIT_DONE


@schedule.command(name="at-logon")
@click.argument("switch", type=click.Choice(["on", "off", "show"]), default="show")
@common
def at_logon(options: Options, switch: str) -> int:
    """Whether the log-on of this account opens the window."""
    with opened(options) as app:
        if switch != "show":
            app.set_start_at_logon(on=switch == "on")
        starts = app.starts_at_logon()
    if options.json:
        output.print_json({"starts_at_logon": starts})
    else:
        output.say("The log-on opens the window." if starts else "The log-on does not open the window.")
    return output.EXIT_DONE


for command in (install, uninstall, run_due):
    schedule.add_command(command)


# -- JSON --------------------------------------------------------------------------------------------------------------


def schedule_json(one: Schedule, plan: Plan) -> dict[str, object]:
    """A schedule as JSON; times of the day as in its time zone, the due time in ISO form, UTC."""
    due = plan.due.get(one.name)
    return {
        "name": one.name,
        "says": schedule_says(one, plan.calendar.zone),
        "work": one.work.value,
        "flows": [flow.value for flow in one.flows],
        "on": one.on,
        "catch_up": one.catch_up,
        "at": [f"{at:%H:%M}" for at in one.rule.times],
        "every_minutes": one.rule.every_minutes or None,
        "between": None if one.rule.times else [f"{one.rule.first:%H:%M}", f"{one.rule.last:%H:%M}"],
        "days": [DAYS[number][:3].lower() for number in one.rule.weekdays],
        "not_on_holidays": one.rule.not_on_holidays,
        "due_at": due.isoformat() if due else None,
    }


def pause_json(one: Pause, zone: str) -> dict[str, object]:
    """A pause as JSON."""
    return {"id": one.pause_id, "kind": one.kind.value, "says": pause_says(one, zone), "because": one.reason}


def upcoming_json(row: Upcoming) -> dict[str, object]:
    """A time to come as JSON, UTC."""
    skipped = row.skipped
    return {
        "at": row.at.isoformat(),
        "until": row.until.isoformat() if row.until else None,
        "name": row.name,
        "runs": skipped is None,
        "skipped_by": None if skipped is None else skipped.kind.value,
        "because": None if skipped is None else skipped.reason,
    }


def turn_json(one: Turn) -> dict[str, object]:
    """What became of a time that was due, as JSON, UTC."""
    return {
        "name": one.name,
        "state": one.state.value,
        "due_from": one.due_from.isoformat(),
        "due_until": one.due_until.isoformat(),
        "times": one.times,
        "lateness": one.lateness.value or None,
        "gap_from": one.gap_from.isoformat() if one.gap_from else None,
        "gap_to": one.gap_to.isoformat() if one.gap_to else None,
        "waits_for": one.waits_for or None,
        "reason": one.reason or None,
        "run_id": one.run_id or None,
    }


# -- inside ------------------------------------------------------------------------------------------------------------


def _show(app: App, options: Options, count: int) -> None:
    name = options.connection
    plan, rows, missed = app.schedules(name), app.next_times(count, connection=name), app.missed_runs(_SHOWN, name)
    next_run, note = app.next_run(name)
    task = app.system_task()
    calendar, zone = plan.calendar, plan.calendar.zone
    pauses = (*((calendar.hold,) if calendar.hold else ()), *calendar.pauses)
    if options.json:
        output.print_json(
            {
                "zone": zone,
                "owner": calendar.owner.value,
                "schedules": [schedule_json(one, plan) for one in plan.schedules],
                "pauses": [pause_json(one, zone) for one in pauses],
                "holidays": [{"day": one.day.isoformat(), "name": one.name} for one in calendar.holidays],
                "next_run": next_run.isoformat() if next_run else None,
                "note": note,
                "next": [upcoming_json(row) for row in rows],
                "missed": [turn_json(one) for one in missed],
                "task": task_json(task),
            }
        )
        return
    for one in plan.schedules:
        output.say(schedule_says(one, zone))
    if note:
        output.say(note)
    for one_pause in pauses:
        number = f"  ({one_pause.pause_id})" if one_pause.pause_id.isdecimal() else ""
        output.say(f"Pause: {pause_says(one_pause, zone)}{number}")
    if calendar.holidays:
        output.say(f"Holidays: {', '.join(day_says(one.day) for one in calendar.holidays)}")
    if rows:
        output.say("Next:")
    for row in rows:
        output.say(f"  {upcoming_says(row, zone)}")
    if missed:
        output.say("Not as planned:")
    for turn in missed:
        at = turn.due_until.astimezone(zone_of(zone))
        output.say(f"  {at:%Y-%m-%d %H:%M}  {turn.name}: {turn_says(turn, calendar)}")
    for says in task_says(task, app.computers_zone()):
        output.say(says)


def _rule(before: Rule, times: tuple[str, ...], every: str | None, between: str | None) -> Rule:
    if times and every:
        raise ConfigurationError("Times and an interval do not go together.", remedy="Give --at or --every.")
    if times:
        return replace(before, times=tuple(_time(text) for text in times), every_minutes=0, first=time(0), last=time(0))
    if every:
        before = replace(before, times=(), every_minutes=_minutes(every))
    if between:
        first, last = _window(between)
        before = replace(before, first=first, last=last)
    return before


def _time(text: str) -> time:
    try:
        return datetime.strptime(text.strip(), "%H:%M").time()  # noqa: DTZ007 - a time of the day has no zone
    except ValueError as error:
        raise ConfigurationError(f"{text} is no time of the day.", remedy="Write it as 07:00.") from error


def _window(text: str) -> tuple[time, time]:
    first, dash, last = text.partition("-")
    if not dash:
        raise ConfigurationError(f"{text} is no span of the day.", remedy="Write it as 22:00-23:30.")
    return _time(first), _time(last)


def _minutes(text: str) -> int:
    found = _SPAN.fullmatch(text.strip().casefold())
    if found is None:
        raise ConfigurationError(f"{text} is no span of time.", remedy="Write it as 15m, 2h or 1d.")
    return int(found[1]) * _UNITS[found[2]]


def _days(text: str) -> tuple[int, ...]:
    wanted = [part.strip().casefold() for part in text.split(",") if part.strip()]
    names = {name[:3].casefold(): number for number, name in enumerate(DAYS)}
    if wanted == ["all"]:
        return WEEK
    if unknown := [part for part in wanted if part[:3] not in names]:
        raise ConfigurationError(f"{unknown[0]} is no day of the week.", remedy="Write them as mon,tue,wed.")
    return tuple(sorted({names[part[:3]] for part in wanted}))


def _day(text: str) -> date:
    found = day(text.strip())
    if found is None:
        raise ConfigurationError("A date is missing.", remedy="Write it as 2026-12-25.")
    return found


def _moment(span: str | None, until: str | None, zone: str) -> datetime | None:
    if span and until:
        raise ConfigurationError("--for and --until do not go together.", remedy="Give one of them.")
    if span:
        return datetime.now(UTC) + timedelta(minutes=_minutes(span))
    if not until:
        return None
    try:
        moment = datetime.fromisoformat(until)
    except ValueError as error:
        raise ConfigurationError(f"{until} is no moment.", remedy="Write it as 2026-11-03T07:00.") from error
    return (moment if moment.tzinfo else moment.replace(tzinfo=zone_of(zone))).astimezone(UTC)
