"""Commands about runs that were: the list, the story of one, two beside each other, one run again, the sheet of a preview."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click

from core.app import App
from core.cli import output
from core.cli.base import Options, common, ended, in_language, opened
from core.errors import ConfigurationError
from core.model.run import RunKind
from core.model.run_story import RunCause, RunComparison, RunStep, StepKind
from core.model.views import RunRow
from core.schedule.words import turn_says

_DID: dict[StepKind, str] = {
    StepKind.CREATED: "Created",
    StepKind.CHANGED: "Changed",
    StepKind.CLOSED: "Closed",
    StepKind.LINKED: "Linked",
    StepKind.COMPARED: "Compared",
    StepKind.KEPT: "Read",
    StepKind.HELD: "Held",
    StepKind.REFUSED: "Refused by X3:",
    StepKind.DIFFERS: "Differs in X3:",
    StepKind.IN_DOUBT: "In doubt:",
    StepKind.NOT_ELIGIBLE: "Not taken:",
    StepKind.IGNORED: "Ignored",
    StepKind.NOT_SENT: "Not sent:",
    StepKind.LOOKED_UP: "Asked X3 about",
    StepKind.RECODED: "Corrected the codes of",
    StepKind.NOT_RECODED: "Did not correct the codes of",
    StepKind.GONE: "Gone from X3:",
    StepKind.GONE_AT_SOURCE: "Gone from JAGGAER:",
}


@click.group()
def runs() -> None:
    """What ran: outcomes, stories, comparisons."""


@runs.command(name="list")
@click.option("--limit", type=click.IntRange(min=1), default=20, show_default=True, help="How many, the newest first.")
@common
def list_(options: Options, limit: int) -> int:
    """Lists runs, the newest first, and the times at which one was due and none ran."""
    with opened(options) as app:
        found = app.runs(limit=limit, connection=options.connection)
        turns = app.missed_runs(limit, options.connection)
        calendar = app.schedules(options.connection).calendar
    missed = [turn for turn in turns if not turn.run_id]
    if options.json:
        late = [
            {"due": turn.due_until.isoformat(), "state": turn.state.value, "why": turn_says(turn, calendar)}
            for turn in missed
        ]
        output.print_json({"runs": [run_row_json(row) for row in found], "missed": late})
    else:
        for row in found:
            say_run_row(row)
        for turn in missed:
            output.say(f"No run  {turn.due_until:%Y-%m-%d %H:%M}  {turn_says(turn, calendar)}")
        if not found:
            output.say("No run yet.")
    return output.EXIT_DONE


@runs.command()
@click.argument("run_id", metavar="RUN")
@common
def show(options: Options, run_id: str) -> int:
    """Tells what a run did, step by step; of one that goes on, what it did so far."""
    with opened(options) as app:
        result = app.run_result(run_id, options.connection)
        steps = list(_steps(app, run_id, options.connection))
    if options.json:
        started = result.started_at.isoformat()
        value = {**output.run_json(result), "kind": result.kind.value, "started_at": started}
        output.print_json({**value, "steps": [_step_json(step) for step in steps]})
    else:
        for step in steps:
            output.say(f"{step.at:%Y-%m-%d %H:%M:%S}  {_says(step)}")
        if result.reason:
            output.say(result.reason)
    return output.EXIT_DONE


@runs.command()
@click.argument("run_id", metavar="RUN")
@click.argument("other", metavar="[RUN]", default="")
@common
def compare(options: Options, run_id: str, other: str) -> int:
    """Shows a run beside an earlier one; without a second one, beside the last of its kind before it."""
    with opened(options) as app:
        found = app.compare_runs(run_id, other, options.connection)
    if options.json:
        output.print_json(_comparison_json(found))
    else:
        _say_comparison(found)
    return output.EXIT_DONE


@runs.command()
@click.argument("run_id", metavar="RUN")
@common
def again(options: Options, run_id: str) -> int:
    """Runs again what a run did: the same kind and flows; of a replay, the records that are still open."""
    with opened(options) as app:
        asked = app.run_again(run_id, options.connection)
        if asked.why_not:
            raise ConfigurationError(asked.why_not, remedy="See the runs with: runs list")
        preview = asked.kind is RunKind.PREVIEW
        if asked.replay:
            return ended(options, app.replay(keys=asked.keys, preview=preview, connection=options.connection))
        return ended(options, app.sync(asked.flows, preview=preview, full=asked.full, connection=options.connection))


@runs.command()
@click.argument("run_id", metavar="RUN")
@click.option("--out", "file", required=True, type=click.Path(path_type=Path), help="FILE.xlsx or FILE.csv")
@in_language
@common
def sheet(options: Options, run_id: str, file: Path, language: str) -> int:
    """Writes what a preview showed as an Excel or CSV file."""
    with opened(options) as app:
        count = app.export_sheet(run_id, file, options.connection, language=language)
    if options.json:
        output.print_json({"file": str(file), "records": count})
    else:
        output.say(f"{output.counted(count, 'record')} written to {file}.")
    return output.EXIT_DONE


def run_row_json(row: RunRow) -> dict[str, object]:
    """A row of the table of runs as JSON."""
    return {
        "run_id": row.run_id,
        "kind": row.kind.value,
        "status": row.status.value,
        "reason": row.reason or None,
        "actor": row.actor,
        "started_at": row.started_at.isoformat(),
        "seconds": row.seconds,
        "counts": row.counts.as_dict(),
        "calls": row.calls,
    }


def say_run_row(row: RunRow) -> None:
    """A row of the table of runs for people."""
    parts = [f"{number:,} {name.replace('_', ' ')}" for name, number in row.counts.as_dict().items() if number]
    output.say(
        f"{row.run_id}  {row.started_at:%Y-%m-%d %H:%M}  {row.kind.value:<8} {row.status.value:<18} "
        f"{row.seconds:>7.1f} s  {', '.join(parts) or 'nothing to do'}"
    )


def _steps(app: App, run_id: str, connection: str) -> Iterator[RunStep]:
    after, more = 0, True
    while more:
        part = app.run_story(run_id, after=after, connection=connection)
        yield from part.steps
        after, more = part.after, part.more


def _step_json(step: RunStep) -> dict[str, object]:
    return {
        "entry": step.entry,
        "at": step.at.isoformat(),
        "kind": step.kind.value,
        "entity": step.entity.value if step.entity else None,
        "count": step.count,
        "key": step.number,
        "x3_key": step.external_id,
        "reason": step.reason,
        "details": dict(step.details),
    }


def _says(step: RunStep) -> str:
    """A step as a line for people."""
    details = step.details
    noun = step.entity.value if step.entity else "record"
    what = output.counted(step.count, noun) if step.count > 1 else f"{noun} {step.number}"
    match step.kind:
        case StepKind.STARTED:
            flows = details.get("flows", "").replace(",", ", ") or "all flows"
            return f"Started: {details['outcome']} of {flows}{', everything compared' if details.get('full') else ''}."
        case StepKind.CODES_READ:
            read = ", ".join(f"{int(number):,} {kind}" for kind, number in details.items())
            return f"Read the codes of X3: {read}."
        case StepKind.FLOW_DONE:
            read = f"{int(details['read']):,} read, " if details.get("read") else ""
            return f"{details.get('flow', '').capitalize()}: {read}{int(details.get('count', '0')):,} unchanged."
        case StepKind.ENDED:
            return f"Ended: {details['outcome'].replace('-', ' ')}."
        case StepKind.FILE_READ:
            return f"Read the file {details.get('name', '')}."
        case StepKind.SHEET:
            return f"Wrote the sheet of preview {details.get('preview', '')}."
        case StepKind.FULL | StepKind.BRAKED | StepKind.LET_THROUGH | StepKind.OTHER:
            return step.reason or details.get("action", step.kind.value)
        case kind:
            to = f" as {step.external_id}" if step.external_id and step.count == 1 else ""
            why = f": {step.reason}" if step.reason else "."
            several = f" ({step.number})" if step.count > 1 else ""
            return f"{_DID[kind]} {what}{several}{to}{why}"


def _comparison_json(found: RunComparison) -> dict[str, object]:
    def causes(of: tuple[RunCause, ...]) -> list[dict[str, object]]:
        return [{"reason": cause.reason, "records": cause.records} for cause in of]

    return {
        "run": run_row_json(found.run),
        "before": run_row_json(found.before) if found.before is not None else None,
        "counts": {
            (place.value if place else "read"): {"now": now, "before": before} for place, now, before in found.counts
        },
        "appeared": causes(found.appeared),
        "settled": causes(found.settled),
    }


def _say_comparison(found: RunComparison) -> None:
    say_run_row(found.run)
    if found.before is None:
        output.say("There is no earlier run to compare it with.")
    else:
        say_run_row(found.before)
    for place, now, before in found.counts:
        name = place.value.replace("_", " ") if place else "read"
        output.say(f"  {name:<14} {now:>9,} {before:>9,} {now - before:>+9,}")
    for title, causes in (("New", found.appeared), ("Settled", found.settled)):
        for cause in causes:
            output.say(f"  {title}: {cause.reason} ({output.counted(cause.records, 'record')})")
