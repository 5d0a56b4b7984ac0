"""Supplier invoices of both systems: paired by supplier and the supplier's own number, duplicates told apart."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from typing import Final, TypeVar

from core.model.document_number import cleaned
from core.model.reconcile import DocumentKind, Kind, ReconcileQuery, ReconcileRow, Section
from core.model.reconcile_inputs import JaggaerInvoice, Supplier, X3Invoice
from core.model.tax import is_other_tax
from core.model.values import readable
from core.reconcile.invoice_lines import differing, pair_lines
from core.reconcile.rows import ZERO, Names, finished
from core.reconcile.scope import lies_in

NEAR: Final = timedelta(days=60)
"""Two invoices with the same supplier, number and amount are duplicates when their days are no further apart."""
_TELLING: Final = 4
"""Characters of a number that are enough to know an invoice by, when its supplier is another one."""

_Invoice = TypeVar("_Invoice", JaggaerInvoice, X3Invoice)


@dataclass(slots=True)
class InvoicePairs:
    """Invoices of both systems that a query is about: each stands in exactly one of these.

    Attributes:
        both: pairs.
        other_supplier: pairs that only number, currency and amount made.
        twin_of: number of an invoice of X3 -> that of the one which it repeats; `jaggaer_twin_of` the same by JAGGAER's keys.
    """

    both: list[tuple[JaggaerInvoice, X3Invoice]] = field(default_factory=list)
    other_supplier: list[tuple[JaggaerInvoice, X3Invoice]] = field(default_factory=list)
    jaggaer: list[JaggaerInvoice] = field(default_factory=list)
    x3: list[X3Invoice] = field(default_factory=list)
    twin_of: dict[str, str] = field(default_factory=dict)
    jaggaer_twin_of: dict[str, str] = field(default_factory=dict)

    @property
    def inside_x3(self) -> list[X3Invoice]:
        """All of X3's that the query is about."""
        return [*(x3 for _, x3 in self.both), *(x3 for _, x3 in self.other_supplier), *self.x3]

    @property
    def inside_jaggaer(self) -> list[JaggaerInvoice]:
        """All of JAGGAER's that the query is about."""
        return [*(mine for mine, _ in self.both), *(mine for mine, _ in self.other_supplier), *self.jaggaer]


def pair_invoices(
    query: ReconcileQuery,
    jaggaer: Sequence[JaggaerInvoice],
    x3: Sequence[X3Invoice],
    suppliers: Iterable[Supplier] = (),
) -> InvoicePairs:
    """Pairs invoices by their link, by supplier and cleaned number, then by number, currency and amount alone.

    All that are given are paired and looked through for duplicates; what is left are those of the query.
    """
    codes = {supplier.key: supplier.x3_codes for supplier in suppliers}
    there: dict[Hashable, list[X3Invoice]] = defaultdict(list)
    by_number = {invoice.number: invoice for invoice in x3}
    taken: set[str] = set()
    every = InvoicePairs()
    left: list[JaggaerInvoice] = []
    for mine in jaggaer:
        linked = by_number.get(mine.x3_number) if mine.x3_number else None
        if linked is not None and linked.number not in taken:
            taken.add(linked.number)
            every.both.append((mine, linked))
        else:
            left.append(mine)
    for invoice in sorted(x3, key=lambda one: (one.day, one.number)):
        if invoice.number not in taken and cleaned(invoice.document):
            there[invoice.supplier, cleaned(invoice.document)].append(invoice)
    left = _pair_named(left, there, codes, taken, every.both)
    left = _pair_strange(left, (one for one in x3 if one.number not in taken), taken, every.other_supplier)
    alone = {one.key for one in left}
    real = [one for one in jaggaer if not one.cancelled]
    return InvoicePairs(
        [pair for pair in every.both if any(lies_in(query, one) for one in pair)],
        [pair for pair in every.other_supplier if any(lies_in(query, one) for one in pair)],
        [one for one in left if lies_in(query, one)],
        [one for one in x3 if one.number not in taken and lies_in(query, one)],
        _twins(x3, lambda one: one.supplier, lambda one: one.number, lambda name: name not in taken),
        _twins(real, lambda one: one.x3_supplier or one.supplier, lambda one: one.key, lambda key: key in alone),
    )


