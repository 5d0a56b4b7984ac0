"""Orders and invoices of X3 whose supplier is not approved, not active or not known in JAGGAER."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from core.model.reconcile import DocumentKind, Kind, ReconcileRow, Section
from core.model.reconcile_inputs import Supplier, X3Invoice, X3Order
from core.reconcile.rows import finished
from core.reconcile.worth import cents, order_worth


class ApprovedSuppliers:
    """JAGGAER's suppliers by their codes in X3."""

    def __init__(self, suppliers: Iterable[Supplier]) -> None:
        self._by_code: dict[str, list[Supplier]] = defaultdict(list)
        for supplier in suppliers:
            for code in supplier.x3_codes:
                self._by_code[code].append(supplier)

    def fault(self, code: str) -> tuple[Kind, Supplier | None] | None:
        """What is against a supplier of X3, with the one that JAGGAER knows it as; None when nothing is.

        Of several suppliers of JAGGAER with one code in X3, one that is approved and active is enough.
        """
        known = self._by_code.get(code, [])
        if not known:
            return Kind.UNKNOWN_SUPPLIER, None
        if any(supplier.approved and supplier.active for supplier in known):
            return None
        approved = next((supplier for supplier in known if supplier.approved), None)
        return (Kind.NOT_ACTIVE, approved) if approved else (Kind.NOT_APPROVED, known[0])


def judge_suppliers(
    orders: Sequence[X3Order],
    invoices: Sequence[X3Invoice],
    approved: ApprovedSuppliers,
    decimals: Mapping[str, int],
) -> tuple[ReconcileRow, ...]:
    """One row for each document; an order that was closed before anything came is none."""
    return finished((*_orders(orders, approved, decimals), *_invoices(invoices, approved)))


def _orders(
    orders: Sequence[X3Order], approved: ApprovedSuppliers, decimals: Mapping[str, int]
) -> Iterator[ReconcileRow]:
    for order in orders:
        against = approved.fault(order.supplier)
        worth = order_worth(order, cents(order.currency, decimals))
        if against is None or (order.closed and not worth):
            continue
        kind, known = against
        yield ReconcileRow(
            section=Section.SUPPLIERS,
            key=f"order:{order.number}",
            kind=kind,
            document=DocumentKind.ORDER,
            currency=order.currency,
            x3=worth,
            difference=worth,
            x3_number=order.number,
            day=order.day,
            supplier=order.supplier,
            supplier_name=order.supplier_name or (known.name if known else ""),
            site=order.site,
            jaggaer_value=known.number if known else "",
        )


def _invoices(invoices: Sequence[X3Invoice], approved: ApprovedSuppliers) -> Iterator[ReconcileRow]:
    for invoice in invoices:
        against = approved.fault(invoice.supplier)
        if against is None:
            continue
        kind, known = against
        yield ReconcileRow(
            section=Section.SUPPLIERS,
            key=f"invoice:{invoice.number}",
            kind=kind,
            document=DocumentKind.INVOICE,
            currency=invoice.currency,
            x3=invoice.total,
            difference=invoice.total,
            x3_number=invoice.number,
            day=invoice.day,
            supplier=invoice.supplier,
            supplier_name=invoice.supplier_name or (known.name if known else ""),
            site=invoice.site,
            jaggaer_value=known.number if known else "",
        )
