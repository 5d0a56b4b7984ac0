"""A supplier record: header and addresses."""

from __future__ import annotations

from typing import Final

from core.mapping.compiled import CompiledField, CompiledLines, CompiledResource, Verdict
from core.mapping.draft import Draft, Place, Translated, rule_words
from core.mapping.fields import put_field
from core.mapping.fingerprint import fingerprint
from core.mapping.gates import Gated, pass_gates, text_at
from core.mapping.lines import line_items
from core.mapping.order_lines import unknown_status
from core.mapping.reading import NOTHING, Read
from core.mapping.references import fitted_reference, short_codes
from core.model.crossref import SUPPLIER, Scope
from core.model.document import Document, DocumentLine
from core.model.identifiers import DUNS, SITE_IDENTIFIERS, duns_of
from core.model.mapped import MappedRecord
from core.model.record import SourceRecord
from core.model.values import Value

ADDRESS_CODE_LENGTH: Final = 5
"""Characters of an address code in X3 (BPAADD: reference/sage-x3.md 5)."""
NO_DUNS: Final = "no nine digits of a DUNS number, not taken"
_LEFT_OUT: Final = frozenset({Verdict.SKIP, Verdict.CLOSED, Verdict.CANCELLED})


def map_supplier(record: SourceRecord, compiled: CompiledResource, draft: Draft, gated: Gated) -> MappedRecord:
    """What a supplier comes to.

    A supplier without a number is not eligible: it registered itself and nobody approved it (reference/jaggaer-j1p.md
    4.1, "Approval"). Addresses whose gate says skip, closed or cancelled are left out.
    """
    draft.day = draft.context.today
    payload = record.payload
    rule = compiled.by_name.get("number")
    number = draft.read(rule, payload) if rule else NOTHING
    own = str(number.value or "")
    unit = text_at(compiled.unit, payload)
    place = Place(Scope(unit=unit, supplier=own or str(record.source_id)))
    header: dict[str, Value] = {}
    if own:
        _put_number(draft, place, number, str(record.source_id), header)
    for field in compiled.fields:
        if field.name in SITE_IDENTIFIERS:
            _put_identifier(draft, field, payload, place, header)
        elif field.name != "number":
            put_field(draft, field, payload, place, header)
    draft.trace_constants(draft.context.constants.get(record.entity, {}), place)
    reason = _not_eligible(own, gated, draft)
    lines = _addresses(compiled.lines, draft, payload, place) if compiled.lines else ()
    cancelled = gated.verdict is Verdict.CANCELLED
    judged = not reason and not cancelled
    if judged and gated.verdict is Verdict.UNKNOWN:
        unknown_status(draft, gated)
    return MappedRecord(
        entity=record.entity,
        source_id=record.source_id,
        number=record.number,
        revision=record.revision,
        changed_at=record.changed_at,
        fingerprint=fingerprint(payload, draft.profile, record.entity),
        document=Document(record.entity, header, () if cancelled else lines),
        profile_hash=draft.profile.content_hash,
        mapping_version=draft.tables.version,
        cancelled=cancelled,
        closed=gated.verdict is Verdict.CLOSED,
        not_eligible=reason,
        codes=tuple(draft.codes) if judged else (),
        findings=tuple(draft.findings) if judged else (),
        lineage=tuple(draft.lineage),
        supplier_name=str(header.get("name") or ""),
        currency=str(header.get("currency") or ""),
    )


def _put_number(draft: Draft, place: Place, read: Read, source_id: str, header: dict[str, Value]) -> None:
    """The number in X3, unless X3's counter gives it, and the reference by which we find the supplier again."""
    own = str(read.value)
    rule = draft.rule_for(SUPPLIER, (own, source_id), place.scope)
    if rule is not None:
        code = Translated(SUPPLIER, own, rule.target, rule_words(rule, draft.day), rule.version)
        draft.use(header, "number", code, read, place)
    elif draft.context.supplier_numbering != "counter":
        header["number"] = own
        draft.trace("number", own, read, place)
    if draft.context.supplier_reference:
        wanted = str(header.get("number") or own)
        reference = fitted_reference(wanted, draft.context.supplier_reference_length)
        header["reference"] = reference
        words = read.rule if reference == own else "shortened, with a hash"
        if rule is not None:
            words = rule_words(rule, draft.day)
        draft.trace("reference", reference, read, place, words)


def _put_identifier(
    draft: Draft, field: CompiledField, payload: object, place: Place, header: dict[str, Value]
) -> None:
    """An identifier for which X3 has no standard field: taken where the settings say that its site keeps it."""
    if field.name not in draft.context.supplier_identifiers:
        return
    put_field(draft, field, payload, place, header)
    if field.name != DUNS or DUNS not in header:
        return
    told = str(header[DUNS])
    digits = duns_of(told)
    if digits == told:
        return
    del header[DUNS]
    draft.lineage.pop()
    if digits:
        header[DUNS] = digits
    draft.trace(DUNS, digits, draft.read(field, payload), place, "" if digits else NO_DUNS)


def _not_eligible(number: str, gated: Gated, draft: Draft) -> str:
    if gated.verdict is Verdict.SKIP:
        return f"its status is {gated.word}"
    if gated.verdict is Verdict.CLOSED and not draft.context.include_closed:
        return f"it is not active in JAGGAER ({gated.word})"
    if not number:
        return "it has no supplier number yet, so nobody approved it"
    return ""


def _addresses(lines: CompiledLines, draft: Draft, payload: object, place: Place) -> tuple[DocumentLine, ...]:
    found: list[DocumentLine] = []
    codes: list[str] = []
    for item in line_items(lines, payload):
        if item.fault:
            message = f"An address of the supplier {item.fault}."
            draft.find("bad-line", "lines", item.fault, message, key=item.key)
        if not item.payload:
            continue
        gated = pass_gates(lines.gates, item.payload)
        if gated.verdict in _LEFT_OUT:
            continue
        if gated.verdict is Verdict.UNKNOWN:
            unknown_status(draft, gated, item.key)
        fields: dict[str, Value] = {}
        at = Place(place.scope, item.key, item.prefix)
        for rule in lines.fields:
            put_field(draft, rule, item.payload, at, fields)
        found.append(DocumentLine(item.key, item.number, fields))
        codes.append(str(fields.pop("code", "") or item.key))
    short = short_codes(tuple(codes), ADDRESS_CODE_LENGTH)
    return tuple(
        _with_code(draft, line, code, shortened, place)
        for line, code, shortened in zip(found, codes, short, strict=True)
    )


def _with_code(draft: Draft, line: DocumentLine, code: str, shortened: str, place: Place) -> DocumentLine:
    if code != shortened:
        words = f"shortened to {ADDRESS_CODE_LENGTH} characters"
        read = Read(shortened, "code of the address", code, words)
        draft.trace("code", shortened, read, Place(place.scope, line.key))
    return DocumentLine(line.key, line.number, {"code": shortened, **line.fields})
