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

from sqlalchemy import ColumnElement, Connection, Select, column, func, select, table

from core.model.values import decimal_text
from core.store.tables import records, search_queue
from core.store.types import clean

QUEUE_SIZE = 500
"""Waiting records that are written to the index together."""
TRIGRAM = 3
LARGE = 100_000
"""Records from which on the lists of the index are long enough that a sample of them pays."""
_SAMPLES, _SHARE = 3, 200
"""How many samples are taken, and how large each is: one of so many records."""
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


def trigrams(wanted: Sequence[str]) -> list[str]:
    """The trigrams by which the index is asked for these words; none when all of them are too short for it."""
    return sorted({word[at : at + TRIGRAM] for word in wanted for at in _places(len(word) - TRIGRAM)})


def telling(read: Connection, asked: Sequence[str], large: int = LARGE) -> list[str]:
    """Those of some trigrams that leave records out; all of them where there are fewer records than `large`.

    Numbers begin alike: what half of all records have says little, and to read its list costs as much as all others
    together. Whether it is so is told by samples; where they tell wrong, the search is slower, and as right.
    """
    last = read.scalar(select(func.max(records.c.id))) or 0
    if last < large or len(asked) < 2:  # noqa: PLR2004 - one is needed
        return list(asked)
    places = [last * part // _SAMPLES for part in range(_SAMPLES)]
    size = max(2, large // _SHARE)
    kept = [one for one in asked if not all(_half_have(read, one, place, size) for place in places)]
    return kept or list(asked[-1:])


def candidates(asked: Sequence[str]) -> Select[tuple[int]]:
    """Ids of records that may contain the words of these trigrams."""
    return select(_INDEX.c.rowid.label("id")).where(_INDEX.c.record_search.match(_all_of(asked)))


def _half_have(read: Connection, trigram: str, first: int, size: int) -> bool:
    """Whether at least every second record from an id on has a trigram, as far as its first `size` records tell."""
    match = _INDEX.c.record_search.match(_all_of([trigram])) & (_INDEX.c.rowid >= first)
    some = select(_INDEX.c.rowid.label("id")).where(match).limit(size).subquery()
    count, end = read.execute(select(func.count(), func.max(some.c.id))).one()
    return bool(count == size and end - first < 2 * size)


def _all_of(asked: Sequence[str]) -> str:
    return " AND ".join('"' + part.replace('"', '""') + '"' for part in asked)


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
