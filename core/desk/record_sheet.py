"""A list of records as an Excel or CSV file: typed cells, nothing that a spreadsheet would run."""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

from core.errors import ConfigurationError
from core.model.values import decimal_text
from core.model.views import RecordRow, RecordTotals
from core.spreadsheet import harmless, writing

if TYPE_CHECKING:
    from openpyxl import Workbook

MOST_ROWS = 1_048_575
"""Rows of a sheet below its heading; what comes after goes on on a sheet of its own."""
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f]")
_DAY_FORMAT, _TIME_FORMAT = "yyyy-mm-dd", "yyyy-mm-dd hh:mm"

Cell = str | Decimal | Any
"""Text, an amount, a day, a time without zone (UTC), a truth value, or None for an empty cell."""


@dataclass(frozen=True, slots=True)
class SheetColumn:
    """A column of the file.

    Attributes:
        name: as the window's table calls it.
        width: in characters.
        form: number format of its cells; empty = as Excel does.
    """

    name: str
    heading: str
    value: Callable[[RecordRow], Cell]
    width: int
    form: str = ""


def _bare(row: RecordRow) -> Cell:
    """The time of the last change, UTC, in the form that Excel knows: without a zone."""
    return row.updated_at.astimezone(UTC).replace(tzinfo=None, microsecond=0)


COLUMNS: tuple[SheetColumn, ...] = (
    SheetColumn("status", "Status", lambda row: row.status.value, 22),
    SheetColumn("key", "JAGGAER", lambda row: row.key, 16),
    SheetColumn("x3", "X3", lambda row: row.x3_key, 20),
    SheetColumn("supplier", "Supplier", lambda row: row.supplier, 40),
    SheetColumn("day", "Date", lambda row: row.day, 12, _DAY_FORMAT),
    SheetColumn("amount", "Amount", lambda row: row.amount, 16, "#,##0.00##"),
    SheetColumn("currency", "Currency", lambda row: row.currency, 10),
    SheetColumn("revision", "Revision", lambda row: row.revision, 10),
    SheetColumn("receivable", "Receivable", lambda row: "yes" if row.receivable else "no", 11),
    SheetColumn("updated", "Last change (UTC)", _bare, 18, _TIME_FORMAT),
    SheetColumn("reason", "Reason", lambda row: row.reason, 60),
)
"""Every column that a list can be written with, in their usual order."""


def chosen_columns(names: Sequence[str], headings: Mapping[str, str]) -> tuple[SheetColumn, ...]:
    """The columns of these names, in this order, all where none is named; the currency follows the amount.

    Args:
        names: names of columns; unknown ones are left out.
        headings: other headings, by name.
    """
    known = {column.name: column for column in COLUMNS}
    wanted = [name for name in names if name in known] or list(known)
    if "amount" in wanted and "currency" not in wanted:
        wanted.insert(wanted.index("amount") + 1, "currency")
    return tuple(
        SheetColumn(column.name, headings.get(column.name, column.heading), column.value, column.width, column.form)
        for column in (known[name] for name in wanted)
    )


def write_excel(
    file: Path,
    title: str,
    columns: Sequence[SheetColumn],
    rows: Iterable[RecordRow],
    summary: Callable[[], tuple[RecordTotals, Mapping[str, str]]],
) -> None:
    """Writes the rows, then, on sheets of their own, what they come to and what was asked.

    Args:
        file: where to; it is there as a whole or not at all.
        title: of the sheet.
        columns: what is written of each row.
        rows: read once.
        summary: asked when all rows are written: totals, and what the file is.

    Raises:
        ConfigurationError: the file cannot be written.
    """
    from openpyxl import Workbook  # noqa: PLC0415 - a quarter of a second, for files alone

    book = Workbook(write_only=True)
    _fill(book, title, columns, rows)
    totals, about = summary()
    sheet = book.create_sheet("Totals")
    sheet.column_dimensions["A"].width = 28
    sheet.column_dimensions["B"].width = 20
    sheet.append(["Status", "Records"])
    for status, count in totals.by_status.items():
        sheet.append([status.value, count])
    sheet.append(["All", totals.records])
    if any(amount for _, amount in totals.sums):
        sheet.append([])
        sheet.append(["Currency", "Amount"])
        for currency, amount in totals.sums:
            sheet.append([_text(currency), amount])
    told = book.create_sheet("About")
    told.column_dimensions["A"].width = 28
    told.column_dimensions["B"].width = 70
    for name, value in about.items():
        told.append([name, _text(value)])
    with _whole(file) as beside:
        book.save(beside)


