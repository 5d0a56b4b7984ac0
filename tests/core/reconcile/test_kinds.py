"""Each kind of exception by itself: what makes it one, what it comes to, and what is none."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from core.model.document_number import cleaned
from core.model.reconcile import Figure, Gap, Kind, Missing, ReconcileQuery, Reconciliation, Section, Side, Stage
from core.model.reconcile_inputs import Contract, JaggaerOrder, Supplier, X3InvoiceLine, X3Order
from tests.core.reconcile.docs import (
    DAY,
    MARCH,
    SUPPLIER,
    found,
    invoice,
    line,
    order,
    x3_invoice,
    x3_line,
    x3_order,
)

D = Decimal
LATE = date(2026, 4, 2)
Told = list[tuple[Kind, str, str]]


def told(result: Reconciliation, section: Section) -> Told:
    """Kind, key and difference of a section's exceptions."""
    return [(row.kind, row.key, str(row.difference)) for row in result.exceptions(section)]


ORDERS: dict[str, tuple[JaggaerOrder | None, X3Order | None, Told, Told]] = {
    "the same": (order(), x3_order(), [], []),
    "not in X3": (order(), None, [(Kind.NOT_IN_X3, "PO1", "50")], []),
    "not in JAGGAER": (None, x3_order(), [(Kind.NOT_IN_JAGGAER, "x3:X1", "-50")], []),
    "cancelled before it came to X3": (order(cancelled=True), None, [], []),
    "cancelled and closed": (
        order(cancelled=True), x3_order(x3_line(closed=True), closed=True), [], []),
    "cancelled in JAGGAER alone": (
        order(cancelled=True), x3_order(), [], [(Kind.CANCELLED, "PO1", "-50")]),
    "cancelled after half of it was received": (
        order(cancelled=True),
        x3_order(x3_line(closed=True, received=D(5)), closed=True), [], [(Kind.CANCELLED, "PO1", "-25.00")]),
    "closed in X3 alone": (
        order(), x3_order(x3_line(closed=True), closed=True), [], [(Kind.CLOSED, "PO1", "50")]),
    "closed when all was received": (
        order(), x3_order(x3_line(closed=True, received=D(10)), closed=True), [], []),
    "a line closed short": (
        order(line(), line(number=2, x3_line="2000")),
        x3_order(x3_line(closed=True, received=D(3)), x3_line(line_id="2000")),
        [], [(Kind.CLOSED, "PO1/1/closed", "35.00")]),
    "closed, received as far as is shown": (
        order(), x3_order(x3_line(closed=True, received=None, locked=True), closed=True), [], []),
    "another quantity": (
        order(), x3_order(x3_line(quantity=D(8), amount=D(40))), [], [(Kind.QUANTITY, "PO1/1/quantity", "10")]),
    "another price": (
        order(), x3_order(x3_line(price=D("5.5"), amount=D(55))), [], [(Kind.PRICE, "PO1/1/price", "-5")]),
    "quantity and price, each with its part": (
        order(), x3_order(x3_line(quantity=D(8), price=D(6), amount=D(48))), [],
        [(Kind.PRICE, "PO1/1/price", "-10.00"), (Kind.QUANTITY, "PO1/1/quantity", "12.00")]),
    "another amount with the same price": (
        order(), x3_order(x3_line(amount=D(60))), [], [(Kind.AMOUNT, "PO1/1/amount", "-10")]),
    "a rounding": (order(), x3_order(x3_line(amount=D("50.01"))), [], []),
    "another day of delivery": (
        order(), x3_order(x3_line(expected=LATE)), [], [(Kind.DATE, "PO1/1/expected_receipt_date", "0")]),
    "a day that X3 does not show": (order(), x3_order(x3_line(expected=None)), [], []),
    "another day of the order": (order(), x3_order(day=DAY.replace(day=11)), [], [(Kind.DATE, "PO1/order_date", "0")]),
    "another account": (
        order(), x3_order(x3_line(coding={"account": "6062", "dimension:CCT": "0100"})), [],
        [(Kind.CODING, "PO1/1/account", "0")]),
    "a cost centre that is gone": (
        order(), x3_order(x3_line(coding={"account": "6061"}), shows_dimensions=True), [],
        [(Kind.CODING, "PO1/1/dimension:CCT", "0")]),
    "a cost centre that X3 does not show": (order(), x3_order(x3_line(coding={"account": "6061"})), [], []),
    "a dimension of which JAGGAER says nothing": (
        order(), x3_order(x3_line(coding={"account": "6061", "dimension:CCT": "0100", "dimension:PRJ": "P"})), [], []),
    "a line more in JAGGAER": (
        order(line(), line(number=2, x3_line="", amount=D(7), quantity=D(1), price=D(7))), x3_order(), [],
        [(Kind.LINE_NOT_IN_X3, "PO1/2/line", "7")]),
    "a line more in X3": (
        order(), x3_order(x3_line(), x3_line(line_id="2000", amount=D(7))), [],
        [(Kind.LINE_NOT_IN_JAGGAER, "PO1/x3:2000/line", "-7")]),
    "a cancelled line that X3 closed": (
        order(), x3_order(x3_line(), x3_line(line_id="2000", closed=True)), [], []),
    "another currency": (order(), x3_order(currency="USD"), [], [(Kind.CURRENCY, "PO1/currency", "50")]),
    "another supplier": (order(), x3_order(supplier="S2"), [], [(Kind.SUPPLIER, "PO1/supplier", "0")]),
    "another site": (order(), x3_order(site="FR012"), [], [(Kind.SITE, "PO1/site", "0")]),
    "a total beyond the lines": (order(total=D(60)), x3_order(), [], [(Kind.AMOUNT, "PO1/total", "10")]),
}  # fmt: skip


