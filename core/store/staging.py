"""What is handed to the writer, turned into stored forms: in the caller's thread, before any transaction.

Whatever cannot be stored fails here, alone; the writer's thread then only executes statements.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from core.model.audit import AuditDraft
from core.model.finding import Finding
from core.model.flow import Entity, FlowName, SourceId
from core.model.plan import IntentState
from core.model.settle import Coding, IntentDraft, IntentOutcome, LineState, Settlement
from core.model.status import Level
from core.store import codec
from core.store.audit import stored_draft
from core.store.blobs import Blobs
from core.store.search import search_key
from core.store.types import ENTITY_CODE, STATUS_CODE, clean, hash_bytes, microseconds, scaled  # fmt: skip
from core.store.use_writer import StagedUses, stage_uses

Stored = tuple[Any, ...]
"""Values in their stored forms, in the order of a statement's names."""


@dataclass(frozen=True, slots=True)
class StagedIntent:
    """`row`: open, entity, source_id, sent_at, settle_until."""

    row: Stored
    planned: bytes
    audit: tuple[AuditDraft, ...]


@dataclass(frozen=True, slots=True)
class StagedRenewal:
    """A later settle time of an open intent. `row`: settle_until, intent_id."""

    row: Stored


@dataclass(frozen=True, slots=True)
class StagedOutcome:
    """`row`: state, how, external_id, request_id, warnings, message."""

    intent_id: int
    unsettled: bool
    row: Stored
    audit: tuple[AuditDraft, ...] = ()


@dataclass(frozen=True, slots=True)
class StagedRecord:
    """A settlement.

    Attributes:
        row: status, receivable, findings, day, amount, changed_at, number, revision, external_id, reference, currency,
            supplier_id, supplier_name, search_key, reason.
        seen, profile: fingerprint and profile hash; None = both as they were.
        mapping_version: 0 = as it was.
        hash_stored: of `payload`; None = no record came with it.
        sheet: None = as it was, the codings too.
        problems: cause_id, check_name, level, status, field, value, kind, line_key, message, next_step, amount, currency,
            lines.
        codings: (kind, source, target) -> lines.
        due: day number of the earliest day on which anything of it is expected; None = no line says so.
        uses: codes of what is written and of what waits.
    """

    entity: Entity
    source_id: str
    word: str
    row: Stored
    search_key: str
    seen: bytes | None
    profile: bytes | None
    mapping_version: int
    hash_stored: bytes | None
    payload: bytes | None
    image: bytes | None
    sheet: bytes | None
    problems: tuple[Stored, ...]
    codings: Counter[tuple[str, str, str]]
    outcome: StagedOutcome | None
    audit: tuple[AuditDraft, ...]
    due: int | None = None
    uses: StagedUses | None = None

    @property
    def key(self) -> tuple[int, str]:
        """Stored entity and source id."""
        return ENTITY_CODE[self.entity], self.source_id


@dataclass(frozen=True, slots=True)
class StagedTouch:
    """`row`: changed_at, revision."""

    entity: Entity
    source_id: str
    row: Stored

    @property
    def key(self) -> tuple[int, str]:
        """Stored entity and source id."""
        return ENTITY_CODE[self.entity], self.source_id


@dataclass(frozen=True, slots=True)
class StagedPosition:
    """A watermark: flow and position."""

    row: Stored


@dataclass(frozen=True, slots=True)
class StagedAudit:
    """Audit rows alone."""

    audit: tuple[AuditDraft, ...]


Staged = StagedIntent | StagedRenewal | StagedOutcome | StagedRecord | StagedTouch | StagedPosition | StagedAudit


