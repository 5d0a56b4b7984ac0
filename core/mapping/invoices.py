"""An invoice or credit memo: header, lines, and which order lines they bill (reference/jaggaer-j1p.md 4.4).

`MappedRecord` of an invoice:

* `number` is JAGGAER's own (`I00092`); the document's `reference` is the supplier's document number, absent where JAGGAER
  has none (a finding then).
* `kind` is `invoice` or `credit-note`. On a credit note everything that comes back is below zero, whatever JAGGAER's
  lines say: `total`, `total_with_tax`, `amount`, the lines' `quantity` and `amount`; `price` is not. What a credit memo
  charges (a line of the other sign) is above zero.
* `total_with_tax` is JAGGAER's total, `total` the same less its taxes; both absent where JAGGAER gives none. Charges that
  are no tax (shipping) are in `total` and in no line, unless the policy `charges` makes lines of them.
* `order_date`, with which dates of mappings and codes are compared, is the accounting date, else the invoice's own.
* A line that is split over several accounts or cost centres with shares is a line for each share (`core.mapping.invoice_shares`).
* A line's `po_number` and `po_line` are JAGGAER's order number and line number (text, as it stands), absent on lines
  without an order. The flow resolves them to `order` and `order_line`.
* `codes`: supplier, site, currency, payment term; per line account, cost centre and dimensions, with the scopes of the
  order's lines, so that one mapping mends both. Unit and product are translated and no codes: X3 takes them from the order.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from typing import Final

from core.mapping.accounting import Split
from core.mapping.charges import charge_line, header_charges
from core.mapping.compiled import CompiledLines, CompiledResource, Verdict
from core.mapping.discounts import come_off
from core.mapping.draft import Draft, LineDraft, Place, rule_words
from core.mapping.fields import put_field
from core.mapping.fingerprint import fingerprint
from core.mapping.gates import Gated, text_at
from core.mapping.invoice_shares import LIKE_ITS_ORDER, part_invoice_line, put_invoice_share
from core.mapping.invoice_total import InvoiceMoney, judge_invoice_total, read_charges
from core.mapping.lines import LineItem, line_items
from core.mapping.money import Price, product, settle_net, settle_price
from core.mapping.order_coding import CodingReader, LineCoding, hold_split, put_coding, read_line_coding
from core.mapping.order_header import OrderFacts, put_order_site, put_order_supplier, read_order_facts
from core.mapping.order_lines import unknown_status
from core.mapping.order_money import net_of, put_figures, tell_by_price
from core.mapping.reading import AS_IS, NOTHING, Read
from core.mapping.splits import Share
from core.model.crossref import UNIT, Scope
from core.model.document import Document, DocumentLine
from core.model.mapped import MappedRecord
from core.model.policies import Charges
from core.model.record import SourceRecord, charge_key, share_key
from core.model.values import Value, decimal_text

INVOICE: Final = "invoice"
CREDIT_NOTE: Final = "credit-note"
KINDS: Final = frozenset({INVOICE, CREDIT_NOTE})
"""What the profile's table makes of JAGGAER's word for the type."""
_HEADER_OWN_WAY: Final = frozenset({"site", "supplier", "kind", "reference"})
_LINE_OWN_WAY: Final = frozenset({"quantity", "price", "unit", "po_number", "po_line"})
ZERO: Final = Decimal(0)


@dataclass(slots=True)
class _Lines:
    """What the lines come to; members as in `MappedRecord`."""

    decimals: int
    wanted: list[DocumentLine] = field(default_factory=list)
    amounts: dict[str, Decimal] = field(default_factory=dict)
    scopes: dict[str, Scope] = field(default_factory=dict)
    numbers: dict[str, int] = field(default_factory=dict)
    texts: dict[str, str] = field(default_factory=dict)


def map_invoice(record: SourceRecord, compiled: CompiledResource, draft: Draft, gated: Gated) -> MappedRecord:
    """What an invoice comes to (module docstring)."""
    payload = record.payload
    facts = read_order_facts(compiled, draft, payload)
    header = _header(compiled, draft, facts, payload)
    currency = str(header.get("currency") or "")
    codings = CodingReader(compiled, payload)
    lines = _Lines(decimals=draft.context.currency_decimals.get(currency, 2))
    draft.discounts_come_off = come_off(compiled, draft, payload, lines.decimals)
    if compiled.lines is not None:
        _map_lines(record, compiled.lines, draft, facts.scope, codings, lines)
    money = read_charges(compiled, draft, payload)
    credit = header.get("kind") == CREDIT_NOTE
    if credit:
        _turn_below_zero(lines, draft)
        money.turn_below_zero(sum(lines.amounts.values(), ZERO))
    cancelled = gated.verdict is Verdict.CANCELLED
    reason = "" if cancelled else _not_eligible(header, record, draft, gated)
    judged = not cancelled and not reason
    amount = _put_totals(header, lines, money, draft)
    if judged:
        if gated.verdict is Verdict.UNKNOWN:
            unknown_status(draft, gated)
        if not lines.wanted:
            draft.find("no-lines", "lines", "", "The invoice has no lines.")
        judge_invoice_total(money, lines.amounts, draft, record, currency)
        if draft.context.charges is Charges.LINE and compiled.lines is not None:
            _put_charge_lines(record, compiled, compiled.lines, draft, facts.scope, lines, money, credit=credit)
    return MappedRecord(
        entity=record.entity,
        source_id=record.source_id,
        number=record.number,
        revision=record.revision,
        changed_at=record.changed_at,
        fingerprint=fingerprint(payload, draft.profile, record.entity, codings=codings.read),
        document=Document(record.entity, header, () if cancelled else tuple(lines.wanted)),
        profile_hash=draft.profile.content_hash,
        mapping_version=draft.tables.version,
        cancelled=cancelled,
        cancelled_lines=frozenset(lines.amounts) if cancelled else frozenset(),
        closed=gated.verdict is Verdict.CLOSED,
        not_eligible=reason,
        codes=tuple(draft.codes) if judged else (),
        free_codes=tuple(draft.free_codes) if judged else (),
        findings=tuple(draft.findings) if judged else (),
        lineage=tuple(draft.lineage),
        supplier_id=facts.supplier_id,
        supplier_name=facts.supplier_name,
        order_date=draft.day,
        amount=amount,
        charges=money.untaxed(),
        taxes=money.taxes_sum(),
        currency=currency,
        line_amounts=lines.amounts,
        scopes=lines.scopes,
        line_numbers=lines.numbers,
        line_texts=lines.texts,
        decimals=lines.decimals,
    )


def _header(
    compiled: CompiledResource, draft: Draft, facts: OrderFacts, payload: Mapping[str, object]
) -> dict[str, Value]:
    header: dict[str, Value] = {}
    place = Place(facts.scope)
    _put_kind(compiled, draft, place, payload, header)
    _put_reference(compiled, draft, place, payload, header)
    put_order_supplier(draft, place, facts, header)
    site = compiled.by_name.get("site")
    put_order_site(draft, place, draft.read(site, payload) if site else NOTHING, header)
    for rule in compiled.fields:
        if rule.name not in _HEADER_OWN_WAY:
            put_field(draft, rule, payload, place, header)
    return header


def _put_kind(
    compiled: CompiledResource, draft: Draft, place: Place, payload: object, header: dict[str, Value]
) -> None:
    rule = compiled.by_name.get("kind")
    read = draft.read(rule, payload) if rule else Read(INVOICE, "default of the profile", "", "default of the profile")
    value = str(read.value or "").casefold()
    if value in KINDS:
        header["kind"] = value
        draft.trace("kind", value, read, place)
        return
    said = f"“{read.source_value}”" if read.source_value else "nothing"
    draft.find(
        "unknown-type",
        "kind",
        read.source_value,
        f"JAGGAER says {said} for the type of the invoice, which the profile does not know.",
        next_step="Add the word to the profile, or correct it in JAGGAER.",
    )


def _put_reference(
    compiled: CompiledResource, draft: Draft, place: Place, payload: object, header: dict[str, Value]
) -> None:
    """The supplier's document number: by it X3 knows an invoice, so that one without is held."""
    rule = compiled.by_name.get("reference")
    read = draft.read(rule, payload) if rule else NOTHING
    if read.value is None or read.value == "":
        draft.find("field-empty", "reference", "", "The invoice has no document number of the supplier.")
        return
    header["reference"] = read.value
    draft.trace("reference", read.value, read, place)


