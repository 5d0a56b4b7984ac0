"""One record on its way through a run."""

from __future__ import annotations

from concurrent.futures import Future
from dataclasses import dataclass, field

from core.errors import RecordError
from core.model.document import TargetDocument, WrittenImage
from core.model.flow import ExternalId
from core.model.mapped import MappedRecord
from core.model.plan import Intent
from core.model.record import SourceHeader, SourceRecord
from core.model.settle import KnownRecord
from core.sync.inactive import LeftOpen
from core.sync.twin_decisions import Link


@dataclass(slots=True)
class Work:
    """A record while its chunk is prepared; each step fills in what it found out.

    Attributes:
        stored: whether the record comes from the store (replay, resumed) and not from the source.
        forced: whether it is looked at although its source did not change (replay, resumed).
        orphan: whether the source does not have it (any more) while what its open intent sent may be in X3.
        asked_anew: whether the source is asked for it, although it is stored, since it may be sent again.
        outdated: whether it came in an older state than was read before, of which nothing is kept: it stays as it is.
        in_vain: whether that question brought no answer, so that nothing may be sent.
        answers: documents of X3 that may be what its open intent left, by reference, else by name (`named`); they and
            `unsure` are explained at `Standing`.
        alike: orders of X3 that may be what its open intent left, though they carry another reference.
        again: whether a person said that nothing in X3 is what its open intent sent.
        link: which document of X3 a person said it is; `linked`: that document as read in this run.
    """

    header: SourceHeader
    known: KnownRecord | None
    fetching: Future[SourceRecord] | None = None
    record: SourceRecord | None = None
    unreadable: RecordError | None = None
    stored: bool = False
    forced: bool = False
    orphan: bool = False
    asked_anew: bool = False
    in_vain: bool = False
    outdated: bool = False
    mapped: MappedRecord | None = None
    image: WrittenImage | None = None
    intent: Intent | None = None
    found: tuple[TargetDocument, ...] = ()
    answers: tuple[TargetDocument, ...] = ()
    named: tuple[TargetDocument, ...] = ()
    left_open: LeftOpen | None = None
    unsure: bool = False
    alike: tuple[TargetDocument, ...] = ()
    again: bool = False
    current: TargetDocument | None = None
    taken: frozenset[ExternalId] = frozenset()
    link: Link | None = None
    linked: TargetDocument | None = None


@dataclass(slots=True)
class Chunk:
    """Records that are prepared together, so that X3 is asked in batches."""

    works: list[Work]
    questions: list[Future[None]] = field(default_factory=list)
