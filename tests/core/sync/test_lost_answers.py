"""Saves whose answer was lost, where what X3 has is hard to find again: other numbers, names alone (product.md 3)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from datetime import timedelta

import pytest

from core.model.flow import Entity, FlowName
from core.model.run import RunStatus
from core.model.status import Status
from core.sandbox.x3 import X3Switches
from tests.campaign.trial import land
from tests.campaign.victim import strike_in
from tests.core.sync.scenes import held, references, rows, saves, store_of
from tests.helpers.practice import Bench

Make = Callable[..., Bench]
SETTLED = timedelta(seconds=310)
NUMBER = "50007503"


def doubles(made: Bench) -> dict[str, int]:
    """Names that several suppliers of X3 have."""
    names = Counter(str(one["companyName1"]) for one in held(made, "suppliers"))
    return {name: times for name, times in names.items() if times > 1}


def test_an_order_that_got_another_number_while_its_answer_was_lost_is_not_made_twice(practice: Make) -> None:
    made = practice(orders=1)
    app = made.app()
    app.sync([FlowName.SUPPLIERS])
    made.pair.faults.add("x3:create:late-commit=3600@count=1")
    assert app.sync([FlowName.ORDERS]).counts.in_doubt == 1
    land(made)
    book = made.pair.jaggaer.book
    order = book.order(NUMBER)
    order.number, order.last_update = f"{NUMBER}-A", made.clock.now()
    book.keep_order(order)
    made.clock.moved += SETTLED
    for _ in range(2):
        app.sync()
    assert len(held(made)) == 1
    assert [save["kind"] for save in saves(made) if save["node"] == "PurchaseOrder"].count("create") == 1
    [row] = rows(app).values()
    assert row.x3_key == held(made)[0]["id"]


@pytest.mark.parametrize("numbering", ["ignored", "counter", "manual"])
@pytest.mark.parametrize("fault", ["lost-answer", "late-commit=3600", "reset-before"])
def test_the_first_supplier_whose_answer_was_lost_is_made_once_whoever_numbers_it(
    practice: Make, numbering: str, fault: str
) -> None:
    made = practice(
        orders=1,
        x3_switches=X3Switches(supplier_numbering=numbering),  # type: ignore[arg-type]
        faults=(f"x3:create.supplier:{fault}@nth=1@count=1",),
    )
    app = made.app()
    app.sync()
    land(made)
    made.clock.moved += timedelta(hours=20)
    for _ in range(3):
        result = app.sync()
        made.clock.moved += SETTLED
    assert result.status is RunStatus.DONE, result.reason
    assert doubles(made) == {}
    ours = [row.x3_key for row in rows(app, Entity.SUPPLIER).values()]
    assert len(set(ours)) == len(ours)
    assert set(ours) == {one["code"] for one in held(made, "suppliers")}


def test_a_supplier_is_never_taken_for_one_that_carried_its_name_before_it_was_sent(practice: Make) -> None:
    made = practice(orders=1, x3_switches=X3Switches(supplier_numbering="counter"))
    made.app("before").sync([FlowName.SUPPLIERS])
    [other] = [one["code"] for one in held(made, "suppliers")]
    app = made.app("after")
    app.sync([FlowName.SUPPLIERS])
    [row] = rows(app, Entity.SUPPLIER).values()
    assert row.status is Status.PROBABLE_TWIN
    app.dismiss_twin(row.key, because="another company of that name")
    made.pair.faults.add("x3:create:reset-before@count=1")
    assert app.replay(keys=[row.key]).counts.in_doubt == 1
    made.clock.moved += SETTLED
    app.sync()
    [row] = rows(app, Entity.SUPPLIER).values()
    assert (row.status, row.x3_key != other) == (Status.SYNCED, True)
    assert len(held(made, "suppliers")) == 2
    assert references(made) == [NUMBER]


def killed_in_a_save(made: Bench, fault: str) -> None:
    """A process of its own is killed right after its save of the order left."""
    made.app().sync([FlowName.SUPPLIERS])
    made.opened.pop().close()
    strike_in(made, "sync", fault)
    made.clock.moved += timedelta(seconds=61)


@pytest.mark.log_warnings
@pytest.mark.parametrize("lands", ["lands", ""])
def test_an_order_that_is_gone_from_jaggaer_after_a_program_died_in_its_save_is_told_until_it_is_settled(
    practice: Make, lands: str
) -> None:
    made = practice(orders=1)
    killed_in_a_save(made, "x3:create.purchaseOrder:late-commit=3600@count=1")
    made.pair.jaggaer.do("delete-order", order=NUMBER)
    app = made.app()
    first = app.sync()
    assert (first.status, first.counts.in_doubt) == (RunStatus.DONE_WITH_PROBLEMS, 1)
    [cause] = app.causes()
    assert (cause.check, cause.records) == ("answer-lost", 1)
    if lands:
        land(made)
    made.clock.moved += SETTLED
    result = app.sync()
    assert ("gone from JAGGAER" in str(result.reason)) is bool(lands)
    assert len(held(made)) == (1 if lands else 0)
    [row] = rows(app).values()
    assert (row.key, row.status) == (NUMBER, Status.SYNCED if lands else Status.NOT_ELIGIBLE)
    assert app.sync().status is RunStatus.DONE
    assert store_of(app).intents.open_intents() == []


def test_a_save_whose_answer_is_lost_is_on_the_list_with_when_it_is_asked_for_again(practice: Make) -> None:
    made = practice(orders=3, faults=("x3:create.purchaseOrder:late-commit=3600@count=1",))
    app = made.app()
    assert app.sync().open_records == 1
    [cause] = app.causes()
    assert (cause.status, cause.records) == (Status.IN_DOUBT, 1)
    assert cause.next_step.startswith("Nothing to do: every sync asks X3 by itself. From ")
    land(made)
    assert app.sync().status is RunStatus.DONE
    assert app.causes() == ()
