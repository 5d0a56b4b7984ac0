from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.mapping.compiled import compile_field
from core.mapping.reading import DEFAULT, Read, clean, parse_decimal, read_field, site_day, unit_of
from core.model.profile import FieldRule
from core.model.values import decimal_text

NEW_YORK = ZoneInfo("America/New_York")


def read(rule: FieldRule, root: object, order_day: date | None = None) -> Read:
    return read_field(compile_field("x", rule), root, NEW_YORK, order_day)


@pytest.mark.parametrize(
    ("text", "mode", "value"),
    [
        ("12.50", "point", "12.50"),
        ("2,080.00", "point", "2080.00"),
        ("1,234,567", "point", "1234567"),
        ("-3", "point", "-3"),
        ("1,00", "point", None),
        ("1.234,56", "point", None),
        ("1.234,56", "comma", "1234.56"),
        ("1 234,56", "comma", "1234.56"),
        ("1234,5", "comma", "1234.5"),
        ("1,234.5", "comma", None),
        ("twelve", "point", None),
        ("12 USD", "point", None),
        ("", "point", None),
        ("NaN", "point", None),
        ("Infinity", "point", None),
        ("1e5", "point", None),
        ("9" * 28, "point", "9" * 28),
        ("9" * 29, "point", None),
    ],
)
def test_numbers_as_text_are_read_exactly_or_not_at_all(text: str, mode: str, value: str | None) -> None:
    assert parse_decimal(text, mode) == (None if value is None else Decimal(value))


@settings(deadline=None)
@given(st.decimals(min_value=-(10**20), max_value=10**20, places=5))
def test_a_number_keeps_its_value_through_text_with_or_without_groups(number: Decimal) -> None:
    assert parse_decimal(decimal_text(number)) == number
    assert parse_decimal(f"{number:,f}") == number


@pytest.mark.parametrize("raw", [Decimal("1E+400"), Decimal("1E-400"), 10**40, True, "twelve", "1,00", Decimal("NaN")])
def test_a_value_that_is_no_number_that_x3_could_keep_is_a_fault(raw: object) -> None:
    found = read(FieldRule(source=["/a"], kind="decimal"), {"a": raw})
    assert found.value is None
    assert found.fault == "not a number"


@pytest.mark.parametrize(
    ("unit", "expected"),
    [
        ("EA", "EA"),
        ("0/EA", "EA"),
        ("1/EA", "EA"),
        ("1.0/EA", "EA"),
        ("/EA", "EA"),
        ("10/BX", "10/BX"),
        ("0/10", ""),
        ("10", ""),
        ("", ""),
        ("0/", ""),
    ],
)
def test_a_unit_is_what_stands_behind_the_amount(unit: str, expected: str) -> None:
    assert unit_of(unit)[0] == expected


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2023-11-16T02:17:47.547Z", date(2023, 11, 15)),
        ("2023-11-15T08:17:47.547-05:00", date(2023, 11, 15)),
        ("2023-11-15 23:18:13.059", date(2023, 11, 15)),
        ("2023-11-15", date(2023, 11, 15)),
        ("2023-02-31", None),
        ("yesterday", None),
        ("0001-01-01T00:00:00Z", None),
    ],
)
def test_the_day_of_a_time_is_the_one_of_the_site(text: str, day: date | None) -> None:
    assert site_day(text, NEW_YORK) == day


def test_a_date_is_cut_from_a_time_and_never_converted() -> None:
    found = read(FieldRule(source=["/a"], kind="date"), {"a": "2024-02-14T00:00:00.000Z"})
    assert (found.value, found.rule) == (date(2024, 2, 14), "date cut")


def test_a_time_becomes_utc_whatever_its_offset() -> None:
    rule = FieldRule(source=["/a"], kind="time")
    assert read(rule, {"a": "2023-11-15T08:17:47-05:00"}).value == datetime(2023, 11, 15, 13, 17, 47, tzinfo=UTC)


@pytest.mark.parametrize(
    ("word", "value"), [("Yes", True), ("true", True), (True, True), ("No", False), ("false", False)]
)
def test_booleans_come_as_text_too(word: object, value: bool) -> None:  # noqa: FBT001 - what is tested
    assert read(FieldRule(source=["/a"], kind="bool"), {"a": word}).value is value


def test_the_first_pointer_that_gives_a_value_wins_and_empty_ones_are_passed_over() -> None:
    rule = FieldRule(source=["/a", "/b", "/c"], empty_words=["none"])
    empties: list[object] = [None, "", {}, [], "none", "NONE", "  "]
    for empty in empties:
        assert read(rule, {"a": empty, "b": "x", "c": "y"})[:3] == ("x", "/b", "x")
    assert read(rule, {}).value is None


def test_a_value_of_the_wrong_form_is_not_passed_over() -> None:
    rule = FieldRule(source=["/a", "/b"], kind="decimal")
    assert read(rule, {"a": "twelve", "b": 12}).fault == "not a number"
    assert read(rule, {"a": {"value": 12}, "b": 12}).fault.startswith("not a value")


def test_a_default_says_that_it_is_one_and_can_count_days_from_the_order() -> None:
    assert read(FieldRule(default="USD"), {})[:4] == ("USD", DEFAULT, "", DEFAULT)
    due = FieldRule(source=["/a"], kind="date", default="+14")
    assert read(due, {}, date(2023, 12, 25)).value == date(2024, 1, 8)
    assert read(due, {}, None).value is None


def test_cleaning_tells_what_it_did_in_its_order() -> None:
    rule = FieldRule(strip_suffix=["-L"], strip_prefix=["US"], lookup={"739600": "744202"}, one_line=True)
    assert clean("  US739600-L ", compile_field("x", rule)) == (
        "744202",
        ("suffix -L cut", "prefix US cut", "table of the profile"),
    )
    assert clean("-L", compile_field("x", rule)) == ("-L", ())


def test_codes_keep_their_leading_zeros_and_numbers_become_text() -> None:
    assert read(FieldRule(source=["/a"]), {"a": "006105"}).value == "006105"
    assert read(FieldRule(source=["/a"]), {"a": 4711}).value == "4711"


def test_a_long_text_is_cut_only_by_rule_and_the_rule_tells_it() -> None:
    found = read(FieldRule(source=["/a"], cut=5, one_line=True), {"a": "four\n\tmen"})
    assert (found.value, found.rule) == ("four", "blanks and line breaks made one blank, cut to 5 of 8 characters")