@pytest.mark.parametrize("what", ORDERS)
def test_orders(what: str) -> None:
    mine, theirs, orders, differences = ORDERS[what]
    result = found([mine] if mine else [], [theirs] if theirs else [])
    assert told(result, Section.ORDERS) == orders
    assert told(result, Section.DIFFERENCES) == differences


def test_lines_without_links_are_known_by_what_they_hold() -> None:
    lines = [line(number=n, price=D(n), amount=D(10 * n), x3_line="") for n in (1, 2, 3)]
    there = [x3_line(line_id=f"{9 - n}000", price=D(n), amount=D(10 * n)) for n in (3, 1, 2)]
    assert not found([order(*lines)], [x3_order(*there)]).exceptions()
    there[0] = replace(there[0], price=D(4), amount=D(40))
    (row,) = found([order(*lines)], [x3_order(*there)]).exceptions()
    assert (row.kind, row.line) == (Kind.PRICE, "3")


def test_shares_of_one_line_have_keys_of_their_own() -> None:
    lines = line(), line(x3_line="2000")
    there = x3_line(price=D(6), amount=D(60)), x3_line(line_id="2000", price=D(7), amount=D(70))
    result = found([order(*lines)], [x3_order(*there)])
    assert told(result, Section.DIFFERENCES) == [
        (Kind.PRICE, "PO1/1/price", "-10"),
        (Kind.PRICE, "PO1/1/price #2", "-20"),
    ]


def test_an_order_that_is_twice_in_x3_counts_once() -> None:
    result = found([order(x3_number="X1")], [x3_order(), x3_order(number="X2")])
    assert told(result, Section.ORDERS) == [(Kind.TWICE_IN_X3, "x3:X2", "-50")]
    (row,) = result.rows[Section.READINESS]
    assert row.missing == (Missing.TWICE,)
    shut = x3_order(x3_line(closed=True), number="X2", closed=True)
    assert not found([order()], [x3_order(), shut]).exceptions()


def test_a_pair_counts_where_either_side_lies_in_the_period() -> None:
    before = x3_order(day=date(2026, 2, 27))
    result = found([order()], [before])
    assert [row.kind for row in result.exceptions()] == [Kind.DATE]
    assert found([order(day=date(2026, 2, 1))], [before]).rows[Section.ORDERS] == ()
    other = ReconcileQuery(MARCH.since, MARCH.until, site="GB001")
    assert found([order()], [x3_order()], query=other).rows[Section.ORDERS] == ()
    assert len(found([order()], [x3_order(site="GB001")], query=other).rows[Section.ORDERS]) == 1


SUPPLIERS = {
    "approved and active": ((SUPPLIER,), None),
    "unknown": ((), Kind.UNKNOWN_SUPPLIER),
    "not approved": ((replace(SUPPLIER, approved=False),), Kind.NOT_APPROVED),
    "not active": ((replace(SUPPLIER, active=False),), Kind.NOT_ACTIVE),
    "neither": ((replace(SUPPLIER, approved=False, active=False),), Kind.NOT_APPROVED),
    "one of two is good": ((replace(SUPPLIER, active=False), replace(SUPPLIER, key="s2")), None),
}


