from __future__ import annotations

import pytest

from core.errors import ContractError
from gui.report import crash_report, error_report, struck_out

TOKEN = "eyJhbGciOiJIUzI1NiJ9.eyJpc3MiOiJtbCJ9.c2lnbmF0dXJl"


@pytest.mark.parametrize(
    ("text", "secret"),
    [
        (f"Authorization: Bearer {TOKEN}", TOKEN),
        (f"sent {TOKEN} to X3", TOKEN),
        ("client_secret=hunter2hunter2&grant_type=x", "hunter2hunter2"),
        ('{"x3-secret": "p a s s", "user": "anna"}', "p a s s"),
        ("password='open sesame'", "open sesame"),
        ("https://anna:geheim@x3server:8124/api", "geheim"),
        ("Basic YW5uYTpnZWhlaW0=", "YW5uYTpnZWhlaW0="),
        ("refresh_token: abc.def", "abc.def"),
        ("-----BEGIN PRIVATE KEY-----\nMIIEvQ\n-----END PRIVATE KEY-----", "MIIEvQ"),
    ],
)
def test_what_looks_like_a_secret_is_struck_out(text: str, secret: str) -> None:
    assert secret not in struck_out(text)


def test_what_is_no_secret_stays() -> None:
    text = "order L001501950, account 744202, token_url https://host/auth/realms/x"
    assert "L001501950, account 744202" in struck_out(text)


def test_a_crash_report_names_place_and_program_but_no_secret() -> None:
    def fail() -> None:
        msg = "client_secret=topsecret99"
        raise ValueError(msg)

    with pytest.raises(ValueError, match="client_secret") as caught:
        fail()
    report = crash_report(caught.value)
    assert "in fail" in report
    assert "ML Connector" in report
    assert "topsecret99" not in report


def test_a_report_of_a_named_error_holds_its_facts() -> None:
    error = ContractError("HTML instead of JSON.", context={"step": "orders", "request id": "r-17"})
    report = error_report(error)
    assert "request id: r-17" in report
    assert "HTML instead of JSON." in report
