from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from core.app import App
from gui import sentences
from gui.bridge import Bridge
from gui.context import Question
from gui.pages.problems import ProblemsPage
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
    assert {row.key for row in synced.cause_records(dearest.cause_id)} <= set(text)


def test_a_record_behind_a_cause_opens_with_its_story(
    synced: App, make_window: MakeWindow, qtbot: QtBot, bridge: Bridge
) -> None:
    window = make_window(synced)
    window.go(window.problems)
    settle(qtbot, bridge)
    record = next(b for b in window.problems.findChildren(QPushButton) if b.accessibleName().startswith("Show "))
    key = record.accessibleName().removeprefix("Show ").split(",")[0]
    QTest.mouseClick(record, Qt.MouseButton.LeftButton)
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
    qtbot.wait(200)
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
