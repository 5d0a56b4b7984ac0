"""Signing in to X3: a token that we sign ourselves, or login and password (reference/sage-x3.md 1.1)."""

from __future__ import annotations

import base64
import json
import logging
import re
import threading
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING, Protocol

import jwt
from jwt.algorithms import HMACAlgorithm

from core.errors import ConfigurationError, CredentialsError
from core.transport.client import is_loopback, parse_address

if TYPE_CHECKING:
    from core.clock import Clock
    from core.model.connection import X3Settings

log = logging.getLogger(__name__)

API_PATH = "/xtrem/api"
BACKDATE_S = 30
"""Seconds that `iat` lies in the past, since X3 refuses a token from its future (error 21)."""
KEEP_LEFT_S = 30.0
KEEP_LEFT_SHARE = 0.2
SKEW_S = 60.0
"""A clock difference from which on it may be what made a token look expired."""
SHORT_S = 60
"""Life of a token that is tried where X3 refuses a longer one: Sage's samples use it, and a longer one than the
application's tokens validity is refused like a wrong signature (reference/sage-x3.md 1.1)."""
_SHORTER = "50, shorter"
FAILED_FOR_S = 30.0
"""How long a definite refusal is repeated from memory: threads that come after it do not knock again."""

_ERROR = re.compile(r"\bError\s+(\d{1,3})\b")
_SNIPPET = 120

Secret = Callable[[], str | None]


class Session(Protocol):
    """A way to sign in. All methods may be called from several threads."""

    def authorization(self) -> str:
        """Value of the header `Authorization` for a call that leaves now.

        Raises:
            CredentialsError: there is no secret, or X3 refused it a moment ago.
        """
        ...

    def refused(self, used: str, text: str, server_date: str, seen: set[str]) -> None:
        """Learns from an HTTP 401; returns when the call is worth one more try.

        Args:
            used: the header value that was refused.
            text: the answer's body.
            server_date: the answer's header `Date`, empty when absent.
            seen: codes that this very call has met; kept by the caller between its tries.

        Raises:
            CredentialsError: another try cannot help; the message names the setting.
        """
        ...

    def forget_failure(self) -> None:
        """Tries again even when X3 refused a moment ago: somebody has mended something."""
        ...


