from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
import trustme
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from core.app import App
from core.model.connection import SecretName
from core.sandbox.x3 import X3Switches
from gui.bridge import Bridge
from gui.dialogs.check import CheckDialog
from gui.main_window import MainWindow
from tests.core.transport.toyserver import Reply, ToyServer, tls_of
from tests.gui.conftest import MakeWindow, settle
from tests.helpers.practice import NAME, Bench, bench


@pytest.fixture
def authority() -> trustme.CA:
    return trustme.CA(organization_name="Company IT")


@pytest.fixture
def distrusted(fresh: Bench, authority: trustme.CA) -> Iterator[App]:
    """An App whose X3 shows a certificate of an unknown authority."""
    app = fresh.app()
    with ToyServer(Reply(404, b""), tls=tls_of(authority)) as server:
        good = fresh.connection()
        app.save_connection(replace(good, x3=replace(good.x3, base_url=server.url)), {})
        yield app


def texts(dialog: CheckDialog) -> list[str]:
    return [label.text() for label in dialog.findChildren(QLabel) if label.isVisibleTo(dialog)]


def test_a_good_connection_shows_every_step_of_both_systems(
    synced: App, make_window: MakeWindow, qtbot: QtBot, bridge: Bridge
) -> None:
    window = make_window(synced)
    dialog = CheckDialog(window.context, window)
    dialog.show()
    assert dialog.note.text() == "Testing…"
    assert not dialog.again.isEnabled()
    settle(qtbot, bridge)
    shown = texts(dialog)
    for step in ("Port", "Sign-in", "GL accounts", "Writing orders"):
        assert step in shown
    assert dialog.sentence.text().startswith("Both systems answer")
    assert not dialog.notice.isVisibleTo(dialog)
    assert not dialog.trust.isVisibleTo(dialog)
    assert dialog.again.isEnabled()
    end = dialog.offers.geometry().bottom()
    scrolled = dialog.offers.parentWidget()
    assert scrolled is not None
    assert scrolled.height() - end < 20, "nothing empty stands below the last card"
    dialog.close()


def test_a_failed_step_is_on_top_and_its_text_can_be_copied_without_secrets(
    distrusted: App, fresh: Bench, make_window: MakeWindow, qtbot: QtBot, bridge: Bridge
) -> None:
    window = make_window(distrusted)
    dialog = CheckDialog(window.context, window)
    dialog.show()
    settle(qtbot, bridge)
    assert dialog.notice.isVisibleTo(dialog)
    told = " ".join(label.text() for label in dialog.notice.findChildren(QLabel))
    assert "issued by Company IT" in told
    assert "ca_file" in told
    QTest.mouseClick(dialog.copy, Qt.MouseButton.LeftButton)
    copied = QGuiApplication.clipboard().text()
    assert "failed: Certificate" in copied
    for secret in (fresh.pair.jaggaer_secret, fresh.pair.x3.secret):
        assert secret not in copied
    dialog.close()


def test_a_companys_authority_is_trusted_by_its_file_and_the_test_goes_on(
    distrusted: App,
    authority: trustme.CA,
    tmp_path: Path,
    make_window: MakeWindow,
    qtbot: QtBot,
    bridge: Bridge,
) -> None:
    ca_file = tmp_path / "company.pem"
    authority.cert_pem.write_to_path(str(ca_file))
    chosen = [str(tmp_path / "missing.pem"), str(ca_file)]
    window = make_window(distrusted)
    dialog = CheckDialog(window.context, window, lambda _: chosen.pop(0))
    dialog.show()
    settle(qtbot, bridge)
    QTest.mouseClick(dialog.trust, Qt.MouseButton.LeftButton)
    settle(qtbot, bridge)
    assert "cannot be used" in dialog.sentence.text()
    assert distrusted.connection(NAME).x3.ca_file == "", "a file that is none changes nothing"
    QTest.mouseClick(dialog.trust, Qt.MouseButton.LeftButton)
    settle(qtbot, bridge)
    assert distrusted.connection(NAME).x3.ca_file == str(ca_file)
    assert distrusted.connection(NAME).jaggaer.ca_file == ""
    assert "no X3 Services" in " ".join(texts(dialog)), "the certificate passes, the next step tells the next fault"
    assert not dialog.trust.isVisibleTo(dialog)
    dialog.close()


def test_the_test_is_opened_from_home_and_frees_itself(
    synced: App, make_window: MakeWindow, qtbot: QtBot, bridge: Bridge
) -> None:
    window = make_window(synced)
    QTest.mouseClick(button(window, "Test the connection"), Qt.MouseButton.LeftButton)
    dialog = window.findChild(CheckDialog)
    assert dialog is not None
    settle(qtbot, bridge)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: window.findChild(CheckDialog) is None, timeout=20_000)


def test_a_test_that_is_closed_while_it_runs_is_forgotten(
    synced: App, make_window: MakeWindow, qtbot: QtBot, bridge: Bridge
) -> None:
    window = make_window(synced)
    QTest.keyClick(window, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    dialog = window.findChild(CheckDialog)
    assert dialog is not None
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    settle(qtbot, bridge)
    QApplication.processEvents()
    assert window.findChild(CheckDialog) is None


def button(window: MainWindow, text: str) -> QPushButton:
    return next(one for one in window.findChildren(QPushButton) if one.text() == text)


def test_what_x3_offers_is_said_with_its_date_and_asked_anew_by_a_button(
    fresh: Bench, tmp_path: Path, make_window: MakeWindow, qtbot: QtBot, bridge: Bridge
) -> None:
    app = fresh.app()
    window = make_window(app)
    dialog = CheckDialog(window.context, window)
    dialog.show()
    qtbot.waitUntil(lambda: "was not asked yet" in " ".join(texts(dialog)))
    settle(qtbot, bridge)
    said = offered(dialog)
    assert "Order lines take a GL account." in said
    assert dialog.offers.asked.text().startswith("asked today ")
    kept = app.site_offers()
    assert kept is not None
    assert kept.sentences == said, "what the test found is what the runs go by"
    with bench(tmp_path / "other", orders=2, x3_switches=X3Switches(account_on_line=False)) as other:
        app.save_connection(replace(app.connection(), x3=other.connection().x3), {SecretName.X3: other.pair.x3.secret})
        QTest.mouseClick(dialog.offers.again, Qt.MouseButton.LeftButton)
        assert not dialog.offers.again.isEnabled()
        settle(qtbot, bridge)
    assert "Order lines take no GL account: it follows from the product." in offered(dialog)
    assert app.site_offers() != kept
    QTest.mouseClick(dialog.offers.again, Qt.MouseButton.LeftButton)
    settle(qtbot, bridge)
    assert dialog.offers.trouble.isVisibleTo(dialog), "nothing answers any more"
    assert "Order lines take no GL account: it follows from the product." in offered(dialog), "what was known stays"
    assert dialog.offers.again.isEnabled()
    dialog.close()


def offered(dialog: CheckDialog) -> tuple[str, ...]:
    labels = [one.text() for one in dialog.offers.findChildren(QLabel) if one.isVisibleTo(dialog)]
    return tuple(text for before, text in pairwise(labels) if before == "•")
