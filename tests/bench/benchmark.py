"""Measurements of product.md section 9, each with fresh practice systems and a fresh process for the client."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from typing import Any, Literal

from tests.bench.million import make_home
from tests.bench.processes import PracticeProcess, add_missing_codes, run_child

Client = Literal["product", "bound"]
Say = Callable[[str], None]
WINDOW = "tests.bench.launch"
"""Measures the window."""


@dataclass(frozen=True, slots=True)
class Measured:
    """One first sync of orders.

    Attributes:
        seconds: from the call of the sync to its end; the process had started and imported before.
        cpu_ms, jaggaer_ms, x3_ms: processor milliseconds an order, of client and servers; None where not told.
        memory_mb: the most that the client's process held.
        x3_orders: orders that X3 holds afterwards, by its own count.
        calls: of the client, by reason where it tells.
        store_bytes: what the orders added to the store.
        again: calls of a second sync of everything with nothing new, by reason.
    """

    client: Client
    in_flight: int
    orders: int
    seconds: float
    cpu_ms: float
    jaggaer_ms: float | None
    x3_ms: float | None
    memory_mb: float | None
    x3_orders: int
    refused: int
    calls: dict[str, int] = field(default_factory=dict)
    lines: int = 0
    store_bytes: int = 0
    again: dict[str, int] = field(default_factory=dict)

    @property
    def rate(self) -> float:
        """Orders a second."""
        return self.orders / self.seconds


@dataclass(frozen=True, slots=True)
class Scene:
    """Practice systems with suppliers synced and all codes known; no order was read yet.

    Attributes:
        told: what a client process needs: `home`, `jaggaer`, `x3`, `in_flight`.
        prepared: what the sync of reference and suppliers came to.
    """

    jaggaer: PracticeProcess
    x3: PracticeProcess
    told: dict[str, Any]
    prepared: dict[str, Any]


@contextmanager
def scene(jaggaer: PracticeProcess, in_flight: int, latency_ms: float) -> Iterator[Scene]:
    """A fresh X3 and a fresh home, with everything but the orders synced (at no latency, not timed)."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder, PracticeProcess("x3") as x3:
        add_missing_codes(x3)
        told = {"home": str(Path(folder, "home")), "jaggaer": jaggaer.told, "x3": x3.told, "in_flight": in_flight}
        jaggaer.latency(0)
        prepared = run_child("tests.bench.product", {**told, "flows": ["reference", "suppliers"]})
        if prepared["status"] != "done":
            msg = f"the suppliers could not be synced: {prepared['status']}, {prepared['reason']}"
            raise RuntimeError(msg)
        jaggaer.latency(latency_ms)
        x3.latency(latency_ms)
        yield Scene(jaggaer, x3, told, prepared)


def first_sync(client: Client, jaggaer: PracticeProcess, in_flight: int, latency_ms: float) -> Measured:
    """A first sync of all orders by the product or by the bound.

    Raises:
        RuntimeError: the run did not end well, or X3 does not hold what the client says it created.
    """
    with scene(jaggaer, in_flight, latency_ms) as there:
        before = jaggaer.cpu_s(), there.x3.cpu_s()
        if client == "product":
            said = run_child("tests.bench.product", {**there.told, "flows": ["orders"]})
            orders, created = said["counts"]["read"], said["counts"]["created"]
            refused, calls = said["counts"]["refused"], dict(said["calls"])
            if said["status"] != "done":
                msg = f"the product's sync ended with {said['status']}: {said['reason']}, {said['counts']}"
                raise RuntimeError(msg)
        else:
            said = run_child("tests.bench.bound", there.told)
            orders, created, refused, calls = said["read"], said["created"], said["refused"], {"all": said["calls"]}
        after = jaggaer.cpu_s(), there.x3.cpu_s()
        held = int(there.x3.state()["held"]["orders"])
        if held != created or refused:
            msg = f"{client} created {created} orders and had {refused} refused, X3 holds {held}"
            raise RuntimeError(msg)
        again: dict[str, int] = {}
        if client == "product":
            again = run_child("tests.bench.product", {**there.told, "flows": []})["calls"]
        return Measured(
            client=client,
            in_flight=in_flight,
            orders=orders,
            seconds=said["seconds"],
            cpu_ms=said["cpu_s"] / orders * 1000,
            jaggaer_ms=_each(before[0], after[0], orders),
            x3_ms=_each(before[1], after[1], orders),
            memory_mb=said["memory_mb"],
            x3_orders=held,
            refused=refused,
            calls=calls,
            lines=said.get("lines", {}).get("read", 0),
            store_bytes=said.get("store_bytes", 0) - there.prepared["store_bytes"] if client == "product" else 0,
            again=again,
        )


