"""What the tables of records differ by: one entry for each kind of record, so that the next kind is one entry too."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from PySide6.QtCore import QLocale

from core.model.flow import Entity
from core.model.views import RecordRow
from gui.models.columns import invoice_columns, order_columns, supplier_columns
from gui.models.rows import Column
from gui.words import QT_TR_NOOP, tr


@dataclass(frozen=True, slots=True)
class RecordKind:
    """How one kind of record is shown. Texts are English, marked; they are shown through `tr`.

    Attributes:
        name: stable name of its page, for remembering.
        columns: its columns, for a locale.
        sort, descending: how it is sorted at first.
        has_money: whether its records have amounts, which are summed up.
        has_days: whether its records have a day, by which they can be narrowed.
        has_numbers: whether both systems number them, and their numbers can be saved and read as a list.
        lines: what its lines are called.
        dated: an amount and the day that belongs to it, as a sentence's part.
        hint, looks_at: what its search looks at, short and as a sentence.
        count, chosen: a number of them in words.
    """

    entity: Entity
    name: str
    title: str
    columns: Callable[[QLocale], tuple[Column[RecordRow], ...]]
    sort: str
    descending: bool
    has_money: bool
    has_days: bool
    has_numbers: bool
    lines: str
    dated: str
    hint: str
    looks_at: str
    choose: str
    none_found: str
    none_here: str
    none_yet: str
    show_all: str
    count: Callable[[int], str]
    chosen: Callable[[int], str]
    export_title: str
    export_file: str
    save_numbers: str
    save_numbers_title: str
    numbers_file: str
    undo_decisions: str


_LOOKS_AT = QT_TR_NOOP("The search looks at numbers, suppliers and amounts, within the statuses and days chosen above.")
ORDERS = RecordKind(
    entity=Entity.ORDER,
    name="order",
    title=QT_TR_NOOP("Orders"),
    columns=order_columns,
    sort="day",
    descending=True,
    has_money=True,
    has_days=True,
    has_numbers=True,
    lines=QT_TR_NOOP("Lines"),
    dated=QT_TR_NOOP("{amount}, ordered {day}"),
    hint=QT_TR_NOOP("Number, supplier, amount…"),
    looks_at=_LOOKS_AT,
    choose=QT_TR_NOOP("Choose an order"),
    none_found=QT_TR_NOOP("No orders with “{text}”"),
    none_here=QT_TR_NOOP("No orders here now"),
    none_yet=QT_TR_NOOP("No orders yet"),
    show_all=QT_TR_NOOP("Show all orders"),
    count=lambda n: tr("%Ln orders", "", n),
    chosen=lambda n: tr("%Ln orders chosen", "", n),
    export_title=QT_TR_NOOP("Export the orders shown"),
    export_file=QT_TR_NOOP("Orders {day}"),
    save_numbers=QT_TR_NOOP("Save the numbers of all orders…"),
    save_numbers_title=QT_TR_NOOP("Save the numbers of all orders"),
    numbers_file=QT_TR_NOOP("JAGGAER and X3 orders {day}.xlsx"),
    undo_decisions=QT_TR_NOOP("Undo what was decided about the chosen orders…"),
)
SUPPLIERS = RecordKind(
    entity=Entity.SUPPLIER,
    name="supplier",
    title=QT_TR_NOOP("Suppliers"),
    columns=supplier_columns,
    sort="supplier",
    descending=False,
    has_money=False,
    has_days=False,
    has_numbers=True,
    lines=QT_TR_NOOP("Addresses"),
    dated="",
    hint=QT_TR_NOOP("Number, name…"),
    looks_at=_LOOKS_AT,
    choose=QT_TR_NOOP("Choose a supplier"),
    none_found=QT_TR_NOOP("No suppliers with “{text}”"),
    none_here=QT_TR_NOOP("No suppliers here now"),
    none_yet=QT_TR_NOOP("No suppliers yet"),
    show_all=QT_TR_NOOP("Show all suppliers"),
    count=lambda n: tr("%Ln suppliers", "", n),
    chosen=lambda n: tr("%Ln suppliers chosen", "", n),
    export_title=QT_TR_NOOP("Export the suppliers shown"),
    export_file=QT_TR_NOOP("Suppliers {day}"),
    save_numbers=QT_TR_NOOP("Save the numbers of all suppliers…"),
    save_numbers_title=QT_TR_NOOP("Save the numbers of all suppliers"),
    numbers_file=QT_TR_NOOP("JAGGAER and X3 suppliers {day}.xlsx"),
    undo_decisions=QT_TR_NOOP("Undo what was decided about the chosen suppliers…"),
)
INVOICES = RecordKind(
    entity=Entity.INVOICE,
    name="invoice",
    title=QT_TR_NOOP("Invoices"),
    columns=invoice_columns,
    sort="day",
    descending=True,
    has_money=True,
    has_days=True,
    has_numbers=False,
    lines=QT_TR_NOOP("Lines"),
    dated=QT_TR_NOOP("{amount}, invoiced {day}"),
    hint=QT_TR_NOOP("Number, supplier, amount…"),
    looks_at=_LOOKS_AT,
    choose=QT_TR_NOOP("Choose an invoice"),
    none_found=QT_TR_NOOP("No invoices with “{text}”"),
    none_here=QT_TR_NOOP("No invoices here now"),
    none_yet=QT_TR_NOOP("No invoices yet"),
    show_all=QT_TR_NOOP("Show all invoices"),
    count=lambda n: tr("%Ln invoices", "", n),
    chosen=lambda n: tr("%Ln invoices chosen", "", n),
    export_title=QT_TR_NOOP("Export the invoices shown"),
    export_file=QT_TR_NOOP("Invoices {day}"),
    save_numbers="",
    save_numbers_title="",
    numbers_file="",
    undo_decisions="",
)
KINDS: Mapping[Entity, RecordKind] = MappingProxyType({kind.entity: kind for kind in (ORDERS, SUPPLIERS, INVOICES)})
"""Every kind of record that has a table of records; contracts have a page of their own."""
