"""Home: whether everything is in X3, what needs a person, and the one big button."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QMenu, QSizePolicy, QVBoxLayout, QWidget

from core.model.flow import FlowName
from core.model.run import RunKind, RunResult, RunStatus
from core.model.status import Status
from core.model.views import Home, SystemState
from gui import format as fmt
from gui import home_words, sentences
from gui.context import Context, Question
from gui.dialogs.approve import show_approvals
from gui.dialogs.pair import GATEWAY, show_pair
from gui.mapping import map_cause
from gui.pages.page import Page
from gui.sentences import CARDS, CardSpec
from gui.widgets.basics import (
    Button,
    FlatScroll,
    Picture,
    Scrolled,
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
from gui.widgets.flow import Flow
from gui.widgets.halves import Halves
from gui.widgets.run_panel import RunPanel
from gui.widgets.table import place_of
from gui.words import said, tr

_CARD_EDGE = 16
_CARD_GAP = 12
_LEAST_CAUSES = 160
_CODES = (FlowName.REFERENCE,)
_SUPPLIERS = (FlowName.SUPPLIERS,)
_ORDERS = (FlowName.ORDERS,)


class StatusCard(Button):
    """A figure with its status; pressing it shows these orders."""

    def __init__(self, spec: CardSpec, context: Context) -> None:
        super().__init__("", context.theme, look="card")
        self._spec = spec
        self._context = context
        layout = column(self, margins=(_CARD_EDGE, 12, _CARD_EDGE, 12), spacing=4)
        self._chip = chip(tr(spec.title), spec.role)
        layout.addWidget(self._chip)
        self._figure = label("0", "figure")
        layout.addWidget(self._figure)
        self._says = label("", "muted", wrap=True)
        layout.addWidget(self._says)
        layout.addStretch(1)
        for child in self.findChildren(QWidget):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Room for its three lines, and for more where the words need it."""
        return QSize(200, max(104, self.heightForWidth(max(self.width(), 160))))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As narrow as its status, as high as its texts at the width that it has."""
        width = max(120, self._chip.sizeHint().width() + 2 * _CARD_EDGE)
        return QSize(width, max(104, self.heightForWidth(max(self.width(), width))))

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        """Its words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """What its words need at a width."""
        layout = self.layout()
        return layout.totalHeightForWidth(width) if layout is not None else 0

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Another width needs another height."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def show_counts(self, by_status: dict[Status, int]) -> None:
        """Shows the sum of its statuses and what is behind it."""
        total = sum(by_status.get(status, 0) for status in self._spec.statuses)
        locale = self._context.locale
        self._figure.setText(fmt.number(total, locale))
        set_look(self._figure, "figure" if total else "figure-none")
        says = sentences.card_says(self._spec, by_status)
        self._says.setText(says)
        self.setAccessibleName(f"{tr(self._spec.title)}: {fmt.number(total, locale)}, {says}")


