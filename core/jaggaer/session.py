"""Signing in to JAGGAER (reference/jaggaer-j1p.md 2)."""

from __future__ import annotations

import base64
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Final, Protocol
from urllib.parse import quote_plus, urlencode, urlsplit

from core.clock import Clock
from core.errors import ConfigurationError, ContractError, CredentialsError, TransientError
from core.model.connection import JaggaerSettings
from core.transport.client import is_loopback, parse_address
from core.transport.exchange import Answer, Request, System

REALM_PATH: Final = "/auth/realms/J1p-integrations/protocol/openid-connect/token"
LEGACY_PATH: Final = "/esop/jint/api/public/v1/tokens"
EARLY_S: Final = 60.0
"""A token counts as expired so many seconds before it is, or a fifth of its life where that is less."""
UNSAID_S: Final = 300.0
"""Life of a token whose answer does not say it: short, and a refusal renews it anyway."""
LONGEST_S: Final = 86_400.0
_REFUSALS: Final = frozenset({400, 401, 403, 404})
_MILLISECONDS: Final = 1000.0

Secret = Callable[[], str | None]


class Session(Protocol):
    """What signs the calls."""

    def header(self, *, attempts: int = 0) -> str:
        """Value of the `Authorization` header, known to be valid as far as the answer to its issue said.

        `attempts` are those of a call that it may take; 0 = as the policy says.
        """
        ...

    def refused(self, header: str) -> None:
        """Notes that JAGGAER refused this value, so that the next `header` is another one.

        Raises:
            CredentialsError: there is no other.
        """
        ...

    def close(self) -> None:
        """Gives connections back."""
        ...


@dataclass(frozen=True, slots=True)
class _Token:
    header: str
    steady_until: float
    wall_until: float


class TokenSession:
    """Tokens by client id and secret: one for all threads, one renewal at a time, never stored.

    Args:
        system: where tokens are issued; closed by `close`.
        path: of the token endpoint.
        settings: client id and scope, and how both are sent; `auth` `legacy` reads the older gateway's answer.
        secret: gives the client secret from the keyring, asked at each renewal.
        clock: time.
    """

    def __init__(self, system: System, path: str, settings: JaggaerSettings, secret: Secret, clock: Clock) -> None:
        self._system = system
        self._path = path
        self._settings = settings
        self._secret = secret
        self._clock = clock
        self._lock = threading.Lock()
        self._token: _Token | None = None

    def header(self, *, attempts: int = 0) -> str:
        """`Bearer ...`; asks for a token when there is none that lives long enough.

        Raises:
            CredentialsError: client id or secret are refused, or the secret is not in the keyring.
            ConfigurationError: the token address is wrong.
            TransientError: the sign-in cannot be reached.
        """
        token = self._token
        if token is None or not self._lasts(token):
            with self._lock:
                token = self._token
                if token is None or not self._lasts(token):
                    token = self._token = self._issue(attempts)
        return token.header

    def refused(self, header: str) -> None:
        """Drops the token, unless another thread has renewed it already."""
        with self._lock:
            if self._token is not None and self._token.header == header:
                self._token = None

    def close(self) -> None:
        """Ends the connections to the sign-in."""
        self._system.close()

    def _lasts(self, token: _Token) -> bool:
        """By both clocks: one stands still while the computer sleeps, the other may be set."""
        return self._clock.monotonic_s() < token.steady_until and self._clock.now().timestamp() < token.wall_until

    def _issue(self, attempts: int) -> _Token:
        steady, wall = self._clock.monotonic_s(), self._clock.now().timestamp()
        try:
            answer = self._system.fetch("token", self._request(), attempts=attempts)
        except ContractError as error:
            raise TransientError(
                f"The sign-in of JAGGAER at {self._system.client.host}{self._path} gives no tokens: {error.message}",
                remedy="If that stays so, check token_url in the settings.",
                context=error.context,
            ) from error
        if answer.status in _REFUSALS:
            raise self._refusal(answer)
        value = answer.value
        members: Mapping[str, object] = value if isinstance(value, dict) else {}
        legacy = self._settings.auth == "legacy"
        token = members.get("token" if legacy else "access_token")
        if not isinstance(token, str) or not token or not (token.isascii() and token.isprintable()):
            raise ConfigurationError(
                "The answer of the sign-in of JAGGAER holds no token.",
                remedy="Check the token address, and whether auth is j1p or legacy.",
            )
        life = _life_s(members.get("expire_in"), _MILLISECONDS) if legacy else _life_s(members.get("expires_in"), 1.0)
        usable_s = life - min(EARLY_S, life / 5)
        return _Token(f"Bearer {token}", steady + usable_s, wall + usable_s)

    def _request(self) -> Request:
        client = {"client_id": self._settings.client_id, "client_secret": _known(self._secret)}
        form = {"grant_type": "client_credentials"}
        if self._settings.scope:
            form["scope"] = self._settings.scope
        headers = {"Content-Type": "application/x-www-form-urlencoded", "Accept": "application/json"}
        if self._settings.token_auth == "basic":
            # Both are form-encoded first (RFC 6749, 2.3.1), so that a colon in the id parts nothing.
            pair = ":".join(quote_plus(value) for value in client.values()).encode("ascii")
            headers["Authorization"] = f"Basic {base64.b64encode(pair).decode('ascii')}"
        else:
            form = {**client, **form}
        return Request(
            "POST",
            self._path,
            content=urlencode(form).encode("ascii"),
            headers=lambda: headers,
            hand_back=_REFUSALS,
            private=True,
        )

    def _refusal(self, answer: Answer) -> ConfigurationError:
        value = answer.value
        word = value.get("error") if isinstance(value, dict) else None
        word = word[:60] if isinstance(word, str) and word.isprintable() else ""
        said = f" ({word})" if word else f" (HTTP {answer.status})"
        context = {"status": str(answer.status), "error": word}
        address = f"{self._system.client.host}{self._path}"
        if answer.status == 404:  # noqa: PLR2004 - HTTP Not Found
            return ConfigurationError(
                f"There is no sign-in of JAGGAER at {address}{said}.",
                remedy="Check host and token_url; the realm is J1p-integrations, in exactly this case.",
                context=context,
            )
        if word in {"unsupported_grant_type", "invalid_request", "invalid_scope"}:
            return ConfigurationError(
                f"The sign-in of JAGGAER at {address} does not take our kind of request{said}.",
                remedy="Check token_url, auth, token_auth and scope in the settings.",
                context=context,
            )
        return CredentialsError(
            f"JAGGAER refused client id and secret{said}.",
            remedy="Enter both again as JAGGAER gave them for this instance; or ask JAGGAER whether the client is enabled"
            " and takes them in the request's body or as basic authentication (token_auth).",
            context=context,
        )


