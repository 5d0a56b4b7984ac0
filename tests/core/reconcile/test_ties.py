"""Whatever the documents are: every control total ties, every row has a key of its own, and nothing is counted twice."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from core.model.reconcile import Explanation, ReconcileQuery, Reconciliation, Section
from core.model.reconcile_inputs import (
    Contract,
    JaggaerInvoice,
    JaggaerLine,
    JaggaerOrder,
    ReconcileInputs,
    Supplier,
    X3Invoice,
    X3InvoiceLine,
    X3Line,
    X3Order,
)
from core.reconcile.compare import reconcile, with_explanations

FIRST = date(2026, 3, 1)
QUERY = ReconcileQuery(FIRST, date(2026, 3, 31), "", "")
DAYS = st.integers(-4, 34).map(lambda days: FIRST + timedelta(days=days))
MONEY = st.sampled_from([-1250, 0, 1, 999, 1000, 1005, 3333]).map(lambda cents: Decimal(cents) / 100)
QUANTITIES = st.sampled_from([None, Decimal(0), Decimal(1), Decimal(3), Decimal(7)])
CURRENCIES = st.sampled_from(["EUR", "EUR", "EUR", "EUR", "USD", "JPY"])
NUMBERS = st.sampled_from(["A", "A", "B", ""])
CODES = st.sampled_from(["S1", "S2", "S3", ""])
PLACES = st.sampled_from(["", "FR011", "GB001"])
CODINGS = st.dictionaries(st.sampled_from(["account", "dimension:CCT"]), st.sampled_from(["", "1", "2"]))

JAGGAER_LINES = st.builds(
    JaggaerLine,
    number=st.integers(1, 3),
    quantity=QUANTITIES,
    price=st.one_of(st.none(), MONEY),
    amount=MONEY,
    coding=CODINGS,
    expected=st.one_of(st.none(), DAYS),
    x3_line=st.sampled_from(["", "1000", "2000"]),
    contract=st.sampled_from(["", "", "K1", "K2", "K9"]),
)
JAGGAER_ORDERS = st.builds(
    JaggaerOrder,
    key=st.just(""),
    number=NUMBERS,
    day=DAYS,
    supplier=CODES,
    currency=CURRENCIES,
    total=MONEY,
    lines=st.lists(JAGGAER_LINES, min_size=1, max_size=3).map(tuple),
    x3_supplier=CODES,
    contract=st.sampled_from(["", "K1", "K2", "K9"]),
    site=PLACES,
    company=PLACES,
    cancelled=st.booleans(),
    x3_number=st.sampled_from(["", "", "X1", "X2"]),
)
X3_LINES = st.builds(
    X3Line,
    line_id=st.sampled_from(["1000", "2000", "3000"]),
    quantity=QUANTITIES,
    price=st.one_of(st.none(), MONEY),
    amount=MONEY,
    coding=CODINGS,
    expected=st.one_of(st.none(), DAYS),
    received=QUANTITIES,
    invoiced=QUANTITIES,
    closed=st.booleans(),
    locked=st.booleans(),
)
X3_ORDERS = st.builds(
    X3Order,
    number=st.just(""),
    day=DAYS,
    supplier=CODES,
    currency=CURRENCIES,
    total=st.one_of(st.none(), MONEY),
    lines=st.lists(X3_LINES, min_size=1, max_size=3, unique_by=lambda line: line.line_id).map(tuple),
    reference=NUMBERS,
    site=PLACES,
    company=PLACES,
    closed=st.booleans(),
    receivable=st.booleans(),
)
DOCUMENTS = st.sampled_from(["INV-1", "inv 1", "INV-2", "0001234", "1234", "", "-"])
X3_INVOICES = st.builds(
    X3Invoice,
    number=st.just(""),
    day=DAYS,
    supplier=CODES,
    document=DOCUMENTS,
    currency=CURRENCIES,
    total=st.one_of(MONEY, st.just(Decimal(10))),
    lines=st.lists(
        st.builds(X3InvoiceLine, MONEY, CODES, CODES, st.sampled_from(["", "X0", "X1"]), st.just("1000")), max_size=3
    ).map(tuple),
    site=PLACES,
)
JAGGAER_INVOICES = st.builds(
    JaggaerInvoice,
    key=st.just(""),
    number=NUMBERS,
    day=DAYS,
    supplier=CODES,
    document=DOCUMENTS,
    currency=CURRENCIES,
    total=st.one_of(MONEY, st.just(Decimal(10))),
    x3_supplier=CODES,
    x3_number=st.sampled_from(["", "", "V0", "V1"]),
    cancelled=st.booleans(),
)
SUPPLIERS = st.builds(
    Supplier,
    key=CODES,
    number=CODES,
    x3_codes=st.lists(CODES, max_size=2).map(tuple),
    approved=st.booleans(),
    active=st.booleans(),
)
CONTRACTS = st.builds(
    Contract,
    number=st.sampled_from(["K1", "K2"]),
    amendment=st.sampled_from(["", "1", "2", "10"]),
    suppliers=st.lists(CODES, max_size=2).map(tuple),
    currency=st.sampled_from(["", "EUR", "USD"]),
    ceiling=st.one_of(st.none(), MONEY),
    valid_from=st.one_of(st.none(), DAYS),
    valid_until=st.one_of(st.none(), DAYS),
    orders=st.lists(NUMBERS, max_size=2).map(tuple),
)


@st.composite
def inputs(draw: st.DrawFn) -> ReconcileInputs:
    jaggaer = draw(st.lists(JAGGAER_ORDERS, min_size=1, max_size=4))
    x3 = draw(st.lists(X3_ORDERS, min_size=1, max_size=4))
    x3_invoices = draw(st.one_of(st.none(), st.lists(X3_INVOICES, max_size=5)))
    invoices = draw(st.one_of(st.none(), st.lists(JAGGAER_INVOICES, max_size=4)))
    return ReconcileInputs(
        jaggaer_orders=tuple(
            replace(order, key=f"id{at}", total=Decimal(0) if order.cancelled else order.total)
            for at, order in enumerate(jaggaer)
        ),
        x3_orders=tuple(replace(order, number=f"X{at}") for at, order in enumerate(x3)),
        suppliers=draw(st.one_of(st.none(), st.lists(SUPPLIERS, max_size=3).map(tuple))),
        jaggaer_invoices=None
        if invoices is None
        else tuple(replace(one, key=f"i{at}") for at, one in enumerate(invoices)),
        x3_invoices=None
        if x3_invoices is None
        else tuple(replace(one, number=f"V{at}") for at, one in enumerate(x3_invoices)),
        contracts=draw(st.one_of(st.none(), st.lists(CONTRACTS, max_size=3).map(tuple))),
        held_suppliers=frozenset(draw(st.lists(CODES, max_size=1))),
        decimals={"EUR": 2, "USD": 2, "JPY": 0},
    )


QUERIES = st.builds(ReconcileQuery, st.just(QUERY.since), st.just(QUERY.until), PLACES, PLACES)


@given(inputs(), QUERIES)
@settings(max_examples=120)
def test_control_totals_tie_whatever_there_is(given_: ReconcileInputs, query: ReconcileQuery) -> None:
    found = reconcile(query, given_)
    assert [control for control in found.controls if not control.ties] == []
    for section, rows in found.rows.items():
        assert all(row.section is section for row in rows)
        assert len({row.key for row in rows}) == len(rows)
    for figure in found.figures:
        rows = found.rows_of(figure)
        assert len(rows) == figure.rows
        assert sum((row.difference for row in rows), Decimal(0)) == figure.difference
        assert sum((row.x3 or Decimal(0) for row in rows), Decimal(0)) == figure.x3


@given(inputs())
@settings(max_examples=50)
def test_the_order_of_the_documents_changes_nothing_that_was_explained(given_: ReconcileInputs) -> None:
    """Which of several equal documents is the pair may change; where numbers are unique nothing does."""
    numbers = [order.number for order in given_.jaggaer_orders]
    references = [order.reference for order in given_.x3_orders]
    if len(set(numbers)) < len(numbers) or len(set(references)) < len(references):
        return
    turned = replace(
        given_,
        jaggaer_orders=given_.jaggaer_orders[::-1],
        x3_orders=given_.x3_orders[::-1],
    )
    one, other = reconcile(QUERY, given_), reconcile(QUERY, turned)
    for section in (Section.ORDERS, Section.SUPPLIERS):
        assert [(row.key, row.fingerprint) for row in one.rows.get(section, ())] == [
            (row.key, row.fingerprint) for row in other.rows.get(section, ())
        ]


@given(inputs())
@settings(max_examples=50)
def test_what_is_explained_is_laid_over_without_comparing_anew(given_: ReconcileInputs) -> None:
    found = reconcile(QUERY, given_)
    reasons = {
        (row.section, row.key): Explanation(
            row.section, row.key, row.fingerprint, "seen", "somebody", datetime(2026, 4, 1, tzinfo=UTC)
        )
        for row in found.exceptions()
    }
    laid = with_explanations(found, reasons)
    assert laid == reconcile(QUERY, given_, reasons)
    assert laid.open == 0
    assert with_explanations(laid, {}) == found


def test_a_total_that_is_not_accounted_for_is_said() -> None:
    """A line that JAGGAER's total has and its lines do not is a difference of its own, not a gap."""
    mine = JaggaerOrder("1", "PO1", FIRST, "S", "EUR", Decimal("10.01"), (JaggaerLine(1, None, None, Decimal(10)),))
    theirs = X3Order("X1", FIRST, "S", "EUR", None, (X3Line("1000", None, None, Decimal(10)),), reference="PO1")
    found = reconcile(QUERY, ReconcileInputs((mine,), (theirs,)))
    assert found.ties
    control = found.controls[0]
    broken: Reconciliation = replace(found, controls=(replace(control, right=control.right + 1),))
    assert not broken.ties
    assert broken.controls[0].gap == Decimal(-1)
