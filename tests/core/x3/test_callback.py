from __future__ import annotations

from collections.abc import Iterator

import httpx
import pytest

from core.errors import ConfigurationError
from core.x3.callback import Brought, CallbackServer

STATE = "a-state-of-this-pairing"


@pytest.fixture
def callback() -> Iterator[CallbackServer]:
    with CallbackServer(0, STATE) as running:
        yield running


@pytest.fixture
def browser() -> Iterator[httpx.Client]:
    with httpx.Client(trust_env=False, timeout=20) as client:
        yield client


GOOD = {"authorizationCode": "c1", "state": STATE, "endpoint": "https://api.us-sagex3.com/v1"}


@pytest.mark.parametrize("way", ["form", "json", "get", "query"])
def test_every_way_back_brings_the_same(callback: CallbackServer, browser: httpx.Client, way: str) -> None:
    match way:
        case "form":
            answer = browser.post(callback.address, data=GOOD)
        case "json":
            answer = browser.post(callback.address, json=GOOD)
        case "get":
            answer = browser.get(callback.address, params={**GOOD, "authorizationCode": "", "code": "c1"})
        case _:
            answer = browser.post(callback.address, params=GOOD)
    assert answer.status_code == 200
    assert callback.arrived.is_set()
    assert callback.brought == Brought("c1", "https://api.us-sagex3.com/v1")


def test_a_refusal_is_brought_too(callback: CallbackServer, browser: httpx.Client) -> None:
    browser.get(callback.address, params={"error": "access_denied", "state": STATE})
    assert callback.brought == Brought("", "", "access_denied")


@pytest.mark.parametrize(
    "told",
    [
        {**GOOD, "state": "another"},
        {**GOOD, "state": ""},
        {"authorizationCode": "c1"},
        {"state": STATE},
        {**GOOD, "state": "ä"},
    ],
)
def test_what_does_not_belong_to_the_pairing_is_turned_away(
    callback: CallbackServer, browser: httpx.Client, told: dict[str, str]
) -> None:
    answer = browser.post(callback.address, data=told)
    assert answer.status_code == 400
    assert STATE not in answer.text
    assert callback.brought is None
    assert not callback.arrived.is_set()


def test_other_pages_and_huge_bodies_are_turned_away(callback: CallbackServer, browser: httpx.Client) -> None:
    elsewhere = callback.address.replace("/callback", "/other")
    assert browser.post(elsewhere, data=GOOD).status_code == 400
    assert browser.post(callback.address, data={**GOOD, "x": "y" * 70_000}).status_code == 413
    assert browser.post(callback.address, content=b"\xff[").status_code == 400
    assert callback.brought is None


def test_only_the_first_counts(callback: CallbackServer, browser: httpx.Client) -> None:
    browser.post(callback.address, data=GOOD)
    browser.post(callback.address, data={**GOOD, "authorizationCode": "c2"})
    assert callback.brought is not None
    assert callback.brought.code == "c1"


def test_it_listens_on_this_computer_alone_and_only_while_it_is_wanted(browser: httpx.Client) -> None:
    with CallbackServer(0, STATE) as running:
        assert running.address.startswith("http://127.0.0.1:")
        assert running._server.server_address[0] == "127.0.0.1"
    with pytest.raises(httpx.ConnectError):
        browser.get(running.address)


def test_a_port_in_use_is_said(callback: CallbackServer) -> None:
    port = httpx.URL(callback.address).port
    assert port is not None
    with pytest.raises(ConfigurationError, match=f"Port {port}"):
        CallbackServer(port, STATE)


def test_the_code_is_not_shown() -> None:
    assert "c1" not in repr(Brought("c1"))
