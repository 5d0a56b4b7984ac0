"""Where X3's invoice is not as JAGGAER's: the fields that are compared, and what is said of each."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from core.mapping.draft import field_words
from core.model.document import DIMENSION_PREFIX, SHOWS_DIMENSIONS, TargetDocument, TargetLine, is_coding
from core.model.document_number import cleaned
from core.model.finding import Finding
from core.model.mapped import MappedRecord
from core.model.record import charge_name, is_charge, source_line
from core.model.status import Level, Status
from core.model.values import Value, decimal_text, same_value
from core.sync.invoices.amounts import beside, ours, theirs
from core.sync.invoices.lines import Pairing
from core.sync.invoices.shares import coding_of

CHECK: Final = "invoice-differs"
"""The check of every difference between an invoice of JAGGAER and X3's."""
TOTALS: Final = ("total", "total_with_tax")
HEADER: Final = ("kind", "supplier", "currency", "invoice_date")
"""Header fields that are compared as they are; the totals are compared in one form (`amounts`), the document number
however it is written."""
IDENTITY: Final = frozenset({"kind", "supplier", "currency", "reference"})
"""Header fields by which X3's invoice may be another one, so that nothing of it is coded."""
SHARE: Final = "share"
BY_HAND: Final = (
    "Enter a line for each share in X3, or leave it as X3 has it and set the invoice aside with the reason."
)
LINK: Final = ("order", "order_line")
"""Line fields that are compared as they are, beside the coding that JAGGAER gives and the amount in one form."""
_WORDS: Final = {
    "total": "total without tax",
    "total_with_tax": "total with tax",
    "invoice_date": "date",
    "reference": "document number",
    "order_line": "order line",
}


@dataclass(frozen=True, slots=True)
class Differs:
    """One value that is not the same on both sides; `line` is the source's line key, empty for the header.

    A line that one side lacks is a difference of the field `line`; a share whose line X3 has as one line, of `share`: its
    amount and coding on both sides, as text.
    """

    line: str
    field: str
    ours: Value
    theirs: Value

    @property
    def coding(self) -> bool:
        """Whether it is about account or dimension, which may be written."""
        return is_coding(self.field)


def compare(
    mapped: MappedRecord,
    there: TargetDocument,
    lines: Pairing,
    coding: Mapping[str, Mapping[str, Value]],
) -> tuple[Differs, ...]:
    """Every difference, header first. What X3's answer does not show, or JAGGAER leaves empty, is not compared.

    Args:
        mapped: JAGGAER's invoice, its lines linked to X3's orders as far as these are known.
        there: X3's invoice.
        lines: which line is which.
        coding: line key -> the account and dimensions that the line is to have.
    """
    return (*_header(mapped, there), *_lines(mapped, there, lines, coding))


def _header(mapped: MappedRecord, there: TargetDocument) -> Iterator[Differs]:
    money, money_there = ours(mapped).totals, theirs(there, mapped.decimals).totals
    for name in TOTALS:
        if name in money and name in money_there and money[name] != money_there[name]:
            yield Differs("", name, money[name], money_there[name])
    for name in HEADER:
        value = mapped.document.fields.get(name)
        if not _empty(value) and name in there.fields and not same_value(value, there.fields[name]):
            yield Differs("", name, value, there.fields[name])
    number = mapped.document.reference
    if number and there.reference and cleaned(number) != cleaned(there.reference):
        yield Differs("", "reference", number, there.reference)


def _lines(
    mapped: MappedRecord, there: TargetDocument, lines: Pairing, coding: Mapping[str, Mapping[str, Value]]
) -> Iterator[Differs]:
    unit = Decimal(1).scaleb(-mapped.decimals)
    for line in mapped.document.lines:
        partner = lines.pairs.get(line.key)
        if (one := lines.whole.get(line.key)) is not None:
            if source_line(line.key) not in lines.pairs:
                mine, held = coding.get(line.key, {}), coding_of(one.fields)
                yield Differs(
                    line.key,
                    SHARE,
                    _coded(lines.amounts.get(line.key), mine),
                    _coded(lines.amounts_there.get(one.line_id), held),
                )
            continue
        if partner is None:
            yield Differs(line.key, "line", lines.amounts.get(line.key), None)
            continue
        amount, amount_there = lines.amounts.get(line.key), lines.amounts_there.get(partner.line_id)
        if amount is not None and amount_there is not None and abs(amount - amount_there) > unit:
            yield Differs(line.key, "amount", amount, amount_there)
        wanted = {name: line.fields.get(name) for name in LINK} | dict(coding.get(line.key, {}))
        actual = shown(partner, there, wanted)
        for name, value in wanted.items():
            if not _empty(value) and name in actual and not same_value(value, actual[name]):
                yield Differs(line.key, name, value, actual[name])
    for more in () if _are_charges(mapped, lines) else lines.extra:
        yield Differs("", "line", None, f"{more.line_id} of {_text(lines.amounts_there.get(more.line_id))}")


