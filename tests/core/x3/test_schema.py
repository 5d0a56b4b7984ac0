from __future__ import annotations

from collections.abc import Mapping

import pytest

from core.errors import ContractError
from core.x3.schema import Schema, TypeRef
from tests.core.x3.sites import ODD_SITE, Asker


def test_types_are_asked_together_and_once() -> None:
    asker = Asker(ODD_SITE)
    schema = Schema(asker)

    def build() -> tuple[object, ...]:
        return tuple(schema.get(TypeRef(name, "OBJECT")) for name in ("Site_node", "Code_node", "Nothing"))

    site, code, nothing = schema.settle(build)
    assert asker.asked == 1
    assert site is not None
    assert code is not None
    assert nothing is None
    schema.settle(build)
    assert asker.asked == 1


def test_a_member_says_its_type_its_field_code_and_its_label() -> None:
    schema = Schema(Asker(ODD_SITE))
    order = schema.settle(lambda: schema.get(TypeRef("PurchaseOrder_Input", "")))
    assert order is not None
    assert order.kind == "INPUT_OBJECT"
    assert order.members["_x3Transaction"].type == TypeRef("String", "SCALAR", required=True)
    lines = order.members["purchaseOrderLines"].type
    assert lines == TypeRef("PurchaseOrderLine_Input", "INPUT_OBJECT", is_list=True)
    assert order.members["externalNumber"].code == "ORDREF"
    assert order.members["externalNumber"].label == "Internal reference"
    assert order.by_code("ORDDAT") is order.members["dayOfOrder"]
    assert order.by_code("NONE") is None


def test_arguments_and_words_are_known() -> None:
    schema = Schema(Asker(ODD_SITE))
    operations = schema.settle(lambda: schema.get(TypeRef("Site_Query", "")))
    assert operations is not None
    assert operations.members["read"].args == {"_id": TypeRef("Id", "SCALAR", required=True)}
    words = schema.settle(lambda: schema.get(TypeRef("YesNo", "")))
    assert words is not None
    assert words.words == ("Yes", "No")


def test_roots_without_saves_are_no_fault() -> None:
    schema = Schema(Asker("type Query { a: Int }"))
    assert schema.mutation is None
    assert schema.query is not None


def test_a_schema_without_end_is_given_up() -> None:
    number = 0

    def endless(_document: str, variables: Mapping[str, object]) -> Mapping[str, object]:
        return {f"t{i}": {"name": name, "kind": "OBJECT"} for i, name in enumerate(variables.values())}

    schema = Schema(endless)

    def build() -> None:
        nonlocal number
        number += 1
        schema.get(TypeRef(f"T{number}", "OBJECT"))

    with pytest.raises(ContractError, match="without end"):
        schema.settle(build)


def test_a_type_name_from_the_wire_cannot_change_the_question() -> None:
    asker = Asker(ODD_SITE)
    schema = Schema(asker)
    hostile = TypeRef('X") { fields { name } } y: __type(name: "Site_node', "OBJECT")
    assert schema.settle(lambda: schema.get(hostile)) is None
