"""Documents that are gone from X3, in the window: said in one cause, decided in two ways."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from gui.bridge import Bridge
from gui.context import Question
from tests.core.sync.scenes import references
from tests.gui.conftest import Answers, MakeWindow, settle
from tests.helpers.practice import Bench


def test_what_a_restored_x3_lost_is_written_again_once_a_person_says_so(
    fresh: Bench, make_window: MakeWindow, qtbot: QtBot, bridge: Bridge, answers: Answers
) -> None:
    app = fresh.app()
    app.sync()
    fresh.pair.x3.do("keep", name="yesterday")
    copied = references(fresh)[0]
    for number in ("50091001", "50091002"):
        fresh.pair.jaggaer.do("copy-order", order=copied, number=number)
    app.sync()
    wanted = references(fresh)
    fresh.pair.x3.do("restore", name="yesterday")
    fresh.pair.jaggaer.do("copy-order", order=copied, number="50091003")
    assert app.sync().error_code == "brake"

    window = make_window(app)
    window.go(window.problems)
    settle(qtbot, bridge)
    window.problems.table.choose(0)
    settle(qtbot, bridge)
    buttons = window.problems.findChildren(QPushButton)
    again = next(button for button in buttons if button.accessibleName().startswith("Write them again"))
    QTest.mouseClick(again, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: references(fresh) == sorted([*wanted, "50091003"]), timeout=20_000)
    qtbot.waitUntil(lambda: not app.running, timeout=20_000)
    settle(qtbot, bridge)
    [question] = answers.asked
    assert isinstance(question, Question)
    assert "50091001, 50091002" in question.text
    assert app.gone() == ()
