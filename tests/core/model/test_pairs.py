from __future__ import annotations

import pytest

from core.model.pairs import parse_lengths, parse_pairs


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("", {}),
        (" ; ", {}),
        ("_x3Transaction=ALL; YORIGIN = a, b=c ;", {"_x3Transaction": "ALL", "YORIGIN": "a, b=c"}),
    ],
)
def test_pairs_are_read_in_order(text: str, pairs: dict[str, str]) -> None:
    assert list(parse_pairs(text).items()) == list(pairs.items())


@pytest.mark.parametrize(
    ("text", "said"),
    [("YORIGIN", "NAME=VALUE"), ("=1", "NAME=VALUE"), ("A=", "NAME=VALUE"), ("A=1; A=2", "names A twice")],
)
def test_what_is_no_pair_is_told(text: str, said: str) -> None:
    with pytest.raises(ValueError, match=said):
        parse_pairs(text)


def test_lengths_are_read_by_entity_and_field() -> None:
    assert parse_lengths("order.reference=12; supplier.line1=60") == {
        ("order", "reference"): 12,
        ("supplier", "line1"): 60,
    }


@pytest.mark.parametrize("text", ["reference=12", "order.=12", "bill.x=1", "order.reference=0", "order.reference=x"])
def test_what_is_no_length_is_told(text: str) -> None:
    with pytest.raises(ValueError, match="does not understand"):
        parse_lengths(text)