def alternating(
    jaggaer: PracticeProcess, in_flight: int, latency_ms: float, repeat: int, say: Say
) -> tuple[list[Measured], list[Measured]]:
    """Product and bound in turn, so that what slows the machine down for a while meets both."""
    product: list[Measured] = []
    bound: list[Measured] = []
    for number in range(repeat):
        pair: Sequence[Client] = ("product", "bound") if number % 2 == 0 else ("bound", "product")
        for client in pair:
            measured = first_sync(client, jaggaer, in_flight, latency_ms)
            say(f"{in_flight} in flight, {client}: {measured.rate:.0f} orders/s, {measured.cpu_ms:.2f} CPU ms/order")
            (product if client == "product" else bound).append(measured)
    return product, bound


def ratio(product: Sequence[Measured], bound: Sequence[Measured]) -> list[float]:
    """The product's rate by the bound's, of the runs that stood next to each other."""
    return [one.rate / other.rate for one, other in zip(product, bound, strict=True)]


def memory(volume: int) -> dict[str, Any]:
    """A first sync of `volume` orders without latency; memory of the product's process."""
    with PracticeProcess("jaggaer", volume=volume) as jaggaer:
        measured = first_sync("product", jaggaer, 8, 0)
    return {
        "orders": measured.orders,
        "memory_mb": measured.memory_mb,
        "seconds": measured.seconds,
        "cpu_ms": measured.cpu_ms,
        "store_bytes": measured.store_bytes,
    }


def window_gap(jaggaer: PracticeProcess, page: str, latency_ms: float) -> dict[str, Any]:
    """The longest gap of the window's event loop while it syncs all orders with `page` open."""
    with scene(jaggaer, 8, latency_ms) as there:
        said = run_child(WINDOW, {**there.told, "measure": "gap", "page": page})
        if said["status"] != "done":
            msg = f"the window's sync ended with {said['status']}: {said['reason']}"
            raise RuntimeError(msg)
        return said


def window_start(jaggaer: PracticeProcess, repeat: int) -> list[dict[str, Any]]:
    """How soon the window is there, on a home with all orders synced; process start and imports included."""
    with scene(jaggaer, 8, 0) as there:
        run_child("tests.bench.product", {**there.told, "flows": ["orders"]})
        return [run_child(WINDOW, {**there.told, "measure": "start", "started_at": time.time()}) for _ in range(repeat)]


def window_large(orders: int, repeat: int) -> list[dict[str, Any]]:
    """The window on a home with very many orders, made for it; process start and imports included in its start."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        home = Path(folder, "home")
        make_home(home, orders)
        # The first start compiles the modules, which an installed program has behind it.
        run_child(WINDOW, {"home": str(home), "measure": "start", "started_at": time.time()})
        return [
            run_child(WINDOW, {"home": str(home), "measure": "large", "started_at": time.time()}) for _ in range(repeat)
        ]


def spread(values: Sequence[float], digits: int = 0) -> str:
    """Median, and smallest to largest: `341 (330-352)`."""
    if len(values) == 1:
        return f"{values[0]:.{digits}f}"
    return f"{median(values):.{digits}f} ({min(values):.{digits}f}-{max(values):.{digits}f})"


def _each(before: float | None, after: float | None, orders: int) -> float | None:
    return None if before is None or after is None else (after - before) / orders * 1000
