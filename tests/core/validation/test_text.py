from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from core.validation.text import SHOWN, control_character, shown, text_units


@settings(deadline=None)
@given(st.text())
def test_what_messages_show_is_short_and_holds_no_control_character(text: str) -> None:
    assert control_character(shown(text)) == ""
    assert len(shown(text)) <= SHOWN


def test_the_first_control_character_is_named() -> None:
    assert control_character("a\u0007\u0008") == "U+0007"
    assert control_character("plain text, Größe 3") == ""


def test_length_is_counted_as_the_database_counts() -> None:
    assert text_units("abc") == 3
    assert text_units("é\N{SLIGHTLY SMILING FACE}") == 3
