"""Default levels of the checks, and how a profile overrides them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from core.model.finding import Finding
from core.model.profile import Profile
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
    "quantity-not-positive": Level.STOP,
    "amount-negative": Level.STOP,
    "amount-differs": Level.STOP,
    "amount-rounding": Level.NOTICE,
    "split-without-shares": Level.STOP,
    "split-not-supported": Level.STOP,
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
}
"""Check -> level. `KIND-missing`, `KIND-inactive` and `KIND-out-of-date` of each kind of code are *stop*."""


def level_of(check: str, overrides: Mapping[str, Level]) -> Level:
    """The level of a check: the site's own, else the default, else *stop*."""
    return overrides.get(check) or DEFAULT_LEVELS.get(check, Level.STOP)


def profile_levels(profile: Profile) -> dict[str, Level]:
    """The levels that a profile sets (already checked when it was loaded)."""
    return {check: Level(level) for check, level in profile.levels.items()}


def leveled(finding: Finding, overrides: Mapping[str, Level]) -> Finding:
    """The finding with the level that the site wants."""
    level = overrides.get(finding.check, finding.level)
    return finding if level is finding.level else replace(finding, level=level)
