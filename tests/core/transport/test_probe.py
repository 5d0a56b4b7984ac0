from __future__ import annotations

import contextlib
import socket
import ssl
import threading
import warnings
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import trustme

from core.errors import ConfigurationError
from core.model.check import CheckFault
from core.model.views import CheckStep
from core.transport.distrust import Way
from core.transport.probe import probe
from core.transport.trust import TlsRange
from tests.core.transport.toyserver import MovedClock, Reply, ToyServer, tls_of

NAMES = ("http_proxy", "https_proxy", "all_proxy", "no_proxy")


@pytest.fixture
def environment() -> Iterator[pytest.MonkeyPatch]:
    """The environment without proxies, to be given some."""
    with pytest.MonkeyPatch.context() as changed:
        for name in (*NAMES, *(name.upper() for name in NAMES)):
            changed.delenv(name, raising=False)
        yield changed


def way_to(address: str, ca_file: str = "", clock: MovedClock | None = None, timeout_s: float = 5.0) -> Way:
    clock = clock or MovedClock(datetime.now(UTC))
    return Way(address, ca_file, "Sage X3", "the X3 administrator", clock, timeout_s)


def steps(way: Way) -> dict[str, CheckStep]:
    return {step.step: step for step in probe(way)}


@pytest.fixture
def authority() -> trustme.CA:
    return trustme.CA(organization_name="Company IT")


@pytest.fixture
def ca_file(authority: trustme.CA, tmp_path: Path) -> str:
    path = tmp_path / "ca.pem"
    authority.cert_pem.write_to_path(str(path))
    return str(path)


@pytest.mark.usefixtures("environment")
def test_a_trusted_server_passes_and_its_certificate_is_described(authority: trustme.CA, ca_file: str) -> None:
    with ToyServer(tls=tls_of(authority)) as server:
        made = steps(way_to(server.url, ca_file))
        assert server.asked == [], "nothing is sent to the system"
    assert list(made) == ["Proxy", "Name", "Port", "Certificate"]
    assert all(step.ok and not step.next_step for step in made.values())
    assert "issued by Company IT, valid until" in made["Certificate"].detail


@pytest.mark.usefixtures("environment")
def test_a_certificate_that_ends_soon_is_told_and_no_fault(authority: trustme.CA, ca_file: str) -> None:
    tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("127.0.0.1", not_after=datetime.now(UTC) + timedelta(days=20)).configure_cert(tls)
    with ToyServer(tls=tls) as server:
        step = steps(way_to(server.url, ca_file))["Certificate"]
        assert step.ok
        assert "renew" in step.next_step


@pytest.mark.usefixtures("environment")
def test_a_server_that_signs_for_itself_is_told_apart(tmp_path: Path) -> None:
    authority = trustme.CA(organization_name="Company IT")
    tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    pem = tmp_path / "own.pem"
    authority.private_key_pem.write_to_path(str(pem))
    authority.cert_pem.write_to_path(str(pem), append=True)
    tls.load_cert_chain(pem)
    with ToyServer(tls=tls) as server:
        step = steps(way_to(server.url))["Certificate"]
    assert "is signed by itself" in step.detail
    assert step.fault is CheckFault.CERTIFICATE_AUTHORITY


@pytest.mark.usefixtures("environment")
def test_a_server_that_hides_its_certificate_is_refused_all_the_same(authority: trustme.CA) -> None:
    tls = tls_of(authority)
    tls.minimum_version = ssl.TLSVersion.TLSv1_3
    with ToyServer(tls=tls) as server:
        step = steps(way_to(server.url))["Certificate"]
        assert server.asked == []
    assert not step.ok
    assert "unknown authority" in step.detail


@pytest.mark.usefixtures("environment")
def test_a_port_that_stays_silent_does_not_speak_https() -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        address = f"https://127.0.0.1:{silent.getsockname()[1]}"
        step = steps(way_to(address, timeout_s=0.4))["Certificate"]
    assert step.fault is CheckFault.TLS


@pytest.mark.usefixtures("environment")
def test_an_address_or_file_that_cannot_be_used_is_refused_at_once(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match="is not a web address"):
        probe(way_to("x3"))
    with pytest.raises(ConfigurationError, match="cannot be used"):
        probe(way_to("https://x3", str(tmp_path / "missing.pem")))


@pytest.mark.parametrize("scheme", ["http", "https"])
def test_the_proxy_that_is_used_is_named_without_its_password(environment: pytest.MonkeyPatch, scheme: str) -> None:
    with ToyServer(Reply(wire=b"HTTP/1.1 403 Forbidden\r\n\r\n")) as proxy:
        environment.setenv(f"{scheme}_proxy", f"http://clerk:hidden-word@127.0.0.1:{proxy.port}")
        made = steps(way_to(f"{scheme}://x3.company.invalid:8124"))
        told = made["Proxy"]
        assert f"127.0.0.1:{proxy.port}" in told.detail
        assert "hidden-word" not in repr(made)
        if scheme == "http":
            assert list(made) == ["Proxy", "Name", "Port", "Certificate"], "the proxy is asked by the calls themselves"
            assert "read on the way" in made["Certificate"].detail
        else:
            assert (told.fault, list(made)) == (CheckFault.PROXY, ["Proxy"])
            signed = proxy.asked[0].headers["proxy-authorization"]
            assert signed.startswith("Basic ")


