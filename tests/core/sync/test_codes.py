"""A code is called missing only after X3 was asked for it in this run (product.md 3)."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import timedelta

from core.model.reference import ReferenceKind
from core.model.run import RunStatus
from core.model.status import Status
from core.sync.codes import LOADED_KINDS, Codes
from tests.core.sync.scenes import order, store_of
from tests.helpers.practice import Bench

Make = Callable[..., Bench]


def test_each_unknown_code_is_asked_for_once_a_run_however_many_lines_use_it(practice: Make) -> None:
    made = practice(orders=12)
    for number in ("50007503", "50057801", "50062503"):
        made.pair.jaggaer.do("revise", order=number, lines={"1": {"account": "9999999"}})
    app = made.app()
    first = app.sync()
    assert first.calls_by_reason["x3:reference"] == len(LOADED_KINDS) + 1
    assert first.counts.held == 3
    again = app.replay(everything=True)
    assert again.counts.held == 3
    assert again.calls_by_reason["x3:reference"] == 1


def test_a_code_is_not_asked_for_again_by_a_later_part_of_the_run(practice: Make) -> None:
    made = practice(orders=1)
    app = made.app()
    app.sync()
    connection = app.connection()
    neighbours = app._neighbours(connection, connection.x3, threading.Event())
    codes = Codes(store_of(app), neighbours.target, made.clock)
    for _ in range(3):
        codes.ask([(ReferenceKind.ACCOUNT, "USA", "9999999"), (ReferenceKind.ACCOUNT, "USA", "5014701")])
    assert codes.find(ReferenceKind.ACCOUNT, "9999999", "USA") is None
    assert codes.find(ReferenceKind.ACCOUNT, "5014701", "USA") is not None
    assert neighbours.calls.by_reason()["x3:reference"] == 1
    neighbours.source.close()
    neighbours.target.close()


def test_a_code_that_x3_got_since_is_found_without_reading_all_of_them_anew(practice: Make) -> None:
    made = practice(orders=4)
    made.pair.jaggaer.do("revise", order="50007503", lines={"1": {"account": "9999999"}})
    app = made.app()
    assert app.sync().counts.held == 1
    made.pair.x3.do("add-account", code="9999999", label="Made on request")
    result = app.replay(everything=True)
    assert (result.status, result.calls_by_reason["x3:reference"]) == (RunStatus.DONE, 1)
    assert order(app, "50007503").status is Status.SYNCED
    assert "9999999" in store_of(app).references.load(ReferenceKind.ACCOUNT, "USA")


def test_the_cache_does_not_let_a_code_pass_that_x3_closed_since_it_was_asked(practice: Make) -> None:
    made = practice(orders=2)
    app = made.app()
    app.sync()
    made.pair.x3.server.run(lambda: made.pair.x3.commands.add_account("5011205", active=False))
    made.clock.moved += timedelta(hours=25)
    made.pair.jaggaer.do("copy-order", order="50007503", number="50099999")
    app.sync()
    row = order(app, "50099999")
    assert row.status is Status.NEEDS_MAPPING
    assert "not active" in row.reason
    assert order(app, "50007503").status is Status.SYNCED, "what is written stays written"


def test_reference_data_is_read_anew_after_a_day_and_on_a_full_comparison(practice: Make) -> None:
    made = practice(orders=2)
    app = made.app()
    app.sync()
    assert "x3:reference" not in app.sync().calls_by_reason
    assert app.sync(full=True).calls_by_reason["x3:reference"] == len(LOADED_KINDS)
    made.clock.moved += timedelta(hours=25)
    assert app.sync().calls_by_reason["x3:reference"] >= len(LOADED_KINDS)


def test_every_attempt_says_with_which_mapping_and_which_chart_it_was_made(practice: Make) -> None:
    made = practice(orders=4)
    made.pair.jaggaer.do("revise", order="50007503", lines={"1": {"account": "9999999"}})
    app = made.app()
    app.sync()
    app.replay(everything=True)
    made.pair.x3.do("add-account", code="9999998", label="Made on request")
    app.decide("account", "9999999", "9999998")
    assert app.replay(everything=True).status is RunStatus.DONE
    tried = [
        (event.action, event.mapping_version, event.chart) for event in app.trace("50007503").events if event.chart
    ]
    before, after = tried[0][2], tried[-1][2]
    assert tried == [("held", "0", before), ("held", "0", before), ("written", "1", after)]
    assert len(before) == len(after) == 12
    assert before != after


def test_the_snapshot_of_the_chart_is_another_one_once_the_run_learns_of_a_change(practice: Make) -> None:
    made = practice(orders=1)
    app = made.app()
    app.sync()
    connection = app.connection()
    neighbours = app._neighbours(connection, connection.x3, threading.Event())
    codes = Codes(store_of(app), neighbours.target, made.clock)
    first = codes.chart_snapshot()
    codes.ask([(ReferenceKind.ACCOUNT, "USA", "5014701")])
    assert codes.chart_snapshot() == first, "X3 says of it what was known"
    made.pair.x3.do("add-account", code="9999998", label="Made on request")
    codes.ask([(ReferenceKind.ACCOUNT, "USA", "9999998")])
    assert codes.chart_snapshot() != first
    neighbours.source.close()
    neighbours.target.close()
