from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from core.model.cancel import Cancelled
from core.transport.exchange import Request
from core.transport.pace import Pace
from tests.core.transport.conftest import MakeSystem
from tests.core.transport.toyserver import Reply, ToyServer
from tests.helpers.practice import MovedClock


class StillClock(MovedClock):
    """Stands still, and notes how long somebody wanted to wait."""

    def __init__(self) -> None:
        super().__init__()
        self.wanted: list[float] = []

    def monotonic_s(self) -> float:
        return 100.0

    def wait(self, seconds: float, wake: threading.Event) -> bool:
        self.wanted.append(seconds)
        return wake.is_set()


def test_calls_from_many_threads_follow_one_another_evenly() -> None:
    clock, cancel = StillClock(), threading.Event()
    pace = Pace(4, clock)
    with ThreadPoolExecutor(4) as pool:
        for waited in [pool.submit(pace.wait, cancel) for _ in range(5)]:
            waited.result()
    assert sorted(clock.wanted) == pytest.approx([0.25, 0.5, 0.75, 1.0])


def test_who_waits_for_its_turn_is_cancelled() -> None:
    clock, cancel = StillClock(), threading.Event()
    pace = Pace(1, clock)
    pace.wait(cancel)
    cancel.set()
    with pytest.raises(Cancelled):
        pace.wait(cancel)


def test_repeats_keep_the_pace_too(make_system: MakeSystem) -> None:
    clock = StillClock()
    with ToyServer(Reply(503, b"{}"), Reply(503, b"{}"), Reply(body=b"[1]")) as server:
        assert make_system(server.url, pace=Pace(2, clock)).fetch("list", Request("GET", "/")).value == [1]
    assert clock.wanted == [0.5, 1.0], "the first call goes at once"
