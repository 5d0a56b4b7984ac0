"""A whole year: every planted exception is found, and nothing else."""

from __future__ import annotations

import time
import tracemalloc
from decimal import Decimal

import pytest

from core.model.reconcile import Kind, ReconcileQuery, ReconcileRow, Reconciliation, Section, Side
from core.reconcile.compare import reconcile
from tests.core.reconcile.year import FIRST, LAST, Planted, Size, Year

QUERY = ReconcileQuery(FIRST, LAST)
SMALL = Size(orders=1_500, revised=375, cancelled=60, invoices=1_100, contracts=20, of_each=5)


def named(row: ReconcileRow) -> Planted:
    """The number that somebody would name."""
    mine = {Kind.NOT_IN_JAGGAER, Kind.NOT_APPROVED, Kind.NOT_ACTIVE, Kind.DUPLICATE}
    return row.section, row.kind, row.x3_number if row.kind in mine else row.jaggaer_number


def finds(year: Year) -> Reconciliation:
    """Reconciles a year and holds it against what was planted."""
    found = reconcile(QUERY, year.inputs())
    assert {named(row) for row in found.exceptions()} == year.planted
    assert len(found.exceptions()) == len(year.planted)
    assert found.ties, [control for control in found.controls if not control.ties]
    assert {control.section for control in found.controls} == set(Section)
    assert not found.gaps
    return found


@pytest.mark.parametrize("seed", [1, 2])
def test_every_planted_exception_of_a_smaller_year_is_found_and_nothing_else(seed: int) -> None:
    year = Year(SMALL, seed)
    assert len(year.planted) == 12 * SMALL.of_each
    finds(year)


def test_control_totals_are_those_of_the_documents() -> None:
    year = Year(SMALL, 3)
    found = finds(year)
    for control in found.controls:
        if control.section is Section.ORDERS:
            mine = [one for one in year.jaggaer.values() if FIRST <= one.day <= LAST]
            assert control.left == sum((o.total for o in mine if o.currency == control.currency), Decimal(0))
        if control.section is Section.INVOICES:
            theirs = [one for one in year.x3_invoices.values() if FIRST <= one.day <= LAST]
            assert control.right == sum((o.total for o in theirs if o.currency == control.currency), Decimal(0))
    listed = {c.currency: c.listed for c in found.controls if c.left_side is Side.JAGGAER}
    assert any(listed.values())


def test_each_figure_is_the_sum_of_the_rows_that_it_opens() -> None:
    found = finds(Year(SMALL, 4))
    assert len(found.figures) > 100
    for figure in found.figures:
        rows = found.rows_of(figure)
        assert len(rows) == figure.rows
        assert sum((row.jaggaer or Decimal(0) for row in rows), Decimal(0)) == figure.jaggaer
        assert sum((row.x3 or Decimal(0) for row in rows), Decimal(0)) == figure.x3
        assert sum((row.difference for row in rows), Decimal(0)) == figure.difference
        assert sum(row.is_exception for row in rows) == figure.exceptions


@pytest.mark.full
def test_the_whole_year_is_reconciled_in_seconds_and_in_little_memory() -> None:
    year = Year()
    assert len(year.planted) == 120
    inputs = year.inputs()
    began = time.process_time()
    reconcile(QUERY, inputs)
    assert time.process_time() - began < 10
    tracemalloc.start()
    try:
        finds(year)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < 150_000_000
