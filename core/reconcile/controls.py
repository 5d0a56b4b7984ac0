"""Control totals: each side summed straight from the documents, and held against what the rows list."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal

from core.model.reconcile import Axis, ControlTotal, Figure, Kind, ReconcileRow, Section, Side
from core.model.reconcile_inputs import JaggaerInvoice, JaggaerOrder, X3Invoice, X3Order
from core.reconcile.contracts import Contracts
from core.reconcile.pairing import OrderPairs
from core.reconcile.rows import ZERO
from core.reconcile.suppliers import ApprovedSuppliers
from core.reconcile.worth import cents, order_worth

Sums = dict[str, Decimal]
"""Amounts by currency."""
_AXES = {
    Axis.SUPPLIER: Side.BY_SUPPLIER,
    Axis.ACCOUNT: Side.BY_ACCOUNT,
    Axis.COST_CENTER: Side.BY_COST_CENTER,
    Axis.MONTH: Side.BY_MONTH,
}


def summed(amounts: Iterable[tuple[str, Decimal]]) -> Sums:
    """Sums by currency."""
    found: Sums = defaultdict(Decimal)
    for currency, amount in amounts:
        found[currency] += amount
    return found


def controls(
    section: Section, left_side: Side, left: Sums, right_side: Side, right: Sums, listed: Sums
) -> Iterator[ControlTotal]:
    """One for each currency that occurs on any side."""
    for currency in sorted(left.keys() | right.keys() | listed.keys()):
        yield ControlTotal(
            section,
            currency,
            left_side,
            left.get(currency, ZERO),
            right_side,
            right.get(currency, ZERO),
            listed.get(currency, ZERO),
        )


def differences_of(rows: Iterable[ReconcileRow]) -> Sums:
    """What rows list of JAGGAER less X3."""
    return summed((row.currency, row.difference) for row in rows)


def order_controls(
    pairs: OrderPairs,
    rows: Iterable[ReconcileRow],
    differences: Iterable[ReconcileRow],
    decimals: Mapping[str, int],
) -> Iterator[ControlTotal]:
    """Of all orders, and of those that are in both systems."""
    both_mine, both_theirs = [mine for mine, _ in pairs.both], [x3 for _, x3 in pairs.both]
    every_x3 = [*both_theirs, *pairs.x3, *(x3 for _, x3 in pairs.twice)]
    yield from controls(
        Section.ORDERS,
        Side.JAGGAER,
        _totals([*both_mine, *pairs.jaggaer]),
        Side.X3,
        _worths(every_x3, decimals),
        differences_of(rows),
    )
    yield from controls(
        Section.DIFFERENCES,
        Side.JAGGAER_BOTH,
        _totals(both_mine),
        Side.X3_BOTH,
        _worths(both_theirs, decimals),
        differences_of(differences),
    )


def _totals(orders: Iterable[JaggaerOrder]) -> Sums:
    return summed((order.currency, order.total) for order in orders)


def _worths(orders: Iterable[X3Order], decimals: Mapping[str, int]) -> Sums:
    return summed((order.currency, order_worth(order, cents(order.currency, decimals))) for order in orders)


def supplier_controls(
    orders: Iterable[X3Order],
    invoices: Iterable[X3Invoice],
    approved: ApprovedSuppliers,
    rows: Iterable[ReconcileRow],
    decimals: Mapping[str, int],
) -> Iterator[ControlTotal]:
    """What X3 has with suppliers = with approved and active ones + listed."""
    every_order, every_invoice = list(orders), list(invoices)
    money = [(one.currency, order_worth(one, cents(one.currency, decimals)), one.supplier) for one in every_order]
    money += [(one.currency, one.total, one.supplier) for one in every_invoice]
    good = {code for code in {supplier for _, _, supplier in money} if approved.fault(code) is None}
    yield from controls(
        Section.SUPPLIERS,
        Side.X3,
        summed((currency, amount) for currency, amount, _ in money),
        Side.GOOD_SUPPLIERS,
        summed((currency, amount) for currency, amount, supplier in money if supplier in good),
        differences_of(rows),
    )


def invoice_controls(
    jaggaer: Iterable[JaggaerInvoice], x3: Iterable[X3Invoice], rows: Iterable[ReconcileRow]
) -> Iterator[ControlTotal]:
    """JAGGAER's invoices = X3's + listed; a cancelled one counts nothing."""
    yield from controls(
        Section.INVOICES,
        Side.JAGGAER,
        summed((one.currency, ZERO if one.cancelled else one.total) for one in jaggaer),
        Side.X3,
        summed((one.currency, one.total) for one in x3),
        differences_of(rows),
    )


def contract_controls(
    contracts: Contracts,
    orders: Iterable[JaggaerOrder],
    invoices: Iterable[X3Invoice],
    rows: Iterable[ReconcileRow],
    figures: Iterable[Figure],
) -> Iterator[ControlTotal]:
    """What was ordered, and what was invoiced, each = on contracts + outside of any."""
    live = [order for order in orders if not order.cancelled]
    outside = [row for row in rows if row.kind is Kind.NO_CONTRACT]
    on = [figure for figure in figures if figure.section is Section.CONTRACTS and figure.code]
    yield from controls(
        Section.CONTRACTS,
        Side.JAGGAER,
        _totals(live),
        Side.ON_CONTRACTS,
        summed(
            (order.currency, amount)
            for order in live
            for number, amount in contracts.parts[order.key].items()
            if number in contracts.by_number
        ),
        summed((row.currency, row.jaggaer) for row in outside if row.jaggaer is not None),
    )
    yield from controls(
        Section.CONTRACTS,
        Side.X3,
        summed((one.currency, one.total) for one in invoices),
        Side.ON_CONTRACTS,
        summed((figure.currency, figure.x3) for figure in on),
        summed((row.currency, row.x3) for row in outside if row.x3 is not None),
    )


def spend_controls(invoices: Iterable[X3Invoice], figures: Iterable[Figure]) -> Iterator[ControlTotal]:
    """X3's invoices = the sum of the figures on each axis."""
    totals = summed((one.currency, one.total) for one in invoices)
    sums: dict[Axis, Sums] = {axis: defaultdict(Decimal) for axis in Axis}
    for figure in figures:
        if figure.axis is not None:
            sums[figure.axis][figure.currency] += figure.x3
    for axis, side in _AXES.items():
        yield from controls(Section.SPEND, Side.X3, totals, side, sums[axis], {})


def readiness_controls(orders: Iterable[JaggaerOrder], rows: Iterable[ReconcileRow]) -> Iterator[ControlTotal]:
    """JAGGAER's live orders = ready + those that are listed as not ready."""
    every = list(rows)
    yield from controls(
        Section.READINESS,
        Side.JAGGAER,
        _totals(order for order in orders if not order.cancelled),
        Side.READY,
        summed((row.currency, row.jaggaer or ZERO) for row in every if row.kind is Kind.READY),
        summed((row.currency, row.jaggaer or ZERO) for row in every if row.kind is Kind.NOT_READY),
    )
