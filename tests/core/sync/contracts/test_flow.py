"""Contracts on their way into the local store, from a real practice JAGGAER."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from decimal import Decimal
from importlib import resources
from pathlib import Path

import pytest

from core.app import App
from core.errors import ConfigurationError
from core.model.contract import ContractState
from core.model.flow import Entity, FlowName
from core.model.run import RunResult, RunStatus
from core.model.status import Status
from core.model.views import RecordQuery
from core.sandbox.jaggaer import JaggaerSwitches
from tests.helpers.practice import Bench, bench

CONTRACTS = (FlowName.CONTRACTS,)


@pytest.fixture
def held(tmp_path: Path) -> Iterator[Bench]:
    with bench(tmp_path, orders=60, contracts=6) as made:
        yield made


def sync(app: App, *, full: bool = False, flows: tuple[FlowName, ...] = CONTRACTS) -> RunResult:
    return app.sync(flows, full=full)


def statuses(app: App) -> dict[str, Status]:
    return {row.source_id: row.status for row in app.records(RecordQuery(Entity.CONTRACT)).rows}


def test_contracts_are_read_and_kept_and_x3_is_not_asked_for_them(held: Bench) -> None:
    app = held.app()
    result = sync(app)
    counts = result.flows[FlowName.CONTRACTS]
    assert (counts.read, counts.unchanged, counts.not_eligible, counts.incomplete) == (6, 4, 1, 1)
    assert result.calls_by_reason["jaggaer:list"] == 1
    assert not {reason for reason in result.calls_by_reason if reason.startswith("x3:") and "create" in reason}
    by_status = sorted(statuses(app).values())
    assert by_status == sorted([*[Status.UP_TO_DATE] * 4, Status.NOT_ELIGIBLE, Status.INCOMPLETE])
    assert (held.x3_state()["orders"], held.x3_state()["suppliers"]) == ([], [])


def test_each_has_its_payload_hashes_and_trail(held: Bench) -> None:
    app = held.app()
    sync(app)
    contract = app.contracts()[0]
    trace = app.trace(contract.number)
    assert trace.record.entity is Entity.CONTRACT
    assert trace.source["contractNumber"] == contract.number
    assert {told.field for told in trace.fields} >= {"ceiling", "valid_from", "supplier"}
    assert [event.action for event in trace.events] == ["contract-kept"]
    assert app.verify_audit().ok


def test_nothing_new_costs_one_call_and_settles_nothing_again(held: Bench) -> None:
    app = held.app()
    sync(app)
    before = [row.updated_at for row in app.contracts()]
    again = sync(app)
    assert again.calls_by_reason.get("jaggaer:list") == 1
    full = sync(app, full=True)
    assert full.flows[FlowName.CONTRACTS].read == 6
    assert [row.updated_at for row in app.contracts()] == before


def test_a_change_is_kept_and_an_amendment_takes_the_place_of_the_one_before(held: Bench) -> None:
    app = held.app()
    sync(app)
    number = app.contracts()[0].number
    held.pair.jaggaer.do("change-contract", contract=number, value="123.45")
    sync(app)
    assert app.contracts()[0].ceiling == Decimal("123.45")
    held.pair.jaggaer.do("amend-contract", contract=number, value="5000.00")
    sync(app)
    first, second = app.contracts()[:2]
    assert (first.number, first.amendment, first.superseded, first.ceiling) == (number, "0", True, Decimal("123.45"))
    assert (second.number, second.amendment, second.superseded, second.ceiling) == (number, "1", False, Decimal(5000))


def test_what_is_mended_in_jaggaer_is_up_to_date_with_the_next_sync(held: Bench) -> None:
    app = held.app()
    sync(app)
    (wrong,) = [row for row in app.contracts() if row.status is Status.INCOMPLETE]
    assert (wrong.valid_until, wrong.state(wrong.valid_from or wrong.updated_at.date())) == (
        None,
        ContractState.INCOMPLETE,
    )
    assert app.causes()[0].records == 1
    held.pair.jaggaer.do("change-contract", contract=wrong.number, endDate="2018-04-30 11:59 PM")
    result = sync(app)
    assert result.flows[FlowName.CONTRACTS].incomplete == 0
    assert (statuses(app)[wrong.source_id], app.causes()) == (Status.UP_TO_DATE, ())


def test_one_that_is_deleted_is_gone_at_source_and_one_that_vanished_is_told(held: Bench) -> None:
    app = held.app()
    sync(app)
    first, second = (row.number for row in app.contracts()[:2])
    held.pair.jaggaer.do("delete-contract", contract=first)
    held.pair.jaggaer.do("delete-contract", contract=second, gone=True)
    result = sync(app, full=True)
    assert result.reason is not None
    assert second in result.reason
    assert "gone from JAGGAER" in result.reason
    gone = {row.number: row for row in app.contracts() if row.gone}
    assert set(gone) == {first, second}
    assert "Gone at source" in gone[first].reason
    assert {row.state(row.updated_at.date()) for row in gone.values()} == {ContractState.GONE}


@pytest.mark.parametrize(("fault", "tries"), [("status=404", 1), ("status=500", 8), ("reset-before", 8)])
def test_a_contract_that_cannot_be_read_is_its_own_trouble_and_is_read_again(
    held: Bench, tmp_path: Path, fault: str, tries: int
) -> None:
    shipped = resources.files("resources").joinpath("profiles/j1p-advantage.toml").read_text(encoding="utf-8")
    path = "/j1p/api/public/ja/v1/contracts"
    listed = f'list_path = "{path}"\n'
    profile = tmp_path / "details.toml"
    profile.write_text(shipped.replace(listed, f'{listed}detail_path = "{path}/{{id}}"\n'), encoding="utf-8")
    held.jaggaer |= {"max_in_flight": 1, "profile": str(profile)}
    app = held.app()
    sync(app)
    first, second = (row for row in app.contracts()[:2])
    for row in (first, second):
        held.pair.jaggaer.do("change-contract", contract=row.number, value="77.00")
    held.pair.faults.add(f"jaggaer:detail.contracts:{fault}@count={tries}")
    result = sync(app)
    assert (result.status, result.error_code) == (RunStatus.DONE_WITH_PROBLEMS, ""), result.reason
    ceilings = [app.contracts()[place].ceiling for place in (0, 1)]
    assert ceilings.count(Decimal("77.00")) == 1, "the other one is kept"
    held.pair.faults.clear()
    book = held.pair.jaggaer.book
    for row in (first, second):  # the watermark passed it: the list of changes has neither of them any more
        contract = book.contract(row.number)
        contract.last_update = datetime(2016, 1, 1, tzinfo=UTC)
        book.contracts.put(contract.contract_id, contract)
    sync(app)
    assert [app.contracts()[place].ceiling for place in (0, 1)] == [Decimal("77.00")] * 2
    assert [statuses(app)[row.source_id] for row in (first, second)] == [Status.UP_TO_DATE] * 2


def test_a_preview_keeps_nothing(held: Bench) -> None:
    app = held.app()
    result = app.sync(CONTRACTS, preview=True)
    assert result.flows[FlowName.CONTRACTS].read == 6
    assert [row.flow for row in result.previews] == [FlowName.CONTRACTS]  # the one with the impossible day
    assert app.contracts() == ()


@pytest.mark.parametrize("status", ["403", "404"])
def test_a_client_without_the_right_reads_all_else_and_the_run_says_so(tmp_path: Path, status: str) -> None:
    faults = () if status == "403" else (f"jaggaer:list.contracts:status={status}",)
    switches = JaggaerSwitches(forbidden=("contracts",) if status == "403" else ())
    with bench(tmp_path, orders=20, contracts=2, faults=faults, jaggaer_switches=switches) as made:
        app = made.app()
        result = app.sync()
        assert result.status is RunStatus.DONE_WITH_PROBLEMS
        assert result.reason is not None
        assert result.reason.startswith("The contracts were left out: ")
        assert result.flows[FlowName.ORDERS].created > 0
        assert app.contracts() == ()


def test_a_replay_looks_again_at_the_stored_contract(held: Bench) -> None:
    app = held.app()
    sync(app)
    (wrong,) = [row for row in app.contracts() if row.status is Status.INCOMPLETE]
    result = app.replay(keys=(wrong.number,))
    assert (result.flows[FlowName.CONTRACTS].read, result.flows[FlowName.CONTRACTS].incomplete) == (1, 1)


def test_a_contract_that_a_person_set_aside_stays_so_while_it_is_as_it_was(held: Bench) -> None:
    app = held.app()
    sync(app)
    (cause,) = app.causes()
    app.ignore_cause(cause.cause_id, because="An old contract")
    sync(app, full=True)
    (aside,) = [row for row in app.contracts() if row.status is Status.IGNORED]
    held.pair.jaggaer.do("change-contract", contract=aside.number, endDate="2018-05-31 11:59 PM")
    sync(app)
    assert statuses(app)[aside.source_id] is Status.UP_TO_DATE


def test_orders_refer_to_their_contract_with_what_their_lines_come_to(held: Bench) -> None:
    app = held.app()
    sync(app, flows=())
    shown = held.pair.jaggaer.book
    for contract in app.contracts():
        wanted: dict[str, Decimal] = {}
        for order_id in shown.orders.ids():
            order = shown.orders.take(order_id)
            lines = [
                line
                for line in order.lines
                if " ".join(line.contract_number.split()) == contract.number and not line.cancelled
            ]
            if lines and not order.cancelled:
                wanted[order.number] = sum((line.extended_price for line in lines), Decimal(0))
        found = app.contract_orders(contract.number)
        assert {order.number: order.amount for order in found} == wanted
        assert (contract.orders, contract.ordered) == (len(wanted), sum(wanted.values(), Decimal(0)))
        assert app.contract_orders(contract.name) == found
    assert sum(contract.orders for contract in app.contracts()) > 5
    assert any(contract.over for contract in app.contracts())
    with pytest.raises(ConfigurationError, match="No contract is called nothing"):
        app.contract_orders("nothing")


def test_orders_count_with_the_last_amendment_alone(held: Bench) -> None:
    app = held.app()
    sync(app, flows=())
    before = next(row for row in app.contracts() if row.orders)
    held.pair.jaggaer.do("amend-contract", contract=before.number)
    sync(app)
    old, new = (row for row in app.contracts() if row.number == before.number)
    assert (old.superseded, old.orders, old.ordered) == (True, 0, Decimal(0))
    assert (new.superseded, new.orders, new.ordered) == (False, before.orders, before.ordered)


def test_a_line_that_moves_to_another_contract_moves_the_sum_though_nothing_reaches_x3(held: Bench) -> None:
    app = held.app()
    sync(app, flows=())
    contract = next(row for row in app.contracts() if row.orders and not row.superseded)
    order = app.contract_orders(contract.number)[0]
    book = held.pair.jaggaer.book
    changed = book.order(order.number)
    for line in changed.lines:
        line.contract_number = line.contract_name = ""
    book.keep_order(changed)
    held.pair.jaggaer.do("touch", order=order.number)
    calls = sync(app, flows=()).calls_by_reason
    assert not {reason for reason in calls if reason in {"x3:create", "x3:update"}}
    after = next(row for row in app.contracts() if row.source_id == contract.source_id)
    assert (after.orders, after.ordered) == (contract.orders - 1, contract.ordered - order.amount)


def test_contracts_are_searched_by_number_and_name_and_are_no_orders(held: Bench) -> None:
    app = held.app()
    sync(app, flows=())
    contract = app.contracts()[0]
    for text in (contract.number[:8], contract.name):  # the name says more than its supplier's
        found = app.find_records(text)
        assert contract.source_id in {row.source_id for row in found if row.entity is Entity.CONTRACT}
    home = app.home()
    assert home.orders == 33
    assert home.by_status == {Status.SYNCED: 33}


def test_contracts_that_are_not_wanted_are_not_asked_for(tmp_path: Path) -> None:
    with bench(tmp_path, orders=10) as made:
        result = made.app().sync()
        assert FlowName.CONTRACTS not in result.flows
        assert result.calls_by_reason["jaggaer:list"] == 2
