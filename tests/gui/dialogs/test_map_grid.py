from __future__ import annotations

from collections.abc import Sequence

import pytest
import shiboken6
from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from core.app import App
from core.model.crossref import MappingRule
from core.model.status import Status
from core.model.views import CauseRow, RecordQuery
from gui.bridge import Bridge
from gui.context import Context
from gui.dialogs.map_grid import GridChoice, MapGridDialog, grid_says, open_grid
from tests.gui.conftest import MakeWindow, settle
from tests.helpers.practice import Bench

ENTER, CTRL = Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def causes(synced: App) -> tuple[CauseRow, ...]:
    return tuple(cause for cause in synced.causes(suggestions=True) if cause.mappable)


@pytest.fixture
def dialog(synced: App, make_window: MakeWindow, qtbot: QtBot, bridge: Bridge) -> MapGridDialog:
    window = make_window(synced)
    dialog = MapGridDialog(window.context, window, synced.causes())
    dialog.show()
    settle(qtbot, bridge)
    return dialog


def button(dialog: MapGridDialog, end: str) -> QPushButton:
    return next(b for b in dialog.findChildren(QPushButton) if b.text().endswith(end))


def wait(qtbot: QtBot, bridge: Bridge) -> None:
    qtbot.wait(120)
    settle(qtbot, bridge)


def proposals(causes: Sequence[CauseRow]) -> dict[str, str]:
    return {c.source_code: next((s.target for s in c.suggestions if s.selectable), "") for c in causes}


def test_each_code_has_a_row_with_what_is_known_and_a_grey_proposal_that_is_no_choice(
    synced: App, dialog: MapGridDialog, causes: tuple[CauseRow, ...]
) -> None:
    table = dialog.table
    codes = [table.item(row, 1).text() for row in range(table.rowCount())]  # type: ignore[union-attr]
    assert codes == [cause.source_code for cause in causes]
    labels = synced.code_labels(causes)
    assert [table.item(row, 2).text() for row in range(len(causes))] == [labels[c.cause_id] for c in causes]  # type: ignore[union-attr]
    expected = proposals(causes)
    assert any(expected.values())
    for cause, field in zip(causes, dialog.fields, strict=True):
        assert field.text() == ""
        assert field.proposal == expected[cause.source_code]
        assert field.placeholderText().startswith(expected[cause.source_code])
    assert dialog.effect.text() == "Nothing is chosen yet."
    assert not button(dialog, "replay").isEnabled()
    assert dialog._rules() == ()


def test_by_keyboard_alone_a_proposal_is_taken_others_are_typed_and_all_are_mapped(
    synced: App, dialog: MapGridDialog, causes: tuple[CauseRow, ...], qtbot: QtBot, bridge: Bridge
) -> None:
    offered = [row for row, cause in enumerate(causes) if proposals(causes)[cause.source_code]]
    other = next(row for row in range(len(causes)) if row != offered[0])
    target = next(s.target for s in synced.map_targets(causes[other].kind) if s.selectable)
    QTest.keyClick(dialog.fields[offered[0]], ENTER)
    assert dialog.fields[offered[0]].text() == dialog.fields[offered[0]].proposal
    QTest.keyClicks(dialog.fields[other], target)
    wait(qtbot, bridge)
    rules = tuple(
        MappingRule(causes[row].kind, causes[row].source_code, dialog.fields[row].text())
        for row in sorted({offered[0], other})
    )
    assert dialog.effect.text() == grid_says(synced.mappings_effect(rules), dialog._context)
    assert button(dialog, "replay").text() == "Map 2 and replay"
    QTest.keyClicks(dialog.because, "a new chart")
    QTest.keyClick(dialog.fields[other], ENTER, CTRL)
    assert dialog.result() == QDialog.DialogCode.Accepted
    assert dialog.choice == GridChoice(rules, "a new chart", replay=True)


def test_keys_move_between_rows_take_and_clear(dialog: MapGridDialog, causes: tuple[CauseRow, ...]) -> None:
    row = next(n for n, cause in enumerate(causes) if proposals(causes)[cause.source_code])
    field = dialog.fields[row]
    moves: list[int] = []
    field.left.connect(moves.append)
    QTest.keyClick(field, Qt.Key.Key_Right)
    assert field.text() == field.proposal
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == ""
    assert dialog.isVisible()
    QTest.keyClick(field, Qt.Key.Key_Down)
    QTest.keyClick(field, Qt.Key.Key_Up)
    assert moves == [1, -1]
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert dialog.result() == QDialog.DialogCode.Rejected
    assert dialog.choice is None
    dialog.deleteLater()
    QApplication.sendPostedEvents(dialog, QEvent.Type.DeferredDelete)
    assert not shiboken6.isValid(dialog)


