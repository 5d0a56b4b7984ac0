"""Which written lines use a code, and which wait for one: what a mapping would change or cover.

A line's codes are one short text of two characters each (`core.store.tables`), so that a line costs some 30 bytes and
the lines that use a code are found by one scan that the database makes itself.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    and_,
    bindparam,
    case,
    exists,
    func,
    insert,
    literal,
    literal_column,
    select,
)

from core.model.crossref import Scope
from core.model.flow import Entity, SourceId
from core.model.status import Level
from core.model.uses import HeldLine, RecordUses, UsedLine, UseGroup, Without, WrittenCode
from core.store.dialect import Cursor, Database, Prepared, portions
from core.store.tables import held_uses, line_uses, problems, records, use_places, use_words
from core.store.types import clean, scaled

if TYPE_CHECKING:
    from core.store.connection_store import ConnectionStore

AS_SOURCE = "="
"""Stands for a target that is the source's code as it is."""
_FIRST = 0x80
_SURROGATES = (0xD800, 0xE000)
_LAST = 0x10FFFF
COMPLETE = "line-uses"
"""Key of the fact that orders of older programs are in the tables, too."""
_HERE = "connection_id"
_MOST_TOLD = 300
"""Places or categories that a query names one by one."""
_MOST_UNITS = 8

Word = tuple[str, str, int]
"""Kind, code and role."""
Code = tuple[str, str, str, int]
"""Kind, the source's code, the target's, and the role of the target's word; 0 where it is the source's code as is."""
Place = tuple[str, str]
"""Unit and supplier."""


def char_of(word_id: int) -> str:
    """The character of a word; empty beyond the million that there are."""
    number = _FIRST + word_id
    if number >= _SURROGATES[0]:
        number += _SURROGATES[1] - _SURROGATES[0]
    return chr(number) if number <= _LAST else ""


def word_of(char: str) -> int:
    """The word of a character."""
    number = ord(char)
    if number >= _SURROGATES[1]:
        number -= _SURROGATES[1] - _SURROGATES[0]
    return number - _FIRST


@dataclass(frozen=True, slots=True)
class StagedUses:
    """The codes of a record in their stored forms.

    Attributes:
        written: ordinal, category, lines and codes of each line; None = as it was.
        held: word, line key, category, lines and amount of what holds it.
    """

    place: Place
    day: int
    written: tuple[tuple[int, str, int, tuple[Code, ...]], ...] | None
    held: tuple[tuple[Word, str, str, int, int], ...]


def stage_uses(uses: RecordUses) -> StagedUses:
    """Stored forms, made before any transaction."""
    written = None
    if uses.written is not None:
        written = tuple(
            (line.ordinal, clean(line.category), line.lines, tuple([_code(code) for code in line.codes]))
            for line in uses.written
        )
    return StagedUses(
        place=(clean(uses.unit), clean(uses.supplier)),
        day=0 if uses.day is None else uses.day.toordinal(),
        written=written,
        held=tuple(
            (
                (held.kind, clean(held.source), 0),
                clean(held.line_key),
                clean(held.category),
                held.lines,
                scaled(held.amount),
            )
            for held in uses.held
        ),
    )


def _code(code: WrittenCode) -> Code:
    source, target = clean(code.source), clean(code.target)
    same = source == target and code.without is Without.AS_IS
    return (code.kind, source, target, 0 if same else 1 + code.without)


class UseWriter:
    """Writes the codes of settled records, past SQLAlchemy's execution; used by one thread."""

    def __init__(self, database: Database, connection_id: int) -> None:
        def prepared(statement: Any, names: Sequence[str]) -> Prepared:  # noqa: ANN401 - any statement
            return Prepared(statement, database.dialect, names)

        self._here = connection_id
        self._texts: dict[Code, str] = {}
        self._ids: dict[Word, int] = {}
        self._places: dict[Place, int] = {}
        word, place = ("kind", "code", "role"), ("unit", "supplier")
        self._add_word = prepared(database.insert_or_ignore(use_words), (_HERE, *word))
        self._find_word = prepared(_found(use_words, use_words.c.word_id, word), (_HERE, *word))
        self._add_place = prepared(database.insert_or_ignore(use_places), (_HERE, *place))
        self._find_place = prepared(_found(use_places, use_places.c.place_id, place), (_HERE, *place))
        self._drop_lines = prepared(line_uses.delete().where(line_uses.c.record_id == bindparam("b")), ("b",))
        self._drop_held = prepared(held_uses.delete().where(held_uses.c.record_id == bindparam("b")), ("b",))
        self._add_line = prepared(
            insert(line_uses), ("record_id", "ordinal", "place_id", "category_id", "day", "lines", "uses")
        )
        self._add_held = prepared(
            insert(held_uses),
            ("word_id", "record_id", "line_key", "place_id", "category_id", "day", "lines", "amount"),
        )

    def write(self, cursor: Cursor, items: Sequence[tuple[int, bool, StagedUses | None]]) -> None:
        """Writes the codes of records, each at most once: (id, whether it is known already, its codes).

        What held a record before is forgotten, since its problems are; what is written stays where nothing new is.
        """
        if not items:
            return
        again = [(number,) for number, old, uses in items if old and uses and uses.written is not None]
        self._drop_held.run(cursor, [(number,) for number, old, _ in items if old])
        self._drop_lines.run(cursor, again)
        lines: list[tuple[Any, ...]] = []
        held: list[tuple[Any, ...]] = []
        for record_id, _, uses in items:
            if uses is None or not (uses.written or uses.held):
                continue
            at = self._place(cursor, uses.place)
            for ordinal, category, count, codes in uses.written or ():
                text = "".join([self._texts.get(code) or self._text(cursor, code) for code in codes])
                lines.append((record_id, ordinal, at, self._category(cursor, category), uses.day, count, text))
            for word, line_key, category, count, amount in uses.held:
                of = self._category(cursor, category)
                held.append((self._word(cursor, word), record_id, line_key, at, of, uses.day, count, amount))
        self._add_line.run(cursor, lines)
        self._add_held.run(cursor, held)

    def _text(self, cursor: Cursor, code: Code) -> str:
        kind, source, target, role = code
        first = char_of(self._word(cursor, (kind, source, 0)))
        second = char_of(self._word(cursor, (kind, target, role))) if role else AS_SOURCE
        text = self._texts[code] = first + second if first and second else ""
        return text

    def _category(self, cursor: Cursor, category: str) -> int:
        return self._word(cursor, ("", category, 0)) if category else 0

    def _word(self, cursor: Cursor, word: Word) -> int:
        known = self._ids.get(word)
        if known is None:
            self._add_word.run(cursor, [(self._here, *word)])
            known = self._ids[word] = int(self._find_word.fetch(cursor, (self._here, *word))[0])
        return known

    def _place(self, cursor: Cursor, place: Place) -> int:
        known = self._places.get(place)
        if known is None:
            self._add_place.run(cursor, [(self._here, *place)])
            known = self._places[place] = int(self._find_place.fetch(cursor, (self._here, *place))[0])
        return known


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


def _found(table: Any, key: ColumnElement[int], names: Sequence[str]) -> Select[Any]:  # noqa: ANN401
    return select(key).where(*(table.c[name] == bindparam(name) for name in (_HERE, *names)))


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
