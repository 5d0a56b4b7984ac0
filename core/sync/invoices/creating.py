"""The save that enters an invoice in X3, not posted, its lines linked to their orders."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Final

from core.mapping.money import product
from core.model.document import DocumentLine
from core.model.finding import Finding
from core.model.flow import Entity, ExternalId
from core.model.mapped import MappedRecord
from core.model.plan import LineAction, LineWrite, PlannedWrite, Purpose, WantedLine, WantedState, WriteKind
from core.model.values import Value
from core.sync.image import for_source
from core.sync.invoices.amounts import CREDIT, beside, ours
from core.sync.invoices.words import lines_miss_total, no_price

COMPUTED: Final = frozenset({"total", "total_with_tax", "amount"})
"""Fields that X3 computes: never sent; the total without tax is compared with what X3 made of the lines."""


def unfit(mapped: MappedRecord) -> tuple[Finding, ...]:
    """Why X3 would hold another sum: a line without quantity or price, or lines that do not come to the total.

    What is sent counts, to the cent: X3 would hold the difference, and every comparison tell it. Without a total of JAGGAER's, its lines and charges come to it.
    """
    money = ours(mapped)
    lines = [(line, _fields(mapped, line, money.lines)) for line in mapped.document.lines]
    bare = tuple(no_price(line) for line, fields in lines if _product(fields, mapped.decimals) is None)
    if bare:
        return bare
    sent = sum((_product(fields, mapped.decimals) or Decimal(0) for _, fields in lines), Decimal(0))
    total = money.totals.get("total", sum(money.lines.values(), beside(mapped)))
    if total == sent:
        return ()
    return (lines_miss_total(mapped, f"{sent:,f}", f"{total:,f}"),)


def _product(fields: Mapping[str, Value], decimals: int) -> Decimal | None:
    """What X3 makes of a line."""
    quantity, price = fields.get("quantity"), fields.get("price")
    if not isinstance(quantity, Decimal) or not isinstance(price, Decimal):
        return None
    return product(quantity, price, decimals)


def creation(mapped: MappedRecord, carriers: frozenset[ExternalId]) -> PlannedWrite:
    """The save of a new invoice; a credit memo becomes a credit note of positive amounts.

    Args:
        mapped: the invoice, its lines linked to X3's orders.
        carriers: X3's invoices that carry the number now: none of them is what the save leaves.
    """
    money = ours(mapped)
    header = {name: value for name, value in mapped.document.fields.items() if name not in COMPUTED}
    lines = [(line, _fields(mapped, line, money.lines)) for line in mapped.document.lines]
    expected = {"total": money.totals["total"]} if "total" in money.totals else {}
    write = PlannedWrite(
        kind=WriteKind.CREATE,
        purpose=Purpose.CREATE,
        entity=Entity.INVOICE,
        source_id=mapped.source_id,
        number=mapped.number,
        reference=mapped.document.reference,
        header=header,
        lines=tuple(LineWrite(LineAction.ADD, line.key, line.number, fields) for line, fields in lines),
        wanted=WantedState(header | expected, tuple(WantedLine(line.key, fields) for line, fields in lines)),
        carriers=carriers,
    )
    return for_source(write, mapped, {line.key for line, _ in lines})


def _fields(mapped: MappedRecord, line: DocumentLine, amounts: Mapping[str, Decimal]) -> dict[str, Value]:
    """What a line is sent with: on a credit note the sign of its amount stands in the quantity."""
    fields = {name: value for name, value in line.fields.items() if name not in COMPUTED}
    quantity, price, amount = fields.get("quantity"), fields.get("price"), amounts.get(line.key)
    if (
        mapped.document.fields.get("kind") != CREDIT
        or not isinstance(quantity, Decimal)
        or not isinstance(price, Decimal)
    ):
        return fields
    sign = -1 if amount is not None and amount < 0 else 1
    return fields | {"quantity": sign * abs(quantity), "price": abs(price)}
