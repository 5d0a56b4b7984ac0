"""What the checks look at."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol

from core.model.reference import ReferenceEntry, ReferenceKind
from core.model.status import Level


class ReferenceView(Protocol):
    """The reference data as they are known now: local tables, and what X3 was asked in this run."""

    def find(self, kind: ReferenceKind, code: str, parent: str = "") -> ReferenceEntry | None:
        """The entry of a code; `parent` is the chart of an account and the type of a dimension, else empty."""
        ...


@dataclass(frozen=True, slots=True)
class ValidationSettings:
    """What a site wants of the checks.

    Attributes:
        levels: check -> level, where it differs from the default (`core.validation.levels`).
        mandatory_dimensions: dimension types that the target wants on every order line.
        cost_center_type: dimension type of cost centres, which mapping calls by their own name.
        max_lengths: (entity value, field) -> characters that X3 keeps, as `Capabilities.max_lengths`.
    """

    levels: Mapping[str, Level] = field(default_factory=dict)
    max_lengths: Mapping[tuple[str, str], int] = field(default_factory=dict)
    mandatory_dimensions: frozenset[str] = frozenset()
    cost_center_type: str = "CCT"
