from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import Column, MetaData, Table, create_engine, insert, select

from core.model.flow import Entity
from core.model.status import Status
from core.store.types import (
    ENTITY_CODE,
    STATUS_CODE,
    Amount,
    CleanText,
    Coded,
    Day,
    HashText,
    UtcDateTime,
    clean,
    from_hash_bytes,
    from_microseconds,
    from_scaled,
    hash_bytes,
    microseconds,
    scaled,
)

ZONES = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))


@given(st.datetimes(min_value=datetime(1900, 1, 1), max_value=datetime(2200, 1, 1), timezones=ZONES))  # noqa: DTZ001
def test_a_time_comes_back_to_the_microsecond_and_in_utc(value: datetime) -> None:
    back = from_microseconds(microseconds(value))
    assert back == value
    assert back.tzinfo is UTC


def test_a_time_without_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="no time zone"):
        microseconds(datetime(2026, 1, 1))  # noqa: DTZ001


@given(st.decimals(min_value=-(10**14), max_value=10**14, places=4))
def test_an_amount_of_four_decimals_comes_back_exactly(value: Decimal) -> None:
    assert from_scaled(scaled(value)) == value


def test_an_amount_with_more_decimals_is_rounded_half_to_even() -> None:
    assert scaled(Decimal("0.00005")) == 0
    assert scaled(Decimal("0.00015")) == 2
    assert scaled(Decimal("-1.23456")) == -12346


def test_an_absurd_amount_becomes_the_largest_that_fits() -> None:
    assert scaled(Decimal("1e30")) == 2**63 - 1
    assert scaled(Decimal("-1e30")) == -(2**63 - 1)


def test_an_amount_that_is_no_number_is_refused() -> None:
    with pytest.raises(ValueError, match="finite"):
        scaled(Decimal("NaN"))


@given(st.one_of(st.text(), st.binary().map(bytes.hex)))
def test_a_hash_of_any_form_comes_back(text: str) -> None:
    assert from_hash_bytes(hash_bytes(text)) == text


def test_a_hexadecimal_hash_takes_half_its_size() -> None:
    assert len(hash_bytes("ab" * 32)) == 33


def test_bytes_that_are_no_stored_hash_are_refused() -> None:
    with pytest.raises(ValueError, match="not a stored hash"):
        from_hash_bytes(b"\x07abc")


@given(st.text(st.characters(exclude_categories=[])))
def test_clean_text_can_be_stored_and_is_not_cleaned_twice(text: str) -> None:
    cleaned = clean(text)
    cleaned.encode("utf-8")
    assert "\x00" not in cleaned
    assert clean(cleaned) == cleaned


def test_clean_text_shows_what_could_not_be_stored() -> None:
    assert clean("a\x00b\ud800cü") == "a\\x00b\\ud800cü"


def test_the_stored_numbers_of_words_never_change() -> None:
    assert ENTITY_CODE == {Entity.SUPPLIER: 1, Entity.ORDER: 2, Entity.INVOICE: 3, Entity.CONTRACT: 4}
    assert STATUS_CODE == {
        Status.IN_DOUBT: 10,
        Status.DIFFERS: 20,
        Status.REFUSED: 30,
        Status.PROBABLE_TWIN: 40,
        Status.INCOMPLETE: 50,
        Status.NEEDS_MAPPING: 60,
        Status.NEEDS_APPROVAL: 70,
        Status.WAITING: 80,
        Status.PARTLY_SYNCED: 90,
        Status.SYNCED: 100,
        Status.UP_TO_DATE: 110,
        Status.IGNORED: 120,
        Status.NOT_ELIGIBLE: 130,
    }


def test_every_column_type_gives_back_what_went_in() -> None:
    table = Table(
        "t",
        MetaData(),
        Column("at", UtcDateTime),
        Column("amount", Amount),
        Column("day", Day),
        Column("hash", HashText),
        Column("text", CleanText),
        Column("status", Coded(STATUS_CODE)),
    )
    engine = create_engine("sqlite://")
    row = (
        datetime(2026, 1, 5, 9, 30, 1, 123456, tzinfo=UTC),
        Decimal("-12340.5000"),
        date(2026, 2, 28),
        "00ff" * 16,
        "0012",
        Status.NEEDS_MAPPING,
    )
    nothing = (None,) * 6
    with engine.begin() as connection:
        table.create(connection)
        connection.execute(insert(table).values(row))
        connection.execute(insert(table).values(nothing))
        assert [tuple(found) for found in connection.execute(select(table))] == [row, nothing]
    engine.dispose()
