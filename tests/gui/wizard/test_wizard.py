"""The wizard as a person uses it: real mouse and key events, practice systems, an empty home."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, time
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QLocale, QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QLineEdit,
    QMainWindow,
    QPushButton,
    QSystemTrayIcon,
    QWidget,
)
from pytestqt.qtbot import QtBot

from core.app import App, open_app
from core.model.connection import InvoiceMode, SecretName
from core.model.schedule import COMPARISON_NAME, SYNC_NAME
from core.onboarding.draft import ORDER, Step
from core.onboarding.practice import try_out_home
from core.onboarding.steps import Field, following
from gui.__main__ import PEOPLE
from gui.context import Context
from gui.dialogs.pair import PairDialog
from gui.dialogs.preview import PreviewDialog
from gui.main_window import MainWindow
from gui.memory import Memory
from gui.start import Starter, needs_wizard
from gui.theme import Theme
from gui.tray import Tray
from gui.wizard.alerts import AlertsPage
from gui.wizard.check import CheckPage
from gui.wizard.defaults import DefaultsPage
from gui.wizard.jaggaer import JaggaerPage
from gui.wizard.needs import NeedsPage
from gui.wizard.preview import PreviewPage
from gui.wizard.schedule import SchedulePage
from gui.wizard.welcome import WelcomePage
from gui.wizard.wizard import Wizard
from gui.wizard.x3 import X3Page
from tests.core.sync.scenes import references
from tests.helpers.person import Person as Browsing
from tests.helpers.practice import Bench, bench

LONG_MS = 20_000
ENGLISH = QLocale(QLocale.Language.English, QLocale.Country.UnitedStates)


@pytest.fixture
def made(tmp_path: Path) -> Iterator[Bench]:
    with bench(tmp_path, orders=12) as made:
        yield made


class Presses(QObject):
    """Counts the presses of a mouse button on anything of the program."""

    def __init__(self) -> None:
        super().__init__()
        self.count = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        self.count += event.type() is QEvent.Type.MouseButtonPress and watched.isWidgetType()
        return False


class Reader:
    """Looks at the sheet of a preview while it blocks, and leaves it with Escape."""

    def __init__(self, seen: Callable[[PreviewDialog], object], *, leave: bool = True) -> None:
        self._seen, self._leave = seen, leave
        self.sheets = 0
        self._timer = QTimer()
        self._timer.setInterval(20)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def stop(self) -> None:
        self._timer.stop()

    def _look(self) -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, PreviewDialog):
            self.sheets += 1
            self._seen(dialog)
            if self._leave:
                QTest.keyClick(dialog, Qt.Key.Key_Escape)


class Browser(Browsing):
    """The person's browser, as the pairing opens it."""

    def open(self, address: str) -> bool:
        self(address)
        return True


