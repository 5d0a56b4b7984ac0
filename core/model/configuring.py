"""Settings of a connection as people look at them and change them: typed values by key, faults, changes, meanings."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path

from core.model.connection import SecretName
from core.model.status import Level

SettingValue = str | int | bool | date | tuple[str, ...]
"""A value as the set-up file has it."""


class SettingKind(StrEnum):
    """What a setting holds."""

    TEXT = "text"
    ADDRESS = "address"
    FILE = "file"
    CHOICE = "choice"
    FLAG = "flag"
    NUMBER = "number"
    DAY = "day"
    LIST = "list"


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting.

    Attributes:
        key: section and name as in the set-up file: `x3.soap.pool`.
        kind: what it holds.
        value: as it stands.
        default: None where there is none, so that somebody has to say it.
        choices: what a CHOICE can be.
        low, high: what a NUMBER can be.
        fixed: whether it cannot be changed (the name: secrets, seals and documents go by it).
    """

    key: str
    kind: SettingKind
    value: SettingValue
    default: SettingValue | None
    choices: tuple[str, ...] = ()
    low: int = 0
    high: int = 0
    fixed: bool = False


@dataclass(frozen=True, slots=True)
class SettingsGroup:
    """A section of the set-up file."""

    section: str
    settings: tuple[Setting, ...]


@dataclass(frozen=True, slots=True)
class SecretState:
    """A secret of a connection: never its value.

    Attributes:
        is_set: whether the keyring has it; None when the keyring cannot be asked.
        needed: whether the settings want one.
    """

    name: SecretName
    is_set: bool | None
    needed: bool


@dataclass(frozen=True, slots=True)
class ConnectionSettings:
    """All settings of a connection.

    Attributes:
        secrets: those that the settings want, and others that are set.
        trouble: why the keyring cannot be asked; empty when it can.
        running_by: who runs the connection now; empty = nobody, settings may be changed.
        written: documents in X3 that are ours: orders and suppliers.
    """

    connection: str
    groups: tuple[SettingsGroup, ...]
    secrets: tuple[SecretState, ...]
    trouble: str = ""
    running_by: str = ""
    written: int = 0

    def setting(self, key: str) -> Setting:
        """One of them. KeyError when there is none of this key."""
        for group in self.groups:
            for one in group.settings:
                if one.key == key:
                    return one
        raise KeyError(key)


@dataclass(frozen=True, slots=True)
class SettingFault:
    """What is wrong with a setting.

    Attributes:
        key: its key; a section's name where a whole section is wrong.
        place: where it stands, with the value: `[x3] folder = "A B"`.
        what: the rest of the sentence: `must not be empty`.
    """

    key: str
    place: str
    what: str

    def __str__(self) -> str:
        return f"{self.place} {self.what}"


@dataclass(frozen=True, slots=True)
class SettingChange:
    """A setting before and after, as text."""

    key: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class SettingsPreview:
    """What saving values would do; nothing is changed.

    Attributes:
        changes: settings that would be otherwise.
        faults: why it cannot be saved; empty = it can.
        meanings: what it means where it matters, sentences.
    """

    changes: tuple[SettingChange, ...]
    faults: tuple[SettingFault, ...] = ()
    meanings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SettingsSaved:
    """What was changed; `approval` is the number of a request that waits for a second person, 0 = none."""

    changes: tuple[SettingChange, ...]
    approval: int = 0


@dataclass(frozen=True, slots=True)
class ConnectionLine:
    """A connection in the list of a home.

    Attributes:
        missing: secrets that the keyring does not have.
        written: documents in X3 that are ours.
    """

    name: str
    is_test: bool
    jaggaer: str
    x3: str
    folder: str
    written: int
    missing: tuple[SecretName, ...] = ()


@dataclass(frozen=True, slots=True)
class SetupPreview:
    """What reading a set-up file would do.

    Attributes:
        is_new: whether no connection is called so yet.
        missing: secrets that have to be entered with it.
    """

    name: str
    is_new: bool
    changes: tuple[SettingChange, ...]
    missing: tuple[SecretName, ...]
    meanings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ProfileState:
    """How JAGGAER's site is read, and what of it is otherwise than usual.

    Attributes:
        name: as the settings name it.
        file: where it can be edited; None for one that comes with the program.
        content_hash: of its content, as records and audit rows have it.
        levels: check -> level, in force here; `own` of them by the profile.
        trouble: why it cannot be used; empty when it can.
        shipped: names of the profiles that come with the program.
    """

    name: str
    file: Path | None
    content_hash: str
    levels: Mapping[str, Level]
    own: tuple[str, ...]
    trouble: str = ""
    shipped: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CertificateSeen:
    """The certificate that a system shows: one sentence, and what to do about it, where anything is."""

    system: str
    address: str
    ok: bool
    detail: str
    next_step: str = ""


@dataclass(frozen=True, slots=True)
class DataPlace:
    """Where a home keeps its data.

    Attributes:
        store_bytes: the store with what is not yet in its main file.
        free_bytes: of the disk.
        hosts: the computers that this program talks to, and nobody else.
    """

    folder: Path
    store: Path
    logs: Path
    store_bytes: int
    log_bytes: int
    free_bytes: int
    hosts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Backup:
    """A copy of the store."""

    file: Path
    size_bytes: int
    made_at: datetime


@dataclass(frozen=True, slots=True)
class Removed:
    """A connection that is no longer listed. Its audit chain stays in the store, `written` documents in X3 too."""

    name: str
    written: int
    secrets: tuple[SecretName, ...] = field(default_factory=tuple)
