"""A supplier's document number, as two people write it differently.

An exact match comes first; case, blanks, punctuation and leading zeros of each run of digits tell no two numbers apart
(duplicate check of invoices: reference/jaggaer-j1p.md 4.4 and 8).
"""

from __future__ import annotations

import re
import unicodedata

_NOT_SIGN = re.compile(r"[^0-9A-Z]+")
_ZEROS = re.compile(r"(?<![0-9])0+(?=[0-9])")


def cleaned(number: str) -> str:
    """The number without what people leave out: `inv-00 123` and `INV123` are one; empty where nothing is left."""
    return _ZEROS.sub("", _bare(number))


def spellings(number: str) -> tuple[str, ...]:
    """How somebody may have keyed the number, the exact one first: what X3 can be asked for without reading all it has."""
    exact = number.strip()
    found = (exact, exact.upper(), "".join(exact.split()), _bare(exact), cleaned(exact))
    return tuple(dict.fromkeys(one for one in found if one))


def _bare(number: str) -> str:
    return _NOT_SIGN.sub("", unicodedata.normalize("NFKC", number).upper())
