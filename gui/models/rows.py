"""The one table model: rows of any kind, in pages, whose cells Qt itself keeps.

A Python `data()` would starve while a worker thread computes; here painting and scrolling never enter Python.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from math import inf
from time import perf_counter
from typing import Generic, TypeVar

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QBrush, QColor, QFont, QStandardItem, QStandardItemModel

from gui import icons
from gui.format import Look
from gui.theme import Theme

PAGE_ROWS = 500
"""Most rows that are taken in at once."""

T = TypeVar("T")
_SIGN_PX = 14
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class Column(Generic[T]):
    """A column of a table.

    Attributes:
        name: stable name, for remembering and tests.
        title: its heading, in the language of the window.
        text: the cell's text for a row.
        look: sign and colour of the cell; None = plain.
        sign_only: the look's sign stands before the text, and the text stays plain.
        sort: name of the sort in the store; empty = cannot be sorted by.
        right: figures: right aligned, heading too.
        width: at the beginning, in px; 0 = takes what is left.
        hidden: not shown until a person chooses it.
        tip: tooltip, where the text may be cut.
        fits: words of a closed list: the column is wide enough for each of them at the beginning.
        copies: what is copied instead of the cell: headings and texts that a spreadsheet reads as numbers and days.
    """

    name: str
    title: str
    text: Callable[[T], str]
    sort: str = ""
    right: bool = False
    width: int = 100
    hidden: bool = False
    look: Callable[[T], Look] | None = None
    sign_only: bool = False
    tip: Callable[[T], str] | None = None
    copies: tuple[tuple[str, Callable[[T], str]], ...] = ()
    fits: tuple[str, ...] = ()


class CellsModel(QStandardItemModel, Generic[T]):
    """What all table models have in common: columns, and cells made of a row."""

    def __init__(self, columns: Sequence[Column[T]], theme: Theme) -> None:
        super().__init__(0, len(columns))
        self.columns = tuple(columns)
        self._theme = theme
        self._strong = QFont()
        self._strong.setWeight(QFont.Weight.DemiBold)
        for number, column in enumerate(self.columns):
            head = QStandardItem(column.title)
            head.setTextAlignment(_RIGHT if column.right else _LEFT)
            self.setHorizontalHeaderItem(number, head)
        theme.changed.connect(self._recolour)

    def row_at(self, number: int) -> T | None:
        """A loaded row, None outside."""
        raise NotImplementedError

    def _recolour(self) -> None:
        raise NotImplementedError

    def _items(self, row: T) -> list[QStandardItem]:
        """The cells of a row."""
        items = []
        for column in self.columns:
            item = QStandardItem(column.text(row))
            if column.right:
                item.setTextAlignment(_RIGHT)
            if column.tip is not None:
                item.setToolTip(column.tip(row))
            self._colour(item, column, row)
            items.append(item)
        return items

    def _change(self, at: int, old: T, row: T) -> None:
        """Makes the cells of a row those of another."""
        for place, column in enumerate(self.columns):
            text = column.text(row)
            if text != column.text(old):
                self.item(at, place).setText(text)
            if column.tip is not None and column.tip(row) != column.tip(old):
                self.item(at, place).setToolTip(column.tip(row))
            if column.look is not None and column.look(row) != column.look(old):
                self._colour(self.item(at, place), column, row)

    def _colour(self, item: QStandardItem, column: Column[T], row: T) -> None:
        if column.look is None:
            return
        look = column.look(row)
        colour = self._theme.tokens.role(look.role)
        item.setIcon(icons.icon(look.icon, colour, _SIGN_PX))
        if not column.sign_only:
            item.setForeground(QBrush(QColor(colour)))
            item.setFont(self._strong)

    def _recolour_rows(self, rows: Iterable[tuple[int, T]]) -> None:
        looks = [(n, column) for n, column in enumerate(self.columns) if column.look is not None]
        for number, row in rows:
            for place, column in looks:
                self._colour(self.item(number, place), column, row)


class RowsModel(CellsModel[T]):
    """Rows of one kind. What was there stays until the next rows come, and changes in place.

    Args:
        columns: what is shown.
        theme: colours of the looks.
        identity: what makes a row the same row with other values; without it a row is known by its place.
        slice_ms: longest time spent on rows before the window gets its turn; the rest follows at once after it.
            None = everything in one go.

    Signals:
        more_wanted: the view came to the end and there is more.
        filled: the rows asked for are all there.
    """

    more_wanted = Signal()
    filled = Signal()

    def __init__(
        self,
        columns: Sequence[Column[T]],
        theme: Theme,
        *,
        identity: Callable[[T], Hashable] | None = None,
        slice_ms: float | None = None,
    ) -> None:
        super().__init__(columns, theme)
        self._identity = identity
        self._slice_s = inf if slice_ms is None else slice_ms / 1000
        self._rows: list[T] = []
        self._target: list[T] = []
        self._at = 0
        self._later: set[Hashable] = set()
        self._wanted: set[Hashable] = set()
        self._more = False
        self._next_slice = QTimer(self)
        self._next_slice.setSingleShot(True)
        self._next_slice.timeout.connect(self._work)

    @property
    def rows(self) -> tuple[T, ...]:
        """The rows that are loaded, in the order shown."""
        return tuple(self._rows)

    @property
    def filling(self) -> bool:
        """Whether rows asked for are still to come in."""
        return self._next_slice.isActive()

    def row_at(self, number: int) -> T | None:
        """A loaded row, None outside."""
        return self._rows[number] if 0 <= number < len(self._rows) else None

    def replace(self, rows: Sequence[T], *, more: bool) -> None:
        """Shows these rows instead of what is there. Rows that stay the same are not touched, and keep their choice."""
        self._start(list(rows), 0, more=more)

    def extend(self, rows: Sequence[T], *, more: bool) -> None:
        """Adds a page at the end."""
        waiting = self._target[self._at :] if self.filling else []
        self._start([*self._rows[: self._at], *waiting, *rows], self._at, more=more)

    def canFetchMore(self, parent: QModelIndex | QPersistentModelIndex) -> bool:  # noqa: N802 - Qt's name
        """Whether the store has more rows than are loaded."""
        return self._more and not parent.isValid() and not self.filling

    def fetchMore(self, parent: QModelIndex | QPersistentModelIndex) -> None:  # noqa: N802 - Qt's name
        """Asks for the next page, once."""
        if self.canFetchMore(parent):
            self._more = False
            self.more_wanted.emit()

    # -- filling -------------------------------------------------------------------------------------------------------

    def _start(self, target: list[T], at: int, *, more: bool) -> None:
        self._next_slice.stop()
        self._target, self._at, self._more = target, at, more
        self._later = {self._name(row) for row in self._rows[at:]} if self._identity else set()
        self._wanted = {self._name(row) for row in target[at:]} if self._identity else set()
        self._work()

    def _work(self) -> None:
        end = perf_counter() + self._slice_s
        while self._at < len(self._target):
            self._step()
            if perf_counter() > end:
                self._next_slice.start(0)
                return
        if len(self._rows) > len(self._target):
            surplus = len(self._rows) - len(self._target)
            del self._rows[len(self._target) :]
            self.removeRows(len(self._target), surplus)
        self.filled.emit()

    def _step(self) -> None:
        """One row of the target: kept, changed, put in between, or what stands in its place taken out."""
        at, row = self._at, self._target[self._at]
        if at >= len(self._rows):
            self._insert(at, row)
        elif self._identity is None:
            self._fill(at, row)
        else:
            want, have = self._name(row), self._name(self._rows[at])
            if want != have and want in self._later and have not in self._wanted:
                self._later.discard(have)
                del self._rows[at]
                self.removeRow(at)
                return
            if want != have and want not in self._later and have in self._wanted:
                self._insert(at, row)
            else:
                self._later.discard(have)
                self._fill(at, row)
        self._at += 1

    def _name(self, row: T) -> Hashable:
        assert self._identity is not None  # noqa: S101 - only asked where there is one
        return self._identity(row)

    def _insert(self, at: int, row: T) -> None:
        self._rows.insert(at, row)
        self.insertRow(at, self._items(row))

    def _fill(self, at: int, row: T) -> None:
        old = self._rows[at]
        if old != row:
            self._rows[at] = row
            self._change(at, old, row)

    def _recolour(self) -> None:
        self._recolour_rows(enumerate(self._rows))
