"""What commands changed in a practice JAGGAER, kept in a folder so that the next start sees it."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from dataclasses import asdict, fields
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any, TypeVar

from core.sandbox.jaggaer.book import Book
from core.sandbox.jaggaer.documents import Line, Order, Split, Supplier
from core.sandbox.jaggaer.encode import encode
from core.sandbox.jaggaer.papers import Contract, Invoice, InvoiceLine

FILE = "jaggaer.json"
_FORMAT = 1
T = TypeVar("T", Order, Line, Split, Supplier, Invoice, InvoiceLine, Contract)


def save_state(folder: Path, book: Book) -> None:
    """Writes all changed records; the file is whole at any moment."""
    state = {
        "format": _FORMAT,
        "orders": [asdict(o) for o in book.orders.changed.values()],
        "suppliers": [asdict(s) for s in book.suppliers.changed.values()],
        "orders_removed": sorted(book.orders.removed),
        "suppliers_removed": sorted(book.suppliers.removed),
        "invoices": [asdict(i) for i in book.invoices.changed.values()],
        "invoices_removed": sorted(book.invoices.removed),
        "contracts": [asdict(c) for c in book.contracts.changed.values()],
    }
    folder.mkdir(parents=True, exist_ok=True)
    new = folder / (FILE + ".new")
    new.write_text(encode(state), encoding="utf-8")
    os.replace(new, folder / FILE)  # noqa: PTH105 - the name says what it is for


def load_state(folder: Path, book: Book) -> bool:
    """Puts saved changes into a fresh book; gives whether there were any.

    Raises:
        ValueError: the file is of another format.
    """
    file = folder / FILE
    if not file.exists():
        return False
    state = json.loads(file.read_text(encoding="utf-8"), parse_float=Decimal)
    if state.get("format") != _FORMAT:
        msg = f"{file} is of format {state.get('format')}, not {_FORMAT}."
        raise ValueError(msg)
    for saved in state["orders"]:
        lines = []
        for line in saved["lines"]:
            splits = [_read(Split, split) for split in line["splits"]]
            lines.append(_read(Line, {**line, "splits": splits}))
        order = _read(Order, {**saved, "lines": lines})
        book.orders.put(order.po_id, order)
    for saved in state["suppliers"]:
        supplier = _read(Supplier, saved)
        book.suppliers.put(supplier.supplier_id, supplier)
    for record_id in state["orders_removed"]:
        book.orders.remove(record_id)
    for record_id in state["suppliers_removed"]:
        book.suppliers.remove(record_id)
    _load_papers(state, book)
    return True


def _load_papers(state: Mapping[str, Any], book: Book) -> None:
    """Invoices and contracts; a file of an earlier version has none."""
    for saved in state.get("invoices", ()):
        lines = []
        for line in saved["lines"]:
            splits = [_read(Split, split) for split in line["splits"]]
            lines.append(_read(InvoiceLine, {**line, "splits": splits}))
        invoice = _read(Invoice, {**saved, "lines": lines})
        book.invoices.put(invoice.invoice_id, invoice)
    for record_id in state.get("invoices_removed", ()):
        book.invoices.remove(record_id)
    for saved in state.get("contracts", ()):
        contract = _read(Contract, saved)
        book.contracts.put(contract.contract_id, contract)


def _read(kind: type[T], saved: Mapping[str, object]) -> T:
    """A dataclass of its saved members; texts become decimals, days and times where the type says so.

    Members that came later than the file keep their defaults.
    """
    members: dict[str, Any] = {}
    for member in fields(kind):
        if member.name not in saved:
            continue
        value = saved[member.name]
        if value is not None and str(member.type).startswith("Decimal"):
            value = Decimal(str(value))
        elif value is not None and str(member.type).startswith("datetime"):
            value = datetime.fromisoformat(str(value))
        elif value is not None and str(member.type).startswith("date"):
            value = date.fromisoformat(str(value))
        members[member.name] = value
    return kind(**members)
