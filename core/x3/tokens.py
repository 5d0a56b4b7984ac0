"""The token endpoint of Sage's regional gateway (reference/sage-x3.md 1.2)."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from urllib.parse import urlsplit

import jwt

from core.clock import Clock
from core.errors import ConfigurationError, ContractError, CredentialsError
from core.model.connection import X3Settings
from core.transport.calls import CallCounter
from core.transport.client import is_loopback, parse_address
from core.transport.exchange import Answer, Limits, Request, System
from core.transport.json import encode
from core.transport.settings import open_client
from core.x3.pairing import FOLDERS_PATH, GRAPHQL_PATH, TOKEN_PATH, Pairing
from core.x3.refusals import EXCHANGE, REFRESH, Refusal, error_of

LABEL = "Sage's gateway"
ACCESS_S = 300.0
"""Life of an access token that does not tell it itself."""
_HAND_BACK = frozenset({400, 401, 403, 404, 501})
_DEADLINE_S = 40.0
_AUTHORISE = "/token/authorise"


@dataclass(frozen=True, slots=True)
class Tokens:
    """A new pair.

    Attributes:
        access_s, refresh_s: their lives in seconds, from before they were asked for; 0 = not known.
        asked_at: seconds since 1970 on this computer's clock.
    """

    access: str = field(repr=False)
    refresh: str = field(repr=False)
    access_s: float
    refresh_s: float
    asked_at: float


@dataclass(frozen=True, slots=True)
class Links:
    """Paths below a gateway's root, as its root document names them."""

    authorise: str = _AUTHORISE
    token: str = TOKEN_PATH
    graphql: str = GRAPHQL_PATH
    folders: str = FOLDERS_PATH


class TokenEndpoint:
    """Asks the gateway; each call once, over a connection of its own, since minutes lie between them.

    What is under way here is never cut off by a cancel: a token pair that the gateway has given out must arrive.
    """

    def __init__(
        self, settings: X3Settings, secret: Callable[[], str | None], clock: Clock, calls: CallCounter
    ) -> None:
        self._settings, self._secret, self._clock, self._calls = settings, secret, clock, calls

    def links(self, root: str) -> Links:
        """What the root document of a gateway says (without sign-in); links to other hosts are not taken.

        Raises:
            ConfigurationError: there is no gateway at this address.
        """
        answer = self._call(root, Request("GET", "", headers=lambda: {"Accept": "application/json"}), attempts=2)
        told = answer.value if isinstance(answer.value, dict) else {}
        access, usage = (_mapping(told.get(name)) for name in ("customerAccess", "customerUsage"))
        if not access and not usage:
            raise ConfigurationError(
                f"There is no gateway of Sage at {root}.",
                remedy="Enter the gateway's root, such as https://api.REGION-sagex3.com/v1 (gateway_url).",
            )
        return Links(
            _below(root, access.get("authorise"), _AUTHORISE),
            _below(root, access.get("token"), TOKEN_PATH),
            _below(root, usage.get("graphQL"), GRAPHQL_PATH),
            _below(root, usage.get("folder"), FOLDERS_PATH),
        )

    def exchange(self, pairing: Pairing) -> Tokens:
        """Tokens for the code of a pairing.

        Raises:
            NotAcceptedError: nobody has accepted it yet.
            RefusedError: it is refused for good.
            TransientError: no clear answer; ask again.
        """
        return self._tokens(
            pairing,
            {"code": pairing.code, "grant_type": "authorization_code", "redirect_uri": pairing.redirect_uri},
            EXCHANGE,
        )

    def refresh(self, pairing: Pairing) -> Tokens:
        """A new pair for the refresh token, which the gateway then takes no more.

        Raises:
            RefusedError: it is refused.
            UnreachableError: nothing was sent.
            TransientError: no clear answer: the gateway may have given out a new pair.
        """
        return self._tokens(pairing, {"refresh_token": pairing.refresh, "grant_type": "refresh_token"}, REFRESH)

    def folders(self, pairing: Pairing) -> tuple[str, ...]:
        """Names of the folders that the X3 user has allowed, sorted."""
        headers = {"Accept": "application/json", "Authorization": f"Bearer {pairing.access}"}
        request = Request("GET", pairing.folders_path, headers=lambda: headers)
        told = self._call(pairing.root, request, attempts=2).value
        listed = _mapping(told).get("folders")
        found = [_mapping(entry).get("name") for entry in listed] if isinstance(listed, list) else []
        return tuple(sorted(name for name in found if isinstance(name, str)))

    def _tokens(self, pairing: Pairing, members: Mapping[str, str], refusals: tuple[Refusal, ...]) -> Tokens:
        secret = self._secret()
        if not secret:
            msg = "There is no secret for X3 in the keyring."
            raise CredentialsError(msg, remedy="Enter the client secret of the application, or run setup again.")
        body = encode({**members, "client_id": self._settings.client_id, "client_secret": secret})
        headers = {"Content-Type": "application/json", "Accept": "application/json"}
        asked_at = self._clock.now().timestamp()
        request = Request(
            "POST", pairing.token_path, content=body, headers=lambda: headers, hand_back=_HAND_BACK, private=True
        )
        answer = self._call(pairing.root, request, attempts=1)
        if answer.status in _HAND_BACK:
            raise error_of(answer, refusals)
        told = _mapping(answer.value)
        access, refresh = (
            _token(told, name) for name in (("access_token", "accessToken"), ("refresh_token", "refreshToken"))
        )
        if not access:
            msg = "The answer of Sage's gateway holds no token."
            raise ContractError(msg, remedy="Check gateway_url.", context={"step": "sign-in"})
        return Tokens(access, refresh or pairing.refresh, _life_s(access) or ACCESS_S, _life_s(refresh), asked_at)

    def _call(self, root: str, request: Request, *, attempts: int) -> Answer:
        # The root itself is asked for without a slash at its end, so it is part of the path here.
        url = parse_address(root or self._settings.gateway_url)
        parts = urlsplit(str(url))
        client = open_client(f"{parts.scheme}://{parts.netloc}", self._settings)
        request = replace(request, path=parts.path.rstrip("/") + request.path)
        system = System(
            "x3",
            LABEL,
            client,
            calls=self._calls,
            clock=self._clock,
            cancel=threading.Event(),
            limits=Limits(max_bytes=1_000_000, deadline_s=_DEADLINE_S),
        )
        try:
            return system.fetch("token", request, attempts=attempts)
        finally:
            system.close()


