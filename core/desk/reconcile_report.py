"""A reconciliation as a report: control totals first, then the figures, then a sheet for each section."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Final

from core.mapping.draft import field_words
from core.model.connection import Connection
from core.model.reconcile import Axis, ControlTotal, Figure, Kind, ReconcileRow, Reconciliation, SignOff
from core.model.reconcile import Section as Part
from core.reports.report import Cell, Column, Reasoned, Report, Said, Section
from core.reports.report import Kind as Form
from core.reports.report import Row as Cells

_BELOW_ZERO: Final = re.compile(r"-(?:0|[1-9]\d*)(?:\.\d+)?")
_DAY_ALONE: Final = re.compile(r"\d{4}-\d{2}-\d{2}")
TITLES: Final[Mapping[Part, str]] = {
    Part.ORDERS: "Orders",
    Part.DIFFERENCES: "Order differences",
    Part.SUPPLIERS: "Suppliers",
    Part.INVOICES: "Invoices",
    Part.CONTRACTS: "Contracts",
    Part.SPEND: "Spend",
    Part.READINESS: "Three-way match",
}
_NOTES: Final[Mapping[Part, str]] = {
    Part.ORDERS: "Orders of JAGGAER and X3, each once. A closed line of X3 counts with what was received of it.",
    Part.DIFFERENCES: "Where orders that are in both systems differ, line by line.",
    Part.SUPPLIERS: "Orders and invoices of X3 whose supplier is not approved, not active or not known in JAGGAER.",
    Part.INVOICES: "Supplier invoices of JAGGAER and X3, paired by supplier and the supplier's own number; where the coding of a line differs.",
    Part.CONTRACTS: "Orders of JAGGAER and invoices of X3 by contract, and what is against them.",
    Part.SPEND: "X3's invoices, line by line.",
    Part.READINESS: "Whether each order is ready for goods receipt and three-way match, and what it lacks.",
}
_AXES: Final[Mapping[Axis, str]] = {
    Axis.SUPPLIER: "Spend by supplier",
    Axis.ACCOUNT: "Spend by account",
    Axis.COST_CENTER: "Spend by cost centre",
    Axis.MONTH: "Spend by month",
}
_AXIS_HEADS: Final[Mapping[Axis, str]] = {
    Axis.SUPPLIER: "Supplier",
    Axis.ACCOUNT: "Account",
    Axis.COST_CENTER: "Cost centre",
    Axis.MONTH: "Month",
}


@dataclass(frozen=True, slots=True)
class _Shown:
    """A column of a section's sheet and where its cells come from."""

    column: Column
    value: Callable[[ReconcileRow], Cell]
    on_paper: bool = True


def _money(name: str, value: Callable[[ReconcileRow], Cell], *, total: bool = True) -> _Shown:
    return _Shown(Column(name, Form.MONEY, 16, "Currency", total=total), value)


def _state(row: ReconcileRow) -> str:
    if not row.is_exception:
        return ""
    return "explained" if row.explained else "changed" if row.lapsed else "open"


def _because(row: ReconcileRow) -> str:
    said = row.explained or row.lapsed
    return Reasoned(said.because, said.by, said.at) if said else ""


def _value(text: str) -> Cell:
    """A value of one side: a day is told by the language, a code never; an amount below zero is a number, as text it could run."""
    if _BELOW_ZERO.fullmatch(text):
        return Decimal(text)
    return Said(text) if _DAY_ALONE.fullmatch(text) else text


_WHAT: Final = _Shown(Column("What", width=26, said=True), lambda row: row.kind.value)
_JAGGAER_NUMBER: Final = _Shown(Column("JAGGAER", width=15), lambda row: row.jaggaer_number)
_X3_NUMBER: Final = _Shown(Column("X3", width=18), lambda row: row.x3_number)
_LINE: Final = _Shown(Column("Line", width=8), lambda row: row.line)
_DAY: Final = _Shown(Column("Date", Form.DAY, 14), lambda row: row.day)
_SUPPLIER: Final = _Shown(Column("Supplier", width=14), lambda row: row.supplier, on_paper=False)
_NAME: Final = _Shown(Column("Name", width=26), lambda row: row.supplier_name)
_SITE: Final = _Shown(Column("Site", width=8), lambda row: row.site, on_paper=False)
_CONTRACT: Final = _Shown(Column("Contract", width=14), lambda row: row.contract)
_CURRENCY: Final = _Shown(Column("Currency", width=12), lambda row: row.currency)
_JAGGAER: Final = _money("JAGGAER amount", lambda row: row.jaggaer)
_X3: Final = _money("X3 amount", lambda row: row.x3)
_DIFFERENCE: Final = _money("Difference", lambda row: row.difference)
_FIELD: Final = _Shown(Column("Field", width=20, said=True), lambda row: field_words(row.field))
_IN_JAGGAER: Final = _Shown(Column("In JAGGAER", width=16), lambda row: _value(row.jaggaer_value))
_IN_X3: Final = _Shown(Column("In X3", width=16), lambda row: _value(row.x3_value))
_CONTRACT_HAS: Final = _Shown(Column("Contract says", width=16), lambda row: _value(row.jaggaer_value))
_REACHED: Final = _Shown(Column("Found", width=16), lambda row: _value(row.x3_value))
_DETAIL: Final = _Shown(Column("Detail", width=20), lambda row: row.detail, on_paper=False)
_STATE: Final = _Shown(Column("State", width=12, said=True), _state)
_BECAUSE: Final = _Shown(Column("Explanation", width=34), _because)

