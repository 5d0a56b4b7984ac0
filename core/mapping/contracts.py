"""A contract: header and suppliers, kept for the reconciliation and never written (reference/jaggaer-j1p.md 4.3).

`MappedRecord` of a contract: `number` is the contract's (blanks in a row made one), `revision` its amendment; the document's
lines are its suppliers, keyed by the supplier's source id. `amount` is the ceiling. A draft is not eligible, one that
JAGGAER has deleted is `cancelled`. A day that no calendar has is a finding, and the field is absent.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Final

from core.mapping.compiled import CompiledLines, CompiledResource, Verdict
from core.mapping.draft import MEND, Draft, Place
from core.mapping.fields import put_field
from core.mapping.fingerprint import fingerprint
from core.mapping.gates import Gated
from core.mapping.lines import line_items
from core.mapping.order_lines import unknown_status
from core.mapping.reading import NOTHING, parse_decimal
from core.model.crossref import Scope
from core.model.document import Document, DocumentLine
from core.model.mapped import MappedRecord
from core.model.record import Fingerprint, SourceRecord
from core.model.status import Level
from core.model.values import Value, digest

_OWN_WAY: Final = frozenset({"ceiling"})
_MONETARY: Final = re.compile(r"(?P<amount>\S*\d\S*)\s+(?P<currency>[A-Za-z]{3})|(?P<plain>\S+)")
"""A monetary field as JAGGAER writes it: `1000.00 USD`, or a number alone."""


def map_contract(record: SourceRecord, compiled: CompiledResource, draft: Draft, gated: Gated) -> MappedRecord:
    """What a contract comes to (module docstring)."""
    draft.day = draft.context.today
    payload = record.payload
    place = Place(Scope())
    header: dict[str, Value] = {}
    for rule in compiled.fields:
        if rule.name not in _OWN_WAY:
            put_field(draft, rule, payload, place, header)
    _put_ceiling(compiled, draft, place, payload, header)
    if header.get("never_expires"):
        header.pop("valid_until", None)
    lines = _suppliers(compiled.lines, draft, payload) if compiled.lines else ()
    if lines and "supplier" not in header:
        header["supplier"] = lines[0].fields.get("supplier") or lines[0].key
    cancelled = gated.verdict is Verdict.CANCELLED
    reason = f"its status is {gated.word}" if gated.verdict is Verdict.SKIP and not cancelled else ""
    judged = not cancelled and not reason
    if judged:
        if gated.verdict is Verdict.UNKNOWN:
            unknown_status(draft, gated)
        _judge(header, lines, draft)
    seen = fingerprint(payload, draft.profile, record.entity)
    ceiling, first = header.get("ceiling"), lines[0].fields if lines else {}
    return MappedRecord(
        entity=record.entity,
        source_id=record.source_id,
        number=" ".join(record.number.split()),
        revision=record.revision,
        changed_at=record.changed_at,
        # Suppliers are part of the contract and no lines that a run counts.
        fingerprint=Fingerprint(digest([seen.header, *seen.lines.values()])),
        document=Document(record.entity, header, lines),
        profile_hash=draft.profile.content_hash,
        mapping_version=draft.tables.version,
        cancelled=cancelled,
        closed=gated.verdict is Verdict.CLOSED,
        not_eligible=reason,
        findings=tuple(draft.findings) if judged else (),
        lineage=tuple(draft.lineage),
        supplier_id=lines[0].key if lines else "",
        supplier_name=str(first.get("name") or ""),
        order_date=_day(header.get("valid_from")),
        amount=ceiling if isinstance(ceiling, Decimal) else Decimal(0),
        currency=str(header.get("currency") or ""),
    )


def _put_ceiling(
    compiled: CompiledResource, draft: Draft, place: Place, payload: Mapping[str, object], header: dict[str, Value]
) -> None:
    """The contract's value; a currency written behind it must be the contract's own."""
    rule = compiled.by_name.get("ceiling")
    read = draft.read(rule, payload) if rule else NOTHING
    if rule is None or not draft.usable(rule, read, place):
        return
    if isinstance(read.value, Decimal):
        header["ceiling"] = read.value
        draft.trace("ceiling", read.value, read, place)
        return
    found = _MONETARY.fullmatch(str(read.value))
    text = (found["plain"] or found["amount"]) if found else ""
    amount = parse_decimal(text, rule.rule.decimal_mode)
    if amount is None:
        message = f"“{read.source_value}” in the ceiling is not a number."
        draft.find("not-a-number", "ceiling", read.source_value, message)
        return
    header["ceiling"] = amount
    beside = found["currency"].upper() if found and found["currency"] else ""
    draft.trace("ceiling", amount, read, place, f"currency {beside} cut" if beside else read.rule)
    own = header.setdefault("currency", beside) if beside else ""
    if beside and own != beside:
        draft.find(
            "currency-differs",
            "ceiling",
            read.source_value,
            f"The ceiling is in {beside}, the contract in {own}.",
            level=Level.NOTICE,
            next_step=MEND,
        )


def _suppliers(lines: CompiledLines, draft: Draft, payload: object) -> tuple[DocumentLine, ...]:
    found: list[DocumentLine] = []
    for item in line_items(lines, payload):
        if item.fault:
            draft.find("bad-line", "lines", item.fault, f"A supplier of the contract {item.fault}.", key=item.key)
        if not item.payload:
            continue
        fields: dict[str, Value] = {}
        place = Place(Scope(), item.key, item.prefix)
        for rule in lines.fields:
            put_field(draft, rule, item.payload, place, fields)
        found.append(DocumentLine(item.key, item.number, fields))
    return tuple(found)


def _judge(header: Mapping[str, Value], lines: tuple[DocumentLine, ...], draft: Draft) -> None:
    if not lines:
        draft.find("field-empty", "supplier", "", "The contract has no supplier.")
    first, last = _day(header.get("valid_from")), _day(header.get("valid_until"))
    if first and last and last < first:
        draft.find(
            "dates-reversed",
            "valid_until",
            last.isoformat(),
            f"The contract ends on {last.isoformat()}, before it begins on {first.isoformat()}.",
            level=Level.NOTICE,
        )


def _day(value: Value) -> date | None:
    return value if isinstance(value, date) else None
