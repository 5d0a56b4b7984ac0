"""X3 restored, emptied, or another folder behind the address: the run brakes before it writes (product.md 3 and 8)."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from core.app import App
from core.cli.output import exit_of_run
from core.model.run import RunStatus
from core.model.status import Status
from core.model.views import CauseRow
from tests.core.sync.scenes import eligible, findings, held, order, references, saves, watermark
from tests.helpers.by_hand import key_in
from tests.helpers.practice import Bench

Make = Callable[..., Bench]


def test_an_emptied_folder_brakes_the_run_before_anything_is_written(practice: Make) -> None:
    made = practice(orders=6)
    made.pair.x3.do("keep", name="empty")
    app = made.app()
    app.sync()
    at, key = watermark(app), order(app, "50057801").x3_key
    before = len(saves(made))
    made.pair.x3.do("restore", name="empty")
    assert not held(made)
    made.pair.jaggaer.do("revise", order="50007503", lines={"1": {"unitPrice": "2"}})
    made.pair.jaggaer.do("copy-order", order="50057253", number="50099999")
    result = app.sync()
    assert (result.status, result.error_code, exit_of_run(result)) == (RunStatus.STOPPED, "brake", 1)
    assert "folder SEED" in str(result.reason)
    assert "restored" in str(result.reason)
    assert len(saves(made)) == before
    assert watermark(app) == at
    row = order(app, "50057801")
    assert (row.status, row.x3_key) == (Status.DIFFERS, key), "named as gone, and nothing forgotten"


def test_a_run_without_anything_to_write_asks_nothing_about_identity(practice: Make) -> None:
    made = practice(orders=4)
    app = made.app()
    app.sync()
    assert not {"x3:read", "x3:lookup"} & set(app.sync().calls_by_reason)


@pytest.mark.parametrize("full", [False, True])
def test_one_order_deleted_in_x3_is_told_for_itself_and_never_created_again(practice: Make, full: bool) -> None:  # noqa: FBT001 - a parameter of the test
    made = practice(orders=8)
    app = made.app()
    app.sync()
    gone = order(app, "50057253")
    made.pair.x3.do("delete-order", order=gone.x3_key)
    if not full:
        made.pair.jaggaer.do("revise", order="50057253", lines={"5": {"unitPrice": "2"}})
    before = len(saves(made))
    result = app.sync(full=full)
    row = order(app, "50057253")
    assert (result.status, result.counts.differs, row.status) == (RunStatus.DONE_WITH_PROBLEMS, 1, Status.DIFFERS)
    assert [finding.check for finding in findings(app, row)] == ["gone-from-x3"]
    assert app.replay(everything=True).counts.created == 0
    assert len(saves(made)) == before
    assert references(made) == eligible(made, but={"50057253"})


def restored(made: Bench) -> tuple[App, dict[str, str]]:
    """X3 as of yesterday, and what was written since: number -> X3 key."""
    app = made.app()
    app.sync()
    made.pair.x3.do("keep", name="yesterday")
    for number in ("50091001", "50091002", "50091003"):
        made.pair.jaggaer.do("copy-order", order="50057253", number=number)
    app.sync()
    since = {str(one["reference"]): str(one["id"]) for one in held(made) if one["reference"].startswith("50091")}
    assert len(since) == 3
    made.pair.x3.do("restore", name="yesterday")
    return app, since


def gone_causes(app: App) -> list[CauseRow]:
    return [cause for cause in app.causes() if cause.check == "gone-from-x3"]


def test_an_x3_restored_to_yesterday_names_exactly_what_is_gone_and_waits_for_a_decision(practice: Make) -> None:
    made = practice(orders=12)
    app, since = restored(made)
    before, there = len(saves(made)), references(made)
    made.pair.jaggaer.do("copy-order", order="50057253", number="50092001")
    made.pair.jaggaer.do("revise", order="50057801", lines={"1": {"unitPrice": "2"}})
    for _ in range(3):
        result = app.sync()
        assert (result.status, result.error_code) == (RunStatus.STOPPED, "brake")
        assert "3 orders" in str(result.reason)
        assert app.replay(everything=True).counts.created == 0
    assert (len(saves(made)), references(made)) == (before, there), "nothing is written before a decision"
    [cause] = gone_causes(app)
    assert cause.records == len(since)
    assert all(f"{number} ({key})" in cause.message for number, key in since.items())
    assert "restored" in cause.message
    assert {row.key for row in app.gone()} == since.keys()

    assert app.accept_gone(["50091002"], because="ordered by mistake") == ("50091002",)
    assert app.sync().status is RunStatus.STOPPED, "two are left"
    assert set(app.write_gone_again()) == {"50091001", "50091003"}
    result = app.sync()
    assert (result.status, result.counts.created) == (RunStatus.DONE, 3)
    assert references(made) == eligible(made, but={"50091002"})
    assert order(app, "50091002").status is Status.IGNORED
    assert [event.action for event in app.trace("50091002").events][-1] == "gone-accepted"
    assert app.sync(full=True).counts.created == 0, "what was accepted stays so"
    assert (order(app, "50091002").status, gone_causes(app)) == (Status.IGNORED, [])
    assert app.verify_audit().ok


def test_a_number_that_a_restored_x3_gave_to_another_order_is_gone_all_the_same(practice: Make) -> None:
    made = practice(orders=12)
    app, since = restored(made)
    again = key_in(made, orders=1, suppliers=1, order_slips=0, supplier_slips=0)
    assert set(again.orders.values()) <= set(since.values()), "the counter goes on from where it was yesterday"
    made.pair.jaggaer.do("copy-order", order="50057253", number="50092001")
    assert app.sync().error_code == "brake"
    assert {row.key for row in app.gone()} == since.keys()


def test_what_seemed_gone_is_taken_up_again_by_itself_once_x3_shows_it(practice: Make) -> None:
    made = practice(orders=12)
    app = made.app()
    made.pair.x3.do("keep", name="another folder")
    app.sync()
    made.pair.x3.do("keep", name="ours")
    made.pair.x3.do("restore", name="another folder")
    made.pair.jaggaer.do("copy-order", order="50057253", number="50092001")
    assert app.sync().error_code == "brake"
    assert len(app.gone()) > 12, "orders and suppliers"
    made.pair.x3.do("restore", name="ours")
    app.sync()
    result = app.sync()
    assert (result.status, app.gone()) == (RunStatus.DONE, ())
    assert references(made) == eligible(made)
