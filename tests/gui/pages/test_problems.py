from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from core.app import App
from core.model.cause import Aside
from core.model.status import Status
from core.model.views import CauseRow
from gui import format as fmt
from gui import sentences
from gui.bridge import Bridge
from gui.context import Question
from gui.pages.problems import ProblemsPage, for_the_buyer
from gui.widgets.cause_story import event_says
from gui.widgets.search import SearchField
from tests.gui.conftest import ENGLISH, Answers, MakeWindow, settle


def open_page(synced: App, make_window: MakeWindow, qtbot: QtBot, bridge: Bridge) -> ProblemsPage:
    window = make_window(synced)
    window.go(window.problems)
    settle(qtbot, bridge)
    return window.problems


def column(page: ProblemsPage, number: int) -> list[str]:
    model = page.table.model()
    return [str(model.index(row, number).data()) for row in range(model.rowCount())]


def test_causes_are_listed_dearest_first_with_what_they_hold(
    synced: App, make_window: MakeWindow, qtbot: QtBot, bridge: Bridge
) -> None:
    page = open_page(synced, make_window, qtbot, bridge)
    causes = sorted(synced.causes(), key=lambda cause: -cause.amount)
    assert len(causes) > 2
    assert column(page, 0) == [sentences.cause_short(cause) for cause in causes]
    assert column(page, 1) == [str(cause.records) for cause in causes]
    assert column(page, 3) == [sentences.cause_amounts(cause, ENGLISH) for cause in causes]


def test_the_panel_shows_the_chosen_cause_and_the_records_behind_it(
    synced: App, make_window: MakeWindow, qtbot: QtBot, bridge: Bridge
) -> None:
    page = open_page(synced, make_window, qtbot, bridge)
    dearest = max(synced.causes(), key=lambda cause: cause.amount)
    text = [label.text() for label in page.findChildren(QLabel) if label.isVisibleTo(page)]
    assert dearest.message in text
    assert dearest.next_step in text
    records = synced.cause_records(dearest.cause_id)
    shown = page._panel.records.model()
    assert [shown.index(row, 0).data() for row in range(shown.rowCount())] == [row.key for row in records]
    assert page._panel.tabs.tabText(0) == f"Records {len(records)}"


def test_a_record_behind_a_cause_opens_with_its_story(
    synced: App, make_window: MakeWindow, qtbot: QtBot, bridge: Bridge
) -> None:
    window = make_window(synced)
    window.go(window.problems)
    settle(qtbot, bridge)
    records = window.problems._panel.records
    key = records.model().index(1, 0).data()
    place = records.visualRect(records.model().index(1, 0)).center()
    QTest.mouseClick(records.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    qtbot.wait(200)
    settle(qtbot, bridge)
    assert window.current is window.orders
    assert window.orders.story.key == key


def test_search_finds_a_cause_by_its_code(synced: App, make_window: MakeWindow, qtbot: QtBot, bridge: Bridge) -> None:
    page = open_page(synced, make_window, qtbot, bridge)
    wanted = synced.causes()[-1]
    field = page.findChild(SearchField)
    assert isinstance(field, SearchField)
    QTest.keyClicks(field, wanted.source_code)
    field.tell()
    settle(qtbot, bridge)
    assert column(page, 0) == [sentences.cause_short(wanted)]


def test_the_navigation_counts_the_causes(synced: App, make_window: MakeWindow) -> None:
    window = make_window(synced)
    names = [button.accessibleName() for button in window.findChildren(QPushButton)]
    assert f"Problems, {len(synced.causes())}" in names


def test_replay_all_asks_first_with_the_number_and_a_no_starts_nothing(
    synced: App, make_window: MakeWindow, answers: Answers, qtbot: QtBot, bridge: Bridge
) -> None:
    page = open_page(synced, make_window, qtbot, bridge)
    answers.sure = False
    button = next(b for b in page.findChildren(QPushButton) if b.text().strip() == "Replay all")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert page.context.runs.kind is None
    question = answers.asked[0]
    assert isinstance(question, Question)
    assert question.verb == f"Replay {len(synced.causes())} causes"


def cause(synced: App, **what: object) -> CauseRow:
    """A cause of the store with something else about it."""
    return replace(synced.causes()[0], **what)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("what", "main"),
    [
        ({"mappable": True, "kind": "account", "source_code": "744202"}, "Map GL account 744202…"),
        ({"mappable": False, "status": Status.NEEDS_APPROVAL}, "Approve…"),
        ({"mappable": False, "status": Status.IN_DOUBT}, "Compare with X3…"),
        ({"mappable": False, "status": Status.PROBABLE_TWIN}, "Link to what X3 has…"),
        ({"mappable": False, "status": Status.INCOMPLETE}, "Copy for the JAGGAER buyer"),
        ({"mappable": False, "status": Status.REFUSED, "records": 3}, "Replay 3 records"),
        ({"mappable": False, "check": "gone-from-x3", "status": Status.DIFFERS}, "Write them again…"),
        ({"mappable": False, "check": "sign-in", "status": Status.WAITING}, "Test the connection…"),
        ({"mappable": False, "check": "goes-on", "status": Status.WAITING}, None),
        ({"aside": Aside("later", "me", datetime(2026, 1, 1, tzinfo=UTC))}, "Take back"),
    ],
)
def test_the_next_step_of_each_kind_of_cause_is_the_one_primary_button(
    synced: App, make_window: MakeWindow, qtbot: QtBot, bridge: Bridge, what: dict[str, object], main: str | None
) -> None:
    page = open_page(synced, make_window, qtbot, bridge)
    page._panel.show_cause(cause(synced, **what))
    primary = [b for b in page.findChildren(QPushButton) if b.property("look") == "primary" and b.isVisibleTo(page)]
    assert [button.text() for button in primary] == ([main] if main else [])


