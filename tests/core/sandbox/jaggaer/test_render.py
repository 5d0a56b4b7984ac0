from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal

import pytest

from tests.core.sandbox.jaggaer.site import ORDERS, SUPPLIERS, Json, Site


def segments(line: Json, split: int = 0) -> dict[str, str | None]:
    (group,) = line["splittableFieldSetGroupList"]["splittableFieldSetGroup"]
    (index_set,) = group["splittableFieldIndexSet"]
    index = index_set["splittableFieldIndexList"]["splittableFieldIndex"][split]
    return {f["internalName"]: f.get("value") for f in index["customFieldValueList"]["customFieldValue"]}


def test_a_detail_has_header_and_lines_and_no_envelope(site: Site) -> None:
    order = site.order("50007503")
    assert list(order) == ["header", "lineList"]
    assert order["header"]["total"] == {"currency": "USD", "value": Decimal("2193.98")}
    assert order["header"]["createDateTime"] == "2017-02-21T16:26:40.000Z"
    assert order["header"]["supplier"]["supplierNumber"] == "0000010581"


def test_the_header_of_the_detail_has_all_that_the_list_says(site: Site) -> None:
    for header in site.headers(count=60):
        detail = site.json(f"{ORDERS}/{header['poId']}")["header"]
        assert {k: detail[k] for k in header} == header


def test_money_is_a_bare_number_with_its_digits(site: Site) -> None:
    header = site.headers()[0]
    text = site.get(f"{ORDERS}/{header['poId']}").text
    assert '"unitPrice":1340.33,"extendedPrice":1340.33' in text
    assert '"taxCharge1":0.00' in text


def test_booleans_are_text_and_nothing_is_null(site: Site) -> None:
    for po_id in site.walk():
        text = site.get(f"{ORDERS}/{po_id}").text
        assert not re.search(r":(true|false|null)\b", text)
    assert not re.search(r":(true|false|null)\b", site.get(SUPPLIERS, count=500).text)


def test_codes_carry_the_campus_suffix_and_unused_segments_have_a_name_only(site: Site) -> None:
    line = site.order("50007503")["lineList"]["poLine"][0]
    assert segments(line) == {
        "Account": "5011205-L",
        "Department": "L630200012-L",
        "Fund": "none-L",
        "Project": "none",
        "Class": None,
    }


def test_a_cancelled_line_keeps_its_quantity_and_says_so_in_both_statuses(make_site: Callable[..., Site]) -> None:
    site = make_site(orders=None)
    lines = [
        line for po_id in site.walk(count=500)[:120] for line in site.json(f"{ORDERS}/{po_id}")["lineList"]["poLine"]
    ]
    gone = [line for line in lines if line["workflowStatus"] == "Cancelled"]
    assert gone
    assert any(line["quantity"] > 0 for line in gone)
    assert all(line["supplierStatus"]["status"] == "Cancelled" for line in gone)
    assert {line["workflowStatus"] for line in lines} == {"Approved", "Cancelled"}


@pytest.mark.parametrize(
    ("where", "workflow", "supplier"),
    [
        ("both", "Cancelled", "Cancelled"),
        ("workflow", "Cancelled", "SentToSupplier"),
        ("supplier", "Approved", "Cancelled"),
    ],
)
def test_a_site_says_cancelled_in_one_status_or_in_both(
    make_site: Callable[..., Site], where: str, workflow: str, supplier: str
) -> None:
    site = make_site(cancelled_in=where)
    site.practice.do("revise", order="50007503", cancel=[2])
    order = site.order("50007503")
    line = order["lineList"]["poLine"][1]
    assert (line["workflowStatus"], line["supplierStatus"]["status"]) == (workflow, supplier)
    assert order["header"]["workflowStatus"] == "Completed"
    assert order["header"]["supplierStatus"]["hasCancelledItems"] == "true"


def test_some_headers_lack_business_unit_or_total_as_real_ones_do(make_site: Callable[..., Site]) -> None:
    headers = make_site(orders=None).headers(count=500)
    assert 10 < sum("businessUnit" not in h for h in headers) < 80
    assert 0 < sum("total" not in h for h in headers) < 25


def test_units_come_in_the_spellings_of_the_trade(make_site: Callable[..., Site]) -> None:
    site = make_site(orders=None)
    units = {
        line["item"]["unitOfMeasure"]["dimension"]
        for po_id in site.walk(count=500)[:120]
        for line in site.json(f"{ORDERS}/{po_id}")["lineList"]["poLine"]
    }
    assert {"EA", "0/EA", "USD", "0/USD"} <= units


def test_a_second_chart_is_a_second_group(make_site: Callable[..., Site]) -> None:
    line = make_site(second_chart=True).order("50007503")["lineList"]["poLine"][0]
    groups = line["splittableFieldSetGroupList"]["splittableFieldSetGroup"]
    assert len(groups) == 2


def test_the_header_carries_codes_only_while_all_lines_agree(site: Site) -> None:
    assert "splittableFieldSetGroupList" in site.order("50007503")["header"]
    site.practice.do("revise", order="50007503", lines={"1": {"account": "5013001"}})
    assert "splittableFieldSetGroupList" not in site.order("50007503")["header"]


def test_times_can_lack_their_milliseconds(make_site: Callable[..., Site]) -> None:
    header = make_site(milliseconds=False).headers()[0]
    assert header["createDateTime"] == "2017-02-21T16:26:40Z"


def test_a_supplier_has_number_sites_terms_and_two_spellings_of_active(site: Site) -> None:
    suppliers = site.json(SUPPLIERS, count=500)["jisupplierList"]["jisupplier"]
    assert {s["active"] for s in suppliers} == {"Yes", "true"}
    one = next(s for s in suppliers if s["name"] == "CAPITOL BUSINESS INTERIORS")
    assert one["supplierNumber"] == "0000010581"
    assert one["enabledCurrencyList"] == {"isoCurrencyCode": ["USD"]}
    assert one["addressList"]["address"][0]["name"] == "AD0001"
    assert one["locationList"]["location"][0]["paymentTerms"]["daysAfter"] in {15, 30, 45}
