"""What an order or invoice is charged beside its lines: shipping and handling, taxes, discounts (reference 4.2, 4.4).

X3 computes taxes by its own rules: they are never written. Of the others the policy `charges` says what becomes: they are
told, or each is a line of its own, or nothing is said (`core.model.policies.Charges`). A line of X3 has no price below zero,
so that a credited charge and a discount are told wherever they are not ignored.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from decimal import Decimal
from typing import Final, NamedTuple

from core.mapping.compiled import CompiledLines, CompiledResource
from core.mapping.draft import Draft, LineDraft, Place
from core.mapping.fields import put_field
from core.mapping.gates import text_at
from core.mapping.lines import LineItem
from core.mapping.order_coding import put_default_dimensions, put_named_product
from core.mapping.reading import Read, parse_decimal
from core.model.connection import AccountRoute
from core.model.crossref import ACCOUNT, COST_CENTER, DIMENSION_KIND_PREFIX, PRODUCT, UNIT, Scope
from core.model.document import DocumentLine
from core.model.pointer import Pointer
from core.model.policies import Charges
from core.model.record import charge_key
from core.model.status import Level
from core.model.values import Value, decimal_text, digest

CHARGES: Final = "charges"
"""The field of what is told of charges."""
NOT_SENT: Final = "charges-not-sent"
"""The check of charges and discounts that an order in X3 does not have."""
TAXES_NOT_SENT: Final = "taxes-not-sent"
_OWN_WAY: Final = frozenset(
    {"product", "description", "quantity", "unit", "price", "supplier_product", "po_number", "po_line"}
)
ZERO: Final = Decimal(0)


class Charge(NamedTuple):
    """An amount beside the lines; a deduction is below zero. `name`: `shipping`, from the last step of its pointer."""

    name: str
    pointer: str
    amount: Decimal
    tax: bool = False


class Charged(NamedTuple):
    """What became of the charges of a document.

    Attributes:
        lines: those that are lines of their own, with their amounts and scopes by line key.
        told: name -> what is charged beside the lines and is no tax and no line; deductions are below zero.
    """

    lines: tuple[DocumentLine, ...] = ()
    amounts: Mapping[str, Decimal] = {}
    scopes: Mapping[str, Scope] = {}
    told: Mapping[str, Decimal] = {}


def header_charges(compiled: CompiledResource, payload: object) -> tuple[Charge, ...]:
    """The charges that are not zero, in the order of the profile; what is no number counts as none."""
    taxes = {pointer.text for pointer in compiled.taxes}
    found = [
        *((pointer, 1, pointer.text in taxes or (not taxes and _is_tax(pointer))) for pointer in compiled.charges),
        *((pointer, -1, False) for pointer in compiled.deductions),
    ]
    return tuple(
        Charge(name_of(pointer), pointer.text, sign * amount, tax)
        for pointer, sign, tax in found
        if (amount := parse_decimal(text_at(pointer, payload)))
    )


def name_of(pointer: Pointer) -> str:
    """What a charge is called in mappings and messages: `shipping` of `/header/shippingCharge`."""
    last = pointer.text.rsplit("/", 1)[-1]
    return (last.removesuffix("Charge").removesuffix("Amount") or last).casefold()


def charge_prints(charges: Iterable[Charge]) -> dict[str, str]:
    """Fingerprints of the charges that may be lines, by the key of the line."""
    return {
        charge_key(each.name): digest([each.pointer, decimal_text(each.amount)]) for each in charges if not each.tax
    }


def put_charges(
    charges: Collection[Charge], lines: CompiledLines, draft: Draft, scope: Scope, record: tuple[str, str, str]
) -> Charged:
    """The charges of an order as its policy has them; those that are told become findings.

    Args:
        charges: of the header.
        lines: how the profile reads lines: what it gives by default a charge has, too.
        draft: of the record.
        scope: business unit and supplier.
        record: the record's source id, number and currency.
    """
    policy = draft.context.charges
    source_id, number, currency = record
    untaxed = [each for each in charges if not each.tax]
    taxes = taxes_of(charges)
    if policy is Charges.IGNORE:
        return Charged()
    apart = [each for each in untaxed if policy is Charges.LINE and each.amount > 0]
    rest = [each for each in untaxed if each not in apart]
    if rest:
        _tell(rest, draft, number, currency)
    if taxes:
        places = draft.context.currency_decimals.get(currency, 2)
        draft.find(
            TAXES_NOT_SENT,
            CHARGES,
            number,
            f"JAGGAER charges taxes of {taxes:,.{places}f} {currency}; X3 computes its own by the tax rule.",
            level=Level.INFO,
            next_step="Nothing: what X3 computes counts there.",
        )
    drafts = [
        charge_line(
            each,
            each.amount,
            lines,
            draft,
            Scope(scope.unit, scope.supplier, "", f"{source_id}/{charge_key(each.name)}"),
        )
        for each in apart
    ]
    told: dict[str, Decimal] = {}
    for each in rest:
        told[each.name] = told.get(each.name, ZERO) + each.amount
    return charged(drafts, told)


def taxes_of(charges: Iterable[Charge]) -> Decimal:
    """What a header charges as taxes; zero where it says none."""
    return sum((each.amount for each in charges if each.tax), ZERO)


def charged(drafts: Collection[LineDraft], told: Mapping[str, Decimal]) -> Charged:
    """Charges that became lines, and what is told of the others."""
    return Charged(
        tuple(DocumentLine(each.place.key, each.item.number, each.fields) for each in drafts),
        {each.place.key: amount for each in drafts if isinstance(amount := _worth(each), Decimal)},
        {each.place.key: each.place.scope for each in drafts},
        told,
    )


def charge_line(charge: Charge, amount: Decimal, lines: CompiledLines, draft: Draft, scope: Scope) -> LineDraft:
    """A charge as a line: one piece at its amount, product and account by the mapping of its name.

    Without a mapping the product is the generic one, dimensions are the settings' defaults; an account is never guessed:
    its name is to be mapped.
    """
    key = charge_key(charge.name)
    line = LineDraft(lines, draft, LineItem(key, 0, "", {}), Place(scope, key))
    read = Read(charge.name, charge.pointer, decimal_text(charge.amount), "charge of the header")
    for rule in lines.fields:
        if rule.name not in _OWN_WAY and rule.rule.default:
            put_field(draft, rule, {}, line.place, line.fields)
    values: dict[str, Value] = {
        "description": charge.name.capitalize(),
        "quantity": Decimal(1 if amount > 0 else -1),
        "price": abs(amount),
    }
    line.fields.update(values)
    for name, value in values.items():
        draft.trace(name, value, read, line.place)
    _put_unit(line)
    _put_account(line, read)
    put_default_dimensions(line)
    put_named_product(line, read)
    draft.trace_constants(draft.context.line_constants, line.place)
    return line


def _put_unit(line: LineDraft) -> None:
    rule = line.lines.by_name.get("unit")
    if rule is None or not rule.rule.default:
        return
    read = line.draft.read(rule, {})
    if line.draft.usable(rule, read, line.place):
        line.draft.code(line.fields, "unit", rule.rule.code or UNIT, read, line.place, mandatory=True)


def _put_account(line: LineDraft, read: Read) -> None:
    """Account and dimensions by the mapping of the charge's name; a default of a dimension comes after it."""
    accounting, draft, place = line.lines.accounting, line.draft, line.place
    if accounting is None:
        return
    by_product = (
        draft.context.account_route is AccountRoute.PRODUCT
        and draft.rule_for(PRODUCT, (str(read.value),), place.scope) is not None
    )
    for segment in accounting.segments:
        if segment.kind == ACCOUNT and by_product:
            continue  # the product that is named for it leads to its account
        known = draft.rule_for(segment.kind, (str(read.value),), place.scope) is not None
        if known or segment.kind == ACCOUNT or (segment.segment.mandatory and not _has_default(line, segment.kind)):
            draft.code(line.fields, segment.kind, segment.kind, read, place, mandatory=segment.segment.mandatory)


