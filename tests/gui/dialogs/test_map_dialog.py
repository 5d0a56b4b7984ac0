from __future__ import annotations

from datetime import date

import pytest
import shiboken6
from PySide6.QtCore import QDate, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QRadioButton
from pytestqt.qtbot import QtBot

from core.app import App
from core.model.crossref import EVERYWHERE, MappingRule
from core.model.views import CauseRow, Suggestion
from gui.bridge import Bridge
from gui.dialogs.map_dialog import MapDialog
from gui.widgets.effect import effect_says
from gui.widgets.suggestions import confidence
from tests.gui.conftest import ENGLISH, MakeWindow, settle


@pytest.fixture
def cause(synced: App) -> CauseRow:
    """A cause with something alike in X3."""
    return next(
        c
        for c in synced.causes(suggestions=True)
        if c.mappable and any(suggestion.selectable for suggestion in c.suggestions)
    )


@pytest.fixture
def dialog(synced: App, cause: CauseRow, make_window: MakeWindow, qtbot: QtBot, bridge: Bridge) -> MapDialog:
    window = make_window(synced)
    dialog = MapDialog(window.context, window, cause)
    dialog.show()
    settle(qtbot, bridge)
    return dialog


def button(dialog: MapDialog, beginning: str) -> QPushButton:
    return next(b for b in dialog.findChildren(QPushButton) if b.text().startswith(beginning))


def choose(dialog: MapDialog, qtbot: QtBot, bridge: Bridge) -> None:
    dialog.targets.focus_first()
    qtbot.wait(120)
    settle(qtbot, bridge)


def test_suggestions_stand_with_their_evidence(synced: App, dialog: MapDialog, cause: CauseRow) -> None:
    suggestions = synced.suggestions(cause.cause_id)
    names = [radio.accessibleName() for radio in dialog.targets.findChildren(QRadioButton)]
    assert len(names) == len(suggestions) > 0
    for name, suggestion in zip(names, suggestions, strict=True):
        assert name.startswith(f"{suggestion.target} {suggestion.label}")
        assert suggestion.why in name


def test_nothing_can_be_decided_before_a_target_is_chosen_and_its_effect_known(
    dialog: MapDialog, qtbot: QtBot, bridge: Bridge
) -> None:
    if not dialog.targets.target:
        assert not button(dialog, "Map only").isEnabled()
        assert not button(dialog, "Map and replay").isEnabled()
    choose(dialog, qtbot, bridge)
    assert button(dialog, "Map only").isEnabled()


def test_the_effect_shown_is_the_effect_of_exactly_this_rule(
    synced: App, dialog: MapDialog, cause: CauseRow, qtbot: QtBot, bridge: Bridge
) -> None:
    choose(dialog, qtbot, bridge)
    rule = MappingRule(cause.kind, cause.source_code, dialog.targets.target)
    effect = synced.mapping_effect(rule)
    text = dialog.effect.shown
    assert text == effect_says(effect, "order", ENGLISH)
    number = effect.released_records
    word = "order" if number == 1 else "orders"
    assert button(dialog, "Map and replay").text() == f"Map and replay {number} {word}"


def test_an_order_date_narrows_the_effect_and_is_part_of_the_decision(
    dialog: MapDialog, qtbot: QtBot, bridge: Bridge
) -> None:
    choose(dialog, qtbot, bridge)
    dialog.dated.setChecked(True)
    dialog.date.setDate(QDate(2030, 1, 1))
    qtbot.wait(120)
    settle(qtbot, bridge)
    assert button(dialog, "Map and replay").text() == "Map and replay 0 orders"
    QTest.keyClicks(dialog.because, " agreed with finance ")
    QTest.mouseClick(button(dialog, "Map only"), Qt.MouseButton.LeftButton)
    assert dialog.result() == QDialog.DialogCode.Accepted
    choice = dialog.choice
    assert choice is not None
    assert choice.valid_from == date(2030, 1, 1)
    assert choice.scope == EVERYWHERE
    assert choice.because == "agreed with finance"
    assert not choice.replay


def test_the_scopes_are_those_of_the_cause(synced: App, dialog: MapDialog, cause: CauseRow) -> None:
    scopes = synced.scopes_of(cause.cause_id)
    shown = [dialog.scope.itemText(n).lower() for n in range(dialog.scope.count())]
    assert shown == [scope.words().lower() for scope in scopes]


def test_search_finds_targets_and_enter_goes_to_the_first_without_deciding(
    synced: App, dialog: MapDialog, cause: CauseRow, qtbot: QtBot, bridge: Bridge
) -> None:
    wanted = next(s for s in synced.suggestions(cause.cause_id) if s.selectable)
    QTest.keyClicks(dialog.search, wanted.target[:-1])
    qtbot.wait(200)
    settle(qtbot, bridge)
    hits = synced.suggestions(cause.cause_id, find=wanted.target[:-1])
    assert len(dialog.targets.findChildren(QRadioButton)) == len(hits)
    QTest.keyClick(dialog.search, Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert dialog.targets.target == next(hit.target for hit in hits if hit.selectable)


def test_escape_leaves_without_a_choice_and_the_dialog_is_freed(dialog: MapDialog) -> None:
    QTest.keyClick(dialog.because, Qt.Key.Key_Escape)
    assert dialog.result() == QDialog.DialogCode.Rejected
    assert dialog.choice is None
    dialog.deleteLater()
    QApplication.sendPostedEvents(dialog, QEvent.Type.DeferredDelete)
    assert not shiboken6.isValid(dialog)


@pytest.mark.parametrize(
    ("score", "selectable", "sure", "word"),
    [
        (0.97, True, True, "Sure"),
        (0.97, True, False, "Likely"),
        (0.7, True, False, "Likely"),
        (0.55, True, False, "Possible"),
        (0.1, True, False, "Unlikely"),
        (0.99, False, False, "Not usable"),
        (0.0, True, False, ""),
    ],
)
def test_a_score_is_said_in_a_word(score: float, word: str, *, selectable: bool, sure: bool) -> None:
    assert confidence(Suggestion("1", "One", score, "", selectable=selectable, sure=sure))[0] == word
