"""A supplier that JAGGAER deactivated is told with what is open in X3, and X3 is left as it is (product.md section 2)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest

from core.app import App
from core.model.document import TargetDocument
from core.model.finding import Finding
from core.model.flow import Entity, ExternalId
from core.model.policies import PolicySettings, SupplierDeactivation
from core.model.run import RunStatus
from core.model.status import Level, Status
from core.sandbox.x3 import X3Switches
from core.sync.inactive import INACTIVE, LeftOpen, deactivated, with_invoices
from core.sync.owned import OWNED
from tests.core.sync.invoices.site import SOAP, enter
from tests.core.sync.scenes import findings, held, rows, saves
from tests.core.sync.test_lost_answers import SETTLED
from tests.core.sync.test_owned import DOORS
from tests.core.sync.test_twins import NUMBER, ORDER, ours
from tests.helpers.practice import Bench

Make = Callable[..., Bench]


def told(app: App) -> list[Finding]:
    row = next(one for one in rows(app, Entity.SUPPLIER).values() if one.key == NUMBER)
    assert row.status is Status.SYNCED
    return [finding for finding in findings(app, row) if finding.check == INACTIVE]


def test_a_deactivated_supplier_is_told_with_its_open_orders_until_it_is_active_again(practice: Make) -> None:
    made = practice(orders=2)
    app = made.app()
    app.sync()
    assert told(app) == []
    written = len(saves(made))
    made.pair.x3.do("set", node="Supplier", key=NUMBER, member="paymentTerm", value="NET60")
    app.sync(full=True)
    made.pair.jaggaer.do("set-supplier-active", supplier=NUMBER, active=False)
    assert app.sync().status is RunStatus.DONE
    (notice,) = told(app)
    assert notice.level is Level.NOTICE
    supplier = next(one for one in rows(app, Entity.SUPPLIER).values() if one.key == NUMBER)
    assert {finding.check for finding in findings(app, supplier)} == {INACTIVE, OWNED}, "what was told before stays"
    (row,) = [one for one in rows(app).values() if one.key == ORDER]
    assert f"{NUMBER} is active in X3, but it is not active in JAGGAER" in notice.message
    assert f"Open in X3: {ORDER} ({row.amount:,.2f} {row.currency})." in notice.message
    assert len(saves(made)) == written, "X3 is left as it is"
    assert next(one for one in held(made, "suppliers") if one["code"] == NUMBER)["isActive"] is True
    events = len(app.trace(NUMBER).events)
    app.sync(full=True)
    assert len(told(app)) == 1
    assert len(app.trace(NUMBER).events) == events, "told once"
    made.pair.jaggaer.do("set-supplier-active", supplier=NUMBER, active=True)
    app.sync()
    assert told(app) == []


def test_a_closed_order_is_not_open(practice: Make) -> None:
    made = practice(orders=2)
    app = made.app()
    app.sync()
    made.pair.jaggaer.do("cancel", order=ORDER)
    app.sync()
    made.pair.jaggaer.do("set-supplier-active", supplier=NUMBER, active=False)
    app.sync()
    (notice,) = told(app)
    assert "No order of it is open in X3." in notice.message
    made.pair.x3.do("set", node="Supplier", key=NUMBER, member="isActive", value=False)
    app.sync(full=True)
    assert told(app) == [], "X3 has it inactive, too, and nothing is open"


def is_active(made: Bench) -> bool:
    return bool(next(one for one in held(made, "suppliers") if one["code"] == NUMBER)["isActive"])


@pytest.mark.parametrize("door", DOORS)
def test_by_setting_it_is_made_inactive_in_x3_and_active_again_with_jaggaer(practice: Make, door: str) -> None:
    made = practice(orders=2, x3_switches=DOORS[door])
    made.policies = PolicySettings(supplier_deactivation=SupplierDeactivation.DEACTIVATE)
    app = made.app()
    app.sync()
    written = len(saves(made))
    made.pair.x3.do("set", node="Supplier", key=NUMBER, member="paymentTerm", value="NET60")
    made.pair.jaggaer.do("rename-supplier", supplier=NUMBER, name="ANOTHER NAME")
    made.pair.jaggaer.do("set-supplier-active", supplier=NUMBER, active=False)
    result = app.sync()
    assert (result.status, result.counts.updated) == (RunStatus.DONE, 1)
    assert not is_active(made)
    (notice,) = told(app)
    assert f"{NUMBER} is inactive in X3, too: it is not active in JAGGAER" in notice.message
    assert f"Open in X3: {ORDER} (" in notice.message, "what is open is told all the same"
    assert app.sync(full=True).counts.updated == 0
    made.pair.jaggaer.do("set-supplier-active", supplier=NUMBER, active=True)
    assert app.sync().counts.updated == 1
    there = next(one for one in held(made, "suppliers") if one["code"] == NUMBER)
    assert (there["isActive"], there["companyName1"], there["paymentTerm"]) == (True, "ANOTHER NAME", "NET60")
    assert told(app) == []
    for active in (False, True):
        made.pair.jaggaer.do("set-supplier-active", supplier=NUMBER, active=active)
        app.sync()
        assert is_active(made) is active
    assert len(saves(made)) == written + 4
    assert app.verify_audit().ok


def test_what_somebody_made_active_again_in_x3_stays_and_is_told(practice: Make) -> None:
    made = practice(orders=2)
    made.policies = PolicySettings(supplier_deactivation=SupplierDeactivation.DEACTIVATE)
    app = made.app()
    app.sync()
    made.pair.jaggaer.do("set-supplier-active", supplier=NUMBER, active=False)
    app.sync()
    made.pair.x3.do("set", node="Supplier", key=NUMBER, member="isActive", value=True)
    assert app.sync(full=True).counts.updated == 0
    assert is_active(made)
    (notice,) = told(app)
    assert f"{NUMBER} is active in X3, but it is not active in JAGGAER" in notice.message


def test_what_finance_made_inactive_itself_is_never_made_active(practice: Make) -> None:
    made = practice(orders=2)
    made.policies = PolicySettings(supplier_deactivation=SupplierDeactivation.DEACTIVATE)
    app = made.app()
    app.sync()
    made.pair.x3.do("set", node="Supplier", key=NUMBER, member="isActive", value=False)
    for active in (False, True):
        made.pair.jaggaer.do("set-supplier-active", supplier=NUMBER, active=active)
        assert app.sync(full=True).counts.updated == 0
        assert not is_active(made)


def test_a_supplier_that_waits_for_its_approval_again_stays_active(practice: Make) -> None:
    made = practice(orders=2)
    made.policies = PolicySettings(supplier_deactivation=SupplierDeactivation.DEACTIVATE)
    app = made.app()
    app.sync()
    made.pair.jaggaer.do("describe-supplier", supplier=NUMBER, members={"registrationStatus": "Submitted"})
    app.sync()
    assert is_active(made)


@pytest.mark.parametrize("fault", ["lost-answer", "reset-before"])
def test_a_deactivation_whose_answer_was_lost_is_settled_by_asking_x3(practice: Make, fault: str) -> None:
    made = practice(orders=2)
    made.policies = PolicySettings(supplier_deactivation=SupplierDeactivation.DEACTIVATE)
    app = made.app()
    app.sync()
    made.pair.jaggaer.do("set-supplier-active", supplier=NUMBER, active=False)
    made.pair.faults.add(f"x3:update.supplier:{fault}@nth=1@count=1")
    app.sync()
    made.clock.moved += SETTLED
    app.sync()
    assert not is_active(made)
    assert len(told(app)) == 1
    assert app.sync().counts.updated == 0


def test_the_next_deactivation_is_carried_out_after_somebody_was_faster_in_x3(practice: Make) -> None:
    made = practice(orders=2)
    made.policies = PolicySettings(supplier_deactivation=SupplierDeactivation.DEACTIVATE)
    app = made.app()
    app.sync()
    made.pair.jaggaer.do("set-supplier-active", supplier=NUMBER, active=False)
    app.sync()
    made.pair.x3.do("set", node="Supplier", key=NUMBER, member="isActive", value=True)
    made.pair.jaggaer.do("set-supplier-active", supplier=NUMBER, active=True)
    assert app.sync().counts.updated == 0
    made.pair.jaggaer.do("set-supplier-active", supplier=NUMBER, active=False)
    assert app.sync().counts.updated == 1
    assert not is_active(made)


INVOICE_DOORS = {
    "GraphQL": X3Switches(soap="off"),
    "REST": X3Switches(rest="writable", services="absent", soap="off"),
    "SOAP": SOAP,
}


def in_x3(made: Bench) -> tuple[App, str, list[str]]:
    """An App whose supplier has two invoices that are not posted, one that is, and an old one; the order, numbers."""
    app = made.app()
    app.sync()
    order = next(one for one in held(made) if one["reference"] == ORDER)
    today = datetime.now(UTC).date()
    numbers = [enter(made, order, f"R-{n}", date=today - timedelta(days=days)) for n, days in enumerate((0, 300, 9))]
    enter(made, order, "R-OLD", date=today - timedelta(days=500))
    made.pair.x3.do("post-invoice", invoice=numbers.pop())
    return app, str(order["id"]), sorted(numbers)


@pytest.mark.parametrize("door", INVOICE_DOORS)
def test_invoices_that_wait_in_x3_to_be_posted_are_told_with_the_orders(practice: Make, door: str) -> None:
    made = practice(orders=2, x3_switches=INVOICE_DOORS[door], invoices=0)
    app, _, numbers = in_x3(made)
    (row,) = [one for one in rows(app).values() if one.key == ORDER]
    made.pair.jaggaer.do("set-supplier-active", supplier=NUMBER, active=False)
    assert app.sync().status is RunStatus.DONE
    (notice,) = told(app)
    sums = f"{2 * row.amount:,.2f} {row.currency}"
    assert f"Open in X3: {ORDER} (" in notice.message
    assert f"Invoices not posted in X3: {numbers[0]}, {numbers[1]} ({sums})." in notice.message
    again = app.sync()
    assert again.calls_by_reason.get("lookup", 0) == 0, "nothing is asked where nothing changed"
    for number in numbers:
        made.pair.x3.do("post-invoice", invoice=number)
    app.sync(full=True)
    (notice,) = told(app)
    assert "No invoice of it waits in X3 to be posted." in notice.message


def test_where_nobody_wants_x3s_invoices_read_nothing_is_said_of_them(practice: Make) -> None:
    made = practice(orders=2, x3_switches=X3Switches(soap="off"))
    app, _, _ = in_x3(made)
    made.pair.jaggaer.do("set-supplier-active", supplier=NUMBER, active=False)
    app.sync()
    (notice,) = told(app)
    assert "nvoice" not in notice.message


def test_invoices_that_x3_does_not_list_by_supplier_stop_nothing(practice: Make) -> None:
    made = practice(orders=2, x3_switches=replace(SOAP, soap_query_filters="keys"), invoices=0)
    app, _, _ = in_x3(made)
    made.pair.jaggaer.do("set-supplier-active", supplier=NUMBER, active=False)
    assert app.sync().status is RunStatus.DONE
    (notice,) = told(app)
    assert "nvoice" not in notice.message
    assert f"Open in X3: {ORDER} (" in notice.message


def test_what_is_open_is_named_up_to_three_with_sums_by_currency() -> None:
    documents = [
        TargetDocument(
            Entity.INVOICE, ExternalId(f"F{n}"), {"total_with_tax": Decimal(n), "currency": currency, **more}
        )
        for n, currency, more in (
            (1, "EUR", {}),
            (2, "USD", {}),
            (3, "EUR", {"kind": "credit-note"}),
            (4, "USD", {"total_with_tax": None, "total": Decimal(40)}),
        )
    ]
    left = with_invoices(LeftOpen(active=False), documents)
    assert left.invoice_amounts == {"EUR": Decimal(-2), "USD": Decimal(42)}
    record = replace(ours("Westphal"), not_eligible="it is not active in JAGGAER")
    (finding,) = deactivated(record, ExternalId("S1"), left)
    assert "F1, F2, F3, and 1 more (-2.00 EUR and 42.00 USD)." in finding.message
    assert deactivated(record, ExternalId("S1"), with_invoices(LeftOpen(active=False), ())) == ()
