from __future__ import annotations

import ssl
from collections.abc import Callable
from pathlib import Path

import pytest
import trustme

from core.errors import ConfigurationError, UnreachableError
from core.transport.exchange import Request
from core.transport.trust import TlsRange, trust_of
from tests.core.transport.conftest import MakeSystem
from tests.core.transport.toyserver import Reply, ToyServer, tls_of

GET = Request("GET", "/")


def pem(authority: trustme.CA) -> bytes:
    return authority.cert_pem.bytes()


def der(authority: trustme.CA) -> bytes:
    return ssl.PEM_cert_to_DER_cert(pem(authority).decode())


def as_utf8_of_notepad(mine: trustme.CA, other: trustme.CA) -> bytes:
    return b"\xef\xbb\xbf" + pem(other).replace(b"\n", b"\r\n") + pem(mine).replace(b"\n", b"\r\n")


FORMS: dict[str, Callable[[trustme.CA, trustme.CA], bytes]] = {
    "der": lambda mine, _other: der(mine),
    "two-pem": lambda mine, other: pem(other) + pem(mine),
    "pem-with-remarks": lambda mine, _other: b"Subject: Company IT\n" + pem(mine) + b"issued in 2026\n",
    "pem-of-notepad": as_utf8_of_notepad,
    "two-der": lambda mine, other: der(other) + der(mine),
}


@pytest.mark.parametrize("form", FORMS)
def test_a_certificate_file_may_be_text_or_binary_and_hold_several(
    tmp_path: Path, make_system: MakeSystem, form: str
) -> None:
    mine, other = trustme.CA(), trustme.CA()
    file = tmp_path / "company.cer"
    file.write_bytes(FORMS[form](mine, other))
    with ToyServer(Reply(body=b"[1]"), tls=tls_of(mine)) as server:
        assert make_system(server.url, ca_file=str(file)).fetch("check", GET).value == [1]


def test_the_authority_that_issues_is_enough_without_the_one_above_it(tmp_path: Path, make_system: MakeSystem) -> None:
    issuing = trustme.CA().create_child_ca()
    file = tmp_path / "issuing.pem"
    file.write_bytes(pem(issuing))
    with ToyServer(Reply(body=b"[1]"), tls=tls_of(issuing)) as server:
        assert make_system(server.url, ca_file=str(file)).fetch("check", GET).value == [1]


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "it holds no certificate"),
        (b"no certificate at all", "it holds no certificate"),
        (b"-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n", "it holds no certificate"),
        (b"\x30\x03abc", "certificate 1 of 1 in it is damaged"),
        (b"\x30\x82\xff\xffabc", "it holds no certificate"),
        (b" " * 1_000_001, "it is too large"),
    ],
)
def test_a_file_without_a_usable_certificate_is_refused_with_the_reason(
    tmp_path: Path, content: bytes, why: str
) -> None:
    file = tmp_path / "wrong.pem"
    file.write_bytes(content)
    with pytest.raises(ConfigurationError, match=why) as caught:
        trust_of(str(file))
    assert "wrong.pem" in caught.value.message
    assert "PEM" in caught.value.remedy
    assert "DER" in caught.value.remedy


def test_a_damaged_certificate_among_good_ones_is_counted(tmp_path: Path) -> None:
    file = tmp_path / "half.pem"
    broken = b"-----BEGIN CERTIFICATE-----\nMAMCAQE=\n-----END CERTIFICATE-----\n"
    file.write_bytes(pem(trustme.CA()) + broken)
    with pytest.raises(ConfigurationError, match="certificate 2 of 2 in it is damaged"):
        trust_of(str(file))


@pytest.mark.parametrize(("oldest", "newest"), [("1.2", "1.2"), ("1.2", "1.3"), ("1.3", "1.3")])
def test_no_other_tls_is_spoken_than_the_settings_allow(
    tmp_path: Path, make_system: MakeSystem, oldest: str, newest: str
) -> None:
    authority = trustme.CA()
    file = tmp_path / "ca.pem"
    file.write_bytes(pem(authority))
    for version, name in ((ssl.TLSVersion.TLSv1_2, "1.2"), (ssl.TLSVersion.TLSv1_3, "1.3")):
        tls = tls_of(authority)
        tls.minimum_version = tls.maximum_version = version
        with ToyServer(Reply(body=b"[1]"), tls=tls) as server:
            system = make_system(server.url, ca_file=str(file), tls=TlsRange(oldest, newest))
            if oldest <= name <= newest:
                assert system.fetch("check", GET, attempts=1).value == [1]
            else:
                with pytest.raises(UnreachableError, match="another version of TLS") as caught:
                    system.fetch("check", GET, attempts=1)
                assert "tls_minimum" in caught.value.remedy
                assert server.asked == []
