"""Which written lines use a code, and which wait for one: what a mapping would change or cover.

A line's codes are one short text of two characters each (`core.store.tables`), so that a line costs some 30 bytes and
the lines that use a code are found by one scan that the database makes itself.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    and_,
    case,
    exists,
    func,
    literal,
    literal_column,
    select,
)

from core.model.crossref import Scope
from core.model.flow import Entity, SourceId
from core.model.status import Level
from core.model.uses import HeldLine, RecordUses, UsedLine, UseGroup, Without
from core.store.dialect import Cursor, portions
from core.store.tables import held_uses, line_uses, problems, records, use_places, use_words
from core.store.types import clean
from core.store.use_writer import AS_SOURCE, StagedUses, UseWriter, char_of, stage_uses, word_of

if TYPE_CHECKING:
    from core.store.connection_store import ConnectionStore

COMPLETE = "line-uses"
"""Key of the fact that orders of older programs are in the tables, too."""
_MOST_TOLD = 300
"""Places or categories that a query names one by one."""
_MOST_UNITS = 8


class LineUses:
    """Codes in use by the written orders of one connection, and by lines that wait; reached as `cs.line_uses`."""

    def __init__(self, cs: ConnectionStore) -> None:
        self._cs = cs

    def written(
        self, kind: str, source: str, days: Sequence[date] = (), scopes: Collection[Scope] = (), *, singly: bool = False
    ) -> list[UseGroup]:
        """Written lines that use a code, in groups that are alike for rules.

        Args:
            kind: of the mapping.
            source: the source's code.
            days: the days on which rules begin, ascending; between two of them days are not told apart.
            scopes: of the rules; a unit, supplier or category that none of them names is not told apart from others.
            singly: every supplier is told apart.
        """
        words = self._sources(kind, source)
        if not words:
            return []
        table = line_uses.c
        at = self._position(char_of(words[0]))
        place, units = self._told_place(scopes, singly=singly)
        columns: list[ColumnElement[Any]] = [
            func.substr(table.uses, at + 1, 1).label("target"),
            _band(table.day, days).label("band"),
            place.label("place_id"),
            self._told_category(scopes).label("category_id"),
        ]
        grouped = (
            select(*columns, func.sum(table.lines).label("lines"), func.min(table.record_id).label("one"))
            .where(at > 0)
            .group_by(*[literal_column(str(n)) for n in range(1, len(columns) + 1)])
        )
        with self._cs.read() as read:
            rows = read.execute(grouped).all()
            targets = self._targets(read, {row.target for row in rows}, source)
            told = self._scopes(read, rows, units)
            suppliers: dict[int, str] = {}
            if any(targets[row.target][1] is Without.LINK for row in rows):
                suppliers = self._suppliers(read, {row.one for row in rows})
        return [
            UseGroup(
                *targets[row.target],
                scope=told[row.place_id, row.category_id],
                day=_day(row.band, days),
                lines=int(row.lines),
                supplier_id=suppliers.get(row.one, ""),
            )
            for row in rows
        ]

    def lines(
        self, kind: str, source: str, days: Sequence[date] = (), *, only: Collection[SourceId] | None = None
    ) -> list[UsedLine]:
        """The written lines that use a code one by one, by number and place in the order, without their keys.

        `only`: those of these records. Their keys are in the written image (`keys`).
        """
        words = self._sources(kind, source)
        if not words:
            return []
        table = line_uses.c
        at = self._position(char_of(words[0]))
        query = (
            select(
                records.c.source_id,
                records.c.number,
                records.c.supplier_id,
                table.ordinal,
                table.place_id,
                table.category_id,
                table.lines,
                func.substr(table.uses, at + 1, 1).label("target"),
                _band(table.day, days).label("band"),
            )
            .join_from(line_uses, records, records.c.id == table.record_id)
            .where(at > 0)
            .order_by(records.c.number, records.c.id, table.ordinal)
        )
        with self._cs.read() as read:
            if only is None:
                rows = read.execute(query).all()
            else:
                here = and_(records.c.connection_id == self._cs.connection_id, records.c.entity == Entity.ORDER)
                rows = [
                    row
                    for portion in portions(sorted(only))
                    for row in read.execute(query.where(here, records.c.source_id.in_(portion)))
                ]
            targets = self._targets(read, {row.target for row in rows}, source)
            scopes = self._scopes(read, rows)
        return [
            UsedLine(
                SourceId(row.source_id),
                row.number,
                row.ordinal,
                "",
                UseGroup(
                    *targets[row.target],
                    scope=scopes[row.place_id, row.category_id],
                    day=_day(row.band, days),
                    lines=row.lines,
                    supplier_id=row.supplier_id,
                ),
            )
            for row in rows
        ]

    def totals(self) -> dict[tuple[str, str], dict[str, int]]:
        """Of every code in use, (kind, code) -> what is written of it -> how many lines; one scan for all of them."""
        # Lines of other connections are scanned, too: their words are others, and to ask each line's record would take
        # seven times as long.
        table = line_uses.c
        grouped = select(table.uses, func.sum(table.lines).label("lines")).group_by(table.uses)
        pairs: Counter[tuple[str, str]] = Counter()
        with self._cs.read() as read:
            for uses, lines in read.execute(grouped):
                for at in range(0, len(uses), 2):
                    pairs[uses[at], uses[at + 1]] += int(lines)
            words = self._words_of(read, {char for pair in pairs for char in pair if char != AS_SOURCE})
        found: dict[tuple[str, str], dict[str, int]] = {}
        for (source, target), lines in pairs.items():
            if source not in words:
                continue
            kind, code = words[source]
            written = code if target == AS_SOURCE else words.get(target, ("", ""))[1]
            of_code = found.setdefault((kind, code), {})
            of_code[written] = of_code.get(written, 0) + lines
        return found

    def held_totals(self) -> dict[tuple[str, str], list[tuple[str, int, Decimal]]]:
        """Of every code for which lines wait, (kind, code) -> (currency, lines, amount)."""
        table = held_uses.c
        query = (
            select(
                use_words.c.kind,
                use_words.c.code,
                records.c.currency,
                func.sum(table.lines).label("lines"),
                func.sum(table.amount).label("amount"),
            )
            .join_from(held_uses, use_words, use_words.c.word_id == table.word_id)
            .join(records, records.c.id == table.record_id)
            .where(use_words.c.connection_id == self._cs.connection_id, use_words.c.role == 0)
            .group_by(use_words.c.kind, use_words.c.code, records.c.currency)
        )
        found: dict[tuple[str, str], list[tuple[str, int, Decimal]]] = {}
        with self._cs.read() as read:
            for row in read.execute(query):
                found.setdefault((row.kind, row.code), []).append((row.currency, int(row.lines), row.amount))
        return found

    def keys(self, source_ids: Collection[SourceId]) -> dict[SourceId, tuple[str, ...]]:
        """Keys of the written lines of orders; the line with the ordinal n is at n - 1."""
        images = self._cs.records.load_images(Entity.ORDER, source_ids)
        return {source_id: tuple(image.lines) for source_id, image in images.items()}

    def held(self, kind: str, source: str) -> list[HeldLine]:
        """Lines that wait for a code, by number of their records; with no line (`lines` 0) records that have none."""
        table = held_uses.c
        query = (
            select(
                records.c.entity,
                records.c.source_id,
                records.c.number,
                records.c.currency,
                table.line_key,
                table.place_id,
                table.category_id,
                table.day,
                table.lines,
                table.amount,
            )
            .join_from(held_uses, records, records.c.id == table.record_id)
            .join(use_words, use_words.c.word_id == table.word_id)
            .where(self._word(kind, source, 0))
            .order_by(records.c.number, records.c.id, table.line_key)
        )
        with self._cs.read() as read:
            rows = read.execute(query).all()
            scopes = self._scopes(read, rows)
        return [
            HeldLine(
                row.entity,
                SourceId(row.source_id),
                row.number,
                _at_line(scopes[row.place_id, row.category_id], row.source_id, row.line_key),
                row.day,
                row.lines,
                row.amount,
                row.currency,
            )
            for row in rows
        ]

    def supplier_names(self, orders: Mapping[str, SourceId]) -> dict[str, str]:
        """By any key: the supplier's name on an order."""
        found: dict[SourceId, str] = {}
        with self._cs.read() as read:
            for portion in portions(sorted(set(orders.values()))):
                query = select(records.c.source_id, records.c.supplier_name).where(
                    records.c.connection_id == self._cs.connection_id,
                    records.c.entity == Entity.ORDER,
                    records.c.source_id.in_(portion),
                )
                found |= {SourceId(row.source_id): row.supplier_name for row in read.execute(query)}
        return {key: found.get(source_id, "") for key, source_id in orders.items()}

    def currencies(self, source_ids: Collection[SourceId]) -> dict[SourceId, str]:
        """Currency of each of these orders."""
        found: dict[SourceId, str] = {}
        with self._cs.read() as read:
            for portion in portions(sorted(source_ids)):
                query = select(records.c.source_id, records.c.currency).where(
                    records.c.connection_id == self._cs.connection_id,
                    records.c.entity == Entity.ORDER,
                    records.c.source_id.in_(portion),
                )
                found |= {SourceId(row.source_id): row.currency for row in read.execute(query)}
        return found

    # -- records of older programs -------------------------------------------------------------------------------------

    def missing(self) -> list[tuple[Entity, SourceId]]:
        """Records whose codes are not here: written orders, and whatever waits for a mapping."""
        here = records.c.connection_id == self._cs.connection_id
        written = select(records.c.entity, records.c.source_id).where(
            here,
            records.c.entity == Entity.ORDER,
            records.c.written,
            ~exists().where(line_uses.c.record_id == records.c.id),
        )
        waiting = (
            select(records.c.entity, records.c.source_id)
            .join_from(problems, records, records.c.id == problems.c.record_id)
            .where(
                here,
                problems.c.level == Level.STOP,
                problems.c.kind != "",
                ~exists().where(held_uses.c.record_id == records.c.id),
            )
        )
        with self._cs.read() as read:
            found = {
                (row.entity, SourceId(row.source_id)): None
                for query in (written, waiting)
                for row in read.execute(query)
            }
        return list(found)

    def fill(self, found: Mapping[tuple[Entity, SourceId], RecordUses]) -> None:
        """Adds the codes of records that are not here yet; what a run wrote meanwhile stays."""
        writer = UseWriter(self._cs.store.database, self._cs.connection_id)
        query = select(
            records.c.entity,
            records.c.source_id,
            records.c.id,
            exists().where(line_uses.c.record_id == records.c.id).label("written"),
            exists().where(held_uses.c.record_id == records.c.id).label("held"),
        ).where(records.c.connection_id == self._cs.connection_id)
        with self._cs.write() as write:
            items: list[tuple[int, bool, StagedUses | None]] = []
            for portion in portions(sorted({source_id for _, source_id in found})):
                for row in write.execute(query.where(records.c.source_id.in_(portion))):
                    uses = found.get((row.entity, SourceId(row.source_id)))
                    if uses is None:
                        continue
                    staged = stage_uses(uses)
                    written = None if row.written else staged.written
                    held = () if row.held else staged.held
                    items.append((row.id, False, replace(staged, written=written, held=held)))
            cursor: Cursor = write.connection.cursor()
            try:
                writer.write(cursor, items)
            finally:
                cursor.close()

    # -- inside --------------------------------------------------------------------------------------------------------

    def _position(self, char: str) -> ColumnElement[int]:
        """Where a character stands in the text of a line, from 1; 0 = nowhere."""
        finds = func.instr if self._cs.store.database.is_sqlite else func.strpos
        return finds(line_uses.c.uses, literal(char))

    def _told_place(self, scopes: Collection[Scope], *, singly: bool) -> tuple[ColumnElement[int], dict[int, str]]:
        """The place as far as it matters, 0 for all others; negative numbers stand for all places of a unit."""
        units = sorted({scope.unit for scope in scopes if scope.unit})
        suppliers = sorted({scope.supplier for scope in scopes if scope.supplier})
        column, place = line_uses.c.place_id, use_places.c
        if singly or len(units) > _MOST_UNITS or len(suppliers) > _MOST_TOLD:
            return column, {}
        here = place.connection_id == self._cs.connection_id
        told: list[tuple[ColumnElement[bool], ColumnElement[int]]] = []
        if suppliers:
            numbers = self._numbers(select(place.place_id).where(here, place.supplier.in_(suppliers)))
            if len(numbers) > _MOST_TOLD:
                return column, {}
            told += [(column.in_(numbers), column)] if numbers else []
        stands = {-number: unit for number, unit in enumerate(units, start=1)}
        for number, unit in stands.items():
            of_unit = select(place.place_id).where(here, place.unit == unit)
            told.append((column.in_(of_unit), literal_column(str(number))))
        return (case(*told, else_=literal_column("0")) if told else literal_column("0")), stands

    def _told_category(self, scopes: Collection[Scope]) -> ColumnElement[int]:
        names = {clean(scope.category) for scope in scopes if scope.category}
        if not names:
            return literal_column("0")
        if len(names) > _MOST_TOLD:
            return line_uses.c.category_id
        word = use_words.c
        here = (word.connection_id == self._cs.connection_id, word.kind == "", word.code.in_(sorted(names)))
        numbers = self._numbers(select(word.word_id).where(*here))
        if not numbers:
            return literal_column("0")
        return case((line_uses.c.category_id.in_(numbers), line_uses.c.category_id), else_=literal_column("0"))

    def _numbers(self, query: Select[tuple[int]]) -> list[int]:
        with self._cs.read() as read:
            return list(read.scalars(query.limit(_MOST_TOLD + 1)))

    def _word(self, kind: str, code: str, role: int) -> ColumnElement[bool]:
        return and_(
            use_words.c.connection_id == self._cs.connection_id,
            use_words.c.kind == kind,
            use_words.c.code == code,
            use_words.c.role == role,
        )

    def _sources(self, kind: str, source: str) -> list[int]:
        with self._cs.read() as read:
            return list(read.scalars(select(use_words.c.word_id).where(self._word(kind, source, 0))))

    def _words_of(self, read: Connection, chars: Collection[str]) -> dict[str, tuple[str, str]]:
        """Characters -> kind and code of their words, as far as they are words of this connection."""
        found: dict[str, tuple[str, str]] = {}
        for portion in portions(sorted(word_of(char) for char in chars)):
            here = use_words.c.connection_id == self._cs.connection_id
            query = select(use_words.c.word_id, use_words.c.kind, use_words.c.code).where(here)
            for word_id, kind, code in read.execute(query.where(use_words.c.word_id.in_(portion))):
                found[char_of(word_id)] = (kind, code)
        return found

    def _targets(self, read: Connection, chars: Collection[str], source: str) -> dict[str, tuple[str, Without]]:
        found: dict[str, tuple[str, Without]] = {AS_SOURCE: (source, Without.AS_IS)}
        for portion in portions(sorted(word_of(char) for char in chars if char != AS_SOURCE)):
            query = select(use_words.c.word_id, use_words.c.code, use_words.c.role)
            for word_id, code, role in read.execute(query.where(use_words.c.word_id.in_(portion))):
                found[char_of(word_id)] = (code, Without(role - 1))
        return found

    def _scopes(
        self, read: Connection, rows: Iterable[Any], units: Mapping[int, str] | None = None
    ) -> dict[tuple[int, int], Scope]:
        """Place and category of rows -> where they lie. `units`: places that stand for a unit."""
        wanted = {(row.place_id, row.category_id) for row in rows}
        places: dict[int, tuple[str, str]] = {0: ("", "")}
        places |= {number: (unit, "") for number, unit in (units or {}).items()}
        for portion in portions(sorted({place for place, _ in wanted} - places.keys())):
            place = use_places.c
            query = select(place.place_id, place.unit, place.supplier).where(place.place_id.in_(portion))
            places |= {number: (unit, supplier) for number, unit, supplier in read.execute(query)}
        names = {0: ""}
        for portion in portions(sorted({category for _, category in wanted})):
            words = select(use_words.c.word_id, use_words.c.code).where(use_words.c.word_id.in_(portion))
            names |= {row.word_id: row.code for row in read.execute(words)}
        return {(place, category): Scope(*places[place], names[category]) for place, category in wanted}

    def _suppliers(self, read: Connection, record_ids: Collection[int]) -> dict[int, str]:
        found: dict[int, str] = {}
        for portion in portions(sorted(record_ids)):
            query = select(records.c.id, records.c.supplier_id).where(records.c.id.in_(portion))
            found |= {row.id: row.supplier_id for row in read.execute(query)}
        return found


def _band(day: ColumnElement[Any], days: Sequence[date]) -> ColumnElement[int]:
    """How many of the days have come."""
    band: ColumnElement[int] = literal_column("0")
    for each in days:
        band = band + case((day >= each, 1), else_=0)
    return band


def _day(band: int, days: Sequence[date]) -> date | None:
    return days[band - 1] if band else None


def _at_line(place: Scope, source_id: str, line_key: str) -> Scope:
    line = f"{source_id}/{line_key}" if line_key else ""
    return Scope(place.unit, place.supplier, place.category, line)
