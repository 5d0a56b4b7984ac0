from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.sandbox.x3.relaxed import parse_relaxed
from core.x3.filters import Operand, equals, every, one_of, quote


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("AE003", "'AE003'"),
        ("0001", "'0001'"),
        ("O'Neil", "'O\\'Neil'"),
        ("a\\", "'a\\\\'"),
        ("a\nb", "'a\\u000ab'"),
        (date(2026, 1, 2), "'2026-01-02'"),
        (Decimal("12.50"), "12.5"),
        (7, "7"),
        (True, "true"),
        (False, "false"),
    ],
)
def test_a_value_is_written_as_the_filter_language_wants_it(value: Operand, written: str) -> None:
    assert quote(value) == written


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_whatever_stands_in_a_text_is_read_as_that_text(text: str) -> None:
    assert parse_relaxed(equals(("internalOrderReference",), text)) == {"internalOrderReference": text}


@given(
    st.lists(
        st.one_of(
            st.text(st.characters(exclude_categories=["Cs"])),
            st.sampled_from(["'],x:'", "']}},{_or:[{", "\\'", "\\", "'}//", "${x}"]),
        ),
        min_size=1,
    )
)
def test_hostile_references_match_themselves_only(references: list[str]) -> None:
    text = one_of(("code", "code"), references)
    assert parse_relaxed(text) == {"code": {"code": {"_in": references}}}


def test_conditions_hold_all_together() -> None:
    both = every("", equals(("dimensionType",), "CCT"), one_of(("code",), ["C1"]))
    assert parse_relaxed(both) == [{"dimensionType": "CCT"}, {"code": {"_in": ["C1"]}}]
    assert every("", "{a:1}") == "{a:1}"
    assert every("", "") == ""


@pytest.mark.parametrize("name", ["", "a b", "a:1}", "1a", "a\n", "é"])
def test_a_property_name_cannot_smuggle_a_condition(name: str) -> None:
    with pytest.raises(ValueError, match="no property name"):
        equals((name,), "x")
