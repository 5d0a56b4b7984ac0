"""The lines of a purchase order."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import Final

from core.mapping.accounting import Coding, Split
from core.mapping.compiled import CompiledLines, CompiledResource, Verdict
from core.mapping.draft import MEND, Draft, LineDraft, Place
from core.mapping.fields import put_field
from core.mapping.gates import Gated, pass_gates, text_at
from core.mapping.lines import LineItem, line_items
from core.mapping.order_coding import (
    CodingReader,
    LineCoding,
    hold_split,
    put_coding,
    put_default_dimensions,
    put_product,
    read_line_coding,
)
from core.mapping.order_money import part_line, put_money, put_share, tell_by_price
from core.mapping.splits import Share
from core.model.crossref import Scope
from core.model.document import DocumentLine
from core.model.record import SourceRecord, share_key
from core.model.status import Level

_OWN_WAY: Final = frozenset({"product", "quantity", "unit", "price"})
"""Fields that need more than their own rule."""


@dataclass(slots=True)
class OrderLines:
    """What the lines of an order come to.

    Attributes:
        wanted: lines that the source wants to exist, in its order.
        cancelled: keys of those that it cancelled.
        held: why the whole order is not taken now; empty = nothing (a line that waits for approval must not look as if
            it had been removed).
        amounts, scopes, numbers, texts, contracts: as in `MappedRecord`; of a split line for each of its shares.
        codings: line key -> accounting block, as far as it was read.
    """

    wanted: tuple[DocumentLine, ...] = ()
    cancelled: frozenset[str] = frozenset()
    held: str = ""
    amounts: dict[str, Decimal] = field(default_factory=dict)
    scopes: dict[str, Scope] = field(default_factory=dict)
    numbers: dict[str, int] = field(default_factory=dict)
    texts: dict[str, str] = field(default_factory=dict)
    contracts: dict[str, str] = field(default_factory=dict)
    codings: Mapping[str, Coding] = field(default_factory=dict)


def map_order_lines(
    record: SourceRecord,
    compiled: CompiledResource,
    draft: Draft,
    scope: Scope,
    currency: str,
) -> OrderLines:
    """The lines, cancelled ones only with their amounts."""
    result = OrderLines()
    lines = compiled.lines
    if lines is None:
        return result
    codings = CodingReader(compiled, record.payload)
    wanted: list[DocumentLine] = []
    cancelled: set[str] = set()
    for item in line_items(lines, record.payload):
        line = LineDraft(lines, draft, item, _place(record, lines, scope, item))
        result.scopes[item.key] = line.place.scope
        result.numbers[item.key] = item.number
        gated = pass_gates(lines.gates, item.payload)
        if gated.verdict is Verdict.CANCELLED:
            cancelled.add(item.key)
            result.amounts[item.key] = _plain_amount(line)
            result.texts[item.key] = _plain_text(line)
            continue
        if gated.verdict is Verdict.SKIP:
            result.held = f"its line {item.number} has the status {gated.word}"
        contract = next(filter(None, (text_at(pointer, item.payload) for pointer in lines.contract)), "")
        for each, amount in _map_line(line, gated, codings, currency):
            key = each.place.key
            if contract:
                result.contracts[key] = " ".join(contract.split())
            result.amounts[key] = amount
            result.scopes[key], result.numbers[key] = line.place.scope, item.number
            if contract:
                result.contracts[key] = " ".join(contract.split())
            result.texts[key] = str(each.fields.get("description") or "")
            wanted.append(DocumentLine(key, item.number, each.fields))
    result.wanted = tuple(wanted)
    result.cancelled = frozenset(cancelled)
    result.codings = codings.read
    return result


def _map_line(line: LineDraft, gated: Gated, codings: CodingReader, currency: str) -> list[tuple[LineDraft, Decimal]]:
    """Fills the line's fields and gives it with its amount; a line that is split gives one for each share."""
    item, draft = line.item, line.draft
    if item.fault:
        message = f"A line of the order {item.fault}."
        draft.find("bad-line", "lines", item.fault, message, key=item.key)
    if not item.payload:
        return [(line, Decimal(0))]
    if gated.verdict is Verdict.UNKNOWN:
        unknown_status(draft, gated, item.key)
    coding = read_line_coding(line, codings)
    amount = _put_own(line, currency)
    split = coding.decided.split if coding is not None else None
    shares = coding.decided.shares if coding is not None else ()
    if coding is None or not shares:
        _put_codes(line, codings, coding, split)
        return [(line, amount)]
    parted = part_line(line, amount, currency, shares)
    if parted.fault:
        hold_split(line, "split-not-supported", coding.splits, parted.fault)
        put_default_dimensions(line)
        put_product(line)
        return [(line, amount)]
    if parted.by_price:
        tell_by_price(line, len(shares))
    return [
        (_map_share(line, share, number, (codings, coding, each), currency), share.amount)
        for number, (share, each) in enumerate(zip(parted.shares, shares, strict=True), start=1)
    ]


