from __future__ import annotations

from datetime import UTC, datetime, timedelta

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from core.app import App
from core.model.flow import Entity, FlowName
from core.model.run import Counts, RunKind, RunResult, RunStatus
from core.model.schedule import Rule, Schedule
from core.model.views import RecordQuery, RunRow
from gui import format as fmt
from gui import run_words
from gui.bridge import Bridge
from gui.main_window import MainWindow
from gui.models.run_columns import MissedRun, history_of, row_name, run_columns, step_columns
from gui.pages.runs import RunsPage
from tests.core.sync.scenes import eligible
from tests.gui.conftest import ENGLISH, Answers, MakeWindow, settle
from tests.gui.hands import press
from tests.helpers.practice import Bench

LEFT = Qt.MouseButton.LeftButton


def texts(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget)]


def cells(page: RunsPage, row: int) -> dict[str, str]:
    model = page.table.model()
    return {column.name: str(model.index(row, n).data()) for n, column in enumerate(run_columns(ENGLISH))}


def log(page: RunsPage) -> list[str]:
    model = page.details.model
    return [str(model.index(n, 1).data()) for n in range(model.rowCount())]


def shown(window: MainWindow, qtbot: QtBot, bridge: Bridge) -> RunsPage:
    window.open("runs")
    settle(qtbot, bridge)
    settle(qtbot, bridge)
    return window.runs


def test_a_run_is_listed_with_its_outcome_and_the_figures_add_up(
    synced: App, make_window: MakeWindow, qtbot: QtBot, bridge: Bridge
) -> None:
    page = shown(make_window(synced), qtbot, bridge)
    # Other tests may have replayed something since.
    place, run = next((n, run) for n, run in enumerate(synced.runs()) if run.kind is RunKind.SYNC)
    page.table.choose(place)
    settle(qtbot, bridge)
    row = cells(page, place)
    assert (row["kind"], row["status"]) == ("Sync", fmt.RUN_LOOKS[run.status].word)
    assert row["read"] == fmt.number(run.counts.read, ENGLISH)
    parts = [int(row[name].replace(",", "") or "0") for name in ("to-x3", "as-is", "needs", "waits")]
    assert sum(parts) == run.counts.read
    said = texts(page)
    counts = run.counts.as_dict()
    assert all(fmt.number(n, ENGLISH) in said for n in counts.values() if n)
    assert run.run_id in said


def test_the_log_tells_what_the_run_did_and_shows_what_needs_somebody_alone(
    synced: App, make_window: MakeWindow, qtbot: QtBot, bridge: Bridge
) -> None:
    page = shown(make_window(synced), qtbot, bridge)
    run = synced.runs()[-1]
    page.table.choose(len(synced.runs()) - 1)
    settle(qtbot, bridge)
    lines = log(page)
    assert lines[0] == "Started a sync"
    assert any(line.startswith("Read from X3: ") for line in lines)
    assert sum(line.startswith(("Wrote order", "Wrote supplier")) for line in lines) == run.counts.created
    press(page, "Only what needs somebody")
    qtbot.waitUntil(lambda: not page.details.model.filling)
    only = log(page)
    assert only
    assert all(line.startswith(("Held ", "X3 refused ", "Order ")) for line in only)
    press(page, "Only what needs somebody")
    qtbot.waitUntil(lambda: log(page) == lines)


def test_the_models_are_sound(synced: App, make_window: MakeWindow, qtbot: QtBot, bridge: Bridge) -> None:
    page = shown(make_window(synced), qtbot, bridge)
    for model in (page.table.model(), page.details.model):
        QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    page.load()
    settle(qtbot, bridge)
    page.details.only.setChecked(True)
    settle(qtbot, bridge)
    assert len(run_columns(ENGLISH)) == page.table.model().columnCount()
    assert len(step_columns(ENGLISH)) == page.details.model.columnCount()


def test_the_orders_of_a_run_are_one_click_away_and_all_of_them_one_more(
    fresh: Bench, make_window: MakeWindow, qtbot: QtBot, bridge: Bridge
) -> None:
    app = fresh.app()
    app.sync()
    number = eligible(fresh)[0]
    fresh.pair.jaggaer.do("revise", order=number, lines={"1": {"quantity": "77"}})
    run = app.sync()
    window = make_window(app)
    page = shown(window, qtbot, bridge)
    press(page, "Show its orders")
    settle(qtbot, bridge)
    wanted = {row.key for row in app.records(RecordQuery(Entity.ORDER, run=run.run_id)).rows}
    assert number in wanted
    model = window.orders.table.model()
    assert model.rowCount() == len(wanted)
    everything = len(app.records(RecordQuery(Entity.ORDER)).rows)
    assert everything > len(wanted)
    button = next(
        b for b in window.orders.findChildren(QPushButton) if "show all" in b.text() and b.isVisibleTo(window)
    )
    QTest.mouseClick(button, LEFT)
    settle(qtbot, bridge)
    assert model.rowCount() == everything


