from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Iterator

import pytest
import shiboken6
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from core.errors import ContractError, UnreachableError
from gui.bridge import Bridge
from gui.context import Question
from gui.dialogs.confirm import ConfirmDialog
from gui.dialogs.crash import CrashDialog, CrashHandler
from gui.dialogs.error import ErrorDialog
from gui.theme import Theme
from gui.widgets.basics import Button


@pytest.fixture
def handler(theme: Theme) -> Iterator[CrashHandler]:
    before = sys.excepthook, threading.excepthook
    handler = CrashHandler(theme)
    handler.install()
    yield handler
    handler.uninstall()
    sys.excepthook, threading.excepthook = before


def open_dialogs() -> list[CrashDialog]:
    return [w for w in QApplication.topLevelWidgets() if isinstance(w, CrashDialog) and w.isVisible()]


@pytest.mark.log_warnings
def test_a_crash_in_any_thread_opens_one_dialog_with_a_report_without_secrets(
    handler: CrashHandler, qtbot: QtBot
) -> None:
    def fail() -> None:
        msg = "password=open-sesame"
        raise RuntimeError(msg)

    with qtbot.waitSignal(handler.crashed):
        worker = threading.Thread(target=fail)
        worker.start()
        worker.join()
    with qtbot.waitSignal(handler.crashed):
        handler.take(ValueError("a second one"))
    dialogs = open_dialogs()
    assert len(dialogs) == 1
    report = dialogs[0].report.toPlainText()
    assert "RuntimeError" in report
    assert "open-sesame" not in report
    next(b for b in dialogs[0].findChildren(QPushButton) if b.text() == "Copy report").click()
    assert QGuiApplication.clipboard().text() == report
    dialogs[0].close()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not shiboken6.isValid(dialogs[0])


SECRETS = {
    "client_secret=s3cr3t-of-the-client": "s3cr3t-of-the-client",
    "Authorization: Bearer abcdef0123456789": "abcdef0123456789",
    '{"password": "correct horse battery"}': "correct horse battery",
    "https://nicole:hunter2@x3.example/api1": "hunter2",
    "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJuaWNvbGUifQ.c2lnbmF0dXJl": "eyJhbGciOiJIUzI1NiJ9",
}
"""What stands in messages of errors -> what of it nobody may read."""


def report_of(handler: CrashHandler, qtbot: QtBot, crash: Callable[[], object]) -> str:
    """What the dialog shows and copies after a crash."""
    with qtbot.waitSignal(handler.crashed, timeout=20_000):
        crash()
    [dialog] = open_dialogs()
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert dialog.note.text() == "Copied. It holds no secrets."
    report = dialog.report.toPlainText()
    assert QGuiApplication.clipboard().text() == report
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return report


@pytest.mark.log_warnings
@pytest.mark.parametrize(("said", "secret"), SECRETS.items(), ids=["name", "bearer", "json", "address", "token"])
def test_a_crash_behind_a_button_and_one_in_a_worker_are_reported_without_secrets(
    handler: CrashHandler, theme: Theme, qtbot: QtBot, said: str, secret: str
) -> None:
    def fail() -> None:
        raise LookupError(said)

    button = Button("Fail", theme)
    qtbot.addWidget(button)
    button.clicked.connect(fail)
    bridge = Bridge(handler.take)
    by_button = report_of(handler, qtbot, lambda: QTest.mouseClick(button, Qt.MouseButton.LeftButton))
    by_worker = report_of(handler, qtbot, lambda: bridge.run(fail, print, owner=button))
    by_answer = report_of(handler, qtbot, lambda: bridge.run(int, lambda _: fail(), owner=button))
    bridge.close()
    for report in (by_button, by_worker, by_answer):
        assert "LookupError" in report
        assert "in fail" in report, "it says where"
        assert secret not in report


@pytest.mark.log_warnings
def test_after_a_closed_dialog_the_next_crash_opens_another(handler: CrashHandler, qtbot: QtBot) -> None:
    for number in range(2):
        with qtbot.waitSignal(handler.crashed):
            handler.take(ValueError(str(number)))
        (dialog,) = open_dialogs()
        dialog.close()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_a_named_error_shows_what_happened_and_what_to_do(theme: Theme, qtbot: QtBot) -> None:
    dialog = ErrorDialog(
        None,
        theme,
        UnreachableError(
            "Sage X3 does not answer.",
            remedy="Is the server running?",
            context={"status": "502", "connection": "main", "step": "3"},
        ),
    )
    qtbot.addWidget(dialog)
    texts = [child.text() for child in dialog.findChildren(type(dialog.sentence))]
    assert {"Cannot be reached", "Sage X3 does not answer.", "Is the server running?"} <= set(texts)
    assert "Connection: main · HTTP status: 502" in texts
    assert "Copy report" not in [b.text() for b in dialog.findChildren(QPushButton)]


def test_an_answer_out_of_contract_has_a_report_to_copy(theme: Theme, qtbot: QtBot) -> None:
    dialog = ErrorDialog(None, theme, ContractError("HTML instead of JSON."))
    qtbot.addWidget(dialog)
    next(b for b in dialog.findChildren(QPushButton) if b.text() == "Copy report").click()
    assert "HTML instead of JSON." in QGuiApplication.clipboard().text()


def test_a_question_carries_its_verb_on_the_default_button(theme: Theme, qtbot: QtBot) -> None:
    dialog = ConfirmDialog(None, theme, Question("Sure?", "It is much.", "Replay 9 records"))
    qtbot.addWidget(dialog)
    assert dialog.go.text() == "Replay 9 records"
    assert dialog.go.isDefault()
