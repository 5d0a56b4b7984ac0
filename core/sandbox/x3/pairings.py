"""Pairings and tokens of Sage's regional gateway, as the practice plays it (reference/sage-x3.md 1.2)."""

from __future__ import annotations

import hmac
import secrets
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal

import jwt

from core.sandbox.x3.switches import X3Switches

ACCESS_S = 300
REFRESH_S = 30 * 86_400
REQUEST_S = 24 * 3_600
"""Life of a pairing request that nobody accepts [A]."""
HOME, OTHER = "home", "other"

MISSING = (400, "Missing required request parameters")
GRANT = (400, "Invalid grant type")
DISABLED = (403, "The application registered on Sage Business Cloud is disabled")
NOT_ACCEPTED = (403, "The pairing request has not been accepted.")
EXPIRED = (403, "The request has expired.")
NOT_FOUND = (403, "Pairing request not found")
NO_CUSTOMER = (
    404,
    "Could not associate the requested url with an customer application registered on Sage Business Cloud",
)
NO_CLIENT = (
    404,
    "Could not associate the values with an active application registered on Sage Business Cloud",
)
NO_APPLICATION = (404, "Could not associate the values with an application registered on Sage Business Cloud")
UNAUTHORISED = (401, "Unauthorised")


class GatewayRefused(Exception):  # noqa: N818 - named after what happens
    """The gateway says no, with status and message."""

    def __init__(self, answer: tuple[int, str]) -> None:
        super().__init__(answer[1])
        self.status, self.message = answer


@dataclass(slots=True)
class Pairing:
    """One request of an application to work with a customer's X3, and the tokens that came of it.

    Attributes:
        region: where the customer lives: `home` or `other`.
        key: names the pairing inside of its tokens.
        refresh: refresh tokens that are good now, newest last.
        access: the newest access token.
    """

    code: str
    redirect_uri: str
    state: str
    scope: str
    region: str
    asked_at: float
    status: Literal["waiting", "accepted", "refused"] = "waiting"
    refresh: list[str] = field(default_factory=list)
    access: str = ""
    key: str = field(default_factory=lambda: secrets.token_hex(8))


