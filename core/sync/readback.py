"""What X3 holds after a save against what was sent: money and coding make a record differ, the rest is told.

Written is read back (product.md section 3). Which rules of X3 change an order while it saves it: reference/sage-x3.md 5.1,
rules 3 (payment term), 9 (price list), 10 (dates) and 15 (signature), and the discounts and charges of section 5
(DISCRGVAL, TOTORD beside TOTLINAMT).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from core.mapping.draft import field_words
from core.mapping.money import product, rounded
from core.model.document import DIMENSION_PREFIX, SHOWS_DIMENSIONS, SHOWS_SIGNATURE, TargetDocument, TargetLine
from core.model.finding import Finding
from core.model.flow import Entity
from core.model.mapped import MappedRecord
from core.model.plan import LineAction, PlannedWrite, WantedLine, WriteKind
from core.model.status import Level, Status
from core.model.tax import is_other_tax
from core.model.values import Value, decimal_text
from core.sync.compare import Difference, differences, match_lines, money_or_coding

CHANGED: Final = "changed-by-x3"
"""The check of the notices about what X3 changed besides money and coding."""
NOT_SIGNED: Final = "not-signed"
"""The check of the notice that an order is in X3 but not signed, so that nothing can be received on it."""
OTHER_TAX: Final = "tax-differs"
"""The check of the notice that X3 computed another tax than JAGGAER charges."""
_GRAVE: Final = frozenset({"unit", "product", "supplier", "reference"})
"""What is as grave as money: the unit and product that a price is for, and what the order is found by."""
_X3_GIVES: Final = frozenset({"number"})
"""Fields that X3 may give as it likes."""
_AMOUNTS: Final = frozenset({"amount", "total"})
_MOST_TOLD: Final = 3


@dataclass(frozen=True, slots=True)
class ReadBack:
    """What a save came to.

    Attributes:
        differs: money and coding, as sent and as X3 holds them, header first and the total last.
        noticed: everything else that X3 changed.
        not_compared: what was sent, or follows from it, and X3's answer does not show; in words.
        signed: whether goods can be received on it, as far as the signature says; True where X3 does not show it.
    """

    differs: tuple[Difference, ...] = ()
    noticed: tuple[Difference, ...] = ()
    not_compared: tuple[str, ...] = ()
    signed: bool = True

    def notices(self, numbers: Mapping[str, int]) -> tuple[Finding, ...]:
        """The notices that stay on the record; `numbers`: line key -> the source's line number."""
        by_field: dict[str, list[Difference]] = {}
        for each in self.noticed:
            by_field.setdefault(each.field, []).append(each)
        told = [_notice(name, found, numbers) for name, found in by_field.items()]
        return tuple(told) if self.signed else (*told, not_signed())


def paired(planned: PlannedWrite, document: TargetDocument) -> dict[str, TargetLine]:
    """Line key -> the line of X3 that it became."""
    match = match_lines(planned.wanted.lines, document.lines)
    # What X3 changed on saving keeps its place: the n-th line without partner is the n-th line left over.
    left = {line.key: extra for line, extra in zip(match.missing, match.extra, strict=False)}
    return {**match.pairs, **left}


def read_back(planned: PlannedWrite, document: TargetDocument, decimals: int = 2) -> ReadBack:
    """Compares a document with what its save was to make of it.

    What a line that was not touched held before the save is not this save's doing, and neither is what the total had
    beside its lines before.

    Args:
        planned: the save.
        document: the document as X3 answered it, or as it was read afterwards.
        decimals: of the document's currency; amounts may miss by one unit of the last.
    """
    pairs = paired(planned, document)
    found = list(differences(planned.wanted.fields, document.fields))
    unread = {field_words(name) for name in planned.wanted.fields.keys() - document.fields.keys()}
    for line in planned.wanted.lines:
        there = pairs.get(line.key)
        if there is None:
            found.append(Difference(line.key, "quantity", line.fields.get("quantity"), None))
            continue
        held = dict(there.fields)
        if SHOWS_DIMENSIONS in document.shows:
            for name in line.fields:
                if name.startswith(DIMENSION_PREFIX):
                    held.setdefault(name, "")  # a dimension that is not there was taken away
        found += differences(line.fields, held, line.key)
        unread |= {field_words(name) for name in line.fields.keys() - held.keys()}
    signed = True
    if planned.entity is Entity.ORDER:
        found += _added(pairs, document)
        if not planned.close:
            money, unknown = _Money(planned, document, pairs, decimals).compared()
            found += money
            unread |= unknown
        signed = document.receivable or document.closed
        if SHOWS_SIGNATURE not in document.shows:
            unread.add("signature")
    grave = tuple(d for d in found if money_or_coding(d) or d.field in _GRAVE or d.field == "line")
    if planned.entity is Entity.SUPPLIER:
        grave = tuple(d for d in found if money_or_coding(d))
    rest = (d for d in found if d not in grave and d.field not in _X3_GIVES and not _same_text(d))
    return ReadBack(grave, tuple(rest), tuple(sorted(unread)), signed)


