"""An invoice is entered and coded exactly once, whatever becomes of the answer, through GraphQL and through SOAP."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest

from core.model.connection import InvoiceMode
from core.model.status import Status
from core.sandbox.x3 import X3Switches
from tests.campaign.trial import land
from tests.campaign.victim import strike_in
from tests.core.sync.invoices.site import (
    FIRST,
    GRAPHQL,
    SOAP,
    TYPES,
    accounts,
    bill,
    enter,
    invoices,
    ordered,
    paper,
    there,
)
from tests.core.sync.scenes import held, saves, store_of
from tests.helpers.practice import Bench

Make = Callable[..., Bench]
SETTLED = timedelta(seconds=620)
DOORS = {"graphql": GRAPHQL, "soap": SOAP}
FAULTS = ("lost-answer", "late-commit=3600", "reset-before")
doors = pytest.mark.parametrize("door", list(DOORS))


def saved(made: Bench) -> list[str]:
    """What X3 carried out of saves of invoices by us."""
    return [save["kind"] for save in saves(made) if save["node"] == "PurchaseInvoice"]


def settle(made: Bench) -> None:
    """What is late lands, and the settle time passes."""
    land(made)
    made.pair.faults.clear()
    made.clock.moved += SETTLED


@doors
def test_an_invoice_whose_answer_is_lost_is_entered_once(practice: Make, door: str) -> None:
    made = practice(orders=1, invoices=0, mode=InvoiceMode.CREATE, x3_switches=DOORS[door], x3=TYPES)
    app, _ = ordered(made)
    for count, fault in enumerate(FAULTS, 1):
        number = bill(made, FIRST, f"L-{count}", only=[1])
        made.pair.faults.add(f"x3:create*:{fault}@count=1")
        invoices(app)
        assert paper(app, number).status in {Status.IN_DOUBT, Status.SYNCED}
        invoices(app)
        assert len(held(made, "invoices")) <= count, "nothing is sent again before the settle time is over"
        settle(made)
        for _ in range(2):
            invoices(app)
        assert paper(app, number).status is Status.SYNCED
        assert sorted(one["reference"] for one in held(made, "invoices")) == [f"L-{n}" for n in range(1, count + 1)]
    assert store_of(app).intents.open_intents() == []


@doors
def test_a_coding_whose_answer_is_lost_is_written_once(practice: Make, door: str) -> None:
    made = practice(orders=1, invoices=0, mode=InvoiceMode.CODE, x3_switches=DOORS[door])
    app, order = ordered(made)
    for count, fault in enumerate(FAULTS, 1):
        number = bill(made, FIRST, f"L-{count}")
        key = enter(made, order, f"L-{count}", {1000: "5013001"})
        made.pair.faults.add(f"x3:update*:{fault}@count=1")
        invoices(app)
        assert paper(app, number).status in {Status.IN_DOUBT, Status.SYNCED}
        settle(made)
        for _ in range(2):
            invoices(app)
        assert paper(app, number).status is Status.SYNCED
        assert accounts(there(made, key)) == ["5011205", "5011205"]
    assert store_of(app).intents.open_intents() == []


@pytest.mark.log_warnings
@pytest.mark.parametrize("door", ["graphql", pytest.param("soap", marks=pytest.mark.full)])
@pytest.mark.parametrize("fault", ["late-commit=3600", "reset-before"])
def test_a_program_that_dies_between_promise_and_answer_enters_nothing_twice(
    practice: Make, door: str, fault: str
) -> None:
    made = practice(orders=1, invoices=0, mode=InvoiceMode.CREATE, x3_switches=DOORS[door], x3=TYPES)
    ordered(made)
    number = bill(made, FIRST, "K-1")
    made.opened.pop().close()
    strike_in(made, "sync", f"x3:create*:{fault}@count=1")
    made.clock.moved += timedelta(seconds=61)
    app = made.app()
    invoices(app)
    assert paper(app, number).status is Status.IN_DOUBT
    assert held(made, "invoices") == []
    settle(made)
    for _ in range(2):
        invoices(app)
    assert paper(app, number).status is Status.SYNCED
    assert [one["reference"] for one in held(made, "invoices")] == ["K-1"]
    assert saved(made).count("create") == 1


@pytest.mark.log_warnings
@pytest.mark.parametrize("door", ["graphql", pytest.param("soap", marks=pytest.mark.full)])
@pytest.mark.parametrize("fault", ["lost-answer", "late-commit=3600", "reset-before"])
def test_a_program_that_dies_between_promise_and_answer_of_a_first_coding_finds_it_again(
    practice: Make, door: str, fault: str
) -> None:
    made = practice(orders=1, invoices=0, mode=InvoiceMode.CODE, x3_switches=DOORS[door])
    _, order = ordered(made)
    number = bill(made, FIRST, "K-2")
    key = enter(made, order, "K-2", {1000: "5013001"})
    made.opened.pop().close()
    strike_in(made, "sync", f"x3:update*:{fault}@count=1")
    made.clock.moved += timedelta(seconds=61)
    app = made.app()
    invoices(app)
    assert paper(app, number).status is (Status.SYNCED if fault == "lost-answer" else Status.IN_DOUBT)
    assert "no longer shows" not in paper(app, number).reason
    settle(made)
    for _ in range(2):
        invoices(app)
    assert (paper(app, number).status, paper(app, number).x3_key) == (Status.SYNCED, key)
    assert accounts(there(made, key)) == ["5011205", "5011205"]
    assert store_of(app).intents.open_intents() == []
    assert saved(made).count("update") == 1


def test_a_number_that_x3_gave_to_something_else_meanwhile_is_for_a_person(practice: Make) -> None:
    made = practice(
        orders=1, invoices=0, mode=InvoiceMode.CREATE, x3_switches=X3Switches(invoice_save="create"), x3=TYPES
    )
    app, order = ordered(made)
    number = bill(made, FIRST, "M-1", only=[1])
    made.pair.faults.add("x3:create*:reset-before@count=1")
    invoices(app)
    enter(made, order, "M-1")
    made.clock.moved += SETTLED
    invoices(app)
    assert paper(app, number).status is Status.IN_DOUBT
    assert saved(made).count("create") == 0
    assert len(held(made, "invoices")) == 1
