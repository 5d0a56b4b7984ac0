"""Runs: every run with its outcome and where its records ended; below it its log, its figures, and the run before."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt, Signal

from core.model.run import RunResult
from core.model.views import RunRow
from gui.context import Context
from gui.models.rows import RowsModel
from gui.models.run_columns import HistoryRow, MissedRun, history_of, missed_of, row_name, run_columns
from gui.pages.page import Page
from gui.widgets.beside import Beside
from gui.widgets.empty import EmptyState
from gui.widgets.run_details import RunDetails
from gui.widgets.table import Table
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
        self._runs: tuple[RunRow, ...] = ()
        self._missed: tuple[MissedRun, ...] = ()
        self._whole = True
        self.details = RunDetails(context)
        self._model: RowsModel[HistoryRow] = RowsModel(
            run_columns(context.locale), context.theme, identity=row_name, slice_ms=6.0
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
        self._beside = Beside(
            self._table, self._empty, self.details, (300, 450), stretch=(2, 3), orientation=Qt.Orientation.Vertical
        )
        self._beside.remember(context.memory, "runs")
        self.layout_column.addWidget(self._beside, 1)

    @property
    def table(self) -> Table:
        """The table."""
        return self._table

    def load(self) -> None:
        """Asks for as many runs as are shown, at least a page, and for what was missed between them."""
        app, wanted, now = self.context.app, max(_PAGE, len(self._runs)), self.context.now()
        self._table.set_loading(loading=self.context.runs.kind is None)

        def look() -> tuple[tuple[RunRow, ...], tuple[MissedRun, ...]]:
            turns = app.missed_runs()
            zone = ZoneInfo(app.schedules().calendar.zone)
            return app.runs(limit=wanted), missed_of(turns, zone, now)

        self.look_up(look, lambda found: self._show(*found))

    def _load_more(self) -> None:
        if not self._runs:
            return
        app, last = self.context.app, self._runs[-1].run_id

        def show(older: tuple[RunRow, ...]) -> None:
            self._whole = len(older) < _PAGE
            self._runs = (*self._runs, *older)
            rows = history_of(self._runs, self._missed, whole=self._whole)
            self._model.replace(rows, more=not self._whole)

        self.context.bridge.run(lambda: app.older_runs(last, limit=_PAGE), show, owner=self, topic="more")

    def _show(self, runs: tuple[RunRow, ...], missed: tuple[MissedRun, ...]) -> None:
        self._table.set_loading(loading=False)
        number = self._table.current_row()
        current = self._model.row_at(number)
        self._runs, self._missed = runs, missed
        self._whole = len(runs) % _PAGE != 0 or not runs
        rows = history_of(runs, missed, whole=self._whole)
        self._beside.show_rows(there=bool(rows))
        self.details.setVisible(bool(rows))
        if not rows:
            self._empty.say(
                tr("No run yet"),
                tr("Each sync, preview and replay leaves a line here, with what it did."),
                tr("Sync now"),
            )
            return
        # Who looks at the newest run sees the next one as soon as it begins.
        self._wanted = row_name(current if current is not None and number > 0 else rows[0])
        self._model.replace(rows, more=not self._whole)

    def _filled(self) -> None:
        wanted, self._wanted = self._wanted, ""
        if not wanted:
            return
        chosen = self._table.selected_rows()
        place = next((n for n, row in enumerate(self._model.rows) if row_name(row) == wanted), 0)
        if self._table.current_row() != place or not chosen:
            self._table.choose(place)
        self._chosen()

    def _chosen(self) -> None:
        """One row is shown; of two runs the newer one, beside the older."""
        rows = [row for n in self._table.selected_rows() if (row := self._model.row_at(n)) is not None]
        runs = [row for row in rows if isinstance(row, RunRow)]
        if runs:
            self.details.show_run(runs[0], runs[-1].run_id if len(runs) == 2 else "")  # noqa: PLR2004 - two are compared
        elif rows and isinstance(rows[0], MissedRun):
            self.details.show_missed(rows[0])

    def _show_sheet(self, result: RunResult) -> None:
        only = self.context.ask.preview(self.context, self.window(), result)
        if only is not None:
            self.context.runs.sync(previewed=result.run_id, only=only)
