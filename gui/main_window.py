"""The window: navigation left, pages right, and nothing else."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QActionGroup, QCloseEvent, QDragEnterEvent, QDropEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QFrame,
    QMainWindow,
    QMenu,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from core.errors import ConnectorError
from core.events import CheckStepMade, Event, RunProgressed
from core.model.flow import Entity
from core.model.status import Status
from core.model.views import CauseRow, Home, RecordRow
from gui import format as fmt
from gui.context import Context, Question
from gui.dialogs.check import show_check
from gui.dialogs.error import show_error
from gui.drops import dropped_files, import_question
from gui.pages.home import HomePage
from gui.pages.page import Page
from gui.pages.problems import ProblemsPage
from gui.pages.records import RecordsPage
from gui.pages.runs import RunsPage
from gui.theme import Mode
from gui.widgets.basics import Button, Elided, chip, column, label, line

_SAID_MS = 12_000
_NAV_WIDTH = 196
_NAV_REST_MS = 1000


class NavButton(Button):
    """An entry of the navigation, with a count where it has one."""

    def __init__(self, text: str, icon: str, context: Context) -> None:
        super().__init__(f" {text}", context.theme, look="nav", icon=icon)
        self._text = text
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        layout = line(self, margins=(0, 0, 10, 0))
        layout.addStretch(1)
        self._count = label("", "small")
        self._count.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        layout.addWidget(self._count)
        self.toggled.connect(lambda on: self.set_icon_role("accent" if on else "muted"))

    def set_count(self, text: str) -> None:
        """Shows a count beside the entry; empty for none."""
        self._count.setText(text)
        self.setAccessibleName(f"{self._text}, {text}" if text else self._text)


class MainWindow(QMainWindow):
    """Home, Orders, Suppliers, Problems and Runs of one connection."""

    def __init__(self, context: Context, *, title_suffix: str = "") -> None:
        super().__init__()
        self.context = context = replace(context, say=self.say)
        self._title_suffix = title_suffix
        self.setWindowTitle(f"ML Connector{title_suffix}")
        self.setMinimumSize(1000, 640)
        self.resize(1360, 850)
        self.setAcceptDrops(True)
        self.home = HomePage(context)
        self.orders = RecordsPage(context, Entity.ORDER)
        self.suppliers = RecordsPage(context, Entity.SUPPLIER)
        self.problems = ProblemsPage(context)
        self.runs = RunsPage(context)
        entries: tuple[tuple[str, str, Page], ...] = (
            ("Home", "house", self.home),
            ("Orders", "file-text", self.orders),
            ("Suppliers", "building-2", self.suppliers),
            ("Problems", "triangle-alert", self.problems),
            ("Runs", "history", self.runs),
        )
        self.pages = QStackedWidget()
        self._buttons: dict[QWidget, NavButton] = {}
        body = QWidget()
        body.setProperty("look", "page")
        layout = line(body, spacing=0)
        layout.addWidget(self._build_nav(entries))
        edge = QFrame()
        edge.setProperty("look", "nav-edge")
        edge.setFixedWidth(1)
        layout.addWidget(edge)
        right = column()
        right.addWidget(self._build_said())
        right.addWidget(self.pages, 1)
        layout.addLayout(right, 1)
        self.setCentralWidget(body)
        self._nav_rest = QTimer(self)
        self._nav_rest.setSingleShot(True)
        self._nav_rest.setInterval(_NAV_REST_MS)
        self._nav_rest.timeout.connect(self._load_nav)
        self._connect()
        geometry = context.memory.state("window/geometry")
        if not geometry.isEmpty():
            self.restoreGeometry(geometry)
        self.go(self.home)
        body.setFocus()
        self._load_nav()

    # -- what the window does ----------------------------------------------------------------------------------------

    def go(self, page: Page) -> None:
        """Shows a page and puts the keyboard on its table, where it has one."""
        self.pages.setCurrentWidget(page)
        self._buttons[page].setChecked(True)
        if isinstance(page, (RecordsPage, ProblemsPage, RunsPage)):
            page.table.setFocus(Qt.FocusReason.MouseFocusReason)

    def say(self, text: str) -> None:
        """Shows one sentence above the page for some seconds."""
        self._said_text.setText(text)
        self._said.show()
        self._said_timer.start()

    def look_again(self) -> None:
        """Pages and navigation look at the store again."""
        for page in self._pages():
            page.look_again()
        if not self._nav_rest.isActive():
            self._nav_rest.start()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Remembers where the window was; a run that goes on is ended only when the person says so."""
        runs = self.context.runs
        if runs.kind is not None and not runs.cancelling:
            question = Question(
                "End the run and close?",
                "A run goes on. It ends cleanly: what is written stays and is recorded, the rest comes with the next sync.",
                "End and close",
            )
            if not self.context.ask.confirm(self.context, self, question):
                event.ignore()
                return
            runs.cancel()
        self.context.memory.set_state("window/geometry", self.saveGeometry())
        self.context.memory.sync()
        super().closeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        """Export files may be dropped anywhere on the window, as long as nothing runs."""
        if dropped_files(event.mimeData()) and self.context.runs.kind is None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        """Asks before the files that were dropped are imported."""
        files = dropped_files(event.mimeData())
        if not files or self.context.runs.kind is not None:
            return
        event.acceptProposedAction()
        # The program that the files come from waits until this returns: the question comes after it.
        QTimer.singleShot(0, self, lambda: self._import_files(files))

    # -- building ----------------------------------------------------------------------------------------------------

    def _build_nav(self, entries: tuple[tuple[str, str, Page], ...]) -> QWidget:
        nav = QWidget()
        nav.setProperty("look", "nav")
        nav.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        nav.setFixedWidth(_NAV_WIDTH)
        nav.setAccessibleName("Navigation")
        layout = column(nav, margins=(12, 16, 12, 14), spacing=4)
        layout.addWidget(label("ML Connector", "product"))
        self._folder = Elided("", "muted")
        self._connection = Elided("", "small")
        layout.addWidget(self._folder)
        layout.addWidget(self._connection)
        layout.addSpacing(10)
        for number, (text, icon, page) in enumerate(entries, 1):
            button = NavButton(text, icon, self.context)
            button.clicked.connect(partial(self._go_to, page))
            layout.addWidget(button)
            self.pages.addWidget(page)
            self._buttons[page] = button
            shortcut = QShortcut(QKeySequence(f"Ctrl+{number}"), self)
            shortcut.activated.connect(partial(self.go, page))
            button.setToolTip(f"{text} (Ctrl+{number})")
        layout.addStretch(1)
        self._add_foot(layout)
        return nav

    def _add_foot(self, layout: QVBoxLayout) -> None:
        foot = line(spacing=4)
        self._test = chip("TEST SYSTEM", "warn")
        self._test.hide()
        foot.addWidget(self._test)
        foot.addStretch(1)
        view = Button("", self.context.theme, look="tool", icon="sun-moon")
        view.setFixedWidth(32)
        view.setToolTip("Appearance")
        view.setAccessibleName("Appearance")
        view.clicked.connect(lambda: self._show_view_menu(view))
        foot.addWidget(view)
        layout.addLayout(foot)
        self._next = Elided("", "muted")
        layout.addWidget(self._next)

    def _build_said(self) -> QWidget:
        self._said = QWidget()
        layout = line(self._said, margins=(24, 12, 24, 0))
        frame = QFrame()
        frame.setProperty("look", "notice-info")
        inside = line(frame, margins=(12, 4, 4, 4))
        self._said_text = label("", wrap=True)
        inside.addWidget(self._said_text, 1)
        away = Button("", self.context.theme, look="tool", icon="x")
        away.setProperty("look", "link")
        away.setAccessibleName("Close the message")
        away.clicked.connect(self._said.hide)
        inside.addWidget(away)
        layout.addWidget(frame)
        self._said.hide()
        self._said_timer = QTimer(self)
        self._said_timer.setSingleShot(True)
        self._said_timer.setInterval(_SAID_MS)
        self._said_timer.timeout.connect(self._said.hide)
        return self._said

    def _connect(self) -> None:
        self.home.orders_asked.connect(self._show_orders)
        self.home.problem_asked.connect(self._show_problem)
        self.home.test_asked.connect(self._test_connection)
        QShortcut(QKeySequence("Ctrl+T"), self).activated.connect(self._test_connection)
        self.orders.sync_asked.connect(self._sync)
        self.suppliers.sync_asked.connect(self._sync)
        self.runs.sync_asked.connect(self._sync)
        self.problems.record_asked.connect(self._show_record)
        self.problems.counted.connect(self._show_count)
        bridge = self.context.bridge
        bridge.happened.connect(self._happened)
        bridge.trouble.connect(self._trouble)
        self.context.runs.ended.connect(lambda _result: self.look_again())
        again = QShortcut(QKeySequence(QKeySequence.StandardKey.Refresh), self)
        again.activated.connect(self.look_again)

    # -- inside ------------------------------------------------------------------------------------------------------

    def _go_to(self, page: Page, _on: object = None) -> None:
        self.go(page)

    def _pages(self) -> tuple[Page, ...]:
        return (self.home, self.orders, self.suppliers, self.problems, self.runs)

    def _load_nav(self) -> None:
        app = self.context.app
        self.context.bridge.run(app.home, self._show_home, lambda _error: None, owner=self, topic="nav")

    def _happened(self, batch: tuple[Event, ...]) -> None:
        if any(not isinstance(event, (RunProgressed, CheckStepMade)) for event in batch):
            self.look_again()

    def _trouble(self, error: ConnectorError) -> None:
        show_error(self, self.context.theme, error)

    def _show_home(self, home: Home) -> None:
        self._folder.setText(f"→ Sage X3 · {home.folder}")
        self._connection.setText(home.connection)
        self.setWindowTitle(f"{home.connection} - ML Connector{self._title_suffix}")
        self._test.setVisible(home.is_test)
        if home.next_run is None:
            self._next.setText("Runs when you ask")
        else:
            at = fmt.next_moment(home.next_run, self.context.now())
            self._next.setText(f"Next run {at}")
        self._show_count(len(home.causes))

    def _show_count(self, count: int) -> None:
        shown = fmt.number(count, self.context.locale) if count else ""
        self._buttons[self.problems].set_count(shown)

    def _show_orders(self, statuses: tuple[Status, ...]) -> None:
        self.orders.show_statuses(statuses)
        self.go(self.orders)

    def _show_problem(self, cause: CauseRow | None) -> None:
        self.problems.show_cause(cause)
        self.go(self.problems)

    def _show_record(self, row: RecordRow) -> None:
        page = self.orders if row.entity is Entity.ORDER else self.suppliers
        page.show_record(row.key)
        self.go(page)

    def _sync(self) -> None:
        self.go(self.home)
        self.home.start()

    def _test_connection(self) -> None:
        show_check(self.context, self)

    def _import_files(self, files: tuple[Path, ...]) -> None:
        if self.context.ask.confirm(self.context, self, import_question([file.name for file in files])):
            self.go(self.home)
            self.context.runs.import_files(files)

    def _show_view_menu(self, button: QWidget) -> None:
        menu = self._view_menu()
        above = QPoint(0, -menu.sizeHint().height() - 4)
        menu.popup(button.mapToGlobal(above))

    def _view_menu(self) -> QMenu:
        theme = self.context.theme
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        group = QActionGroup(menu)
        for mode, text in (
            (Mode.SYSTEM, "As the system"),
            (Mode.LIGHT, "Light"),
            (Mode.DARK, "Dark"),
        ):
            action = menu.addAction(text)
            action.setCheckable(True)
            action.setChecked(theme.mode is mode)
            action.triggered.connect(lambda _on=False, wanted=mode: theme.set_mode(wanted))
            group.addAction(action)
        menu.addSeparator()
        compact = menu.addAction("Compact rows")
        compact.setCheckable(True)
        compact.setChecked(theme.compact)
        compact.toggled.connect(lambda on: theme.set_compact(compact=on))
        return menu
