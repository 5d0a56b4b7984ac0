"""Lines for a journal entry as an Excel or CSV file: what was posted with which codes, and what they should have been."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence
from pathlib import Path

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter

from core.mapping.draft import field_words
from core.model.recode import RecodeLine
from core.model.values import decimal_text
from core.spreadsheet import harmless, writing

SHEET = "Journal entry"
CSV = ".csv"
_BEFORE = ("Order", "X3 order", "Line", "X3 line", "Supplier", "Description")
_AFTER = ("Amount", "Currency", "Why not on the order")
_WIDTHS = {"Supplier": 30, "Description": 36, "Why not on the order": 44}
_WIDTH = 16


def write_journal(file: Path, lines: Sequence[RecodeLine], about: Mapping[str, str]) -> int:
    """Writes a row for each line, each code in a column as it is and one as it should be; gives how many rows.

    Codes are text, so that leading zeros stay; amounts are numbers in Excel and exact decimals in CSV. Text that a
    spreadsheet would run as a formula gets an apostrophe in front.

    Args:
        file: where to; `.csv` writes a CSV file (UTF-8 with its mark, so that Excel knows it), anything else Excel's form.
        lines: in the order of the list.
        about: facts for a sheet of their own; a CSV file has no place for them.

    Raises:
        ConfigurationError: the file cannot be written.
    """
    fields = sorted({name for line in lines for name, _ in line.old})
    heads = [*_BEFORE]
    for name in fields:
        words = field_words(name)
        heads += [f"{words[0].upper()}{words[1:]} as posted", f"{words[0].upper()}{words[1:]} wanted"]
    heads += _AFTER
    with writing(file):
        if file.suffix.casefold() == CSV:
            with file.open("w", encoding="utf-8-sig", newline="") as out:
                csv.writer(out).writerows([heads, *(_cells(line, fields) for line in lines)])
        else:
            packed = io.BytesIO()
            _book(heads, lines, fields, about).save(packed)
            file.write_bytes(packed.getvalue())
    return len(lines)


def _cells(line: RecodeLine, fields: Sequence[str]) -> list[str]:
    old, new = dict(line.old), dict(line.new)
    codes = [code for name in fields for code in (old.get(name, ""), new.get(name, ""))]
    before = (line.order, line.x3_key, str(line.number), line.x3_line, line.supplier, line.description)
    texts = [harmless(text) for text in (*before, *codes)]
    return [*texts, decimal_text(line.amount), line.currency, harmless(line.why)]


def _book(
    heads: Sequence[str], lines: Sequence[RecodeLine], fields: Sequence[str], about: Mapping[str, str]
) -> Workbook:
    book = Workbook(write_only=True)
    sheet = book.create_sheet(SHEET)
    sheet.freeze_panes = "A2"
    first = []
    for number, name in enumerate(heads, 1):
        sheet.column_dimensions[get_column_letter(number)].width = _WIDTHS.get(name, _WIDTH)
        head = WriteOnlyCell(sheet, value=name)
        head.font = Font(bold=True)
        first.append(head)
    sheet.append(first)
    amount_at = len(heads) - len(_AFTER)
    for line in lines:
        cells = []
        for number, text in enumerate(_cells(line, fields)):
            cell = WriteOnlyCell(sheet, value=text)
            if number == amount_at:
                cell.value = line.amount
            cell.number_format = "#,##0.00" if number == amount_at else "@"
            cells.append(cell)
        sheet.append(cells)
    told = book.create_sheet("About")
    for name, value in about.items():
        told.append([name, harmless(value)])
    return book
