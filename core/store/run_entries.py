"""What one run did, from its entries in the audit chain: found by its place in the chain, not by a walk through all of it.

Runs of a connection follow one another, so the entries of a run lie between its start and the start of the next one.
The chain has no index by run: a number is looked for by halving, since entries follow one another in time.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import ColumnElement, Connection, Select, and_, func, select, text

from core.model.flow import Entity, RunId
from core.model.run_story import RunEntry
from core.store.audit import read_details
from core.store.dialect import portions
from core.store.tables import audit_entries, heads, records, runs

if TYPE_CHECKING:
    from core.store.connection_store import ConnectionStore

_MARGIN: Final = timedelta(minutes=2)
"""How far an entry may stand from its place in time: it gets its time when it is made, its number when it is written."""
_ENTRY = audit_entries.c
_ENTITIES: Final = {entity.value: entity for entity in Entity}


class RunEntries:
    """Entries by run; reached as `cs.run_entries`."""

    def __init__(self, cs: ConnectionStore) -> None:
        self._cs = cs

    def portion(
        self, run_id: RunId, *, after: int = 0, limit: int = 500, actions: Collection[str] = ()
    ) -> list[RunEntry]:
        """Entries of a run with the numbers that people call their records by, oldest first.

        Args:
            run_id: which run; an unknown one has none.
            after: number of the entry after which to begin.
            limit: how many at most.
            actions: only entries of these kinds; none = all.
        """
        with self._cs.read() as read:
            first, last = self.span(read, run_id)
            conditions = [self._of_run(run_id, max(first, after + 1), last)]
            if actions:
                conditions.append(_ENTRY.action.in_(tuple(actions)))
            columns = (
                _ENTRY.number, _ENTRY.at, _ENTRY.action, _ENTRY.entity, _ENTRY.source_key, _ENTRY.external_id,
                _ENTRY.outcome, _ENTRY.details,
            )  # fmt: skip
            found = read.execute(select(*columns).where(*conditions).order_by(_ENTRY.number).limit(limit)).all()
            numbers = self.numbers(read, {(row.entity, row.source_key) for row in found if row.source_key})
        return [
            RunEntry(
                entry=row.number,
                at=row.at,
                action=row.action,
                entity=_ENTITIES.get(row.entity),
                source_id=row.source_key,
                number=numbers.get((row.entity, row.source_key), row.source_key),
                external_id=row.external_id,
                outcome=row.outcome,
                details=read_details(row.details),
            )
            for row in found
        ]

    def earlier_reasons(
        self, run_id: RunId, keys: Iterable[tuple[Entity, str]], actions: Collection[str]
    ) -> dict[tuple[Entity, str], str]:
        """For which reason each of these records was held last before a run; those that were not are left out.

        Args:
            run_id: the run.
            keys: entity and source id of records.
            actions: the kinds of entries that hold a record.
        """
        found: dict[tuple[Entity, str], str] = {}
        wanted = set(keys)
        with self._cs.read() as read:
            first, last = self.span(read, run_id)
            if first > last:
                return {}
            began = read.scalar(select(func.min(_ENTRY.number)).where(self._of_run(run_id, first, last))) or first
            for portion in portions(sorted({source_id for _, source_id in wanted})):
                query = (
                    select(_ENTRY.entity, _ENTRY.source_key, _ENTRY.details)
                    .where(
                        _ENTRY.connection_id == self._cs.connection_id,
                        _ENTRY.source_key.in_(portion),
                        text("audit_entries.source_key <> ''"),  # as the index says it
                        _ENTRY.number < began,
                        _ENTRY.action.in_(tuple(actions)),
                    )
                    .order_by(_ENTRY.number)
                )
                for entity, source_id, details in read.execute(query):
                    key = (_ENTITIES.get(entity, Entity.ORDER), source_id)
                    if key in wanted and (reason := read_details(details).get("reason", "")):
                        found[key] = reason
        return found

    def record_ids(self, read: Connection, entity: Entity, run_id: RunId) -> Select[tuple[int]]:
        """Ids of the records that a run did something with: wrote, held, asked about. To be used within the store."""
        first, last = self.span(read, run_id)
        keys = select(_ENTRY.source_key).where(self._of_run(run_id, first, last), _ENTRY.entity == entity.value)
        return select(records.c.id).where(
            records.c.connection_id == self._cs.connection_id,
            records.c.entity == entity,
            records.c.source_id.in_(keys),
        )

    def _of_run(self, run_id: RunId, first: int, last: int) -> ColumnElement[bool]:
        return and_(
            _ENTRY.connection_id == self._cs.connection_id, _ENTRY.number.between(first, last), _ENTRY.run_id == run_id
        )

    def span(self, read: Connection, run_id: RunId) -> tuple[int, int]:
        """Numbers between which the entries of a run stand; (1, 0) = it has none. To be used within the store."""
        here = self._cs.connection_id
        of_run = select(runs.c.id, runs.c.started_at).where(runs.c.connection_id == here, runs.c.run_id == run_id)
        run = read.execute(of_run).first()
        if run is None:
            return 1, 0
        head = read.scalar(select(heads.c.audit_number).where(heads.c.connection_id == here)) or 0
        later = select(func.min(runs.c.started_at)).where(runs.c.connection_id == here, runs.c.id > run.id)
        ended: datetime | None = read.scalar(later)
        first = self.first_since(read, run.started_at - _MARGIN, head)
        last = head if ended is None else min(head, self.first_since(read, ended + _MARGIN, head))
        inside = select(_ENTRY.number).where(self._of_run(run_id, first, last)).limit(1)
        # A clock that was set back puts entries out of their order: then the whole chain is looked through.
        return (first, last) if read.scalar(inside) is not None else (1, head)

    def first_since(self, read: Connection, at: datetime, head: int) -> int:
        """Number of the first entry that is not older; one more than the last where all are. Within the store."""
        low, high = self._cs.audit.cut_number(read) + 1, head + 1
        query = select(_ENTRY.at)
        while low < high:
            middle = (low + high) // 2
            seen = read.scalar(query.where(_ENTRY.connection_id == self._cs.connection_id, _ENTRY.number == middle))
            if seen is not None and seen < at:
                low = middle + 1
            else:
                high = middle
        return low

    def numbers(self, read: Connection, keys: Collection[tuple[str, str]]) -> dict[tuple[str, str], str]:
        """The numbers that people use, by entity and source id; to be used within the store."""
        found: dict[tuple[str, str], str] = {}
        for portion in portions(sorted({source_id for _, source_id in keys})):
            query: Select[Any] = select(records.c.entity, records.c.source_id, records.c.number).where(
                records.c.connection_id == self._cs.connection_id,
                records.c.entity.in_(tuple(Entity)),
                records.c.source_id.in_(portion),
            )
            for row in read.execute(query):
                found[row.entity.value, row.source_id] = row.number
        return found
