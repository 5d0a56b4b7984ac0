"""Supplier invoices in the practice X3: what people do with them, and what a save of them is held against."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from core.sandbox.x3 import X3Practice
from tests.core.sandbox.x3.client import SITE, SUPPLIER, Client, Json, good_account, good_cost_center
from tests.core.sandbox.x3.conftest import Site

ORDER, INVOICE = "POUS010000001", "PIUS010000001"
CREATE = """
mutation m($data: PurchaseInvoice_Input!) { x3Purchasing { purchaseInvoice { create(data: $data) {
  _id id { id } category invoiceType { code } status debitOrCredit totalAmountExcludingTax totalAmountIncludingTax
  billBySupplier { code { code } } currency { code } paymentTerm { code } taxRule { code } accountingDate
  purchaseInvoiceLines { query { edges { node { _id lineNumber sourceLine sourceDocument sourceDocumentLineNumber
    product { code } productDescriptionInUserLanguage quantityInInvoiceUnitInvoiced netPrice taxExcludedLineAmount
    account { code } dimensions { query { edges { node { _id dimensionType { code } dimension { code } } } } } } } } } } } } }
"""
UPDATE = CREATE.replace("create(data", "update(data")


def line(**changes: object) -> Json:
    """A line of a save that X3 takes; None leaves a member out."""
    good: Json = {
        "product": "GENEQUIP",
        "quantityInInvoiceUnitInvoiced": "2",
        "netPrice": "12.5",
        "account": good_account(),
        "dimensions": [{"denormalizedIndex": 1, "dimensionType": "CCT", "dimension": good_cost_center()}],
        **changes,
    }
    return {name: value for name, value in good.items() if value is not None}


def invoice(*lines: Json, **changes: object) -> Json:
    """The data of a save that X3 takes; None leaves a member out."""
    good: Json = {
        "site": SITE,
        "billBySupplier": SUPPLIER,
        "sourceDocument": "R-1",
        "sourceDocumentDate": "2018-05-04",
        "accountingDate": "2018-05-07",
        "purchaseInvoiceLines": list(lines) or [line()],
        **changes,
    }
    return {name: value for name, value in good.items() if value is not None}


def saved(client: Client, data: Json, query: str = CREATE) -> Json:
    answer = client.post(query, {"data": data})
    assert "errors" not in answer.body, answer.text
    node: Json = answer.body["data"]["x3Purchasing"]["purchaseInvoice"]["create" if query is CREATE else "update"]
    return node


def refused(client: Client, data: Json, query: str = CREATE) -> list[str]:
    answer = client.post(query, {"data": data})
    assert "errors" in answer.body, answer.text
    return answer.messages


def enter(x3: X3Practice, *lines: Mapping[str, object], **header: object) -> str:
    told = x3.do(
        "enter-invoice",
        lines=[
            {
                "product": "GENEQUIP",
                "quantity": "2",
                "price": "12.5",
                "account": good_account(),
                "dimensions": {"CCT": good_cost_center()},
                **each,
            }
            for each in lines or ({},)
        ],
        **{"supplier": SUPPLIER, "site": SITE, "document": "R-1", "date": "2018-05-04", **header},
    )
    return str(told)


def held(x3: Client) -> list[Json]:
    found: list[Json] = x3.held()["invoices"]
    return found


@pytest.fixture
def writing(site: Site) -> Client:
    return site(invoice_save="create")


def test_an_invoice_is_entered_with_what_the_supplier_and_the_lines_give_it(writing: Client) -> None:
    node = saved(writing, invoice(line(), line(netPrice="7.5")))
    assert (node["_id"], node["id"], node["category"], node["status"]) == (
        INVOICE,
        {"id": INVOICE},
        "invoice",
        "notPosted",
    )
    assert (node["currency"]["code"], node["paymentTerm"]["code"], node["taxRule"]["code"]) == ("USD", "NET30", "USA")
    assert (node["totalAmountExcludingTax"], node["debitOrCredit"]) == ("40", 1)
    lines = [edge["node"] for edge in node["purchaseInvoiceLines"]["query"]["edges"]]
    assert [x["lineNumber"] for x in lines] == [1000, 2000]
    assert [x["taxExcludedLineAmount"] for x in lines] == ["25", "15"]
    assert {x["sourceLine"] for x in lines} == {"direct"}


def test_a_line_of_an_order_takes_what_the_order_says_and_is_invoiced_there(writing: Client) -> None:
    writing.made_order(writing.line(), writing.line(grossPrice="7"))
    of_order = {"sourceLine": "order", "sourceDocument": ORDER, "sourceDocumentLineNumber": 1000}
    bare = dict.fromkeys(("product", "netPrice", "account", "dimensions"))
    node = saved(writing, invoice(line(**of_order, **bare, quantityInInvoiceUnitInvoiced="1")))
    (edge,) = node["purchaseInvoiceLines"]["query"]["edges"]
    first = edge["node"]
    order = writing.held()["orders"][0]
    assert (first["product"]["code"], first["netPrice"]) == (order["lines"][0]["product"], order["lines"][0]["price"])
    assert first["account"]["code"] == order["lines"][0]["account"]
    (dimension,) = first["dimensions"]["query"]["edges"]
    assert dimension["node"]["dimension"]["code"] == order["lines"][0]["dimensions"]["CCT"]
    assert (order["invoice_status"], [x["invoiced"] for x in order["lines"]]) == ("inPart", ["1", "0"])
    writing.x3.do("delete-invoice", invoice=INVOICE)
    assert writing.held()["orders"][0]["invoice_status"] == "no"
    assert held(writing) == []


def test_what_is_invoiced_beyond_the_order_is_warned_of(writing: Client) -> None:
    writing.made_order(writing.line())
    of_order = {"sourceLine": "order", "sourceDocument": ORDER, "sourceDocumentLineNumber": 1000}
    answer = writing.post(CREATE, {"data": invoice(line(**of_order, quantityInInvoiceUnitInvoiced="99"))})
    assert answer.warnings == [f"Order {ORDER}, line 1000: More is invoiced than ordered"]


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"site": "NOPE"}, "Site: Record not found"),
        ({"billBySupplier": "NOPE"}, "Supplier: Record not found"),
        ({"currency": "XXX"}, "Currency: Record not found"),
        ({"invoiceType": "NOPE"}, "Invoice type: Record not found"),
        ({"sourceDocument": "1" * 21}, "Source document: 21 characters, at most 20"),
        ({"totalAmountExcludingTax": "24.99"}, "Total 24.99 differs from the lines: 25"),
        ({"purchaseInvoiceLines": []}, "No line was entered"),
        ({"purchaseInvoiceLines": [line(account="NOPE")]}, "Account: Record not found"),
        ({"purchaseInvoiceLines": [line(dimensions=None)]}, "Dimension type CCT: Mandatory dimension"),
        ({"purchaseInvoiceLines": [line(product=None)]}, "Product: Mandatory field"),
        ({"purchaseInvoiceLines": [line(quantityInInvoiceUnitInvoiced="0")]}, "Quantity must be greater than zero"),
        ({"purchaseInvoiceLines": [line(netPrice=None)]}, "Price is missing"),
        ({"purchaseInvoiceLines": [line(sourceLine="order", sourceDocument="PO9")]}, "Order: Record not found"),
    ],
)
def test_a_save_is_held_against_the_rules(writing: Client, changes: Json, said: str) -> None:
    assert any(said in text for text in refused(writing, invoice(**changes)))
    assert held(writing) == []


def test_an_order_of_another_supplier_is_not_invoiced(writing: Client) -> None:
    writing.made_order()
    writing.x3.commands.add_supplier("0000000124", "Other")
    of_order = {"sourceLine": "order", "sourceDocument": ORDER, "sourceDocumentLineNumber": 1000}
    assert any(
        f"Order {ORDER}: Of supplier" in text
        for text in refused(writing, invoice(line(**of_order), billBySupplier="0000000124"))
    )


def test_a_document_is_entered_once_for_each_supplier_and_category(writing: Client) -> None:
    saved(writing, invoice())
    assert any("R-1 already entered as PIUS010000001" in text for text in refused(writing, invoice()))
    assert saved(writing, invoice(invoiceType="CRM"))["category"] == "creditMemo"
    writing.x3.commands.add_supplier("0000000124", "Other")
    saved(writing, invoice(billBySupplier="0000000124"))
    assert len(held(writing)) == 3


def test_a_site_may_only_warn_of_a_document_that_was_entered_before(site: Site) -> None:
    client = site(invoice_save="create", severities={18: "warning"})
    saved(client, invoice())
    answer = client.post(CREATE, {"data": invoice()})
    assert any("already entered" in text for text in answer.warnings)
    assert len(held(client)) == 2


def test_a_closed_period_takes_no_invoice(site: Site) -> None:
    client = site(invoice_save="create", closed_until="2018-04-30")
    assert any("Period not open" in text for text in refused(client, invoice(accountingDate="2018-04-30")))
    saved(client, invoice())
    client.x3.do("close-periods", until="2018-05-31")
    assert any("Period not open" in text for text in refused(client, invoice(sourceDocument="R-2")))


def test_a_posted_invoice_takes_no_change_and_is_not_deleted(writing: Client) -> None:
    saved(writing, invoice())
    change = {"_id": INVOICE, "sourceDocument": "R-9"}
    assert saved(writing, change, UPDATE)["_id"] == INVOICE
    writing.x3.do("post-invoice", invoice=INVOICE)
    assert held(writing)[0]["posted"] is True
    assert any("Posted" in text for text in refused(writing, {**change, "sourceDocument": "R-8"}, UPDATE))
    with pytest.raises(ValueError, match="posted"):
        writing.x3.do("delete-invoice", invoice=INVOICE)
    with pytest.raises(ValueError, match="Posted"):
        writing.x3.do("edit-invoice-line", invoice=INVOICE, line=1000, price="1")
    assert held(writing)[0]["reference"] == "R-9"


def test_a_line_is_recoded_and_the_rest_stays(writing: Client) -> None:
    node = saved(writing, invoice(line(), line()))
    second = node["purchaseInvoiceLines"]["query"]["edges"][1]["node"]
    writing.x3.do("add-account", code="0000001")
    row = {"_action": "update", "_id": second["_id"], "account": "0000001"}
    before = held(writing)[0]
    saved(writing, {"_id": INVOICE, "purchaseInvoiceLines": [row]}, UPDATE)
    after = held(writing)[0]
    assert [x["account"] for x in after["lines"]] == [good_account(), "0000001"]
    assert after["lines"][0] == before["lines"][0]
    assert (after["total"], after["lines"][1]["dimensions"]) == (before["total"], before["lines"][1]["dimensions"])


def test_site_and_supplier_of_an_invoice_stay(writing: Client) -> None:
    saved(writing, invoice())
    assert any("not allowed" in text for text in refused(writing, {"_id": INVOICE, "site": "US02"}, UPDATE))


def test_an_invoice_that_is_open_elsewhere_is_locked(writing: Client) -> None:
    saved(writing, invoice())
    writing.x3.do("lock", key=INVOICE)
    assert any("being modified" in text for text in refused(writing, {"_id": INVOICE, "sourceDocument": "R"}, UPDATE))


def test_what_clerks_do_goes_by_the_same_rules(x3: Client) -> None:
    number = enter(x3.x3)
    assert (number, held(x3)[0]["updated_by"]) == (INVOICE, "HAND")
    with pytest.raises(ValueError, match="already entered"):
        enter(x3.x3)
    x3.x3.do("edit-invoice-line", invoice=number, line=1000, price="3")
    assert held(x3)[0]["total"] == "6"
    with pytest.raises(ValueError, match="no line 5"):
        x3.x3.do("edit-invoice-line", invoice=number, line=5, price="3")
    with pytest.raises(ValueError, match="no invoice"):
        x3.x3.do("post-invoice", invoice="NOPE")


@pytest.mark.parametrize("generation", ["x3", "xtremX3", "sage"])
def test_by_default_invoices_are_for_reading_and_lie_where_the_generation_has_them(site: Site, generation: str) -> None:
    client = site(generation=generation, with_supplier=False)
    root = client.post(
        '{ __schema { mutationType { name } } __type(name: "PurchaseInvoice_node") { fields { name } } }'
    )
    members = {member["name"] for member in root.body["data"]["__type"]["fields"]}
    apart = {"sourceDocument", "status", "site", "totalAmountExcludingTax"}
    assert (members & apart == set()) is (generation == "x3")
    assert ("supplierInvoiceHeader" in members) is (generation == "x3")
    assert client.post('{ __type(name: "PurchaseInvoice_Mutation") { name } }').body["data"]["__type"] is None


def test_the_header_node_shows_what_the_invoice_holds(x3: Client) -> None:
    enter(x3.x3)
    x3.x3.do("post-invoice", invoice=INVOICE)
    selection = "id sourceDocument status totalAmountExcludingTax site { code }"
    assert x3.nodes("x3InvoicingData", "supplierInvoiceHeader", selection) == [
        {
            "id": INVOICE,
            "sourceDocument": "R-1",
            "status": "posted",
            "totalAmountExcludingTax": "25",
            "site": {"code": SITE},
        }
    ]
    lines = x3.nodes("x3Purchasing", "purchaseInvoiceLine", "lineNumber purchaseInvoice { id { id } }")
    assert lines == [{"lineNumber": 1000, "purchaseInvoice": {"id": {"id": INVOICE}}}]


def test_a_type_must_be_given_where_the_site_has_none_by_itself(site: Site) -> None:
    client = site(invoice_save="create", invoice_type="")
    assert refused(client, invoice()) == ["Invoice type: Mandatory field"]
    assert saved(client, invoice(invoiceType="INV"))["invoiceType"] == {"code": "INV"}
