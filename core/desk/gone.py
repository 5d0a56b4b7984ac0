"""What a person decides about documents that were written and are gone from X3 (product.md section 8)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from core.clock import Clock
from core.errors import ConfigurationError
from core.model.audit import AuditDraft
from core.model.flow import Entity, RunId, SourceId
from core.model.status import Status
from core.model.twin import CHECK as TWIN
from core.model.views import CauseRow, RecordRow
from core.store.connection_store import ConnectionStore
from core.store.restate import restate
from core.sync.gone import CHECK, RESTORED, undecided

NAMED = 50
"""Documents that the sentence of a cause names; a list shows all."""


_WRITTEN = (Entity.SUPPLIER, Entity.ORDER, Entity.INVOICE)
"""Kinds of records that X3 may have had."""


@dataclass(frozen=True, slots=True)
class GoneDesk:
    """Decisions about gone documents of one connection. `owner`: who this process is, for the lease."""

    store: ConnectionStore
    clock: Clock
    actor: str
    owner: str

    def rows(self) -> tuple[RecordRow, ...]:
        """Records whose document is gone and about which nobody decided yet, suppliers first, by number."""
        return tuple(row for entity in _WRITTEN for row in undecided(self.store, entity))

    def write_again(self, keys: Sequence[str] = (), *, because: str = "") -> tuple[str, ...]:
        """Decides that records are written to X3 again, by the next sync; gives their numbers.

        Args:
            keys: numbers; none = all that are gone.
            because: why, for the audit chain.

        Raises:
            ConfigurationError: one of them is not gone; nothing was decided.
            BusyError: a run goes on.
        """
        reason = "It is gone from X3 and is written again by the next sync."
        return self._decide(keys, Status.WAITING, reason, "gone-again", because)

    def accept(self, keys: Sequence[str] = (), *, because: str = "") -> tuple[str, ...]:
        """Accepts that records are gone: they are left alone until JAGGAER changes them. As `write_again`."""
        reason = f"It is gone from X3, which {self.actor} accepted{f': {because}' if because else '.'}"
        return self._decide(keys, Status.IGNORED, reason, "gone-accepted", because)

    def _decide(self, keys: Sequence[str], status: Status, reason: str, action: str, because: str) -> tuple[str, ...]:
        rows = self.rows()
        strange = sorted(set(keys) - {row.key for row in rows})
        if strange:
            raise ConfigurationError(
                f"{', '.join(strange)} is not gone from X3, as far as is known.", remedy="See what is with: gone list"
            )
        chosen = [row for row in rows if not keys or row.key in keys]
        lease = self.store.lease.acquire(self.owner, RunId("decision"))
        try:
            for entity in Entity:
                mine = [row for row in chosen if row.entity is entity]
                if mine:
                    audit = [self._draft(row, action, because) for row in mine]
                    reasons = {SourceId(row.source_id): reason for row in mine}
                    forget = status is Status.WAITING
                    restate(self.store, entity, status, reasons, forget_written=forget, audit=audit)
        finally:
            self.store.lease.release(lease)
        return tuple(row.key for row in chosen)

    def _draft(self, row: RecordRow, action: str, because: str) -> AuditDraft:
        return AuditDraft(
            self.actor,
            action,
            self.clock.now(),
            entity=row.entity.value,
            source_key=row.source_id,
            external_id=row.x3_key,
            details={"reason": because} if because else {},
        )


def worded(store: ConnectionStore, causes: tuple[CauseRow, ...]) -> tuple[CauseRow, ...]:
    """Causes whose sentence is about all their records and not about the first alone."""
    return tuple(_worded(store, cause) for cause in causes)


def _worded(store: ConnectionStore, cause: CauseRow) -> CauseRow:
    # What waits for suppliers stands behind their cause, too, and is none of them.
    count = cause.suppliers if cause.source_code == Entity.SUPPLIER else cause.records
    if cause.check == TWIN and count > 1:
        return replace(
            cause,
            message=f"{count:,} {cause.source_code}s are probably in X3 already, keyed by hand.",
            next_step="Link them to what X3 has, or create them, singly or in bulk.",
        )
    if cause.check != CHECK or count < RESTORED:
        return cause
    rows = undecided(store, Entity(cause.source_code))
    names = ", ".join(f"{row.key} ({row.x3_key})" for row in rows[:NAMED])
    more = f" and {len(rows) - NAMED:,} more" if len(rows) > NAMED else ""
    return replace(
        cause,
        message=f"{len(rows):,} {cause.source_code}s that were written are gone from X3: {names}{more}."
        " Was X3 restored from a backup?",
        next_step="Decide: write them again, or accept that they are gone. Until then nothing is written.",
    )
