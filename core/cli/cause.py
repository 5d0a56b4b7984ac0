"""`cause`: decisions about causes, by the id that `problems` shows."""

from __future__ import annotations

import click

from core.cli import output
from core.cli.base import Options, common, day, opened
from core.errors import ConfigurationError
from core.model.cause_story import CauseEvent, CauseStep

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
@common
def story(options: Options, cause_id: str) -> int:
    """Tells when a cause came up, which runs met it, and what was decided about it."""
    with opened(options) as app:
        events = app.cause_story(cause_id, options.connection)
    if options.json:
        output.print_json({"id": cause_id, "events": [_event(one) for one in events]})
        return output.EXIT_DONE
    for one in events:
        output.say(f"  {_event_words(one)}")
    return output.EXIT_DONE


@cause.command()
@_ID
@common
def records(options: Options, cause_id: str) -> int:
    """Lists the records behind a cause, and those that wait for them."""
    with opened(options) as app:
        rows = app.cause_records(cause_id, options.connection)
    if options.json:
        output.print_json({"id": cause_id, "records": [output.record_json(row) for row in rows]})
    else:
        output.say_records(rows)
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


_STEPS = {
    CauseStep.SEEN: "first seen",
    CauseStep.MET: "met by run {run}, on records: {records}",
    CauseStep.PARKED: "parked {about}",
    CauseStep.IGNORED: "ignored",
    CauseStep.TAKEN_BACK: "taken back",
    CauseStep.ASSIGNED: "assigned to {about}",
    CauseStep.UNASSIGNED: "assigned to nobody",
    CauseStep.MAPPED: "mapped to {about}",
    CauseStep.UNMAPPED: "the mapping was taken back",
    CauseStep.ASKED: "a mapping to {about} was asked for",
    CauseStep.APPROVED: "the mapping to {about} was approved",
    CauseStep.REJECTED: "the mapping to {about} was rejected",
    CauseStep.WITHDRAWN: "the mapping to {about} was withdrawn",
}


def _event_words(one: CauseEvent) -> str:
    words = _STEPS[one.step].format(about=one.about, run=one.run_id, records=one.records).rstrip()
    by = f" by {one.actor}" if one.actor else ""
    return f"{one.at:%Y-%m-%d %H:%M} UTC  {words}{by}{f': {one.why}' if one.why else ''}"


def _event(one: CauseEvent) -> dict[str, object]:
    return {
        "at": one.at.isoformat(),
        "step": one.step.value,
        "actor": one.actor or None,
        "about": one.about or None,
        "why": one.why or None,
        "run_id": one.run_id or None,
        "records": one.records,
        "entry": one.entry or None,
    }
