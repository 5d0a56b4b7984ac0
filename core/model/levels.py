"""The checks that a site may give another level, and their usual levels (product.md section 3, "Findings have a level")."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from core.model.crossref import DIMENSION_KIND_PREFIX, KINDS
from core.model.status import Level

DEFAULT_LEVELS: Final[Mapping[str, Level]] = {
    # Found while mapping; the source is to be mended.
    "no-lines": Level.STOP,
    "bad-line": Level.STOP,
    "field-empty": Level.STOP,
    "not-a-number": Level.STOP,
    "not-a-date": Level.STOP,
    "wrong-form": Level.STOP,
    "unknown-status": Level.STOP,
    "unknown-type": Level.STOP,
    "quantity-not-positive": Level.STOP,
    "amount-negative": Level.STOP,
    "amount-differs": Level.STOP,
    "amount-rounding": Level.NOTICE,
    "price-per": Level.NOTICE,
    "total-differs": Level.STOP,
    "total-rounding": Level.NOTICE,
    "invoice-total-differs": Level.NOTICE,
    "currency-differs": Level.NOTICE,
    "dates-reversed": Level.NOTICE,
    "split-without-shares": Level.STOP,
    "split-not-supported": Level.STOP,
    "split-by-price": Level.NOTICE,
    "charges-not-sent": Level.NOTICE,
    "taxes-not-sent": Level.INFO,
    "unit-assumed": Level.NOTICE,
    "dimension-empty": Level.STOP,
    # Texts and figures that X3 would cut, round or refuse.
    "text-too-long": Level.STOP,
    "control-character": Level.STOP,
    "number-characters": Level.STOP,
    "quantity-decimals": Level.STOP,
    "amount-decimals": Level.NOTICE,
    # Not allowed for what it is used for.
    "account-not-postable": Level.STOP,
    "site-no-purchase": Level.STOP,
    "product-not-bought": Level.STOP,
    "product-not-unique": Level.STOP,
}
"""Check -> level. `KIND-missing`, `KIND-inactive` and `KIND-out-of-date` of each kind of code are *stop*."""

CODE_CHECKS: Final = ("missing", "inactive", "out-of-date")
"""What is checked of a code of any kind; `dimension:TYPE` stands in a check's name as `dimension-TYPE`."""
_OF_DIMENSION: Final = re.compile(rf"{DIMENSION_KIND_PREFIX.replace(':', '-')}.+-(?:{'|'.join(CODE_CHECKS)})")


def is_check(name: str) -> bool:
    """Whether a check is called so."""
    return name in check_names() or _OF_DIMENSION.fullmatch(name) is not None


def check_names() -> tuple[str, ...]:
    """Names of all checks but those of dimensions other than cost centres, whose names are the site's own."""
    return (*DEFAULT_LEVELS, *(f"{kind}-{what}" for kind in KINDS for what in CODE_CHECKS))


def told_names() -> str:
    """All checks, as a message lists them: codes by their kind."""
    kinds = ", ".join(KINDS)
    codes = ", ".join(f"KIND-{what}" for what in CODE_CHECKS)
    return f"{', '.join(DEFAULT_LEVELS)}; and {codes}, where KIND is {kinds} or dimension-TYPE"
