"""What people decided about causes: parked, ignored, assigned (product.md section 3, *Ignored*)."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from sqlalchemy import ColumnElement, Connection, Row, and_, case, delete, func, insert, or_, select, update

from core.model.audit import AuditDraft
from core.model.cause import Aside, Assignment
from core.model.flow import Entity, SourceId
from core.model.status import OPEN, Status
from core.model.views import CauseRow
from core.store.audit import append_entries
from core.store.dialect import portions
from core.store.feed import append_row
from core.store.held import held, pairs
from core.store.tables import (
    assigned_causes,
    ignored_records,
    parked_causes,
    parked_records,
    records,
)

if TYPE_CHECKING:
    from core.store.connection_store import ConnectionStore

BACK = "Take it back to have it on the list again; it comes back by itself when JAGGAER changes it."
_FEED_RECORDS = 500


@dataclass(frozen=True, slots=True)
class Held:
    """A record that a decision about a cause is about."""

    record_id: int
    entity: Entity
    source_id: SourceId
    number: str
    status: Status
    reason: str
    lines: int


Drafts = Callable[[Collection[Held]], Iterable[AuditDraft]]
"""Audit rows about the records that a decision was carried out for."""


class Inbox:
    """Decisions about the causes of one connection; reached as `cs.inbox`. Each is written with its audit rows."""

    def __init__(self, cs: ConnectionStore) -> None:
        self._cs = cs

    # -- looking --------------------------------------------------------------------------------------------------------

    def decorated(self, causes: Iterable[CauseRow], today: date) -> tuple[CauseRow, ...]:
        """The causes with who is to settle each and, for those that are parked, why.

        A parked cause is back from the day that was set on, when a record that it held then changed at the source, and
        when it holds none of those records any more: what it holds now came up anew.
        """
        with self._cs.read() as read:
            assigned = self._assigned(read)
            parked = self._parked(read, today)
        return tuple(
            replace(cause, assigned=assigned.get(cause.cause_id), aside=parked.get(cause.cause_id)) for cause in causes
        )

    def ignored(self) -> tuple[CauseRow, ...]:
        """Causes for which records are *Ignored*, the last decision first; figures are those of the whole records."""
        table = ignored_records.c
        query = (
            select(*ignored_records.columns, records.c.amount, records.c.currency)
            .join_from(ignored_records, records, records.c.id == table.record_id)
            .where(table.connection_id == self._cs.connection_id, _holds())
            .order_by(table.ignored_at.desc(), table.record_id)
        )
        found: dict[str, list[Any]] = {}
        with self._cs.read() as read:
            for row in read.execute(query):
                found.setdefault(row.cause_id, []).append(row)
        return tuple(_ignored(rows) for rows in found.values())

    def ignored_ids(self, entity: Entity) -> frozenset[SourceId]:
        """Records of an entity that a person set aside."""
        query = (
            select(records.c.source_id)
            .join_from(ignored_records, records, records.c.id == ignored_records.c.record_id)
            .where(ignored_records.c.connection_id == self._cs.connection_id, records.c.entity == entity, _holds())
        )
        with self._cs.read() as read:
            return frozenset(SourceId(source_id) for source_id in read.scalars(query))

    def ignored_suppliers(self) -> dict[str, str]:
        """Suppliers that are set aside, by number and by source id, with the cause that they are set aside for."""
        query = (
            select(records.c.number, records.c.source_id, ignored_records.c.cause_id)
            .join_from(ignored_records, records, records.c.id == ignored_records.c.record_id)
            .where(
                ignored_records.c.connection_id == self._cs.connection_id,
                records.c.entity == Entity.SUPPLIER,
                _holds(),
            )
        )
        with self._cs.read() as read:
            rows = read.execute(query).all()
        return {code: cause_id for number, source_id, cause_id in rows for code in (number, source_id) if code}

    def ignored_for(self, entity: Entity, source_id: SourceId) -> str:
        """The cause that a record was set aside for; empty when nobody did."""
        query = (
            select(ignored_records.c.cause_id)
            .join_from(ignored_records, records, records.c.id == ignored_records.c.record_id)
            .where(
                ignored_records.c.connection_id == self._cs.connection_id,
                records.c.entity == entity,
                records.c.source_id == source_id,
                _holds(),
            )
        )
        with self._cs.read() as read:
            return read.scalar(query) or ""

    def records_ignored_for(self, cause_id: str) -> list[tuple[Entity, SourceId]]:
        """Records that are set aside for a cause, suppliers first, then by number."""
        with self._cs.read() as read:
            return [(row.entity, row.source_id) for row in self._rows_ignored(read, cause_id)]

    # -- deciding -------------------------------------------------------------------------------------------------------

    def park(self, cause_id: str, aside: Aside, audit: Iterable[AuditDraft]) -> None:
        """Takes a cause off the list, with what it holds as it is now."""
        here = self._cs.connection_id
        with self._cs.write() as write:
            self._unpark(write, cause_id)
            row = {
                "connection_id": here,
                "cause_id": cause_id,
                "because": aside.because,
                "until": aside.until,
                "parked_by": aside.by,
                "parked_at": aside.at,
            }
            write.execute(insert(parked_causes).values(row))
            every = pairs(here).subquery()
            held_now = (
                select(every.c.record_id, records.c.hash_stored)
                .join_from(every, records, records.c.id == every.c.record_id)
                .where(every.c.cause_id == cause_id)
            )
            kept = [
                {"connection_id": here, "cause_id": cause_id, "record_id": record_id, "hash_stored": hash_stored}
                for record_id, hash_stored in write.execute(held_now)
            ]
            if kept:
                write.execute(insert(parked_records), kept)
            append_entries(write, here, audit)
            self._tell(write, aside.at, Status.IGNORED, [])

    def assign(self, cause_id: str, assignment: Assignment | None, at: datetime, audit: Iterable[AuditDraft]) -> None:
        """Names who is to settle a cause; None = nobody any more."""
        here = self._cs.connection_id
        table = assigned_causes.c
        with self._cs.write() as write:
            write.execute(delete(assigned_causes).where(table.connection_id == here, table.cause_id == cause_id))
            if assignment is not None:
                row = {
                    "connection_id": here,
                    "cause_id": cause_id,
                    "assigned_to": assignment.to,
                    "note": assignment.note,
                    "due": assignment.due,
                    "assigned_by": assignment.by,
                    "assigned_at": assignment.at,
                }
                write.execute(insert(assigned_causes).values(row))
            append_entries(write, here, audit)
            self._tell(write, at, Status.IGNORED, [])

    def behind(self, cause_id: str) -> tuple[Held, ...]:
        """What goes with a cause: its own records, and the dependants that only wait for them; suppliers first."""
        with self._cs.read() as read:
            return self._behind(read, cause_id)

    def ignore(self, cause: CauseRow, chosen: Collection[Held], aside: Aside, drafts: Drafts) -> tuple[Held, ...]:
        """Sets records of a cause aside: they are *Ignored* with the reason; gives those that still stood as chosen.

        To be called by the holder of the lease.
        """
        here = self._cs.connection_id
        wanted = {one.record_id: one for one in chosen}
        with self._cs.write() as write:
            done = [one for one in self._behind(write, cause.cause_id) if wanted.get(one.record_id) == one]
            ids = [one.record_id for one in done]
            for portion in portions(ids):
                write.execute(delete(ignored_records).where(ignored_records.c.record_id.in_(portion)))
                reason = f"Ignored by {aside.by}: {aside.because}"
                values = {"status": Status.IGNORED, "reason": reason, "updated_at": aside.at}
                write.execute(update(records).where(records.c.id.in_(portion)).values(**values))
            rows = [
                {
                    "record_id": one.record_id,
                    "connection_id": here,
                    "cause_id": cause.cause_id,
                    "check_name": cause.check,
                    "kind": cause.kind,
                    "value": cause.source_code,
                    "message": cause.message,
                    "status": one.status,
                    "reason": one.reason,
                    "lines": one.lines,
                    "because": aside.because,
                    "ignored_by": aside.by,
                    "ignored_at": aside.at,
                }
                for one in done
            ]
            if rows:
                write.execute(insert(ignored_records), rows)
            append_entries(write, here, drafts(done))
            self._tell(write, aside.at, Status.IGNORED, done)
        return tuple(done)

    def take_back(self, cause_id: str, at: datetime, drafts: Drafts) -> tuple[bool, tuple[Held, ...]]:
        """Puts a cause back on the list: whether it was parked, and the records that were ignored for it.

        These are what they were, with their findings. To be called by the holder of the lease.
        """
        with self._cs.write() as write:
            parked = self._unpark(write, cause_id)
            done = [
                Held(
                    row.record_id,
                    row.entity,
                    SourceId(row.source_id),
                    row.number,
                    row.status_before,
                    row.reason_before,
                    row.lines,
                )
                for row in self._rows_ignored(write, cause_id)
            ]
            for one in done:
                values = {"status": one.status, "reason": one.reason, "updated_at": at}
                write.execute(update(records).where(records.c.id == one.record_id).values(**values))
            gone = and_(
                ignored_records.c.connection_id == self._cs.connection_id, ignored_records.c.cause_id == cause_id
            )
            write.execute(delete(ignored_records).where(gone))
            if parked or done:
                append_entries(write, self._cs.connection_id, drafts(done))
                self._tell(write, at, None, done)
        return parked, tuple(done)

    # -- inside ---------------------------------------------------------------------------------------------------------

    def _assigned(self, read: Connection) -> dict[str, Assignment]:
        table = assigned_causes.c
        query = select(*assigned_causes.columns).where(table.connection_id == self._cs.connection_id)
        return {
            row.cause_id: Assignment(row.assigned_to, row.note, row.due, row.assigned_by, row.assigned_at)
            for row in read.execute(query)
        }

    def _parked(self, read: Connection, today: date) -> dict[str, Aside]:
        table = parked_causes.c
        found = {
            row.cause_id: Aside(row.because, row.parked_by, row.parked_at, until=row.until)
            for row in read.execute(select(*parked_causes.columns).where(table.connection_id == self._cs.connection_id))
            if row.until is None or today < row.until
        }
        if not found:
            return {}
        every = pairs(self._cs.connection_id).subquery()
        kept = parked_records.c
        changed = case((records.c.hash_stored == kept.hash_stored, 0), else_=1)
        query = (
            select(kept.cause_id, func.max(changed))
            .join_from(
                parked_records, every, and_(every.c.cause_id == kept.cause_id, every.c.record_id == kept.record_id)
            )
            .join(records, records.c.id == kept.record_id)
            .where(kept.connection_id == self._cs.connection_id)
            .group_by(kept.cause_id)
        )
        same = {cause_id for cause_id, different in read.execute(query) if not different}
        return {cause_id: aside for cause_id, aside in found.items() if cause_id in same}

    def _unpark(self, write: Connection, cause_id: str) -> bool:
        here = self._cs.connection_id
        kept, table = parked_records.c, parked_causes.c
        write.execute(delete(parked_records).where(kept.connection_id == here, kept.cause_id == cause_id))
        done = write.execute(delete(parked_causes).where(table.connection_id == here, table.cause_id == cause_id))
        return bool(done.rowcount)

    def _behind(self, read: Connection, cause_id: str) -> tuple[Held, ...]:
        here = self._cs.connection_id
        every = held(here).cte("held")
        faulty = select(every.c.record_id).where(every.c.own == 1)
        mine = (
            select(
                every.c.record_id,
                func.max(case((every.c.line_key == "", every.c.lines))).label("whole"),
                func.count(every.c.line_key.distinct()).label("lines"),
            )
            .where(
                every.c.cause_id == cause_id,
                or_(every.c.own == 1, every.c.record_id.not_in(faulty)),
            )
            .group_by(every.c.record_id)
            .subquery()
        )
        table = records.c
        query = (
            select(
                table.id, table.entity, table.source_id, table.number, table.status, table.reason,
                mine.c.whole, mine.c.lines,
            )
            .join_from(mine, records, table.id == mine.c.record_id)
            .where(table.status.in_(sorted(OPEN)))
            .order_by(table.entity, table.number, table.id)
        )  # fmt: skip
        return tuple(
            Held(
                row.id,
                row.entity,
                SourceId(row.source_id),
                row.number,
                row.status,
                row.reason,
                row.lines if row.whole is None else row.whole,
            )
            for row in read.execute(query)
        )

    def _rows_ignored(self, read: Connection, cause_id: str) -> list[Row[Any]]:
        table = ignored_records.c
        query = (
            select(
                table.record_id,
                table.status.label("status_before"),
                table.reason.label("reason_before"),
                table.lines,
                records.c.entity,
                records.c.source_id,
                records.c.number,
            )
            .join_from(ignored_records, records, records.c.id == table.record_id)
            .where(table.connection_id == self._cs.connection_id, table.cause_id == cause_id, _holds())
            .order_by(records.c.entity, records.c.number, records.c.id)
        )
        return list(read.execute(query))

    def _tell(self, write: Connection, at: datetime, status: Status | None, done: Collection[Held]) -> None:
        """A row of the change feed, so that other windows look again."""
        words = [(one, (status or one.status).value) for one in done]
        counts: dict[str, int] = {}
        for _, word in words:
            counts[word] = counts.get(word, 0) + 1
        payload = {
            "counts": counts,
            "records": [[one.entity.value, one.source_id, word] for one, word in words[:_FEED_RECORDS]],
        }
        append_row(write, self._cs.connection_id, "", at, "settled", payload)


def _holds() -> ColumnElement[bool]:
    """Whether a row of `ignored_records` still counts: nothing settled the record since."""
    return and_(
        records.c.status == Status.IGNORED,
        records.c.updated_at == ignored_records.c.ignored_at,
    )


def _ignored(rows: list[Any]) -> CauseRow:
    first = rows[0]
    money: dict[str, tuple[Decimal, int]] = {}
    for row in rows:
        amount, lines = money.get(row.currency, (Decimal(0), 0))
        money[row.currency] = (amount + row.amount, lines + row.lines)
    parts = sorted(((currency, *sums) for currency, sums in money.items()), key=lambda part: (-part[1], part[0]))
    return CauseRow(
        cause_id=first.cause_id,
        check=first.check_name,
        kind=first.kind,
        source_code=first.value,
        status=Status.IGNORED,
        message=first.message,
        next_step=BACK,
        records=len(rows),
        lines=sum(row.lines for row in rows),
        amounts=tuple(part for part in parts if part[1] or part[2]) or tuple(parts),
        mappable=False,
        since=min(row.ignored_at for row in rows),
        aside=Aside(first.because, first.ignored_by, first.ignored_at, ignored=True),
    )
