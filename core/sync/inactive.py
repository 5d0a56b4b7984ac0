"""Suppliers that JAGGAER deactivated: what of them is open in X3 is told (product.md section 2).

X3 is left as it is, unless the policy `supplier_deactivation` has them made inactive there, too. What somebody changed in X3
after that is left alone: the flag is written once.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Final

from core.model.document import WrittenImage
from core.model.finding import Finding
from core.model.flow import Entity, ExternalId, SourceId
from core.model.mapped import MappedRecord
from core.model.policies import PolicySettings, SupplierDeactivation
from core.model.status import Level, Status
from core.store.connection_store import ConnectionStore

INACTIVE: Final = "inactive-in-jaggaer"
"""The notice of a supplier that X3 has active and JAGGAER has not."""
ACTIVE: Final = "active"
_NAMED: Final = 3


@dataclass(frozen=True, slots=True)
class LeftOpen:
    """What X3 has of a deactivated supplier, as far as this program wrote it.

    Attributes:
        orders: numbers of its open orders in JAGGAER, sorted.
        amounts: their totals by currency.
        active: X3's flag of the supplier, as it was read last.
    """

    orders: tuple[str, ...] = ()
    amounts: Mapping[str, Decimal] = field(default_factory=dict)
    active: bool = True


def is_deactivated(mapped: MappedRecord) -> bool:
    """Whether JAGGAER does not want orders from a supplier any more that was written once."""
    return bool(mapped.not_eligible) or mapped.closed


def active_flag(mapped: MappedRecord, image: WrittenImage, policies: PolicySettings) -> bool | None:
    """The flag that X3 is to be given; None = it keeps its own.

    Only the word for inactive counts: a supplier that waits for its approval again stays active. It is made active again
    only where this program made it inactive.
    """
    if policies.supplier_deactivation is not SupplierDeactivation.DEACTIVATE:
        return None
    made_inactive = image.fields.get(ACTIVE) is False
    if mapped.closed:
        return None if made_inactive else False
    return True if made_inactive and not mapped.not_eligible else None


def left_open(store: ConnectionStore, suppliers: Collection[str]) -> dict[str, LeftOpen]:
    """What is open of these suppliers (ids in JAGGAER); those without are missing."""
    orders = store.records.written_of(Entity.ORDER, suppliers) if suppliers else []
    images = store.records.load_images(Entity.ORDER, [SourceId(row.source_id) for _, row in orders]) if orders else {}
    numbers: dict[str, list[str]] = {}
    amounts: dict[str, dict[str, Decimal]] = {}
    for supplier, row in orders:
        image = images.get(SourceId(row.source_id))
        if image is None or image.closed:
            continue
        numbers.setdefault(supplier, []).append(row.key)
        totals = amounts.setdefault(supplier, {})
        totals[row.currency] = totals.get(row.currency, Decimal(0)) + row.amount
    return {key: LeftOpen(tuple(sorted(found)), amounts[key]) for key, found in numbers.items()}


def deactivated(mapped: MappedRecord, external_id: ExternalId, left: LeftOpen) -> tuple[Finding, ...]:
    """The notice of it; nothing where X3 has it inactive, too, and nothing is open."""
    if not left.orders and not left.active:
        return ()
    why = mapped.not_eligible or "it is not active in JAGGAER"
    said = f"{external_id} is active in X3, but {why}."
    if not left.active:
        said = f"{external_id} is inactive in X3, too: {why}."
    return (
        Finding(
            check=INACTIVE,
            level=Level.NOTICE,
            status=Status.NOT_ELIGIBLE,
            field="active",
            value=mapped.number,
            message=" ".join((said, _open(left))),
            next_step="Finish or close what is open, and block the supplier in X3 if nobody shall order from it.",
        ),
    )


def _open(left: LeftOpen) -> str:
    if not left.orders:
        return "No order of it is open in X3."
    named = ", ".join(left.orders[:_NAMED])
    more = len(left.orders) - _NAMED
    rest = f", and {more} more" if more > 0 else ""
    sums = " and ".join(f"{amount:,.2f} {currency}" for currency, amount in sorted(left.amounts.items()))
    return f"Open in X3: {named}{rest} ({sums})."
