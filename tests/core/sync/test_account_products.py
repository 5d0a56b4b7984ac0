"""A site whose order lines take no GL account: the product is found through its accounting code (product.md 2)."""

from __future__ import annotations

from collections.abc import Callable

from core.model.connection import AccountRoute
from core.model.reference import ReferenceKind
from core.model.run import RunStatus
from core.model.status import Status
from core.sandbox.x3 import X3Switches
from core.sync.codes import LOADED_KINDS
from tests.core.sync.scenes import findings, held, order, store_of
from tests.helpers.practice import Bench

Make = Callable[..., Bench]
WITHOUT = X3Switches(account_on_line=False)
ORDER = "50007503"


def lead_astray(made: Bench, account: str) -> None:
    """No product leads to an account any more."""
    for name, row in made.pair.x3.holdings.tables["Product"].rows.items():
        if row["accountingCode"] == f"AC{account}":
            made.pair.x3.do("set", node="Product", key=name, member="accountingCode", value="")


def test_the_line_gets_the_product_of_its_account_and_x3_books_it_there(practice: Make) -> None:
    made = practice(orders=1, x3_switches=WITHOUT)
    made.pair.jaggaer.do("revise", order=ORDER, lines={"1": {"account": "5340251"}})
    app = made.app()
    assert app.sync().status is RunStatus.DONE
    rows = made.pair.x3.holdings.tables["PurchaseOrder"].all()
    first = next(row for row in rows)["purchaseOrderLines"][0]
    assert (first["product"], first["account"]) == ("GL-5340251", "USA|5340251")
    told = [field.rule for field in app.trace(ORDER).fields if field.field == "product"]
    assert "product whose accounting code leads to account 5340251" in told


def test_accounting_codes_are_read_only_where_they_may_decide_and_once_a_day(practice: Make) -> None:
    made = practice(orders=1)
    app = made.app()
    assert app.sync().calls_by_reason["x3:reference"] == len(LOADED_KINDS)
    assert ReferenceKind.ACCOUNTING_CODE not in store_of(app).references.ages()
    made.x3["account_route"] = AccountRoute.PRODUCT
    app = made.app()
    assert app.sync().calls_by_reason["x3:reference"] == 1
    assert "x3:reference" not in app.sync().calls_by_reason
    assert app.sync(full=True).calls_by_reason["x3:reference"] == len(LOADED_KINDS) + 1


def test_an_account_is_called_without_product_only_after_x3_was_asked_in_this_run(practice: Make) -> None:
    made = practice(orders=1, x3_switches=WITHOUT)
    app = made.app()
    account = "5340251"
    made.pair.jaggaer.do("revise", order=ORDER, lines={"1": {"account": account}})
    lead_astray(made, account)
    app.sync()
    row = order(app, ORDER)
    assert row.status is Status.NEEDS_MAPPING
    assert f"No product of Sage X3 leads to account {account}." in [f.message for f in findings(app, row)]
    assert held(made) == []
    made.pair.x3.do("set", node="Product", key=f"GL-{account}", member="accountingCode", value=f"AC{account}")
    assert app.replay(everything=True).status is RunStatus.DONE
    assert order(app, ORDER).status is Status.SYNCED


def test_of_several_products_nobody_chooses_but_a_person(practice: Make) -> None:
    made = practice(orders=1, x3_switches=WITHOUT)
    made.pair.jaggaer.do("revise", order=ORDER, lines={"1": {"account": "5013001"}})
    app = made.app()
    app.sync()
    cause = next(cause for cause in app.causes() if cause.kind == "product")
    assert cause.message == "2 products of Sage X3 lead to account 5013001: GENGOODS, GL-5013001."
    assert cause.next_step == "Map product 5013001 to the right one, then replay."
    app.decide("product", "5013001", "GENGOODS")
    assert app.replay(everything=True).status is RunStatus.DONE
    assert order(app, ORDER).status is Status.SYNCED
