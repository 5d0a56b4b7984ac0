"""The compiled way gives what graphql-core gives."""

from __future__ import annotations

import pytest
from graphql import GraphQLError, execute_sync, parse

from core.sandbox.x3.executor import Executor, RequestError
from core.sandbox.x3.practice import Call
from tests.core.sandbox.x3.client import CREATE_ORDER, Client

QUERIES = {
    "plain": "{ x3System { site { query(first: 2) { totalCount edges { cursor node { _id code isPurchaseSite } } } } } }",
    "aliases": "{ a: x3System { s: site { q: query { n: totalCount } } } x3System { company { query { totalCount } } } }",
    "typename": "{ __typename x3System { __typename site { query { __typename edges { __typename node { __typename } } } } } }",
    "fragments": """{ x3Purchasing { purchaseOrder { query { edges { node { ...head ... on PurchaseOrder_node { id } } } } } } }
      fragment head on PurchaseOrder_node { id currency { ...cur } purchaseOrderLines { query { edges { node { product { code
      stockUnit { code numberOfDecimals } } taxes { query { edges { node { tax { code rate } } } } } } } } } }
      fragment cur on Currency_node { code decimalPlaces isActive }""",
    "merged": "{ x3System { site { query { edges { node { code } } } } } x3System { site { query { edges { node { name } } } } } }",
    "variables": """query q($f: Int = 3, $o: String!, $x: String) { x3FinanceData { account {
      query(first: $f, orderBy: $o, filter: $x) { edges { node { code chartOfAccounts { code } } } pageInfo {
      endCursor hasNextPage startCursor hasPreviousPage } } } } }""",
    "directives": "query q($f: Int, $o: String, $no: Boolean = false) { x3System { site { query(first: $f, orderBy: $o) { "
    "edges { node { code name @include(if: $no) } } } } } }",
    "read": '{ x3Purchasing { purchaseOrder { read(_id: "POUS010000001") { id _access { name } lineText: purchaseOrderLines '
    "{ query { edges { node { lineText { value } isClosed lineNumber } } } } } gone: read(_id: 5) { id } } } }",
    "wrong": '{ x3System { site { query(filter: "{x:1}") { totalCount } } company { query { totalCount } } } }',
}
VARIABLES: dict[str, object] = {"o": "{code:-1}", "f": 4}


@pytest.mark.parametrize("name", QUERIES)
def test_a_query_gives_what_graphql_core_gives(x3: Client, name: str) -> None:
    x3.made_order(x3.line(lineText={"value": "long text"}), x3.line())
    text = QUERIES[name]
    wanted = execute_sync(x3.x3.schema, parse(text), variable_values=dict(VARIABLES), context_value=Call())
    executor = Executor(x3.x3.schema)
    answer = executor.execute(executor.prepare(text), VARIABLES, Call())
    assert answer.data == wanted.data
    assert [e.formatted for e in answer.errors] == [e.formatted for e in wanted.errors or ()]


def test_queries_take_the_compiled_way_unless_they_are_unusual(x3: Client) -> None:
    executor = Executor(x3.x3.schema)
    compiled = {name for name, text in QUERIES.items() if executor.prepare(text).run is not None}
    assert compiled == QUERIES.keys() - {"directives"}
    assert executor.prepare(CREATE_ORDER).run is not None
    assert executor.prepare("{ __schema { queryType { name } } }").run is None


def test_a_document_is_compiled_once(x3: Client) -> None:
    executor = Executor(x3.x3.schema)
    assert executor.prepare(CREATE_ORDER) is executor.prepare(CREATE_ORDER)


def test_a_refused_save_has_the_form_that_graphql_core_gives_it(x3: Client) -> None:
    variables = {"data": x3.order(purchaseSite="US02")}
    wanted = execute_sync(x3.x3.schema, parse(CREATE_ORDER), variable_values=variables, context_value=Call())
    executor = Executor(x3.x3.schema)
    answer = executor.execute(executor.prepare(CREATE_ORDER), variables, Call())
    assert answer.data == wanted.data
    assert [e.formatted for e in answer.errors] == [e.formatted for e in wanted.errors or ()]


def test_two_saves_in_one_document_are_both_done_in_order(x3: Client) -> None:
    text = """mutation two($a: PurchaseOrder_Input!, $b: PurchaseOrder_Input!) { x3Purchasing { purchaseOrder {
      a: create(data: $a) { id } b: create(data: $b) { id } c: create(data: {purchaseSite: "US02"}) { id } } } }"""
    variables = {"a": x3.order(), "b": x3.order(internalOrderReference="other")}
    answer = x3.post(text, variables)
    made = answer.body["data"]["x3Purchasing"]["purchaseOrder"]
    assert made == {"a": {"id": "POUS010000001"}, "b": {"id": "POUS010000002"}, "c": None}
    assert answer.body["errors"][0]["path"] == ["x3Purchasing", "purchaseOrder", "c"]
    assert [s["committed"] for s in x3.held()["saves"]] == [True, True, True, False]


def test_a_missing_variable_is_refused_before_anything_is_done(x3: Client) -> None:
    executor = Executor(x3.x3.schema)
    with pytest.raises(RequestError) as caught:
        executor.execute(executor.prepare(CREATE_ORDER), {}, Call())
    assert isinstance(caught.value.errors[0], GraphQLError)
    assert len(x3.held()["saves"]) == 1


def test_operations_are_named_after_verb_and_node(x3: Client) -> None:
    executor = Executor(x3.x3.schema)
    assert executor.prepare(CREATE_ORDER).operation == "create.purchaseOrder"
    assert executor.prepare(QUERIES["fragments"]).operation == "query.purchaseOrder"
    assert executor.prepare(QUERIES["read"]).operation == "read.purchaseOrder"
    assert executor.prepare('{ __type(name: "X") { name } }').operation == "introspection"
