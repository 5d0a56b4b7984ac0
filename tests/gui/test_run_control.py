from __future__ import annotations

import threading

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from core.app import App
from core.events import RunStarted
from core.model.connection import SecretName
from core.model.flow import RunId
from core.model.run import RunKind, RunResult, RunStatus
from gui.bridge import Bridge
from gui.run_control import RunControl
from gui.theme import Theme
from gui.widgets.run_panel import RunPanel
from tests.gui.conftest import ENGLISH, settle
from tests.helpers.practice import NAME, Bench

LONG_MS = 60_000


def followed(app: App, bridge: Bridge) -> tuple[RunControl, list[RunResult]]:
    app.subscribe(bridge.publish)
    runs = RunControl(app, bridge)
    ended: list[RunResult] = []
    runs.ended.connect(ended.append)
    return runs, ended


def by_schedule(app: App) -> threading.Thread:
    """A run that this window did not ask for, as the schedule's thread starts it."""
    thread = threading.Thread(target=app.sync)
    thread.start()
    return thread


def test_a_run_of_the_schedule_is_followed_like_one_of_the_window(fresh: Bench, bridge: Bridge, qtbot: QtBot) -> None:
    app = fresh.app()
    runs, ended = followed(app, bridge)
    seen: list[tuple[RunKind | None, bool]] = []
    runs.changed.connect(lambda: seen.append((runs.kind, runs.progress is not None)))
    thread = by_schedule(app)
    qtbot.waitUntil(lambda: len(ended) == 1, timeout=LONG_MS)
    thread.join()
    settle(qtbot, bridge)
    assert (RunKind.SYNC, True) in seen
    assert runs.kind is None
    assert [result.run_id for result in ended] == [app.runs()[0].run_id]


def test_a_run_of_the_schedule_can_be_cancelled(fresh: Bench, bridge: Bridge, qtbot: QtBot) -> None:
    app = fresh.app()
    runs, ended = followed(app, bridge)
    runs.changed.connect(lambda: runs.cancel() if runs.progress is not None else None)
    thread = by_schedule(app)
    qtbot.waitUntil(lambda: len(ended) == 1, timeout=LONG_MS)
    thread.join()
    assert ended[0].status is RunStatus.CANCELLED


def test_a_run_of_the_window_ends_once(fresh: Bench, bridge: Bridge, qtbot: QtBot) -> None:
    app = fresh.app()
    runs, ended = followed(app, bridge)
    runs.sync(preview=True)
    qtbot.waitUntil(lambda: len(ended) == 1, timeout=LONG_MS)
    # What the engine said of it may come after its end.
    bridge.publish(RunStarted(RunId(ended[0].run_id), RunKind.PREVIEW, "somebody"))
    settle(qtbot, bridge)
    assert runs.kind is None
    assert len(ended) == 1


def test_a_run_that_broke_without_a_word_is_not_shown_for_ever(fresh: Bench, bridge: Bridge, qtbot: QtBot) -> None:
    app = fresh.app()
    runs, ended = followed(app, bridge)
    bridge.publish(RunStarted(RunId("20260101T000000-aaaaaa"), RunKind.SYNC, "schedule"))
    settle(qtbot, bridge)
    assert runs.kind is None
    assert ended == []


def test_a_run_of_a_connection_that_is_not_shown_says_whose_it_is(
    fresh: Bench, bridge: Bridge, theme: Theme, qtbot: QtBot
) -> None:
    app = fresh.app()
    file = fresh.folder / "second.toml"
    app.export_settings(file)
    file.write_text(file.read_text("utf-8").replace(f'"{NAME}"', '"Second"'), "utf-8")
    app.use_setup(file, {SecretName.JAGGAER: fresh.pair.jaggaer_secret, SecretName.X3: fresh.pair.x3.secret})
    app.mean(NAME)
    runs, ended = followed(app, bridge)
    panel = RunPanel(runs, theme, ENGLISH)
    qtbot.addWidget(panel)
    seen: set[str] = set()

    def look() -> None:
        seen.update(label.text() for label in panel.findChildren(QLabel) if runs.kind is not None)

    runs.changed.connect(look)
    for name, begins in (("Second", True), (NAME, False)):
        seen.clear()
        thread = threading.Thread(target=lambda name=name: app.sync(preview=True, connection=name))
        thread.start()
        qtbot.waitUntil(lambda: bool(seen) and runs.kind is None, timeout=LONG_MS)
        thread.join()
        settle(qtbot, bridge)
        assert any(text.startswith("Second: ") for text in seen) is begins
        assert runs.elsewhere == ""
    assert len(ended) == 1, "what ended elsewhere is no result of this window"
