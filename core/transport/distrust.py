"""Why a certificate is not trusted, in words: each reason its own sentence and its own next step."""

from __future__ import annotations

import ssl
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Final

from core.clock import Clock, SystemClock
from core.model.check import CheckFault
from core.model.connection import AUTO
from core.model.views import CheckStep
from core.transport.certificate import Certificate
from core.transport.trust import USUAL, TlsRange

CERTIFICATE: Final = "Certificate"
_EXPIRED, _EARLY = 10, 9
_OTHER_NAME: Final = frozenset({62, 64})
_UNKNOWN: Final = frozenset({18, 19, 20, 21})
_OFF = "The check of certificates is never switched off."


@dataclass(frozen=True, slots=True)
class Way:
    """Where to, and whom to ask when it fails.

    Attributes:
        address: scheme, host, port and prefix.
        ca_file: certificates that are trusted besides the system's; "" = none.
        label: the system as people read it: `Sage X3`.
        owner: who can mend it there: `the X3 administrator`.
        clock: time, for validity dates.
        timeout_s: of each step.
        tls: versions of TLS that may be spoken.
        proxy: `auto`, `none` or an address (`core.transport.client.proxy_for`).
    """

    address: str
    ca_file: str
    label: str
    owner: str
    clock: Clock = field(default_factory=SystemClock)
    timeout_s: float = 10.0
    tls: TlsRange = USUAL
    proxy: str = AUTO


def distrusted(
    way: Way, host: str, port: int, refusal: ssl.SSLCertVerificationError | None, found: Certificate | None
) -> CheckStep:
    """The failed step `Certificate`.

    Args:
        way: whose certificate.
        host: the name that was asked for.
        port: for the sentence.
        refusal: OpenSSL's verdict (its codes: X509_V_ERR_*), or another system's; None = no hand-shake came about.
        found: the certificate, where it could be seen; it decides where the verdict has no code that we know.
    """
    now = way.clock.now().astimezone(UTC)
    whose = f"The certificate of {way.label} at {host}"
    if refusal is None:
        return _failed(
            f"No encrypted connection with {host}: port {port} does not speak https.",
            f"Ask {way.owner} which port speaks https, with TLS 1.2 or later.",
            CheckFault.TLS,
        )
    code = getattr(refusal, "verify_code", 0)
    match _reason(code, found, host, now):
        case CheckFault.CERTIFICATE_DATE if code == _EARLY or (found is not None and found.starts > now):
            return _early(way, whose, found, now)
        case CheckFault.CERTIFICATE_DATE:
            return _outdated(way, whose, found, now)
        case CheckFault.CERTIFICATE_NAME:
            return _other_name(way, host, found)
        case _:
            return _unknown(way, whose, found)


def other_version(way: Way, host: str, port: int) -> CheckStep:
    """The failed step `Certificate` where both sides know TLS, but no version in common."""
    mend = f"Ask {way.owner} to offer {_wanted(way.tls)}"
    if way.tls != USUAL:
        mend = f"{mend}, or which versions the server has, and set tls_minimum and tls_maximum to them"
    return _failed(
        f"{way.label} at {host}, port {port}, encrypts with another version of TLS than the settings allow ({way.tls}).",
        f"{mend}.",
        CheckFault.TLS,
    )


def _wanted(tls: TlsRange) -> str:
    return f"TLS {tls.oldest}" if tls.oldest == tls.newest else f"TLS {tls.oldest} or {tls.newest}"


def _reason(code: int, found: Certificate | None, host: str, now: datetime) -> CheckFault:
    if code in {_EXPIRED, _EARLY}:
        return CheckFault.CERTIFICATE_DATE
    if code in _OTHER_NAME:
        return CheckFault.CERTIFICATE_NAME
    if code in _UNKNOWN or found is None:
        return CheckFault.CERTIFICATE_AUTHORITY
    if not found.starts <= now <= found.ends:
        return CheckFault.CERTIFICATE_DATE
    return CheckFault.CERTIFICATE_AUTHORITY if found.fits(host) else CheckFault.CERTIFICATE_NAME


def _unknown(way: Way, whose: str, found: Certificate | None) -> CheckStep:
    shown = f" ({found})" if found is not None else ""
    what = "is signed by itself" if found is not None and found.self_signed else "comes from an unknown authority"
    return _failed(
        f"{whose}{shown} {what}: this computer does not trust it.",
        f"Ask {way.owner} for the file of their certificate authority (.pem, .crt or .cer) and name it as ca_file. {_OFF}",
        CheckFault.CERTIFICATE_AUTHORITY,
    )


def _early(way: Way, whose: str, found: Certificate | None, now: datetime) -> CheckStep:
    starts = f", but from {found.starts:%d %b %Y, %H:%M} UTC on" if found is not None else ""
    return _failed(
        f"{whose} is not valid yet{starts}; this computer's clock says {now:%d %b %Y, %H:%M} UTC.",
        f"Correct this computer's date and time; if they are right, ask {way.owner} about the certificate. {_OFF}",
        CheckFault.CERTIFICATE_DATE,
    )


def _outdated(way: Way, whose: str, found: Certificate | None, now: datetime) -> CheckStep:
    says = "has expired"
    if found is not None:
        says = f"({found}) has expired" if found.ends < now else f"({found}) hangs on a certificate that has expired"
    return _failed(
        f"{whose} {says}.",
        f"Ask {way.owner} to renew it. Today is {now:%d %b %Y} on this computer: correct that date if it is wrong. {_OFF}",
        CheckFault.CERTIFICATE_DATE,
    )


def _other_name(way: Way, host: str, found: Certificate | None) -> CheckStep:
    names = found.names if found is not None else ()
    made = ", ".join(names[:3]) if names else "another name"
    first = next((name for name in names if "*" not in name), "")
    enter = f"Enter the address with the name {first}" if first else "Enter the address with the certificate's name"
    return _failed(
        f"The certificate of {way.label} is made for {made}, not for {host}.",
        f"{enter}, or ask {way.owner} for a certificate for {host}. {_OFF}",
        CheckFault.CERTIFICATE_NAME,
    )


def _failed(detail: str, next_step: str, fault: CheckFault) -> CheckStep:
    return CheckStep(CERTIFICATE, ok=False, detail=detail, next_step=next_step, fault=fault)
