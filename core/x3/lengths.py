"""How many characters X3 keeps of our fields: as it tells, as the reference says, or as the settings say (section 5, 9.14)."""

from __future__ import annotations

from collections.abc import Mapping

from core.model.connection import X3Settings
from core.model.flow import Entity
from core.model.pairs import parse_lengths
from core.x3.names import MAX_LENGTHS

Lengths = Mapping[tuple[str, str], int]
"""(entity value, field of ours) -> characters, as in `Capabilities.max_lengths`."""
ORDER_REFERENCE = (Entity.ORDER.value, "reference")
STANDARD_REFERENCE = "ORDREF"


def standard_lengths(settings: X3Settings) -> dict[tuple[str, str], int]:
    """The documented lengths. What a field of the site's own keeps of our reference is documented nowhere."""
    lengths = {(entity.value, name): length for (entity, name), length in MAX_LENGTHS.items()}
    if settings.order_reference != STANDARD_REFERENCE:
        del lengths[ORDER_REFERENCE]
    return lengths


def with_settings(lengths: Lengths, settings: X3Settings) -> dict[tuple[str, str], int]:
    """Lengths with those that the settings know better."""
    told = parse_lengths(settings.field_lengths)
    return {**lengths, **{(entity, name): length for (entity, name), length in told.items()}}
