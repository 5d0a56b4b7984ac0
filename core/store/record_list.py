"""Pages, counts and sums over the records of a connection, fast with a million of them.

Every sort has an index that ends with the record's id, so that a page is a range of it. What is searched may stand
close in that order: then the next `SOON` records have a page of it, and nothing else is asked. A filter that fits few
records would make such a range long; so filters are then asked how many records they have. Up to `FEW`, these are
sorted. If there are more, the sort's index is walked until a page is full: soon, since they stand close in any order.
Where they might not (old numbers, in the order of change), the walk asks for ids, up to `MANY`, without looking at rows.

Counts and sums look at every record that fits. Those of more than `MANY` are read in the order in which they lie on the
disk: by an index, each would be looked for by itself, which takes six times as long.
"""

from __future__ import annotations

import base64
import json
from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import TYPE_CHECKING, Any, cast

from sqlalchemy import (
    ColumnElement,
    Connection,
    Integer,
    Row,
    Select,
    and_,
    func,
    literal,
    or_,
    select,
    tuple_,
    type_coerce,
    union_all,
)
from sqlalchemy.types import NullType

from core.errors import ConfigurationError
from core.model.flow import FLOW_OF, Entity, RunId
from core.model.status import WORST_FIRST, Status
from core.model.views import RecordPage, RecordQuery, RecordRow, RecordTotals
from core.store import search
from core.store.tables import records
from core.store.types import ENTITY_CODE, STATUS_CODE, Amount

if TYPE_CHECKING:
    from core.store.connection_store import ConnectionStore

FEW = 20_000
"""Records that are sorted in memory rather than looked for along the sort's index."""
MANY = 300_000
"""Records that are looked for along the sort's index by their ids; beyond, every third has what is looked for."""
SOON = 3_000
"""Records of the sort's order that are looked at one by one before anything else is asked; some two milliseconds."""
_ALL = 2**31
_AT_ONCE = 5000
"""Ids taken from the database at once."""
SORTS: dict[str, ColumnElement[Any]] = {
    "key": records.c.number,
    "status": records.c.status,
    "supplier": records.c.supplier_name,
    "day": records.c.day,
    "amount": records.c.amount,
    "updated_at": records.c.updated_at,
}
ROW_COLUMNS = (
    records.c.id,
    records.c.entity,
    records.c.source_id,
    records.c.number,
    records.c.revision,
    records.c.status,
    records.c.external_id,
    records.c.supplier_name,
    records.c.day,
    records.c.amount,
    records.c.currency,
    records.c.receivable,
    records.c.updated_at,
    records.c.reason,
    records.c.findings,
)


def record_row(row: Row[Any], row_id: str) -> RecordRow:
    """A row of `ROW_COLUMNS` as tables show it."""
    return RecordRow(
        row_id=row_id,
        flow=FLOW_OF[row.entity],
        entity=row.entity,
        source_id=row.source_id,
        key=row.number,
        revision=row.revision,
        status=row.status,
        x3_key=row.external_id or "",
        supplier=row.supplier_name,
        day=row.day,
        amount=row.amount,
        currency=row.currency,
        receivable=row.receivable,
        updated_at=row.updated_at,
        reason=row.reason,
        findings=row.findings,
        number=row.id,
    )


@dataclass(frozen=True, slots=True)
class _Found:
    """Which records are looked at: a condition on their ids, None = all; and whether they are few."""

    ids: ColumnElement[bool] | None
    few: bool