class Failure:
    """A definite refusal, remembered for a moment. Not thread-safe: its owner holds the lock."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._facts: tuple[str, str, str] | None = None
        self._at = 0.0

    def repeat(self) -> None:
        """Raises the refusal again while it is fresh."""
        if self._facts is None:
            return
        if self._clock.monotonic_s() - self._at < FAILED_FOR_S:
            raise self._error()
        self._facts = None

    def keep(self, message: str, remedy: str, code: str) -> CredentialsError:
        """Remembers a refusal and gives the error for it."""
        self._facts = (message, remedy, code)
        self._at = self._clock.monotonic_s()
        log.info("sign-in refused by X3, code %s", code)
        return self._error()

    def forget(self) -> None:
        """As if nothing had been refused."""
        self._facts = None

    @property
    def known(self) -> bool:
        """Whether a refusal is remembered."""
        return self._facts is not None

    def _error(self) -> CredentialsError:
        message, remedy, code = self._facts or ("", "", "")
        return CredentialsError(message, remedy=remedy, context={"step": "sign-in", "code": code})


@dataclass(frozen=True, slots=True)
class _Refusal:
    message: str
    remedy: str


_REFUSALS = {
    "21": _Refusal(
        "X3 takes the sign-in for one of the future: its clock is behind this computer's (error 21).",
        "Set the clocks of this computer and of the X3 server to the same time.",
    ),
    "41": _Refusal(
        "X3 knows no connected application with this client ID (error 41).",
        "Compare the client ID with the connected application in X3 (Administration, Connected applications).",
    ),
    "42": _Refusal(
        "The user that is entered is not the allowed user of the connected application (error 42).",
        "Enter the connected application's allowed user (user), with the same capital and small letters.",
    ),
    "45": _Refusal(
        "X3 does not accept the audience of our token (error 45).",
        "Set audience to the URL that is registered in the connected application (Administration, Connected applications),"
        " letter by letter, or to auto.",
    ),
    "50": _Refusal(
        "X3 refused the signature of our token (error 50).",
        "Enter the secret of the connected application again (in X3 it can be made anew on the detail page), and see that"
        " token_seconds is not above the application's tokens validity.",
    ),
}
_UNKNOWN = _Refusal(
    "X3 refused the sign-in.",
    "Compare the connected application in X3 with the settings of this connection.",
)


class _AnyKeyLength(HMACAlgorithm):
    """HS256 with whatever secret X3 gave out; its length is not ours to choose, so there is nothing to warn about."""

    def check_key_length(self, key: bytes) -> str | None:  # noqa: ARG002 - the base class asks for it
        """No complaint."""
        return None


def _signer() -> jwt.PyJWS:
    signer = jwt.PyJWS()
    signer.unregister_algorithm("HS256")
    signer.register_algorithm("HS256", _AnyKeyLength(HMACAlgorithm.SHA256))
    return signer


class ConnectedApp:
    """A connected application: short HS256 tokens that we sign ourselves; there is no refresh token."""

    def __init__(self, settings: X3Settings, secret: Secret, clock: Clock) -> None:
        self._settings = settings
        self._secret = secret
        self._clock = clock
        self._lock = threading.Lock()
        self._signer = _signer()
        self._key: str | None = None
        self._token = ""
        self._expires = 0.0
        self._offset_s = 0.0
        self._life = settings.token_seconds
        self._failure = Failure(clock)
        registered = settings.base_url.rstrip("/") + API_PATH
        automatic = settings.audience == "auto"
        self._audiences = [registered, ""] if automatic else [settings.audience]

    def authorization(self) -> str:
        """`Bearer` and a token that outlives the call: signed anew when little of its life is left."""
        with self._lock:
            self._failure.repeat()
            now = self._server_now()
            life = self._life
            if self._expires - now < max(KEEP_LEFT_S, KEEP_LEFT_SHARE * life):
                self._sign(now)
            return f"Bearer {self._token}"

    def refused(self, used: str, text: str, server_date: str, seen: set[str]) -> None:
        """Learns from a 401 (see `Session.refused`): another audience, another clock, a fresh signature; each once."""
        match = _ERROR.search(text)
        code = match.group(1) if match else ""
        with self._lock:
            again = code not in seen
            if not again and code == "50" and self._may_be_too_long(seen):
                return
            seen.add(code)
            if again and used != f"Bearer {self._token}" and not self._failure.known:
                return  # somebody else has signed anew since; that token has not been refused yet
            offset = self._measure(server_date)
            if again and self._mend(code, offset):
                return
            raise self._fail(code, text, offset)

    def forget_failure(self) -> None:
        """Tries again even when X3 refused a moment ago, with the secret as it is in the keyring now."""
        with self._lock:
            self._failure.forget()
            self._key = None
            self._expires = 0.0

    def _server_now(self) -> float:
        return self._clock.now().timestamp() + self._offset_s

    def _sign(self, now: float) -> None:
        if self._key is None:
            self._key = self._secret()
        if not self._key:
            self._key = None
            msg = "There is no secret for X3 in the keyring."
            raise CredentialsError(msg, remedy="Enter the connected application's secret.")
        life = self._life
        issued = int(now) - min(BACKDATE_S, life // 3)
        claims: dict[str, str | int] = {"iss": self._settings.client_id}
        if self._settings.user:
            claims["sub"] = self._settings.user
        claims |= {"aud": self._audiences[0], "iat": issued, "exp": issued + life}
        payload = json.dumps(claims, separators=(",", ":")).encode()
        try:
            self._token = self._signer.encode(payload, self._key, "HS256")
        except jwt.PyJWTError:
            msg = "The secret for X3 cannot sign a token."
            raise CredentialsError(
                msg,
                remedy="Enter the connected application's secret, not a key file.",
            ) from None
        self._expires = float(issued + life)

    def _measure(self, server_date: str) -> float | None:
        try:
            there = parsedate_to_datetime(server_date)
        except (TypeError, ValueError):
            return None
        if there.tzinfo is None:
            there = there.replace(tzinfo=UTC)
        return (there - self._clock.now()).total_seconds()

    def _may_be_too_long(self, seen: set[str]) -> bool:
        """Whether the call is worth a try with a shorter token; each call has one."""
        if self._settings.token_seconds <= SHORT_S or _SHORTER in seen:
            return False
        seen.add(_SHORTER)
        if self._life > SHORT_S:
            self._life, self._expires = SHORT_S, 0.0
        return True

    def _mend(self, code: str, offset: float | None) -> bool:
        """Changes what the code complains about; False when nothing is left to be changed."""
        match code:
            case "21":
                self._offset_s = offset if offset is not None else self._offset_s - 10 * BACKDATE_S
            case "45" if len(self._audiences) > 1:
                del self._audiences[0]
            case "50" | "":
                if offset is not None and max(abs(offset), abs(self._offset_s)) > SKEW_S:
                    self._offset_s = offset  # one of the clocks was set
                self._key = None  # it may have been changed in the keyring since
            case _:
                return False
        self._expires = 0.0
        return True

    def _fail(self, code: str, text: str, offset: float | None) -> CredentialsError:
        self._life = self._settings.token_seconds
        refusal = _REFUSALS.get(code, _UNKNOWN)
        message = refusal.message
        if offset is not None and abs(offset) > SKEW_S and code in {"21", "50"}:
            way = "ahead of" if offset > 0 else "behind"
            message += f" The X3 server's clock is {abs(offset):.0f} s {way} this computer's."
        if code not in _REFUSALS and text.strip():
            message += f" It said: {text.strip()[:_SNIPPET]!a}."
        return self._failure.keep(message, refusal.remedy, code or "401")


class Basic:
    """Login and password with every call; refused where they could be read on the way."""

    def __init__(self, settings: X3Settings, secret: Secret, clock: Clock) -> None:
        self._user = settings.user
        self._secret = secret
        self._lock = threading.Lock()
        self._value = ""
        self._failure = Failure(clock)

    def authorization(self) -> str:
        """`Basic` and the encoded login."""
        with self._lock:
            self._failure.repeat()
            if not self._value:
                password = self._secret()
                if not password:
                    msg = "There is no password for X3 in the keyring."
                    raise CredentialsError(msg, remedy="Enter the X3 user's password.")
                pair = f"{self._user}:{password}".encode()
                self._value = f"Basic {base64.b64encode(pair).decode('ascii')}"
            return self._value

    def refused(self, used: str, text: str, server_date: str, seen: set[str]) -> None:
        """A login that was refused once is refused again: nothing is tried, so that no account is locked out."""
        del used, text, server_date, seen
        with self._lock:
            self._value = ""
            msg = "X3 refused the user or the password."
            raise self._failure.keep(
                msg,
                "Check login and password, and that X3 allows basic sign-in (session.auth in nodelocal.js).",
                "401",
            )

    def forget_failure(self) -> None:
        """Tries again with the password as it is in the keyring now."""
        with self._lock:
            self._failure.forget()
            self._value = ""


def open_session(settings: X3Settings, secret: Secret, clock: Clock) -> Session:
    """The session that the settings name, with X3 itself; the gateway's is opened by `core.x3.gateway.open_gateway`.

    Raises:
        ConfigurationError: the way to sign in is not known, or would show a secret on the way.
    """
    url = parse_address(settings.base_url)
    exposed = url.scheme != "https" and not is_loopback(url.host)
    match settings.auth:
        case "connected-app" if exposed and not settings.confirm_http:
            msg = "X3 is addressed over plain http: orders and tokens could be read on the way."
            remedy = "Use https, or confirm plain http for this connection (confirm_http)."
        case "connected-app" if not settings.client_id:
            msg = "The client ID of X3's connected application is missing."
            remedy = "Enter it as it stands in X3 (Administration, Connected applications)."
        case "connected-app" if settings.token_seconds < 1:
            msg = f"A token cannot live {settings.token_seconds} seconds."
            remedy = "Set token_seconds to at most the connected application's tokens validity, such as 300."
        case "connected-app":
            return ConnectedApp(settings, secret, clock)
        case "basic" if exposed:
            msg = "Login and password are not sent over plain http."
            remedy = "Use https, or a connected application."
        case "basic":
            return Basic(settings, secret, clock)
        case other:
            msg = f"{other!r} is no way to sign in to X3."
            remedy = "Choose connected-app, gateway or basic."
    raise ConfigurationError(msg, remedy=remedy)