class CardRow(QWidget):
    """The cards side by side; two and two where the window is too narrow for their words."""

    def __init__(self, cards: Sequence[StatusCard]) -> None:
        super().__init__()
        self._cards = tuple(cards)
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(_CARD_GAP)
        self._arrange(len(self._cards))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Two cards must fit beside each other."""
        return QSize(2 * self._widest() + _CARD_GAP, self._grid.minimumSize().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Another width may need another number of columns."""
        super().resizeEvent(event)
        most = len(self._cards)
        self._arrange(most if most * (self._widest() + _CARD_GAP) - _CARD_GAP <= self.width() else 2)

    def _widest(self) -> int:
        return max(one.minimumSizeHint().width() for one in self._cards)

    def _arrange(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        for place, one in enumerate(self._cards):
            self._grid.addWidget(one, place // columns, place % columns)
        for place in range(len(self._cards)):
            self._grid.setColumnStretch(place, 1 if place < columns else 0)


class HomePage(Page):
    """The state at a glance.

    Signals:
        told: the `Home` that is shown now.
        orders_asked: statuses to filter Orders by.
        problem_asked: a `CauseRow` to show under Problems; None for all.
        test_asked: the connection test.
        import_asked: export files of JAGGAER are to be imported.
        schedule_asked: the schedule, where no next run is planned.
    """

    told = Signal(object)
    orders_asked = Signal(object)
    problem_asked = Signal(object)
    test_asked = Signal()
    import_asked = Signal()
    schedule_asked = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__(context, tr("Home"))
        self._home: Home | None = None
        self.title.setText("")
        self.subline.show()
        self._build_tools()
        self.layout_column.addWidget(RunPanel(context.runs, context.theme, context.locale))
        inside = Scrolled()
        body = column(inside, spacing=12)
        self._warnings = column(spacing=8)
        body.addLayout(self._warnings)
        self._brakes = BrakeNotices(context)
        body.addWidget(self._brakes)
        self._shown_warnings: tuple[str, ...] = ()
        body.addWidget(self._build_standing())
        self._cards = [StatusCard(spec, context) for spec in CARDS]
        for spec, one in zip(CARDS, self._cards, strict=True):
            one.clicked.connect(lambda _on=False, wanted=spec.statuses: self.orders_asked.emit(wanted))
        body.addWidget(CardRow(self._cards))
        body.addWidget(Halves(self._build_needs(), self._build_side(), (4, 3), 12), 1)
        scroll = FlatScroll()
        scroll.setWidget(inside)
        self.layout_column.addWidget(scroll, 1)
        context.runs.changed.connect(self._buttons)
        context.runs.ended.connect(self._ended)

    # -- the button ----------------------------------------------------------------------------------------------

    def start(self, flows: Sequence[FlowName] = (), *, full: bool = False) -> None:
        """Syncs; the first time of a connection it is a preview, and a person says whether to write it.

        Args:
            flows: which flows; none = all. Reading X3's codes writes nothing and is never a preview.
            full: compares everything.
        """
        runs = self.context.runs
        if runs.kind is not None:
            return
        app = self.context.app
        writes = tuple(flows) != _CODES

        def look() -> tuple[bool, str]:
            return writes and not app.has_synced(), app.odd_pair() if writes else ""

        def go(found: tuple[bool, str]) -> None:
            first, odd = found
            question = Question(tr("Write to these systems?"), said(odd), tr("Write there"))
            if odd and not self.context.ask.confirm(self.context, self.window(), question):
                return
            if first:
                self.context.say(tr("The first run is a preview: nothing is written before you saw it."))

            def sync(_none: object = None) -> None:
                runs.sync(flows, preview=first, full=full)

            if odd:
                self.context.bridge.run(app.confirm_pair, sync, owner=self, topic="start")
            else:
                sync()

        self.context.bridge.run(look, go, owner=self, topic="start")

    def more_menu(self) -> QMenu:
        """Ways to sync other than everything that changed."""
        runs = self.context.runs
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(tr("Sync the orders alone")).triggered.connect(lambda: self.start(_ORDERS))
        menu.addAction(tr("Sync the suppliers alone")).triggered.connect(lambda: self.start(_SUPPLIERS))
        menu.addAction(tr("Read accounts and cost centres again")).triggered.connect(self._read_codes)
        menu.addSeparator()
        whole = menu.addAction(tr("Compare everything, not only what changed"))
        whole.triggered.connect(lambda: self.start(full=True))
        menu.addSeparator()
        orders = menu.addAction(tr("Preview the orders alone"))
        orders.triggered.connect(lambda: runs.sync(_ORDERS, preview=True))
        suppliers = menu.addAction(tr("Preview the suppliers alone"))
        suppliers.triggered.connect(lambda: runs.sync(_SUPPLIERS, preview=True))
        menu.addSeparator()
        menu.addAction(tr("Import files…")).triggered.connect(self.import_asked)
        return menu

    def _read_codes(self) -> None:
        self.start(_CODES, full=True)

    def _build_tools(self) -> None:
        theme = self.context.theme
        self._preview = Button(tr("Preview"), theme, icon="eye")
        self._preview.setToolTip(tr("Shows what a sync would write, and writes nothing"))
        self._preview.clicked.connect(lambda: self.context.runs.sync(preview=True))
        self._sync = Button(tr("Sync now"), theme, look="primary", icon="refresh-cw", icon_role="on_accent")
        self._sync.setDefault(True)
        self._sync.clicked.connect(lambda _on=False: self.start())
        self.more = Button("", theme, icon="chevron-down")
        self.more.setAccessibleName(tr("Sync in another way"))
        self.more.setToolTip(tr("Sync in another way: one kind of records, or everything compared"))
        self.more.clicked.connect(lambda: self.more_menu().popup(place_of(self.more)))
        for button in (self._preview, self._sync, self.more):
            self.tools.addWidget(button)

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
        for button in (self._sync, self._preview, self.more, self.codes):
            button.setEnabled(not mine and not elsewhere)
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
        self.told.emit(home)
        locale, now = self.context.locale, self.context.now()
        self.title.setText(home_words.headline(home, now, locale))
        subline = sentences.home_subline(home, now)
        if home.running and self.context.runs.kind is None:
            who = home.running_by or tr("Somebody else")
            subline = tr("{who} is running a sync now.").format(who=who)
        elif home.last_run is None and self.context.runs.kind is not None and not self.context.runs.elsewhere:
            subline = tr("The first look at both systems is going on.")
        self.subline.setText(subline)
        stopped = home.last_run and home.last_run.status is RunStatus.STOPPED
        set_look(self.subline, "bad" if stopped else "muted")
        self._show_standing(home)
        for one in self._cards:
            one.show_counts(home.by_status)
        self._show_warnings(home.warnings)
        self._show_needs(home)
        self._chart.show_days(home.days)
        self._show_systems(home.systems, home)
        self._buttons()

    def _build_standing(self) -> QWidget:
        frame = QWidget()
        layout = line(frame, spacing=10)
        self._standing = chip("", "info")
        self._standing_says = label("", "muted", wrap=True)
        self.schedule = Button(tr("Set a schedule"), self.context.theme, look="link")
        self.schedule.clicked.connect(self.schedule_asked)
        layout.addWidget(self._standing)
        layout.addWidget(self._standing_says, 1)
        layout.addWidget(self.schedule)
        frame.hide()
        self._standing_row = frame
        return frame

    def _show_standing(self, home: Home) -> None:
        if home.standing is None:
            return
        look = home_words.standing_look(home.standing)
        self._standing.setText(f"{look.glyph} {look.word}")
        set_look(self._standing, "chip", look.role)
        self._standing_says.setText(home_words.standing_says(home, self.context.now()))
        self.schedule.setVisible(home.next_run is None)
        self._standing_row.show()

    def _build_needs(self) -> QFrame:
        frame = card()
        layout = column(frame, margins=(16, 14, 12, 12), spacing=4)
        top = line()
        top.addWidget(label(tr("Needs you"), "section"))
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
        self._causes.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self._causes.setMinimumHeight(_LEAST_CAUSES)
        self._causes.setAccessibleName(tr("Causes that need you"))
        self._causes.setFocusPolicy(Qt.FocusPolicy.NoFocus)
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
        self.approvals = Button(tr("Approve…"), self.context.theme)
        self.approvals.setToolTip(tr("Shows what would be decided, by whom and why"))
        self.approvals.clicked.connect(lambda: show_approvals(self.context, self.window()))
        row.addWidget(self.approvals)
        self._approvals.hide()
        return self._approvals

    def _show_approvals(self, home: Home) -> None:
        says = sentences.approvals_says(home)
        self._approvals_say.setText(says)
        self.approvals.setText(tr("Approve…") if home.to_approve else tr("Show…"))
        self.approvals.setAccessibleName(f"{self.approvals.text()} {says}")
        self._approvals.setVisible(bool(home.approvals))

    def _show_needs(self, home: Home) -> None:
        self._show_approvals(home)
        self._causes.setVisible(bool(home.causes))
        self._nothing.setVisible(not home.causes)
        self._all.setVisible(bool(home.causes))
        self._all.setText(tr("All problems"))
        self._causes.show_causes(home.causes)
        if home.last_run is None:
            self._nothing.say(
                tr("Nothing is known yet"),
                tr(
                    "After the first sync you find here what only a person can decide:"
                    " codes that X3 does not know, and orders that it refused."
                ),
            )
        else:
            self._nothing.say(
                tr("Nothing else needs you") if home.to_approve else tr("Nothing needs you"),
                tr("What comes in from now on and is not clear appears here, with its amount and the next step."),
            )

    def _build_side(self) -> QFrame:
        frame = card()
        theme = self.context.theme
        layout = column(frame, margins=(16, 14, 16, 14), spacing=8)
        layout.addWidget(label(tr("Last 30 days"), "section"))
        self._chart = DayChart(theme, self.context.locale, self.context.now)
        layout.addWidget(self._chart)
        self._chart_says = label("", "muted", wrap=True)
        self._chart.told.connect(self._chart_says.setText)
        layout.addWidget(self._chart_says)
        legend = Flow(spacing=12)
        for role, text in (("accent", tr("written")), ("warn", tr("needed somebody")), ("bad", tr("refused by X3"))):
            entry = QWidget()
            inside = line(entry, spacing=6)
            inside.addWidget(Picture("square-filled", role, theme, 10))
            inside.addWidget(label(text, "small"))
            legend.addWidget(entry)
        layout.addLayout(legend)
        layout.addSpacing(8)
        layout.addLayout(self._build_systems())
        layout.addStretch(1)
        return frame

    def _build_systems(self) -> QVBoxLayout:
        theme = self.context.theme
        around = column(spacing=8)
        heading = line()
        heading.addWidget(label(tr("Systems"), "section"))
        heading.addStretch(1)
        self.pair = Button(tr("Pair with X3…"), theme, look="link")
        self.pair.setToolTip(tr("Has a user of X3 allow the access, through Sage's gateway"))
        self.pair.clicked.connect(lambda: show_pair(self.context, self.window(), self.test_asked.emit))
        self.pair.hide()
        heading.addWidget(self.pair)
        test = Button(tr("Test the connection"), theme, look="link")
        test.setToolTip(tr("Asks both systems, step by step (Ctrl+T)"))
        test.clicked.connect(self.test_asked)
        heading.addWidget(test)
        around.addLayout(heading)
        self._systems = column(spacing=8)
        around.addLayout(self._systems)
        row = line(spacing=10)
        texts = column(spacing=1)
        texts.addWidget(label(tr("Accounts and cost centres"), wrap=True))
        self._codes_say = label("", "muted", wrap=True)
        texts.addWidget(self._codes_say)
        row.addLayout(texts, 1)
        self.codes = Button(tr("Read again"), theme, look="small", icon="refresh-cw")
        self.codes.setAccessibleName(tr("Read accounts and cost centres again"))
        self.codes.clicked.connect(self._read_codes)
        row.addWidget(self.codes)
        around.addLayout(row)
        self._shown_systems: tuple[object, ...] | None = None
        return around

    def _show_systems(self, systems: tuple[SystemState, ...], home: Home) -> None:
        now = self.context.now()
        self._codes_say.setText(home_words.codes_say(home, now))
        asked = [system for system in systems if system.system != "reference"]
        rows = tuple(
            (said(system.name), home_words.system_says(system, now), home_words.system_look(system)) for system in asked
        )
        if rows == self._shown_systems:
            return
        self._shown_systems = rows
        clear(self._systems)
        for name, says, look in rows:
            row = QWidget()
            layout = line(row, spacing=10)
            texts = column(spacing=1)
            texts.addWidget(label(name, wrap=True))
            texts.addWidget(label(says, "muted", wrap=True))
            layout.addLayout(texts, 1)
            layout.addWidget(chip(f"{look.glyph} {look.word}", look.role))
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
            layout.addWidget(label(said(text), wrap=True), 1)
            self._warnings.addWidget(frame)
