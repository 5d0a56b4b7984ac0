"""Mapping rules as a list that people edit: an Excel or CSV file, a row for each rule."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from openpyxl import Workbook

from core.desk.written_list import CSV, add_about, add_line, add_sheet, write_file
from core.errors import SourceFileError
from core.model.crossref import KINDS, MappingRule, Scope, is_kind
from core.spreadsheet import Sheet, cell_text, harmless, heading, sheets_of

SHEET = "Mappings"
HEADS = ("Kind", "JAGGAER code", "X3 code", "Business unit", "Supplier", "Category", "Line", "From", "Why")
"""Headings that are read; they may stand in any order, and all but the first three may be missing."""
TOLD = ("X3 label", "Decided by", "Decided at (UTC)")
"""Headings that are only told."""
_NEEDED = 3
_WIDTHS = {"JAGGAER code": 18, "X3 code": 18, "Why": 40, "X3 label": 34, "Decided at (UTC)": 20}
_USUAL_WIDTH = 14
_ENCODINGS = ("utf-8-sig", "cp1252")


@dataclass(frozen=True, slots=True)
class ListedRule:
    """A row: its place, as people say it, and the rule, or why it is none."""

    place: str
    rule: MappingRule | None
    reason: str = ""


def write_rules(file: Path, rules: Iterable[MappingRule], labels: Mapping[int, str], about: Mapping[str, str]) -> int:
    """Writes rules to an Excel file, or to a CSV file (UTF-8 with its mark, so that Excel knows it) by its ending.

    Every cell is text, so that leading zeros stay; text that a spreadsheet would run as a formula gets an apostrophe in
    front, which reading takes away again.

    Args:
        file: where to.
        rules: in the order of the list.
        labels: version of a rule -> what X3 calls its target.
        about: facts for a sheet of their own; a CSV file has no place for them.

    Returns:
        How many rows there are.

    Raises:
        ConfigurationError: the file cannot be written.
    """
    lines = [_line(rule, labels.get(rule.version, "")) for rule in rules]
    write_file(file, [(*HEADS, *TOLD), *lines], lambda: _book(lines, about))
    return len(lines)


def read_rules(file: Path) -> tuple[ListedRule, ...]:
    """Reads a list, a row for each rule in the file's order; empty rows are left out.

    Raises:
        SourceFileError: it is neither an Excel nor a CSV file, is too large, or has no such headings.
    """
    found: list[ListedRule] = []
    known = False
    with _sheets(file) as sheets:
        for title, lines in sheets:
            columns = _columns(next(lines, ()))
            if columns is None:
                continue
            known = True
            for number, line in enumerate(lines, 2):
                cells = {name: cell_text(line[n]) for name, n in columns.items() if n < len(line)}
                if any(cells.values()):
                    found.append(_listed(f"{title} row {number}", cells))
    if not known:
        raise SourceFileError(
            f"{file.name} has no headings of a list of mappings.",
            remedy=f"Head the columns {', '.join(HEADS[:_NEEDED])}; {', '.join(HEADS[_NEEDED:])} may follow.",
        )
    return tuple(found)


def _line(rule: MappingRule, label: str) -> list[str]:
    cells = (
        rule.kind,
        rule.source,
        rule.target,
        *(value for _, value in rule.scope.members()),
        rule.valid_from.isoformat() if rule.valid_from else "",
        rule.because,
        label,
        rule.decided_by,
        f"{rule.decided_at:%Y-%m-%d %H:%M:%S}" if rule.decided_at else "",
    )
    return [harmless(cell) for cell in cells]


def _book(lines: Sequence[Sequence[str]], about: Mapping[str, str]) -> Workbook:
    book = Workbook(write_only=True)
    sheet = add_sheet(book, SHEET, (*HEADS, *TOLD), _WIDTHS, _USUAL_WIDTH)
    for line in lines:
        add_line(sheet, line)
    add_about(book, about)
    return book


def _sheets(file: Path) -> AbstractContextManager[Iterator[Sheet]]:
    """The sheets of an Excel file; a CSV file is one."""
    if file.suffix.casefold() == CSV:
        return nullcontext(iter([(file.name, _csv_lines(file))]))
    return sheets_of(file, save_as=".xlsx or .csv")


def _csv_lines(file: Path) -> Iterator[Sequence[object]]:
    """The lines of a CSV file, whichever sign Excel took between the cells in this country."""
    try:
        raw = file.read_bytes()
    except OSError as error:
        raise SourceFileError(
            f"{file.name} cannot be read: {error.strerror or error}.", remedy="Close it elsewhere, then try again."
        ) from error
    text = next((text for encoding in _ENCODINGS if (text := _decoded(raw, encoding)) is not None), "")
    head = text.partition("\n")[0]
    sign = max(",;\t", key=head.count)
    try:
        yield from csv.reader(io.StringIO(text, newline=""), delimiter=sign)
    except csv.Error as error:
        raise SourceFileError(
            f"{file.name} cannot be read as a CSV file: {error}.", remedy="Save it as .xlsx in Excel."
        ) from error


def _decoded(raw: bytes, encoding: str) -> str | None:
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError:
        return None


def _columns(heads: Sequence[object]) -> dict[str, int] | None:
    """Heading -> its place; None where the three that must be there are not."""
    names = {heading(head): number for number, head in enumerate(heads)}
    found = {head: names[head.casefold()] for head in HEADS if head.casefold() in names}
    return found if all(head in found for head in HEADS[:_NEEDED]) else None


def _listed(place: str, cells: Mapping[str, str]) -> ListedRule:
    kind, source, target = (cells.get(head, "") for head in HEADS[:_NEEDED])
    missing = next((head for head in HEADS[:_NEEDED] if not cells.get(head)), "")
    if missing:
        return ListedRule(place, None, f"{missing} is missing")
    if not is_kind(kind):
        return ListedRule(place, None, f"there is no kind {kind}; kinds are {', '.join(KINDS)}, dimension:TYPE")
    try:
        day = _day(cells.get("From", ""))
    except ValueError:
        return ListedRule(place, None, f"{cells['From']} is no date; write it as 2026-11-01")
    scope = Scope(*(cells.get(head, "") for head in HEADS[_NEEDED : _NEEDED + 4]))
    return ListedRule(place, MappingRule(kind, source, target, scope, day, because=cells.get("Why", "")))


def _day(text: str) -> date | None:
    """A day; Excel makes a time of a date that somebody typed."""
    return datetime.fromisoformat(text).date() if text else None