def test_the_story_of_a_cause_is_told_on_its_tab(
    synced: App, make_window: MakeWindow, qtbot: QtBot, bridge: Bridge
) -> None:
    page = open_page(synced, make_window, qtbot, bridge)
    page._panel.tabs.setFocus()
    QTest.keyClick(page._panel.tabs, Qt.Key.Key_Right)
    settle(qtbot, bridge)
    said = [one.text() for one in page._panel.story.findChildren(QLabel) if one.isVisibleTo(page)]
    assert "Seen for the first time" in said
    met = synced.cause_story(synced.causes()[0].cause_id)[1]
    assert event_says(met) in said


def test_a_class_is_chosen_and_only_its_causes_are_shown(
    synced: App, make_window: MakeWindow, qtbot: QtBot, bridge: Bridge
) -> None:
    page = open_page(synced, make_window, qtbot, bridge)
    combo = page.filter.classes
    wanted = min(synced.causes(), key=lambda one: sum(o.cause_class is one.cause_class for o in synced.causes()))
    of_it = [one for one in synced.causes() if one.cause_class is wanted.cause_class]
    names = [combo.itemText(n) for n in range(combo.count())]
    combo.setFocus()
    QTest.keyClicks(combo, names[names.index(f"{fmt.CLASS_WORDS[wanted.cause_class]} {len(of_it)}")][:4])
    settle(qtbot, bridge)
    assert page.filter.cause_class is wanted.cause_class
    assert sorted(column(page, 0)) == sorted(sentences.cause_short(one) for one in of_it)
    combo.setCurrentIndex(0)
    assert page._model.rowCount() == len(synced.causes())


def test_enter_on_a_cause_asks_for_its_mapping_and_control_f_searches(
    synced: App, make_window: MakeWindow, answers: Answers, qtbot: QtBot, bridge: Bridge
) -> None:
    page = open_page(synced, make_window, qtbot, bridge)
    mappable = next(n for n, one in enumerate(page._model.rows) if one.mappable)
    page.table.choose(mappable)
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    settle(qtbot, bridge)
    assert answers.asked == [page._model.rows[mappable]]
    QTest.keyClick(page.table, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert page._search.hasFocus()


def test_what_goes_to_the_buyer_names_the_records_and_no_amounts(synced: App) -> None:
    one = synced.causes()[0]
    rows = synced.cause_records(one.cause_id)
    text = for_the_buyer(one, rows)
    assert text.startswith(f"{one.message}\n{one.next_step}\n")
    assert all(row.key in text and row.supplier in text for row in rows)
    assert not any(fmt.amount(row.amount, row.currency, ENGLISH) in text for row in rows if row.amount)


def test_the_records_model_is_a_good_model(
    synced: App, make_window: MakeWindow, qtbot: QtBot, bridge: Bridge, qtmodeltester: ModelTester
) -> None:
    page = open_page(synced, make_window, qtbot, bridge)
    qtmodeltester.check(page._panel._rows)  # type: ignore[no-untyped-call]
