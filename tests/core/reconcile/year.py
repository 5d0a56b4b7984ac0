"""A year of both systems as it should be, with planted exceptions; what was planted is kept beside it.

The year is made without any part of the product: what X3 has is made from what JAGGAER has by the rules that a clerk would
know. Round about the exceptions is everything that is none: revisions that reached X3, cancellations, part deliveries,
roundings, links that were lost, numbers that are written otherwise, documents of the years around.
"""

from __future__ import annotations

import random
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from typing import TypeVar

from core.model.reconcile import Kind, Section
from core.model.reconcile_inputs import (
    Contract,
    JaggaerInvoice,
    JaggaerLine,
    JaggaerOrder,
    ReconcileInputs,
    Supplier,
    X3Invoice,
    X3InvoiceLine,
    X3Line,
    X3Order,
)

FIRST, LAST = date(2026, 1, 1), date(2026, 12, 31)
DECIMALS = {"EUR": 2, "USD": 2, "GBP": 2, "JPY": 0}
SITES = {"FR011": "FR10", "FR012": "FR10", "GB001": "GB10"}
OPEN_SUPPLIERS = 400
ACCOUNTS = tuple(f"6{number:05}" for number in range(61100, 61180))
CENTRES = tuple(f"0{number}" for number in range(100, 190))
T = TypeVar("T")
Planted = tuple[Section, Kind, str]
"""Section, kind, and the number of the document that somebody would name."""


@dataclass(frozen=True, slots=True)
class Size:
    """How much of everything."""

    orders: int = 12_000
    revised: int = 3_000
    cancelled: int = 500
    invoices: int = 9_000
    contracts: int = 60
    of_each: int = 10


