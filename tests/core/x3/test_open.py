from __future__ import annotations

import threading
from dataclasses import replace

import pytest

from core.clock import SystemClock
from core.errors import ConfigurationError, TransientError
from core.model.connection import X3Settings
from core.transport.calls import CallCounter
from core.transport.retry import RetryPolicy
from core.x3.open import open_target
from tests.core.transport.toyserver import Reply, ToyServer
from tests.helpers.pace import at_most

SETTINGS = X3Settings("http://127.0.0.1:9", "SEED", client_id="a")


@pytest.mark.parametrize(
    ("changes", "word"),
    [
        ({"read_api": "import"}, "'import' is no way to read X3"),
        ({"write_api": "soap", "auth": "gateway"}, "has GraphQL alone: X3 cannot be written through soap"),
        ({"write_api": "import", "auth": "gateway"}, "has GraphQL alone"),
        ({"read_api": "rest", "auth": "gateway"}, "has GraphQL alone: X3 cannot be read through rest"),
        ({"write_api": "fax"}, "'fax' is no way to write"),
        ({"base_url": "x3server"}, "x3server"),
        ({"ca_file": "/does/not/exist.pem"}, "exist.pem"),
        ({"auth": "gateway"}, "address of Sage's gateway is missing"),
        ({"auth": "gateway", "gateway_url": "http://api.eu-sagex3.com/v1"}, "plain http"),
    ],
)
def test_a_door_that_is_not_there_is_said(changes: dict[str, str], word: str) -> None:
    with pytest.raises(ConfigurationError, match=word):
        open_target(
            replace(SETTINGS, **changes),  # type: ignore[arg-type]
            lambda: "s",
            clock=SystemClock(),
            cancel=threading.Event(),
            calls=CallCounter(),
        )


def test_opening_asks_neither_x3_nor_the_keyring() -> None:
    def secret() -> str:
        raise AssertionError

    calls = CallCounter()
    target = open_target(SETTINGS, secret, clock=SystemClock(), cancel=threading.Event(), calls=calls)
    target.close()
    assert calls.by_system() == {}


@pytest.mark.parametrize("waits", [{"read_seconds": 1}, {"call_seconds": 1}])
def test_how_long_a_call_may_last_is_a_setting(waits: dict[str, int]) -> None:
    trickled = Reply(trickle_s=0.1, body=b" " * 4000) if "call_seconds" in waits else Reply(delay_s=30)
    with ToyServer(trickled) as server:
        target = open_target(
            replace(SETTINGS, base_url=server.url, user="u", **waits),  # type: ignore[arg-type]
            lambda: "s" * 32,
            clock=SystemClock(),
            cancel=threading.Event(),
            calls=CallCounter(),
            policy=RetryPolicy(attempts=1),
        )
        with at_most(5), pytest.raises(TransientError, match="did not answer in time"):
            target.discover()
        target.close()
