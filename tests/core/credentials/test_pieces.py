from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.credentials import pieces

TEXT = st.text(st.characters(exclude_categories=["Cs"]), min_size=0, max_size=300)


@given(TEXT, st.integers(2, 50))
def test_pieces_put_together_are_the_value_and_none_is_too_long(value: str, limit: int) -> None:
    cut = pieces.cut(value, limit)
    assert "".join(cut) == value
    assert all(len(piece.encode("utf-16-le")) // 2 <= limit for piece in cut)


@given(TEXT, st.integers(0, 10**9))
def test_a_direct_head_gives_its_value_back(value: str, generation: int) -> None:
    head = pieces.read_head(pieces.direct_head(generation, value))
    assert (head.kind, head.generation, head.value) == ("direct", generation, value)


def test_a_character_outside_the_basic_plane_counts_twice_and_is_not_divided() -> None:
    assert pieces.units("a\N{GRINNING FACE}") == 3
    assert pieces.cut("a\N{GRINNING FACE}b", 2) == ["a", "\N{GRINNING FACE}", "b"]


@pytest.mark.parametrize("text", ["plain", "mlc1:", "mlc1:p:x:1:ab", "mlc1:q:1:abc", "mlc1:p:1:many:ab", ""])
def test_text_without_our_header_is_a_value_that_somebody_entered(text: str) -> None:
    assert pieces.read_head(text) == pieces.Head("direct", 0, value=text)