@pytest.mark.parametrize("what", SUPPLIERS)
def test_suppliers(what: str) -> None:
    suppliers, kind = SUPPLIERS[what]
    result = found([order()], [x3_order()], suppliers=suppliers, x3_invoices=(x3_invoice(),))
    rows = result.rows[Section.SUPPLIERS]
    assert [(row.kind, row.key) for row in rows] == ([(kind, "invoice:V1"), (kind, "order:X1")] if kind else [])
    (control,) = (one for one in result.controls if one.section is Section.SUPPLIERS)
    assert (control.left, control.right) == (D(100), D(0) if kind else D(100))
    ready = result.rows[Section.READINESS][0]
    assert ready.missing == ((Missing.SUPPLIER_NOT_ACTIVE,) if kind else ())


BESIDE: dict[str, tuple[JaggaerOrder, X3Order, Told]] = {
    "shipping and a discount": (
        order(total=D("57.34"), beside={"shipping": D("12.34"), "discount": D(-5)}), x3_order(),
        [(Kind.DISCOUNT, "PO1/discount", "-5"), (Kind.CHARGE, "PO1/shipping", "12.34")]),
    "a discount that X3 has as well": (order(total=D(45), beside={"discount": D(-5)}), x3_order(total=D(45)), []),
    "shipping, and a discount that X3 has as well": (
        order(total=D(57), beside={"shipping": D(12), "discount": D(-5)}), x3_order(total=D(45)),
        [(Kind.CHARGE, "PO1/shipping", "12")]),
    "a discount of which X3 has another": (
        order(total=D(45), beside={"discount": D(-5)}), x3_order(total=D(46)), [(Kind.AMOUNT, "PO1/total", "-1")]),
    "another tax": (order(tax=D(10)), x3_order(tax=D("9.98")), [(Kind.TAX, "PO1/tax", "0")]),
    "a tax that is rounded otherwise": (order(tax=D(10)), x3_order(tax=D("9.99")), []),
    "no tax in JAGGAER": (order(), x3_order(tax=D(10)), []),
    "a tax that X3 does not show": (order(tax=D(10)), x3_order(), []),
    "another tax with a discount": (
        order(total=D(45), beside={"discount": D(-5)}, tax=D(9)), x3_order(tax=D(10)),
        [(Kind.DISCOUNT, "PO1/discount", "-5"), (Kind.TAX, "PO1/tax", "0")]),
    "another tax on another price": (
        order(tax=D(10)), x3_order(x3_line(price=D("5.5"), amount=D(55)), tax=D(11)), [(Kind.PRICE, "PO1/1/price", "-5")]),
}  # fmt: skip


@pytest.mark.parametrize("what", BESIDE)
def test_what_stands_beside_the_lines_is_told_by_its_name_and_needs_no_explanation(what: str) -> None:
    mine, theirs, expected = BESIDE[what]
    result = found([mine], [theirs])
    rows = result.rows[Section.DIFFERENCES]
    assert [(row.kind, row.key, str(row.difference)) for row in rows] == expected
    open_kinds = {row.kind for row in result.exceptions()}
    assert open_kinds == {kind for kind, _, _ in expected} - {Kind.CHARGE, Kind.DISCOUNT, Kind.TAX}
    (whole,) = result.rows[Section.ORDERS]
    assert (whole.kind is Kind.AGREES) == all(kind is Kind.TAX for kind, _, _ in expected)
    (ready,) = result.rows[Section.READINESS]
    assert (ready.kind is Kind.READY) == (not open_kinds)


def test_the_tax_of_an_invoice_is_told_beside_an_amount_that_agrees() -> None:
    mine, theirs = invoice(tax=D(10)), x3_invoice(tax=D("9.5"))
    result = found(jaggaer_invoices=(mine,), x3_invoices=(theirs,), suppliers=(SUPPLIER,))
    told_of = [(row.kind, row.key, row.jaggaer_value, row.x3_value) for row in result.rows[Section.INVOICES]]
    assert told_of == [(Kind.AGREES, "I1", "", ""), (Kind.TAX, "I1/tax", "10", "9.5")]
    assert not result.exceptions()


