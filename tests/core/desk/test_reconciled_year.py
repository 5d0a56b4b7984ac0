"""A year on the practice systems: synced, revised, cancelled, invoiced, and then changed in X3 by hand behind our back.

What was changed is noted beside it; the reconciliation finds it, and besides only what the sync itself had left open.
"""

from __future__ import annotations

import random
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from core.app import App
from core.model.connection import InvoiceMode
from core.model.document import TargetDocument, TargetLine
from core.model.flow import Entity
from core.model.reconcile import NO_EXCEPTION, Kind, ReconcileQuery, ReconcileRow, Reconciliation, Section
from core.model.views import RecordQuery, RecordRow
from core.sandbox.x3 import X3Switches
from tests.helpers.by_hand import save_order
from tests.helpers.practice import Bench, bench

EVER = ReconcileQuery(date(2000, 1, 1), date(2035, 12, 31))
Planted = tuple[Section, Kind, str]


@dataclass(frozen=True, slots=True)
class Size:
    orders: int
    revised: int
    cancelled: int
    invoices: int
    contracts: int
    of_each: int


WHOLE = Size(12_000, 3_000, 500, 9_000, 60, 10)
SMALL = Size(260, 40, 10, 60, 6, 2)


@dataclass
class Year:
    """What was done by hand, kept apart from what finds it."""

    made: Bench
    app: App
    size: Size
    planted: set[Planted] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.random = random.Random(11)

    def pass_by(self) -> None:
        """Everything comes to X3; then orders that nothing was invoiced of are revised and cancelled in JAGGAER."""
        self.app.sync()
        free = [number for number, order in self.orders().items() if not any(line.locked for line in order.lines)]
        self.random.shuffle(free)
        do = self.made.pair.jaggaer.do
        for number in free[: self.size.cancelled]:
            do("cancel", order=number)
        for number in free[self.size.cancelled : self.size.cancelled + self.size.revised]:
            price = Decimal(self.random.randint(100, 99_999)) / 100
            line = next(line for line in self.app.trace(number).lines if line.x3_line)
            do("revise", order=number, lines={str(line.number): {"unitPrice": str(price)}})
        self.app.sync()

    def orders(self) -> dict[str, TargetDocument]:
        """Orders as X3 has them, by JAGGAER's number."""
        with self.app._x3("") as target:
            found = list(target.find_between(Entity.ORDER, EVER.since, EVER.until))
        return {order.reference: order for order in found if order.reference}

    def invoices(self) -> dict[str, TargetDocument]:
        """Invoices as X3 has them, by X3's number."""
        with self.app._x3("") as target:
            found = list(target.find_between(Entity.INVOICE, EVER.since, EVER.until))
        return {str(invoice.external_id): invoice for invoice in found}

    def plant(self, clean: set[str], clean_invoices: dict[str, str]) -> None:
        """Changes X3 by hand, each time another document of those that agreed before.

        Args:
            clean: numbers of the orders that agreed.
            clean_invoices: number in X3 -> number in JAGGAER of the invoices that agreed.
        """
        there = self.orders()
        open_ = sorted(
            number
            for number in clean
            if number in there and not any(line.locked or line.closed for line in there[number].lines)
        )
        self.random.shuffle(open_)
        self._switch_off_suppliers(there)
        orders = (there[number] for number in open_ if there[number].fields["supplier"] not in self.off)
        for turn in range(self.size.of_each):
            self._delete(next(orders))
            self._key_in(next(orders), turn)
            self._edit(next(orders), Kind.QUANTITY)
            self._edit(next(orders), Kind.PRICE)
            self._edit(next(orders), Kind.DATE)
            self._edit(next(orders), Kind.CODING)
            self._close(next(orders))
            self._enter_line(next(orders))
        invoices = self.invoices()
        every = iter(sorted(number for number in clean_invoices if number in invoices))
        usable = (
            invoices[number] for number in every if invoices[number].fields["supplier"] not in self.off
            and not any(other.reference == invoices[number].reference and other is not invoices[number]
                        for other in invoices.values())
        )  # fmt: skip
        for turn in range(self.size.of_each):
            self._delete_invoice(next(usable), clean_invoices)
            self._edit_invoice(next(usable), clean_invoices)
            self._double_invoice(next(usable), turn)

    def _switch_off_suppliers(self, there: dict[str, TargetDocument]) -> None:
        """Suppliers that JAGGAER switches off: all that X3 has of those of which it has least."""
        codes: dict[str, list[TargetDocument]] = {}
        for order in there.values():
            codes.setdefault(str(order.fields["supplier"]), []).append(order)
        keys = {row.x3_key: row.key for row in self._supplier_rows()}
        open_ones = [code for code, orders in codes.items() if code in keys and not any(one.closed for one in orders)]
        for invoice in self.invoices().values():
            codes.setdefault(str(invoice.fields["supplier"]), []).append(invoice)
        self.off = set(sorted(open_ones, key=lambda code: (len(codes[code]), code))[: self.size.of_each])
        assert len(self.off) == self.size.of_each
        for code in self.off:
            self.made.pair.jaggaer.do("set-supplier-active", supplier=keys[code], active=False)
            self.planted |= {(Section.SUPPLIERS, Kind.NOT_ACTIVE, str(one.external_id)) for one in codes[code]}
        self.app.sync()

    def _supplier_rows(self) -> Iterator[RecordRow]:
        query = RecordQuery(entity=Entity.SUPPLIER)
        after: str | None = None
        while True:
            page = self.app.records(query, after=after)
            yield from page.rows
            after = page.after
            if after is None:
                return

    def _delete(self, order: TargetDocument) -> None:
        self.made.pair.x3.do("delete-order", order=str(order.external_id))
        self.planted.add((Section.ORDERS, Kind.NOT_IN_X3, order.reference))

    def _key_in(self, order: TargetDocument, turn: int) -> None:
        key = save_order(self.made, order, order.fields["order_date"] + timedelta(days=turn))  # type: ignore[operator, arg-type]
        self.planted.add((Section.ORDERS, Kind.NOT_IN_JAGGAER, key))

    def _line(self, order: TargetDocument) -> TargetLine:
        lines = [line for line in order.lines if line.fields["price"] and line.fields["quantity"]]
        return self.random.choice(lines)

    def _edit(self, order: TargetDocument, kind: Kind) -> None:
        line = self._line(order)
        quantity, price = line.fields["quantity"], line.fields["price"]
        assert isinstance(quantity, Decimal)
        assert isinstance(price, Decimal)
        match kind:
            case Kind.QUANTITY:
                change = {"quantity": str(quantity + 1)}
            case Kind.PRICE:
                change = {"price": str(price + 1)}
            case Kind.DATE:
                change = {"expected_receipt_date": "2034-05-06"}
            case _:
                change = {"account": "5011205" if line.fields["account"] != "5011205" else "5320201"}
        self.made.pair.x3.do("edit-line", order=str(order.external_id), line=int(line.line_id), **change)
        self.planted.add((Section.DIFFERENCES, kind, order.reference))

    def _close(self, order: TargetDocument) -> None:
        self.made.pair.x3.do("close-order", order=str(order.external_id))
        self.planted.add((Section.DIFFERENCES, Kind.CLOSED, order.reference))

    def _enter_line(self, order: TargetDocument) -> None:
        self.made.pair.x3.do("enter-line", order=str(order.external_id), like=int(self._line(order).line_id))
        self.planted.add((Section.DIFFERENCES, Kind.LINE_NOT_IN_JAGGAER, order.reference))

    def _delete_invoice(self, invoice: TargetDocument, names: dict[str, str]) -> None:
        self.made.pair.x3.do("delete-invoice", invoice=str(invoice.external_id))
        self.planted.add((Section.INVOICES, Kind.NOT_IN_X3, names[str(invoice.external_id)]))

    def _edit_invoice(self, invoice: TargetDocument, names: dict[str, str]) -> None:
        line = next(line for line in invoice.lines if line.fields["price"])
        price = line.fields["price"]
        assert isinstance(price, Decimal)
        number = str(invoice.external_id)
        self.made.pair.x3.do("edit-invoice-line", invoice=number, line=int(line.line_id), price=str(price + 1))
        self.planted.add((Section.INVOICES, Kind.AMOUNT, names[number]))

    def _double_invoice(self, invoice: TargetDocument, turn: int) -> None:
        day = invoice.fields["invoice_date"]
        assert isinstance(day, date)
        lines = [
            {
                **{name: str(line.fields[name]) for name in ("product", "quantity", "price", "account", "unit")},
                "dimensions": {"CCT": line.fields["dimension:CCT"]},
            }
            for line in invoice.lines
        ]
        again = self.made.pair.x3.do(
            "enter-invoice",
            lines=lines,
            supplier=invoice.fields["supplier"],
            site=invoice.fields["site"],
            date=(day + timedelta(days=turn)).isoformat(),
            document=f" {invoice.reference.lower()}.",
        )
        self.planted.add((Section.INVOICES, Kind.DUPLICATE, str(again)))


