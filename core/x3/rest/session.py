"""Signing in at `api1`: the token of the other doors, and Basic where a site takes no token there.

Spec: reference/sage-x3.md 1.1 (the help of `api1` does not mention connected applications), 9.2.
"""

from __future__ import annotations

import logging
import re
from dataclasses import replace

from core.clock import Clock
from core.errors import ConfigurationError
from core.model.connection import X3Settings
from core.transport.client import is_loopback, parse_address
from core.x3.session import Basic, Secret, Session

log = logging.getLogger(__name__)

_CODED = re.compile(r"\bError\s+\d{1,3}\b")
"""How X3 refuses a token for what is in it; a refusal without a code says that no token is taken at all."""


def open_login(settings: X3Settings, password: Secret | None, clock: Clock) -> Session | None:
    """The login for REST alone; None where none is set, or all doors sign in by login, or it could be read on the way."""
    if not settings.rest.login or password is None or settings.auth != "connected-app":
        return None
    url = parse_address(settings.base_url)
    if url.scheme != "https" and not is_loopback(url.host):
        return None
    return Basic(replace(settings, user=settings.rest.login), password, clock)


class RestSession:
    """Bearer first; Basic from the first refusal on, where there is a login. Safe for use from many threads.

    Args:
        bearer: the connection's sign-in.
        basic: login and password for REST alone; None = none are set.
    """

    def __init__(self, bearer: Session, basic: Session | None = None) -> None:
        self._bearer, self._basic = bearer, basic
        self._current = bearer

    def authorization(self) -> str:
        """Value of the header `Authorization`, see `Session`."""
        return self._current.authorization()

    def refused(self, used: str, text: str, server_date: str, seen: set[str]) -> None:
        """Learns from an HTTP 401, see `Session`.

        The other doors go on with a token that is refused here only because it is a token.

        Raises:
            ConfigurationError: REST takes no token, and no login is set.
            CredentialsError: another try cannot help.
        """
        if not used.startswith("Bearer ") or _CODED.search(text):
            self._current.refused(used, text, server_date, seen)
            return
        if self._basic is None:
            raise ConfigurationError(
                "X3's REST services (api1) do not accept the token of the connected application.",
                remedy="Nothing needs to be done where another door is used; else name a login for REST (x3.rest.login), over https.",
                context={"step": "rest-sign-in"},
            )
        if self._current is not self._basic:
            log.info("REST takes no token: it is called with a login")
            self._current = self._basic

    def forget_failure(self) -> None:
        """Tries again as at the beginning."""
        self._bearer.forget_failure()
        if self._basic is not None:
            self._basic.forget_failure()
        self._current = self._bearer
