"""Long things are done in turns, and the side panel of a record is one of them."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from core.model.flow import Entity, FlowName
from core.model.status import Status
from core.model.views import LineRow, RecordRow, Side, Trace, TraceEvent
from gui.theme import Theme
from gui.widgets.pieces import Pieces
from gui.widgets.story import Story
from tests.gui.conftest import ENGLISH
from tests.gui.hands import texts
from tests.helpers.turns import WATCH

STEPS = 40
STEP_S = 0.004
MOMENT = datetime(2026, 1, 1, tzinfo=UTC)


def working(done: list[int]) -> Iterator[None]:
    """Something that takes more than three turns as long as they may be."""
    for number in range(STEPS):
        end = time.thread_time() + STEP_S
        while time.thread_time() < end:
            pass
        done.append(number)
        yield


def test_something_long_is_done_in_turns_and_in_order(qtbot: QtBot) -> None:
    owner, steps, ended = QObject(), list[int](), list[int]()
    pieces = Pieces(owner)
    pieces.start(working(steps), lambda: ended.append(len(steps)))
    assert 0 < len(steps) < STEPS // 2, "it begins at once, and does not go on for long"
    assert (pieces.busy, ended) == (True, [])
    qtbot.waitUntil(lambda: not pieces.busy)
    assert steps == list(range(STEPS))
    assert ended == [STEPS]
    assert WATCH.long == []


def test_another_thing_takes_its_place_and_what_is_stopped_is_forgotten(qtbot: QtBot) -> None:
    owner, first, second, ended = QObject(), list[int](), list[int](), list[str]()
    pieces = Pieces(owner)
    pieces.start(working(first), lambda: ended.append("first"))
    pieces.start(working(second), lambda: ended.append("second"))
    qtbot.waitUntil(lambda: not pieces.busy)
    assert ended == ["second"]
    assert len(first) < STEPS
    pieces.start(working(first), lambda: ended.append("third"))
    pieces.stop()
    count = len(first)
    qtbot.wait(50)
    assert (ended, len(first), pieces.busy) == (["second"], count, False)


def record(number: str, lines: int) -> Trace:
    row = RecordRow(
        "", FlowName.ORDERS, Entity.ORDER, "1", number, "", Status.REFUSED, "POUS1", f"Supplier {number}", None,
        Decimal(10), "EUR", receivable=True, updated_at=MOMENT, reason="",
    )  # fmt: skip
    one = LineRow(
        "1", 1, Status.SYNCED, f"Desk of {number}", Decimal(1), "EA", Decimal(10), Decimal(10), "7", "8", "", "", "", ""
    )
    sides = tuple(
        Side(f"field_{n}", "", "/a", f"there {n}", "as is", f"here {n}", None, differs=False) for n in range(30)
    )
    events = tuple(TraceEvent(MOMENT, "anna", "written", f"Event {n} of {number}", "r", n) for n in range(30))
    every = tuple(replace(one, key=f"{n}", number=n) for n in range(lines))
    return Trace(record=row, lines=every, events=events, fields=(), sides=sides, written=True)


@pytest.fixture
def story(qtbot: QtBot, theme: Theme) -> Story:
    made = Story(theme, ENGLISH, lambda: MOMENT, "Choose an order")
    qtbot.addWidget(made)
    made.resize(340, 700)
    made.show()
    return made


def whole(story: Story, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not story.filling, timeout=10_000)


def test_a_record_is_seen_until_the_next_one_is_whole(story: Story, qtbot: QtBot) -> None:
    story.show_trace(record("A", 12))
    whole(story, qtbot)
    assert story.key == "A"
    story.show_trace(record("B", 12))
    assert story.filling
    assert (story.key, story.record and story.record.key) == ("A", "A")
    assert "Supplier A" in texts(story)
    assert "Supplier B" not in texts(story)
    whole(story, qtbot)
    said = texts(story)
    assert story.key == "B"
    assert "Supplier B" in said
    assert "Supplier A" not in said
    assert all(f"Event {n} of B" in said for n in range(30))
    assert said.index("Event 29 of B") < said.index("Event 0 of B")
    assert not [one for one in story.findChildren(QLabel) if "Supplier A" in one.text()], "the one before is freed"
    assert WATCH.long == []


def test_who_goes_on_quickly_sees_the_last_record_alone(story: Story, qtbot: QtBot) -> None:
    for number in "ABC":
        story.show_trace(record(number, 12))
    story.show_trace(record("C", 12))
    whole(story, qtbot)
    assert story.key == "C"
    qtbot.waitUntil(lambda: not [one for one in story.findChildren(QLabel) if one.text().startswith("Supplier A")])
    story.show_trace(record("D", 12))
    story.show_nothing()
    assert not story.filling
    qtbot.wait(50)
    assert (story.key, story.causes) == ("", ())
    assert "Choose an order" in texts(story)


def test_the_keyboard_goes_to_the_record_that_is_coming(story: Story, qtbot: QtBot) -> None:
    story.activateWindow()
    qtbot.waitUntil(story.isActiveWindow)
    story.show_trace(record("A", 12))
    story.focus_first()
    whole(story, qtbot)
    first = next(one for one in story.findChildren(QPushButton) if "Replay" in one.text())
    assert first.hasFocus()


def test_the_same_record_stays_where_it_was_scrolled_to(story: Story, qtbot: QtBot) -> None:
    story.show_trace(record("A", 12))
    whole(story, qtbot)
    bar = story._scroll.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 300)
    bar.setValue(300)
    story.show_trace(replace(record("A", 12), problems=("Something new.",)))
    whole(story, qtbot)
    assert "Something new." in texts(story)
    assert bar.value() == 300


def test_every_line_comes_when_it_is_asked_for(story: Story, qtbot: QtBot) -> None:
    story.show_trace(record("A", 60))
    whole(story, qtbot)
    more = next(one for one in story.findChildren(QPushButton) if one.text() == "Show all 60 lines")
    more.click()
    qtbot.waitUntil(lambda: len([one for one in story.findChildren(QPushButton) if one.isCheckable()]) == 60)
    assert WATCH.long == []
