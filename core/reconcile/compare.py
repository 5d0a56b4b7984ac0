"""`reconcile`: both systems compared for a period, company and site."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import Final

from core.model.reconcile import ControlTotal, Figure, Gap, ReconcileQuery, ReconcileRow, Reconciliation, Section
from core.model.reconcile_inputs import JaggaerOrder, ReconcileInputs, X3Invoice, X3Order
from core.reconcile.contracts import contracts_of, judge_contracts
from core.reconcile.controls import (
    contract_controls,
    invoice_controls,
    order_controls,
    readiness_controls,
    spend_controls,
    supplier_controls,
)
from core.reconcile.explained import Explained, explained_rows, fingerprint_of
from core.reconcile.figures import axis_figures, contract_figures, kind_figures
from core.reconcile.invoices import InvoicePairs, compare_invoices, pair_invoices
from core.reconcile.orders import compare_orders
from core.reconcile.pairing import OrderPairs
from core.reconcile.readiness import judge_readiness
from core.reconcile.scope import Orders, lies_in, orders_of
from core.reconcile.spend import spend_rows
from core.reconcile.suppliers import ApprovedSuppliers, judge_suppliers

NOBODY: Final[Explained] = MappingProxyType({})
Step = Callable[[Section], object]
"""Hears which section comes next; what it raises ends the comparison."""
Rows = tuple[ReconcileRow, ...]


def no_step(_section: Section) -> None:
    """For callers that do not want to know."""


def reconcile(
    query: ReconcileQuery, inputs: ReconcileInputs, explained: Explained = NOBODY, step: Step = no_step
) -> Reconciliation:
    """Compares both systems. Pure: the same arguments give the same result.

    Args:
        query: period, company and site.
        inputs: both systems, also beyond the period where that is known.
        explained: reasons that people gave.
        step: hears which section comes next.
    """
    work = _Work(query, inputs, explained, step)
    work.orders()
    work.suppliers()
    work.invoices()
    work.contracts()
    work.spend()
    work.readiness()
    rows = {section: work.rows[section] for section in Section if section in work.rows}
    figures = sorted(work.figures, key=lambda figure: _ORDER[figure.section])
    controls = sorted(work.controls, key=lambda control: _ORDER[control.section])
    fingerprint = fingerprint_of(query, rows, controls)
    return Reconciliation(query, rows, tuple(figures), tuple(controls), tuple(work.gaps()), fingerprint)


def with_explanations(found: Reconciliation, explained: Explained) -> Reconciliation:
    """A reconciliation with the reasons that hold now; nothing is compared anew."""
    rows = {section: explained_rows(of_section, explained) for section, of_section in found.rows.items()}
    laid = replace(found, rows=rows, fingerprint=fingerprint_of(found.query, rows, found.controls))
    figures = (
        replace(figure, open=sum(row.is_open for row in laid.rows_of(figure))) if figure.exceptions else figure
        for figure in found.figures
    )
    return replace(laid, figures=tuple(figures))


_ORDER: Final = {section: place for place, section in enumerate(Section)}


class _Work:
    """The sections, one after the other."""

    def __init__(self, query: ReconcileQuery, inputs: ReconcileInputs, explained: Explained, step: Step) -> None:
        self.query = query
        self.inputs = inputs
        self.rows: dict[Section, Rows] = {}
        self.figures: list[Figure] = []
        self.controls: list[ControlTotal] = []
        self._explained = explained
        self._step = step
        step(Section.ORDERS)
        self._orders: Orders = orders_of(query, inputs)
        self._approved = None if inputs.suppliers is None else ApprovedSuppliers(inputs.suppliers)
        self._paired: InvoicePairs | None = None

    @property
    def _pairs(self) -> OrderPairs:
        return self._orders.inside

    @property
    def _jaggaer_orders(self) -> list[JaggaerOrder]:
        return [*(mine for mine, _ in self._pairs.both), *self._pairs.jaggaer]

    @property
    def _x3_orders(self) -> list[X3Order]:
        pairs = self._pairs
        return [*(x3 for _, x3 in pairs.both), *pairs.x3, *(x3 for _, x3 in pairs.twice)]

    def orders(self) -> None:
        decimals = self.inputs.decimals
        found = compare_orders(self._pairs, decimals)
        orders = self._add(Section.ORDERS, found.orders)
        differences = self._add(Section.DIFFERENCES, found.differences)
        self.controls += order_controls(self._pairs, orders, differences, decimals)

    def suppliers(self) -> None:
        if self._approved is None:
            return
        self._step(Section.SUPPLIERS)
        orders, invoices, decimals = self._x3_orders, self._invoices_of_period(), self.inputs.decimals
        rows = self._add(Section.SUPPLIERS, judge_suppliers(orders, invoices, self._approved, decimals))
        self.controls += supplier_controls(orders, invoices, self._approved, rows, decimals)

    def invoices(self) -> None:
        if self.inputs.jaggaer_invoices is None or self.inputs.x3_invoices is None:
            return
        self._step(Section.INVOICES)
        pairs = self._paired_invoices()
        rows = self._add(Section.INVOICES, compare_invoices(pairs, self.inputs.decimals))
        self.controls += invoice_controls(pairs.inside_jaggaer, pairs.inside_x3, rows)

    def contracts(self) -> None:
        if self.inputs.contracts is None:
            return
        self._step(Section.CONTRACTS)
        contracts = contracts_of(self.inputs.contracts, self.inputs.jaggaer_orders)
        orders, invoices = self._jaggaer_orders, self._invoices_of_period()
        every = self.inputs.jaggaer_orders
        found = judge_contracts(self.query, contracts, every, orders, invoices, self._orders.jaggaer_of)
        rows = self._add(Section.CONTRACTS, found.rows)
        figures = list(contract_figures(rows, contracts, found.used))
        self.figures += figures
        self.controls += contract_controls(contracts, orders, invoices, rows, figures)

    def spend(self) -> None:
        if self.inputs.x3_invoices is None:
            return
        self._step(Section.SPEND)
        invoices = self._invoices_of_period()
        rows = self._explain(Section.SPEND, spend_rows(invoices))
        figures = list(axis_figures(rows))
        self.figures += figures
        self.controls += spend_controls(invoices, figures)

    def readiness(self) -> None:
        self._step(Section.READINESS)
        inputs = self.inputs
        found = judge_readiness(
            self._pairs, self.rows[Section.DIFFERENCES], self._approved, inputs.held_suppliers, inputs.decimals
        )
        rows = self._add(Section.READINESS, found)
        self.controls += readiness_controls(self._jaggaer_orders, rows)

    def gaps(self) -> Iterator[Gap]:
        """What could not be compared."""
        inputs = self.inputs
        if inputs.suppliers is None:
            yield Gap.NO_SUPPLIERS
        if inputs.x3_invoices is None:
            yield Gap.NO_X3_INVOICES
        elif inputs.jaggaer_invoices is None:
            yield Gap.NO_INVOICES
        if inputs.contracts is None:
            yield Gap.NO_CONTRACTS
        yield from _not_shown(self._pairs)

    def _paired_invoices(self) -> InvoicePairs:
        if self._paired is None:
            inputs = self.inputs
            self._paired = pair_invoices(
                self.query, inputs.jaggaer_invoices or (), inputs.x3_invoices or (), inputs.suppliers or ()
            )
        return self._paired

    def _invoices_of_period(self) -> Sequence[X3Invoice]:
        """X3's invoices of the query: the same in every section."""
        if self.inputs.jaggaer_invoices is not None and self.inputs.x3_invoices is not None:
            return self._paired_invoices().inside_x3
        return [one for one in self.inputs.x3_invoices or () if lies_in(self.query, one)]

    def _add(self, section: Section, rows: Rows) -> Rows:
        laid = self._explain(section, rows)
        self.figures += kind_figures(section, laid)
        return laid

    def _explain(self, section: Section, rows: Rows) -> Rows:
        self.rows[section] = explained_rows(rows, self._explained)
        return self.rows[section]


def _not_shown(pairs: OrderPairs) -> Iterator[Gap]:
    """What X3 does not show of any order line that could be compared."""
    wanted = [line.coding for mine, _ in pairs.both for line in mine.lines]
    shown = [line for _, x3 in pairs.both for line in x3.lines]
    if not wanted or not shown:
        return
    if any(coding.get("account") for coding in wanted) and not any("account" in line.coding for line in shown):
        yield Gap.NO_CODING
    dimensions = any(x3.shows_dimensions for _, x3 in pairs.both) or _has_dimension([line.coding for line in shown])
    if _has_dimension(wanted) and not dimensions:
        yield Gap.NO_DIMENSIONS
    if all(line.received is None for line in shown):
        yield Gap.NO_QUANTITIES
    if all(line.expected is None for line in shown):
        yield Gap.NO_EXPECTED


def _has_dimension(codings: Sequence[Mapping[str, str]]) -> bool:
    return any(name != "account" for coding in codings for name in coding)