@dataclass
class Person:
    """Clicks, types, and waits until the window answers."""

    starter: Starter
    qtbot: QtBot
    made: Bench

    @property
    def wizard(self) -> Wizard:
        window = self.starter.window
        assert isinstance(window, Wizard)
        return window

    def click(self, widget: QWidget) -> None:
        assert widget.isVisible()
        assert widget.isEnabled()
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton)

    def wait_for(self, step: Step) -> None:
        self.qtbot.waitUntil(lambda: self.wizard.step is step, timeout=LONG_MS)

    def wait_ready(self) -> None:
        self.qtbot.waitUntil(self.wizard.next_button.isEnabled, timeout=LONG_MS)

    def next(self) -> None:
        """Presses the primary button; nobody does before the page that follows is there, which takes half a second."""
        self.wait_ready()
        wizard = self.wizard
        self.qtbot.waitUntil(lambda: following(wizard.step) in {None, *wizard.pages}, timeout=LONG_MS)
        self.click(self.wizard.next_button)

    def key(self, key: Qt.Key, times: int = 1) -> None:
        for _ in range(times):
            QTest.keyClick(QApplication.focusWidget() or self.wizard, key)

    def type(self, text: str) -> None:
        at = QApplication.focusWidget()
        assert at is not None
        QTest.keyClicks(at, text)

    def tab_to(self, widget: QWidget) -> None:
        for _ in range(40):
            if QApplication.focusWidget() is widget:
                return
            self.key(Qt.Key.Key_Tab)
        raise AssertionError(f"{widget} cannot be reached by Tab")

    def type_jaggaer(self) -> None:
        page = self.wizard.page
        assert isinstance(page, JaggaerPage)
        assert QApplication.focusWidget() is page.host, "one can type at once"
        told = self.made.pair.as_dict()["jaggaer"]
        assert isinstance(told, dict)
        self.type(told["host"])
        self.tab_to(page.client)
        self.type(told["client_id"])
        self.tab_to(page.secret.edit)
        self.type(told["secret"])

    def type_x3(self) -> None:
        page = self.wizard.page
        assert isinstance(page, X3Page)
        assert QApplication.focusWidget() is page.address
        told = self.made.pair.as_dict()["x3"]
        assert isinstance(told, dict)
        self.type(f"{told['base_url']}/api1/x3/erp/{told['folder']}/")
        self.tab_to(page.client)
        assert page.address.text() == told["base_url"]
        assert page.folder.text() == told["folder"], "it was in the address"
        self.type(told["client_id"])
        self.tab_to(page.user)
        self.type(told["user"])
        self.tab_to(page.secret.edit)
        self.type(told["secret"])

    def type_first_day(self) -> None:
        page = self.wizard.page
        assert isinstance(page, DefaultsPage)
        self.tab_to(page.start)
        self.type("2017-01-01")
        assert page.start.date().toPython() == date(2017, 1, 1)

    def press(self, key: Qt.Key = Qt.Key.Key_Return) -> None:
        """Enter, once the primary button can be pressed."""
        self.wait_ready()
        self.key(key)


@pytest.fixture
def start(
    made: Bench, qtbot: QtBot, theme: Theme, memory: Memory, unexpected: list[BaseException]
) -> Iterator[Callable[..., Person]]:
    """Opens a home, the empty one by default, as the program's start does."""
    starters: list[Starter] = []
    apps: list[App] = []

    def home(folder: Path) -> App:
        return open_app(folder, clock=made.clock, secrets=made.secrets())

    def open_(folder: str = "empty") -> Person:
        while starters:
            starters.pop().close()
        while apps:
            apps.pop().close()
        app = home(made.folder / folder)
        apps.append(app)
        starter = Starter(app, theme, memory, unexpected.append, open_home=home, ask=PEOPLE, locale=ENGLISH)
        starters.append(starter)
        starter.start()
        person = Person(starter, qtbot, made)
        starter.window.activateWindow()
        qtbot.waitUntil(starter.window.isActiveWindow)
        if isinstance(starter.window, Wizard):
            person.wizard.activateWindow()
            qtbot.waitUntil(lambda: not person.wizard.loading, timeout=LONG_MS)
        return person

    yield open_
    for starter in starters:
        starter.close()
        starter.deleteLater()
    for app in apps:
        app.close()
    assert unexpected == []


def texts(where: QWidget) -> str:
    return " ".join(one.text() for one in where.findChildren(QLabel) if one.isVisibleTo(where))


def button(where: QWidget, beginning: str) -> QPushButton:
    return next(b for b in where.findChildren(QPushButton) if b.text().strip().startswith(beginning) and b.isVisible())


def button_of(window: QMainWindow) -> QPushButton:
    assert isinstance(window, MainWindow)
    return window.navigation.practice


def go_to(person: Person, step: Step) -> None:
    """Goes by mouse and keys as far as the step, everything typed correctly on the way."""
    welcome = person.wizard.page
    assert isinstance(welcome, WelcomePage)
    person.click(welcome.connect_button)
    for at in ORDER[1:]:
        person.wait_for(at)
        if at is step:
            return
        if at is Step.JAGGAER:
            person.type_jaggaer()
        elif at is Step.X3:
            person.type_x3()
        elif at is Step.DEFAULTS:
            person.type_first_day()
        elif at is Step.ALERTS:
            person.click(person.wizard.side_button)
            continue
        person.next()


