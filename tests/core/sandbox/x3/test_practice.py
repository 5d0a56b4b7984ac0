"""Faults, what is told about calls and saves, and what survives the end of the process."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import httpx
import pytest

from core.sandbox.x3 import X3Practice
from core.sandbox.x3.behaviours import BEHAVIOURS
from core.sandbox.x3.practice import Call
from tests.core.sandbox.x3.client import CREATE_ORDER, Client, Json
from tests.core.sandbox.x3.conftest import Site
from tests.helpers.pace import at_most, wait_until

LOST = (httpx.RemoteProtocolError, httpx.ReadError)


def last_save(x3: Client) -> Json:
    save: Json = x3.held()["saves"][-1]
    return save


def orders(x3: Client) -> int:
    return len(x3.held()["orders"])


def test_an_answer_is_lost_after_the_commit(x3: Client) -> None:
    x3.x3.do("add-fault", spec="x3:create:lost-answer@count=1")
    with pytest.raises(LOST):
        x3.create_order()
    assert orders(x3) == 1
    assert (last_save(x3)["committed"], last_save(x3)["answered"]) == (True, False)
    x3.made_order()
    assert (last_save(x3)["committed"], last_save(x3)["answered"]) == (True, True)


def test_a_commit_lands_after_the_client_is_gone(x3: Client) -> None:
    x3.x3.do("add-fault", spec="x3:create.purchaseOrder:late-commit=0.3@count=1")
    with pytest.raises(LOST):
        x3.create_order()
    assert orders(x3) == 0
    wait_until(lambda: orders(x3) == 1)
    assert (last_save(x3)["committed"], last_save(x3)["answered"]) == (True, False)


def test_a_late_commit_lands_when_x3_stops_before(tmp_path: Path, http: httpx.Client) -> None:
    with X3Practice(state_dir=tmp_path) as x3:
        client = Client(x3, http)
        client.create_supplier()
        client.x3.do("add-fault", spec="x3:create:late-commit=60")
        with pytest.raises(LOST):
            client.create_order()
    with X3Practice(state_dir=tmp_path) as x3:
        assert len(x3.holdings.tables["PurchaseOrder"].rows) == 1


def test_a_slow_save_is_done_though_the_client_did_not_wait(x3: Client) -> None:
    x3.x3.do("add-fault", spec="x3:create:slow-save=0.5@count=1")
    with httpx.Client(timeout=0.1, trust_env=False) as impatient:
        x3.http, patient = impatient, x3.http
        with pytest.raises(httpx.ReadTimeout):
            x3.create_order()
        x3.http = patient
    assert orders(x3) == 0
    wait_until(lambda: orders(x3) == 1)
    assert last_save(x3)["answered"] is False


@pytest.mark.parametrize(
    ("fault", "status", "retry_after"),
    [("status=503", 503, None), ("status=503;5", 503, "5"), ("status=429;7", 429, "7"), ("token-refused", 401, None)],
)
def test_a_call_is_refused_before_anything_is_done(
    x3: Client, fault: str, status: int, retry_after: str | None
) -> None:
    x3.x3.do("add-fault", spec=f"x3:create:{fault}@count=1")
    answer = x3.create_order()
    assert (answer.status, answer.headers.get("retry-after")) == (status, retry_after)
    assert last_save(x3)["node"] == "Supplier"
    if status == 401:
        assert answer.text == "Error 50: Invalid token"
    x3.made_order()


def test_a_gateway_gives_up_after_the_save(x3: Client) -> None:
    x3.x3.do("add-fault", spec="x3:create:status-after=504@count=1")
    assert x3.create_order().status == 504
    assert (last_save(x3)["committed"], last_save(x3)["answered"]) == (True, False)


def test_an_html_page_comes_instead_of_an_answer(x3: Client) -> None:
    x3.x3.do("add-fault", spec="x3:query:html@count=1")
    answer = x3.query("x3System", "site", "code")
    assert answer.status == 200
    assert answer.text.startswith("<!DOCTYPE html>")


def test_a_body_is_cut_and_the_save_was_done(x3: Client) -> None:
    x3.x3.do("add-fault", spec="x3:create:cut@count=1")
    with pytest.raises(LOST):
        x3.create_order()
    assert (last_save(x3)["committed"], last_save(x3)["answered"]) == (True, False)


def test_a_connection_is_reset_before_anything_is_done(x3: Client) -> None:
    x3.x3.do("add-fault", spec="x3:create:reset-before@count=1")
    with pytest.raises(LOST):
        x3.create_order()
    assert orders(x3) == 0
    assert last_save(x3)["node"] == "Supplier"


def test_latency_is_added_and_calls_in_flight_are_counted(x3: Client) -> None:
    x3.x3.do("set-latency", ms=500)
    x3.x3.do("reset-counts")
    gate = threading.Barrier(4)

    def call(_: int) -> float:
        gate.wait()
        start = time.perf_counter()
        x3.query("x3System", "site", "code")
        return time.perf_counter() - start

    with ThreadPoolExecutor(4) as pool:
        assert min(pool.map(call, range(4))) >= 0.5
    state = x3.x3.state()
    assert state["max_in_flight"] == 4
    assert state["calls"] == {"query.site": 4}


def test_calls_are_counted_by_operation_and_faults_by_name(x3: Client) -> None:
    x3.x3.do("reset-counts")
    spec = "x3:query:status=503@nth=2"
    x3.x3.do("add-fault", spec=spec)
    x3.made_order()
    x3.query("x3System", "site", "code")
    assert x3.query("x3System", "site", "code").status == 503
    x3.post("{ __schema { queryType { name } } }")
    x3.post("{ __typename }", authorization="Bearer nonsense")
    state = x3.held()
    assert state["calls"] == {"create.purchaseOrder": 1, "introspection": 1, "query.site": 2, "sign-in": 1}
    assert state["faults_fired"] == {spec: 1}
    assert state["server_errors"] == []


def test_the_state_says_what_is_confirmed_and_what_is_assumed(x3: Client) -> None:
    state = x3.x3.state()
    behaviours = state["behaviours"]
    assert isinstance(behaviours, list)
    assert {b["mark"] for b in behaviours} == {"C", "R", "A"}
    assert len(behaviours) == len(BEHAVIOURS)
    assert "orders" not in state
    assert state["held"] == {"orders": 0, "suppliers": 1, "invoices": 0, "saves": 1}
    assert state["switches"]["audience"] == "literal"  # type: ignore[index]


def test_the_holdings_are_what_a_judge_needs(x3: Client) -> None:
    x3.made_order(x3.line(lineText={"value": "more"}))
    held = x3.held()
    order = held["orders"][0]
    line = order.pop("lines")[0]
    assert order == {
        "id": "POUS010000001",
        "reference": "50007503",
        "supplier": "0000000123",
        "site": "US01",
        "currency": "USD",
        "order_date": "2018-05-04",
        "payment_term": "NET30",
        "revision": 0,
        "total": "25",
        "total_with_tax": "25",
        "closed": False,
        "receipt_status": "no",
        "invoice_status": "no",
        "updated_by": "MLCONNECTOR",
    }
    assert line == {
        "line": 1000,
        "product": "GENGOODS",
        "description": "Pipettes",
        "text": "more",
        "quantity": "2",
        "unit": "EA",
        "price": "12.5",
        "amount": "25",
        "account": x3.line()["account"],
        "dimensions": {"CCT": x3.line()["dimensions"][0]["dimension"]},
        "expected_receipt_date": "2018-06-01",
        "received": "0",
        "invoiced": "0",
        "closed": False,
    }
    save = held["saves"][-1]
    assert (save["number"], save["kind"], save["node"], save["reference"], save["document"]) == (
        2,
        "create",
        "PurchaseOrder",
        "50007503",
        "POUS010000001",
    )


# -- the journal ------------------------------------------------------------------------------------------------


def test_what_is_held_is_there_again_at_the_next_start(site: Site, tmp_path: Path) -> None:
    first = site(state_dir=tmp_path)
    first.made_order()
    first.made_order(first.line(), first.line(), internalOrderReference="two")
    first.create_order(purchaseSite="US02")
    first.update_order(id="POUS010000002", revisionNumber=3)
    first.x3.do("receive", order="POUS010000001", line=1000)
    first.x3.do("add-account", code="0000001", label="New")
    first.x3.do("delete-order", order="POUS010000001")
    held = first.held()
    first.x3.stop()
    second = site(state_dir=tmp_path)
    again = second.held()
    for member in ("orders", "suppliers", "saves", "held"):
        assert again[member] == held[member]
    assert second.nodes("x3FinanceData", "account", "localizedDescription", filter="{code:'0000001'}") == [
        {"localizedDescription": "New"}
    ]
    assert second.made_order(second.line(account="0000001"))["id"] == "POUS010000003"


def test_a_last_line_that_was_cut_is_dropped(site: Site, tmp_path: Path) -> None:
    first = site(state_dir=tmp_path)
    first.made_order()
    first.x3.stop()
    journal = next(tmp_path.iterdir())
    whole = journal.read_bytes()
    journal.write_bytes(whole + b'[["put","PurchaseOrder",{"_id":"POUS01')
    second = site(state_dir=tmp_path)
    assert orders(second) == 1
    second.made_order()
    second.x3.stop()
    assert orders(site(state_dir=tmp_path)) == 2


def test_a_journal_of_another_kind_is_refused(tmp_path: Path) -> None:
    (tmp_path / "x3-journal.jsonl").write_text('[["forget","everything"]]\n')
    with pytest.raises(ValueError, match="unknown change"):
        X3Practice(state_dir=tmp_path)


def test_an_answered_save_survives_a_kill_of_the_process(tmp_path: Path, http: httpx.Client) -> None:
    arguments = [sys.executable, "-m", "core.sandbox.serve", "--json", "--system", "x3", "--data", str(tmp_path)]
    with subprocess.Popen(arguments, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        told = json.loads(process.stdout.readline())["x3"]
        remote = X3Practice(client_id=told["client_id"], secret=told["secret"], user=told["user"])
        remote.server._base_url = told["base_url"]
        client = Client(remote, http)
        client.create_supplier()
        numbers = [client.made_order(internalOrderReference=str(i))["id"] for i in range(20)]
        process.kill()
    with X3Practice(state_dir=tmp_path / "x3") as x3:
        assert sorted(x3.holdings.tables["PurchaseOrder"].rows) == numbers


def test_a_create_of_four_lines_and_a_lookup_of_a_hundred_references_cost_little(x3: Client) -> None:
    executor = x3.x3._executor
    create = executor.prepare(CREATE_ORDER)
    data = x3.order(*[x3.line() for _ in range(4)])
    with at_most(0.8, time.process_time):
        for i in range(200):
            executor.execute(create, {"data": {**data, "internalOrderReference": f"R{i}"}}, Call())
    text = "query q($f: String) { x3Purchasing { purchaseOrder { query(first: 200, filter: $f) { edges { node { id } } } } } }"
    lookup = executor.prepare(text)
    with at_most(0.4, time.process_time):
        for i in range(100):
            wanted = ",".join(f"'R{i}-{k}'" for k in range(100))
            executor.execute(lookup, {"f": f"{{internalOrderReference:{{_in:[{wanted}]}}}}"}, Call())
