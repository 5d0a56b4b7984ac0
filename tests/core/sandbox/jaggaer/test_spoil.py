from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest

from core.sandbox.jaggaer.spoil import SPOILERS
from tests.core.sandbox.jaggaer.site import SUPPLIERS, Json, Site

NUMBER = "50007503"


def spoilt(site: Site, kind: str, **members: object) -> Json:
    site.practice.do("spoil", kind=kind, order=NUMBER, **members)
    return site.order(NUMBER)


def first(order: Json) -> Json:
    return order["lineList"]["poLine"][0]


def indexes(order: Json) -> list[Json]:
    (group,) = first(order)["splittableFieldSetGroupList"]["splittableFieldSetGroup"]
    found: list[Json] = group["splittableFieldIndexSet"][0]["splittableFieldIndexList"]["splittableFieldIndex"]
    return found


def test_an_order_without_lines_has_an_empty_line_list(site: Site) -> None:
    assert spoilt(site, "no-lines")["lineList"] == {}


def test_an_amount_can_be_a_word(site: Site) -> None:
    assert first(spoilt(site, "text-amount"))["extendedPrice"] == "twelve"


@pytest.mark.parametrize(("kind", "amount"), [("amount-off-by-cents", "1340.34"), ("amount-off-by-dollars", "1390.33")])
def test_an_amount_can_be_off(site: Site, kind: str, amount: str) -> None:
    line = first(spoilt(site, kind))
    assert (line["unitPrice"], line["extendedPrice"]) == (Decimal("1340.33"), Decimal(amount))


def test_a_code_can_hold_a_control_character(site: Site) -> None:
    assert "501\u00071205-L" in str(
        [
            f.get("value")
            for f in indexes(spoilt(site, "control-characters"))[0]["customFieldValueList"]["customFieldValue"]
        ]
    ).encode().decode("unicode_escape")


def test_two_orders_can_have_one_number_and_two_ids(site: Site) -> None:
    site.practice.do("spoil", kind="duplicate-number", order=NUMBER)
    headers = site.headers(flt=f"poNumber=={NUMBER}")
    assert len({h["poId"] for h in headers}) == 2


def test_a_unit_or_a_status_can_be_a_word_that_nobody_knows(site: Site) -> None:
    assert first(spoilt(site, "unknown-unit"))["item"]["unitOfMeasure"] == {"dimension": "ZQX"}
    assert spoilt(site, "unknown-status")["header"]["workflowStatus"] == "Teleported"
    assert first(spoilt(site, "unknown-line-status"))["workflowStatus"] == "Teleported"


def test_a_split_comes_without_shares(site: Site) -> None:
    parts = indexes(spoilt(site, "split-without-shares"))
    assert len(parts) == 2
    assert not any("splitType" in part or "splitValue" in part for part in parts)


@pytest.mark.parametrize(("kind", "shares"), [("split", [60, 40]), ("split-shares-not-100", [60, 30])])
def test_a_split_comes_with_shares(site: Site, kind: str, shares: list[int]) -> None:
    parts = indexes(spoilt(site, kind))
    assert [part["splitValue"] for part in parts] == shares
    assert {part["splitType"] for part in parts} == {"PercentOfPrice"}


def test_a_suppliers_name_can_be_too_long(site: Site) -> None:
    supplier_id = site.order(NUMBER)["header"]["supplier"]["id"]
    site.practice.do("spoil", kind="supplier-long-name", supplier=supplier_id)
    assert len(site.json(f"{SUPPLIERS}/{supplier_id}")["name"]) >= 80


@pytest.mark.parametrize("kind", sorted(SPOILERS))
def test_every_kind_shows_in_the_record_and_those_of_single_members_can_be_mended(
    make_site: Callable[..., Site], kind: str
) -> None:
    site = make_site(orders=5)
    supplier_id = site.order(NUMBER)["header"]["supplier"]["id"]
    named = {"supplier": supplier_id} if kind.startswith("supplier-") else {"order": NUMBER}

    def shown() -> str:
        return str(
            [site.get(SUPPLIERS).text, *(site.get(f"/j1p/api/public/ji/v1/purchaseorders/{i}").text for i in ids)]
        )

    ids = site.practice.book.orders.ids().copy()
    if kind == "duplicate-number":
        site.practice.do("spoil", kind=kind, **named)
        assert len(site.practice.book.orders) == 6
        return
    before = shown()
    site.practice.do("spoil", kind=kind, **named)
    assert shown() != before
    site.practice.do("mend", **named)
    assert '"Teleported"' not in shown()
    assert "twelve" not in shown()
