"""The lease of a run is renewed from its first moment on, and losing it is told (product.md 5)."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import timedelta

from core.errors import BusyError, LeaseLostError
from core.model.flow import RunId
from core.store.leases import TAKE_OVER_S
from core.sync.keeper import Keeper
from tests.core.sync.scenes import Running, store_of
from tests.helpers.pace import wait_until
from tests.helpers.practice import Bench

Make = Callable[..., Bench]
LATER = timedelta(seconds=0.9 * TAKE_OVER_S)


def test_a_kept_lease_is_never_free_however_long_it_takes(practice: Make) -> None:
    made = practice(orders=1)
    leases = store_of(made.app()).lease
    lease = leases.acquire("here", RunId("1"))
    keeper = Keeper(leases, lease, "Main", every_s=0.01)
    for _ in range(5):
        made.clock.moved += LATER
        wait_until(lambda: _renewed(made, leases.holder))
        try:
            leases.acquire("there", RunId("2"))
        except BusyError:
            continue
        raise AssertionError
    keeper.stop()
    leases.check(lease)


def _renewed(made: Bench, holder: Callable[[], object]) -> bool:
    """Whether the lease would live for as long again."""
    made.clock.moved += LATER
    try:
        return holder() is not None
    finally:
        made.clock.moved -= LATER


def test_a_lost_lease_is_told_also_to_who_asks_later(practice: Make) -> None:
    made = practice(orders=1)
    leases = store_of(made.app()).lease
    lease = leases.acquire("here", RunId("1"))
    leases.release(lease)
    leases.acquire("there", RunId("2"))
    keeper = Keeper(leases, lease, "Main", every_s=0.01)
    told: list[LeaseLostError] = []
    wait_until(lambda: keeper._lost is not None)
    keeper.tell(told.append)
    assert "there has it now" in str(told[0])
    keeper.stop()


def test_the_lease_is_kept_while_x3_is_still_asked_what_it_has(practice: Make) -> None:
    made = practice(orders=1, faults=("x3:discover:latency=3000@nth=1",))
    run = Running(made.app().sync)
    calls = made.pair.x3.server.recorder
    wait_until(lambda: bool(calls.as_dict()["calls_total"]))
    assert any(thread.name == "lease" for thread in threading.enumerate())
    run.result()