INVOICES: dict[str, tuple[list[Any], list[Any], Told]] = {
    "the same": ([invoice()], [x3_invoice()], []),
    "written otherwise": ([invoice()], [x3_invoice(document="inv 42")], []),
    "by the supplier's codes": ([invoice(x3_supplier="")], [x3_invoice()], []),
    "by its link": ([invoice(x3_number="V1", document="")], [x3_invoice(document="?")], []),
    "not in X3": ([invoice()], [], [(Kind.NOT_IN_X3, "I1", "50")]),
    "not in JAGGAER": ([], [x3_invoice()], [(Kind.NOT_IN_JAGGAER, "x3:V1", "-50")]),
    "another amount": ([invoice()], [x3_invoice(total=D(51))], [(Kind.AMOUNT, "I1", "-1")]),
    "another currency": ([invoice()], [x3_invoice(currency="USD")], [(Kind.CURRENCY, "I1", "50")]),
    "entered for another supplier": ([invoice()], [x3_invoice(supplier="S9")], [(Kind.SUPPLIER, "I1", "0")]),
    "entered twice": (
        [invoice()], [x3_invoice(), x3_invoice(number="V2", document="INV 42", day=DAY.replace(day=30))],
        [(Kind.DUPLICATE, "x3:V2", "-50")]),
    "entered twice, the later one is linked": (
        [invoice(x3_number="V2")], [x3_invoice(), x3_invoice(number="V2", day=DAY.replace(day=20))],
        [(Kind.DUPLICATE, "x3:V1", "-50")]),
    "the same number half a year before": (
        [invoice(), invoice(key="i2", number="I2", day=date(2025, 9, 1))],
        [x3_invoice(), x3_invoice(number="V2", day=date(2025, 9, 1))], []),
    "twice in both": (
        [invoice(), invoice(key="i2", number="I2")], [x3_invoice(), x3_invoice(number="V2")],
        [(Kind.DUPLICATE, "I2", "0")]),
    "twice in JAGGAER": (
        [invoice(), invoice(key="i2", number="I2")], [x3_invoice()], [(Kind.DUPLICATE, "I2", "50")]),
    "cancelled": ([invoice(cancelled=True)], [], []),
    "cancelled in JAGGAER alone": ([invoice(cancelled=True)], [x3_invoice()], [(Kind.CANCELLED, "I1", "-50")]),
    "a credit note with the number of its invoice": (
        [invoice(), invoice(key="i2", number="I2", total=D(-20))], [x3_invoice(total=D(55))],
        [(Kind.AMOUNT, "I1", "-5"), (Kind.NOT_IN_X3, "I2", "-20")]),
    "a credit note in the place of an invoice": (
        [invoice()], [x3_invoice(total=D(-50))],
        [(Kind.NOT_IN_X3, "I1", "50"), (Kind.NOT_IN_JAGGAER, "x3:V1", "50")]),
    "no number at all": (
        [], [x3_invoice(document=""), x3_invoice(number="V2", document="-")],
        [(Kind.NOT_IN_JAGGAER, "x3:V1", "-50"), (Kind.NOT_IN_JAGGAER, "x3:V2", "-50")]),
}  # fmt: skip


@pytest.mark.parametrize("what", INVOICES)
def test_invoices(what: str) -> None:
    mine, theirs, expected = INVOICES[what]
    result = found(jaggaer_invoices=tuple(mine), x3_invoices=tuple(theirs), suppliers=(SUPPLIER,))
    assert told(result, Section.INVOICES) == expected


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [("INV-0042", "inv 42", True), ("0042", "42", True), ("A-10", "A1", False), ("", "-", True), ("F/1", "f1", True)],
)
def test_numbers_are_compared_as_people_read_them(one: str, other: str, *, same: bool) -> None:
    assert (cleaned(one) == cleaned(other)) is same


