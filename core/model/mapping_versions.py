"""The history of the mapping tables: decisions, what two versions differ in, the effect of many rules at once."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from core.model.crossref import MappingRule
from core.model.effect import MappingCover


@dataclass(frozen=True, slots=True)
class VersionedRule:
    """One rule as it was decided.

    Attributes:
        before: target that held for the same code, scope and date until then; "" = none.
        replaced_by: version that took its place; 0 = it holds.
    """

    rule: MappingRule
    before: str
    replaced_by: int


@dataclass(frozen=True, slots=True)
class MappingDecision:
    """What one person decided at once: one rule, or all of a list.

    Attributes:
        first, last: its versions; each rule has one of its own.
        rules: at most 20 of them, by version.
        count: how many they are.
    """

    first: int
    last: int
    actor: str
    at: datetime
    because: str
    rules: tuple[VersionedRule, ...]
    count: int


@dataclass(frozen=True, slots=True)
class DecisionPage:
    """Decisions, newest first; `before` gives the next page, None at the end."""

    decisions: tuple[MappingDecision, ...]
    before: int | None


@dataclass(frozen=True, slots=True)
class ChangedRule:
    """A code, scope and date that leads elsewhere."""

    old: MappingRule
    new: MappingRule


@dataclass(frozen=True, slots=True)
class VersionDifference:
    """What the later of two versions of the tables has other than the earlier one; by kind, code, scope and date."""

    earlier: int
    later: int
    added: tuple[MappingRule, ...]
    changed: tuple[ChangedRule, ...]
    gone: tuple[MappingRule, ...]


@dataclass(frozen=True, slots=True)
class GridEffect:
    """What many rules would do together.

    Attributes:
        covers: of each rule, in their order.
        records, lines, amounts: what they cover together, each line once.
        released_records: records that would have nothing left to hold them.
        changed_lines: written lines that would be coded otherwise; they are not changed.
    """

    covers: tuple[MappingCover, ...]
    records: int
    lines: int
    amounts: tuple[tuple[str, Decimal, int], ...]
    released_records: int
    changed_lines: int
