"""The task of the operating system on the page of the schedule: installed, shown, missed and removed by clicks."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from core.app import App
from core.model.connection import SecretName
from core.model.schedule import WORKING_WEEK, Owner, Rule, Schedule
from core.model.system_task import Keeper, Knock, LogOn, SystemTask, TaskWish
from gui.bridge import Bridge
from gui.dialogs.error import ErrorDialog
from gui.dialogs.system_task import ALWAYS, SystemTaskDialog
from gui.main_window import MainWindow
from gui.pages.schedule import SchedulePage
from gui.widgets.task_box import TaskBox, knock_says
from tests.gui.conftest import Answers, MakeWindow, settle
from tests.gui.hands import dialog_of, texts
from tests.helpers.crontab import only_cron
from tests.helpers.practice import NAME, Bench, bench

pytestmark = pytest.mark.skipif(sys.platform in {"win32", "darwin"}, reason="a cron keeps the task here")


@pytest.fixture
def table(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    return only_cron(tmp_path, monkeypatch)


@pytest.fixture
def made(tmp_path: Path, table: Path) -> Iterator[Bench]:
    del table
    with bench(tmp_path, orders=2) as found:
        yield found


@pytest.fixture
def app(made: Bench) -> App:
    app = made.app()
    app.set_schedule(Schedule("sync", Rule((time(7),), weekdays=WORKING_WEEK)), zone="Europe/Paris")
    return app


def page_of(window: MainWindow, qtbot: QtBot) -> SchedulePage:
    page = window.open("schedule")
    assert isinstance(page, SchedulePage)
    settle(qtbot, window.context.bridge)
    qtbot.waitUntil(lambda: page.task.task is not None, timeout=20_000)
    return page


def click(widget: QWidget) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def test_the_task_is_installed_and_removed_from_the_page(
    app: App, table: Path, make_window: MakeWindow, answers: Answers, qtbot: QtBot, bridge: Bridge
) -> None:
    window = make_window(app)
    page = page_of(window, qtbot)
    assert "- Not installed" in texts(page.task)
    assert not page.task.remove.isVisibleTo(page)
    click(page.task.install)
    dialog = dialog_of(SystemTaskDialog, qtbot)
    assert "this window starts nothing by itself" in texts(dialog)
    assert "cron" in texts(dialog)
    dialog.every.setCurrentIndex(1)
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "✓ Installed" in texts(page.task), timeout=20_000)
    settle(qtbot, bridge)
    assert "cron looks every 2 minutes" in texts(page.task)
    assert "A task of this computer starts the runs" in texts(page)
    assert table.read_text("utf-8").startswith("*/2 ")
    assert app.schedules().calendar.owner is Owner.SYSTEM_TASK
    answers.sure = False
    click(page.task.remove)
    settle(qtbot, bridge)
    assert app.system_task().installed, "the person thought better of it"
    answers.sure = True
    click(page.task.remove)
    qtbot.waitUntil(lambda: "- Not installed" in texts(page.task), timeout=20_000)
    assert app.schedules().calendar.owner is Owner.PROGRAM


def test_what_its_account_lacks_is_said_with_the_command(
    made: Bench, app: App, make_window: MakeWindow, qtbot: QtBot
) -> None:
    app.install_task(TaskWish())
    made.secrets().delete(NAME, SecretName.X3)
    app.knock()
    page = page_of(make_window(app), qtbot)
    shown = texts(page.task)
    assert f"The keyring of {app.actor} lacks {NAME}: x3-secret. As {app.actor}, type:" in shown
    assert f'ml-connector credentials set --connection "{NAME}" --home "{app.folder}"' in shown
    assert "Nothing ran: a setting is wrong, or a secret is missing." in shown


def test_what_a_knock_came_to_is_shown_while_the_page_is_open(app: App, make_window: MakeWindow, qtbot: QtBot) -> None:
    app.install_task(TaskWish())
    window = make_window(app)
    page = page_of(window, qtbot)
    assert "It came last" not in texts(page.task)
    app.knock()
    page._regular.timeout.emit()
    qtbot.waitUntil(lambda: "It came last" in texts(page.task), timeout=20_000)
    assert "Nothing was due." in texts(page.task)


def test_a_task_that_is_gone_is_said_and_left_to_the_window(
    made: Bench, app: App, table: Path, make_window: MakeWindow, answers: Answers, qtbot: QtBot
) -> None:
    app.install_task(TaskWish())
    app.knock()
    table.unlink()
    made.clock.moved += timedelta(minutes=20)
    page = page_of(make_window(app), qtbot)
    assert "✕ Gone" in texts(page.task)
    assert "A task of this computer starts the runs" not in texts(page)
    answers.sure = True
    click(page.task.remove)
    qtbot.waitUntil(lambda: "- Not installed" in texts(page.task), timeout=20_000)
    assert app.schedules().calendar.owner is Owner.PROGRAM


def test_what_the_system_refuses_stands_in_a_dialog(
    app: App, table: Path, make_window: MakeWindow, qtbot: QtBot
) -> None:
    window = make_window(app)
    page = page_of(window, qtbot)
    tool = table.parent / "bin" / "crontab"
    tool.write_text("#!/bin/sh\necho 'You are not allowed to use this program' >&2\nexit 1\n", "utf-8")
    page._install_task(TaskWish())
    dialog = dialog_of(ErrorDialog, qtbot)
    assert "not allowed to use this program" in texts(dialog)
    dialog.reject()
    assert app.schedules().calendar.owner is Owner.PROGRAM


def test_on_windows_the_password_is_windows_own_business(app: App, make_window: MakeWindow, qtbot: QtBot) -> None:
    context = make_window(app).context
    decided: list[TaskWish] = []
    task = SystemTask(Keeper.WINDOWS, "ml-connector-0a1b2c3d")
    dialog = SystemTaskDialog(context, None, task, decided.append)
    qtbot.addWidget(dialog)
    assert "ML Connector never sees it" in texts(dialog)
    assert "ml-connector schedule install --user" in texts(dialog)
    dialog.log_on.setCurrentIndex(ALWAYS)
    dialog.wake.setChecked(True)
    dialog.on_battery.setChecked(False)
    click(dialog.go)
    (wish,) = decided
    assert (wish.log_on, wish.account) == (LogOn.PASSWORD, context.app.actor)
    assert (wish.wake, wish.on_battery) == (True, False)


@pytest.mark.parametrize(
    ("code", "runs", "said"),
    [
        (0, 0, "Nothing was due."),
        (0, 2, "2 runs, nothing is open."),
        (1, 1, "Some records need somebody."),
        (2, 0, "a secret is missing"),
        (3, 0, "did not answer"),
        (4, 0, "local store"),
        (130, 1, "cancelled"),
    ],
)
def test_each_exit_code_has_its_words(qapp: QApplication, code: int, runs: int, said: str) -> None:
    del qapp
    assert said in knock_says(Knock(datetime.now(UTC), "anna", code, "", runs))


def test_a_computer_that_keeps_no_tasks_says_so(app: App, make_window: MakeWindow, qtbot: QtBot) -> None:
    box = TaskBox(make_window(app).context)
    qtbot.addWidget(box)
    box.show_task(SystemTask(None, refused="This computer has neither."), ZoneInfo("UTC"))
    assert "This computer has neither." in [one.text() for one in box.findChildren(QLabel)]
    assert not box.install.isVisibleTo(box)
