"""What certificates are checked with: the operating system's store, a company's own file, and the versions of TLS."""

from __future__ import annotations

import re
import ssl
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import truststore

from core.errors import ConfigurationError
from core.transport.certificate import read_certificate

LARGEST: Final = 1_000_000
_VERSIONS: Final = {"1.2": ssl.TLSVersion.TLSv1_2, "1.3": ssl.TLSVersion.TLSv1_3}
_PEM = re.compile(rb"-----BEGIN (?:X509 )?CERTIFICATE-----.+?-----END (?:X509 )?CERTIFICATE-----", re.DOTALL)
_REMEDY = "It must hold one or more certificates, as text (PEM, .pem or .crt) or in binary form (DER, .cer or .der)."


@dataclass(frozen=True, slots=True)
class TlsRange:
    """The oldest and the newest TLS that may be spoken, `1.2` or `1.3` each; a server chooses the newest it knows.

    Some servers break on 1.3, so that it can be left out (reference/jaggaer-j1p.md 3.3).
    """

    oldest: str = "1.2"
    newest: str = "1.3"

    def __str__(self) -> str:
        return f"TLS {self.oldest}" if self.oldest == self.newest else f"TLS {self.oldest} to {self.newest}"


USUAL: Final = TlsRange()


def trust_of(ca_file: str, tls: TlsRange = USUAL) -> ssl.SSLContext:
    """What a client checks certificates with: the operating system's store, and the certificates of a file.

    The file may hold several, as PEM (what stands around them does not matter) or as DER, one after the other. Each is
    trusted as it stands, also one that an authority above it issued: a company may hand out only the one it uses.

    Raises:
        ConfigurationError: the file cannot be read, or holds no certificates.
    """
    context = truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.minimum_version = _VERSIONS[tls.oldest]
    context.maximum_version = _VERSIONS[tls.newest]
    if ca_file:
        try:
            context.load_verify_locations(cadata=_certificates(Path(ca_file)))
        except (OSError, ssl.SSLError, ValueError) as error:
            why = getattr(error, "strerror", None) or str(error)
            message = f"The certificate file {ca_file} cannot be used: {why}."
            raise ConfigurationError(message, remedy=_REMEDY) from error
        context.verify_flags |= ssl.VERIFY_X509_PARTIAL_CHAIN
    return context


def _certificates(file: Path) -> bytes:
    """The certificates of a file in DER form, one after the other.

    Raises:
        OSError: the file cannot be read.
        ValueError: it holds no certificate, or one that is damaged; the text ends a sentence.
    """
    with file.open("rb") as opened:
        content = opened.read(LARGEST + 1)
    if len(content) > LARGEST:
        raise ValueError("it is too large for a file of certificates")
    found = [ssl.PEM_cert_to_DER_cert(_as_plain(block)) for block in _PEM.findall(content)] or list(_der(content))
    if not found:
        raise ValueError("it holds no certificate")
    for number, certificate in enumerate(found, 1):
        if read_certificate(certificate) is None:
            raise ValueError(f"certificate {number} of {len(found)} in it is damaged")
    return b"".join(found)


def _as_plain(block: bytes) -> str:
    return block.decode("ascii", "replace").replace("\r", "").replace("X509 CERTIFICATE", "CERTIFICATE")


def _der(content: bytes) -> list[bytes]:
    """The parts of DER bytes that follow one another (ITU X.690 8.1.3); empty when they are no such parts."""
    parts: list[bytes] = []
    at = 0
    while at < len(content):
        if content[at] != 0x30 or at + 2 > len(content):  # noqa: PLR2004 - a sequence, as a certificate is
            return []
        size, head = content[at + 1], 2
        if size & 0x80:
            digits = size & 0x7F
            size, head = int.from_bytes(content[at + 2 : at + 2 + digits], "big"), 2 + digits
        parts.append(content[at : at + head + size])
        at += head + size
    return parts if at == len(content) else []
