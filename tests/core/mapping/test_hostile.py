"""Records of any shape: mapping never fails, and what it makes can be validated."""

from __future__ import annotations

import copy
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.mapping.crossref import CrossReferences
from core.mapping.engine import map_record
from core.mapping.profiles import read_profile
from core.model.values import canonical
from core.validation.checks import ValidationSettings, codes_to_ask, validate
from tests.core.mapping.shapes import CONTEXT, ORDER, SUPPLIER, Payload, order_record, supplier_record
from tests.core.validation.shapes import View

TABLES = CrossReferences([], 0)
SETTINGS = ValidationSettings(max_lengths={("order", "reference"): 20, ("order", "description"): 30})
JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.text(max_size=8)
    | st.decimals()
    | st.sampled_from(
        ["Cancelled", "Pending", "0/EA", "9999-12-31T23:59:59Z", "0001-01-01", "-1", Decimal("1E+999999")]
    ),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=3),
    max_leaves=5,
)


def paths(value: object, path: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    """Every place in a record."""
    items = (
        list(value.items()) if isinstance(value, dict) else list(enumerate(value)) if isinstance(value, list) else []
    )
    return (
        [path, *(place for name, inner in items for place in paths(inner, (*path, name)))] if path or items else [path]
    )


def spoiled(payload: Payload, path: tuple[str | int, ...], value: object) -> Payload:
    result = copy.deepcopy(payload)
    target: object = result
    for step in path[:-1]:
        target = target[step]  # type: ignore[index]
    target[path[-1]] = value  # type: ignore[index]
    return result


ORDER_PATHS = [path for path in paths(ORDER) if path]
SUPPLIER_PATHS = [path for path in paths(SUPPLIER) if path]


@settings(deadline=None)
@given(path=st.sampled_from(ORDER_PATHS), value=JSON)
def test_an_order_with_anything_anywhere_is_mapped_and_judged(path: tuple[str | int, ...], value: object) -> None:
    mapped = map_record(order_record(spoiled(ORDER, path, value)), read_profile("j1p-indirect"), TABLES, CONTEXT)
    findings = validate(mapped, View(), SETTINGS)
    assert all(code for _, _, code in codes_to_ask(mapped, View()))
    assert bool(findings) or mapped.not_eligible or mapped.cancelled
    for part in (mapped.document.fields, *(line.fields for line in mapped.document.lines)):
        assert canonical(part)


@settings(deadline=None)
@given(path=st.sampled_from(SUPPLIER_PATHS), value=JSON)
def test_a_supplier_with_anything_anywhere_is_mapped_and_judged(path: tuple[str | int, ...], value: object) -> None:
    mapped = map_record(supplier_record(spoiled(SUPPLIER, path, value)), read_profile("j1p-indirect"), TABLES, CONTEXT)
    validate(mapped, View(), SETTINGS)
    assert canonical(mapped.document.fields)


@pytest.mark.parametrize(
    "payload", [{}, {"header": None}, {"header": [], "lineList": "x"}, {"lineList": {"poLine": 7}}]
)
def test_an_order_that_is_none_is_incomplete(payload: Payload) -> None:
    mapped = map_record(order_record(payload), read_profile("j1p-indirect"), TABLES, CONTEXT)
    checks = {finding.check for finding in validate(mapped, View(), SETTINGS)}
    assert {"unknown-status", "field-empty"} <= checks or mapped.not_eligible