def _map_share(
    line: LineDraft, share: Share, number: int, coded: tuple[CodingReader, LineCoding, Split], currency: str
) -> LineDraft:
    """A share of a line as a line of its own; the first one is the line itself."""
    draft, fields = line.draft, line
    if number > 1:
        key = share_key(line.item.key, number)
        fields = replace(line, place=replace(line.place, key=key), fields={})
        known = len(draft.findings)
        _put_own(fields, currency)
        del draft.findings[known:]  # the first share tells them
    put_share(fields, share)
    codings, coding, split = coded
    _put_codes(fields, codings, coding, split)
    return fields


def _put_own(line: LineDraft, currency: str) -> Decimal:
    """Puts everything but the coding, and gives the amount."""
    for rule in line.lines.fields:
        if rule.name not in _OWN_WAY:
            put_field(line.draft, rule, line.item.payload, line.place, line.fields)
    _put_unit(line)
    return put_money(line, currency)


def _put_codes(line: LineDraft, codings: CodingReader, coding: LineCoding | None, split: Split | None) -> None:
    put_coding(line, codings, coding, split)
    put_default_dimensions(line)
    put_product(line)
    line.draft.trace_constants(line.draft.context.line_constants, line.place)


def unknown_status(draft: Draft, gated: Gated, key: str = "") -> None:
    """Finding for a status word that is in no list of the profile: held, never guessed (reference 5.1)."""
    said = f"“{gated.word}”" if gated.word else "nothing"
    where = f"{gated.pointer} of a line" if key else gated.pointer
    draft.find(
        "unknown-status",
        gated.pointer,
        gated.word,
        f"The status at {where} says {said}, which the profile does not know.",
        key=key,
        next_step="Add the word to the profile, or correct it in JAGGAER.",
    )


def _place(record: SourceRecord, lines: CompiledLines, scope: Scope, item: LineItem) -> Place:
    category = text_at(lines.category, item.payload)
    line = f"{record.source_id}/{item.key}"
    return Place(Scope(scope.unit, scope.supplier, category, line), item.key, item.prefix)


def _put_unit(line: LineDraft) -> None:
    rule = line.lines.by_name.get("unit")
    if rule is None:
        return
    draft, place = line.draft, line.place
    read = draft.read(rule, line.item.payload)
    if read.defaulted and read.value:
        draft.find(
            "unit-assumed",
            "unit",
            str(read.value),
            f"The line names no unit; {read.value} is taken.",
            key=place.key,
            level=Level.NOTICE,
            next_step=f"Nothing, if that is right. {MEND}",
        )
    if draft.usable(rule, read, place):
        kind = rule.rule.code or "unit"
        draft.code(line.fields, "unit", kind, read, place, mandatory=True)


def _plain_amount(line: LineDraft) -> Decimal:
    value = line.draft.read(line.lines.amount, line.item.payload).value
    return value if isinstance(value, Decimal) else Decimal(0)


def _plain_text(line: LineDraft) -> str:
    rule = line.lines.by_name.get("description")
    return str(line.draft.read(rule, line.item.payload).value or "") if rule else ""
