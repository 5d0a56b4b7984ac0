"""Which codes the lines of an order use, where, and what is written of them: for the effect of a mapping."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import IntEnum

from core.model.crossref import Scope
from core.model.flow import Entity, SourceId


class Without(IntEnum):
    """What gives the target of a code where no rule does. The numbers are stored; never changed, never used again."""

    AS_IS = 0
    """The code itself."""
    SETTING = 1
    """A setting of the connection: the purchase site, the generic product."""
    LINK = 2
    """The link that the supplier's own sync left."""
    ACCOUNT = 3
    """The product whose accounting code leads to the account that the code is."""


@dataclass(frozen=True, slots=True)
class WrittenCode:
    """A code that a line uses and what it is in X3."""

    kind: str
    source: str
    target: str
    without: Without = Without.AS_IS


@dataclass(frozen=True, slots=True)
class WrittenLine:
    """What a written line uses; the header of an order is one, too, with `key` "" and all its lines to count.

    Attributes:
        ordinal: place of the line in the written image, from 1; 0 is the header.
        lines: how many written lines it stands for.
    """

    ordinal: int
    category: str
    codes: tuple[WrittenCode, ...]
    lines: int = 1


@dataclass(frozen=True, slots=True)
class HeldCode:
    """A code for which a line waits: what a mapping of it would cover.

    Attributes:
        line_key: "" where it stands in the header; then all lines of the record wait.
        amount: of the lines that wait, in the record's currency.
    """

    kind: str
    source: str
    line_key: str
    category: str
    lines: int
    amount: Decimal


@dataclass(frozen=True, slots=True)
class RecordUses:
    """The codes of one order.

    Attributes:
        day: the order's date, with which the dates of rules are compared.
        written: None = what is written stays as it was.
        held: what holds it now.
    """

    unit: str
    supplier: str
    day: date | None
    written: tuple[WrittenLine, ...] | None = None
    held: tuple[HeldCode, ...] = ()


@dataclass(frozen=True, slots=True)
class UseGroup:
    """Written lines that are alike for the rules of one code.

    Attributes:
        target: what is written of it.
        scope: where they lie, without the line; unit, supplier and category are empty where nobody asked for them.
        day: a day that stands for the days of all of them; None = they have none, or one before every rule's.
        supplier_id: the source's id of the supplier of one of them.
    """

    target: str
    without: Without
    scope: Scope
    day: date | None
    lines: int
    supplier_id: str = ""


@dataclass(frozen=True, slots=True)
class UsedLine:
    """One written line, or the header of an order (`ordinal` 0, `line_key` "", `group.lines` its lines)."""

    source_id: SourceId
    number: str
    ordinal: int
    line_key: str
    group: UseGroup


@dataclass(frozen=True, slots=True)
class HeldLine:
    """A line that waits for a code, or all lines of a record (`scope.line` "").

    Attributes:
        scope: where it lies, the line included.
        day: the order's date; suppliers have none.
    """

    entity: Entity
    source_id: SourceId
    number: str
    scope: Scope
    day: date | None
    lines: int
    amount: Decimal
    currency: str
