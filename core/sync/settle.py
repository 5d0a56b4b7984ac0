"""From a decision to what the store keeps: lines for the side panel, codings for history, problems, audit rows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

from core.mapping.draft import field_words
from core.model.contract import UNDER
from core.model.crossref import ACCOUNT, COST_CENTER
from core.model.document import TargetDocument, WrittenImage, dimension_field
from core.model.flow import Entity
from core.model.mapped import MappedRecord
from core.model.record import SourceRecord
from core.model.run import Place
from core.model.settle import Coding, IntentOutcome, LineState, Settlement
from core.model.status import Level, Status
from core.model.values import Value, decimal_text, readable
from core.sync.context import RunContext
from core.sync.decision import Decision
from core.sync.uses import uses_of

LONGEST_REMARKS = 500
"""Characters of what X3 remarked that an entry of the trail shows; the intent's outcome keeps what the door gave."""
LINKED_BY_ITSELF = "twin-certain"
"""The entry of a link that nobody decided; a person can take it back (core/desk/golive.py)."""
_BETWEEN = " | "
_ACTIONS: dict[Status, str] = {
    Status.NEEDS_MAPPING: "held",
    Status.NEEDS_APPROVAL: "held",
    Status.PARTLY_SYNCED: "held",
    Status.PROBABLE_TWIN: "held",
    Status.INCOMPLETE: "held",
    Status.WAITING: "held",
    Status.REFUSED: "refused",
    Status.DIFFERS: "differs",
    Status.IN_DOUBT: "in-doubt",
    Status.NOT_ELIGIBLE: "not-eligible",
    Status.IGNORED: "ignored",
}
_DONE: dict[Place, str] = {
    Place.CREATED: "written",
    Place.UPDATED: "written",
    Place.CLOSED: "written",
    Place.LINKED: "linked",
    Place.UNCHANGED: "unchanged",
}


def settlement_of(
    context: RunContext,
    mapped: MappedRecord,
    record: SourceRecord | None,
    decision: Decision,
    *,
    image: WrittenImage | None = None,
    document: TargetDocument | None = None,
    intent: IntentOutcome | None = None,
    warnings: tuple[str, ...] = (),
) -> Settlement:
    """What the store keeps of a record that settles by `decision`.

    Args:
        context: the run.
        mapped: the record as mapped.
        record: its source record; None when the stored one stays.
        decision: where it ends.
        image: what is written now, None when that did not change.
        document: the document in X3 as last seen, for `receivable` and line ids.
        intent: how the record's intent settled.
        warnings: what X3 remarked on saving.
    """
    image = image if image is not None else decision.image
    settlement = Settlement(
        entity=mapped.entity,
        source_id=mapped.source_id,
        number=mapped.number,
        revision=mapped.revision,
        changed_at=mapped.changed_at,
        status=decision.status,
        place=decision.place,
        reason=decision.reason,
        external_id=decision.external_id,  # a document that was only looked at is not ours
        reference=mapped.document.reference,
        record=record,
        fingerprint=mapped.fingerprint,
        profile_hash=mapped.profile_hash,
        mapping_version=mapped.mapping_version,
        image=image,
        lines=_lines(context, mapped, decision, image),
        lineage=mapped.lineage,
        codings=_codings(mapped),
        findings=tuple(f for f in decision.findings if f.level is not Level.INFO),
        supplier_id=mapped.supplier_id,
        supplier_name=mapped.supplier_name or str(mapped.document.fields.get("name") or ""),
        day=_shown_day(mapped),
        amount=mapped.amount,
        currency=mapped.currency or str(mapped.document.fields.get("currency") or ""),
        receivable=mapped.entity is not Entity.INVOICE and _receivable(decision, document),
        intent=intent,
        uses=uses_of(mapped, image, decision.findings),
    )
    action = _ACTIONS.get(decision.status) or _DONE[decision.place]
    details = {"reason": decision.reason} if decision.reason else {}
    if decision.write is not None and image is not None:
        details["write"] = decision.write.purpose.value
    details |= overruled_told(mapped, decision) if decision.write is not None else {}
    if intent is not None:
        details |= {"intent": str(intent.intent_id), "intent_state": intent.state.value, "how": intent.how}
    if record is not None and record.origin:
        details |= {name: record.origin[name] for name in ("file", "sha256", "place") if name in record.origin}
    if decision.not_compared:
        details["not_compared"] = ", ".join(decision.not_compared)
    if warnings:
        details["warnings"] = remarks_of(warnings)
    decided = (context.draft(LINKED_BY_ITSELF, settlement, reason=decision.reason),) if decision.by_itself else ()
    return replace(settlement, audit=(*decided, context.draft(action, settlement, **details)))