def _has_default(line: LineDraft, kind: str) -> bool:
    context = line.draft.context
    of = context.cost_center_type if kind == COST_CENTER else kind.removeprefix(DIMENSION_KIND_PREFIX)
    return of in context.dimension_defaults


def _worth(line: LineDraft) -> object:
    quantity, price = line.fields.get("quantity"), line.fields.get("price")
    return quantity * price if isinstance(quantity, Decimal) and isinstance(price, Decimal) else None


def _tell(rest: Collection[Charge], draft: Draft, number: str, currency: str) -> None:
    whole, places = sum((each.amount for each in rest), ZERO), draft.context.currency_decimals.get(currency, 2)
    named = ", ".join(f"{each.name} {each.amount:,.{places}f}" for each in rest)
    how = "less" if whole > 0 else "more"
    as_lines = draft.context.charges is Charges.LINE
    draft.find(
        NOT_SENT,
        CHARGES,
        number,
        f"JAGGAER's order has {named} beside its lines; the order in X3 comes to {abs(whole):,.{places}f} {currency} {how}.",
        level=Level.NOTICE,
        next_step="Nothing, if it is booked with the invoice: a line of X3 has no price below zero."
        if as_lines
        else "Nothing, if it is booked with the invoice. Else choose in the settings that charges are lines.",
    )


def _is_tax(pointer: Pointer) -> bool:
    """Of a profile that names no taxes: by the member's name."""
    return name_of(pointer).startswith("tax")
