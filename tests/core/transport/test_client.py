from __future__ import annotations

import threading
from pathlib import Path

import httpx
import pytest
import trustme

from core import __version__
from core.errors import CertificateError, ConfigurationError
from core.transport.client import Client, is_loopback, parse_address, proxy_for
from core.transport.exchange import Request
from tests.core.transport.conftest import MakeSystem
from tests.core.transport.toyserver import Reply, ToyServer, tls_of
from tests.helpers.pace import at_most


def get(client: Client, path: str = "/", query: dict[str, str] | None = None) -> httpx.Response:
    response = client.start("GET", path, query or {}, {}, None)
    response.read()
    return response


def test_paths_are_below_the_address_with_its_prefix() -> None:
    with ToyServer() as server:
        client = Client(f"{server.url}/x3/")
        get(client, "/xtrem/api")
        client.close()
    assert server.asked[0].target == "/x3/xtrem/api"
    assert server.asked[0].headers["user-agent"] == f"ml-connector/{__version__}"
    assert server.asked[0].headers["host"] == f"127.0.0.1:{server.port}"


def test_a_filter_is_percent_encoded_whole() -> None:
    with ToyServer() as server:
        client = Client(server.url)
        get(client, "/list", {"start": "21", "flt": "a>=2026-01-01T00:00:00.000Z;b=in=(x y,&#é)"})
        client.close()
    assert server.asked[0].target == (
        "/list?start=21&flt=a%3E%3D2026-01-01T00%3A00%3A00.000Z%3Bb%3Din%3D%28x%20y%2C%26%23%C3%A9%29"
    )


def test_one_connection_serves_calls_one_after_the_other() -> None:
    with ToyServer() as server:
        client = Client(server.url)
        for _ in range(5):
            get(client)
        client.close()
    assert (len(server.asked), server.connections) == (5, 1)


def test_many_threads_have_a_connection_each() -> None:
    with ToyServer(Reply(delay_s=1)) as server:
        client = Client(server.url)
        threads = [threading.Thread(target=get, args=(client,)) for _ in range(20)]
        with at_most(2):
            for thread in threads:
                thread.start()
            for thread in threads:
                thread.join()
        client.close()
    assert server.connections == 20


def test_cookies_are_neither_kept_nor_sent_and_redirects_are_not_followed() -> None:
    moved = Reply(302, headers={"Set-Cookie": "sid=1; Path=/", "Location": "/elsewhere"})
    with ToyServer(moved) as server:
        client = Client(server.url)
        assert get(client).status_code == 302
        get(client)
        client.close()
    assert [asked.target for asked in server.asked] == ["/", "/"]
    assert "cookie" not in server.asked[1].headers


def test_a_certificate_of_an_unknown_authority_is_refused_with_what_to_do(make_system: MakeSystem) -> None:
    with ToyServer(tls=tls_of(trustme.CA())) as server, pytest.raises(CertificateError) as caught:
        make_system(server.url).fetch("check", Request("GET", "/"))
    assert "127.0.0.1" in caught.value.message
    assert "ca_file" in caught.value.remedy
    assert server.asked == []


def test_a_certificate_of_the_authority_in_ca_file_is_accepted(tmp_path: Path, make_system: MakeSystem) -> None:
    authority = trustme.CA()
    ca_file = tmp_path / "ca.pem"
    authority.cert_pem.write_to_path(str(ca_file))
    with ToyServer(Reply(body=b'{"ok": true}'), tls=tls_of(authority)) as server:
        system = make_system(server.url, ca_file=str(ca_file))
        assert system.fetch("check", Request("GET", "/")).value == {"ok": True}


def test_a_certificate_for_another_host_is_refused(tmp_path: Path, make_system: MakeSystem) -> None:
    authority = trustme.CA()
    ca_file = tmp_path / "ca.pem"
    authority.cert_pem.write_to_path(str(ca_file))
    tls = tls_of(authority, "x3.example.org")
    with ToyServer(tls=tls) as server, pytest.raises(CertificateError):
        make_system(server.url, ca_file=str(ca_file)).fetch("check", Request("GET", "/"))


@pytest.mark.parametrize("content", [None, b"no certificate at all"])
def test_a_certificate_file_that_cannot_be_used_is_named(tmp_path: Path, content: bytes | None) -> None:
    ca_file = tmp_path / "missing.pem"
    if content is not None:
        ca_file.write_bytes(content)
    with pytest.raises(ConfigurationError, match=r"missing\.pem"):
        Client("https://x3.example.org", str(ca_file))


@pytest.mark.parametrize(
    "text", ["", "x3server", "ftp://x3server", "http://", "x3server:8124", "http://[::1", "C:\\x3"]
)
def test_what_is_no_web_address_is_refused(text: str) -> None:
    with pytest.raises(ConfigurationError, match="is not a web address"):
        parse_address(text)


def test_an_address_with_a_password_is_refused_without_showing_it() -> None:
    with pytest.raises(ConfigurationError) as caught:
        parse_address("https://user:s3cret@x3server")
    assert "s3cret" not in str(caught.value)


@pytest.mark.parametrize(
    ("host", "expected"),
    [
        ("localhost", True),
        ("LOCALHOST.", True),
        ("api.localhost", True),
        ("127.0.0.1", True),
        ("127.8.9.1", True),
        ("::1", True),
        ("[::1]", True),
        ("10.0.0.1", False),
        ("localhost.example.org", False),
        ("127.0.0.1.example.org", False),
        ("", False),
    ],
)
def test_loopback_is_told_from_everything_else(host: str, expected: bool) -> None:  # noqa: FBT001
    assert is_loopback(host) is expected


def test_a_proxy_of_the_environment_is_used_except_for_loopback_and_named_hosts(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name in ("http_proxy", "https_proxy", "no_proxy", "all_proxy"):
        monkeypatch.delenv(name.upper(), raising=False)
    monkeypatch.setenv("https_proxy", "proxy.example.org:3128")
    monkeypatch.setenv("no_proxy", "intern.example.org,.local")
    assert proxy_for(httpx.URL("https://api.jaggaer.example")) == "http://proxy.example.org:3128"
    assert proxy_for(httpx.URL("https://x3.intern.example.org:8124")) is None
    assert proxy_for(httpx.URL("https://x3.local")) is None
    assert proxy_for(httpx.URL("https://127.0.0.1:8124")) is None
    assert proxy_for(httpx.URL("http://api.jaggaer.example")) is None


def test_calls_go_through_the_proxy_with_its_sign_in(monkeypatch: pytest.MonkeyPatch, make_system: MakeSystem) -> None:
    with ToyServer(Reply(body=b'{"via": "proxy"}')) as proxy:
        monkeypatch.setenv("http_proxy", f"http://me:pw@127.0.0.1:{proxy.port}")
        monkeypatch.setenv("no_proxy", "")
        system = make_system("http://x3.example.org:8124")
        assert system.fetch("check", Request("GET", "/xtrem/api")).value == {"via": "proxy"}
    assert proxy.asked[0].target == "http://x3.example.org:8124/xtrem/api"
    assert proxy.asked[0].headers["proxy-authorization"] == "Basic bWU6cHc="


def test_a_proxy_that_cannot_be_used_is_refused_without_its_password(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", "socks5://me:pw@127.0.0.1:1080")
    monkeypatch.setenv("no_proxy", "")
    with pytest.raises(ConfigurationError, match="proxy") as caught:
        Client("http://x3.example.org:8124")
    assert "pw" not in str(caught.value)
