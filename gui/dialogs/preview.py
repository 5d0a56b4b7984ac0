"""The preview sheet: what would be created, changed, held, and why; which of it is written; then `Write these`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Final

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt
from PySide6.QtGui import QKeyEvent, QStandardItem
from PySide6.QtWidgets import QDialog, QFrame, QGridLayout, QScrollArea, QStackedLayout, QVBoxLayout, QWidget

from core.model.flow import FlowName
from core.model.run import Place, PreviewRow, RunResult
from gui import format as fmt
from gui import sentences
from gui.context import Context
from gui.dialogs.dialog import Dialog
from gui.models.columns import preview_columns
from gui.models.rows import PAGE_ROWS, RowsModel
from gui.widgets.basics import Button, Scrolled, card, chip, clear, column, label, line, selectable
from gui.widgets.empty import EmptyState
from gui.widgets.table import Table, framed

_ORDER = tuple(sentences.WOULD)
_BESIDE: Final = frozenset({"source", "profile"})
"""What a write stands for, and no field of X3."""
_TOP = Qt.AlignmentFlag.AlignTop
_IN_PART: Final = "What is valid of it would be written; the rest waits."
_WHOLE: Final = {
    Place.CREATED: "It is not in X3 yet and would be created whole.",
    Place.CLOSED: "It was cancelled in JAGGAER and would be closed in X3.",
}


class PreviewDialog(Dialog):
    """The sheet of one preview. Accepted means: write these; `only` then says which."""

    topic = "preview"

    def __init__(self, context: Context, parent: QWidget | None, result: RunResult) -> None:
        counts: Counter[Place] = Counter(row.place for row in result.previews)
        replay = result.scope is not None and result.scope.replay
        super().__init__(
            parent,
            context.theme,
            "What a replay would do" if replay else "What a sync would do",
            sentences.preview_says(counts, context.locale) + (" Nothing has been written." if result.previews else ""),
        )
        self._context = context
        self._rows = tuple(sorted(result.previews, key=lambda row: _ORDER.index(row.place)))
        self._filtered = self._rows
        self._writes = frozenset(_name(row) for row in self._rows if row.seal)
        self._left: set[tuple[FlowName, str]] = set()
        self._new_suppliers = {row.source_id: row for row in self._rows if _is_new_supplier(row)}
        self._held = counts[Place.HELD]
        self.resize(1180, 720)
        self.content.addLayout(self._build_chips(counts))
        body = line(spacing=12)
        body.addWidget(self._build_table(), 1)
        body.addWidget(self._build_details())
        self.content.addLayout(body, 1)
        leave = self.add_cancel("Close" if not self._something else "Not now")
        self._go: Button | None = None
        if self._something:
            self._go = self.add_button("", "primary", default=True)
            self._go.clicked.connect(self.accept)
            self._go.setFocus()
        else:
            leave.setFocus()
        self._filter(None)
        self._count()

    @property
    def only(self) -> tuple[str, ...]:
        """Numbers of the records that are to be written; none = all that the sheet shows."""
        if not self._left:
            return ()
        return tuple(dict.fromkeys(number for flow, number in self._writes if (flow, number) not in self._left))

    @property
    def _something(self) -> bool:
        """Whether writing it does anything: saves to X3, or links to what it has."""
        return bool(self._writes) or any(row.place in sentences.WRITING for row in self._rows)

    # -- building ------------------------------------------------------------------------------------------------------

    def _build_chips(self, counts: Counter[Place]) -> QVBoxLayout:
        self._chips: dict[Place | None, Button] = {}
        chips = line(spacing=6)
        places = (None, *(p for p in _ORDER if counts[p])) if self._rows else ()
        for place in places:
            look = fmt.PLACE_LOOKS[place] if place else None
            number = fmt.number(counts[place] if place else len(self._rows), self._context.locale)
            word = f"{look.glyph} {look.word}" if look else "All"
            button = Button(f"{word} {number}", self._context.theme, look="chip")
            button.setProperty("role", look.role if look else "info")
            button.setCheckable(True)
            button.setChecked(place is None)
            button.clicked.connect(lambda _on=False, wanted=place: self._filter(wanted))
            self._chips[place] = button
            chips.addWidget(button)
        chips.addStretch(1)
        self._all = Button("Choose all", self._context.theme)
        self._all.clicked.connect(lambda: self._choose(self._filtered, on=True))
        self._none = Button("Leave all out", self._context.theme)
        self._none.clicked.connect(lambda: self._choose(self._filtered, on=False))
        for each in (self._all, self._none):
            each.setVisible(bool(self._writes))
            chips.addWidget(each)
        around = column()
        around.addLayout(chips)
        return around

    def _build_table(self) -> QWidget:
        self._model: RowsModel[PreviewRow] = RowsModel(preview_columns(self._context.locale), self._context.theme)
        self._model.setParent(self)
        self._model.more_wanted.connect(self._more)
        self._model.itemChanged.connect(self._ticked)
        self.table = Table(self._model, self._context.theme, self._context.memory, "preview-sheet")
        self.table.setAccessibleName("What would happen to each record; Space chooses it or leaves it out")
        self.table.chosen.connect(self._chosen)
        self.table.installEventFilter(self)
        stack = QWidget()
        self._stack = QStackedLayout(stack)
        self._stack.addWidget(framed(self.table))
        empty = EmptyState(self._context.theme)
        empty.say("Nothing to do", "JAGGAER has nothing that X3 does not have.")
        self._stack.addWidget(empty)
        return stack

    def _build_details(self) -> QFrame:
        self._details = card()
        self._details.setFixedWidth(380)
        outer = column(self._details, margins=(1, 1, 1, 1))
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = Scrolled()
        self._details_layout = column(inside, margins=(16, 14, 12, 14), spacing=8)
        scroll.setWidget(inside)
        outer.addWidget(scroll)
        return self._details

    # -- which rows ----------------------------------------------------------------------------------------------------

    def _filter(self, place: Place | None) -> None:
        for key, button in self._chips.items():
            button.setChecked(key is place)
        self._filtered = tuple(row for row in self._rows if place is None or row.place is place)
        self._model.replace(self._filtered[:PAGE_ROWS], more=len(self._filtered) > PAGE_ROWS)
        self._show_ticks()
        self._stack.setCurrentIndex(0 if self._filtered else 1)
        self._details.setVisible(bool(self._filtered))
        if self._filtered:
            self.table.choose(0)
            self._chosen(0)

    def _more(self) -> None:
        have = self._model.rowCount()
        end = have + PAGE_ROWS
        self._model.extend(self._filtered[have:end], more=len(self._filtered) > end)
        self._show_ticks()

    # -- what is written -----------------------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Space chooses the selected rows, or leaves them out."""
        pressed = event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent)
        if watched is self.table and pressed and event.key() == Qt.Key.Key_Space:  # type: ignore[attr-defined]
            rows = [row for n in self.table.selected_rows() if (row := self._model.row_at(n)) is not None and row.seal]
            if rows:
                self._choose(rows, on=any(_name(row) in self._left for row in rows))
            return True
        return super().eventFilter(watched, event)

    def _ticked(self, item: QStandardItem) -> None:
        row = self._model.row_at(item.row())
        if row is None or not row.seal or item.column() != 0 or not item.isCheckable():
            return
        on = item.checkState() == Qt.CheckState.Checked
        if on is (_name(row) in self._left):
            self._choose([row], on=on)

    def _choose(self, rows: Iterable[PreviewRow], *, on: bool) -> None:
        """Takes rows in or out; an order comes with its supplier that is new, and goes with it."""
        rows = [row for row in rows if row.seal]
        if on:
            needed = [self._new_suppliers[row.supplier_id] for row in rows if row.supplier_id in self._new_suppliers]
            self._left -= {_name(row) for row in (*rows, *needed)}
        else:
            gone = {row.source_id for row in rows if _is_new_supplier(row)}
            bound = [row for row in self._rows if row.seal and row.supplier_id and row.supplier_id in gone]
            self._left |= {_name(row) for row in (*rows, *bound)}
        self._show_ticks()
        self._count()

    def _show_ticks(self) -> None:
        blocked = QSignalBlocker(self._model)
        for place, row in enumerate(self._model.rows):
            item = self._model.item(place, 0)
            item.setCheckable(bool(row.seal))
            if row.seal:
                item.setCheckState(Qt.CheckState.Unchecked if _name(row) in self._left else Qt.CheckState.Checked)
            else:
                item.setData(None, Qt.ItemDataRole.CheckStateRole)
        blocked.unblock()
        self.table.viewport().update()

    def _count(self) -> None:
        locale = self._context.locale
        chosen, left = len(self._writes - self._left), len(self._left)
        said = []
        if left:
            said.append(f"{fmt.counted(left, 'record is', 'records are', locale)} left out: the next sync writes them.")
        if self._held:
            said.append("Held records are not written; they wait under Problems.")
        self.note.setText(" ".join(said))
        if self._go is None:
            return
        linked = sum(row.place is Place.LINKED and not row.seal for row in self._rows)
        records = fmt.counted(chosen + (0 if left else linked), "record", "records", locale)
        self._go.setText(f"Write these {records}" if chosen != 1 else f"Write this {records.removeprefix('1 ')}")
        self._go.setEnabled(bool(chosen) or not left)

    # -- one record ----------------------------------------------------------------------------------------------------

    def _chosen(self, number: int) -> None:
        row = self._model.row_at(number)
        if row is None:
            return
        layout = self._details_layout
        clear(layout)
        layout.addWidget(selectable(row.number, "section"))
        look = fmt.PLACE_LOOKS[row.place]
        layout.addWidget(chip(f"{look.glyph} {look.word}", look.role))
        if row.supplier:
            money = f", {fmt.amount(row.amount, row.currency, self._context.locale)}" if row.amount else ""
            layout.addWidget(selectable(f"{row.supplier}{money}", "muted", wrap=True))
        if row.reason:
            layout.addWidget(selectable(row.reason, wrap=True))
        if row.changes:
            layout.addSpacing(4)
            layout.addWidget(label("What changes", "section"))
            layout.addLayout(_side_by_side(row))
        elif row.seal:
            layout.addWidget(label(_WHOLE.get(row.place, _IN_PART), wrap=True))
            if row.place is not Place.CLOSED:
                layout.addLayout(_values(row))
        layout.addStretch(1)


