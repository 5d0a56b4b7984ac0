"""A failed order is found from Home by typing a part of its number: its row chosen, its story seen."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from core.app import App
from core.model.flow import Entity
from core.model.status import NEEDS_PERSON
from core.model.views import RecordQuery
from gui.bridge import Bridge
from gui.main_window import MainWindow
from tests.gui.conftest import MakeWindow, settle

LONG_MS = 20_000


@pytest.fixture
def window(synced: App, make_window: MakeWindow, qtbot: QtBot, bridge: Bridge) -> MainWindow:
    window = make_window(synced)
    window.activateWindow()
    settle(qtbot, bridge)
    return window


def failed_order(app: App) -> str:
    wanted = tuple(sorted(NEEDS_PERSON))
    return app.records(RecordQuery(Entity.ORDER, wanted, sort="key")).rows[0].key


def test_a_failed_order_is_found_by_a_part_of_its_number_in_two_actions(
    synced: App, window: MainWindow, qtbot: QtBot
) -> None:
    key = failed_order(synced)
    assert window.current.title.text() == window.home.title.text()
    QTest.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.focusWidget() is window.navigation.finder
    QTest.keyClicks(window.navigation.finder, key[2:])  # the first action: a search is typed
    QTest.keyClick(window.navigation.finder, Qt.Key.Key_Return)  # the second
    qtbot.waitUntil(lambda: window.orders.story.key == key, timeout=LONG_MS)
    page = window.orders
    assert window.current is page
    row = page.table.current_row()
    assert page.table.model().index(row, 1).data() == key
    assert page.table.selected_rows() == [row]
    said = [one.text() for one in page.story.findChildren(QLabel) if one.isVisibleTo(page.story)]
    assert any(text.startswith("It is not in X3: ") for text in said), said
    assert page.story.isVisible()


def test_hits_appear_while_it_is_typed_and_a_click_opens_one(
    synced: App, window: MainWindow, qtbot: QtBot, bridge: Bridge
) -> None:
    finder = window.navigation.finder
    finder.setFocus()
    QTest.keyClicks(finder, failed_order(synced)[:4])
    qtbot.waitUntil(lambda: len(finder.hits) > 1, timeout=LONG_MS)
    settle(qtbot, bridge)
    assert finder.hits == synced.find_records(finder.wanted)
    assert finder.list.isVisible()
    statuses = [row.status for row in finder.hits]
    assert statuses[0] in NEEDS_PERSON, "those that need somebody come first"
    QTest.keyClick(finder, Qt.Key.Key_Down)
    assert finder.list.currentRow() == 1
    wanted = finder.hits[2]
    place = finder.list.visualItemRect(finder.list.item(2)).center()
    QTest.mouseClick(finder.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    page = window.orders if wanted.entity is Entity.ORDER else window.suppliers
    qtbot.waitUntil(lambda: page.story.key == wanted.key, timeout=LONG_MS)
    assert finder.text() == ""
    assert not finder.list.isVisible()


def test_what_is_nowhere_is_said_and_escape_leaves(window: MainWindow, qtbot: QtBot, bridge: Bridge) -> None:
    finder = window.navigation.finder
    finder.setFocus()
    QTest.keyClicks(finder, "no such thing")
    qtbot.wait(100)
    settle(qtbot, bridge)
    panel = finder.list.parentWidget()
    assert panel is not None
    said = [one.text() for one in panel.findChildren(QLabel)]
    assert said == ["Nothing has “no such thing” in its number, name or amount."]
    assert panel.isVisible()
    QTest.keyClick(finder, Qt.Key.Key_Escape)
    assert finder.text() == ""
    assert not panel.isVisible()


def test_enter_before_the_answer_came_opens_what_is_found(synced: App, window: MainWindow, qtbot: QtBot) -> None:
    row = synced.records(RecordQuery(Entity.SUPPLIER, sort="key")).rows[0]
    finder = window.navigation.finder
    finder.setFocus()
    finder.setText(row.key)
    QTest.keyClick(finder, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.suppliers.story.key == row.key, timeout=LONG_MS)
    assert window.current is window.suppliers
