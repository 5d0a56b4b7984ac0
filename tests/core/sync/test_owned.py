"""What finance owns of a supplier is compared and told, and never overwritten (product.md section 2)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from core.app import App
from core.mapping.profiles import profile_text
from core.model.finding import Finding
from core.model.flow import Entity
from core.model.run import RunStatus
from core.model.status import Level, Status
from core.model.twin import TwinChoice
from core.sandbox.x3.switches import X3Switches
from core.sync.owned import OWNED
from tests.core.sync.scenes import findings, held, rows, saves
from tests.core.sync.test_twins import NUMBER, ORDER, name_of
from tests.helpers.practice import Bench

Make = Callable[..., Bench]
DOORS = {
    "GraphQL": X3Switches(),
    "REST": X3Switches(order_create="absent", supplier_create="absent", rest="writable"),
    "SOAP": X3Switches(order_create="absent", supplier_create="absent"),
}
"""Sites whose suppliers are written through one door each."""


def told(app: App) -> list[Finding]:
    row = next(one for one in rows(app, Entity.SUPPLIER).values() if one.key == NUMBER)
    assert row.status is Status.SYNCED
    return [finding for finding in findings(app, row) if finding.check == OWNED]


@pytest.fixture(params=list(DOORS))
def door(request: pytest.FixtureRequest) -> X3Switches:
    """Each of them."""
    return DOORS[request.param]


def with_finance_fields(folder: Path) -> Path:
    """The shipped profile with the fields of finance that a site may switch on, as its comments say."""
    text = profile_text("j1p-indirect")
    head, mark, rest = text.partition("# [suppliers.fields.accounting_code]")
    fields, blank, rest = (mark + rest).partition("\n\n")
    file = folder / "site.toml"
    file.write_text(head + fields.replace("# ", "") + blank + rest, "utf-8")
    return file


def describe(made: Bench, **members: str) -> None:
    made.pair.jaggaer.do("describe-supplier", supplier=NUMBER, members={"customElementList": members})


def supplier(made: Bench) -> dict[str, object]:
    return next(one for one in held(made, "suppliers") if one["code"] == NUMBER)


def accounting_codes(made: Bench) -> list[str]:
    rows = made.pair.x3.server.run(made.pair.x3.holdings.tables["AccountingCode"].all)
    return sorted(str(row["_id"]) for row in rows)[:2]


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


def test_accounting_code_and_payment_hold_are_compared_on_every_door_and_never_overwritten(
    practice: Make, door: X3Switches, tmp_path: Path
) -> None:
    made = practice(orders=2, x3_switches=door)
    made.jaggaer = {"profile": str(with_finance_fields(tmp_path))}
    codes = accounting_codes(made)
    describe(made, accountingCode=codes[0], paymentHeld="false", dispute="false")
    app = made.app()
    assert app.sync().status is RunStatus.DONE
    there = supplier(made)
    assert (there["accountingCode"], there["isPaymentHeld"]) == (codes[0], False), "written at creation"
    written = len(saves(made))
    changes = (("accountingCode", codes[1]), ("isPaymentHeld", True), ("disputeStatus", "inDispute"))
    for member, value in changes:
        made.pair.x3.do("set", node="Supplier", key=NUMBER, member=member, value=value)
    app.sync(full=True)
    said = sorted(one.message for one in told(app))
    assert said == [
        f"{NUMBER} has accounting code {codes[1]} in X3, {codes[0]} in JAGGAER.",
        f"{NUMBER} has dispute yes in X3, no in JAGGAER.",
        f"{NUMBER} has payment held yes in X3, no in JAGGAER.",
    ]
    describe(made, accountingCode=codes[0], paymentHeld="true", dispute="true")
    app.sync()
    assert [one.field for one in told(app)] == ["accounting_code"], "the two agree about hold and dispute now"
    assert supplier(made)["accountingCode"] == codes[1]
    assert len(saves(made)) == written


def test_what_jaggaer_calls_disputed_is_never_written(practice: Make, door: X3Switches, tmp_path: Path) -> None:
    made = practice(orders=2, x3_switches=door)
    made.jaggaer = {"profile": str(with_finance_fields(tmp_path))}
    describe(made, dispute="true")
    app = made.app()
    assert app.sync().status is RunStatus.DONE
    assert supplier(made)["disputeStatus"] == "none"
    app.sync(full=True)
    assert [one.message for one in told(app)] == [f"{NUMBER} has dispute no in X3, yes in JAGGAER."]


def test_holds_in_x3_are_said_beside_the_open_orders_of_the_supplier(practice: Make) -> None:
    made = practice(orders=2)
    app = made.app()
    app.sync()
    assert (app.trace(ORDER).remarks, app.trace(NUMBER).remarks) == ((), ())
    made.pair.x3.do("set", node="Supplier", key=NUMBER, member="isPaymentHeld", value=True)
    app.sync(full=True)
    held_too = f"Payments to supplier {NUMBER} are held in X3."
    assert (app.trace(ORDER).remarks, app.trace(NUMBER).remarks) == ((held_too,), (held_too,))
    made.pair.x3.do("set", node="Supplier", key=NUMBER, member="disputeStatus", value="inDispute")
    calls = app.sync().calls
    assert app.trace(ORDER).remarks == (held_too,), "X3's suppliers are read once a day"
    made.clock.moved += timedelta(days=2)
    app.sync()
    assert app.trace(ORDER).remarks == (held_too, f"X3 has supplier {NUMBER} in dispute.")
    assert sum(calls.values()) <= 5, calls
    made.pair.jaggaer.do("cancel", order=ORDER)
    app.sync()
    assert app.trace(ORDER).remarks == (), "it is closed in X3"
