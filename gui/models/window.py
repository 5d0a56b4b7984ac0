"""A table model that stands for any number of rows, of which only those near what is seen have cells.

Qt keeps a place for every row, which costs some bytes each, and the cells of some hundred; so the scroll bar stands for
all rows, painting never enters Python, and memory does not grow with what was scrolled past.
"""

from __future__ import annotations

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
        self._next_step = QTimer(self)
        self._next_step.setSingleShot(True)
        self._next_step.timeout.connect(self._grow)

    @property
    def total(self) -> int:
        """How many rows there are, also while places are still being made."""
        return self._total

    @property
    def growing(self) -> bool:
        """Whether places are still being made."""
        return self._next_step.isActive()

    @property
    def loaded(self) -> dict[int, T]:
        """Place -> row, of those that are here."""
        return dict(self._rows)

    def row_at(self, number: int) -> T | None:
        """The row of a place; None where it is not here."""
        return self._rows.get(number)

    def lacks(self, first: int, last: int) -> bool:
        """Whether a row of these places is not here."""
        return any(place not in self._rows for place in range(max(0, first), min(last + 1, self.rowCount())))

    def set_total(self, total: int) -> None:
        """Stands for so many rows from now on; rows that are here stay where they are."""
        self._total = total
        if total < self.rowCount():
            self._next_step.stop()
            for place in [place for place in self._rows if place >= total]:
                del self._rows[place]
            self.setRowCount(total)
            self.grown.emit()
        else:
            self._grow()

    def put(self, first: int, rows: Sequence[T | None]) -> None:
        """Brings rows from a place on; None takes away what is there. What is the same is not touched."""
        with self._quietly():
            for place, row in enumerate(rows[: max(0, self.rowCount() - first)], first):
                self._put(place, row)
            self._forget(first, first + len(rows))

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

    def _forget(self, first: int, end: int) -> None:
        """Takes the cells of those that are farthest from these places."""
        surplus = len(self._rows) - self._kept
        if surplus <= 0:
            return
        middle = (first + end) // 2
        far = sorted(
            (place for place in self._rows if not first <= place < end), key=lambda place: -abs(place - middle)
        )
        for place in far[:surplus]:
            self._take(place)

    def _take(self, place: int) -> None:
        if self._rows.pop(place, None) is not None:
            self._changed.add(place)
            for column in range(len(self.columns)):
                self.takeItem(place, column)

    def _recolour(self) -> None:
        with self._quietly():
            self._recolour_rows(self._rows.items())
            self._changed.update(self._rows)
