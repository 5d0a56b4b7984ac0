"""Sign-in at the practice JAGGAER (reference/jaggaer-j1p.md 2.1)."""

from __future__ import annotations

import base64
import hmac
import secrets
from collections.abc import Mapping
from urllib.parse import parse_qs, unquote_plus

from core.sandbox.control import Reply
from core.sandbox.recorder import PracticeClock

REALM = "J1p-integrations"
TOKEN_PATH = f"/auth/realms/{REALM}/protocol/openid-connect/token"
_FORM = "application/x-www-form-urlencoded"


class TokenDesk:
    """Gives out opaque tokens and knows which of them are valid."""

    def __init__(self, client_id: str, secret: str, lifetime_s: int, clock: PracticeClock) -> None:
        self._client_id = client_id
        self._secret = secret
        self._lifetime_s = lifetime_s
        self._clock = clock
        self._valid_until: dict[str, float] = {}

    def issue(self, content_type: str, body: bytes, basic: str | None = None, scope: str = "") -> Reply:
        """Answers a token request; errors as Keycloak words them.

        Args:
            content_type: of the request.
            body: the form.
            basic: the header Authorization, where the client must come by it; None = it must be in the form.
            scope: that the form must ask for; empty = none.
        """
        if content_type.split(";", maxsplit=1)[0].strip().lower() != _FORM:
            return _error(400, "invalid_request", "Missing form parameter: grant_type")
        form = {k: v[-1] for k, v in parse_qs(body.decode("utf-8", "replace")).items()}
        if "grant_type" not in form:
            return _error(400, "invalid_request", "Missing form parameter: grant_type")
        if form["grant_type"] != "client_credentials":
            return _error(400, "unsupported_grant_type", "Unsupported grant_type")
        if not self._known(form if basic is None else _client_of(basic)):
            text = "Invalid client or Invalid client credentials"
            return _error(401, "invalid_client", text)
        if scope and scope not in form.get("scope", "").split():
            return _error(400, "invalid_scope", f"Invalid scopes: {form.get('scope', '')}")
        token = f"eyJ{secrets.token_urlsafe(180)}"
        self._valid_until[token] = self._clock.now().timestamp() + self._lifetime_s
        return Reply.json(
            200,
            {
                "access_token": token,
                "expires_in": self._lifetime_s,
                "refresh_expires_in": 0,
                "token_type": "Bearer",
                "not-before-policy": 0,
                "scope": "profile email",
            },
        )

    def accepts(self, authorization: str | None) -> bool:
        """Whether the Authorization header carries a valid token."""
        kind, _, token = (authorization or "").partition(" ")
        until = self._valid_until.get(token.strip())
        if kind.lower() != "bearer" or until is None:
            return False
        return self._clock.now().timestamp() < until

    def revoke_all(self) -> int:
        """Makes all tokens invalid; gives how many were valid."""
        count = len(self._valid_until)
        self._valid_until.clear()
        return count

    def _known(self, form: Mapping[str, str]) -> bool:
        same_id = hmac.compare_digest(form.get("client_id", "").encode(), self._client_id.encode())
        same_secret = hmac.compare_digest(form.get("client_secret", "").encode(), self._secret.encode())
        return same_id and same_secret


def _client_of(basic: str) -> dict[str, str]:
    """Id and secret of a header for basic authentication, both form-encoded (RFC 6749, 2.3.1)."""
    kind, _, value = basic.partition(" ")
    try:
        pair = base64.b64decode(value, validate=True).decode() if kind.lower() == "basic" else ""
    except ValueError:
        pair = ""
    client_id, _, secret = pair.partition(":")
    return {"client_id": unquote_plus(client_id), "client_secret": unquote_plus(secret)}


def _error(status: int, error: str, description: str) -> Reply:
    return Reply.json(status, {"error": error, "error_description": description})
