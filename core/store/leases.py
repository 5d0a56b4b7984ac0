"""The lease of a connection: which process may run it (product.md section 5)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from sqlalchemy import Connection, Select, Update, select, update

from core.errors import BusyError, LeaseLostError
from core.model.flow import RunId
from core.store.tables import leases
from core.store.types import clean

if TYPE_CHECKING:
    from core.store.connection_store import ConnectionStore

TAKE_OVER_S = 60
"""Seconds without a renewal after which another process may take the lease."""
RENEW_S = 10
"""Seconds between two renewals by the holder."""


@dataclass(frozen=True, slots=True)
class Lease:
    """A lease as its holder keeps it. `epoch` grows by one with every holder; the store refuses an older one."""

    owner: str
    run_id: RunId
    epoch: int
    acquired_at: datetime


@dataclass(frozen=True, slots=True)
class Holder:
    """Who holds the lease now, by which run, since when (UTC)."""

    owner: str
    run_id: RunId
    since: datetime


class Leases:
    """The lease of one connection; reached as `cs.lease`."""

    def __init__(self, cs: ConnectionStore) -> None:
        self._cs = cs

    def acquire(self, owner: str, run_id: RunId) -> Lease:
        """Takes the lease, or takes it over when its holder has not renewed it for `TAKE_OVER_S`.

        A renewal that lies that far in the future counts as none: the clock was set back since.

        Raises:
            BusyError: another holder renews it; the message names owner and since when.
        """
        now = self._cs.store.clock.now()
        with self._cs.write() as write:
            row = write.execute(self._query()).one()
            refuse_running(write, self._cs.connection_id, now)
            epoch = row.epoch + 1
            write.execute(
                self._update().values(
                    owner=clean(owner),
                    run_id=run_id,
                    epoch=epoch,
                    acquired_at=now,
                    renewed_at=now,
                )
            )
        return Lease(owner, run_id, epoch, now)

    def renew(self, lease: Lease) -> None:
        """Says that the holder lives; to be called every `RENEW_S`.

        Raises:
            LeaseLostError: another process holds it now.
        """
        now = self._cs.store.clock.now()
        with self._cs.write() as write:
            done = write.execute(self._mine(lease).values(renewed_at=now))
            if done.rowcount != 1:
                raise self.lost(write)

    def check(self, lease: Lease) -> None:
        """Looks whether the lease still is the holder's: one indexed read, before each write to X3.

        Raises:
            LeaseLostError: another process holds it now, or it was released.
        """
        with self._cs.read() as read:
            row = read.execute(self._query()).one()
            if row.epoch != lease.epoch or not row.owner:
                raise self.lost(read)

    def release(self, lease: Lease) -> None:
        """Gives the lease back; nothing happens when another process already holds it."""
        with self._cs.write() as write:
            write.execute(self._mine(lease).values(owner="", run_id=""))

    def holder(self) -> Holder | None:
        """Who holds the lease and renews it; None when nobody does."""
        with self._cs.read() as read:
            row = read.execute(self._query()).one()
        if not row.owner or not _lives(row.renewed_at, self._cs.store.clock.now()):
            return None
        return Holder(row.owner, RunId(row.run_id), row.acquired_at)

    def lost(self, connection: Connection) -> LeaseLostError:
        """The error for a holder whose lease went elsewhere; names who has it now."""
        row = connection.execute(self._query()).one()
        now_with = f" {row.owner} has it now." if row.owner else ""
        return LeaseLostError(
            f"This run lost its hold on the connection {self._cs.name}.{now_with}",
            remedy="Nothing more is written here; what was sent is looked up by the next run.",
        )

    def _query(self) -> Select[tuple[str, str, int, datetime, datetime]]:
        table = leases.c
        return select(table.owner, table.run_id, table.epoch, table.acquired_at, table.renewed_at).where(
            table.connection_id == self._cs.connection_id
        )

    def _update(self) -> Update:
        return update(leases).where(leases.c.connection_id == self._cs.connection_id)

    def _mine(self, lease: Lease) -> Update:
        return self._update().where(leases.c.epoch == lease.epoch, leases.c.owner != "")


def refuse_running(read: Connection, connection_id: int, now: datetime) -> None:
    """Makes sure that nobody runs a connection, inside a transaction.

    Raises:
        BusyError: somebody does; the message names owner and since when.
    """
    table = leases.c
    query = select(table.owner, table.run_id, table.acquired_at, table.renewed_at)
    row = read.execute(query.where(table.connection_id == connection_id)).one()
    if row.owner and _lives(row.renewed_at, now):
        since = row.acquired_at.strftime("%Y-%m-%d %H:%M:%S")
        raise BusyError(
            f"{row.owner} has been running this connection since {since} UTC.",
            remedy="Wait until that run ends, or cancel it there.",
            context={"owner": row.owner, "run_id": row.run_id},
        )


def _lives(renewed_at: datetime, now: datetime) -> bool:
    return abs((now - renewed_at).total_seconds()) < TAKE_OVER_S
