"""Bad records on their way: each one in the right list, everybody else in X3, nothing lost (product.md 3 and 8)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest

from core.app import App
from core.events import Event, RecordSettled
from core.model.flow import Entity
from core.model.run import RunResult, RunStatus
from core.model.status import Level, Status
from core.sandbox.jaggaer import JaggaerSwitches
from tests.core.sync.scenes import eligible, findings, held, order, references, rows, saves, watermark
from tests.helpers.practice import Bench, bench

Make = Callable[..., Bench]

STOPPED = (
    ("no-lines", "50062503", Status.INCOMPLETE, "no-lines"),
    ("text-amount", "50057253", Status.INCOMPLETE, "not-a-number"),
    ("amount-off-by-dollars", "50067635", Status.INCOMPLETE, "amount-differs"),
    ("control-characters", "50061033", Status.INCOMPLETE, "control-character"),
    ("unknown-unit", "50064976", Status.NEEDS_MAPPING, "unit-missing"),
    ("unknown-account", "50060080", Status.NEEDS_MAPPING, "account-missing"),
    ("unknown-department", "50068363", Status.NEEDS_MAPPING, "cost-center-missing"),
    ("unknown-currency", "50069011", Status.NEEDS_MAPPING, "currency-missing"),
    ("split-shares-not-100", "50069946", Status.INCOMPLETE, "split-not-supported"),
    ("split-without-shares", "50070023", Status.INCOMPLETE, "split-without-shares"),
    ("unknown-status", "50070136", Status.INCOMPLETE, "unknown-status"),
    ("unknown-line-status", "50067198", Status.INCOMPLETE, "unknown-status"),
    ("null-quantity", "50069249", Status.INCOMPLETE, "field-empty"),
)
"""What spoils an order, which one it spoils here, and where that order has to be found."""

SHOWN = (
    ("amount-off-by-cents", "50057801", "amount-rounding"),
    ("no-unit", "50065663", "unit-assumed"),
)
"""What is told and stops nothing."""

LONG_NAME = "0000011113"
"""Supplier of order 50063994."""
TWICE = "50069945"
NO_ID = "50069935"
BAD_TIME = "50069937"


@dataclass(frozen=True)
class Scene:
    """A practice JAGGAER full of bad records, synced once."""

    made: Bench
    app: App
    result: RunResult
    events: list[Event]


@pytest.fixture(scope="module")
def scene(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Scene]:
    with bench(tmp_path_factory.mktemp("bad"), orders=40) as made:
        jaggaer = made.pair.jaggaer
        for kind, number, *_ in (*STOPPED, *SHOWN):
            jaggaer.do("spoil", kind=kind, order=number)
        jaggaer.do("spoil", kind="supplier-long-name", supplier=LONG_NAME)
        jaggaer.do("spoil", kind="duplicate-number", order=TWICE)
        jaggaer.do("spoil", kind="no-id", order=NO_ID)
        jaggaer.do("spoil", kind="bad-time", order=BAD_TIME)
        events: list[Event] = []
        made.publish = events.append
        app = made.app()
        yield Scene(made, app, app.sync(), events)


@pytest.mark.parametrize(("kind", "number", "status", "check"), STOPPED, ids=[row[0] for row in STOPPED])
def test_a_bad_order_is_held_with_its_fault_and_a_next_step(
    scene: Scene, kind: str, number: str, status: Status, check: str
) -> None:
    assert kind
    row = order(scene.app, number)
    assert (row.status, row.x3_key) == (status, "")
    stops = [finding for finding in findings(scene.app, row) if finding.level is Level.STOP]
    assert [finding.check for finding in stops] == [check]
    assert stops[0].next_step
    assert row.reason == stops[0].message


@pytest.mark.parametrize(("kind", "number", "check"), SHOWN, ids=[row[0] for row in SHOWN])
def test_what_is_only_a_notice_is_shown_and_stops_nothing(scene: Scene, kind: str, number: str, check: str) -> None:
    assert kind
    row = order(scene.app, number)
    assert row.status is Status.SYNCED
    assert [(finding.check, finding.level) for finding in findings(scene.app, row)] == [(check, Level.NOTICE)]
    assert number in references(scene.made)


def test_a_name_too_long_for_x3_holds_its_supplier_and_the_order_waits_for_it(scene: Scene) -> None:
    supplier = next(row for row in rows(scene.app, Entity.SUPPLIER).values() if row.key == LONG_NAME)
    assert supplier.status is Status.INCOMPLETE
    assert [finding.check for finding in findings(scene.app, supplier)] == ["text-too-long"]
    assert order(scene.app, "50063994").status is Status.WAITING
    assert LONG_NAME not in {one["code"] for one in held(scene.made, "suppliers")}


def test_one_number_for_two_records_is_written_once_and_told(scene: Scene) -> None:
    both = [row for row in rows(scene.app).values() if row.key == TWICE]
    assert sorted(row.status for row in both) == [Status.INCOMPLETE, Status.SYNCED]
    second = next(row for row in both if row.status is Status.INCOMPLETE)
    first = next(row for row in both if row.status is Status.SYNCED)
    finding = findings(scene.app, second)[0]
    assert finding.check == "number-used-twice"
    assert first.source_id in finding.message
    assert second.source_id in finding.message
    assert references(scene.made).count(TWICE) == 1


def test_an_entry_without_an_id_is_named_with_its_place_and_keeps_the_watermark(scene: Scene) -> None:
    assert [note for note in scene.result.notes if "no id" in note]
    assert scene.result.status is RunStatus.DONE_WITH_PROBLEMS
    assert watermark(scene.app) is None
    assert NO_ID not in references(scene.made)


def test_a_change_time_that_is_none_does_not_keep_an_order_out(scene: Scene) -> None:
    assert order(scene.app, BAD_TIME).status is Status.SYNCED


def test_everybody_else_is_in_x3_exactly_once_and_the_bad_ones_are_not(scene: Scene) -> None:
    bad = {number for _, number, *_ in STOPPED} | {NO_ID, "50063994"}
    assert references(scene.made) == sorted([*eligible(scene.made, but={*bad, TWICE}), TWICE])


def test_every_record_of_jaggaer_has_a_place_and_is_announced_once(scene: Scene) -> None:
    listed = scene.made.pair.jaggaer.state(holdings=True)["holdings"]
    assert isinstance(listed, dict)
    wanted = {str(one["id"]) for one in listed["orders"] if one["number"] != NO_ID}
    assert set(rows(scene.app)) == wanted
    told = [event.source_id for event in scene.events if isinstance(event, RecordSettled)]
    assert len(told) == len(set(told))
    assert set(told) == wanted | {str(one["id"]) for one in listed["suppliers"]}
    assert scene.result.counts.read == len(told)


def test_every_cause_is_priced_and_says_what_to_do(scene: Scene) -> None:
    causes = scene.app.causes()
    assert {cause.check for cause in causes} >= {check for *_, check in STOPPED}
    for cause in causes:
        assert cause.message
        assert cause.next_step
        assert cause.records
    assert not [cause for cause in causes if cause.status is Status.WAITING], (
        "what waits stands where its supplier does"
    )
    (name,) = [cause for cause in causes if cause.check == "text-too-long"]
    assert (name.records, name.waiting_records) == (2, 1)


def test_what_is_mended_in_jaggaer_goes_with_the_next_sync(practice: Make) -> None:
    made = practice(orders=8)
    jaggaer = made.pair.jaggaer
    for kind, number in (("text-amount", "50007503"), ("null-quantity", "50062503"), ("unknown-status", "50061033")):
        jaggaer.do("spoil", kind=kind, order=number)
    app = made.app()
    assert app.sync().counts.incomplete == 3
    before = len(saves(made))
    for number in ("50007503", "50062503", "50061033"):
        jaggaer.do("mend", order=number)
    result = app.sync()
    assert (result.status, result.counts.created, result.open_records) == (RunStatus.DONE, 3, 0)
    assert references(made) == eligible(made)
    assert len(saves(made)) == before + 3


def test_an_entry_that_gets_its_id_arrives_and_the_watermark_moves_on(practice: Make) -> None:
    made = practice(orders=4)
    made.pair.jaggaer.do("spoil", kind="no-id", order="50057253")
    app = made.app()
    assert app.sync().notes
    assert app.sync().notes, "it is told as long as it is so"
    made.pair.jaggaer.do("mend", order="50057253")
    result = app.sync()
    assert (result.status, result.notes, result.counts.created) == (RunStatus.DONE, (), 1)
    assert watermark(app) is not None
    assert references(made) == eligible(made)


@pytest.mark.parametrize(("fault", "tries"), [("status=404", 1), ("html", 3), ("cut", 5), ("status=500", 5)])
def test_a_detail_that_cannot_be_read_is_that_record_s_trouble_alone(practice: Make, fault: str, tries: int) -> None:
    made = practice(orders=3)
    made.jaggaer["max_in_flight"] = 1
    app = made.app()
    assert app.sync().status is RunStatus.DONE
    for number, line in (("50057253", "5"), ("50007503", "1")):
        made.pair.jaggaer.do("revise", order=number, lines={line: {"unitPrice": "2"}})
    made.pair.faults.add(f"jaggaer:detail.purchaseorders:{fault}@count={tries}")
    result = app.sync()
    bad = [row for row in rows(app).values() if row.status is Status.INCOMPLETE]
    good = [row for row in rows(app).values() if row.status is Status.SYNCED and row.revision == "2"]
    assert (result.status, len(bad), len(good)) == (RunStatus.DONE_WITH_PROBLEMS, 1, 1), result.reason
    finding = findings(app, bad[0])[0]
    assert finding.check == "unreadable"
    assert finding.next_step
    assert bad[0].x3_key, "what X3 has of it stays known"
    assert app.trace(bad[0].key).fields, "so does where each value came from"
    result = app.sync()
    assert (result.status, result.counts.updated) == (RunStatus.DONE, 1), "what could not be read is read again"
    assert {one["lines"][0]["price"] for one in held(made) if one["reference"] != "50057801"} == {"2"}


def test_a_record_that_could_not_be_read_is_read_again_although_nothing_changed_since(practice: Make) -> None:
    made = practice(orders=3, faults=("jaggaer:detail.purchaseorders:status=404",))
    app = made.app()
    assert app.sync().counts.incomplete == 3
    assert watermark(app) is not None, "the problem list remembers them, so that the position may move"
    assert app.sync().counts.incomplete == 3
    made.pair.faults.clear()
    made.pair.jaggaer.do("touch", order="50057253", at="2016-01-01T00:00:00+00:00")
    result = app.sync()
    assert (result.status, result.open_records) == (RunStatus.DONE, 0)
    assert references(made) == eligible(made)


def test_a_record_that_a_full_comparison_could_not_read_is_read_again_by_the_next_sync(practice: Make) -> None:
    made = practice(orders=1)
    app = made.app()
    app.sync()
    made.pair.faults.add("jaggaer:detail.purchaseorders:status=404@count=1")
    assert app.sync(full=True).counts.incomplete == 1
    assert app.sync().status is RunStatus.DONE


def test_a_replay_of_a_record_that_could_not_be_read_sends_what_jaggaer_has_now(practice: Make) -> None:
    made = practice(orders=2)
    app = made.app()
    app.sync()
    made.pair.jaggaer.do("revise", order="50007503", lines={"1": {"unitPrice": "2"}})
    made.pair.faults.add("jaggaer:detail.purchaseorders:status=404@count=1")
    assert app.sync().counts.incomplete == 1
    result = app.replay(keys=["50007503"])
    assert (result.status, result.counts.updated) == (RunStatus.DONE, 1)
    assert next(one for one in held(made) if one["reference"] == "50007503")["lines"][0]["price"] == "2"


def test_jaggaer_that_fails_for_every_record_stops_the_run(practice: Make) -> None:
    made = practice(orders=8, faults=("jaggaer:detail.purchaseorders:status=503",))
    app = made.app()
    result = app.sync()
    assert (result.status, result.error_code) == (RunStatus.STOPPED, "transient")
    assert watermark(app) is None
    made.pair.faults.clear()
    assert app.sync().status is RunStatus.DONE
    assert references(made) == eligible(made)


def test_a_return_code_that_says_no_stops_the_run_with_jaggaer_s_words(practice: Make) -> None:
    made = practice(orders=4, jaggaer_switches=JaggaerSwitches(change_filter=False, unknown_filter="error"))
    app = made.app()
    result = app.sync()
    assert (result.status, result.error_code) == (RunStatus.STOPPED, "configuration")
    assert "returnCode 2" in str(result.reason)
    assert "profile" in str(result.reason)
    assert watermark(app) is None
    assert not held(made), "nothing of the orders was read, so nothing of them is written"


def test_an_order_that_vanished_at_the_source_changes_nothing_in_x3(practice: Make) -> None:
    made = practice(orders=4)
    app = made.app()
    app.sync()
    before = held(made)
    made.pair.jaggaer.do("delete-order", order="50057253")
    for full in (False, True):
        result = app.sync(full=full)
        assert result.status is (RunStatus.DONE_WITH_PROBLEMS if full else RunStatus.DONE), "a full one tells it"
        assert (result.counts.closed, result.counts.updated) == (0, 0)
    assert held(made) == before
