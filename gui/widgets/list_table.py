"""A table over a list that is in memory as a whole: cells are made only for what is seen, however long the list is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Generic, TypeVar

from PySide6.QtGui import QGuiApplication

from gui import copying
from gui.memory import Memory
from gui.models.rows import Column
from gui.models.window import WindowModel
from gui.theme import Theme
from gui.widgets.table import Table

T = TypeVar("T")
_MARGIN = 24
_NEAR = 6
_MOST_COPIED = 100_000


class ListTable(Table, Generic[T]):
    """A `Table` that has its rows at hand.

    Args:
        columns: what is shown.
        theme: colours.
        memory: remembers the columns, under `name`.
        name: see `memory`.
    """

    def __init__(self, columns: Sequence[Column[T]], theme: Theme, memory: Memory, name: str) -> None:
        self._list: Sequence[T] = ()
        self._cells: WindowModel[T] = WindowModel(columns, theme)
        super().__init__(self._cells, theme, memory, name)
        self._cells.setParent(self)
        self.copy_with = self._copy_chosen
        self.scrolled.connect(self._bring)
        self._cells.grown.connect(self._bring)

    @property
    def rows(self) -> Sequence[T]:
        """All rows, in the order shown."""
        return self._list

    def show_list(self, rows: Sequence[T]) -> None:
        """Shows these rows instead of what is there, from the top; nothing is chosen."""
        self.selectionModel().clear()
        self.verticalScrollBar().setValue(0)
        self._list = rows
        self._cells.set_total(len(rows))
        self._cells.keep_only(0, rows[: len(self.seen_rows()) + _MARGIN])
        self._bring()

    def row(self, number: int) -> T | None:
        """The row of a place; None outside."""
        return self._list[number] if 0 <= number < len(self._list) else None

    def chosen_list(self) -> list[T]:
        """The chosen rows, in their order."""
        return [row for number in self.selected_rows() if (row := self.row(number)) is not None]

    def _bring(self) -> None:
        seen = self.seen_rows()
        self._cells.show(seen)
        if not seen or not self._cells.lacks(seen.start - _NEAR, seen.stop + _NEAR):
            return
        first = max(0, seen.start - _MARGIN)
        self._cells.put(first, self._list[first : seen.stop + _MARGIN], seen=seen)

    def _copy_chosen(self) -> None:
        """As a table with headings, whole, also what was never seen."""
        columns = [self._cells.columns[number] for number in self.shown_columns()]
        rows = self.chosen_list()[:_MOST_COPIED]
        if rows:
            lines = [copying.headings(columns), *copying.lines(rows, columns)]
            QGuiApplication.clipboard().setText("\n".join(lines))
