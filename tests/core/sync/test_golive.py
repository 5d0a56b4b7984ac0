"""Go-live on an X3 that people keyed into by hand: nothing twice, nothing linked wrongly."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import Any

import pytest

from core.app import App
from core.errors import ConfigurationError
from core.model.flow import Entity
from core.model.status import Level, Status
from core.model.twin import TwinChoice
from core.model.views import RecordQuery
from core.paths import Home
from core.sync.twins import LIKELY
from tests.campaign.scenario import decide_all
from tests.core.sync.scenes import findings, held, order, saves
from tests.helpers.books import read_books
from tests.helpers.by_hand import Keyed, judge_go_live, key_in
from tests.helpers.practice import Bench

Make = Callable[..., Bench]
SURE = 70


def linked(made: Bench) -> dict[tuple[str, str], str]:
    """What the store says each record is in X3."""
    books = read_books(Home(made.opened[-1].folder).store)
    return {key: record.external_id for key, record in books.records.items() if record.external_id}


def with_suppliers(made: Bench, keyed: Keyed) -> App:
    """The first sync, codes mapped, suppliers linked in bulk and their orders compared."""
    app = made.app()
    app.sync()
    decide_all(app)
    assert {row.source_id for row in app.twins()} == keyed.suppliers.keys(), "every one keyed by hand is held, no other"
    choices, effect = app.likely_links(LIKELY)
    assert not effect.left
    assert not app.link_twins(choices, because="go-live").left
    app.sync()
    app.replay(everything=True)
    return app


def go_live(made: Bench, keyed: Keyed) -> App:
    """Sync and decide, as a clerk would do it on the command line; gives the App with nothing left to decide."""
    app = with_suppliers(made, keyed)
    rows = {row.key: row.source_id for row in app.twins()}
    assert set(rows.values()) == keyed.orders.keys(), "every one keyed by hand is held, no other"
    before = len(saves(made))
    choices, effect = app.likely_links(SURE)
    assert not app.link_twins(choices, because="go-live").left
    looked_at = [TwinChoice(key, keyed.orders[rows[key]]) for key, _ in effect.left]
    assert not app.link_twins(looked_at, because="looked at both").left
    linking = app.sync()
    assert linking.counts.linked + linking.counts.differs == len(rows)
    assert len(saves(made)) == before, "linking writes nothing to X3"
    return app


def whole(made: Bench, *, orders: int, suppliers: int, order_slips: int, supplier_slips: int) -> None:
    keyed = key_in(made, orders=orders, suppliers=suppliers, order_slips=order_slips, supplier_slips=supplier_slips)
    assert len(keyed.slips) == order_slips + supplier_slips
    app = go_live(made, keyed)
    assert judge_go_live(made, keyed, linked(made)) == []
    differing = app.records(RecordQuery(Entity.ORDER, (Status.DIFFERS,))).rows
    slips = Counter(keyed.slips[row.x3_key] for row in differing)
    assert slips["two digits of a price swapped"]
    replayed = app.replay(everything=True)
    assert replayed.counts.differs == slips["freight added"] > 0, (
        "a replay accepts other values, never a line of X3's own"
    )
    assert app.sync(full=True).counts.created == 0
    assert judge_go_live(made, keyed, linked(made)) == []
    assert app.verify_audit().ok


def test_go_live_with_200_orders_and_150_suppliers_keyed_by_hand(practice: Make) -> None:
    whole(practice(orders=500), orders=200, suppliers=150, order_slips=30, supplier_slips=20)


def one_by_hand(practice: Make, slip: int = 0) -> tuple[Bench, App, str, str]:
    """One order keyed by hand, held as a likely twin: bench, App, its number, its key in X3."""
    made = practice(orders=12)
    keyed = key_in(made, orders=1 + slip, suppliers=6, order_slips=1 + slip, supplier_slips=0)
    app = with_suppliers(made, keyed)
    row = app.twins()[-1]
    return made, app, row.key, keyed.orders[row.source_id]


def in_x3(made: Bench, key: str) -> dict[str, Any]:
    return next(one for one in held(made) if one["id"] == key)


def test_a_later_revision_goes_to_the_linked_order_and_to_what_changed_alone(practice: Make) -> None:
    made, app, number, there = one_by_hand(practice)
    app.link_twins([TwinChoice(number, there)])
    app.replay(keys=[number])
    app.replay(keys=[number])
    assert order(app, number).status is Status.SYNCED
    before, wrong = len(saves(made)), in_x3(made, there)["lines"][0]["price"]
    changes = {"1": {"quantity": "9"}, "2": {"unitPrice": "7.50"}}
    made.pair.jaggaer.do("revise", order=number, lines=changes, add=[MORE])
    assert app.sync().counts.updated == 1
    after = in_x3(made, there)
    assert len(saves(made)) == before + 1
    assert [line["price"] for line in after["lines"]][:2] == [wrong, "7.5"], "what was accepted stays"
    assert [after["lines"][place]["quantity"] for place in (0, -1)] == ["9", "2"]
    assert after["reference"] == ""
    made.pair.jaggaer.do("revise", order=number, lines={"1": {"unitPrice": "8.25"}})
    assert app.sync().counts.updated == 1
    assert in_x3(made, there)["lines"][0]["price"] == "8.25", "what the source changes is written"


MORE = {"description": "One more", "quantity": "2", "unitPrice": "12.35"}


def test_a_linked_order_that_somebody_changes_in_x3_gets_no_append(practice: Make) -> None:
    made, app, number, there = one_by_hand(practice)
    app.link_twins([TwinChoice(number, there)])
    app.replay(keys=[number])
    app.replay(keys=[number])
    made.pair.x3.do("edit-line", order=there, line=in_x3(made, there)["lines"][0]["line"], price="3")
    made.pair.jaggaer.do("revise", order=number, add=[MORE])
    before = len(saves(made))
    assert app.sync().counts.differs == 1
    assert len(saves(made)) == before


def test_differences_of_a_linked_order_are_shown_money_and_coding_before_all(practice: Make) -> None:
    _, app, number, there = one_by_hand(practice)
    app.link_twins([TwinChoice(number, there)], because="same delivery")
    app.replay(keys=[number])
    row = order(app, number)
    assert (row.status, row.x3_key) == (Status.DIFFERS, there)
    stop = next(one for one in findings(app, row) if one.level is Level.STOP)
    assert (stop.check, stop.field) == ("linked-differs", "price")
    assert there in stop.message
    assert [event.action for event in app.trace(number).events][-2:] == ["twin-linked", "differs"]
    assert "same delivery" in app.trace(number).events[-2].text


def test_a_link_is_undone_before_and_after_it_was_carried_out_but_not_once_something_was_written(
    practice: Make,
) -> None:
    made, app, number, there = one_by_hand(practice)
    app.link_twins([TwinChoice(number, there)])
    assert app.undo_twin(number) == number
    assert app.sync().counts.linked == 0
    app.link_twins([TwinChoice(number, there)])
    app.sync()
    assert order(app, number).x3_key == there
    assert app.undo_twin(number, because="it was another one") == number
    assert order(app, number).x3_key == ""
    app.sync()
    assert order(app, number).status is Status.PROBABLE_TWIN, "it is held again"
    app.link_twins([TwinChoice(number, there)])
    app.sync()
    app.replay(keys=[number])
    made.pair.jaggaer.do("revise", order=number, lines={"2": {"unitPrice": "7.50"}})
    app.sync()
    with pytest.raises(ConfigurationError, match="was written"):
        app.undo_twin(number)
    assert app.verify_audit().ok


def test_an_order_said_to_be_another_one_is_created_by_the_next_sync_and_its_undo_comes_too_late(
    practice: Make,
) -> None:
    made, app, number, _ = one_by_hand(practice)
    app.create_twins([number], because="a second delivery")
    app.undo_twin(number)
    assert app.sync().counts.created == 0
    app.create_twins([number])
    assert app.sync().counts.created == 1
    assert [one["reference"] for one in held(made)].count(number) == 1
    with pytest.raises(ConfigurationError):
        app.undo_twin(number)


def test_links_to_what_x3_lacks_what_is_taken_or_what_is_hardly_the_same_are_refused(practice: Make) -> None:
    made, app, number, there = one_by_hand(practice)
    taken = next(one for one in held(made) if one["reference"])
    made.pair.x3.do("edit-line", order=there, line=in_x3(made, there)["lines"][0]["line"], price="99999999")
    for key, x3_key, words in (
        (number, "POUS019999999", "X3 has no order"),
        (number, str(taken["id"]), "hardly the same"),
        (number, there, "its total is"),
        (str(taken["reference"]), there, f"it is {taken['id']} in X3 already"),
    ):
        effect = app.link_twins([TwinChoice(key, x3_key)])
        assert not effect.linked
        assert words in effect.left[0][1]
    taken_all_the_same = app.link_twins([TwinChoice(number, str(taken["id"]))], anyway=True)
    assert "is linked to" in taken_all_the_same.left[0][1]
    assert app.link_twins([TwinChoice(number, there)], anyway=True).linked == ((number, there),)
    app.sync()
    assert order(app, number).x3_key == there


def test_a_decided_link_whose_order_vanished_before_the_next_sync_holds_the_record_and_creates_nothing(
    practice: Make,
) -> None:
    made, app, number, there = one_by_hand(practice)
    app.link_twins([TwinChoice(number, there)])
    made.pair.x3.do("delete-order", order=there)
    before = len(saves(made))
    app.sync()
    row = order(app, number)
    assert (row.status, len(saves(made))) == (Status.PROBABLE_TWIN, before)
    assert [finding.check for finding in findings(app, row)] == ["link-impossible"]
    app.undo_twin(number)
    app.replay(keys=[number])
    assert order(app, number).status is Status.SYNCED, "it is created once the link is undone"


def test_of_two_records_that_look_like_one_order_neither_is_linked_in_bulk(practice: Make) -> None:
    made, app, number, there = one_by_hand(practice)
    today, twice = made.clock.now().date().isoformat(), ("50099998", "50099999")
    for copy in twice:
        made.pair.jaggaer.do("copy-order", order=number, number=copy)
    made.pair.x3.do("set", node="PurchaseOrder", key=there, member="orderDate", value=today)
    app.sync()
    assert {row.key for row in app.twins()} == {number, *twice}
    choices, effect = app.likely_links(0, twice)
    assert choices == ()
    assert effect.left == tuple((key, f"{there} is as likely another record's") for key in twice)
    assert not app.link_twins([TwinChoice(twice[0], there)]).left
    app.sync()
    app.replay(keys=[twice[1]])
    assert order(app, twice[1]).status is Status.SYNCED, "what is left is created"
    assert [one["reference"] for one in held(made)].count(twice[1]) == 1
