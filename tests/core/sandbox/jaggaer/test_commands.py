from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest

from tests.core.sandbox.jaggaer.site import ORDERS, SUPPLIERS, Site

NUMBER = "50007503"


def test_a_revision_changes_a_line_and_raises_number_date_and_last_update(site: Site) -> None:
    before = site.order(NUMBER)
    site.practice.do("revise", order=NUMBER, lines={"1": {"quantity": "3", "unitPrice": "12.505"}})
    after = site.order(NUMBER)
    line = after["lineList"]["poLine"][0]
    assert (line["quantity"], line["unitPrice"], line["extendedPrice"]) == (3, Decimal("12.505"), Decimal("37.52"))
    assert after["header"]["revisionNumber"] == 2
    assert after["header"]["revisionDate"] == after["header"]["lastUpdate"] > before["header"]["lastUpdate"]
    assert after["header"]["poId"] == before["header"]["poId"]
    assert after["lineList"]["poLine"][1] == before["lineList"]["poLine"][1]


def test_a_revised_order_is_found_by_the_change_filter(site: Site) -> None:
    since = "lastUpdate>=2020-01-01T00:00:00.000Z"
    assert site.headers(flt=since) == []
    site.practice.do("revise", order=NUMBER, lines={"1": {"requestedDeliveryDate": "2027-01-05"}})
    assert [h["poNumber"] for h in site.headers(flt=since)] == [NUMBER]
    assert site.order(NUMBER)["lineList"]["poLine"][0]["requestedDeliveryDate"] == "2027-01-05T00:00:00.000Z"


def test_an_accounting_only_revision_changes_codes_alone(site: Site) -> None:
    before = site.order(NUMBER)["lineList"]["poLine"][1]
    site.practice.do("revise", order=NUMBER, lines={"2": {"account": "5014701", "department": "0063020004"}})
    after = site.order(NUMBER)["lineList"]["poLine"][1]
    assert "5014701-L" in str(after["splittableFieldSetGroupList"])
    assert "0063020004-L" in str(after["splittableFieldSetGroupList"])
    del before["splittableFieldSetGroupList"], after["splittableFieldSetGroupList"]
    assert after == before


def test_an_added_line_gets_a_new_number(site: Site) -> None:
    site.practice.do("revise", order=NUMBER, add=[{"description": "Chair", "quantity": 2, "unitPrice": "50"}])
    line = site.order(NUMBER)["lineList"]["poLine"][-1]
    assert (line["lineNumber"], line["extendedPrice"], line["item"]["description"]) == (3, Decimal("100.00"), "Chair")


@pytest.mark.parametrize(("how", "numbers"), [("absent", [2]), ("cancelled", [1, 2])])
def test_a_removed_line_is_absent_or_cancelled(make_site: Callable[..., Site], how: str, numbers: list[int]) -> None:
    site = make_site(removed_lines=how)
    site.practice.do("revise", order=NUMBER, remove=[1])
    lines = site.order(NUMBER)["lineList"]["poLine"]
    assert [line["lineNumber"] for line in lines] == numbers
    assert (lines[0]["workflowStatus"] == "Cancelled") == (how == "cancelled")


def test_a_cancelled_order_says_so_at_header_and_lines_without_a_revision(site: Site) -> None:
    site.practice.do("cancel", order=NUMBER)
    order = site.order(NUMBER)
    assert (order["header"]["workflowStatus"], order["header"]["revisionNumber"]) == ("Cancelled", 1)
    assert {line["workflowStatus"] for line in order["lineList"]["poLine"]} == {"Cancelled"}
    assert order["lineList"]["poLine"][0]["quantity"] == 1


def test_ap_can_be_closed_and_reopened(site: Site) -> None:
    for status in ("Closed", "Open"):
        site.practice.do("set-ap-status", order=NUMBER, status=status)
        assert site.order(NUMBER)["header"]["apStatus"] == status


