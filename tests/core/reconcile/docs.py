"""Small documents for tests: an order that is the same in both systems, and what may be otherwise."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from core.model.reconcile import ReconcileQuery, Reconciliation
from core.model.reconcile_inputs import (
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
from core.reconcile.compare import reconcile

DAY = date(2026, 3, 10)
MARCH = ReconcileQuery(date(2026, 3, 1), date(2026, 3, 31))
SUPPLIER = Supplier("s1", "0000000001", "Acme", ("S1",))


def line(**more: Any) -> JaggaerLine:  # noqa: ANN401 - members by name
    """Ten at 5."""
    usual: dict[str, Any] = {
        "number": 1,
        "quantity": Decimal(10),
        "price": Decimal(5),
        "amount": Decimal(50),
        "coding": {"account": "6061", "dimension:CCT": "0100"},
        "expected": date(2026, 4, 1),
        "x3_line": "1000",
    }
    return JaggaerLine(**{**usual, **more})


def order(*lines: JaggaerLine, **more: Any) -> JaggaerOrder:  # noqa: ANN401 - members by name
    """An order of JAGGAER with these lines, one as usual where none is given."""
    lines = () if more.get("cancelled") else lines or (line(),)
    usual: dict[str, Any] = {
        "key": "1",
        "number": "PO1",
        "day": DAY,
        "supplier": "s1",
        "currency": "EUR",
        "total": sum((one.amount for one in lines), Decimal(0)),
        "x3_supplier": "S1",
        "site": "FR011",
        "company": "FR10",
    }
    return JaggaerOrder(lines=lines, **{**usual, **more})


def x3_line(**more: Any) -> X3Line:  # noqa: ANN401 - members by name
    """The same line in X3."""
    usual: dict[str, Any] = {
        "line_id": "1000",
        "quantity": Decimal(10),
        "price": Decimal(5),
        "amount": Decimal(50),
        "coding": {"account": "6061", "dimension:CCT": "0100"},
        "expected": date(2026, 4, 1),
        "received": Decimal(0),
        "invoiced": Decimal(0),
    }
    return X3Line(**{**usual, **more})


def x3_order(*lines: X3Line, **more: Any) -> X3Order:  # noqa: ANN401 - members by name
    """The same order in X3."""
    lines = lines or (x3_line(),)
    usual: dict[str, Any] = {
        "number": "X1",
        "day": DAY,
        "supplier": "S1",
        "currency": "EUR",
        "total": sum((one.amount for one in lines), Decimal(0)),
        "reference": "PO1",
        "site": "FR011",
        "company": "FR10",
    }
    return X3Order(lines=lines, **{**usual, **more})


def invoice(**more: Any) -> JaggaerInvoice:  # noqa: ANN401 - members by name
    """An invoice of JAGGAER."""
    usual: dict[str, Any] = {
        "key": "i1",
        "number": "I1",
        "day": DAY,
        "supplier": "s1",
        "document": "INV-0042",
        "currency": "EUR",
        "total": Decimal(50),
        "x3_supplier": "S1",
    }
    return JaggaerInvoice(**{**usual, **more})


def x3_invoice(**more: Any) -> X3Invoice:  # noqa: ANN401 - members by name
    """The same invoice in X3."""
    usual: dict[str, Any] = {
        "number": "V1",
        "day": DAY,
        "supplier": "S1",
        "document": "INV-0042",
        "currency": "EUR",
        "total": Decimal(50),
        "lines": (X3InvoiceLine(Decimal(50), "6061", "0100", "X1", "1000"),),
    }
    return X3Invoice(**{**usual, **more})


def found(jaggaer: list[JaggaerOrder] | None = None, x3: list[X3Order] | None = None, **more: Any) -> Reconciliation:  # noqa: ANN401 - members by name
    """What a reconciliation of March finds; it must tie."""
    query = more.pop("query", MARCH)
    result = reconcile(query, ReconcileInputs(tuple(jaggaer or ()), tuple(x3 or ()), **more))
    assert result.ties, [control for control in result.controls if not control.ties]
    return result
