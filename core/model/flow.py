"""Entities and flows (product.md section 2)."""

from __future__ import annotations

from enum import StrEnum
from typing import NewType


class Entity(StrEnum):
    """Kind of record that comes from JAGGAER."""

    SUPPLIER = "supplier"
    ORDER = "order"
    INVOICE = "invoice"
    CONTRACT = "contract"


WRITTEN: tuple[Entity, ...] = (Entity.SUPPLIER, Entity.ORDER)
"""Entities that every connection writes to X3, each through a door that the site offers for it."""


class FlowName(StrEnum):
    """Name of a flow, as on the command line."""

    REFERENCE = "reference"
    SUPPLIERS = "suppliers"
    ORDERS = "orders"
    INVOICES = "invoices"
    CONTRACTS = "contracts"


FLOW_ORDER: tuple[FlowName, ...] = (
    FlowName.REFERENCE,
    FlowName.SUPPLIERS,
    FlowName.ORDERS,
    FlowName.INVOICES,
    FlowName.CONTRACTS,
)
"""Order of the flows inside a run."""

ENTITY_OF: dict[FlowName, Entity] = {
    FlowName.SUPPLIERS: Entity.SUPPLIER,
    FlowName.ORDERS: Entity.ORDER,
    FlowName.INVOICES: Entity.INVOICE,
    FlowName.CONTRACTS: Entity.CONTRACT,
}
FLOW_OF: dict[Entity, FlowName] = {entity: flow for flow, entity in ENTITY_OF.items()}

SourceId = NewType("SourceId", str)
"""The source's own identifier of a record (JAGGAER `poId`, supplier `id`), as text."""
ExternalId = NewType("ExternalId", str)
"""The record's identifier in the target (X3 `POHNUM`, `BPSNUM`), as text."""
RunId = NewType("RunId", str)
"""A run's identifier: sortable text of its start time and a random tail."""