def test_from_an_empty_profile_to_the_first_preview_in_at_most_twelve_clicks(
    start: Callable[..., Person], qapp: QApplication, qtbot: QtBot
) -> None:
    presses = Presses()
    clicks: list[int] = []
    rows: list[str] = []

    def seen(dialog: PreviewDialog) -> None:
        clicks.append(presses.count)
        rows.append(texts(dialog))

    person = start()
    qapp.installEventFilter(presses)
    reader = Reader(seen)
    try:
        go_to(person, Step.PREVIEW)
        person.next()
        qtbot.waitUntil(lambda: reader.sheets > 0, timeout=LONG_MS)
    finally:
        reader.stop()
        qapp.removeEventFilter(presses)
    assert clicks[0] <= 12, "clicks from the empty profile to the sheet"
    assert clicks[0] == 10, "the figure that the README gives"
    assert "would be created" in rows[0]
    page = person.wizard.page
    assert isinstance(page, PreviewPage)
    qtbot.waitUntil(page.card.isVisible, timeout=LONG_MS)
    assert "would be created" in texts(page)
    assert "USD" in texts(page)
    assert "Nothing has been written" in texts(page)
    person.next()
    person.wait_for(Step.SCHEDULE)
    person.next()
    qtbot.waitUntil(lambda: isinstance(person.starter.window, MainWindow), timeout=LONG_MS)
    app = person.starter.app
    assert app.connection_names() == ("Main",)
    assert app.draft() is None
    assert not needs_wizard(app)
    plan = app.schedules()
    sync = plan.get(SYNC_NAME)
    assert sync is not None
    assert (sync.rule.times, sync.rule.is_working_days) == ((time(7),), True)
    assert plan.get(COMPARISON_NAME) is not None, "the weekly comparison comes with the first schedule"
    assert references(person.made) == [], "a preview writes nothing"


def test_nobody_has_to_wait_for_the_page_that_follows(start: Callable[..., Person]) -> None:
    """Pressed at once, before the next page was built ahead: it is built in turns then, each short (`no_long_turn`)."""
    person = start()
    welcome = person.wizard.page
    assert isinstance(welcome, WelcomePage)
    person.click(welcome.connect_button)
    for at in ORDER[1:]:
        person.wait_for(at)
        if at is Step.JAGGAER:
            person.type_jaggaer()
        elif at is Step.X3:
            person.type_x3()
        elif at is Step.DEFAULTS:
            person.type_first_day()
        elif at in {Step.ALERTS, Step.PREVIEW}:
            person.click(person.wizard.side_button)
            continue
        person.wait_ready()
        if at is not Step.SCHEDULE:
            person.click(person.wizard.next_button)
    assert person.starter.app.connection_names() == ("Main",)


def test_the_whole_way_can_be_gone_by_keyboard(start: Callable[..., Person], qapp: QApplication, qtbot: QtBot) -> None:
    presses = Presses()
    qapp.installEventFilter(presses)
    reader = Reader(lambda _dialog: None)
    person = start()
    try:
        person.key(Qt.Key.Key_Return)
        for step in ORDER[1:]:
            person.wait_for(step)
            if step is Step.JAGGAER:
                person.type_jaggaer()
            elif step is Step.X3:
                person.type_x3()
            elif step is Step.DEFAULTS:
                person.type_first_day()
            elif step is Step.ALERTS:
                person.tab_to(person.wizard.side_button)
            elif step is Step.PREVIEW:
                person.press()
                qtbot.waitUntil(lambda: reader.sheets > 0, timeout=LONG_MS)
                person.wizard.activateWindow()  # as a desktop does when a dialog goes
                qtbot.waitUntil(person.wizard.next_button.hasFocus, timeout=LONG_MS)
            person.press()
        qtbot.waitUntil(lambda: isinstance(person.starter.window, MainWindow), timeout=LONG_MS)
    finally:
        reader.stop()
        qapp.removeEventFilter(presses)
    assert presses.count == 0
    assert person.starter.app.connection().start_from == date(2017, 1, 1)


