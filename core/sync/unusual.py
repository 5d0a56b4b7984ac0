"""What is usual for a flow, and what is so far beyond it that a person looks first (product.md section 8).

Ten times the usual number of changes, or the usual sum of a currency, is too much. Usual is the median of the last runs
that had something; the first runs of a connection, and the first ones in a currency, say nothing about it yet. Small
numbers always pass, and so does as much money as so many usual orders come to.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from statistics import median
from typing import Final

from core.model.flow import FlowName, RunId
from core.model.run import RunKind, RunStatus
from core.model.values import decimal_text
from core.store.connection_store import ConnectionStore

TIMES: Final = 10
ALWAYS_ALLOWED: Final = 200
"""Changes that are never unusual: a small office that had two yesterday may have fifty today."""
LEAST_RUNS: Final = 3
LOOK_BACK: Final = 20
_ENDED_WELL = frozenset({RunStatus.DONE, RunStatus.DONE_WITH_PROBLEMS})
_VOLUMES = "volumes"
"""Key of what the last runs wrote, by flow: a list of number and sums, the oldest first."""


@dataclass(frozen=True, slots=True)
class Volume:
    """What one run wrote: how many records, and their amounts by currency."""

    number: int
    sums: Mapping[str, Decimal]


def limit_of(usual: int) -> int:
    """The largest number of changes that passes unasked."""
    return max(ALWAYS_ALLOWED, TIMES * usual)


def usual_number(store: ConnectionStore, flow: FlowName) -> int | None:
    """How many records the last good syncs read, those aside that read none; None = too few of them to say."""
    read = []
    for row in store.runs.rows(LOOK_BACK):
        if row.kind is RunKind.SYNC and row.status in _ENDED_WELL:
            run = store.runs.get(RunId(row.run_id))
            if run is not None and flow in run.flows and run.flows[flow].read:
                read.append(run.flows[flow].read)
    return max(1, int(median(read))) if len(read) >= LEAST_RUNS else None


def usual_writes(volumes: tuple[Volume, ...]) -> int | None:
    """How many records a run usually writes; None = too few runs to say."""
    return max(1, int(median(one.number for one in volumes))) if len(volumes) >= LEAST_RUNS else None


def usual_sums(volumes: tuple[Volume, ...]) -> dict[str, tuple[Decimal, Decimal]]:
    """Currency -> what a run usually writes of it, and what passes unasked; only currencies with runs enough."""
    found: dict[str, tuple[Decimal, Decimal]] = {}
    for currency in sorted({currency for one in volumes for currency in one.sums}):
        mine = [one for one in volumes if one.sums.get(currency)]
        if len(mine) >= LEAST_RUNS:
            usual = median(one.sums[currency] for one in mine)
            each = median(one.sums[currency] / one.number for one in mine)
            found[currency] = usual, max(TIMES * usual, ALWAYS_ALLOWED * each)
    return found


def load_volumes(store: ConnectionStore, flow: FlowName) -> tuple[Volume, ...]:
    """What the last runs of a flow that wrote something wrote, the oldest first."""
    return tuple(_volume(one) for one in _kept(store.state.get(_VOLUMES)).get(flow.value, []))


def add_volume(store: ConnectionStore, flow: FlowName, volume: Volume) -> None:
    """Keeps what a run wrote; the oldest goes."""
    new = [str(volume.number), {currency: decimal_text(amount) for currency, amount in volume.sums.items()}]

    def change(values: Mapping[str, object | None]) -> Mapping[str, object | None]:
        kept = _kept(values[_VOLUMES])
        return {_VOLUMES: {**kept, flow.value: [*kept.get(flow.value, []), new][-LOOK_BACK:]}}

    store.state.decide((_VOLUMES,), change)


def _kept(value: object) -> dict[str, list[object]]:
    kept = value if isinstance(value, dict) else {}
    return {str(name): list(one) for name, one in kept.items() if isinstance(one, list)}


def _volume(kept: object) -> Volume:
    number, sums = kept if isinstance(kept, list) else ("0", {})
    return Volume(int(number), {str(currency): Decimal(str(amount)) for currency, amount in sums.items()})
