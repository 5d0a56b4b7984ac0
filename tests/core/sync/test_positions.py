"""From where a sync reads: an earlier start is taken up once, and everything is compared once a week (product.md 3)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from core.app import App
from core.model.flow import Entity, FlowName
from core.model.run import RunStatus
from core.model.status import Status
from core.store.connection_store import ConnectionStore
from core.sync.positions import comparison_due
from tests.core.sync.scenes import eligible, order, references, saves, store_of, watermark
from tests.helpers.practice import Bench

Make = Callable[..., Bench]
NUMBER = "50007503"
LATE = date(2018, 6, 1)


def start_from(made: Bench, app: App, day: date) -> None:
    app.save_connection(replace(made.connection(), start_from=day), {})


def changed_before(made: Bench, day: date) -> set[str]:
    """Numbers of the orders that JAGGAER changed last before a day."""
    book = made.pair.jaggaer.book
    entries = [book.order(number) for number in book.orders.ids()]
    return {entry.number for entry in entries if entry.last_update.date() < day}


def test_an_earlier_start_is_read_from_by_the_next_sync_and_only_once(practice: Make) -> None:
    made = practice(orders=40)
    early = changed_before(made, LATE)
    assert 0 < len(early) < 40
    app = made.app()
    start_from(made, app, LATE)
    assert app.sync().status is RunStatus.DONE
    assert references(made) == eligible(made, early)
    position = watermark(app)
    start_from(made, app, date(2017, 1, 1))
    result = app.sync()
    assert result.status is RunStatus.DONE
    assert result.reason == "start_from moved back to 2017-01-01: orders were read from there again."
    assert references(made) == eligible(made)
    assert watermark(app) == position
    after = app.sync()
    assert (after.reason, after.flows[FlowName.ORDERS].read < 10) == (None, True)
    assert len(saves(made)) == len([save for save in saves(made) if save["committed"]])


def test_what_was_listed_and_too_old_is_taken_by_an_earlier_start(practice: Make) -> None:
    made = practice(orders=1)
    made.pair.jaggaer.do("touch", order=NUMBER, at="2018-05-31T23:50:00+00:00")
    app = made.app()
    start_from(made, app, LATE)
    app.sync()
    assert order(app, NUMBER).status is Status.NOT_ELIGIBLE
    start_from(made, app, date(2018, 5, 31))
    app.sync()
    assert (order(app, NUMBER).status, references(made)) == (Status.SYNCED, [NUMBER])


def test_an_earlier_start_is_read_from_again_when_that_sync_was_cut_short(practice: Make) -> None:
    made = practice(orders=40)
    app = made.app()
    start_from(made, app, LATE)
    app.sync()
    start_from(made, app, date(2017, 1, 1))
    assert app.sync(preview=True).status is RunStatus.DONE
    made.pair.faults.add("jaggaer:list:status=403")
    assert app.sync([FlowName.ORDERS]).status is RunStatus.STOPPED
    made.pair.faults.clear()
    assert "start_from moved back" in str(app.sync().reason)
    assert references(made) == eligible(made)


def test_a_later_start_reads_nothing_again(practice: Make) -> None:
    made = practice(orders=5)
    app = made.app()
    app.sync()
    start_from(made, app, LATE)
    assert app.sync().reason is None


def due(store: ConnectionStore, made: Bench) -> bool:
    return comparison_due(store, (FlowName.ORDERS, FlowName.SUPPLIERS), made.clock.now())


def test_a_sync_compares_everything_by_itself_a_week_after_the_last_time(practice: Make) -> None:
    made = practice(orders=20)
    app = made.app()
    app.sync()
    made.pair.jaggaer.do("delete-order", order=NUMBER)
    made.clock.moved += timedelta(days=6, hours=23)
    assert app.sync().reason is None
    made.clock.moved += timedelta(hours=2)
    assert due(store_of(app), made)
    assert app.sync(preview=True).reason is None, "a preview is asked for what it is to show"
    result = app.sync()
    assert f"gone from JAGGAER: {NUMBER}." in str(result.reason)
    assert str(result.reason).endswith("Everything was compared, as it is once a week.")
    assert not due(store_of(app), made)
    ordinary = app.sync()
    assert (ordinary.status, ordinary.reason) == (RunStatus.DONE, None)
    assert max(ordinary.calls.values()) <= 5, "two calls a flow and a token"
    assert app.verify_audit().ok


def test_each_flow_has_its_own_week(practice: Make) -> None:
    made = practice(orders=3)
    app = made.app()
    app.sync()
    made.clock.moved += timedelta(days=6)
    app.sync([FlowName.SUPPLIERS], full=True)
    made.clock.moved += timedelta(days=2)
    assert app.sync([FlowName.SUPPLIERS]).reason is None
    assert "once a week" in str(app.sync([FlowName.ORDERS]).reason)
    assert app.sync().reason is None


def test_a_comparison_that_is_asked_for_counts(practice: Make) -> None:
    made = practice(orders=2)
    app = made.app()
    app.sync()
    made.clock.moved += timedelta(days=6)
    assert app.sync(full=True).reason is None
    made.clock.moved += timedelta(days=6)
    assert app.sync().reason is None


def test_a_store_that_knows_of_no_comparison_makes_one(practice: Make) -> None:
    made = practice(orders=2)
    app = made.app()
    assert not due(store_of(app), made), "nothing was read yet: the first sync reads everything"
    app.sync()
    store_of(app).state.set("compared-in-full", None)
    assert due(store_of(app), made)
    assert len(store_of(app).records.source_ids(Entity.ORDER, {Status.SYNCED})) == 2
