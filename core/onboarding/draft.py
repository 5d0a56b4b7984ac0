"""What was entered so far: kept in the home between two sittings, without secrets (those are in the keyring)."""

from __future__ import annotations

import contextlib
import hashlib
import os
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Final

import msgspec

from core.errors import StoreError
from core.model.connection import (
    AlertSettings,
    Connection,
    InvalidLinePolicy,
    InvoiceMode,
    JaggaerSettings,
    X3Settings,
)
from core.model.views import CheckStep
from core.onboarding.choices import Choices

FILE: Final = "set-up-draft.json"
KEYRING_NAME: Final = "(set-up)"
"""Under which the keyring holds what the steps accepted, until there is a connection with a name of its own."""
JAGGAER, X3, CHOSEN = "jaggaer", "x3", "chosen"
"""What is checked: the way to either system, and what was chosen of X3's codes."""


class Step(StrEnum):
    """The steps, in their order."""

    WELCOME = "welcome"
    NEEDS = "needs"
    JAGGAER = "jaggaer"
    JAGGAER_CHECK = "jaggaer-check"
    X3 = "x3"
    X3_CHECK = "x3-check"
    OFFERS = "offers"
    DEFAULTS = "defaults"
    ALERTS = "alerts"
    PREVIEW = "preview"
    SCHEDULE = "schedule"


ORDER: Final = tuple(Step)


@dataclass(frozen=True, slots=True)
class Draft:
    """What is known of a connection that does not exist yet.

    Attributes:
        step: where the person was last.
        furthest: how far they came.
        name: of the connection to be.
        environment: `test` or `production`; empty = not chosen.
        start_from: orders from here on; None = not chosen.
        tells: whether somebody is to get mail; False = later.
        checked: `jaggaer`, `x3` or `chosen` -> `fingerprint` of the settings whose check went well.
        sentences: what X3 was found to offer, one by one.
        found: the steps of the check of X3 that went well, after what it offers.
        choices: what X3 has to choose from; None before it was read.
        schedule: key of the schedule that was chosen (`core.onboarding.schedules`).
        connection: name of the connection that was made of it; empty = none yet.
        beside: names of the connections that this home has already; this one needs another.
    """

    step: Step = Step.WELCOME
    furthest: Step = Step.WELCOME
    name: str = "Main"
    environment: str = ""
    start_from: date | None = None
    on_invalid_line: InvalidLinePolicy = InvalidLinePolicy.HOLD_ORDER
    invoices: InvoiceMode = InvoiceMode.COMPARE
    jaggaer: JaggaerSettings = field(default_factory=lambda: JaggaerSettings(host="", client_id=""))
    x3: X3Settings = field(default_factory=lambda: X3Settings(base_url="", folder="", site=""))
    alerts: AlertSettings = field(default_factory=AlertSettings)
    tells: bool = False
    checked: Mapping[str, str] = field(default_factory=dict)
    sentences: tuple[str, ...] = ()
    found: tuple[CheckStep, ...] = ()
    choices: Choices | None = None
    schedule: str = ""
    connection: str = ""
    beside: tuple[str, ...] = ()

    @property
    def is_further(self) -> bool:
        """Whether there are other connections, which stay as they are."""
        return any(name != self.connection for name in self.beside)

    def at(self, step: Step) -> Draft:
        """The draft of somebody who is at `step` now."""
        furthest = max(self.furthest, step, key=ORDER.index)
        return replace(self, step=step, furthest=furthest)

    def passed(self, system: str) -> Draft:
        """The draft after a check of `system` (or of what was chosen) that went well."""
        return replace(self, checked={**self.checked, system: self.fingerprint(system)})

    def unchecked(self, system: str) -> Draft:
        """The draft after something that its settings do not show (a secret) changed for `system`."""
        return replace(self, checked={name: value for name, value in self.checked.items() if name != system})

    def is_checked(self, system: str) -> bool:
        """Whether the settings of `system` are those whose check went well."""
        return self.checked.get(system) == self.fingerprint(system)

    def fingerprint(self, system: str) -> str:
        """Hash of the settings that lead to `system`, or of what is chosen of X3's codes."""
        x3 = self.x3
        match system:
            case "jaggaer":
                told = msgspec.json.encode(self.jaggaer)
            case "x3":
                told = msgspec.json.encode(replace(x3, site="", chart="", cost_center_type="", generic_product=""))
            case _:
                told = msgspec.json.encode((x3.site, x3.chart, x3.cost_center_type, x3.generic_product))
        return hashlib.sha256(told).hexdigest()

    def to_connection(self) -> Connection:
        """The connection that it describes; to be asked for once nothing is missing."""
        alerts = self.alerts if self.tells else AlertSettings()
        return Connection(
            name=self.name.strip(),
            start_from=self.start_from or date(1970, 1, 1),
            jaggaer=self.jaggaer,
            x3=self.x3,
            environment=self.environment or "test",
            on_invalid_line=self.on_invalid_line,
            invoices=self.invoices,
            alerts=alerts,
        )


def new_draft(beside: tuple[str, ...] = ()) -> Draft:
    """A draft of nothing; one that comes beside connections begins after the welcome, and without a name."""
    return Draft(name="", beside=beside).at(Step.NEEDS) if beside else Draft()


def draft_of(connection: Connection) -> Draft:
    """The draft that describes a connection, with nothing checked."""
    return Draft(
        name=connection.name,
        environment=connection.environment,
        start_from=connection.start_from,
        on_invalid_line=connection.on_invalid_line,
        invoices=connection.invoices,
        jaggaer=connection.jaggaer,
        x3=connection.x3,
        alerts=connection.alerts,
        tells=bool(connection.alerts.email_to),
    )


_DECODER: Final = msgspec.json.Decoder(Draft)
# Made at import, by one thread (`core.model.learned`).


def load_draft(home: Path) -> Draft | None:
    """What was entered in this home before; None where nothing was, or where it cannot be read any more."""
    try:
        return _DECODER.decode((home / FILE).read_bytes())
    except (OSError, msgspec.DecodeError):
        return None


def save_draft(home: Path, draft: Draft) -> None:
    """Keeps a draft; the file is replaced as a whole.

    Raises:
        StoreError: it cannot be written.
    """
    try:
        number, name = tempfile.mkstemp(prefix=f".{FILE}-", dir=home)
        try:
            with os.fdopen(number, "wb") as file:
                file.write(msgspec.json.encode(draft))
            Path(name).replace(home / FILE)
        except OSError:
            with contextlib.suppress(OSError):
                Path(name).unlink()
            raise
    except OSError as error:
        raise StoreError(
            f"What was entered could not be kept in {home} ({error.strerror or error}).",
            remedy="Free the folder or make room, then go on: nothing that you see is lost.",
        ) from error


def drop_draft(home: Path) -> None:
    """Forgets what was entered in this home."""
    with contextlib.suppress(OSError):
        (home / FILE).unlink()