FRAME = Contract("C1", "Frame", "1", "Executed", ("s1",), "EUR", D(50), date(2026, 1, 1), date(2026, 12, 31))
CONTRACTS: dict[str, tuple[Contract | None, JaggaerOrder, Told]] = {
    "within": (FRAME, order(contract="C1"), []),
    "a cent over its ceiling": (
        replace(FRAME, ceiling=D("49.99")), order(contract="C1"), [(Kind.OVER_CEILING, "contract:C1/ceiling", "0.01")]),
    "without a ceiling": (replace(FRAME, ceiling=None), order(contract="C1"), []),
    "after its end": (
        replace(FRAME, valid_until=date(2026, 3, 9)), order(contract="C1"), [(Kind.NOT_VALID, "order:PO1/C1/validity", "0")]),
    "on its last day": (replace(FRAME, valid_until=DAY), order(contract="C1"), []),
    "before its beginning": (
        replace(FRAME, valid_from=LATE), order(contract="C1"), [(Kind.NOT_VALID, "order:PO1/C1/validity", "0")]),
    "a draft": (
        replace(FRAME, in_force=False), order(contract="C1"), [(Kind.NOT_VALID, "order:PO1/C1/validity", "0")]),
    "in another currency": (
        replace(FRAME, currency="USD"), order(contract="C1"), [(Kind.OTHER_CURRENCY, "order:PO1/C1/currency", "0")]),
    "with another supplier": (
        replace(FRAME, suppliers=("s7",)), order(contract="C1"), [(Kind.OTHER_SUPPLIER, "order:PO1/C1/supplier", "0")]),
    "unknown": (None, order(contract="C1"), [(Kind.UNKNOWN_CONTRACT, "order:PO1/C1/unknown", "0")]),
    "none": (FRAME, order(), []),
    "named by the contract": (
        replace(FRAME, orders=("PO1",), ceiling=D(1)), order(), [(Kind.OVER_CEILING, "contract:C1/ceiling", "49")]),
}  # fmt: skip


@pytest.mark.parametrize("what", CONTRACTS)
def test_contracts(what: str) -> None:
    contract, mine, expected = CONTRACTS[what]
    result = found([mine], [x3_order()], contracts=(contract,) if contract else (), x3_invoices=(x3_invoice(),))
    assert told(result, Section.CONTRACTS) == expected


def contract_figure(result: Reconciliation) -> Figure:
    (figure,) = (one for one in result.figures if one.section is Section.CONTRACTS and one.code)
    return figure


def test_what_was_ordered_before_the_period_counts_against_the_ceiling() -> None:
    early = order(key="0", number="PO0", day=date(2026, 1, 5), contract="C1")
    later = order(key="2", number="PO2", day=date(2026, 5, 5), contract="C1")
    result = found([early, order(contract="C1"), later], [x3_order()], contracts=(FRAME,), x3_invoices=(x3_invoice(),))
    assert told(result, Section.CONTRACTS) == [(Kind.OVER_CEILING, "contract:C1/ceiling", "50")]
    figure = contract_figure(result)
    assert (figure.committed, figure.jaggaer, figure.x3, figure.ceiling) == (D(100), D(50), D(50), D(50))


def test_lines_of_an_order_may_be_under_several_contracts() -> None:
    lines = line(contract="C1"), line(number=2, x3_line="2000"), line(number=3, x3_line="3000", contract="C9")
    there = x3_order(x3_line(), x3_line(line_id="2000"), x3_line(line_id="3000"))
    bill = x3_invoice(
        total=D(101), lines=tuple(X3InvoiceLine(D(50), order="X1", order_line=one) for one in ("1000", "2000"))
    )
    result = found([order(*lines)], [there], contracts=(FRAME,), x3_invoices=(bill,))
    assert told(result, Section.CONTRACTS) == [(Kind.UNKNOWN_CONTRACT, "order:PO1/C9/unknown", "0")]
    figure = contract_figure(result)
    assert (figure.jaggaer, figure.x3) == (D(50), D(50))
    outside = {one.kind: (one.jaggaer, one.x3) for one in result.figures if one.kind is Kind.NO_CONTRACT}
    assert outside == {Kind.NO_CONTRACT: (D(100), D(51))}


def test_the_newest_amendment_counts() -> None:
    amendments = [
        replace(FRAME, amendment=text, ceiling=D(ceiling)) for text, ceiling in (("9", 1), ("10", 90), ("2", 3))
    ]
    result = found([order(contract="C1")], [x3_order()], contracts=tuple(amendments))
    assert told(result, Section.CONTRACTS) == []
    assert contract_figure(result).ceiling == D(90)


