"""Default levels of the checks, and how a profile overrides them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from core.model.finding import Finding
from core.model.levels import DEFAULT_LEVELS
from core.model.profile import Profile
from core.model.status import Level

__all__ = ["DEFAULT_LEVELS", "level_of", "leveled", "profile_levels"]


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
