"""An order that X3 probably has already, in the window: what is said, and what a person can do."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from core.app import App
from core.model.status import Status
from core.model.twin import TwinChoice
from gui.bridge import Bridge
from gui.context import Question
from gui.main_window import MainWindow
from gui.twins import TwinTools
from tests.gui.conftest import Answers, MakeWindow, settle
from tests.helpers.practice import Bench


def test_a_likely_twin_is_created_once_a_person_says_that_it_is_not_the_same(
    fresh: Bench, make_window: MakeWindow, qtbot: QtBot, bridge: Bridge, answers: Answers
) -> None:
    fresh.app("before").sync()
    there = fresh.x3_state()["orders"][0]
    number = str(there["reference"])
    fresh.pair.x3.do("set", node="PurchaseOrder", key=there["id"], member="internalOrderReference", value="")
    app = fresh.app("after")
    app.sync()
    assert app.trace(number).record.status is Status.PROBABLE_TWIN
    before = len(fresh.x3_state()["saves"])

    window = make_window(app)
    window.go(window.orders)
    settle(qtbot, bridge)
    window.orders.show_statuses((Status.PROBABLE_TWIN,))
    settle(qtbot, bridge)
    window.orders.table.choose(0)
    settle(qtbot, bridge)
    create = next(b for b in window.orders.findChildren(QPushButton) if b.accessibleName().startswith("Not the same"))
    QTest.mouseClick(create, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(fresh.x3_state()["saves"]) == before + 1, timeout=20_000)
    qtbot.waitUntil(lambda: not app.running, timeout=20_000)
    settle(qtbot, bridge)
    assert len(answers.asked) == 1, "a person is asked before a second order is made"
    assert app.trace(number).record.status is Status.SYNCED


def orders_held(fresh: Bench) -> tuple[App, dict[str, str]]:
    """An App whose orders all are keyed by hand in X3: number -> X3 key."""
    fresh.app("before").sync()
    there = {str(one["reference"]): str(one["id"]) for one in fresh.x3_state()["orders"]}
    for key in there.values():
        fresh.pair.x3.do("set", node="PurchaseOrder", key=key, member="internalOrderReference", value="")
    app = fresh.app("after")
    app.sync()
    return app, there


def test_chosen_rows_are_linked_in_bulk_after_their_effect_was_shown(
    fresh: Bench, make_window: MakeWindow, qtbot: QtBot, bridge: Bridge, answers: Answers
) -> None:
    app, there = orders_held(fresh)
    before = len(fresh.x3_state()["saves"])
    window = make_window(app)
    window.go(window.orders)
    settle(qtbot, bridge)
    tools = window.orders.findChild(TwinTools)
    assert tools is not None
    window.orders.table.choose(-1)
    assert not tools.isVisible(), "nothing is chosen"
    window.orders.table.selectAll()
    qtbot.waitUntil(tools.isVisible)
    QTest.mouseClick(tools.link, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(answers.asked), timeout=20_000)
    qtbot.waitUntil(lambda: not app.twins() and not app.running, timeout=20_000)
    settle(qtbot, bridge)
    [question] = answers.asked
    assert isinstance(question, Question)
    assert all(f"{number} is {key} in X3" in question.text for number, key in sorted(there.items())[:3])
    assert {number: app.trace(number).record.x3_key for number in there} == there
    assert len(fresh.x3_state()["saves"]) == before, "linking writes nothing to X3"


def test_of_several_orders_equally_alike_a_person_says_which_it_is(
    fresh: Bench, make_window: MakeWindow, qtbot: QtBot, bridge: Bridge, answers: Answers
) -> None:
    x3 = fresh.pair.x3
    _, there = orders_held(fresh)
    number, key = next(iter(there.items()))
    row = x3.holdings.tables["PurchaseOrder"].rows[key]
    x3.server.run(lambda: x3.holdings.commit([["put", "PurchaseOrder", {**row, "_id": "POX", "id": "POX"}]]))
    app = fresh.app("anew")
    app.sync()
    window = make_window(app)
    window.go(window.orders)
    settle(qtbot, bridge)
    window.orders.show_record(number)
    settle(qtbot, bridge)
    tools = window.orders.findChild(TwinTools)
    assert tools is not None
    qtbot.waitUntil(tools.isVisible)
    QTest.mouseClick(tools.link, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: app.trace(number).record.x3_key != "" and not app.running, timeout=20_000)
    settle(qtbot, bridge)
    [question] = answers.asked
    assert isinstance(question, Question)
    assert question.verb == f"Link to {app.trace(number).record.x3_key}"


def test_a_link_shows_who_decided_and_is_undone_as_long_as_nothing_was_written_on_it(
    fresh: Bench, make_window: MakeWindow, qtbot: QtBot, bridge: Bridge, answers: Answers
) -> None:
    app, there = orders_held(fresh)
    number, key = next(iter(there.items()))
    app.link_twins([TwinChoice(number, key)], because="the same delivery")
    app.sync()
    assert app.trace(number).record.x3_key == key
    before = len(fresh.x3_state()["saves"])
    window = make_window(app)
    window.go(window.orders)
    settle(qtbot, bridge)
    window.orders.show_record(number)
    settle(qtbot, bridge)
    said = " ".join(one.text() for one in window.orders.story.findChildren(QLabel))
    assert f"Linked to {key}: decided by {app.actor}, today" in said
    assert "The same delivery." in said
    answers.sure = False
    QTest.mouseClick(undo_button(window), Qt.MouseButton.LeftButton)
    settle(qtbot, bridge)
    assert app.trace(number).record.x3_key == key, "nothing happens before a person is sure"
    answers.sure = True
    QTest.mouseClick(undo_button(window), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: app.trace(number).record.x3_key == "", timeout=20_000)
    settle(qtbot, bridge)
    qtbot.waitUntil(lambda: not undo_buttons(window), timeout=20_000)
    assert len(fresh.x3_state()["saves"]) == before
    app.sync()
    assert app.trace(number).record.status is Status.PROBABLE_TWIN, "it is held again"


def test_what_was_created_besides_its_twin_says_why_it_cannot_be_undone(
    fresh: Bench, make_window: MakeWindow, qtbot: QtBot, bridge: Bridge
) -> None:
    app, there = orders_held(fresh)
    number = next(iter(there))
    app.create_twins([number])
    window = make_window(app)
    window.go(window.orders)
    settle(qtbot, bridge)
    window.orders.show_record(number)
    settle(qtbot, bridge)
    said = " ".join(one.text() for one in window.orders.story.findChildren(QLabel))
    assert f"Not the same as what X3 has: decided by {app.actor}" in said
    assert "The next sync carries it out." in said
    assert undo_buttons(window)
    app.replay(keys=[number])
    qtbot.waitUntil(lambda: not undo_buttons(window), timeout=20_000)
    said = " ".join(one.text() for one in window.orders.story.findChildren(QLabel))
    assert f"It was created in X3 as {app.trace(number).record.x3_key} since. It can no longer be undone." in said


def test_decisions_about_several_records_are_undone_together_and_what_was_created_stays(
    fresh: Bench, make_window: MakeWindow, qtbot: QtBot, bridge: Bridge, answers: Answers
) -> None:
    app, there = orders_held(fresh)
    one, other, created = list(there)[:3]
    app.link_twins([TwinChoice(number, there[number]) for number in (one, other)])
    app.create_twins([created])
    app.replay(keys=[created, other])
    assert app.trace(other).record.x3_key == there[other]
    window = make_window(app)
    window.go(window.orders)
    settle(qtbot, bridge)
    window.orders.table.selectAll()
    settle(qtbot, bridge)
    menu = window.orders.numbers.actions_menu()
    assert menu.actions()[-1].text() == "Undo what was decided about the chosen orders…"
    menu.actions()[-1].trigger()
    qtbot.waitUntil(lambda: app.trace(other).record.x3_key == "", timeout=20_000)
    settle(qtbot, bridge)
    [question] = answers.asked
    assert isinstance(question, Question)
    assert question.verb == "Undo 2 decisions"
    assert f"{one}: linked to {there[one]}, by {app.actor}" in question.text
    assert f"{created} stays: It was created in X3 as {app.trace(created).record.x3_key} since." in question.text
    assert not any(row.decision for row in app.twins())
    menu = window.orders.numbers.actions_menu()
    menu.actions()[-1].trigger()
    settle(qtbot, bridge)
    assert len(answers.asked) == 1, "nothing is left to be undone"


def undo_buttons(window: MainWindow) -> list[QPushButton]:
    every = window.orders.story.findChildren(QPushButton)
    return [one for one in every if one.accessibleName().startswith("Undo") and one.isVisibleTo(window)]


def undo_button(window: MainWindow) -> QPushButton:
    [button] = undo_buttons(window)
    return button
