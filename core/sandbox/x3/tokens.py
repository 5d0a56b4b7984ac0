"""Sign-in of a connected application: the client signs a short JWT itself (reference/sage-x3.md 1.1)."""

from __future__ import annotations

import base64
import binascii
import hmac
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

import jwt

from core.sandbox.x3.switches import X3Switches

IN_THE_FUTURE, WRONG_ISSUER, WRONG_USER, WRONG_AUDIENCE, WRONG = 21, 41, 42, 45, 50
_KEPT = 64


@dataclass(frozen=True, slots=True)
class ConnectedApp:
    """A registered connected application.

    Attributes:
        url: gives the registered URL, compared literally with `aud` where the site does so.
    """

    client_id: str
    secret: str
    user: str
    url: Callable[[], str]


class TokenRefused(Exception):  # noqa: N818 - named after what happens
    """The token is not accepted; `number` is the NN of `Error NN: Invalid token`."""

    def __init__(self, number: int) -> None:
        super().__init__(f"Error {number}: Invalid token")
        self.number = number


class Gatekeeper:
    """Checks the Authorization header of every call.

    Attributes:
        refused: how often each error number was given.
    """

    def __init__(self, app: ConnectedApp, switches: X3Switches, now: Callable[[], datetime]) -> None:
        self._app, self._switches, self._now = app, switches, now
        self._known: dict[str, tuple[float, float]] = {}
        self.refused: Counter[int] = Counter()

    def check(self, header: str) -> None:
        """Lets a call in.

        Raises:
            TokenRefused: it stays outside. A missing token, and a validity beyond the application's, is error 50 [A].
        """
        try:
            self._check(header)
        except TokenRefused as error:
            self.refused[error.number] += 1
            raise

    def _check(self, header: str) -> None:
        kind, _, value = header.partition(" ")
        if kind.lower() == "basic" and self._switches.basic:
            self._basic(value)
            return
        if kind.lower() != "bearer" or not value:
            raise TokenRefused(WRONG)
        token = value.strip()
        times = self._known.get(token)
        if times is None:
            times = self._times(token)
            if len(self._known) >= _KEPT:
                self._known.clear()
            self._known[token] = times
        self._still_valid(*times)

    def _times(self, token: str) -> tuple[float, float]:
        """Issue and expiry of a token that is all right but for the time."""
        try:
            claims = jwt.decode(token, options={"verify_signature": False})
            if jwt.get_unverified_header(token).get("alg") != "HS256":
                raise TokenRefused(WRONG)
        except jwt.PyJWTError as error:
            raise TokenRefused(WRONG) from error
        if claims.get("iss") != self._app.client_id:
            raise TokenRefused(WRONG_ISSUER)
        try:
            jwt.decode(
                token,
                self._app.secret,
                algorithms=["HS256"],
                options={
                    "verify_exp": False,
                    "verify_iat": False,
                    "verify_nbf": False,
                    "verify_aud": False,
                },
            )
        except jwt.PyJWTError as error:
            raise TokenRefused(WRONG) from error
        if claims.get("sub") != self._app.user:
            raise TokenRefused(WRONG_USER)
        wanted = {"literal": self._app.url(), "empty": "", "ignored": claims.get("aud")}
        if claims.get("aud") != wanted[self._switches.audience]:
            raise TokenRefused(WRONG_AUDIENCE)
        issued, expires = claims.get("iat"), claims.get("exp")
        if not isinstance(issued, (int, float)) or not isinstance(expires, (int, float)):
            raise TokenRefused(WRONG)
        if expires - issued > self._switches.token_seconds:
            raise TokenRefused(WRONG)
        return float(issued), float(expires)

    def _still_valid(self, issued: float, expires: float) -> None:
        now = self._now().timestamp()
        if issued > now + self._switches.clock_skew_s:
            raise TokenRefused(IN_THE_FUTURE)
        if expires <= now:
            raise TokenRefused(WRONG)

    def _basic(self, value: str) -> None:
        try:
            given = base64.b64decode(value, validate=True)
        except (binascii.Error, ValueError) as error:
            raise TokenRefused(WRONG) from error
        if not hmac.compare_digest(given, f"{self._app.user}:{self._app.secret}".encode()):
            raise TokenRefused(WRONG)
