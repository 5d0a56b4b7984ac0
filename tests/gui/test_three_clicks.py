"""From Home to X3: a missing account is mended and its orders replayed by at most three clicks, made as people make them."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from core.model.run import RunResult
from gui.__main__ import PEOPLE
from gui.bridge import Bridge
from gui.context import Ask
from gui.dialogs.map_dialog import MapDialog
from tests.core.sync.scenes import references
from tests.gui.conftest import Answers, MakeWindow, settle
from tests.helpers.practice import bench

LONG_MS = 20_000
FIRST, SECOND = "50057801", "50062503"
CODE = "005014701"
"""How these orders name the account 5014701 of X3."""


class People(Answers):
    """The window's own dialogs, as people get them."""

    @property
    def ask(self) -> Ask:
        return PEOPLE


@pytest.fixture
def answers() -> Answers:
    return People()


class Presses(QObject):
    """Counts the presses of a mouse button on anything of the program."""

    def __init__(self) -> None:
        super().__init__()
        self.count = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        self.count += event.type() is QEvent.Type.MouseButtonPress and watched.isWidgetType()
        return False


class Hand:
    """Clicks in the Map dialog while it blocks: a suggestion, where none is chosen yet, then the primary button."""

    def __init__(self) -> None:
        self._timer = QTimer()
        self._timer.setInterval(20)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def click(self, widget: QWidget) -> None:
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton)

    def stop(self) -> None:
        self._timer.stop()

    def _look(self) -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, MapDialog):
            return
        primary = button(dialog, "Map and replay")
        usable = [radio for radio in dialog.targets.findChildren(QRadioButton) if radio.isEnabled()]
        if dialog.targets.target:
            if primary.isEnabled():
                self.stop()
                self.click(primary)
        elif usable:
            self.click(usable[0])


def button(where: QWidget, beginning: str) -> QPushButton:
    return next(b for b in where.findChildren(QPushButton) if b.text().strip().startswith(beginning) and b.isVisible())


def test_a_missing_account_is_mended_and_its_orders_are_in_x3_after_at_most_three_clicks_from_home(
    tmp_path: Path, make_window: MakeWindow, qapp: QApplication, qtbot: QtBot, bridge: Bridge
) -> None:
    with bench(tmp_path, orders=12) as made:
        for number in (FIRST, SECOND):
            made.pair.jaggaer.do("spoil", kind="unknown-account", order=number, value=CODE)
        app = made.app()
        app.sync()
        assert {FIRST, SECOND}.isdisjoint(references(made))
        window = make_window(app)
        assert window.current is window.home
        ended: list[RunResult] = []
        window.context.runs.ended.connect(ended.append)
        hand, presses = Hand(), Presses()
        qapp.installEventFilter(presses)
        try:
            hand.click(button(window.home, "Map…"))
            qtbot.waitUntil(lambda: bool(ended), timeout=LONG_MS)
        finally:
            hand.stop()
            qapp.removeEventFilter(presses)
        assert ended[0].counts.created == 2
        assert {FIRST, SECOND} <= set(references(made))
        assert app.causes() == ()
        assert 2 <= presses.count <= 3
        settle(qtbot, bridge)

        def said() -> str:
            return " ".join(one.text() for one in window.home.findChildren(QLabel) if one.isVisibleTo(window.home))

        qtbot.waitUntil(lambda: "Nothing needs you" in said(), timeout=LONG_MS)
