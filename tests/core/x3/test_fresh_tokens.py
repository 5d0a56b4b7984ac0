"""Tokens of five minutes over a long time, moved fast: nothing that leaves is ever expired, refreshes are single."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from core.model.connection import X3Settings
from core.sandbox.x3 import X3Practice, X3Switches
from core.sandbox.x3.tokens import IN_THE_FUTURE, WRONG
from core.transport.calls import CallCounter
from core.x3.open import open_target
from core.x3.target import X3Target
from tests.helpers.person import Clocks, give_tokens, keep_in, settings_for

THREADS = 30
STEP_S = 25.0
LIFE_S = 300
SHIFT_S = 300
"""A difference of the clocks from which on a first token cannot be good."""


class Crowd:
    """Threads that ask X3 all the time, while the clocks of both sides are moved under them."""

    def __init__(self, target: X3Target, clocks: Clocks) -> None:
        self._target, self._clocks = target, clocks
        self._over = threading.Event()
        self._asked = [0] * THREADS
        self.failed: list[Exception] = []

    def run(self, seconds: float) -> None:
        """Lets so much time pass; after each step every thread has asked at least once more."""
        threads = [threading.Thread(target=self._ask, args=(i,)) for i in range(THREADS)]
        for thread in threads:
            thread.start()
        try:
            for _ in range(int(seconds / STEP_S)):
                self._clocks.move(STEP_S)
                had = list(self._asked)
                while any(now <= then for now, then in zip(self._asked, had, strict=True)) and not self.failed:
                    time.sleep(0.001)
        finally:
            self._over.set()
            for thread in threads:
                thread.join()

    def _ask(self, place: int) -> None:
        try:
            while not self._over.is_set() and not self.failed:
                self._target._caller.ask("check", "query ping { __typename }", {})
                self._asked[place] += 1
        except Exception as error:  # noqa: BLE001 - the test tells it
            self.failed.append(error)


Open = Callable[[X3Practice, X3Settings, Clocks, Path], X3Target]


def open_at(x3: X3Practice, settings: X3Settings, clocks: Clocks, folder: Path) -> X3Target:
    keep = None
    if settings.auth == "gateway":
        keep = keep_in(folder)
        give_tokens(x3, keep)
    return open_target(
        settings,
        lambda: x3.secret,
        clock=clocks.client,
        cancel=threading.Event(),
        calls=CallCounter(),
        pairing=keep,
    )


@pytest.fixture
def x3() -> Iterator[X3Practice]:
    with X3Practice(switches=X3Switches(token_seconds=LIFE_S)) as running:
        yield running


def ways(x3: X3Practice) -> dict[str, X3Settings]:
    app = X3Settings(x3.base_url, x3.folder, client_id=x3.client_id, user=x3.user, token_seconds=LIFE_S)
    return {"connected-app": app, "gateway": settings_for(x3)}


@pytest.mark.parametrize(
    ("way", "hours"),
    [
        ("connected-app", 1),
        ("gateway", 1),
        pytest.param("connected-app", 12, marks=pytest.mark.full),
        pytest.param("gateway", 12, marks=pytest.mark.full),
    ],
)
def test_no_call_of_a_long_run_carries_a_token_that_has_expired(
    x3: X3Practice, tmp_path: Path, way: str, hours: int
) -> None:
    clocks = Clocks(x3)
    target = open_at(x3, ways(x3)[way], clocks, tmp_path)
    crowd = Crowd(target, clocks)
    crowd.run(hours * 3600)
    target.close()
    assert crowd.failed == []
    told = x3.state()
    assert told["outcomes"] == {"200": x3.server.recorder.calls()}
    assert told["sign_in"] == {"refused": {}, "gateway": dict(x3.pairings.seen)}
    assert x3.pairings.seen.keys() <= {"exchanges", "refreshes"}
    if way == "gateway":
        renewed_every = LIFE_S - LIFE_S / 5
        most = hours * 3600 / renewed_every + 1
        assert most * renewed_every / (renewed_every + STEP_S) - 1 <= x3.pairings.seen["refreshes"] <= most
        highest = told["max_in_flight_by_operation"]
        assert isinstance(highest, dict)
        assert highest["gateway.token"] == 1


@pytest.mark.parametrize("way", ["connected-app", "gateway"])
def test_thirty_calls_at_once_make_one_refresh(x3: X3Practice, tmp_path: Path, way: str) -> None:
    clocks = Clocks(x3)
    target = open_at(x3, ways(x3)[way], clocks, tmp_path)
    x3.server.latency_ms = 20
    together = threading.Barrier(THREADS)
    failed: list[Exception] = []

    def ask() -> None:
        try:
            together.wait()
            target._caller.ask("check", "query ping { __typename }", {})
        except Exception as error:  # noqa: BLE001 - the test tells it
            failed.append(error)

    for _ in range(3):
        threads = [threading.Thread(target=ask) for _ in range(THREADS)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        clocks.move(LIFE_S + 1)
    target.close()
    assert failed == []
    assert x3.state()["outcomes"] == {"200": 3 * THREADS + (3 if way == "gateway" else 0)}
    assert x3.pairings.seen["refreshes"] == (3 if way == "gateway" else 0)


@pytest.mark.parametrize("ahead_s", [-86_400, -600, -40, 40, 600, 86_400])
@pytest.mark.parametrize("way", ["connected-app", "gateway"])
def test_a_server_whose_clock_differs_is_met_on_its_own_time(
    x3: X3Practice, tmp_path: Path, way: str, ahead_s: float
) -> None:
    x3.server.clock.move(ahead_s)
    clocks = Clocks(x3)
    target = open_at(x3, ways(x3)[way], clocks, tmp_path)
    for _ in range(20):
        target._caller.ask("check", "query ping { __typename }", {})
        clocks.move(STEP_S)
    target.close()
    told = x3.state()["sign_in"]
    assert isinstance(told, dict)
    assert sum(told["refused"].values()) <= 1
    assert x3.pairings.seen.keys() <= {"exchanges", "refreshes"}
    if abs(ahead_s) > SHIFT_S and way == "connected-app":
        assert list(told["refused"]) == ([IN_THE_FUTURE] if ahead_s < 0 else [WRONG])
