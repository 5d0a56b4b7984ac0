"""What every part of one run shares: settings, neighbours, counts, and the ways to stop."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from core.clock import Clock
from core.errors import ConnectorError
from core.events import Publish
from core.mapping.compiled import LoadedProfile
from core.mapping.context import MappingContext
from core.mapping.crossref import CrossReferences
from core.model.approval import ApprovalRequest
from core.model.audit import AuditDraft
from core.model.cancel import Cancelled
from core.model.connection import Connection
from core.model.crossref import MappingRule
from core.model.flow import Entity, FlowName, RunId
from core.model.mapped import MappedRecord
from core.model.plan import Intent
from core.model.run import ImportedFile, PreviewRow, RunKind, SheetDifference, SheetScope
from core.model.settle import Settlement
from core.ports import Capabilities, Source, Target
from core.store.connection_store import ConnectionStore
from core.store.leases import Lease
from core.store.writer import Writer
from core.sync.bank import BankWatch
from core.sync.codes import Codes
from core.sync.gentle import Gentle
from core.sync.identity import Identity
from core.sync.pool import Pool
from core.sync.sheet import Sheet
from core.sync.tally import Tally

GUARD_AGAIN_S = 2.0
"""Seconds after which a promise is renewed before its write leaves: longer than a commit, shorter than a take-over."""


@dataclass(slots=True)
class RunContext:
    """One run's shared state. `fail` and `cancel` may come from any thread."""

    run_id: RunId
    kind: RunKind
    actor: str
    connection: Connection
    store: ConnectionStore
    lease: Lease
    writer: Writer
    source: Source
    target: Target
    capabilities: Capabilities
    profile: LoadedProfile
    tables: CrossReferences
    mapping: MappingContext
    codes: Codes
    clock: Clock
    cancel: threading.Event
    publish: Publish
    gentle: Gentle
    reads: Pool
    asks: Pool
    writes: Pool
    started_at: datetime
    identity: Identity
    full: bool = False
    imported: tuple[ImportedFile, ...] = ()
    """Files that are the run's source in JAGGAER's stead; the positions in JAGGAER's own lists stay where they are."""
    sheet: Sheet | None = None
    """What alone may be written, when the run was asked to write a preview."""
    links: dict[str, str] = field(default_factory=dict)
    """Source id of a supplier -> its number in X3."""
    intents: dict[tuple[Entity, str], Intent] = field(default_factory=dict)
    """Intents that were open when the run began."""
    bank: BankWatch | None = None
    """What is known of bank details; None where they are not looked at, and in a preview."""
    asked: tuple[tuple[MappingRule, ApprovalRequest], ...] = ()
    """Mapping rules that wait for approval, and so have no effect on this run."""
    tallies: dict[FlowName, Tally] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)
    """What could not be read at all, one sentence each with its place; the watermark stays before it."""
    remarks: list[str] = field(default_factory=list)
    """What the run did by itself beyond what was asked, one sentence each."""
    previews: list[PreviewRow] = field(default_factory=list)
    numbers_are_ours: bool = False
    """Whether suppliers were known to keep our numbers when the run began: so sheets are sealed, whatever it learns."""
    scope: SheetScope | None = None
    """What a preview looks at."""
    differences: tuple[SheetDifference, ...] = ()
    """Why a sheet was not written."""
    _failure: ConnectorError | None = None
    _lock: threading.Lock = field(default_factory=threading.Lock)

    @property
    def preview(self) -> bool:
        """Whether nothing may be written."""
        return self.kind is RunKind.PREVIEW

    @property
    def failure(self) -> ConnectorError | None:
        """What stopped the run, None while nothing did."""
        return self._failure

    def fail(self, error: ConnectorError) -> None:
        """Stops the run; the first reason stays."""
        with self._lock:
            if self._failure is None:
                self._failure = error
        self.gentle.halt()

    def check(self) -> None:
        """Raises what stopped the run: `Cancelled`, or the failure."""
        if self._failure is not None:
            raise self._failure
        if self.cancel.is_set():
            raise Cancelled

    def draft(self, action: str, settlement: Settlement | None = None, **details: str) -> AuditDraft:
        """An audit row of this run, about a record when a settlement is given."""
        if settlement is None:
            return AuditDraft(self.actor, action, self.clock.now(), run_id=self.run_id, details=details)
        return AuditDraft(
            actor=self.actor,
            action=action,
            at=self.clock.now(),
            run_id=self.run_id,
            entity=settlement.entity.value,
            source_key=settlement.source_id,
            source_revision=settlement.revision,
            source_hash=settlement.record.hash_received if settlement.record else "",
            external_id=settlement.external_id or "",
            mapping_version=str(settlement.mapping_version),
            profile_hash=settlement.profile_hash[:16],
            outcome=settlement.status.value,
            details=details | {"chart": self.codes.chart_snapshot()},
        )

    def draft_about(self, mapped: MappedRecord, action: str, **details: str) -> AuditDraft:
        """An audit row of this run about a record that does not settle by it."""
        return replace(
            self.draft(action, None, **details),
            entity=mapped.entity.value,
            source_key=mapped.source_id,
            source_revision=mapped.revision,
        )

    def settle_until(self, sent_at: datetime) -> datetime:
        """When a save sent at `sent_at` can no longer land."""
        return sent_at + timedelta(seconds=self.capabilities.settle_s)


PutTogether = Callable[[], RunContext]
