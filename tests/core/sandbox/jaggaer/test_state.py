from __future__ import annotations

import time
from pathlib import Path

import pytest

from core.sandbox.jaggaer.book import Book
from core.sandbox.jaggaer.documents import Order
from core.sandbox.jaggaer.state import FILE, JOURNAL, StateFolder


def test_a_folder_without_state_changes_nothing(tmp_path: Path) -> None:
    assert StateFolder(tmp_path).load(Book(5)) is False


def test_what_was_saved_is_what_is_loaded(tmp_path: Path) -> None:
    book = Book(5)
    order = book.order("50007503")
    order.overrides["total"] = {"currency": "XXQ", "value": 1}
    order.lines[0].overrides["item.unitOfMeasure"] = {}
    book.keep_order(order)
    supplier = book.supplier(order.supplier_id)
    supplier.name = "Ümläut & 漢"
    book.keep_supplier(supplier)
    StateFolder(tmp_path).save(book)
    again = Book(5)
    assert StateFolder(tmp_path).load(again) is True
    assert again.orders.take(order.po_id) == order
    assert again.suppliers.take(order.supplier_id) == supplier
    assert again.orders.ids() == book.orders.ids()


def test_state_of_another_format_is_refused(tmp_path: Path) -> None:
    (tmp_path / FILE).write_text('{"format": 99}', encoding="utf-8")
    with pytest.raises(ValueError, match="is of format 99"):
        StateFolder(tmp_path).load(Book(5))


def changed(book: Book, number: str, unit: str) -> Order:
    order = book.order(number)
    order.lines[0].overrides["item.unitOfMeasure"] = unit
    book.keep_order(order)
    return order


def loaded(folder: Path, orders: int = 50) -> Book:
    book = Book(orders)
    assert StateFolder(folder).load(book)
    return book


def test_what_changes_later_is_added_and_what_came_last_counts(tmp_path: Path) -> None:
    book, kept = Book(50), StateFolder(tmp_path)
    ids = book.orders.ids()
    first, second, gone = (book.orders.take(one) for one in ids[:3])
    book.keep_order(first)
    kept.save(book)
    whole = (tmp_path / FILE).read_bytes()
    for unit in ("EA", "BX"):
        changed(book, second.number, unit)
        kept.save(book)
    book.orders.remove(gone.po_id)
    kept.save(book)
    assert (tmp_path / FILE).read_bytes() == whole, "only the journal grows"
    again = loaded(tmp_path)
    assert again.orders.take(second.po_id).lines[0].overrides["item.unitOfMeasure"] == "BX"
    assert again.orders.get(gone.po_id) is None
    assert again.orders.ids() == book.orders.ids()
    later = StateFolder(tmp_path)
    later.load(again)
    changed(again, first.number, "CT")
    later.save(again)
    assert not (tmp_path / JOURNAL).exists(), "the next start writes all of it in one file"
    assert loaded(tmp_path).orders.take(second.po_id).lines[0].overrides["item.unitOfMeasure"] == "BX"


def test_a_line_that_was_cut_off_is_left_out(tmp_path: Path) -> None:
    book, kept = Book(50), StateFolder(tmp_path)
    order = book.orders.take(book.orders.ids()[0])
    for unit in ("EA", "BX", "CT"):
        changed(book, order.number, unit)
        kept.save(book)
    journal = tmp_path / JOURNAL
    journal.write_bytes(journal.read_bytes()[:-40])
    assert loaded(tmp_path).orders.take(order.po_id).lines[0].overrides["item.unitOfMeasure"] == "BX"


def test_to_keep_a_change_costs_the_same_after_thousands(tmp_path: Path) -> None:
    book, kept = Book(1300), StateFolder(tmp_path)
    for one in book.orders.ids():
        book.keep_order(book.orders.take(one))
    kept.save(book)
    began = time.process_time()
    for one in book.orders.ids()[:100]:
        book.keep_order(book.orders.take(one))
        kept.save(book)
    assert time.process_time() - began < 2
    assert (tmp_path / JOURNAL).stat().st_size < (tmp_path / FILE).stat().st_size / 4
