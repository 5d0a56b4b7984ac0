from __future__ import annotations

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from core.app import App
from gui import format as fmt
from gui.bridge import Bridge
from tests.gui.conftest import ENGLISH, MakeWindow, settle
from tests.helpers.practice import Bench


def test_a_run_is_listed_with_its_outcome_and_the_panel_adds_up(
    synced: App, make_window: MakeWindow, qtbot: QtBot, bridge: Bridge
) -> None:
    window = make_window(synced)
    window.go(window.runs)
    settle(qtbot, bridge)
    run = synced.runs()[0]
    model = window.runs.table.model()
    cells = [str(model.index(0, place).data()) for place in range(model.columnCount())]
    assert cells[1] == "Sync"
    assert cells[2] == fmt.RUN_LOOKS[run.status].word
    assert cells[3] == fmt.number(run.counts.read, ENGLISH)
    text = [label.text() for label in window.runs.findChildren(QLabel) if label.isVisibleTo(window.runs)]
    counts = run.counts.as_dict()
    assert fmt.number(counts.pop("read"), ENGLISH) in text
    assert all(fmt.number(n, ENGLISH) in text for n in counts.values() if n)
    assert run.run_id in text


def test_before_the_first_run_the_page_says_so(
    fresh: Bench, make_window: MakeWindow, qtbot: QtBot, bridge: Bridge
) -> None:
    window = make_window(fresh.app())
    window.go(window.runs)
    settle(qtbot, bridge)
    text = [label.text() for label in window.runs.findChildren(QLabel) if label.isVisibleTo(window.runs)]
    assert "No run yet" in text
