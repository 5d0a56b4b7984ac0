from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal

import pytest

from core.files.numbers import end_of_day, iso_day, moment, number


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("2,080.00", Decimal("2080.00")),
        ("0.08", Decimal("0.08")),
        (" 0012 ", Decimal(12)),
        (".5", Decimal("0.5")),
        ("-1,000", Decimal(-1000)),
        ("12345678901234567890.123456789", Decimal("12345678901234567890.123456789")),
        ("1,00", "1,00"),
        ("1e3", "1e3"),
        ("NaN", "NaN"),
        ("", ""),
        ("12 USD", "12 USD"),
    ],
)
def test_numbers_are_read_exactly_or_not_at_all(text: str, read: object) -> None:
    assert number(text) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("11/9/23", "2023-11-09"),
        ("1/2/2013 1:00", "2013-01-02"),
        ("12/31/99", "2099-12-31"),
        ("2/30/24", "2/30/24"),
        ("13/1/24", "13/1/24"),
        ("2023-11-09", "2023-11-09"),
        ("soon", "soon"),
    ],
)
def test_us_days_become_iso_days(text: str, read: str) -> None:
    assert iso_day(text) == read


def test_the_other_order_of_days_and_numbers_is_a_setting() -> None:
    assert iso_day("9.11.23", day_first=True) == "2023-11-09"
    assert number("1.040,50", comma=True) == Decimal("1040.50")
    assert number("1,040.50", comma=True) == "1,040.50"


def test_times_with_a_blank_before_the_offset_are_times() -> None:
    at = datetime(2018, 3, 22, 21, 10, 7, tzinfo=UTC)
    assert moment("2018-03-22T17:10:07 -04:00") == moment("2018-03-22T17:10:07-0400") == at
    assert moment("2018-03-22T21:10:07") == at
    assert moment("then") is None
    assert end_of_day("2018-03-22") == datetime(2018, 3, 22, 23, 59, 59, 999999, tzinfo=UTC)
    assert end_of_day("22 March") is None
