"""What the store knows that alerts are made of."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from decimal import Decimal

from core.model.brake import BrakeQuestion
from core.model.flow import Entity, RunId
from core.model.run import RunKind, RunStatus
from core.model.schedule import Plan, Turn
from core.model.status import NEEDS_PERSON
from core.model.views import CauseRow, RecordQuery, RunRow
from core.store.connection_store import ConnectionStore

PAGE = 50
LOOK_BACK = 1_000
"""Runs that are looked through for the last good one: at one every five minutes, more than three days."""
GOOD = frozenset({RunStatus.DONE, RunStatus.DONE_WITH_PROBLEMS})
SYNCS = frozenset({RunKind.SYNC, RunKind.IMPORT})
"""Runs that bring in what is new; a replay does not."""
SYSTEMS = frozenset({"jaggaer", "x3"})
DIED = "died"
"""Code of a run whose process ended in the middle of it."""


@dataclass(frozen=True, slots=True)
class StoppedRun:
    """A run that stopped: by which error (`code`), about which system (`jaggaer`, `x3`, empty), and what it said."""

    run_id: str
    code: str
    system: str
    reason: str
    started_at: datetime


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known now.

    Attributes:
        last_good: when the last good sync ended; None = there was none.
        first_run: when the first run that is known began; None = there was none.
        stopped: runs that stopped since the last good sync, newest first.
        quiet_since: since when a run that goes on has brought nothing; None = none goes on.
        causes: open problems by cause.
        open_records: records that wait for a person; `open_sums` their money by currency.
        questions: what runs ask, those that were let through and not used yet, too.
        plan: the schedule; `waiting` the scheduled run that waits for a system to answer, None = none.
    """

    now: datetime
    last_good: datetime | None = None
    first_run: datetime | None = None
    stopped: tuple[StoppedRun, ...] = ()
    quiet_since: datetime | None = None
    causes: tuple[CauseRow, ...] = ()
    open_records: int = 0
    open_sums: tuple[tuple[str, Decimal], ...] = ()
    questions: tuple[BrakeQuestion, ...] = ()
    plan: Plan = field(default_factory=Plan)
    waiting: Turn | None = None


def gather(
    store: ConnectionStore, causes: Sequence[CauseRow], questions: Iterable[BrakeQuestion], now: datetime
) -> Facts:
    """Reads the store; `causes` and `questions` as the App gives them."""
    runs = _Runs(store)
    open_records = store.alerts.count_waiting()
    waits = RecordQuery(Entity.ORDER, tuple(sorted(NEEDS_PERSON)))
    return Facts(
        now=now,
        last_good=runs.last_good,
        first_run=runs.first,
        stopped=tuple(runs.stopped),
        quiet_since=runs.quiet_since,
        causes=tuple(causes),
        open_records=open_records,
        open_sums=store.records.sums(waits) if open_records else (),
        questions=tuple(questions),
        plan=store.schedules.load(),
        waiting=next((turn for turn in store.schedules.open_turns() if turn.waits_for in SYSTEMS), None),
    )


class _Runs:
    """The runs since the last good sync."""

    def __init__(self, store: ConnectionStore) -> None:
        self._store = store
        self.last_good: datetime | None = None
        self.first: datetime | None = None
        self.stopped: list[StoppedRun] = []
        self.quiet_since: datetime | None = None
        holder = store.lease.holder()
        self._alive = holder.run_id if holder is not None else ""
        before: RunId | None = None
        for _ in range(LOOK_BACK // PAGE):
            rows = store.runs.rows(PAGE, before)
            if any(self._is_good(row) for row in rows) or len(rows) < PAGE:
                return
            before = RunId(rows[-1].run_id)

    def _is_good(self, row: RunRow) -> bool:
        self.first = row.started_at
        if row.kind is RunKind.PREVIEW:
            return False
        if row.status is RunStatus.RUNNING and row.run_id == self._alive:
            self.quiet_since = self._last_sign(row)
        elif row.status in {RunStatus.STOPPED, RunStatus.RUNNING}:
            self.stopped.append(self._stopped(row))
        elif row.status in GOOD and row.kind in SYNCS:
            self.last_good = row.started_at + timedelta(seconds=row.seconds)
            return True
        return False

    def _stopped(self, row: RunRow) -> StoppedRun:
        result = self._store.runs.get(RunId(row.run_id))
        code = result.error_code if result is not None else ""
        system = result.error_system if result is not None else ""
        return StoppedRun(row.run_id, code or DIED, system, row.reason, row.started_at)

    def _last_sign(self, row: RunRow) -> datetime:
        """When a run that goes on wrote something last."""
        feed = self._store.feed
        latest = feed.since(feed.latest() - 1, 1)
        return max([row.started_at, *(one.at for one in latest if one.run_id == row.run_id)])
