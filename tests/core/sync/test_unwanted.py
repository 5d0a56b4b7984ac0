"""Lost saves that may be made again: JAGGAER is asked first whether it still wants them (product.md section 3)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest

from core.app import App
from core.model.flow import FlowName
from core.model.run import RunStatus
from core.model.status import Level, Status
from tests.core.files.exports import holdings, message
from tests.core.sync.scenes import findings, held, order, references, rows, saves, store_of
from tests.helpers.practice import Bench

Make = Callable[..., Bench]
SETTLED = timedelta(seconds=310)
NUMBER = "50007503"


def in_doubt(practice: Make, fault: str = "reset-before", orders: int = 1) -> tuple[Bench, App]:
    """An order whose first save got no answer, so that it is in doubt."""
    made = practice(orders=orders)
    app = made.app()
    app.sync([FlowName.SUPPLIERS])
    made.pair.faults.add(f"x3:create.purchaseOrder:{fault}@nth=1@count=1")
    assert app.sync().counts.in_doubt == 1
    return made, app


def orders_sent(made: Bench) -> int:
    return sum(save["node"] == "PurchaseOrder" for save in saves(made))


def test_a_lost_order_that_jaggaer_deleted_is_not_sent_again(practice: Make) -> None:
    made, app = in_doubt(practice)
    made.pair.jaggaer.do("delete-order", order=NUMBER)
    assert app.sync().counts.in_doubt == 1, "it may still land"
    made.clock.moved += SETTLED
    result = app.sync()
    row = order(app, NUMBER)
    assert (held(made), orders_sent(made)) == ([], 0)
    assert (result.status, row.status) == (RunStatus.DONE, Status.NOT_ELIGIBLE)
    assert row.reason == "JAGGAER does not have it any more, and X3 never got it."
    assert not store_of(app).intents.open_intents()
    assert app.verify_audit().ok
    made.pair.jaggaer.do("restore-order", order=int(row.source_id))
    made.pair.jaggaer.do("touch", order=NUMBER)
    app.sync()
    assert references(made) == [NUMBER], "it is back"


def test_a_lost_order_that_jaggaer_deleted_and_x3_has_is_told(practice: Make) -> None:
    made, app = in_doubt(practice, "late-commit=3600")
    server = made.pair.x3.server
    server.run(server._fate.land_all)
    made.pair.jaggaer.do("delete-order", order=NUMBER)
    made.clock.moved += SETTLED
    result = app.sync()
    row = order(app, NUMBER)
    (there,) = held(made)
    assert (row.status, row.x3_key) == (Status.SYNCED, there["id"])
    assert any(there["id"] in note for note in result.notes)
    (finding,) = findings(app, row)
    assert (finding.check, finding.level) == ("gone-from-jaggaer", Level.NOTICE)


def test_a_lost_order_that_jaggaer_cancelled_is_not_sent_again(practice: Make) -> None:
    made, app = in_doubt(practice)
    book = made.pair.jaggaer.book
    entry = book.order(NUMBER)
    entry.cancelled = True  # without a new change time, so that no list tells it
    for line in entry.lines:
        line.cancelled = True
    book.keep_order(entry)
    made.clock.moved += SETTLED
    assert app.sync().status is RunStatus.DONE
    row = order(app, NUMBER)
    assert (row.status, row.reason) == (Status.NOT_ELIGIBLE, "Cancelled in JAGGAER before it was written.")
    assert (held(made), orders_sent(made)) == ([], 0)


def test_a_replay_asks_jaggaer_too(practice: Make) -> None:
    made, app = in_doubt(practice)
    made.pair.jaggaer.do("delete-order", order=NUMBER)
    made.clock.moved += SETTLED
    app.replay(everything=True)
    assert order(app, NUMBER).status is Status.NOT_ELIGIBLE
    assert orders_sent(made) == 0


@pytest.mark.log_warnings
def test_where_jaggaer_does_not_say_the_order_stays_in_doubt_and_nothing_is_sent(practice: Make) -> None:
    made, app = in_doubt(practice)
    made.clock.moved += SETTLED
    made.pair.faults.add("jaggaer:detail:status=400")
    assert app.sync().counts.in_doubt == 1
    assert (orders_sent(made), order(app, NUMBER).status) == (0, Status.IN_DOUBT)
    assert len(store_of(app).intents.open_intents()) == 1
    made.pair.faults.clear()
    assert app.sync().status is RunStatus.DONE
    assert references(made) == [NUMBER]


def test_an_import_of_files_sends_no_lost_order_of_jaggaer_again(practice: Make) -> None:
    made, app = in_doubt(practice, orders=3)
    [lost] = [row.key for row in rows(app).values() if row.status is Status.IN_DOUBT]
    others, _ = holdings(made)
    file = message(made, made.folder / "message.xml", [one for one in others if one["number"] != lost])
    made.clock.moved += SETTLED
    app.import_files([file])
    assert order(app, lost).status is Status.IN_DOUBT
    assert references(made).count(lost) == 0
    app.sync()
    assert references(made).count(lost) == 1


def test_a_lost_revision_of_an_order_that_jaggaer_deleted_is_not_made(practice: Make) -> None:
    made = practice(orders=1)
    app = made.app()
    app.sync()
    (before,) = held(made)
    made.pair.jaggaer.do("revise", order=NUMBER, add=[{"quantity": "3", "unitPrice": "7"}])
    made.pair.faults.add("x3:update:reset-before@count=1")
    assert app.sync().counts.in_doubt == 1
    made.pair.jaggaer.do("delete-order", order=NUMBER)
    made.clock.moved += SETTLED
    assert app.sync().status is RunStatus.DONE
    row = order(app, NUMBER)
    assert (held(made), row.status, row.x3_key) == ([before], Status.SYNCED, before["id"])
    (finding,) = findings(app, row)
    assert finding.check == "gone-from-jaggaer"
    assert f"{before['id']} in X3 stays as it was" in finding.message
    assert not store_of(app).intents.open_intents()


def test_a_lost_close_is_made_again_though_jaggaer_deleted_the_order(practice: Make) -> None:
    made = practice(orders=1)
    app = made.app()
    app.sync()
    made.pair.jaggaer.do("cancel", order=NUMBER)
    made.pair.faults.add("x3:update:reset-before@count=1")
    assert app.sync().counts.in_doubt == 1
    made.pair.jaggaer.do("delete-order", order=NUMBER)
    made.clock.moved += SETTLED
    assert app.sync().status is RunStatus.DONE
    (there,) = held(made)
    assert there["closed"]
