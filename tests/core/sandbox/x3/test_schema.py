"""The schema as introspection shows it, and what the HTTP door says to requests that do not fit."""

from __future__ import annotations

import pytest
from graphql import build_client_schema, get_introspection_query

from tests.core.sandbox.x3.client import CREATE_ORDER, Client, Json
from tests.core.sandbox.x3.conftest import Site


def type_of(client: Client, name: str) -> Json | None:
    query = """query t($n: String!) { __type(name: $n) { name
      fields { name description } inputFields { name description type { kind name ofType { name } } } } }"""
    found: Json | None = client.post(query, {"n": name}).body["data"]["__type"]
    return found


def inputs(client: Client, name: str) -> dict[str, Json]:
    found = type_of(client, name)
    assert found is not None
    return {member["name"]: member for member in found["inputFields"]}


def test_introspection_gives_a_whole_schema(x3: Client) -> None:
    answer = x3.post(get_introspection_query())
    schema = build_client_schema(answer.body["data"])
    assert schema.query_type is not None
    assert {"x3Purchasing", "x3MasterData", "x3System", "x3FinanceData", "x3InvoicingData"} <= set(
        schema.query_type.fields
    )
    assert {"PurchaseOrder_Input", "Supplier_Input", "Site_node", "PurchaseOrderLine_Collection"} <= set(
        schema.type_map
    )


def test_the_operations_of_a_node_are_seen_by_a_probe(x3: Client) -> None:
    probe = "{ __schema { mutationType { fields { name type { name fields { name type { name } } } } } } }"
    mutations = x3.post(probe).body["data"]["__schema"]["mutationType"]["fields"]
    seen: dict[tuple[str, str], set[str]] = {}
    for package in mutations:
        for node in package["type"]["fields"]:
            operations = type_of(x3, node["type"]["name"])
            assert operations is not None
            seen[package["name"], node["name"]] = {operation["name"] for operation in operations["fields"]}
    assert seen == {
        ("x3Purchasing", "purchaseOrder"): {"create", "update"},
        ("x3MasterData", "supplier"): {"create", "update"},
    }


def test_a_site_can_have_no_create_at_all(site: Site) -> None:
    client = site(order_create="absent", supplier_create="absent", with_supplier=False)
    probe = client.post("{ __schema { mutationType { name } } }")
    assert probe.body["data"]["__schema"]["mutationType"] is None
    assert type_of(client, "PurchaseOrder_Input") is None
    assert client.post(CREATE_ORDER, {"data": {}}).status == 400


def test_a_site_can_have_create_for_suppliers_only(site: Site) -> None:
    client = site(order_create="absent")
    assert type_of(client, "PurchaseOrder_Input") is None
    assert type_of(client, "Supplier_Input") is not None


@pytest.mark.parametrize(
    ("name", "member", "code"),
    [
        ("PurchaseOrder_node", "internalOrderReference", "ORDREF"),
        ("PurchaseOrder_node", "id", "POHNUM"),
        ("PurchaseOrderLine_node", "account", "ACC"),
        ("PurchaseOrderLineDimension_node", "dimension", "CCE"),
        ("Supplier_node", "code", "BPSNUM"),
        ("Account_node", "validityEndDate", "VLYEND"),
    ],
)
def test_descriptions_carry_the_field_code(x3: Client, name: str, member: str, code: str) -> None:
    found = type_of(x3, name)
    assert found is not None
    descriptions = {f["name"]: f["description"] for f in found["fields"]}
    assert descriptions[member].endswith(f"({code})")


def test_the_account_is_no_member_of_the_line_where_the_site_has_none(site: Site) -> None:
    assert "account" in inputs(site(), "PurchaseOrderLine_Input")
    without = site(account_on_line=False)
    assert "account" not in inputs(without, "PurchaseOrderLine_Input")
    assert without.create_order().status == 400
    assert "errors" not in without.create_order(without.line(account=None)).body


def test_the_supplier_number_is_required_offered_or_absent(site: Site) -> None:
    manual = inputs(site(), "Supplier_Input")["code"]
    assert manual["type"]["kind"] == "NON_NULL"
    ignored = inputs(site(supplier_numbering="ignored"), "Supplier_Input")["code"]
    assert ignored["type"]["kind"] != "NON_NULL"
    assert "code" not in inputs(site(supplier_numbering="counter"), "Supplier_Input")


def test_the_collection_of_line_dimensions_has_the_name_that_the_site_gave_it(site: Site) -> None:
    client = site(dimension_collection="purchaseOrderLineDimensionDimensions")
    line = client.line()
    line["purchaseOrderLineDimensionDimensions"] = line.pop("dimensions")
    query = CREATE_ORDER.replace("dimensions {", "purchaseOrderLineDimensionDimensions {")
    answer = client.post(query, {"data": client.order(line)})
    assert "errors" not in answer.body
    assert client.held()["orders"][0]["lines"][0]["dimensions"]["CCT"]


