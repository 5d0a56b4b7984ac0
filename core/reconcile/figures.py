"""Figures: sums over the rows of a section, each of which opens the rows behind it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from core.model.reconcile import Axis, Figure, Kind, ReconcileRow, Section, axis_code
from core.reconcile.contracts import Contracts, Used

_KINDS = list(Kind)


@dataclass(slots=True)
class _Sum:
    jaggaer: Decimal = field(default_factory=Decimal)
    x3: Decimal = field(default_factory=Decimal)
    difference: Decimal = field(default_factory=Decimal)
    rows: int = 0
    exceptions: int = 0
    open: int = 0
    label: str = ""

    def add(self, row: ReconcileRow) -> None:
        if row.jaggaer is not None:
            self.jaggaer += row.jaggaer
        if row.x3 is not None:
            self.x3 += row.x3
        self.difference += row.difference
        self.rows += 1
        self.exceptions += row.is_exception
        self.open += row.is_open


def kind_figures(section: Section, rows: Iterable[ReconcileRow]) -> Iterator[Figure]:
    """One for each kind and currency, in the order of the kinds."""
    sums: dict[tuple[int, str], _Sum] = defaultdict(_Sum)
    for row in rows:
        sums[_KINDS.index(row.kind), row.currency].add(row)
    for (kind, currency), total in sorted(sums.items()):
        yield _figure(section, currency, total, kind=_KINDS[kind])


def axis_figures(rows: Sequence[ReconcileRow]) -> Iterator[Figure]:
    """Spend by supplier, account, cost centre and month; the largest first, months in their order."""
    for axis in Axis:
        sums: dict[tuple[str, str], _Sum] = defaultdict(_Sum)
        for row in rows:
            total = sums[row.currency, axis_code(row, axis)]
            total.add(row)
            if axis is Axis.SUPPLIER and not total.label:
                total.label = row.supplier_name
        if axis is Axis.MONTH:
            ordered = sorted(sums.items())
        else:
            ordered = sorted(sums.items(), key=lambda item: (item[0][0], -item[1].x3, item[0][1]))
        for (currency, code), total in ordered:
            yield _figure(Section.SPEND, currency, total, axis=axis, code=code, label=total.label)


def contract_figures(rows: Iterable[ReconcileRow], contracts: Contracts, used: Mapping[str, Used]) -> Iterator[Figure]:
    """One for each contract that was used, and currency."""
    sums: dict[tuple[str, str], _Sum] = defaultdict(_Sum)
    for row in rows:
        if row.kind is Kind.ON_CONTRACT:
            sums[row.contract, row.currency].add(row)
    for (number, currency), total in sorted(sums.items()):
        contract = contracts.by_number[number]
        own = currency == contracts.currencies.get(number)
        yield _figure(
            Section.CONTRACTS,
            currency,
            total,
            kind=Kind.ON_CONTRACT,
            code=number,
            label=contract.name,
            ceiling=contract.ceiling if own else None,
            committed=used[number].committed if own else None,
            valid_from=contract.valid_from,
            valid_until=contract.valid_until,
        )


def _figure(section: Section, currency: str, total: _Sum, **said: object) -> Figure:
    return Figure(
        section,
        currency,
        total.jaggaer,
        total.x3,
        total.difference,
        total.rows,
        total.exceptions,
        total.open,
        **said,  # type: ignore[arg-type]  # members of Figure by name
    )
