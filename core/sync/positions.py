"""From where a flow reads, besides its watermark: an earlier start, and the full comparison that is due every week.

A position skips what did not change since. What slipped by, and what an earlier `start_from` lets in, is found by reading
again from the start (product.md section 3, "Positions").
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, datetime, timedelta
from typing import Final

from core.model.flow import FlowName
from core.store.connection_store import ConnectionStore

EVERY: Final = timedelta(days=7)
"""A sync so long after the last full comparison compares in full by itself."""
COMPARED: Final = "compared-in-full"
"""Key of the times (UTC, ISO) of the last full comparisons, by flow."""
READ_FROM: Final = "read-from"
"""Key of the `start_from` of the last sync that read everything that it had to, by flow."""
DUE: Final = "Everything was compared, as it is once a week."


def comparison_due(store: ConnectionStore, flows: Collection[FlowName], now: datetime) -> bool:
    """Whether one of the flows was not compared in full for a week.

    A flow without a position reads everything anyway.
    """
    times = _kept(store, COMPARED)
    return any(
        store.watermarks.load(flow) is not None
        and (flow.value not in times or now - datetime.fromisoformat(times[flow.value]) > EVERY)
        for flow in flows
    )


def note_comparison(store: ConnectionStore, flow: FlowName, at: datetime) -> None:
    """A sync that began at `at` read a flow from its start to its end."""
    store.state.set(COMPARED, {**_kept(store, COMPARED), flow.value: at.isoformat()})


def starts_earlier(store: ConnectionStore, flow: FlowName, start_from: date) -> bool:
    """Whether `start_from` moved back since the last sync, so that the flow's position skips what it lets in now."""
    before = _kept(store, READ_FROM).get(flow.value)
    return before is not None and start_from < date.fromisoformat(before)


def note_start(store: ConnectionStore, flow: FlowName, start_from: date) -> None:
    """A sync read all that `start_from` lets in, as far as it changed since the flow's position."""
    kept = _kept(store, READ_FROM)
    if kept.get(flow.value) != start_from.isoformat():
        store.state.set(READ_FROM, {**kept, flow.value: start_from.isoformat()})


def _kept(store: ConnectionStore, key: str) -> dict[str, str]:
    kept = store.state.get(key)
    return {str(name): str(value) for name, value in kept.items()} if isinstance(kept, dict) else {}
