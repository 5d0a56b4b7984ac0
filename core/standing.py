"""How a connection stands: computed from its runs and its open causes. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Final

from core.model.run import RunKind, RunResult, RunStatus
from core.model.standing import Standing, StandingState, Trouble, TroubleKind
from core.model.views import CauseRow, SystemState

_WELL: Final = frozenset({RunStatus.DONE, RunStatus.DONE_WITH_PROBLEMS})
_SIGN_IN: Final = frozenset({"credentials", "certificate"})
_UNREACHABLE: Final = frozenset({"unreachable", "transient"})
_BROKEN: Final = frozenset({TroubleKind.STOPPED, TroubleKind.SIGN_IN, TroubleKind.UNREACHABLE})


def standing_of(runs: Sequence[RunResult], causes: Sequence[CauseRow], to_approve: int, today: date) -> Standing:
    """How it stands.

    Args:
        runs: the last ones, the newest first.
        causes: what is open.
        to_approve: requests that this account may approve.
        today: for what is past due.
    """
    good = next((run for run in runs if run.kind is not RunKind.PREVIEW and run.status in _WELL), None)
    troubles = (*_stopped(runs), *_waiting(causes, to_approve, today))
    last_good = good.started_at if good is not None else None
    return Standing(_state(troubles, last_good), troubles, last_good)


def standing_with(standing: Standing, to_approve: int) -> Standing:
    """The same with so many requests that this account may approve."""
    asked = (Trouble(TroubleKind.APPROVALS, count=to_approve),) if to_approve else ()
    troubles = (*(t for t in standing.troubles if t.kind is not TroubleKind.APPROVALS), *asked)
    return Standing(_state(troubles, standing.last_good), troubles, standing.last_good)


def _state(troubles: Sequence[Trouble], last_good: datetime | None) -> StandingState:
    if any(trouble.kind in _BROKEN for trouble in troubles):
        return StandingState.BROKEN
    if last_good is None:
        return StandingState.UNKNOWN
    return StandingState.NEEDS_YOU if troubles else StandingState.GOOD


def systems_state(runs: Sequence[RunResult], system: str) -> SystemState:
    """What the last run that had to do with a system says of it; `ok` None = none did yet.

    Args:
        runs: the last ones, the newest first.
        system: `jaggaer` or `x3`.
    """
    name = {"jaggaer": "JAGGAER", "x3": "Sage X3"}[system]
    for run in runs:
        if run.status is RunStatus.RUNNING:
            continue
        if run.status is RunStatus.STOPPED and run.error_system in {system, ""}:
            # Where a run broke without a system to blame, nothing vouches for either.
            fault = _fault(run)
            words = {"sign-in": "refuses the sign-in", "unreachable": "could not be reached"}
            return SystemState(
                name, words.get(fault, "see the last run"), ok=False, system=system, at=run.started_at, fault=fault
            )
        if run.calls.get(system):
            return SystemState(name, "reached", ok=True, system=system, at=run.started_at)
    return SystemState(name, "not asked yet", ok=None, system=system)


def _stopped(runs: Sequence[RunResult]) -> list[Trouble]:
    """What stopped the last run, unless a person cancelled it; a good preview after it mends nothing."""
    for run in runs:
        if run.status is RunStatus.STOPPED:
            fault = _fault(run)
            kind = TroubleKind(fault) if fault else TroubleKind.STOPPED
            return [Trouble(kind, run.error_system, text=run.reason or "", at=run.started_at)]
        if run.status in _WELL and run.kind is not RunKind.PREVIEW:
            return []
    return []


def _fault(run: RunResult) -> str:
    if run.error_code in _SIGN_IN:
        return TroubleKind.SIGN_IN.value
    return TroubleKind.UNREACHABLE.value if run.error_code in _UNREACHABLE else ""


def _waiting(causes: Sequence[CauseRow], to_approve: int, today: date) -> list[Trouble]:
    late = sum(_is_late(cause, today) for cause in causes)
    found = [
        Trouble(TroubleKind.PAST_DUE, count=late),
        Trouble(TroubleKind.OPEN, count=len(causes)),
        Trouble(TroubleKind.APPROVALS, count=to_approve),
    ]
    return [trouble for trouble in found if trouble.count]


def _is_late(cause: CauseRow, today: date) -> bool:
    given = cause.assigned.due if cause.assigned is not None else None
    return any(day is not None and day < today for day in (cause.due, given))
