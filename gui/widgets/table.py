"""The one table: fixed rows, whole-row choice, copy, remembered columns, loading dimmed, never a blank."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QMetaMethod, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAction,
    QContextMenuEvent,
    QFocusEvent,
    QFont,
    QFontMetrics,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QGraphicsOpacityEffect,
    QHeaderView,
    QMenu,
    QTableView,
    QWidget,
)

from core.model.saved_view import ViewColumn, read_columns, write_columns
from gui.memory import Memory
from gui.models.rows import CellsModel
from gui.theme import Theme, tabular
from gui.widgets.basics import column, set_look
from gui.words import tr

T = TypeVar("T")
_DIM = 0.55
_DIM_AFTER_MS = 200
_BY_KEYBOARD = frozenset(
    {Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason}
)
_LEAST_WIDE = 96
_HEADING_FONT_PX = 12
_HEADING_PX = 38
"""Room around the text of a heading: its edges."""
_ARROW_PX = 18
"""Room for the arrow of the sort, which Qt keeps in every heading of a table that can be sorted."""
_CELL_PX = 18
"""Room around the text of a cell: its edges."""
_SIGN_PX = 24
"""Room for the sign before a text."""


_LAYOUT = 1
"""Version of the form in which columns are remembered."""


class Table(QTableView):
    """A table of rows. Use `framed(table)` to lay it out.

    Signals:
        chosen: number of the row that became current; -1 = none.
        opened: Enter or a double click on a row.
        sort_asked: number of the column whose heading was pressed.
        selected: other rows are chosen now; the ranges of their numbers.
        scrolled: other rows are seen now.
        typed: a letter or figure that was typed on the table, where `types_on` says so.

    Attributes:
        types_on: what is typed goes to `typed`, instead of looking for a row that begins with it.
        row_actions: what else the menu of a row offers.
        copy_with: copies the chosen rows, where more may be chosen than are here.
    """

    chosen = Signal(int)
    opened = Signal(int)
    sort_asked = Signal(int)
    selected = Signal(object)
    scrolled = Signal()
    typed = Signal(str)

    def __init__(self, model: CellsModel[T], theme: Theme, memory: Memory, name: str) -> None:
        super().__init__()
        self._theme = theme
        self._memory = memory
        self._name = name
        self._columns = self.columns = model.columns
        self._widths: dict[int, int] = {}
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
        self.types_on = False
        self.row_actions: tuple[QAction, ...] = ()
        self.copy_with: Callable[[], None] | None = None
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
        # With the choice of the rows, the headings would look through all of them whether their column is chosen.
        heads.setSelectionModel(QItemSelectionModel(model, heads))
        self._remember = QTimer(self)
        self._remember.setSingleShot(True)
        self._remember.setInterval(300)
        self._remember.timeout.connect(self._save)
        self._arrange()
        self._remember.stop()
        heads.sectionResized.connect(self._resized)
        heads.sectionMoved.connect(self._remember_later)
        self.selectionModel().currentRowChanged.connect(lambda current, _before: self.chosen.emit(current.row()))
        self.selectionModel().selectionChanged.connect(lambda _now, _before: self.selected.emit(self.selected_ranges()))
        self.doubleClicked.connect(lambda index: self.opened.emit(index.row()))
        self._dim = QTimer(self)
        self._dim.setSingleShot(True)
        self._dim.setInterval(_DIM_AFTER_MS)
        self._dim.timeout.connect(self._veil)
        theme.changed.connect(self._heights)
        theme.changed.connect(self._fill)
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
            if not self._dim.isActive() and self.viewport().graphicsEffect() is None:
                self._dim.start()
        else:
            self._dim.stop()
            if self.viewport().graphicsEffect() is not None:
                self.viewport().setGraphicsEffect(None)  # type: ignore[arg-type] # None takes it away

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
        return [row for rows in self.selected_ranges() for row in rows]

    def selected_ranges(self) -> list[range]:
        """The chosen rows as ranges without overlap, in their order; quick however many they are."""
        merged: list[range] = []
        for one in sorted((part.top(), part.bottom() + 1) for part in self.selectionModel().selection().toList()):
            if merged and one[0] <= merged[-1].stop:
                merged[-1] = range(merged[-1].start, max(merged[-1].stop, one[1]))
            else:
                merged.append(range(*one))
        return merged

    def select_rows(self, rows: Sequence[range]) -> None:
        """Makes these rows the chosen ones; the current one stays."""
        last = len(self._columns) - 1
        chosen = QItemSelection()
        for part in rows:
            if part:
                chosen.select(self.model().index(part.start, 0), self.model().index(part.stop - 1, last))
        self.selectionModel().select(chosen, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def seen_rows(self) -> range:
        """Numbers of the rows that are seen, at least in part."""
        first = self.rowAt(0)
        if first < 0:
            return range(0)
        last = self.rowAt(self.viewport().height() - 1)
        return range(first, (last if last >= 0 else self.model().rowCount() - 1) + 1)

    def shown_columns(self) -> list[int]:
        """Numbers of the columns that are shown, in the order shown."""
        heads = self.horizontalHeader()
        order = [heads.logicalIndex(place) for place in range(heads.count())]
        return [number for number in order if not heads.isSectionHidden(number)]

    def copy_rows(self) -> None:
        """Copies the chosen rows with their headings, tab separated, in the order shown."""
        if self.copy_with is not None:
            self.copy_with()
            return
        QGuiApplication.clipboard().setText(self.rows_text())

    def rows_text(self) -> str:
        """The chosen rows as text, visible columns in visual order; the heading only above several rows."""
        order = self.shown_columns()
        rows = self.selected_rows()
        model = self.model()
        lines = [
            "\t".join(str(model.index(row, place).data() or "").replace("\t", " ") for place in order) for row in rows
        ]
        if len(rows) > 1:
            lines.insert(0, "\t".join(self._columns[n].title for n in order))
        return "\n".join(lines)

    def columns_menu(self) -> QMenu:
        """A menu to choose the columns; the first stays."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        heads = self.horizontalHeader()
        for number, item in enumerate(self._columns):
            action = menu.addAction(item.title)
            action.setCheckable(True)
            action.setChecked(not heads.isSectionHidden(number))
            action.setEnabled(number > 0)
            action.toggled.connect(lambda on, place=number: self._show_column(place, on=on))
        menu.addSeparator()
        menu.addAction(tr("Columns as at the beginning")).triggered.connect(self._reset)
        return menu

    # -- inside --------------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Enter opens the row, Home and End lead to the first and the last; what is typed may go elsewhere."""
        text = event.text()
        held = event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
        if self.types_on and text.strip() and text.isprintable() and not held:
            self.typed.emit(text)
            return
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            listened = self.isSignalConnected(QMetaMethod.fromSignal(self.opened))
            if listened and self.current_row() >= 0:
                self.opened.emit(self.current_row())
            else:
                event.ignore()  # in a dialog it means its primary button
            return
        if event.key() in {Qt.Key.Key_Home, Qt.Key.Key_End} and self.model().rowCount():
            if not self.currentIndex().isValid():
                self.choose(0 if event.key() == Qt.Key.Key_Home else self.model().rowCount() - 1)
                return
            # Rows are chosen as a whole: the end of a row is no place to go to.
            event = QKeyEvent(event.type(), event.key(), event.modifiers() | Qt.KeyboardModifier.ControlModifier)
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """The flexible column takes what the others leave."""
        super().resizeEvent(event)
        self._stretch()
        self.scrolled.emit()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """The style sheet has been here."""
        super().showEvent(event)
        self._fill()

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

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802 - Qt's name
        """The menu of a row: of the one under the pointer, or by key of the current one."""
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        if index.isValid():
            at = self.visualRect(index).bottomLeft() if by_key else event.pos()
            self.row_menu(str(index.data() or "")).popup(self.viewport().mapToGlobal(at))

    def row_menu(self, text: str) -> QMenu:
        """What can be done with the chosen rows, and with the text of a cell."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if text:
            cell = menu.addAction(tr("Copy “{text}”").format(text=text[:40]))
            cell.triggered.connect(lambda: QGuiApplication.clipboard().setText(text))
        menu.addAction(self._copy)
        menu.addActions(list(self.row_actions))
        return menu

    def scrollContentsBy(self, dx: int, dy: int) -> None:  # noqa: N802 - Qt's name
        """Tells that other rows are seen."""
        super().scrollContentsBy(dx, dy)
        if dy:
            self.scrolled.emit()

    def _veil(self) -> None:
        """Dims. As long as there is an effect, even one without effect, Qt paints all rows for each movement."""
        effect = QGraphicsOpacityEffect(self.viewport())
        effect.setOpacity(_DIM)
        self.viewport().setGraphicsEffect(effect)

    def _fill(self) -> None:
        """Fills the ground itself: only what is opaque is moved when it is scrolled, and not painted anew."""
        self.viewport().setAutoFillBackground(True)

    def _heights(self) -> None:
        self.verticalHeader().setDefaultSectionSize(self._theme.row_height)

    def layout_of_columns(self) -> list[ViewColumn]:
        """How the columns are shown now, in the order shown."""
        heads = self.horizontalHeader()
        order = [heads.logicalIndex(place) for place in range(heads.count())]
        places = []
        for number in order:
            wide = self._widths.get(number, 0)
            drawn = wide if wide != self._first_width(number) else 0
            places.append(ViewColumn(self._columns[number].name, drawn, heads.isSectionHidden(number)))
        return places

    def arrange_columns(self, places: Sequence[ViewColumn]) -> None:
        """Shows the columns so; a column that `places` does not know comes last, as at the beginning."""
        heads = self.horizontalHeader()
        numbers = {item.name: number for number, item in enumerate(self._columns)}
        known = {place.name: place for place in places if place.name in numbers}
        order = [*known, *(item.name for item in self._columns if item.name not in known)]
        for visual, name in enumerate(order):
            number = numbers[name]
            heads.moveSection(heads.visualIndex(number), visual)
            item, place = self._columns[number], known.get(name)
            # The first column stays: a table without columns has no headings to bring them back.
            heads.setSectionHidden(number, number > 0 and (place.hidden if place else item.hidden))
            if item.width:
                drawn = place.width if place else 0
                # Another language may have been spoken when it was drawn.
                self._widths[number] = max(drawn, self._least_width(number)) if drawn else self._first_width(number)
                heads.resizeSection(number, self._widths[number])
        self._stretch()
        self._remember_later()

    def _first_width(self, number: int) -> int:
        """As wide as the column is at the beginning."""
        return max(self._columns[number].width, self._least_width(number))

    def _least_width(self, number: int) -> int:
        """What the heading and the words of a closed list need, so that they are not cut."""
        item = self._columns[number]
        strong = QFont(self.font())
        strong.setWeight(QFont.Weight.DemiBold)
        words = QFontMetrics(strong)
        room = _CELL_PX + (_SIGN_PX if item.look is not None else 0)
        widest = max((words.horizontalAdvance(word) + room for word in item.fits), default=0)
        strong.setPixelSize(_HEADING_FONT_PX)
        arrow = _ARROW_PX if any(each.sort for each in self._columns) else 0
        heading = QFontMetrics(strong).horizontalAdvance(item.title) + _HEADING_PX + arrow
        return max(heading, widest)

    def _arrange(self) -> None:
        heads = self.horizontalHeader()
        kept = read_columns(self._memory.stored(f"table/{self._name}", _LAYOUT))
        before = self._memory.state(f"columns/{self._name}")
        if kept is None and not before.isEmpty() and heads.restoreState(before):
            shown = (n for n in range(heads.count()) if not heads.isSectionHidden(n))
            self._widths = {n: heads.sectionSize(n) for n in shown if self._columns[n].width}
            kept = self.layout_of_columns()
        self.arrange_columns(kept or ())
        heads.setSectionsClickable(True)
        heads.setSortIndicatorShown(False)

    def _stretch(self) -> None:
        heads = self.horizontalHeader()
        wide = [n for n, item in enumerate(self._columns) if not item.width]
        if not wide or heads.isSectionHidden(wide[0]):
            return
        taken = sum(heads.sectionSize(n) for n in range(heads.count()) if n != wide[0])
        blocked = heads.blockSignals(True)  # noqa: FBT003 - Qt's parameter
        self.setColumnWidth(wide[0], max(_LEAST_WIDE, self._first_width(wide[0]), self.viewport().width() - taken))
        heads.blockSignals(blocked)
        heads.viewport().update()
        self.viewport().update()

    def _show_column(self, number: int, *, on: bool) -> None:
        self.setColumnHidden(number, not on)
        self._stretch()
        self._remember_later()

    def _reset(self) -> None:
        self.arrange_columns(())

    def _resized(self, number: int, _before: int, now: int) -> None:
        if self._columns[number].width:
            if not self.horizontalHeader().isSectionHidden(number):
                self._widths[number] = now
            self._stretch()
        self._remember_later()

    def _remember_later(self) -> None:
        self._remember.start()

    def _save(self) -> None:
        self._memory.store(f"table/{self._name}", _LAYOUT, write_columns(self.layout_of_columns()))


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
