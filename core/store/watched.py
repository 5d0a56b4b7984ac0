"""Codes of X3 that are in use, as the last reading of the chart found them, and who uses them."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable
from typing import TYPE_CHECKING, Any

from sqlalchemy import ColumnElement, Row, Select, and_, case, delete, exists, func, insert, not_, or_, select

from core.model.audit import AuditDraft
from core.model.chart import CodeKey, CodeUsage, Watched
from core.model.flow import Entity, SourceId
from core.model.reference import ReferenceKind
from core.model.status import OPEN
from core.store.audit import append_entries
from core.store.tables import codes, codings, records, watched_codes

if TYPE_CHECKING:
    from core.store.connection_store import ConnectionStore


NAMED = 50
"""Orders that a usage names."""


def _of_records(query: Select[Any]) -> Select[Any]:
    """The query over codes and the records that use them."""
    return query.join_from(codings, codes, codes.c.code_id == codings.c.code_id).join(
        records, records.c.id == codings.c.record_id
    )


class WatchedCodes:
    """Watched codes of one connection; reached as `cs.watched`."""

    def __init__(self, cs: ConnectionStore) -> None:
        self._cs = cs

    def load(self, *, bad: bool = False) -> dict[CodeKey, Watched]:
        """Every watched code, or (`bad`) those with which something is wrong."""
        table = watched_codes.c
        query = select(*watched_codes.columns).where(table.connection_id == self._cs.connection_id)
        if bad:
            query = query.where(table.fault != "")
        known = frozenset(ReferenceKind)
        with self._cs.read() as read:
            rows = [_watched(row) for row in read.execute(query) if row.kind in known]
        return {row.key: row for row in rows}

    def keep(
        self, changed: Iterable[Watched], gone: Collection[CodeKey] = (), audit: Iterable[AuditDraft] = ()
    ) -> None:
        """Keeps what changed and forgets codes that nobody uses any more, with audit rows, in one transaction."""
        rows = [(row.key, self._row(row)) for row in changed]
        with self._cs.write() as write:
            for key in (*gone, *(key for key, _ in rows)):
                write.execute(delete(watched_codes).where(self._at(key)))
            if rows:
                write.execute(insert(watched_codes), [row for _, row in rows])
            append_entries(write, self._cs.connection_id, audit)

    def written_codes(self) -> list[tuple[str, str, str]]:
        """(kind, source, target) of every code that a line of a written record uses, sorted."""
        used = (
            exists()
            .where(codings.c.code_id == codes.c.code_id, records.c.id == codings.c.record_id, records.c.written)
            .correlate(codes)
        )
        query = select(codes.c.kind, codes.c.source, codes.c.target).where(
            codes.c.connection_id == self._cs.connection_id, codes.c.target != "", used
        )
        with self._cs.read() as read:
            return sorted((row.kind, row.source, row.target) for row in read.execute(query))

    def usage(self, kind: str, source: str, target: str) -> CodeUsage:
        """Who uses a source code with this target."""
        mine = and_(
            codes.c.connection_id == self._cs.connection_id,
            codes.c.kind == kind,
            codes.c.source == source,
            codes.c.target == target,
            records.c.entity == Entity.ORDER,
        )
        touched = or_(
            and_(records.c.written, records.c.receivable),
            and_(not_(records.c.written), records.c.status.in_(sorted(OPEN))),
        )
        counts = select(
            func.coalesce(func.sum(case((touched, 1), else_=0)), 0),
            func.coalesce(func.sum(case((records.c.written, codings.c.lines), else_=0)), 0),
        )
        named = select(records.c.number).order_by(records.c.number).limit(NAMED)
        with self._cs.read() as read:
            orders, lines = read.execute(_of_records(counts).where(mine)).one()
            keys = read.scalars(_of_records(named).where(mine, touched)).all()
        return CodeUsage(int(orders), tuple(keys), int(lines))

    def open_orders(self) -> list[tuple[SourceId, str]]:
        """(source id, number) of the orders that are written and on which X3 still lets receive, by number."""
        query = (
            select(records.c.source_id, records.c.number)
            .where(
                records.c.connection_id == self._cs.connection_id,
                records.c.entity == Entity.ORDER,
                records.c.written,
                records.c.receivable,
            )
            .order_by(records.c.number, records.c.id)
        )
        with self._cs.read() as read:
            return [(SourceId(row.source_id), row.number) for row in read.execute(query)]

    def _at(self, key: CodeKey) -> ColumnElement[bool]:
        kind, parent, code = key
        table = watched_codes.c
        return and_(
            table.connection_id == self._cs.connection_id,
            table.kind == kind.value,
            table.parent == parent,
            table.code == code,
        )

    def _row(self, row: Watched) -> dict[str, object]:
        return {
            "connection_id": self._cs.connection_id,
            "kind": row.kind.value,
            "parent": row.parent,
            "code": row.code,
            "facts": json.dumps(dict(row.facts)),
            "facts_at": row.facts_at,
            "fault": row.fault,
            "said": row.said,
            "since": row.since,
        }


def _watched(row: Row[Any]) -> Watched:
    return Watched(
        kind=ReferenceKind(row.kind),
        parent=row.parent,
        code=row.code,
        facts=json.loads(row.facts),
        facts_at=row.facts_at,
        fault=row.fault,
        said=row.said,
        since=row.since,
    )
