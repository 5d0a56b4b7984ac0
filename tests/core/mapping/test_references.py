from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.mapping.references import MARK, short_codes, short_reference, text_units


@settings(deadline=None)
@given(st.text(max_size=60), st.integers(min_value=12, max_value=40))
def test_a_reference_fits_its_field_and_is_always_the_same(number: str, length: int) -> None:
    short = short_reference(number, length)
    assert text_units(short) <= length
    assert short == short_reference(number, length)
    if text_units(number) <= length:
        assert short == number


@settings(deadline=None)
@given(st.text(min_size=21, max_size=60), st.text(min_size=21, max_size=60))
def test_two_long_numbers_get_two_references_even_without_regard_to_case(one: str, other: str) -> None:
    if one != other:
        assert short_reference(one).upper() != short_reference(other).upper()


def test_a_long_number_keeps_its_beginning_for_people() -> None:
    short = short_reference("CONTRACT-2026-000123-REV-B")
    assert short == "CONTRACT-" + short[9:]
    assert short[9] == MARK
    assert len(short) == 20


def test_an_emoji_counts_twice_as_in_the_database() -> None:
    number = "PO-\N{SLIGHTLY SMILING FACE}" * 5
    assert len(number) == 20
    assert text_units(number) == 25
    assert text_units(short_reference(number)) <= 20


def test_a_field_too_short_for_a_hash_is_refused() -> None:
    with pytest.raises(ValueError, match="too short"):
        short_reference("X" * 30, 11)


@settings(deadline=None)
@given(st.lists(st.text("ABab019", min_size=1, max_size=9), unique_by=str.casefold, max_size=8))
def test_short_codes_fit_stay_distinct_and_leave_those_that_fit_alone(codes: list[str]) -> None:
    short = short_codes(tuple(codes), 5)
    assert all(len(code) <= 5 for code in short)
    assert len({code.casefold() for code in short}) == len(codes)
    assert all(new == old for new, old in zip(short, codes, strict=True) if len(old) <= 5)