def test_a_mistake_is_told_at_the_step_and_the_primary_button_leads_to_the_field(
    start: Callable[..., Person], qtbot: QtBot
) -> None:
    person = start()
    go_to(person, Step.JAGGAER)
    person.next()
    page = person.wizard.page
    assert isinstance(page, JaggaerPage)
    assert person.wizard.step is Step.JAGGAER, "nothing was entered"
    assert "Enter the address" in texts(page)
    assert QApplication.focusWidget() is page.host
    person.type_jaggaer()
    person.tab_to(page.client)
    person.type("somebody-else")
    person.next()
    person.wait_for(Step.JAGGAER_CHECK)
    check = person.wizard.page
    assert isinstance(check, CheckPage)
    qtbot.waitUntil(lambda: check.failed, timeout=LONG_MS)
    assert "refused client id and secret" in texts(check)
    assert person.wizard.next_button.text() == "Change: Client id"
    assert not person.wizard.steps[Step.X3].isEnabled()
    assert person.starter.app.connection_names() == ()
    person.click(check.copy)
    copied = QGuiApplication.clipboard().text()
    assert "refused client id and secret" in copied
    assert person.made.pair.jaggaer_secret not in copied
    person.click(button(check, "Client secret"))
    person.wait_for(Step.JAGGAER)
    assert QApplication.focusWidget() is page.secret.edit
    person.next()
    person.wait_for(Step.JAGGAER_CHECK)
    qtbot.waitUntil(lambda: check.failed, timeout=LONG_MS)
    person.next()
    person.wait_for(Step.JAGGAER)
    assert QApplication.focusWidget() is page.client
    page.client.selectAll()
    person.type("practice-jaggaer-client")
    person.press()
    person.wait_for(Step.JAGGAER_CHECK)
    person.next()
    person.wait_for(Step.X3)


def test_what_was_entered_is_there_after_the_window_was_closed_and_no_secret_is_asked_again(
    start: Callable[..., Person],
) -> None:
    person = start()
    go_to(person, Step.X3_CHECK)
    person.wait_ready()
    person.wizard.close()
    person = start()
    assert person.wizard.step is Step.X3_CHECK
    check = person.wizard.page
    assert isinstance(check, CheckPage)
    person.wait_ready()
    assert "everything went well" in texts(check)
    person.click(person.wizard.steps[Step.JAGGAER])
    person.wait_for(Step.JAGGAER)
    page = person.wizard.page
    assert isinstance(page, JaggaerPage)
    assert page.host.text().startswith("http://127.0.0.1")
    assert page.secret.value == ""
    assert page.secret.edit.placeholderText().startswith("Kept in the keyring")
    person.next()
    person.wait_for(Step.JAGGAER_CHECK)
    assert not person.wizard.page.property("checking")
    person.next()
    person.wait_for(Step.X3)


def test_what_was_typed_when_the_window_was_closed_is_kept_except_for_the_secret(start: Callable[..., Person]) -> None:
    person = start()
    go_to(person, Step.X3)
    person.type_x3()
    person.wizard.close()
    assert SecretName.X3 not in person.starter.app.draft_secrets(), "the step was not accepted"
    person = start()
    page = person.wizard.page
    assert isinstance(page, X3Page)
    assert page.folder.text() == "SEED"
    assert page.secret.value == ""
    assert page.secret.edit.placeholderText() == ""


