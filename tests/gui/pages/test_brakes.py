"""What a run asks stands on Home, and a person lets it through there: once, for exactly what was shown."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from core.app import App
from core.model.flow import FlowName
from core.model.run import RunStatus
from core.sync.unusual import Volume, add_volume
from gui.bridge import Bridge
from gui.context import Question
from gui.main_window import MainWindow
from gui.widgets.brake_notice import VERB
from tests.core.sync.scenes import order, saves, store_of
from tests.gui.conftest import Answers, MakeWindow, settle
from tests.helpers.practice import Bench

NUMBER = "50057801"


def braked(made: Bench) -> App:
    """An App whose last sync asks about a sum."""
    app = made.app()
    app.sync()
    for _ in range(3):
        add_volume(store_of(app), FlowName.ORDERS, Volume(20, {order(app, NUMBER).currency: Decimal(1)}))
    made.pair.jaggaer.do("revise", order=NUMBER, lines={"1": {"quantity": "90000", "unitPrice": "10"}})
    assert app.sync().error_code == "brake"
    return app


def strip(window: MainWindow) -> tuple[list[str], list[QPushButton]]:
    there = window.home._brakes
    if not there.isVisible():
        return [], []
    return [one.text() for one in there.findChildren(QLabel) if one.text()], there.findChildren(QPushButton)


def test_a_question_is_let_through_with_two_clicks_and_the_sync_goes_on(
    fresh: Bench, make_window: MakeWindow, qtbot: QtBot, bridge: Bridge, answers: Answers
) -> None:
    app = braked(fresh)
    before = len(saves(fresh))
    (question,) = app.brakes()
    window = make_window(app)
    texts, buttons = strip(window)
    assert texts == [question.message]
    (button,) = buttons
    answers.sure = False
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    settle(qtbot, bridge)
    assert not app.brakes()[0].released, "who says no lets nothing through"
    assert len(saves(fresh)) == before
    answers.sure = True
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: not app.brakes() and not app.running, timeout=20_000)
    settle(qtbot, bridge)
    assert len(saves(fresh)) == before + 1
    for asked in answers.asked:
        assert isinstance(asked, Question)
        assert (asked.verb, question.message in asked.text) == (VERB, True)
    qtbot.waitUntil(lambda: strip(window) == ([], []), timeout=20_000)
    assert app.runs()[0].status in {RunStatus.DONE, RunStatus.DONE_WITH_PROBLEMS}


def test_an_emptied_source_is_looked_at_in_full_once_it_was_let_through(
    fresh: Bench, make_window: MakeWindow, qtbot: QtBot, bridge: Bridge
) -> None:
    app = fresh.app()
    app.sync()
    for number in [str(one) for one in fresh.pair.jaggaer.book.orders.ids()]:
        fresh.pair.jaggaer.do("delete-order", order=number)
    assert app.sync(full=True).error_code == "brake"
    window = make_window(app)
    (button,) = strip(window)[1]
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not app.brakes() and not app.running, timeout=20_000)
    settle(qtbot, bridge)
    assert "gone from JAGGAER" in app.runs()[0].reason


def test_what_somebody_else_let_through_is_said_and_has_no_button(fresh: Bench, make_window: MakeWindow) -> None:
    app = braked(fresh)
    app.release_brake(app.brakes()[0].brake_id)
    texts, buttons = strip(make_window(app))
    assert buttons == []
    assert f"{app.actor} let it through: the next sync goes on with it." in texts[0]
