"""`cause`: decisions about causes, by the id that `problems` shows."""

from __future__ import annotations

import click

from core.cli import output
from core.cli.base import Options, common, day, opened
from core.errors import ConfigurationError

_ID = click.argument("cause_id", metavar="ID")
_BECAUSE = click.option("--because", default="", metavar="TEXT", help="Why; it is kept with your name.")


@click.group()
def cause() -> None:
    """Causes of problems: parked, ignored, taken back, assigned."""


@cause.command()
@_ID
@_BECAUSE
@click.option("--until", default="", metavar="DATE", help="The day on which it is back on the list.")
@common
def park(options: Options, cause_id: str, because: str, until: str) -> int:
    """Takes a cause off the list, until DATE or until one of its records changes in JAGGAER."""
    with opened(options) as app:
        row = app.park_cause(cause_id, because=because, until=day(until), connection=options.connection)
    if options.json:
        output.print_json({"problem": output.cause_json(row)})
    else:
        output.say(f"Parked{f' until {until}' if until else ''}: {row.message}")
    return output.EXIT_DONE


@cause.command()
@_ID
@_BECAUSE
@common
def ignore(options: Options, cause_id: str, because: str) -> int:
    """Sets everything behind a cause aside, until it changes in JAGGAER."""
    with opened(options) as app:
        numbers = app.ignore_cause(cause_id, because=because, connection=options.connection)
    return _told(options, cause_id, numbers, "ignored")


@cause.command(name="take-back")
@_ID
@_BECAUSE
@common
def take_back(options: Options, cause_id: str, because: str) -> int:
    """Puts what was parked or ignored back on the list."""
    with opened(options) as app:
        numbers = app.take_back_cause(cause_id, because=because, connection=options.connection)
    return _told(options, cause_id, numbers, "taken back")


@cause.command()
@_ID
@click.option("--to", "name", default="", metavar="ACCOUNT", help="The operating system's name of who is to settle it.")
@click.option("--nobody", is_flag=True, help="Nobody is any more.")
@click.option("--note", default="", metavar="TEXT")
@click.option("--due", default="", metavar="DATE", help="By when.")
@common
def assign(options: Options, cause_id: str, name: str, nobody: bool, note: str, due: str) -> int:
    """Names who is to settle a cause."""
    if bool(name.strip()) == nobody:
        raise ConfigurationError("Nobody was named.", remedy="Say --to ACCOUNT, or --nobody.")
    with opened(options) as app:
        given = app.assign_cause(cause_id, name, note=note, due=day(due), connection=options.connection)
    if options.json:
        output.print_json({"id": cause_id, "assigned_to": given.to if given else None})
    else:
        output.say(f"{cause_id} is for {given.to}." if given else f"{cause_id} is for nobody.")
    return output.EXIT_DONE


def _told(options: Options, cause_id: str, numbers: tuple[str, ...], words: str) -> int:
    if options.json:
        output.print_json({"id": cause_id, "keys": list(numbers), "decision": words})
    elif numbers:
        output.say(f"{output.counted(len(numbers), 'record')} {words}: {', '.join(numbers)}")
    else:
        output.say(f"{cause_id} {words}.")
    return output.EXIT_DONE
