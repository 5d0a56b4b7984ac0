"""How lists are written that people open in a spreadsheet: heads that stay in view, codes as text, facts on a sheet.

Importing this costs a tenth of a second (openpyxl): whoever writes a list imports it then.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any, Final

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter

from core.reports.speech import ENGLISH, Speech
from core.spreadsheet import harmless, writing

CSV: Final = ".csv"
_TEXT: Final = "@"
_MONEY: Final = "#,##0.00"


def write_file(file: Path, lines: Iterable[Sequence[str]], book: Callable[[], Workbook]) -> None:
    """Writes a list by the ending of its file: CSV (UTF-8 with its mark, so that Excel knows it), else Excel's form.

    Args:
        file: where to.
        lines: of the CSV file, the heads first.
        book: makes the Excel file.

    Raises:
        ConfigurationError: the file cannot be written.
    """
    with writing(file):
        if file.suffix.casefold() == CSV:
            with file.open("w", encoding="utf-8-sig", newline="") as out:
                csv.writer(out).writerows(lines)
        else:
            # A file that is there stays whole until all of the new one is made.
            packed = io.BytesIO()
            book().save(packed)
            file.write_bytes(packed.getvalue())


def add_sheet(book: Workbook, title: str, heads: Sequence[str], widths: Mapping[str, int], usual: int) -> Any:  # noqa: ANN401 - openpyxl has no types here
    """Adds a sheet with its heads, which stay in view.

    Args:
        book: a write-only one.
        title: of the sheet.
        heads: of its columns.
        widths: of columns by their heads, where they are not as wide as usual.
        usual: width of the others.
    """
    sheet: Any = book.create_sheet(title)
    sheet.freeze_panes = "A2"
    first = []
    for number, name in enumerate(heads, 1):
        sheet.column_dimensions[get_column_letter(number)].width = widths.get(name, usual)
        head = WriteOnlyCell(sheet, value=name)
        head.font = Font(bold=True)
        first.append(head)
    sheet.append(first)
    return sheet


def add_line(
    sheet: Any,  # noqa: ANN401 - as above
    texts: Sequence[str],
    money_at: int = -1,
    money: Decimal | None = None,
) -> None:
    """Adds a line; every cell is text, so that leading zeros stay, but an amount is a number.

    Args:
        sheet: of `add_sheet`.
        texts: of the cells.
        money_at: which cell is the amount, if any.
        money: the amount; None leaves its cell as its text says.
    """
    cells = []
    for number, text in enumerate(texts):
        cell = WriteOnlyCell(sheet, value=text)
        if number == money_at and money is not None:
            cell.value = money
        cell.number_format = _MONEY if number == money_at else _TEXT
        cells.append(cell)
    sheet.append(cells)


_WORDED: Final = frozenset({"Environment", "Written", "Made"})
"""Facts whose values are the program's words."""


def add_about(book: Workbook, about: Mapping[str, str], speech: Speech = ENGLISH) -> None:
    """Adds the sheet that says what the list is and where it comes from."""
    told = book.create_sheet(speech.say("About"))
    for name, value in about.items():
        told.append([speech.say(name), harmless(speech.say(value) if name in _WORDED else value)])