def test_a_target_that_x3_does_not_have_or_let_be_used_is_said_and_nothing_can_be_mapped(
    synced: App, dialog: MapGridDialog, causes: tuple[CauseRow, ...], qtbot: QtBot, bridge: Bridge
) -> None:
    row = next(n for n, cause in enumerate(causes) if cause.kind == "account")
    good = next(s for s in synced.map_targets("account") if s.selectable)
    bad = next(s for s in synced.map_targets("account") if not s.selectable)
    field = dialog.fields[row]
    for text, says in (("nonsense", "✕ X3 has no GL account nonsense"), (bad.target, f"✕ {bad.why}")):
        field.setText(text)
        wait(qtbot, bridge)
        assert dialog._there[row].text() == says
        assert not button(dialog, "replay").isEnabled()
        assert dialog.note.text()
    field.setText(good.target)
    wait(qtbot, bridge)
    assert dialog._there[row].text() == good.label
    assert button(dialog, "replay").isEnabled()
    assert dialog.note.text() == ""


def test_words_find_codes_and_the_code_alone_is_put_in(
    synced: App, dialog: MapGridDialog, causes: tuple[CauseRow, ...]
) -> None:
    row = next(n for n, cause in enumerate(causes) if cause.kind == "account")
    wanted = next(s for s in synced.map_targets("account") if s.selectable and len(s.label.split()) > 2)
    completer = dialog.fields[row].completer()
    completer.setCompletionPrefix(wanted.label.split()[1].lower())
    found = [
        completer.pathFromIndex(completer.completionModel().index(n, 0)) for n in range(completer.completionCount())
    ]
    assert wanted.target in found
    assert not {s.target for s in synced.map_targets("account") if not s.selectable} & set(found)


def test_what_was_mapped_in_the_grid_is_decided_at_once_and_replayed(
    fresh_with_problems: Bench, make_window: MakeWindow, qtbot: QtBot, bridge: Bridge
) -> None:
    app = fresh_with_problems.app()
    app.sync()
    window = make_window(app)
    causes = [cause for cause in app.causes(suggestions=True) if cause.mappable]
    rules = tuple(
        MappingRule(c.kind, c.source_code, next(s.target for s in app.map_targets(c.kind) if s.selectable))
        for c in causes
    )
    effect = app.mappings_effect(rules)
    assert effect.released_records > 0
    before = app.record_counts(RecordQuery())[Status.SYNCED]

    def answer(_context: Context, _parent: QWidget, asked: Sequence[CauseRow]) -> GridChoice:
        assert {c.cause_id for c in asked} == {c.cause_id for c in app.causes()}
        return GridChoice(rules, "a new chart", replay=True)

    open_grid(window.context, window, app.causes(), answer)
    qtbot.waitUntil(
        lambda: app.record_counts(RecordQuery()).get(Status.SYNCED, 0) == before + effect.released_records,
        timeout=20_000,
    )
    (decision,) = app.mapping_versions().decisions
    assert (decision.count, decision.because) == (len(rules), "a new chart")
    qtbot.waitUntil(lambda: window.context.runs.kind is None, timeout=20_000)
    settle(qtbot, bridge)


def test_somebody_who_leaves_decides_nothing(synced: App, make_window: MakeWindow) -> None:
    window = make_window(synced)
    version = synced.mapping_versions()
    open_grid(window.context, window, synced.causes(), lambda *_: None)
    assert synced.mapping_versions() == version


def test_the_problems_page_opens_the_grid(synced: App, make_window: MakeWindow, qtbot: QtBot, bridge: Bridge) -> None:
    window = make_window(synced)
    window.go(window.problems)
    settle(qtbot, bridge)
    several = next(b for b in window.problems.findChildren(QPushButton) if b.text().strip() == "Map several…")
    assert several.isEnabled()
    seen: list[str] = []

    def leave() -> None:
        grid = QApplication.activeModalWidget()
        assert isinstance(grid, MapGridDialog)
        seen.append(grid.windowTitle())
        grid.reject()

    QTimer.singleShot(50, leave)
    several.click()
    assert seen == [f"Map {len([c for c in synced.causes() if c.mappable])} codes"]
