"""Shipping and discounts of orders from JAGGAER to X3, as the policy has them, and what the reconciliation says of them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from core.app import App
from core.model.connection import InvoiceMode
from core.model.policies import Charges, PolicySettings
from core.model.reconcile import Kind, ReconcileQuery, Section
from core.model.run import RunResult
from core.model.status import Status
from core.sandbox.jaggaer import JaggaerSwitches
from core.sandbox.x3 import X3Switches
from tests.core.sync.invoices.site import (
    FIRST,
    GRAPHQL,
    SOAP,
    SUPPLIERS_AND_ORDERS,
    TYPES,
    bill,
    invoices,
    paper,
    said,
    there,
)
from tests.core.sync.scenes import findings, held, order, saves
from tests.helpers.practice import Bench

Make = Callable[..., Bench]
EVER = ReconcileQuery(date(2016, 1, 1), date(2026, 12, 31))
ACCOUNT = "5013001"
ALONE = {"GraphQL": X3Switches(), "REST": X3Switches(services="absent", rest="writable"), "SOAP": SOAP}
"""Sites whose orders are read and written through one door each."""
NUMBERS = (FIRST, "50057253", "50060080")
THIRDS = [
    {"account": account, "department": "L630200001", "type": "PercentOfPrice", "share": share}
    for account, share in (("5011205", "33.33"), ("5011206", "33.33"), (ACCOUNT, "33.34"))
]


def with_policy(made: Bench, app: App, policy: Charges) -> None:
    """Sets what becomes of charges."""
    made.policies = PolicySettings(charges=policy)
    app.save_connection(made.connection(), {})


def synced(app: App, *, full: bool = False) -> RunResult:
    result = app.sync(SUPPLIERS_AND_ORDERS, full=full)
    assert result.error_code == "", result.reason
    return result


def in_x3(made: Bench) -> dict[str, Any]:
    """The order as X3 has it."""
    [found] = held(made)
    return found


def live(one: dict[str, Any]) -> list[tuple[str, Decimal]]:
    """Description and amount of the lines that are open."""
    return [(each["description"], Decimal(each["amount"])) for each in one["lines"] if not each["closed"]]


def total_in_jaggaer(made: Bench) -> Decimal:
    listed = made.pair.jaggaer.state(holdings=True)["holdings"]
    assert isinstance(listed, dict)
    [one] = [each for each in listed["orders"] if each["number"] == FIRST]
    return Decimal(str(one["total"]))


def amounts(app: App) -> list[tuple[Kind, Decimal]]:
    """What the reconciliation lists of orders that both systems have; its totals tie."""
    found = app.reconcile(EVER)
    assert all(control.ties for control in found.controls)
    return [(row.kind, row.difference) for row in found.rows[Section.DIFFERENCES]]


def test_charges_are_told_and_the_reconciliation_lists_what_x3_lacks(practice: Make) -> None:
    made = practice(orders=1, invoices=0)
    made.pair.jaggaer.do("revise", order=FIRST, shippingCharge="12.34", taxCharge1="7.00")
    app = made.app()
    synced(app)
    row = order(app, FIRST)
    assert row.status is Status.SYNCED
    assert Decimal(in_x3(made)["total"]) == total_in_jaggaer(made) - Decimal("19.34")
    [told] = [finding for finding in findings(app, row) if finding.check == "charges-not-sent"]
    assert "shipping 12.34" in told.message
    assert amounts(app) == [(Kind.CHARGE, Decimal("12.34")), (Kind.TAX, Decimal(0))]
    made.pair.jaggaer.do("revise", order=FIRST, shippingCharge="20")
    synced(app)
    assert [
        "shipping 20" in finding.message for finding in findings(app, row) if finding.check == "charges-not-sent"
    ] == [True]
    assert len([save for save in saves(made) if save["node"] == "PurchaseOrder"]) == 1, "nothing is written"
    with_policy(made, app, Charges.IGNORE)
    assert amounts(app) == [(Kind.TAX, Decimal(0))], "taxes are no charges"


@pytest.mark.parametrize("door", ALONE)
def test_a_header_discount_and_taxes_are_told_to_the_cent_on_every_door(
    practice: Make, tmp_path: Path, door: str
) -> None:
    made = practice(orders=1, invoices=0, x3_switches=ALONE[door])
    made.pair.jaggaer.do("revise", order=FIRST, discountAmount="7.77", shippingCharge="12.34", taxCharge1="3.21")
    app = made.app()
    synced(app)
    one = in_x3(made)
    row = order(app, FIRST)
    assert row.status is Status.SYNCED
    tax = Decimal(one["total_with_tax"]) - Decimal(one["total"])
    assert Decimal(one["total"]) == total_in_jaggaer(made) - Decimal("7.78")
    assert [finding.message for finding in findings(app, row) if finding.check == "tax-differs"] == [
        f"JAGGAER charges taxes of 3.21 USD; X3 computed {tax:,.2f} for {one['id']}."
    ]
    found = app.reconcile(EVER)
    assert all(control.ties for control in found.controls)
    told = [(each.kind, each.difference, each.jaggaer_value) for each in found.rows[Section.DIFFERENCES]]
    assert told == [
        (Kind.DISCOUNT, Decimal("-7.77"), "-7.77"),
        (Kind.CHARGE, Decimal("12.34"), "12.34"),
        (Kind.TAX, Decimal(0), "3.21"),
    ]
    [whole] = found.rows[Section.ORDERS]
    assert (whole.kind, whole.difference) == (Kind.DIFFERS, Decimal("4.57"))
    assert not found.exceptions()
    app.export_reconciliation(found, tmp_path / "found.xlsx")
    sheet = load_workbook(tmp_path / "found.xlsx")["Order differences"]
    shown = [cell.value for cell in next(column for column in sheet.columns if column[0].value == "In JAGGAER")]
    assert shown[1:4] == [-7.77, "12.34", "3.21"], "an amount below zero is no text that could run"


def test_charges_as_lines_bring_x3_to_jaggaers_total_and_follow_it(practice: Make) -> None:
    made = practice(orders=1, invoices=0)
    made.policies = PolicySettings(charges=Charges.LINE)
    made.pair.jaggaer.do("revise", order=FIRST, shippingCharge="12.34", handlingCharge="3.00")
    app = made.app()
    synced(app)
    assert order(app, FIRST).status is Status.NEEDS_MAPPING
    assert {(cause.kind, cause.source_code) for cause in app.causes()} == {
        (kind, name) for kind in ("account", "cost-center") for name in ("shipping", "handling")
    }
    for name in ("shipping", "handling"):
        app.decide("account", name, ACCOUNT, because="freight")
        app.decide("cost-center", name, "L630200001", because="freight")
    app.replay(keys=[FIRST])
    one = in_x3(made)
    assert live(one)[-2:] == [("Shipping", Decimal("12.34")), ("Handling", Decimal("3.00"))]
    assert {line["account"] for line in one["lines"][-2:]} == {ACCOUNT}
    assert Decimal(one["total"]) == total_in_jaggaer(made)
    assert amounts(app) == []

    made.pair.jaggaer.do("revise", order=FIRST, shippingCharge="15.00", handlingCharge="0")
    synced(app)
    one = in_x3(made)
    assert live(one)[-1] == ("Shipping", Decimal("15.00"))
    assert sum(amount for _, amount in live(one)) == total_in_jaggaer(made)
    assert amounts(app) == []
    written = len(saves(made))
    for policy in (Charges.LINE, Charges.REPORT, Charges.IGNORE):
        with_policy(made, app, policy)
        synced(app, full=True)
        assert len(saves(made)) == written, "what is a line stays one, whatever the policy is now"
        assert amounts(app) == []


def test_a_policy_that_is_set_later_adds_no_line_to_an_order_until_jaggaer_changes_its_charge(practice: Make) -> None:
    made = practice(orders=1, invoices=0)
    made.pair.jaggaer.do("revise", order=FIRST, shippingCharge="12.34")
    app = made.app()
    synced(app)
    lines = live(in_x3(made))
    with_policy(made, app, Charges.LINE)
    app.decide("account", "shipping", ACCOUNT, because="freight")
    app.decide("cost-center", "shipping", "L630200001", because="freight")
    synced(app, full=True)
    assert live(in_x3(made)) == lines
    assert order(app, FIRST).status is Status.SYNCED
    made.pair.jaggaer.do("revise", order=FIRST, shippingCharge="13.00")
    synced(app)
    assert live(in_x3(made)) == [*lines, ("Shipping", Decimal("13.00"))]


def test_a_charge_that_x3_received_already_stays_and_is_told_by_its_name(practice: Make) -> None:
    made = practice(orders=1, invoices=0)
    made.policies = PolicySettings(charges=Charges.LINE)
    made.pair.jaggaer.do("revise", order=FIRST, shippingCharge="12.34")
    app = made.app()
    synced(app)
    for kind, target in (("account", ACCOUNT), ("cost-center", "L630200001")):
        app.decide(kind, "shipping", target, because="freight")
    app.replay(keys=[FIRST])
    one = in_x3(made)
    made.pair.x3.do("receive", order=one["id"], line=one["lines"][-1]["line"])
    made.pair.jaggaer.do("revise", order=FIRST, shippingCharge="15.00")
    synced(app)
    assert order(app, FIRST).status is Status.DIFFERS
    assert any(
        "The charge for shipping changed in JAGGAER" in each.message for each in findings(app, order(app, FIRST))
    )
    assert live(in_x3(made))[-1] == ("Shipping", Decimal("12.34"))


def test_several_currencies_in_one_run_each_come_to_jaggaers_total(practice: Make) -> None:
    made = practice(orders=4, invoices=0)
    for position, (number, currency) in enumerate(zip(NUMBERS, ("USD", "EUR", "JPY"), strict=True)):
        price = "1001" if currency == "JPY" else "10.01"
        made.pair.jaggaer.do(
            "revise",
            order=number,
            currency=currency,
            lines={"1": {"quantity": "10", "unitPrice": price, "splits": THIRDS} if position else {"unitPrice": price}},
        )
    app = made.app()
    synced(app)
    listed = made.pair.jaggaer.state(holdings=True)["holdings"]
    assert isinstance(listed, dict)
    wanted = {each["number"]: (each["currency"], Decimal(str(each["total"]))) for each in listed["orders"]}
    found = {one["reference"]: (one["currency"], Decimal(one["total"])) for one in held(made)}
    assert {number: found[number] for number in NUMBERS} == {number: wanted[number] for number in NUMBERS}
    assert amounts(app) == []


@pytest.mark.parametrize("shown", ["net", "gross"])
def test_a_discount_on_a_line_is_in_the_net_price_and_in_the_total(practice: Make, shown: str) -> None:
    made = practice(orders=1, invoices=0, jaggaer_switches=JaggaerSwitches(extended_price=shown))
    made.pair.jaggaer.do(
        "revise", order=FIRST, lines={"1": {"quantity": "10", "unitPrice": "12.50", "discountAmount": "12.50"}}
    )
    app = made.app()
    synced(app)
    one = in_x3(made)
    assert (Decimal(one["lines"][0]["price"]), Decimal(one["lines"][0]["amount"])) == (
        Decimal("11.25"),
        Decimal("112.50"),
    )
    assert Decimal(one["total"]) == total_in_jaggaer(made)
    assert order(app, FIRST).status is Status.SYNCED
    assert amounts(app) == []


def test_an_invoice_with_shipping_is_entered_with_the_charge_of_its_order(practice: Make) -> None:
    made = practice(orders=1, invoices=0, mode=InvoiceMode.CREATE, x3_switches=GRAPHQL, x3=TYPES)
    made.policies = PolicySettings(charges=Charges.LINE)
    made.pair.jaggaer.do("revise", order=FIRST, shippingCharge="12.50")
    app = made.app()
    synced(app)
    app.decide("account", "shipping", ACCOUNT, because="freight")
    app.decide("cost-center", "shipping", "L630200001", because="freight")
    app.replay(keys=[FIRST])
    whole = bill(made, FIRST, "F-1", shippingCharge="12.50")
    assert invoices(app).created == 1
    entered = there(made, paper(app, whole).x3_key)
    one = in_x3(made)
    assert Decimal(entered["total"]) == Decimal(one["total"])
    assert [each["order_line"] for each in entered["lines"]] == [each["line"] for each in one["lines"]]
    assert paper(app, whole).status is Status.SYNCED


@pytest.mark.parametrize("sign", ["above", "below"])
def test_a_credit_memo_with_shipping_is_entered_with_it_and_ties(practice: Make, sign: str) -> None:
    switches = JaggaerSwitches(credit_charges=sign)
    made = practice(
        orders=1, invoices=0, mode=InvoiceMode.CREATE, x3_switches=GRAPHQL, x3=TYPES, jaggaer_switches=switches
    )
    made.policies = PolicySettings(charges=Charges.LINE)
    made.pair.jaggaer.do("revise", order=FIRST, shippingCharge="12.50")
    app = made.app()
    synced(app)
    app.decide("account", "shipping", ACCOUNT, because="freight")
    app.decide("cost-center", "shipping", "L630200001", because="freight")
    app.replay(keys=[FIRST])
    memo = bill(made, FIRST, "F-9", kind="Credit memo", shippingCharge="12.50", taxCharge1="0")
    assert invoices(app).created == 1
    entered = there(made, paper(app, memo).x3_key)
    one = in_x3(made)
    assert (entered["category"], Decimal(entered["total"])) == ("creditMemo", Decimal(one["total"]))
    assert [each["order_line"] for each in entered["lines"]] == [each["line"] for each in one["lines"]]
    assert Decimal(entered["lines"][-1]["amount"]) == Decimal("12.50")
    assert paper(app, memo).status is Status.SYNCED
    assert papers_listed(app) == []
    assert invoices(app, full=True).unchanged == 1


def papers_listed(app: App) -> list[tuple[Kind, Decimal]]:
    """What the reconciliation lists of invoices; its totals tie."""
    found = app.reconcile(EVER)
    assert all(control.ties for control in found.controls)
    return [(row.kind, row.difference) for row in found.rows[Section.INVOICES] if row.kind is not Kind.AGREES]


@pytest.mark.parametrize("kind", ["Invoice", "Credit memo"])
def test_shipping_that_a_clerk_entered_as_a_line_is_no_difference(practice: Make, kind: str) -> None:
    made = practice(orders=1, invoices=0, mode=InvoiceMode.COMPARE, x3_switches=GRAPHQL, x3=TYPES)
    app = made.app()
    synced(app)
    one = in_x3(made)
    number = bill(made, FIRST, "F-1", kind=kind, shippingCharge="12.50", taxCharge1="0")
    lines = [
        {"order": one["id"], "line": line["line"], "quantity": line["quantity"], "price": line["price"]}
        for line in one["lines"]
    ]
    freight = {"product": one["lines"][0]["product"], "quantity": "1", "price": "12.50", "account": ACCOUNT}
    freight["dimensions"] = one["lines"][0]["dimensions"]
    header = {"supplier": one["supplier"], "site": one["site"], "document": "F-1"}
    if kind != "Invoice":
        header["type"] = "CRM"
    known = made.pair.x3.do("enter-invoice", lines=[*lines, freight], **header)
    invoices(app)
    assert said(app, number) == ()
    assert papers_listed(app) == []
    made.pair.x3.do("edit-invoice-line", invoice=known, line=1000 * len([*lines, freight]), price="12.51")
    invoices(app, full=True)
    assert {each.field for each in said(app, number)} >= {"total", "line"}
