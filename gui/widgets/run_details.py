"""One run beside the table of runs: outcome, log, figures, and how it differs from the run before."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QMenu, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from core import __version__
from core.errors import ConnectorError
from core.model.flow import Entity
from core.model.run import RunKind, RunResult, RunStatus
from core.model.run_story import RunAgain, RunCause, RunComparison, RunStep, RunStory
from core.model.views import RunRow
from gui import format as fmt
from gui import run_words
from gui.context import Context
from gui.models.rows import RowsModel
from gui.models.run_columns import MissedRun, is_preview, step_columns
from gui.report import struck_out
from gui.widgets.basics import (
    Button,
    FlatScroll,
    Scrolled,
    chip,
    clear,
    column,
    figure,
    label,
    line,
    selectable,
    set_look,
)
from gui.widgets.flow import Flow
from gui.widgets.table import Table, framed, place_of
from gui.words import said, tr

_MOST_STEPS = 3000
"""Steps that are loaded without being asked for; the further ones come when a person scrolls to them."""
_MEASURED = 20
"""Longest sentences that are measured: the one with most letters need not be the widest."""
_SIGN_AND_EDGES_PX = 48
_LOG, _COMPARED = range(2)


class RunDetails(QFrame):
    """Everything about the run that is chosen.

    Signals:
        records_asked: the records of the run are to be shown; an `Entity` and the run's identifier.
        sheet_asked: a `RunResult`: the sheet of a preview is to be shown.
    """

    records_asked = Signal(object, str)
    sheet_asked = Signal(object)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self.setProperty("look", "card")
        self.setAccessibleName(tr("The run that is chosen"))
        self.setMinimumHeight(260)
        self._run: RunRow | None = None
        self._other = ""
        self._after = 0
        self._steps: list[RunStep] = []
        body = line(self, margins=(0, 0, 0, 0), spacing=0)
        body.addWidget(self._build_head(), 2)
        edge = QFrame()
        edge.setProperty("look", "nav-edge")
        edge.setFixedWidth(1)
        body.addWidget(edge)
        right = column(margins=(16, 12, 12, 12), spacing=8)
        right.addLayout(self._build_tabs())
        self._parts = QStackedWidget()
        self._parts.addWidget(self._build_log())
        self._compared = _scrolled()
        self._parts.addWidget(self._compared[0])
        right.addWidget(self._parts, 1)
        body.addLayout(right, 5)
        context.runs.changed.connect(self._enable)
        self._show_part(_LOG)

    # -- building --------------------------------------------------------------------------------------------------------

    def _build_head(self) -> QWidget:
        scroll, layout = _scrolled((16, 14, 12, 14))
        scroll.setMinimumWidth(290)
        theme = self.context.theme
        self._title = label("", "section", wrap=True)
        layout.addWidget(self._title)
        self._outcome = chip("", "info")
        layout.addWidget(self._outcome)
        self._by = label("", "muted", wrap=True)
        layout.addWidget(self._by)
        self._reason_frame = QFrame()
        self._reason_frame.setProperty("look", "notice-info")
        self._reason = selectable("", wrap=True)
        column(self._reason_frame, margins=(12, 8, 12, 8)).addWidget(self._reason)
        layout.addWidget(self._reason_frame)
        self.records = Button("", theme)
        self.records.clicked.connect(self._records_pressed)
        layout.addWidget(self.records, 0, Qt.AlignmentFlag.AlignLeft)
        row = Flow(spacing=8)
        self.again = Button(tr("Run again"), theme, icon="refresh-cw")
        self.again.clicked.connect(self._again_pressed)
        self.more = Button(tr("More…"), theme)
        self.more.clicked.connect(lambda: self.more_menu().popup(place_of(self.more)))
        row.addWidget(self.again)
        row.addWidget(self.more)
        layout.addLayout(row)
        layout.addSpacing(4)
        self._figures = column(spacing=6)
        layout.addLayout(self._figures)
        layout.addStretch(1)
        return scroll

    def _build_tabs(self) -> Flow:
        theme = self.context.theme
        row = Flow(spacing=6)
        self.tabs: list[Button] = []
        for number, text in enumerate((tr("What happened"), tr("Compared with the run before"))):
            tab = Button(text, theme, look="chip")
            tab.setProperty("role", "info")
            tab.setCheckable(True)
            tab.clicked.connect(lambda _on=False, wanted=number: self._show_part(wanted))
            self.tabs.append(tab)
            row.addWidget(tab)
        self.only = Button(tr("Only what needs somebody"), theme, look="chip")
        self.only.setProperty("role", "warn")
        self.only.setCheckable(True)
        self.only.toggled.connect(self._filter)
        row.addWidget(self.only)
        return row

    def _build_log(self) -> QWidget:
        self.model: RowsModel[RunStep] = RowsModel(step_columns(self.context.locale), self.context.theme, slice_ms=6.0)
        self.model.setParent(self)
        self.model.more_wanted.connect(self._load_log)
        self.log = Table(self.model, self.context.theme, self.context.memory, "run-log")
        self.log.setAccessibleName(tr("What happened in the run, oldest first"))
        self.model.filled.connect(self._widen)
        return framed(self.log)

    # -- what is shown ---------------------------------------------------------------------------------------------------

    def show_run(self, run: RunRow, other: str = "") -> None:
        """Shows a run; `other` = compared with that one instead of the one before it."""
        before, self._run = self._run, run
        fresh = before is None or before.run_id != run.run_id
        if not fresh and before == run and other == self._other:
            if run.status is RunStatus.RUNNING:
                self._load_log()
            return
        self._other = other
        self._show_head(run)
        self._show_figures(run)
        if fresh:
            self._after = 0
            self._steps = []
            self.model.replace((), more=False)
        self._load_log()
        if self._parts.currentIndex() == _COMPARED:
            self._compare()

    def show_missed(self, row: MissedRun) -> None:
        """Shows a time at which a run was due and none ran, and why."""
        self._run, self._other, self._after, self._steps = None, "", 0, []
        self.model.replace((), more=False)
        self._title.setText(tr("No run, {when}").format(when=fmt.stamp(row.at)))
        self._outcome.setText(f"{row.look.glyph} {row.look.word}")
        set_look(self._outcome, "chip", row.look.role)
        self._by.setText(tr("A run was due by the schedule."))
        self._reason.setText(row.says)
        set_look(self._reason_frame, "notice-info")
        self._reason_frame.setVisible(bool(row.says))
        clear(self._figures)
        self._show_part(_LOG)
        self._show_tools(shown=False)

    def _show_tools(self, *, shown: bool) -> None:
        for part in (self.records, self.again, self.more, self.only, *self.tabs):
            part.setVisible(shown)
        self.only.setVisible(shown and self._parts.currentIndex() == _LOG)

    def _show_head(self, run: RunRow) -> None:
        look = fmt.RUN_LOOKS[run.status]
        kind = fmt.RUN_KINDS[run.kind]
        self._title.setText(tr("{kind}, {when}").format(kind=kind, when=fmt.stamp(run.started_at)))
        self._outcome.setText(f"{look.glyph} {look.word}")
        set_look(self._outcome, "chip", look.role)
        if run.status is RunStatus.RUNNING:
            self._by.setText(tr("Started by {who}, goes on").format(who=run.actor))
        else:
            took = fmt.duration(run.seconds)
            self._by.setText(tr("Started by {who}, took {time}").format(who=run.actor, time=took))
        self._reason.setText(said(run.reason))
        set_look(self._reason_frame, "notice-bad" if look.role == "bad" else "notice-info")
        self._reason_frame.setVisible(bool(run.reason))
        self.records.setText(tr("Show the sheet…") if is_preview(run) else tr("Show its orders"))
        self.records.setAccessibleName(self.records.text())
        self._show_tools(shown=True)
        self._enable()

    def _enable(self) -> None:
        run = self._run
        ended = run is not None and run.status is not RunStatus.RUNNING
        self.again.setEnabled(ended and self.context.runs.kind is None)
        self.records.setEnabled(run is not None and (ended or not is_preview(run)))

    def _show_figures(self, run: RunRow) -> None:
        layout, locale = self._figures, self.context.locale
        clear(layout)
        layout.addWidget(label(tr("Where each record ended"), "section", wrap=True))
        grid = QGridLayout()
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(0, 1)
        grid.addWidget(label(tr("Read"), "strong"), 0, 0)
        grid.addWidget(figure(fmt.number(run.counts.read, locale), "strong"), 0, 1)
        counts = run.counts.as_dict()
        for place, word in run_words.PLACES.items():
            if number := counts[place.value]:
                row = grid.rowCount()
                grid.addWidget(label(tr(word), "muted", wrap=True), row, 0)
                grid.addWidget(figure(fmt.number(number, locale)), row, 1)
        layout.addLayout(grid)
        layout.addWidget(label(tr("Each record is in one place; together they are what was read."), "small", wrap=True))
        layout.addWidget(label(tr("%Ln calls to both systems", "", run.calls), "muted", wrap=True))
        layout.addWidget(selectable(run.run_id, "small", wrap=True))

    def _show_part(self, part: int) -> None:
        for number, tab in enumerate(self.tabs):
            tab.setChecked(number == part)
        self._parts.setCurrentIndex(part)
        self.only.setVisible(part == _LOG)
        if part == _COMPARED:
            self._compare()

    # -- the log ---------------------------------------------------------------------------------------------------------

    def _load_log(self) -> None:
        if self._run is None:
            return
        app, run_id, after = self.context.app, self._run.run_id, self._after
        self.context.bridge.run(
            lambda: app.run_story(run_id, after=after),
            lambda part: self._add(run_id, after, part),
            lambda _error: None,
            owner=self,
            topic="log",
        )

    def _add(self, run_id: str, after: int, part: RunStory) -> None:
        if self._run is None or (self._run.run_id, self._after) != (run_id, after):
            return
        self._after = part.after
        self._steps += part.steps
        goes_on = part.more and len(self._steps) < _MOST_STEPS
        bar = self.log.verticalScrollBar()
        at_end = self._run.status is RunStatus.RUNNING and bar.value() >= bar.maximum()
        self.model.extend(self._shown(part.steps), more=part.more and not goes_on)
        if goes_on:
            self._load_log()
        if at_end:
            self.log.scrollToBottom()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Another width leaves other room to the sentences of the log."""
        super().resizeEvent(event)
        self._widen()

    def _widen(self) -> None:
        """The sentences are read whole: their column is as wide as the longest, at least as what is left."""
        texts = sorted((run_words.step_says(s, self.context.locale) for s in self._shown(self._steps)), key=len)
        metrics = self.log.fontMetrics()
        longest = max((metrics.horizontalAdvance(text) for text in texts[-_MEASURED:]), default=0)
        room = self.log.viewport().width() - self.log.columnWidth(0)
        self.log.setColumnWidth(1, max(room, longest + _SIGN_AND_EDGES_PX))

    def _shown(self, steps: Sequence[RunStep]) -> list[RunStep]:
        if not self.only.isChecked():
            return list(steps)
        return [step for step in steps if step.kind in run_words.NEEDS_SOMEBODY]

    def _filter(self, _on: bool) -> None:  # noqa: FBT001 - Qt's signal
        self.model.replace(self._shown(self._steps), more=False)

    # -- beside another run ----------------------------------------------------------------------------------------------

    def _compare(self) -> None:
        if self._run is None:
            return
        app, run_id, other = self.context.app, self._run.run_id, self._other
        self.context.bridge.run(
            lambda: app.compare_runs(run_id, other), self._show_comparison, owner=self, topic="compare"
        )

    def _show_comparison(self, found: RunComparison) -> None:
        layout, locale = self._compared[1], self.context.locale
        clear(layout)
        if found.before is None:
            layout.addWidget(label(tr("There is no earlier run to compare it with."), "muted", wrap=True))
            layout.addStretch(1)
            return
        kind = fmt.RUN_KINDS[found.before.kind]
        said = tr("Compared with: {kind}, {when}").format(kind=kind, when=fmt.stamp(found.before.started_at))
        layout.addWidget(label(said, "section", wrap=True))
        grid = QGridLayout()
        grid.setVerticalSpacing(6)
        grid.setHorizontalSpacing(16)
        grid.setColumnStretch(4, 1)
        for place, word in enumerate((tr("This run"), tr("Before"), tr("Difference")), 1):
            grid.addWidget(figure(word, "muted"), 0, place)
        for of, now, before in found.counts:
            row, look = grid.rowCount(), "" if of else "strong"
            grid.addWidget(label(tr(run_words.PLACES[of]) if of else tr("Read"), look or "muted", wrap=True), row, 0)
            change = now - before
            sign = locale.positiveSign() if change > 0 else ""
            shown = f"{sign}{fmt.number(change, locale)}" if change else "="
            for place, text in enumerate((fmt.number(now, locale), fmt.number(before, locale), shown), 1):
                grid.addWidget(figure(text, look), row, place)
        layout.addLayout(grid)
        nothing = tr("No cause that was not there before."), tr("No cause was settled by it.")
        self._list_causes(layout, tr("New causes"), found.appeared, nothing[0])
        self._list_causes(layout, tr("Settled causes"), found.settled, nothing[1])
        layout.addStretch(1)

    def _list_causes(self, layout: QVBoxLayout, title: str, causes: Sequence[RunCause], nothing: str) -> None:
        layout.addSpacing(8)
        layout.addWidget(label(title, "section", wrap=True))
        if not causes:
            layout.addWidget(label(nothing, "muted", wrap=True))
        for cause in causes:
            layout.addWidget(selectable(said(cause.reason), wrap=True))
            layout.addWidget(label(tr("%Ln records", "", cause.records), "muted"))

    # -- what a person does ----------------------------------------------------------------------------------------------

    def _records_pressed(self) -> None:
        run = self._run
        if run is None:
            return
        if not is_preview(run):
            self.records_asked.emit(Entity.ORDER, run.run_id)
            return
        app = self.context.app
        self.context.bridge.run(lambda: app.run_result(run.run_id), self._sheet_found, owner=self, topic="sheet")

    def _sheet_found(self, result: RunResult) -> None:
        if result.kind is RunKind.PREVIEW:
            self.sheet_asked.emit(result)

    def _again_pressed(self) -> None:
        if self._run is None:
            return
        app, run_id = self.context.app, self._run.run_id

        def go(asked: RunAgain) -> None:
            if asked.why_not:
                self.context.say(said(asked.why_not))
            else:
                self.context.runs.again(asked)

        self.context.bridge.run(lambda: app.run_again(run_id), go, self._failed, owner=self, topic="again")

    def more_menu(self) -> QMenu:
        """What else can be done with the run."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        run = self._run
        if run is None:
            return menu
        if not is_preview(run):
            suppliers = menu.addAction(tr("Show its suppliers"))
            suppliers.triggered.connect(lambda: self.records_asked.emit(Entity.SUPPLIER, run.run_id))
        menu.addAction(tr("Copy for support")).triggered.connect(self.copy_for_support)
        number = menu.addAction(tr("Copy the run's identifier"))
        number.triggered.connect(lambda: QGuiApplication.clipboard().setText(run.run_id))
        return menu

    def copy_for_support(self) -> None:
        """Puts outcome, figures and log on the clipboard."""
        run, app, steps = self._run, self.context.app, tuple(self._steps)
        if run is None:
            return

        def put(name: str) -> None:
            text = run_words.support_text(run, steps, version=__version__, connection=name, locale=self.context.locale)
            QGuiApplication.clipboard().setText(struck_out(text))
            self.context.say(tr("Outcome, figures and log of the run are on the clipboard."))

        self.context.bridge.run(lambda: app.connection().name, put, owner=self, topic="support")

    def _failed(self, error: ConnectorError) -> None:
        self.context.bridge.trouble.emit(error)


def _scrolled(margins: tuple[int, int, int, int] = (0, 4, 8, 4)) -> tuple[QScrollArea, QVBoxLayout]:
    """A part that scrolls, and the layout of what is in it."""
    scroll = FlatScroll()
    inside = Scrolled()
    layout = column(inside, margins=margins, spacing=8)
    scroll.setWidget(inside)
    return scroll, layout