# -- lines -------------------------------------------------------------------------------------------------------------


def _map_lines(
    record: SourceRecord,
    lines: CompiledLines,
    draft: Draft,
    scope: Scope,
    codings: CodingReader,
    result: _Lines,
) -> None:
    for item in line_items(lines, record.payload):
        line = LineDraft(lines, draft, item, _place(record, lines, scope, item))
        for each, amount in _map_line(line, codings, result.decimals):
            key = each.place.key
            result.scopes[key], result.numbers[key] = line.place.scope, item.number
            if amount is not None:
                result.amounts[key] = amount
            result.texts[key] = str(each.fields.get("description") or "")
            result.wanted.append(DocumentLine(key, item.number, each.fields))


def _map_line(line: LineDraft, codings: CodingReader, decimals: int) -> list[tuple[LineDraft, Decimal | None]]:
    """Fills the line's fields and gives it with its amount, None where that is not known.

    A line that is split with shares gives one for each of them.
    """
    item, draft = line.item, line.draft
    if item.fault:
        message = f"A line of the invoice {item.fault}."
        draft.find("bad-line", "lines", item.fault, message, key=item.key)
    if not item.payload:
        return [(line, None)]
    _put_own(line)
    coding = read_line_coding(line, codings)
    if coding is None or not coding.decided.shares:
        put_coding(line, codings, coding, coding.decided.split if coding is not None else None)
        return [(line, _put_money(line, decimals))]
    amount = _put_money(line, decimals)
    shares = coding.decided.shares
    parted = part_invoice_line(line, amount, decimals, shares)
    if parted.fault or amount is None:
        hold_split(line, "split-not-supported", coding.splits, parted.fault)
        return [(line, amount)]
    if parted.by_price:
        tell_by_price(line, len(shares), LIKE_ITS_ORDER)
    below_zero = amount < 0
    return [
        (
            _map_share(line, share, number, (codings, coding, each), decimals, below_zero=below_zero),
            -share.amount if below_zero else share.amount,
        )
        for number, (share, each) in enumerate(zip(parted.shares, shares, strict=True), start=1)
    ]


