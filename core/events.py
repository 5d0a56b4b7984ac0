"""What the engine publishes. The window listens; the engine does not know who does."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from core.model.flow import Entity, RunId
from core.model.run import Progress, RunKind, RunResult
from core.model.status import Status
from core.model.views import CheckStep


@dataclass(frozen=True, slots=True)
class RunStarted:
    """A run of a connection began; `actor` is who asked for it."""

    run_id: RunId
    kind: RunKind
    actor: str
    connection: str = ""


@dataclass(frozen=True, slots=True)
class RunProgressed:
    """How far the run is; at most some ten a second."""

    progress: Progress


@dataclass(frozen=True, slots=True)
class RecordSettled:
    """A record reached its place in this run, well or badly; exactly one for each."""

    run_id: RunId
    entity: Entity
    source_id: str
    number: str
    status: Status


@dataclass(frozen=True, slots=True)
class RunEnded:
    """A run ended."""

    result: RunResult


@dataclass(frozen=True, slots=True)
class StoreChanged:
    """Something in the store changed (a mapping, another process's run): views look again."""

    what: str


@dataclass(frozen=True, slots=True)
class CheckStepMade:
    """A step of a connection check was made; `system` is `jaggaer` or `x3`."""

    system: str
    step: CheckStep


@dataclass(frozen=True, slots=True)
class CodesWentBad:
    """A reading of the chart found that codes in use have gone bad in X3; `said`: the new ones, a sentence each."""

    said: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AlertRaised:
    """Something needs a person, or is settled: a window shows it as a notification of the system."""

    title: str
    text: str
    settled: bool = False


Event = (
    RunStarted | RunProgressed | RecordSettled | RunEnded | StoreChanged | CheckStepMade | CodesWentBad | AlertRaised
)
Publish = Callable[[Event], None]


def publish_nothing(_event: Event) -> None:
    """For callers that do not listen."""