class Stage:
    """Makes stored forms for one connection.

    Raises (all methods):
        ValueError, TypeError, KeyError, AttributeError, OverflowError: the value has no stored form.
    """

    def __init__(self, blobs: Blobs, connection_id: int) -> None:
        self._blobs = blobs
        self._here = connection_id

    def intent(self, draft: IntentDraft) -> StagedIntent:
        """An intent, open."""
        planned = draft.planned
        row = (
            True,
            ENTITY_CODE[planned.entity],
            clean(planned.source_id),
            microseconds(draft.sent_at),
            microseconds(draft.settle_until),
        )
        blob = self._blobs.keep(codec.pack_planned(planned))
        return StagedIntent(row, blob, (stored_draft(draft.audit),))

    def renewal(self, intent_id: int, settle_until: datetime) -> StagedRenewal:
        """A later settle time."""
        return StagedRenewal((microseconds(settle_until), intent_id))

    def outcome(self, outcome: IntentOutcome, audit: Iterable[AuditDraft] = ()) -> StagedOutcome:
        """An outcome."""
        external_id = outcome.external_id
        return StagedOutcome(
            outcome.intent_id,
            outcome.state is IntentState.OPEN,
            (
                outcome.state.value,
                outcome.how,
                None if external_id is None else clean(external_id),
                clean(outcome.request_id),
                json.dumps(outcome.warnings) if outcome.warnings else "[]",
                clean(outcome.message),
            ),
            self.audit(audit),
        )

    def touch(
        self,
        entity: Entity,
        source_id: SourceId,
        changed_at: datetime | None,
        revision: str,
    ) -> StagedTouch:
        """A moved change time."""
        row = (_time(changed_at), clean(revision))
        return StagedTouch(entity, clean(source_id), row)

    def position(self, flow: FlowName, position: datetime) -> StagedPosition:
        """A watermark."""
        return StagedPosition((flow.value, microseconds(position)))

    def audit(self, drafts: Iterable[AuditDraft]) -> tuple[AuditDraft, ...]:
        """Audit rows."""
        return tuple(stored_draft(draft) for draft in drafts)

    def record(self, s: Settlement) -> StagedRecord:
        """A settlement."""
        prints, record, image = s.fingerprint, s.record, s.image
        sheet = None
        if record is not None or s.lines or s.lineage:
            data = codec.pack_sheet(s.lines, s.lineage)
            sheet = self._blobs.pack(self._here, f"{s.entity}/sheet", data)
        payload = hash_stored = None
        if record is not None:
            data = codec.pack_source(record)
            payload = self._blobs.pack(self._here, f"{s.entity}/source", data)
            hash_stored = hash_bytes(record.hash_stored)
        written = None
        if image is not None:
            data = codec.pack_image(image, prints)
            written = self._blobs.pack(self._here, f"{s.entity}/image", data)
        problems = tuple(
            _problem(finding, s) for finding in s.findings if finding.level is not Level.INFO
        )  # fmt: skip
        return StagedRecord(
            entity=s.entity,
            source_id=clean(s.source_id),
            word=s.status.value,
            row=(row := _row(s, len(problems))),
            search_key=row[-2],
            seen=None if prints is None else codec.pack_fingerprint(prints),
            profile=None if prints is None else hash_bytes(s.profile_hash),
            mapping_version=s.mapping_version,
            hash_stored=hash_stored,
            payload=payload,
            image=written,
            sheet=sheet,
            problems=problems,
            codings=_codings(s.codings),
            outcome=None if s.intent is None else self.outcome(s.intent),
            audit=self.audit(s.audit),
            due=_due(s) if problems else None,
            uses=None if s.uses is None else stage_uses(s.uses),
        )


def _due(s: Settlement) -> int | None:
    days = [
        item.value.toordinal()
        for item in s.lineage
        if item.field == "expected_receipt_date" and isinstance(item.value, date)
    ]
    return min(days, default=None)


def _row(s: Settlement, problems: int) -> Stored:
    external_id = None if s.external_id is None else clean(s.external_id)
    number, supplier = clean(s.number), clean(s.supplier_name)
    return (
        STATUS_CODE[s.status],
        s.receivable,
        problems,
        0 if s.day is None else s.day.toordinal(),
        scaled(s.amount),
        _time(s.changed_at),
        number,
        clean(s.revision),
        external_id,
        clean(s.reference),
        clean(s.currency),
        clean(s.supplier_id),
        supplier,
        search_key(_found_by(s, number), external_id or "", supplier, s.amount),
        clean(s.reason),
    )


def _found_by(s: Settlement, number: str) -> str:
    """The number; of an invoice also the supplier's, of a contract its name."""
    more = clean(s.reference) if s.entity in {Entity.INVOICE, Entity.CONTRACT} else ""
    return number if more in {"", number} else f"{number} {more}"


def _time(value: datetime | None) -> int | None:
    return None if value is None else microseconds(value)


def _codings(codings: Iterable[Coding]) -> Counter[tuple[str, str, str]]:
    return Counter((c.kind, clean(c.source), clean(c.target)) for c in codings)


def _problem(finding: Finding, s: Settlement) -> Stored:
    line: LineState | None = None
    if finding.line_key:
        line = next((line for line in s.lines if line.key == finding.line_key), None)
    if line is not None:
        amount, lines = line.amount, 1
    elif finding.line_key:
        amount, lines = s.amount * 0, 1
    else:
        amount, lines = s.amount, len(s.lines)
    return (
        finding.cause_id,
        finding.check,
        finding.level.value,
        STATUS_CODE[finding.status],
        clean(finding.field),
        clean(finding.value),
        clean(finding.kind),
        clean(finding.line_key),
        clean(finding.message),
        clean(finding.next_step),
        scaled(amount),
        clean(s.currency),
        lines,
    )
