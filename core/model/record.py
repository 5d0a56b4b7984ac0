"""Records as the source gives them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final

from core.model.flow import Entity, SourceId

JsonValue = object
"""What JSON holds, with numbers as `int` or `Decimal`, never float."""
_SHARE: Final = "~"
_CHARGE: Final = "charge:"
ORIGIN: Final = "importedFrom"
"""Member of the payload of a record that came from a file: `{file, sha256, form, place}`, all texts."""


@dataclass(frozen=True, slots=True)
class SourceHeader:
    """One entry of a source list: enough to know whether the record changed.

    Attributes:
        number: the number that people use (PO number, supplier number); never empty, falls back to the id.
        changed_at: the source's own change time, UTC; None when the list does not carry it.
        payload: the list entry as is; the whole record where the source's lists are complete.
        complete: whether `payload` is the whole record, so that no detail call is needed.
    """

    entity: Entity
    source_id: SourceId
    number: str
    changed_at: datetime | None
    payload: Mapping[str, JsonValue]
    complete: bool = False


@dataclass(frozen=True, slots=True)
class SourcePage:
    """A page of a source list. `total` is what the source says it holds by the filter, `start` is 1-based."""

    headers: tuple[SourceHeader, ...]
    start: int
    total: int | None
    findings: tuple[str, ...] = ()
    """Entries of the page that could not be read, one sentence each with its place; they are not in `headers`."""


@dataclass(frozen=True, slots=True)
class SourceRecord:
    """A whole record, after the profile's `drop` list.

    Attributes:
        hash_received: SHA-256 of the canonical payload as received; `hash_stored` after the drop list.
    """

    entity: Entity
    source_id: SourceId
    number: str
    revision: str
    changed_at: datetime | None
    payload: Mapping[str, JsonValue]
    hash_received: str
    hash_stored: str

    @property
    def origin(self) -> Mapping[str, str]:
        """Which file the record came from, for the audit: `{file, sha256, form, place}`; {} when JAGGAER gave it itself."""
        found = self.payload.get(ORIGIN)
        return {str(name): str(value) for name, value in found.items()} if isinstance(found, Mapping) else {}


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """Hash per header and line of the source fields that the profile reads; says alone whether something changed."""

    header: str
    lines: Mapping[str, str] = field(default_factory=dict)
    """Source line key -> hash, in the order of the source; then those of what the header charges (`charge_key`)."""

    def of_line(self, key: str) -> str | None:
        """The hash of a line, or of the line that `key` is a share of (`share_key`)."""
        return self.lines.get(key) or self.lines.get(source_line(key))


def charge_key(name: str) -> str:
    """Key of the line that a charge of the header became (shipping, handling)."""
    return f"{_CHARGE}{name}"


def is_charge(key: str) -> bool:
    """Whether a line is a charge of the header and none of the source's lines."""
    return key.startswith(_CHARGE)


def charge_name(key: str) -> str:
    """What a charge is called, by the key of its line: `shipping`."""
    return key.removeprefix(_CHARGE)


def share_key(key: str, share: int) -> str:
    """Key of a share of a split line: the first one keeps the line's own key, so that its link to X3 stays."""
    return key if share == 1 else f"{key}{_SHARE}{share}"


def source_line(key: str) -> str:
    """Key of the source's line that a line of X3 comes from."""
    line, mark, share = key.rpartition(_SHARE)
    return line if mark and share.isdecimal() else key