_COLUMNS: Final[Mapping[Part, tuple[_Shown, ...]]] = {
    Part.ORDERS: (_WHAT, _JAGGAER_NUMBER, _X3_NUMBER, _DAY, _SUPPLIER, _NAME, _SITE, _CURRENCY, _JAGGAER, _X3,
                  _DIFFERENCE, _DETAIL, _STATE, _BECAUSE),
    Part.DIFFERENCES: (_WHAT, _JAGGAER_NUMBER, _X3_NUMBER, _LINE, _SUPPLIER, _NAME, _FIELD, _IN_JAGGAER, _IN_X3,
                       _CURRENCY, _DIFFERENCE, _STATE, _BECAUSE),
    Part.SUPPLIERS: (_WHAT, _Shown(Column("Document", width=13, said=True), lambda row: row.document.value), _X3_NUMBER, _DAY,
                     _SUPPLIER, _NAME, _SITE, _CURRENCY, _X3, _STATE, _BECAUSE),
    Part.INVOICES: (_WHAT, _JAGGAER_NUMBER, _X3_NUMBER, _LINE, _DAY, _SUPPLIER, _NAME, _FIELD, _IN_JAGGAER, _IN_X3, _CURRENCY,
                    replace(_JAGGAER, on_paper=False), replace(_X3, on_paper=False), _DIFFERENCE, _DETAIL, _STATE, _BECAUSE),
    Part.CONTRACTS: (_WHAT, _CONTRACT, _JAGGAER_NUMBER, replace(_X3_NUMBER, on_paper=False), _DAY, _SUPPLIER, replace(_NAME, on_paper=False), _FIELD, _CONTRACT_HAS,
                     _REACHED, _CURRENCY, _money("Ordered", lambda row: row.jaggaer, total=False),
                     _money("Invoiced", lambda row: row.x3, total=False), _STATE, _BECAUSE),
    Part.SPEND: (_Shown(Column("Invoice", width=16), lambda row: row.x3_number), _LINE, _DAY, _SUPPLIER, _NAME, _SITE,
                 _Shown(Column("Account", width=12), lambda row: row.account),
                 _Shown(Column("Cost centre", width=12), lambda row: row.cost_center),
                 _Shown(Column("Order", width=16), lambda row: row.detail), _CURRENCY, _money("Amount", lambda row: row.x3)),
    Part.READINESS: (replace(_WHAT, on_paper=False), _JAGGAER_NUMBER, _X3_NUMBER, _DAY, _SUPPLIER, _NAME, _CURRENCY, _JAGGAER,
                     _Shown(Column("What is missing", width=30, said=True), lambda row: ", ".join(m.value for m in row.missing)),
                     _Shown(Column("Receipt and invoice", width=24, said=True), lambda row: row.stage.value)),
}  # fmt: skip


def report_of(
    found: Reconciliation, settings: Connection, seal: str, signed: Iterable[SignOff] = (), *, whole: bool = True
) -> Report:
    """The report.

    Args:
        found: what was found.
        settings: the connection.
        seal: what covers it, in words.
        signed: signatures that may be under it.
        whole: every row; else only what somebody has to look at, for paper.
    """
    query = found.query
    asked = {
        "Period": Said(f"from {query.since.isoformat()} to {query.until.isoformat()}"),
        "Company": query.company or Said("all companies"),
        "Site": query.site or Said("all sites"),
        "JAGGAER as of": Said(f"{found.jaggaer_as_of:%Y-%m-%d %H:%M} UTC" if found.jaggaer_as_of else "never"),
        "Result": Said(result_of(found)),
        "Signed off": Said(_signed(found, signed)),
    }
    assert found.made_at is not None  # noqa: S101 - the App dates what it gives
    sections = [_controls(found), _figures(found), *_contracts(found), *_spend(found)]
    sections += [_rows(part, rows, whole=whole) for part, rows in found.rows.items() if whole or _for_paper(part)]
    return Report(
        title="Reconciliation of JAGGAER and Sage X3",
        connection=settings.name,
        environment="test" if settings.is_test else "production",
        asked=asked,
        made_at=found.made_at,
        made_by=found.made_by,
        seal=seal,
        sections=sections,
    )


def result_of(found: Reconciliation) -> str:
    """What it comes to, in a sentence."""
    exceptions = len(found.exceptions())
    open_ones = found.open
    one = "exception" if exceptions == 1 else "exceptions"
    words = f"{exceptions:,} {one}, {open_ones:,} of them not explained." if exceptions else "No exceptions."
    if found.ties:
        return f"Every control total ties. {words}"
    loose = [control for control in found.controls if not control.ties]
    said = ", ".join(f"{TITLES[one.section]} by {one.gap:,f} {one.currency}" for one in loose)
    return f"DOES NOT TIE: {said}. {words}"


