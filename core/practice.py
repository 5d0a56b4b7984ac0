"""The practice workspace: a home whose connection leads to the practice systems, started when they are needed.

What they hold is kept in the workspace, so that `demo`, `map`, `replay`, `sync` one after the other see the same X3.
"""

from __future__ import annotations

import hashlib
import os
import threading
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from core.errors import ConfigurationError
from core.model.connection import Connection, JaggaerSettings, SecretName, X3Settings
from core.ports import Secrets

if TYPE_CHECKING:
    from core.sandbox.serve import PracticePair

CONNECTION_NAME = "Practice"
PRACTICE_FOLDER = "practice"
PRACTICE_SITE = "US01"
PRACTICE_PRODUCT = "GENSERV"
PRACTICE_INVOICES = 40
"""Invoices of the practice JAGGAER by itself. A workspace has none: nobody enters them in its X3, so all would wait."""
PRACTICE_CONTRACTS = 6
WORKSPACE_CONTRACTS = 3
"""Contracts of a workspace, all of which can be read: what is to be mended there are codes."""


@dataclass(frozen=True, slots=True)
class Reached:
    """Where the practice systems answer, and what they want to hear."""

    jaggaer_host: str
    jaggaer_client: str
    jaggaer_secret: str
    x3_url: str
    x3_folder: str
    x3_client: str
    x3_secret: str
    x3_user: str


class PracticeSecrets:
    """A keyring in which each practice workspace of the account has entries of its own.

    All of them have one connection of the same name: without this, the second would take the first one's secrets away
    and find a seal of its chain.

    Args:
        secrets: the keyring.
        home: the home folder that asks.
    """

    def __init__(self, secrets: Secrets, home: Path) -> None:
        self._secrets = secrets
        self._folder = home / PRACTICE_FOLDER
        place = os.path.normcase(home.resolve())
        self._own = f"{CONNECTION_NAME} {hashlib.sha256(place.encode()).hexdigest()[:8]}"

    def get(self, connection: str, name: SecretName | str) -> str | None:
        """A secret, or None when it was never set."""
        return self._secrets.get(self._entry(connection), name)

    def set(self, connection: str, name: SecretName | str, value: str) -> None:
        """Keeps a secret."""
        self._secrets.set(self._entry(connection), name, value)

    def delete(self, connection: str, name: SecretName | str) -> None:
        """Removes a secret."""
        self._secrets.delete(self._entry(connection), name)

    def probe(self) -> None:
        """Tries the keyring."""
        self._secrets.probe()

    def _entry(self, connection: str) -> str:
        return self._own if connection == CONNECTION_NAME and self._folder.is_dir() else connection


class Practice:
    """Starts the practice systems of a home once, keeps them until `stop`. Thread-safe.

    Where another process of the same home runs them already (the window, beside the command line), those are used.
    """

    def __init__(self, home: Path) -> None:
        self._folder = home / PRACTICE_FOLDER
        self._lock = threading.Lock()
        self._pair: PracticePair | None = None
        self._reached: Reached | None = None

    @property
    def exists(self) -> bool:
        """Whether this home is a practice workspace."""
        return self._folder.is_dir()

    def start(self, *, orders: int | None = None, invoices: int = 0) -> Reached:
        """Where the practice systems answer; they are started when they do not run yet.

        Args:
            orders: how many the practice JAGGAER has, None = all; as said first, kept with the workspace.
            invoices: how many invoices it has for them; kept likewise.

        Raises:
            ConfigurationError: they cannot be started; the sentence says why.
        """
        from core.sandbox.serve import PracticeBusyError, start_practice  # noqa: PLC0415 - half a second to import

        with self._lock:
            if self._reached is None:
                self._folder.mkdir(parents=True, exist_ok=True)
                kept = self._kept("orders", orders)
                billed = self._kept("invoices", invoices)
                try:
                    self._pair = start_practice(
                        data_dir=self._folder,
                        orders=kept,
                        invoices=billed or 0,
                        contracts=_share(WORKSPACE_CONTRACTS, kept),
                    )
                    told = self._pair.as_dict()
                except PracticeBusyError as error:
                    told = error.running
                    if not told:
                        raise ConfigurationError(str(error), remedy="Try again in a moment.") from error
                except OSError as error:
                    raise ConfigurationError(f"The practice systems cannot be started: {error}.") from error
                self._reached = _reached(told)
            return self._reached

    def connection(self) -> Connection:
        """Settings that lead to the practice systems."""
        there = self.start()
        return self.located(
            Connection(
                name=CONNECTION_NAME,
                environment="test",
                start_from=date(2017, 1, 1),
                jaggaer=JaggaerSettings(host="", client_id=there.jaggaer_client),
                x3=X3Settings(
                    base_url="",
                    folder=there.x3_folder,
                    client_id=there.x3_client,
                    user=there.x3_user,
                    site=PRACTICE_SITE,
                    generic_product=PRACTICE_PRODUCT,
                ),
            )
        )

    def located(self, connection: Connection) -> Connection:
        """The connection with the addresses at which the practice systems answer now."""
        there = self.start()
        return replace(
            connection,
            jaggaer=replace(connection.jaggaer, host=there.jaggaer_host),
            x3=replace(connection.x3, base_url=there.x3_url),
        )

    def keep_secrets(self, secrets: Secrets) -> None:
        """Puts the practice systems' secrets where those of real systems are: in the keyring."""
        there = self.start()
        secrets.set(CONNECTION_NAME, SecretName.JAGGAER, there.jaggaer_secret)
        secrets.set(CONNECTION_NAME, SecretName.X3, there.x3_secret)

    def stop(self) -> None:
        """Stops the practice systems that this process started; what they hold stays in the workspace."""
        with self._lock:
            pair, self._pair, self._reached = self._pair, None, None
        if pair is not None:
            pair.stop()

    def _kept(self, what: str, count: int | None) -> int | None:
        """How many of something the practice JAGGAER of this workspace has: as said first, kept with it."""
        file = self._folder / f"{what}.txt"
        if file.exists():
            text = file.read_text(encoding="ascii").strip()
            return int(text) if text.isdigit() else None
        file.write_text(str(count) if count else "all" if what == "orders" else "0", encoding="ascii")
        return count


def _share(most: int, orders: int | None) -> int:
    """How many papers a practice JAGGAER of so many orders has: at most one for ten orders."""
    return most if orders is None else min(most, orders // 10)


def _reached(told: Mapping[str, object]) -> Reached:
    def text(system: str, name: str) -> str:
        part = told.get(system)
        return str(part.get(name, "")) if isinstance(part, dict) else ""

    return Reached(
        jaggaer_host=text("jaggaer", "host"),
        jaggaer_client=text("jaggaer", "client_id"),
        jaggaer_secret=text("jaggaer", "secret"),
        x3_url=text("x3", "base_url"),
        x3_folder=text("x3", "folder"),
        x3_client=text("x3", "client_id"),
        x3_secret=text("x3", "secret"),
        x3_user=text("x3", "user"),
    )
