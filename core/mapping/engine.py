"""`map_record`: a source record, a profile and the mapping tables give what is wanted in X3, with its lineage."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace
from decimal import Decimal

from core.mapping.charges import Charge, header_charges, put_charges, taxes_of
from core.mapping.compiled import CompiledResource, LoadedProfile, Verdict
from core.mapping.context import MappingContext
from core.mapping.contracts import map_contract
from core.mapping.crossref import CrossReferences
from core.mapping.discounts import come_off
from core.mapping.draft import Draft
from core.mapping.fingerprint import fingerprint
from core.mapping.gates import Gated, pass_gates
from core.mapping.invoices import map_invoice
from core.mapping.order_header import put_order_header, read_order_facts
from core.mapping.order_lines import OrderLines, map_order_lines, unknown_status
from core.mapping.order_total import judge_total, said_total
from core.mapping.suppliers import map_supplier
from core.model.connection import AccountRoute
from core.model.crossref import Scope
from core.model.document import Document
from core.model.flow import Entity
from core.model.mapped import MappedRecord
from core.model.record import SourceRecord


def map_record(
    record: SourceRecord,
    profile: LoadedProfile,
    tables: CrossReferences,
    context: MappingContext,
) -> MappedRecord:
    """What a record comes to. Pure: the same arguments give the same result; bad data become findings, no exception.

    Every value of the document has a lineage, every code that X3 must know a `CodeUse`. Fields that the source leaves
    empty are not in the document. A record that is not eligible or cancelled carries no findings and no codes: nothing
    of it is asked for or judged.
    """
    compiled = profile.resources[record.entity]
    gated = pass_gates(compiled.gates, record.payload)
    match record.entity:
        case Entity.SUPPLIER:
            return map_supplier(record, compiled, Draft(profile, tables, context), gated)
        case Entity.INVOICE:
            # An invoice line of X3 takes an account on every site, whatever becomes of an order's.
            on_line = replace(context, account_route=AccountRoute.LINE)
            return map_invoice(record, compiled, Draft(profile, tables, on_line), gated)
        case Entity.CONTRACT:
            return map_contract(record, compiled, Draft(profile, tables, context), gated)
        case Entity.ORDER:
            return _map_order(record, compiled, Draft(profile, tables, context), gated)


def _map_order(record: SourceRecord, compiled: CompiledResource, draft: Draft, gated: Gated) -> MappedRecord:
    payload = record.payload
    facts = read_order_facts(compiled, draft, payload)
    header = put_order_header(record, compiled, draft, facts)
    currency = str(header.get("currency") or "")
    draft.discounts_come_off = come_off(compiled, draft, payload, draft.context.currency_decimals.get(currency, 2))
    lines = map_order_lines(record, compiled, draft, facts.scope, currency)
    cancelled = gated.verdict is Verdict.CANCELLED or (not lines.wanted and bool(lines.cancelled) and not lines.held)
    reason = "" if cancelled else _not_eligible(record, draft, gated, lines.held)
    judged = not cancelled and not reason
    if judged:
        if gated.verdict is Verdict.UNKNOWN:
            unknown_status(draft, gated)
        if not lines.wanted:
            draft.find("no-lines", "lines", "", "The order has no lines.")
    total = said_total(compiled, draft, payload)
    if judged and total is not None:
        judge_total(total, lines, compiled, draft, record, currency)
    charges = header_charges(compiled, payload)
    beside = _put_charges(record, compiled, draft, facts.scope, lines, charges, currency)
    every_line = frozenset(lines.amounts)
    return MappedRecord(
        entity=record.entity,
        source_id=record.source_id,
        number=record.number,
        revision=record.revision,
        changed_at=record.changed_at,
        fingerprint=fingerprint(payload, draft.profile, record.entity, codings=lines.codings),
        document=Document(record.entity, header, () if cancelled else lines.wanted),
        profile_hash=draft.profile.content_hash,
        mapping_version=draft.tables.version,
        cancelled=cancelled,
        cancelled_lines=every_line if cancelled else lines.cancelled,
        closed=gated.verdict is Verdict.CLOSED,
        not_eligible=reason,
        codes=tuple(draft.codes) if judged else (),
        free_codes=tuple(draft.free_codes) if judged else (),
        findings=tuple(draft.findings) if judged else (),
        lineage=tuple(draft.lineage),
        supplier_id=facts.supplier_id,
        supplier_name=facts.supplier_name,
        order_date=draft.day,
        amount=sum((each for key, each in lines.amounts.items() if key not in lines.cancelled), Decimal(0))
        if total is None
        else total,
        charges=sum(beside.values(), Decimal(0)),
        beside=beside,
        taxes=taxes_of(charges),
        currency=currency,
        line_amounts=lines.amounts,
        scopes=lines.scopes,
        contracts={} if cancelled or lines.held or gated.verdict is Verdict.SKIP else lines.contracts,
        line_numbers=lines.numbers,
        line_texts=lines.texts,
        decimals=draft.context.currency_decimals.get(currency, 2),
    )


def _put_charges(
    record: SourceRecord,
    compiled: CompiledResource,
    draft: Draft,
    scope: Scope,
    lines: OrderLines,
    charges: Collection[Charge],
    currency: str,
) -> Mapping[str, Decimal]:
    """Adds what is charged beside the lines to them, where the policy has it so; gives what is told of the rest."""
    if not charges or compiled.lines is None or not lines.wanted:
        return {}
    charged = put_charges(charges, compiled.lines, draft, scope, (str(record.source_id), record.number, currency))
    lines.wanted = (*lines.wanted, *charged.lines)
    lines.amounts |= charged.amounts
    lines.scopes |= charged.scopes
    contracts = {lines.contracts.get(line.key, "") for line in lines.wanted if line.key not in charged.amounts}
    for line in charged.lines:
        if len(contracts) == 1 and "" not in contracts:
            lines.contracts[line.key] = next(iter(contracts))
        lines.numbers[line.key] = line.number
        lines.texts[line.key] = str(line.fields.get("description") or "")
    return charged.told


def _not_eligible(record: SourceRecord, draft: Draft, gated: Gated, held: str) -> str:
    """Why the record is not taken now; empty = taken (product.md section 3, "Not eligible")."""
    if gated.verdict is Verdict.SKIP:
        return f"its status is {gated.word}"
    if gated.verdict is Verdict.CLOSED and not draft.context.include_closed:
        return f"it is closed in JAGGAER ({gated.word})"
    if held:
        return held
    return draft.too_old((draft.day,), record.changed_at)
