"""Orders and spend by contract: against ceiling and validity, and what lies outside of any contract."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from core.model.reconcile import DocumentKind, Kind, ReconcileQuery, ReconcileRow, Section
from core.model.reconcile_inputs import Contract, JaggaerOrder, X3Invoice
from core.model.values import readable
from core.reconcile.rows import ZERO, Names, finished

_DIGITS: Final = re.compile(r"(\d+)")


@dataclass(frozen=True, slots=True)
class Contracts:
    """JAGGAER's contracts, each in its newest amendment, and what was ordered under which.

    Attributes:
        parts: JAGGAER's key of an order -> what of its total was ordered under which contract; under "" what under none.
        lines: (key of an order, line in X3) -> number of the contract, of orders with several contracts.
        currencies: number -> the contract's currency; of one that says none, that of its first order.
    """

    by_number: Mapping[str, Contract]
    parts: Mapping[str, Mapping[str, Decimal]]
    lines: Mapping[tuple[str, str], str]
    currencies: Mapping[str, str]

    def of_line(self, order: str, x3_line: str) -> str:
        """The contract of a line in X3 of an order of JAGGAER; empty = none, or not known which of several."""
        numbers = self.parts.get(order, {})
        if len(numbers) == 1:
            return next(iter(numbers))
        return self.lines.get((order, x3_line), "")


def contracts_of(contracts: Iterable[Contract], orders: Iterable[JaggaerOrder]) -> Contracts:
    """Lines name their contract, or the order does for all of them, or a contract names its orders."""
    newest: dict[str, Contract] = {}
    for contract in contracts:
        before = newest.get(contract.number)
        if before is None or _natural(before.amendment) <= _natural(contract.amendment):
            newest[contract.number] = contract
    named = {number: contract.number for contract in newest.values() for number in contract.orders}
    parts: dict[str, Mapping[str, Decimal]] = {}
    lines: dict[tuple[str, str], str] = {}
    currencies = {contract.number: contract.currency for contract in newest.values() if contract.currency}
    for order in sorted(orders, key=lambda order: (order.day, order.number)):
        usual = order.contract or named.get(order.number, "")
        shares = _order_parts(order, usual)
        parts[order.key] = shares
        if len(shares) > 1:
            lines |= {(order.key, line.x3_line): line.contract or usual for line in order.lines if line.x3_line}
        for number in shares:
            if number:
                currencies.setdefault(number, order.currency)
    return Contracts(newest, parts, lines, currencies)


def _order_parts(order: JaggaerOrder, usual: str) -> Mapping[str, Decimal]:
    shares: dict[str, Decimal] = defaultdict(Decimal)
    for line in order.lines:
        shares[line.contract or usual] += line.amount
    return _whole(shares, order.total, usual)


def _whole(shares: dict[str, Decimal], total: Decimal, usual: str) -> Mapping[str, Decimal]:
    """What stands on no line goes where all the lines go, else to `usual`."""
    rest = total - sum(shares.values(), ZERO)
    if rest or not shares:
        number = next(iter(shares)) if len(shares) == 1 else usual
        shares[number] = shares.get(number, ZERO) + rest
    return dict(shares)


def _natural(text: str) -> tuple[tuple[int, str], ...]:
    """Amendment 10 comes after 9."""
    return tuple((int(part), "") if part.isdigit() else (0, part) for part in _DIGITS.split(text) if part)


@dataclass(frozen=True, slots=True)
class Used:
    """What a contract was used for.

    Attributes:
        committed: its orders in its own currency from the beginning to the end of the period, whatever company and site.
        invoiced: of the period, in its currency.
    """

    committed: Decimal
    invoiced: Decimal


@dataclass(frozen=True, slots=True)
class ContractSpend:
    """Rows of the section, and the contracts that were used in the period."""

    rows: tuple[ReconcileRow, ...]
    used: Mapping[str, Used]


def judge_contracts(
    query: ReconcileQuery,
    contracts: Contracts,
    every_order: Sequence[JaggaerOrder],
    orders: Sequence[JaggaerOrder],
    invoices: Sequence[X3Invoice],
    jaggaer_of: Mapping[str, str],
) -> ContractSpend:
    """Orders and invoices of the query by contract, each with what is against it.

    Args:
        query: for the end of the period.
        contracts: JAGGAER's.
        every_order: all orders that are known, for what was committed before.
        orders: those of the query.
        invoices: X3's of the query.
        jaggaer_of: number of an order in X3 -> key of the order in JAGGAER.
    """
    live = [order for order in orders if not order.cancelled]
    names = Names((order.number, order.key) for order in live)
    rows: list[ReconcileRow] = []
    for order in live:
        rows += _order_rows(order, names.key(order.number, order.key), contracts)
    shares = [(invoice, contract_shares(invoice, contracts, jaggaer_of)) for invoice in invoices]
    for invoice, parts in shares:
        rows += (_invoice_row(invoice, number, amount) for number, amount in parts.items())
    numbers = {row.contract for row in rows if row.kind is Kind.ON_CONTRACT}
    used = _used(numbers, query, contracts, every_order, shares)
    rows += _over(contracts, used)
    return ContractSpend(finished(rows), used)


def contract_shares(invoice: X3Invoice, contracts: Contracts, jaggaer_of: Mapping[str, str]) -> Mapping[str, Decimal]:
    """An invoice's total by the contract of what its lines are for; under "" what is for none."""
    shares: dict[str, Decimal] = defaultdict(Decimal)
    for line in invoice.lines:
        number = contracts.of_line(jaggaer_of.get(line.order, ""), line.order_line)
        shares[number if number in contracts.by_number else ""] += line.amount
    return _whole(shares, invoice.total, "")


