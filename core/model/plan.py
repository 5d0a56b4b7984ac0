"""The decision what to write, the promise on disk before it, and how it settled."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from core.model.document import TargetDocument
from core.model.flow import Entity, ExternalId, RunId, SourceId
from core.model.values import Value


class WriteKind(StrEnum):
    """Kind of save at the target."""

    CREATE = "create"
    UPDATE = "update"


class Purpose(StrEnum):
    """Why a write happens."""

    CREATE = "create"
    APPEND = "append"
    REVISION = "revision"
    CLOSE = "close"


class LineAction(StrEnum):
    """What a write does to one line."""

    ADD = "add"
    CHANGE = "change"
    CLOSE = "close"


@dataclass(frozen=True, slots=True)
class LineWrite:
    """One line of a write.

    Attributes:
        line_id: the target's line id; empty for `ADD`.
        fields: every field for `ADD`; the changed fields for `CHANGE`; nothing for `CLOSE`.
    """

    action: LineAction
    key: str
    number: int
    fields: Mapping[str, Value] = field(default_factory=dict)
    line_id: str = ""


@dataclass(frozen=True, slots=True)
class WantedLine:
    """A line as it must stand in the target after the write."""

    key: str
    fields: Mapping[str, Value]
    line_id: str = ""
    closed: bool = False


@dataclass(frozen=True, slots=True)
class WantedState:
    """The document as it must stand after the write: what a lost answer is compared with."""

    fields: Mapping[str, Value]
    lines: tuple[WantedLine, ...] = ()
    closed: bool = False


@dataclass(frozen=True, slots=True)
class PlannedWrite:
    """A save to be made.

    Attributes:
        external_id: the target's identifier; None for `CREATE`.
        reference: external reference that the target is searched by; empty when there is none.
        header: header fields to send: all for `CREATE`, the changed ones for `UPDATE`.
        close: whether the whole document is closed by this write.
        before: the document in the target before the write; None = not there.
        wanted: the document after it.
        carriers: for `CREATE`, the documents that carried the name (or the reference) before the save, by the target's
            identifiers: none of them is what the save left; None = not noted (intents of older stores).
        header_fingerprint, line_fingerprints, profile_hash, mapping_version: the source state that `wanted` stands
            for, so that a confirmed write knows which revision it wrote, whatever the source did since.
    """

    kind: WriteKind
    purpose: Purpose
    entity: Entity
    source_id: SourceId
    number: str
    reference: str
    header: Mapping[str, Value]
    lines: tuple[LineWrite, ...]
    wanted: WantedState
    external_id: ExternalId | None = None
    before: TargetDocument | None = None
    carriers: frozenset[ExternalId] | None = None
    close: bool = False
    header_fingerprint: str = ""
    line_fingerprints: Mapping[str, str] = field(default_factory=dict)
    profile_hash: str = ""
    mapping_version: int = 0


@dataclass(frozen=True, slots=True)
class Receipt:
    """What the target answered to a save that succeeded.

    Attributes:
        document: what it now holds, where the answer carries it; None = must be read back.
        warnings: remarks of the target, kept and shown.
    """

    external_id: ExternalId
    document: TargetDocument | None = None
    warnings: tuple[str, ...] = ()
    request_id: str = ""


class IntentState(StrEnum):
    """Where an intent stands."""

    OPEN = "open"
    """On disk; the request may have left. Until settled, the target is asked before anything is sent again.

    It stays so while the target holds something else than `before` and `wanted`, and a person sees both.
    """
    CONFIRMED = "confirmed"
    REFUSED = "refused"
    NOT_EXECUTED = "not-executed"
    """Proved not to have happened: refused before execution, or still `before` after the settle time."""


@dataclass(frozen=True, slots=True)
class Intent:
    """The promise on disk. `settle_until` is when a late save can no longer land (UTC)."""

    intent_id: int
    run_id: RunId
    planned: PlannedWrite
    sent_at: datetime
    settle_until: datetime
    state: IntentState = IntentState.OPEN
