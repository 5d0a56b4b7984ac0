from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from core.app import App
from core.model.crossref import EVERYWHERE
from core.model.flow import Entity
from core.model.run import RunKind, RunResult, RunStatus
from core.model.status import Status
from core.model.views import RecordQuery
from gui.__main__ import run_window
from gui.bridge import Bridge
from gui.context import MappingChoice, Question
from gui.main_window import ENTRIES, MainWindow, page_shortcuts
from gui.theme import DARK, Mode
from tests.gui.conftest import Answers, MakeWindow, settle
from tests.helpers.pace import at_most
from tests.helpers.practice import Bench

LONG_MS = 60_000


def shown_text(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget))


def orders_in_x3(bench: Bench) -> int:
    return len(bench.x3_state()["orders"])


def wait_for_end(window: MainWindow, qtbot: QtBot) -> RunResult:
    with qtbot.waitSignal(window.context.runs.ended, timeout=LONG_MS) as ended:
        pass
    result = ended.args[0]
    assert isinstance(result, RunResult)
    return result


def test_home_says_the_truth_of_the_store(synced: App, make_window: MakeWindow) -> None:
    window = make_window(synced)
    home = synced.home()
    assert window.home.title.text() == f"{home.in_x3} of {home.orders} orders are in Sage X3"
    text = shown_text(window)
    assert "TEST SYSTEM" in text
    assert f"→ Sage X3 · {home.folder}" in text
    assert all(cause.message in text for cause in home.causes)


def test_the_first_sync_is_a_preview_and_writes_only_after_a_yes(
    fresh: Bench, make_window: MakeWindow, answers: Answers, bridge: Bridge, qtbot: QtBot
) -> None:
    window = make_window(fresh.app())
    assert window.home.title.text() == "Nothing has been synced yet"
    answers.write = False
    window.home.start()
    result = wait_for_end(window, qtbot)
    settle(qtbot, bridge)
    assert result.kind is RunKind.PREVIEW
    assert answers.asked == [result]
    assert orders_in_x3(fresh) == 0

    answers.write = True
    window.home.start()
    assert wait_for_end(window, qtbot).kind is RunKind.PREVIEW
    written = wait_for_end(window, qtbot)
    assert written.kind is RunKind.SYNC
    assert orders_in_x3(fresh) == written.flows["orders"].created > 0  # type: ignore[index]
    settle(qtbot, bridge)
    qtbot.waitUntil(lambda: "in Sage X3" in window.home.title.text(), timeout=20_000)


def test_after_the_first_sync_the_button_syncs_at_once(
    fresh: Bench, make_window: MakeWindow, answers: Answers, qtbot: QtBot
) -> None:
    app = fresh.app()
    app.sync()
    window = make_window(app)
    window.home.start()
    assert wait_for_end(window, qtbot).kind is RunKind.SYNC
    assert answers.asked == []


def test_a_cause_is_mapped_and_what_it_held_goes_to_x3(
    fresh_with_problems: Bench, make_window: MakeWindow, answers: Answers, qtbot: QtBot
) -> None:
    app = fresh_with_problems.app()
    app.sync()
    cause = next(c for c in app.causes() if c.kind == "cost-center")
    held = [row.key for row in app.cause_records(cause.cause_id)]
    target = app.suggestions(cause.cause_id, find="0063020")
    usable = next(s.target for s in target if s.selectable)
    answers.choice = MappingChoice(usable, EVERYWHERE, None, "as agreed", replay=True)
    window = make_window(app)
    before = orders_in_x3(fresh_with_problems)
    button = next(
        b
        for b in window.home.findChildren(QPushButton)
        if b.accessibleName().endswith(cause.message) and b.text() == "Map…"
    )
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    result = wait_for_end(window, qtbot)
    assert result.kind is RunKind.REPLAY
    assert answers.asked == [cause]
    assert cause.cause_id not in {c.cause_id for c in app.causes()}
    rows = [app.trace(key).record for key in held]
    synced = [row for row in rows if row.status is Status.SYNCED]
    assert synced
    assert orders_in_x3(fresh_with_problems) == before + len(synced)


def test_cancel_ends_the_run_within_a_second_and_says_so(
    fresh: Bench, make_window: MakeWindow, qtbot: QtBot, bridge: Bridge
) -> None:
    window = make_window(fresh.app())
    runs = window.context.runs
    runs.sync()
    qtbot.waitUntil(lambda: runs.progress is not None, timeout=LONG_MS)
    with at_most(1):
        runs.cancel()
        assert runs.cancelling
        result = wait_for_end(window, qtbot)
    assert result.status is RunStatus.CANCELLED
    settle(qtbot, bridge)
    assert "Sync cancelled." in shown_text(window)


