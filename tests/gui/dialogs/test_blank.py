"""Personal data are blanked from the audit page by mouse and keys, on a real App."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from core.app import App
from core.model.audit import AuditQuery, KeptMember
from core.model.flow import Entity
from core.model.status import Status
from core.model.views import RecordQuery, RecordRow
from gui.bridge import Bridge
from gui.context import Question
from gui.dialogs.blank import BlankDialog, member_word
from gui.main_window import MainWindow
from gui.pages.audit import AuditTrailPage
from tests.gui.conftest import Answers, MakeWindow, settle
from tests.gui.hands import dialog_of, press, texts
from tests.helpers.practice import bench

ENTER, DOWN, ESCAPE = Qt.Key.Key_Return, Qt.Key.Key_Down, Qt.Key.Key_Escape


@pytest.fixture(scope="module")
def app(tmp_path_factory: pytest.TempPathFactory) -> Iterator[App]:
    """An App that has synced, with an order that waits; each test leaves its settings as they were."""
    with bench(tmp_path_factory.mktemp("blank"), orders=30) as made:
        made.pair.jaggaer.do("spoil", kind="unknown-account", order="50062503", value="7777777")
        app = made.app()
        result = app.sync()
        assert result.error_code == "", result.reason
        yield app


def record(app: App, status: Status) -> RecordRow:
    return app.records(RecordQuery(Entity.ORDER, statuses=(status,))).rows[0]


def audit_page(window: MainWindow, qtbot: QtBot, bridge: Bridge) -> AuditTrailPage:
    page = window.open("audit")
    settle(qtbot, bridge)
    assert isinstance(page, AuditTrailPage)
    return page


def opened(page: AuditTrailPage, qtbot: QtBot) -> BlankDialog:
    press(page, "Blank personal data…")
    dialog = dialog_of(BlankDialog, qtbot)
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def free(app: App, key: str) -> KeptMember:
    return next(one for one in app.kept_source(key).members if not one.needed and one.count == 1)


def test_a_value_is_found_and_blanked_by_the_keyboard_alone(
    app: App, make_window: MakeWindow, answers: Answers, qtbot: QtBot, bridge: Bridge
) -> None:
    row = record(app, Status.SYNCED)
    wanted = free(app, row.key)
    page = audit_page(make_window(app), qtbot, bridge)
    page.table.choose(-1)
    dialog = opened(page, qtbot)
    assert dialog.record.hasFocus()
    assert not dialog.go.isEnabled()
    QTest.keyClicks(dialog.record, row.key)
    QTest.keyClick(dialog.record, ENTER)
    settle(qtbot, bridge)
    assert row.supplier in texts(dialog)
    assert len(dialog.table.rows) == len(app.kept_source(row.key).members)
    QTest.keyClick(dialog.record, Qt.Key.Key_Tab)
    assert dialog.finder.hasFocus()
    QTest.keyClicks(dialog.finder, wanted.pointer)
    qtbot.waitUntil(lambda: all(wanted.pointer in one.pointer for one in dialog.table.rows))
    QTest.keyClick(dialog.finder, DOWN)
    assert dialog.table.hasFocus()
    assert dialog.member == wanted
    assert not dialog.go.isEnabled(), "a reason is needed"
    QTest.keyClick(dialog.table, Qt.Key.Key_Tab)
    assert dialog.because.hasFocus()
    QTest.keyClicks(dialog.because, "asked for by the person")
    answers.sure = False
    QTest.keyClick(dialog.because, ENTER)
    settle(qtbot, bridge)
    (question,) = answers.asked
    assert isinstance(question, Question)
    assert wanted.value in question.text
    assert row.key in question.text
    assert free(app, row.key) == wanted, "whoever is not sure changes nothing"
    answers.sure = True
    QTest.keyClick(dialog.because, ENTER)
    settle(qtbot, bridge)
    assert wanted.pointer not in [one.pointer for one in app.kept_source(row.key).members]
    (entry,) = app.audit_entries(AuditQuery(actions=("member-blanked",))).rows
    assert (entry.record, entry.details["reason"]) == (row.key, "asked for by the person")
    assert f"Entry {entry.number:,} says so, with your name and the reason." in texts(page)
    qtbot.waitUntil(lambda: entry.number in [one.number for one in page.model.rows[:3]])
    assert app.verify_audit().ok


def test_what_is_needed_cannot_be_blanked_and_says_why(
    app: App, make_window: MakeWindow, answers: Answers, qtbot: QtBot, bridge: Bridge
) -> None:
    row = record(app, Status.SYNCED)
    before = app.audit_counts(AuditQuery(actions=("member-blanked",))).total
    page = audit_page(make_window(app), qtbot, bridge)
    page.table.choose(next(n for n, one in enumerate(page.model.rows) if one.record == row.key))
    press(page.panel, "Blank personal data of it…")
    dialog = dialog_of(BlankDialog, qtbot)
    settle(qtbot, bridge)
    assert dialog.record.text() == row.key, "it begins with the record of the entry"
    dialog.because.setText("why")
    needed = next(n for n, one in enumerate(dialog.table.rows) if one.needed)
    dialog.table.choose(needed)
    assert (dialog.go.isEnabled(), dialog.note.text()) == (
        False,
        "The profile reads this value: the record, or what X3 was given, rests on it.",
    )
    dialog.table.choose(0)
    assert (dialog.go.isEnabled(), dialog.note.text()) == (True, "")
    waits = record(app, Status.NEEDS_MAPPING).key
    dialog.record.setText(waits)
    dialog.record.tell()
    settle(qtbot, bridge)
    dialog.table.choose(0)
    assert "Settle it first." in dialog.note.text()
    assert not dialog.go.isEnabled()
    dialog.record.setText("nothing")
    dialog.record.tell()
    settle(qtbot, bridge)
    assert "No record is called nothing" in texts(dialog)
    assert not dialog.table.rows
    assert dialog.member is None
    dialog.record.setText(row.key)
    dialog.record.tell()
    settle(qtbot, bridge)
    dialog.finder.setText("no such value")
    dialog.finder.tell()
    assert "No value of the record has these words." in texts(dialog)
    QTest.keyClick(dialog, ESCAPE)
    assert answers.asked == []
    assert app.audit_counts(AuditQuery(actions=("member-blanked",))).total == before


def test_a_refusal_stays_in_the_dialog(app: App, make_window: MakeWindow, qtbot: QtBot, bridge: Bridge) -> None:
    row = record(app, Status.SYNCED)
    page = audit_page(make_window(app), qtbot, bridge)
    page.blank(row.key)
    dialog = dialog_of(BlankDialog, qtbot)
    settle(qtbot, bridge)
    dialog.table.choose(0)
    member = dialog.member
    assert member is not None
    app.blank_member(row.key, member.pointer, "somebody else was quicker")
    dialog.because.setText("why")
    press(dialog, dialog.go.text())
    settle(qtbot, bridge)
    assert dialog.isVisible()
    assert f"has no member {member.pointer}" in dialog.trouble.text()
    assert dialog.trouble.isVisibleTo(dialog)
    assert dialog.go.isEnabled()
    press(dialog, "Cancel")


def test_a_place_in_a_record_is_said_in_steps() -> None:
    assert member_word("/contacts/*/e-mail") == "contacts / all / e-mail"
    assert member_word("/contacts/0/a~1b~0c") == "contacts / 1 / a/b~c"
