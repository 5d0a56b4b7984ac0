"""The same document number, keyed by two people."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.model.document_number import cleaned, spellings


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("112023-1", "1120231"),
        ("inv 00123", "INV-123"),
        ("0000456", "456"),
        (" A/12 ", "a12"),
        ("\uff11\uff12", "12"),
        ("INV00", "inv-0"),
    ],
)
def test_what_people_leave_out_tells_no_two_numbers_apart(left: str, right: str) -> None:
    assert cleaned(left) == cleaned(right) != ""


@pytest.mark.parametrize(("left", "right"), [("100", "1"), ("2023001", "20231"), ("A1", "A2"), ("12-01", "121")])
def test_what_says_something_does(left: str, right: str) -> None:
    assert cleaned(left) != cleaned(right)


def test_a_number_of_signs_alone_is_no_number() -> None:
    assert cleaned(" -/ ") == ""
    assert spellings("  ") == ()


@given(st.text(st.characters(categories=["L", "N", "P", "Zs"]), max_size=30))
def test_every_spelling_that_x3_is_asked_for_is_the_same_number_and_the_exact_one_comes_first(number: str) -> None:
    found = spellings(number)
    assert {cleaned(one) for one in found} <= {cleaned(number)}
    assert found[:1] == ((number.strip(),) if number.strip() else ())
    assert len(set(found)) == len(found)
