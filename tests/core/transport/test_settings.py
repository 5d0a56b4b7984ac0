from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import httpx
import pytest

from core.model.connection import JaggaerSettings, X3Settings
from core.transport.settings import CallSettings, limits_of, open_client, way_of
from core.transport.trust import TlsRange
from tests.core.transport.toyserver import Reply, ToyServer

SYSTEMS = (JaggaerSettings("https://jaggaer.invalid", "c"), X3Settings("https://x3.invalid", "SEED"))


@pytest.fixture(autouse=True)
def no_proxy_of_the_computer() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as changed:
        for name in ("http_proxy", "https_proxy", "all_proxy", "no_proxy"):
            changed.delenv(name, raising=False)
            changed.delenv(name.upper(), raising=False)
        yield


@pytest.mark.parametrize("settings", SYSTEMS)
def test_calls_go_through_the_proxy_that_is_set(settings: CallSettings) -> None:
    with ToyServer(Reply(403, b"")) as proxy:
        chosen = replace(settings, proxy=f"http://127.0.0.1:{proxy.port}")  # type: ignore[type-var]
        client = open_client("https://system.company.invalid", chosen)
        with pytest.raises(httpx.ProxyError):
            client.start("GET", "/", {}, {}, None)
        client.close()
    assert [(asked.method, asked.target) for asked in proxy.asked] == [("CONNECT", "system.company.invalid:443")]


@pytest.mark.parametrize("settings", SYSTEMS)
def test_the_check_goes_the_way_that_calls_go(settings: CallSettings) -> None:
    chosen = replace(  # type: ignore[type-var]
        settings,
        connect_seconds=7,
        call_seconds=200,
        tls_minimum="1.3",
        proxy="http://p:1",
        ca_file="x.pem",
    )
    way = way_of("https://a", chosen, "System", "somebody")
    assert (way.timeout_s, way.tls, way.proxy, way.ca_file) == (7.0, TlsRange("1.3", "1.3"), "http://p:1", "x.pem")
    assert limits_of(chosen).deadline_s == 200.0