class _Money:
    """Amounts of lines and the total, against what follows from the quantities and prices that were sent."""

    def __init__(
        self, planned: PlannedWrite, document: TargetDocument, pairs: Mapping[str, TargetLine], decimals: int
    ) -> None:
        self._planned = planned
        self._document = document
        self._pairs = pairs
        self._decimals = decimals
        self._unit = Decimal(1).scaleb(-decimals)

    def compared(self) -> tuple[list[Difference], set[str]]:
        """Differences, and what X3 does not show of it, in words."""
        touched = {line.key for line in self._planned.lines if line.action is not LineAction.CLOSE}
        if self._planned.kind is WriteKind.UPDATE and not touched:
            return [], set()
        found: list[Difference] = []
        unread: set[str] = set()
        more = Decimal(0)
        for line in self._planned.wanted.lines:
            there, expected = self._pairs.get(line.key), self._expected(line)
            if line.key not in touched or there is None or expected is None:
                continue
            amount = there.fields.get("amount")
            if not isinstance(amount, Decimal):
                unread.add(field_words("amount"))
            elif abs(amount - expected) > self._unit:
                more += amount - expected
                if not differences(_priced(line.fields), there.fields):  # else the price says it already
                    found.append(self._differs("amount", expected, amount, line.key))
        total = self._document.fields.get("total")
        if not isinstance(total, Decimal):
            unread.add(field_words("total"))
            return found, unread
        beside = _beside(self._document, self._unit)
        if beside is None:
            wanted = self._sum(total)
            if wanted is not None and abs(total - wanted) > self._unit * max(1, len(self._planned.wanted.lines)):
                found.append(self._differs("total", wanted, total))
            return found, unread
        before = self._planned.before
        known = _beside(before, self._unit) if before is not None else Decimal(0)
        charge = beside - (known or Decimal(0))
        if abs(charge) > self._unit or more:
            found.append(self._differs("total", total - charge - more, total))
        return found, unread

    def _differs(self, name: str, wanted: Decimal, actual: Decimal, line: str = "") -> Difference:
        return Difference(line, name, rounded(wanted, self._decimals), rounded(actual, self._decimals))

    def _expected(self, line: WantedLine) -> Decimal | None:
        quantity, price = line.fields.get("quantity"), line.fields.get("price")
        if not isinstance(quantity, Decimal) or not isinstance(price, Decimal):
            return None
        return product(quantity, price, self._decimals)

    def _sum(self, total: Decimal) -> Decimal | None:
        """What the lines come to, with or without those that are closed, whichever is nearer to `total`."""
        amounts = [(self._expected(line), self._closed(line)) for line in self._planned.wanted.lines]
        if any(amount is None for amount, _ in amounts):
            return None
        every = sum((amount for amount, _ in amounts if amount is not None), Decimal(0))
        still = sum((amount for amount, closed in amounts if amount is not None and not closed), Decimal(0))
        return min((every, still), key=lambda each: abs(total - each))

    def _closed(self, line: WantedLine) -> bool:
        there = self._pairs.get(line.key)
        return line.closed or (there is not None and there.closed)


def _beside(document: TargetDocument, unit: Decimal) -> Decimal | None:
    """What a document's total has beside its lines (TOTORD beside TOTLINAMT); None where X3 does not show both.

    Whether lines that are closed are still in it differs; it counts as it fits.
    """
    total = document.fields.get("total")
    amounts = [(line.fields.get("amount"), line.closed) for line in document.lines]
    if not isinstance(total, Decimal) or not all(isinstance(amount, Decimal) for amount, _ in amounts):
        return None
    every = sum((amount for amount, _ in amounts if isinstance(amount, Decimal)), Decimal(0))
    still = sum((amount for amount, closed in amounts if isinstance(amount, Decimal) and not closed), Decimal(0))
    beside = min(total - every, total - still, key=abs)
    return beside if abs(beside) > unit else Decimal(0)