def _are_charges(mapped: MappedRecord, lines: Pairing) -> bool:
    """Whether the lines that only X3 has are what JAGGAER charges beside its own: shipping that was entered as a line."""
    charges, more = beside(mapped), [lines.amounts_there.get(line.line_id) for line in lines.extra]
    return bool(charges) and charges == sum((amount for amount in more if amount is not None), Decimal(0))


def shown(line: TargetLine, there: TargetDocument, names: Iterable[str]) -> dict[str, Value]:
    """What X3 shows of a line's fields; a dimension that it would show and does not is empty."""
    found = {name: line.fields[name] for name in names if name in line.fields}
    if SHOWS_DIMENSIONS in there.shows:
        found |= {name: "" for name in names if name.startswith(DIMENSION_PREFIX) and name not in found}
    return found


def findings_of(mapped: MappedRecord, there: TargetDocument, found: Collection[Differs]) -> tuple[Finding, ...]:
    """A finding for each difference, both sides told: the record or the line *Differs in X3*."""
    return tuple(difference_finding(mapped, there, each) for each in found)


def difference_finding(mapped: MappedRecord, there: TargetDocument, each: Differs, *, why: str = "") -> Finding:
    """The finding of one difference; `why` says what keeps it from being settled here."""
    return Finding(
        check=CHECK,
        level=Level.STOP,
        status=Status.DIFFERS,
        field=each.field,
        value=mapped.number,
        message=words_of(mapped, there, each) + (f" {why}" if why else ""),
        next_step=BY_HAND if each.field == SHARE else "Mend the side that is wrong; the next sync looks at both again.",
        line_key=each.line,
    )


def words_of(mapped: MappedRecord, there: TargetDocument, each: Differs) -> str:
    """A difference as a sentence, such as `Line 2: GL account 600000 in JAGGAER, 601000 in PIN0007 of X3`."""
    number = next((line.number for line in mapped.document.lines if line.key == each.line), 0)
    charge = charge_name(each.line) if is_charge(each.line) else ""
    if each.field == "line":
        if charge:
            return f"The charge of {_text(each.ours)} for {charge} is not in {there.external_id} of X3."
        if each.line:
            return f"Line {number} of {_text(each.ours)} is not in {there.external_id} of X3."
        return f"{there.external_id} in X3 has a line {each.theirs} that JAGGAER's invoice does not have."
    if each.field == SHARE:
        return f"Line {number} is split in JAGGAER: {each.ours}. {there.external_id} of X3 has it as one line: {each.theirs}."
    name = _WORDS.get(each.field) or field_words(each.field)
    say: Callable[[Value], str] = _money if each.field in {*TOTALS, "amount"} else _text
    left, right = say(each.ours), say(each.theirs)
    if charge:
        return f"The charge for {charge}: {name} {left} in JAGGAER, {right} in {there.external_id} of X3."
    if each.line:
        return f"Line {number}: {name} {left} in JAGGAER, {right} in {there.external_id} of X3."
    return f"Its {name} is {left} in JAGGAER, {right} in {there.external_id} of X3."


def _empty(value: Value) -> bool:
    return value is None or value == ""


def _coded(amount: Decimal | None, coding: Mapping[str, Value]) -> str:
    """An amount with the codes that it is on: `400.00 on 601000, ADM`."""
    codes = ", ".join(str(value) for _, value in sorted(coding.items()))
    return f"{_money(amount)} on {codes or 'nothing'}"


def _money(value: Value) -> str:
    return f"{value:,f}" if isinstance(value, Decimal) else _text(value)


def _text(value: Value) -> str:
    if isinstance(value, Decimal):
        return decimal_text(value)
    return "nothing" if _empty(value) else str(value)
