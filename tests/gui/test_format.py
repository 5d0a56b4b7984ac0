from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale

from core.model.run import Place, RunStatus
from core.model.status import NEEDS_PERSON, Status
from gui import copying
from gui import format as fmt

ENGLISH = QLocale(QLocale.Language.English, QLocale.Country.UnitedStates)
GERMAN = QLocale(QLocale.Language.German, QLocale.Country.Germany)
FRENCH = QLocale(QLocale.Language.French, QLocale.Country.France)
NOW = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("value", "currency", "shown"),
    [
        ("12340.5", "EUR", "12,340.50 EUR"),
        ("0", "EUR", "0.00 EUR"),
        ("-3.1", "USD", "-3.10 USD"),
        ("0.0375", "EUR", "0.0375 EUR"),
        ("1200", "JPY", "1,200 JPY"),
        ("1.5", "KWD", "1.500 KWD"),
        ("1E+3", "EUR", "1,000.00 EUR"),
        ("99999999999999999999999.99", "EUR", "99,999,999,999,999,999,999,999.99 EUR"),
        ("7", "", "7.00"),
    ],
)
def test_an_amount_is_shown_with_its_currency_and_every_digit(value: str, currency: str, shown: str) -> None:
    assert fmt.amount(Decimal(value), currency, ENGLISH) == shown


def test_an_amount_follows_the_locale() -> None:
    assert fmt.amount(Decimal("1234567.891"), "EUR", GERMAN) == "1.234.567,891 EUR"


@given(st.decimals(allow_nan=False, allow_infinity=False, places=4, min_value=-(10**15), max_value=10**15))
def test_what_is_shown_can_be_read_back_exactly(value: Decimal) -> None:
    assert Decimal(fmt.decimal(value, ENGLISH).replace(",", "").replace("−", "-")) == value  # noqa: RUF001 - a locale's minus


@given(st.decimals(allow_nan=False, allow_infinity=False, places=2, min_value=0, max_value=10**12))
def test_no_locale_loses_a_digit(value: Decimal) -> None:
    digits = f"{value:.2f}".replace(".", "")
    for locale in (GERMAN, FRENCH):
        shown = fmt.decimal(value, locale, digits=2)
        assert "".join(c for c in shown if c.isdigit()) == digits


def test_sums_of_several_currencies_stand_side_by_side() -> None:
    sums = (("EUR", Decimal(3914)), ("USD", Decimal(120)))
    assert fmt.amounts(sums, ENGLISH) == "3,914.00 EUR · 120.00 USD"


@pytest.mark.parametrize(
    ("seconds", "shown"),
    [
        (0.04, "0.0 s"),
        (0.4, "0.4 s"),
        (9.94, "9.9 s"),
        (41.2, "41 s"),
        (59.6, "1 min 00 s"),
        (200, "3 min 20 s"),
        (3599.7, "1 h 00 min"),
        (3900, "1 h 05 min"),
    ],
)
def test_a_duration_is_as_exact_as_it_needs_to_be(seconds: float, shown: str) -> None:
    assert fmt.duration(seconds) == shown


@pytest.mark.parametrize(
    ("seconds", "shown"),
    [(3, "a few seconds left"), (42, "about 40 s left"), (61, "about 1 min left"), (4000, "about 1 h 06 min left")],
)
def test_what_is_left_is_said_roughly(seconds: float, shown: str) -> None:
    assert fmt.time_left(seconds) == shown


@pytest.mark.parametrize(
    ("at", "shown"),
    [
        (NOW, "today 12:00"),
        (NOW - timedelta(days=1), "yesterday 12:00"),
        (datetime(2026, 11, 3, 7, 0, tzinfo=UTC), "3 Nov 07:00"),
        (datetime(2025, 11, 3, 7, 0, tzinfo=UTC), "3 Nov 2025 07:00"),
    ],
)
def test_a_time_in_a_sentence_says_only_what_is_needed(at: datetime, shown: str) -> None:
    assert fmt.moment(at, NOW, UTC) == shown


def test_a_time_is_said_in_the_readers_zone() -> None:
    east = timezone(timedelta(hours=14))
    late = datetime(2026, 11, 23, 23, 30, tzinfo=UTC)
    assert fmt.moment(late, NOW, UTC) == "yesterday 23:30"
    assert fmt.moment(late, datetime(2026, 11, 24, 1, 0, tzinfo=UTC), east) == "today 13:30"
    assert fmt.stamp(late, east) == "2026-11-24 13:30"


@pytest.mark.parametrize(
    ("ahead", "shown"), [(0, "today 12:00"), (1, "tomorrow 12:00"), (3, "Fri 12:00"), (9, "3 Dec 12:00")]
)
def test_the_next_run_is_named_by_its_day(ahead: int, shown: str) -> None:
    assert fmt.next_moment(NOW + timedelta(days=ahead), NOW, UTC) == shown


def test_a_date_is_iso_unless_the_locales_form_was_chosen_and_copied_as_the_locale_writes_it() -> None:
    assert fmt.day(date(2026, 11, 3)) == "2026-11-03"
    assert fmt.day(date(2026, 11, 3), GERMAN) == "2026-11-03"
    assert copying.day(date(2026, 11, 3), GERMAN) == "03.11.26"
    assert fmt.day(None) == copying.day(None, GERMAN) == ""


def test_every_status_place_and_outcome_has_a_sign_a_word_and_a_colour() -> None:
    looks = [
        *(fmt.STATUS_LOOKS[s] for s in Status),
        *(fmt.PLACE_LOOKS[p] for p in Place),
        *(fmt.RUN_LOOKS[s] for s in RunStatus),
    ]
    assert all(look.glyph and look.icon and look.word and look.role in {"ok", "warn", "bad", "info"} for look in looks)


def test_a_status_is_called_by_its_own_word_and_never_green_while_it_needs_somebody() -> None:
    assert all(fmt.STATUS_LOOKS[s].word == s.value for s in Status)
    assert all(fmt.STATUS_LOOKS[s].role in {"warn", "bad"} for s in NEEDS_PERSON)


@pytest.mark.parametrize(
    ("kind", "one", "many"),
    [
        ("account", "GL account", "GL accounts"),
        ("cost-center", "cost centre", "cost centres"),
        ("dimension:PROJ", "dimension PROJ", "PROJ codes"),
        ("new-kind", "new kind", "new kind"),
    ],
)
def test_a_kind_is_said_in_peoples_words(kind: str, one: str, many: str) -> None:
    assert (fmt.kind_word(kind), fmt.kind_word(kind, many=True)) == (one, many)


@pytest.mark.parametrize(
    ("parts", "shown"), [([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c")]
)
def test_a_list_reads_as_a_sentence(parts: list[str], shown: str) -> None:
    assert fmt.joined(parts) == shown


def test_days_of_tables_are_iso_or_the_locales_with_whole_years() -> None:
    at = datetime(2026, 11, 3, 7, 5, tzinfo=UTC)
    assert fmt.day(at.date()) == "2026-11-03"
    assert fmt.day_form(ENGLISH) == "yyyy-MM-dd"
    fmt.write_days(iso=False)
    try:
        assert fmt.day(at.date()) == "03/11/2026", "as the British write it"
        assert fmt.stamp(at, UTC) == "03/11/2026 07:05"
        assert fmt.day_form(ENGLISH) == "M/d/yyyy"
    finally:
        fmt.write_days(iso=True)
    assert fmt.stamp(at, UTC) == "2026-11-03 07:05"
