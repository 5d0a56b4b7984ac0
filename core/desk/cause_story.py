"""The whole story of a cause, put together from what the store keeps: problems, audit chain, mappings, approvals."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Final

from core.desk.inbox import every_cause
from core.desk.workplace import Workplace
from core.errors import ConfigurationError
from core.model.approval import ApprovalState
from core.model.audit import AuditEntry
from core.model.cause_story import CauseEvent, CauseStep
from core.model.views import CauseRow
from core.store.connection_store import ConnectionStore

MOST_RECORDS: Final = 60
"""Records of a cause whose runs are looked up."""
_MOST_RUNS: Final = 1000
_DECISIONS: Final = {
    "cause-parked": CauseStep.PARKED,
    "cause-ignored": CauseStep.IGNORED,
    "cause-taken-back": CauseStep.TAKEN_BACK,
    "cause-assigned": CauseStep.ASSIGNED,
}
_CLOSED: Final = {
    ApprovalState.APPROVED: CauseStep.APPROVED,
    ApprovalState.USED: CauseStep.APPROVED,
    ApprovalState.REJECTED: CauseStep.REJECTED,
    ApprovalState.WITHDRAWN: CauseStep.WITHDRAWN,
}
_LONG_AGO: Final = datetime.min.replace(tzinfo=UTC)


class CauseStories(Workplace):
    """What people ask about a cause besides what it holds now."""

    def cause_story(self, cause_id: str, connection: str = "") -> tuple[CauseEvent, ...]:
        """What happened to a cause, oldest first.

        Raises:
            ConfigurationError: no problem has this id.
        """
        store = self._named(connection)
        causes = (*every_cause(store, self._clock.now().date()), *store.inbox.ignored())
        cause = next((one for one in causes if one.cause_id == cause_id), None)
        if cause is None:
            raise ConfigurationError(f"No problem has the id {cause_id}.", remedy="See them with: problems")
        runs = list(_runs(store, cause))
        found = [*_decisions(store, cause), *runs, *_mappings(store, cause), *_approvals(store, cause)]
        if cause.since is not None:
            found.append(CauseEvent(min([cause.since, *(one.at for one in runs)]), CauseStep.SEEN))
        return tuple(sorted(found, key=lambda one: (one.at, one.step is not CauseStep.SEEN)))


def _decisions(store: ConnectionStore, cause: CauseRow) -> Iterator[CauseEvent]:
    """Parked, ignored, taken back, assigned: each names the cause by its id."""
    times = [at for at in (cause.since, cause.aside.at if cause.aside else None) if at is not None]
    times += [cause.assigned.at] if cause.assigned else []
    # An ignored cause has no problem any more that would say since when; what is asked for then is everything.
    since = min(times, default=_LONG_AGO) if cause.since is not None else _LONG_AGO
    for entry in store.audit.told_since(_DECISIONS, since):
        if entry.draft.details.get("cause") == cause.cause_id:
            yield _decided(entry)


def _decided(entry: AuditEntry) -> CauseEvent:
    draft = entry.draft
    told, step = draft.details, _DECISIONS[draft.action]
    if step is CauseStep.ASSIGNED and not told.get("to"):
        step = CauseStep.UNASSIGNED
    about = told.get("to", "") or told.get("until", "")
    why = told.get("reason", "") or told.get("note", "")
    return CauseEvent(draft.at, step, draft.actor, about, why, entry=entry.number)


def _runs(store: ConnectionStore, cause: CauseRow) -> Iterator[CauseEvent]:
    """The runs in which records behind it came out as they are: held, refused and the like."""
    # The run in which it came up began before the first of its problems has its time.
    began = [run.started_at for run in store.runs.rows(_MOST_RUNS) if cause.since and run.started_at <= cause.since]
    since = max(began, default=_LONG_AGO)
    met: dict[str, dict[tuple[str, str], AuditEntry]] = {}
    every = [
        entry
        for entity, source_id in store.problems.held_by(cause.cause_id)[:MOST_RECORDS]
        for entry in store.audit.rows_of(entity.value, source_id)
        if entry.draft.run_id and entry.draft.outcome and entry.draft.at >= since
    ]
    for entry in every:
        met.setdefault(entry.draft.run_id, {})[entry.draft.entity, entry.draft.source_key] = entry
    for run_id, entries in met.items():
        first = min(entries.values(), key=lambda entry: entry.number)
        yield CauseEvent(
            first.draft.at,
            CauseStep.MET,
            first.draft.actor,
            run_id=run_id,
            records=len(entries),
            entry=first.number,
        )


def _mappings(store: ConnectionStore, cause: CauseRow) -> Iterator[CauseEvent]:
    if not cause.source_code:
        return
    for rule in store.mappings.history(cause.kind, cause.source_code):
        if rule.decided_at is not None:
            step = CauseStep.MAPPED if rule.target else CauseStep.UNMAPPED
            yield CauseEvent(
                rule.decided_at, step, rule.decided_by, _leads(rule.target, rule.scope.words()), rule.because
            )


def _approvals(store: ConnectionStore, cause: CauseRow) -> Iterator[CauseEvent]:
    if not cause.source_code:
        return
    for request in store.approvals.history():
        rule = next((r for r in request.rules if (r.kind, r.source) == (cause.kind, cause.source_code)), None)
        if rule is None:
            continue
        about = _leads(rule.target, rule.scope.words())
        yield CauseEvent(request.asked_at, CauseStep.ASKED, request.asked_by, about, request.because)
        if request.closed_at is not None and request.state in _CLOSED:
            step = _CLOSED[request.state]
            yield CauseEvent(request.closed_at, step, request.closed_by, about, request.closed_because)


def _leads(target: str, where: str) -> str:
    return target if where == "everywhere" or not target else f"{target} ({where})"
