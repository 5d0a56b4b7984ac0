"""The preview sheet: what would be created, changed, held, and why; then `Write these`."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QStackedLayout, QWidget

from core.model.run import Place, PreviewRow, RunResult
from gui import format as fmt
from gui import sentences
from gui.context import Context
from gui.dialogs.dialog import Dialog
from gui.models.columns import preview_columns
from gui.models.rows import PAGE_ROWS, RowsModel
from gui.widgets.basics import Button, card, chip, clear, column, label, line, selectable
from gui.widgets.empty import EmptyState
from gui.widgets.table import Table, framed

_ORDER = tuple(sentences.WOULD)


class PreviewDialog(Dialog):
    """The sheet of one preview. Accepted means: write these."""

    def __init__(self, context: Context, parent: QWidget | None, result: RunResult) -> None:
        counts: Counter[Place] = Counter(row.place for row in result.previews)
        super().__init__(
            parent,
            context.theme,
            "What a sync would do",
            sentences.preview_says(counts, context.locale) + (" Nothing has been written." if result.previews else ""),
        )
        self._context = context
        self._rows = tuple(sorted(result.previews, key=lambda row: _ORDER.index(row.place)))
        self._filtered = self._rows
        self.resize(1120, 700)
        self._chips: dict[Place | None, Button] = {}
        chips = line(spacing=6)
        places = (None, *(p for p in _ORDER if counts[p])) if self._rows else ()
        for place in places:
            look = fmt.PLACE_LOOKS[place] if place else None
            number = fmt.number(counts[place] if place else len(self._rows), context.locale)
            word = f"{look.glyph} {look.word}" if look else "All"
            button = Button(f"{word} {number}", context.theme, look="chip")
            button.setProperty("role", look.role if look else "info")
            button.setCheckable(True)
            button.setChecked(place is None)
            button.clicked.connect(lambda _on=False, wanted=place: self._filter(wanted))
            self._chips[place] = button
            chips.addWidget(button)
        chips.addStretch(1)
        self.content.addLayout(chips)
        self._model: RowsModel[PreviewRow] = RowsModel(preview_columns(), context.theme)
        self._model.setParent(self)
        self._model.more_wanted.connect(self._more)
        self.table = Table(self._model, context.theme, context.memory, "preview")
        self.table.setAccessibleName("What would happen to each record")
        self.table.chosen.connect(self._chosen)
        stack = QWidget()
        self._stack = QStackedLayout(stack)
        self._stack.addWidget(framed(self.table))
        empty = EmptyState(context.theme)
        empty.say("Nothing to do", "JAGGAER has nothing that X3 does not have.")
        self._stack.addWidget(empty)
        body = line(spacing=12)
        body.addWidget(stack, 1)
        self._details = card()
        self._details.setFixedWidth(320)
        self._details_layout = column(self._details, margins=(16, 14, 16, 14), spacing=8)
        body.addWidget(self._details)
        self.content.addLayout(body, 1)
        writes = sum(counts[place] for place in sentences.WRITING)
        self.note.setText("Held records are not written; they wait under Problems." if counts[Place.HELD] else "")
        leave = self.add_cancel("Close" if not writes else "Not now")
        if writes:
            records = fmt.counted(writes, "record", "records", context.locale)
            go = self.add_button(f"Write these {records}", "primary", default=True)
            go.clicked.connect(self.accept)
            go.setFocus()
        else:
            leave.setFocus()
        self._filter(None)

    def _filter(self, place: Place | None) -> None:
        for key, button in self._chips.items():
            button.setChecked(key is place)
        self._filtered = tuple(row for row in self._rows if place is None or row.place is place)
        self._model.replace(self._filtered[:PAGE_ROWS], more=len(self._filtered) > PAGE_ROWS)
        self._stack.setCurrentIndex(0 if self._filtered else 1)
        self._details.setVisible(bool(self._filtered))
        if self._filtered:
            self.table.choose(0)
            self._chosen(0)

    def _more(self) -> None:
        have = self._model.rowCount()
        end = have + PAGE_ROWS
        self._model.extend(self._filtered[have:end], more=len(self._filtered) > end)

    def _chosen(self, number: int) -> None:
        row = self._model.row_at(number)
        if row is None:
            return
        layout = self._details_layout
        clear(layout)
        layout.addWidget(selectable(row.number, "section"))
        look = fmt.PLACE_LOOKS[row.place]
        layout.addWidget(chip(f"{look.glyph} {look.word}", look.role))
        if row.reason:
            layout.addWidget(selectable(row.reason, wrap=True))
        if row.changes:
            layout.addSpacing(4)
            layout.addWidget(label("What changes", "section"))
            grid = QGridLayout()
            grid.setVerticalSpacing(6)
            grid.setHorizontalSpacing(12)
            grid.setColumnStretch(1, 1)
            for place, (name, old, new) in enumerate(row.changes):
                top = Qt.AlignmentFlag.AlignTop
                grid.addWidget(label(fmt.field_word(name), "muted"), place, 0, top)
                says = f"{old} → {new}" if old else new
                grid.addWidget(selectable(says or "empty", wrap=True), place, 1)
            layout.addLayout(grid)
        elif not row.reason and row.place is Place.CREATED:
            layout.addWidget(label("It is not in X3 yet and would be created whole.", wrap=True))
        layout.addStretch(1)


def ask_preview(context: Context, parent: QWidget, result: RunResult) -> bool:
    """Shows the sheet and waits; gives whether the person wants it written."""
    dialog = PreviewDialog(context, parent, result)
    try:
        return bool(dialog.exec() == QDialog.DialogCode.Accepted)
    finally:
        dialog.deleteLater()
