"""Notices that are put on records outside of the way of a record: each stays beside what the record is."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from decimal import Decimal

from sqlalchemy import Connection, and_, delete, insert, select, update

from core.model.audit import AuditDraft
from core.model.finding import Finding
from core.model.flow import Entity, SourceId
from core.store.audit import append_entries
from core.store.connection_store import ConnectionStore
from core.store.dialect import portions
from core.store.tables import problems, records


def noticed(cs: ConnectionStore, entity: Entity, cause_id: str) -> frozenset[SourceId]:
    """Source ids of the records that carry a notice of this cause."""
    query = (
        select(records.c.source_id)
        .join_from(problems, records, records.c.id == problems.c.record_id)
        .where(
            problems.c.connection_id == cs.connection_id, problems.c.cause_id == cause_id, records.c.entity == entity
        )
    )
    with cs.read() as read:
        return frozenset(SourceId(source_id) for source_id in read.scalars(query))


def change_notices(
    cs: ConnectionStore,
    entity: Entity,
    *,
    add: Mapping[SourceId, Finding],
    drop: Collection[SourceId] = (),
    cause_id: str = "",
    audit: Sequence[AuditDraft] = (),
) -> None:
    """Puts notices on records and takes those of a cause from others, with audit rows, in one transaction.

    Status, reason and other findings of the records stay as they are; unknown ids are left out. The next time that a
    record settles, its notices go like its other findings.
    """
    with cs.write() as write:
        for source_id, row_id in _row_ids(cs, write, entity, add):
            row = _row(cs, add[source_id], row_id)
            write.execute(insert(problems).values(**row, since=cs.store.clock.now()))
            _count(write, row_id, 1)
        for _, row_id in _row_ids(cs, write, entity, drop):
            mine = and_(problems.c.record_id == row_id, problems.c.cause_id == cause_id)
            gone = write.execute(delete(problems).where(mine)).rowcount
            _count(write, row_id, -gone)
        append_entries(write, cs.connection_id, audit)


def _count(write: Connection, row_id: int, more: int) -> None:
    write.execute(update(records).where(records.c.id == row_id).values(findings=records.c.findings + more))


def _row_ids(
    cs: ConnectionStore, write: Connection, entity: Entity, source_ids: Collection[SourceId]
) -> list[tuple[SourceId, int]]:
    found: list[tuple[SourceId, int]] = []
    for portion in portions(source_ids):
        here = and_(
            records.c.connection_id == cs.connection_id, records.c.entity == entity, records.c.source_id.in_(portion)
        )
        rows = write.execute(select(records.c.source_id, records.c.id).where(here))
        found += [(SourceId(row.source_id), row.id) for row in rows]
    return found


def _row(cs: ConnectionStore, finding: Finding, row_id: int) -> dict[str, object]:
    return {
        "connection_id": cs.connection_id,
        "record_id": row_id,
        "cause_id": finding.cause_id,
        "check_name": finding.check,
        "level": finding.level.value,
        "status": finding.status,
        "field": finding.field,
        "value": finding.value,
        "kind": finding.kind,
        "line_key": finding.line_key,
        "message": finding.message,
        "next_step": finding.next_step,
        "amount": Decimal(0),
        "currency": "",
        "lines": 0,
    }
