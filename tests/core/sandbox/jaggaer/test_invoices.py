"""Invoices of the practice JAGGAER, in the shape of reference/jaggaer-j1p.md 4.4."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest

from tests.core.sandbox.jaggaer.site import INVOICES, Json, Site

MANY = 300


@pytest.fixture
def many(make_site: Callable[..., Site]) -> Site:
    return make_site(orders=400, invoices=MANY)


@pytest.fixture
def few(make_site: Callable[..., Site]) -> Site:
    return make_site(orders=60, invoices=20)


def details(site: Site) -> list[Json]:
    return [site.json(f"{INVOICES}/{header['invoiceId']}") for header in site.invoices()]


def test_none_unless_asked_for(site: Site) -> None:
    assert site.invoices() == []
    assert site.json(INVOICES)["totRecords"] == 0


def test_a_list_carries_headers_alone_and_a_detail_begins_with_them(few: Site) -> None:
    body = few.json(INVOICES, count=3)
    assert (body["returnCode"], body["totRecords"], body["returnedRecords"]) == (0, 20, 3)
    entry = body["jiinvoiceList"]["jiinvoice"][0]
    assert set(entry) == {"header"}
    assert {"terms", "billTo", "remitTo"}.isdisjoint(entry["header"])
    detail = few.json(f"{INVOICES}/{entry['header']['invoiceId']}")
    assert set(detail) == {"header", "lineList"}
    assert entry["header"].items() <= detail["header"].items()
    assert few.get(f"{INVOICES}/1").status_code == 404


def test_members_come_and_go_as_they_do_on_real_headers(many: Site) -> None:
    headers = many.invoices()
    lacking = Counter(
        name
        for header in headers
        for name in ("supplierInvoiceNumber", "total", "businessUnit", "accountingDate", "invoiceNumber")
        if name not in header
    )
    assert 0 < lacking["supplierInvoiceNumber"] < MANY // 20
    assert 0 < lacking["total"] < MANY // 20
    assert MANY // 30 < lacking["businessUnit"] < MANY // 5
    assert {"accountingDate", "invoiceNumber"}.isdisjoint(lacking)
    assert {header["nonPOInvoice"] for header in headers} == {"true", "false"}
    assert {header["workflowStatus"] for header in headers} == {"Completed", "Pending"}
    assert {header["invoiceType"] for header in headers} == {"Invoice", "Credit memo"}


def test_totals_are_lines_and_charges_below_zero_on_credit_memos(many: Site) -> None:
    seen = Counter[str]()
    for detail in details(many):
        header, lines = detail["header"], detail["lineList"]["invoiceLine"]
        if "total" not in header:
            continue
        kind = header["invoiceType"]
        seen[kind] += 1
        charges = sum(header[name] for name in ("taxCharge1", "taxCharge2", "shippingCharge", "handlingCharge"))
        worth = sum(abs(line["quantity"] * line["unitPrice"]) for line in lines) + charges
        assert abs(abs(header["total"]["value"]) - worth) <= Decimal("0.01") * len(lines)
        assert (header["total"]["value"] < 0) == (kind == "Credit memo")
    assert seen["Credit memo"] > 5


@pytest.mark.parametrize(("sign", "quantity", "price"), [("quantity", -1, 1), ("price", 1, -1), ("total", 1, 1)])
def test_sites_differ_in_what_a_credit_memo_shows_below_zero(
    make_site: Callable[..., Site], sign: str, quantity: int, price: int
) -> None:
    site = make_site(orders=200, invoices=150, credit_sign=sign)
    memo = next(header for header in site.invoices() if header["invoiceType"] == "Credit memo")
    (line,) = site.json(f"{INVOICES}/{memo['invoiceId']}")["lineList"]["invoiceLine"]
    assert (line["quantity"] * quantity > 0, line["unitPrice"] * price > 0) == (True, True)


def test_lines_name_the_order_line_that_they_bill_as_text_and_no_extended_price(many: Site) -> None:
    with_order = 0
    for detail in details(many)[:40]:
        for line in detail["lineList"]["invoiceLine"]:
            assert "extendedPrice" not in line
            assert line["receipts"] == {"receipt": []}
            if "poNumber" in line:
                with_order += 1
                assert isinstance(line["poLineNumber"], str)
                order = many.order(line["poNumber"])
                numbers = {each["lineNumber"]: each for each in order["lineList"]["poLine"]}
                billed = numbers[int(line["poLineNumber"])]
                assert line["quantity"] <= billed["quantity"]
                assert line["splittableFieldSetGroupList"] == billed["splittableFieldSetGroupList"]
    assert with_order > 40


def test_accounting_dates_lie_months_before_some_invoices(many: Site) -> None:
    earlier = [h for h in many.invoices() if h["accountingDate"] < h["invoiceDate"]]
    assert 0 < len(earlier) < MANY // 8
    assert all(header["invoiceDate"].endswith("T00:00:00.000Z") for header in earlier)


def test_no_order_is_billed_for_more_than_was_ordered(many: Site) -> None:
    billed = Counter[tuple[str, str]]()
    for detail in details(many):
        if detail["header"]["invoiceType"] == "Invoice":
            for line in detail["lineList"]["invoiceLine"]:
                if "poNumber" in line:
                    billed[line["poNumber"], line["poLineNumber"]] += line["quantity"]
    for (number, position), quantity in list(billed.items())[:60]:
        lines = {str(li["lineNumber"]): li for li in many.order(number)["lineList"]["poLine"]}
        assert quantity <= lines[position]["quantity"]


def test_an_invoice_is_added_for_an_order_changed_paid_cancelled_and_deleted(few: Site) -> None:
    order = next(h["poNumber"] for h in few.headers() if h["workflowStatus"] == "Completed")
    number = few.practice.do("add-invoice", order=order, supplierInvoiceNumber="A-7", invoiceDate="2026-02-03")
    shown = few.invoice(str(number))
    assert (shown["header"]["supplierInvoiceNumber"], shown["header"]["invoiceDate"][:10]) == ("A-7", "2026-02-03")
    assert {line["poNumber"] for line in shown["lineList"]["invoiceLine"]} == {order}
    since = "lastUpdate>=2020-01-01T00:00:00.000Z"
    assert [h["invoiceNumber"] for h in few.invoices(flt=since)] == [number]
    few.practice.do(
        "change-invoice", invoice=number, lines={"1": {"quantity": "2", "unitPrice": "3.50"}}, taxCharge1="1"
    )
    line = few.invoice(str(number))["lineList"]["invoiceLine"][0]
    assert (line["quantity"], line["unitPrice"]) == (2, Decimal("3.50"))
    few.practice.do("pay-invoice", invoice=number)
    few.practice.do("cancel-invoice", invoice=number)
    header = few.invoice(str(number))["header"]
    assert (header["paymentStatus"], header["workflowStatus"], header["taxCharge1"]) == ("Paid", "Cancelled", 1)
    few.practice.do("delete-invoice", invoice=number)
    assert few.invoices(flt=f"invoiceNumber=={number}") == []
    assert few.get(f"{INVOICES}/{header['invoiceId']}").status_code == 404


def test_a_bill_without_an_order_names_its_supplier(few: Site) -> None:
    supplier = few.invoices()[0]["supplier"]["id"]
    number = few.practice.do("add-invoice", supplier=supplier, add=[{"description": "Fee", "unitPrice": "40"}])
    shown = few.invoice(str(number))
    assert (shown["header"]["nonPOInvoice"], shown["header"]["invoiceLineType"]) == ("true", "Non-PO")
    assert shown["header"]["total"]["value"] == 40
    assert "poNumber" not in shown["lineList"]["invoiceLine"][0]


def test_a_spoilt_invoice_is_mended(few: Site) -> None:
    number = few.invoices()[0]["invoiceNumber"]
    few.practice.do("spoil-invoice", invoice=number, member="invoiceDate", value="2024-02-31")
    few.practice.do("spoil-invoice", invoice=number, line=1, member="unitPrice", value="many")
    shown = few.invoice(number)
    assert (shown["header"]["invoiceDate"], shown["lineList"]["invoiceLine"][0]["unitPrice"]) == ("2024-02-31", "many")
    few.practice.do("mend-invoice", invoice=number)
    assert few.invoice(number)["header"]["invoiceDate"] != "2024-02-31"


@pytest.mark.parametrize(
    ("command", "members", "said"),
    [
        ("pay-invoice", {"invoice": "nothing"}, "There is no invoice 'nothing'"),
        ("change-invoice", {"invoice": "I00000", "lines": {"99": {}}}, "has no line 99"),
        ("change-invoice", {"invoice": "I00000", "lines": {"1": {"colour": "red"}}}, "has no 'colour'"),
        ("add-invoice", {"supplier": "nobody"}, "There is no supplier 'nobody'"),
    ],
)
def test_commands_say_what_is_wrong(
    make_site: Callable[..., Site], command: str, members: dict[str, object], said: str
) -> None:
    site = make_site(orders=60, invoices=20)
    first = site.invoices()[0]["invoiceNumber"]
    told = {name: first if value == "I00000" else value for name, value in members.items()}
    with pytest.raises(ValueError, match=said):
        site.practice.do(command, **told)


def test_changes_are_there_at_the_next_start(make_site: Callable[..., Site], tmp_path: Path) -> None:
    before = make_site(orders=60, invoices=20, contracts=3, state_dir=tmp_path)
    first, gone = (header["invoiceNumber"] for header in before.invoices()[:2])
    before.practice.do("change-invoice", invoice=first, dueDate="2026-05-06", lines={"1": {"account": "5014701"}})
    before.practice.do("delete-invoice", invoice=gone)
    contract = before.contracts()[0]["contractNumber"]
    before.practice.do("amend-contract", contract=contract, value="99.50")
    after = make_site(orders=60, invoices=20, contracts=3, state_dir=tmp_path)
    assert after.invoice(first) == before.invoice(first)
    assert gone not in {header["invoiceNumber"] for header in after.invoices()}
    assert after.contracts() == before.contracts()
    assert after.contracts()[-1]["contractValue"] == "99.50"


def test_a_site_can_refuse_invoices_alone(make_site: Callable[..., Site]) -> None:
    site = make_site(invoices=5, forbidden=("invoices",))
    assert site.get(INVOICES).status_code == 403
    assert len(site.headers()) > 0
