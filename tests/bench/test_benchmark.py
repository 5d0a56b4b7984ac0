from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from core.model.flow import Entity
from core.x3.graphql import GraphQlTarget
from core.x3.target import X3Target
from tests.bench import bound
from tests.bench.benchmark import Client, first_sync, ratio, scene, spread
from tests.bench.processes import PracticeProcess, cpu_of, memory_mb, run_child
from tests.bench.product import connection_of, open_product
from tests.bench.window import Heartbeat

ORDERS = 150
IN_FLIGHT = 8


@pytest.fixture(scope="module")
def jaggaer() -> Iterator[PracticeProcess]:
    with PracticeProcess("jaggaer", volume=ORDERS) as process:
        yield process


def orders_after(client: Client, jaggaer: PracticeProcess) -> dict[str, Any]:
    """Orders that X3 holds after a first sync, by our reference, without what depends on the order of saves."""
    with scene(jaggaer, IN_FLIGHT, 0) as there:
        module = "tests.bench.product" if client == "product" else "tests.bench.bound"
        run_child(module, {**there.told, "flows": ["orders"]})
        held = there.x3.state(holdings=True)["orders"]
    return {order["reference"]: {k: v for k, v in order.items() if k != "id"} for order in held}


@pytest.mark.bench
def test_the_bound_creates_exactly_what_the_product_creates(jaggaer: PracticeProcess) -> None:
    product = orders_after("product", jaggaer)
    assert len(product) > ORDERS / 3
    assert orders_after("bound", jaggaer) == product


@pytest.mark.bench
def test_the_bound_sends_the_document_that_the_product_sends(jaggaer: PracticeProcess) -> None:
    with scene(jaggaer, IN_FLIGHT, 0) as there:
        app = open_product(there.told)
        neighbours = app._neighbours(connection_of(there.told), connection_of(there.told).x3, threading.Event())
        try:
            assert isinstance(neighbours.target, X3Target)
            door = neighbours.target._doors["graphql"]
            assert isinstance(door, GraphQlTarget)
            saving = door._document(Entity.ORDER).create
            assert saving is not None
            assert saving.text == bound.CREATE
        finally:
            neighbours.source.close()
            neighbours.target.close()
            app.close()


@pytest.mark.bench
@pytest.mark.parametrize("client", ["product", "bound"])
def test_a_measurement_counts_the_calls_that_both_systems_saw(client: Client, jaggaer: PracticeProcess) -> None:
    measured = first_sync(client, jaggaer, IN_FLIGHT, 5)
    seen = jaggaer.state()
    assert measured.orders == ORDERS
    assert measured.refused == 0
    assert measured.seconds > ORDERS / IN_FLIGHT * 0.005
    assert measured.calls.get("x3:create", measured.x3_orders) == measured.x3_orders
    assert max(seen["max_in_flight_by_operation"].values()) <= IN_FLIGHT


@pytest.mark.bench
def test_a_child_that_fails_is_told(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError, match=r"tests\.bench\.bound ended with 1"):
        run_child("tests.bench.bound", {"home": str(tmp_path)})


@pytest.mark.bench
def test_the_heartbeat_sees_how_long_the_event_loop_stood_still(qapp: QApplication) -> None:
    assert qapp
    heart = Heartbeat()
    loop = QEventLoop()
    heart.start()
    begin = time.perf_counter()
    QTimer.singleShot(50, lambda: time.sleep(0.12))
    QTimer.singleShot(250, loop.quit)
    loop.exec()
    gaps = heart.gaps_ms(begin, time.perf_counter())
    assert 100 < gaps[-1] < 200
    assert len(gaps) > 20


@pytest.mark.bench
def test_ratios_are_of_runs_that_stood_next_to_each_other(jaggaer: PracticeProcess) -> None:
    one = first_sync("bound", jaggaer, IN_FLIGHT, 0)
    assert ratio([one, one], [one, one]) == [1.0, 1.0]
    assert spread([3.0, 1.0, 2.0]) == "2 (1-3)"
    assert spread([0.5], 2) == "0.50"


@pytest.mark.bench
def test_what_a_process_used_is_told_where_the_system_tells_it() -> None:
    if not Path("/proc/self/status").exists():
        pytest.skip("no /proc here")
    most, now = memory_mb(), memory_mb("VmRSS")
    assert most is not None
    assert now is not None
    assert most >= now > 1
    assert cpu_of(1) is not None
    assert cpu_of(2**22 + 1) is None