class RecordList:
    """The answers to one query, within one transaction.

    Args:
        few: records that are sorted in memory (`FEW`).
        many: records that are looked for by their ids (`MANY`).
        soon: records that are looked at one by one at first (`SOON`).
        large: records from which on the index is asked for what tells most (`search.LARGE`).
    """

    def __init__(
        self,
        cs: ConnectionStore,
        read: Connection,
        query: RecordQuery,
        *,
        few: int = FEW,
        many: int = MANY,
        soon: int = SOON,
        large: int = search.LARGE,
    ) -> None:
        self._cs = cs
        self._here = cs.connection_id
        self._indexed = cs.store.has_search_index
        self._folds_names = cs.store.database.is_sqlite
        self._read = read
        self._words = search.words(query.find)
        self._few_are = few
        self._many_are = many
        self._soon_is = soon
        self._large_is = large
        self._query = query
        self._entities = [query.entity] if query.entity else list(Entity)
        sort = SORTS.get(query.sort)
        if sort is None:
            msg = f"Records cannot be sorted by {query.sort}."
            raise ConfigurationError(msg, remedy=f"Sorts: {', '.join(SORTS)}.")
        self._sort = sort
        self._place = type_coerce(sort, NullType()).label("place")

    def page(self, after: str | None, limit: int) -> RecordPage:
        """At most `limit` rows after a position."""
        position = _position(after, self._query) if after else None
        rows = self._soon(position, limit + 1) or self._whole(position, limit + 1)
        shown = [record_row(row, self._row_id(row)) for row in rows[:limit]]
        return RecordPage(tuple(shown), shown[-1].row_id if len(rows) > limit else None)

    def _soon(self, position: tuple[Any, int] | None, limit: int) -> Sequence[Row[Any]]:
        """The rows of a search, where they stand close; empty where they do not, or nothing is searched."""
        if len(self._entities) > 1 or not self._words or self._query.run:
            return ()
        table = records.c
        next_ones = [self._of(self._entities[0]), *([] if position is None else [self._beyond(position)])]
        near = (
            select(table.id, self._place)
            .where(*next_ones)
            .order_by(*[self._turned(column) for column in self._walked()])
            .limit(self._soon_is)
            .subquery()
        )
        query = (
            select(*ROW_COLUMNS, near.c.place)
            .join_from(near, records, table.id == near.c.id)
            .where(*self._text(), *self._days(by_index=False))
            .order_by(self._turned(near.c.place), self._turned(near.c.id))
            .limit(limit)
        )
        if self._query.statuses:
            query = query.where(self._statuses())
        rows = cast("Sequence[Row[Any]]", self._read.execute(query).all())
        return rows if len(rows) == limit else ()

    def _whole(self, position: tuple[Any, int] | None, limit: int) -> Sequence[Row[Any]]:
        """The rows after a position, wherever they stand."""
        parts = [self._rows(entity, position, limit) for entity in self._entities]
        query = parts[0]
        if len(parts) > 1:
            both = union_all(*(select(part.subquery()) for part in parts)).subquery()
            order = (self._turned(both.c.place), self._turned(both.c.id))
            query = select(both).order_by(*order).limit(limit)
        return self._read.execute(query).all()

    def order(self) -> array[int]:
        """Ids of all records that the query fits, in its order: which record stands at which place."""
        parts = [self._places(entity, None, None) for entity in self._entities]
        if len(parts) == 1:
            query = parts[0]
        else:
            both = union_all(*(select(part.subquery()) for part in parts)).subquery()
            query = select(both.c.id, both.c.place).order_by(self._turned(both.c.place), self._turned(both.c.id))
        ids = array("i")
        # Rows of the driver itself: of a million ids, rows of SQLAlchemy would be most of the time.
        result = self._read.execute(query)
        cursor = result.cursor
        while cursor is not None and (rows := cursor.fetchmany(_AT_ONCE)):
            ids.extend([row[0] for row in rows])
        result.close()
        return ids

    def count_by_status(self) -> dict[Status, int]:
        """Records by status, the query's statuses left out."""
        counts: dict[Status, int] = {}
        for entity in self._entities:
            query = select(records.c.status, func.count()).group_by(records.c.status)
            for status, count in self._read.execute(query.where(*self._every(entity, ()))):
                counts[status] = counts.get(status, 0) + count
        return counts

    def sums(self) -> tuple[tuple[str, Decimal], ...]:
        """Amounts by currency."""
        totals: dict[str, Decimal] = {}
        for entity in self._entities:
            query = select(records.c.currency, func.sum(records.c.amount, type_=Amount()))
            conditions = self._every(entity, self._query.statuses, rows=True)
            for currency, amount in self._read.execute(query.where(*conditions).group_by(records.c.currency)):
                totals[currency] = totals.get(currency, Decimal(0)) + amount
        return _largest_first(totals)

    def totals(self) -> RecordTotals:
        """What is shown, counted and summed."""
        counts, sums = (self.count_by_status(), self.sums()) if self._query.statuses else self._both()
        wanted = self._query.statuses or WORST_FIRST
        shown = {s: counts[s] for s in WORST_FIRST if s in wanted and counts.get(s)}
        return RecordTotals(shown, sums, counts)

    def _both(self) -> tuple[dict[Status, int], tuple[tuple[str, Decimal], ...]]:
        """Counts and sums of all statuses, by one look at the records."""
        counts: dict[Status, int] = {}
        totals: dict[str, Decimal] = {}
        told = (records.c.status, records.c.currency)
        for entity in self._entities:
            query = select(*told, func.count(), func.sum(records.c.amount, type_=Amount())).group_by(*told)
            for status, currency, count, amount in self._read.execute(query.where(*self._every(entity, (), rows=True))):
                counts[status] = counts.get(status, 0) + count
                totals[currency] = totals.get(currency, Decimal(0)) + amount
        return counts, _largest_first(totals)

    def _every(self, entity: Entity, statuses: Sequence[Status], *, rows: bool = False) -> list[ColumnElement[bool]]:
        """What holds for the records in these statuses (none = all), where every one of them is looked at.

        `rows`: more is asked of them than an index has.
        """
        found = self._found(entity, statuses, every=True)
        by_index = not found.few
        if by_index and (rows or self._words or self._query.since or self._query.until):
            by_index = self._count(select(records.c.id).where(self._of(entity))) <= self._many_are
        conditions = [self._of(entity, by_index=by_index), *self._text(), *self._days(by_index=False)]
        if statuses:
            status = type_coerce(records.c.status, Integer)
            conditions.append((status + 0).in_([STATUS_CODE[one] for one in statuses]))
        return conditions if found.ids is None else [*conditions, found.ids]

    def _rows(self, entity: Entity, position: tuple[Any, int] | None, limit: int) -> Select[Any]:
        chosen = self._places(entity, position, limit).subquery()
        return (
            select(*ROW_COLUMNS, chosen.c.place)
            .join_from(chosen, records, records.c.id == chosen.c.id)
            .order_by(self._turned(chosen.c.place), self._turned(chosen.c.id))
            .limit(limit)
        )

    def _places(self, entity: Entity, position: tuple[Any, int] | None, limit: int | None) -> Select[Any]:
        """Ids with what they are sorted by, in order; all of them where there is no limit."""
        found = self._found(entity, self._query.statuses, every=limit is None)
        conditions = self._conditions(entity, found, by_others=limit is None)
        if position is not None:
            conditions.append(self._beyond(position))
        wanted = select(records.c.id, self._place).where(*conditions)
        if not found.few:
            return wanted.order_by(*[self._turned(column) for column in self._walked()]).limit(limit)
        # A limit keeps the database from walking along the sort's index all the same.
        few = wanted.limit(_ALL).subquery()
        order = [self._turned(few.c.place), self._turned(few.c.id)]
        return select(few.c.id, few.c.place).order_by(*order).limit(limit)

    def _conditions(self, entity: Entity, found: _Found, *, by_others: bool = False) -> list[ColumnElement[bool]]:
        """What holds for the records; `by_others`: where nearly all have the statuses, the others are left out by id."""
        conditions = [self._of(entity, by_index=not found.few)]
        others = self._by_status(entity, [s for s in WORST_FIRST if s not in self._query.statuses])
        if self._query.statuses:
            if by_others and not found.few and others is not None and self._count(others) <= self._many_are:
                conditions.append((records.c.id + 0).not_in(others))
            else:
                conditions.append(self._statuses())
        if found.ids is not None:
            conditions.append(found.ids)
        return [*conditions, *self._text(), *self._days(by_index=self._query.sort == "day" and not found.few)]

    def _walked(self) -> list[ColumnElement[Any]]:
        """The columns that order a page. Of a single status only the ids differ: then its index is in order already."""
        if self._query.sort == "status" and len(self._query.statuses) == 1:
            return [records.c.id]
        return [self._sort, records.c.id]

    def _beyond(self, position: tuple[Any, int]) -> ColumnElement[bool]:
        """The records that come after a position."""
        walked = self._walked()
        # The stored form: what is compared with a position must not pass the column's type.
        here = tuple_(*(type_coerce(column, NullType()) for column in walked))
        there = tuple_(*(literal(value) for value in position[-len(walked) :]))
        return here < there if self._query.descending else here > there

    def _turned(self, column: ColumnElement[Any]) -> ColumnElement[Any]:
        return column.desc() if self._query.descending else column.asc()

    def _of(self, entity: Entity, *, by_index: bool = True) -> ColumnElement[bool]:
        """The records of one entity; without `by_index` in a form that keeps the database from starting with it."""
        if by_index:
            return and_(records.c.connection_id == self._here, records.c.entity == entity)
        number = type_coerce(records.c.entity, Integer) + 0
        return and_(records.c.connection_id + 0 == self._here, number == ENTITY_CODE[entity])

    def _statuses(self) -> ColumnElement[bool]:
        return records.c.status.in_(self._query.statuses)

    def _text(self) -> list[ColumnElement[bool]]:
        match self._words:
            case []:
                return []
            case [word] if len(word) < search.TRIGRAM:
                return [or_(*self._starts(word))]
            case _:
                return search.contains(self._words)

    def _days(self, *, by_index: bool) -> list[ColumnElement[bool]]:
        """The range of days; without `by_index` in a form that keeps the database from starting with it."""
        query = self._query
        if query.since is None and query.until is None:
            return []
        number = type_coerce(records.c.day, Integer)
        day = number if by_index else number + 0
        conditions = [day >= (query.since.toordinal() if query.since else 1)]
        return [*conditions, day <= query.until.toordinal()] if query.until else conditions

    def _found(self, entity: Entity, statuses: Sequence[Status], *, every: bool = False) -> _Found:
        """A condition on the ids of records, None when too many fit; and whether they are few.

        Search, statuses and days are each asked how many records they have, by an index of theirs. Where `every` record
        is wanted, to look at what an index of theirs gives costs less than to walk past all others: then many are few.
        """
        few = max(self._few_are, self._many_are) if every else self._few_are
        if self._query.run:
            of_run = self._cs.run_entries.record_ids(self._read, entity, RunId(self._query.run))
            return _Found(records.c.id.in_(of_run), few=True)
        narrow: list[tuple[int, Select[tuple[int]]]] = []
        text, days = self._by_text(entity), self._by_day(entity)
        for ids in (text, days, self._by_status(entity, statuses)):
            if ids is not None:
                count = self._count(ids)
                if count <= few:
                    return _Found(records.c.id.in_(ids), few=True)
                narrow.append((count, ids))
        if len(narrow) > 1:
            narrow.sort(key=lambda one: one[0])
            (least, some), (more, others) = narrow[:2]
            if least <= 5 * few and more <= self._many_are:
                # Neither is few; what fits both may be, and two indexes say what it is without a look at rows.
                base, rest = (others, some) if some is text else (some, others)
                return _Found(records.c.id.in_(base.where((records.c.id + 0).in_(rest))), few=True)
        for count, ids in narrow:
            if count <= self._many_are and (ids is text or (ids is days and self._query.sort != "day")):
                # `+ 0` keeps the database from starting with the ids instead of the sort's index.
                return _Found((records.c.id + 0).in_(ids), few=False)
        return _Found(None, few=False)

    def _by_status(self, entity: Entity, statuses: Sequence[Status]) -> Select[tuple[int]] | None:
        """Ids of the records in these statuses; None = all statuses."""
        if not statuses:
            return None
        return select(records.c.id).where(self._of(entity), records.c.status.in_(statuses))

    def _by_day(self, entity: Entity) -> Select[tuple[int]] | None:
        """Ids of the records of the range of days; None = all days."""
        days = self._days(by_index=True)
        return select(records.c.id).where(self._of(entity), *days) if days else None

    def _by_text(self, entity: Entity) -> Select[tuple[int]] | None:
        """Ids of the records that the words may be in; None = cannot be said quickly."""
        if self._trigrams:
            return select(union_all(search.candidates(self._trigrams), search.queued()).subquery().c.id)
        match self._words:
            case [word] if len(word) < search.TRIGRAM:
                here = self._of(entity)
                ranges = [select(records.c.id).where(here, part) for part in self._starts(word)]
                return select(union_all(*ranges).subquery().c.id)
        return None

    @cached_property
    def _trigrams(self) -> list[str]:
        """What the search's index is asked; none where it cannot be."""
        if not self._words or not self._indexed:
            return []
        return search.telling(self._read, search.trigrams(self._words), self._large_is)

    def _starts(self, word: str) -> list[ColumnElement[bool]]:
        return search.starts_with(word, folds_names=self._folds_names)

    def _count(self, ids: Select[tuple[int]]) -> int:
        """How many, at most one more than matters."""
        some = ids.limit(self._many_are + 1).subquery()
        return self._read.scalar(select(func.count()).select_from(some)) or 0

    def _row_id(self, row: Row[Any]) -> str:
        members = [self._query.sort, self._query.descending, row.place, row.id]
        text = json.dumps(members, separators=(",", ":"))
        return base64.urlsafe_b64encode(text.encode()).decode()


def _largest_first(totals: dict[str, Decimal]) -> tuple[tuple[str, Decimal], ...]:
    return tuple(sorted(totals.items(), key=lambda item: (-item[1], item[0])))


def _position(after: str, query: RecordQuery) -> tuple[Any, int]:
    """Sort value and id of a row id.

    Raises:
        ConfigurationError: it belongs to another query.
    """
    try:
        sort, descending, place, number = json.loads(base64.urlsafe_b64decode(after))
    except ValueError as error:
        raise ConfigurationError(_WRONG_PAGE) from error
    if [sort, descending] != [query.sort, query.descending] or not isinstance(number, int):  # fmt: skip
        raise ConfigurationError(_WRONG_PAGE)
    return place, number


_WRONG_PAGE = "This page belongs to another list: start again with the first page."
