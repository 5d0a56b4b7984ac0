"""Suppliers that JAGGAER deactivated: what of them is open in X3 is told (product.md section 2).

An order is open as far as this program wrote it; an invoice, where the connection reads X3's invoices, as long as it is not
posted. X3 is left as it is, unless the policy `supplier_deactivation` has them made inactive there, too. What somebody changed in X3
after that is left alone: the flag is written once.
"""

from __future__ import annotations

import logging
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Final

from core.errors import ConfigurationError, ContractError
from core.mapping.invoices import CREDIT_NOTE
from core.model.document import TargetDocument, WrittenImage
from core.model.finding import Finding
from core.model.flow import Entity, ExternalId, SourceId
from core.model.mapped import MappedRecord
from core.model.policies import PolicySettings, SupplierDeactivation
from core.model.status import Level, Status
from core.ports import Target
from core.store.connection_store import ConnectionStore

log = logging.getLogger(__name__)

INACTIVE: Final = "inactive-in-jaggaer"
"""The notice of a supplier that X3 has active and JAGGAER has not."""
ACTIVE: Final = "active"
_NAMED: Final = 3
_YEAR: Final = timedelta(days=366)


@dataclass(frozen=True, slots=True)
class LeftOpen:
    """What X3 has of a deactivated supplier, as far as this program wrote it.

    Attributes:
        orders: numbers of its open orders in JAGGAER, sorted.
        amounts: their totals by currency.
        invoices: numbers of its invoices in X3 that are not posted, sorted; None = X3's invoices were not read.
        invoice_amounts: their totals with tax by currency; credit notes count against them.
        active: X3's flag of the supplier, as it was read last.
    """

    orders: tuple[str, ...] = ()
    amounts: Mapping[str, Decimal] = field(default_factory=dict)
    invoices: tuple[str, ...] | None = None
    invoice_amounts: Mapping[str, Decimal] = field(default_factory=dict)
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


def unposted(target: Target, suppliers: Collection[ExternalId], today: date) -> dict[str, list[TargetDocument]] | None:
    """X3's invoices of these suppliers that are not posted, by supplier; None where X3 does not give them.

    Only those of the last year are looked for. Whether a posted one is paid, X3's invoices do not show.
    """
    found: dict[str, list[TargetDocument]] = {}
    try:
        for document in target.find_of(Entity.INVOICE, suppliers, today - _YEAR):
            if not document.locked:
                found.setdefault(str(document.fields.get("supplier") or ""), []).append(document)
    except (ConfigurationError, ContractError):
        log.info("X3's invoices of deactivated suppliers cannot be read", exc_info=True)
        return None
    return found


def with_invoices(left: LeftOpen, invoices: Collection[TargetDocument]) -> LeftOpen:
    """What is open, with invoices that are not posted."""
    totals: dict[str, Decimal] = {}
    for document in invoices:
        currency, amount = str(document.fields.get("currency") or ""), _total(document)
        if amount is not None:
            totals[currency] = totals.get(currency, Decimal(0)) + amount
    return replace(left, invoices=tuple(sorted(document.external_id for document in invoices)), invoice_amounts=totals)


def _total(document: TargetDocument) -> Decimal | None:
    told = (document.fields.get(name) for name in ("total_with_tax", "total"))
    amount = next((value for value in told if isinstance(value, Decimal)), None)
    return -abs(amount) if amount and document.fields.get("kind") == CREDIT_NOTE else amount


def deactivated(mapped: MappedRecord, external_id: ExternalId, left: LeftOpen) -> tuple[Finding, ...]:
    """The notice of it; nothing where X3 has it inactive, too, and nothing is open."""
    if not left.orders and not left.invoices and not left.active:
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
    said = "No order of it is open in X3."
    if left.orders:
        said = f"Open in X3: {_listed(left.orders, left.amounts)}."
    if left.invoices is None:
        return said
    waits = "No invoice of it waits in X3 to be posted."
    if left.invoices:
        waits = f"Invoices not posted in X3: {_listed(left.invoices, left.invoice_amounts)}."
    return f"{said} {waits}"


def _listed(numbers: Sequence[str], amounts: Mapping[str, Decimal]) -> str:
    more = len(numbers) - _NAMED
    rest = f", and {more} more" if more > 0 else ""
    sums = " and ".join(f"{amount:,.2f} {currency}" for currency, amount in sorted(amounts.items()))
    return f"{', '.join(numbers[:_NAMED])}{rest}{f' ({sums})' if sums else ''}"