def overruled_told(mapped: MappedRecord, decision: Decision) -> dict[str, str]:
    """What X3 had by hand and the write sets as JAGGAER has it, for the audit: every value, as it was and as it becomes."""
    numbers = {line.key: line.number for line in mapped.document.lines} | dict(mapped.line_numbers)
    words = []
    for each in decision.overruled:
        where = f"line {numbers.get(each.line) or each.line} " if each.line else ""
        words.append(f"{where}{field_words(each.field)} was {_shown(each.actual)} in X3, not {_shown(each.wanted)}")
    return {"overruled": "; ".join(words)} if words else {}


def _shown(value: Value) -> str:
    return readable(value) or "empty"


def _shown_day(mapped: MappedRecord) -> date | None:
    """The day that lists show: an invoice's own, whatever day its codes are judged by."""
    own = mapped.document.fields.get("invoice_date")
    return own if isinstance(own, date) else mapped.order_date


def remarks_of(warnings: Sequence[str]) -> str:
    """What X3 remarked as one text: each remark once, whole while they fit, and how many more there were."""
    different = list(dict.fromkeys(warnings))
    shown = [different[0][:LONGEST_REMARKS]]
    for text in different[1:]:
        if sum(len(each) + len(_BETWEEN) for each in shown) + len(text) > LONGEST_REMARKS:
            break
        shown.append(text)
    more = len(different) - len(shown)
    return _BETWEEN.join([*shown, f"and {more} more"] if more else shown)


def _receivable(decision: Decision, document: TargetDocument | None) -> bool:
    seen = document or decision.current
    return bool(seen and seen.receivable and not seen.closed)


def _lines(
    context: RunContext, mapped: MappedRecord, decision: Decision, image: WrittenImage | None
) -> tuple[LineState, ...]:
    if mapped.entity is Entity.SUPPLIER:
        return ()
    fields = {line.key: line.fields for line in mapped.document.lines}
    numbers = {line.key: line.number for line in mapped.document.lines}
    sources: dict[tuple[str, str], str] = {}
    targets: dict[tuple[str, str], str] = {}
    for use in mapped.codes:
        sources[use.line_key, use.kind] = use.source
        targets.setdefault((use.line_key, use.kind), use.target)
    cost_center = dimension_field(context.connection.x3.cost_center_type)
    ids = image.line_ids if image is not None else {}
    lines: list[LineState] = []
    for key, outcome in decision.lines.items():
        wanted = fields.get(key, {})
        lines.append(
            LineState(
                key=key,
                number=numbers.get(key, mapped.line_numbers.get(key, 0)),
                status=outcome.status,
                place=outcome.place,
                description=_text(wanted, "description") or mapped.line_texts.get(key, ""),
                quantity=_number(wanted, "quantity"),
                unit=_text(wanted, "unit"),
                price=_number(wanted, "price"),
                amount=mapped.line_amounts.get(key, Decimal(0)),
                source_account=sources.get((key, ACCOUNT), ""),
                account=targets.get((key, ACCOUNT), ""),
                source_cost_center=sources.get((key, COST_CENTER), ""),
                cost_center=_text(wanted, cost_center),
                x3_line=ids.get(key, ""),
                reason=outcome.reason,
            )
        )
    return tuple(lines)


def _codings(mapped: MappedRecord) -> tuple[Coding, ...]:
    codes = tuple(
        Coding(use.line_key, use.kind, use.source, use.target)
        for use in mapped.codes
        if use.line_key and use.source and use.kind in {ACCOUNT, COST_CENTER}
    )
    return (*codes, *contract_codings(mapped))


def contract_codings(mapped: MappedRecord) -> tuple[Coding, ...]:
    """That lines of an order refer to contracts: for each of them what these lines come to together."""
    sums: dict[str, Decimal] = {}
    for key, contract in mapped.contracts.items():
        sums[contract] = sums.get(contract, Decimal(0)) + mapped.line_amounts.get(key, Decimal(0))
    targets = {contract: f"{decimal_text(amount)} {mapped.currency}" for contract, amount in sums.items()}
    return tuple(Coding(key, UNDER, contract, targets[contract]) for key, contract in mapped.contracts.items())


def _text(fields: Mapping[str, Value], name: str) -> str:
    return str(fields.get(name) or "")


def _number(fields: Mapping[str, Value], name: str) -> Decimal | None:
    value = fields.get(name)
    return value if isinstance(value, Decimal) else None
