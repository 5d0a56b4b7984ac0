"""Export files as the source of a run: what is taken, what is told, and what JAGGAER's own flow must not notice."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from hashlib import sha256
from pathlib import Path

import pytest

from core.errors import BusyError, SourceFileError
from core.model.flow import FlowName
from core.model.run import RunKind, RunStatus
from core.model.status import Status
from core.model.views import RecordQuery
from tests.core.files.exports import holdings, message, search_export
from tests.core.sync.scenes import order, references, rows, store_of, watermark
from tests.helpers.practice import Bench, bench


@pytest.fixture
def practice(tmp_path: Path) -> Iterator[Callable[..., Bench]]:
    with ExitStack() as stack:
        yield lambda **options: stack.enter_context(bench(tmp_path, **options))


def test_name_and_hash_of_the_file_are_in_the_audit_of_run_and_record(
    practice: Callable[..., Bench], tmp_path: Path
) -> None:
    made = practice(orders=6)
    orders, _ = holdings(made)
    app = made.app()
    file = search_export(made, tmp_path / "export.csv", orders)
    result = app.import_files([file])
    drafts = [entry.draft for entry in store_of(app).audit.entries()]
    [read] = [draft for draft in drafts if draft.action == "file-read"]
    wanted = sha256(file.read_bytes()).hexdigest()
    suppliers = len({one["supplier"] for one in orders})
    assert read.run_id == result.run_id
    assert read.details == {
        "name": "export.csv",
        "sha256": wanted,
        "form": "PO search export",
        "orders": str(len(orders)),
        "suppliers": str(suppliers),
    }
    written = [draft for draft in drafts if draft.action == "written"]
    assert len(written) == len(orders) + suppliers
    assert all(draft.details["file"] == "export.csv" and draft.details["sha256"] == wanted for draft in written)
    assert app.verify_audit().ok


def test_an_order_that_contradicts_itself_is_held_and_the_others_go_on(
    practice: Callable[..., Bench], tmp_path: Path
) -> None:
    made = practice(orders=6)
    orders, _ = holdings(made)
    app = made.app()
    file = search_export(made, tmp_path / "export.csv", orders)
    broken = next(one["number"] for one in orders if len(one["lines"]) > 1)
    rows_of_file = file.read_text("cp1252").splitlines(keepends=True)
    at = next(place for place, row in enumerate(rows_of_file) if f",{broken}," in row)
    id_there = rows_of_file[at].split(",", 1)[0]
    rows_of_file[at] = rows_of_file[at].replace(id_there, "4711", 1)
    file.write_text("".join(rows_of_file), encoding="cp1252")
    result = app.import_files([file])
    assert result.flows[FlowName.ORDERS].incomplete == 1
    assert broken not in references(made)
    assert len(references(made)) == len(orders) - 1
    assert "contradict each other" in " ".join(app.trace(broken).problems)


def test_an_import_asks_jaggaer_nothing_and_leaves_its_positions_and_problems(tmp_path: Path) -> None:
    with bench(tmp_path, orders=6, faults=("jaggaer:detail.purchaseorders:status=404@count=1",)) as made:
        orders, _ = holdings(made)
        app = made.app()
        app.sync()
        unread = [row for row in rows(app).values() if row.status is Status.INCOMPLETE]
        assert len(unread) == 1
        positions = [watermark(app, flow) for flow in (FlowName.SUPPLIERS, FlowName.ORDERS)]
        others = [one for one in orders if str(one["id"]) != unread[0].source_id]
        result = app.import_files([search_export(made, tmp_path / "export.csv", others)])
        assert result.kind is RunKind.IMPORT
        assert result.calls.get("jaggaer", 0) == 0
        assert result.counts.incomplete == 0
        assert [watermark(app, flow) for flow in (FlowName.SUPPLIERS, FlowName.ORDERS)] == positions
        assert order(app, unread[0].key).status is Status.INCOMPLETE
        app.sync()
        assert app.record_counts(RecordQuery()).get(Status.INCOMPLETE, 0) == 0


def test_a_held_order_of_a_file_is_replayed_like_any_other(practice: Callable[..., Bench], tmp_path: Path) -> None:
    made = practice(orders=6)
    orders, _ = holdings(made)
    app = made.app()
    account = orders[0]["lines"][0]["splits"][0][0]
    file = message(made, tmp_path / "message.xml", orders[:1])
    file.write_text(file.read_text("utf-8").replace(f"{account}-L", "777-L"), encoding="utf-8")
    assert app.import_files([file]).counts.held == 1
    app.decide("account", "777", account, because="an old code")
    assert app.replay(everything=True).status is RunStatus.DONE
    assert references(made) == [orders[0]["number"]]


def test_a_broken_file_starts_no_run(practice: Callable[..., Bench], tmp_path: Path) -> None:
    made = practice(orders=3)
    app = made.app()
    file = tmp_path / "half.xml"
    file.write_text("<cXML><Request>", encoding="utf-8")
    with pytest.raises(SourceFileError):
        app.import_files([file])
    assert app.runs() == ()
    assert not app.running


def test_one_run_at_a_time_holds_for_imports_too(practice: Callable[..., Bench], tmp_path: Path) -> None:
    made = practice(orders=3)
    orders, _ = holdings(made)
    app = made.app()
    store = store_of(app)
    lease = store.lease.acquire("somebody else", "r1")  # type: ignore[arg-type]
    with pytest.raises(BusyError):
        app.import_files([search_export(made, tmp_path / "export.csv", orders)])
    store.lease.release(lease)