def _side_by_side(row: PreviewRow) -> QGridLayout:
    """Field, value now and value then, each under its heading; the fields of a line below the line."""
    grid = _grid((2, 3, 3))
    for place, words in enumerate(("Field", "Now in X3", "Then")):
        grid.addWidget(label(words, "muted"), 0, place, _TOP)
    before = ""
    for name, old, new in row.changes:
        where, field = _split(name, row.flow)
        before = _headed(grid, where, before)
        number = grid.rowCount()
        grid.addWidget(label(field, "muted", wrap=True), number, 0, _TOP)
        grid.addWidget(selectable(old or "empty", wrap=True), number, 1, _TOP)
        grid.addWidget(selectable(new or "empty", "strong", wrap=True), number, 2, _TOP)
    return grid


def _values(row: PreviewRow) -> QGridLayout:
    """Field and value of everything that would be written; the fields of a line below the line."""
    grid = _grid((2, 3))
    before = ""
    for name, value in row.wants:
        if not value or name in _BESIDE:
            continue
        where, field = _split(name, row.flow)
        before = _headed(grid, where, before)
        number = grid.rowCount()
        grid.addWidget(label(field, "muted", wrap=True), number, 0, _TOP)
        grid.addWidget(selectable(value, wrap=True), number, 1, _TOP)
    return grid


