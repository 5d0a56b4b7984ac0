"""The same order from a file and from JAGGAER's API: one record, one document, whichever came first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace

import pytest

from core.model.document import WrittenImage
from core.model.flow import Entity, FlowName, RunId, SourceId
from core.model.plan import Intent, LineAction, LineWrite, PlannedWrite, Purpose, WantedLine, WantedState, WriteKind
from core.model.record import SourceHeader
from core.model.run import RunKind, RunStatus
from core.model.status import Status
from core.sync.succession import follow_line_keys, new_keys, rekeyed, rekeyed_intent
from core.sync.work import Work
from tests.campaign.scenario import SETTLE_S, pass_time
from tests.campaign.trial import land
from tests.core.files.exports import holdings, live, message, search_export
from tests.core.sync.invoices.papers import invoice
from tests.core.sync.scenes import held, order, references, rows, saves, store_of, watermark
from tests.helpers.practice import Bench as Practice
from tests.helpers.practice import bench


@pytest.fixture
def made(tmp_path: Path) -> Iterator[Practice]:
    with bench(tmp_path, orders=12) as practice:
        yield practice


def test_a_charge_that_keeps_its_key_hides_no_lines_that_have_others(made: Practice) -> None:
    app = made.app()
    context = SimpleNamespace(intents={}, store=store_of(app))
    image = WrittenImage({}, lines={"1": {}, "charge:shipping": {}}, line_ids={"1": "1000", "charge:shipping": "2000"})
    record = replace(invoice(), entity=Entity.ORDER, line_numbers={"494457081": 1, "charge:shipping": 0})
    work = Work(SourceHeader(Entity.ORDER, record.source_id, "1", None, {}), None, mapped=record, image=image)
    follow_line_keys(context, [work])  # type: ignore[arg-type]
    assert work.image is not None
    assert work.image.line_ids == {"494457081": "1000", "charge:shipping": "2000"}


def order_saves(made: Practice) -> int:
    return sum(1 for save in saves(made) if save["node"] == "PurchaseOrder")


def lines_in_x3(made: Practice) -> dict[str, list[bool]]:
    """Reference -> whether each line is closed."""
    return {one["reference"]: [line["closed"] for line in one["lines"]] for one in held(made)}


def test_an_order_of_a_search_export_is_the_same_record_when_the_api_gives_it(made: Practice, tmp_path: Path) -> None:
    orders, _ = holdings(made)
    app = made.app()
    imported = app.import_files([search_export(made, tmp_path / "export.csv", orders)])
    assert (imported.kind, imported.status, imported.reason) == (RunKind.IMPORT, RunStatus.DONE, None)
    assert references(made) == sorted(one["number"] for one in orders)
    before = lines_in_x3(made)
    synced = app.sync()
    assert synced.status is RunStatus.DONE
    assert synced.flows[FlowName.ORDERS].created == 0
    # What JAGGAER says of the lines (their text) is brought up to date, line by line; none is added or closed.
    assert lines_in_x3(made) == before
    assert {one["lines"][0]["description"] for one in held(made)} != {"Line 1"}
    kept = rows(app)
    assert {str(one["id"]) for one in orders} <= kept.keys()
    known = order(app, orders[0]["number"])
    assert {line.key for line in app.trace(known.key).lines}.isdisjoint({"1", "2", "3"})
    count = len(saves(made))
    assert app.sync(full=True).status is RunStatus.DONE
    assert len(saves(made)) == count


def test_an_export_of_what_the_api_gave_already_leaves_it_alone(made: Practice, tmp_path: Path) -> None:
    orders, _ = holdings(made)
    app = made.app()
    app.sync()
    position = watermark(app)
    before, records = len(saves(made)), rows(app).keys()
    again = app.import_files([search_export(made, tmp_path / "export.csv", orders)])
    assert (again.status, again.counts.unchanged) == (RunStatus.DONE, again.counts.read)
    assert len(saves(made)) == before
    assert rows(app).keys() == records
    assert watermark(app) == position


def test_an_order_without_ids_is_taken_over_by_the_apis_record(made: Practice, tmp_path: Path) -> None:
    orders, _ = holdings(made)
    app = made.app()
    app.import_files([message(made, tmp_path / "message.xml", orders)])
    assert references(made) == sorted(one["number"] for one in orders)
    assert watermark(app) is None
    preview = app.sync(preview=True)
    assert preview.flows[FlowName.ORDERS].linked == len(orders)
    synced = app.sync()
    assert synced.flows[FlowName.ORDERS].linked == len(orders)
    assert synced.flows[FlowName.SUPPLIERS].linked == len({one["supplier"] for one in orders})
    assert synced.status is RunStatus.DONE
    assert order_saves(made) == len(orders)
    by_status = {row.source_id: row.status for row in rows(app).values()}
    for one in orders:
        assert by_status[str(one["id"])] is Status.SYNCED
        assert by_status[f"file:{one['number']}"] is Status.IGNORED
        assert order(app, one["number"]).source_id == str(one["id"])
        [last] = [event for event in app.trace(f"file:{one['number']}").events if event.action == "ignored"]
        assert str(one["id"]) in last.text
    count = len(saves(made))
    # A file that has no ids finds the record by its number from now on.
    app.import_files([message(made, tmp_path / "message.xml", orders)])
    assert len(saves(made)) == count
    assert rows(app).keys() == by_status.keys()


@pytest.mark.log_warnings
@pytest.mark.parametrize("form", ["message", "search export"])
def test_an_order_whose_import_is_in_doubt_is_not_made_twice_by_a_sync(tmp_path: Path, form: str) -> None:
    with bench(tmp_path, orders=3, faults=("x3:create.purchaseOrder:late-commit=3600@nth=1",)) as made:
        orders, _ = holdings(made)
        chosen = [max(orders, key=lambda one: len(live(one)))]
        file = (
            message(made, tmp_path / "message.xml", chosen)
            if form == "message"
            else search_export(made, tmp_path / "export.csv", chosen)
        )
        app = made.app()
        assert app.import_files([file]).counts.in_doubt == 1
        app.sync()
        number = chosen[0]["number"]
        assert number not in references(made)
        land(made)
        pass_time(made, SETTLE_S)
        app.sync()
        app.sync()
        assert references(made).count(number) == 1
        assert lines_in_x3(made)[number] == [False] * len(live(chosen[0]))
        assert order(app, number).status is Status.SYNCED


# -- keys of lines -----------------------------------------------------------------------------------------------------


def test_lines_are_told_apart_by_their_numbers_and_doubtful_ones_stay() -> None:
    assert new_keys({"1": 1, "2": 2, "3": 3}, {"901": 1, "902": 2}) == {"1": "901", "2": "902"}
    assert new_keys({"1": 1, "1#2": 1, "2": 2}, {"901": 1, "902": 2}) == {"2": "902"}
    assert new_keys({"1": 1}, {"901": 1, "902": 1}) == {}


def test_an_image_and_an_intent_go_over_to_other_keys_whole() -> None:
    keys = {"1": "901", "2": "902"}
    image = WrittenImage(
        {}, {"1": {"price": "1"}, "9": {}}, {"1": "1000"}, frozenset({"2"}), line_fingerprints={"1": "f"}
    )
    moved = rekeyed(image, keys)
    assert (moved.lines, moved.line_ids) == ({"901": {"price": "1"}, "9": {}}, {"901": "1000"})
    assert (moved.closed_lines, moved.line_fingerprints) == (frozenset({"902"}), {"901": "f"})
    planned = PlannedWrite(
        WriteKind.CREATE,
        Purpose.CREATE,
        Entity.ORDER,
        SourceId("7"),
        "N7",
        "N7",
        {},
        (LineWrite(LineAction.ADD, "1", 1),),
        WantedState({}, (WantedLine("1", {}), WantedLine("2", {}))),
        line_fingerprints={"1": "f", "2": "g"},
    )
    now = datetime(2026, 3, 4, tzinfo=UTC)
    changed = rekeyed_intent(Intent(1, RunId("r"), planned, now, now), keys).planned
    assert [line.key for line in changed.lines] == ["901"]
    assert [line.key for line in changed.wanted.lines] == ["901", "902"]
    assert changed.line_fingerprints == {"901": "f", "902": "g"}


def test_shares_of_a_split_line_go_over_with_their_line() -> None:
    before = {"1": 1, "1~2": 1, "2": 2}
    now = {"9001": 1, "9001~2": 1, "9001~3": 1, "9002": 2}
    assert new_keys(before, now) == {"1": "9001", "1~2": "9001~2", "2": "9002"}
