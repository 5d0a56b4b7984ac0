"""Home: whether everything is in X3, what needs a person, and the one big button."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget

from core.model.run import RunKind, RunResult, RunStatus
from core.model.status import Status
from core.model.views import Home, SystemState
from gui import format as fmt
from gui import sentences
from gui.context import Context, Question
from gui.dialogs.approve import show_approvals
from gui.dialogs.pair import GATEWAY, show_pair
from gui.mapping import map_cause
from gui.pages.page import Page
from gui.sentences import CARDS, CardSpec
from gui.widgets.basics import (
    Button,
    Elided,
    Picture,
    card,
    chip,
    clear,
    column,
    label,
    line,
    set_look,
)
from gui.widgets.brake_notice import BrakeNotices
from gui.widgets.cause_list import CauseList
from gui.widgets.chart import DayChart
from gui.widgets.empty import EmptyState
from gui.widgets.run_panel import RunPanel

_FIRST_LOOK = 200
_ODD = "Write to these systems?"


class StatusCard(Button):
    """A figure with its status; pressing it shows these orders."""

    def __init__(self, spec: CardSpec, context: Context) -> None:
        super().__init__("", context.theme, look="card")
        self._spec = spec
        self._context = context
        self.setMinimumHeight(104)
        layout = column(self, margins=(16, 12, 16, 12), spacing=4)
        layout.addWidget(chip(spec.title, spec.role))
        self._figure = label("0", "figure")
        layout.addWidget(self._figure)
        self._says = Elided("", "muted")
        layout.addWidget(self._says)
        for child in self.findChildren(QWidget):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Room for its three lines."""
        return QSize(200, 104)

    def show_counts(self, by_status: dict[Status, int]) -> None:
        """Shows the sum of its statuses and what is behind it."""
        total = sum(by_status.get(status, 0) for status in self._spec.statuses)
        locale = self._context.locale
        self._figure.setText(fmt.number(total, locale))
        set_look(self._figure, "figure" if total else "figure-none")
        says = sentences.card_says(self._spec, by_status, locale)
        self._says.setText(says)
        self.setAccessibleName(f"{self._spec.title}: {fmt.number(total, locale)}, {says}")