def _order_rows(order: JaggaerOrder, key: str, contracts: Contracts) -> Iterator[ReconcileRow]:
    outside = ZERO
    parts = contracts.parts[order.key]
    for number, amount in parts.items():
        contract = contracts.by_number.get(number)
        if contract is not None:
            yield from _under(order, f"{key}/{number}", contract, amount)
            continue
        outside += amount
        if number:
            said = ("contract", "", number)
            yield _order_row(order, f"{key}/{number}/unknown", Kind.UNKNOWN_CONTRACT, number, amount, said)
    if any(number not in contracts.by_number for number in parts):
        yield _order_row(order, key, Kind.NO_CONTRACT, "", outside)


def _under(order: JaggaerOrder, key: str, contract: Contract, amount: Decimal) -> Iterator[ReconcileRow]:
    """What was ordered under a contract, and what is against it."""
    number = contract.number
    yield _order_row(order, key, Kind.ON_CONTRACT, number, amount)
    begins, ends = contract.valid_from, contract.valid_until
    if (begins and order.day < begins) or (ends and order.day > ends):
        said = ("validity", f"{begins or '..'}/{ends or '..'}", readable(order.day))
        yield _order_row(order, f"{key}/validity", Kind.NOT_VALID, number, amount, said)
    elif not contract.in_force:
        said = ("status", contract.status, "")
        yield _order_row(order, f"{key}/validity", Kind.NOT_VALID, number, amount, said)
    if contract.currency and order.currency != contract.currency:
        said = ("currency", contract.currency, order.currency)
        yield _order_row(order, f"{key}/currency", Kind.OTHER_CURRENCY, number, amount, said)
    if contract.suppliers and order.supplier not in contract.suppliers:
        said = ("supplier", ", ".join(contract.suppliers), order.supplier)
        yield _order_row(order, f"{key}/supplier", Kind.OTHER_SUPPLIER, number, amount, said)


def _order_row(
    order: JaggaerOrder,
    key: str,
    kind: Kind,
    contract: str,
    amount: Decimal,
    said: tuple[str, str, str] = ("", "", ""),
) -> ReconcileRow:
    """A row; `said`: name of the field, and what the contract and the order have."""
    return ReconcileRow(
        section=Section.CONTRACTS,
        key=f"order:{key}",
        kind=kind,
        document=DocumentKind.ORDER,
        currency=order.currency,
        jaggaer=amount,
        jaggaer_number=order.number,
        x3_number=order.x3_number,
        day=order.day,
        supplier=order.x3_supplier or order.supplier,
        supplier_name=order.supplier_name,
        contract=contract,
        site=order.site,
        field=said[0],
        jaggaer_value=said[1],
        x3_value=said[2],
    )


def _invoice_row(invoice: X3Invoice, contract: str, amount: Decimal) -> ReconcileRow:
    return ReconcileRow(
        section=Section.CONTRACTS,
        key=f"invoice:{invoice.number}/{contract}" if contract else f"invoice:{invoice.number}",
        kind=Kind.ON_CONTRACT if contract else Kind.NO_CONTRACT,
        document=DocumentKind.INVOICE,
        currency=invoice.currency,
        x3=amount,
        x3_number=invoice.number,
        day=invoice.day,
        supplier=invoice.supplier,
        supplier_name=invoice.supplier_name,
        contract=contract,
        site=invoice.site,
    )


def _used(
    numbers: Iterable[str],
    query: ReconcileQuery,
    contracts: Contracts,
    every_order: Iterable[JaggaerOrder],
    shares: Iterable[tuple[X3Invoice, Mapping[str, Decimal]]],
) -> dict[str, Used]:
    committed: dict[str, Decimal] = defaultdict(Decimal)
    for order in every_order:
        if order.cancelled or order.day > query.until:
            continue
        for number, amount in contracts.parts[order.key].items():
            if contracts.currencies.get(number) == order.currency:
                committed[number] += amount
    invoiced: dict[str, Decimal] = defaultdict(Decimal)
    for invoice, parts in shares:
        for number, amount in parts.items():
            if contracts.currencies.get(number) == invoice.currency:
                invoiced[number] += amount
    return {number: Used(committed[number], invoiced[number]) for number in sorted(numbers)}


def _over(contracts: Contracts, used: Mapping[str, Used]) -> Iterator[ReconcileRow]:
    """Contracts used in the period of which more is ordered, or invoiced in the period, than they allow."""
    for number, use in used.items():
        contract = contracts.by_number[number]
        reached = max(use.committed, use.invoiced)
        if contract.ceiling is None or reached <= contract.ceiling:
            continue
        yield ReconcileRow(
            section=Section.CONTRACTS,
            key=f"contract:{number}/ceiling",
            kind=Kind.OVER_CEILING,
            document=DocumentKind.CONTRACT,
            currency=contracts.currencies[number],
            jaggaer=use.committed,
            x3=use.invoiced,
            difference=reached - contract.ceiling,
            jaggaer_number=number,
            contract=number,
            supplier=", ".join(contract.suppliers),
            supplier_name=contract.name,
            field="ceiling",
            jaggaer_value=readable(contract.ceiling),
            x3_value=readable(reached),
        )
