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
    """JAGGAER's contracts, each in its newest amendment, and which order belongs to which.

    Attributes:
        of_order: JAGGAER's key of an order -> number of its contract.
        currencies: number -> the contract's currency; of one that says none, that of its first order.
    """

    by_number: Mapping[str, Contract]
    of_order: Mapping[str, str]
    currencies: Mapping[str, str]

    def known(self, order: JaggaerOrder) -> Contract | None:
        """The contract of an order; None where it names none, or one that JAGGAER does not have."""
        return self.by_number.get(self.of_order.get(order.key, ""))


def contracts_of(contracts: Iterable[Contract], orders: Iterable[JaggaerOrder]) -> Contracts:
    """Orders name their contract, or a contract names its orders."""
    newest: dict[str, Contract] = {}
    for contract in contracts:
        before = newest.get(contract.number)
        if before is None or _natural(before.amendment) <= _natural(contract.amendment):
            newest[contract.number] = contract
    named = {number: contract.number for contract in newest.values() for number in contract.orders}
    found: dict[str, str] = {}
    currencies = {contract.number: contract.currency for contract in newest.values() if contract.currency}
    for order in sorted(orders, key=lambda order: (order.day, order.number)):
        number = order.contract or named.get(order.number, "")
        if number:
            found[order.key] = number
            currencies.setdefault(number, order.currency)
    return Contracts(newest, found, currencies)


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


def contract_shares(invoice: X3Invoice, contracts: Contracts, jaggaer_of: Mapping[str, str]) -> dict[str, Decimal]:
    """An invoice's total by the contract of the orders that its lines are for; under "" what is for none."""
    parts: dict[str, Decimal] = defaultdict(Decimal)
    for line in invoice.lines:
        number = contracts.of_order.get(jaggaer_of.get(line.order, ""), "")
        parts[number if number in contracts.by_number else ""] += line.amount
    rest = invoice.total - sum(parts.values(), ZERO)
    if rest or not parts:
        # What stands on no line goes where all the lines go, else to no contract.
        parts[next(iter(parts)) if len(parts) == 1 else ""] += rest
    return dict(parts)


def _order_rows(order: JaggaerOrder, key: str, contracts: Contracts) -> Iterator[ReconcileRow]:
    contract = contracts.known(order)
    number = contracts.of_order.get(order.key, "")
    if contract is None:
        yield _order_row(order, key, Kind.NO_CONTRACT, "")
        if number:
            yield _order_row(order, f"{key}/unknown", Kind.UNKNOWN_CONTRACT, number, x3_value=number)
        return
    yield _order_row(order, key, Kind.ON_CONTRACT, number)
    begins, ends = contract.valid_from, contract.valid_until
    if (begins and order.day < begins) or (ends and order.day > ends):
        valid = f"{begins or '..'}/{ends or '..'}"
        said = {"field": "validity", "jaggaer_value": valid, "x3_value": readable(order.day)}
        yield _order_row(order, f"{key}/validity", Kind.NOT_VALID, number, **said)
    if contract.currency and order.currency != contract.currency:
        said = {"field": "currency", "jaggaer_value": contract.currency, "x3_value": order.currency}
        yield _order_row(order, f"{key}/currency", Kind.OTHER_CURRENCY, number, **said)
    if contract.suppliers and order.supplier not in contract.suppliers:
        said = {"field": "supplier", "jaggaer_value": ", ".join(contract.suppliers), "x3_value": order.supplier}
        yield _order_row(order, f"{key}/supplier", Kind.OTHER_SUPPLIER, number, **said)


def _order_row(
    order: JaggaerOrder,
    key: str,
    kind: Kind,
    contract: str,
    *,
    field: str = "",
    jaggaer_value: str = "",
    x3_value: str = "",
) -> ReconcileRow:
    return ReconcileRow(
        section=Section.CONTRACTS,
        key=f"order:{key}",
        kind=kind,
        document=DocumentKind.ORDER,
        currency=order.currency,
        jaggaer=order.total,
        jaggaer_number=order.number,
        x3_number=order.x3_number,
        day=order.day,
        supplier=order.x3_supplier or order.supplier,
        supplier_name=order.supplier_name,
        contract=contract,
        site=order.site,
        field=field,
        jaggaer_value=jaggaer_value,
        x3_value=x3_value,
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
        contract = contracts.known(order)
        if (
            contract
            and not order.cancelled
            and order.day <= query.until
            and contracts.currencies[contract.number] == order.currency
        ):
            committed[contract.number] += order.total
    invoiced: dict[str, Decimal] = defaultdict(Decimal)
    for invoice, parts in shares:
        for number, amount in parts.items():
            known = contracts.by_number.get(number)
            if known and contracts.currencies.get(number) == invoice.currency:
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
