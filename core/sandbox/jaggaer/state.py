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

from core.sandbox.jaggaer.book import Book, Shelf
from core.sandbox.jaggaer.documents import Line, Order, Split, Supplier
from core.sandbox.jaggaer.encode import encode
from core.sandbox.jaggaer.papers import Contract, Invoice, InvoiceLine

FILE = "jaggaer.json"
JOURNAL = "jaggaer.journal"
_FORMAT = 1
_MOST_LINES = 500
"""Lines of the journal after which everything is written anew."""
T = TypeVar("T", Order, Line, Split, Supplier, Invoice, InvoiceLine, Contract)


class StateFolder:
    """Changed records on the disk: a file of all of them, and a journal of what changed since, a line for each command.

    To write all of them after each command would take longer with every one of thousands.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._lines = _MOST_LINES

    def load(self, book: Book) -> bool:
        """Puts saved changes into a fresh book; gives whether there were any.

        Raises:
            ValueError: the file is of another format.
        """
        file, journal = self._folder / FILE, self._folder / JOURNAL
        if not file.exists():
            return False
        _put(_parsed(file.read_text(encoding="utf-8"), file), book)
        if journal.exists():
            # A line that the end of the process cut off was never confirmed to anybody.
            for line in journal.read_text(encoding="utf-8").split("\n")[:-1]:
                _put(_parsed(line, journal), book)
        _settled(book)
        return True

    def save(self, book: Book) -> None:
        """Writes what changed since the last time; what is there is whole at any moment."""
        self._folder.mkdir(parents=True, exist_ok=True)
        if self._lines < _MOST_LINES:
            with (self._folder / JOURNAL).open("a", encoding="utf-8", newline="\n") as journal:
                journal.write(f"{encode(_state(book, whole=False))}\n")
            self._lines += 1
        else:
            new = self._folder / (FILE + ".new")
            new.write_text(encode(_state(book, whole=True)), encoding="utf-8")
            os.replace(new, self._folder / FILE)  # noqa: PTH105 - the name says what it is for
            (self._folder / JOURNAL).unlink(missing_ok=True)
            self._lines = 0
        _settled(book)


def _state(book: Book, *, whole: bool) -> dict[str, object]:
    """All changed records, or those that changed since they were saved last."""

    def changed(shelf: Shelf[Any]) -> list[dict[str, Any]]:
        ids = shelf.changed if whole else sorted(shelf.touched & shelf.changed.keys())
        return [asdict(shelf.changed[one]) for one in ids]

    def removed(shelf: Shelf[Any]) -> list[int]:
        return sorted(shelf.removed if whole else shelf.removed & shelf.touched)

    return {
        "format": _FORMAT,
        "orders": changed(book.orders),
        "suppliers": changed(book.suppliers),
        "orders_removed": removed(book.orders),
        "suppliers_removed": removed(book.suppliers),
        "invoices": changed(book.invoices),
        "invoices_removed": removed(book.invoices),
        "contracts": changed(book.contracts),
    }


def _settled(book: Book) -> None:
    for shelf in (book.orders, book.suppliers, book.invoices, book.contracts):
        shelf.touched.clear()


def _parsed(text: str, file: Path) -> Mapping[str, Any]:
    state: Mapping[str, Any] = json.loads(text, parse_float=Decimal)
    if state.get("format") != _FORMAT:
        msg = f"{file} is of format {state.get('format')}, not {_FORMAT}."
        raise ValueError(msg)
    return state


def _put(state: Mapping[str, Any], book: Book) -> None:
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
