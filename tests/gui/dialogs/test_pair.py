from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from core.app import App
from gui.bridge import Bridge
from gui.dialogs.check import CheckDialog
from gui.dialogs.pair import PairDialog, show_pair
from gui.main_window import MainWindow
from tests.gui.conftest import MakeWindow, settle
from tests.helpers.person import Person
from tests.helpers.practice import NAME, Bench

LEFT = Qt.MouseButton.LeftButton
LONG_MS = 20_000


@pytest.fixture
def unpaired(fresh: Bench, free_port: Callable[[], int]) -> App:
    """An App whose X3 is reached through the gateway and not paired yet."""
    fresh.x3.update(auth="gateway", gateway_url=f"{fresh.pair.x3.base_url}/v1", redirect_port=free_port())
    return fresh.app()


class Browser(Person):
    """The person's browser, as the dialog opens it."""

    def open(self, address: str) -> bool:
        self(address)
        return True


def shown(dialog: QWidget) -> str:
    return " ".join(one.text() for one in dialog.findChildren(QLabel) if one.isVisibleTo(dialog))


def steps(dialog: PairDialog) -> list[str]:
    pictures = dialog.findChildren(QLabel)
    return [one.accessibleName() for one in pictures if one.accessibleName() and one.isVisibleTo(dialog)]


def opened(window: MainWindow, browser: Browser) -> PairDialog:
    dialog = PairDialog(window.context, window, browser.open)
    dialog.show()
    return dialog


def test_the_browser_opens_the_window_waits_for_x3_and_says_which_folders_were_allowed(
    unpaired: App, fresh: Bench, make_window: MakeWindow, qtbot: QtBot, bridge: Bridge
) -> None:
    window, browser = make_window(unpaired), Browser()
    dialog = opened(window, browser)
    assert steps(dialog) == ["not yet", "not yet", "not yet"]
    assert browser.opened == [], "nothing opens before a person asks for it"
    QTest.mouseClick(dialog.start_button, LEFT)
    qtbot.waitUntil(lambda: "Nobody has accepted it in X3 yet." in dialog.said.text(), timeout=LONG_MS)
    assert len(browser.opened) == 1
    qtbot.waitUntil(lambda: steps(dialog) == ["done", "done", "not yet"])
    assert dialog.bar.isVisibleTo(dialog)
    fresh.pair.x3.do("accept-pairing")
    qtbot.waitUntil(lambda: dialog.paired, timeout=LONG_MS)
    assert f"Folders that were allowed: {fresh.pair.x3.folder}." in dialog.said.text()
    qtbot.waitUntil(lambda: steps(dialog) == ["done", "done", "done"])
    assert not dialog.bar.isVisibleTo(dialog)
    assert all(step.ok for step in unpaired.check().x3)
    settle(qtbot, bridge)
    dialog.close()


def test_stopping_while_x3_has_not_accepted_keeps_the_request_and_going_on_opens_no_browser(
    unpaired: App, fresh: Bench, make_window: MakeWindow, qtbot: QtBot, bridge: Bridge
) -> None:
    window, browser = make_window(unpaired), Browser()
    dialog = opened(window, browser)
    QTest.mouseClick(dialog.start_button, LEFT)
    qtbot.waitUntil(lambda: "Nobody has accepted" in dialog.said.text(), timeout=LONG_MS)
    QTest.mouseClick(dialog.stop, LEFT)
    assert dialog.said.text() == "The request is kept: pairing goes on from here."
    settle(qtbot, bridge)
    fresh.pair.x3.do("accept-pairing")
    QTest.mouseClick(dialog.start_button, LEFT)
    qtbot.waitUntil(lambda: dialog.paired, timeout=LONG_MS)
    assert len(browser.opened) == 1
    settle(qtbot, bridge)
    dialog.close()


def test_a_browser_that_cannot_be_opened_leaves_the_address_to_copy_and_escape_ends_the_waiting(
    unpaired: App, fresh: Bench, make_window: MakeWindow, qtbot: QtBot, bridge: Bridge
) -> None:
    window = make_window(unpaired)
    dialog = PairDialog(window.context, window, lambda _: False)
    dialog.show()
    QTest.mouseClick(dialog.start_button, LEFT)
    qtbot.waitUntil(lambda: "could not be opened" in dialog.said.text(), timeout=LONG_MS)
    QTest.mouseClick(dialog.copy, LEFT)
    assert QGuiApplication.clipboard().text().startswith(f"{fresh.pair.x3.base_url}/v1/token/authorise?")
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    settle(qtbot, bridge)
    assert not dialog.paired
    assert not bridge.busy, "nobody waits for the browser any more"


def test_a_refusal_is_told_with_what_to_do_and_can_be_tried_again(
    unpaired: App, fresh: Bench, make_window: MakeWindow, qtbot: QtBot, bridge: Bridge
) -> None:
    window, browser = make_window(unpaired), Browser()
    dialog = opened(window, browser)
    QTest.mouseClick(dialog.start_button, LEFT)
    qtbot.waitUntil(lambda: "Nobody has accepted" in dialog.said.text(), timeout=LONG_MS)
    fresh.pair.x3.do("refuse-pairing")
    qtbot.waitUntil(lambda: dialog.trouble.isVisibleTo(dialog), timeout=LONG_MS)
    assert "refused or taken back in X3" in dialog.trouble_text.text()
    assert dialog.start_button.text() == "Try again"
    assert not dialog.stop.isVisibleTo(dialog)
    settle(qtbot, bridge)
    dialog.close()


def test_the_connection_test_offers_the_pairing_and_tests_anew_after_it(
    unpaired: App, fresh: Bench, make_window: MakeWindow, qtbot: QtBot, bridge: Bridge
) -> None:
    window, browser = make_window(unpaired), Browser()
    check = CheckDialog(window.context, window)
    check.show()
    settle(qtbot, bridge)
    assert check.pair.isVisibleTo(check)
    assert "not paired" in shown(check)
    show_pair(window.context, check, check.start, browser.open)
    dialog = check.findChild(PairDialog)
    assert dialog is not None
    QTest.mouseClick(dialog.start_button, LEFT)
    qtbot.waitUntil(lambda: "Nobody has accepted" in dialog.said.text(), timeout=LONG_MS)
    fresh.pair.x3.do("accept-pairing")
    qtbot.waitUntil(lambda: dialog.paired, timeout=LONG_MS)
    QTest.mouseClick(dialog.leave, LEFT)
    qtbot.waitUntil(lambda: check.sentence.text().startswith("Both systems answer"), timeout=LONG_MS)
    check.close()


def test_home_leads_to_the_pairing(unpaired: App, make_window: MakeWindow, qtbot: QtBot, bridge: Bridge) -> None:
    window = make_window(unpaired)
    settle(qtbot, bridge)
    assert window.home.pair.isVisibleTo(window)
    QTest.mouseClick(window.home.pair, LEFT)
    dialog = window.findChild(PairDialog)
    assert dialog is not None
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: window.findChild(PairDialog) is None, timeout=LONG_MS)
    assert window.findChild(CheckDialog) is None, "nothing was paired, so nothing is tested"


def test_a_connection_that_signs_in_otherwise_is_not_offered_a_pairing(
    synced: App, make_window: MakeWindow, qtbot: QtBot, bridge: Bridge
) -> None:
    assert synced.connection(NAME).x3.auth != "gateway"
    window = make_window(synced)
    check = CheckDialog(window.context, window)
    check.show()
    settle(qtbot, bridge)
    assert not check.pair.isVisibleTo(check)
    assert not window.home.pair.isVisibleTo(window)
    check.close()
