"""The window: navigation left, pages right, and nothing else."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import cast

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QFrame,
    QMainWindow,
    QStackedWidget,
    QWidget,
)

from core.errors import ConnectorError
from core.events import CheckStepMade, Event, RunProgressed
from core.model.flow import Entity
from core.model.mapping_book import RuleUse
from core.model.status import Status
from core.model.views import CauseRow, Home, RecordRow
from gui.closing import end_run
from gui.context import Context
from gui.dialogs.check import show_check
from gui.dialogs.error import show_error
from gui.drops import dropped_files, import_question
from gui.help import show_help
from gui.navigation import FIND_KEYS, Navigation, page_keys
from gui.pages.audit import AuditTrailPage
from gui.pages.contracts import ContractsPage
from gui.pages.home import HomePage
from gui.pages.invoices import InvoicesPage
from gui.pages.mappings import MappingsPage
from gui.pages.page import Page
from gui.pages.problems import ProblemsPage
from gui.pages.reconciliation import ReconciliationPage
from gui.pages.records import RecordsPage
from gui.pages.runs import RunsPage
from gui.pages.schedule import SchedulePage
from gui.pages.settings import SettingsPage
from gui.settings.appearance import START_KEY
from gui.widgets.basics import Button, column, label, line
from gui.widgets.order import ReadingOrder
from gui.words import QT_TR_NOOP, tr

_SAID_MS = 12_000
_EXPORTS = QT_TR_NOOP("Export files of JAGGAER (*.csv *.xml)")
_NAV_REST_MS = 1000
_TABLES = {
    Entity.ORDER: "orders",
    Entity.SUPPLIER: "suppliers",
    Entity.INVOICE: "invoices",
    Entity.CONTRACT: "contracts",
}
"""The page of each kind of record."""


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of the navigation. Its page is built when it is shown first, so that the window is there soon.

    Attributes:
        name: stable name of the page.
        title: English, shown through `tr`.
        icon: name of the icon in `resources/icons`.
        make: builds the page.
        keys: what opens it, where that is not Ctrl and its number.
    """

    name: str
    title: str
    icon: str
    make: Callable[[Context], Page]
    keys: str = ""


ENTRIES: tuple[Entry, ...] = (
    Entry("home", QT_TR_NOOP("Home"), "house", HomePage),
    Entry("orders", QT_TR_NOOP("Orders"), "file-text", lambda context: RecordsPage(context, Entity.ORDER)),
    Entry("suppliers", QT_TR_NOOP("Suppliers"), "building-2", lambda context: RecordsPage(context, Entity.SUPPLIER)),
    Entry("invoices", QT_TR_NOOP("Invoices"), "receipt-text", InvoicesPage),
    Entry("contracts", QT_TR_NOOP("Contracts"), "handshake", ContractsPage),
    Entry("problems", QT_TR_NOOP("Problems"), "triangle-alert", ProblemsPage),
    Entry("mappings", QT_TR_NOOP("Mappings"), "link", MappingsPage),
    Entry("reconciliation", QT_TR_NOOP("Reconciliation"), "scale", ReconciliationPage),
    Entry("runs", QT_TR_NOOP("Runs"), "history", RunsPage),
    Entry("schedule", QT_TR_NOOP("Schedule"), "calendar-clock", SchedulePage),
    Entry("audit", QT_TR_NOOP("Audit"), "shield-check", AuditTrailPage, "Ctrl+J"),
    Entry("settings", QT_TR_NOOP("Settings"), "settings-2", lambda c: SettingsPage(c, start_pages()), "Ctrl+,"),
)
"""The pages, in the order of the navigation (product.md section 7). `MainWindow._wire` connects what a page asks for."""


def start_pages() -> tuple[tuple[str, str], ...]:
    """Names and titles of the pages that the window can begin with."""
    return tuple((entry.name, tr(entry.title)) for entry in ENTRIES if entry.name != "settings")


def page_shortcuts() -> dict[str, QKeySequence]:
    """The keys that open each page, by its name."""
    return {
        entry.name: QKeySequence(entry.keys) if entry.keys else page_keys(number)
        for number, entry in enumerate(ENTRIES, 1)
    }


