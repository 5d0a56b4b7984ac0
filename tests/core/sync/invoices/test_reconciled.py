"""Invoices that accountants know to be awkward, in both practice systems: what the reconciliation says, and that it ties."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest

from core.app import App
from core.model.connection import InvoiceMode
from core.model.document import TargetDocument, TargetLine
from core.model.flow import Entity, ExternalId
from core.model.reconcile import Kind, ReconcileQuery, Reconciliation, Section
from core.model.values import Value
from core.sync.invoices.amounts import theirs
from tests.core.sync.invoices.site import (
    FIRST,
    GRAPHQL,
    SUPPLIERS_AND_ORDERS,
    TYPES,
    bill,
    enter,
    invoices,
    paper,
    there,
    today,
)
from tests.core.sync.scenes import held
from tests.helpers.practice import Bench

EVER = ReconcileQuery(date(2010, 1, 1), date(2030, 12, 31))
Make = Callable[..., Bench]


def site(practice: Make, mode: InvoiceMode = InvoiceMode.COMPARE) -> tuple[Bench, App, dict[str, Any]]:
    """A site whose orders are in X3, by their number in JAGGAER."""
    made = practice(orders=4, invoices=0, mode=mode, x3_switches=GRAPHQL, x3=TYPES)
    app = made.app()
    assert app.sync(SUPPLIERS_AND_ORDERS).error_code == ""
    return made, app, {one["reference"]: one for one in held(made)}


def reconciled(app: App, query: ReconcileQuery) -> Reconciliation:
    """What is found; it ties."""
    found = app.reconcile(query)
    assert found.ties, [control for control in found.controls if not control.ties]
    return found


def listed(found: Reconciliation) -> list[tuple[Kind, str, Decimal]]:
    """What differs between the invoices."""
    rows = found.rows[Section.INVOICES]
    return [(row.kind, row.jaggaer_number or row.x3_number, row.difference) for row in rows if row.is_exception]


def around(made: Bench, days: int = 20, away: int = 0) -> ReconcileQuery:
    """Some days around today, or around a day that is `away`."""
    day = today(made) + timedelta(days=away)
    return ReconcileQuery(day - timedelta(days=days), day + timedelta(days=days))


def test_an_invoice_without_a_total_counts_without_its_taxes(practice: Make) -> None:
    made, app, orders = site(practice)
    number = bill(made, FIRST, "F-1", taxCharge1="7.77", shippingCharge="0")
    made.pair.jaggaer.do("spoil-invoice", invoice=number, member="total", value=None)
    enter(made, orders[FIRST], "F-1")
    invoices(app)
    assert listed(reconciled(app, around(made))) == []


@pytest.mark.parametrize("away", [-100, 100])
def test_a_linked_invoice_that_x3_has_on_a_day_far_away_is_in_both_systems(practice: Make, away: int) -> None:
    made, app, orders = site(practice)
    number = bill(made, FIRST, "F-1", taxCharge1="0", shippingCharge="0")
    day = today(made) + timedelta(days=away)
    entered = enter(made, orders[FIRST], "F-1", date=day.isoformat())
    invoices(app)
    assert paper(app, number).x3_key == entered
    for query in (around(made), around(made, away=away)):
        found = reconciled(app, query)
        assert listed(found) == []
        [row] = [row for row in found.rows[Section.INVOICES] if row.kind is Kind.AGREES]
        assert (row.jaggaer_number, row.x3_number) == (number, entered)


def test_an_order_that_x3_has_on_a_day_before_jaggaers_is_in_both_systems(practice: Make) -> None:
    made, app, orders = site(practice)
    [row] = [row for row in app.reconcile(EVER).rows[Section.ORDERS] if row.jaggaer_number == FIRST]
    assert row.day is not None
    early = row.day - timedelta(days=40)
    made.pair.x3.do("edit-order", order=orders[FIRST]["id"], day=early.isoformat())
    found = reconciled(app, ReconcileQuery(early - timedelta(days=1), early + timedelta(days=1)))
    assert [(one.kind, one.jaggaer_number) for one in found.rows[Section.ORDERS]] == [(Kind.DIFFERS, FIRST)]


def test_one_number_of_two_suppliers_is_two_invoices(practice: Make) -> None:
    made, app, orders = site(practice)
    others = [number for number, one in orders.items() if one["supplier"] != orders[FIRST]["supplier"]]
    first, other = bill(made, FIRST, "2024-7", taxCharge1="0"), bill(made, others[0], "2024-7", taxCharge1="0")
    entered = enter(made, orders[FIRST], "2024-7")
    invoices(app)
    found = reconciled(app, around(made))
    assert [(kind, number) for kind, number, _ in listed(found)] == [(Kind.NOT_IN_X3, other)]
    assert paper(app, first).x3_key == entered
    more = enter(made, orders[others[0]], "2024-7")
    invoices(app)
    assert listed(reconciled(app, around(made))) == []
    assert (paper(app, first).x3_key, paper(app, other).x3_key) == (entered, more)


def test_two_currencies_and_a_credit_note_each_tie_by_themselves(practice: Make) -> None:
    made, app, orders = site(practice)
    other = next(number for number in orders if number != FIRST)
    bill(made, FIRST, "F-1", taxCharge1="0", currency="EUR")
    credit = bill(made, other, "F-2", kind="Credit memo", taxCharge1="0")
    enter(made, orders[FIRST], "F-1")
    enter(made, orders[other], "F-2", type="CRM")
    invoices(app)
    found = reconciled(app, around(made))
    total = Decimal(there(made, paper(app, credit).x3_key)["total"])
    [row] = [row for row in found.rows[Section.INVOICES] if row.jaggaer_number == credit]
    assert (row.kind, row.jaggaer, row.x3) == (Kind.AGREES, -total, -total)
    assert {control.currency for control in found.controls if control.section is Section.INVOICES} == {"EUR", "USD"}
    assert [(kind, difference > 0) for kind, _, difference in listed(found)] == [(Kind.CURRENCY, True)]
    spent = sum((row.x3 or Decimal(0) for row in found.rows[Section.SPEND]), Decimal(0))
    assert spent == sum((one.x3 or Decimal(0) for one in found.rows[Section.INVOICES]), Decimal(0))


def test_a_credit_note_whose_total_alone_is_below_zero_is_one_sum() -> None:
    line = TargetLine("1000", {"amount": Decimal(100)})
    for sign in (1, -1):
        header: dict[str, Value] = {"kind": "credit-note", "total": sign * Decimal(100)}
        money = theirs(TargetDocument(Entity.INVOICE, ExternalId("V1"), header, (line,)), 2)
        assert (money.totals["total"], money.lines["1000"]) == (Decimal(100), Decimal(100))


def test_amounts_of_three_decimals_and_a_line_of_nothing_tie_to_the_last_unit(practice: Make) -> None:
    made = practice(orders=1, invoices=0, mode=InvoiceMode.COMPARE, x3_switches=GRAPHQL, x3=TYPES)
    lines = {"1": {"quantity": "3", "unitPrice": "10.005"}}
    made.pair.jaggaer.do("revise", order=FIRST, currency="KWD", lines=lines, discountAmount="0")
    app = made.app()
    assert app.sync(SUPPLIERS_AND_ORDERS).error_code == ""
    [order] = held(made)
    bill(made, FIRST, "F-1", taxCharge1="0")
    enter(made, order, "F-1", currency="KWD")
    nothing = bill(made, FIRST, "F-2", taxCharge1="0", lines={"1": {"quantity": "0", "amount": "0"}})
    invoices(app)
    found = reconciled(app, EVER)
    assert [row.kind for row in found.rows[Section.ORDERS]] == [Kind.AGREES]
    assert [(kind, number) for kind, number, _ in listed(found)] == [(Kind.NOT_IN_X3, nothing)]
    [whole] = [one for one in found.controls if one.section is Section.ORDERS]
    assert (whole.currency, whole.left, whole.right) == ("KWD", Decimal(order["total"]), Decimal(order["total"]))
    made.pair.x3.do("edit-line", order=order["id"], line=order["lines"][0]["line"], price="10.009")
    rows = reconciled(app, EVER).rows[Section.DIFFERENCES]
    [edited] = held(made)
    worth = Decimal(order["total"]) - Decimal(edited["total"])
    assert worth.as_tuple().exponent == -3, "less than a cent"
    assert [(row.kind, row.difference) for row in rows] == [(Kind.PRICE, worth)]
