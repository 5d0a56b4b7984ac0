from __future__ import annotations

import ssl
from datetime import UTC, datetime

import httpcore
import pytest
import trustme

from core.transport.certificate import Certificate, presented, read_certificate
from tests.core.transport.toyserver import ToyServer

DAY = datetime(2026, 1, 5, tzinfo=UTC)


def made_for(*names: str) -> Certificate:
    return Certificate("x3", "Company IT", names, DAY, DAY, self_signed=False)


@pytest.mark.parametrize(
    ("names", "host", "fits"),
    [
        (("x3.company.example",), "X3.Company.Example.", True),
        (("x3.company.example",), "company.example", False),
        (("*.company.example",), "x3.company.example", True),
        (("*.company.example",), "a.x3.company.example", False),
        (("*.company.example",), "company.example", False),
        (("*",), "localhost", False),
        (("127.0.0.1",), "127.0.0.1", True),
        (("0:0:0:0:0:0:0:1",), "[::1]", True),
        (("127.0.0.1",), "127.0.0.2", False),
        ((), "x3", False),
    ],
)
def test_a_certificate_fits_the_hosts_that_it_is_made_for(names: tuple[str, ...], host: str, *, fits: bool) -> None:
    assert made_for(*names).fits(host) is fits


def test_a_certificate_says_whose_it_is_who_issued_it_and_until_when() -> None:
    authority = trustme.CA(organization_name="Company IT")
    made = authority.issue_cert("x3.company.example", common_name="x3", not_after=datetime(2026, 3, 1))  # noqa: DTZ001
    pem = made.cert_chain_pems[0].bytes()
    found = read_certificate(ssl.PEM_cert_to_DER_cert(pem.decode()))
    assert found is not None
    assert str(found) == "x3, issued by Company IT, valid until 01 Mar 2026"
    assert found.names == ("x3.company.example",)
    assert not found.self_signed
    own = read_certificate(ssl.PEM_cert_to_DER_cert(authority.cert_pem.bytes().decode()))
    assert own is not None
    assert own.self_signed


def test_what_is_no_certificate_is_none() -> None:
    assert read_certificate(b"no certificate") is None


@pytest.mark.parametrize(("lowest", "seen"), [(ssl.TLSVersion.TLSv1_2, True), (ssl.TLSVersion.TLSv1_3, False)])
def test_a_certificate_that_nobody_trusts_can_be_seen_unless_the_server_hides_it(
    lowest: ssl.TLSVersion, *, seen: bool
) -> None:
    tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    tls.minimum_version = lowest
    trustme.CA().issue_cert("127.0.0.1").configure_cert(tls)
    with ToyServer(tls=tls) as server:
        stream = httpcore.SyncBackend().connect_tcp("127.0.0.1", server.port, 5)
        found = presented(stream, "127.0.0.1", 5)
        stream.close()
        assert (found is not None and found.names == ("127.0.0.1",)) is seen
        assert server.asked == [], "nothing but a hand-shake is sent"


def test_a_server_that_speaks_something_else_shows_no_certificate() -> None:
    with ToyServer() as server:
        stream = httpcore.SyncBackend().connect_tcp("127.0.0.1", server.port, 5)
        assert presented(stream, "127.0.0.1", 0.3) is None
        stream.close()