def test_the_entry_transaction_is_known_only_where_it_is_declared(site: Site) -> None:
    assert "_x3Transaction" not in inputs(site(), "PurchaseOrder_Input")
    client = site(entry_transaction="ALL")
    assert "errors" not in client.create_order(_x3Transaction="ALL").body
    assert client.create_order(_x3Transaction="NONE").paths == ["_x3Transaction"]


@pytest.mark.parametrize(
    "query",
    [
        "{ x3XXXX { site { query { totalCount } } } }",
        "{ x3System { site { query { nothing } } } }",
        "{ x3System { site { query(where: 1) { totalCount } } } }",
        "{ x3System { site { query { totalCount } }",
        "query a { __typename } query b { __typename }",
        "",
    ],
)
def test_a_query_that_does_not_fit_the_schema_is_400(x3: Client, query: str) -> None:
    answer = x3.post(query)
    assert answer.status == 400
    assert answer.body["errors"][0]["message"]
    assert "data" not in answer.body


@pytest.mark.parametrize(
    "data",
    [
        {"nothing": 1},
        {"purchaseOrderLines": [{"nothing": 1}]},
        {"purchaseOrderLines": [{"quantityInOrderUnitOrdered": "two"}]},
        {"purchaseOrderLines": [{"quantityInOrderUnitOrdered": True}]},
        {"purchaseOrderLines": [None]},
        {"orderDate": "4 May 2018"},
        {"orderDate": "20180504"},
        {"isClosed": "maybe"},
        {"isClosed": True},
        {"revisionNumber": "x"},
        {"currency": {"code": "USD"}},
        {"purchaseOrderLines": "x"},
        "x",
        None,
    ],
)
def test_data_that_does_not_fit_the_input_is_400_and_nothing_is_saved(x3: Client, data: object) -> None:
    answer = x3.post(CREATE_ORDER, {"data": data})
    assert answer.status == 400
    assert answer.body["errors"][0]["message"]
    assert [save["node"] for save in x3.held()["saves"]] == ["Supplier"]


@pytest.mark.parametrize("body", ["", "[]", "{", '{"query": 1}', '{"query": "{ __typename }", "variables": []x}'])
def test_a_body_that_is_no_request_is_400(x3: Client, body: str) -> None:
    headers = {"authorization": f"Bearer {x3.token()}", "x-xtrem-endpoint": "SEED"}
    assert x3.http.post(f"{x3.x3.base_url}/xtrem/api", content=body, headers=headers).status_code == 400


def test_an_unknown_endpoint_is_400_in_text(x3: Client) -> None:
    for name in ("LIVE", "seed", ""):
        answer = x3.post("{ __typename }", x_xtrem_endpoint=name)
        assert answer.status == 400
        assert not answer.body


def test_other_paths_and_methods_are_refused(x3: Client) -> None:
    assert x3.http.get(f"{x3.x3.base_url}/xtrem/api").status_code == 405
    assert x3.http.post(f"{x3.x3.base_url}/sdata/x3/erp/SEED/BPSUPPLIER").status_code == 404


def test_reading_an_unknown_key_gives_null(x3: Client) -> None:
    query = "query r($id: Id!) { x3MasterData { supplier { read(_id: $id) { _id code { code } } } } }"
    unknown = x3.post(query, {"id": "nobody"})
    assert unknown.body["data"]["x3MasterData"]["supplier"] == {"read": None}
    assert "errors" not in unknown.body
    known = x3.post(query, {"id": "0000000123"}).body["data"]["x3MasterData"]["supplier"]["read"]
    assert known == {"_id": "0000000123", "code": {"code": "0000000123"}}


def test_decimals_are_text_or_numbers_as_the_site_has_it(site: Site) -> None:
    query = "purchaseOrderLines { query { edges { node { grossPrice netPrice } } } }"
    text = site()
    text.made_order()
    number = site(decimal_read="number")
    number.made_order(number.line(grossPrice=12.5))
    line = {"grossPrice": "12.5", "netPrice": "12.5"}
    assert text.nodes("x3Purchasing", "purchaseOrder", query)[0]["purchaseOrderLines"]["query"]["edges"] == [
        {"node": line}
    ]
    edges = number.nodes("x3Purchasing", "purchaseOrder", query)[0]["purchaseOrderLines"]["query"]["edges"]
    assert edges == [{"node": {"grossPrice": 12.5, "netPrice": 12.5}}]