class PairingDesk:
    """Takes requests, gives out tokens and knows which are good. Used on the server's thread.

    Attributes:
        seen: what happened: `exchanges`, `refreshes`, `refresh-refused`, and calls with a token that was `expired` or
            `unknown`.
    """

    def __init__(
        self,
        client_id: str,
        secret: str,
        customer: Callable[[], str],
        switches: X3Switches,
        now: Callable[[], datetime],
    ) -> None:
        self._client_id, self._secret, self._customer = client_id, secret, customer
        self._switches, self._now = switches, now
        self._key = secrets.token_urlsafe(32)
        self._pairings: list[Pairing] = []
        self.seen: Counter[str] = Counter()

    # -- pairing ------------------------------------------------------------------------------------------------

    def ask(self, query: Mapping[str, str]) -> Pairing:
        """Takes a pairing request from a browser.

        Raises:
            GatewayRefused: a parameter is missing, or nobody knows the client or the customer.
        """
        names = ("client_id", "scope", "customer", "redirect_uri", "state")
        if not all(query.get(name) for name in names):
            raise GatewayRefused(MISSING)
        self._known_client(query["client_id"])
        if query["customer"].rstrip("/") != self._customer():
            raise GatewayRefused(NO_CUSTOMER)
        if not query["redirect_uri"].startswith(("https://", "http://127.0.0.1:", "http://localhost:")):
            raise GatewayRefused(NO_APPLICATION)
        made = Pairing(
            secrets.token_urlsafe(24),
            query["redirect_uri"],
            query["state"],
            query["scope"],
            self._switches.gateway_region,
            self._time(),
        )
        self._pairings.append(made)
        if self._switches.gateway_accepts == "at-once":
            made.status = "accepted"
        return made

    def decide(self, *, accepted: bool) -> Pairing:
        """The X3 user decides about the latest request.

        Raises:
            ValueError: there is none.
        """
        waiting = [pairing for pairing in self._pairings if pairing.status == "waiting"]
        if not waiting:
            msg = "No pairing request is waiting."
            raise ValueError(msg)
        waiting[-1].status = "accepted" if accepted else "refused"
        return waiting[-1]

    def revoke(self) -> int:
        """The customer takes all pairings back; gives how many were accepted."""
        accepted = [pairing for pairing in self._pairings if pairing.status == "accepted"]
        self._pairings.clear()
        return len(accepted)

    # -- tokens -------------------------------------------------------------------------------------------------

    def issue(self, members: Mapping[str, object], region: str) -> dict[str, object]:
        """Access and refresh token for an accepted code, or for a refresh token, which is used up by that.

        Raises:
            GatewayRefused: as the table of 1.2 says. Which of its errors a bad secret or refresh token gives is [A].
        """
        grant = members.get("grant_type")
        wanted = {"authorization_code": ("code", "redirect_uri"), "refresh_token": ("refresh_token",)}
        if not isinstance(grant, str):
            raise GatewayRefused(MISSING)
        if grant not in wanted:
            raise GatewayRefused(GRANT)
        given = {name: members.get(name) for name in ("client_id", "client_secret", *wanted[grant])}
        if not all(isinstance(value, str) and value for value in given.values()):
            raise GatewayRefused(MISSING)
        texts = {name: str(value) for name, value in given.items()}
        self._known_client(texts["client_id"])
        if not hmac.compare_digest(texts["client_secret"].encode(), self._secret.encode()):
            raise GatewayRefused(UNAUTHORISED)
        if grant == "authorization_code":
            pairing = self._by_code(texts["code"], texts["redirect_uri"], region)
            self.seen["exchanges"] += 1
        else:
            pairing = self._by_refresh(texts["refresh_token"], region)
            self.seen["refreshes"] += 1
        return self._give(pairing)

    def check(self, authorization: str, region: str) -> None:
        """Lets a call with an access token in.

        Raises:
            GatewayRefused: the token is missing, expired, of another region, or of a pairing that is no more.
        """
        kind, _, token = authorization.partition(" ")
        try:
            claims = self._claims(token.strip() if kind.lower() == "bearer" else "")
        except jwt.PyJWTError as error:
            self.seen["unknown"] += 1
            raise GatewayRefused(UNAUTHORISED) from error
        pairing = next((p for p in self._pairings if p.key == claims["pairing"]), None)
        stale = self._switches.gateway_single_access and pairing is not None and pairing.access != token.strip()
        if claims["exp"] <= self._time():
            self.seen["expired"] += 1
            raise GatewayRefused(UNAUTHORISED)
        if pairing is None or stale or claims["region"] != region or "jti" in claims:
            self.seen["unknown"] += 1
            raise GatewayRefused(UNAUTHORISED)
        if self._switches.gateway_rotation == "until-used" and token.strip() == pairing.access:
            pairing.refresh = pairing.refresh[-1:]  # the newest pair has arrived

    # -- parts --------------------------------------------------------------------------------------------------

    def _by_code(self, code: str, redirect_uri: str, region: str) -> Pairing:
        pairing = next((p for p in self._pairings if p.code == code and p.region == region), None)
        if pairing is None or pairing.status == "refused" or pairing.refresh:
            raise GatewayRefused(NOT_FOUND)
        if pairing.redirect_uri != redirect_uri:
            raise GatewayRefused(NO_APPLICATION)
        if pairing.asked_at + REQUEST_S <= self._time():
            raise GatewayRefused(EXPIRED)
        if pairing.status == "waiting":
            raise GatewayRefused(NOT_ACCEPTED)
        return pairing

    def _by_refresh(self, token: str, region: str) -> Pairing:
        try:
            claims = self._claims(token)
        except jwt.PyJWTError as error:
            self.seen["refresh-refused"] += 1
            raise GatewayRefused(NO_APPLICATION) from error
        pairing = next((p for p in self._pairings if p.key == claims["pairing"] and p.region == region), None)
        refusal = None
        if pairing is None:
            refusal = NOT_FOUND
        elif claims["exp"] <= self._time():
            refusal = EXPIRED
        elif token not in pairing.refresh:
            refusal = NO_APPLICATION
        if refusal or pairing is None:
            self.seen["refresh-refused"] += 1
            raise GatewayRefused(refusal or NOT_FOUND)
        return pairing

    def _give(self, pairing: Pairing) -> dict[str, object]:
        issued = int(self._time())
        common = {
            "iss": f"gateway-{pairing.region}",
            "aud": f"gateway-{pairing.region}",
            "iat": issued,
            "region": pairing.region,
            "sub": "practice-cloud-configuration",
            "azp": self._client_id,
            "scopes": pairing.scope.split(),
            "pairing": pairing.key,
        }
        number = secrets.token_hex(8)
        pairing.access = jwt.encode({**common, "exp": issued + ACCESS_S, "number": number}, self._key, "HS256")
        refresh = jwt.encode({**common, "exp": issued + REFRESH_S, "jti": number}, self._key, "HS256")
        kept = pairing.refresh if self._switches.gateway_rotation == "until-used" else []
        pairing.refresh = [*kept, refresh]
        access_name, refresh_name = (
            ("accessToken", "refreshToken")
            if self._switches.gateway_names == "camel"
            else ("access_token", "refresh_token")
        )
        return {access_name: pairing.access, refresh_name: refresh, "scope": pairing.scope}

    def _known_client(self, client_id: str) -> None:
        if client_id != self._client_id:
            raise GatewayRefused(NO_CLIENT)
        if self._switches.gateway_app == "disabled":
            raise GatewayRefused(DISABLED)

    def _claims(self, token: str) -> dict[str, Any]:
        found: dict[str, Any] = jwt.decode(
            token,
            self._key,
            algorithms=["HS256"],
            options={"verify_exp": False, "verify_iat": False, "verify_aud": False, "verify_iss": False},
        )
        return found

    def _time(self) -> float:
        return self._now().timestamp()