def test_the_choice_of_defaults_is_checked_by_x3_before_the_connection_is_made(start: Callable[..., Person]) -> None:
    person = start()
    go_to(person, Step.DEFAULTS)
    page = person.wizard.page
    assert isinstance(page, DefaultsPage)
    assert page.environment.key == "test"
    assert [page.site.itemData(place) for place in range(page.site.count())] == ["FR011", "US01", "US03"]
    assert page.site.code == "US01"
    assert page.invoices.key == "compare"
    page.invoices.choose("code")
    assert "Nothing is ever posted in X3" in texts(page)
    product = page.product.lineEdit()
    assert product is not None
    person.tab_to(page.product)
    product.selectAll()
    person.type("NOTHING")
    person.next()
    assert person.wizard.step is Step.DEFAULTS
    assert "no product NOTHING" in texts(page)
    # Where X3 has more products than are listed, only X3 knows.
    choices = person.wizard.draft.choices
    assert choices is not None
    person.wizard.draft = replace(page.taken(), choices=replace(choices, more=True))
    page.show_draft(person.wizard.draft, page.held)
    person.next()
    person.qtbot.waitUntil(lambda: "no active product NOTHING" in texts(page), timeout=LONG_MS)
    assert person.wizard.step is Step.DEFAULTS
    product.selectAll()
    product.setFocus()
    person.type("GENGOODS")
    person.next()
    person.wait_for(Step.ALERTS)
    assert person.wizard.draft.x3.generic_product == "GENGOODS"
    assert person.wizard.draft.invoices is InvoiceMode.CODE
    assert person.starter.app.connection_names() == ()


def test_the_first_recipient_is_kept_and_later_means_nobody(start: Callable[..., Person]) -> None:
    person = start()
    go_to(person, Step.ALERTS)
    page = person.wizard.page
    assert isinstance(page, AlertsPage)
    person.next()
    assert person.wizard.step is Step.ALERTS
    assert "first person" in texts(page)
    assert QApplication.focusWidget() is page.to
    person.type("finance@example.com, boss@example.com")
    person.tab_to(page.host)
    person.type("mail.example.com")
    person.tab_to(page.from_address)
    person.type("connector@example.com")
    person.next()
    person.wait_for(Step.PREVIEW)
    assert person.starter.app.connection().alerts.email_to == ("finance@example.com", "boss@example.com")
    assert not person.wizard.steps[Step.X3].isEnabled(), "what exists is changed under Settings"
    assert not person.wizard.back_button.isVisible()


def test_the_messages_to_the_administrators_are_copied_whole(start: Callable[..., Person]) -> None:
    person = start()
    go_to(person, Step.NEEDS)
    page = person.wizard.page
    assert isinstance(page, NeedsPage)
    for system, words in (("x3", "Connected applications"), ("jaggaer", "token address")):
        person.click(page.copies[system])
        assert words in QGuiApplication.clipboard().text()
        assert QGuiApplication.clipboard().text() == page.letter(system)
    assert "is copied" in texts(page)


def test_practice_is_one_click_away_and_so_is_the_way_back(start: Callable[..., Person], qtbot: QtBot) -> None:
    person = start()
    go_to(person, Step.JAGGAER)
    page = person.wizard.page
    assert isinstance(page, JaggaerPage)
    person.type("https://api.jaggaer.com")
    real = person.starter.app
    person.click(person.wizard.practice)
    qtbot.waitUntil(lambda: isinstance(person.starter.window, MainWindow), timeout=LONG_MS)
    window = person.starter.window
    practice = person.starter.app
    assert practice is not real
    assert practice.folder == try_out_home(real.folder)
    assert practice.connection_names() == ("Practice",)
    assert practice.is_practice
    assert real.connection_names() == ()
    qtbot.waitUntil(lambda: "Nothing has been synced yet" in texts(window), timeout=LONG_MS)
    assert "Nothing here is real" in texts(window)
    assert "no real X3 is reached" not in texts(window), "it is said once"
    assert practice.check().ok
    person.click(button(window, "Leave the practice systems"))
    qtbot.waitUntil(lambda: isinstance(person.starter.window, Wizard), timeout=LONG_MS)
    qtbot.waitUntil(lambda: person.wizard.step is Step.JAGGAER, timeout=LONG_MS)
    again = person.wizard.page
    assert isinstance(again, JaggaerPage)
    assert again.host.text() == "https://api.jaggaer.com", "the wizard is where it was left"
    assert real.connection_names() == ()


def test_the_wizard_comes_back_once_the_only_connection_was_removed(start: Callable[..., Person], qtbot: QtBot) -> None:
    made = start("other").made
    made.app("home").close()
    made.opened.clear()
    person = start("home")
    window = person.starter.window
    assert isinstance(window, MainWindow)
    person.starter.app.remove_connection("Main")
    settings = window.open("settings")
    qtbot.waitUntil(lambda: "No connection yet" in texts(settings), timeout=LONG_MS)
    person.click(button(settings, "Set up step by step"))
    qtbot.waitUntil(lambda: isinstance(person.starter.window, Wizard), timeout=LONG_MS)


