"""The support bundle is looked at before it is saved, and saved as it was looked at."""

from __future__ import annotations

import zipfile
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from core.app import App
from gui.bridge import Bridge
from gui.dialogs.support import SupportDialog
from gui.pages.settings import SettingsPage
from tests.gui.conftest import Answers, MakeWindow, settle
from tests.gui.hands import dialog_of, press


def test_what_is_shown_is_what_is_saved(
    synced: App, make_window: MakeWindow, answers: Answers, qtbot: QtBot, bridge: Bridge, tmp_path: Path
) -> None:
    window = make_window(synced)
    page = window.open("settings")
    settle(qtbot, bridge)
    assert isinstance(page, SettingsPage)
    page.show_section("data")
    settle(qtbot, bridge)
    press(page, "For support…")
    dialog = dialog_of(SupportDialog, qtbot)
    settle(qtbot, bridge)
    qtbot.waitUntil(dialog.save.isEnabled)
    shown: list[str] = []
    for row in range(dialog.parts.count()):
        assert dialog.parts.currentRow() == row
        shown.append(dialog.text.toPlainText().rstrip("\n"))
        assert dialog.says.text() == dialog.parts.currentItem().text()
        QTest.keyClick(dialog.parts, Qt.Key.Key_Down)
    assert "In it:" in shown[0]
    assert '"ml_connector"' in shown[1]
    assert "Taken out" in dialog.note.text() or "Nothing had to be" in dialog.note.text()
    answers.file = tmp_path / "support.zip"
    press(dialog, "Save it…")
    qtbot.waitUntil(answers.file.exists)
    settle(qtbot, bridge)
    with zipfile.ZipFile(answers.file) as archive:
        assert [archive.read(name).decode().rstrip("\n") for name in archive.namelist()] == shown
    assert str(answers.file) in window._said_text.text()


def test_a_file_that_cannot_be_written_is_told_and_nothing_is_lost(
    synced: App, make_window: MakeWindow, answers: Answers, qtbot: QtBot, tmp_path: Path
) -> None:
    window = make_window(synced)
    dialog = SupportDialog(window.context, window)
    dialog.open()
    qtbot.waitUntil(dialog.save.isEnabled)
    answers.file = tmp_path / "not there" / "support.zip"
    press(dialog, "Save it…")
    qtbot.waitUntil(lambda: "cannot be written" in dialog.note.text())
    assert dialog.isVisible()
    assert dialog.save.isEnabled()
    dialog.close()
    dialog.deleteLater()
