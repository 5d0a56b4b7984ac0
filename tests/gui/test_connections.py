"""A home with several connections: the window shows one of them, and leads to the others."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from core.app import App, open_app
from core.model.connection import SecretName
from gui.__main__ import PEOPLE
from gui.main_window import MainWindow
from gui.memory import Memory
from gui.pages.settings import SettingsPage
from gui.start import Starter
from gui.theme import Theme
from tests.helpers.practice import NAME, Bench, bench

LONG_MS = 20_000


@pytest.fixture
def made(tmp_path: Path) -> Iterator[Bench]:
    with bench(tmp_path, orders=20) as there:
        app = there.app()
        app.sync()
        file = tmp_path / "second.toml"
        app.export_settings(file)
        file.write_text(file.read_text(encoding="utf-8").replace(f'"{NAME}"', '"Second"'), encoding="utf-8")
        app.use_setup(file, {SecretName.JAGGAER: there.pair.jaggaer_secret, SecretName.X3: there.pair.x3.secret})
        yield there


@pytest.fixture
def start(
    made: Bench, qtbot: QtBot, theme: Theme, memory: Memory, unexpected: list[BaseException]
) -> Iterator[Callable[[], Starter]]:
    """Starts the program as a person does; what was open before is closed."""
    opened: list[tuple[Starter, App]] = []

    def home(folder: Path) -> App:
        return open_app(folder, clock=made.clock, secrets=made.secrets())

    def leave() -> None:
        for starter, app in opened:
            starter.close()
            starter.deleteLater()
            app.close()
        opened.clear()

    def begin() -> Starter:
        leave()
        app = home(made.folder / "home")
        english = QLocale(QLocale.Language.English, QLocale.Country.UnitedStates)
        starter = Starter(app, theme, memory, unexpected.append, open_home=home, ask=PEOPLE, locale=english)
        opened.append((starter, app))
        starter.start()
        qtbot.waitUntil(lambda: starter.window.windowTitle() != "ML Connector", timeout=LONG_MS)
        return starter

    yield begin
    leave()
    assert unexpected == []


def title(starter: Starter) -> str:
    window = starter.window
    assert isinstance(window, MainWindow)
    return window.windowTitle().partition(" - ")[0]


def orders(starter: Starter, qtbot: QtBot) -> int:
    """How many orders its table has."""
    window = starter.window
    assert isinstance(window, MainWindow)
    window.open("orders")
    qtbot.waitUntil(lambda: starter._bridge is not None and not starter._bridge.busy, timeout=LONG_MS)
    return window.orders.model.rowCount()


def test_the_window_shows_one_of_them_and_the_name_beside_it_leads_to_another(
    start: Callable[[], Starter], qtbot: QtBot
) -> None:
    starter = start()
    window = starter.window
    assert isinstance(window, MainWindow)
    assert title(starter) == NAME
    assert orders(starter, qtbot) == 20
    assert window.navigation.others.isVisible()
    QTest.mouseClick(window.navigation.others, Qt.MouseButton.LeftButton)
    [menu] = window.navigation.findChildren(QMenu)
    named = [(one.text(), one.isChecked()) for one in menu.actions() if one.isCheckable()]
    assert named == [(NAME, True), ("Second", False)]
    assert menu.actions()[-1].text() == "Add a connection…"
    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: title(starter) == "Second", timeout=LONG_MS)
    assert orders(starter, qtbot) == 0, "nothing of the other one is among its orders"
    starter = start()
    assert title(starter) == "Second", "the next start begins with what was shown last"


def test_settings_lead_to_another_connection_and_where_it_is_removed_the_first_is_shown(
    start: Callable[[], Starter], qtbot: QtBot
) -> None:
    starter = start()
    window = starter.window
    assert isinstance(window, MainWindow)
    page = window.open("settings")
    assert isinstance(page, SettingsPage)
    page.show_section("connections")
    qtbot.waitUntil(lambda: ("Second", "show") in page.connections.buttons, timeout=LONG_MS)
    QTest.mouseClick(page.connections.buttons["Second", "show"], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: title(starter) == "Second", timeout=LONG_MS)
    starter.app.remove_connection("Second")
    starter = start()
    assert title(starter) == NAME
    assert isinstance(starter.window, MainWindow)
    assert not starter.window.navigation.others.isVisible()
