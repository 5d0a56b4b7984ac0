"""The configured connections. Their secrets are in the keyring."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import msgspec
from sqlalchemy import insert, select, update

from core.audit.chain import FIRST_PREVIOUS
from core.errors import ConfigurationError
from core.model.audit import AuditDraft
from core.model.connection import Connection
from core.store.audit import append_entries
from core.store.tables import connections, heads, leases

if TYPE_CHECKING:
    from core.store.database import Store


_DECODER: Final = msgspec.json.Decoder(Connection)
# Made at import, by one thread (`core.model.learned`).


class Connections:
    """The configured connections of a store; reached as `store.connections`."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def save(self, connection: Connection, *, actor: str) -> None:
        """Adds a connection, or changes the one of the same name.

        A row `connection-changed` (names of the changed settings, no values) goes into its audit chain when
        something changed.
        """
        now = self._store.clock.now()
        settings = msgspec.json.encode(connection).decode()
        table = connections.c
        with self._store.write() as write:
            row = write.execute(
                select(table.connection_id, table.settings).where(table.name == connection.name)
            ).first()
            if row is None:
                made = write.execute(
                    insert(connections).values(name=connection.name, settings=settings, changed_at=now)
                )
                number = int((made.inserted_primary_key or (0,))[0])
                write.execute(
                    insert(heads).values(
                        connection_id=number,
                        audit_number=0,
                        audit_hash=FIRST_PREVIOUS,
                        feed_seq=0,
                    )
                )
                write.execute(
                    insert(leases).values(
                        connection_id=number,
                        owner="",
                        run_id="",
                        epoch=0,
                        acquired_at=now,
                        renewed_at=now,
                    )
                )
                old = ""
            else:
                number, old = row
            if old == settings:
                return
            write.execute(
                update(connections).where(table.connection_id == number).values(settings=settings, changed_at=now)
            )
            details = {"settings": ", ".join(_changed(old, settings))}
            draft = AuditDraft(actor, "connection-changed", now, details=details)
            append_entries(write, number, [draft])

    def load(self, name: str) -> Connection:
        """A connection's settings.

        Raises:
            ConfigurationError: there is no connection of this name; those that exist are named.
        """
        number = self.find(name)
        with self._store.read() as read:
            settings = read.scalar(select(connections.c.settings).where(connections.c.connection_id == number))
        return _DECODER.decode(settings or "{}")

    def names(self) -> tuple[str, ...]:
        """Names of all connections, in the order in which they were added."""
        with self._store.read() as read:
            query = select(connections.c.name).order_by(connections.c.connection_id)
            return tuple(read.scalars(query))

    def find(self, name: str) -> int:
        """Number of the connection of this name, for `for_connection`.

        Raises:
            ConfigurationError: there is no connection of this name; those that exist are named.
        """
        with self._store.read() as read:
            number = read.scalar(select(connections.c.connection_id).where(connections.c.name == name))
        if number is not None:
            return int(number)
        known = ", ".join(self.names())
        msg = f"There is no connection called {name}."
        remedy = f"There are: {known}." if known else "Set one up first."
        raise ConfigurationError(msg, remedy=remedy)


def _changed(old: str, new: str) -> list[str]:
    before, after = (_flat(msgspec.json.decode(text)) if text else {} for text in (old, new))  # fmt: skip
    if not before:
        return ["all"]
    return sorted(k for k in before.keys() | after.keys() if before.get(k) != after.get(k))  # fmt: skip


def _flat(value: dict[str, Any], prefix: str = "") -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name, member in value.items():
        if isinstance(member, dict):
            found |= _flat(member, f"{prefix}{name}.")
        else:
            found[prefix + name] = member
    return found
