from __future__ import annotations

import ssl
from datetime import UTC, datetime, timedelta

import pytest

from core.model.check import CheckFault
from core.transport.certificate import Certificate
from core.transport.distrust import Way, distrusted
from tests.core.transport.toyserver import MovedClock

NOW = datetime(2026, 1, 5, 8, 0, tzinfo=UTC)
OF_WINDOWS = 0x800B0109
"""CERT_E_UNTRUSTEDROOT: a code that OpenSSL does not have."""


def certificate(*, starts: int = -9, ends: int = 9, names: tuple[str, ...] = ("x3.company.example",)) -> Certificate:
    day = timedelta(days=1)
    return Certificate("x3", "Company IT", names, NOW + starts * day, NOW + ends * day, self_signed=False)


@pytest.mark.parametrize(
    ("code", "found", "fault", "says"),
    [
        (10, None, CheckFault.CERTIFICATE_DATE, "has expired."),
        (10, certificate(ends=-1), CheckFault.CERTIFICATE_DATE, "valid until 04 Jan 2026) has expired"),
        (10, certificate(), CheckFault.CERTIFICATE_DATE, "hangs on a certificate that has expired"),
        (9, None, CheckFault.CERTIFICATE_DATE, "is not valid yet; this"),
        (62, certificate(names=("*.company.example", "b.example")), CheckFault.CERTIFICATE_NAME, "not for x3.company"),
        (64, None, CheckFault.CERTIFICATE_NAME, "made for another name"),
        (20, certificate(ends=-1), CheckFault.CERTIFICATE_AUTHORITY, "unknown authority"),
        (OF_WINDOWS, None, CheckFault.CERTIFICATE_AUTHORITY, "unknown authority"),
        (OF_WINDOWS, certificate(), CheckFault.CERTIFICATE_AUTHORITY, "unknown authority"),
        (OF_WINDOWS, certificate(ends=-1), CheckFault.CERTIFICATE_DATE, "has expired"),
        (OF_WINDOWS, certificate(starts=1), CheckFault.CERTIFICATE_DATE, "from 06 Jan 2026, 08:00 UTC on"),
        (OF_WINDOWS, certificate(names=("a.example",)), CheckFault.CERTIFICATE_NAME, "is made for a.example"),
    ],
)
def test_a_refusal_is_told_by_its_code_else_by_the_certificate_itself(
    code: int, found: Certificate | None, fault: CheckFault, says: str
) -> None:
    refusal = ssl.SSLCertVerificationError(1, "refused")
    refusal.verify_code = code
    way = Way("https://x3.company.example", "", "Sage X3", "the X3 administrator", MovedClock(NOW))
    step = distrusted(way, "x3.company.example", 443, refusal, found)
    assert (step.ok, step.fault) == (False, fault)
    assert says in step.detail
    assert "never switched off" in step.next_step
