"""Which flows a connection has: what its profile reads and its settings do not switch off."""

from __future__ import annotations

from collections.abc import Collection

from core.mapping.compiled import LoadedProfile
from core.model.connection import Connection, InvoiceMode
from core.model.flow import ENTITY_OF, FLOW_ORDER, Entity, FlowName


def active_flows(
    connection: Connection, profile: LoadedProfile, asked: Collection[FlowName] = ()
) -> tuple[FlowName, ...]:
    """Flows of records that run, in their order; of those asked for where some are."""
    off = set()
    if connection.invoices is InvoiceMode.OFF:
        off.add(Entity.INVOICE)
    if not connection.contracts:
        off.add(Entity.CONTRACT)
    return tuple(
        name
        for name in FLOW_ORDER
        if (entity := ENTITY_OF.get(name)) in profile.resources and entity not in off and (not asked or name in asked)
    )


def invoice_mode(connection: Connection, profile: LoadedProfile) -> InvoiceMode:
    """What is done with invoices: as the settings say where the profile reads them, else nothing."""
    return connection.invoices if Entity.INVOICE in profile.resources else InvoiceMode.OFF
