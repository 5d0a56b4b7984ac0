from __future__ import annotations

import random
import threading
from collections.abc import Callable, Iterator

import pytest

from core.transport.calls import CallCounter
from core.transport.client import Client, Timeouts
from core.transport.exchange import Limits, System
from core.transport.pace import Pace
from core.transport.trust import USUAL, TlsRange
from tests.core.transport.toyserver import MovedClock


@pytest.fixture
def clock() -> MovedClock:
    return MovedClock()


@pytest.fixture
def cancel() -> threading.Event:
    return threading.Event()


@pytest.fixture
def calls() -> CallCounter:
    return CallCounter()


MakeSystem = Callable[..., System]


@pytest.fixture
def make_system(clock: MovedClock, cancel: threading.Event, calls: CallCounter) -> Iterator[MakeSystem]:
    made: list[System] = []

    def make(
        url: str,
        *,
        ca_file: str = "",
        tls: TlsRange = USUAL,
        timeouts: Timeouts | None = None,
        limits: Limits | None = None,
        pace: Pace | None = None,
    ) -> System:
        system = System(
            "x3",
            "Sage X3",
            Client(url, ca_file, tls=tls, timeouts=timeouts),
            calls=calls,
            clock=clock,
            cancel=cancel,
            limits=limits,
            chance=random.Random(7),
            pace=pace,
        )
        made.append(system)
        return system

    yield make
    for system in made:
        system.close()
