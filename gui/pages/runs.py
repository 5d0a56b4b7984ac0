"""Runs: every run with its outcome, what it did and how often the systems were called."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QSplitter, QStackedLayout, QWidget

from core.model.views import RunRow
from gui import format as fmt
from gui.context import Context
from gui.models.columns import run_columns
from gui.models.rows import RowsModel
from gui.pages.page import Page
from gui.widgets.basics import card, chip, clear, column, figure, label, line, selectable
from gui.widgets.empty import EmptyState
from gui.widgets.table import Table, framed

_COUNT_WORDS = {
    "created": "Created",
    "updated": "Changed",
    "closed": "Closed",
    "linked": "Linked",
    "unchanged": "Unchanged",
    "not_eligible": "Not eligible",
    "held": "Held for a person",
    "refused": "Refused by X3",
    "incomplete": "Incomplete in JAGGAER",
    "waiting": "Waiting",
    "in_doubt": "In doubt",
    "differs": "Different in X3",
    "ignored": "Ignored",
}


class RunsPage(Page):
    """The table of runs, newest first, and the figures of one beside it.

    Signals:
        sync_asked: the button of the empty page.
    """

    sync_asked = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__(context, "Runs")
        self._model: RowsModel[RunRow] = RowsModel(run_columns(context.locale), context.theme)
        self._model.setParent(self)
        self._table = Table(self._model, context.theme, context.memory, "runs")
        self._table.setAccessibleName("Runs")
        self._table.chosen.connect(self._chosen)
        self._empty = EmptyState(context.theme, "history")
        self._empty.pressed.connect(self.sync_asked)
        self._details = card()
        self._details.setMinimumWidth(280)
        self._details_layout = column(self._details, margins=(16, 14, 16, 16), spacing=8)
        stack = QWidget()
        self._stack = QStackedLayout(stack)
        self._stack.addWidget(framed(self._table))
        self._stack.addWidget(self._empty)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setHandleWidth(12)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(stack)
        splitter.addWidget(self._details)
        splitter.setStretchFactor(0, 1)
        splitter.setSizes([804, 300])
        self.layout_column.addWidget(splitter, 1)
        self._shown: RunRow | None = None

    @property
    def table(self) -> Table:
        """The table."""
        return self._table

    def load(self) -> None:
        """Asks for the runs."""
        self._table.set_loading(loading=self.context.runs.kind is None)
        self.look_up(self.context.app.runs, self._show)

    def _show(self, runs: tuple[RunRow, ...]) -> None:
        self._table.set_loading(loading=False)
        current = self._model.row_at(self._table.current_row())
        self._model.replace(runs, more=False)
        self._stack.setCurrentIndex(0 if runs else 1)
        self._details.setVisible(bool(runs))
        if not runs:
            self._empty.say(
                "No run yet",
                "Each sync, preview and replay leaves a line here, with what it did.",
                "Sync now",
            )
            return
        wanted = current.run_id if current else runs[0].run_id
        place = next((n for n, row in enumerate(runs) if row.run_id == wanted), 0)
        if self._table.current_row() != place:
            self._table.choose(place)
        else:
            self._chosen(place)

    def _chosen(self, number: int) -> None:
        run = self._model.row_at(number)
        if run is None or run == self._shown:
            return
        self._shown = run
        layout, locale = self._details_layout, self.context.locale
        clear(layout)
        title = f"{fmt.RUN_KINDS[run.kind]} of {fmt.stamp(run.started_at)}"
        layout.addWidget(label(title, "section", wrap=True))
        look = fmt.RUN_LOOKS[run.status]
        layout.addWidget(chip(f"{look.glyph} {look.word}", look.role))
        took = fmt.duration(run.seconds)
        layout.addWidget(label(f"by {run.actor}, {took}", "muted", wrap=True))
        if run.reason:
            notice = QFrame()
            bad = look.role == "bad"
            notice.setProperty("look", "notice-bad" if bad else "notice-info")
            inside = line(notice, margins=(12, 8, 12, 8))
            inside.addWidget(selectable(run.reason, wrap=True))
            layout.addWidget(notice)
        layout.addSpacing(8)
        layout.addWidget(label("Where each record ended", "section"))
        grid = QGridLayout()
        grid.setVerticalSpacing(6)
        figures = run.counts.as_dict()
        rows = [("Read", figures.pop("read"))]
        rows += [(_COUNT_WORDS[name], n) for name, n in figures.items() if n]
        for place, (word, count) in enumerate(rows):
            grid.addWidget(label(word, "muted" if place else "strong"), place, 0)
            grid.addWidget(figure(fmt.number(count, locale), "" if place else "strong"), place, 1)
        layout.addLayout(grid)
        layout.addSpacing(8)
        calls = fmt.counted(run.calls, "call", "calls", locale)
        layout.addWidget(label(f"{calls} to both systems", "muted"))
        layout.addStretch(1)
        layout.addWidget(selectable(run.run_id, "small", wrap=True))
