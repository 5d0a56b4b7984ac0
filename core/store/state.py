"""Small facts of a connection that a run finds out and keeps: capabilities, audience, identity probes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from typing import TYPE_CHECKING

from sqlalchemy import ColumnElement, Connection, and_, delete, insert, select

from core.model.audit import AuditDraft
from core.store.audit import append_entries
from core.store.codec import from_bytes, to_bytes
from core.store.tables import app_state

if TYPE_CHECKING:
    from core.store.connection_store import ConnectionStore


Change = Callable[[Mapping[str, object | None]], Mapping[str, object | None]]
"""Present values by key -> new values of those that change."""


class State:
    """Facts of one connection by key; reached as `cs.state`."""

    def __init__(self, cs: ConnectionStore) -> None:
        self._cs = cs

    def get(self, key: str) -> object | None:
        """What was kept under `key`, as JSON gives it; None = never set."""
        with self._cs.read() as read:
            return self.get_in(read, key)

    def changed_at(self, key: str) -> datetime | None:
        """When `key` was set last, UTC; None = never."""
        query = select(app_state.c.changed_at).where(self._at(key))
        with self._cs.read() as read:
            return read.scalar(query)

    def set(self, key: str, value: object) -> None:
        """Keeps `value` (what JSON can hold; no float) under `key`; None removes it."""
        self.decide((key,), lambda _: {key: value})

    def decide(self, keys: Iterable[str], change: Change, audit: Iterable[AuditDraft] = ()) -> None:
        """Changes facts by what they are, with the audit rows that tell of it, in one transaction.

        Args:
            keys: whose values `change` is given; None = never set.
            change: gives the new values of those that change; None removes one. It must not look into the store.
            audit: rows for the chain.
        """
        with self._cs.write() as write:
            for key, value in change({key: self.get_in(write, key) for key in keys}).items():
                self.set_in(write, key, value)
            append_entries(write, self._cs.connection_id, audit)

    def set_in(self, write: Connection, key: str, value: object | None) -> None:
        """`set`, inside of a transaction that is open."""
        write.execute(delete(app_state).where(self._at(key)))
        if value is not None:
            row = {
                "connection_id": self._cs.connection_id,
                "key": key,
                "value": to_bytes(value).decode(),
                "changed_at": self._cs.store.clock.now(),
            }
            write.execute(insert(app_state).values(row))

    def get_in(self, connection: Connection, key: str) -> object | None:
        """`get`, inside of a transaction that is open."""
        value = connection.scalar(select(app_state.c.value).where(self._at(key)))
        return None if value is None else from_bytes(value.encode())

    def _at(self, key: str) -> ColumnElement[bool]:
        return and_(app_state.c.connection_id == self._cs.connection_id, app_state.c.key == key)
