"""The settings page, driven by mouse and keys on a real App with practice systems."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDateEdit,
    QDialog,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from core.app import App
from core.model.approval_rules import MappingApproval
from core.model.connection import InvalidLinePolicy, SecretName
from core.model.flow import RunId
from core.setup_values import keys, setup_toml
from gui import format as fmt
from gui.bridge import Bridge
from gui.context import Question
from gui.main_window import MainWindow
from gui.pages.home import HomePage
from gui.pages.settings import SECTIONS, SettingsPage
from gui.settings.connections import RemoveDialog, SetupDialog
from gui.settings.data import DataSection
from gui.settings.editors import Field
from gui.settings.fields import SECRETS, X3, all_fields
from gui.settings.hit import Hit
from gui.settings.parts import CHECKS, CertificatesPart, ChannelPart, ProfilePart
from gui.settings.secrets import SecretDialog
from gui.theme import DARK
from gui.words import languages
from tests.gui.conftest import Answers, MakeWindow, settle
from tests.gui.hands import texts
from tests.helpers.mailbox import mailbox
from tests.helpers.practice import NAME, Bench, bench
from tests.helpers.pseudo import misfits, pseudo_language, strings_of, untranslated

_LONGEST_S = 20.0


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Bench]:
    with bench(tmp_path_factory.mktemp("settings"), orders=6) as made:
        yield made


@pytest.fixture
def systems(shared: Bench, tmp_path: Path) -> Iterator[Bench]:
    """The shared practice systems, with homes and a keyring of this test."""
    made = replace(shared, folder=tmp_path, opened=[])
    yield made
    for app in made.opened:
        app.close()


@pytest.fixture
def app(systems: Bench) -> App:
    return systems.app()


@pytest.fixture
def window(app: App, make_window: MakeWindow, qtbot: QtBot, bridge: Bridge) -> MainWindow:
    made = make_window(app)
    made.open("settings")
    settle(qtbot, bridge)
    return made


@pytest.fixture
def page(window: MainWindow) -> SettingsPage:
    made = window.page("settings")
    assert isinstance(made, SettingsPage)
    return made


def until(true: Callable[[], bool]) -> None:
    """Lets the window work until something is so."""
    end = time.monotonic() + _LONGEST_S
    while not true():
        assert time.monotonic() < end, "waited in vain"
        QApplication.processEvents()
        time.sleep(0.002)


def press(widget: QWidget, name: str) -> None:
    """Presses the button that is called so, with the mouse."""
    QTest.mouseClick(button(widget, name), Qt.MouseButton.LeftButton)


def button(widget: QWidget, name: str) -> QAbstractButton:
    found = [
        one
        for one in widget.findChildren(QAbstractButton)
        if one.isVisibleTo(widget) and name in {one.text().strip(), one.accessibleName()}
    ]
    assert len(found) == 1, f"{len(found)} buttons are called {name}"
    return found[0]


def fields(page: SettingsPage, key: str) -> list[Field]:
    return [one for one in page.findChildren(Field) if one.key == key and one.isVisibleTo(page)]


def field(page: SettingsPage, key: str) -> Field:
    """The field of a setting, once the page has led there."""
    page.show_setting(key)
    until(lambda: bool(fields(page, key)) and page.window().focusWidget() is not None)
    (found,) = fields(page, key)
    until(lambda: page.window().focusWidget() is found.editor.focus_widget())
    return found


def section(page: SettingsPage, name: str, qtbot: QtBot) -> None:
    """Shows a section and waits until all of it is there."""
    page.show_section(name)
    form = page._forms.get(name)
    qtbot.waitUntil(lambda: form is None or form.is_whole, timeout=5_000)
    QApplication.processEvents()  # what was made last is shown by an event of its own


def type_into(page: SettingsPage, key: str, text: str) -> None:
    edit = field(page, key).findChild(QLineEdit)
    assert edit is not None
    edit.setFocus()
    edit.selectAll()
    QTest.keyClick(edit, Qt.Key.Key_Delete)
    QTest.keyClicks(edit, text)


def choose(page: SettingsPage, key: str, value: str) -> None:
    """Chooses by the keyboard."""
    pick(field(page, key).findChild(QComboBox), value)


def pick(box: QComboBox | None, value: str) -> None:
    assert box is not None
    box.setFocus()
    steps = box.findData(value) - box.currentIndex()
    for _ in range(abs(steps)):
        QTest.keyClick(box, Qt.Key.Key_Down if steps > 0 else Qt.Key.Key_Up)
    assert box.currentData() == value


def tried(page: SettingsPage, qtbot: QtBot, bridge: Bridge) -> None:
    """Waits until what was typed was tried."""
    qtbot.waitUntil(lambda: not page._try_timer.isActive(), timeout=5_000)
    settle(qtbot, bridge)


def saved(page: SettingsPage, qtbot: QtBot, bridge: Bridge) -> None:
    QTest.mouseClick(page.save_button, Qt.MouseButton.LeftButton)
    settle(qtbot, bridge)


def test_every_setting_has_its_place_its_name_and_its_help() -> None:
    specs = all_fields()
    assert sorted(spec.key for spec in specs) == sorted(set(keys()) - {"connection.name"})
    assert all(spec.label and spec.help.endswith(".") for spec in specs)
    assert set(SECRETS) == set(SecretName)


def test_changes_of_several_kinds_are_saved_together_and_are_in_the_chain(
    app: App, page: SettingsPage, qtbot: QtBot, bridge: Bridge
) -> None:
    assert not page.bar.isVisibleTo(page), "nothing to save yet"
    type_into(page, "x3.chart", "PLF")
    choose(page, "connection.on_invalid_line", "write-valid-lines")
    type_into(page, "x3.max_in_flight", "4")
    QTest.keyClick(button(field(page, "x3.soap.json_results"), "Results as JSON"), Qt.Key.Key_Space)
    type_into(page, "x3.constants.order", "YORIGIN=2")
    tried(page, qtbot, bridge)
    assert page.save_button.text() == "Save 5 changes"
    assert "valid lines are written at once" in texts(page.bar)
    saved(page, qtbot, bridge)
    settings = app.connection()
    assert (settings.x3.chart, settings.x3.max_in_flight, settings.x3.soap.json_results) == ("PLF", 4, True)
    assert settings.on_invalid_line is InvalidLinePolicy.WRITE_VALID_LINES
    assert not page.bar.isVisibleTo(page)
    rows = [one.draft for one in app._of(settings).audit.entries() if one.draft.action == "connection-changed"]
    assert rows[-1].details["new x3.chart"] == "PLF"
    assert app.verify_audit().ok


def test_what_is_typed_back_is_no_change(page: SettingsPage, qtbot: QtBot, bridge: Bridge) -> None:
    type_into(page, "x3.max_in_flight", "9")
    assert page.unsaved == 1
    type_into(page, "x3.max_in_flight", "8")
    tried(page, qtbot, bridge)
    assert page.unsaved == 0
    assert not page.bar.isVisibleTo(page)


def test_what_is_wrong_is_said_at_its_field_and_the_bar_leads_there(
    app: App, page: SettingsPage, qtbot: QtBot, bridge: Bridge
) -> None:
    type_into(page, "x3.connect_seconds", "many")
    wrong = field(page, "x3.connect_seconds")
    tried(page, qtbot, bridge)
    assert wrong.fault.isVisibleTo(page)
    assert wrong.fault_text.text() == "Must be a whole number from 1 to 120."
    assert wrong.editor.focus_widget().accessibleDescription() == wrong.fault_text.text()
    assert not page.save_button.isEnabled()
    page.show_section("alerts")
    QTest.mouseClick(page.first_fault, Qt.MouseButton.LeftButton)
    assert page.stack.currentWidget() is page._forms["x3"]
    until(lambda: page.window().focusWidget() is wrong.editor.focus_widget())
    viewport = page._forms["x3"].viewport()
    qtbot.waitUntil(lambda: viewport.rect().contains(wrong.editor.mapTo(viewport, QPoint(4, 4))), timeout=5_000)
    type_into(page, "x3.connect_seconds", "20")
    tried(page, qtbot, bridge)
    assert not wrong.fault.isVisibleTo(page)
    assert page.save_button.isEnabled()
    QTest.keyClick(wrong.editor.focus_widget(), Qt.Key.Key_Return)
    settle(qtbot, bridge)
    assert app.connection().x3.connect_seconds == 20, "Enter saves"


def test_enter_before_it_was_tried_saves_nothing_and_leads_to_what_is_wrong(
    app: App, page: SettingsPage, qtbot: QtBot, bridge: Bridge
) -> None:
    type_into(page, "x3.connect_seconds", "many")
    type_into(page, "x3.chart", "PLF")
    QTest.keyClick(page.window().focusWidget(), Qt.Key.Key_Return)
    settle(qtbot, bridge)
    assert app.connection().x3.chart == ""
    until(lambda: page.stack.currentWidget() is page._forms["x3"])
    wrong = field(page, "x3.connect_seconds")
    assert wrong.fault.isVisibleTo(page)


def test_a_setting_that_another_one_needs_is_asked_for_at_its_own_field(
    page: SettingsPage, qtbot: QtBot, bridge: Bridge
) -> None:
    choose(page, "x3.auth", "gateway")
    tried(page, qtbot, bridge)
    (needed,) = [one for one in page.findChildren(Field) if one.key == "x3.gateway_url"]
    assert "Is missing" in needed.fault_text.text()
    assert needed.isVisibleTo(page), "what was folded is unfolded"


def test_the_usual_value_is_one_press_away(app: App, page: SettingsPage, qtbot: QtBot, bridge: Bridge) -> None:
    app.change_settings({"x3.max_in_flight": 3})
    settle(qtbot, bridge)
    qtbot.waitUntil(lambda: field(page, "x3.max_in_flight").usual.isVisibleTo(page), timeout=5_000)
    usual = field(page, "x3.max_in_flight").usual
    assert usual.text() == "Usual: 8"
    QTest.mouseClick(usual, Qt.MouseButton.LeftButton)
    tried(page, qtbot, bridge)
    saved(page, qtbot, bridge)
    assert app.connection().x3.max_in_flight == 8


def test_escape_discards_once_the_person_said_so(
    app: App, page: SettingsPage, answers: Answers, qtbot: QtBot, bridge: Bridge
) -> None:
    type_into(page, "x3.chart", "PLF")
    type_into(page, "x3.site", "FR012")
    answers.sure = False
    edit = field(page, "x3.chart").editor.focus_widget()
    QTest.keyClick(edit, Qt.Key.Key_Escape)
    assert page.unsaved == 2
    assert isinstance(answers.asked[-1], Question)
    assert answers.asked[-1].verb == "Discard 2 changes"
    answers.sure = True
    QTest.keyClick(edit, Qt.Key.Key_Escape)
    tried(page, qtbot, bridge)
    assert page.unsaved == 0
    assert isinstance(edit, QLineEdit)
    assert edit.text() == ""
    assert app.connection().x3.chart == ""


def test_leaving_the_page_or_the_window_asks_while_something_is_not_saved(
    window: MainWindow, page: SettingsPage, answers: Answers, qtbot: QtBot, bridge: Bridge
) -> None:
    type_into(page, "x3.chart", "PLF")
    type_into(page, "x3.site", "FR012")
    answers.sure = False
    QTest.keyClick(window, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert window.current is page
    assert window.navigation.buttons["settings"].isChecked()
    window.close()
    assert window.isVisible()
    answers.sure = True
    QTest.keyClick(window, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    shown = window.current
    assert isinstance(shown, HomePage)
    assert page.unsaved == 0
    settle(qtbot, bridge)


def test_another_x3_after_documents_were_written_is_told_before_it_is_saved(
    app: App, make_window: MakeWindow, qtbot: QtBot, bridge: Bridge
) -> None:
    assert app.sync().error_code == ""
    window = make_window(app)
    page = window.open("settings")
    assert isinstance(page, SettingsPage)
    settle(qtbot, bridge)
    type_into(page, "x3.folder", "OTHER")
    tried(page, qtbot, bridge)
    assert "The settings lead to folder OTHER" in texts(page.bar)
    assert page.save_button.isEnabled()


def test_while_somebody_runs_the_connection_nothing_is_saved_and_the_page_says_who(
    app: App, page: SettingsPage, qtbot: QtBot, bridge: Bridge
) -> None:
    type_into(page, "x3.chart", "PLF")
    lease = app._of(app.connection()).lease.acquire("anna on PC-14, process 9", RunId("r1"))
    page.look_again()
    qtbot.waitUntil(lambda: page.running.isVisibleTo(page), timeout=5_000)
    assert "anna on PC-14" in texts(page.running)
    assert not page.save_button.isEnabled()
    page.save()  # by Enter or its shortcut
    settle(qtbot, bridge)
    assert app.connection().x3.chart == ""
    assert "anna on PC-14" in texts(page.bar)
    app._of(app.connection()).lease.release(lease)
    page.look_again()
    qtbot.waitUntil(lambda: not page.running.isVisibleTo(page), timeout=5_000)
    saved(page, qtbot, bridge)
    assert app.connection().x3.chart == "PLF"


def test_what_somebody_else_changes_is_shown_and_what_is_typed_here_stays(
    app: App, page: SettingsPage, qtbot: QtBot
) -> None:
    type_into(page, "x3.chart", "MINE")
    app.change_settings({"x3.chart": "THEIRS", "x3.site": "FR012"})
    site = field(page, "x3.site").editor.focus_widget()
    assert isinstance(site, QLineEdit)
    qtbot.waitUntil(lambda: site.text() == "FR012", timeout=5_000)
    chart = field(page, "x3.chart").editor.focus_widget()
    assert isinstance(chart, QLineEdit)
    assert chart.text() == "MINE"
    assert page.unsaved == 1


def dialog_of(kind: type[QDialog], window: MainWindow, qtbot: QtBot) -> QDialog:
    qtbot.waitUntil(lambda: bool(window.findChildren(kind)), timeout=5_000)
    (found,) = window.findChildren(kind)
    return found


def is_freed(gone: list[bool], qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: bool(gone), timeout=5_000)


def freeing(dialog: QObject) -> list[bool]:
    """Gets an entry once the dialog is freed."""
    gone: list[bool] = []
    dialog.destroyed.connect(lambda: gone.append(True))
    return gone


def test_a_secret_goes_into_the_keyring_and_is_never_shown(
    app: App, window: MainWindow, page: SettingsPage, qtbot: QtBot, bridge: Bridge
) -> None:
    section(page, "jaggaer", qtbot)
    assert "✓ In the keyring" in texts(page)
    press(page, "Replace: Client secret")
    dialog = dialog_of(SecretDialog, window, qtbot)
    assert isinstance(dialog, SecretDialog)
    gone = freeing(dialog)
    assert dialog.focusWidget() is dialog.field
    assert not dialog.keep.isEnabled()
    QTest.keyClicks(dialog.field, "brand-new-word")
    assert "brand-new-word" not in dialog.field.displayText()
    QTest.keyClick(dialog.field, Qt.Key.Key_Return)
    settle(qtbot, bridge)
    assert app._secrets.get(NAME, SecretName.JAGGAER) == "brand-new-word"
    is_freed(gone, qtbot)
    assert "brand-new-word" not in texts(window)
    press(page, "Replace: Client secret")
    dialog = dialog_of(SecretDialog, window, qtbot)
    gone = freeing(dialog)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    is_freed(gone, qtbot)


def test_a_connection_with_documents_is_removed_by_typing_its_name_and_set_up_again_by_a_file(
    app: App,
    systems: Bench,
    make_window: MakeWindow,
    answers: Answers,
    tmp_path: Path,
    qtbot: QtBot,
    bridge: Bridge,
) -> None:
    assert app.sync().error_code == ""
    window = make_window(app)
    page = window.open("settings")
    assert isinstance(page, SettingsPage)
    settle(qtbot, bridge)
    assert "documents in X3 are ours" in texts(page)
    press(page, f"Remove…: {NAME}")
    dialog = dialog_of(RemoveDialog, window, qtbot)
    assert isinstance(dialog, RemoveDialog)
    gone = freeing(dialog)
    assert not dialog.go.isEnabled()
    assert dialog.focusWidget() is dialog.field
    QTest.keyClicks(dialog.field, "main")
    assert not dialog.go.isEnabled()
    dialog.field.clear()
    QTest.keyClicks(dialog.field, NAME)
    heard: list[bool] = []
    page.connections_changed.connect(lambda: heard.append(True))
    QTest.keyClick(dialog.field, Qt.Key.Key_Return)
    settle(qtbot, bridge)
    assert app.connection_names() == ()
    assert heard == [True]
    is_freed(gone, qtbot)
    qtbot.waitUntil(lambda: "No connection yet" in texts(page), timeout=5_000)
    assert not page._buttons["jaggaer"].isEnabled()
    assert page._buttons["data"].isEnabled()
    asked: list[bool] = []
    window.setup_asked.connect(lambda: asked.append(True))
    press(page, "Set up step by step…")
    assert asked == [True]
    file = tmp_path / "again.toml"
    file.write_text(setup_toml(systems.connection()), encoding="utf-8")
    answers.file = file
    press(page, "Read a set-up file…")
    setup = dialog_of(SetupDialog, window, qtbot)
    assert isinstance(setup, SetupDialog)
    assert not setup.go.isEnabled()
    for name, value in ((SecretName.JAGGAER, systems.pair.jaggaer_secret), (SecretName.X3, systems.pair.x3.secret)):
        QTest.keyClicks(setup.secrets[name], value)
    QTest.keyClick(setup.secrets[SecretName.X3], Qt.Key.Key_Return)
    settle(qtbot, bridge)
    assert app.connection_names() == (NAME,)


def test_settings_are_exported_and_a_file_is_read_with_what_it_changes_shown_first(
    app: App, window: MainWindow, page: SettingsPage, answers: Answers, tmp_path: Path, qtbot: QtBot, bridge: Bridge
) -> None:
    answers.file = tmp_path / "carried"
    press(page, f"Export…: {NAME}")
    settle(qtbot, bridge)
    file = tmp_path / "carried.toml"
    text = file.read_text(encoding="utf-8").replace('site = "US01"', 'site = "FR012"\nchart = "PLF"')
    file.write_text(text, encoding="utf-8")
    answers.file = file
    press(page, "Read a set-up file…")
    dialog = dialog_of(SetupDialog, window, qtbot)
    assert isinstance(dialog, SetupDialog)
    gone = freeing(dialog)
    assert dialog.findChildren(QPlainTextEdit)[0].toPlainText() == (
        "Purchase site: US01 becomes FR012\nChart of accounts: empty becomes PLF"
    )
    assert dialog.go.text() == "Change 2 settings"
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    settle(qtbot, bridge)
    assert (app.connection().x3.site, app.connection().x3.chart) == ("FR012", "PLF")
    is_freed(gone, qtbot)
    press(page, "Read a set-up file…")
    dialog = dialog_of(SetupDialog, window, qtbot)
    assert "Nothing to change" in texts(dialog)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)


def test_a_second_connection_is_set_up_by_a_file_and_both_can_be_looked_at(
    app: App,
    systems: Bench,
    window: MainWindow,
    page: SettingsPage,
    answers: Answers,
    tmp_path: Path,
    qtbot: QtBot,
    bridge: Bridge,
) -> None:
    file = tmp_path / "second.toml"
    app.export_settings(file)
    file.write_text(file.read_text(encoding="utf-8").replace('"Main"', '"Second"'), encoding="utf-8")
    app.mean(NAME)
    answers.file = file
    press(page, "Read a set-up file…")
    until(lambda: bool(window.findChildren(SetupDialog)))
    [dialog] = window.findChildren(SetupDialog)
    for name, secret in ((SecretName.JAGGAER, systems.pair.jaggaer_secret), (SecretName.X3, systems.pair.x3.secret)):
        dialog.secrets[name].setFocus()
        QTest.keyClicks(dialog.secrets[name], secret)
    QTest.mouseClick(dialog.go, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: app.connection_names() == (NAME, "Second"), timeout=20_000)
    qtbot.waitUntil(lambda: page.chooser.isVisibleTo(page), timeout=5_000)
    assert ("Second", "show") in page.connections.buttons
    assert (NAME, "show") not in page.connections.buttons, "it is the one that is shown"
    type_into(page, "x3.chart", "PLF")
    type_into(page, "x3.site", "FR012")
    answers.sure = False
    page.chooser.setFocus()
    QTest.keyClick(page.chooser, Qt.Key.Key_Down)
    assert page.chooser.currentData() == NAME
    assert page.unsaved == 2
    answers.sure = True
    page.show_section("connections")
    qtbot.waitUntil(lambda: page.connections.buttons["Second", "settings"].isVisibleTo(page), timeout=5_000)
    press(page, "Its settings: Second")
    qtbot.waitUntil(lambda: "jaggaer" in page._forms, timeout=5_000)
    assert page.unsaved == 0
    assert page.stack.currentWidget() is page._forms["jaggaer"]
    type_into(page, "x3.chart", "SEC")
    type_into(page, "x3.site", "FR012")
    tried(page, qtbot, bridge)
    saved(page, qtbot, bridge)
    assert app.connection("Second").x3.chart == "SEC"
    assert app.connection(NAME).x3.chart == ""


def test_a_test_mail_is_really_sent_and_what_fails_is_said(
    app: App, page: SettingsPage, qtbot: QtBot, bridge: Bridge
) -> None:
    part = page.parts.get("test-email")
    assert part is None, "sections are built when they are shown"
    with mailbox() as server:
        type_into(page, "alerts.email_to", "finance@example.com, boss@example.com")
        type_into(page, "alerts.smtp_host", "127.0.0.1")
        type_into(page, "alerts.email_from", "connector@example.com")
        choose(page, "alerts.smtp_security", "none")
        type_into(page, "alerts.smtp_port", str(server.port))
        part = page.parts["test-email"]
        assert isinstance(part, ChannelPart)
        QTest.mouseClick(part.test, Qt.MouseButton.LeftButton)
        assert "Save the changes first" in part.said.text()
        tried(page, qtbot, bridge)
        saved(page, qtbot, bridge)
        assert app.connection().alerts.email_to == ("finance@example.com", "boss@example.com")
        QTest.mouseClick(part.test, Qt.MouseButton.LeftButton)
        settle(qtbot, bridge)
        assert server.subjects() == ["[Main, TEST] Test of the alerts"]
        assert "finance@example.com, boss@example.com" in part.said.text()
        server.shut()
        QTest.mouseClick(part.test, Qt.MouseButton.LeftButton)
        settle(qtbot, bridge)
        assert "cannot be reached" in part.said.text()
        server.open()


def test_weaker_rules_wait_and_the_page_says_for_whom(
    app: App, window: MainWindow, page: SettingsPage, qtbot: QtBot, bridge: Bridge
) -> None:
    section(page, "approvals", qtbot)
    assert app.actor in texts(page)
    choose(page, "approval.mappings", "always")
    type_into(page, "approval.review_days", "5")
    tried(page, qtbot, bridge)
    saved(page, qtbot, bridge)
    assert app.connection().approval.mappings is MappingApproval.ALWAYS
    choose(page, "approval.mappings", "never")
    tried(page, qtbot, bridge)
    assert "a second person has to approve it" in texts(page.bar)
    saved(page, qtbot, bridge)
    assert "wait for a second person: request 1" in window._said_text.text()
    assert app.connection().approval.mappings is MappingApproval.ALWAYS


def test_the_store_is_copied_and_the_chain_verified_from_the_page(
    app: App, page: SettingsPage, answers: Answers, tmp_path: Path, qtbot: QtBot, bridge: Bridge
) -> None:
    app.change_settings({"x3.chart": "PLF"})
    opened: list[Path] = []

    def show_folder(folder: Path) -> bool:
        opened.append(folder)
        return True

    page._show_folder = show_folder
    page.show_section("data")
    data = page.stack.currentWidget()
    assert isinstance(data, DataSection)
    assert str(app.folder) in texts(data)
    assert "127.0.0.1" in data.hosts.text()
    answers.file = tmp_path / "copy"
    press(data, "Save a copy now…")
    settle(qtbot, bridge)
    assert (tmp_path / "copy.db").is_file()
    assert "sound" in data.folder.said.text()
    press(data, "Verify the chain")
    settle(qtbot, bridge)
    assert "✓ Intact" in data.audit.said.text()
    assert f"Sealed by {app.actor}." in data.audit.said.text()
    press(data, "Open the folder")
    press(data, "Open the log's folder")
    assert opened == [app.folder, app.folder / "logs"]
    press(data, "Libraries and their licences")
    settle(qtbot, bridge)
    assert "SQLAlchemy" in data.licences.text()
    assert "?" not in data.licences.text(), "every licence is known"


def test_a_profile_is_copied_to_adapt_and_named_by_the_settings(
    app: App, page: SettingsPage, answers: Answers, tmp_path: Path, qtbot: QtBot, bridge: Bridge
) -> None:
    section(page, "jaggaer", qtbot)
    part = page.parts["profile"]
    assert isinstance(part, ProfilePart)
    assert "comes with the program" in part.what.text()
    answers.file = tmp_path / "own"
    QTest.mouseClick(part.copy, Qt.MouseButton.LeftButton)
    settle(qtbot, bridge)
    own = tmp_path / "own.toml"
    assert own.is_file()
    name = field(page, "jaggaer.profile").editor.focus_widget()
    assert isinstance(name, QLineEdit)
    assert name.text() == str(own)
    type_into(page, "x3.chart", "PLF")
    tried(page, qtbot, bridge)
    saved(page, qtbot, bridge)
    qtbot.waitUntil(lambda: "a file of your own" in part.what.text(), timeout=5_000)
    assert app.connection().jaggaer.profile == str(own)


def test_certificates_are_looked_at_when_somebody_asks(page: SettingsPage, qtbot: QtBot, bridge: Bridge) -> None:
    section(page, "x3", qtbot)
    part = page.parts["certificates"]
    assert isinstance(part, CertificatesPart)
    QTest.mouseClick(part.look, Qt.MouseButton.LeftButton)
    settle(qtbot, bridge)
    assert "JAGGAER at http://127.0.0.1" in texts(part)
    assert "plain http" in texts(part)


def test_the_look_of_the_window_changes_at_once_and_is_remembered(
    app: App, window: MainWindow, page: SettingsPage, make_window: MakeWindow
) -> None:
    page.show_section("appearance")
    boxes = {box.accessibleName(): box for box in page.findChildren(QComboBox) if box.isVisibleTo(page)}
    # By no event: Qt draws the whole window anew, which takes it more than the turn of one event may.
    boxes["Colours"].setCurrentIndex(boxes["Colours"].findData("dark"))
    boxes["Colours"].activated.emit(boxes["Colours"].currentIndex())
    assert window.context.theme.tokens is DARK
    pick(boxes["Rows of tables"], "on")
    assert window.context.theme.row_height == 26
    pick(boxes["Language"], "en")
    pick(boxes["First page"], "orders")
    try:
        pick(boxes["Dates"], "locale")
        assert fmt.day(date(2026, 11, 3)) == "03/11/2026"
    finally:
        fmt.write_days(iso=True)
    memory = window.context.memory
    kept = {key: memory.text(key, "") for key in ("language", "start-page", "dates")}
    assert kept == {"language": "en", "start-page": "orders", "dates": "locale"}
    assert "as soon as they load again" in texts(page)
    again = make_window(app)
    assert again.current is again.page("orders"), "the window begins with the page that was chosen"


def test_a_day_is_chosen_by_the_keyboard_and_the_wheel_changes_nothing(
    app: App, page: SettingsPage, qtbot: QtBot, bridge: Bridge
) -> None:
    edit = field(page, "connection.start_from").findChild(QDateEdit)
    assert edit is not None
    edit.setSelectedSection(QDateEdit.Section.YearSection)
    QTest.keyClick(edit, Qt.Key.Key_Up)
    type_into(page, "x3.chart", "PLF")
    tried(page, qtbot, bridge)
    assert "Orders before 2018-01-01" in texts(page.bar)
    saved(page, qtbot, bridge)
    assert app.connection().start_from.isoformat() == "2018-01-01"


def test_the_proxy_is_the_computers_none_or_an_address(
    app: App, page: SettingsPage, qtbot: QtBot, bridge: Bridge
) -> None:
    choose(page, "x3.proxy", "")
    proxy = field(page, "x3.proxy").findChild(QLineEdit)
    assert proxy is not None
    QTest.keyClicks(proxy, "proxy.example:3128")
    tried(page, qtbot, bridge)
    assert "is no address" in field(page, "x3.proxy").fault_text.text().lower()
    proxy.clear()
    QTest.keyClicks(proxy, "http://proxy.example:3128")
    choose(page, "jaggaer.proxy", "none")
    tried(page, qtbot, bridge)
    saved(page, qtbot, bridge)
    assert (app.connection().x3.proxy, app.connection().jaggaer.proxy) == ("http://proxy.example:3128", "none")


def unfold_all(page: SettingsPage) -> None:
    for form in page._forms.values():
        for group in form.groups:
            if group.fold.isVisibleTo(form):
                group.fold.setChecked(True)


def test_every_control_has_a_name_and_can_be_reached_by_the_keyboard(page: SettingsPage, qtbot: QtBot) -> None:
    for one in SECTIONS:
        section(page, one.name, qtbot)
        unfold_all(page)
        qtbot.wait(1)
        for widget in page.findChildren(QWidget):
            takes = widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisibleTo(page) and widget.isEnabled()
            if (
                not takes
                or widget.focusProxy() is not None
                or not isinstance(widget, (QAbstractButton, QLineEdit, QComboBox, QDateEdit))
            ):
                continue
            if isinstance(widget.parentWidget(), (QComboBox, QDateEdit)):
                continue
            assert widget.accessibleName(), f"{one.name}: {widget} {widget.parentWidget()}"


def test_all_texts_of_the_page_are_translatable_and_fit(
    app: App, make_window: MakeWindow, qapp: QApplication, qtbot: QtBot, bridge: Bridge
) -> None:
    state = app.profile_state()
    data = {
        *strings_of(app.connections(), app.settings_of(), app.data_place(), app.site_offers()),
        *state.levels,
        *state.shipped,
        *(str(value) for group in app.settings_of().groups for one in group.settings for value in one.choices),
        app.actor,
        "Main",
        *languages().values(),
        str(app.folder),
    }
    with pseudo_language(qapp):
        window = make_window(app)
        window.resize(1000, 640)
        page = window.open("settings")
        assert isinstance(page, SettingsPage)
        settle(qtbot, bridge)
        for one in SECTIONS:
            section(page, one.name, qtbot)
            settle(qtbot, bridge)
            unfold_all(page)
            settle(qtbot, bridge)
            shown = page.stack.currentWidget()
            assert shown is not None
            assert untranslated(shown, data) == [], one.name
            assert misfits(shown) == [], one.name


def test_a_setting_is_found_by_its_words_and_enter_goes_to_the_first(
    page: SettingsPage, qtbot: QtBot, bridge: Bridge
) -> None:
    finder = page.finder
    finder.setFocus()
    QTest.keyClicks(finder, "proxy")
    qtbot.waitUntil(lambda: len(page.findChildren(Hit)) == 2, timeout=5_000)
    assert not page._buttons["x3"].isVisibleTo(page)
    names = [one.accessibleName() for one in page.findChildren(Hit)]
    assert names == ["Proxy in JAGGAER", "Proxy in Sage X3"]
    QTest.mouseClick(page.findChildren(Hit)[1], Qt.MouseButton.LeftButton)
    until(lambda: bool(fields(page, "x3.proxy")))
    until(lambda: page.window().focusWidget() is fields(page, "x3.proxy")[0].editor.focus_widget())
    finder.setFocus()
    QTest.keyClick(finder, Qt.Key.Key_Return)
    until(lambda: bool(fields(page, "jaggaer.proxy")))
    until(lambda: page.window().focusWidget() is fields(page, "jaggaer.proxy")[0].editor.focus_widget())
    finder.setFocus()
    QTest.keyClick(finder, Qt.Key.Key_Escape)
    assert finder.text() == ""
    assert page._buttons["x3"].isVisibleTo(page)
    QTest.keyClicks(finder, "xyzzy")
    qtbot.waitUntil(lambda: "No setting has these words." in texts(page), timeout=5_000)
    QTest.keyClick(finder, Qt.Key.Key_Escape)
    settle(qtbot, bridge)


def test_a_form_is_made_little_by_little_and_a_field_is_found_before_it_is_there(
    page: SettingsPage, qtbot: QtBot
) -> None:
    page.show_setting("x3.connect_seconds")  # folded, in the last group
    form = page.form("x3")
    assert form is not None
    assert not form.is_whole
    assert len(form.groups) < len(X3)
    page.show_section("alerts")
    qtbot.wait(20)
    section(page, "x3", qtbot)
    until(lambda: page.window().focusWidget() is not None and bool(fields(page, "x3.connect_seconds")))
    (found,) = fields(page, "x3.connect_seconds")
    until(lambda: page.window().focusWidget() is found.editor.focus_widget())
    assert len(form.groups) == len(X3)
    assert {key for group in form.groups for key in group.fields} >= {one.key for group in X3 for one in group.fields}


def test_every_check_has_words(app: App) -> None:
    assert set(app.profile_state().levels) <= set(CHECKS)