@dataclass
class Year:
    """Both systems, and the truth about them."""

    size: Size = field(default_factory=Size)
    seed: int = 2026
    planted: set[Planted] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.random = random.Random(self.seed)
        self.suppliers = [_supplier(number) for number in range(OPEN_SUPPLIERS)]
        self.jaggaer: dict[str, JaggaerOrder] = {}
        self.x3: dict[str, X3Order] = {}
        self.jaggaer_invoices: dict[str, JaggaerInvoice] = {}
        self.x3_invoices: dict[str, X3Invoice] = {}
        self.contracts = [_contract(number) for number in range(self.size.contracts)]
        self._orders()
        self._free = [key for key, order in self.jaggaer.items() if not order.cancelled and FIRST <= order.day <= LAST]
        self.random.shuffle(self._free)
        self._invoices()
        self._plant()
        self._ceilings()

    def inputs(self) -> ReconcileInputs:
        """What is compared, in no helpful order."""
        return ReconcileInputs(
            jaggaer_orders=self._shuffled(self.jaggaer.values()),
            x3_orders=self._shuffled(self.x3.values()),
            suppliers=tuple(self.suppliers),
            jaggaer_invoices=self._shuffled(self.jaggaer_invoices.values()),
            x3_invoices=self._shuffled(self.x3_invoices.values()),
            contracts=tuple(self.contracts),
            decimals=DECIMALS,
        )

    def _shuffled(self, documents: Iterable[T]) -> tuple[T, ...]:
        found = list(documents)
        self.random.shuffle(found)
        return tuple(found)

    # -- the year as it should be ---------------------------------------------------------------------------------------

    def _orders(self) -> None:
        size = self.size
        beside = size.orders // 20
        cancelled = set(self.random.sample(range(size.orders), size.cancelled))
        revised = set(self.random.sample(range(size.orders), size.revised))
        for number in range(size.orders):
            day = FIRST + timedelta(days=number * 365 // size.orders)
            self._order(f"PO{number:07}", day, cancelled=number in cancelled, revised=number in revised)
        for number in range(beside):
            before = FIRST - timedelta(days=1 + self.random.randrange(300))
            after = LAST + timedelta(days=1 + self.random.randrange(60))
            self._order(f"PA{number:07}", before if number % 2 else after)

    def _order(self, number: str, day: date, *, cancelled: bool = False, revised: bool = False) -> None:
        draw = self.random
        which = draw.randrange(OPEN_SUPPLIERS if draw.random() < 0.6 else len(self.contracts))
        supplier = self.suppliers[which]
        contract = self.contracts[which] if which < len(self.contracts) and draw.random() < 0.8 else None
        currency = contract.currency if contract else draw.choice(("EUR", "EUR", "EUR", "USD", "GBP", "JPY"))
        site = draw.choice(tuple(SITES))
        lines = tuple(self._line(place, day, currency) for place in range(1, draw.choice((2, 2, 3, 4, 6))))
        total = Decimal(0) if cancelled else sum((line.amount for line in lines), Decimal(0))
        order = JaggaerOrder(
            key=f"id-{number}",
            number=number,
            day=day,
            supplier=supplier.key,
            currency=currency,
            total=total,
            lines=() if cancelled else lines,
            revision=str(draw.randint(2, 5)) if revised else "1",
            supplier_name=supplier.name,
            x3_supplier=supplier.x3_codes[0],
            contract=contract.number if contract else "",
            site=site,
            company=SITES[site],
            cancelled=cancelled,
        )
        if cancelled and draw.random() < 0.3:
            self.jaggaer[number] = order  # cancelled before it ever came to X3
            return
        x3 = f"X{number}"
        linked = draw.random() < 0.9
        theirs = [self._x3_line(place, line, currency, cancelled=cancelled) for place, line in enumerate(lines, 1)]
        if linked and not cancelled:
            lines = tuple(replace(line, x3_line=there.line_id) for line, there in zip(lines, theirs, strict=True))
            order = replace(order, lines=lines)
        if not linked:
            draw.shuffle(theirs)  # without links lines are known by what they hold
        self.jaggaer[number] = replace(order, x3_number=x3 if linked else "")
        self.x3[x3] = X3Order(
            number=x3,
            day=day,
            supplier=supplier.x3_codes[0],
            currency=currency,
            total=sum((line.amount for line in theirs), Decimal(0)),
            lines=tuple(theirs),
            reference=number,
            supplier_name=supplier.name.upper(),
            site=site,
            company=SITES[site],
            closed=all(line.closed for line in theirs),
        )

    def _line(self, place: int, day: date, currency: str) -> JaggaerLine:
        draw = self.random
        quantity = Decimal(draw.randint(1, 400)) / draw.choice((1, 1, 1, 4))
        # A price of its own for each line: two that are alike in everything could not be told apart without links.
        price = (Decimal(draw.randint(100, 90_000)) / 100 + place).quantize(Decimal("0.01"))
        amount = _rounded(quantity * price, currency)
        return JaggaerLine(
            number=place,
            quantity=quantity,
            price=price,
            amount=amount,
            coding={"account": draw.choice(ACCOUNTS), "dimension:CCT": draw.choice(CENTRES)},
            expected=day + timedelta(days=draw.randint(5, 60)),
        )

    def _x3_line(self, place: int, line: JaggaerLine, currency: str, *, cancelled: bool) -> X3Line:
        draw = self.random
        assert line.quantity is not None
        state = draw.random()
        received, closed = Decimal(0), cancelled
        if not cancelled and state < 0.5:
            received, closed = line.quantity, draw.random() < 0.8
        elif not cancelled and state < 0.6:
            received = (line.quantity / 2).quantize(Decimal("0.01"))
        amount = line.amount
        if draw.random() < 0.02 and amount > 1000:
            # X3 computes with a price of its own number of decimals: a rounding.
            amount += Decimal(1) if currency == "JPY" else Decimal("0.01")
        coding = dict(line.coding)
        coding["dimension:PRJ"] = draw.choice(("", "P100"))  # X3's own default, of which JAGGAER says nothing
        return X3Line(
            line_id=str(place * 1000),
            quantity=line.quantity,
            price=line.price,
            amount=amount,
            coding=coding,
            expected=line.expected,
            received=received,
            invoiced=received if draw.random() < 0.7 else Decimal(0),
            closed=closed,
            locked=bool(received),
        )

    def _invoices(self) -> None:
        draw = self.random
        keys = [key for key in self._free if draw.random() < 0.9]
        for number in range(self.size.invoices):
            order = self.jaggaer[keys[number % len(keys)]] if number % 10 else None
            day = min(LAST, (order.day if order else FIRST) + timedelta(days=draw.randint(1, 90)))
            self._invoice(number, order, day)
        for number in range(self.size.invoices, self.size.invoices + self.size.invoices // 20):
            self._invoice(number, None, LAST + timedelta(days=draw.randint(70, 90)))
        # The same number a year later is another invoice.
        for name in list(self.x3_invoices)[:5]:
            again = self.x3_invoices[name]
            early = again.day - timedelta(days=400)
            self.x3_invoices[f"{name}A"] = replace(again, number=f"{name}A", day=early)
            for mine in [one for one in self.jaggaer_invoices.values() if one.key == f"inv-{name[1:]}"]:
                self.jaggaer_invoices[f"{mine.number}A"] = replace(
                    mine, key=f"{mine.key}A", number=f"{mine.number}A", day=early
                )

    def _invoice(
        self, number: int, order: JaggaerOrder | None, day: date, supplier: Supplier | None = None
    ) -> tuple[str, str]:
        draw = self.random
        if supplier is None:
            free = self.suppliers[draw.randrange(OPEN_SUPPLIERS)]
            supplier = next((one for one in self.suppliers if order and one.key == order.supplier), free)
        currency = order.currency if order else "EUR"
        lines = [
            X3InvoiceLine(
                amount=line.amount,
                account=line.coding["account"],
                cost_center=line.coding["dimension:CCT"],
                order=f"X{order.number}" if order else "",
                order_line=str(line.number * 1000),
            )
            for line in (order.lines if order else (self._line(1, day, currency),))
        ]
        if draw.random() < 0.05:
            lines = [replace(line, amount=-line.amount) for line in lines]  # a credit
        total = sum((line.amount for line in lines), Decimal(0)) + (Decimal(3) if draw.random() < 0.03 else 0)
        document = f"{draw.choice(('INV-', 'F/', 'R ', ''))}{draw.randint(1, 99)}-{number:06}"
        site = order.site if order else "FR011"
        mine = JaggaerInvoice(
            key=f"inv-{number:06}",
            number=f"JI{number:06}",
            day=day,
            supplier=supplier.key,
            document=document,
            currency=currency,
            total=total,
            x3_supplier=supplier.x3_codes[0] if draw.random() < 0.8 else "",
            supplier_name=supplier.name,
            site=site,
            company=SITES[site],
            orders=(order.number,) if order else (),
        )
        padded = f"00{document}" if document[0].isdigit() else document.upper()
        written = draw.choice((document, document.lower(), document.replace("-", " "), padded))
        theirs = X3Invoice(
            number=f"V{number:06}",
            day=day + timedelta(days=draw.randint(0, 3)) if day < LAST - timedelta(days=5) else day,
            supplier=supplier.x3_codes[0],
            document=written,
            currency=currency,
            total=total,
            lines=tuple(lines),
            supplier_name=supplier.name.upper(),
            posted=draw.random() < 0.6,
            site=site,
            company=SITES[site],
        )
        self.jaggaer_invoices[mine.number] = mine
        self.x3_invoices[theirs.number] = theirs
        return mine.number, theirs.number

    # -- what is wrong with it ------------------------------------------------------------------------------------------

    def _plant(self) -> None:
        """Each exception on a document of its own."""
        invoiced = {number for invoice in self.jaggaer_invoices.values() for number in invoice.orders}
        orders = (number for number in self._free if number not in invoiced and self._is_clean(number))
        invoices = iter(
            [number for number, one in self.jaggaer_invoices.items() if FIRST <= one.day <= LAST and one.total > 10]
        )
        for turn in range(self.size.of_each):
            self._order_not_in_x3(next(orders))
            self._order_not_in_jaggaer(next(orders))
            self._line_changed(next(orders), Kind.QUANTITY)
            self._line_changed(next(orders), Kind.PRICE)
            self._line_changed(next(orders), Kind.DATE)
            self._line_changed(next(orders), Kind.CODING)
            self._order_of_unapproved(next(orders), turn)
            self._invoice_of_inactive(turn)
            self._invoice_not_in_x3(next(invoices))
            self._invoice_amount(next(invoices))
            self._invoice_twice(next(invoices), turn)

    def _is_clean(self, number: str) -> bool:
        """Whether all lines in X3 are open and exactly JAGGAER's, so that one change is one exception."""
        order, x3 = self.jaggaer[number], self.x3[f"X{number}"]
        return (
            not any(line.closed for line in x3.lines)
            and x3.total == order.total
            and bool(order.x3_number)
            and not order.contract
        )

    def _order_not_in_x3(self, number: str) -> None:
        del self.x3[f"X{number}"]
        self.jaggaer[number] = replace(self.jaggaer[number], x3_number="")
        self.planted.add((Section.ORDERS, Kind.NOT_IN_X3, number))

    def _order_not_in_jaggaer(self, number: str) -> None:
        del self.jaggaer[number]
        self.x3[f"X{number}"] = replace(self.x3[f"X{number}"], reference="")
        self.planted.add((Section.ORDERS, Kind.NOT_IN_JAGGAER, f"X{number}"))

    def _line_changed(self, number: str, kind: Kind) -> None:
        order = self.x3[f"X{number}"]
        at = self.random.randrange(len(order.lines))
        line = order.lines[at]
        quantity, price, expected = line.quantity, line.price, line.expected
        assert quantity is not None
        assert price is not None
        assert expected is not None
        match kind:
            case Kind.QUANTITY:
                quantity += 2
            case Kind.PRICE:
                price += 1 if order.currency == "JPY" else Decimal("0.07")
            case Kind.DATE:
                expected += timedelta(days=7)
            case _:
                other = next(code for code in ACCOUNTS if code != line.coding["account"])
                line = replace(line, coding={**line.coding, "account": other})
        amount = _rounded(quantity * price, order.currency)
        line = replace(line, quantity=quantity, price=price, expected=expected, amount=amount)
        lines = tuple(line if place == at else each for place, each in enumerate(order.lines))
        total = sum((each.amount for each in lines), Decimal(0))
        self.x3[order.number] = replace(order, lines=lines, total=total)
        self.planted.add((Section.DIFFERENCES, kind, number))

    def _order_of_unapproved(self, number: str, turn: int) -> None:
        supplier = Supplier(f"bad-{turn}", f"B{turn}", f"Unapproved {turn}", (f"BX{turn}",), approved=False)
        self.suppliers.append(supplier)
        (code,), name = supplier.x3_codes, supplier.name
        order = self.jaggaer[number]
        self.jaggaer[number] = replace(order, supplier=supplier.key, x3_supplier=code, supplier_name=name)
        self.x3[f"X{number}"] = replace(self.x3[f"X{number}"], supplier=code, supplier_name=name)
        self.planted.add((Section.SUPPLIERS, Kind.NOT_APPROVED, f"X{number}"))

    def _invoice_of_inactive(self, turn: int) -> None:
        supplier = Supplier(f"off-{turn}", f"O{turn}", f"Inactive {turn}", (f"OX{turn}",), active=False)
        self.suppliers.append(supplier)
        _, theirs = self._invoice(900_000 + turn, None, date(2026, 6, 1 + turn), supplier)
        self.planted.add((Section.SUPPLIERS, Kind.NOT_ACTIVE, theirs))

    def _invoice_not_in_x3(self, number: str) -> None:
        del self.x3_invoices[f"V{number[2:]}"]
        self.planted.add((Section.INVOICES, Kind.NOT_IN_X3, number))

    def _invoice_amount(self, number: str) -> None:
        theirs = self.x3_invoices[f"V{number[2:]}"]
        self.x3_invoices[theirs.number] = replace(theirs, total=theirs.total + Decimal("0.01"))
        self.planted.add((Section.INVOICES, Kind.AMOUNT, number))

    def _invoice_twice(self, number: str, turn: int) -> None:
        theirs = self.x3_invoices[f"V{number[2:]}"]
        again = replace(
            theirs,
            number=f"W{turn:06}",
            document=f"{theirs.document.replace(' ', '.')}",
            day=min(LAST, theirs.day + timedelta(days=turn * 5)),
        )
        self.x3_invoices[again.number] = again
        self.planted.add((Section.INVOICES, Kind.DUPLICATE, again.number))

    def _ceilings(self) -> None:
        """Every contract has room enough, but for the last ones, of which a cent too much was ordered or invoiced."""
        ordered: dict[str, Decimal] = {}
        of_order: dict[str, str] = {}
        for order in self.jaggaer.values():
            of_order[f"X{order.number}"] = order.contract
            if order.day <= LAST:
                ordered[order.contract] = ordered.get(order.contract, Decimal(0)) + order.total
        invoiced: dict[str, Decimal] = {}
        for invoice in self.x3_invoices.values():
            whole = {of_order.get(line.order, "") for line in invoice.lines}
            if FIRST <= invoice.day <= LAST:
                number = whole.pop()
                invoiced[number] = invoiced.get(number, Decimal(0)) + invoice.total
        over = set(range(len(self.contracts) - self.size.of_each, len(self.contracts)))
        for at, contract in enumerate(self.contracts):
            reached = max(ordered[contract.number], invoiced.get(contract.number, Decimal(0)))
            ceiling = reached - Decimal("0.01") if at in over else reached + self.random.choice((0, 1000))
            self.contracts[at] = replace(contract, ceiling=ceiling)
            if at in over:
                self.planted.add((Section.CONTRACTS, Kind.OVER_CEILING, contract.number))


def _supplier(number: int) -> Supplier:
    codes = (f"SX{number:04}", f"SY{number:04}") if number % 20 == 0 else (f"SX{number:04}",)
    return Supplier(f"s-{number}", f"{number:010}", f"Supplier {number}", codes)


def _contract(number: int) -> Contract:
    return Contract(
        number=f"C{number:04}",
        name=f"Frame {number}",
        status="Executed",
        suppliers=(f"s-{number}",),
        currency="EUR",
        valid_from=date(2024, 1, 1),
        valid_until=date(2028, 12, 31),
    )


def _rounded(amount: Decimal, currency: str) -> Decimal:
    return amount.quantize(Decimal(1).scaleb(-DECIMALS[currency]), ROUND_HALF_UP)
