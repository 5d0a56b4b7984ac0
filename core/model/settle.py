"""How a record stands in the local store, and how it settles: what the engine hands to the store in one piece."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal

from core.model.audit import AuditDraft
from core.model.document import Lineage, WrittenImage
from core.model.finding import Finding
from core.model.flow import Entity, ExternalId, SourceId
from core.model.plan import IntentState, PlannedWrite
from core.model.record import Fingerprint, SourceRecord
from core.model.run import Place
from core.model.status import Status
from core.model.uses import RecordUses

PLACE_OF: dict[Status, Place] = {
    Status.SYNCED: Place.UNCHANGED,
    Status.UP_TO_DATE: Place.UNCHANGED,
    Status.PARTLY_SYNCED: Place.HELD,
    Status.NEEDS_MAPPING: Place.HELD,
    Status.NEEDS_APPROVAL: Place.HELD,
    Status.PROBABLE_TWIN: Place.HELD,
    Status.REFUSED: Place.REFUSED,
    Status.INCOMPLETE: Place.INCOMPLETE,
    Status.DIFFERS: Place.DIFFERS,
    Status.WAITING: Place.WAITING,
    Status.IN_DOUBT: Place.IN_DOUBT,
    Status.NOT_ELIGIBLE: Place.NOT_ELIGIBLE,
    Status.IGNORED: Place.IGNORED,
}
"""Where a record that nothing was done to is counted."""


@dataclass(frozen=True, slots=True)
class KnownRecord:
    """What the store knows of a record, without its payload and image.

    Attributes:
        seen: fingerprint of the source as it was when the record last settled, by `profile_hash`.
        external_id: X3's key, None while it is not there.
    """

    entity: Entity
    source_id: SourceId
    number: str
    revision: str
    changed_at: datetime | None
    status: Status
    external_id: ExternalId | None
    seen: Fingerprint
    profile_hash: str
    mapping_version: int
    reason: str = ""


@dataclass(frozen=True, slots=True)
class LineState:
    """A line as the side panel shows it and as runs count it. Codes before and after mapping; "" = none."""

    key: str
    number: int
    status: Status
    place: Place
    description: str = ""
    quantity: Decimal | None = None
    unit: str = ""
    price: Decimal | None = None
    amount: Decimal = Decimal(0)
    source_account: str = ""
    account: str = ""
    source_cost_center: str = ""
    cost_center: str = ""
    x3_line: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Coding:
    """A code that a line uses, for history and for the effect of a mapping: kind, source code, target code."""

    line_key: str
    kind: str
    source: str
    target: str


@dataclass(frozen=True, slots=True)
class IntentOutcome:
    """How an intent settled. `how`: `answer` (the save said so), `look-up` (X3 was asked), `person`."""

    intent_id: int
    state: IntentState
    how: str
    external_id: ExternalId | None = None
    request_id: str = ""
    warnings: tuple[str, ...] = ()
    message: str = ""


@dataclass(frozen=True, slots=True)
class Settlement:
    """Everything that changes when a record settles; the store writes it, its problems and its audit rows at once.

    Attributes:
        record: the source record as it was handled; None keeps the stored one.
        fingerprint: of `record`; None keeps the stored one.
        image: what is now written; None keeps the stored one.
        findings: replace the record's open problems (levels *stop* and *notice*); a finding that was there before
            keeps its `since`.
        audit: rows for the chain, in this order.
        uses: the codes in use; None = those of what is written stay, nothing waits for a code.
    """

    entity: Entity
    source_id: SourceId
    number: str
    revision: str
    changed_at: datetime | None
    status: Status
    place: Place
    reason: str = ""
    external_id: ExternalId | None = None
    reference: str = ""
    record: SourceRecord | None = None
    fingerprint: Fingerprint | None = None
    profile_hash: str = ""
    mapping_version: int = 0
    image: WrittenImage | None = None
    lines: tuple[LineState, ...] = ()
    lineage: tuple[Lineage, ...] = ()
    codings: tuple[Coding, ...] = ()
    findings: tuple[Finding, ...] = ()
    supplier_id: str = ""
    supplier_name: str = ""
    day: date | None = None
    amount: Decimal = Decimal(0)
    currency: str = ""
    receivable: bool = False
    intent: IntentOutcome | None = None
    audit: tuple[AuditDraft, ...] = field(default=())
    uses: RecordUses | None = None


@dataclass(frozen=True, slots=True)
class IntentDraft:
    """An intent before it is on disk; its audit row is written with it."""

    planned: PlannedWrite
    sent_at: datetime
    settle_until: datetime
    audit: AuditDraft
