"""What another computer exported is taken in from the first page of the set-up; Settings writes such a file."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from gui.dialogs.error import ErrorDialog
from gui.main_window import MainWindow
from gui.pages.settings import SettingsPage
from gui.settings.data import DataSection
from gui.wizard.welcome import WelcomePage
from gui.wizard.wizard import Wizard
from tests.gui.hands import dialog_of, texts
from tests.gui.wizard.test_wizard import LONG_MS, Person, button, made, start

__all__ = ["made", "start"]


def choosing(person: Person, file: Path) -> None:
    """The person chooses this file from now on."""
    ask = replace(person.starter._ask, file_to_open=lambda *_: file, file_to_save=lambda *_: file)
    person.starter._ask = ask


def exported(person: Person, qtbot: QtBot, file: Path) -> None:
    """Settings writes everything of the shown home to a file."""
    window = person.starter.window
    assert isinstance(window, MainWindow)
    window.context = replace(window.context, ask=person.starter._ask)
    page = window.open("settings")
    assert isinstance(page, SettingsPage)
    page.show_section("data")
    qtbot.waitUntil(lambda: bool(page.findChildren(DataSection)), timeout=LONG_MS)
    data = page.findChildren(DataSection)[0]
    qtbot.waitUntil(lambda: data.where.text() != "", timeout=LONG_MS)
    data._context = window.context
    person.click(button(data, "For another computer"))
    qtbot.waitUntil(lambda: "everything but the secrets" in data.folder.said.text(), timeout=LONG_MS)
    assert file.exists()


def test_a_home_is_exported_and_taken_in_on_another_computer(
    start: Callable[..., Person], qtbot: QtBot, tmp_path: Path
) -> None:
    made = start("other").made
    made.app("home").close()
    made.opened.clear()
    file = tmp_path / "everything.zip"
    person = start("home")
    choosing(person, file)
    exported(person, qtbot, file)
    person = start("new computer")
    choosing(person, file)
    page = person.wizard.page
    assert isinstance(page, WelcomePage)
    person.click(page.move_button)
    qtbot.waitUntil(lambda: isinstance(person.starter._window, MainWindow), timeout=LONG_MS)
    qtbot.waitUntil(person.starter.window.isVisible, timeout=LONG_MS)
    assert person.starter.app.connection_names() == ("Main",)
    assert person.starter.app.folder == made.folder / "new computer"
    said = " ".join(one.text() for one in person.starter.window.findChildren(QLabel))
    assert "Main is here, with all that was done" in said
    assert "Enter the secrets in Settings" in said


def test_a_file_that_is_none_is_told_and_the_set_up_stays(
    start: Callable[..., Person], qtbot: QtBot, tmp_path: Path
) -> None:
    person = start()
    file = tmp_path / "letter.zip"
    file.write_text("Dear Sir", "utf-8")
    choosing(person, file)
    page = person.wizard.page
    assert isinstance(page, WelcomePage)
    person.click(page.move_button)
    dialog = dialog_of(ErrorDialog, qtbot)
    assert "cannot be read as a file of ML Connector" in texts(dialog)
    dialog.close()
    assert isinstance(person.starter.window, Wizard)
    assert not (person.starter.app.folder / "incoming").exists()
