"""The preview sheet: what would be created, changed, held, and why; which of it is written; then `Write these`."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from decimal import Decimal
from time import perf_counter
from typing import Final

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent, QShortcut, QStandardItem
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QSplitter,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from core.errors import ConnectorError
from core.model.flow import FlowName
from core.model.run import Place, PreviewRow, RunResult
from gui import format as fmt
from gui import run_words, sentences
from gui.context import Context
from gui.dialogs.dialog import Dialog
from gui.models.preview_columns import (
    NOW_COLUMN,
    SORTS,
    SheetValue,
    preview_columns,
    searched,
    value_columns,
    values_of,
)
from gui.models.rows import PAGE_ROWS, RowsModel
from gui.widgets.basics import Button, FlatScroll, Scrolled, card, chip, clear, column, label, line, selectable
from gui.widgets.empty import EmptyState
from gui.widgets.flow import Flow
from gui.widgets.search import SearchField
from gui.widgets.table import Table, framed
from gui.words import QT_TR_NOOP, report_language, said, tr

_ORDER = tuple(sentences.WOULD)
_RANK: Final = {place: number for number, place in enumerate(_ORDER)}
_SLICE_MS: Final = 6.0
_ENTER: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_TICKS_S: Final = 0.015
_SEEN: Final = 200
_LEAST_HEAD_PX: Final = 120
_HEAD_EDGES_PX: Final = 2
_IN_PART: Final = QT_TR_NOOP("What is valid of it would be written; the rest waits.")
_WHOLE: Final = {
    Place.CREATED: QT_TR_NOOP("It is not in X3 yet and would be created whole."),
    Place.CLOSED: QT_TR_NOOP("It was cancelled in JAGGAER and would be closed in X3."),
}


class PreviewDialog(Dialog):
    """The sheet of one preview. Accepted means: write these; `only` then says which."""

    topic = "preview"

    def __init__(self, context: Context, parent: QWidget | None, result: RunResult) -> None:
        counts: Counter[Place] = Counter(row.place for row in result.previews)
        replay = result.scope is not None and result.scope.replay
        sentence = sentences.preview_says(counts)
        if result.previews:
            sentence = f"{sentence} {tr('Nothing has been written.')}"
        super().__init__(
            parent,
            context.theme,
            tr("What a replay would do") if replay else tr("What a sync would do"),
            sentence,
        )
        self._context = context
        self._result = result
        self._rows = tuple(sorted(result.previews, key=lambda row: _RANK[row.place]))
        self._filtered = self._rows
        self._texts: tuple[str, ...] | None = None
        self._place: Place | None = None
        self._find = ""
        self._sort, self._descending = "place", False
        self._writes = frozenset(_name(row) for row in self._rows if row.seal)
        self._left: set[tuple[FlowName, str]] = set()
        self._new_suppliers = {row.source_id: row for row in self._rows if _is_new_supplier(row)}
        self._held = counts[Place.HELD]
        self.resize(1180, 720)
        self.content.addLayout(self._build_chips(counts))
        self.content.addLayout(self._build_tools())
        body = QSplitter(Qt.Orientation.Horizontal)
        body.setHandleWidth(12)
        body.setChildrenCollapsible(False)
        body.addWidget(self._build_table())
        body.addWidget(self._build_details())
        body.setStretchFactor(0, 1)
        body.splitterMoved.connect(lambda _at, _number: self._fit_head())
        body.setSizes([740, 392])
        self.content.addWidget(body, 1)
        self.content.addLayout(self._build_facts())
        leave = self.add_cancel(tr("Not now") if self._something else tr("Close"))
        self._go: Button | None = None
        if self._something:
            self._go = self.add_button("", "primary", default=True)
            self._go.clicked.connect(self.accept)
            self._go.setFocus()
        else:
            leave.setFocus()
        self._next_ticks = QTimer(self)
        self._next_ticks.setSingleShot(True)
        self._next_ticks.timeout.connect(self._tick_on)
        self._tick_at = 0
        self._filter(None)
        self._count()
        rows, locale = self._rows, context.locale
        context.bridge.run(
            lambda: tuple(searched(row, locale) for row in rows), self._searchable, owner=self, topic="texts"
        )

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

    def _build_chips(self, counts: Counter[Place]) -> Flow:
        self._chips: dict[Place | None, Button] = {}
        chips = Flow(spacing=6)
        places = (None, *(p for p in _ORDER if counts[p])) if self._rows else ()
        sums = _sums_by_place(self._rows)
        for place in places:
            look = fmt.PLACE_LOOKS[place] if place else None
            number = fmt.number(sum(counts.values()) if place is None else counts[place], self._context.locale)
            word = f"{look.glyph} {look.word}" if look else tr("All")
            button = Button(f"{word} {number}", self._context.theme, look="chip")
            button.setProperty("role", look.role if look else "info")
            button.setCheckable(True)
            button.setChecked(place is None)
            button.setToolTip(fmt.amounts(sums.get(place, ()), self._context.locale))
            button.clicked.connect(lambda _on=False, wanted=place: self._filter(wanted))
            self._chips[place] = button
            chips.addWidget(button)
        return chips

    def _build_tools(self) -> QHBoxLayout:
        theme = self._context.theme
        tools = line(spacing=8)
        self.search = SearchField(theme, tr("Number, supplier…"), name=tr("Search"), width_px=280)
        self.search.searched.connect(self._searched)
        self.search.left.connect(lambda: self.table.setFocus(Qt.FocusReason.TabFocusReason))
        QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self).activated.connect(
            lambda: self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        )
        self._shown = label("", "muted", wrap=True)
        self._all = Button(tr("Choose all"), theme)
        self._all.clicked.connect(lambda: self._choose(self._filtered, on=True))
        self._none = Button(tr("Leave all out"), theme)
        self._none.clicked.connect(lambda: self._choose(self._filtered, on=False))
        self.copy = Button(tr("Copy"), theme, icon="copy")
        self.copy.setToolTip(tr("Copies the records that are shown as a table"))
        self.copy.clicked.connect(self._copy)
        self.export = Button(tr("Export…"), theme, icon="file-spreadsheet")
        self.export.setToolTip(tr("Saves the whole sheet with every value, as an Excel or CSV file"))
        self.export.clicked.connect(self._export)
        tools.addWidget(self.search)
        tools.addWidget(self._shown, 1)
        for each in (self._all, self._none):
            each.setVisible(bool(self._writes))
        for each in (self._all, self._none, self.copy, self.export):
            tools.addWidget(each)
        if not self._rows:
            for part in (self.search, self.copy, self.export):
                part.hide()
        return tools

    def _build_table(self) -> QWidget:
        self._model: RowsModel[PreviewRow] = RowsModel(
            preview_columns(self._context.locale), self._context.theme, slice_ms=_SLICE_MS
        )
        self._model.setParent(self)
        self._model.more_wanted.connect(self._more)
        self._model.filled.connect(self._filled)
        self._model.itemChanged.connect(self._ticked)
        self.table = Table(self._model, self._context.theme, self._context.memory, "preview-sheet")
        self.table.setAccessibleName(tr("What would happen to each record; Space chooses it or leaves it out"))
        self.table.chosen.connect(self._chosen)
        self.table.sort_asked.connect(self._sorted)
        self.table.show_sort(self._sort, descending=self._descending)
        for watched in (self.table, self.search):
            watched.installEventFilter(self)
        stack = QWidget()
        self._stack = QStackedLayout(stack)
        self._stack.addWidget(framed(self.table))
        self._empty = EmptyState(self._context.theme)
        self._empty.pressed.connect(self.search.clear)
        self._stack.addWidget(self._empty)
        return stack

    def _build_details(self) -> QFrame:
        self._details = card()
        self._details.setMinimumWidth(300)
        outer = column(self._details, margins=(1, 1, 1, 1))
        self._head = Scrolled()
        self._details_layout = column(self._head, margins=(16, 14, 16, 10), spacing=8)
        self._head_area = FlatScroll()
        self._head_area.setWidget(self._head)
        outer.addWidget(self._head_area)
        self.values: RowsModel[SheetValue] = RowsModel(value_columns(), self._context.theme, slice_ms=_SLICE_MS)
        self.values.setParent(self)
        self.values_table = Table(self.values, self._context.theme, self._context.memory, "preview-values")
        self.values_table.setAccessibleName(tr("Every value of the record that is chosen"))
        outer.addWidget(self.values_table, 1)
        self._details_rest = QWidget()
        outer.addWidget(self._details_rest, 1)
        return self._details

    def _build_facts(self) -> QVBoxLayout:
        """What is on the sheet in one line, and what identifies it."""
        counts, locale = self._result.counts, self._context.locale
        facts = column(spacing=2)
        quiet = run_words.as_is(counts)
        if counts.read:
            text = tr("{read} read; {quiet} of them are unchanged or not eligible, and stay as they are.")
            said_ = text.format(read=fmt.number(counts.read, locale), quiet=fmt.number(quiet, locale))
            facts.addWidget(label(said_, "small", wrap=True))
        if self._result.sheet:
            print_ = tr("Fingerprint of this sheet: {fingerprint}").format(fingerprint=self._result.sheet)
            self.fingerprint = selectable(print_, "small", wrap=True)
            self.fingerprint.setToolTip(tr("The same as in the audit trail: exactly this sheet is written, or nothing"))
            facts.addWidget(self.fingerprint)
        return facts

    # -- which rows ----------------------------------------------------------------------------------------------------

    def _filter(self, place: Place | None) -> None:
        for key, button in self._chips.items():
            button.setChecked(key is place)
        self._place = place
        self._show_rows()

    def _searched(self, text: str) -> None:
        self._find = text.casefold()
        if self._texts is not None or not self._find:
            self._show_rows()

    def _searchable(self, texts: tuple[str, ...]) -> None:
        """What a search looks through is there, row by row; what was asked meanwhile is answered now."""
        self._texts = texts
        if self._find:
            self._show_rows()

    def _sorted(self, number: int) -> None:
        sort = self._model.columns[number].sort
        if not sort:
            return
        self._descending = self._sort == sort and not self._descending
        self._sort = sort
        self.table.show_sort(sort, descending=self._descending)
        self._show_rows()

    def _show_rows(self) -> None:
        words = self._find.split()
        if words and self._texts is not None:
            pairs = zip(self._rows, self._texts, strict=True)
            rows = [row for row, text in pairs if all(word in text for word in words)]
        else:
            rows = list(self._rows)
        if self._place is not None:
            rows = [row for row in rows if row.place is self._place]
        if self._sort in SORTS:
            rows.sort(key=SORTS[self._sort], reverse=self._descending)
        elif self._descending:
            rows.reverse()
        self._filtered = tuple(rows)
        # Rows come in by slices; they are painted once, when all are there.
        self.table.viewport().setUpdatesEnabled(False)
        self._model.replace(self._filtered[:PAGE_ROWS], more=len(self._filtered) > PAGE_ROWS)
        self._stack.setCurrentIndex(0 if rows else 1)
        self._details.setVisible(bool(rows))
        self._shown.setText(self._sums(rows) if rows else "")
        if rows:
            self.table.choose(0)
            self._chosen(0)
        elif self._rows:
            self._empty.say(
                tr("No record with “{text}”").format(text=self.search.wanted),
                tr("The search looks at numbers, suppliers, amounts and reasons, within what is chosen above."),
                tr("Clear the search"),
            )
        else:
            self._empty.say(tr("Nothing to do"), tr("JAGGAER has nothing that X3 does not have."))

    def _sums(self, rows: Sequence[PreviewRow]) -> str:
        """How many records these are, and their money by currency, the largest first."""
        records = tr("%Ln records", "", len(rows))
        money = _sums_by_place(rows).get(None, ())
        return " · ".join((records, fmt.amounts(money, self._context.locale))) if money else records

    def _more(self) -> None:
        have = self._model.rowCount()
        end = have + PAGE_ROWS
        self._model.extend(self._filtered[have:end], more=len(self._filtered) > end)

    def _filled(self) -> None:
        self.table.viewport().setUpdatesEnabled(True)
        self._show_ticks()

    # -- what is taken along -------------------------------------------------------------------------------------------

    def _copy(self) -> None:
        """Puts all records that are shown on the clipboard, not only those that are loaded."""
        rows, columns = self._filtered, preview_columns(self._context.locale)

        def text() -> str:
            lines = ["\t".join(one.title for one in columns)]
            lines += ["\t".join(one.text(row).replace("\t", " ") for one in columns) for row in rows]
            return "\n".join(lines)

        def put(copied: str) -> None:
            QGuiApplication.clipboard().setText(copied)
            self.note.setText(tr("%Ln records are on the clipboard.", "", len(rows)))

        self._context.bridge.run(text, put, owner=self, topic="copy")

    def _export(self) -> None:
        """Saves the whole sheet."""
        context, run_id = self._context, self._result.run_id
        kinds = tr("Excel workbooks (*.xlsx);;CSV files (*.csv)")
        preview = tr("Preview")
        name = f"{preview} {self._result.started_at.astimezone():%Y-%m-%d %H%M}.xlsx"
        file = context.file_to_save(self, tr("Save the sheet"), name, kinds)
        if file is None:
            return

        def saved(count: int) -> None:
            text = tr("%Ln records are saved in {file}.", "", count)
            self.note.setText(text.replace("{file}", file.name))

        def failed(error: ConnectorError) -> None:
            self.note.setText(said(str(error)))

        self.note.setText(tr("Writing {file}…").format(file=file.name))
        context.bridge.run(
            lambda: context.app.export_sheet(run_id, file, language=report_language(file)),
            saved,
            failed,
            owner=self,
            topic="export",
        )

    # -- what is written -----------------------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Space chooses the selected rows, or leaves them out; Enter in the search looks, and never writes."""
        pressed = event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent)
        if watched is self.search and pressed and event.key() in _ENTER:  # type: ignore[attr-defined]
            self.search.tell()
            self.table.setFocus(Qt.FocusReason.TabFocusReason)
            return True
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
        """Ticks as they are now: those that are seen at once, the others in slices after it."""
        top, height = self.table.rowAt(0), self.table.viewport().height()
        last = self.table.rowAt(height - 1)
        seen = range(max(0, top), (last if last >= 0 else self._model.rowCount() - 1) + 1)
        blocked = QSignalBlocker(self._model)
        for place in seen[:_SEEN]:
            self._tick(place)
        blocked.unblock()
        self._tick_at = 0
        self._tick_on()

    def _tick_on(self) -> None:
        end = perf_counter() + _TICKS_S
        blocked = QSignalBlocker(self._model)
        while self._tick_at < self._model.rowCount() and perf_counter() < end:
            self._tick(self._tick_at)
            self._tick_at += 1
        blocked.unblock()
        self.table.viewport().update()
        if self._tick_at < self._model.rowCount():
            self._next_ticks.start(0)

    def _tick(self, place: int) -> None:
        row, item = self._model.row_at(place), self._model.item(place, 0)
        if row is None:
            return
        if not row.seal:
            if item.isCheckable():
                item.setCheckable(False)
                item.setData(None, Qt.ItemDataRole.CheckStateRole)
            return
        wanted = Qt.CheckState.Unchecked if _name(row) in self._left else Qt.CheckState.Checked
        if not item.isCheckable() or item.checkState() != wanted:
            item.setCheckable(True)
            item.setCheckState(wanted)

    def _count(self) -> None:
        chosen, left = len(self._writes - self._left), len(self._left)
        notes = []
        if left:
            notes.append(tr("%Ln records are left out: the next sync writes them.", "", left))
        if self._held:
            notes.append(tr("Held records are not written; they wait under Problems."))
        self.note.setText(" ".join(notes))
        if self._go is None:
            return
        linked = sum(row.place is Place.LINKED and not row.seal for row in self._rows)
        self._go.setText(tr("Write these %Ln records", "", chosen + (0 if left else linked)))
        self._go.setEnabled(bool(chosen) or not left)

    # -- one record ----------------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Another width needs another height for the reason of a record."""
        super().resizeEvent(event)
        self._fit_head()

    def _fit_head(self) -> None:
        """What heads the values is as high as its texts, up to a quarter of the dialog; then it scrolls."""
        width = max(self._details.width(), self._details.minimumWidth()) - _HEAD_EDGES_PX
        need = self._head.heightForWidth(width)
        self._head_area.setFixedHeight(min(need, max(_LEAST_HEAD_PX, self.height() // 4)))

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
            layout.addWidget(selectable(said(row.reason), wrap=True))
        if row.changes:
            layout.addSpacing(4)
            layout.addWidget(label(tr("What changes"), "section"))
        elif row.seal:
            layout.addWidget(label(tr(_WHOLE.get(row.place, _IN_PART)), wrap=True))
        values = values_of(row)
        self.values.replace(values, more=False)
        self.values_table.setColumnHidden(NOW_COLUMN, not row.changes)
        self.values_table.setVisible(bool(values))
        self._details_rest.setVisible(not values)
        self._fit_head()


def _sums_by_place(rows: Sequence[PreviewRow]) -> dict[Place | None, tuple[tuple[str, Decimal], ...]]:
    """The money of the orders by what would happen to them, and of all of them (None), by currency, largest first."""
    sums: dict[tuple[Place | None, str], Decimal] = defaultdict(Decimal)
    for row in rows:
        if row.currency and row.flow is FlowName.ORDERS:
            sums[row.place, row.currency] += row.amount
            sums[None, row.currency] += row.amount
    found: dict[Place | None, list[tuple[str, Decimal]]] = defaultdict(list)
    for (place, currency), amount in sums.items():
        found[place].append((currency, amount))
    return {place: tuple(sorted(money, key=lambda one: (-one[1], one[0]))) for place, money in found.items()}


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
