"""`views`: lists of records under a name, as the window's button *Views* has them."""

from __future__ import annotations

import click

from core.cli import output
from core.cli.base import Options, common, day, opened
from core.cli.filters import VIEW_FLOWS, VIEW_SORTS, WHICH, find_view, statuses_of, view_faults
from core.errors import ConfigurationError
from core.model.contract_list import Which
from core.model.flow import ENTITY_OF, FLOW_OF, Entity, FlowName
from core.model.saved_view import DayRange, SavedView, Span

_DAYS = click.Choice([span.value for span in Span if span not in {Span.ANY, Span.OWN}])
_of_flow = click.option("--flow", type=VIEW_FLOWS, help="Whose view; not needed where one alone has it.")


@click.group()
def views() -> None:
    """Saved views: filters, search and sort under a name. `records --view NAME` lists what one shows."""


@views.command(name="list")
@common
def list_(options: Options) -> int:
    """Lists the saved views."""
    with opened(options) as app:
        found = {entity: app.saved_views(entity, options.connection) for entity in Entity}
    every = [(entity, view) for entity, some in found.items() for view in some.views]
    unread = sum(some.unread for some in found.values())
    if options.json:
        output.print_json({"views": [_json(entity, view) for entity, view in every], "unread": unread})
        return output.EXIT_DONE
    for entity, view in every:
        output.say(f"{FLOW_OF[entity].value:<12} {view.name}: {_says(view)}")
    if not every:
        output.say("No view is saved yet.")
    if unread:
        output.say(f"! {output.counted(unread, 'more view')} can be read by a newer version of the program alone.")
    return output.EXIT_DONE


@views.command()
@click.argument("name")
@_of_flow
@common
def show(options: Options, name: str, flow: str | None) -> int:
    """Shows what a view filters, searches and sorts by, and its columns."""
    with opened(options) as app:
        entity, view = find_view(app, name, flow, options.connection)
    if options.json:
        output.print_json({"view": _json(entity, view)})
        return output.EXIT_DONE
    shown = ", ".join(column.name for column in view.columns if not column.hidden)
    output.say(f"{view.name}, {FLOW_OF[entity].value}: {_says(view)}")
    output.say(f"Columns: {shown or 'as at the beginning'}")
    return output.EXIT_DONE


@views.command()
@click.argument("name")
@click.option("--flow", type=VIEW_FLOWS, required=True)
@click.option("--status", "status_words", multiple=True, metavar="S")
@click.option("--find", default="", metavar="TEXT")
@click.option("--days", type=_DAYS, help="Days that go on with the calendar.")
@click.option("--from", "since", metavar="DATE", help="Only records of this day and later ones.")
@click.option("--to", "until", metavar="DATE", help="Only records of this day and earlier ones.")
@click.option("--which", type=WHICH, help="Of contracts: only those that stand so.")
@click.option("--sort", type=VIEW_SORTS, help="By what the list is sorted; as the window does where left out.")
@click.option("--descending", is_flag=True, help="The greatest first.")
@common
def save(
    options: Options,
    name: str,
    flow: str,
    status_words: tuple[str, ...],
    find: str,
    days: str | None,
    since: str | None,
    until: str | None,
    which: str | None,
    sort: str | None,
    descending: bool,
) -> int:
    """Saves a view under NAME; one of that name is replaced, and keeps its columns."""
    if days and (since or until):
        raise ConfigurationError("Days are said in one way.", remedy="Say --days, or --from and --to.")
    own = DayRange(Span.OWN, day(since), day(until)) if since or until else DayRange()
    entity = ENTITY_OF[FlowName(flow)]
    statuses = statuses_of(status_words)
    standing = "" if which in {None, Which.ALL.value} else str(which)
    view_faults(entity, sort or "", standing)
    with opened(options) as app:
        before = next((one for one in app.saved_views(entity, options.connection).views if one.name == name), None)
        columns = before.columns if before else ()
        chosen = DayRange(Span(days)) if days else own
        view = SavedView(name, find, statuses, chosen, sort or "", descending, columns, standing)
        replaced = app.save_view(entity, view, options.connection)
    if options.json:
        output.print_json({"view": _json(entity, view), "replaced": replaced})
    else:
        output.say(f"The view {name} {'is changed' if replaced else 'is saved'}: {_says(view)}")
    return output.EXIT_DONE


@views.command()
@click.argument("name")
@_of_flow
@common
def forget(options: Options, name: str, flow: str | None) -> int:
    """Forgets a view. No record changes."""
    with opened(options) as app:
        entity, _ = find_view(app, name, flow, options.connection)
        app.forget_view(entity, name, options.connection)
    if options.json:
        output.print_json({"forgotten": name, "flow": FLOW_OF[entity].value})
    else:
        output.say(f"The view {name} is forgotten.")
    return output.EXIT_DONE


def _says(view: SavedView) -> str:
    days = view.days
    parts = [
        f"with “{view.find}”" if view.find else "",
        ", ".join(status.value for status in view.statuses),
        view.which.replace("-", " "),
        days.span.value.replace("-", " ") if days.span not in {Span.ANY, Span.OWN} else "",
        f"from {days.since}" if days.span is Span.OWN and days.since else "",
        f"to {days.until}" if days.span is Span.OWN and days.until else "",
        f"by {view.sort}{', the greatest first' if view.descending else ''}" if view.sort else "",
    ]
    return "; ".join(part for part in parts if part) or "everything"


def _json(entity: Entity, view: SavedView) -> dict[str, object]:
    own = view.days.span is Span.OWN
    return {
        "name": view.name,
        "flow": FLOW_OF[entity].value,
        "find": view.find,
        "statuses": [status.value for status in view.statuses],
        "which": view.which or None,
        "days": view.days.span.value,
        "from": view.days.since.isoformat() if own and view.days.since else None,
        "to": view.days.until.isoformat() if own and view.days.until else None,
        "sort": view.sort or None,
        "descending": view.descending,
        "columns": [column.name for column in view.columns if not column.hidden],
    }