def tax_of(document: TargetDocument, decimals: int = 2) -> Decimal | None:
    """The tax that X3 computed; None where it does not show it, or an order's total has something beside its lines.

    Whether what is charged beside the lines is in the total with tax (TOTLINATI) is not known (reference/sage-x3.md 5).
    """
    total, with_tax = document.fields.get("total"), document.fields.get("total_with_tax")
    if not isinstance(total, Decimal) or not isinstance(with_tax, Decimal):
        return None
    if document.entity is Entity.ORDER and _beside(document, Decimal(1).scaleb(-decimals)) != 0:
        return None
    return with_tax - total


def _added(pairs: Mapping[str, TargetLine], document: TargetDocument) -> Iterator[Difference]:
    """Lines that nobody sent."""
    ours = {line.line_id for line in pairs.values()}
    for line in document.lines:
        if line.line_id not in ours and not line.closed:
            amount = line.fields.get("amount")
            yield Difference("", "line", None, f"{line.line_id}" + (f" of {_text(amount)}" if amount else ""))


def _priced(fields: Mapping[str, Value]) -> dict[str, Value]:
    return {name: fields[name] for name in ("quantity", "price") if name in fields}


def _same_text(difference: Difference) -> bool:
    """Whether X3 only took blanks from a text."""
    left, right = difference.wanted, difference.actual
    return isinstance(left, str) and isinstance(right, str) and left.split() == right.split()


def told(found: Collection[Difference], numbers: Mapping[str, int]) -> str:
    """Differences in words, as sent and as X3 holds them; the total is always among those that are named."""
    shown = list(found)[:_MOST_TOLD]
    total = next((d for d in found if d.field == "total"), None)
    if total is not None and total not in shown:
        shown[-1] = total
    more = len(found) - len(shown)
    return "; ".join(_words(d, numbers) for d in shown) + (f"; and {more} more" if more else "")


def _words(difference: Difference, numbers: Mapping[str, int]) -> str:
    if difference.field == "line":
        return f"X3 has a line {difference.actual} that was not sent"
    where = f"line {numbers.get(difference.line) or difference.line}: " if difference.line else ""
    name, text = field_words(difference.field), _money if difference.field in _AMOUNTS else _text
    return f"{where}{name} {text(difference.actual)} in X3, {text(difference.wanted)} was sent"


def _money(value: Value) -> str:
    return f"{value:,f}" if isinstance(value, Decimal) else _text(value)


def _text(value: Value) -> str:
    if isinstance(value, Decimal):
        return decimal_text(value)
    return "nothing" if value is None or value == "" else str(value)


def _notice(name: str, found: list[Difference], numbers: Mapping[str, int]) -> Finding:
    return Finding(
        check=CHANGED,
        level=Level.NOTICE,
        status=Status.DIFFERS,
        field=name,
        value=_text(found[0].actual),
        message=f"X3 changed it when it saved it: {told(found, numbers)}.",
        next_step="Nothing, if that is right; else change it in X3.",
        line_key=found[0].line if len(found) == 1 else "",
    )


def not_signed() -> Finding:
    """The notice of an order that waits for its signature in X3 (reference/sage-x3.md 5.1, rule 15)."""
    return Finding(
        check=NOT_SIGNED,
        level=Level.NOTICE,
        status=Status.DIFFERS,
        field="signature",
        value=Entity.ORDER.value,
        message="It is in X3, but not signed there: nothing can be received on it yet.",
        next_step="Have it signed in X3.",
    )


def other_tax(mapped: MappedRecord, document: TargetDocument) -> tuple[Finding, ...]:
    """The notice that X3 computed another tax on an order than JAGGAER charges; taxes are compared and never written."""
    tax = tax_of(document, mapped.decimals)
    if document.entity is not Entity.ORDER or not is_other_tax(mapped.taxes, tax, len(document.lines), mapped.decimals):
        return ()
    left, right = (f"{rounded(amount or Decimal(0), mapped.decimals):,f}" for amount in (mapped.taxes, tax))
    return (
        Finding(
            check=OTHER_TAX,
            level=Level.NOTICE,
            status=Status.DIFFERS,
            field="tax",
            value=mapped.number,
            message=f"JAGGAER charges taxes of {left} {mapped.currency}; X3 computed {right} for {document.external_id}.",
            next_step="Nothing, if X3's tax rule is right: what X3 computes counts there. Else mend the tax rule in X3.",
        ),
    )


def kept(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Those notices of an earlier read-back that stand as long as nothing new is written."""
    return tuple(f for f in findings if f.level is Level.NOTICE and f.check in {CHANGED, NOT_SIGNED, OTHER_TAX})
