"""Mail by SMTP: one session for the messages of one occasion. Certificates are checked as for the two systems.

Spec: RFC 5321 (SMTP), RFC 3207 (STARTTLS), RFC 8314 (TLS from the first byte), RFC 3834 (mail sent by programs).
"""

from __future__ import annotations

import smtplib
import socket
import ssl
from collections.abc import Callable
from datetime import datetime
from email.message import EmailMessage
from email.policy import SMTP as SMTP_POLICY
from email.utils import format_datetime
from types import TracebackType
from typing import Final, Self

from core.errors import (
    CertificateError,
    ConfigurationError,
    ConnectorError,
    CredentialsError,
    RejectedError,
    TransientError,
    UnreachableError,
)
from core.model.alert import Draft
from core.model.connection import AlertSettings

TIMEOUT_S: Final = 10.0
"""How long one answer of the mail server may take."""
_PASSING = range(400, 500)
"""Answers of a mail server that say: not now."""


def letter(settings: AlertSettings, draft: Draft, *, at: datetime) -> EmailMessage:
    """A mail in plain text; `at` is when its message was made. It has the same Message-ID whenever it is sent."""
    mail = EmailMessage(policy=SMTP_POLICY)
    domain = settings.sender.rpartition("@")[2] or "localhost"
    mail["From"] = settings.sender
    mail["To"] = ", ".join(settings.email_to)
    mail["Subject"] = draft.subject
    mail["Date"] = format_datetime(at)
    mail["Message-ID"] = f"<{draft.mail_id}@{domain}>"
    if draft.answers:
        mail["In-Reply-To"] = mail["References"] = f"<{draft.answers}@{domain}>"
    mail["Auto-Submitted"] = "auto-generated"
    mail.set_content(draft.text)
    return mail


class MailSession:
    """A session with the mail server; opened by `with`, ended at its end.

    Args:
        settings: how the server is reached.
        password: gives the password of `smtp_user`; asked only when somebody signs in.

    Raises (by `with` and `send`):
        UnreachableError: the server cannot be reached.
        CertificateError: its certificate is not trusted.
        CredentialsError: it refuses the sign-in, or there is no password.
        ConfigurationError: it offers no encryption, or no sign-in.
        RejectedError: it refuses sender, every recipient, or the mail.
        TransientError: it breaks off, or says: not now.
    """

    def __init__(self, settings: AlertSettings, password: Callable[[], str]) -> None:
        self._settings = settings
        self._password = password
        self._smtp: smtplib.SMTP | None = None
        self._where = f"{settings.smtp_host}:{settings.port}"

    def __enter__(self) -> Self:
        """Connects, encrypts, signs in."""
        settings = self._settings
        secret = self._password() if settings.smtp_user else ""
        try:
            self._smtp = self._connected()
            if settings.smtp_security == "starttls":
                self._smtp.starttls(context=self._trust())
            if settings.smtp_user:
                self._smtp.login(settings.smtp_user, secret)
        except (OSError, smtplib.SMTPException) as error:
            translated = self._translated(error)
            self._end()
            raise translated from error
        except ConnectorError:
            self._end()
            raise
        return self

    def send(self, mail: EmailMessage) -> str:
        """Sends a mail; gives a sentence about addresses that were refused, empty when none was."""
        if self._smtp is None:
            msg = "The session with the mail server is not open."
            raise RuntimeError(msg)
        try:
            refused = self._smtp.send_message(mail, self._settings.sender, list(self._settings.email_to))
        except (OSError, smtplib.SMTPException) as error:
            raise self._translated(error) from error
        return f"The mail server refused {', '.join(sorted(refused))}." if refused else ""

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Says goodbye; a server that does not answer to that is no trouble."""
        self._end()

    # -- inside ---------------------------------------------------------------------------------------------------------

    def _connected(self) -> smtplib.SMTP:
        settings, port = self._settings, self._settings.port
        name = socket.gethostname() or "localhost"
        if settings.smtp_security == "tls":
            return smtplib.SMTP_SSL(settings.smtp_host, port, name, timeout=TIMEOUT_S, context=self._trust())
        return smtplib.SMTP(settings.smtp_host, port, name, timeout=TIMEOUT_S)

    def _trust(self) -> ssl.SSLContext:
        from core.transport.trust import trust_of  # noqa: PLC0415 - only where there is mail

        return trust_of(self._settings.ca_file)

    def _end(self) -> None:
        smtp, self._smtp = self._smtp, None
        if smtp is None:
            return
        try:
            smtp.quit()
        except (OSError, smtplib.SMTPException):
            smtp.close()

    def _translated(self, error: Exception) -> ConnectorError:
        server = f"The mail server {self._where}"
        match error:
            case ssl.SSLCertVerificationError():
                return CertificateError(
                    f"The certificate of the mail server {self._where} is not trusted: {error.verify_message}.",
                    remedy="Name the file of its certificate authority (ca_file under [alerts]).",
                )
            case ssl.SSLError():
                return ConfigurationError(
                    f"{server} agrees on no encryption.", remedy="Check smtp_security and smtp_port under [alerts]."
                )
            case smtplib.SMTPAuthenticationError():
                return CredentialsError(
                    f"{server} refuses the sign-in of {self._settings.smtp_user} (SMTP {error.smtp_code}).",
                    remedy="Enter the password again: run setup with ML_CONNECTOR_SMTP_PASSWORD set.",
                )
            case smtplib.SMTPNotSupportedError():
                return ConfigurationError(
                    f"{server} offers no {'sign-in' if self._encrypted() else 'STARTTLS'}.",
                    remedy="Check smtp_security and smtp_user under [alerts]; nothing was sent.",
                )
            case smtplib.SMTPRecipientsRefused():
                code, said = next(iter(error.recipients.values()), (0, b""))
                return self._refused(f"{server} refuses every recipient", code, said)
            case smtplib.SMTPResponseException():
                return self._refused(f"{server} refuses", error.smtp_code, error.smtp_error)
            case smtplib.SMTPServerDisconnected() | smtplib.SMTPException():
                return TransientError(f"{server} broke off.", remedy="It is tried again with the next run.")
            case _:
                why = "it does not answer in time" if isinstance(error, TimeoutError) else "no connection could be made"
                return UnreachableError(
                    f"{server} cannot be reached: {why}.", remedy="Check smtp_host and smtp_port under [alerts]."
                )

    def _refused(self, what: str, code: int, said: bytes | str) -> ConnectorError:
        words = " ".join((said.decode("ascii", "replace") if isinstance(said, bytes) else said).split())[:200]
        message = f"{what} (SMTP {code}: {words})."
        if code in _PASSING:
            return TransientError(message, remedy="It is tried again with the next run.")
        return RejectedError(message, remedy="Check email_to and email_from under [alerts].")

    def _encrypted(self) -> bool:
        return self._smtp is not None and isinstance(self._smtp.sock, ssl.SSLSocket)
