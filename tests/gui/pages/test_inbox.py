"""Park, ignore, assign and take back in the window."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

import pytest
import shiboken6
from PySide6.QtCore import QDate, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from core.app import App
from core.model.status import Status
from gui.bridge import Bridge
from gui.dialogs.aside import AssignDialog, IgnoreDialog, ParkDialog
from gui.dialogs.dialog import Dialog
from gui.pages.problems import ProblemsPage
from tests.core.sync.scenes import order
from tests.gui.conftest import MakeWindow, settle
from tests.helpers.practice import bench

LEFT = Qt.MouseButton.LeftButton
LONG_MS = 20_000
BAD, ALSO_BAD = "7777777", "8888888"
FIRST, SECOND = "50057801", "50062503"


@pytest.fixture(scope="module")
def app(tmp_path_factory: pytest.TempPathFactory) -> Iterator[App]:
    """An App that synced two orders with accounts which X3 lacks; every test leaves the list as it found it."""
    with bench(tmp_path_factory.mktemp("inbox"), orders=12) as made:
        for number, account in ((FIRST, BAD), (SECOND, ALSO_BAD)):
            made.pair.jaggaer.do("spoil", kind="unknown-account", order=number, value=account)
        app = made.app()
        app.sync()
        yield app


def open_page(app: App, make_window: MakeWindow, qtbot: QtBot, bridge: Bridge) -> ProblemsPage:
    window = make_window(app)
    window.go(window.problems)
    settle(qtbot, bridge)
    return window.problems


def shown(page: ProblemsPage) -> list[str]:
    model = page.table.model()
    return sorted(str(model.index(row, 0).data()).split(":")[0].split()[-1] for row in range(model.rowCount()))


def choose(page: ProblemsPage, code: str, qtbot: QtBot, bridge: Bridge) -> None:
    model = page.table.model()
    page.table.choose(next(n for n in range(model.rowCount()) if code in str(model.index(n, 0).data())))
    settle(qtbot, bridge)


def button(where: QWidget, beginning: str) -> QPushButton:
    found = [b for b in where.findChildren(QPushButton) if b.text().strip().startswith(beginning) and b.isVisible()]
    assert found, f"no button {beginning}"
    return found[0]


def click(where: QWidget, beginning: str) -> None:
    QTest.mouseClick(button(where, beginning), LEFT)


def texts(where: QWidget) -> str:
    return " ".join(one.text() for one in where.findChildren(QLabel) if one.isVisibleTo(where))


def asked(page: ProblemsPage, beginning: str, kind: type[Dialog]) -> Dialog:
    click(page, beginning)
    found = [dialog for dialog in page.window().findChildren(kind) if dialog.isVisible()]
    assert len(found) == 1
    return found[0]


def until(page: ProblemsPage, codes: list[str], qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: shown(page) == codes, timeout=LONG_MS)


def test_a_cause_is_parked_with_a_reason_and_taken_back(
    app: App, make_window: MakeWindow, qtbot: QtBot, bridge: Bridge
) -> None:
    page = open_page(app, make_window, qtbot, bridge)
    assert shown(page) == [BAD, ALSO_BAD]
    choose(page, BAD, qtbot, bridge)
    dialog = asked(page, "Park…", ParkDialog)
    assert isinstance(dialog, ParkDialog)
    assert not dialog.go.isEnabled()
    QTest.keyClick(dialog.because, Qt.Key.Key_Return)
    assert dialog.isVisible(), "without a reason nothing is decided"
    QTest.keyClicks(dialog.because, "Finance asks the auditor")
    dialog.until.on.setChecked(True)
    day = date.today() + timedelta(days=30)  # noqa: DTZ011 - the window's own day
    dialog.until.day.setDate(QDate(day.year, day.month, day.day))
    QTest.keyClick(dialog.because, Qt.Key.Key_Return)
    until(page, [ALSO_BAD], qtbot)
    (parked,) = app.causes_aside()
    assert parked.aside is not None
    assert (parked.aside.because, parked.aside.until) == ("Finance asks the auditor", day)
    names = [one.accessibleName() for one in page.window().findChildren(QPushButton)]
    qtbot.waitUntil(
        lambda: "Problems, 1" in [one.accessibleName() for one in page.window().findChildren(QPushButton)],
        timeout=LONG_MS,
    )
    assert "Parked 1" in names
    click(page, "Parked 1")
    until(page, [BAD], qtbot)
    assert "Finance asks the auditor" in texts(page)
    click(page, "Take back")
    until(page, [], qtbot)
    assert "Nothing is parked" in texts(page)
    click(page, "Open 2")
    until(page, [BAD, ALSO_BAD], qtbot)


def test_what_is_behind_a_cause_is_ignored_and_taken_back(
    app: App, make_window: MakeWindow, qtbot: QtBot, bridge: Bridge
) -> None:
    page = open_page(app, make_window, qtbot, bridge)
    choose(page, BAD, qtbot, bridge)
    dialog = asked(page, "Ignore…", IgnoreDialog)
    assert isinstance(dialog, IgnoreDialog)
    assert dialog.go.text() == "Ignore 1 record"
    QTest.keyClicks(dialog.because, "Keyed by hand")
    QTest.mouseClick(dialog.go, LEFT)
    until(page, [ALSO_BAD], qtbot)
    assert order(app, FIRST).status is Status.IGNORED
    click(page, "Ignored 1")
    until(page, [BAD], qtbot)
    settle(qtbot, bridge)
    assert page._panel.main is not None
    assert page._panel.main.text() == "Take back"
    replays = [b for b in page._panel.findChildren(QPushButton) if b.text().strip().startswith("Replay")]
    assert not [b for b in replays if b.isVisible()]
    assert [row.key for row in page._panel._rows.rows] == [FIRST]
    click(page, "Take back")
    qtbot.waitUntil(lambda: order(app, FIRST).status is Status.NEEDS_MAPPING, timeout=LONG_MS)
    until(page, [], qtbot)


def test_a_cause_that_is_assigned_to_me_is_under_mine(
    app: App, make_window: MakeWindow, qtbot: QtBot, bridge: Bridge
) -> None:
    page = open_page(app, make_window, qtbot, bridge)
    click(page, "Mine 0")
    until(page, [], qtbot)
    click(page, "Open 2")
    until(page, [BAD, ALSO_BAD], qtbot)
    choose(page, ALSO_BAD, qtbot, bridge)
    dialog = asked(page, "Assign…", AssignDialog)
    assert isinstance(dialog, AssignDialog)
    assert dialog.to.text() == app.actor
    QTest.keyClicks(dialog.remark, "ask the buyer")
    QTest.keyClick(dialog.remark, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: any(row.assigned for row in app.causes()), timeout=LONG_MS)
    qtbot.waitUntil(lambda: "Mine 1" in texts_of_chips(page), timeout=LONG_MS)
    click(page, "Mine 1")
    until(page, [ALSO_BAD], qtbot)
    settle(qtbot, bridge)
    assert f"For {app.actor}. Ask the buyer" in texts(page)
    again = asked(page, "Assign…", AssignDialog)
    assert isinstance(again, AssignDialog)
    QTest.mouseClick(again.nobody, LEFT)
    until(page, [], qtbot)


def texts_of_chips(page: ProblemsPage) -> list[str]:
    return [one.text() for one in page.filter.findChildren(QPushButton)]


def test_escape_leaves_a_dialog_without_a_decision_and_it_is_freed(
    app: App, make_window: MakeWindow, qtbot: QtBot, bridge: Bridge
) -> None:
    before = app.causes()
    page = open_page(app, make_window, qtbot, bridge)
    choose(page, BAD, qtbot, bridge)
    for beginning, kind in (("Park…", ParkDialog), ("Ignore…", IgnoreDialog), ("Assign…", AssignDialog)):
        dialog = asked(page, beginning, kind)
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
        assert dialog.result() == QDialog.DialogCode.Rejected
        QApplication.sendPostedEvents(dialog, QEvent.Type.DeferredDelete)
        assert not shiboken6.isValid(dialog)
    assert app.causes_aside() == ()
    assert app.causes() == before