def test_two_chosen_runs_are_compared_with_each_other(
    fresh_with_problems: Bench, make_window: MakeWindow, qtbot: QtBot, bridge: Bridge
) -> None:
    app = fresh_with_problems.app()
    first, second = app.sync(), app.replay(everything=True)
    page = shown(make_window(app), qtbot, bridge)
    assert cells(page, 0)["kind"] == "Replay"
    press(page, "Compared with the run before")
    QTest.keyClick(page.table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    settle(qtbot, bridge)
    said = texts(page.details)
    assert any(text.startswith("Compared with: Sync") for text in said)
    start = said.index("Read", said.index("Difference"))
    change = fmt.number(second.counts.read - first.counts.read, ENGLISH)
    assert said[start + 1 : start + 4] == [str(second.counts.read), str(first.counts.read), change]
    assert {"New causes", "Settled causes"} <= set(said)


def test_a_run_is_run_again_with_the_same_flows(
    fresh: Bench, make_window: MakeWindow, qtbot: QtBot, bridge: Bridge
) -> None:
    app = fresh.app()
    app.sync([FlowName.SUPPLIERS])
    window = make_window(app)
    page = shown(window, qtbot, bridge)
    with qtbot.waitSignal(window.context.runs.ended, timeout=60_000) as ended:
        press(page, "Run again")
    result = ended.args[0] if ended.args else None
    assert isinstance(result, RunResult)
    assert (result.kind, set(result.flows)) == (RunKind.SYNC, {FlowName.SUPPLIERS})
    settle(qtbot, bridge)
    qtbot.waitUntil(lambda: page.table.model().rowCount() == 2, timeout=20_000)


def test_the_sheet_of_a_preview_is_shown_again_and_can_be_written(
    fresh: Bench, make_window: MakeWindow, qtbot: QtBot, bridge: Bridge, answers: Answers
) -> None:
    app = fresh.app()
    preview = app.sync(preview=True)
    window = make_window(app)
    page = shown(window, qtbot, bridge)
    with qtbot.waitSignal(window.context.runs.ended, timeout=60_000) as ended:
        press(page, "Show the sheet…")
    asked = answers.asked[-1]
    assert isinstance(asked, RunResult)
    assert asked.previews == preview.previews
    result = ended.args[0] if ended.args else None
    assert isinstance(result, RunResult)
    assert result.counts.created == preview.counts.created > 0


def test_the_log_of_a_run_that_goes_on_grows_while_it_is_looked_at(
    fresh: Bench, make_window: MakeWindow, qtbot: QtBot, bridge: Bridge
) -> None:
    app = fresh.app()
    app.sync(preview=True)
    window = make_window(app)
    page = shown(window, qtbot, bridge)
    with qtbot.waitSignal(window.context.runs.ended, timeout=60_000):
        window.context.runs.sync()
    run = app.runs()[0]
    qtbot.waitUntil(lambda: run.run_id in texts(page), timeout=20_000)
    qtbot.waitUntil(lambda: bool(log(page)) and log(page)[-1].startswith("Ended: "), timeout=20_000)
    assert sum(line.startswith("Wrote ") for line in log(page)) == run.counts.created
    assert log(page)[0] == "Started a sync"


def test_a_run_is_copied_for_support(synced: App, make_window: MakeWindow, qtbot: QtBot, bridge: Bridge) -> None:
    page = shown(make_window(synced), qtbot, bridge)
    actions = {action.text(): action for action in page.details.more_menu().actions()}
    actions["Copy for support"].trigger()
    settle(qtbot, bridge)
    text = QGuiApplication.clipboard().text()
    run = synced.runs()[0]
    assert run.run_id in text
    assert f"read {run.counts.read}" in text
    assert run_words.step_says(synced.run_story(run.run_id).steps[0], ENGLISH) in text


def test_the_keyboard_leads_from_the_run_to_its_log(
    synced: App, make_window: MakeWindow, qtbot: QtBot, bridge: Bridge
) -> None:
    window = make_window(synced)
    page = shown(window, qtbot, bridge)
    window.activateWindow()
    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    assert window.focusWidget() is page.details.log


def test_before_the_first_run_the_page_says_so(
    fresh: Bench, make_window: MakeWindow, qtbot: QtBot, bridge: Bridge
) -> None:
    page = shown(make_window(fresh.app()), qtbot, bridge)
    assert "No run yet" in texts(page)


def test_a_run_that_was_missed_is_a_row_with_its_reason(
    fresh: Bench, make_window: MakeWindow, qtbot: QtBot, bridge: Bridge
) -> None:
    app = fresh.app()
    app.sync()
    soon = (fresh.clock.now() + timedelta(minutes=1)).replace(second=0, microsecond=0)
    app.set_schedule(Schedule("sync", Rule((soon.time(),)), catch_up=False), zone="UTC")
    app._turns("").look()
    fresh.clock.moved += timedelta(hours=1)
    app.run_due()
    page = shown(make_window(app), qtbot, bridge)
    model = page.table.model()
    places = {str(model.index(n, 1).data()): n for n in range(model.rowCount())}
    assert set(places) == {"Sync", "No run"}
    row = cells(page, places["No run"])
    assert (row["status"], row["read"]) == ("Missed", "")
    assert row["actor"]
    page.table.choose(places["No run"])
    assert row["actor"] in texts(page.details)
    assert not page.details.again.isVisible()
    page.table.choose(places["Sync"])
    settle(qtbot, bridge)
    assert page.details.again.isVisible()


def test_runs_and_what_was_missed_stand_in_their_order() -> None:
    at = datetime(2026, 11, 3, 7, 0, tzinfo=UTC)

    def run(hours: int) -> RunRow:
        started = at + timedelta(hours=hours)
        return RunRow(f"r{hours}", RunKind.SYNC, RunStatus.DONE, "", "ANNA", started, 1.0, Counts(), 1)

    def missed(hours: int) -> MissedRun:
        return MissedRun(hours, at + timedelta(hours=hours), fmt.RUN_LOOKS[RunStatus.STOPPED], "off")

    runs, gone = (run(9), run(5)), (missed(7), missed(1))
    assert [row_name(row) for row in history_of(runs, gone, whole=True)] == ["r9", "turn 7", "r5", "turn 1"]
    assert [row_name(row) for row in history_of(runs, gone, whole=False)] == ["r9", "turn 7", "r5"]
    assert [row_name(row) for row in history_of((), gone, whole=True)] == ["turn 7", "turn 1"]
