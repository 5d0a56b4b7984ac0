"""The strip that says that decisions wait for a second person."""

from __future__ import annotations

from datetime import UTC, datetime

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from core.app import App
from core.model.approval import ApprovalKind, ApprovalRequest, ApprovalState, PendingApproval
from gui.bridge import Bridge
from gui.dialogs.approve import ApproveDialog
from gui.pages.mappings import MappingsPage
from tests.gui.conftest import MakeWindow, settle


def pending(number: int, why_not: str = "") -> PendingApproval:
    request = ApprovalRequest(
        number, ApprovalKind.PREVIEW, ApprovalState.OPEN, "A preview", "the settings want it", {}, "", "petra", "7",
        datetime(2026, 11, 3, tzinfo=UTC),
    )  # fmt: skip
    return PendingApproval(request, mine=bool(why_not), why_not=why_not)


def test_it_is_there_only_while_something_waits_and_says_for_whom(
    synced: App, make_window: MakeWindow, qtbot: QtBot, bridge: Bridge
) -> None:
    page = make_window(synced).open("mappings")
    assert isinstance(page, MappingsPage)
    settle(qtbot, bridge)
    strip = page.approvals
    assert not strip.isVisible()
    strip.show_pending((pending(1), pending(2), pending(3, "petra asked for it.")))
    assert strip.isVisible()
    assert strip.says.text() == "3 decisions wait for approval, 2 of them for yours."
    assert strip.button.text() == "Approve…"
    strip.show_pending((pending(1, "No."), pending(2, "No.")))
    assert strip.button.text() == "Show…"
    QTest.mouseClick(strip.button, Qt.MouseButton.LeftButton)
    (dialog,) = page.window().findChildren(ApproveDialog)
    settle(qtbot, bridge)
    assert dialog.sentence.text() == "Nothing waits for approval."
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    strip.show_pending(())
    assert not strip.isVisible()
