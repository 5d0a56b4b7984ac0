"""What a run did, step by step, and how it differs from another: what window and command line tell of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from core.model.flow import Entity, FlowName
from core.model.run import Place, RunKind
from core.model.views import RunRow


@dataclass(frozen=True, slots=True)
class RunEntry:
    """An entry of the audit chain as one run made it. `number` is what people call the record by."""

    entry: int
    at: datetime
    action: str
    entity: Entity | None
    source_id: str
    number: str
    external_id: str
    outcome: str
    details: Mapping[str, str] = field(default_factory=dict)


class StepKind(StrEnum):
    """What happened in a step of a run."""

    STARTED = "started"
    CODES_READ = "codes-read"
    FILE_READ = "file-read"
    FULL = "compared-in-full"
    SHEET = "sheet"
    CREATED = "created"
    CHANGED = "changed"
    CLOSED = "closed"
    LINKED = "linked"
    COMPARED = "compared"
    KEPT = "kept"
    FLOW_DONE = "flow-done"
    HELD = "held"
    REFUSED = "refused"
    DIFFERS = "differs"
    IN_DOUBT = "in-doubt"
    NOT_ELIGIBLE = "not-eligible"
    IGNORED = "ignored"
    NOT_SENT = "not-sent"
    LOOKED_UP = "looked-up"
    RECODED = "recoded"
    NOT_RECODED = "not-recoded"
    GONE = "gone"
    GONE_AT_SOURCE = "gone-at-source"
    BRAKED = "brake"
    LET_THROUGH = "brake-passed"
    ENDED = "ended"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class RunStep:
    """One line of the story of a run.

    Attributes:
        entry: number in the audit chain of the first entry that it tells of.
        count: how many records it tells of.
        number: what people call the record; of several the first ones, separated by commas.
        external_id: what the record is called in X3, where it is one.
        reason: in the words of the engine; empty for what went well.
        details: further facts, by the names that the chain uses.
    """

    entry: int
    at: datetime
    kind: StepKind
    entity: Entity | None = None
    count: int = 1
    number: str = ""
    external_id: str = ""
    reason: str = ""
    details: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class RunStory:
    """A portion of the story, oldest first; `after` is where the next one begins, `more` whether there is one now."""

    steps: tuple[RunStep, ...]
    after: int
    more: bool


@dataclass(frozen=True, slots=True)
class RunCause:
    """Why records were held, as a run said it, and how many."""

    reason: str
    records: int


@dataclass(frozen=True, slots=True)
class RunComparison:
    """A run beside an earlier one.

    Attributes:
        before: None where there is no earlier run.
        counts: place, number in the run, number in the earlier one; `read` stands first, places with two zeros are left out.
        appeared: causes for which the run held records, and which held none of them before.
        settled: causes that held records before this run, which it brought to X3, and that hold nothing in it any more.
    """

    run: RunRow
    before: RunRow | None
    counts: tuple[tuple[Place | None, int, int], ...]
    appeared: tuple[RunCause, ...]
    settled: tuple[RunCause, ...]


@dataclass(frozen=True, slots=True)
class RunAgain:
    """How a run is asked for once more.

    Attributes:
        flows: flows of a sync; empty = all.
        full: whether everything is read and compared.
        keys: numbers of the records that a replay sends again.
        why_not: why it cannot be; empty = it can.
    """

    kind: RunKind
    flows: tuple[FlowName, ...] = ()
    full: bool = False
    replay: bool = False
    keys: tuple[str, ...] = ()
    why_not: str = ""
