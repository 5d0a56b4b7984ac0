from __future__ import annotations

import pytest

from core.model.account_route import LeadingProducts, leading_products, may_be_product, resolved
from core.model.connection import AccountRoute
from core.model.reference import ReferenceEntry, ReferenceKind

AUTO, LINE, PRODUCT, CHECK_ONLY = AccountRoute.AUTO, AccountRoute.LINE, AccountRoute.PRODUCT, AccountRoute.CHECK_ONLY
LEADS = LeadingProducts({"5340251": ("GL-5340251",)})


def product(code: str, accounting_code: str, *, active: bool = True, **attributes: str) -> ReferenceEntry:
    told = {"accounting_code": accounting_code, **attributes}
    return ReferenceEntry(ReferenceKind.PRODUCT, code, active=active, attributes=told)


def code(name: str, account: str, chart: str = "USA", *, active: bool = True) -> ReferenceEntry:
    return ReferenceEntry(
        ReferenceKind.ACCOUNTING_CODE, name, parent=chart, active=active, attributes={"account": account}
    )


def test_a_product_leads_to_the_account_of_its_accounting_code_in_the_chart() -> None:
    codes = [code("AC1", "5340251"), code("AC1", "606300", "FRA"), code("AC2", "5013001")]
    made = leading_products([product("B", "AC2"), product("A", "AC1"), product("C", "AC9")], codes, "USA")
    assert made == LeadingProducts({"5340251": ("A",), "5013001": ("B",)})
    assert leading_products([product("A", "AC1")], codes, "FRA").by_account == {"606300": ("A",)}


def test_a_code_of_the_chart_goes_before_one_without_a_chart() -> None:
    codes = [code("AC1", "1", ""), code("AC1", "2", "USA")]
    for given in (codes, codes[::-1]):
        assert leading_products([product("A", "AC1")], given, "USA").by_account == {"2": ("A",)}


def test_what_cannot_be_ordered_leads_nowhere() -> None:
    products = [product("A", "AC1", active=False), product("B", "AC1", purchase="no"), product("C", "")]
    assert leading_products(products, [code("AC1", "1")], "USA") == LeadingProducts()
    assert leading_products([product("A", "AC1")], [code("AC1", "1", active=False), code("AC1", "")], "USA").clear == []


def test_of_several_products_the_generic_one_is_taken_else_none_is_clear() -> None:
    products = [product("C", "AC1"), product("B", "AC1", purchase="yes"), product("A2", "AC2")]
    codes = [code("AC1", "1"), code("AC2", "2")]
    bare = leading_products(products, codes, "USA")
    assert (bare.by_account, bare.clear) == ({"1": ("B", "C"), "2": ("A2",)}, ["2"])
    chosen = leading_products(products, codes, "USA", preferred="C")
    assert (chosen.by_account, sorted(chosen.clear)) == ({"1": ("C",), "2": ("A2",)}, ["1", "2"])


@pytest.mark.parametrize(
    ("told", "account"),
    [
        ("5340251", "5340251"),
        ("USA|5340251", "5340251"),
        ("USA~5340251", "5340251"),
        ("USA.1", "USA.1"),
        ("USA", "USA"),
    ],
)
def test_the_chart_before_an_account_is_left_out(told: str, account: str) -> None:
    assert leading_products([product("A", "AC1")], [code("AC1", told)], "USA").by_account == {account: ("A",)}


@pytest.mark.parametrize(
    ("wanted", "on_line", "leading", "route"),
    [
        (AUTO, True, LeadingProducts(), LINE),
        (AUTO, False, LEADS, PRODUCT),
        (AUTO, False, LeadingProducts(), CHECK_ONLY),
        (AUTO, False, LeadingProducts({"1": ("A", "B")}), CHECK_ONLY),
        (CHECK_ONLY, False, LEADS, CHECK_ONLY),
        (PRODUCT, True, LeadingProducts(), PRODUCT),
        (LINE, False, LEADS, LINE),
    ],
)
def test_the_route_is_the_set_one_else_what_the_site_can(
    wanted: AccountRoute, leading: LeadingProducts, route: AccountRoute, *, on_line: bool
) -> None:
    assert resolved(wanted, on_line=on_line, leading=leading) is route


@pytest.mark.parametrize(
    ("wanted", "on_line", "needed"),
    [(AUTO, True, False), (AUTO, False, True), (PRODUCT, True, True), (LINE, False, False), (CHECK_ONLY, False, False)],
)
def test_products_are_looked_at_only_where_they_may_decide(
    wanted: AccountRoute, *, on_line: bool, needed: bool
) -> None:
    assert may_be_product(wanted, on_line=on_line) is needed
