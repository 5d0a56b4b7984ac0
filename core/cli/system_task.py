"""`schedule install`, `schedule uninstall`, `schedule run-due`: the task of the operating system and what it does."""

from __future__ import annotations

import sys
from datetime import datetime
from zoneinfo import ZoneInfo

import click

from core import exits
from core.cli import output
from core.cli.base import Options, common, opened
from core.desk.system_task import WAITS_FOR_SECRETS
from core.errors import ConfigurationError, ConnectorError
from core.model.run import RunResult
from core.model.schedule import Calendar, Turn
from core.model.system_task import HOURS, KNOCK_MINUTES, Keeper, Knock, LogOn, SystemTask, TaskWish, knock_values
from core.schedule.words import moment_says, turn_says
from core.system_log import event_of, write_event

S4U = "s4u"
_S4U_SAYS = (
    "A task of Windows that stores no password (S4U) cannot reach the keyring of its account:"
    " Windows opens what an account has encrypted only to a process that logged on with its password."
)
KEEPERS: dict[Keeper, str] = {
    Keeper.WINDOWS: "Windows Task Scheduler",
    Keeper.SYSTEMD: "systemd",
    Keeper.CRON: "cron",
    Keeper.LAUNCHD: "launchd",
}


@click.command()
@click.option(
    "--log-on",
    type=click.Choice([*(kind.value for kind in LogOn), S4U]),
    help="Windows: only while the account is logged on (interactive, the default without --user), also while nobody is"
    " (password: Windows asks for it), or as a group managed service account (service).",
)
@click.option("--user", "account", default="", metavar="ACCOUNT", help="Windows: as whom it runs, DOMAIN\\name.")
@click.option(
    "--every",
    "minutes",
    type=click.IntRange(KNOCK_MINUTES[0], KNOCK_MINUTES[-1]),
    default=TaskWish().every_minutes,
    show_default=True,
    metavar="MINUTES",
    help="How often it looks at what is due.",
)
@click.option("--wake", is_flag=True, help="Windows: wakes a sleeping computer at the times of the schedule.")
@click.option("--not-on-battery", is_flag=True, help="Neither begins nor goes on while the computer is on battery.")
@click.option(
    "--limit",
    "hours",
    type=click.IntRange(*HOURS),
    default=TaskWish().limit_hours,
    show_default=True,
    metavar="HOURS",
    help="After so many hours the system ends a run; the next one resumes it.",
)
@click.option("--by", type=click.Choice([kind.value for kind in Keeper]), help="Who keeps it, where there are several.")
@click.option("--no-trial", is_flag=True, help="Does not have it look once at once.")
@common
def install(
    options: Options,
    log_on: str | None,
    account: str,
    minutes: int,
    wake: bool,
    not_on_battery: bool,
    hours: int,
    by: str | None,
    no_trial: bool,
) -> int:
    """Has the operating system run what is due, also while no window is open; the window then only shows it."""
    if log_on == S4U:
        raise ConfigurationError(_S4U_SAYS, remedy="Use --log-on password, or a group managed service account.")
    kind = LogOn(log_on) if log_on else _log_on_of(account)
    wish = TaskWish(kind, account, minutes, wake=wake, on_battery=not not_on_battery, limit_hours=hours)
    with opened(options) as app:
        if kind is LogOn.PASSWORD and not account:
            wish = TaskWish(kind, app.actor, minutes, wake=wake, on_battery=not not_on_battery, limit_hours=hours)
        if kind is LogOn.PASSWORD and sys.platform == "win32":
            output.tell(f"Windows asks for the password of {wish.account}; ML Connector does not see it.")
        more = {"trial_s": 0.0} if no_trial else {}
        task = app.install_task(wish, by=Keeper(by) if by else None, **more)
        zone = app.computers_zone()
    _print(options, task, zone)
    return task.last.code if task.last and task.last.lacking else output.EXIT_DONE


@click.command()
@common
def uninstall(options: Options) -> int:
    """Takes the task out of the operating system; from now on the window runs what is due, while it is open."""
    with opened(options) as app:
        task = app.remove_task()
        zone = app.computers_zone()
    _print(options, task, zone)
    return output.EXIT_DONE


@click.command(name="run-due")
@click.option(
    "--task",
    "as_task",
    is_flag=True,
    help="As the task of the operating system does: looks at the keyring first, and tells the log of the system.",
)
@common
def run_due(options: Options, as_task: bool) -> int:
    """Runs what is due now, once, and ends: for the task of the operating system."""
    if as_task:
        return _as_task(options)
    with opened(options) as app:
        results = app.run_due(options.connection)
        waiting = [turn for turn in app.missed_runs(connection=options.connection) if turn.next_try is not None]
        calendar = app.schedules(options.connection).calendar
    _print_due(options, results, waiting, calendar)
    return _exit_of(results, waiting)


