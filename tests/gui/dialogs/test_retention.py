"""How long things are kept, applied from the settings by mouse and keys on a real App."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from core.app import App
from core.model.audit import AuditQuery
from core.model.duties import DutySettings
from gui.bridge import Bridge
from gui.dialogs.retention import RetentionDialog
from gui.main_window import MainWindow
from gui.pages.settings import SettingsPage
from gui.settings.retention import RetentionPart
from tests.gui.conftest import MakeWindow, settle
from tests.gui.hands import dialog_of, press, texts
from tests.helpers.practice import Bench, bench

DAYS = 10


@pytest.fixture
def fresh(tmp_path: Path) -> Iterator[Bench]:
    with bench(tmp_path, orders=12) as made:
        yield made


@pytest.fixture
def app(fresh: Bench) -> App:
    app = fresh.app()
    result = app.sync()
    assert result.error_code == "", result.reason
    return app


def part_of(window: MainWindow, qtbot: QtBot, bridge: Bridge) -> RetentionPart:
    """The part of the settings, once it is there."""
    page = window.open("settings")
    settle(qtbot, bridge)
    assert isinstance(page, SettingsPage)
    page.show_setting("retention.audit_days")
    settle(qtbot, bridge)
    part = page.parts["retention"]
    assert isinstance(part, RetentionPart)
    return part


def asked(part: RetentionPart, qtbot: QtBot, bridge: Bridge) -> str:
    """Presses the button; gives what is said below it."""
    press(part, "Apply now…")
    settle(qtbot, bridge)
    return part.said.text()


def test_what_would_go_is_told_first_and_leaves_the_store_once_a_person_says_so(
    app: App, fresh: Bench, make_window: MakeWindow, qtbot: QtBot, bridge: Bridge
) -> None:
    app.change_settings({"retention.payload_days": DAYS, "retention.audit_days": DAYS})
    fresh.clock.moved += timedelta(days=2 * DAYS)
    due = app.retention()
    assert due.entries_due > 0
    window = make_window(app)
    part = part_of(window, qtbot, bridge)
    opened: list[Path] = []

    def show_folder(folder: Path) -> bool:
        opened.append(folder)
        return True

    part._show_folder = show_folder
    assert asked(part, qtbot, bridge) == ""
    dialog = dialog_of(RetentionDialog, qtbot)
    said = texts(dialog)
    assert f"{due.entries_due:,} entries of the audit move to a file" in said
    assert str(due.folder) in said
    assert "cannot be undone" in said
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    settle(qtbot, bridge)
    assert app.retention() == due, "whoever leaves changes nothing"
    asked(part, qtbot, bridge)
    press(dialog_of(RetentionDialog, qtbot), dialog_of(RetentionDialog, qtbot).go.text())
    settle(qtbot, bridge)
    now = app.retention()
    assert (now.payloads_due, now.entries_due, len(now.cuts)) == (0, 0, 1)
    assert now.payloads == due.payloads - due.payloads_due
    assert f"✓ {due.entries_due:,} entries of the audit are in {now.cuts[0].file} now." in part.said.text()
    assert (due.folder / now.cuts[0].file).is_file()
    assert app.verify_audit().ok
    press(part, "Open the folder of old entries")
    assert opened == [due.folder]
    assert "Nothing is old enough." in asked(part, qtbot, bridge)


def test_records_alone_are_removed_where_the_audit_is_kept_for_ever(
    app: App, fresh: Bench, make_window: MakeWindow, qtbot: QtBot, bridge: Bridge
) -> None:
    app.change_settings({"retention.payload_days": DAYS})
    fresh.clock.moved += timedelta(days=2 * DAYS)
    due = app.retention()
    assert due.payloads_due > 0
    part = part_of(make_window(app), qtbot, bridge)
    asked(part, qtbot, bridge)
    dialog = dialog_of(RetentionDialog, qtbot)
    assert f"{due.payloads - due.payloads_due:,} stay." in texts(dialog)
    assert "move to a file" not in texts(dialog)
    assert dialog.cancel.hasFocus(), "Enter alone removes nothing"
    dialog.go.setFocus()
    QTest.keyClick(dialog.go, Qt.Key.Key_Space)
    settle(qtbot, bridge)
    assert "were removed." in part.said.text()
    assert app.retention().payloads == due.payloads - due.payloads_due
    assert len(app.audit_entries(AuditQuery(actions=("payloads-removed",))).rows) == 1


def test_why_there_is_nothing_to_apply_and_when_there_will_be(
    app: App, make_window: MakeWindow, qtbot: QtBot, bridge: Bridge
) -> None:
    window = make_window(app)
    part = part_of(window, qtbot, bridge)
    assert "Both are kept for ever" in asked(part, qtbot, bridge)
    page = window.page("settings")
    assert isinstance(page, SettingsPage)
    page._edited("retention.audit_days", 30)
    assert "Save the changes first" in asked(part, qtbot, bridge)
    page.save()
    settle(qtbot, bridge)
    oldest = app.retention().oldest
    assert oldest is not None
    said = asked(part, qtbot, bridge)
    assert "Nothing is old enough." in said
    assert "it can go to a file from" in said
    assert app.retention().cuts == ()


def test_who_may_not_change_the_connection_is_told_so(
    app: App, fresh: Bench, make_window: MakeWindow, qtbot: QtBot, bridge: Bridge
) -> None:
    app.change_settings({"retention.audit_days": DAYS, "duties.connect": ["somebody-else"]})
    assert app.connection().duties == DutySettings(connect=("somebody-else",))
    fresh.clock.moved += timedelta(days=2 * DAYS)
    part = part_of(make_window(app), qtbot, bridge)
    asked(part, qtbot, bridge)
    press(dialog_of(RetentionDialog, qtbot), dialog_of(RetentionDialog, qtbot).go.text())
    settle(qtbot, bridge)
    assert "may not change the connection" in part.said.text()
    assert part.apply.isEnabled()
    assert app.retention().cuts == ()