READY: dict[str, tuple[X3Order | None, tuple[Missing, ...], Stage]] = {
    "nothing came yet": (x3_order(), (), Stage.WAITS_FOR_RECEIPT),
    "half came": (x3_order(x3_line(received=D(5))), (), Stage.PARTLY_RECEIVED),
    "all came": (x3_order(x3_line(received=D(10))), (), Stage.WAITS_FOR_INVOICE),
    "all came and was invoiced": (x3_order(x3_line(received=D(10), invoiced=D(10))), (), Stage.INVOICED),
    "more invoiced than came": (
        x3_order(x3_line(received=D(5), invoiced=D(10))), (Missing.OVER_INVOICED,), Stage.PARTLY_RECEIVED),
    "no quantities shown": (x3_order(x3_line(received=None, invoiced=None)), (), Stage.UNKNOWN),
    "not signed": (x3_order(receivable=False), (Missing.NOT_RECEIVABLE,), Stage.WAITS_FOR_RECEIPT),
    "held": (x3_order(supplier="S1"), (Missing.SUPPLIER_HELD,), Stage.WAITS_FOR_RECEIPT),
    "not there": (None, (Missing.NOT_IN_X3,), Stage.UNKNOWN),
    "another price": (
        x3_order(x3_line(price=D(6), amount=D(60))), (Missing.PRICE,), Stage.WAITS_FOR_RECEIPT),
    "another account alone": (
        x3_order(x3_line(coding={"account": "1", "dimension:CCT": "0100"})), (), Stage.WAITS_FOR_RECEIPT),
    "closed": (x3_order(x3_line(closed=True), closed=True), (Missing.CLOSED,), Stage.UNKNOWN),
}  # fmt: skip


@pytest.mark.parametrize("what", READY)
def test_readiness(what: str) -> None:
    theirs, missing, stage = READY[what]
    held = frozenset({"S1"}) if what == "held" else frozenset()
    (row,) = found([order()], [theirs] if theirs else [], held_suppliers=held).rows[Section.READINESS]
    assert (row.missing, row.stage) == (missing, stage)
    assert row.kind is (Kind.NOT_READY if missing else Kind.READY)


def test_spend_is_summed_on_each_axis_with_what_stands_on_no_line() -> None:
    lines = X3InvoiceLine(D(30), "6061", "0100"), X3InvoiceLine(D(15), "6062", "0100")
    result = found(x3_invoices=(x3_invoice(lines=lines), x3_invoice(number="V2", total=D(-5), lines=())))
    sums = {(one.axis, one.code): one.x3 for one in result.figures if one.axis is not None}
    assert {(str(axis), code): amount for (axis, code), amount in sums.items()} == {
        ("supplier", "S1"): D(45),
        ("account", "6061"): D(30),
        ("account", "6062"): D(15),
        ("account", ""): D(0),
        ("cost-center", "0100"): D(45),
        ("cost-center", ""): D(0),
        ("month", "2026-03"): D(45),
    }
    assert {one.right_side for one in result.controls if one.section is Section.SPEND} == {
        Side.BY_SUPPLIER,
        Side.BY_ACCOUNT,
        Side.BY_COST_CENTER,
        Side.BY_MONTH,
    }


def test_what_is_not_read_is_said_and_left_out() -> None:
    bare = x3_order(x3_line(coding={}, received=None, expected=None))
    result = found([order()], [bare])
    assert set(result.gaps) == {
        Gap.NO_SUPPLIERS,
        Gap.NO_X3_INVOICES,
        Gap.NO_CONTRACTS,
        Gap.NO_CODING,
        Gap.NO_DIMENSIONS,
        Gap.NO_QUANTITIES,
        Gap.NO_EXPECTED,
    }
    assert set(result.rows) == {Section.ORDERS, Section.DIFFERENCES, Section.READINESS}
    assert Gap.NO_INVOICES in found(x3_invoices=()).gaps


def test_two_orders_with_one_number_have_keys_of_their_own() -> None:
    result = found([order(), order(key="2")], [])
    assert {row.key for row in result.rows[Section.ORDERS]} == {"PO1~1", "PO1~2"}
    suppliers = (Supplier("s1", "1", x3_codes=("S1",)),)
    assert len(found([order()], [x3_order()], suppliers=suppliers).rows[Section.READINESS]) == 1


def test_of_two_orders_that_are_linked_with_one_of_x3_it_is_that_whose_reference_x3_carries() -> None:
    mine = [order(x3_number="X1"), order(key="2", number="PO2", x3_number="X1")]
    there = x3_order(reference="PO2")
    for turned in (mine, mine[::-1]):
        result = found(turned, [there])
        assert told(result, Section.ORDERS) == [(Kind.NOT_IN_X3, "PO1", "50")]
