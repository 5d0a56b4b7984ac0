"""A mail server on loopback that keeps what it gets: plain, with STARTTLS, or TLS from the first byte."""

from __future__ import annotations

import asyncio
import importlib
import logging
import ssl
import threading
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from typing import Any


@dataclass
class Mailbox:
    """A running mail server.

    Args:
        security: `none`, `starttls` (asked for before anything else) or `tls`.
        context: its certificate, where it encrypts.
        user, password: who must sign in; nobody where they are empty.
    """

    security: str = "none"
    context: ssl.SSLContext | None = None
    user: str = ""
    password: str = ""
    port: int = 0
    mails: list[EmailMessage] = field(default_factory=list)
    encrypted: list[bool] = field(default_factory=list)
    refuses: str = ""
    """What it says to every mail instead of taking it, while it is set."""
    unknown: Collection[str] = ()
    """Recipients that it does not know."""

    def __post_init__(self) -> None:
        self._loop = asyncio.new_event_loop()
        self._server: asyncio.Server | None = None
        self._thread = threading.Thread(target=self._loop.run_forever, name="mail server", daemon=True)
        self._thread.start()
        self.open()

    def subjects(self) -> list[str]:
        """Subjects of what came, in order."""
        return [str(mail["Subject"]) for mail in self.mails]

    def open(self) -> None:
        """Listens, on the same port as before."""
        self._server = asyncio.run_coroutine_threadsafe(self._listen(), self._loop).result(10)
        self.port = int(self._server.sockets[0].getsockname()[1])

    def shut(self) -> None:
        """Nothing listens any more."""
        asyncio.run_coroutine_threadsafe(self._unlisten(), self._loop).result(10)

    def close(self) -> None:
        """Ends it."""
        self.shut()
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(10)
        self._loop.close()

    async def handle_RCPT(  # noqa: N802 - aiosmtpd's name
        self,
        _server: object,
        _session: object,
        envelope: Any,  # noqa: ANN401 - aiosmtpd's own
        address: str,
        _options: object,
    ) -> str:
        """Takes or refuses a recipient."""
        if address in self.unknown:
            return "550 nobody of that name"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, _server: object, session: Any, envelope: Any) -> str:  # noqa: ANN401, N802 - the same
        """Keeps a mail."""
        if self.refuses:
            return self.refuses
        mail = message_from_bytes(envelope.content, policy=default)
        assert isinstance(mail, EmailMessage)
        self.mails.append(mail)
        self.encrypted.append(session.ssl is not None or self.security == "tls")
        return "250 OK"

    async def _listen(self) -> asyncio.Server:
        smtp = importlib.import_module("aiosmtpd.smtp")
        logging.getLogger("mail.log").setLevel(logging.CRITICAL)  # it warns of its own future

        def authenticate(_server: object, _session: object, _envelope: object, _mechanism: str, data: Any) -> object:  # noqa: ANN401
            good = (data.login.decode(), data.password.decode()) == (self.user, self.password)
            return smtp.AuthResult(success=good, handled=False)

        def protocol() -> Any:  # noqa: ANN401 - an asyncio.Protocol without types
            return smtp.SMTP(
                self,
                hostname="localhost",
                tls_context=self.context if self.security == "starttls" else None,
                require_starttls=self.security == "starttls",
                authenticator=authenticate if self.user else None,
                auth_required=bool(self.user) and self.security == "starttls",
                auth_require_tls=self.security == "starttls",
                loop=self._loop,
            )

        secure = self.context if self.security == "tls" else None
        return await self._loop.create_server(protocol, "127.0.0.1", self.port, ssl=secure)

    async def _unlisten(self) -> None:
        if self._server is not None:
            self._server.close()
            await self._server.wait_closed()
            self._server = None
        others = [task for task in asyncio.all_tasks(self._loop) if task is not asyncio.current_task()]
        for task in others:
            task.cancel()
        await asyncio.gather(*others, return_exceptions=True)


@contextmanager
def mailbox(**options: Any) -> Iterator[Mailbox]:  # noqa: ANN401 - the options of `Mailbox`
    """A mail server for as long as the block lasts."""
    made = Mailbox(**options)
    try:
        yield made
    finally:
        made.close()
