"""Pages, cursors and sort orders of reference/sage-x3.md 2.3 and 2.4."""

from __future__ import annotations

import re

import pytest

from tests.core.sandbox.x3.client import Client, codes
from tests.core.sandbox.x3.conftest import Site


def test_a_page_has_twenty_rows_without_first(x3: Client) -> None:
    page = x3.page("x3FinanceData", "account", "code")
    assert len(page["edges"]) == 20
    assert page["totalCount"] == len(codes().accounts)
    assert page["pageInfo"]["hasNextPage"] is True
    assert page["pageInfo"]["hasPreviousPage"] is False


@pytest.mark.parametrize(
    "order", ["{code:1}", "{code:-1}", "{isActive:-1,code:+1}", "{chartOfAccounts:{_id:-1},_id:-1}"]
)
def test_all_pages_together_are_everything_once_and_in_order(x3: Client, order: str) -> None:
    whole = [n["code"] for n in x3.nodes("x3FinanceData", "account", "code", first=1000, orderBy=order)]
    walked: list[str] = []
    after: dict[str, object] = {}
    while True:
        page = x3.page("x3FinanceData", "account", "code", first=17, orderBy=order, **after)
        walked += [edge["node"]["code"] for edge in page["edges"]]
        if not page["pageInfo"]["hasNextPage"]:
            break
        after = {"after": page["pageInfo"]["endCursor"]}
    assert walked == whole
    assert sorted(walked) == sorted(codes().accounts)


def test_a_cursor_looks_like_the_reference_says(x3: Client) -> None:
    page = x3.page("x3System", "site", "code", orderBy="{code:1}", first=2)
    assert re.fullmatch(r'\["US01"\]#\d+', page["pageInfo"]["endCursor"])
    assert [edge["cursor"] for edge in page["edges"]] == [
        page["pageInfo"]["startCursor"],
        page["pageInfo"]["endCursor"],
    ]


@pytest.mark.parametrize("cursor", ["US01", '["US01"]', '["US01"]#1', '["US01","X"]#50', "[#50"])
def test_a_cursor_that_was_made_up_is_refused(x3: Client, cursor: str) -> None:
    answer = x3.query("x3System", "site", "code", orderBy="{code:1}", after=cursor)
    assert "Invalid cursor" in answer.body["errors"][0]["message"]


def test_a_row_that_came_between_two_pages_does_not_shift_them(x3: Client) -> None:
    first = x3.page("x3FinanceData", "account", "code", first=5, orderBy="{code:1}")
    expected = [n["code"] for n in x3.nodes("x3FinanceData", "account", "code", first=10, orderBy="{code:1}")][5:]
    x3.x3.do("add-account", code="0000001")
    second = x3.page(
        "x3FinanceData", "account", "code", first=5, orderBy="{code:1}", after=first["pageInfo"]["endCursor"]
    )
    assert [edge["node"]["code"] for edge in second["edges"]] == expected


def test_more_than_the_largest_page_is_cut(site: Site) -> None:
    assert len(site(page_maximum=30).nodes("x3FinanceData", "account", "code", first=500)) == 30


def test_more_than_the_largest_page_is_refused_where_the_site_does_so(site: Site) -> None:
    answer = site(page_maximum=30, page_over_maximum="refuse").query("x3FinanceData", "account", "code", first=31)
    assert "30" in answer.body["errors"][0]["message"]


def test_sub_collections_page_too(x3: Client) -> None:
    number = x3.made_order(*[x3.line(grossPrice=str(i)) for i in range(1, 26)])["id"]
    selection = (
        "purchaseOrderLines { query%s { totalCount edges { node { grossPrice } } pageInfo { endCursor hasNextPage } } }"
    )
    filter_text = f"{{id:'{number}'}}"

    def lines(arguments: str) -> dict[str, object]:
        node = x3.nodes("x3Purchasing", "purchaseOrder", selection % arguments, filter=filter_text)[0]
        found: dict[str, object] = node["purchaseOrderLines"]["query"]
        return found

    def prices(found: dict[str, object]) -> list[str]:
        return [edge["node"]["grossPrice"] for edge in found["edges"]]  # type: ignore[attr-defined]

    default = lines("")
    assert prices(default) == [str(i) for i in range(1, 21)]
    assert default["totalCount"] == 25
    cursor = default["pageInfo"]["endCursor"].replace('"', '\\"')  # type: ignore[index]
    assert prices(lines(f'(after: "{cursor}")')) == ["21", "22", "23", "24", "25"]
    assert prices(lines('(filter: "{grossPrice:{_gt:22}}", orderBy: "{grossPrice:-1}")')) == ["25", "24", "23"]
    assert len(prices(lines("(first: 500)"))) == 25


@pytest.mark.parametrize("order", ["{nothing:1}", "{code:2}", "{code:true}", "{code:{x:1}}", "code", "'code'"])
def test_a_sort_order_that_makes_no_sense_is_an_error(x3: Client, order: str) -> None:
    assert x3.query("x3System", "site", "code", orderBy=order).body["errors"]


def test_a_negative_page_is_an_error(x3: Client) -> None:
    assert x3.query("x3System", "site", "code", first=-1).body["errors"]