def same_gateway(endpoint: str, home: str) -> bool:
    """Whether `endpoint` is a gateway of Sage as `home` is: the secret goes nowhere else, whatever a callback says."""
    there, here = parse_address(endpoint), parse_address(home)
    if there.scheme != "https" and not (is_loopback(there.host) and is_loopback(here.host)):
        return False
    if there.host == here.host:
        return there.port == here.port
    return _is_sages(there.host) and _is_sages(here.host) and there.port is None


def _is_sages(host: str) -> bool:
    """`api.REGION-sagex3.com`, with nothing but a region's word in it."""
    first, _, rest = host.partition(".")
    region, dash, tail = rest.rpartition("-")
    return (
        first == "api" and dash == "-" and tail == "sagex3.com" and bool(region) and region.replace("-", "").isalnum()
    )


def _mapping(value: object) -> Mapping[str, object]:
    return value if isinstance(value, dict) else {}


def _token(told: Mapping[str, object], names: tuple[str, str]) -> str:
    for name in names:
        value = told.get(name)
        if isinstance(value, str) and value.isascii() and value.isprintable():
            return value
    return ""


def _life_s(token: str) -> float:
    """Seconds that a token lives by its own claims, so that no clock but the gateway's counts; 0 = it does not say."""
    try:
        claims = jwt.decode(token, options={"verify_signature": False})
        life = float(claims["exp"]) - float(claims["iat"])
    except (jwt.PyJWTError, KeyError, TypeError, ValueError):
        return 0.0
    return max(0.0, life)


def _below(root: str, link: object, usual: str) -> str:
    """The path of a link below the root; the usual one where it is no link, or leads elsewhere."""
    if not isinstance(link, str) or not link.startswith(root.rstrip("/") + "/"):
        return usual
    path = link.removeprefix(root.rstrip("/"))
    return path if urlsplit(link).query == "" else usual
