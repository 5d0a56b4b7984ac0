"""Open problems, one by one and grouped by cause. They are written when a record settles."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import UTC, date, datetime
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, Row, case, func, select

from core.model.cause import CLASS_STEPS, NO_FINDING_CHECK, SUPPLIER_WAITS, CauseClass, class_of
from core.model.finding import Finding, cause_id
from core.model.flow import FLOW_OF, Entity, SourceId
from core.model.status import OPEN, Level, Status
from core.model.views import CauseRow
from core.store.dialect import portions
from core.store.held import folded, held, pairs, stops, waits
from core.store.tables import due_dates, problems, records
from core.store.types import ENTITY_CODE, Amount, UtcDateTime

if TYPE_CHECKING:
    from core.store.connection_store import ConnectionStore


class Problems:
    """Problems of one connection; reached as `cs.problems`."""

    def __init__(self, cs: ConnectionStore) -> None:
        self._cs = cs

    def causes(self) -> tuple[CauseRow, ...]:
        """Causes of the findings of level *stop*, cascades folded (`core.store.held`), without suggestions.

        Largest amount first, then oldest; causes that only wait (status *Waiting*) come after all others. Open records
        of which nothing was found are on the rows of `without_finding`.

        Figures count each record and each line once a cause. Amounts are those of the lines concerned; a finding of
        the whole record counts the record's amount and all its lines, and so does a dependant.
        """
        with self._cs.read() as read:
            figures: dict[str, list[Row[Any]]] = {}
            for row in read.execute(_figures(self._cs.connection_id)):
                figures.setdefault(row.cause_id, []).append(row)
            firsts = {cause: min(p.first for p in parts if p.first is not None) for cause, parts in figures.items()}
            rows = [
                _cause(first, figures[first.cause_id])
                for portion in portions(firsts.values())
                for first in read.execute(select(*problems.columns).where(problems.c.problem_id.in_(portion)))
            ]
        return tuple(sorted(rows, key=place))

    def without_finding(self) -> tuple[CauseRow, ...]:
        """Open records that no finding holds, a row for each entity and status, in no order: they go on by themselves."""
        table = records.c
        has = select(problems.c.problem_id).where(problems.c.record_id == table.id, problems.c.level == Level.STOP)
        query = (
            select(
                table.entity,
                table.status,
                table.currency,
                func.count().label("records"),
                func.sum(table.amount, type_=Amount()).label("amount"),
                func.min(table.updated_at, type_=UtcDateTime()).label("since"),
                func.min(table.reason).label("reason"),
                func.count(table.reason.distinct()).label("reasons"),
            )
            .where(
                table.connection_id == self._cs.connection_id,
                table.entity.in_(list(Entity)),
                table.status.in_(sorted(OPEN)),
                ~has.exists(),
            )
            .group_by(table.entity, table.status, table.currency)
        )
        found: dict[tuple[Entity, Status], list[Row[Any]]] = {}
        with self._cs.read() as read:
            for row in read.execute(query):
                found.setdefault((row.entity, row.status), []).append(row)
        causes: list[CauseRow] = []
        for (entity, status), rows in found.items():
            many = sum(row.records for row in rows)
            reasons = {row.reason for row in rows}
            word = entity.value if many == 1 else FLOW_OF[entity].value
            said = next(iter(reasons)) if len(reasons) == 1 and all(row.reasons == 1 for row in rows) else ""
            cause = CauseRow(
                cause_id=cause_id(NO_FINDING_CHECK, "record", f"{entity.value} {status.value}"),
                check=NO_FINDING_CHECK,
                kind="record",
                source_code=entity.value,
                status=status,
                message=f"{many:,} {word}: {status.value.lower()}. {said}".strip(),
                next_step=CLASS_STEPS[CauseClass.WAITS],
                records=many,
                lines=0,
                amounts=_amounts((row.currency, row.amount, 0) for row in rows),
                mappable=False,
                since=min(row.since for row in rows),
            )
            causes.append(cause)
        return tuple(causes)

    def of_record(self, entity: Entity, source_id: SourceId) -> tuple[Finding, ...]:
        """Findings of a record, levels *stop* and *notice*, in the order in which they were found."""
        query = (
            select(*problems.columns)
            .join_from(problems, records, records.c.id == problems.c.record_id)
            .where(
                records.c.connection_id == self._cs.connection_id,
                records.c.entity == entity,
                records.c.source_id == source_id,
            )
            .order_by(problems.c.problem_id)
        )
        with self._cs.read() as read:
            return tuple(
                Finding(
                    check=row.check_name,
                    level=Level(row.level),
                    status=row.status,
                    field=row.field,
                    value=row.value,
                    message=row.message,
                    next_step=row.next_step,
                    line_key=row.line_key,
                    kind=row.kind,
                )
                for row in read.execute(query)
            )

    def records_of(self, cause_ids: Collection[str]) -> list[tuple[Entity, SourceId]]:
        """Records that any of these causes holds by a finding of theirs, each once, suppliers first, then by number.

        Records that are *Ignored* are held by nothing; dependants come with `held_by`.
        """
        found: dict[tuple[Entity, SourceId], tuple[Entity, str]] = {}
        with self._cs.read() as read:
            for portion in portions(cause_ids):
                query = (
                    select(records.c.entity, records.c.source_id, records.c.number)
                    .join_from(problems, records, records.c.id == problems.c.record_id)
                    .where(
                        stops(self._cs.connection_id),
                        problems.c.cause_id.in_(portion),
                        records.c.status != Status.IGNORED,
                    )
                    .distinct()
                )
                for entity, source_id, number in read.execute(query):
                    found[entity, SourceId(source_id)] = (entity, number)
        return sorted(found, key=lambda at: (ENTITY_CODE[at[0]], found[at][1], str(at[1])))

    def held_by(self, cause_id_: str) -> list[tuple[Entity, SourceId]]:
        """Everything behind a row of `causes`: its records and its dependants, suppliers first, then by number."""
        every = pairs(self._cs.connection_id).subquery()
        query = (
            select(records.c.entity, records.c.source_id)
            .join_from(every, records, records.c.id == every.c.record_id)
            .where(every.c.cause_id == cause_id_)
            .order_by(records.c.entity, records.c.number, records.c.source_id)
        )
        with self._cs.read() as read:
            found = [(entity, SourceId(source_id)) for entity, source_id in read.execute(query)]
            return found or self._held_by_nothing(read, cause_id_)

    def causes_of(self, entity: Entity, source_id: SourceId) -> frozenset[str]:
        """Ids of the causes that hold a record: those of its own findings, and those of the supplier it waits for.

        A record that is *Ignored* is held by nothing. Of a record that waits for an open supplier the finding that says
        so is among them; no row of `causes` has it.
        """
        own = (
            select(problems.c.cause_id, problems.c.check_name, problems.c.record_id)
            .join_from(problems, records, records.c.id == problems.c.record_id)
            .where(
                stops(self._cs.connection_id),
                records.c.connection_id == self._cs.connection_id,
                records.c.entity == entity,
                records.c.source_id == source_id,
                records.c.status != Status.IGNORED,
            )
        )
        with self._cs.read() as read:
            found = read.execute(own).all()
            causes = {row.cause_id for row in found}
            if any(row.check_name == SUPPLIER_WAITS for row in found):
                theirs = folded(self._cs.connection_id, waits(self._cs.connection_id))
                causes |= set(read.scalars(select(theirs.c.cause_id).where(theirs.c.record_id == found[0].record_id)))
        return frozenset(causes)

    def _held_by_nothing(self, read: Connection, wanted: str) -> list[tuple[Entity, SourceId]]:
        """Records of a row about which nothing was found."""
        table = records.c
        at = [
            (entity, status)
            for entity in Entity
            for status in sorted(OPEN)
            if cause_id(NO_FINDING_CHECK, "record", f"{entity.value} {status.value}") == wanted
        ]
        has = select(problems.c.problem_id).where(problems.c.record_id == table.id, problems.c.level == Level.STOP)
        return [
            (entity, SourceId(source_id))
            for entity, status in at
            for source_id in read.scalars(
                select(table.source_id)
                .where(
                    table.connection_id == self._cs.connection_id,
                    table.entity == entity,
                    table.status == status,
                    ~has.exists(),
                )
                .order_by(table.number, table.source_id)
            )
        ]

    def waiting_for(self, suppliers: Collection[SourceId], entity: Entity = Entity.ORDER) -> list[SourceId]:
        """Records that wait for any of these suppliers, by number; suppliers that are not open hold nobody."""
        waiting = waits(self._cs.connection_id)
        there = records.alias("there")
        found: dict[SourceId, str] = {}
        with self._cs.read() as read:
            for portion in portions(suppliers):
                query = (
                    select(records.c.source_id, records.c.number)
                    .join_from(waiting, records, records.c.id == waiting.c.record_id)
                    .join(there, there.c.id == waiting.c.supplier_id)
                    .where(there.c.source_id.in_(portion), records.c.entity == entity)
                )
                found |= {SourceId(source_id): number for source_id, number in read.execute(query)}
        return sorted(found, key=lambda source_id: (found[source_id], str(source_id)))

    def count_open(self) -> int:
        """Records in a status of `core.model.status.OPEN`."""
        query = select(func.count()).where(
            records.c.connection_id == self._cs.connection_id,
            records.c.entity.in_(list(Entity)),
            records.c.status.in_(sorted(OPEN)),
        )
        with self._cs.read() as read:
            return read.scalar(query) or 0


@lru_cache(maxsize=32)
def _figures(connection_id: int) -> Any:  # noqa: ANN401 - a select of eleven columns
    """One row for each cause and currency; made once, since making it takes longer than asking it."""
    every = held(connection_id).cte("held")
    # A line may have a cause twice (two shares of a split): it counts once.
    each = (
        select(
            every.c.cause_id,
            every.c.record_id,
            every.c.line_key,
            every.c.currency,
            func.max(every.c.amount, type_=Amount()).label("amount"),
            func.max(every.c.lines).label("lines"),
            func.min(every.c.since, type_=UtcDateTime()).label("since"),
            func.min(every.c.problem_id).label("first"),
            func.max(every.c.own).label("own"),
        )
        .group_by(every.c.cause_id, every.c.record_id, every.c.line_key, every.c.currency)
        .subquery()
    )
    # A record whose lines have the cause, and which has it as a whole too, counts as a whole.
    whole = each.c.line_key == ""
    once = (
        select(
            each.c.cause_id,
            each.c.record_id,
            each.c.currency,
            func.coalesce(
                func.max(case((whole, each.c.amount))), func.sum(each.c.amount), type_=Amount()
            ).label("amount"),
            func.coalesce(func.max(case((whole, each.c.lines))), func.sum(each.c.lines)).label("lines"),
            func.min(each.c.since, type_=UtcDateTime()).label("since"),
            func.min(each.c.first).label("first"),
            func.max(each.c.own).label("own"),
        )
        .group_by(each.c.cause_id, each.c.record_id, each.c.currency)
        .subquery()
    )  # fmt: skip
    faulty = select(every.c.record_id).where(every.c.own == 1).distinct().subquery()
    only_waits = case((faulty.c.record_id.is_(None), 1), else_=0)
    return (
        select(
            once.c.cause_id,
            once.c.currency,
            func.count().label("records"),
            func.sum(once.c.amount, type_=Amount()).label("amount"),
            func.sum(once.c.lines).label("line_count"),
            func.min(once.c.since, type_=UtcDateTime()).label("since"),
            func.min(once.c.first).label("first"),
            func.sum(once.c.own).label("own"),
            func.sum(only_waits).label("waiting"),
            func.sum(case((records.c.entity == Entity.SUPPLIER, 1), else_=0)).label("suppliers"),
            func.min(due_dates.c.due).label("due"),
        )
        .select_from(once)
        .join(records, records.c.id == once.c.record_id)
        .outerjoin(faulty, faulty.c.record_id == once.c.record_id)
        .outerjoin(due_dates, due_dates.c.record_id == once.c.record_id)
        .group_by(once.c.cause_id, once.c.currency)
    )


def _cause(first: Row[Any], parts: list[Row[Any]]) -> CauseRow:
    """A cause of its first finding and its figures by currency."""
    dues = [part.due for part in parts if isinstance(part.due, date)]
    return CauseRow(
        cause_id=first.cause_id,
        check=first.check_name,
        kind=first.kind or first.field,
        source_code=first.value,
        status=first.status,
        message=first.message,
        next_step=first.next_step or CLASS_STEPS[class_of(first.check_name, first.status)],
        records=sum(part.records for part in parts),
        lines=sum(int(part.line_count) for part in parts),
        amounts=_amounts((part.currency, part.amount, int(part.line_count)) for part in parts),
        mappable=bool(first.kind),
        since=min(part.since for part in parts),
        due=min(dues, default=None),
        suppliers=sum(int(part.suppliers) for part in parts),
        own_records=sum(int(part.own) for part in parts),
        waiting_records=sum(int(part.waiting) for part in parts),
    )


def _amounts(parts: Iterable[tuple[str, Decimal, int]]) -> tuple[tuple[str, Decimal, int], ...]:
    """Money by currency, largest first; what has neither money nor lines is left out where anything has."""
    every = sorted(parts, key=lambda part: (-part[1], part[0]))
    return tuple(part for part in every if part[1] or part[2]) or tuple(every)


def place(cause: CauseRow) -> tuple[bool, Decimal, datetime, str]:
    """Where a cause stands on the list: by money, then by age; what only waits last."""
    since = cause.since or datetime.max.replace(tzinfo=UTC)
    return cause.status is Status.WAITING, -cause.amount, since, cause.cause_id
