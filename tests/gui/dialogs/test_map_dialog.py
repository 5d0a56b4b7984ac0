from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
import shiboken6
from PySide6.QtCore import QDate, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QRadioButton
from pytestqt.qtbot import QtBot

from core.app import App
from core.model.crossref import EVERYWHERE, MappingRule
from core.model.effect import MappingCover, Rival
from core.model.views import CauseRow, MappingEffect, Suggestion
from gui.bridge import Bridge
from gui.dialogs.map_dialog import MapDialog
from gui.dialogs.written import WrittenDialog
from gui.theme import Theme
from gui.widgets.effect import EffectView, cover_says, effect_says
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
    choices = synced.scope_choices(cause.kind, cause.source_code)
    shown = [dialog.scope.itemText(n) for n in range(dialog.scope.count())]
    assert [text.partition(" · ")[0] for text in shown] == [choice.label for choice in choices]
    word = "line" if cause.lines == 1 else "lines"
    assert shown[0] == f"Everywhere · {cause.lines} {word}"
    assert tuple(choice.scope for choice in choices) == synced.scopes_of(cause.cause_id)


def test_the_effect_follows_the_scope_and_names_the_dates_compared(
    synced: App, dialog: MapDialog, cause: CauseRow, qtbot: QtBot, bridge: Bridge
) -> None:
    choose(dialog, qtbot, bridge)
    for place, choice in enumerate(synced.scope_choices(cause.kind, cause.source_code)):
        dialog.scope.setCurrentIndex(place)
        qtbot.wait(120)
        settle(qtbot, bridge)
        cover = synced.mapping_cover(MappingRule(cause.kind, cause.source_code, dialog.targets.target, choice.scope))
        assert dialog.effect.shown[: len(cover_says(cover, "order", ENGLISH))] == cover_says(cover, "order", ENGLISH)
        assert cover.lines == choice.lines
    assert not dialog.days.isVisible()
    dialog.dated.setChecked(True)
    qtbot.wait(120)
    settle(qtbot, bridge)
    cover = synced.mapping_cover(MappingRule(cause.kind, cause.source_code, dialog.targets.target))
    assert cover.first_day is not None
    assert cover.first_day.isoformat() in dialog.days.text()
    assert dialog.days.isVisible()


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


def test_written_lines_rivals_and_early_lines_are_told_and_the_written_ones_shown_on_demand(
    theme: Theme, qtbot: QtBot
) -> None:
    rival = Rival(MappingRule("account", "1", "6011", version=12), wins=True, why="a supplier goes before everywhere",
                  open_lines=4, written_lines=0)  # fmt: skip
    cover = MappingCover(
        records=38, lines=120, amounts=(("EUR", Decimal(412300), 120),), written_lines=2914, changed_lines=3, too_early=2,
        rivals=(rival,) * 4,
    )  # fmt: skip
    view = EffectView(ENGLISH, "order", theme)
    qtbot.addWidget(view)
    view.show_cover(cover)
    assert view.shown == [
        ("Covers 38 open orders", "120 lines, 412,300.00 EUR"),
        ("2 lines are too early", "their orders are of before that day"),
        ("Released", "being worked out…"),
        ("Would have changed 3 of 2,914 written lines", "stay as they are"),
    ]
    assert view.rivals == [rival.says, rival.says, "2 more rules fit some of the same lines."]
    assert rival.says == ("Mapping #12 (everywhere → 6011) wins on 4 open lines: a supplier goes before everywhere.")
    view.show_effect(MappingEffect(38, 120, cover.amounts, 35, (("PO1", "something else"),), 3, cover))
    assert ("35 orders are released", "") in view.shown
    assert ("    PO1", "something else") in view.shown
    (link,) = [b for b in view.findChildren(QPushButton) if b.isVisibleTo(view)]
    with qtbot.waitSignal(view.written_asked):
        link.click()
    view.show_effect(MappingEffect(0, 0, (), 0, (), 0, MappingCover()))
    assert view.shown == [("Covers 0 open orders", "0 lines"), ("No written line has this code", "")]


def test_the_written_lines_that_would_change_are_listed(
    synced: App, make_window: MakeWindow, qtbot: QtBot, bridge: Bridge
) -> None:
    window = make_window(synced)
    rule = MappingRule("unit", "EA", "PCE")
    changed = synced.mapping_cover(rule).changed_lines
    dialog = WrittenDialog(window.context, window, rule, changed)
    dialog.show()
    settle(qtbot, bridge)
    first = synced.mapping_changes(rule, limit=1)[0]
    model = dialog.table.model()
    assert [model.index(0, n).data() for n in range(4)] == [first.number, str(first.line), "EA", "PCE"]
    assert model.rowCount() == min(changed, 500)
    assert dialog.note.text() == ("The first 500 are shown." if changed > 500 else "")
    dialog.since.setFocus()
    QTest.keyClick(dialog.since, Qt.Key.Key_Down)
    settle(qtbot, bridge)
    assert model.rowCount() == 0, "the practice orders are years old"
    assert dialog.empty.isVisible()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    dialog.deleteLater()