def named(row: ReconcileRow) -> Planted:
    """The number that somebody would name."""
    x3 = {Kind.NOT_IN_JAGGAER, Kind.NOT_ACTIVE, Kind.DUPLICATE}
    return row.section, row.kind, row.x3_number if row.kind in x3 else row.jaggaer_number


def reconciled(year: Year) -> Reconciliation:
    found = year.app.reconcile(EVER)
    assert found.ties, [control for control in found.controls if not control.ties]
    assert not found.gaps
    return found


def _a_year(folder: Path, size: Size) -> tuple[float, Reconciliation]:
    switches = X3Switches(invoice_save="create")
    with bench(
        folder,
        orders=size.orders,
        invoices=size.invoices,
        contracts=size.contracts,
        mode=InvoiceMode.CREATE,
        x3_switches=switches,
    ) as made:
        year = Year(made, made.app(), size)
        year.pass_by()
        before = reconciled(year)
        faults = {row.jaggaer_number for row in before.exceptions() if row.section is not Section.CONTRACTS}
        clean = {row.jaggaer_number for row in before.rows[Section.ORDERS] if row.kind is Kind.AGREES and row.x3_number}
        invoices = {
            row.x3_number: row.jaggaer_number
            for row in before.rows[Section.INVOICES]
            if row.kind is Kind.AGREES and row.x3_number
        }
        year.plant(clean - faults, invoices)
        kinds = Counter((section, kind) for section, kind, _ in year.planted)
        assert len(kinds) == 12
        assert all(number == size.of_each for (_, kind), number in kinds.items() if kind is not Kind.NOT_ACTIVE)
        assert kinds[Section.SUPPLIERS, Kind.NOT_ACTIVE] >= size.of_each
        assert {kind for _, kind, _ in year.planted} & NO_EXCEPTION == set()
        began = time.process_time()
        found = reconciled(year)
        seconds = time.process_time() - began
    old, new = {named(row) for row in before.exceptions()}, {named(row) for row in found.exceptions()}
    assert new - old == year.planted
    assert old <= new
    return seconds, found


@pytest.mark.full
@pytest.mark.timeout(1200)
def test_what_people_change_behind_our_back_is_found_and_nothing_else(tmp_path: Path) -> None:
    _a_year(tmp_path, SMALL)


@pytest.mark.bench
@pytest.mark.timeout(14_400)
def test_a_whole_year_is_reconciled(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    seconds, found = _a_year(tmp_path, WHOLE)
    with capsys.disabled():
        rows = sum(len(rows) for rows in found.rows.values())
        print(f"\n12,000 orders and 9,000 invoices reconciled in {seconds:.0f} s of processor, {rows:,} rows")  # noqa: T201
