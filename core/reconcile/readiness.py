"""Whether each order is ready for goods receipt and three-way match, and what it lacks."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal

from core.model.reconcile import DocumentKind, Kind, Missing, ReconcileRow, Section, Stage
from core.model.reconcile_inputs import JaggaerOrder, X3Order
from core.reconcile.pairing import OrderPairs
from core.reconcile.rows import ZERO, Names, finished
from core.reconcile.suppliers import ApprovedSuppliers
from core.reconcile.worth import cents, line_worth, order_worth

_SAYS: Mapping[Kind, Missing] = {
    Kind.QUANTITY: Missing.QUANTITY,
    Kind.PRICE: Missing.PRICE,
    Kind.AMOUNT: Missing.AMOUNT,
    Kind.CURRENCY: Missing.CURRENCY,
    Kind.SUPPLIER: Missing.SUPPLIER,
    Kind.LINE_NOT_IN_X3: Missing.LINE,
    Kind.LINE_NOT_IN_JAGGAER: Missing.LINE,
    Kind.CLOSED: Missing.CLOSED,
}
"""Differences that stand in the way of a match; days and coding do not."""


def judge_readiness(
    pairs: OrderPairs,
    differences: Iterable[ReconcileRow],
    approved: ApprovedSuppliers | None,
    held: frozenset[str],
    decimals: Mapping[str, int],
) -> tuple[ReconcileRow, ...]:
    """A row for each order of JAGGAER that is not cancelled."""
    against: dict[tuple[str, str], list[Missing]] = defaultdict(list)
    for row in differences:
        if row.kind in _SAYS:
            against[row.jaggaer_number, row.x3_number].append(_SAYS[row.kind])
    twice = {order.key for order, _ in pairs.twice}
    live = [order for order, _ in pairs.both] + list(pairs.jaggaer)
    names = Names((order.number, order.key) for order in live)
    rows: list[ReconcileRow] = []
    for order, x3 in pairs.both:
        if order.cancelled:
            continue
        missing = [*against.get((order.number, x3.number), ()), *_missing(x3, approved, held, decimals)]
        if order.key in twice:
            missing.append(Missing.TWICE)
        rows.append(_row(order, x3, names.key(order.number, order.key), missing, decimals))
    for order in pairs.jaggaer:
        if not order.cancelled:
            key = names.key(order.number, order.key)
            rows.append(_row(order, None, key, [Missing.NOT_IN_X3], decimals))
    return finished(rows)


def _missing(
    x3: X3Order, approved: ApprovedSuppliers | None, held: frozenset[str], decimals: Mapping[str, int]
) -> Iterator[Missing]:
    if not x3.receivable:
        yield Missing.NOT_RECEIVABLE
    if x3.closed and not order_worth(x3, cents(x3.currency, decimals)):
        yield Missing.CLOSED
    if x3.supplier in held:
        yield Missing.SUPPLIER_HELD
    if approved is not None and approved.fault(x3.supplier) is not None:
        yield Missing.SUPPLIER_NOT_ACTIVE
    for line in x3.lines:
        if line.invoiced is not None and line.received is not None and line.invoiced > line.received:
            yield Missing.OVER_INVOICED


def stage_of(x3: X3Order, cent: Decimal) -> Stage:
    """How far receipt and invoice are, over the lines that count."""
    lines = [line for line in x3.lines if line_worth(line, cent) or not line.closed]
    if not lines or any(line.received is None or line.invoiced is None for line in lines):
        return Stage.UNKNOWN
    received = [line.received or ZERO for line in lines]
    if not any(received):
        return Stage.WAITS_FOR_RECEIPT
    due = [line.received if line.closed else line.quantity for line in lines]
    if any(got < (want or ZERO) for got, want in zip(received, due, strict=True)):
        return Stage.PARTLY_RECEIVED
    invoiced = all((line.invoiced or ZERO) >= got for line, got in zip(lines, received, strict=True))
    return Stage.INVOICED if invoiced else Stage.WAITS_FOR_INVOICE


def _row(
    order: JaggaerOrder, x3: X3Order | None, key: str, missing: Iterable[Missing], decimals: Mapping[str, int]
) -> ReconcileRow:
    lacks = tuple(dict.fromkeys(missing))
    return ReconcileRow(
        section=Section.READINESS,
        key=key,
        kind=Kind.NOT_READY if lacks else Kind.READY,
        document=DocumentKind.ORDER,
        currency=order.currency,
        jaggaer=order.total,
        x3=order_worth(x3, cents(x3.currency, decimals)) if x3 and x3.currency == order.currency else None,
        jaggaer_number=order.number,
        x3_number=x3.number if x3 else "",
        day=order.day,
        supplier=x3.supplier if x3 else order.x3_supplier,
        supplier_name=order.supplier_name,
        contract=order.contract,
        site=x3.site if x3 else order.site,
        missing=lacks,
        stage=stage_of(x3, cents(x3.currency, decimals)) if x3 else Stage.UNKNOWN,
    )
