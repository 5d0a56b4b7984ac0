"""Alerts in the window: looked for at its start, shown once, and the tray's icon brings it to the front."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtWidgets import QApplication, QLabel, QSystemTrayIcon
from pytestqt.qtbot import QtBot

from core.events import AlertRaised
from core.model.alert import MessageState
from gui.bridge import Bridge
from gui.main_window import MainWindow
from gui.notices import Notices, make_tray
from tests.gui.conftest import MakeWindow, settle
from tests.helpers.practice import Bench

NUMBER = "50057801"
CODE = "7777777"


def said(window: MainWindow) -> str:
    text: QLabel = window._said_text
    return text.text() if window._said.isVisible() else ""


def test_what_was_told_while_no_window_was_open_is_shown_at_the_next_start_and_once(
    fresh: Bench, make_window: MakeWindow, qtbot: QtBot, bridge: Bridge
) -> None:
    fresh.pair.jaggaer.do("spoil", kind="unknown-account", order=NUMBER, value=CODE)
    app = fresh.app()
    app.sync()
    assert {telling.state for alert in app.alerts().open for telling in alert.told} == {MessageState.WAITING}
    window = make_window(app)
    notices = Notices(window)
    qtbot.waitUntil(lambda: f"Needs mapping: account {CODE}" in said(window), timeout=20_000)
    settle(qtbot, bridge)
    assert {telling.state for alert in app.alerts().open for telling in alert.told} == {MessageState.SENT}
    window._said.hide()
    notices.look()
    settle(qtbot, bridge)
    assert said(window) == ""


def test_a_silence_is_told_by_a_window_that_is_open_although_nothing_runs(
    fresh: Bench, make_window: MakeWindow, qtbot: QtBot, bridge: Bridge
) -> None:
    app = fresh.app()
    app.sync()
    window = make_window(app)
    notices = Notices(window)
    settle(qtbot, bridge)
    window._said.hide()
    fresh.clock.moved += timedelta(hours=27)
    notices._regular.timeout.emit()
    qtbot.waitUntil(lambda: "No good sync for 26 hours" in said(window), timeout=20_000)


def test_the_tray_shows_what_is_told_and_brings_the_window_to_the_front(
    fresh: Bench, make_window: MakeWindow, qtbot: QtBot, bridge: Bridge
) -> None:
    window = make_window(fresh.app())
    tray = make_tray(window)
    assert not tray.icon().isNull()
    notices = Notices(window, tray)
    settle(qtbot, bridge)
    notices.show_alert(AlertRaised("[Main, TEST] Settled", "It no longer needs anybody.", settled=True))
    assert said(window) == "", "the tray has it"
    window.showMinimized()
    tray.activated.emit(QSystemTrayIcon.ActivationReason.Trigger)
    QApplication.processEvents()
    assert not window.isMinimized()
    tray.hide()
