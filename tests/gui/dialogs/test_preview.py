from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QPushButton
from pytestqt.qtbot import QtBot

from core.model.run import Place, RunResult
from gui import sentences
from gui.bridge import Bridge
from gui.dialogs.preview import PreviewDialog
from tests.gui.conftest import ENGLISH, MakeWindow, settle
from tests.helpers.practice import Bench


@pytest.fixture
def result(fresh_with_problems: Bench) -> RunResult:
    return fresh_with_problems.app().sync(preview=True)


@pytest.fixture
def dialog(
    result: RunResult, fresh_with_problems: Bench, make_window: MakeWindow, qtbot: QtBot, bridge: Bridge
) -> PreviewDialog:
    window = make_window(fresh_with_problems.opened[0])
    dialog = PreviewDialog(window.context, window, result)
    dialog.show()
    settle(qtbot, bridge)
    return dialog


def test_the_sheet_counts_and_lists_what_the_preview_found(dialog: PreviewDialog, result: RunResult) -> None:
    counts = Counter(row.place for row in result.previews)
    assert counts[Place.CREATED] > 0
    assert counts[Place.HELD] > 0
    assert sentences.preview_says(counts, ENGLISH) in dialog.sentence.text()
    assert dialog.table.model().rowCount() == len(result.previews)


def test_a_chip_shows_only_its_records_and_why_they_are_held(dialog: PreviewDialog, result: RunResult) -> None:
    held = [row for row in result.previews if row.place is Place.HELD]
    chip = next(b for b in dialog.findChildren(QPushButton) if b.text() == f"▲ Held {len(held)}")
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    model = dialog.table.model()
    shown = {(model.index(n, 2).data(), model.index(n, 3).data()) for n in range(model.rowCount())}
    assert shown == {(row.number, row.reason) for row in held}


def test_the_verb_names_how_many_are_written_and_means_yes(dialog: PreviewDialog, result: RunResult) -> None:
    writes = sum(row.place in sentences.WRITING for row in result.previews)
    go = next(b for b in dialog.findChildren(QPushButton) if b.text() == f"Write these {writes} records")
    QTest.mouseClick(go, Qt.MouseButton.LeftButton)
    assert dialog.result() == QDialog.DialogCode.Accepted


def test_escape_means_no(dialog: PreviewDialog) -> None:
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.result() == QDialog.DialogCode.Rejected


def test_a_preview_that_found_nothing_says_so_and_offers_no_writing(
    result: RunResult, fresh_with_problems: Bench, make_window: MakeWindow, qtbot: QtBot
) -> None:
    window = make_window(fresh_with_problems.opened[0])
    dialog = PreviewDialog(window.context, window, replace(result, previews=()))
    qtbot.addWidget(dialog)
    assert dialog.sentence.text() == "Nothing would be written."
    assert [b.text() for b in dialog.findChildren(QPushButton) if b.isVisibleTo(dialog)] == ["Close"]
