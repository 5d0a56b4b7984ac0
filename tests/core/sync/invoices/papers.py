"""Invoices made by hand: JAGGAER's as mapped, X3's as read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

from core.model.connection import InvalidLinePolicy, InvoiceMode
from core.model.document import SHOWS_DIMENSIONS, Document, DocumentLine, TargetDocument, TargetLine
from core.model.finding import Finding
from core.model.flow import Entity, ExternalId, RunId, SourceId
from core.model.mapped import MappedRecord
from core.model.plan import Intent, PlannedWrite
from core.model.record import Fingerprint
from core.model.status import Level, Status
from core.model.values import Value
from core.sync.invoices.standing import Rules

DAY = date(2026, 2, 14)
SENT = datetime(2026, 2, 15, 8, tzinfo=UTC)
LATE_FROM = date(2026, 1, 15)


def rules(mode: InvoiceMode = InvoiceMode.COMPARE, policy: InvalidLinePolicy = InvalidLinePolicy.HOLD_ORDER) -> Rules:
    """What the connection wants."""
    return Rules(mode, policy, LATE_FROM)


def line(key: str, amount: str, **fields: Value) -> DocumentLine:
    """A line of one piece, with account and cost centre."""
    price = Decimal(amount)
    usual: dict[str, Value] = {
        "quantity": Decimal(1),
        "price": price,
        "amount": price,
        "account": "600000",
        "dimension:CCT": "ADM",
    }
    return DocumentLine(key, int(key), usual | fields)


def invoice(*lines: DocumentLine, seen: Mapping[str, str] | None = None, **fields: Value) -> MappedRecord:
    """JAGGAER's invoice I00092, supplier number 112023-1 of supplier S1."""
    lines = lines or (line("1", "100.00"), line("2", "20.13"))
    amounts = {each.key: amount for each in lines if isinstance(amount := each.fields.get("amount"), Decimal)}
    total = sum(amounts.values(), Decimal(0))
    header: dict[str, Value] = {
        "supplier": "S1",
        "reference": "112023-1",
        "invoice_date": DAY,
        "currency": "EUR",
        "kind": "invoice",
        "total": total,
    }
    header |= fields
    return MappedRecord(
        entity=Entity.INVOICE,
        source_id=SourceId("2526304"),
        number="I00092",
        revision="",
        changed_at=SENT,
        fingerprint=Fingerprint("h1", dict(seen or {each.key: f"l{each.key}" for each in lines})),
        document=Document(Entity.INVOICE, {k: v for k, v in header.items() if v is not None}, lines),
        profile_hash="p",
        mapping_version=1,
        supplier_id="77",
        order_date=DAY,
        amount=total,
        currency="EUR",
        line_amounts=amounts,
        line_numbers={each.key: each.number for each in lines},
    )


def posted_line(line_id: str, amount: str, **fields: Value) -> TargetLine:
    """A line as X3 has it."""
    return TargetLine(line_id, dict(line("1", amount).fields) | fields)


def entered(*lines: TargetLine, key: str = "PIN1", locked: bool = False, **fields: Value) -> TargetDocument:
    """The same invoice as X3 has it."""
    lines = lines or (posted_line("1000", "100.00"), posted_line("2000", "20.13"))
    amounts = [amount for each in lines if isinstance(amount := each.fields.get("amount"), Decimal)]
    header: dict[str, Any] = {
        "supplier": "S1",
        "reference": "112023-1",
        "invoice_date": DAY,
        "currency": "EUR",
        "kind": "invoice",
        "total": sum(amounts, Decimal(0)),
    }
    return TargetDocument(
        Entity.INVOICE,
        ExternalId(key),
        header | fields,
        lines,
        locked=locked,
        shows=frozenset({SHOWS_DIMENSIONS}),
    )


def changed(line_of: TargetLine, **fields: Value) -> TargetLine:
    """A line with other values."""
    return replace(line_of, fields={**line_of.fields, **fields})


def bad_account(key: str = "1") -> Finding:
    """An account that X3 does not have."""
    return Finding(
        check="account-missing",
        level=Level.STOP,
        status=Status.NEEDS_MAPPING,
        field="account",
        value="744202",
        message="Account 744202 is not in the chart USC of Sage X3.",
        next_step="Map it.",
        line_key=key,
        kind="account",
    )


def intent(planned: PlannedWrite) -> Intent:
    """A promise whose answer was lost."""
    return Intent(7, RunId("r"), planned, SENT, SENT)
