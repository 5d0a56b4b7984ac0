"""Ten times the usual number of changes is looked at by a person before anything is written."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from core.errors import BrakeError
from core.model.flow import FlowName
from core.model.run import RunStatus
from core.sandbox.data import load_orders
from core.sync.unusual import brake_if_unusual
from tests.core.sync.scenes import saves, store_of, watermark
from tests.helpers.practice import Bench

Make = Callable[..., Bench]
ORDERS = 230
ENDED_WELL = {RunStatus.DONE, RunStatus.DONE_WITH_PROBLEMS}


def touch(made: Bench, count: int) -> None:
    for order in load_orders(count):
        made.pair.jaggaer.do("touch", order=order.number)


def test_ten_times_the_usual_number_of_changes_stops_a_routine_sync_before_it_writes(practice: Make) -> None:
    made = practice(orders=ORDERS)
    app = made.app()
    for _ in range(4):
        assert app.sync().status in ENDED_WELL
    touch(made, ORDERS)
    before, position = len(saves(made)), watermark(app)
    result = app.sync()
    assert (result.status, result.error_code) == (RunStatus.STOPPED, "brake")
    assert str(ORDERS) in str(result.reason)
    assert watermark(app) == position
    assert len(saves(made)) == before
    assert app.sync(preview=True).status in ENDED_WELL, "a person can look"
    assert app.sync(full=True).status in ENDED_WELL, "and let it through"
    assert app.sync().status in ENDED_WELL


def test_what_is_usual_comes_from_the_last_runs_and_small_numbers_always_pass(practice: Make) -> None:
    app = practice(orders=4).app()
    store = store_of(app)
    for _ in range(2):
        app.sync()
    brake_if_unusual(store, FlowName.ORDERS, 100_000)  # two runs say nothing about what is usual
    for _ in range(2):
        app.sync()
    brake_if_unusual(store, FlowName.ORDERS, 200)
    brake_if_unusual(store, FlowName.ORDERS, None)
    with pytest.raises(BrakeError, match="usually it is about 1"):
        brake_if_unusual(store, FlowName.ORDERS, 201)
