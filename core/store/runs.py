"""Runs of a connection: their start, their end, and what the tables of runs show."""

from __future__ import annotations

import zlib
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from typing import TYPE_CHECKING, Any, Final, TypeVar

import msgspec
from sqlalchemy import ColumnElement, Row, Select, and_, insert, or_, select, update

from core.model.flow import RunId
from core.model.run import Counts, PreviewRow, RunKind, RunResult, RunStatus
from core.model.views import DayBar, RunRow
from core.store.codec import damaged
from core.store.feed import append_row
from core.store.tables import runs

if TYPE_CHECKING:
    from core.store.connection_store import ConnectionStore


R = TypeVar("R")

DIED = "The program ended in the middle of this run."
"""Reason of a run that was found running when the next one began."""
_RESULT: Final = msgspec.json.Decoder(RunResult)
_PREVIEWS: Final = msgspec.json.Decoder(tuple[PreviewRow, ...])
# Made at import, by one thread (`core.model.learned`).

_SHOWN: list[ColumnElement[Any]] = [column for column in runs.columns if column.name != "previews"]


class Runs:
    """Runs of one connection; reached as `cs.runs`."""

    def __init__(self, cs: ConnectionStore) -> None:
        self._cs = cs

    def start(self, run_id: RunId, kind: RunKind, actor: str, started_at: datetime) -> None:
        """Notes that a run began. To be called by the holder of the lease.

        A run of this connection that still stands as running died with its process: it becomes *stopped*.
        """
        here = self._cs.connection_id
        with self._cs.write() as write:
            write.execute(
                update(runs)
                .where(runs.c.connection_id == here, runs.c.status == RunStatus.RUNNING)
                .values(status=RunStatus.STOPPED, reason=DIED)
            )
            values = {
                "connection_id": here,
                "run_id": run_id,
                "kind": kind,
                "actor": actor,
                "status": RunStatus.RUNNING,
                "started_at": started_at,
            }
            write.execute(insert(runs).values(values))
            payload = {"status": RunStatus.RUNNING, "kind": kind}
            append_row(write, here, run_id, started_at, "run", payload)

    def finish(self, result: RunResult) -> None:
        """Keeps how a run ended, and tells the change feed."""
        here = self._cs.connection_id
        values: dict[str, object] = {
            "status": result.status,
            "reason": result.reason,
            "result": _pack(replace(result, previews=())),
            "previews": _pack(result.previews) if result.previews else None,
        }
        with self._cs.write() as write:
            write.execute(update(runs).where(self._is(result.run_id)).values(values))
            now = self._cs.store.clock.now()
            payload = {"status": result.status, "kind": result.kind}
            append_row(write, here, result.run_id, now, "run", payload)

    def rows(self, limit: int, before: RunId | None = None) -> tuple[RunRow, ...]:
        """Runs, newest first; `before` = only those that are older than that run."""
        table = runs.c
        query: Select[Any] = (
            select(*_SHOWN)
            .where(table.connection_id == self._cs.connection_id)
            .order_by(table.started_at.desc(), table.id.desc())
            .limit(limit)
        )
        with self._cs.read() as read:
            if before is not None:
                place = select(table.started_at, table.id).where(self._is(before))
                found = read.execute(place).first()
                if found is None:
                    return ()
                started, number = found
                earlier = and_(table.started_at == started, table.id < number)
                query = query.where(or_(table.started_at < started, earlier))
            return tuple(_row(row) for row in read.execute(query))

    def results(self, limit: int) -> tuple[RunResult, ...]:
        """The last runs as they ended, without sheets, newest first."""
        query: Select[Any] = (
            select(*_SHOWN)
            .where(runs.c.connection_id == self._cs.connection_id)
            .order_by(runs.c.started_at.desc(), runs.c.id.desc())
            .limit(limit)
        )
        with self._cs.read() as read:
            return tuple(_result(row) for row in read.execute(query))

    def row(self, run_id: RunId) -> RunRow | None:
        """A run as tables show it; None = unknown."""
        with self._cs.read() as read:
            row = read.execute(select(*_SHOWN).where(self._is(run_id))).first()
        return None if row is None else _row(row)

    def get(self, run_id: RunId) -> RunResult | None:
        """A run as it ended; one that goes on has status *running* and no counts. None = unknown."""
        with self._cs.read() as read:
            query: Select[Any] = select(*runs.columns).where(self._is(run_id))
            row = read.execute(query).first()
        if row is None:
            return None
        result = _result(row)
        if row.previews is None:
            return result
        return replace(result, previews=_unpack(row.previews, _PREVIEWS))

    def days(self, n: int) -> tuple[DayBar, ...]:
        """The last `n` days (UTC) up to today, oldest first: written records, and records that needed somebody.

        Of the latter the most that a run of the day met; those that X3 refused are among them, and counted on their
        own, too. Previews are left out.
        """
        today = self._cs.store.clock.now().astimezone(UTC).date()
        days = [today - timedelta(days=back) for back in reversed(range(n))]
        if not days:
            return ()
        first = datetime.combine(days[0], time(), UTC)
        query: Select[Any] = select(*_SHOWN).where(
            runs.c.connection_id == self._cs.connection_id,
            runs.c.started_at >= first,
            runs.c.kind != RunKind.PREVIEW,
        )
        totals = dict.fromkeys(days, (0, 0, 0))
        with self._cs.read() as read:
            for row in read.execute(query):
                counts, day = _result(row).counts, row.started_at.date()
                if day in totals:
                    written, needed, refused = totals[day]
                    written += counts.created + counts.updated + counts.closed
                    # What waits for somebody is met by each run anew: it is one record all the same.
                    needed = max(needed, counts.open - counts.waiting - counts.in_doubt)
                    totals[day] = (written, needed, max(refused, counts.refused))
        return tuple(DayBar(day, *totals[day]) for day in days)

    def _is(self, run_id: RunId) -> ColumnElement[bool]:
        return and_(runs.c.connection_id == self._cs.connection_id, runs.c.run_id == run_id)


def _pack(value: object) -> bytes:
    return zlib.compress(msgspec.json.encode(value))


def _unpack(blob: bytes, decoder: msgspec.json.Decoder[R]) -> R:
    try:
        return decoder.decode(zlib.decompress(blob))
    except (zlib.error, msgspec.DecodeError) as error:
        raise damaged() from error


def _result(row: Row[Any]) -> RunResult:
    if row.result is not None:
        return _unpack(row.result, _RESULT)
    return RunResult(
        run_id=RunId(row.run_id),
        kind=RunKind(row.kind),
        status=RunStatus(row.status),
        reason=row.reason,
        started_at=row.started_at,
        seconds=0.0,
        counts=Counts(),
        lines=Counts(),
        flows={},
        calls={},
        calls_by_reason={},
    )


def _row(row: Row[Any]) -> RunRow:
    result = _result(row)
    return RunRow(
        run_id=result.run_id,
        kind=result.kind,
        status=result.status,
        reason=result.reason or "",
        actor=row.actor,
        started_at=result.started_at,
        seconds=result.seconds,
        counts=result.counts,
        calls=sum(result.calls.values()),
    )
