"""Records that a person or a probe of X3 puts into another state, outside of the way of a record."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, and_, delete, insert, select, update

from core.model.audit import AuditDraft
from core.model.finding import Finding
from core.model.flow import Entity, SourceId
from core.model.status import Status
from core.store.audit import append_entries
from core.store.connection_store import ConnectionStore
from core.store.dialect import portions
from core.store.feed import append_row
from core.store.tables import problems, record_blobs, records


def restate(
    cs: ConnectionStore,
    entity: Entity,
    status: Status,
    reasons: Mapping[SourceId, str],
    *,
    findings: Mapping[SourceId, Finding] | None = None,
    forget_written: bool = False,
    audit: Sequence[AuditDraft] = (),
    run_id: str = "",
) -> int:
    """Puts records into a status, with a reason each, and appends audit rows, in one transaction; gives how many.

    What the records' problems were is gone; `findings` are their problems now.

    Args:
        cs: the connection's store.
        entity: whose records.
        status: the status that they get.
        reasons: source id -> why, one sentence; unknown ids are left out.
        findings: source id -> what the problem list keeps of it.
        forget_written: what was written is forgotten: the record is as if X3 had never had it.
        audit: rows for the chain.
        run_id: the run that does so; "" outside of a run.
    """
    now = cs.store.clock.now()
    told = findings or {}
    done: list[str] = []
    with cs.write() as write:
        for portion in portions(reasons):
            for row in _rows(cs, write, entity, portion):
                finding = told.get(SourceId(row.source_id))
                values: dict[str, object] = {
                    "status": status,
                    "reason": reasons[SourceId(row.source_id)],
                    "receivable": False,
                    "findings": 1 if finding else 0,
                    "updated_at": now,
                }
                if forget_written:
                    values |= {"external_id": None, "written": False}
                    blobs = update(record_blobs).where(record_blobs.c.record_id == row.id)
                    none = dict.fromkeys(("image", "written_seen", "written_sheet", "written_payload"))
                    write.execute(blobs.values(**none))
                write.execute(update(records).where(records.c.id == row.id).values(**values))
                write.execute(delete(problems).where(problems.c.record_id == row.id))
                if finding is not None:
                    write.execute(insert(problems).values(**_problem(cs, finding, row)))
                done.append(row.source_id)
        append_entries(write, cs.connection_id, audit)
        payload = {
            "counts": {status.value: len(done)},
            "records": [[entity.value, key, status.value] for key in done[:500]],
        }
        append_row(write, cs.connection_id, run_id, now, "settled", payload)
    return len(done)


def _rows(cs: ConnectionStore, write: Connection, entity: Entity, source_ids: Collection[str]) -> Sequence[Any]:
    table = records.c
    query = select(table.id, table.source_id, table.amount, table.currency).where(
        and_(table.connection_id == cs.connection_id, table.entity == entity, table.source_id.in_(source_ids))
    )
    return write.execute(query).all()


def _problem(cs: ConnectionStore, finding: Finding, row: Any) -> dict[str, object]:  # noqa: ANN401 - a row of SQLAlchemy
    return {
        "connection_id": cs.connection_id,
        "record_id": row.id,
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
        "since": cs.store.clock.now(),
        "amount": row.amount,
        "currency": row.currency,
        "lines": 0,
    }
