"""A report as an Excel file: typed cells, frozen heads, filters, totals, and a sheet that says what was asked.

Rows go to the disk as they come, so that memory does not grow with them.
"""

from __future__ import annotations

import contextlib
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final
from xml.sax.saxutils import escape

from core.reports.report import NUMBERS, Cell, Kind, Report, Row, Section, Tally, decimals_of, plain, shown
from core.spreadsheet import holdable, whole

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.worksheet import Worksheet

MOST_ROWS: Final = 1_048_575
"""Rows of a sheet below its heads; what comes after goes on on a sheet of its own."""
_LONGEST_CELL: Final = 32_767
_LONGEST_NAME: Final = 31
_MOST_COLUMNS: Final = 16_384
_EXACT_DIGITS: Final = 15
"""Digits that Excel's numbers keep; longer numbers stand as text, exactly."""
_USUAL_EXPONENTS: Final = frozenset({0, -1, -2, -3, -4})
_FIRST_DAY: Final = date(1899, 12, 30).toordinal()
_REAL_DAYS: Final = date(1900, 3, 1)
"""Excel counts a 29 February 1900; days before stand as text."""
_SECONDS_A_DAY: Final = 86_400
_TEXT: Final = "@"
_FORMS: Final = {Kind.COUNT: "#,##0", Kind.PERCENT: "0.0%"}
_ABOUT_WIDTH, _ABOUT_LINE = 90, 80
"""Width of the sheet's text, and how many characters of it are surely set on one line."""
_MARK: Final = "#B45309"
_NO_NAME = re.compile(r"[\[\]:*?/\\\x00-\x1f]")


def write_excel(file: Path, report: Report, *, most_rows: int = MOST_ROWS) -> int:
    """Writes a report as an Excel file, which is there as a whole or not at all; gives how many rows it has.

    Args:
        file: where to.
        report: its rows are read once.
        most_rows: rows of a sheet; what comes after goes on on a further sheet.

    Raises:
        ConfigurationError: the file cannot be written.
    """
    from xlsxwriter import Workbook  # noqa: PLC0415 - a tenth of a second, for files alone

    with whole(file) as beside:
        # Rows wait beside the file: there is room for them where it is to be, or it cannot be written at all.
        book = Workbook(str(beside), {"constant_memory": True, "tmpdir": str(beside.parent)})
        try:
            rows = _Book(book, report, most_rows).fill()
            _close(book)
        except BaseException:
            _drop(book)
            raise
    return rows


def _close(book: Workbook) -> None:
    from xlsxwriter.exceptions import FileCreateError  # noqa: PLC0415 - as above

    try:
        book.close()
    except FileCreateError as error:
        cause = error.args[0] if error.args else error
        raise cause if isinstance(cause, OSError) else OSError(str(cause)) from error


def _drop(book: Workbook) -> None:
    """Removes what a book that was given up left on the disk."""
    for sheet in book.worksheets():
        with contextlib.suppress(OSError, ValueError):
            sheet.row_data_fh.close()
        if sheet.row_data_filename:
            Path(sheet.row_data_filename).unlink(missing_ok=True)


