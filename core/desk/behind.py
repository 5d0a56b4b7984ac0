"""Which causes stand behind a record: what holds it, and a mapping settles. Pure."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from core.model.crossref import ACCOUNT, COST_CENTER
from core.model.status import Status
from core.model.views import CauseRow, Trace

_MAPPABLE = frozenset({Status.NEEDS_MAPPING, Status.PARTLY_SYNCED, Status.NEEDS_APPROVAL, Status.WAITING})
_MOST_ASKED = 12


def causes_behind(trace: Trace, causes: Iterable[CauseRow], holds: Callable[[str], bool]) -> tuple[CauseRow, ...]:
    """The causes that hold this record and that a mapping settles, in their order.

    Args:
        trace: the record.
        causes: the open causes, dearest first.
        holds: whether a cause, by its id, holds the record; it is asked of a dozen at most.
    """
    if trace.record.status not in _MAPPABLE:
        return ()
    codes = {
        (kind, code)
        for line in trace.lines
        if line.status is Status.NEEDS_MAPPING
        for kind, code in ((ACCOUNT, line.source_account), (COST_CENTER, line.source_cost_center))
    }
    likely = [
        cause
        for cause in causes
        if cause.mappable and (cause.kind not in {ACCOUNT, COST_CENTER} or (cause.kind, cause.source_code) in codes)
    ]
    return tuple(cause for cause in likely[:_MOST_ASKED] if holds(cause.cause_id))
