"""The cross-reference list as an Excel file."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from core.desk.crosslist import ListRow, read_list, write_list
from core.errors import ConfigurationError, SourceFileError
from core.model.flow import Entity
from core.spreadsheet import harmless

ORDER, SUPPLIER = Entity.ORDER, Entity.SUPPLIER


def excel(file: Path, *lines: tuple[str | int | None, ...], title: str = "Orders") -> Path:
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = title
    for line in lines:
        sheet.append(line)
    book.save(file)
    return file


def test_a_list_comes_back_as_it_was_written_leading_zeros_and_formulas_included(tmp_path: Path) -> None:
    file = tmp_path / "list.xlsx"
    rows = [
        ListRow(ORDER, "00050007503", "POUS010000001", more=("=HYPERLINK(1)", "12.50", "USD", "Synced")),
        ListRow(ORDER, "=1+1", "-5", more=("@x", "1", "USD", "Synced")),
        ListRow(SUPPLIER, "0000010000", "000123", more=("+Name", "7", "Synced")),
    ]
    assert write_list(file, rows, (ORDER, SUPPLIER), {"Connection": "=Main"}) == len(rows)
    told = read_list(file)
    assert [(row.entity, row.key, row.x3_key) for row in told.rows] == [(r.entity, r.key, r.x3_key) for r in rows]
    assert told.errors == ()
    for sheet in load_workbook(file).worksheets:
        for line in sheet.iter_rows():
            for cell in line:
                assert cell.data_type in {"s", "n"}
                assert not str(cell.value or "").startswith(("=", "+", "-", "@"))
                if (cell.row or 0) > 1 and sheet.title != "About":
                    assert cell.number_format == "@"


def test_a_french_list_is_read_back_the_same(tmp_path: Path) -> None:
    file = tmp_path / "liste.xlsx"
    rows = [
        ListRow(ORDER, "0005", "PO1", more=("S1", "12.50", "USD", "Synced")),
        ListRow(SUPPLIER, "0001", "H1", more=("Name", "7", "Synced")),
    ]
    write_list(file, rows, (ORDER, SUPPLIER), {"Connection": "Main"}, "fr")
    book = load_workbook(file)
    assert book.sheetnames[:2] == ["Commandes", "Fournisseurs"]
    assert "Devise" in {cell.value for cell in book["Commandes"][1]}
    assert [book["Commandes"].cell(2, 6).value, book["Commandes"].cell(2, 3).value] == ["Synchronisé", "S1"]
    told = read_list(file)
    assert [(row.entity, row.key, row.x3_key) for row in told.rows] == [(r.entity, r.key, r.x3_key) for r in rows]
    assert told.errors == ()


@pytest.mark.parametrize("text", ["=1", "+1", "-1", "@a", "\t=1", "\r=1"])
def test_what_a_spreadsheet_would_run_gets_an_apostrophe(text: str) -> None:
    assert harmless(text) == f"'{text}"


def test_headings_may_be_written_otherwise_and_stand_in_any_order(tmp_path: Path) -> None:
    file = excel(
        tmp_path / "a.xlsx", ("Note", "erp NUMBER", " po  number "), ("x", "PO1", 50007503), (None, None, None)
    )
    assert [(row.entity, row.key, row.x3_key) for row in read_list(file).rows] == [(ORDER, "50007503", "PO1")]
    file = excel(tmp_path / "b.xlsx", ("Supplier id", "X3 supplier"), ("0001", "H1"), title="Sheet1")
    assert read_list(file).rows[0].entity is SUPPLIER


def test_all_faulty_rows_are_told_at_once_with_their_places(tmp_path: Path) -> None:
    lines = (("A", "P1"), ("B", None), (None, "P3"), ("A", "P1"), ("A", "P2"), ("C", "P1"), ("D", "P4"))
    told = read_list(excel(tmp_path / "a.xlsx", ("JAGGAER number", "X3 number"), *lines))
    assert [row.key for row in told.rows] == ["A", "D"]
    assert told.errors == (
        ("Orders row 3", "the number in X3 is missing"),
        ("Orders row 4", "the number in JAGGAER is missing"),
        ("Orders row 6", "A is P1 in Orders row 2 already"),
        ("Orders row 7", "P1 belongs to A in Orders row 2 already"),
    )


def test_what_is_no_list_is_refused_with_a_sentence(tmp_path: Path) -> None:
    text = tmp_path / "text.xlsx"
    text.write_text("JAGGAER number;X3 number")
    with pytest.raises(SourceFileError, match="cannot be read"):
        read_list(text)
    with pytest.raises(SourceFileError, match="headings"):
        read_list(excel(tmp_path / "b.xlsx", ("one", "two")))
    with pytest.raises(ConfigurationError, match="cannot be written"):
        write_list(tmp_path / "no such folder" / "a.xlsx", [], (ORDER,), {})
