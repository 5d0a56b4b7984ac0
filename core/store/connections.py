"""The configured connections. Their secrets are in the keyring."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, Any, Final

import msgspec
import sqlalchemy
from sqlalchemy import delete, exists, insert, select, update

from core.audit.chain import FIRST_PREVIOUS
from core.audit.decisions import CONNECTION_CHANGED, RULES_CHANGED
from core.errors import ApprovalError, ConfigurationError
from core.model.approval import ApprovalKind, ApprovalState
from core.model.approval_rules import ApprovalSettings, relaxed
from core.model.audit import AuditDraft
from core.model.connection import Connection
from core.store import asking
from core.store.audit import append_entries
from core.store.codec import to_bytes
from core.store.leases import refuse_running
from core.store.tables import app_state, connections, heads, leases

if TYPE_CHECKING:
    from core.store.database import Store


_REMOVED: Final = "connection-removed"
"""Fact (and audit action) of a connection that is no longer listed: its chain, its records and its links stay."""
_DECODER: Final = msgspec.json.Decoder(Connection)
# Made at import, by one thread (`core.model.learned`).


class Connections:
    """The configured connections of a store; reached as `store.connections`."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def save(self, connection: Connection, *, actor: str, idle: bool = False) -> int:
        """Adds a connection, or changes the one of the same name; one that was removed is there again.

        A row `connection-changed` (the changed settings with old and new values, and a hash) goes into its audit chain when
        something changed, and `approval-rules` with the values when that is when a second person has to approve.

        Settings that let more through without a second person than now need one themselves: all others are kept, they
        are asked for. So it is with another connection to the same X3, which would be a way around.

        Args:
            connection: the settings.
            actor: who decides.
            idle: whether it is refused while somebody runs the connection.

        Returns:
            Number of the request that has to be approved; 0 = nothing waits.

        Raises:
            ApprovalError: other such settings wait already, or the system cannot be believed about who asks.
            BusyError: with `idle`: somebody runs the connection now; nothing was changed.
        """
        now = self._store.clock.now()
        table = connections.c
        wanted = connection.approval
        with self._store.write() as write:
            row = write.execute(
                select(table.connection_id, table.settings).where(table.name == connection.name)
            ).first()
            if row is not None and idle:
                refuse_running(write, row.connection_id, now)
            standing = _DECODER.decode(row.settings).approval if row else _standing(write, connection, wanted)
            weaker = relaxed(standing, wanted)
            if weaker:
                connection = replace(connection, approval=standing)
            settings = msgspec.json.encode(connection).decode()
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
                write.execute(delete(app_state).where(*_removed(number)))
            if old != settings:
                before = _DECODER.decode(old).approval if old else ApprovalSettings()
                keep(write, number, settings, _changed(old, settings), actor=actor, at=now)
                if connection.approval != before:
                    append_entries(write, number, [rules_draft(connection.approval, actor, now)])
            return _ask_weaker(write, number, standing, wanted, weaker, now) if weaker else 0

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
            gone = exists().where(*_removed(connections.c.connection_id))
            query = select(connections.c.name).where(~gone).order_by(connections.c.connection_id)
            return tuple(read.scalars(query))

    def remove(self, name: str, draft: AuditDraft) -> None:
        """No longer lists a connection. What is kept of it stays, its audit chain with `draft` as the newest row, too.

        Raises:
            ConfigurationError: there is no connection of this name.
            BusyError: somebody runs it now; nothing was changed.
        """
        number = self.find(name)
        with self._store.write() as write:
            refuse_running(write, number, draft.at)
            write.execute(delete(app_state).where(*_removed(number)))
            write.execute(
                insert(app_state).values(
                    connection_id=number, key=_REMOVED, value=to_bytes(draft.actor).decode(), changed_at=draft.at
                )
            )
            append_entries(write, number, [draft])

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


def approval_settings(read: sqlalchemy.Connection, connection_id: int) -> ApprovalSettings:
    """When a second person has to approve, as it stands inside a transaction."""
    settings = read.scalar(select(connections.c.settings).where(connections.c.connection_id == connection_id))
    return _DECODER.decode(settings or "{}").approval


def set_approval_settings(
    write: sqlalchemy.Connection, connection_id: int, wanted: ApprovalSettings, *, actor: str, at: datetime
) -> None:
    """Changes when a second person has to approve: for `core.store` alone, once one has approved it."""
    old = write.scalars(select(connections.c.settings).where(connections.c.connection_id == connection_id)).one()
    settings = msgspec.json.encode(replace(_DECODER.decode(old), approval=wanted)).decode()
    keep(write, connection_id, settings, _changed(old, settings), actor=actor, at=at)
    append_entries(write, connection_id, [rules_draft(wanted, actor, at)])


