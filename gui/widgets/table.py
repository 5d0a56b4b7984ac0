"""The one table: fixed rows, whole-row choice, copy, remembered columns, loading dimmed, never a blank."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import QItemSelectionModel, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QFocusEvent, QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QGraphicsOpacityEffect,
    QHeaderView,
    QMenu,
    QTableView,
    QWidget,
)

from gui.memory import Memory
from gui.models.rows import RowsModel
from gui.theme import Theme, tabular
from gui.widgets.basics import column, set_look
from gui.words import tr

T = TypeVar("T")
_DIM = 0.55
_DIM_AFTER_MS = 200
_BY_KEYBOARD = frozenset(
    {Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason}
)
_LEAST_WIDE = 120


class Table(QTableView):
    """A table of `RowsModel`. Use `framed(table)` to lay it out.

    Signals:
        chosen: number of the row that became current; -1 = none.
        opened: Enter or a double click on a row.
        sort_asked: number of the column whose heading was pressed.
        selected: numbers of all rows that are chosen now, in their order.
    """

    chosen = Signal(int)
    opened = Signal(int)
    sort_asked = Signal(int)
    selected = Signal(list)

    def __init__(self, model: RowsModel[T], theme: Theme, memory: Memory, name: str) -> None:
        super().__init__()
        self._theme = theme
        self._memory = memory
        self._name = name
        self._columns = self.columns = model.columns
        self.setModel(model)
        self.setFont(tabular(self.font()))
        self.setAlternatingRowColors(True)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setMouseTracking(True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._context_menu)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        heads = self.horizontalHeader()
        heads.setHighlightSections(False)
        heads.setSectionsMovable(True)
        heads.setSectionsClickable(True)
        heads.setMinimumSectionSize(48)
        heads.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        heads.customContextMenuRequested.connect(lambda at: self.columns_menu().popup(heads.mapToGlobal(at)))
        heads.sectionClicked.connect(self.sort_asked)
        self._arrange()
        heads.sectionResized.connect(self._resized)
        heads.sectionMoved.connect(self._remember_later)
        self._remember = QTimer(self)
        self._remember.setSingleShot(True)
        self._remember.setInterval(300)
        self._remember.timeout.connect(self._save)
        self.selectionModel().currentRowChanged.connect(lambda current, _before: self.chosen.emit(current.row()))
        self.selectionModel().selectionChanged.connect(lambda _now, _before: self.selected.emit(self.selected_rows()))
        self.doubleClicked.connect(lambda index: self.opened.emit(index.row()))
        self._veil = QGraphicsOpacityEffect(self)
        self._veil.setOpacity(_DIM)
        self._veil.setEnabled(False)
        self.viewport().setGraphicsEffect(self._veil)
        self._dim = QTimer(self)
        self._dim.setSingleShot(True)
        self._dim.setInterval(_DIM_AFTER_MS)
        self._dim.timeout.connect(lambda: self._veil.setEnabled(True))
        theme.changed.connect(self._heights)
        self._heights()
        copy = QAction(tr("Copy"), self)
        copy.setShortcut(QKeySequence(QKeySequence.StandardKey.Copy))
        copy.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        copy.triggered.connect(self.copy_rows)
        self.addAction(copy)
        self._copy = copy

    # -- what a page says --------------------------------------------------------------------------------------------

    def show_sort(self, sort: str, *, descending: bool) -> None:
        """Shows by which column the store sorted."""
        heads = self.horizontalHeader()
        for number, item in enumerate(self._columns):
            if item.sort and item.sort == sort:
                order = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
                heads.setSortIndicatorShown(True)
                heads.setSortIndicator(number, order)
                return
        heads.setSortIndicatorShown(False)

    def set_loading(self, *, loading: bool) -> None:
        """Dims what is shown while the next rows come, unless they come at once."""
        if loading:
            if not self._dim.isActive() and not self._veil.isEnabled():
                self._dim.start()
        else:
            self._dim.stop()
            self._veil.setEnabled(False)

    def choose(self, row: int) -> None:
        """Makes a row the current and only chosen one; -1 clears."""
        model = self.selectionModel()
        if row < 0:
            model.clear()
            return
        flag = QItemSelectionModel.SelectionFlag
        index = self.model().index(row, 0)
        model.setCurrentIndex(index, flag.ClearAndSelect | flag.Rows)
        if not self.viewport().rect().contains(self.visualRect(index).center()):
            self.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)

    def current_row(self) -> int:
        """Number of the current row, -1 for none."""
        return self.currentIndex().row()

    def selected_rows(self) -> list[int]:
        """Numbers of the chosen rows, in their order."""
        return sorted({index.row() for index in self.selectionModel().selectedRows()})

    def copy_rows(self) -> None:
        """Copies the chosen rows with their headings, tab separated, in the order shown."""
        QGuiApplication.clipboard().setText(self.rows_text())

    def rows_text(self) -> str:
        """The chosen rows as text, visible columns in visual order; the heading only above several rows."""
        heads = self.horizontalHeader()
        order = [
            heads.logicalIndex(place)
            for place in range(heads.count())
            if not heads.isSectionHidden(heads.logicalIndex(place))
        ]
        rows = self.selected_rows()
        model = self.model()
        lines = [
            "\t".join(str(model.index(row, place).data() or "").replace("\t", " ") for place in order) for row in rows
        ]
        if len(rows) > 1:
            lines.insert(0, "\t".join(tr(self._columns[n].title) for n in order))
        return "\n".join(lines)

    def columns_menu(self) -> QMenu:
        """A menu to choose the columns; the first stays."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        heads = self.horizontalHeader()
        for number, item in enumerate(self._columns):
            action = menu.addAction(tr(item.title))
            action.setCheckable(True)
            action.setChecked(not heads.isSectionHidden(number))
            action.setEnabled(number > 0)
            action.toggled.connect(lambda on, place=number: self._show_column(place, on=on))
        menu.addSeparator()
        menu.addAction(tr("Columns as at the beginning")).triggered.connect(self._reset)
        return menu

    # -- inside --------------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Enter opens the row."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if self.current_row() >= 0:
                self.opened.emit(self.current_row())
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """The flexible column takes what the others leave."""
        super().resizeEvent(event)
        self._stretch()

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Shows where the keyboard is."""
        super().focusInEvent(event)
        self._frame_focus(on=event.reason() in _BY_KEYBOARD)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """The keyboard went elsewhere."""
        super().focusOutEvent(event)
        self._frame_focus(on=False)

    def _frame_focus(self, *, on: bool) -> None:
        frame = self.parentWidget()
        if frame is not None and frame.property("look") == "card":
            frame.setProperty("focused", on)
            set_look(frame, "card")

    def _context_menu(self, at: QPoint) -> None:
        index = self.indexAt(at)
        if not index.isValid():
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        text = str(index.data() or "")
        if text:
            cell = menu.addAction(tr("Copy “{text}”").format(text=text[:40]))
            cell.triggered.connect(lambda: QGuiApplication.clipboard().setText(text))
        menu.addAction(self._copy)
        menu.popup(self.viewport().mapToGlobal(at))

    def _heights(self) -> None:
        self.verticalHeader().setDefaultSectionSize(self._theme.row_height)

    def _arrange(self) -> None:
        heads = self.horizontalHeader()
        state = self._memory.state(f"columns/{self._name}")
        if state.isEmpty() or not heads.restoreState(state):
            for number, item in enumerate(self._columns):
                heads.setSectionHidden(number, item.hidden)
                if item.width:
                    heads.resizeSection(number, item.width)
        heads.setSectionsClickable(True)
        heads.setSortIndicatorShown(False)

    def _stretch(self) -> None:
        heads = self.horizontalHeader()
        wide = [n for n, item in enumerate(self._columns) if not item.width]
        if not wide or heads.isSectionHidden(wide[0]):
            return
        taken = sum(heads.sectionSize(n) for n in range(heads.count()) if n != wide[0])
        blocked = heads.blockSignals(True)  # noqa: FBT003 - Qt's parameter
        self.setColumnWidth(wide[0], max(_LEAST_WIDE, self.viewport().width() - taken))
        heads.blockSignals(blocked)
        heads.viewport().update()
        self.viewport().update()

    def _show_column(self, number: int, *, on: bool) -> None:
        self.setColumnHidden(number, not on)
        self._stretch()
        self._remember_later()

    def _reset(self) -> None:
        heads = self.horizontalHeader()
        for number, item in enumerate(self._columns):
            heads.moveSection(heads.visualIndex(number), number)
            heads.setSectionHidden(number, item.hidden)
            if item.width:
                heads.resizeSection(number, item.width)
        self._stretch()
        self._remember_later()

    def _resized(self, number: int, _before: int, _now: int) -> None:
        if self._columns[number].width:
            self._stretch()
        self._remember_later()

    def _remember_later(self) -> None:
        self._remember.start()

    def _save(self) -> None:
        self._memory.set_state(f"columns/{self._name}", self.horizontalHeader().saveState())


def framed(table: Table) -> QFrame:
    """The table in a card of its own."""
    frame = QFrame()
    frame.setProperty("look", "card")
    layout = column(frame, margins=(1, 1, 1, 1))
    layout.addWidget(table)
    return frame


def place_of(widget: QWidget) -> QPoint:
    """Where a menu of a button opens: below it."""
    return widget.mapToGlobal(QPoint(0, widget.height() + 4))
