"""The columns of the preview sheet, and what rows are sorted and searched by."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import QLocale

from core.model.flow import FlowName
from core.model.run import Place, PreviewRow
from gui import format as fmt
from gui.models.rows import Column
from gui.words import QT_TR_NOOP, said, tr

_FLOWS: Final[Mapping[FlowName, str]] = {
    FlowName.REFERENCE: QT_TR_NOOP("code of X3"),
    FlowName.SUPPLIERS: QT_TR_NOOP("supplier"),
    FlowName.ORDERS: QT_TR_NOOP("order"),
    FlowName.INVOICES: QT_TR_NOOP("invoice"),
    FlowName.CONTRACTS: QT_TR_NOOP("contract"),
}
SORTS: Final[Mapping[str, Callable[[PreviewRow], Any]]] = {
    "flow": lambda row: (row.flow, row.number),
    "number": lambda row: row.number,
    "amount": lambda row: (row.amount, row.number),
    "supplier": lambda row: (row.supplier.casefold(), row.number),
}
"""By the name of a column; the sheet's own order is by what would happen."""


def preview_columns(locale: QLocale) -> tuple[Column[PreviewRow], ...]:
    """Columns of the preview sheet."""
    return (
        Column(
            "place",
            tr("What"),
            lambda row: fmt.PLACE_LOOKS[row.place].word,
            sort="place",
            width=164,
            look=lambda row: fmt.PLACE_LOOKS[row.place],
            fits=tuple(look.word for look in fmt.PLACE_LOOKS.values()),
        ),
        Column("flow", tr("Kind"), lambda row: tr(_FLOWS[row.flow]), sort="flow", width=108),
        Column("number", "JAGGAER", lambda row: row.number, sort="number", width=116),
        Column("why", tr("Why"), why, width=0, tip=why),
        Column("amount", tr("Amount"), lambda row: money(row, locale), sort="amount", right=True, width=132),
        Column(
            "supplier",
            tr("Supplier"),
            lambda row: row.supplier,
            sort="supplier",
            width=168,
            hidden=True,
            tip=lambda row: row.supplier,
        ),
    )


def why(row: PreviewRow) -> str:
    """The reason of a row, or the first of its changes."""
    if row.reason:
        return said(row.reason)
    if not row.changes and row.place is Place.CREATED:
        return tr("Not in X3 yet")
    if not row.changes and row.place is Place.CLOSED:
        return tr("Cancelled in JAGGAER")
    empty = tr("empty")
    says = tr("{field}: {old} → {new}")
    return "; ".join(
        says.format(field=fmt.field_word(name), old=old or empty, new=new or empty)
        for name, old, new in row.changes[:3]
    )


def money(row: PreviewRow, locale: QLocale) -> str:
    """The amount of a row; nothing where it has none."""
    return fmt.amount(row.amount, row.currency, locale) if row.amount else ""


@dataclass(frozen=True, slots=True)
class SheetValue:
    """A value of a record on the sheet: where it stands, its field, and both sides."""

    where: str
    field: str
    now: str
    then: str


NOW_COLUMN: Final = 2
"""Place of what X3 has now; nothing to be shown where X3 does not have the record yet."""
_BESIDE: Final = frozenset({"source", "profile"})
"""What a write stands for, and no field of X3."""


def value_columns() -> tuple[Column[SheetValue], ...]:
    """Columns of the values of one record."""
    return (
        Column("where", tr("Where"), lambda row: row.where, width=76),
        Column("field", tr("Field"), lambda row: row.field, width=132, tip=lambda row: row.field),
        Column("now", tr("Now in X3"), lambda row: row.now, width=112, tip=lambda row: row.now),
        Column("then", tr("Then"), lambda row: row.then, width=0, tip=lambda row: row.then),
    )


def values_of(row: PreviewRow) -> tuple[SheetValue, ...]:
    """What a write changes, old beside new; of a record that is not in X3 yet, everything that it would get."""
    if row.changes:
        empty = tr("empty")
        return tuple(SheetValue(*_split(name, row.flow), old or empty, new or empty) for name, old, new in row.changes)
    if row.place is Place.CLOSED:
        return ()
    return tuple(
        SheetValue(*_split(name, row.flow), "", value) for name, value in row.wants if value and name not in _BESIDE
    )


def _split(name: str, flow: FlowName) -> tuple[str, str]:
    """Where a field of a sheet stands, and its name, both as people say them: `line 3 price` is `Line 3`, `Price`."""
    words = name.split(" ", 2)
    if words[0] != "line" or len(words) == 1:
        return tr("Header"), fmt.field_word(name)
    where = tr("Address {number}") if flow is FlowName.SUPPLIERS else tr("Line {number}")
    field = fmt.field_word(words[2]) if len(words) > 2 else tr("State")  # noqa: PLR2004 - the field
    return where.format(number=words[1]), field


def searched(row: PreviewRow, locale: QLocale) -> str:
    """The text of a row that a search looks through."""
    return " ".join((row.number, row.supplier, row.reason, money(row, locale), str(row.amount))).casefold()
