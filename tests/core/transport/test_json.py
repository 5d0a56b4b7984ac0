from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.transport.json import MAX_DEPTH, UnreadableAnswerError, decode, encode, snippet


def test_numbers_are_exact() -> None:
    value = decode(b'{"price": 0.1, "total": 12345678901234.5678, "count": 3, "long": 123456789012345678901234567890}')
    assert value == {
        "price": Decimal("0.1"),
        "total": Decimal("12345678901234.5678"),
        "count": 3,
        "long": 123456789012345678901234567890,
    }
    assert isinstance(value, dict)
    assert type(value["price"]) is Decimal
    assert type(value["count"]) is int


def test_a_byte_order_mark_is_tolerated() -> None:
    assert decode(b"\xef\xbb\xbf" + '{"name": "Müller"}'.encode()) == {"name": "Müller"}


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"  ",
        b"{",
        b'{"a": 1',
        b'{"a": NaN}',
        b'{"a": Infinity}',
        b"{'a': 1}",
        b"\xff\xfe{\x00}\x00",
        '{"name": "Müller"}'.encode("latin-1"),
        b"[" * (MAX_DEPTH + 2) + b"]" * (MAX_DEPTH + 2),
        b"[" * 200_000,
        b'{"a":' * 50_000 + b"1" + b"}" * 50_000,
    ],
)
def test_what_is_not_json_is_refused_with_a_sentence(body: bytes) -> None:
    with pytest.raises(UnreadableAnswerError) as caught:
        decode(body, system="JAGGAER")
    assert caught.value.message.startswith("JAGGAER gave")
    assert len(caught.value.context["body"]) <= 300


def test_nesting_up_to_the_limit_is_read() -> None:
    decode(b"[" * MAX_DEPTH + b"]" * MAX_DEPTH)


def test_a_web_page_is_called_a_web_page_and_quoted_without_control_characters() -> None:
    page = b"<html>\r\n<body>\x00Maintenance\x1b[31m until 9</body>" + b" x" * 1000
    with pytest.raises(UnreadableAnswerError, match="a web page instead of data") as caught:
        decode(page, system="Sage X3")
    quoted = caught.value.context["body"]
    assert "Maintenance" in quoted
    assert quoted.isprintable()
    assert len(quoted) <= 300


def test_a_private_body_is_not_quoted() -> None:
    with pytest.raises(UnreadableAnswerError) as caught:
        decode(b'{"access_token": "s3cret', show=False)
    assert "s3cret" not in repr(caught.value.context) + str(caught.value)


@pytest.mark.parametrize("number", [b"1e999999999", b"1E+61", b"1e-999999", b"0." + b"1" * 200])
def test_a_number_that_cannot_be_meant_becomes_a_text_so_that_only_its_record_is_wrong(number: bytes) -> None:
    value = decode(b'[{"price": ' + number + b'}, {"price": 2.5}]')
    assert isinstance(value, list)
    assert value[0]["price"].startswith("a number out of range")
    assert value[1]["price"] == Decimal("2.5")


def test_decimals_are_written_as_exact_text_and_dates_as_iso() -> None:
    value = {"price": Decimal("12.50"), "day": date(2026, 1, 5), "lines": [Decimal("1E+2"), Decimal("-0.0")], "n": 3}
    assert encode(value) == b'{"price":"12.5","day":"2026-01-05","lines":["100","0"],"n":3}'


@pytest.mark.parametrize("value", [1.5, {"a": [1.5]}, float("nan")])
def test_a_float_is_refused(value: object) -> None:
    with pytest.raises(TypeError, match="float"):
        encode(value)


def test_a_decimal_that_is_no_number_is_refused() -> None:
    with pytest.raises(ValueError, match="finite"):
        encode({"price": Decimal("NaN")})


@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**20), max_value=10**20))
def test_any_amount_survives_writing_and_reading(amount: Decimal) -> None:
    text = encode(amount)
    number = decode(text.strip(b'"'))
    assert isinstance(number, (int, Decimal, str))
    if not isinstance(number, str):
        assert Decimal(number) == amount


def test_a_snippet_is_short_and_printable() -> None:
    assert snippet(b"  Error 45\n ") == "Error 45"
    assert snippet("é".encode("latin-1") * 3) == "\N{REPLACEMENT CHARACTER}" * 3
    assert len(snippet(b"x" * 5000)) == 300
