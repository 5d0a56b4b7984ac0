"""Characters that have no place in a code or a text of X3, and how messages show them."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

SHOWN: Final = 40
"""Characters of a text that a message shows."""

_SUSPECT: Final = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]")


def control_character(text: str) -> str:
    """Name of the first control character, line separator or half character in a text; "" = there is none."""
    match = _SUSPECT.search(text)
    return _name(match[0]) if match else ""


def shown(text: str) -> str:
    """A text as messages show it: shortened, control characters as their names."""
    visible = _SUSPECT.sub(lambda match: f"<{_name(match[0])}>", text)
    return visible if len(visible) <= SHOWN else f"{visible[: SHOWN - 1]}…"


def text_units(text: str) -> int:
    """Length in UTF-16 units, as Windows databases count it; an emoji takes two."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def _name(character: str) -> str:
    return unicodedata.name(character, f"U+{ord(character):04X}")
