from __future__ import annotations

import random
import threading
from collections.abc import Callable, Iterator

import pytest

from core.clock import SystemClock
from core.jaggaer.open import open_source
from core.jaggaer.source import JaggaerSource
from core.mapping.profiles import read_profile
from core.model.connection import JaggaerSettings
from core.model.profile import Profile
from core.sandbox.jaggaer.practice import JaggaerPractice
from core.transport.calls import CallCounter
from core.transport.retry import RetryPolicy

CLIENT_ID = "ml-connector"
SECRET = "a-secret-of-the-practice"
QUICK = RetryPolicy(first_s=0.01, longest_s=0.02, longest_asked_s=0.05)


@pytest.fixture
def calls() -> CallCounter:
    return CallCounter()


@pytest.fixture
def cancel() -> threading.Event:
    return threading.Event()


@pytest.fixture
def profile() -> Profile:
    return read_profile("j1p-indirect").profile


@pytest.fixture
def practice() -> Iterator[JaggaerPractice]:
    random.seed(1)
    with JaggaerPractice(client_id=CLIENT_ID, secret=SECRET, orders=60) as running:
        yield running


OpenSource = Callable[..., JaggaerSource]


@pytest.fixture
def open_jaggaer(
    practice: JaggaerPractice, profile: Profile, calls: CallCounter, cancel: threading.Event
) -> Iterator[OpenSource]:
    """Opens the practice JAGGAER; members of the settings, `profile` and `secret` can be given."""
    opened: list[JaggaerSource] = []

    def make(*, used: Profile | None = None, secret: str | None = SECRET, **settings: object) -> JaggaerSource:
        members: dict[str, object] = {"host": practice.base_url, "client_id": CLIENT_ID, **settings}
        source = open_source(
            JaggaerSettings(**members),  # type: ignore[arg-type]
            used or profile,
            lambda: secret,
            clock=SystemClock(),
            cancel=cancel,
            calls=calls,
            policy=QUICK,
        )
        opened.append(source)
        return source

    yield make
    for source in opened:
        source.close()
