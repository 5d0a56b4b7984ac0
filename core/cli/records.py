"""The command that lists records, or writes the list to a file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import click

from core.app import App
from core.cli import output
from core.cli.base import Options, common, day, in_language, opened
from core.cli.filters import FLOWS, SORTS, find_view, statuses_of
from core.errors import ConfigurationError
from core.model.flow import ENTITY_OF, Entity, FlowName
from core.model.saved_view import SavedView
from core.model.values import plain
from core.model.views import RecordQuery, RecordRow


@click.command()
@click.option("--flow", "flows", multiple=True, type=FLOWS)
@click.option("--view", "view", default="", metavar="NAME", help="What a saved view shows; other options change that.")
@click.option("--status", "status_words", multiple=True, metavar="S")
@click.option("--find", default=None, metavar="TEXT")
@click.option("--from", "since", metavar="DATE", help="Only records of this day and later ones.")
@click.option("--to", "until", metavar="DATE", help="Only records of this day and earlier ones.")
@click.option("--sort", type=SORTS, help="By what the list is sorted (key).")
@click.option("--descending", is_flag=True, help="The greatest first.")
@click.option("--export", "file", metavar="FILE", type=click.Path(path_type=Path), help="Writes an .xlsx or .csv file.")
@click.option("--run", "run_id", default="", metavar="RUN", help="Only those that this run wrote, held or asked about.")
@in_language
@common
def records(
    options: Options,
    flows: tuple[str, ...],
    view: str,
    status_words: tuple[str, ...],
    find: str | None,
    since: str | None,
    until: str | None,
    sort: str | None,
    descending: bool,
    run_id: str,
    file: Path | None,
    language: str,
) -> int:
    """Lists records, or writes the list to an Excel or CSV file."""
    statuses = statuses_of(status_words)
    entities = list(dict.fromkeys(ENTITY_OF[FlowName(flow)] for flow in flows if FlowName(flow) in ENTITY_OF))
    nothing = bool(flows) and not entities
    if nothing and (file is not None or view):
        raise ConfigurationError("Reference data has no records.", remedy="Choose suppliers or orders.")
    wanted = entities[0] if len(entities) == 1 else None
    if view and len(entities) > 1:
        raise ConfigurationError("A view is of one flow.", remedy="Say one --flow, or none.")
    query = RecordQuery(
        wanted, statuses, find or "", sort or "key", descending, since=day(since), until=day(until), run=run_id
    )
    columns: tuple[str, ...] = ()
    with opened(options) as app:
        if view:
            entity, saved = find_view(app, view, flows[0] if flows else None, options.connection)
            if saved.which:
                raise ConfigurationError(
                    f"The view {view} shows contracts by how they stand.", remedy=f"contracts list --view {view}"
                )
            shown = app.view_query(entity, saved)
            query = replace(
                shown,
                statuses=statuses or shown.statuses,
                find=shown.find if find is None else find,
                sort=sort or shown.sort,
                descending=descending if sort else descending or shown.descending,
                since=query.since if since or until else shown.since,
                until=query.until if since or until else shown.until,
                run=run_id,
            )
            columns = _columns(saved)
        if run_id:
            app.run_result(run_id, options.connection)
        if file is not None:
            return _export(app, options, file, query, columns, language)
        parts = () if nothing else _parts(query, entities)
        rows = [row for part in parts for row in _all_rows(app, part, options.connection)]
    if options.json:
        output.print_json({"records": [output.record_json(row) for row in rows]})
    else:
        output.say_records(rows)
    return output.EXIT_DONE


def _columns(view: SavedView) -> tuple[str, ...]:
    """The columns that a file of the view has; none = all."""
    return tuple(column.name for column in view.columns if not column.hidden)


def _parts(query: RecordQuery, entities: list[Entity]) -> Iterator[RecordQuery]:
    """One list, or one for each kind that was named."""
    if len(entities) < 2:  # noqa: PLR2004 - two kinds are two lists
        yield query
        return
    for entity in entities:
        yield replace(query, entity=entity)


def _export(app: App, options: Options, file: Path, query: RecordQuery, columns: tuple[str, ...], language: str) -> int:
    made = app.export_records(file, query, columns=columns, language=language, connection=options.connection)
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
