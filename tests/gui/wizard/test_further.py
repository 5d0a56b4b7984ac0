"""A further connection: from the window into the wizard, back in the middle, on again, and to the end."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from core.model.connection import SecretName
from core.onboarding.draft import JAGGAER, X3, Step
from gui.main_window import MainWindow
from gui.pages.settings import SettingsPage
from gui.start import needs_wizard
from gui.wizard.defaults import DefaultsPage
from gui.wizard.jaggaer import JaggaerPage
from gui.wizard.preview import PreviewPage
from gui.wizard.wizard import Wizard
from tests.core.onboarding.test_mistakes import draft_of
from tests.gui.wizard.test_wizard import LONG_MS, Person, button, made, start, texts

__all__ = ["made", "start"]


def opened(start: Callable[..., Person]) -> Person:
    """The program on a home with one connection."""
    there = start("other").made
    there.app("home").close()
    there.opened.clear()
    return start("home")


def settings(person: Person) -> SettingsPage:
    """The connections in Settings, as soon as they are there."""
    window = person.starter.window
    assert isinstance(window, MainWindow)
    page = window.open("settings")
    assert isinstance(page, SettingsPage)
    page.show_section("connections")
    person.qtbot.waitUntil(lambda: ("Main", "settings") in page.connections.buttons, timeout=LONG_MS)
    return page


def in_wizard(person: Person) -> None:
    """Waits for the wizard, with what was entered before."""
    person.qtbot.waitUntil(lambda: isinstance(person.starter.window, Wizard), timeout=LONG_MS)
    person.wizard.activateWindow()
    person.qtbot.waitUntil(lambda: not person.wizard.loading and person.wizard.isActiveWindow(), timeout=LONG_MS)


def in_window(person: Person, name: str) -> None:
    """Waits for the window of a connection."""
    person.qtbot.waitUntil(lambda: person.starter.window.windowTitle().startswith(f"{name} - "), timeout=LONG_MS)


def test_settings_add_a_connection_and_a_wizard_that_is_left_leads_back(start: Callable[..., Person]) -> None:
    person = opened(start)
    page = settings(person)
    assert not page.connections.begun.isVisible()
    person.click(button(page, "Add a connection"))
    in_wizard(person)
    assert person.wizard.step is Step.NEEDS
    assert not person.wizard.practice.isVisible()
    person.click(person.wizard.leave)
    in_window(person, "Main")
    page = settings(person)
    assert not page.connections.begun.isVisible(), "nothing was entered"
    person.click(button(page, "Add a connection"))
    in_wizard(person)
    person.next()
    person.wait_for(Step.JAGGAER)
    person.type_jaggaer()
    assert person.wizard.close() is False, "closing leads back, too"
    in_window(person, "Main")
    assert person.starter.app.connection_names() == ("Main",)
    page = settings(person)
    assert "The set-up of a further connection was begun" in texts(page.connections.begun)
    assert not page.connections.add.isVisible(), "one at a time"
    assert not needs_wizard(person.starter.app), "the next start shows the connection that is there"
    person.click(page.connections.go_on)
    in_wizard(person)
    again = person.wizard.page
    assert isinstance(again, JaggaerPage)
    assert again.host.text() == person.made.pair.jaggaer.base_url


def test_a_set_up_that_was_begun_can_be_forgotten(start: Callable[..., Person], qtbot: QtBot) -> None:
    person = opened(start)
    app = person.starter.app
    app.keep_draft(replace(draft_of(person.made), name="Second", beside=("Main",)).at(Step.X3))
    page = settings(person)
    qtbot.waitUntil(page.connections.begun.isVisible, timeout=LONG_MS)
    assert "The set-up of Second was begun" in texts(page.connections.begun)
    asked: list[str] = []

    def answer(words: str) -> Callable[[], None]:
        def press() -> None:
            dialog = QApplication.activeModalWidget()
            assert dialog is not None
            asked.append(texts(dialog))
            person.click(button(dialog, words))

        return press

    QTimer.singleShot(300, answer("Cancel"))
    person.click(page.connections.forget)
    assert app.draft() is not None, "it was asked first"
    QTimer.singleShot(300, answer("Forget it"))
    person.click(page.connections.forget)
    qtbot.waitUntil(lambda: app.draft() is None, timeout=LONG_MS)
    qtbot.waitUntil(page.connections.add.isVisible, timeout=LONG_MS)
    assert not page.connections.begun.isVisible()
    assert ["with its secrets" in one for one in asked] == [True, True]
    assert app.connection_names() == ("Main",)


def test_it_is_called_otherwise_and_shown_at_the_end(start: Callable[..., Person], qtbot: QtBot) -> None:
    person = opened(start)
    app = person.starter.app
    pair = person.made.pair
    app.accept_secrets({SecretName.JAGGAER: pair.jaggaer_secret, SecretName.X3: pair.x3.secret})
    draft = replace(draft_of(person.made), name="", beside=("Main",), start_from=date(2017, 1, 1))
    for system in (JAGGAER, X3):
        draft = app.check_draft(draft, system).draft
    app.keep_draft(replace(draft, name="").at(Step.DEFAULTS))
    before = app.connection("Main")
    person.click(settings(person).connections.go_on)
    in_wizard(person)
    page = person.wizard.page
    assert isinstance(page, DefaultsPage)
    page.name.setFocus()
    person.type("main")
    person.click(person.wizard.next_button)
    qtbot.waitUntil(lambda: "A connection is called Main already" in texts(page), timeout=LONG_MS)
    assert person.wizard.step is Step.DEFAULTS
    assert QApplication.focusWidget() is page.name
    page.name.selectAll()
    person.type("Second")
    person.next()
    person.wait_for(Step.ALERTS)
    person.click(person.wizard.side_button)
    person.wait_for(Step.PREVIEW)
    assert app.connection_names() == ("Main", "Second")
    assert app.connection().name == "Second", "the preview is that of the new one"
    person.click(person.wizard.leave)
    in_window(person, "Main")
    assert app.connection().name == "Main"
    page_again = settings(person)
    assert "Second is set up; its first preview" in texts(page_again.connections.begun)
    person.click(page_again.connections.go_on)
    in_wizard(person)
    assert isinstance(person.wizard.page, PreviewPage)
    person.click(person.wizard.side_button)
    person.wait_for(Step.SCHEDULE)
    person.next()
    in_window(person, "Second")
    assert app.draft() is None
    assert app.connection("Main") == before
    assert app.schedules("Second").schedules
    assert not app.schedules("Main").schedules
    assert person.starter.app.connection().name == "Second"
    window = person.starter.window
    assert isinstance(window, MainWindow)
    QTest.mouseClick(window.navigation.others, Qt.MouseButton.LeftButton)
    [menu] = window.navigation.findChildren(QMenu)
    assert [one.text() for one in menu.actions() if one.text()] == ["Main", "Second", "Add a connection…"]
    menu.actions()[-1].trigger()
    menu.close()
    in_wizard(person)
    assert person.wizard.draft.beside == ("Main", "Second")