def _put_own(line: LineDraft) -> None:
    """Puts everything but money and coding."""
    for rule in line.lines.fields:
        if rule.name not in _LINE_OWN_WAY:
            put_field(line.draft, rule, line.item.payload, line.place, line.fields)
    _put_order_line(line)
    _put_translated(line, "unit", UNIT)


def _map_share(
    line: LineDraft,
    share: Share,
    number: int,
    coded: tuple[CodingReader, LineCoding, Split],
    decimals: int,
    *,
    below_zero: bool,
) -> LineDraft:
    """A share of a line as a line of its own; the first one is the line itself."""
    draft, each = line.draft, line
    if number > 1:
        each = replace(line, place=replace(line.place, key=share_key(line.item.key, number)), fields={})
        known = len(draft.findings)
        _put_own(each)
        _put_money(each, decimals)
        del draft.findings[known:]  # the first share tells them
    put_invoice_share(each, share, below_zero=below_zero)
    codings, coding, split = coded
    put_coding(each, codings, coding, split)
    return each


def _put_order_line(line: LineDraft) -> None:
    """The order line that it bills; a line number without an order says nothing."""
    rules = line.lines.by_name
    if "po_number" in rules:
        put_field(line.draft, rules["po_number"], line.item.payload, line.place, line.fields)
    if "po_line" in rules and line.fields.get("po_number"):
        put_field(line.draft, rules["po_line"], line.item.payload, line.place, line.fields)