@pytest.mark.parametrize(("switches", "status"), [({}, "Completed"), ({"pending_shown": True}, "Pending")])
def test_a_change_request_shows_as_pending_only_where_the_site_does_so(
    make_site: Callable[..., Site], switches: dict[str, object], status: str
) -> None:
    site = make_site(**switches)
    site.practice.do("start-change", order=NUMBER)
    assert site.order(NUMBER)["header"]["workflowStatus"] == status
    site.practice.do("revise", order=NUMBER)
    assert site.order(NUMBER)["header"]["workflowStatus"] == "Completed"


def test_a_deleted_order_is_not_listed_and_its_detail_is_404(site: Site) -> None:
    po_id = site.headers()[0]["poId"]
    site.practice.do("delete-order", order=po_id)
    assert po_id not in site.walk()
    assert site.get(f"{ORDERS}/{po_id}").status_code == 404


def test_a_touched_order_changes_its_stamp_alone_and_can_lie_below_the_watermark(site: Site) -> None:
    before = site.order(NUMBER)
    site.practice.do("touch", order=NUMBER, at="2001-02-03T04:05:06+00:00")
    after = site.order(NUMBER)
    assert after["header"].pop("lastUpdate") == "2001-02-03T04:05:06.000Z"
    del before["header"]["lastUpdate"]
    assert after == before


def test_a_renamed_supplier_shows_in_its_orders_too(site: Site) -> None:
    supplier_id = site.order(NUMBER)["header"]["supplier"]["id"]
    site.practice.do("rename-supplier", supplier=supplier_id, name="CAPITOL & CO")
    assert site.order(NUMBER)["header"]["supplier"]["name"] == "CAPITOL & CO"
    assert site.json(f"{SUPPLIERS}/{supplier_id}")["name"] == "CAPITOL & CO"
    assert site.headers()[0]["supplier"]["name"] == "CAPITOL & CO"


def test_suppliers_are_deactivated_numbered_and_unregistered(site: Site) -> None:
    supplier_id = site.order(NUMBER)["header"]["supplier"]["id"]
    site.practice.do("set-supplier-active", supplier=supplier_id, active=False)
    site.practice.do("fill-erp-number", supplier=supplier_id, number="0000099")
    shown = site.json(f"{SUPPLIERS}/{supplier_id}")
    assert (shown["active"] in {"No", "false"}, shown["erpNumber"]) == (True, "0000099")
    site.practice.do("set-registration", supplier=supplier_id, status="Invited")
    shown = site.json(f"{SUPPLIERS}/{supplier_id}")
    assert (shown["registrationStatus"], "supplierNumber" in shown) == ("Invited", False)


@pytest.mark.parametrize(
    ("command", "members", "said"),
    [
        ("cancel", {"order": "nothing"}, "There is no order 'nothing'"),
        ("revise", {"order": NUMBER, "lines": {"9": {}}}, "has no line 9"),
        ("revise", {"order": NUMBER, "lines": {"1": {"colour": "red"}}}, "A line has no 'colour'"),
        ("revise", {"order": NUMBER, "lines": {"1": {"quantity": "many"}}}, "'many' is not a number"),
        ("revise", {"order": NUMBER, "cancel": "1"}, "is not a list"),
        ("rename-supplier", {"supplier": "nobody", "name": "x"}, "There is no supplier 'nobody'"),
        ("spoil", {"order": NUMBER, "kind": "melt"}, "'melt' is unknown"),
    ],
)
def test_a_command_that_cannot_be_done_says_why_and_changes_nothing(
    site: Site, command: str, members: dict[str, Any], said: str
) -> None:
    site.practice.do("touch", order=NUMBER)
    before = site.order(NUMBER)
    with pytest.raises(ValueError, match=r"order|line|number|list|supplier|unknown") as caught:
        site.practice.do(command, **members)
    assert said in str(caught.value)
    assert site.order(NUMBER) == before


def test_a_revision_that_fails_half_way_changes_nothing(site: Site) -> None:
    now = "2026-01-02T03:04:05+00:00"
    site.practice.do("touch", order=NUMBER, at=now)
    before = site.order(NUMBER)
    with pytest.raises(ValueError, match="has no line 9"):
        site.practice.do("revise", order=NUMBER, lines={"1": {"quantity": 5}, "9": {}})
    site.practice.do("touch", order=NUMBER, at=now)
    assert site.order(NUMBER) == before
