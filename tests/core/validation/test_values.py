from __future__ import annotations

import dataclasses
from decimal import Decimal

import pytest

from core.model.finding import Finding
from core.model.mapped import MappedRecord
from core.model.status import Level, Status
from core.model.values import Value
from core.validation.values import check_figures, check_texts
from tests.core.validation.shapes import CURRENCY, UNIT, VIEW, changed, order, view_with

LENGTHS = {("order", "reference"): 10, ("order", "description"): 30, ("order", "supplier_product"): 20}


def texts(mapped: MappedRecord) -> list[Finding]:
    return list(check_texts(mapped, LENGTHS))


def test_texts_that_fit_give_nothing() -> None:
    assert texts(order(description="x" * 30)) == []


@pytest.mark.parametrize(("name", "value"), [("description", "x" * 31), ("supplier_product", "9" * 21)])
def test_a_text_longer_than_its_field_is_told_and_never_cut_silently(name: str, value: str) -> None:
    fields: dict[str, Value] = {name: value}
    (finding,) = texts(order(header=None, **fields))
    assert (finding.check, finding.field, finding.line_key) == ("text-too-long", name, "l1")
    assert (finding.level, finding.status) == (Level.STOP, Status.INCOMPLETE)


def test_headers_have_lengths_too() -> None:
    (finding,) = texts(order(header={"reference": "L0015019481"}))
    assert (finding.field, finding.line_key) == ("reference", "")


def test_a_length_for_lines_goes_before_the_one_for_the_header() -> None:
    lengths = {("order", "description"): 5, ("order", "line.description"): 10}
    assert list(check_texts(order(description="x" * 10), lengths)) == []


def test_an_emoji_takes_two_places() -> None:
    smile = "\N{SLIGHTLY SMILING FACE}"
    assert texts(order(description=smile * 15)) == []
    assert len(texts(order(description=smile * 16))) == 1


@pytest.mark.parametrize("character", ["\u0007", "\n", "\t", "\u0092", "\u2028", "\ud83d"])
def test_control_characters_are_told_by_name_and_shown_visibly(character: str) -> None:
    (finding,) = texts(order(description=f"a{character}b"))
    assert finding.check == "control-character"
    assert character not in finding.message + finding.value
    assert f"a<U+{ord(character):04X}>b" in finding.message or "LINE SEPARATOR" in finding.message


@pytest.mark.parametrize(
    "text", ["soft\u00adhyphen", "Müller & Söhne", "日本", "a\u00a0b", "\N{SLIGHTLY SMILING FACE}"]
)
def test_letters_of_any_language_are_no_control_characters(text: str) -> None:
    assert texts(order(description=text)) == []


def test_a_control_character_in_a_code_is_found_on_both_sides_of_the_tables() -> None:
    for source, target in (("744\u0007202", "744202"), ("744202", "744\u0007202")):
        (finding,) = texts(order(changed("account", source=source, target=target)))
        assert (finding.check, finding.field, finding.line_key) == ("control-character", "account", "l1")


def figures(mapped: MappedRecord) -> list[str]:
    return [finding.check for finding in check_figures(mapped, VIEW)]


@pytest.mark.parametrize(
    ("quantity", "found"),
    [("10", []), ("0.25", []), ("10.250", []), ("1E+2", []), ("0.125", ["quantity-decimals"])],
)
def test_a_quantity_must_not_be_finer_than_its_unit(quantity: str, found: list[str]) -> None:
    assert figures(order(quantity=Decimal(quantity))) == found


def test_a_unit_that_says_nothing_of_decimals_allows_all() -> None:
    silent = view_with(dataclasses.replace(UNIT, attributes={}))
    assert list(check_figures(order(quantity=Decimal("0.125")), silent)) == []


def test_an_amount_finer_than_its_currency_is_a_notice() -> None:
    mapped = dataclasses.replace(order(), line_amounts={"l1": Decimal("125.005"), "gone": Decimal("1.005")})
    (finding,) = check_figures(mapped, VIEW)
    assert (finding.check, finding.level, finding.line_key) == ("amount-decimals", Level.NOTICE, "l1")
    yen = view_with(dataclasses.replace(CURRENCY, attributes={"decimals": "0"}))
    assert [f.check for f in check_figures(mapped, yen)] == ["amount-decimals"]
