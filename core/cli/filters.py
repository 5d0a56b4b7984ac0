"""What commands about lists of records share: their filters, and saved views of them."""

from __future__ import annotations

import click

from core.app import App
from core.errors import ConfigurationError
from core.model.flow import ENTITY_OF, FLOW_OF, Entity, FlowName
from core.model.saved_view import SavedView
from core.model.status import Status, parse_status

SORTS = click.Choice(["key", "status", "supplier", "day", "amount", "updated_at"])
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
