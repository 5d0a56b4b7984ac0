"""The page of the schedule, driven as a person would: set, paused, changed, and what did not go as planned."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, time, timedelta
from pathlib import Path
from typing import TypeVar
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from core.app import App
from core.model.schedule import (
    WEEK,
    WORKING_WEEK,
    Lateness,
    Owner,
    Pause,
    PauseKind,
    Rule,
    Schedule,
    Turn,
    TurnState,
    Work,
)
from gui.bridge import Bridge
from gui.context import Question
from gui.dialogs.dialog import Dialog
from gui.dialogs.schedule import HolidaysDialog, PauseDialog, ScheduleDialog
from gui.main_window import MainWindow
from gui.pages.schedule import SchedulePage
from gui.tray import KEEP_KEY
from tests.gui.conftest import Answers, MakeWindow, settle
from tests.gui.hands import texts
from tests.helpers.practice import Bench, bench
from tests.helpers.pseudo import misfits, pseudo_language, strings_of, untranslated

D = TypeVar("D", bound=Dialog)
PARIS = "Europe/Paris"
WORKING = Schedule("sync", Rule((time(7), time(13)), weekdays=WORKING_WEEK, not_on_holidays=True))


@pytest.fixture
def made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Bench]:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    with bench(tmp_path, orders=2) as found:
        yield found


@pytest.fixture
def app(made: Bench) -> App:
    return made.app()


def page_of(window: MainWindow, qtbot: QtBot) -> SchedulePage:
    page = window.open("schedule")
    assert isinstance(page, SchedulePage)
    settle(qtbot, window.context.bridge)
    return page


def press(widget: QWidget, name: str) -> None:
    """Presses the button that a person sees by its text or name."""
    found = [
        button
        for button in widget.findChildren(QPushButton)
        if button.isVisibleTo(widget) and name in {button.text().strip(), button.accessibleName()}
    ]
    assert found, f"no button {name}"
    QTest.mouseClick(found[0], Qt.MouseButton.LeftButton)


def dialog_of(window: QWidget, kind: type[D]) -> D:
    found = [one for one in window.findChildren(kind) if one.isVisible()]
    assert len(found) == 1
    return found[0]


def wait_for_text(qtbot: QtBot, widget: QWidget, text: str) -> None:
    qtbot.waitUntil(lambda: text in texts(widget), timeout=20_000)


def retype(field: QWidget, text: str) -> None:
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(field, text)


def test_a_schedule_is_set_by_keyboard_and_its_next_times_are_seen_first(
    app: App, make_window: MakeWindow, qtbot: QtBot, bridge: Bridge
) -> None:
    window = make_window(app)
    page = page_of(window, qtbot)
    assert "It runs when you ask" in texts(page)
    page.change.setFocus()
    QTest.keyClick(page.change, Qt.Key.Key_Space)
    dialog = dialog_of(window, ScheduleDialog)
    settle(qtbot, bridge)
    assert "07:00" in texts(dialog.next)
    retype(dialog.times, "6.30, 18h")
    retype(dialog.zone, PARIS)
    wait_for_text(qtbot, dialog.next, "06:30")
    QTest.keyClick(dialog.times, Qt.Key.Key_Return)
    settle(qtbot, bridge)
    plan = app.schedules()
    assert plan.calendar.zone == PARIS
    assert plan.get("sync") == replace(WORKING, rule=replace(WORKING.rule, times=(time(6, 30), time(18))))
    assert plan.get("comparison") is not None
    wait_for_text(qtbot, page, "Every working day at 06:30 and 18:00")
    assert "(Europe/Paris)" in page.subline.text()


def test_what_cannot_be_read_is_said_beside_it_and_not_saved(
    app: App, make_window: MakeWindow, qtbot: QtBot, bridge: Bridge
) -> None:
    window = make_window(app)
    page = page_of(window, qtbot)
    press(page, "Set a schedule…")
    dialog = dialog_of(window, ScheduleDialog)
    for times, said in (("25:00", "25:00 is no time of the day"), ("", "Write one time at least")):
        dialog.times.setText(times)
        wait_for_text(qtbot, dialog.next, said)
        assert not dialog.save.isEnabled()
    dialog.times.setText("07:00")
    dialog.zone.setText("Mars")
    wait_for_text(qtbot, dialog.next, "There is no time zone called Mars")
    dialog.zone.setText(PARIS)
    qtbot.waitUntil(dialog.save.isEnabled, timeout=20_000)
    for box in dialog.flows.values():
        box.setChecked(False)
    wait_for_text(qtbot, dialog.next, "one box at least")
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    settle(qtbot, bridge)
    assert app.schedules().schedules == ()


def test_an_interval_on_chosen_days_is_what_the_fields_say(
    app: App, make_window: MakeWindow, qtbot: QtBot, bridge: Bridge
) -> None:
    app.set_schedule(WORKING, zone=PARIS)
    window = make_window(app)
    page = page_of(window, qtbot)
    press(page, "Change the schedule…")
    dialog = dialog_of(window, ScheduleDialog)
    dialog.how.setCurrentIndex(1)
    dialog.every.setCurrentIndex(dialog.every.findData(30))
    QTest.mouseClick(dialog.between, Qt.MouseButton.LeftButton, pos=indicator(dialog.between))
    retype(dialog.first, "8")
    retype(dialog.last, "18:15")
    dialog.days.setCurrentIndex(2)
    assert [box.isChecked() for box in dialog.weekdays] == [True] * 5 + [False] * 2
    dialog.weekdays[1].click()
    dialog.holidays.setChecked(False)
    dialog.catch_up.setChecked(False)
    next(iter(dialog.flows.values())).setChecked(False)
    press(dialog, "Save the schedule")
    settle(qtbot, bridge)
    sync = app.schedules().get("sync")
    assert sync is not None
    assert sync.rule == Rule((), 30, time(8), time(18, 15), (0, 2, 3, 4), not_on_holidays=False)
    assert ([flow.value for flow in sync.flows], sync.catch_up, sync.work) == (
        ["suppliers", "orders", "invoices", "contracts"],
        False,
        Work.SYNC,
    )
    qtbot.waitUntil(
        lambda: "Every 30 minutes from 08:00 to 18:15, on Monday, Wednesday, Thursday and Friday" in texts(page),
        timeout=20_000,
    )


def test_the_editor_gives_back_what_it_was_given(
    app: App, make_window: MakeWindow, qtbot: QtBot, bridge: Bridge
) -> None:
    schedules = [
        WORKING,
        Schedule("sync", Rule((time(5, 45),))),
        Schedule("sync", Rule((), 45, time(22), time(4), (5, 6), not_on_holidays=True), catch_up=False, on=False),
        Schedule("sync", Rule((), 1_440, weekdays=WEEK), Work.COMPARISON),
        Schedule("sync", Rule((time(7),), weekdays=WEEK, not_on_holidays=True)),
        Schedule("sync", Rule((time(7),), weekdays=WORKING_WEEK)),
    ]
    window = make_window(app)
    for schedule in schedules:
        plan = app.set_schedule(schedule, zone=PARIS)
        dialog = ScheduleDialog(window.context, window, plan, schedule, lambda *_: None)
        assert dialog.schedule() == schedule
        dialog.deleteLater()
    settle(qtbot, bridge)


def test_another_schedule_has_a_name_and_goes_away_after_a_question(
    app: App, make_window: MakeWindow, qtbot: QtBot, bridge: Bridge, answers: Answers
) -> None:
    app.set_schedule(WORKING, zone=PARIS)
    window = make_window(app)
    page = page_of(window, qtbot)
    press(page, "Add another schedule…")
    dialog = dialog_of(window, ScheduleDialog)
    qtbot.waitUntil(dialog.name.hasFocus, timeout=20_000)
    dialog.name.setText("sync")
    wait_for_text(qtbot, dialog.next, "There is a schedule sync already")
    dialog.name.setText("night")
    qtbot.waitUntil(dialog.save.isEnabled, timeout=20_000)
    press(dialog, "Save the schedule")
    settle(qtbot, bridge)
    assert app.schedules().get("night") is not None
    wait_for_text(qtbot, page, "night · Sync")
    press(page, "Change night")
    press(dialog_of(window, ScheduleDialog), "Remove")
    settle(qtbot, bridge)
    assert isinstance(answers.asked[-1], Question)
    assert app.schedules().get("night") is None


def test_everything_is_paused_from_the_menu_and_resumed(
    made: Bench, app: App, make_window: MakeWindow, qtbot: QtBot, bridge: Bridge
) -> None:
    app.set_schedule(WORKING, zone=PARIS)
    window = make_window(app)
    page = page_of(window, qtbot)
    menu = page.pause_menu()
    assert [action.text() for action in menu.actions() if action.text()] == [
        "For one hour",
        "Until tomorrow 07:00",
        "Until I resume",
        "Another time…",
    ]
    menu.actions()[1].trigger()
    settle(qtbot, bridge)
    hold = app.schedules().calendar.hold
    assert hold is not None
    assert hold.until is not None
    tomorrow = made.clock.now().astimezone(ZoneInfo(PARIS)).date() + timedelta(days=1)
    assert hold.until == datetime.combine(tomorrow, time(7), ZoneInfo(PARIS))
    wait_for_text(qtbot, page, f"{app.actor} paused everything. Until tomorrow 07:00.")
    press(page, "Resume")
    settle(qtbot, bridge)
    assert app.schedules().calendar.hold is None
    qtbot.waitUntil(lambda: "paused everything" not in texts(page), timeout=20_000)
    menu.deleteLater()


def test_windows_ranges_and_holidays_are_kept_with_their_reason(
    app: App, make_window: MakeWindow, qtbot: QtBot, bridge: Bridge
) -> None:
    app.set_schedule(WORKING, zone=PARIS)
    window = make_window(app)
    page = page_of(window, qtbot)
    press(page, "Add a pause…")
    dialog = dialog_of(window, PauseDialog)
    retype(dialog.start, "12:30")
    retype(dialog.end, "12:30")
    QTest.keyClicks(dialog.because, "Backup of X3")
    press(dialog, "Pause")
    assert "Both times are the same" in dialog.note.text()
    retype(dialog.end, "14:00")
    QTest.keyClick(dialog.end, Qt.Key.Key_Return)
    settle(qtbot, bridge)
    (pause,) = app.schedules().calendar.pauses
    assert (pause.kind, pause.start, pause.end, pause.reason) == (
        PauseKind.DAILY,
        time(12, 30),
        time(14),
        "Backup of X3",
    )
    wait_for_text(qtbot, page, "Every day from 12:30 to 14:00")
    assert "13:00: does not run" in texts(page)
    press(page, "Holidays…")
    days = dialog_of(window, HolidaysDialog)
    days.text.setPlainText("2099-12-25 Christmas\nsoon")
    press(days, "Save the holidays")
    assert "soon does not begin with a date" in days.note.text()
    days.text.setPlainText("2099-12-25 Christmas\n2099-12-26 \n")
    press(days, "Save the holidays")
    settle(qtbot, bridge)
    assert [(one.day.isoformat(), one.name) for one in app.schedules().calendar.holidays] == [
        ("2099-12-25", "Christmas"),
        ("2099-12-26", ""),
    ]
    wait_for_text(qtbot, page, "2 holidays to come")
    press(page, "Remove the pause Backup of X3")
    settle(qtbot, bridge)
    assert app.schedules().calendar.pauses == ()


def test_a_range_and_a_moment_are_given_in_the_zone_of_the_schedule(
    made: Bench, app: App, make_window: MakeWindow, qtbot: QtBot
) -> None:
    window = make_window(app)
    pauses: list[Pause] = []
    held: list[datetime] = []
    dialog = PauseDialog(window.context, window, PARIS, lambda at, _why: held.append(at), pauses.append)
    dialog.kind.setCurrentIndex(1)
    dialog.last.setDate(dialog.first.date().addDays(-1))
    dialog.go.click()
    assert "before the first" in dialog.note.text()
    dialog.last.setDate(dialog.first.date().addDays(2))
    dialog.go.click()
    (pause,) = pauses
    assert pause.first is not None
    assert (pause.kind, pause.last) == (PauseKind.DATES, pause.first + timedelta(days=2))
    dialog.kind.setCurrentIndex(2)
    dialog.day.setDate(dialog.first.date().addDays(-1))
    dialog.go.click()
    assert "has passed" in dialog.note.text()
    dialog.day.setDate(dialog.first.date().addDays(1))
    dialog.at.setText("9")
    dialog.go.click()
    tomorrow = made.clock.now().astimezone(ZoneInfo(PARIS)).date() + timedelta(days=1)
    assert held == [datetime.combine(tomorrow, time(9), ZoneInfo(PARIS))]
    dialog.deleteLater()
    qtbot.wait(1)


def lose(app: App, *turns: Turn) -> None:
    """Due times that did not simply run."""
    rows = app._named("").schedules
    due = rows.load().due["sync"]
    assert rows.take("sync", due, due, turns)


def a_turn(made: Bench, state: TurnState, **more: object) -> Turn:
    now = made.clock.now()
    turn = Turn(0, "sync", Work.SYNC, state, now - timedelta(hours=9), now - timedelta(hours=2))
    return replace(turn, gap_from=now - timedelta(hours=10), gap_to=now - timedelta(hours=1), **more)  # type: ignore[arg-type]


def test_what_did_not_go_as_planned_is_listed_with_its_reason(
    made: Bench, app: App, make_window: MakeWindow, qtbot: QtBot, bridge: Bridge
) -> None:
    app.set_schedule(WORKING, zone=PARIS)
    lose(
        app,
        a_turn(made, TurnState.MISSED, lateness=Lateness.OFF),
        a_turn(made, TurnState.RAN, lateness=Lateness.CLOSED, run_id="r"),
        a_turn(made, TurnState.PAUSED, reason="Backup of X3"),
        a_turn(made, TurnState.WAITING, waits_for="x3", next_try=made.clock.now()),
    )
    window = make_window(app)
    page = page_of(window, qtbot)
    text = texts(page)
    zone = ZoneInfo(PARIS)
    first, last = ((made.clock.now() - timedelta(hours=hours)).astimezone(zone).strftime("%H:%M") for hours in (10, 1))
    for said in ("✕ Missed", "✓ Made up", "- Paused", "… Waiting", "Backup of X3", "Waits until Sage X3 answers"):
        assert said in text
    assert f"This computer was off or asleep {first} to {last}" in text
    assert "has not begun. Waits until Sage X3 answers." in text
    app._named("").schedules.put([])
    settle(qtbot, bridge)


def test_who_starts_the_runs_is_said(app: App, make_window: MakeWindow, qtbot: QtBot) -> None:
    app.set_schedule(WORKING, zone=PARIS)
    app.set_schedule_owner(Owner.SYSTEM_TASK)
    app.knock()
    page = page_of(make_window(app), qtbot)
    assert "A task of this computer starts the runs" in texts(page)


def test_the_switches_of_this_computer_do_what_they_say(
    app: App, make_window: MakeWindow, qtbot: QtBot, bridge: Bridge
) -> None:
    app.set_schedule(WORKING, zone=PARIS)
    window = make_window(app)
    page = page_of(window, qtbot)
    for on in (True, False):
        QTest.mouseClick(page.at_logon, Qt.MouseButton.LeftButton, pos=indicator(page.at_logon))
        settle(qtbot, bridge)
        assert app.starts_at_logon() is on
    assert not page.keep.isEnabled(), "this desktop has no tray"
    page.keep.setEnabled(True)
    for word in ("keep", "quit"):
        QTest.mouseClick(page.keep, Qt.MouseButton.LeftButton, pos=indicator(page.keep))
        assert window.context.memory.text(KEEP_KEY, "") == word


def indicator(box: QCheckBox) -> QPoint:
    return QPoint(8, box.height() // 2)


def test_in_a_language_that_is_longer_everything_is_translated_and_fits(
    made: Bench, app: App, make_window: MakeWindow, qtbot: QtBot, bridge: Bridge, qapp: QApplication
) -> None:
    app.set_schedule(WORKING, zone=PARIS)
    app.set_schedule(Schedule("night", Rule((), 30, time(21), time(23, 30), (0, 2)), on=False))
    app.add_pause(Pause("", PauseKind.DAILY, "Backup", start=time(12, 30), end=time(14)))
    lose(app, a_turn(made, TurnState.MISSED, lateness=Lateness.OFF), a_turn(made, TurnState.FAILED, reason="Backup"))
    with pseudo_language(qapp):
        window = make_window(app)
        page = page_of(window, qtbot)
        data = strings_of(app.schedules(), app.missed_runs()) | {"Backup"}
        data |= {
            f"{day} {at}" for day in ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun") for at in ("07:00", "06:00")
        }
        for width in (1360, 1000):
            window.resize(width, 850)
            settle(qtbot, bridge)
            assert misfits(page) == []
        found = [line for line in untranslated(page, data) if "NextTimes" not in line]
        assert found == []
        plan = app.schedules()
        for dialog in (
            ScheduleDialog(window.context, window, plan, plan.get("night"), lambda *_: None, lambda _: None),
            PauseDialog(window.context, window, PARIS, lambda *_: None, lambda _: None),
            HolidaysDialog(window.context, window, (), lambda _: None),
        ):
            dialog.show()
            settle(qtbot, bridge)
            assert misfits(dialog) == []
            dialog.close()
            dialog.deleteLater()


def test_a_dialog_is_freed_when_it_is_closed(app: App, make_window: MakeWindow, qtbot: QtBot, bridge: Bridge) -> None:
    window = make_window(app)
    page = page_of(window, qtbot)
    press(page, "Set a schedule…")
    dialog = dialog_of(window, ScheduleDialog)
    with qtbot.waitSignal(dialog.destroyed, timeout=20_000):
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
    settle(qtbot, bridge)