def test_practice_does_not_touch_a_real_connection(start: Callable[..., Person], qtbot: QtBot) -> None:
    made = start("other").made
    made.app("home").close()
    made.opened.clear()
    person = start("home")
    window = person.starter.window
    assert isinstance(window, MainWindow)
    assert not person.starter.in_practice
    person.click(window.navigation.practice)
    qtbot.waitUntil(lambda: person.starter.in_practice, timeout=LONG_MS)
    assert person.starter.app.connection_names() == ("Practice",)
    assert not button_of(person.starter.window).isVisible(), "one is there already"
    person.click(button(person.starter.window, "Leave the practice systems"))
    qtbot.waitUntil(lambda: not person.starter.in_practice, timeout=LONG_MS)
    assert isinstance(person.starter.window, MainWindow)
    assert person.starter.app.connection_names() == ("Main",)
    assert "Nothing here is real" not in texts(person.starter.window)


def test_a_sign_in_the_tray_does_not_hold_a_window_that_another_one_follows(
    start: Callable[..., Person], qtbot: QtBot
) -> None:
    made = start("other").made
    made.app("home").close()
    made.opened.clear()
    person = start("home")
    before = QApplication.quitOnLastWindowClosed()
    window = person.starter.window
    assert isinstance(window, MainWindow)

    def never(_context: Context, _parent: QWidget) -> bool | None:
        raise AssertionError("nobody is asked: the program goes on")

    Tray(window, QSystemTrayIcon(window), never)
    # The next one has only a sign that notifications come from.
    person.starter.opened.connect(lambda opened: QSystemTrayIcon(opened).hide())
    try:
        person.click(window.navigation.practice)
        qtbot.waitUntil(lambda: person.starter.in_practice, timeout=LONG_MS)
        qtbot.waitUntil(QApplication.quitOnLastWindowClosed, timeout=LONG_MS)
        person.starter.leave_practice()
        assert person.starter.app.connection_names() == ("Main",)
    finally:
        QApplication.setQuitOnLastWindowClosed(before)


def test_a_window_can_be_opened_in_the_tray_alone(start: Callable[..., Person]) -> None:
    made = start("other").made
    made.app("home").close()
    made.opened.clear()
    person = start("home")
    person.starter.opened.connect(lambda _window: person.starter.keep_hidden())
    person.starter.close()
    person.starter.start()
    assert not person.starter.window.isVisible()


def test_a_home_that_demo_made_is_left_for_an_empty_one(start: Callable[..., Person], qtbot: QtBot) -> None:
    made = start("other").made
    app = open_app(made.folder / "demo", clock=made.clock, secrets=made.secrets())
    app.set_up_practice(orders=4)
    app.close()
    person = start("demo")
    assert isinstance(person.starter.window, MainWindow)
    assert person.starter.in_practice
    person.click(button(person.starter.window, "Leave the practice systems"))
    qtbot.waitUntil(lambda: isinstance(person.starter._window, Wizard), timeout=LONG_MS)
    qtbot.waitUntil(lambda: not person.wizard.loading, timeout=LONG_MS)
    assert person.starter.app.connection_names() == ()
    assert not (made.folder / "demo" / "practice").exists()
    person.click(person.wizard.practice)
    qtbot.waitUntil(lambda: isinstance(person.starter.window, MainWindow), timeout=LONG_MS)
    assert person.starter.app.connection_names() == ("Practice",), "what was practised is still there"


