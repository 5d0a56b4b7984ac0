"""Reference data of X3 as last read, with its age (flow `reference`)."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable
from datetime import datetime
from typing import TYPE_CHECKING, Any

from sqlalchemy import ColumnElement, Row, Select, and_, delete, insert, select

from core.model.reference import ReferenceEntry, ReferenceKind
from core.store.dialect import portions
from core.store.tables import reference_ages, reference_entries

if TYPE_CHECKING:
    from core.store.connection_store import ConnectionStore


class References:
    """Reference data of one connection; reached as `cs.references`."""

    def __init__(self, cs: ConnectionStore) -> None:
        self._cs = cs

    def load(self, kind: ReferenceKind, parent: str = "") -> dict[str, ReferenceEntry]:
        """Code -> entry, for the entries of exactly that parent."""
        query = self._query(kind).where(reference_entries.c.parent == parent)
        with self._cs.read() as read:
            return {row.code: _entry(row) for row in read.execute(query)}

    def load_all(self, kind: ReferenceKind) -> tuple[ReferenceEntry, ...]:
        """Entries of one kind with any parent, by parent and code."""
        query = self._query(kind).order_by(reference_entries.c.parent, reference_entries.c.code)
        with self._cs.read() as read:
            return tuple(_entry(row) for row in read.execute(query))

    def find(self, kind: ReferenceKind, code: str, parent: str = "") -> ReferenceEntry | None:
        """The entry of one code; None = it was not there when it was read last."""
        table = reference_entries.c
        query = self._query(kind).where(table.parent == parent, table.code == code)
        with self._cs.read() as read:
            row = read.execute(query).first()
        return None if row is None else _entry(row)

    def replace(self, kind: ReferenceKind, entries: Iterable[ReferenceEntry], read_at: datetime) -> int:
        """Puts a whole list in the place of what was kept of this kind, and sets its age; gives how many.

        Of two entries with the same parent and code the last one stays.
        """
        rows = self._rows(entries, read_at)
        ages = reference_ages.c
        here = self._cs.connection_id
        with self._cs.write() as write:
            write.execute(delete(reference_entries).where(self._of(kind)))
            write.execute(delete(reference_ages).where(ages.connection_id == here, ages.kind == kind))
            if rows:
                write.execute(insert(reference_entries), rows)
            write.execute(
                insert(reference_ages).values(connection_id=here, kind=kind, read_at=read_at, entries=len(rows))
            )
        return len(rows)

    def merge(self, entries: Iterable[ReferenceEntry], read_at: datetime) -> None:
        """Adds or replaces single entries that were asked for by code; the age of the list stays."""
        rows = self._rows(entries, read_at)
        if not rows:
            return
        with self._cs.write() as write:
            for row in rows:
                write.execute(
                    delete(reference_entries).where(
                        self._of(ReferenceKind(str(row["kind"]))),
                        reference_entries.c.parent == row["parent"],
                        reference_entries.c.code == row["code"],
                    )
                )
            write.execute(insert(reference_entries), rows)

    def remove(self, kind: ReferenceKind, codes: Collection[str], parent: str = "") -> None:
        """Removes codes that were asked for and are not in X3 any more; the age of the list stays."""
        with self._cs.write() as write:
            for portion in portions(codes):
                write.execute(
                    delete(reference_entries).where(
                        self._of(kind),
                        reference_entries.c.parent == parent,
                        reference_entries.c.code.in_(portion),
                    )
                )

    def age(self, kind: ReferenceKind) -> datetime | None:
        """When the whole list of this kind was read last; None = never."""
        return self.ages().get(kind)

    def ages(self) -> dict[ReferenceKind, datetime]:
        """When each list was read last; lists never read are missing."""
        ages = reference_ages.c
        query = select(ages.kind, ages.read_at).where(ages.connection_id == self._cs.connection_id)
        known = frozenset(ReferenceKind)
        with self._cs.read() as read:
            return {ReferenceKind(row.kind): row.read_at for row in read.execute(query) if row.kind in known}

    def sizes(self) -> dict[ReferenceKind, int]:
        """How many entries each kind had when it was read last."""
        table = reference_ages.c
        query = select(table.kind, table.entries).where(table.connection_id == self._cs.connection_id)
        known = frozenset(ReferenceKind)
        with self._cs.read() as read:
            return {ReferenceKind(kind): entries for kind, entries in read.execute(query) if kind in known}

    def _of(self, kind: ReferenceKind) -> ColumnElement[bool]:
        table = reference_entries.c
        return and_(table.connection_id == self._cs.connection_id, table.kind == kind)

    def _query(self, kind: ReferenceKind) -> Select[Any]:
        return select(*reference_entries.columns).where(self._of(kind))

    def _rows(self, entries: Iterable[ReferenceEntry], read_at: datetime) -> list[dict[str, object]]:
        rows: dict[tuple[str, str, str], dict[str, object]] = {}
        for entry in entries:
            rows[entry.kind, entry.parent, entry.code] = {
                "connection_id": self._cs.connection_id,
                "kind": entry.kind,
                "parent": entry.parent,
                "code": entry.code,
                "label": entry.label,
                "active": entry.active,
                "valid_from": entry.valid_from,
                "valid_to": entry.valid_to,
                "attributes": json.dumps(dict(entry.attributes)),
                "read_at": read_at,
            }
        return list(rows.values())


def _entry(row: Row[Any]) -> ReferenceEntry:
    return ReferenceEntry(
        kind=ReferenceKind(row.kind),
        code=row.code,
        label=row.label,
        parent=row.parent,
        active=row.active,
        valid_from=row.valid_from,
        valid_to=row.valid_to,
        attributes=json.loads(row.attributes),
    )
