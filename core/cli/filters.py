"""What commands about lists of records share: their filters, and saved views of them."""

from __future__ import annotations

import click

from core.app import App
from core.errors import ConfigurationError
from core.model import contract_list
from core.model.flow import ENTITY_OF, FLOW_OF, Entity, FlowName
from core.model.saved_view import SavedView
from core.model.status import Status, parse_status
from core.model.views import RECORD_SORTS

SORTS = click.Choice(RECORD_SORTS)
CONTRACT_SORTS = click.Choice(list(contract_list.SORTS))
VIEW_SORTS = click.Choice(list(dict.fromkeys((*RECORD_SORTS, *contract_list.SORTS))))
WHICH = click.Choice([which.value for which in contract_list.Which])
FLOWS = click.Choice([flow.value for flow in FlowName])
VIEW_FLOWS = click.Choice([flow.value for flow in FlowName if flow in ENTITY_OF])


def statuses_of(words: tuple[str, ...]) -> tuple[Status, ...]:
    """The statuses that an option names.

    Raises:
        ConfigurationError: one is none.
    """
    try:
        return tuple(parse_status(word) for word in words)
    except ValueError as error:
        known = ", ".join(status.value for status in Status)
        raise ConfigurationError(f"No status is called {error}.", remedy=f"Statuses: {known}.") from error


def view_faults(entity: Entity, sort: str, which: str) -> None:
    """Refuses what a view of this kind of record cannot have.

    Raises:
        ConfigurationError: its list is not sorted so, or its records do not stand in several ways.
    """
    flow = FLOW_OF[entity].value
    sorts = tuple(contract_list.SORTS) if entity is Entity.CONTRACT else RECORD_SORTS
    if sort and sort not in sorts:
        raise ConfigurationError(f"Views of {flow} are not sorted by {sort}.", remedy=f"Sorts: {', '.join(sorts)}.")
    if which and entity is not Entity.CONTRACT:
        raise ConfigurationError(f"Views of {flow} have statuses.", remedy="Say --status; --which is for contracts.")


def find_view(app: App, name: str, flow: str | None, connection: str) -> tuple[Entity, SavedView]:
    """A saved view by its name; of one flow, or of the only one that has it.

    Raises:
        ConfigurationError: there is none, or several flows have one.
    """
    entities = [ENTITY_OF[FlowName(flow)]] if flow else list(Entity)
    found = [(one, view) for one in entities for view in app.saved_views(one, connection).views if view.name == name]
    if not found:
        raise ConfigurationError(f"No view is called {name}.", remedy="See them with: views list")
    if len(found) > 1:
        flows = ", ".join(FLOW_OF[one].value for one, _ in found)
        raise ConfigurationError(f"Several views are called {name}: of {flows}.", remedy="Say which with --flow.")
    return found[0]
