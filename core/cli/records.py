"""The command that lists records, or writes the list to a file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import click

from core.app import App
from core.cli import output
from core.cli.base import Options, common, day, opened
from core.errors import ConfigurationError
from core.model.flow import ENTITY_OF, Entity, FlowName
from core.model.status import Status, parse_status
from core.model.values import plain
from core.model.views import RecordQuery, RecordRow

_FLOWS = click.Choice([flow.value for flow in FlowName])
_SORTS = click.Choice(["key", "status", "supplier", "day", "amount", "updated_at"])


@click.command()
@click.option("--flow", "flows", multiple=True, type=_FLOWS)
@click.option("--status", "status_words", multiple=True, metavar="S")
@click.option("--find", default="", metavar="TEXT")
@click.option("--from", "since", metavar="DATE", help="Only records of this day and later ones.")
@click.option("--to", "until", metavar="DATE", help="Only records of this day and earlier ones.")
@click.option("--sort", type=_SORTS, default="key", help="By what the list is sorted (key).")
@click.option("--descending", is_flag=True, help="The greatest first.")
@click.option("--export", "file", metavar="FILE", type=click.Path(path_type=Path), help="Writes an .xlsx or .csv file.")
@click.option("--run", "run_id", default="", metavar="RUN", help="Only those that this run wrote, held or asked about.")
@common
def records(
    options: Options,
    flows: tuple[str, ...],
    status_words: tuple[str, ...],
    find: str,
    since: str | None,
    until: str | None,
    sort: str,
    descending: bool,
    run_id: str,
    file: Path | None,
) -> int:
    """Lists records, or writes the list to an Excel or CSV file."""
    try:
        statuses = tuple(parse_status(word) for word in status_words)
    except ValueError as error:
        known = ", ".join(status.value for status in Status)
        raise ConfigurationError(f"No status is called {error}.", remedy=f"Statuses: {known}.") from error
    entities = list(dict.fromkeys(ENTITY_OF[FlowName(flow)] for flow in flows if FlowName(flow) in ENTITY_OF))
    nothing = bool(flows) and not entities
    if nothing and file is not None:
        raise ConfigurationError("Reference data has no records.", remedy="Choose suppliers or orders.")
    wanted = entities[0] if len(entities) == 1 else None
    query = RecordQuery(wanted, statuses, find, sort, descending, since=day(since), until=day(until), run=run_id)
    with opened(options) as app:
        if run_id:
            app.run_result(run_id, options.connection)
        if file is not None:
            return _export(app, options, file, query)
        parts = () if nothing else _parts(query, entities)
        rows = [row for part in parts for row in _all_rows(app, part, options.connection)]
    if options.json:
        output.print_json({"records": [output.record_json(row) for row in rows]})
    else:
        output.say_records(rows)
    return output.EXIT_DONE


def _parts(query: RecordQuery, entities: list[Entity]) -> Iterator[RecordQuery]:
    """One list, or one for each kind that was named."""
    if len(entities) < 2:  # noqa: PLR2004 - two kinds are two lists
        yield query
        return
    for entity in entities:
        yield replace(query, entity=entity)


def _export(app: App, options: Options, file: Path, query: RecordQuery) -> int:
    made = app.export_records(file, query, connection=options.connection)
    assert made.totals is not None  # noqa: S101 - nothing here ends it
    if options.json:
        told = {
            "file": str(file),
            "rows": made.totals.records,
            "by_status": {status.value: count for status, count in made.totals.by_status.items()},
            "amounts": [{"currency": c, "amount": str(plain(amount))} for c, amount in made.totals.sums],
        }
        output.print_json({"export": told})
    else:
        output.say(f"{output.counted(made.totals.records, 'record')} written to {file}.")
    return output.EXIT_DONE


def _all_rows(app: App, query: RecordQuery, connection: str) -> Iterator[RecordRow]:
    after: str | None = None
    while True:
        page = app.records(query, after=after, connection=connection)
        yield from page.rows
        after = page.after
        if after is None:
            return
