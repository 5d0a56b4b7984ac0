"""Mail to a real server: encrypted with certificates that are checked, signed in, and every refusal in a sentence."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from core.alerts.mail import MailSession, letter
from core.errors import (
    CertificateError,
    ConfigurationError,
    ConnectorError,
    CredentialsError,
    RejectedError,
    TransientError,
    UnreachableError,
)
from core.model.alert import Channel, Draft, Moment
from core.model.connection import AlertSettings
from tests.core.alerts.conftest import Certificates
from tests.helpers.mailbox import Mailbox

Start = Callable[..., Mailbox]
AT = datetime(2026, 1, 5, 7, 30, tzinfo=UTC)
DRAFT = Draft(Channel.EMAIL, Moment.OPENED, "Account 0744202 fehlt € 9 orders", "Zwölf\nlines\n", mail_id="a.1")


def settings(server: Mailbox, **more: object) -> AlertSettings:
    usual = AlertSettings(
        email_to=("finance@example.com", "boss@example.com"),
        email_from="connector@example.com",
        smtp_host="localhost",
        smtp_port=server.port,
        smtp_security=server.security,
        smtp_user=server.user,
    )
    return replace(usual, **more)  # type: ignore[arg-type]


def send(how: AlertSettings, draft: Draft = DRAFT, password: str = "right") -> str:
    with MailSession(how, lambda: password) as session:
        return session.send(letter(how, draft, at=AT))


def refusal(how: AlertSettings, kind: type[ConnectorError], password: str = "right") -> str:
    with pytest.raises(kind) as caught:
        send(how, password=password)
    assert caught.value.remedy
    assert str(how.smtp_port) in caught.value.message
    return caught.value.message


@pytest.mark.parametrize("security", ["starttls", "tls"])
def test_a_mail_is_encrypted_and_signed_in(mail_server: Start, certificates: Certificates, security: str) -> None:
    server = mail_server(security=security, context=certificates.server, user="connector", password="right")
    how = settings(server, ca_file=str(certificates.ca_file))
    assert send(how) == ""
    (mail,) = server.mails
    assert server.encrypted == [True]
    assert mail["Subject"] == "Account 0744202 fehlt € 9 orders"
    assert (mail["From"], mail["To"]) == ("connector@example.com", "finance@example.com, boss@example.com")
    assert (mail["Message-ID"], mail["Auto-Submitted"]) == ("<a.1@example.com>", "auto-generated")
    assert mail["Date"].datetime == AT
    assert mail.get_content().split() == ["Zwölf", "lines"]
    assert "refuses the sign-in of connector" in refusal(how, CredentialsError, password="wrong")
    assert len(server.mails) == 1


@pytest.mark.parametrize("security", ["starttls", "tls"])
def test_a_certificate_that_nobody_vouches_for_stops_the_mail_before_the_password_is_sent(
    mail_server: Start, certificates: Certificates, security: str
) -> None:
    server = mail_server(security=security, context=certificates.server, user="connector", password="right")
    assert "is not trusted" in refusal(settings(server), CertificateError)
    other = settings(server, smtp_host="127.0.0.1", ca_file=str(certificates.ca_file))
    assert "is not trusted" in refusal(other, CertificateError), "it is a certificate for another name"
    assert server.mails == []


def test_a_server_without_encryption_gets_nothing_where_the_settings_want_it(mail_server: Start) -> None:
    server = mail_server()
    assert "offers no STARTTLS" in refusal(settings(server, smtp_security="starttls"), ConfigurationError)
    assert "agrees on no encryption" in refusal(settings(server, smtp_security="tls"), ConfigurationError)
    assert server.mails == []
    assert send(settings(server)) == ""
    assert server.encrypted == [False]


def test_what_a_server_refuses_is_said_and_what_passes_may_be_sent_again(mail_server: Start) -> None:
    server = mail_server()
    how = settings(server)
    server.unknown = ("boss@example.com",)
    assert send(how) == "The mail server refused boss@example.com."
    server.unknown = how.email_to
    assert "refuses every recipient (SMTP 550: nobody of that name)" in refusal(how, RejectedError)
    server.unknown = ()
    server.refuses = "554 no such mails here"
    assert "SMTP 554: no such mails here" in refusal(how, RejectedError)
    server.refuses = "451 greylisted"
    assert "SMTP 451: greylisted" in refusal(how, TransientError)
    server.shut()
    assert "cannot be reached: no connection could be made" in refusal(how, UnreachableError)
    server.open()
    server.refuses = ""
    assert send(how) == ""


def test_a_mail_that_goes_on_from_another_one_says_so() -> None:
    how = AlertSettings(email_to=("a@b.example",), smtp_user="robot@b.example")
    mail = letter(how, replace(DRAFT, answers="a.0"), at=AT)
    assert (mail["From"], mail["In-Reply-To"]) == ("robot@b.example", "<a.0@b.example>")


@pytest.mark.parametrize(
    ("security", "port", "used"), [("starttls", 0, 587), ("tls", 0, 465), ("none", 0, 25), ("tls", 2465, 2465)]
)
def test_the_usual_port_is_that_of_the_encryption(security: str, port: int, used: int) -> None:
    assert AlertSettings(smtp_security=security, smtp_port=port).port == used
