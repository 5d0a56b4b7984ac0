"""Entries of the audit chain by what people ask for: pages, counts, choices."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from itertools import islice
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import ColumnElement, Connection, Row, Select, and_, false, func, or_, select, text

from core.model.audit import AuditChoices, AuditDraft, AuditEntry, AuditQuery
from core.model.flow import RunId
from core.store.audit import read_details
from core.store.tables import audit_entries, heads
from core.store.types import clean

if TYPE_CHECKING:
    from core.store.connection_store import ConnectionStore

_ENTRY = audit_entries.c
_MARGIN: Final = timedelta(minutes=2)
"""How far an entry may stand from its place in time: it gets its time when it is made, its number when it is written."""
_SEARCHED: Final = (
    _ENTRY.actor,
    _ENTRY.run_id,
    _ENTRY.source_key,
    _ENTRY.external_id,
    _ENTRY.outcome,
    _ENTRY.details,
)
_COLUMNS: Final = tuple(column for column in audit_entries.columns if column.name != "connection_id")
PORTION: Final = 1_000
_ALL: Final = 2**62

Keys = Collection[tuple[str, str]]
"""Entity and source id of records."""


class AuditList:
    """The chain of one connection as a list; reached as `cs.audit_list`."""

    def __init__(self, cs: ConnectionStore) -> None:
        self._cs = cs

    def page(
        self, query: AuditQuery, keys: Keys, *, after: int | None = None, limit: int = 500
    ) -> list[tuple[AuditEntry, str]]:
        """Entries with the number that people call their record by, newest first; `previous_hash` is left out.

        Args:
            query: which entries.
            keys: the records that `query.record` means; looked at only where it says one.
            after: only entries of lower numbers; None = from the newest.
            limit: how many at most.
        """
        with self._cs.read() as read:
            conditions = self._conditions(read, query, keys)
            if after is not None:
                conditions.append(_ENTRY.number < after)
            return self._named(read, self._found(read, query.actions, conditions, limit, falling=True))

    def walk(self, query: AuditQuery, keys: Keys) -> Iterator[tuple[AuditEntry, str]]:
        """All entries of `page`, oldest first, read in portions."""
        after = 0
        while True:
            with self._cs.read() as read:
                conditions = [*self._conditions(read, query, keys), _ENTRY.number > after]
                rows = self._named(read, self._found(read, query.actions, conditions, PORTION, falling=False))
            if not rows:
                return
            after = rows[-1][0].number
            yield from rows

    def counts(self, query: AuditQuery, keys: Keys) -> dict[str, int]:
        """How many entries of each action a query has; its own actions narrow nothing here."""
        counted = func.count()
        with self._cs.read() as read:
            if replace(query, actions=()) == AuditQuery():
                return dict(self._tally(read, _ENTRY.action))
            # With a limit of its own the inner query goes by the index of what it asks for, not by that of what is counted.
            found = select(_ENTRY.action).where(*self._conditions(read, query, keys)).limit(_ALL).subquery()
            rows = read.execute(
                select(found.c.action, counted).group_by(found.c.action).order_by(counted.desc(), found.c.action)
            )
            return {action: number for action, number in rows}  # noqa: C416 - rows are no pairs to the type checker

    def span(self, query: AuditQuery) -> tuple[int, int] | None:
        """Lowest and highest number of the entries of a query, less those that are in files; None = it has none."""
        with self._cs.read() as read:
            first = self._cs.audit.cut_number(read) + 1
            found = read.execute(
                select(func.min(_ENTRY.number), func.max(_ENTRY.number)).where(
                    *self._conditions(read, query, ()), _ENTRY.number >= first
                )
            ).one()
        return None if found[0] is None else (found[0], found[1])

    def choices(self) -> AuditChoices:
        """Accounts and actions that the chain has; from the indexes alone."""
        with self._cs.read() as read:
            return AuditChoices(self._tally(read, _ENTRY.actor), self._tally(read, _ENTRY.action))

    # -- inside --------------------------------------------------------------------------------------------------------

    def _tally(self, read: Connection, column: ColumnElement[str]) -> tuple[tuple[str, int], ...]:
        counted = func.count()
        query = select(column, counted).where(self._here()).group_by(column).order_by(counted.desc(), column)
        return tuple((name, number) for name, number in read.execute(query))

    def _found(
        self,
        read: Connection,
        actions: Sequence[str],
        conditions: Sequence[ColumnElement[bool]],
        limit: int,
        *,
        falling: bool,
    ) -> list[Row[Any]]:
        """Rows in their order. Each action is asked for alone: then the index gives its rows in order, and no more."""
        order = _ENTRY.number.desc() if falling else _ENTRY.number
        found: list[Row[Any]] = []
        for narrowed in [[_ENTRY.action == action] for action in dict.fromkeys(actions)] or [[]]:
            found += read.execute(select(*_COLUMNS).where(*conditions, *narrowed).order_by(order).limit(limit)).all()
        found.sort(key=lambda row: row.number, reverse=falling)
        return list(islice(found, limit))

    def _conditions(self, read: Connection, query: AuditQuery, keys: Keys) -> list[ColumnElement[bool]]:
        found = [self._here()]
        if query.record:
            found.append(_ENTRY.number.in_(self._numbers_of(keys)))
        if query.actor:
            found.append(_ENTRY.actor == clean(query.actor))
        if query.run:
            first, last = self._cs.run_entries.span(read, RunId(query.run))
            found += [_ENTRY.number.between(first, last), _ENTRY.run_id == clean(query.run)]
        if query.since is not None:
            at = datetime.combine(query.since, time(), UTC)
            found += [_ENTRY.number >= self._first_since(read, at - _MARGIN), _ENTRY.at >= at]
        if query.until is not None:
            at = datetime.combine(query.until, time(), UTC) + timedelta(days=1)
            found += [_ENTRY.number < self._first_since(read, at + _MARGIN), _ENTRY.at < at]
        if query.find.strip():
            wanted = clean(query.find.strip())
            # SQLite's LIKE knows no case by itself, and costs half without being told so.
            quick = self._cs.store.database.is_sqlite
            found.append(
                or_(
                    *(
                        column.contains(wanted, autoescape=True) if quick else column.icontains(wanted, autoescape=True)
                        for column in _SEARCHED
                    )
                )
            )
        return found

    def _numbers_of(self, keys: Keys) -> Select[tuple[int]]:
        """The numbers of all entries of some records; asked for alone, the index of records finds them."""
        is_one = _ENTRY.source_key.in_(sorted({clean(key) for _, key in keys}))
        numbers = select(_ENTRY.number).where(
            self._here(),
            # As the index says it, so that it is used.
            text("audit_entries.source_key <> ''"),
            self._cs.store.database.rare(is_one),
            or_(false(), *(and_(_ENTRY.source_key == clean(k), _ENTRY.entity == e) for e, k in keys)),
        )
        return numbers.correlate(None)

    def _here(self) -> ColumnElement[bool]:
        return and_(_ENTRY.connection_id == self._cs.connection_id)

    def _first_since(self, read: Connection, at: datetime) -> int:
        head = read.scalar(select(heads.c.audit_number).where(heads.c.connection_id == self._cs.connection_id)) or 0
        return self._cs.run_entries.first_since(read, at, head)

    def _named(self, read: Connection, rows: Sequence[Row[Any]]) -> list[tuple[AuditEntry, str]]:
        entries = [_entry(row) for row in rows]
        keys = {(entry.draft.entity, entry.draft.source_key) for entry in entries if entry.draft.source_key}
        numbers = self._cs.run_entries.numbers(read, keys)
        return [
            (entry, numbers.get((entry.draft.entity, entry.draft.source_key), entry.draft.source_key))
            for entry in entries
        ]


def _entry(row: Row[Any]) -> AuditEntry:
    draft = AuditDraft(
        actor=row.actor,
        action=row.action,
        at=row.at,
        run_id=row.run_id,
        entity=row.entity,
        source_key=row.source_key,
        source_revision=row.source_revision,
        source_hash=row.source_hash,
        external_id=row.external_id,
        mapping_version=row.mapping_version,
        profile_hash=row.profile_hash,
        outcome=row.outcome,
        details=read_details(row.details),
    )
    return AuditEntry(row.number, "", row.entry_hash, draft)
