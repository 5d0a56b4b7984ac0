"""The codes of settled records on their way into the store (`core.store.line_uses` reads them).

A line's codes are one short text of two characters each (`core.store.tables`), so that a line costs some 30 bytes.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Select, bindparam, insert, select

from core.model.uses import RecordUses, Without, WrittenCode
from core.store.dialect import Cursor, Database, Prepared
from core.store.tables import held_uses, line_uses, use_places, use_words
from core.store.types import clean, scaled

AS_SOURCE = "="
"""Stands for a target that is the source's code as it is."""
_FIRST = 0x80
_SURROGATES = (0xD800, 0xE000)
_LAST = 0x10FFFF
_HERE = "connection_id"
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
        # Two codes that differ only in what no column can hold are one.
        self._add_held = prepared(
            database.insert_or_ignore(held_uses),
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


def _found(table: Any, key: ColumnElement[int], names: Sequence[str]) -> Select[Any]:  # noqa: ANN401
    return select(key).where(*(table.c[name] == bindparam(name) for name in (_HERE, *names)))
