"""Invoices that suppliers sent for the practice orders, as the practice JAGGAER holds them.

The data have no invoices; these are derived from the orders by the rules in `resources/sandbox/README.md`, the same on
every machine. How often members are absent and statuses occur follows the real headers that reference/jaggaer-j1p.md
4.4 counts.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from functools import lru_cache
from zlib import crc32

from core.sandbox.orders import PracticeLine, PracticeOrder, load_suppliers

INVOICE = "Invoice"
CREDIT_MEMO = "Credit memo"
PARTS = 4
"""Invoices of one order at most: two parts, a credit memo, and one without an order."""
_FIRST_ID = 2_500_000
_CENT = Decimal("0.01")
_ZERO = Decimal("0.00")
_TAX = Decimal("0.06")
_EARLIER = timedelta(days=92)
_SOURCES = ("Manual", "Automated", "Automated", "Form Request")


@dataclass(frozen=True, slots=True)
class PracticeInvoiceLine:
    """One invoice line.

    Attributes:
        order_number, order_line: the order line that it bills; "" and 0 = none.
        amount: what the line comes to, credited ones too, always above zero; JAGGAER shows quantity and price alone.
        account, department: codes without the campus suffix.
    """

    line_number: int
    order_number: str
    order_line: int
    description: str
    quantity: Decimal
    unit: str
    unit_price: Decimal
    amount: Decimal
    product_type: str
    category: str
    capital: bool
    account: str
    department: str


@dataclass(frozen=True, slots=True)
class PracticeInvoice:
    """One invoice or credit memo.

    Attributes:
        number: JAGGAER's own number; `supplier_number` is the supplier's document number, "" = JAGGAER has none.
        accounting_date: may lie months before `invoice_date`.
        tax, shipping: charges beside the lines; shipping may be below zero.
    """

    invoice_id: int
    number: str
    supplier_number: str
    kind: str
    source: str
    invoice_date: date
    due_date: date
    accounting_date: date
    last_update: datetime
    workflow: str
    match: str
    payment: str
    supplier_id: int
    business_unit: str
    currency: str
    tax: Decimal
    shipping: Decimal
    lines: tuple[PracticeInvoiceLine, ...]


def load_invoices(orders: Iterable[PracticeOrder], count: int) -> list[PracticeInvoice]:
    """The first `count` invoices for these orders, sorted by id; fewer where the orders bring no more."""
    found: list[PracticeInvoice] = []
    for position, order in enumerate(orders):
        if len(found) >= count:
            break
        found += invoices_of(order, position)
    return sorted(found, key=lambda invoice: invoice.invoice_id)[:count]


def invoices_of(order: PracticeOrder, position: int) -> Iterator[PracticeInvoice]:
    """The invoices for one order, none for a cancelled one; `position` is its place among the practice orders."""
    live = [line for line in order.lines if not line.cancelled and line.amount > 0 and line.quantity > 0]
    if not live:
        return
    chance = crc32(f"{order.number}|invoice".encode())
    base = _invoice(order, position, chance)
    first = _lines(order, live, part=_one_in(4, chance, 0))
    tax, shipping = _charges(order, first, chance)
    yield replace(base, lines=first, tax=tax, shipping=shipping)
    if rest := _rest(order, live, first):
        yield _part(base, order, position, 1, rest)
    if _one_in(16, chance, 1):
        credited = (replace(first[0], line_number=1),)
        yield replace(_part(base, order, position, 2, credited), kind=CREDIT_MEMO)
    if _one_in(20, chance, 7):
        alone = replace(first[0], line_number=1, order_number="", order_line=0, description="Service fee")
        yield replace(_part(base, order, position, 3, (alone,)), match="Do Not Match")


def _invoice(order: PracticeOrder, position: int, chance: int) -> PracticeInvoice:
    day = order.created.date() + timedelta(days=10 + chance % 40)
    return PracticeInvoice(
        invoice_id=_FIRST_ID + PARTS * position,
        number=f"I{PARTS * position:05d}",
        # Of 64 real headers one had no number of the supplier (4.4).
        supplier_number="" if _one_in(64, chance, 5) else _supplier_number(order, chance),
        kind=INVOICE,
        source=_SOURCES[chance % len(_SOURCES)],
        invoice_date=day,
        due_date=day + timedelta(days=_net_days().get(order.supplier_id, 30)),
        accounting_date=day - _EARLIER if _one_in(19, chance, 2) else day,
        last_update=datetime.combine(day, time(), UTC) + timedelta(milliseconds=chance % (3 * 86_400_000)),
        workflow="Pending" if _one_in(13, chance, 3) else "Completed",
        match="Unmatched" if _one_in(11, chance, 4) else "Matched",
        payment="InProcess" if _one_in(64, chance, 9) else "Payable",
        supplier_id=order.supplier_id,
        business_unit="" if _one_in(13, chance, 2) else order.business_unit,
        currency=order.currency,
        tax=_ZERO,
        shipping=_ZERO,
        lines=(),
    )


def _part(
    base: PracticeInvoice,
    order: PracticeOrder,
    position: int,
    part: int,
    lines: tuple[PracticeInvoiceLine, ...],
) -> PracticeInvoice:
    """A further invoice for the order, a month later each."""
    later = timedelta(days=30 * part)
    return replace(
        base,
        invoice_id=_FIRST_ID + PARTS * position + part,
        number=f"I{PARTS * position + part:05d}",
        supplier_number=f"{_supplier_number(order, base.invoice_id)}/{part}",
        invoice_date=base.invoice_date + later,
        due_date=base.due_date + later,
        accounting_date=base.invoice_date + later,
        last_update=base.last_update + later,
        lines=lines,
    )


def _lines(order: PracticeOrder, live: list[PracticeLine], *, part: bool) -> tuple[PracticeInvoiceLine, ...]:
    """Lines for all that was ordered, or for half of each line that can be parted."""
    found = []
    for number, line in enumerate(live, start=1):
        quantity = line.quantity // 2 if part and line.quantity > 1 else line.quantity
        amount = line.amount
        if quantity != line.quantity:
            amount = (line.amount * quantity / line.quantity).quantize(_CENT)
        found.append(_line(order, line, number, quantity, amount))
    return tuple(found)


def _rest(
    order: PracticeOrder, live: list[PracticeLine], first: tuple[PracticeInvoiceLine, ...]
) -> tuple[PracticeInvoiceLine, ...]:
    parted = [(line, done) for line, done in zip(live, first, strict=True) if done.quantity != line.quantity]
    return tuple(
        _line(order, line, number, line.quantity - done.quantity, line.amount - done.amount)
        for number, (line, done) in enumerate(parted, start=1)
    )


def _line(
    order: PracticeOrder, line: PracticeLine, number: int, quantity: Decimal, amount: Decimal
) -> PracticeInvoiceLine:
    return PracticeInvoiceLine(
        line_number=number,
        order_number=order.number,
        order_line=line.line_number,
        description=line.description,
        quantity=quantity,
        unit=line.unit,
        unit_price=line.unit_price,
        amount=amount,
        product_type=line.product_type,
        category=line.category,
        capital=line.capital,
        account=line.account,
        department=line.department,
    )


def _charges(order: PracticeOrder, lines: tuple[PracticeInvoiceLine, ...], chance: int) -> tuple[Decimal, Decimal]:
    """Tax and shipping."""
    net = sum((line.amount for line in lines), Decimal(0))
    tax = (net * _TAX).quantize(_CENT) if _one_in(5, chance, 0) else _ZERO
    shipping = _ZERO
    if _one_in(7, chance, 0):
        shipping = Decimal("-3.00") if crc32(order.number.encode()) % 4 == 0 else Decimal("12.50")
    return tax, shipping


def _supplier_number(order: PracticeOrder, chance: int) -> str:
    """A document number as suppliers write them: digits with leading zeros, with a prefix, with a dash, in words."""
    tail = order.number[-5:]
    return (f"{int(tail):08d}", f"INV-{tail}", f"{tail}-1", f"inv {tail}")[chance % 4]


@lru_cache(maxsize=1)
def _net_days() -> dict[int, int]:
    return {supplier.supplier_id: supplier.net_days for supplier in load_suppliers()}


def _one_in(number: int, chance: int, which: int) -> bool:
    """True for one in so many."""
    return chance % number == which