class BasicSession:
    """Name and password on every call, for a customer's own gateway (reference/jaggaer-j1p.md 2.2).

    Raises:
        ConfigurationError: the host is reached without encryption and is not this computer.
    """

    def __init__(self, settings: JaggaerSettings, secret: Secret) -> None:
        url = parse_address(settings.host)
        if url.scheme != "https" and not is_loopback(url.host):
            raise ConfigurationError(
                f"A password would go to {url.host} without encryption.",
                remedy="Use the https address of the gateway, or another way to sign in.",
            )
        self._name = settings.client_id
        self._secret = secret

    def header(self, *, attempts: int = 0) -> str:
        """`Basic ...`.

        Raises:
            CredentialsError: the password is not in the keyring.
        """
        del attempts
        pair = f"{self._name}:{_known(self._secret)}".encode()
        return f"Basic {base64.b64encode(pair).decode('ascii')}"

    def refused(self, header: str) -> None:
        """There is no other password.

        Raises:
            CredentialsError: always.
        """
        del header
        raise CredentialsError(
            "The gateway of JAGGAER refused user and password.", remedy="Enter both again in the settings."
        )

    def close(self) -> None:
        """Nothing to give back."""


def token_address(settings: JaggaerSettings) -> tuple[str, str]:
    """Address and path of the token endpoint: the setting, else the realm (or the older gateway) below the host.

    Raises:
        ConfigurationError: it is no address, or a secret would go there without encryption.
    """
    default = LEGACY_PATH if settings.auth == "legacy" else REALM_PATH
    if settings.token_url:
        url = parse_address(settings.token_url)
        parts = urlsplit(str(url))
        address, path = f"{parts.scheme}://{parts.netloc}", parts.path or "/"
    else:
        url = parse_address(settings.host)
        address, path = str(url), default
    if url.scheme != "https" and not is_loopback(url.host):
        raise ConfigurationError(
            f"The secret would go to {url.host} without encryption.", remedy="Use the https address of the sign-in."
        )
    return address, path


def _known(secret: Secret) -> str:
    value = secret()
    if not value:
        raise CredentialsError(
            "The secret for JAGGAER is not in the keyring.", remedy="Enter it in the settings, or run setup again."
        )
    return value


def _life_s(value: object, unit: float) -> float:
    """Seconds that a token lives; numbers can be texts, and nonsense means that nothing was said."""
    try:
        life = float(value) / unit if isinstance(value, (int, str, Decimal)) and not isinstance(value, bool) else 0.0
    except (ValueError, OverflowError):
        life = 0.0
    return min(life, LONGEST_S) if life > 0 else UNSAID_S
