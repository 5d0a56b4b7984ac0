"""Runs: every run with its outcome and where its records ended; below it its log, its figures, and the run before."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSplitter, QStackedLayout, QWidget

from core.model.run import RunResult
from core.model.views import RunRow
from gui.context import Context
from gui.models.rows import RowsModel
from gui.models.run_columns import run_columns
from gui.pages.page import Page
from gui.widgets.empty import EmptyState
from gui.widgets.run_details import RunDetails
from gui.widgets.table import Table, framed
from gui.words import tr

_PAGE = 200


class RunsPage(Page):
    """The table of runs, newest first, and everything about one below it. Two chosen rows are compared with each other.

    Signals:
        sync_asked: the button of the empty page.
        records_asked: the records of a run are to be shown; an `Entity` and the run's identifier.
    """

    sync_asked = Signal()
    records_asked = Signal(object, str)

    def __init__(self, context: Context) -> None:
        super().__init__(context, tr("Runs"))
        self._wanted = ""
        self.details = RunDetails(context)
        self._model: RowsModel[RunRow] = RowsModel(
            run_columns(context.locale), context.theme, identity=lambda row: row.run_id, slice_ms=6.0
        )
        self._model.setParent(self)
        self._model.more_wanted.connect(self._load_more)
        self._model.filled.connect(self._filled)
        self._table = Table(self._model, context.theme, context.memory, "runs")
        self._table.setAccessibleName(tr("Runs, the newest first"))
        self._table.selected.connect(lambda _numbers: self._chosen())
        self._table.opened.connect(lambda _number: self.details.log.setFocus(Qt.FocusReason.TabFocusReason))
        self._empty = EmptyState(context.theme, "history")
        self._empty.pressed.connect(self.sync_asked)
        self.details.records_asked.connect(self.records_asked)
        self.details.sheet_asked.connect(self._show_sheet)
        stack = QWidget()
        self._stack = QStackedLayout(stack)
        self._stack.addWidget(framed(self._table))
        self._stack.addWidget(self._empty)
        self._splitter = QSplitter(Qt.Orientation.Vertical)
        self._splitter.setHandleWidth(12)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.addWidget(stack)
        self._splitter.addWidget(self.details)
        self._splitter.setStretchFactor(0, 2)
        self._splitter.setStretchFactor(1, 3)
        self._splitter.setSizes([300, 450])
        state = context.memory.state("splitter/runs")
        if not state.isEmpty():
            self._splitter.restoreState(state)
        self._splitter.splitterMoved.connect(
            lambda: context.memory.set_state("splitter/runs", self._splitter.saveState())
        )
        self.layout_column.addWidget(self._splitter, 1)

    @property
    def table(self) -> Table:
        """The table."""
        return self._table

    def load(self) -> None:
        """Asks for as many runs as are shown, at least a page."""
        app, wanted = self.context.app, max(_PAGE, self._model.rowCount())
        self._table.set_loading(loading=self.context.runs.kind is None)
        self.look_up(lambda: app.runs(limit=wanted), self._show)

    def _load_more(self) -> None:
        rows, app = self._model.rows, self.context.app
        if rows:
            last = rows[-1].run_id
            self.context.bridge.run(
                lambda: app.older_runs(last, limit=_PAGE),
                lambda older: self._model.extend(older, more=len(older) == _PAGE),
                owner=self,
                topic="more",
            )

    def _show(self, runs: tuple[RunRow, ...]) -> None:
        self._table.set_loading(loading=False)
        number = self._table.current_row()
        current = self._model.row_at(number)
        self._stack.setCurrentIndex(0 if runs else 1)
        self.details.setVisible(bool(runs))
        if not runs:
            self._empty.say(
                tr("No run yet"),
                tr("Each sync, preview and replay leaves a line here, with what it did."),
                tr("Sync now"),
            )
            return
        # Who looks at the newest run sees the next one as soon as it begins.
        keeps = current is not None and number > 0
        self._wanted = current.run_id if current is not None and keeps else runs[0].run_id
        self._model.replace(runs, more=len(runs) >= _PAGE and len(runs) % _PAGE == 0)

    def _filled(self) -> None:
        wanted, self._wanted = self._wanted, ""
        if not wanted:
            return
        chosen = self._table.selected_rows()
        place = next((n for n, row in enumerate(self._model.rows) if row.run_id == wanted), 0)
        if self._table.current_row() != place or not chosen:
            self._table.choose(place)
        self._chosen()

    def _chosen(self) -> None:
        """One run is shown; of two the newer one, beside the older."""
        rows = [row for n in self._table.selected_rows() if (row := self._model.row_at(n)) is not None]
        if rows:
            self.details.show_run(rows[0], rows[-1].run_id if len(rows) == 2 else "")  # noqa: PLR2004 - two are compared

    def _show_sheet(self, result: RunResult) -> None:
        only = self.context.ask.preview(self.context, self.window(), result)
        if only is not None:
            self.context.runs.sync(previewed=result.run_id, only=only)
