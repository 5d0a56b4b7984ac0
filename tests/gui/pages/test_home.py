from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from core.model.flow import FlowName
from core.model.reference import ReferenceKind
from core.model.run import RunKind, RunResult
from gui.bridge import Bridge
from gui.main_window import MainWindow
from gui.pages.schedule import SchedulePage
from tests.gui.conftest import Answers, MakeWindow, settle
from tests.helpers.practice import Bench

LEFT = Qt.MouseButton.LeftButton


def texts(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget)]


def choose(window: MainWindow, text: str) -> None:
    next(action for action in window.home.more_menu().actions() if action.text() == text).trigger()


def ended(window: MainWindow, qtbot: QtBot) -> RunResult:
    with qtbot.waitSignal(window.context.runs.ended, timeout=60_000) as signal:
        pass
    result = (signal.args or [None])[0]
    assert isinstance(result, RunResult)
    return result


def test_one_flow_is_synced_from_the_menu_beside_the_button(
    fresh: Bench, make_window: MakeWindow, qtbot: QtBot
) -> None:
    app = fresh.app()
    app.sync()
    window = make_window(app)
    choose(window, "Sync the suppliers alone")
    assert set(ended(window, qtbot).flows) == {FlowName.SUPPLIERS}
    choose(window, "Preview the orders alone")
    result = ended(window, qtbot)
    assert (result.kind, set(result.flows)) == (RunKind.PREVIEW, {FlowName.ORDERS})


def test_the_first_sync_of_one_flow_is_a_preview_of_it(
    fresh: Bench, make_window: MakeWindow, qtbot: QtBot, answers: Answers
) -> None:
    answers.write = False
    window = make_window(fresh.app())
    choose(window, "Sync the suppliers alone")
    result = ended(window, qtbot)
    assert (result.kind, set(result.flows)) == (RunKind.PREVIEW, {FlowName.SUPPLIERS})


def test_accounts_are_read_again_and_the_first_sync_is_a_preview_all_the_same(
    fresh: Bench, make_window: MakeWindow, qtbot: QtBot, bridge: Bridge, answers: Answers
) -> None:
    answers.write = False
    app = fresh.app()
    window = make_window(app)
    assert "not read yet" in texts(window.home)
    QTest.mouseClick(window.home.codes, LEFT)
    result = ended(window, qtbot)
    assert (result.kind, result.counts.read) == (RunKind.SYNC, 0)
    settle(qtbot, bridge)
    qtbot.waitUntil(lambda: "read just now" in texts(window.home), timeout=20_000)
    store = app._named("")
    before = store.references.age(ReferenceKind.ACCOUNT)
    qtbot.waitUntil(window.home.codes.isEnabled, timeout=20_000)
    QTest.mouseClick(window.home.codes, LEFT)
    ended(window, qtbot)
    after = store.references.age(ReferenceKind.ACCOUNT)
    assert before is not None
    assert after is not None
    assert after > before
    window.home.start()
    assert ended(window, qtbot).kind is RunKind.PREVIEW


def test_home_is_not_well_while_a_sign_in_is_refused(
    fresh: Bench, make_window: MakeWindow, qtbot: QtBot, bridge: Bridge
) -> None:
    app = fresh.app()
    app.sync()
    window = make_window(app)
    assert "✓ All is well" in texts(window.home)
    connection = app.connection()
    app.save_connection(replace(connection, jaggaer=replace(connection.jaggaer, client_id="nobody")), {})
    window.home.start()
    ended(window, qtbot)
    settle(qtbot, bridge)
    qtbot.waitUntil(lambda: "✕ In trouble" in texts(window.home), timeout=20_000)
    qtbot.waitUntil(lambda: "refused the sign-in today" in " ".join(texts(window.home)), timeout=20_000)
    assert window.home.title.text().count("as of today") == 1
    assert "✓ All is well" not in texts(window.home)


def test_while_no_run_is_planned_the_schedule_is_one_click_away(
    fresh: Bench, make_window: MakeWindow, qtbot: QtBot
) -> None:
    window = make_window(fresh.app())
    assert any("It runs when you ask: no schedule is set." in text for text in texts(window.home))
    with qtbot.waitSignal(window.home.schedule_asked):
        QTest.mouseClick(window.home.schedule, LEFT)
    assert isinstance(window.current, SchedulePage)


def test_all_ways_to_sync_rest_while_one_goes_on(
    fresh: Bench, make_window: MakeWindow, qtbot: QtBot, bridge: Bridge
) -> None:
    app = fresh.app()
    app.sync()
    window = make_window(app)
    ways = [window.home.more, window.home.codes, *(b for b in window.home.findChildren(QPushButton) if b.isDefault())]
    assert all(way.isEnabled() for way in ways)
    window.home.start(full=True)
    qtbot.waitUntil(lambda: window.context.runs.kind is not None, timeout=20_000)
    assert not any(way.isEnabled() for way in ways)
    ended(window, qtbot)
    settle(qtbot, bridge)
    qtbot.waitUntil(lambda: all(way.isEnabled() for way in ways), timeout=20_000)
