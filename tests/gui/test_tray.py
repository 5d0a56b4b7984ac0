"""The sign in the tray says the truth by shape, word and colour, and closing the window asks once."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt, QTimer
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QSystemTrayIcon, QWidget
from pytestqt.qtbot import QtBot

from core.model.flow import Entity
from core.model.run import RunKind
from core.model.schedule import WORKING_WEEK, Health, Rule, Schedule
from core.model.views import RecordQuery
from gui.__main__ import run_window
from gui.bridge import Bridge
from gui.context import Context
from gui.main_window import MainWindow
from gui.theme import Theme
from gui.tray import KEEP_KEY, KeepDialog, Tray
from tests.gui.conftest import Answers, MakeWindow, settle
from tests.helpers.practice import Bench, bench

SOON = Rule(every_minutes=5)


@pytest.fixture
def made(tmp_path: Path) -> Iterator[Bench]:
    with bench(tmp_path, orders=2) as found:
        yield found


@pytest.fixture(autouse=True)
def application_goes_on(qapp: QApplication) -> Iterator[None]:
    """A test must not leave the application ending, or not ending, by itself."""
    yield
    QApplication.setQuitOnLastWindowClosed(True)
    assert qapp


class Person:
    """What a person answers when closing asks."""

    def __init__(self, answer: bool | None) -> None:  # noqa: FBT001 - the answer itself
        self.answer = answer
        self.asked = 0

    def __call__(self, _context: Context, _parent: QWidget) -> bool | None:
        self.asked += 1
        return self.answer


def tray_of(window: MainWindow, qtbot: QtBot, bridge: Bridge, person: Person | None = None) -> Tray:
    tray = Tray(window, QSystemTrayIcon(window), person or Person(None))
    settle(qtbot, bridge)
    return tray


def lines(tray: Tray) -> list[str]:
    assert tray.icon is not None
    return tray.icon.toolTip().split("\n")


def picture(tray: Tray) -> QImage:
    assert tray.icon is not None
    return tray.icon.icon().pixmap(32, 32).toImage()


def look(tray: Tray, qtbot: QtBot, bridge: Bridge) -> Health:
    tray.look()
    settle(qtbot, bridge)
    return tray.health


def test_the_sign_is_green_only_when_all_is_well(
    made: Bench, make_window: MakeWindow, qtbot: QtBot, bridge: Bridge
) -> None:
    app = made.app()
    window = make_window(app)
    tray = tray_of(window, qtbot, bridge)
    assert tray.health is Health.NEW
    shapes = [picture(tray)]
    app.sync()
    assert look(tray, qtbot, bridge) is Health.GOOD
    assert "✓ All is well" in lines(tray)
    assert "No run is planned" in lines(tray)
    shapes.append(picture(tray))
    app.set_schedule(Schedule("sync", SOON), zone="UTC")
    app.pause(made.clock.now() + timedelta(hours=1))
    assert look(tray, qtbot, bridge) is Health.PAUSED
    assert any(line.startswith("Next run ") for line in lines(tray))
    shapes.append(picture(tray))
    app.resume()
    for row in app.records(RecordQuery(entity=Entity.ORDER)).rows:
        made.pair.jaggaer.do("delete-order", order=row.key)
    app.sync(full=True)  # all of them vanished: the run stops and asks
    assert look(tray, qtbot, bridge) is Health.TROUBLE
    assert "✕ In trouble" in lines(tray)
    shapes.append(picture(tray))
    for number, shape in enumerate(shapes):
        assert all(shape != other for other in shapes[:number]), "each state has a picture of its own"


def test_the_badge_counts_what_needs_somebody(
    fresh_with_problems: Bench, make_window: MakeWindow, qtbot: QtBot, bridge: Bridge
) -> None:
    app = fresh_with_problems.app()
    window = make_window(app)
    tray = tray_of(window, qtbot, bridge)
    plain = picture(tray)
    app.sync()
    look(tray, qtbot, bridge)
    count = len(app.causes())
    assert count > 1
    assert f"{count} things need you" in lines(tray)
    corner = picture(tray).pixelColor(28, 20)
    assert corner != plain.pixelColor(28, 20)
    assert corner.alpha() == 255
    app.change_settings({"alerts.badge_when": "never"})
    look(tray, qtbot, bridge)
    assert f"{count} things need you" in lines(tray), "who looks is told"
    assert picture(tray).pixelColor(28, 20) != corner
    app.change_settings({"alerts.badge_when": "needs-me"})
    look(tray, qtbot, bridge)
    assert picture(tray).pixelColor(28, 20) == corner


def test_the_menu_pauses_resumes_syncs_and_opens(
    made: Bench, make_window: MakeWindow, qtbot: QtBot, bridge: Bridge
) -> None:
    app = made.app()
    app.sync()
    app.set_schedule(Schedule("sync", Rule(every_minutes=5, weekdays=WORKING_WEEK)), zone="UTC")
    window = make_window(app)
    tray = tray_of(window, qtbot, bridge)
    assert (tray.hour.isVisible(), tray.resume.isVisible()) == (True, False)
    tray.hour.trigger()
    settle(qtbot, bridge)
    hold = app.schedules().calendar.hold
    assert hold is not None
    assert hold.until is not None
    assert timedelta(minutes=59) < hold.until - made.clock.now() <= timedelta(hours=1)
    assert (tray.hour.isVisible(), tray.resume.isVisible()) == (False, True)
    tray.resume.trigger()
    settle(qtbot, bridge)
    assert app.schedules().calendar.hold is None
    tray.tomorrow.trigger()
    settle(qtbot, bridge)
    hold = app.schedules().calendar.hold
    assert hold is not None
    assert hold.until is not None
    assert f"{hold.until:%H:%M}" == "07:00"
    with qtbot.waitSignal(window.context.runs.ended, timeout=60_000) as ended:
        tray.sync.trigger()
        qtbot.waitUntil(lambda: tray.health is Health.RUNNING, timeout=20_000)
        assert not tray.sync.isEnabled()
    assert ended.args[0].kind is RunKind.SYNC
    window.hide()
    tray.open.trigger()
    assert window.isVisible()
    settle(qtbot, bridge)


def test_closing_asks_once_and_then_leaves_the_sign(
    made: Bench, make_window: MakeWindow, qtbot: QtBot, bridge: Bridge
) -> None:
    window = make_window(made.app())
    person = Person(None)
    tray_of(window, qtbot, bridge, person)
    assert not window.close()
    assert window.isVisible(), "Escape leaves everything as it is"
    person.answer = True
    assert not window.close()
    assert not window.isVisible()
    assert window.context.memory.text(KEEP_KEY, "") == "keep"
    window.show()
    window.close()
    assert not window.isVisible()
    assert person.asked == 2


@pytest.mark.parametrize("how", ["answer", "menu"])
def test_quitting_ends_the_program(
    made: Bench, make_window: MakeWindow, qtbot: QtBot, bridge: Bridge, how: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = make_window(made.app())
    ended: list[bool] = []
    monkeypatch.setattr(QApplication, "quit", lambda: ended.append(True))
    tray = tray_of(window, qtbot, bridge, Person(answer=False))
    if how == "menu":
        window.context.memory.set_text(KEEP_KEY, "keep")
        tray.leave.trigger()
    else:
        assert window.close()
        assert window.context.memory.text(KEEP_KEY, "") == "quit"
    qtbot.waitUntil(lambda: ended == [True], timeout=20_000)
    assert not window.isVisible()
    assert tray.icon is not None
    assert not tray.icon.isVisible()


def test_quitting_in_a_run_that_is_to_go_on_quits_nothing(
    made: Bench, make_window: MakeWindow, qtbot: QtBot, bridge: Bridge, answers: Answers
) -> None:
    made.pair.x3.do("set-latency", ms=200)
    window = make_window(made.app())
    tray = tray_of(window, qtbot, bridge)
    answers.sure = False
    window.context.runs.sync()
    tray.leave.trigger()
    assert window.isVisible()
    made.pair.x3.do("set-latency", ms=0)
    with qtbot.waitSignal(window.context.runs.ended, timeout=60_000):
        window.context.runs.cancel()
    settle(qtbot, bridge)


@pytest.mark.parametrize(("key", "keeps"), [(Qt.Key.Key_Return, True), (Qt.Key.Key_Escape, None)])
def test_the_question_is_answered_by_keys(qtbot: QtBot, theme: Theme, key: Qt.Key, keeps: bool | None) -> None:  # noqa: FBT001
    dialog = KeepDialog(None, theme)
    qtbot.addWidget(dialog)
    dialog.show()
    QTest.keyClick(dialog, key)
    assert (dialog.keep if dialog.result() else None) is keeps


def test_without_a_tray_the_window_works_as_before(
    made: Bench, make_window: MakeWindow, qtbot: QtBot, bridge: Bridge
) -> None:
    window = make_window(made.app())
    tray = Tray(window)
    assert tray.icon is None
    assert window.close()
    settle(qtbot, bridge)


def test_the_window_starts_the_schedule_and_ends_it(made: Bench, tmp_path: Path) -> None:
    app = made.app()
    app.sync()
    seen: list[bool] = []
    settings = QSettings(str(tmp_path / "start.ini"), QSettings.Format.IniFormat)

    def look_and_close() -> None:
        if not app.schedule_runs:
            QTimer.singleShot(50, look_and_close)
            return
        seen.append(True)
        for window in QApplication.topLevelWidgets():
            if isinstance(window, MainWindow):
                window.close()

    QTimer.singleShot(50, look_and_close)
    assert run_window(app, settings=settings) == 0
    assert seen == [True]
    app.close()
    assert not app.schedule_runs
