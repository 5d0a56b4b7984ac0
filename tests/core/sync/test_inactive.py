"""A supplier that JAGGAER deactivated is told with what is open in X3, and X3 is left as it is (product.md section 2)."""

from __future__ import annotations

from collections.abc import Callable

from core.app import App
from core.model.finding import Finding
from core.model.flow import Entity
from core.model.run import RunStatus
from core.model.status import Level, Status
from core.sync.inactive import INACTIVE
from core.sync.owned import OWNED
from tests.core.sync.scenes import findings, held, rows, saves
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
