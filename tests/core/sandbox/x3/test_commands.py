"""What people do in X3 besides the interface."""

from __future__ import annotations

import pytest

from tests.core.sandbox.x3.client import Client, Json
from tests.core.sandbox.x3.conftest import Site

ORDER = "POUS010000001"


@pytest.fixture
def order(x3: Client) -> Client:
    x3.made_order(x3.line(), x3.line(grossPrice="7"))
    return x3


def held(x3: Client) -> Json:
    found: Json = x3.held()["orders"][0]
    return found


def test_receiving_moves_the_status_of_line_and_order(order: Client) -> None:
    order.x3.do("receive", order=ORDER, line=1000, quantity="0.5")
    assert (held(order)["receipt_status"], held(order)["lines"][0]["received"]) == ("inPart", "0.5")
    order.x3.do("receive", order=ORDER, line=1000)
    order.x3.do("receive", order=ORDER, line=2000)
    assert (held(order)["receipt_status"], held(order)["lines"][0]["received"]) == ("inFull", "2")


def test_invoicing_moves_the_status(order: Client) -> None:
    order.x3.do("invoice", order=ORDER, line=2000)
    assert (held(order)["invoice_status"], held(order)["lines"][1]["invoiced"]) == ("inPart", "2")


def test_an_order_that_is_not_signed_cannot_be_received(site: Site) -> None:
    client = site(signature="no")
    assert client.made_order()["signatureStatus"] == "no"
    with pytest.raises(ValueError, match="not signed"):
        client.x3.do("receive", order=ORDER, line=1000)


def test_a_closed_order_cannot_be_received(order: Client) -> None:
    order.x3.do("close-order", order=ORDER)
    assert held(order)["closed"] is True
    assert all(line["closed"] for line in held(order)["lines"])
    with pytest.raises(ValueError, match="closed"):
        order.x3.do("receive", order=ORDER, line=1000)


def test_an_edit_by_hand_changes_price_account_and_total(order: Client) -> None:
    order.x3.do("add-account", code="0000001")
    order.x3.do("edit-line", order=ORDER, line=2000, price="8.5", account="0000001")
    line = held(order)["lines"][1]
    assert (line["price"], line["amount"], line["account"], held(order)["total"]) == ("8.5", "17", "0000001", "42")
    assert held(order)["updated_by"] == "HAND"


def test_a_deleted_order_is_gone_from_every_question(order: Client) -> None:
    order.x3.do("delete-order", order=ORDER)
    assert order.held()["orders"] == []
    assert order.nodes("x3Purchasing", "purchaseOrder", "id", filter="{internalOrderReference:'50007503'}") == []
    assert order.nodes("x3Purchasing", "purchaseOrderLine", "_id") == []


def test_codes_added_are_found_and_accepted(x3: Client) -> None:
    x3.x3.do("add-account", code="0000001", label="A new account with a label that is too long")
    x3.x3.do("add-dimension", type="CCT", code="0000000002")
    found = x3.nodes("x3FinanceData", "account", "_id localizedDescription isActive", filter="{code:'0000001'}")
    assert found == [{"_id": "USA|0000001", "localizedDescription": "A new account with a label tha", "isActive": True}]
    x3.made_order(x3.line(account="0000001", dimensions=[x3.cost_center("0000000002")]))


def test_an_earlier_state_can_be_restored(order: Client) -> None:
    order.x3.do("keep", name="yesterday")
    before = order.held()
    order.made_order(internalOrderReference="today")
    order.x3.do("edit-line", order=ORDER, line=1000, price="1")
    order.create_supplier("NEW")
    order.x3.do("restore", name="yesterday")
    after = order.held()
    assert after["orders"] == before["orders"]
    assert after["suppliers"] == before["suppliers"]
    assert len(after["saves"]) == len(before["saves"]) + 2
    assert order.nodes("x3Purchasing", "purchaseOrder", "id", filter="{internalOrderReference:'today'}") == []
    assert order.made_order(internalOrderReference="today")["id"] == "POUS010000002"


def test_a_supplier_keyed_in_by_hand_can_be_ordered_from(x3: Client) -> None:
    x3.x3.server.run(lambda: x3.x3.commands.add_supplier("HAND1", "Acme by hand", addressByDefault=""))
    assert x3.made_order(orderFromSupplier="HAND1")["paymentTerm"] == {"code": "NET30"}


def test_commands_come_over_http_too(order: Client) -> None:
    url = f"{order.x3.base_url}/_sim/control"
    reply = order.http.post(url, json={"do": "receive", "order": ORDER, "line": 1000, "quantity": "1"})
    assert reply.status_code == 200
    assert held(order)["receipt_status"] == "inPart"


@pytest.mark.parametrize(
    "command",
    [
        {"do": "receive", "order": "NOTHING", "line": 1000},
        {"do": "receive", "order": ORDER, "line": 9000},
        {"do": "receive", "line": 1000},
        {"do": "receive", "order": ORDER},
        {"do": "edit-line", "order": ORDER, "line": 1000, "account": "none"},
        {"do": "delete-order", "order": "NOTHING"},
        {"do": "restore", "name": "never"},
        {"do": "set", "node": "Site", "key": "US01", "member": "nothing", "value": 1},
        {"do": "set", "node": "Nothing", "key": "US01", "member": "name", "value": 1},
        {"do": "fly"},
    ],
)
def test_a_command_that_cannot_be_done_is_said_in_a_sentence(order: Client, command: Json) -> None:
    before = order.held()["orders"]
    reply = order.http.post(f"{order.x3.base_url}/_sim/control", json=command)
    assert reply.status_code == 400
    assert reply.json()["error"]
    assert order.held()["orders"] == before