def _put_money(line: LineDraft, decimals: int) -> Decimal | None:
    """Quantity, price and amount: the amount that JAGGAER gives, else quantity times price.

    The price that is sent leads to the amount, as on orders; the sign stands with the quantity.
    """
    draft = line.draft
    quantity, price, amount = _number(line, "quantity"), _number(line, "price"), _amount(line)
    if quantity is not None and price is not None and price < 0:
        # The sign stands with the quantity: a price is what a piece costs.
        quantity, price = -quantity, -price
        line.fields["quantity"], line.fields["price"] = quantity, price
        _negate(draft, line.place.key, ("quantity", "price"), "the sign stands with the quantity")
    known = None if amount is None else abs(amount)
    net, discount = net_of(line, abs(quantity), price, known, decimals) if quantity else (None, ZERO)
    settled: Price | None
    if quantity and net is not None:
        settled = settle_net(abs(quantity), price, net, discount, decimals)
        below_zero = quantity < 0 if amount is None else amount < 0
        amount = _put_net(line, -net if below_zero else net, known is None)
    else:
        settled = settle_price(abs(quantity), price, known, decimals) if quantity else None
    if settled is not None:
        price = settled.price
        _put_price(line, settled)
    if amount is None and quantity is not None and price is not None:
        amount = product(quantity, price, decimals)
        read = Read(amount, "quantity and price", f"{quantity} x {price}", "quantity times price")
        draft.trace("amount", amount, read, line.place)
    elif amount and quantity and (amount < 0) is not (quantity < 0):
        line.fields["quantity"] = -quantity
        _negate(draft, line.place.key, ("quantity",), "of the sign of the extended price")
    if amount is not None:
        line.fields["amount"] = amount
    return amount


def _put_net(line: LineDraft, amount: Decimal, new: bool) -> Decimal:  # noqa: FBT001 - whether JAGGAER gives none
    """Puts what the line comes to after its discount; gives it."""
    if new:
        read = Read(amount, "quantity, price and discount", decimal_text(amount), "quantity times price")
        line.draft.trace("amount", amount, read, line.place)
    put_figures(line, {"amount": amount}, "less the discount of the line")
    return amount


def _put_price(line: LineDraft, settled: Price) -> None:
    """Puts the price that leads to the line's amount, in the lineage too."""
    draft = line.draft
    if settled.price == line.fields.get("price"):
        return
    line.fields["price"] = settled.price
    draft.lineage[:] = [told for told in draft.lineage if (told.line_key, told.field) != (line.place.key, "price")]
    rule = line.lines.amount if settled.divided else line.lines.by_name.get("price")
    read = draft.read(rule, line.item.payload) if rule is not None else NOTHING
    draft.trace("price", settled.price, read, line.place, settled.rule)
    if settled.difference and not settled.amount:
        draft.find(
            "amount-differs",
            "price",
            "",
            "Quantity times unit price and the extended price differ by more than a rounding.",
            key=line.place.key,
        )


def _amount(line: LineDraft) -> Decimal | None:
    read = line.draft.read(line.lines.amount, line.item.payload)
    if not line.draft.usable(line.lines.amount, read, line.place) or not isinstance(read.value, Decimal):
        return None
    line.draft.trace("amount", read.value, read, line.place)
    return read.value


def _number(line: LineDraft, name: str) -> Decimal | None:
    rule = line.lines.by_name.get(name)
    read = line.draft.read(rule, line.item.payload) if rule is not None else NOTHING
    if rule is None or not line.draft.usable(rule, read, line.place) or not isinstance(read.value, Decimal):
        return None
    line.fields[name] = read.value
    line.draft.trace(name, read.value, read, line.place)
    return read.value


def _put_translated(line: LineDraft, name: str, kind: str) -> None:
    """A word of the source by its mapping rule, else as it is; X3 is not asked for it."""
    rule = line.lines.by_name.get(name)
    if rule is None:
        return
    read = line.draft.read(rule, line.item.payload)
    if not line.draft.usable(rule, read, line.place):
        return
    mapped = line.draft.rule_for(kind, (str(read.value),), line.place.scope)
    value = mapped.target if mapped is not None else str(read.value)
    line.fields[name] = value
    words = rule_words(mapped, line.draft.day) if mapped is not None else read.rule
    line.draft.trace(name, value, read, line.place, words)