def _headed(grid: QGridLayout, where: str, before: str) -> str:
    if where and where != before:
        grid.addWidget(label(where, "strong"), grid.rowCount(), 0, 1, -1)
    return where


def _split(name: str, flow: FlowName) -> tuple[str, str]:
    """Where a field of a sheet stands, and its name, both as people say them: `line 3 price` is `Line 3`, `Price`."""
    words = name.split(" ", 2)
    if words[0] != "line" or len(words) == 1:
        return "", fmt.field_word(name)
    noun = "Address" if flow is FlowName.SUPPLIERS else "Line"
    return f"{noun} {words[1]}", fmt.field_word(words[2]) if len(words) > 2 else "State"  # noqa: PLR2004 - the field


def _grid(stretches: Sequence[int]) -> QGridLayout:
    grid = QGridLayout()
    grid.setVerticalSpacing(6)
    grid.setHorizontalSpacing(12)
    for place, stretch in enumerate(stretches):
        grid.setColumnStretch(place, stretch)
    return grid


def _name(row: PreviewRow) -> tuple[FlowName, str]:
    return row.flow, row.number


def _is_new_supplier(row: PreviewRow) -> bool:
    return row.flow is FlowName.SUPPLIERS and bool(row.seal and row.source_id) and row.place is Place.CREATED


def ask_preview(context: Context, parent: QWidget, result: RunResult) -> tuple[str, ...] | None:
    """Shows the sheet and waits; gives the numbers that are to be written (none = all), None where nothing is."""
    dialog = PreviewDialog(context, parent, result)
    try:
        return dialog.only if dialog.exec() == QDialog.DialogCode.Accepted else None
    finally:
        dialog.deleteLater()