def test_a_second_run_is_not_started_while_one_goes_on(fresh: Bench, make_window: MakeWindow, qtbot: QtBot) -> None:
    window = make_window(fresh.app())
    runs = window.context.runs
    runs.sync()
    runs.replay(everything=True)
    runs.sync(preview=True)
    assert runs.kind is RunKind.SYNC
    assert wait_for_end(window, qtbot).kind is RunKind.SYNC
    assert runs.kind is None


def test_closing_during_a_run_asks_and_ends_it_cleanly(
    fresh: Bench, make_window: MakeWindow, answers: Answers, qtbot: QtBot
) -> None:
    window = make_window(fresh.app())
    answers.sure = False
    window.context.runs.sync()
    assert not window.close()
    assert isinstance(answers.asked[0], Question)
    assert window.isVisible()
    answers.sure = True
    assert window.close()
    assert wait_for_end(window, qtbot).status in {RunStatus.CANCELLED, RunStatus.DONE, RunStatus.DONE_WITH_PROBLEMS}


def test_the_keyboard_reaches_every_page(synced: App, make_window: MakeWindow, qtbot: QtBot, bridge: Bridge) -> None:
    window = make_window(synced)
    keys = page_shortcuts()
    assert len({each.toString() for each in keys.values()}) == len(ENTRIES), "two pages have the same keys"
    for entry in ENTRIES:
        QTest.keySequence(window, keys[entry.name])
        assert window.current is window.page(entry.name)
        settle(qtbot, bridge)


def test_everything_that_can_be_pressed_has_a_name(
    synced: App, make_window: MakeWindow, qtbot: QtBot, bridge: Bridge
) -> None:
    window = make_window(synced)
    for page in (window.orders, window.suppliers, window.problems, window.runs, window.home):
        window.go(page)
        settle(qtbot, bridge)
        nameless = [
            button
            for button in window.findChildren(QPushButton)
            if button.isVisibleTo(window) and not (button.accessibleName() or button.text().strip())
        ]
        assert nameless == []


def test_a_change_of_colours_reaches_every_page(
    synced: App, make_window: MakeWindow, qtbot: QtBot, bridge: Bridge
) -> None:
    window = make_window(synced)
    window.context.theme.set_mode(Mode.LIGHT)
    window.go(window.orders)
    settle(qtbot, bridge)
    window.context.theme.set_mode(Mode.DARK)
    corner = window.grab().toImage().pixelColor(window.width() - 3, window.height() - 3)
    assert corner.name().upper() == DARK.bg


def test_a_card_on_home_filters_the_orders(synced: App, make_window: MakeWindow, qtbot: QtBot, bridge: Bridge) -> None:
    window = make_window(synced)
    card = next(b for b in window.home.findChildren(QPushButton) if b.accessibleName().startswith("Needs mapping"))
    QTest.mouseClick(card, Qt.MouseButton.LeftButton)
    settle(qtbot, bridge)
    assert window.current is window.orders
    counts = synced.record_counts(RecordQuery(entity=Entity.ORDER))
    model = window.orders.table.model()
    assert model.rowCount() == counts[Status.NEEDS_MAPPING]
    assert {model.index(n, 0).data() for n in range(model.rowCount())} == {"Needs mapping"}


def test_what_another_process_does_is_seen(fresh: Bench, make_window: MakeWindow, qtbot: QtBot) -> None:
    window = make_window(fresh.app())
    other = fresh.app()
    other.sync()
    qtbot.waitUntil(lambda: "in Sage X3" in window.home.title.text(), timeout=10_000)


@pytest.mark.parametrize("fault", [False, True])
def test_the_window_starts_syncs_and_ends_by_itself(fresh: Bench, tmp_path: Path, *, fault: bool) -> None:
    app = fresh.app()
    if fault:
        wrong = replace(fresh.connection(), x3=replace(fresh.connection().x3, base_url="http://127.0.0.1:9"))
        app.save_connection(wrong, {})
    settings = QSettings(str(tmp_path / "start.ini"), QSettings.Format.IniFormat)
    code = run_window(app, sync_now=True, quit_after_first_run=True, settings=settings)
    assert code == (3 if fault else 0)
    assert (orders_in_x3(fresh) > 0) is not fault