@dataclass(slots=True)
class _Book:
    """A workbook being filled."""

    book: Workbook
    report: Report
    most_rows: int
    _formats: dict[tuple[str, bool], Any] = field(default_factory=dict)
    _names: set[str] = field(default_factory=set)

    @property
    def days(self) -> str:
        """Number format of days."""
        return self.report.speech.form.excel_day

    @property
    def times(self) -> str:
        """Number format of times."""
        return f"{self.days} hh:mm:ss"

    def fill(self) -> int:
        """Writes all sections, then what the report is; gives the number of rows."""
        self.book.set_properties(
            {"title": self.report.title, "author": self.report.made_by, "company": self.report.connection}
        )
        say = self.report.speech.say
        # Kept for the last sheet, before a section takes it.
        about = self._name(say("About"), 1)
        told: list[tuple[str, str]] = []
        rows = 0
        for section in self.report.sections:
            tally = Tally(section, self.report.speech)
            self._section(section, tally)
            rows += tally.rows
            told.append((say(f"Rows: {section.title}"), self.report.speech.number(f"{tally.rows:,}")))
            if section.note:
                told.append((say(f"Note: {section.title}"), section.note))
        self._about(about, told)
        return rows

    def _section(self, section: Section, tally: Tally) -> None:
        rest = tally.seen(section.rows)
        sheet = self._sheet(section, 1)
        count, part = 0, 1
        cells = _Cells(self, sheet, section)
        for row in rest:
            if count == self.most_rows:
                self._filter(sheet, section, count)
                part, count = part + 1, 0
                sheet = self._sheet(section, part)
                cells = _Cells(self, sheet, section)
            count += 1
            cells.write(count, row)
        self._filter(sheet, section, count)
        sums = tally.totals()
        # One sheet and one currency: sums that follow the filter. Else they are as added up here, exactly.
        live = part == 1 and len(sums) == 1
        at = count + 1
        for _, summed in sums:
            at += 1
            cells.write_total(at, summed, count if live else 0)
        for row in section.totals:
            at += 1
            cells.write_total(at, row, 0)

    def _filter(self, sheet: Worksheet, section: Section, rows: int) -> None:
        sheet.autofilter(0, 0, rows, len(section.columns) - 1)

    def _sheet(self, section: Section, part: int) -> Worksheet:
        sheet = self.book.add_worksheet(self._name(section.title, part), quick_sheet())
        sheet.freeze_panes(1, 0)
        sheet.set_landscape()
        sheet.set_paper(9)
        sheet.fit_to_pages(1, 0)
        sheet.repeat_rows(0)
        where = self.report.connection.replace("&", "&&")
        mark = f" - {self.report.mark}" if self.report.is_test else ""
        sheet.set_header(f"&L&A&R{where[:80]}{mark}")
        # What Excel puts in for these is known on paper alone.
        number, pages = "&P", "&N"
        sheet.set_footer(f"&R{self.report.speech.say(f'Page {number} of {pages}')}")
        if self.report.is_test:
            sheet.set_tab_color(_MARK)
        head = {"bold": True, "text_wrap": True, "valign": "top", "bottom": 1}
        left, right = self.book.add_format(head), self.book.add_format({**head, "align": "right", "indent": 1})
        for place, column in enumerate(section.columns):
            sheet.set_column(place, place, column.width)
            sheet.write_string(0, place, holdable(column.name), right if column.kind in NUMBERS else left)
        return sheet

    def _name(self, title: str, part: int) -> str:
        """A name that Excel takes and no other sheet has."""
        bare = _NO_NAME.sub(" ", title).strip().strip("'") or self.report.speech.say("Rows")
        number = part
        while True:
            tail = f" {number}" if number > 1 else ""
            name = bare[: _LONGEST_NAME - len(tail)].rstrip() + tail
            if name.casefold() not in self._names:
                self._names.add(name.casefold())
                return name
            number += 1

    def _about(self, name_of_sheet: str, told: Iterable[tuple[str, str]]) -> None:
        sheet = self.book.add_worksheet(name_of_sheet)
        sheet.set_landscape()
        sheet.set_paper(9)
        sheet.fit_to_pages(1, 0)
        sheet.set_column(0, 0, 28)
        sheet.set_column(1, 1, _ABOUT_WIDTH)
        wrapped = self.book.add_format({"text_wrap": True, "valign": "top", "num_format": "@"})
        name_of = self.book.add_format({"bold": True, "valign": "top"})
        for at, (name, value) in enumerate([*self.report.facts().items(), *told]):
            lines = sum(-(-len(line) // _ABOUT_LINE) or 1 for line in value.split("\n"))
            if lines > 1:
                sheet.set_row(at, min(15 * lines, 400))
            sheet.write_string(at, 0, holdable(name), name_of)
            sheet.write_string(at, 1, _cut(holdable(value)), wrapped)

    def form(self, number_format: str, *, bold: bool = False) -> Any:  # noqa: ANN401 - the library has no types
        """The cell format of a number format, made once."""
        key = (number_format, bold)
        if key not in self._formats:
            members: dict[str, object] = {"num_format": number_format} if number_format else {}
            if number_format in {_TEXT, self.days, self.times}:
                members["align"] = "left"
            elif number_format:
                # Room between a number and what stands to its right.
                members |= {"align": "right", "indent": 1}
            self._formats[key] = self.book.add_format({**members, **({"bold": True, "top": 1} if bold else {})})
        return self._formats[key]


class _Cells:
    """Writes the cells of one sheet."""

    def __init__(self, book: _Book, sheet: Worksheet, section: Section) -> None:
        self._book = book
        self._sheet = sheet
        self._columns = section.columns
        self._places = section.currency_places()
        self._texts = book.form(_TEXT)
        self._days, self._times = book.form(book.days), book.form(book.times)
        self._numbers: dict[tuple[Kind, str, object], Any] = {}

    def write(self, at: int, row: Row) -> None:
        """Writes a row. Most of the time of a long report passes here."""
        sheet, texts = self._sheet, self._texts
        for place, value in enumerate(row):
            kind = type(value)
            if value is None or value == "":
                continue
            if kind is str:
                sheet.write_string(at, place, _cut(holdable(value)), texts)  # type: ignore[arg-type]
            elif kind is Decimal or kind is int:
                self._number(at, place, value, row)  # type: ignore[arg-type]
            else:
                self._other(at, place, value)

    def _number(self, at: int, place: int, value: Decimal | int, row: Row) -> None:
        column, said = self._columns[place], self._places[place]
        exponent: object = 0
        digits: tuple[int, ...] = ()
        if type(value) is Decimal:
            _, digits, exponent = value.as_tuple()
        usual = exponent in _USUAL_EXPONENTS and len(digits) <= _EXACT_DIGITS and type(value) is Decimal
        if not usual and not _fits(value):
            self._sheet.write_string(at, place, plain(value), self._texts)
            return
        key = (column.kind, column.currency if said is None else str(row[said] or ""), exponent)
        form = self._numbers.get(key)
        if form is None:
            form = self._form(value, place, row, bold=False)
            # An amount of more decimals than its currency has, and a quantity: zeros at the end are not shown.
            zeros = self._book.report.places_of(key[1]) if column.kind is Kind.MONEY else 0
            if column.kind in _FORMS or (isinstance(exponent, int) and -exponent <= zeros):
                self._numbers[key] = form
        self._sheet.write_number(at, place, float(value), form)

    def _other(self, at: int, place: int, value: Cell) -> None:
        match value:
            case datetime() if value.date() >= _REAL_DAYS:
                self._sheet.write_number(at, place, _moment(value.astimezone(UTC)), self._times)
            case date() if not isinstance(value, datetime) and value >= _REAL_DAYS:
                self._sheet.write_number(at, place, value.toordinal() - _FIRST_DAY, self._days)
            case _:
                self._sheet.write_string(at, place, _cut(holdable(plain(value))), self._texts)

    def write_total(self, at: int, row: Row, rows: int) -> None:
        """Writes a row in bold; with `rows`, its numbers are sums that follow the filter over so many rows."""
        for place, column in enumerate(self._columns):
            value = row[place] if place < len(row) else None
            if value is None or value == "":
                self._sheet.write_blank(at, place, None, self._book.form("", bold=True))
            elif isinstance(value, (Decimal, int)) and not isinstance(value, bool) and _fits(value):
                form = self._form(value, place, row, bold=True)
                if rows and column.total:
                    letter = _letter(place)
                    formula = f"=SUBTOTAL(109,{letter}2:{letter}{rows + 1})"
                    self._sheet.write_formula(at, place, formula, form, float(value))
                else:
                    self._sheet.write_number(at, place, float(value), form)
            else:
                text = value if isinstance(value, str) else shown(value, column.kind, speech=self._book.report.speech)
                self._sheet.write_string(at, place, _cut(holdable(text)), self._book.form(_TEXT, bold=True))

    def _form(self, value: Decimal | int, place: int, row: Row, *, bold: bool) -> Any:  # noqa: ANN401 - the library has no types
        column = self._columns[place]
        form = _FORMS.get(column.kind)
        if form is None:
            places = decimals_of(Decimal(value))
            if column.kind is Kind.MONEY:
                said = self._places[place]
                currency = column.currency if said is None else str(row[said] or "")
                places = max(self._book.report.places_of(currency), places)
            form = "#,##0" + (f".{'0' * places}" if places else "")
        return self._book.form(form, bold=bold)


def _fits(value: Decimal | int) -> bool:
    """Whether Excel's numbers keep it as it is."""
    if type(value) is int:
        return abs(value) < 10**_EXACT_DIGITS
    text = plain(value).lstrip("-").replace(".", "").lstrip("0")
    return len(text) <= _EXACT_DIGITS


def _moment(at: datetime) -> float:
    seconds = at.hour * 3600 + at.minute * 60 + at.second
    return at.toordinal() - _FIRST_DAY + seconds / _SECONDS_A_DAY


def _cut(text: str) -> str:
    """Text of a length that a cell holds; that it goes on is seen."""
    return text if len(text) <= _LONGEST_CELL else f"{text[: _LONGEST_CELL - 1]}\N{HORIZONTAL ELLIPSIS}"


@cache
def quick_sheet() -> type[Worksheet]:
    """The library's sheet, which writes its two most frequent cells in less than half of the time.

    It asks every cell for attributes that these cells do not have: more than half of what 200,000 rows cost.
    """
    from xlsxwriter.utility import xl_col_to_name  # noqa: PLC0415 - a tenth of a second, for files alone
    from xlsxwriter.worksheet import Worksheet  # noqa: PLC0415 - as above

    letters = [xl_col_to_name(place) for place in range(_MOST_COLUMNS)]

    class QuickSheet(Worksheet):  # type: ignore[misc]  # the library has no types
        def _write_cell(self, row: int, col: int, cell: Any) -> None:  # noqa: ANN401 - as above
            kind = type(cell).__name__
            if kind == "Number" and cell.format is not None:
                style = cell.format._get_xf_index()  # noqa: SLF001 - part of the sheet, as the method itself
                self.fh.write(f'<c r="{letters[col]}{row + 1}" s="{style}"><v>{cell.number:.16G}</v></c>')
            elif kind == "String" and cell.format is not None and "_x" not in cell.string:
                style = cell.format._get_xf_index()  # noqa: SLF001 - as above
                text = escape(cell.string)
                self.fh.write(
                    f'<c r="{letters[col]}{row + 1}" s="{style}" t="inlineStr">'
                    f'<is><t xml:space="preserve">{text}</t></is></c>'
                )
            else:
                super()._write_cell(row, col, cell)

    return QuickSheet


def _letter(place: int) -> str:
    from xlsxwriter.utility import xl_col_to_name  # noqa: PLC0415 - a tenth of a second, for files alone

    return str(xl_col_to_name(place))
