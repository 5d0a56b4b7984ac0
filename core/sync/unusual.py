"""The brake for too much at once: ten times the usual number of changes is looked at by a person first."""

from __future__ import annotations

from statistics import median

from core.errors import BrakeError
from core.model.flow import FlowName, RunId
from core.model.run import RunKind, RunStatus
from core.store.connection_store import ConnectionStore

TIMES = 10
ALWAYS_ALLOWED = 200
"""Changes that are never unusual: a small office that had two yesterday may have fifty today."""
LEAST_RUNS = 3
LOOK_BACK = 20
_ENDED_WELL = frozenset({RunStatus.DONE, RunStatus.DONE_WITH_PROBLEMS})


def brake_if_unusual(store: ConnectionStore, flow: FlowName, changed: int | None) -> None:
    """Stops a sync whose source says that it changed ten times as many records as usual (product.md section 8).

    Args:
        store: the connection's store; its last runs say what is usual.
        flow: the flow that begins.
        changed: what the source says it holds by the filter for changes; None = it does not say.

    Raises:
        BrakeError: a person looks first.
    """
    if changed is None or changed <= ALWAYS_ALLOWED:
        return
    read = []
    for row in store.runs.rows(LOOK_BACK):
        if row.kind is RunKind.SYNC and row.status in _ENDED_WELL:
            run = store.runs.get(RunId(row.run_id))
            if run is not None and flow in run.flows:
                read.append(run.flows[flow].read)
    if len(read) < LEAST_RUNS:
        return
    usual = max(1, int(median(read)))
    if changed > TIMES * usual:
        raise BrakeError(
            f"JAGGAER says that {changed:,} {flow.value} changed; usually it is about {usual:,}.",
            remedy="Look at a preview. If it is right, write it from there, or sync once with --full.",
        )