def test_a_tunnel_leads_to_the_certificate_of_the_system(
    environment: pytest.MonkeyPatch, authority: trustme.CA, ca_file: str
) -> None:
    with ToyServer(tls=tls_of(authority)) as server, Tunnel(server.port) as proxy:
        environment.setenv("https_proxy", f"http://127.0.0.1:{proxy.port}")
        made = steps(way_to("https://x3.company.invalid:8124", ca_file))
    assert made["Proxy"].ok
    assert "The proxy looks" in made["Name"].detail
    assert made["Certificate"].fault is CheckFault.CERTIFICATE_NAME
    assert "made for 127.0.0.1, not for x3.company.invalid" in made["Certificate"].detail


def test_a_proxy_that_does_not_exist_is_told_by_its_name(environment: pytest.MonkeyPatch) -> None:
    environment.setenv("https_proxy", "http://proxy.company.invalid:3128")
    made = steps(way_to("https://x3.company.invalid:8124"))
    assert list(made) == ["Proxy"]
    assert "proxy.company.invalid" in made["Proxy"].detail
    assert "this computer's settings" in made["Proxy"].next_step


class Tunnel(ToyServer):
    """A proxy that lets everything through, to one port of this computer."""

    def __init__(self, port: int) -> None:
        super().__init__()
        self._to = port

    def _talk(self, plain: socket.socket) -> None:
        with plain, socket.create_connection(("127.0.0.1", self._to)) as there:
            while b"\r\n\r\n" not in plain.recv(4096):
                pass
            plain.sendall(b"HTTP/1.1 200 Connection established\r\n\r\n")
            pumps = [threading.Thread(target=_pump, args=pair) for pair in ((plain, there), (there, plain))]
            for pump in pumps:
                pump.start()
            for pump in pumps:
                pump.join()


def _pump(source: socket.socket, sink: socket.socket) -> None:
    with contextlib.suppress(OSError):
        while data := source.recv(65536):
            sink.sendall(data)
    with contextlib.suppress(OSError):
        sink.shutdown(socket.SHUT_WR)


@pytest.mark.usefixtures("environment")
@pytest.mark.parametrize(
    ("tls", "next_step"),
    [
        (
            TlsRange("1.3", "1.3"),
            "to offer TLS 1.3, or which versions the server has, and set tls_minimum and tls_maximum to them",
        ),
        (TlsRange(), "Ask the X3 administrator to offer TLS 1.2 or 1.3."),
    ],
)
def test_a_server_of_another_tls_is_told_with_what_is_set(
    authority: trustme.CA, ca_file: str, tls: TlsRange, next_step: str
) -> None:
    theirs = tls_of(authority)
    theirs.set_ciphers("ALL:@SECLEVEL=0")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # Python says that versions as old as these are not to be used
        theirs.minimum_version = ssl.TLSVersion.TLSv1
        theirs.maximum_version = ssl.TLSVersion.TLSv1_2 if tls.oldest == "1.3" else ssl.TLSVersion.TLSv1_1
    with ToyServer(tls=theirs) as server:
        step = steps(replace(way_to(server.url, ca_file), tls=tls))["Certificate"]
    assert (step.ok, step.fault) == (False, CheckFault.TLS)
    assert f"another version of TLS than the settings allow ({tls})" in step.detail
    assert next_step in step.next_step


def test_a_proxy_of_the_connection_goes_before_that_of_the_computer(
    environment: pytest.MonkeyPatch, authority: trustme.CA, ca_file: str
) -> None:
    environment.setenv("https_proxy", "http://proxy.company.invalid:3128")
    way = way_to("https://x3.company.invalid:8124", ca_file)
    with ToyServer(tls=tls_of(authority)) as server, Tunnel(server.port) as proxy:
        made = steps(replace(way, proxy=f"http://127.0.0.1:{proxy.port}"))
    assert (made["Proxy"].ok, made["Port"].ok) == (True, True)
    assert made["Proxy"].detail == f"127.0.0.1:{proxy.port}, from the settings of this connection."
    gone = steps(replace(way, proxy=f"http://127.0.0.1:{proxy.port}"))["Proxy"]
    assert "of the settings of this connection does not answer" in gone.detail
    assert "Correct the proxy in the settings of this connection (proxy)" in gone.next_step
    straight = steps(replace(way, proxy="none"))
    assert straight["Proxy"].detail == "None is used for x3.company.invalid, as the settings of this connection say."
    assert straight["Name"].fault is CheckFault.NAME


def test_this_computer_itself_is_never_reached_through_a_proxy(authority: trustme.CA, ca_file: str) -> None:
    with ToyServer(tls=tls_of(authority)) as server:
        made = steps(replace(way_to(server.url, ca_file), proxy="http://proxy.company.invalid:3128"))
    assert all(step.ok for step in made.values())
