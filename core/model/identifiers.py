"""Identifiers of a supplier that X3 has no standard field for: where the settings say that its site keeps them."""

from __future__ import annotations

from typing import Final

DUNS: Final = "duns"
OLD_NUMBER: Final = "old_number"
SITE_IDENTIFIERS: Final = (DUNS, OLD_NUMBER)
"""Fields of a supplier that are kept in a field of the site's own: its DUNS number, and its number in an older system."""
_DIGITS: Final = 9


def duns_of(text: str) -> str:
    """The nine digits of a DUNS number; "" for what is none.

    JAGGAER's data holds words in its place (`DNP`: reference/jaggaer-j1p.md 4.1), and zeros stand for no number.
    """
    digits = "".join(text.replace("-", " ").split())
    return digits if len(digits) == _DIGITS and digits.isascii() and digits.isdigit() and digits.strip("0") else ""