def _as_task(options: Options) -> int:
    """One knock; whatever comes of it, also where the store cannot be opened, is told to the log of the system."""
    try:
        with opened(options) as app:
            if not app.connection_names():
                raise ConfigurationError("Nothing is set up in this home yet.", remedy="Set up a connection first.")
            knocked = app.knock(options.connection)
            calendar = app.schedules(options.connection or app.connection_names()[0]).calendar
            told = app.tells_of(knocked.knock)
    except ConnectorError as error:
        write_event(event_of(exits.exit_of_error(error.code), str(error)))
        raise
    if told:
        write_event(event_of(knocked.knock.code, knocked.knock.says))
    _print_due(options, knocked.results, list(knocked.waiting), calendar, knocked.knock)
    return knocked.knock.code


def task_json(task: SystemTask) -> dict[str, object]:
    """The task as JSON; times in ISO form, UTC."""
    return {
        "installed": task.installed,
        "keeper": task.keeper.value if task.keeper else None,
        "name": task.name,
        "owns_schedule": task.owner,
        "log_on": task.wish.log_on.value if task.installed else None,
        "account": (task.wish.account or None) if task.installed else None,
        "every_minutes": task.wish.every_minutes if task.installed else None,
        "wake": task.wish.wake if task.installed else None,
        "on_battery": task.wish.on_battery if task.installed else None,
        "limit_hours": task.wish.limit_hours if task.installed else None,
        "next_at": task.next_knock.isoformat() if task.next_knock else None,
        "last": None if task.last is None else knock_json(task.last),
        "refused": task.refused or None,
        "notes": list(task.notes),
    }


def knock_json(knock: Knock) -> dict[str, object]:
    """A knock of the task as JSON, UTC."""
    told = knock_values(knock)
    return {"at": told.pop("at"), "account": told.pop("account"), "exit_code": told.pop("code"), **told}


def task_says(task: SystemTask, zone: str) -> list[str]:
    """The task in lines for people, times on the clock of this computer."""
    lines: list[str] = []
    if task.installed and task.keeper:
        who = f" as {task.wish.account}" if task.wish.account else ""
        lines.append(
            f"Task of this computer: {task.name} ({KEEPERS[task.keeper]}){who}, every {task.wish.every_minutes} min."
        )
        if task.next_knock:
            lines.append(f"  It comes next {_clock(task.next_knock, zone)}.")
    elif task.is_lost:
        lines.append("Task of this computer: it is gone. A window that is open takes over within 15 minutes.")
        lines.append(
            "  Install it again with: schedule install; or leave the schedule to the window: schedule uninstall"
        )
    elif task.owner:
        lines.append("Task of this computer: one that was not installed from here runs what is due.")
    elif task.refused:
        lines.append(f"Task of this computer: none. {task.refused}")
    else:
        lines.append("Task of this computer: none; what is due runs while the window is open. See: schedule install")
    if task.last and (task.installed or task.owner):
        last = task.last
        lines.append(f"  It came last {_clock(last.at, zone)} as {last.account} (exit code {last.code}): {last.says}")
    lines += [f"  {note}" for note in task.notes]
    return lines


# -- inside ------------------------------------------------------------------------------------------------------------


def _log_on_of(account: str) -> LogOn:
    if not account:
        return LogOn.INTERACTIVE
    return LogOn.SERVICE if account.endswith("$") else LogOn.PASSWORD


def _print(options: Options, task: SystemTask, zone: str) -> None:
    if options.json:
        output.print_json({"task": task_json(task)})
    else:
        for line in task_says(task, zone):
            output.say(line)


def _print_due(
    options: Options,
    results: tuple[RunResult, ...],
    waiting: list[Turn],
    calendar: Calendar,
    knock: Knock | None = None,
) -> None:
    if options.json:
        told: dict[str, object] = {
            "runs": [output.run_json(result) for result in results],
            "waiting": [_turn_json(one) for one in waiting],
        }
        output.print_json(told if knock is None else {**told, "task": knock_json(knock)})
        return
    for result in results:
        output.say_run(result)
    for turn in waiting:
        output.say(f"{turn.name}: {turn_says(turn, calendar)}")
    if knock is not None and knock.code > exits.EXIT_OPEN:
        output.say(knock.says)
    if not results and not waiting and (knock is None or knock.code == exits.EXIT_DONE):
        output.say("Nothing is due.")


def _turn_json(turn: Turn) -> dict[str, object]:
    from core.cli.schedule import turn_json  # noqa: PLC0415 - the group that these commands belong to

    return turn_json(turn)


def _exit_of(results: tuple[RunResult, ...], waiting: list[Turn]) -> int:
    waits = {turn.waits_for for turn in waiting}
    if waits & {"jaggaer", "x3"}:
        return output.EXIT_SYSTEM
    if WAITS_FOR_SECRETS in waits:
        return output.EXIT_USE
    return max((output.exit_of_run(result) for result in results), default=output.EXIT_DONE)


def _clock(at: datetime, zone: str) -> str:
    return f"{moment_says(at, zone)} ({ZoneInfo(zone).key})"
