from __future__ import annotations

from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from core.model.status import Status
from gui.theme import Theme
from gui.widgets.chips import FilterChips
from tests.gui.conftest import ENGLISH

NOBODY: dict[Status, int] = {}


def chips_of(theme: Theme, qtbot: QtBot) -> FilterChips:
    chips = FilterChips(theme, ENGLISH)
    qtbot.addWidget(chips)
    chips.show()
    return chips


def labels(chips: FilterChips) -> list[str]:
    QApplication.processEvents()
    return [b.text() for b in chips.findChildren(QPushButton) if b.isVisibleTo(chips)]


def test_with_no_records_at_all_there_is_one_chip(theme: Theme, qtbot: QtBot) -> None:
    chips = chips_of(theme, qtbot)
    chips.show_counts(NOBODY, ())
    assert labels(chips) == ["All 0"]


def test_a_status_without_records_is_shown_only_while_it_is_chosen(theme: Theme, qtbot: QtBot) -> None:
    chips = chips_of(theme, qtbot)
    counts = {Status.SYNCED: 1294, Status.REFUSED: 0}
    chips.show_counts(counts, ())
    assert labels(chips) == ["All 1,294", "✓ Synced 1,294"]
    chips.show_counts(counts, (Status.REFUSED,))
    assert labels(chips) == ["All 1,294", "✓ Synced 1,294", "✕ Refused by X3 0"]


def test_a_press_chooses_and_a_second_press_takes_it_back(theme: Theme, qtbot: QtBot) -> None:
    chips = chips_of(theme, qtbot)
    chips.show_counts({Status.SYNCED: 3, Status.REFUSED: 2}, ())
    told: list[object] = []
    chips.changed.connect(told.append)
    refused = next(b for b in chips.findChildren(QPushButton) if "Refused" in b.text())
    refused.click()
    assert refused.isChecked()
    refused.click()
    assert told == [(Status.REFUSED,), ()]
    assert not refused.isChecked()
