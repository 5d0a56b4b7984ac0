from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from enum import StrEnum
from types import MappingProxyType

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from core.model.pointer import Pointer, compile_pointer, drop
from core.model.values import canonical, decimal_text, digest, plain, plain_less, same_value


class Word(StrEnum):
    ONE = "one"
    TWO = "zwö"


class Name(str):
    __slots__ = ()

    def __str__(self) -> str:
        return "something else"


ANY_TEXT = st.text(st.characters(exclude_categories=()), max_size=12)
LEAVES = st.one_of(
    st.none(),
    st.booleans(),
    st.text(max_size=12),
    ANY_TEXT,
    ANY_TEXT.map(Name),
    st.sampled_from(Word),
    st.integers(),
    st.decimals(allow_nan=False, allow_infinity=False),
    st.dates(),
    st.datetimes(timezones=st.sampled_from([UTC, timezone(timedelta(hours=5, minutes=30))])).filter(
        lambda moment: date(2, 1, 1) < moment.date() < date(9998, 1, 1)
    ),
    st.frozensets(st.text(max_size=4), max_size=4),
    st.binary(max_size=4),
)
KEYS = st.one_of(st.text(max_size=6), ANY_TEXT, st.integers(), st.booleans(), st.sampled_from(Word))
VALUES = st.recursive(
    LEAVES,
    lambda inner: st.one_of(
        st.lists(inner, max_size=5),
        st.lists(inner, max_size=5).map(tuple),
        st.dictionaries(KEYS, inner, max_size=6),
        st.dictionaries(st.text(max_size=6), inner, max_size=6).map(MappingProxyType),
    ),
    max_leaves=30,
)


RECORDS = st.recursive(
    st.one_of(
        st.none(), st.booleans(), st.text(max_size=4), st.integers(), st.decimals(allow_nan=False, allow_infinity=False)
    ),
    lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(st.sampled_from("abc"), inner, max_size=3)),
    max_leaves=30,
)
"""What JSON holds."""
DROPPED = st.lists(
    st.lists(st.sampled_from(["a", "b", "c", "0", "1", "*", "*a=1"]), min_size=1, max_size=3).map(
        lambda steps: compile_pointer("/" + "/".join(steps), every=True)
    ),
    max_size=3,
)


def as_published(value: object) -> bytes:
    """The canonical form written down plainly, as its definition reads, with the standard library alone."""

    def form(value: object) -> object:
        match value:
            case None | bool() | str():
                return value
            case Decimal():
                return decimal_text(value)
            case int():
                return str(value)
            case datetime():
                return value.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")
            case date():
                return value.isoformat()
            case Mapping():
                return {str(k): form(v) for k, v in value.items()}
            case frozenset():
                return [form(v) for v in sorted(value)]
            case Sequence():
                return [form(v) for v in value]
        raise TypeError

    text = json.dumps(form(value), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return text.encode("utf-8", "surrogatepass")


@given(VALUES)
@example({"\uffff": 1, "\U0001f600": 2, "é": 3, "z": 4})
@example('\x00\x1f\x7f\u2028"\\/\b\f\n\r\t\ud800')
@example({"\udfff": "\ud83d", "a": ["\ud83d\ude00"]})
def test_the_bytes_are_those_of_the_published_form_whatever_the_value(value: object) -> None:
    assert canonical(value) == as_published(value)
    assert digest(value) == hashlib.sha256(as_published(value)).hexdigest()


@given(st.dictionaries(st.sampled_from("abc"), RECORDS, max_size=3), DROPPED)
def test_a_record_less_some_parts_has_the_form_that_it_would_have_on_its_own(
    record: dict[str, object], dropped: list[Pointer]
) -> None:
    less = drop(record, dropped)
    assert plain_less(less, record, plain(record)) == plain(less)


def test_the_published_form_looks_as_it_is_written_down() -> None:
    moment = datetime(2024, 3, 1, 1, 2, 3, 4, tzinfo=timezone(timedelta(hours=2)))
    value = {"z": Decimal("12.50"), "a": [1, True, None, "é/\n"], "t": moment, "d": date(2024, 3, 1)}
    written = '{"a":["1",true,null,"é/\\n"],"d":"2024-03-01","t":"2024-02-29T23:02:03.000004Z","z":"12.5"}'
    assert canonical(value) == written.encode()


def test_the_order_of_members_makes_no_difference() -> None:
    assert digest({"a": 1, "b": {"c": 2, "d": 3}}) == digest({"b": {"d": 3, "c": 2}, "a": 1})


@pytest.mark.parametrize(
    ("value", "text"),
    [("12.50", "12.5"), ("1E+2", "100"), ("-0.00", "0"), ("0E-7", "0"), ("0.00001", "0.00001"), ("-3", "-3")],
)
def test_a_decimal_has_neither_exponent_nor_trailing_zeros(value: str, text: str) -> None:
    assert decimal_text(Decimal(value)) == text
    assert plain(Decimal(value)) == text


@pytest.mark.parametrize("value", [1.5, object(), {"a": [1.5]}, ({"b": object()},)])
def test_what_has_no_exact_form_is_refused(value: object) -> None:
    with pytest.raises(TypeError, match="has no canonical form"):
        canonical(value)


@pytest.mark.parametrize("value", ["NaN", "Infinity", "-Infinity", "sNaN"])
def test_a_decimal_that_is_no_number_is_refused(value: str) -> None:
    with pytest.raises(ValueError, match="not a finite number"):
        canonical([Decimal(value)])


def test_values_are_the_same_by_what_they_mean() -> None:
    assert same_value(Decimal("1.50"), Decimal("1.5"))
    assert same_value(None, "")
    assert not same_value("007", "7")
    assert not same_value(left=True, right=1)
    assert not same_value("a", "A")
