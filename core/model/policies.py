"""What a site decides about once: settings `[policies]` (product.md sections 2 and 3).

Whose word counts where an order was changed in X3 by hand ("Differs in X3"), what becomes of an order that JAGGAER closed,
of a new supplier that X3 has already, of one that JAGGAER deactivated, and of charges beside the lines.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from core.model.document import is_coding


class HandChange(StrEnum):
    """What happens to a value that somebody changed in X3 since it was written."""

    KEEP_X3 = "keep-x3"
    """X3 keeps it; the difference is told and a person decides."""
    JAGGAER_WINS = "jaggaer-wins"
    """It is written again as JAGGAER has it; the value that X3 had stands in the audit."""


class ClosedOrder(StrEnum):
    """What happens in X3 to an order that JAGGAER closed (reference/jaggaer-j1p.md 5.2)."""

    LEAVE = "leave"
    CLOSE = "close"


class SameSupplier(StrEnum):
    """What happens to a new supplier that X3 certainly has already (product.md section 2: certain ones are linked)."""

    LINK = "link"
    """It is linked, and that is told."""
    ASK = "ask"
    """It waits for a person, as those that are only alike do."""


class SupplierDeactivation(StrEnum):
    """What happens in X3 to a supplier that JAGGAER deactivated (reference/jaggaer-j1p.md 5.3)."""

    REPORT = "report"
    """It stays active in X3, and what of it is open there is told."""
    DEACTIVATE = "deactivate"
    """It is made inactive in X3, and active again once it is active in JAGGAER; what is open is told all the same."""


class Charges(StrEnum):
    """What becomes of shipping, handling and other charges beside the lines of an order or invoice (reference 4.2).

    Taxes are none of them: X3 computes its own.
    """

    REPORT = "report"
    """They are told; the order in X3 comes to less."""
    LINE = "line"
    """Each is a line of its own, on the product and account that a mapping of its name leads to."""
    IGNORE = "ignore"
    """Nothing is said of them."""


class FieldGroup(StrEnum):
    """Fields that a site decides about together."""

    MONEY = "money"
    """Prices, quantities with their unit, payment term and tax; also whether a line is there at all."""
    CODING = "coding"
    """GL account, dimensions, and the product that an account may choose."""
    DATES = "dates"
    TEXTS = "texts"
    """Everything else."""


_MONEY: Final = frozenset(
    {"price", "quantity", "unit", "amount", "total", "currency", "payment_term", "tax_rule", "line"}
)


def group_of(name: str) -> FieldGroup:
    """The group of a field of an order or of one of its lines; `line` is the line itself."""
    if name in _MONEY:
        return FieldGroup.MONEY
    if is_coding(name) or name == "product":
        return FieldGroup.CODING
    return FieldGroup.DATES if name.endswith("_date") else FieldGroup.TEXTS


@dataclass(frozen=True, slots=True)
class PolicySettings:
    """Whose word counts, by group of fields; what becomes of an order that JAGGAER closed, of suppliers and of charges."""

    money: HandChange = HandChange.KEEP_X3
    coding: HandChange = HandChange.KEEP_X3
    dates: HandChange = HandChange.KEEP_X3
    texts: HandChange = HandChange.KEEP_X3
    closed: ClosedOrder = ClosedOrder.LEAVE
    same_supplier: SameSupplier = SameSupplier.LINK
    supplier_deactivation: SupplierDeactivation = SupplierDeactivation.REPORT
    charges: Charges = Charges.REPORT

    def of(self, name: str) -> HandChange:
        """The policy for a field."""
        return {
            FieldGroup.MONEY: self.money,
            FieldGroup.CODING: self.coding,
            FieldGroup.DATES: self.dates,
            FieldGroup.TEXTS: self.texts,
        }[group_of(name)]
