"""The change feed: what other processes follow to show a run as their own (product.md section 5)."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from sqlalchemy import Connection, delete, insert, select, update

from core.model.flow import RunId
from core.store.tables import feed, heads

if TYPE_CHECKING:
    from core.store.connection_store import ConnectionStore


@dataclass(frozen=True, slots=True)
class FeedRow:
    """A committed group.

    Attributes:
        kind: `settled` (payload: `counts` {status: n}, `records` [[entity, source id, status], ...], at most 500),
            `mapping` (payload: `kind`, `source`, `target`, `version`), `run` (payload: `status`), `recode` (payload: `id`).
    """

    seq: int
    run_id: RunId
    at: datetime
    kind: str
    payload: Mapping[str, object]


class Feed:
    """The change feed of one connection; reached as `cs.feed`."""

    def __init__(self, cs: ConnectionStore) -> None:
        self._cs = cs

    def latest(self) -> int:
        """Number of the newest row; 0 when there never was one. One indexed read."""
        query = select(heads.c.feed_seq).where(heads.c.connection_id == self._cs.connection_id)
        with self._cs.read() as read:
            return read.scalar(query) or 0

    def since(self, seq: int, limit: int = 500) -> list[FeedRow]:
        """Rows after `seq`, oldest first. Rows that were pruned meanwhile are missing: look at `seq` of the first."""
        table = feed.c
        query = (
            select(table.seq, table.run_id, table.at, table.kind, table.payload)
            .where(table.connection_id == self._cs.connection_id, table.seq > seq)
            .order_by(table.seq)
            .limit(limit)
        )
        with self._cs.read() as read:
            return [
                FeedRow(row.seq, RunId(row.run_id), row.at, row.kind, json.loads(row.payload))
                for row in read.execute(query)
            ]  # fmt: skip

    def prune(self, keep_seconds: float) -> int:
        """Removes rows older than that; gives how many. Numbers are never used again."""
        limit = self._cs.store.clock.now() - timedelta(seconds=keep_seconds)
        old = delete(feed).where(feed.c.connection_id == self._cs.connection_id, feed.c.at < limit)
        with self._cs.write() as write:
            return write.execute(old).rowcount


def append_row(
    write: Connection,
    connection_id: int,
    run_id: str,
    at: datetime,
    kind: str,
    payload: Mapping[str, object],
) -> int:
    """Appends a row in the transaction of what it tells; gives its number."""
    here = heads.c.connection_id == connection_id
    seq = int(write.scalars(select(heads.c.feed_seq).where(here)).one()) + 1
    write.execute(
        insert(feed).values(
            connection_id=connection_id,
            seq=seq,
            run_id=run_id,
            at=at,
            kind=kind,
            payload=json.dumps(payload, separators=(",", ":")),
        )
    )
    write.execute(update(heads).where(here).values(feed_seq=seq))
    return seq
