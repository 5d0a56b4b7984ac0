"""The one writer of a run: a thread that commits in groups what many workers hand in."""

from __future__ import annotations

import logging
import queue
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import select

from core.errors import ConnectorError, StoreError
from core.model.audit import AuditDraft
from core.model.flow import Entity, FlowName, RunId, SourceId
from core.model.settle import IntentDraft, IntentOutcome, Settlement
from core.store.connection_store import ConnectionStore
from core.store.group import Group
from core.store.leases import Lease
from core.store.staging import Stage, Staged, StagedAudit, StagedIntent
from core.store.tables import runs

log = logging.getLogger(__name__)

_UNFIT = (ValueError, TypeError, KeyError, AttributeError, OverflowError)


@dataclass(slots=True)
class _Order:
    """Something handed in. `staged` None: nothing to store, only a place in the order (`flush`, the end)."""

    staged: Staged | None = None
    future: Future[Any] = field(default_factory=Future)
    last: bool = False


class Writer:
    """Commits in groups, in the order handed in.

    Whatever waits, up to `max_group`, goes into one transaction; nothing is held back to make a group larger. A
    future is resolved after the commit (SQLite: WAL, synchronous FULL) that holds its operation. Every group first
    checks the lease. All methods may be called from any thread.

    What fails: an operation that cannot be stored as it is (a value without a stored form) fails alone, with
    `StoreError`. When a group fails, nothing of it is stored, all its futures get the error (`StoreError`,
    `LeaseLostError`), and so does every later operation: what comes later may build on what failed. For the same
    reason `advance` is refused after any failure.

    Args:
        lease: None where no lease is needed (a decision of a person between runs).
        run_id: goes into the rows of the change feed; "" outside of a run.
    """

    def __init__(
        self,
        cs: ConnectionStore,
        lease: Lease | None,
        run_id: RunId,
        *,
        max_group: int = 200,
    ) -> None:
        self._cs = cs
        self._max_group = max_group
        with cs.read() as read:
            cs.store.blobs.load(read, cs.connection_id)
            query = select(runs.c.id).where(runs.c.connection_id == cs.connection_id, runs.c.run_id == run_id)
            run_row = read.scalar(query) or 0
        self._stage = Stage(cs.store.blobs, cs.connection_id)
        self._group = Group(cs, lease, run_id, run_row)
        self._orders: queue.SimpleQueue[_Order] = queue.SimpleQueue()
        self._lock = threading.Lock()
        self._closed = False
        self._broken: ConnectorError | None = None
        self._first_error: ConnectorError | None = None
        self._thread = threading.Thread(target=self._work, name=f"writer {cs.name}", daemon=True)
        self._thread.start()

    def intend(self, draft: IntentDraft) -> Future[int]:
        """Keeps an intent and its audit row; gives the intent's id. Wait for it before the request leaves."""
        return self._hand_in(lambda: self._stage.intent(draft))

    def renew(self, intent_id: int, settle_until: datetime) -> Future[None]:
        """Moves the settle time of an open intent. Wait for it before the request leaves (again)."""
        return self._hand_in(lambda: self._stage.renewal(intent_id, settle_until))

    def settle(self, settlement: Settlement) -> Future[None]:
        """Keeps how a record settled: record, lines, codings, problems, outcome of its intent, audit rows."""
        return self._hand_in(lambda: self._stage.record(settlement))

    def outcome(self, outcome: IntentOutcome, audit: tuple[AuditDraft, ...] = ()) -> Future[None]:
        """Keeps the outcome of an intent alone."""
        return self._hand_in(lambda: self._stage.outcome(outcome, audit))

    def touch(
        self,
        entity: Entity,
        source_id: SourceId,
        changed_at: datetime | None,
        revision: str,
    ) -> Future[None]:
        """Notes that only the source's change time or revision moved; nothing happens to an unknown record."""
        return self._hand_in(lambda: self._stage.touch(entity, source_id, changed_at, revision))

    def advance(self, flow: FlowName, position: datetime) -> Future[None]:
        """Advances the watermark of a flow; everything handed in before is committed with it or before it."""

        def stage() -> Staged:
            if self._first_error is not None:
                raise self._first_error
            return self._stage.position(flow, position)

        return self._hand_in(stage)

    def audit(self, *drafts: AuditDraft) -> Future[None]:
        """Appends audit rows."""
        return self._hand_in(lambda: StagedAudit(self._stage.audit(drafts)))

    def flush(self) -> None:
        """Waits until everything handed in is committed; raises the first error that any operation met."""
        with self._lock:
            if not self._closed:
                order = _Order()
                self._orders.put(order)
            else:
                order = None
        if order is not None:
            order.future.result()
        if self._first_error is not None:
            raise self._first_error

    def close(self) -> None:
        """Commits what waits and ends the thread; raises nothing. Later operations fail."""
        with self._lock:
            if not self._closed:
                self._closed = True
                self._orders.put(_Order(last=True))
        self._thread.join()

    def _hand_in(self, stage: Callable[[], Staged]) -> Future[Any]:
        order = _Order()
        try:
            order.staged = stage()
        except ConnectorError as error:
            self._fail(order, error)
            return order.future
        except _UNFIT as error:
            unfit = StoreError(
                f"A value cannot be stored: {error}",
                remedy="Keep the log: this should not happen.",
            )
            unfit.__cause__ = error
            self._fail(order, unfit)
            return order.future
        with self._lock:
            if self._closed:
                msg = "This run's writer is closed."
                self._fail(order, StoreError(msg))
            else:
                self._orders.put(order)
        return order.future

    def _fail(self, order: _Order, error: ConnectorError) -> None:
        if self._first_error is None:
            self._first_error = error
        order.future.set_exception(error)

    def _work(self) -> None:
        database = self._cs.store.database
        orders: list[_Order] = []
        try:
            with database.writer() as connection:
                while True:
                    orders = self._next()
                    staged = [o.staged for o in orders if o.staged is not None]
                    if staged and self._broken is None:
                        with database.transaction(connection):
                            ids = self._group.write(connection, staged)
                        self._group.committed()
                        _resolve(orders, ids)
                    else:
                        self._refuse(orders)
                    if orders[-1].last:
                        break
                if self._broken is None:
                    with database.transaction(connection):
                        self._group.move_search_queue(connection.connection.cursor())
        except BaseException as error:  # noqa: BLE001  # whatever it is, nobody may wait for ever
            self._break(error, orders)

    def _next(self) -> list[_Order]:
        """Waits for one order and takes what waits behind it."""
        orders = [self._orders.get()]
        while len(orders) < self._max_group and not orders[-1].last:
            try:
                orders.append(self._orders.get_nowait())
            except queue.Empty:
                break
        return orders

    def _break(self, error: BaseException, orders: Sequence[_Order]) -> None:
        if isinstance(error, ConnectorError):
            self._broken = error
        else:
            log.error("writer failed", exc_info=error)
            self._broken = StoreError("The store's writer failed.", context={"error": type(error).__name__})  # fmt: skip
            self._broken.__cause__ = error
        if self._first_error is None:
            self._first_error = self._broken
        self._refuse(orders)
        while not (orders and orders[-1].last):
            orders = self._next()
            self._refuse(orders)

    def _refuse(self, orders: Sequence[_Order]) -> None:
        for order in orders:
            if order.future.done():
                continue
            if order.staged is None or self._broken is None:
                order.future.set_result(None)
            else:
                order.future.set_exception(self._broken)


def _resolve(orders: Sequence[_Order], intent_ids: Sequence[int]) -> None:
    ids = iter(intent_ids)
    for order in orders:
        is_intent = isinstance(order.staged, StagedIntent)
        order.future.set_result(next(ids) if is_intent else None)
