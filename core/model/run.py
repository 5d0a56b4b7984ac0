"""Runs, their counts and their result (product.md section 6)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from datetime import datetime
from decimal import Decimal
from enum import StrEnum

from core.model.flow import Entity, FlowName, RunId, SourceId


class RunStatus(StrEnum):
    """How a run stands or ended."""

    RUNNING = "running"
    DONE = "done"
    DONE_WITH_PROBLEMS = "done-with-problems"
    STOPPED = "stopped"
    CANCELLED = "cancelled"


class RunKind(StrEnum):
    """What asked for the run."""

    SYNC = "sync"
    PREVIEW = "preview"
    REPLAY = "replay"
    IMPORT = "import"


@dataclass(slots=True)
class Counts:
    """Where each record (or line) of a run ended. `read` is the sum of the others."""

    created: int = 0
    updated: int = 0
    closed: int = 0
    linked: int = 0
    unchanged: int = 0
    not_eligible: int = 0
    held: int = 0
    refused: int = 0
    incomplete: int = 0
    waiting: int = 0
    in_doubt: int = 0
    differs: int = 0
    ignored: int = 0

    @property
    def read(self) -> int:
        """How many were read: the sum of all places."""
        return sum(getattr(self, f.name) for f in fields(self))

    @property
    def open(self) -> int:
        """How many did not end well."""
        return self.held + self.refused + self.incomplete + self.waiting + self.in_doubt + self.differs

    def add(self, other: Counts) -> None:
        """Adds another count to this one."""
        for f in fields(self):
            setattr(self, f.name, getattr(self, f.name) + getattr(other, f.name))

    def as_dict(self) -> dict[str, int]:
        """The counts with `read` first, as in the JSON output."""
        return {"read": self.read} | {f.name: getattr(self, f.name) for f in fields(self)}


class Place(StrEnum):
    """The place of `Counts` in which a record or line is counted; the value is the member's name."""

    CREATED = "created"
    UPDATED = "updated"
    CLOSED = "closed"
    LINKED = "linked"
    UNCHANGED = "unchanged"
    NOT_ELIGIBLE = "not_eligible"
    HELD = "held"
    REFUSED = "refused"
    INCOMPLETE = "incomplete"
    WAITING = "waiting"
    IN_DOUBT = "in_doubt"
    DIFFERS = "differs"
    IGNORED = "ignored"


@dataclass(frozen=True, slots=True)
class ImportedFile:
    """A file that a run read as its source; `sha256` of its bytes, `form` as people call it."""

    name: str
    sha256: str
    form: str
    orders: int
    suppliers: int


@dataclass(frozen=True, slots=True)
class RunResult:
    """A run at its end."""

    run_id: RunId
    kind: RunKind
    status: RunStatus
    reason: str | None
    started_at: datetime
    seconds: float
    counts: Counts
    lines: Counts
    flows: Mapping[FlowName, Counts]
    calls: Mapping[str, int]
    """System (`jaggaer`, `x3`) -> calls."""
    calls_by_reason: Mapping[str, int]
    """`x3:create` and the like -> calls."""
    open_records: int = 0
    """Records of the connection that need somebody or wait, after the run, whichever run left them."""
    error_code: str = ""
    """`code` of the error that stopped the run; decides the exit code."""
    error_system: str = ""
    """Which system that error is about: `jaggaer`, `x3`, or empty where it is neither."""
    previews: tuple[PreviewRow, ...] = ()
    notes: tuple[str, ...] = ()
    """Entries of lists that could not be read, one sentence each; they are in no count."""
    scope: SheetScope | None = None
    """What a preview or a replay looked at; None for other runs."""
    sheet: str = ""
    """Fingerprint of the sheet that a preview showed; empty for a run that was none."""
    differences: tuple[SheetDifference, ...] = ()
    """Why the sheet of a preview was not written: what is otherwise now, record by record and field by field."""


@dataclass(frozen=True, slots=True)
class SheetScope:
    """What a preview or a replay looked at, so that its sheet can be written, or it be run again, in the same shape.

    Attributes:
        flows: flows of a sync; empty = all.
        full: whether everything was read and compared.
        replay: whether it was a replay; then `records` are those that it looked at, by entity and source id.
    """

    flows: tuple[FlowName, ...] = ()
    full: bool = False
    replay: bool = False
    records: tuple[tuple[Entity, SourceId], ...] = ()


@dataclass(frozen=True, slots=True)
class SheetDifference:
    """Where a record is no longer as a preview showed it.

    Attributes:
        field: our name of the field, with the line before it (`line 3 price`); `verdict` = what would happen to it.
        shown, now: both values in words; empty = none.
    """

    flow: FlowName
    number: str
    field: str
    shown: str
    now: str


@dataclass(frozen=True, slots=True)
class PreviewRow:
    """What a preview would do with one record: `place` as in counts; `changes` old and new side by side.

    Attributes:
        wants: (field, value) of everything that the write would set, and of what it stands for (`source`, `profile`).
        source_id, supplier_id: ids in JAGGAER of the record and of an order's supplier; empty = not known.
        supplier, amount, currency: as tables show them.
    """

    flow: FlowName
    number: str
    place: Place
    reason: str
    changes: tuple[tuple[str, str, str], ...] = ()
    """(field, old, new); a line's field carries its number: `line 3 price`."""
    seal: str = ""
    """Hash of the write that the row stands for; empty when nothing would be written."""
    wants: tuple[tuple[str, str], ...] = ()
    source_id: str = ""
    supplier_id: str = ""
    supplier: str = ""
    amount: Decimal = Decimal(0)
    currency: str = ""


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a run is: `phase` in words, `total` None while unknown."""

    run_id: RunId
    flow: FlowName
    phase: str
    done: int
    total: int | None
    counts: Mapping[str, int] = field(default_factory=dict)
