"""Filters of reference/sage-x3.md 2.4, over HTTP against what the practice X3 holds."""

from __future__ import annotations

import pytest

from tests.core.sandbox.x3.client import Client
from tests.core.sandbox.x3.conftest import Site

ORDERS = {
    "A": {"orderDate": "2018-01-10", "currency": "USD"},
    "B": {"orderDate": "2018-02-10", "currency": "EUR"},
    "C": {"orderDate": "2018-03-10", "currency": "USD", "project": "O'Brien"},
}


@pytest.fixture
def orders(x3: Client) -> Client:
    for reference, header in ORDERS.items():
        lines = [x3.line(grossPrice=price) for price in ("10", "200")[: 1 + (reference != "A")]]
        x3.made_order(*lines, internalOrderReference=reference, **header)
    x3.x3.do("close-order", order="POUS010000003")
    return x3


def found(client: Client, text: str) -> str:
    nodes = client.nodes("x3Purchasing", "purchaseOrder", "internalOrderReference", filter=text, orderBy="{_id:1}")
    return "".join(node["internalOrderReference"] for node in nodes)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("{internalOrderReference:'B'}", "B"),
        ("{internalOrderReference:{_eq:'B'}}", "B"),
        ("{internalOrderReference:{_ne:'B'}}", "AC"),
        ("{internalOrderReference:{_in:['C','A','nothing','A']}}", "AC"),
        ("{internalOrderReference:{_nin:['C','A']}}", "B"),
        ("{internalOrderReference:{_in:[]}}", ""),
        ("{internalOrderReference:''}", ""),
        ("{internalOrderReference:{_regex:'^[AB]$'}}", "AB"),
        ("{orderDate:{_gt:'2018-02-10'}}", "C"),
        ("{orderDate:{_gte:'2018-02-10'}}", "BC"),
        ("{orderDate:{_lt:'2018-02-10'}}", "A"),
        ("{orderDate:{_lte:'2018-02-10',_gt:'2018-01-10'}}", "B"),
        ("{taxExcludedTotalAmount:{_gt:100}}", "BC"),
        ("{taxExcludedTotalAmount:20.00}", "A"),
        ("{taxExcludedTotalAmount:'20'}", "A"),
        ("{isClosed:{_ne:'yes'}}", "AB"),
        ("{isClosed:'yes'}", "C"),
        ("{purchaseSite:'US01'}", "ABC"),
        ("{purchaseSite:'FR011'}", ""),
        ("{purchaseSite:{_id:'US01'}}", "ABC"),
        ("{currency:{code:'EUR'}}", "B"),
        ("{currency:{code:{_in:['EUR','GBP']}}}", "B"),
        ("{currency:{_ne:'EUR'}}", "AC"),
        ("{orderFromSupplier:{code:{code:'0000000123'}}}", "ABC"),
        ("{orderFromSupplier:{code:{code:'123'}}}", ""),
        ("{purchaseSite:{legalCompany:{currency:'USD'}}}", "ABC"),
        ("{project:'O\\'Brien'}", "C"),
        ("{project:{_eq:null}}", "AB"),
        ("{revisionNumber:0}", "ABC"),
        ("[{isClosed:'no'},{},{currency:'USD'}]", "A"),
        ("{purchaseOrderLines:{_atLeast:2}}", "BC"),
        ("{purchaseOrderLines:{_atMost:1,grossPrice:{_gt:0}}}", "A"),
        ("{purchaseOrderLines:{_every:true,grossPrice:'10'}}", "A"),
        ("{purchaseOrderLines:{_none:true,grossPrice:'200'}}", "A"),
        ("{purchaseOrderLines:{grossPrice:'200'}}", "BC"),
        ("{_or:[{internalOrderReference:'A'},{currency:'EUR'}]}", "AB"),
        ("{_and:[{internalOrderReference:'A'},{currency:'EUR'}]}", ""),
        ("{_not:{currency:'USD'}}", "B"),
        ("{_id:'POUS010000002'}", "B"),
        ("{_id:{_in:['POUS010000003','POUS010000001']}}", "AC"),
        ("{}", "ABC"),
    ],
)
def test_a_filter_finds_what_it_says(orders: Client, text: str, expected: str) -> None:
    assert found(orders, text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "code eq 'X'",
        "'text'",
        "{unknown:'X'}",
        "{internalOrderReference:{_like:'X'}}",
        "{internalOrderReference:5}",
        "{revisionNumber:'1'}",
        "{revisionNumber:true}",
        "{taxExcludedTotalAmount:'abc'}",
        "{internalOrderReference:{_in:'A'}}",
        "{internalOrderReference:{_regex:'['}}",
        "{internalOrderReference:{_gt:null}}",
        "{currency:{nothing:'X'}}",
        "{purchaseOrderLines:'X'}",
        "{purchaseOrderLines:{_every:false}}",
        "{purchaseOrderLines:{_atLeast:'2'}}",
        "{_or:{a:1}}",
    ],
)
def test_a_filter_that_makes_no_sense_is_an_error(orders: Client, text: str) -> None:
    answer = orders.query("x3Purchasing", "purchaseOrder", "id", filter=text)
    assert answer.status == 200
    assert answer.body["errors"][0]["path"] == ["x3Purchasing", "purchaseOrder", "query"]
    assert answer.body["data"] == {"x3Purchasing": {"purchaseOrder": {"query": None}}}


def test_logic_operators_can_be_unknown_to_a_site(site: Site) -> None:
    client = site(logic_operators=False)
    answer = client.query("x3System", "site", "code", filter="{_or:[{code:'US01'}]}")
    assert "_or" in answer.body["errors"][0]["message"]
    assert len(client.nodes("x3System", "site", "code", filter="[{code:'US01'},{}]")) == 1


def test_lines_are_found_by_their_order(orders: Client) -> None:
    nodes = orders.nodes(
        "x3Purchasing",
        "purchaseOrderLine",
        "_id lineNumber purchaseOrder { id }",
        filter="{purchaseOrder:{id:{_in:['POUS010000001','POUS010000002']}}}",
        orderBy="{purchaseOrder:1,lineNumber:-1}",
    )
    assert [(n["purchaseOrder"]["id"], n["lineNumber"]) for n in nodes] == [
        ("POUS010000001", 1000),
        ("POUS010000002", 2000),
        ("POUS010000002", 1000),
    ]
    again = orders.nodes("x3Purchasing", "purchaseOrderLine", "lineNumber", filter=f"{{_id:'{nodes[1]['_id']}'}}")
    assert again == [{"lineNumber": 2000}]