def test_leaving_after_the_connection_was_made_goes_on_with_the_preview(start: Callable[..., Person]) -> None:
    person = start()
    go_to(person, Step.PREVIEW)
    person.wizard.close()
    person = start()
    assert person.wizard.step is Step.PREVIEW
    person.click(person.wizard.side_button)
    person.wait_for(Step.SCHEDULE)
    page = person.wizard.page
    assert isinstance(page, SchedulePage)
    assert page.options.key == "morning"
    person.click(page.options.button("by-hand"))
    person.wizard.close()
    person = start()
    page = person.wizard.page
    assert isinstance(page, SchedulePage)
    assert page.options.key == "by-hand"
    person.next()
    person.qtbot.waitUntil(lambda: isinstance(person.starter.window, MainWindow), timeout=LONG_MS)
    assert person.starter.app.schedules().schedules == ()


def test_everything_that_takes_the_keyboard_has_a_name(start: Callable[..., Person]) -> None:
    person = start()
    welcome = person.wizard.page
    assert isinstance(welcome, WelcomePage)
    person.click(welcome.connect_button)
    seen: set[Step] = set()
    for step in ORDER[1:]:
        person.wait_for(step)
        seen.add(step)
        person.wait_ready()
        for widget in person.wizard.findChildren(QWidget):
            if not widget.isVisible() or not widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
                continue
            named = widget.accessibleName() or (widget.text() if isinstance(widget, QAbstractButton) else "")
            if isinstance(widget, QLineEdit) and not named:
                around = widget.parentWidget()
                named = around.accessibleName() if around is not None else ""
            assert named, (step, widget)
        if step is Step.JAGGAER:
            person.type_jaggaer()
        elif step is Step.X3:
            person.type_x3()
        elif step is Step.ALERTS or step is Step.PREVIEW:
            person.click(person.wizard.side_button)
            continue
        elif step is Step.SCHEDULE:
            break
        person.next()
    assert seen == set(ORDER[1:])


@pytest.mark.parametrize("field", [Field.JAGGAER_CA, Field.JAGGAER_TOKEN_URL])
def test_a_field_that_is_folded_away_is_opened_when_it_is_asked_for(start: Callable[..., Person], field: Field) -> None:
    person = start()
    go_to(person, Step.JAGGAER)
    page = person.wizard.page
    assert isinstance(page, JaggaerPage)
    assert not page.fields[field].isVisible()
    page.focus_field(field)
    assert page.fields[field].isVisible()
    at = QApplication.focusWidget()
    assert at is not None
    assert page.fields[field].isAncestorOf(at)


def test_escape_stops_a_check_that_takes_long(start: Callable[..., Person], qtbot: QtBot) -> None:
    person = start()
    go_to(person, Step.JAGGAER)
    person.type_jaggaer()
    faults = person.made.pair.faults
    faults.add("jaggaer:*:latency=8000")
    try:
        person.next()
        person.wait_for(Step.JAGGAER_CHECK)
        check = person.wizard.page
        assert isinstance(check, CheckPage)
        qtbot.waitUntil(lambda: "Certificate" in texts(check), timeout=LONG_MS)
        assert check.checking, "steps are shown as they are made"
        assert not person.wizard.next_button.isEnabled()
        assert person.wizard.side_button.text() == "Stop"
        person.key(Qt.Key.Key_Escape)
        assert not check.checking
        assert "stopped" in texts(check)
        assert person.wizard.next_button.text() == "Check again"
        qtbot.waitUntil(lambda: not person.wizard.context.bridge.busy, timeout=LONG_MS)
    finally:
        faults.clear()
    person.next()
    person.wait_ready()
    assert "everything that a sync reads is there" in texts(check)


