"""Relaxed JSON: what it takes and what it does not."""

from __future__ import annotations

import json
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.sandbox.x3.relaxed import RelaxedError, parse_relaxed


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("{code:'AE003'}", {"code": "AE003"}),
        ('{"code":"AE003"}', {"code": "AE003"}),
        ("{ orderDate : { _gte : '2025-01-01' } }", {"orderDate": {"_gte": "2025-01-01"}}),
        ("[{}, {a:true}, {b:false, c:null}]", [{}, {"a": True}, {"b": False, "c": None}]),
        ("{a:-1,b:+1,c:1.50,d:2e3}", {"a": -1, "b": 1, "c": Decimal("1.50"), "d": Decimal("2e3")}),
        (r"{name:'O\'Brien \\ Sons \u00e9'}", {"name": "O'Brien \\ Sons é"}),
        ("""{name:'say "no"'}""", {"name": 'say "no"'}),
        ("{}", {}),
        ("[]", []),
    ],
)
def test_relaxed_json_stands_for_a_value(text: str, value: object) -> None:
    assert parse_relaxed(text) == value


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "{a}",
        "{a:}",
        "{a:1",
        "{a:1 b:2}",
        "{a:'x}",
        "{a:x}",
        "{a:1,}",
        "[1 2]",
        "{a:1} {}",
        r"{a:'\q'}",
        r"{a:'\u12'}",
        "{a:1,a:2}",
        "{1:2}",
        "[" * 100,
        "code eq 'X'",
    ],
)
def test_what_is_no_relaxed_json_is_refused(text: str) -> None:
    with pytest.raises(RelaxedError):
        parse_relaxed(text)


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(),
        lambda v: st.lists(v) | st.dictionaries(st.text(), v),
        max_leaves=8,
    )
)
def test_strict_json_is_relaxed_json_too(value: object) -> None:
    assert parse_relaxed(json.dumps(value)) == value