def _pair_named(
    mine: Iterable[JaggaerInvoice],
    there: Mapping[Hashable, list[X3Invoice]],
    codes: Mapping[str, tuple[str, ...]],
    taken: set[str],
    both: list[tuple[JaggaerInvoice, X3Invoice]],
) -> list[JaggaerInvoice]:
    """By supplier and number: those with the same amount first, then the oldest; what was not cancelled comes first."""
    waiting = sorted(mine, key=lambda one: (one.cancelled, one.day, one.number, one.key))
    for exact in (True, False):
        left: list[JaggaerInvoice] = []
        for invoice in waiting:
            known = (invoice.x3_supplier,) if invoice.x3_supplier else codes.get(invoice.supplier, ())
            found = [
                one
                for code in known
                for one in there.get((code, cleaned(invoice.document)), ())
                if one.number not in taken
                and (_money(one) == _money(invoice) or (not exact and _is_credit(one) is _is_credit(invoice)))
            ]
            if found:
                taken.add(found[0].number)
                both.append((invoice, found[0]))
            else:
                left.append(invoice)
        waiting = left
    return waiting


def _pair_strange(
    mine: Iterable[JaggaerInvoice],
    theirs: Iterable[X3Invoice],
    taken: set[str],
    pairs: list[tuple[JaggaerInvoice, X3Invoice]],
) -> list[JaggaerInvoice]:
    """By number and amount, where a number says enough and only one invoice has it: entered for another supplier."""
    there: dict[Hashable, list[X3Invoice]] = defaultdict(list)
    for one in theirs:
        if len(cleaned(one.document)) >= _TELLING:
            there[cleaned(one.document), _money(one)].append(one)
    left: list[JaggaerInvoice] = []
    for invoice in mine:
        found = there.get((cleaned(invoice.document), _money(invoice)), [])
        near = [one for one in found if one.number not in taken and abs(one.day - invoice.day) <= NEAR]
        if len(near) == 1 and not invoice.cancelled:
            taken.add(near[0].number)
            pairs.append((invoice, near[0]))
        else:
            left.append(invoice)
    return left


def _is_credit(invoice: JaggaerInvoice | X3Invoice) -> bool:
    """A credit note may carry the number of the invoice that it takes back."""
    return invoice.total < 0


def _money(invoice: JaggaerInvoice | X3Invoice) -> tuple[str, Decimal]:
    return invoice.currency, invoice.total


def _twins(
    invoices: Iterable[_Invoice],
    supplier_of: Callable[[_Invoice], str],
    name_of: Callable[[_Invoice], str],
    is_alone: Callable[[str], bool],
) -> dict[str, str]:
    """Invoices that repeat one of the same supplier, cleaned number and amount within `NEAR` -> the one they repeat.

    That is the one which the other system has, too; of several, or none, the oldest.
    """
    alike: dict[Hashable, list[tuple[date, str]]] = defaultdict(list)
    for one in invoices:
        number = cleaned(one.document)
        if number and one.total:
            alike[supplier_of(one), number, one.currency, one.total].append((one.day, name_of(one)))
    found: dict[str, str] = {}
    for same in alike.values():
        for near in _near(sorted(same)):
            first = min(near, key=lambda one: (is_alone(one[1]), one))[1]
            found |= {name: first for _, name in near if name != first}
    return found


def _near(dated: Sequence[tuple[date, str]]) -> Iterator[list[tuple[date, str]]]:
    """Runs of neighbours that are no further apart than `NEAR`."""
    run = [dated[0]]
    for one in dated[1:]:
        if one[0] - run[-1][0] > NEAR:
            yield run
            run = []
        run.append(one)
    yield run


def compare_invoices(pairs: InvoicePairs, decimals: Mapping[str, int]) -> tuple[ReconcileRow, ...]:
    """One row for each pair, and for each that is in one system alone; the sum of differences is JAGGAER less X3.

    A line of a pair that is coded otherwise has a row of its own, without amounts: the money agrees; so has another tax.
    """
    names = Names((one.number, one.key) for one in pairs.inside_jaggaer)
    return finished(_rows(pairs, names, decimals))


