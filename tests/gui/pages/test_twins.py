"""An order that X3 probably has already, in the window: what is said, and what a person can do."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from core.app import App
from core.model.status import Status
from gui.bridge import Bridge
from gui.context import Question
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
