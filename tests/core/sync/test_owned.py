"""What finance owns of a supplier is compared and told, and never overwritten (product.md section 2)."""

from __future__ import annotations

from collections.abc import Callable

from core.app import App
from core.model.finding import Finding
from core.model.flow import Entity
from core.model.run import RunStatus
from core.model.status import Level, Status
from core.model.twin import TwinChoice
from core.sync.owned import OWNED
from tests.core.sync.scenes import findings, held, rows, saves
from tests.core.sync.test_twins import NUMBER, name_of
from tests.helpers.practice import Bench

Make = Callable[..., Bench]


def told(app: App) -> list[Finding]:
    row = next(one for one in rows(app, Entity.SUPPLIER).values() if one.key == NUMBER)
    assert row.status is Status.SYNCED
    return [finding for finding in findings(app, row) if finding.check == OWNED]


def term(made: Bench, key: str = NUMBER) -> str:
    return str(next(one for one in held(made, "suppliers") if one["code"] == key)["paymentTerm"])


def test_a_payment_term_that_finance_changed_in_x3_stays_and_is_told_until_the_two_agree(practice: Make) -> None:
    made = practice(orders=2)
    app = made.app()
    app.sync()
    assert told(app) == []
    before, written = term(made), len(saves(made))
    made.pair.x3.do("set", node="Supplier", key=NUMBER, member="paymentTerm", value="NET60")
    assert app.sync().status is RunStatus.DONE
    assert app.sync(full=True).status is RunStatus.DONE, "nobody has to do anything"
    (notice,) = told(app)
    assert notice.level is Level.NOTICE
    assert f"payment term NET60 in X3, {before} in JAGGAER" in notice.message
    assert (term(made), len(saves(made))) == ("NET60", written)
    events = len(app.trace(NUMBER).events)
    app.sync(full=True)
    assert len(told(app)) == 1
    assert len(app.trace(NUMBER).events) == events, "told once"
    made.pair.x3.do("set", node="Supplier", key=NUMBER, member="paymentTerm", value=before)
    app.sync(full=True)
    assert told(app) == []
    assert len(saves(made)) == written


def test_a_payment_term_that_jaggaer_changed_is_told_and_not_written(practice: Make) -> None:
    made = practice(orders=2)
    app = made.app()
    app.sync()
    before, written = term(made), len(saves(made))
    days = {"NET45": "15"}.get(before, "45")
    location = {"name": "Main", "active": "true", "paymentTerms": {"type": "Net", "daysAfter": days}}
    made.pair.jaggaer.do("describe-supplier", supplier=NUMBER, members={"locationList": {"location": [location]}})
    assert app.sync().counts.updated == 0
    (notice,) = told(app)
    assert f"payment term {before} in X3, NET{days} in JAGGAER" in notice.message
    assert (term(made), len(saves(made))) == (before, written)


def test_a_name_follows_jaggaer_beside_what_finance_keeps(practice: Make) -> None:
    made = practice(orders=2)
    app = made.app()
    app.sync()
    made.pair.x3.do("set", node="Supplier", key=NUMBER, member="paymentTerm", value="NET60")
    made.pair.jaggaer.do("rename-supplier", supplier=NUMBER, name=f"{name_of(made, NUMBER)[:20]} NEW")
    assert app.sync().counts.updated == 1
    assert term(made) == "NET60"
    assert len(told(app)) == 1
    assert str(next(one for one in held(made, "suppliers") if one["code"] == NUMBER)["companyName1"]).endswith(" NEW")


def test_what_was_taken_as_it_is_with_a_link_is_no_news_until_a_side_changes_it(practice: Make) -> None:
    made = practice(orders=2)
    made.pair.x3.server.run(
        lambda: made.pair.x3.commands.add_supplier("HAND01", name_of(made, NUMBER), paymentTerm="NET60")
    )
    app = made.app()
    app.sync()
    app.link_twins([TwinChoice(NUMBER, "HAND01", Entity.SUPPLIER)], because="the same")
    app.sync()
    app.sync(full=True)
    assert told(app) == []
    made.pair.x3.do("set", node="Supplier", key="HAND01", member="paymentTerm", value="NET15")
    made.pair.x3.do("set", node="Supplier", key="HAND01", member="taxRule", value="FRA")
    app.sync(full=True)
    assert {notice.field: f"{notice.field.replace('_', ' ')} " in notice.message for notice in told(app)} == {
        "payment_term": True,
        "tax_rule": True,
    }
