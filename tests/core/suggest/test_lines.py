from __future__ import annotations

from decimal import Decimal

import pytest

from core.suggest.lines import (
    AMOUNT,
    BAND,
    CATEGORY,
    CONTEXTS,
    SOURCE,
    START,
    SUPPLIER,
    WORD,
    Line,
    band_of,
    decided_keys,
    keys_of,
    starts_of,
    words_of,
)


def contexts(line: Line) -> set[tuple[tuple[str, ...], tuple[str, ...]]]:
    return {(CONTEXTS[key.place], key.values) for key in keys_of(line)}


@pytest.mark.parametrize(
    ("amount", "band"),
    [
        ("0", "0 to 10"),
        ("9.99", "0 to 10"),
        ("10", "10 to 30"),
        ("-12.50", "-10 to -30"),
        ("299999.99", "100000 to 300000"),
        ("300000", "over 300000"),
        ("-300000", "below -300000"),
    ],
)
def test_an_amount_lies_in_one_band(amount: str, band: str) -> None:
    assert band_of(Decimal(amount)) == band


def test_a_line_is_in_the_contexts_whose_fields_it_has() -> None:
    line = Line({SUPPLIER: "4711", CATEGORY: "LAB", SOURCE: ""}, "Pipette tips,  PIPETTE", Decimal("12.5"), "Genesee")
    found = contexts(line)
    assert ((), ()) in found
    assert ((SUPPLIER, CATEGORY), ("4711", "LAB")) in found
    assert ((SUPPLIER, AMOUNT), ("4711", "12.50")) in found
    assert ((CATEGORY, BAND), ("LAB", "10 to 30")) in found
    assert {values for fields, values in found if fields == (WORD,)} == {("pipette",), ("tips",)}
    assert not any(SOURCE in fields or START in fields for fields, _ in found), "an empty code is none"
    assert len(keys_of(line)) == len(found), "each once"


def test_neighbours_of_a_code_share_its_beginning() -> None:
    assert starts_of("744202") == ("74420", "7442")
    assert starts_of("12") == ()
    line = Line({SOURCE: "744202"})
    assert {values for fields, values in contexts(line) if fields == (START,)} == {("74420",), ("7442",)}
    assert [key.values for key in decided_keys("744202")] == [("74420",), ("7442",)]


def test_short_words_and_numbers_say_nothing() -> None:
    assert words_of("2 x Réactif no. 5 de PCR, 10 µl réactif") == ("réactif", "pcr")
    assert len(words_of(" ".join(chr(97 + a) * 3 + chr(97 + b) for a in range(5) for b in range(5)))) == 12