def _rows(pairs: InvoicePairs, names: Names, decimals: Mapping[str, int]) -> Iterator[ReconcileRow]:
    for mine, theirs in pairs.both:
        yield from _pair(mine, theirs, pairs, names, decimals.get(theirs.currency, 2))
    for mine, theirs in pairs.other_supplier:
        said = {"field": "supplier", "jaggaer_value": mine.x3_supplier or mine.supplier, "x3_value": theirs.supplier}
        yield _row(_key(mine, names), Kind.SUPPLIER, mine, theirs, mine.total, theirs.total, **said)
    for mine in pairs.jaggaer:
        first = pairs.jaggaer_twin_of.get(mine.key, "")
        kind = Kind.AGREES if mine.cancelled else Kind.DUPLICATE if first else Kind.NOT_IN_X3
        yield _row(_key(mine, names), kind, mine, None, _total(mine), None, detail=first)
    for theirs in pairs.x3:
        first = pairs.twin_of.get(theirs.number, "")
        kind = Kind.DUPLICATE if first else Kind.NOT_IN_JAGGAER
        yield _row(f"x3:{theirs.number}", kind, None, theirs, None, theirs.total, detail=first)


def _pair(
    mine: JaggaerInvoice, theirs: X3Invoice, pairs: InvoicePairs, names: Names, decimals: int
) -> Iterator[ReconcileRow]:
    key, total = _key(mine, names), _total(mine)
    if mine.currency != theirs.currency:
        said = {"field": "currency", "jaggaer_value": mine.currency, "x3_value": theirs.currency}
        yield _row(key, Kind.CURRENCY, mine, theirs, total, None, **said)
        yield _row(f"{key}/{theirs.currency}", Kind.DIFFERS, mine, theirs, None, theirs.total, **said)
        return
    first = pairs.twin_of.get(theirs.number) or pairs.jaggaer_twin_of.get(mine.key)
    if mine.cancelled:
        kind = Kind.CANCELLED if theirs.total else Kind.AGREES
    elif total != theirs.total:
        kind = Kind.AMOUNT
    else:
        kind = Kind.DUPLICATE if first else Kind.AGREES
    said = {}
    if kind is Kind.AMOUNT:
        said = {"field": "total", "jaggaer_value": readable(total), "x3_value": readable(theirs.total)}
    yield _row(key, kind, mine, theirs, total, theirs.total, detail=first or "", **said)
    if not mine.cancelled:
        yield from _coding(key, mine, theirs)
        if total == theirs.total and is_other_tax(mine.tax, theirs.tax, len(theirs.lines), decimals):
            told = {"field": "tax", "jaggaer_value": readable(mine.tax), "x3_value": readable(theirs.tax)}
            yield _row(f"{key}/tax", Kind.TAX, mine, theirs, None, None, **told)


def _coding(key: str, mine: JaggaerInvoice, theirs: X3Invoice) -> Iterator[ReconcileRow]:
    for line, other in pair_lines(mine.lines, theirs.lines):
        for name, code, there in differing(line, other):
            said = {"field": name, "jaggaer_value": code, "x3_value": there, "line": str(line.number)}
            yield _row(f"{key}/{line.number}/{name}", Kind.CODING, mine, theirs, None, None, **said)


def _total(invoice: JaggaerInvoice) -> Decimal:
    return ZERO if invoice.cancelled else invoice.total


def _key(invoice: JaggaerInvoice, names: Names) -> str:
    return names.key(invoice.number, invoice.key)


def _row(
    key: str,
    kind: Kind,
    mine: JaggaerInvoice | None,
    theirs: X3Invoice | None,
    left: Decimal | None,
    right: Decimal | None,
    *,
    detail: str = "",
    line: str = "",
    field: str = "",
    jaggaer_value: str = "",
    x3_value: str = "",
) -> ReconcileRow:
    some = mine or theirs
    assert some is not None  # noqa: S101 - a row is about at least one
    return ReconcileRow(
        section=Section.INVOICES,
        key=key,
        kind=kind,
        document=DocumentKind.INVOICE,
        currency=theirs.currency if left is None and theirs else some.currency,
        jaggaer=left,
        x3=right,
        difference=(left or ZERO) - (right or ZERO),
        jaggaer_number=mine.number if mine else "",
        x3_number=theirs.number if theirs else "",
        line=line,
        day=some.day,
        supplier=theirs.supplier if theirs else mine.x3_supplier if mine else "",
        supplier_name=(mine.supplier_name if mine else "") or (theirs.supplier_name if theirs else ""),
        site=theirs.site if theirs else some.site,
        field=field,
        jaggaer_value=jaggaer_value,
        x3_value=x3_value,
        detail=detail,
    )
