"""A table model that stands for any number of rows, of which only those near what is seen have cells.

Qt keeps a place for every row, which costs some bytes each, and the cells of some hundred; so the scroll bar stands for
all rows, painting never enters Python, and memory does not grow with what was scrolled past.
"""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TypeVar

from PySide6.QtCore import QTimer, Signal

from gui.models.places import ranges_of
from gui.models.rows import CellsModel, Column
from gui.theme import Theme

T = TypeVar("T")
KEPT_ROWS = 400
"""Rows with cells beyond which those farthest from what is seen lose theirs."""
_SLICE_S = 0.004
"""Time for cells that nobody sees yet, before the window has its turn."""
_TAKEN_AT_ONCE = 24
"""Rows that lose their cells in one turn."""
_GROWS_BY = 200_000
"""Rows that are added in one go; so many take Qt about ten milliseconds."""


class WindowModel(CellsModel[T]):
    """Rows by their place. A place whose row is not here is empty until `put` brings it.

    Args:
        columns: what is shown.
        theme: colours of the looks.
        kept: rows that have cells at most, beside those of the last `put`.

    Signals:
        grown: there is a place for every row now.
    """

    grown = Signal()

    def __init__(self, columns: Sequence[Column[T]], theme: Theme, *, kept: int = KEPT_ROWS) -> None:
        super().__init__(columns, theme)
        self._kept = kept
        self._rows: dict[int, T] = {}
        self._total = 0
        self._changed: set[int] = set()
        self._later: dict[int, T | None] = {}
        self._near = range(0)
        self._next_step = QTimer(self)
        self._next_step.setSingleShot(True)
        self._next_step.timeout.connect(self._grow)
        self._next_slice = QTimer(self)
        self._next_slice.setSingleShot(True)
        self._next_slice.timeout.connect(self._go_on)

    @property
    def total(self) -> int:
        """How many rows there are, also while places are still being made."""
        return self._total

    @property
    def growing(self) -> bool:
        """Whether places are still being made."""
        return self._next_step.isActive()

    @property
    def filling(self) -> bool:
        """Whether rows that are here still wait for their cells."""
        return bool(self._later)

    @property
    def loaded(self) -> dict[int, T]:
        """Place -> row, of those that are here."""
        return {place: row for place, row in (self._rows | self._later).items() if row is not None}

    def row_at(self, number: int) -> T | None:
        """The row of a place; None where it is not here."""
        return self._later[number] if number in self._later else self._rows.get(number)

    def lacks(self, first: int, last: int) -> bool:
        """Whether a row of these places is not here."""
        places = range(max(0, first), min(last + 1, self.rowCount()))
        return any(place not in self._rows and place not in self._later for place in places)

    def set_total(self, total: int) -> None:
        """Stands for so many rows from now on; rows that are here stay where they are."""
        self._total = total
        if total < self.rowCount():
            self._next_step.stop()
            self._later = {place: row for place, row in self._later.items() if place < total}
            for place in [place for place in self._rows if place >= total]:
                del self._rows[place]
            self.setRowCount(total)
            self.grown.emit()
        else:
            self._grow()

    def put(self, first: int, rows: Sequence[T | None], *, seen: range | None = None) -> None:
        """Brings rows from a place on; None takes away what is there. What is the same is not touched.

        Args:
            first: the place of the first of them.
            rows: the rows.
            seen: places that have their cells at once; the others get them in turns of their own, and those that
                an earlier call still had to bring do not come any more. None = all at once.
        """
        rows = rows[: max(0, self.rowCount() - first)]
        self._near = range(first, first + len(rows))
        now = self._near if seen is None else seen
        waiting = ((place, row) for place, row in enumerate(rows, first) if place not in now)
        self._later = dict(sorted(waiting, key=lambda at: min(abs(at[0] - now.start), abs(at[0] - now.stop))))
        with self._quietly():
            for place, row in enumerate(rows, first):
                if place in now:
                    self._put(place, row)
            # While somebody drags, the turns below never come to it.
            self._forget(len(self._rows) if seen is None else max(_TAKEN_AT_ONCE, len(now)))
        if seen is not None:
            self._next_slice.start(0)

    def show(self, seen: range) -> None:
        """Rows of these places that still wait for their cells get them at once."""
        waiting = [place for place in seen if place in self._later]
        if waiting:
            with self._quietly():
                for place in waiting:
                    self._put(place, self._later.pop(place))

    def keep_only(self, first: int, rows: Sequence[T | None]) -> None:
        """Brings rows from a place on, and takes away all others: they stand elsewhere now."""
        with self._quietly():
            for place in [place for place in self._rows if not first <= place < first + len(rows)]:
                self._take(place)
        self.put(first, rows)

    @contextmanager
    def _quietly(self) -> Iterator[None]:
        """Cells change, told once at the end: for each of them, Qt would lay out the whole table anew."""
        self._changed = set()
        self.blockSignals(True)  # noqa: FBT003 - Qt's parameter
        try:
            yield
        finally:
            self.blockSignals(False)  # noqa: FBT003 - Qt's parameter
            for part in ranges_of(self._changed):
                last = self.index(part.stop - 1, len(self.columns) - 1)
                self.dataChanged.emit(self.index(part.start, 0), last)

    def _put(self, place: int, row: T | None) -> None:
        old = self._rows.get(place)
        if row is None:
            self._take(place)
        elif old is None:
            for column, item in enumerate(self._items(row)):
                self.setItem(place, column, item)
            self._rows[place] = row
            self._changed.add(place)
        elif old != row:
            self._rows[place] = row
            self._change(place, old, row)
            self._changed.add(place)

    def _grow(self) -> None:
        self.setRowCount(min(self._total, self.rowCount() + _GROWS_BY))
        if self.rowCount() < self._total:
            self._next_step.start(0)
        else:
            self.grown.emit()

    def _go_on(self) -> None:
        """The next of the cells that wait, those nearest to what is seen first; then the rows that are too many."""
        until = time.perf_counter() + _SLICE_S
        with self._quietly():
            while self._later and time.perf_counter() < until:
                place = next(iter(self._later))
                self._put(place, self._later.pop(place))
            surplus = self._later or self._forget(_TAKEN_AT_ONCE)
        if surplus:
            self._next_slice.start(0)

    def _forget(self, most: int) -> bool:
        """Takes the cells of those that are farthest from the last that came; tells whether there are still too many."""
        surplus = len(self._rows) - self._kept
        if surplus <= 0:
            return False
        middle = (self._near.start + self._near.stop) // 2
        far = sorted((place for place in self._rows if place not in self._near), key=lambda place: -abs(place - middle))
        for place in far[: min(surplus, most)]:
            self._take(place)
        return most < min(surplus, len(far))

    def _take(self, place: int) -> None:
        if self._rows.pop(place, None) is not None:
            self._changed.add(place)
            for column in range(len(self.columns)):
                self.takeItem(place, column)

    def _recolour(self) -> None:
        with self._quietly():
            self._recolour_rows(self._rows.items())
            self._changed.update(self._rows)
