"""Coding of invoices in both systems: which line is held against which, and what is told once."""

from __future__ import annotations

from decimal import Decimal

import pytest

from core.model.reconcile import Kind, ReconcileRow, Section
from core.model.reconcile_inputs import JaggaerInvoiceLine, X3InvoiceLine
from tests.core.reconcile.docs import SUPPLIER, found, invoice, x3_invoice

D = Decimal
CCT = "dimension:CCT"


def mine(number: int, amount: str, account: str = "6061", center: str = "0100", **more: str) -> JaggaerInvoiceLine:
    return JaggaerInvoiceLine(number, D(amount), {"account": account, CCT: center}, **more)


def theirs(
    amount: str, account: str = "6061", center: str = "0100", order: str = "", order_line: str = "", line_id: str = ""
) -> X3InvoiceLine:
    coding = {"account": account, CCT: center}
    return X3InvoiceLine(D(amount), account, center, order, order_line, coding=coding, line_id=line_id)


CASES: dict[str, tuple[tuple[JaggaerInvoiceLine, ...], tuple[X3InvoiceLine, ...], list[tuple[str, str, str, str]]]] = {
    "the same": ((mine(1, "50"),), (theirs("50"),), []),
    "another account": ((mine(1, "50"),), (theirs("50", "6062"),), [("1", "account", "6061", "6062")]),
    "leading zeros": ((mine(1, "50", center="0100"),), (theirs("50", center="100"),), [("1", CCT, "0100", "100")]),
    "X3 has none": ((mine(1, "50"),), (theirs("50", center=""),), []),
    "JAGGAER has none": ((mine(1, "50", account=""),), (theirs("50"),), []),
    "lines in another order": (
        (mine(1, "20", "6061"), mine(2, "30", "6062")), (theirs("30", "6062"), theirs("20", "6061")), []),
    "two alike, one coded otherwise": (
        (mine(1, "25", "6069"), mine(2, "25", "6062")), (theirs("25", "6062"), theirs("25", "6063")),
        [("1", "account", "6069", "6063")]),
    "by the order line that they bill": (
        (mine(1, "25", "6061", order="X1", order_line="1000"), mine(2, "25", "6062", order="X1", order_line="2000")),
        (theirs("25", "6062", order="X1", order_line="1000"), theirs("25", "6061", order="X1", order_line="2000")),
        [("1", "account", "6061", "6062"), ("2", "account", "6062", "6061")]),
    "by their link": (
        (mine(1, "25", "6061", line_id="2"), mine(2, "25", "6062", line_id="1")),
        (theirs("25", "6061", line_id="1"), theirs("25", "6062", line_id="2")),
        [("1", "account", "6061", "6062"), ("2", "account", "6062", "6061")]),
    "a credit above zero in one system": (
        (mine(1, "-20", "6061"), mine(2, "-30", "6061")), (theirs("30", "6062"), theirs("20", "6063")),
        [("1", "account", "6061", "6063"), ("2", "account", "6061", "6062")]),
    "shares that X3 has as lines": (
        (mine(1, "60", "6061", share_of="7"), mine(1, "40", "6062", share_of="7")),
        (theirs("40", "6062"), theirs("60", "6061")), []),
    "shares that X3 has as one line": (
        (mine(1, "60", "6061", share_of="7"), mine(1, "40", "6062", share_of="7"), mine(2, "5", "6063")),
        (theirs("5", "6063"), theirs("100", "6061")), [("1", "account", "6062", "6061")]),
    "shares that X3 has as one line of another order": (
        (mine(1, "60", "6061", share_of="7", order="X1"), mine(1, "40", "6062", share_of="7", order="X1")),
        (theirs("100", "6063", order="X2"), theirs("7", "6063")), []),
    "lines that nothing brings together": (
        (mine(1, "20", "6061"), mine(2, "30", "6061")), (theirs("49", "6062"), theirs("1", "6062")), []),
}  # fmt: skip


def codings(rows: tuple[ReconcileRow, ...]) -> list[tuple[str, str, str, str]]:
    return [(row.line, row.field, row.jaggaer_value, row.x3_value) for row in rows if row.kind is Kind.CODING]


@pytest.mark.parametrize("what", CASES)
def test_lines_are_held_against_each_other(what: str) -> None:
    left, right, expected = CASES[what]
    result = found(
        jaggaer_invoices=(invoice(lines=left),), x3_invoices=(x3_invoice(lines=right),), suppliers=(SUPPLIER,)
    )
    assert codings(result.rows[Section.INVOICES]) == expected


def test_a_coding_is_an_exception_of_its_own_that_changes_no_sum() -> None:
    result = found(
        jaggaer_invoices=(invoice(lines=(mine(1, "50"),)),),
        x3_invoices=(x3_invoice(lines=(theirs("50", "6062", "0200"),)),),
        suppliers=(SUPPLIER,),
    )
    rows = result.rows[Section.INVOICES]
    assert [(row.key, row.kind, row.is_exception) for row in rows] == [
        ("I1", Kind.AGREES, False),
        ("I1/1/account", Kind.CODING, True),
        (f"I1/1/{CCT}", Kind.CODING, True),
    ]
    assert sum(row.jaggaer or 0 for row in rows) == D(50)
    (control,) = (one for one in result.controls if one.section is Section.INVOICES)
    assert (control.left, control.right, control.listed) == (D(50), D(50), D(0))


def test_a_cancelled_invoice_is_told_as_such_alone() -> None:
    result = found(
        jaggaer_invoices=(invoice(cancelled=True, lines=(mine(1, "50"),)),),
        x3_invoices=(x3_invoice(lines=(theirs("50", "6062"),)),),
        suppliers=(SUPPLIER,),
    )
    assert [row.kind for row in result.rows[Section.INVOICES]] == [Kind.CANCELLED]
