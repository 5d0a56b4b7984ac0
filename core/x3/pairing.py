"""What a pairing with Sage's regional gateway leaves behind, and where it is kept (reference/sage-x3.md 1.2)."""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path
from typing import Any, Protocol

from core.errors import CredentialsError
from core.model.connection import SecretName
from core.ports import Secrets
from core.x3.turn import turn

TOKEN_PATH = "/token"
GRAPHQL_PATH = "/service/{endPoint}/api"
FOLDERS_PATH = "/folders"
PATIENCE_S = 150.0
"""How long another process may take to renew the tokens: longer than all its attempts."""


@dataclass(frozen=True, slots=True)
class Pairing:
    """Tokens of one customer, changed as a whole.

    Attributes:
        refresh: gives the next pair; empty until the pairing was accepted.
        access: signs calls; may be used up.
        access_until, refresh_until: when they end, as seconds since 1970 on this computer's clock; 0 = not known.
        access_s: life of an access token.
        root: address of the gateway of the customer's region; empty = the one of the settings.
        token_path, graphql_path, folders_path: below that address.
        code, redirect_uri: of a pairing that nobody in X3 has accepted yet.
        renewing: when a renewal was sent whose answer has not come (ISO, UTC); empty = none is on its way.
    """

    refresh: str = field(default="", repr=False)
    access: str = field(default="", repr=False)
    access_until: float = 0.0
    access_s: float = 0.0
    refresh_until: float = 0.0
    root: str = ""
    token_path: str = TOKEN_PATH
    graphql_path: str = GRAPHQL_PATH
    folders_path: str = FOLDERS_PATH
    code: str = field(default="", repr=False)
    redirect_uri: str = ""
    renewing: str = ""

    def to_text(self) -> str:
        """The pairing as one text, for the keyring."""
        return json.dumps(asdict(self), separators=(",", ":"))

    @classmethod
    def from_text(cls, text: str) -> Pairing:
        """A pairing from its text; text of another form is a refresh token that somebody entered.

        Raises:
            CredentialsError: the text is damaged.
        """
        try:
            told = json.loads(text)
        except ValueError:
            told = None
        if not isinstance(told, dict):
            return cls(refresh=text.strip())
        kinds = {item.name: float if isinstance(item.default, float) else str for item in fields(cls)}
        try:
            good: dict[str, Any] = {name: kinds[name](value) for name, value in told.items() if name in kinds}
        except (TypeError, ValueError):
            msg = "The pairing with X3 is damaged in the keyring."
            raise CredentialsError(msg, remedy="Pair ML Connector with X3 again: ml-connector pair") from None
        return cls(**good)


class PairingKeep(Protocol):
    """Where the pairing of a connection is kept; shared with other processes of the same account."""

    def load(self) -> Pairing | None:
        """The pairing as it is now; None when there is none."""
        ...

    def save(self, pairing: Pairing) -> None:
        """Replaces it; a crash at any moment leaves the old one or the new one, whole."""
        ...

    def alone(self) -> AbstractContextManager[None]:
        """While this is held, no other process renews."""
        ...


class KeyringPairing:
    """`PairingKeep` over the keyring.

    Args:
        secrets: the keyring.
        connection: name of the connection.
        lock: a file by which the processes of one home take turns.
        seen: told every token, so that the log can strike it out.
    """

    def __init__(self, secrets: Secrets, connection: str, lock: Path, seen: Callable[[str], None]) -> None:
        self._secrets, self._connection, self._lock, self._seen = secrets, connection, lock, seen

    def load(self) -> Pairing | None:
        """The pairing in the keyring.

        Raises:
            CredentialsError: the keyring cannot be used.
        """
        text = self._secrets.get(self._connection, SecretName.X3_REFRESH_TOKEN)
        return self._told(Pairing.from_text(text)) if text else None

    def save(self, pairing: Pairing) -> None:
        """Replaces the entry.

        Raises:
            CredentialsError: the keyring cannot be used; the old entry is still there.
        """
        self._secrets.set(self._connection, SecretName.X3_REFRESH_TOKEN, self._told(pairing).to_text())

    def alone(self) -> AbstractContextManager[None]:
        """Takes the turn among the processes of this home."""
        return turn(self._lock, PATIENCE_S)

    def _told(self, pairing: Pairing) -> Pairing:
        for token in (pairing.refresh, pairing.access, pairing.code):
            if token:
                self._seen(token)
        return pairing
