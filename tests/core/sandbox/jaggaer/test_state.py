from __future__ import annotations

from pathlib import Path

import pytest

from core.sandbox.jaggaer.book import Book
from core.sandbox.jaggaer.state import FILE, load_state, save_state


def test_a_folder_without_state_changes_nothing(tmp_path: Path) -> None:
    assert load_state(tmp_path, Book(5)) is False


def test_what_was_saved_is_what_is_loaded(tmp_path: Path) -> None:
    book = Book(5)
    order = book.order("50007503")
    order.overrides["total"] = {"currency": "XXQ", "value": 1}
    order.lines[0].overrides["item.unitOfMeasure"] = {}
    book.keep_order(order)
    supplier = book.supplier(order.supplier_id)
    supplier.name = "Ümläut & 漢"
    book.keep_supplier(supplier)
    save_state(tmp_path, book)
    again = Book(5)
    assert load_state(tmp_path, again) is True
    assert again.orders.take(order.po_id) == order
    assert again.suppliers.take(order.supplier_id) == supplier
    assert again.orders.ids() == book.orders.ids()


def test_state_of_another_format_is_refused(tmp_path: Path) -> None:
    (tmp_path / FILE).write_text('{"format": 99}', encoding="utf-8")
    with pytest.raises(ValueError, match="is of format 99"):
        load_state(tmp_path, Book(5))
