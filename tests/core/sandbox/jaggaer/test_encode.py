from __future__ import annotations

import json
from decimal import Decimal

import pytest

from core.sandbox.jaggaer.encode import Raw, encode


def test_decimals_keep_their_digits_and_never_an_exponent() -> None:
    assert (
        encode([Decimal("25.00"), Decimal("0.9999868046"), Decimal("1E+3"), Decimal(0)])
        == "[25.00,0.9999868046,1000,0]"
    )


def test_text_is_escaped_and_otherwise_left_alone() -> None:
    text = 'a "b" \\ \n \u0007 é 漢 😀'
    assert json.loads(encode({"t": text})) == {"t": text}
    assert "é" in encode(text)


def test_raw_text_goes_in_as_it_is() -> None:
    assert encode({"a": Raw('{"b":1}'), "c": [True, None, 3]}) == '{"a":{"b":1},"c":[true,null,3]}'


def test_what_has_no_json_form_is_refused() -> None:
    with pytest.raises(TypeError, match="float has no JSON form"):
        encode(1.5)