class HomePage(Page):
    """The state at a glance.

    Signals:
        orders_asked: statuses to filter Orders by.
        problem_asked: a `CauseRow` to show under Problems; None for all.
        test_asked: the connection test.
    """

    orders_asked = Signal(object)
    problem_asked = Signal(object)
    test_asked = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__(context, "Home")
        self._home: Home | None = None
        self.title.setText("")
        self.subline.show()
        self._preview = Button("Preview", context.theme, icon="eye")
        self._preview.setToolTip("Shows what a sync would write, and writes nothing")
        self._preview.clicked.connect(lambda: context.runs.sync(preview=True))
        self._sync = Button(
            "Sync now",
            context.theme,
            look="primary",
            icon="refresh-cw",
            icon_role="on_accent",
        )
        self._sync.setDefault(True)
        self._sync.clicked.connect(self.start)
        self.tools.addWidget(self._preview)
        self.tools.addWidget(self._sync)
        self._warnings = column(spacing=8)
        self.layout_column.addLayout(self._warnings)
        self._brakes = BrakeNotices(context)
        self.layout_column.addWidget(self._brakes)
        self._shown_warnings: tuple[str, ...] = ()
        self.layout_column.addWidget(RunPanel(context.runs, context.theme, context.locale))
        cards = line(spacing=12)
        self._cards = [StatusCard(spec, context) for spec in CARDS]
        for spec, one in zip(CARDS, self._cards, strict=True):
            one.clicked.connect(lambda _on=False, wanted=spec.statuses: self.orders_asked.emit(wanted))
            cards.addWidget(one, 1)
        self.layout_column.addLayout(cards)
        below = line(spacing=12)
        below.addWidget(self._build_needs(), 4)
        below.addWidget(self._build_side(), 3)
        self.layout_column.addLayout(below, 1)
        context.runs.changed.connect(self._buttons)
        context.runs.ended.connect(self._ended)

    # -- the button ----------------------------------------------------------------------------------------------

    def start(self) -> None:
        """Syncs; the first time of a connection it is a preview, and a person says whether to write it."""
        runs = self.context.runs
        if runs.kind is not None:
            return
        app = self.context.app

        def look() -> tuple[bool, str]:
            return all(run.kind is RunKind.PREVIEW for run in app.runs(limit=_FIRST_LOOK)), app.odd_pair()

        def go(found: tuple[bool, str]) -> None:
            first, odd = found
            if odd and not self.context.ask.confirm(self.context, self.window(), Question(_ODD, odd, "Write there")):
                return
            if first:
                self.context.say("The first run is a preview: nothing is written before you saw it.")
            if odd:
                self.context.bridge.run(app.confirm_pair, lambda _: runs.sync(preview=first), owner=self, topic="start")
            else:
                runs.sync(preview=first)

        self.context.bridge.run(look, go, owner=self, topic="start")

    def _ended(self, result: RunResult) -> None:
        if result.kind is RunKind.PREVIEW and result.status in {
            RunStatus.DONE,
            RunStatus.DONE_WITH_PROBLEMS,
        }:
            only = self.context.ask.preview(self.context, self.window(), result)
            if only is not None:
                self.context.runs.sync(previewed=result.run_id, only=only)
            return
        self.context.say(sentences.result_says(result, self.context.locale))

    def _buttons(self) -> None:
        mine = self.context.runs.kind is not None
        elsewhere = bool(self._home and self._home.running) and not mine
        self._sync.setEnabled(not mine and not elsewhere)
        self._preview.setEnabled(not mine and not elsewhere)
        self._sync.set_icon_role("on_accent" if self._sync.isEnabled() else "muted")

    # -- what it shows -------------------------------------------------------------------------------------------

    def load(self) -> None:
        """Asks for the state at a glance."""
        app = self.context.app
        self.look_up(app.home, self._show)
        self._brakes.load()
        if self.context.runs.kind is None:
            self.context.bridge.run(
                lambda: app.connection().x3.auth,
                lambda auth: self.pair.setVisible(auth == GATEWAY),
                lambda _error: None,
                owner=self,
                topic="auth",
            )

    def _show(self, home: Home) -> None:
        self._home = home
        locale, now = self.context.locale, self.context.now()
        self.title.setText(sentences.home_sentence(home, locale))
        subline = sentences.home_subline(home, now, locale)
        if home.running and self.context.runs.kind is None:
            subline = f"{home.running_by or 'Somebody else'} is running a sync now."
        elif home.last_run is None and self.context.runs.kind is not None:
            subline = "The first look at both systems is going on."
        self.subline.setText(subline)
        stopped = home.last_run and home.last_run.status is RunStatus.STOPPED
        set_look(self.subline, "bad" if stopped else "muted")
        for one in self._cards:
            one.show_counts(home.by_status)
        self._show_warnings(home.warnings)
        self._show_needs(home)
        self._chart.show_days(home.days)
        self._show_systems(home.systems)
        self._buttons()

    def _build_needs(self) -> QFrame:
        frame = card()
        layout = column(frame, margins=(16, 14, 12, 12), spacing=4)
        top = line()
        top.addWidget(label("Needs you", "section"))
        top.addStretch(1)
        self._all = Button("", self.context.theme, look="link")
        self._all.clicked.connect(lambda: self.problem_asked.emit(None))
        self._all.hide()
        top.addWidget(self._all)
        layout.addLayout(top)
        layout.addWidget(self._build_approvals())
        context = self.context
        self._causes = CauseList(context.theme, context.locale, context.now)
        self._causes.map_asked.connect(lambda cause: map_cause(context, self, cause))
        self._causes.open_asked.connect(self.problem_asked)
        self._nothing = EmptyState(context.theme, "circle-check")
        layout.addWidget(self._causes, 1)
        layout.addWidget(self._nothing, 1)
        self._nothing.hide()
        return frame

    def _build_approvals(self) -> QWidget:
        self._approvals = QWidget()
        row = line(self._approvals, margins=(0, 9, 4, 9), spacing=12)
        self._approvals_say = label("", "strong", wrap=True)
        row.addWidget(self._approvals_say, 1)
        self.approvals = Button("Approve…", self.context.theme)
        self.approvals.setToolTip("Shows what would be decided, by whom and why")
        self.approvals.clicked.connect(lambda: show_approvals(self.context, self.window()))
        row.addWidget(self.approvals)
        self._approvals.hide()
        return self._approvals

    def _show_approvals(self, home: Home) -> None:
        said = sentences.approvals_says(home, self.context.locale)
        self._approvals_say.setText(said)
        self.approvals.setText("Approve…" if home.to_approve else "Show…")
        self.approvals.setAccessibleName(f"{self.approvals.text()} {said}")
        self._approvals.setVisible(bool(home.approvals))

    def _show_needs(self, home: Home) -> None:
        self._show_approvals(home)
        self._causes.setVisible(bool(home.causes))
        self._nothing.setVisible(not home.causes)
        self._all.setVisible(bool(home.causes))
        self._all.setText("All problems")
        self._causes.show_causes(home.causes)
        if home.last_run is None:
            self._nothing.say(
                "Nothing is known yet",
                "After the first sync you find here what only a person can decide:"
                " codes that X3 does not know, and orders that it refused.",
            )
        else:
            self._nothing.say(
                "Nothing else needs you" if home.to_approve else "Nothing needs you",
                "What comes in from now on and is not clear appears here, with its amount and the next step.",
            )

    def _build_side(self) -> QFrame:
        frame = card()
        layout = column(frame, margins=(16, 14, 16, 14), spacing=8)
        layout.addWidget(label("Last 30 days", "section"))
        self._chart = DayChart(self.context.theme, self.context.locale)
        layout.addWidget(self._chart)
        legend = line(spacing=6)
        for role, text in (("accent", "written"), ("warn", "needed somebody")):
            legend.addWidget(Picture("square-filled", role, self.context.theme, 10))
            legend.addWidget(label(text, "small"))
            legend.addSpacing(8)
        legend.addStretch(1)
        layout.addLayout(legend)
        layout.addSpacing(8)
        heading = line()
        heading.addWidget(label("Systems", "section"))
        heading.addStretch(1)
        self.pair = Button("Pair with X3…", self.context.theme, look="link")
        self.pair.setToolTip("Has a user of X3 allow the access, through Sage's gateway")
        self.pair.clicked.connect(lambda: show_pair(self.context, self.window(), self.test_asked.emit))
        self.pair.hide()
        heading.addWidget(self.pair)
        test = Button("Test the connection", self.context.theme, look="link")
        test.setToolTip("Asks both systems, step by step (Ctrl+T)")
        test.clicked.connect(self.test_asked)
        heading.addWidget(test)
        layout.addLayout(heading)
        self._systems = column(spacing=8)
        layout.addLayout(self._systems)
        layout.addStretch(1)
        self._shown_systems: tuple[SystemState, ...] | None = None
        return frame

    def _show_systems(self, systems: tuple[SystemState, ...]) -> None:
        if systems == self._shown_systems:
            return
        self._shown_systems = systems
        clear(self._systems)
        words = {True: ("OK", "ok"), False: ("Trouble", "bad"), None: ("Info", "info")}
        for system in systems:
            row = QWidget()
            layout = line(row, spacing=10)
            texts = column(spacing=1)
            texts.addWidget(Elided(system.name))
            texts.addWidget(Elided(system.detail, "muted"))
            layout.addLayout(texts, 1)
            layout.addWidget(chip(*words[system.ok]))
            self._systems.addWidget(row)

    def _show_warnings(self, warnings: tuple[str, ...]) -> None:
        if warnings == self._shown_warnings:
            return
        self._shown_warnings = warnings
        clear(self._warnings)
        for text in warnings:
            frame = QFrame()
            frame.setProperty("look", "notice-warn")
            layout = line(frame, margins=(12, 8, 12, 8), spacing=10)
            layout.addWidget(Picture("triangle-alert", "warn", self.context.theme))
            layout.addWidget(label(text, wrap=True), 1)
            self._warnings.addWidget(frame)
