"""Search as you type: which records contain a text.

`records.search_key` is the folded text of number, X3 key, supplier and amount. On SQLite an FTS5 table of trigrams
(`record_search`) says which records may contain a text of three characters or more; whether they do is looked up in
the key, so that the index may hold more than is true. It is only ever added to, and not at once: a record whose key is
new or changed waits in `search_queue`, which every search looks through besides, until some hundred are written
together (a hundred small additions cost more than one large one).
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from sqlalchemy import ColumnElement, Select, column, select, table

from core.model.values import decimal_text
from core.store.tables import records, search_queue
from core.store.types import clean

QUEUE_SIZE = 500
"""Waiting records that are written to the index together."""
TRIGRAM = 3
_INDEX = table("record_search", column("rowid"), column("record_search"))
_MOVE = (
    "INSERT INTO record_search(rowid, search_key)"
    " SELECT id, search_key FROM records WHERE id IN (SELECT record_id FROM search_queue)"
)


def search_key(number: str, external_id: str, supplier: str, amount: Decimal) -> str:
    """The text that a record is found by."""
    return fold(f"{number} {external_id} {supplier} {decimal_text(amount)}")


def fold(found: str) -> str:
    """Text without regard to case, blanks as one."""
    return " ".join(clean(found).casefold().split())


def words(find: str) -> list[str]:
    """What must be contained, each once, longest first."""
    return sorted(set(fold(find).split()), key=lambda word: (-len(word), word))


def contains(wanted: Sequence[str]) -> list[ColumnElement[bool]]:
    """Conditions on `records` that are true for the records that contain every word."""
    return [records.c.search_key.contains(word, autoescape=True) for word in wanted]


def starts_with(word: str, *, folds_names: bool) -> list[ColumnElement[bool]]:
    """Ranges of which one must hold for a word too short for the index: number or supplier begin with it.

    `folds_names`: whether the database compares suppliers' names without regard to case (SQLite).
    """
    cases = sorted({word, word.upper(), word.capitalize()})
    names = [word] if folds_names else cases
    numbers = [_between(records.c.number, start) for start in cases]
    return [*numbers, *(_between(records.c.supplier_name, start) for start in names)]


def _between(value: ColumnElement[Any], start: str) -> ColumnElement[bool]:
    return (value >= start) & (value < start + "\U0010ffff")


def candidates(wanted: Sequence[str]) -> Select[tuple[int]] | None:
    """Ids of records that may contain the words; None when all of them are too short for the index."""
    trigrams = sorted({word[at : at + TRIGRAM] for word in wanted for at in _places(len(word) - TRIGRAM)})
    if not trigrams:
        return None
    match = " AND ".join('"' + part.replace('"', '""') + '"' for part in trigrams)
    return select(_INDEX.c.rowid.label("id")).where(_INDEX.c.record_search.match(match))


def _places(last: int) -> list[int]:
    """Where the trigrams of a word are taken: every second one and the last say nearly what all say, in half the time."""
    return sorted({*range(0, last + 1, 2), last}) if last >= 0 else []


def move_queue(cursor: Any) -> None:  # noqa: ANN401  # a driver's cursor
    """Writes the waiting records to the index."""
    cursor.execute(_MOVE)
    cursor.execute("DELETE FROM search_queue")


def queued() -> Select[tuple[int]]:
    """Ids of the records that wait."""
    return select(search_queue.c.record_id.label("id"))
