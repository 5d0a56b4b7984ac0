"""Which causes stand behind a record: what holds it, and a mapping settles. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice

from core.model.crossref import ACCOUNT, COST_CENTER
from core.model.status import Status
from core.model.views import CauseRow, Trace

MAPPABLE = frozenset({Status.NEEDS_MAPPING, Status.PARTLY_SYNCED, Status.NEEDS_APPROVAL, Status.WAITING})
"""Statuses in which a mapping may settle what holds a record."""
_MOST = 12


def causes_behind(trace: Trace, causes: Iterable[CauseRow]) -> tuple[CauseRow, ...]:
    """The causes that a mapping settles, in their order; a dozen at most.

    Args:
        trace: the record, in a status of `MAPPABLE`.
        causes: the open causes that hold it, dearest first.
    """
    codes = {
        (kind, code)
        for line in trace.lines
        if line.status is Status.NEEDS_MAPPING
        for kind, code in ((ACCOUNT, line.source_account), (COST_CENTER, line.source_cost_center))
    }
    likely = (
        cause
        for cause in causes
        if cause.mappable and (cause.kind not in {ACCOUNT, COST_CENTER} or (cause.kind, cause.source_code) in codes)
    )
    return tuple(islice(likely, _MOST))
