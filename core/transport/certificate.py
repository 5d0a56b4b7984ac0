"""The certificate of a server, in words: whose it is, who issued it, until when; also of one that is not trusted."""

from __future__ import annotations

import ssl
from dataclasses import dataclass
from datetime import datetime
from ipaddress import ip_address
from typing import TYPE_CHECKING, Final

import httpcore

if TYPE_CHECKING:
    from cryptography import x509

_LARGEST: Final = 256 * 1024
_RECORD_HEAD, _MESSAGE_HEAD = 5, 4
_HANDSHAKE, _CERTIFICATE = 22, 11


@dataclass(frozen=True, slots=True)
class Certificate:
    """What people want to know of a certificate.

    Attributes:
        subject: common name, else the first hosts, else the whole name.
        issuer: common name, else organisation, else the whole name.
        names: hosts and addresses that it is made for, in its own order.
        starts, ends: validity, aware UTC.
        self_signed: whether subject and issuer are the same.
    """

    subject: str
    issuer: str
    names: tuple[str, ...]
    starts: datetime
    ends: datetime
    self_signed: bool

    def __str__(self) -> str:
        whom = "itself" if self.self_signed else self.issuer
        return f"{self.subject}, issued by {whom}, valid until {self.ends:%d %b %Y}"

    def fits(self, host: str) -> bool:
        """Whether it is made for a host (RFC 6125: a star stands for one whole label, the leftmost)."""
        wanted = host.strip("[]").casefold().rstrip(".")
        _, _, parent = wanted.partition(".")
        for name in self.names:
            shown = name.casefold().rstrip(".")
            if shown == wanted or (shown.startswith("*.") and parent and shown[2:] == parent):
                return True
            if _address(shown) and _address(shown) == _address(wanted):
                return True
        return False


def read_certificate(der: bytes) -> Certificate | None:
    """A certificate from its DER form; None when it cannot be read."""
    from cryptography import x509  # noqa: PLC0415 - a twentieth of a second, for checks only

    try:
        found = x509.load_der_x509_certificate(der)
        return Certificate(
            subject=_common_name(found.subject) or ", ".join(_names(found)[:2]) or _name(found.subject),
            issuer=_common_name(found.issuer) or _name(found.issuer),
            names=_names(found),
            starts=found.not_valid_before_utc,
            ends=found.not_valid_after_utc,
            self_signed=found.subject == found.issuer,
        )
    except ValueError:
        return None


def presented(stream: httpcore.NetworkStream, host: str, timeout_s: float) -> Certificate | None:
    """The certificate that a server shows in a hand-shake which is then refused; None when it cannot be seen.

    Nothing but the hand-shake is sent, and nobody is trusted: up to TLS 1.2 a certificate travels openly, so that it
    can be read on its way to a check that turns it down. A server that speaks TLS 1.3 only does not show it.
    """
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.maximum_version = ssl.TLSVersion.TLSv1_2
    incoming, outgoing = ssl.MemoryBIO(), ssl.MemoryBIO()
    tls = context.wrap_bio(incoming, outgoing, server_hostname=host)
    seen = b""
    try:
        while len(seen) < _LARGEST:
            try:
                tls.do_handshake()
                break
            except ssl.SSLWantReadError:
                pass
            if said := outgoing.read():
                stream.write(said, timeout_s)
            if not (data := stream.read(16 * 1024, timeout_s)):
                break
            seen += data
            incoming.write(data)
    except (ssl.SSLError, OSError, httpcore.NetworkError, httpcore.TimeoutException):
        pass  # the refusal, as intended
    der = _leaf(seen)
    return read_certificate(der) if der else None


def _leaf(seen: bytes) -> bytes:
    """The first certificate of a server's side of a hand-shake (RFC 5246, 6.2.1 and 7.4.2); empty when there is none."""
    messages = b""
    at = 0
    while at + _RECORD_HEAD <= len(seen) and seen[at] == _HANDSHAKE:
        size = int.from_bytes(seen[at + 3 : at + 5], "big")
        messages += seen[at + _RECORD_HEAD : at + _RECORD_HEAD + size]
        at += _RECORD_HEAD + size
    at = 0
    while at + _MESSAGE_HEAD <= len(messages):
        size = int.from_bytes(messages[at + 1 : at + 4], "big")
        body = messages[at + _MESSAGE_HEAD : at + _MESSAGE_HEAD + size]
        if messages[at] == _CERTIFICATE:
            return body[6 : 6 + int.from_bytes(body[3:6], "big")]
        at += _MESSAGE_HEAD + size
    return b""


def _common_name(name: x509.Name) -> str:
    from cryptography.x509.oid import NameOID  # noqa: PLC0415 - as above

    parts = name.get_attributes_for_oid(NameOID.COMMON_NAME)
    return _clean(str(parts[0].value)) if parts else ""


def _name(name: x509.Name) -> str:
    from cryptography.x509.oid import NameOID  # noqa: PLC0415 - as above

    parts = name.get_attributes_for_oid(NameOID.ORGANIZATION_NAME)
    return _clean(str(parts[0].value) if parts else name.rfc4514_string()) or "a nameless authority"


def _names(certificate: x509.Certificate) -> tuple[str, ...]:
    from cryptography import x509  # noqa: PLC0415 - as above

    try:
        names = certificate.extensions.get_extension_for_class(x509.SubjectAlternativeName).value
    except x509.ExtensionNotFound:
        return ()
    hosts = [_clean(name) for name in names.get_values_for_type(x509.DNSName)]
    return (*hosts, *(str(address) for address in names.get_values_for_type(x509.IPAddress)))


def _clean(text: str) -> str:
    return "".join(c if c.isprintable() else " " for c in text)[:100].strip()


def _address(text: str) -> str:
    try:
        return str(ip_address(text))
    except ValueError:
        return ""