class MainWindow(ReadingOrder, QMainWindow):
    """The pages of `ENTRIES` for one connection.

    Signals:
        setup_asked: somebody wants to set up a connection step by step: a further one, or where there is none any more.
        connection_asked: name of the connection of this home that is to be shown instead.
    """

    setup_asked = Signal()
    connection_asked = Signal(str)

    def __init__(self, context: Context, *, title_suffix: str = "") -> None:
        super().__init__()
        self.context = context = replace(context, say=self.say)
        self._title_suffix = title_suffix
        self.setWindowTitle(f"ML Connector{title_suffix}")
        self.setMinimumSize(1000, 640)
        self.resize(1400, 860)
        self.setAcceptDrops(True)
        self.pages = QStackedWidget()
        self._places: dict[str, QWidget] = {}
        self._built: dict[str, Page] = {}
        body = QWidget()
        body.setProperty("look", "page")
        layout = line(body, spacing=0)
        self.navigation = self._build_nav()
        layout.addWidget(self.navigation)
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
        self.open(context.memory.text(START_KEY, "home", tuple(entry.name for entry in ENTRIES)))
        body.setFocus()
        self._load_nav()

    # -- what the window does ----------------------------------------------------------------------------------------

    def page(self, name: str) -> Page:
        """A page by its name in `ENTRIES`, built if it is not there yet."""
        page = self._built.get(name)
        if page is None:
            entry = next(entry for entry in ENTRIES if entry.name == name)
            page = self._built[name] = entry.make(self.context)
            place = self._places[name]
            column(place).addWidget(page)
            self._wire(page)
        return page

    def open(self, name: str) -> Page:
        """Shows a page and puts the keyboard on its table, where it has one; a page with unsaved changes asks first."""
        page = self.page(name)
        if not self._may_leave(page):
            self.navigation.buttons["settings"].setChecked(True)
            return page
        self.pages.setCurrentWidget(self._places[name])
        self.navigation.buttons[name].setChecked(True)
        table = getattr(page, "table", None)
        if isinstance(table, QWidget):
            table.setFocus(Qt.FocusReason.MouseFocusReason)
        return page

    def go(self, page: Page) -> None:
        """Shows a page that is there."""
        self.open(next(name for name, built in self._built.items() if built is page))

    @property
    def current(self) -> Page:
        """The page that is shown."""
        shown = self.pages.currentWidget()
        return next(page for name, page in self._built.items() if self._places[name] is shown)

    @property
    def home(self) -> HomePage:
        """The state at a glance."""
        return cast("HomePage", self.page("home"))

    @property
    def orders(self) -> RecordsPage:
        """The table of orders."""
        return cast("RecordsPage", self.page("orders"))

    @property
    def suppliers(self) -> RecordsPage:
        """The table of suppliers."""
        return cast("RecordsPage", self.page("suppliers"))

    def records(self, entity: Entity) -> RecordsPage | ContractsPage:
        """The table of a kind of record."""
        return cast("RecordsPage | ContractsPage", self.page(_TABLES[entity]))

    @property
    def problems(self) -> ProblemsPage:
        """The causes."""
        return cast("ProblemsPage", self.page("problems"))

    @property
    def runs(self) -> RunsPage:
        """The runs."""
        return cast("RunsPage", self.page("runs"))

    def say(self, text: str) -> None:
        """Shows one sentence above the page for some seconds."""
        self._said_text.setText(text)
        self._said.show()
        self._said_timer.start()

    def show_help(self) -> None:
        """Opens the help at the page that is shown."""
        shown = self.pages.currentWidget()
        show_help(self, self.context.theme, next(name for name, place in self._places.items() if place is shown))

    def look_again(self) -> None:
        """Pages and navigation look at the store again."""
        for page in self._built.values():
            page.look_again()
        if not self._nav_rest.isActive():
            self._nav_rest.start()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Remembers where the window was; a run that goes on is ended only when the person says so."""
        runs = self.context.runs
        if not self._may_leave(None):
            event.ignore()
            return
        if runs.kind is not None and not runs.cancelling and not end_run(self.context, self):
            event.ignore()
            return
        for page in self._built.values():
            page.end_work()
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

    def _build_nav(self) -> Navigation:
        keys = page_shortcuts()
        nav = Navigation(
            self.context, [(entry.name, tr(entry.title), entry.icon, keys[entry.name]) for entry in ENTRIES]
        )
        nav.page_asked.connect(self.open)
        nav.record_asked.connect(self._show_record)
        nav.help_asked.connect(self.show_help)
        QShortcut(QKeySequence(FIND_KEYS), self).activated.connect(nav.focus_finder)
        for entry in ENTRIES:
            place = self._places[entry.name] = QWidget()
            self.pages.addWidget(place)
            QShortcut(keys[entry.name], self).activated.connect(partial(self.open, entry.name))
        return nav

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
        away.setAccessibleName(tr("Close the message"))
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
        QShortcut(QKeySequence("F1"), self).activated.connect(self.show_help)
        QShortcut(QKeySequence("Ctrl+T"), self).activated.connect(self._test_connection)
        bridge = self.context.bridge
        bridge.happened.connect(self._happened)
        bridge.trouble.connect(self._trouble)
        self.navigation.connection_asked.connect(self.connection_asked)
        self.navigation.setup_asked.connect(self.setup_asked)
        self.context.runs.ended.connect(lambda _result: self.look_again())
        again = QShortcut(QKeySequence(QKeySequence.StandardKey.Refresh), self)
        again.activated.connect(self.look_again)

    def _wire(self, page: Page) -> None:
        """Connects what a page asks the window for."""
        match page:
            case HomePage():
                page.told.connect(self._show_home)
                page.orders_asked.connect(self._show_orders)
                page.problem_asked.connect(self._show_problem)
                page.test_asked.connect(self._test_connection)
                page.import_asked.connect(self._choose_import)
                page.schedule_asked.connect(lambda: self.open("schedule"))
            case RecordsPage():
                page.sync_asked.connect(self._sync)
                if isinstance(page, InvoicesPage):
                    page.setting_asked.connect(self._show_setting)
            case RunsPage():
                page.sync_asked.connect(self._sync)
                page.records_asked.connect(self._show_records_of_run)
            case ProblemsPage():
                page.record_asked.connect(self._show_record)
                page.counted.connect(self.navigation.show_count)
            case MappingsPage():
                page.record_asked.connect(self._show_record)
            case ContractsPage():
                page.sync_asked.connect(self._sync)
                page.setting_asked.connect(self._show_setting)
                page.record_asked.connect(self._show_record_called)
            case ReconciliationPage():
                page.record_asked.connect(self._show_record_called)
                page.counted.connect(partial(self.navigation.show_count, page="reconciliation"))
            case AuditTrailPage():
                page.record_asked.connect(self._show_record_called)
            case SettingsPage():
                page.setup_asked.connect(self.setup_asked)
                page.connection_asked.connect(self.connection_asked)

    # -- inside ------------------------------------------------------------------------------------------------------

    def _may_leave(self, towards: Page | None) -> bool:
        """Whether the page that is shown lets the window show another one, or close."""
        settings = self._built.get("settings")
        shown = settings is not None and self.pages.currentWidget() is self._places["settings"]
        if not shown or towards is settings or not isinstance(settings, SettingsPage):
            return True
        return settings.may_leave()

    def _load_nav(self) -> None:
        if self.pages.currentWidget() is self._places["home"]:
            return  # it asks for the same, and tells it
        app = self.context.app
        self.context.bridge.run(app.home, self._show_home, lambda _error: None, owner=self, topic="nav")

    def _happened(self, batch: tuple[Event, ...]) -> None:
        if any(not isinstance(event, (RunProgressed, CheckStepMade)) for event in batch):
            self.look_again()

    def _trouble(self, error: ConnectorError) -> None:
        show_error(self, self.context.theme, error)

    def _show_home(self, home: Home) -> None:
        self.setWindowTitle(f"{home.connection} - ML Connector{self._title_suffix}")
        self.navigation.show_home(home)

    def _show_orders(self, statuses: tuple[Status, ...]) -> None:
        self.orders.show_statuses(statuses)
        self.go(self.orders)

    def _show_problem(self, cause: CauseRow | None) -> None:
        self.problems.show_cause(cause)
        self.go(self.problems)

    def _show_records_of_run(self, entity: Entity, run_id: str) -> None:
        page = self.records(entity)
        page.show_run(run_id)
        self.go(page)

    def _show_record(self, row: RecordRow | RuleUse) -> None:
        self._show_record_called(row.entity, row.key)

    def _show_record_called(self, entity: Entity, key: str) -> None:
        page = self.records(entity)
        page.show_record(key)
        self.go(page)

    def _show_setting(self, key: str) -> None:
        page = self.open("settings")
        if isinstance(page, SettingsPage):
            page.show_setting(key)

    def _sync(self) -> None:
        self.go(self.home)
        self.home.start()

    def _test_connection(self) -> None:
        show_check(self.context, self)

    def _choose_import(self) -> None:
        chosen = self.context.ask.file_to_open(self, tr("An export file of JAGGAER"), tr(_EXPORTS))
        if chosen is not None:
            self._import_files((chosen,))

    def _import_files(self, files: tuple[Path, ...]) -> None:
        if self.context.ask.confirm(self.context, self, import_question([file.name for file in files])):
            self.go(self.home)
            self.context.runs.import_files(files)
