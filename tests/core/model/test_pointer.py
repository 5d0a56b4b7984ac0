from __future__ import annotations

import copy
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.model.pointer import Pointer, compile_pointer, drop, text_of

RECORD: dict[str, object] = {
    "header": {"poId": 149880014, "a/b": 1, "m~n": 2, "0": "zero", "none": None},
    "sets": [
        {"internalName": "Empty"},
        "a text among objects",
        {"internalName": "Priority", "values": [{"value": "high"}]},
        {"internalName": "Priority", "values": [{"value": "second"}]},
        {"internalName": 7, "flag": True},
    ],
}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", RECORD),
        ("/header/poId", 149880014),
        ("/header/a~1b", 1),
        ("/header/m~0n", 2),
        ("/header/0", "zero"),
        ("/header/none", None),
        ("/header/missing/deeper", None),
        ("/header/poId/deeper", None),
        ("/sets/0/internalName", "Empty"),
        ("/sets/5", None),
        ("/sets/00", None),
        ("/sets/internalName", None),
        ("/sets/*internalName=Priority/values/0/value", "high"),
        ("/sets/*internalName=7/flag", True),
        ("/sets/*flag=true/internalName", 7),
        ("/sets/*internalName=Missing/values", None),
        ("/header/*poId=149880014", None),
    ],
)
def test_a_pointer_leads_to_what_it_names(text: str, expected: object) -> None:
    assert compile_pointer(text).get(RECORD) == expected


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("header/poId", "begins with /"),
        ("/a~2", "~0"),
        ("/sets/*", "to drop values"),
        ("/sets/*internalName", r"\*name=VALUE"),
        ("/sets/*=x", r"\*name=VALUE"),
    ],
)
def test_a_text_that_is_no_pointer_is_refused_and_named(text: str, hint: str) -> None:
    with pytest.raises(ValueError, match=hint) as caught:
        compile_pointer(text)
    assert repr(text) in str(caught.value)


def test_a_value_may_hold_an_equals_sign_and_an_escaped_slash() -> None:
    record = {"l": [{"ref": "0000015414/WH=N", "x": 1}]}
    assert compile_pointer("/l/*ref=0000015414~1WH=N/x").get(record) == 1


def test_pointers_are_equal_by_their_text() -> None:
    assert compile_pointer("/a") == Pointer("/a")
    assert len({compile_pointer("/a"), compile_pointer("/a")}) == 1
    assert compile_pointer("/a") != compile_pointer("/b")


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, ""),
        (True, "true"),
        (False, "false"),
        (7, "7"),
        ("007", "007"),
        (Decimal("1.50"), "1.50"),
    ],
)
def test_a_value_is_compared_as_json_writes_it(value: object, text: str) -> None:
    assert text_of(value) == text


@pytest.mark.parametrize(
    ("pointers", "expected"),
    [
        (["/bank"], {"name": "A", "addresses": [{"p": 1, "q": 2}, {"p": 3}]}),
        (
            ["/addresses/*/p"],
            {"name": "A", "bank": {"iban": "X"}, "addresses": [{"q": 2}, {}]},
        ),
        (["/addresses/*"], {"name": "A", "bank": {"iban": "X"}, "addresses": []}),
        (
            ["/addresses/0", "/addresses/1"],
            {"name": "A", "bank": {"iban": "X"}, "addresses": [None, None]},
        ),
        (
            ["/addresses/*p=3", "/bank/iban"],
            {"name": "A", "bank": {}, "addresses": [{"p": 1, "q": 2}, None]},
        ),
    ],
)
def test_dropped_values_are_gone_and_the_rest_stays(pointers: list[str], expected: dict[str, object]) -> None:
    payload = {
        "name": "A",
        "bank": {"iban": "X"},
        "addresses": [{"p": 1, "q": 2}, {"p": 3}],
    }
    before = copy.deepcopy(payload)
    dropped = drop(payload, [compile_pointer(p, every=True) for p in pointers])
    assert dropped == expected
    assert payload == before, "the payload itself must not change"


def test_every_element_that_fits_is_dropped_not_only_the_first() -> None:
    payload = {"sets": [{"n": "TXPID", "v": "1"}, {"n": "x"}, {"n": "TXPID", "v": "2"}]}
    pointer = compile_pointer("/sets/*n=TXPID/v", every=True)
    assert drop(payload, [pointer]) == {"sets": [{"n": "TXPID"}, {"n": "x"}, {"n": "TXPID"}]}


def test_the_same_object_comes_back_when_nothing_is_dropped() -> None:
    pointer = compile_pointer("/missing/*/x", every=True)
    assert drop(RECORD, [pointer]) is RECORD


def test_the_whole_record_is_never_dropped() -> None:
    assert drop(RECORD, [compile_pointer("", every=True)]) is RECORD


@given(
    st.recursive(
        st.none() | st.integers() | st.text(),
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
    ),
    st.lists(st.text(max_size=3), max_size=4),
)
def test_any_path_reads_what_walking_by_hand_reads_and_is_gone_after_dropping(value: object, names: list[str]) -> None:
    names = [name for name in names if not name.startswith("*")]
    text = "".join("/" + name.replace("~", "~0").replace("/", "~1") for name in names)
    expected: object = value
    for name in names:
        if isinstance(expected, dict):
            expected = expected.get(name)
        elif isinstance(expected, list) and name in {"0", "1", "2"}:
            expected = expected[int(name)] if int(name) < len(expected) else None
        else:
            expected = None
    pointer = compile_pointer(text)
    assert pointer.get(value) == expected
    if names and isinstance(value, dict):
        assert pointer.get(drop(value, [pointer])) is None
