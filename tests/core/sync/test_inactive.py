"""A supplier that JAGGAER deactivated is told with what is open in X3, and X3 is left as it is (product.md section 2)."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from core.app import App
from core.model.finding import Finding
from core.model.flow import Entity
from core.model.policies import PolicySettings, SupplierDeactivation
from core.model.run import RunStatus
from core.model.status import Level, Status
from core.sync.inactive import INACTIVE
from core.sync.owned import OWNED
from tests.core.sync.scenes import findings, held, rows, saves
from tests.core.sync.test_lost_answers import SETTLED
from tests.core.sync.test_owned import DOORS
from tests.core.sync.test_twins import NUMBER, ORDER
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
