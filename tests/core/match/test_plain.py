"""Names, streets and numbers: what two spellings share, and what two companies do not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.match.plain import (
    bare,
    legal_forms,
    one_slip,
    phone_of,
    plain_name,
    postcode_of,
    same_phone,
    street_of,
    words_of,
)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Müller & Söhne GmbH", "MULLER und SOHNE"),
        ("ACME, Inc.", "Acme Corporation"),
        ("A.G. Mauro Company", "A G Mauro Co"),
        ("Korean\nAmerican Community Svcs", "KOREAN AMERICAN COMMUNITY SERVICES"),
        ("Rachel's Learning Center #1", "RACHELS LEARNING CTR 01"),
        ("Teddy Bear II", "Teddy Bear 2"),
        ("SARL Société d'Électricité", "SOCIETE D ELECTRICITE S.A.R.L."),
        ("TAYLOR  FRANCIS GROUP LLC", "Taylor & Francis Group"),
        ("Œuvres de Straße", "OEUVRES STRASSE"),
    ],
)
def test_spellings_of_one_name_have_the_same_words(one: str, other: str) -> None:
    assert words_of(one) == words_of(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ACME Tools", "ACME Foods"),
        ("Teddy Bear 1", "Teddy Bear 2"),
        ("PC World", "World"),
        ("Ab Initio Software", "Initio Software"),
        ("TERIDEAL SEGEX", "TERIDEAL"),
    ],
)
def test_names_of_two_companies_do_not(one: str, other: str) -> None:
    assert words_of(one) != words_of(other)


def test_a_name_is_never_empty_because_of_what_is_left_out() -> None:
    assert words_of("The Company") == ("the",)
    assert words_of("Inc.") == ("inc",)
    assert plain_name("Inc.") == "inc"
    assert words_of("  -  ") == ()


def test_legal_forms_that_say_the_same_are_one() -> None:
    assert legal_forms("Acme Incorporated") == legal_forms("ACME CORP.") == {"inc"}
    assert legal_forms("Volvo AB") == {"ab"}
    assert legal_forms("Ab Initio Software") == frozenset()
    assert legal_forms("Acme GmbH").isdisjoint(legal_forms("Acme S.A."))


@pytest.mark.parametrize(
    ("lines", "house", "compass", "words"),
    [
        ("4300 North California Ave.  ", "4300", "n", ("california",)),
        ("4300 N CALIFORNIA", "4300", "n", ("california",)),
        ("514 W. 31st Street\n", "514", "w", ("31",)),
        ("514 W 31", "514", "w", ("31",)),
        ("7146-48 S. Ashland Ave.", "7146", "s", ("ashland",)),
        ("431 N.Troy", "431", "n", ("troy",)),
        ("125 South Wacker Drive 14th Floor", "125", "s", ("wacker",)),
        ("1420 N Hudson Avenue, Suite 300", "1420", "n", ("hudson",)),
        ("E 777 MONTE VISTA AVE", "777", "e", ("monte", "vista")),
        ("12, rue de la Paix", "12", "", ("paix",)),
        ("12 rue Ste Anne", "12", "", ("ste", "anne")),
        ("Hauptstraße 5", "5", "", ("hauptstrasse",)),
        ("811 I ST", "811", "", ("i",)),
        ("W 146 EAST AVE", "146", "w", ("e",)),
        ("Broadway", "", "", ("broadway",)),
        ("", "", "", ()),
    ],
)
def test_a_street_is_its_number_and_words(lines: str, house: str, compass: str, words: tuple[str, ...]) -> None:
    assert street_of(lines) == (house, compass, words)


def test_telephone_numbers_are_the_same_with_and_without_what_stands_before() -> None:
    for one, other, same in (
        ("+33 1 23 45 67 89", "01.23.45.67.89", True),
        ("(312) 534-6361", "5346361", True),
        ("+1 312 534 6361", "3125346361", True),
        ("312 534 6361", "773 534 6361", False),
        ("534 6361", "534 6362", False),
        ("123", "123", False),
        ("0000000", "0000000", False),
        ("", "", False),
    ):
        assert same_phone(phone_of(one), phone_of(other)) is same, (one, other)


def test_numbers_without_what_they_are_written_with() -> None:
    assert bare("DE-00123 ") == bare("de 00123") == "de00123"
    assert bare("000-123") == "123"
    assert postcode_of("60622-1234") == postcode_of(" 60622")
    assert postcode_of("SW1A 1AA") == postcode_of("sw1a1aa")
    assert one_slip("FR12345", "FR12354")
    assert not one_slip("FR12345", "FR12345")
    assert not one_slip("FR12345", "FR54321")


@given(st.text(max_size=60))
def test_no_text_is_too_odd_and_case_never_matters(text: str) -> None:
    assert words_of(text) == words_of(text.casefold())
    house, compass, words = street_of(text)
    assert all(words)
    assert isinstance(house + compass + phone_of(text) + postcode_of(text) + bare(text), str)
