"""Money of invoices in one form: a credit memo of JAGGAER is negative, a credit note of X3 may be either."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from core.mapping.money import product
from core.model.document import TargetDocument
from core.model.mapped import MappedRecord
from core.model.values import Value

CREDIT = "credit-note"
_TOTALS = ("total", "total_with_tax")


@dataclass(frozen=True, slots=True)
class Money:
    """What a document comes to, a credit note as a positive sum.

    Attributes:
        totals: `total` and `total_with_tax`, as far as they are known.
        lines: line key or id -> amount, as far as it is known.
    """

    totals: Mapping[str, Decimal]
    lines: Mapping[str, Decimal]


def ours(mapped: MappedRecord) -> Money:
    """The money of JAGGAER's invoice."""
    fields = mapped.document.fields
    lines = {
        line.key: amount
        for line in mapped.document.lines
        if (amount := mapped.line_amounts.get(line.key, amount_of(line.fields, mapped.decimals))) is not None
    }
    return _in_one_form(str(fields.get("kind") or ""), fields, lines)


def beside(mapped: MappedRecord) -> Decimal:
    """What JAGGAER's invoice charges beside its lines and taxes, in the form of `ours`."""
    return -mapped.charges if mapped.document.fields.get("kind") == CREDIT else mapped.charges


def theirs(there: TargetDocument, decimals: int) -> Money:
    """The money of X3's invoice."""
    lines = {line.line_id: amount for line in there.lines if (amount := amount_of(line.fields, decimals)) is not None}
    return _in_one_form(str(there.fields.get("kind") or ""), there.fields, lines)


def amount_of(fields: Mapping[str, Value], decimals: int) -> Decimal | None:
    """A line's tax-excluded amount, else quantity times price; None where neither is known."""
    amount, quantity, price = fields.get("amount"), fields.get("quantity"), fields.get("price")
    if isinstance(amount, Decimal):
        return amount
    if isinstance(quantity, Decimal) and isinstance(price, Decimal):
        return product(quantity, price, decimals)
    return None


def _in_one_form(kind: str, fields: Mapping[str, Value], lines: Mapping[str, Decimal]) -> Money:
    totals = {name: value for name in _TOTALS if isinstance(value := fields.get(name), Decimal)}
    if kind != CREDIT:
        return Money(totals, dict(lines))
    sign = -1 if sum(lines.values(), Decimal(0)) < 0 else 1
    return Money({name: abs(value) for name, value in totals.items()}, {k: sign * v for k, v in lines.items()})