def keep(
    write: sqlalchemy.Connection, connection_id: int, settings: str, changed: list[str], *, actor: str, at: datetime
) -> None:
    """Keeps settings, with their row in the audit chain."""
    here = connections.c.connection_id == connection_id
    before = write.scalar(select(connections.c.settings).where(here))
    write.execute(update(connections).where(here).values(settings=settings, changed_at=at))
    details = {"settings": ", ".join(changed), "hash": settings_hash(settings), **_values(before or "", settings)}
    append_entries(write, connection_id, [AuditDraft(actor, CONNECTION_CHANGED, at, details=details)])


def settings_hash(settings: str) -> str:
    """Hash of a connection's settings as they stand in the store."""
    return hashlib.sha256(settings.encode("utf-8", "surrogatepass")).hexdigest()


def rules_draft(settings: ApprovalSettings, actor: str, at: datetime) -> AuditDraft:
    """The audit row of when a second person has to approve from now on."""
    return AuditDraft(actor, RULES_CHANGED, at, details=settings.members())


def _standing(write: sqlalchemy.Connection, new: Connection, wanted: ApprovalSettings) -> ApprovalSettings:
    """What a new connection may not fall short of: the rules of those that lead to the same X3."""
    for text in write.scalars(select(connections.c.settings).order_by(connections.c.connection_id)):
        other = _DECODER.decode(text)
        same = (other.x3.base_url.casefold(), other.x3.folder) == (new.x3.base_url.casefold(), new.x3.folder)
        if same and relaxed(other.approval, wanted):
            return other.approval
    return ApprovalSettings()


def _ask_weaker(
    write: sqlalchemy.Connection,
    number: int,
    standing: ApprovalSettings,
    wanted: ApprovalSettings,
    weaker: tuple[str, ...],
    now: datetime,
) -> int:
    payload = {"from": standing.members(), "to": wanted.members()}
    for request in asking.waiting(write, number, ApprovalKind.SETTINGS, [ApprovalState.OPEN]):
        if request.payload == payload:
            return request.number
        raise ApprovalError(
            f"Weaker rules for approvals wait already: request {request.number} by {request.asked_by}.",
            remedy="Have that request approved, rejected or withdrawn first.",
        )
    was, now_wanted = payload["from"], payload["to"]
    changes = (f"{name} = {now_wanted.get(name) or 'empty'} (is {was.get(name) or 'empty'})"
               for name in {**was, **now_wanted} if now_wanted.get(name) != was.get(name))  # fmt: skip
    request = asking.ask(
        write,
        number,
        ApprovalKind.SETTINGS,
        payload,
        summary=f"Change when a second person has to approve: {', '.join(changes)}.",
        needed=f"weaker than now: {', '.join(weaker)}",
        at=now,
    )
    return request.number


def _changed(old: str, new: str) -> list[str]:
    before, after = (_flat(msgspec.json.decode(text)) if text else {} for text in (old, new))  # fmt: skip
    if not before:
        return ["all"]
    return sorted(k for k in before.keys() | after.keys() if before.get(k) != after.get(k))  # fmt: skip


def _values(old: str, new: str) -> dict[str, str]:
    """Old and new values of what changed, as the audit chain has them; settings hold no secrets.

    A connection that is new has none: all of them are.
    """
    before, after = (_flat(msgspec.json.decode(text)) if text else {} for text in (old, new))
    found: dict[str, str] = {}
    for name in sorted(before.keys() | after.keys()) if before != after else ():
        if before.get(name) != after.get(name):
            found[f"old {name}"], found[f"new {name}"] = (_shown(one.get(name)) for one in (before, after))
    return found


def _shown(value: object) -> str:
    match value:
        case None:
            return ""
        case str():
            return value
        case list():
            return ", ".join(str(one) for one in value)
        case _:
            return msgspec.json.encode(value).decode()


def _removed(connection_id: int | sqlalchemy.Column[int]) -> tuple[sqlalchemy.ColumnElement[bool], ...]:
    return app_state.c.connection_id == connection_id, app_state.c.key == _REMOVED


def _flat(value: dict[str, Any], prefix: str = "") -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name, member in value.items():
        if isinstance(member, dict):
            found |= _flat(member, f"{prefix}{name}.")
        else:
            found[prefix + name] = member
    return found