def write_csv(file: Path, columns: Sequence[SheetColumn], rows: Iterable[RecordRow]) -> None:
    """Writes the rows as CSV: UTF-8, commas, days and times by ISO, amounts with a point.

    Raises:
        ConfigurationError: the file cannot be written.
    """
    with _whole(file) as beside, beside.open("w", encoding="utf-8-sig", newline="") as stream:
        writer = csv.writer(stream)
        writer.writerow([harmless(column.heading) for column in columns])
        for row in rows:
            writer.writerow([_plain(column.value(row)) for column in columns])


def _fill(book: Workbook, title: str, columns: Sequence[SheetColumn], rows: Iterable[RecordRow]) -> None:
    from openpyxl.cell import WriteOnlyCell  # noqa: PLC0415 - as above
    from openpyxl.styles import Font  # noqa: PLC0415
    from openpyxl.utils import get_column_letter  # noqa: PLC0415

    rest = iter(rows)
    row = next(rest, None)
    part = 1
    while row is not None or part == 1:
        sheet = book.create_sheet(title if part == 1 else f"{title} {part}")
        sheet.freeze_panes = "A2"
        for number, column in enumerate(columns, 1):
            sheet.column_dimensions[get_column_letter(number)].width = column.width
        heads = [WriteOnlyCell(sheet, column.heading) for column in columns]
        for head in heads:
            head.font = Font(bold=True)
        sheet.append(heads)
        # One cell for each column, again and again: each is written before the next row.
        cells = [WriteOnlyCell(sheet) for _ in columns]
        for cell, column in zip(cells, columns, strict=True):
            if column.form:
                cell.number_format = column.form
        count = 0
        while row is not None and count < MOST_ROWS:
            for cell, column in zip(cells, columns, strict=True):
                value = column.value(row)
                cell.value = _text(value) if isinstance(value, str) else value
                if column.form:
                    cell.number_format = column.form
            sheet.append(cells)
            count += 1
            row = next(rest, None)
        sheet.auto_filter.ref = f"A1:{get_column_letter(len(columns))}{count + 1}"
        part += 1


def _text(text: str) -> str:
    """Text that Excel can hold and does not run."""
    return harmless(_CONTROL.sub("\N{REPLACEMENT CHARACTER}", text))


def _plain(value: Cell) -> str:
    match value:
        case None:
            return ""
        case str():
            return _text(value)
        case Decimal():
            return decimal_text(value)
        case _:
            return str(value.isoformat())


@contextmanager
def _whole(file: Path) -> Iterator[Path]:
    """A file beside, which takes the place of `file` when all went well; else nothing is left of it.

    Raises:
        ConfigurationError: it cannot be written.
    """
    beside = file.with_name(f".{file.name}.part")
    try:
        with writing(file):
            yield beside
            beside.replace(file)
    finally:
        beside.unlink(missing_ok=True)


def kind_of(file: Path) -> str:
    """`xlsx` or `csv`, by the name of the file.

    Raises:
        ConfigurationError: it ends otherwise.
    """
    kind = file.suffix.lower().lstrip(".")
    if kind in {"xlsx", "csv"}:
        return kind
    raise ConfigurationError(
        f"{file.name} is neither an Excel nor a CSV file.", remedy="End its name with .xlsx or .csv."
    )
