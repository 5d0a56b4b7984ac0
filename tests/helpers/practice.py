"""A real App on real practice systems: what the engine's, the window's and the campaign's tests stand on."""

from __future__ import annotations

import json
import threading
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

from core.app import App, open_app
from core.clock import SystemClock
from core.credentials import KeyringSecrets
from core.events import Publish, publish_nothing
from core.model.connection import (
    Connection,
    InvalidLinePolicy,
    InvoiceMode,
    JaggaerSettings,
    SecretName,
    X3Settings,
)
from core.model.policies import PolicySettings
from core.sandbox.jaggaer import JaggaerSwitches
from core.sandbox.serve import PracticePair, start_practice
from core.sandbox.x3 import X3Switches
from tests.file_keyring import FileKeyring

NAME = "Main"


class MovedClock(SystemClock):
    """The computer's clock, moved by a test."""

    def __init__(self) -> None:
        self.moved = timedelta()

    def now(self) -> datetime:
        return datetime.now(UTC) + self.moved

    def wait(self, seconds: float, wake: threading.Event) -> bool:
        return wake.wait(min(max(0.0, seconds), 0.05))


@dataclass
class Bench:
    """Practice systems, a home folder and an App on both."""

    folder: Path
    pair: PracticePair
    clock: MovedClock = field(default_factory=MovedClock)
    policy: InvalidLinePolicy = InvalidLinePolicy.HOLD_ORDER
    publish: Publish = publish_nothing
    x3: dict[str, Any] = field(default_factory=dict)
    jaggaer: dict[str, Any] = field(default_factory=dict)
    policies: PolicySettings = field(default_factory=PolicySettings)
    opened: list[App] = field(default_factory=list)
    invoices: InvoiceMode = InvoiceMode.OFF
    """What is done with invoices; nothing unless a test asks, so that calls can be counted to the last."""
    contracts: bool = False
    """Whether contracts are read."""

    def connection(self) -> Connection:
        """A connection to the practice systems."""
        told = self.pair.as_dict()
        jaggaer, x3 = told["jaggaer"], told["x3"]
        assert isinstance(jaggaer, dict)
        assert isinstance(x3, dict)
        return Connection(
            name=NAME,
            environment="test",
            start_from=date(2017, 1, 1),
            on_invalid_line=self.policy,
            invoices=self.invoices,
            contracts=self.contracts,
            policies=self.policies,
            jaggaer=replace(JaggaerSettings(host=jaggaer["host"], client_id=jaggaer["client_id"]), **self.jaggaer),
            x3=replace(
                X3Settings(
                    base_url=x3["base_url"],
                    folder=x3["folder"],
                    client_id=x3["client_id"],
                    user=x3["user"],
                    site="US01",
                    generic_product="GENSERV",
                ),
                **self.x3,
            ),
        )

    def secrets(self) -> KeyringSecrets:
        """The keyring of this bench."""
        return KeyringSecrets(FileKeyring(self.folder / "keyring.json"))

    def app(self, home: str = "home", secrets: KeyringSecrets | None = None) -> App:
        """An App on a home folder, set up for the practice systems.

        Args:
            home: name of the folder.
            secrets: of another computer, which knows nothing of what this one sealed.
        """
        told = self.pair.as_dict()
        jaggaer, x3 = told["jaggaer"], told["x3"]
        assert isinstance(jaggaer, dict)
        assert isinstance(x3, dict)
        app = open_app(self.folder / home, clock=self.clock, publish=self.publish, secrets=secrets or self.secrets())
        app.save_connection(self.connection(), {SecretName.JAGGAER: jaggaer["secret"], SecretName.X3: x3["secret"]})
        self.opened.append(app)
        return app

    def x3_state(self) -> dict[str, Any]:
        """What the practice X3 says it holds, by its own list."""
        return get_json(f"{self._url('x3', 'base_url')}/_sim/state?holdings=1")

    def jaggaer_state(self) -> dict[str, Any]:
        """What the practice JAGGAER says of itself."""
        return get_json(f"{self._url('jaggaer', 'host')}/_sim/state")

    def _url(self, system: str, member: str) -> str:
        part = self.pair.as_dict()[system]
        assert isinstance(part, dict)
        return str(part[member])

    def close(self) -> None:
        """Closes the Apps and stops the practice systems."""
        for app in self.opened:
            app.close()
        self.pair.stop()


def get_json(url: str) -> dict[str, Any]:
    """A JSON answer from a practice system."""
    with urllib.request.urlopen(url, timeout=60) as answer:  # loopback
        value: dict[str, Any] = json.loads(answer.read())
        return value


@contextmanager
def bench(
    folder: Path,
    *,
    orders: int | None = 40,
    faults: tuple[str, ...] = (),
    policy: InvalidLinePolicy = InvalidLinePolicy.HOLD_ORDER,
    jaggaer_switches: JaggaerSwitches | None = None,
    x3_switches: X3Switches | None = None,
    x3: dict[str, Any] | None = None,
    invoices: int | None = None,
    mode: InvoiceMode = InvoiceMode.COMPARE,
    contracts: int | None = None,
) -> Iterator[Bench]:
    """Practice systems with the first `orders` real orders, and everything to sync them.

    `invoices`, `contracts`: how many JAGGAER holds, and they are read (invoices in `mode`); None = neither.
    """
    pair = start_practice(
        data_dir=folder / "practice",
        orders=orders,
        invoices=invoices or 0,
        contracts=contracts or 0,
        faults=faults,
        jaggaer_switches=jaggaer_switches,
        x3_switches=x3_switches,
    )
    made = Bench(
        folder,
        pair,
        policy=policy,
        x3=x3 or {},
        invoices=InvoiceMode.OFF if invoices is None else mode,
        contracts=contracts is not None,
    )
    try:
        yield made
    finally:
        made.close()


Making = Callable[..., Bench]
