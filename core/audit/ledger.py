"""What sealing and verifying need of the place where a chain is kept; `core.store.audit.AuditLog` is it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Protocol

from core.audit.decisions import Tables
from core.model.audit import AuditDraft, AuditEntry, Seal

SealMaker = Callable[[int, str], Seal]
"""Makes the seal of a head: its number and hash."""


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A chain as it stands at one moment.

    Attributes:
        head: number and hash at which the store says that the chain ends; the hash is "" when it cannot be read.
        rows: number and entry of every row, by number; None in the place of an entry that cannot be read. The previous
            hash of an entry is that of the row before.
        tables: what the store says was decided; None = it is not looked at.
        seals: number and seal of every seal, by number; None in the place of one that cannot be read.
    """

    head: tuple[int, str]
    rows: Iterator[tuple[int, AuditEntry | None]]
    seals: Sequence[tuple[int, Seal | None]]
    tables: Tables | None = None


class Ledger(Protocol):
    """The chain of one connection."""

    @property
    def connection(self) -> str:
        """Name of the connection whose chain this is."""
        ...

    def head(self) -> tuple[int, str]:
        """Number and hash of the last entry; (0, 64 zeros) while there is none."""
        ...

    def entries(self, first: int = 1, last: int | None = None) -> Iterator[AuditEntry]:
        """Entries by number."""
        ...

    def newest_seal(self) -> Seal | None:
        """The seal with the highest number."""
        ...

    def has_sealed(self, public_key: str) -> bool:
        """Whether a seal by this key is kept: then the key is enrolled."""
        ...

    def append_sealed(self, drafts: Sequence[AuditDraft], seal: SealMaker) -> Seal:
        """Appends entries and keeps the seal that `seal` makes of the new head, in one transaction."""
        ...

    def snapshot(self) -> AbstractContextManager[Snapshot]:
        """The whole chain at one moment, streamed."""
        ...
