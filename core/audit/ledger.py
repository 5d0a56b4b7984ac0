"""What sealing and verifying need of the place where a chain is kept; `core.store.audit.AuditLog` is it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Protocol

from core.audit.chain import FIRST_PREVIOUS
from core.audit.decisions import Tables
from core.model.audit import AuditCut, AuditDraft, AuditEntry, Seal, Verified

SealMaker = Callable[[int, str], Seal]
"""Makes the seal of a head: its number and hash."""


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A chain as it stands at one moment.

    Attributes:
        head: number and hash at which the store says that the chain ends; the hash is "" when it cannot be read.
        rows: number and entry of every row after `after`, by number; None in the place of an entry that cannot be read.
            The previous hash of an entry is that of the row before, of the first one `before`.
        tables: what the store says was decided; None = it is not looked at.
        seals: number and seal of every seal from `after` on, by number; None in the place of one that cannot be read.
        after: the entry after which the rows begin; 0 = the whole chain.
        before: hash of that entry, as it was verified or kept when entries were cut off.
        found: hash of that entry as it stands in the store; None = it is not there.
        told: number, hash and content of earlier entries that the others rest on (`core.audit.cuts.TOLD`), by number.
        cut: where entries were cut off last; None = never. `told` is then all that stayed of them, if `after` is its number.
    """

    head: tuple[int, str]
    rows: Iterator[tuple[int, AuditEntry | None]]
    seals: Sequence[tuple[int, Seal | None]]
    tables: Tables | None = None
    after: int = 0
    before: str = FIRST_PREVIOUS
    found: str | None = FIRST_PREVIOUS
    told: Sequence[tuple[int, str, AuditDraft]] = ()
    cut: AuditCut | None = None


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

    def snapshot(self, since: Verified | None = None) -> AbstractContextManager[Snapshot]:
        """The chain at one moment, streamed: all that is here, or what came after an entry that was verified before."""
        ...
