"""Open problems, one by one and grouped by cause. They are written when a record settles."""

from __future__ import annotations

from collections.abc import Collection
from datetime import UTC, datetime
from decimal import Decimal
from typing import TYPE_CHECKING

from sqlalchemy import and_, distinct, func, select

from core.model.finding import Finding
from core.model.flow import Entity, SourceId
from core.model.status import OPEN, Level, Status
from core.model.views import CauseRow
from core.store.dialect import portions
from core.store.tables import problems, records
from core.store.types import ENTITY_CODE, Amount, UtcDateTime

if TYPE_CHECKING:
    from core.store.connection_store import ConnectionStore


class Problems:
    """Problems of one connection; reached as `cs.problems`."""

    def __init__(self, cs: ConnectionStore) -> None:
        self._cs = cs

    def causes(self) -> tuple[CauseRow, ...]:
        """Causes of the findings of level *stop*, without suggestions.

        Largest amount first, then oldest; causes that only wait (status *Waiting*) come after all others. Amounts
        are those of the lines concerned, each line counted once a cause; a finding of the whole record counts the
        record's amount and all its lines.
        """
        here = problems.c.connection_id == self._cs.connection_id
        stops = and_(here, problems.c.level == Level.STOP)
        # A line may have a cause twice (two shares of a split): it counts once.
        each = (
            select(
                problems.c.cause_id,
                problems.c.record_id,
                problems.c.currency,
                func.max(problems.c.amount, type_=Amount()).label("amount"),
                func.max(problems.c.lines).label("lines"),
                func.min(problems.c.since, type_=UtcDateTime()).label("since"),
                func.min(problems.c.problem_id).label("first"),
            )
            .where(stops)
            .group_by(
                problems.c.cause_id,
                problems.c.record_id,
                problems.c.line_key,
                problems.c.currency,
            )
            .subquery()
        )
        priced = (
            select(
                each.c.cause_id,
                each.c.currency,
                func.sum(each.c.amount, type_=Amount()),
                func.sum(each.c.lines),
            )
            .group_by(each.c.cause_id, each.c.currency)
        )  # fmt: skip
        counted = (
            select(
                each.c.cause_id,
                func.count(distinct(each.c.record_id)).label("records"),
                func.sum(each.c.lines).label("lines"),
                func.min(each.c.since, type_=UtcDateTime()).label("since"),
                func.min(each.c.first).label("first"),
            )
            .group_by(each.c.cause_id)
            .subquery()
        )
        query = select(counted, *problems.columns).join_from(
            counted, problems, problems.c.problem_id == counted.c.first
        )
        amounts: dict[str, list[tuple[str, Decimal, int]]] = {}
        with self._cs.read() as read:
            for cause, currency, amount, lines in read.execute(priced):
                amounts.setdefault(cause, []).append((currency, amount, int(lines)))
            rows = [
                CauseRow(
                    cause_id=row.cause_id,
                    check=row.check_name,
                    kind=row.kind or row.field,
                    source_code=row.value,
                    status=row.status,
                    message=row.message,
                    next_step=row.next_step,
                    records=row.records,
                    lines=int(row[2]),
                    amounts=tuple(sorted(amounts[row.cause_id], key=lambda a: (-a[1], a[0]))),
                    mappable=bool(row.kind),
                    since=row[3],
                )
                for row in read.execute(query)
            ]
        return tuple(sorted(rows, key=_place))

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
        """Records that any of these causes holds, each once, suppliers first, then by number."""
        found: dict[tuple[Entity, SourceId], tuple[Entity, str]] = {}
        with self._cs.read() as read:
            for portion in portions(cause_ids):
                query = (
                    select(records.c.entity, records.c.source_id, records.c.number)
                    .join_from(problems, records, records.c.id == problems.c.record_id)
                    .where(
                        problems.c.connection_id == self._cs.connection_id,
                        problems.c.cause_id.in_(portion),
                        problems.c.level == Level.STOP,
                    )
                    .distinct()
                )
                for entity, source_id, number in read.execute(query):
                    found[entity, SourceId(source_id)] = (entity, number)
        return sorted(found, key=lambda at: (ENTITY_CODE[at[0]], found[at][1], str(at[1])))

    def count_open(self) -> int:
        """Records in a status of `core.model.status.OPEN`."""
        query = select(func.count()).where(
            records.c.connection_id == self._cs.connection_id,
            records.c.entity.in_(list(Entity)),
            records.c.status.in_(sorted(OPEN)),
        )
        with self._cs.read() as read:
            return read.scalar(query) or 0


def _place(cause: CauseRow) -> tuple[bool, Decimal, datetime, str]:
    since = cause.since or datetime.max.replace(tzinfo=UTC)
    return cause.status is Status.WAITING, -cause.amount, since, cause.cause_id
