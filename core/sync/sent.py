"""What an open intent alone tells of a record: a program died in its first save, before the store knew the record."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from decimal import Decimal

from core.files.form import MADE_UP
from core.model.document import Document, DocumentLine
from core.model.flow import Entity, SourceId
from core.model.mapped import MappedRecord
from core.model.plan import Intent, PlannedWrite, WriteKind
from core.model.record import Fingerprint, SourceHeader
from core.model.reference import ReferenceKind
from core.sync.context import RunContext

NEVER_THERE = "JAGGAER does not have it any more, and X3 never got it."
_CENT = Decimal("0.01")


def header_of(intent: Intent) -> SourceHeader:
    """What the source is asked for."""
    planned = intent.planned
    return SourceHeader(planned.entity, planned.source_id, planned.number, None, {})


def sourceless(context: RunContext, entity: Entity, source_ids: Collection[SourceId]) -> dict[SourceId, Intent]:
    """Those of the records of which the store has nothing but the open intent of their creation."""
    sent = {
        source_id: intent
        for source_id in source_ids
        if (intent := context.intents.get((entity, source_id))) and intent.planned.kind is WriteKind.CREATE
    }
    kept = context.store.records.load_sources(entity, list(sent)) if sent else {}
    return {source_id: intent for source_id, intent in sent.items() if source_id not in kept}


def is_from_file(source_id: str) -> bool:
    """Whether the id was made up for a file's record, so that JAGGAER cannot be asked for it."""
    return source_id.startswith(MADE_UP)


def record_of(context: RunContext, planned: PlannedWrite) -> MappedRecord:
    """The record as it was sent; it is not taken any more."""
    fields = planned.wanted.fields
    numbers = {line.key: line.number for line in planned.lines}
    lines = tuple(DocumentLine(line.key, numbers.get(line.key, 0), line.fields) for line in planned.wanted.lines)
    amounts = {line.key: _amount(line) for line in lines} if planned.entity is Entity.ORDER else {}
    day = fields.get("order_date")
    supplier = context.codes.find(ReferenceKind.SUPPLIER, str(fields.get("supplier") or ""))
    return MappedRecord(
        entity=planned.entity,
        source_id=planned.source_id,
        number=planned.number,
        revision="",
        changed_at=None,
        fingerprint=Fingerprint(planned.header_fingerprint, dict(planned.line_fingerprints)),
        document=Document(planned.entity, fields, lines),
        profile_hash=planned.profile_hash,
        mapping_version=planned.mapping_version,
        not_eligible=NEVER_THERE,
        supplier_name=supplier.label if supplier else str(fields.get("name") or ""),
        order_date=day if isinstance(day, date) else None,
        amount=sum(amounts.values(), Decimal(0)),
        currency=str(fields.get("currency") or ""),
        line_amounts=amounts,
        line_numbers=numbers,
        line_texts={line.key: str(line.fields.get("description") or "") for line in lines},
    )


def _amount(line: DocumentLine) -> Decimal:
    quantity, price = line.fields.get("quantity"), line.fields.get("price")
    if isinstance(quantity, Decimal) and isinstance(price, Decimal):
        return (quantity * price).quantize(_CENT)
    return Decimal(0)
