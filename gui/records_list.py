"""Which records stand at which places of a table, as the page last learned it. Pure; made on worker threads."""

from __future__ import annotations

from array import array
from collections.abc import Collection
from dataclasses import dataclass

from core.app import App
from core.model.views import RecordQuery, RecordRow
from gui.models.places import ranges_of


@dataclass(frozen=True, slots=True)
class Seen:
    """What of a table is seen and chosen, so that it can be the same after the order changed.

    Attributes:
        rows: the places that are seen.
        top: the record at the first of them that is to stay there; 0 = the table stays at its top.
        current: the current record; 0 = none.
        chosen: the chosen places.
    """

    rows: range
    top: int = 0
    current: int = 0
    chosen: tuple[range, ...] = ()


@dataclass(frozen=True, slots=True)
class Listed:
    """What a table shows of one query now.

    Attributes:
        numbers: the record of each place.
        moved: whether records stand at other places than before.
        first: place of the first of `rows`.
        rows: the records around what is seen.
        top, current: where the records of `Seen` stand now; -1 = nowhere.
        chosen: where the chosen ones stand now.
        seconds: what it cost to learn the order; 0 = it was not learned anew.
    """

    query: RecordQuery
    numbers: array[int]
    moved: bool
    first: int
    rows: list[RecordRow | None]
    top: int = -1
    current: int = -1
    chosen: tuple[range, ...] = ()
    seconds: float = 0.0


def listed_again(
    app: App, query: RecordQuery, before: array[int], numbers: array[int], seen: Seen, margin: int
) -> Listed:
    """The table as it is now: around the record that is at its top, wherever that stands in the new order."""
    if numbers == before:
        first, rows = _around(app, numbers, seen.rows.start, len(seen.rows), margin)
        return Listed(query, numbers, moved=False, first=first, rows=rows)
    everything = sum(map(len, seen.chosen)) == len(before) > 0
    chosen = () if everything else {n for part in seen.chosen for n in before[part.start : part.stop]}
    places = _places(numbers, {*chosen, seen.top, seen.current})
    top = places.get(seen.top, seen.rows.start) if seen.top else 0
    first, rows = _around(app, numbers, top, len(seen.rows), margin)
    return Listed(
        query,
        numbers,
        moved=True,
        first=first,
        rows=rows,
        top=places.get(seen.top, -1),
        current=places.get(seen.current, -1),
        chosen=(range(len(numbers)),) if everything else ranges_of(places[n] for n in chosen if n in places),
    )


def _places(numbers: array[int], wanted: Collection[int]) -> dict[int, int]:
    return {number: place for place, number in enumerate(numbers) if number in wanted}


def _around(
    app: App, numbers: array[int], top: int, seen: int, margin: int
) -> tuple[int, list[RecordRow | None]]:  # fmt: skip
    top = max(0, min(top, len(numbers) - seen))
    first = max(0, top - margin)
    return first, app.record_rows(numbers[first : top + seen + margin])