def _place(record: SourceRecord, lines: CompiledLines, scope: Scope, item: LineItem) -> Place:
    category = text_at(lines.category, item.payload)
    line = f"{record.source_id}/{item.key}"
    return Place(Scope(scope.unit, scope.supplier, category, line), item.key, item.prefix)


def _put_charge_lines(
    record: SourceRecord,
    compiled: CompiledResource,
    rules: CompiledLines,
    draft: Draft,
    scope: Scope,
    lines: _Lines,
    money: InvoiceMoney,
    *,
    credit: bool,
) -> None:
    """Makes a line of each charge that goes the way of its document; it bills the charge of its order, if it has but one.

    An invoice's is above zero, a credit memo's comes back with its lines. What is credited on an invoice, or kept of a
    credit memo, stays beside the lines: X3 takes neither a quantity nor a price below zero. So does every charge of a credit
    memo whose total does not say whether it comes back.
    """
    if money.sign is None:
        return
    orders = {str(line.fields.get("po_number") or "") for line in lines.wanted}
    for each in header_charges(compiled, record.payload):
        amount = money.sign * each.amount
        if each.tax or (amount < 0) is not credit:
            continue
        key = charge_key(each.name)
        place = Scope(scope.unit, scope.supplier, "", f"{record.source_id}/{key}")
        line = charge_line(each, amount, rules, draft, place)
        line.fields["amount"] = amount
        if len(orders) == 1 and "" not in orders:
            line.fields.update({"po_number": next(iter(orders)), "po_line": key})
        lines.wanted.append(DocumentLine(key, line.item.number, line.fields))
        lines.amounts[key], lines.scopes[key], lines.numbers[key] = amount, place, line.item.number
        lines.texts[key] = str(line.fields.get("description") or "")
        money.take(amount)


# -- the whole ---------------------------------------------------------------------------------------------------------


def _turn_below_zero(lines: _Lines, draft: Draft) -> None:
    """Gives a credit note's lines one sign: sites differ in what of it is below zero."""
    if sum(lines.amounts.values(), ZERO) <= 0:
        return
    lines.amounts.update({key: -amount for key, amount in lines.amounts.items()})
    turned = ("amount", "quantity")
    for place, line in enumerate(lines.wanted):
        fields = {name: -v if name in turned and isinstance(v, Decimal) else v for name, v in line.fields.items()}
        lines.wanted[place] = DocumentLine(line.key, line.number, fields)
        _negate(draft, line.key, turned, "below zero, since it is a credit memo")


def _negate(draft: Draft, key: str, names: tuple[str, ...], words: str) -> None:
    """Tells in the lineage that a line's figures have the other sign."""
    for place, told in enumerate(draft.lineage):
        if told.line_key == key and told.field in names and isinstance(told.value, Decimal):
            rule = words if told.rule == AS_IS else f"{told.rule}, {words}"
            draft.lineage[place] = replace(told, value=-told.value, rule=rule)


def _put_totals(header: dict[str, Value], lines: _Lines, money: InvoiceMoney, draft: Draft) -> Decimal:
    """Puts both totals and gives the one with tax; what lines and charges come to where JAGGAER gives none."""
    if money.total is None:
        return sum(lines.amounts.values(), ZERO) + money.beside()
    place = Place(Scope())
    total = money.total - money.taxes_sum()
    header["total_with_tax"], header["total"] = money.total, total
    draft.trace("total_with_tax", money.total, money.read, place)
    draft.trace("total", total, money.read, place, "less taxes" if money.taxes_sum() else "no taxes")
    return money.total


def _not_eligible(header: Mapping[str, Value], record: SourceRecord, draft: Draft, gated: Gated) -> str:
    if gated.verdict is Verdict.SKIP:
        return f"its status is {gated.word}"
    if gated.verdict is Verdict.CLOSED and not draft.context.include_closed:
        return f"it is closed in JAGGAER ({gated.word})"
    own = header.get("invoice_date")
    return draft.too_old((own if isinstance(own, date) else draft.day,), record.changed_at)