def test_a_pairing_is_asked_for_where_x3_is_reached_through_the_gateway(
    start: Callable[..., Person], qtbot: QtBot, free_port: Callable[[], int]
) -> None:
    person = start()
    go_to(person, Step.X3)
    x3, browser = person.made.pair.x3, Browser()
    person.wizard.draft = replace(
        person.wizard.draft, x3=replace(person.wizard.draft.x3, redirect_port=free_port(), auth="gateway")
    )
    page = person.wizard.page
    assert isinstance(page, X3Page)
    page.show_draft(person.wizard.draft, person.wizard.page.held)
    assert not page.user.isVisible()
    for editor, text in (
        (page.address, x3.base_url),
        (page.folder, x3.folder),
        (page.gateway, f"{x3.base_url}/v1"),
        (page.client, "practice-x3-client"),
        (page.secret.edit, x3.secret),
    ):
        person.tab_to(editor)
        person.type(text)
    person.wizard.check_opens = browser.open
    person.next()
    person.wait_for(Step.X3_CHECK)
    check = person.wizard.page
    assert isinstance(check, CheckPage)
    qtbot.waitUntil(lambda: check.failed, timeout=LONG_MS)
    assert person.wizard.next_button.text() == "Pair with X3…"
    person.next()
    dialog = next(one for one in person.wizard.findChildren(PairDialog))
    QTest.mouseClick(dialog.start_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "Nobody has accepted" in dialog.said.text(), timeout=LONG_MS)
    x3.do("accept-pairing")
    qtbot.waitUntil(lambda: dialog.paired, timeout=LONG_MS)
    QTest.mouseClick(dialog.leave, Qt.MouseButton.LeftButton)
    person.wait_ready()
    assert person.wizard.next_button.text() == "Next"
    assert "everything that a sync needs" in texts(check)
    assert person.starter.app.connection_names() == ()


def test_http_to_another_computer_is_confirmed_once(start: Callable[..., Person]) -> None:
    person = start()
    go_to(person, Step.X3)
    page = person.wizard.page
    assert isinstance(page, X3Page)
    person.type_x3()
    assert not page.risk.isVisible(), "this computer is no network"
    page.address.selectAll()
    page.address.setFocus()
    person.type("http://x3.company.invalid:8124")
    assert page.risk.isVisible()
    person.next()
    assert person.wizard.step is Step.X3
    assert "accept the risk" in texts(page)
    person.tab_to(page.confirm)
    person.key(Qt.Key.Key_Space)
    person.next()
    person.wait_for(Step.X3_CHECK)
    assert person.wizard.draft.x3.confirm_http


def test_a_keyring_that_cannot_be_used_is_said_and_nothing_is_kept(start: Callable[..., Person], qtbot: QtBot) -> None:
    person = start()
    go_to(person, Step.JAGGAER)
    person.type_jaggaer()
    keyring = person.made.folder / "keyring.json"
    keyring.unlink(missing_ok=True)
    keyring.mkdir()
    try:
        person.next()
        qtbot.waitUntil(lambda: not person.wizard.loading, timeout=LONG_MS)
        assert person.wizard.step is Step.JAGGAER
        assert "keyring" in texts(person.wizard.footer)
    finally:
        keyring.rmdir()
    person.next()
    person.wait_for(Step.JAGGAER_CHECK)


def test_the_sheet_can_be_written_from_the_wizard(start: Callable[..., Person], qtbot: QtBot) -> None:
    def write(dialog: PreviewDialog) -> None:
        person.click(button(dialog, "Write these"))

    person = start()
    go_to(person, Step.PREVIEW)
    reader = Reader(write, leave=False)
    try:
        person.next()
        page = person.wizard.page
        assert isinstance(page, PreviewPage)
        qtbot.waitUntil(lambda: page.written is not None, timeout=LONG_MS)
    finally:
        reader.stop()
    assert page.written is not None
    assert page.written.counts.created > 0
    assert references(person.made)
    assert not page.sheet.isVisible(), "it was written"
    person.next()
    person.wait_for(Step.SCHEDULE)


def test_windows_that_are_left_are_freed(start: Callable[..., Person], qtbot: QtBot) -> None:
    person = start()
    freed: list[str] = []
    person.wizard.destroyed.connect(lambda: freed.append("wizard"))
    person.click(person.wizard.practice)
    qtbot.waitUntil(lambda: isinstance(person.starter.window, MainWindow), timeout=LONG_MS)
    qtbot.waitUntil(lambda: freed == ["wizard"])
    qtbot.waitUntil(person.starter.window.isVisible)
    person.starter.window.destroyed.connect(lambda: freed.append("practice"))
    person.starter.leave_practice()
    assert isinstance(person.starter.window, Wizard)
    qtbot.waitUntil(lambda: freed == ["wizard", "practice"])