def _for_paper(part: Part) -> bool:
    return part is not Part.SPEND


def _signed(found: Reconciliation, signed: Iterable[SignOff]) -> str:
    """Whether the period was signed, and whether it is still what was signed."""
    same = [one for one in signed if one.query == found.query]
    for one in same:
        if one.fingerprint == found.fingerprint:
            note = f": {one.note}" if one.note else ""
            return f"{one.signed_at:%Y-%m-%d %H:%M} UTC by {one.signed_by}{note}"
    if same:
        return f"as it was on {same[0].signed_at:%Y-%m-%d %H:%M} UTC by {same[0].signed_by}; changed since"
    return "no"


def _controls(found: Reconciliation) -> Section:
    columns = (
        Column("Section", width=18, said=True),
        Column("Currency", width=9),
        Column("Left side", width=22, said=True),
        Column("Amount", Form.MONEY, 18, "Currency"),
        Column("Right side", width=32, said=True),
        Column("Right amount", Form.MONEY, 18, "Currency"),
        Column("Listed", Form.MONEY, 16, "Currency"),
        Column("Gap", Form.MONEY, 12, "Currency"),
        Column("Ties", width=13, said=True),
    )
    note = "For each section and currency: left side = right side + what is listed, to the cent."
    if found.gaps:
        note = " ".join([note, "Not compared:", *(gap.value for gap in found.gaps)])
    return Section("Control totals", columns, [_control(one) for one in found.controls], note=note)


def _control(one: ControlTotal) -> Cells:
    return (
        TITLES[one.section],
        one.currency,
        one.left_side.value,
        one.left,
        one.right_side.value,
        one.right,
        one.listed,
        one.gap,
        "ties" if one.ties else "DOES NOT TIE",
    )


def _figures(found: Reconciliation) -> Section:
    columns = (
        Column("Section", width=18, said=True),
        Column("What", width=30, said=True),
        Column("Currency", width=9),
        Column("Documents or lines", Form.COUNT, 12),
        Column("JAGGAER amount", Form.MONEY, 18, "Currency"),
        Column("X3 amount", Form.MONEY, 18, "Currency"),
        Column("Difference", Form.MONEY, 16, "Currency"),
        Column("Exceptions", Form.COUNT, 11),
        Column("Not explained", Form.COUNT, 13),
    )
    rows = [_figure(figure) for figure in found.figures if figure.kind is not None and not figure.code]
    return Section("Figures", columns, rows)


def _figure(figure: Figure) -> Cells:
    kind = figure.kind.value if figure.kind else ""
    return (
        TITLES[figure.section],
        kind,
        figure.currency,
        figure.rows,
        figure.jaggaer,
        figure.x3,
        figure.difference,
        figure.exceptions,
        figure.open,
    )


def _contracts(found: Reconciliation) -> Iterator[Section]:
    figures = [figure for figure in found.figures if figure.section is Part.CONTRACTS and figure.code]
    if not figures:
        return
    columns = (
        Column("Contract", width=14),
        Column("Name", width=28),
        Column("From", Form.DAY, 11),
        Column("Until", Form.DAY, 11),
        Column("Currency", width=9),
        Column("Ceiling", Form.MONEY, 18, "Currency"),
        Column("Ordered to date", Form.MONEY, 18, "Currency"),
        Column("Left", Form.MONEY, 18, "Currency"),
        Column("Ordered in period", Form.MONEY, 18, "Currency", total=True),
        Column("Invoiced in period", Form.MONEY, 18, "Currency", total=True),
    )
    rows: list[Cells] = [
        (
            one.code,
            one.label,
            one.valid_from,
            one.valid_until,
            one.currency,
            one.ceiling,
            one.committed,
            one.ceiling - one.committed if one.ceiling is not None and one.committed is not None else None,
            one.jaggaer,
            one.x3,
        )
        for one in figures
    ]
    yield Section("Spend per contract", columns, rows)


def _spend(found: Reconciliation) -> Iterator[Section]:
    for axis, title in _AXES.items():
        figures = [figure for figure in found.figures if figure.axis is axis]
        if figures:
            columns = (
                Column(_AXIS_HEADS[axis], width=14),
                *((Column("Name", width=30),) if axis is Axis.SUPPLIER else ()),
                Column("Currency", width=9),
                Column("Invoice lines", Form.COUNT, 13, total=True),
                Column("Amount", Form.MONEY, 18, "Currency", total=True),
            )
            rows = [
                (one.code, *((one.label,) if axis is Axis.SUPPLIER else ()), one.currency, one.rows, one.x3)
                for one in figures
            ]
            yield Section(title, columns, rows)


def _rows(part: Part, rows: Sequence[ReconcileRow], *, whole: bool) -> Section:
    shown = [one for one in _COLUMNS[part] if whole or one.on_paper]
    if not whole:
        rows = [row for row in rows if row.is_exception or row.kind is Kind.NOT_READY]
    cells = (tuple(one.value(row) for one in shown) for row in rows)
    return Section(TITLES[part], [one.column for one in shown], cells, note=_NOTES[part])
