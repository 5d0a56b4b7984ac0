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
from core.reports.speech import SOURCE, Speech, languages, speech_of
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


def write_rules(
    file: Path, rules: Iterable[MappingRule], labels: Mapping[int, str], about: Mapping[str, str], language: str = ""
) -> int:
    """Writes rules to an Excel file, or to a CSV file (UTF-8 with its mark, so that Excel knows it) by its ending.

    Every cell is text, so that leading zeros stay; text that a spreadsheet would run as a formula gets an apostrophe in
    front, which reading takes away again.

    Args:
        file: where to.
        rules: in the order of the list.
        labels: version of a rule -> what X3 calls its target.
        about: facts for a sheet of their own; a CSV file has no place for them.
        language: code of the language of heads and days, which is read back as well; empty for English. Kinds and codes
            are the same in every language.

    Returns:
        How many rows there are.

    Raises:
        ConfigurationError: the file cannot be written, or no translation is there for the language.
    """
    speech = speech_of(language)
    heads = [speech.say(head) for head in (*HEADS, *TOLD)]
    lines = [_line(rule, labels.get(rule.version, ""), speech) for rule in rules]
    write_file(file, [heads, *lines], lambda: _book(heads, lines, about, speech))
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
            heads = _columns(next(lines, ()))
            if heads is None:
                continue
            known = True
            columns, speech = heads
            for number, line in enumerate(lines, 2):
                cells = {name: cell_text(line[n]) for name, n in columns.items() if n < len(line)}
                if any(cells.values()):
                    found.append(_listed(f"{title} row {number}", cells, speech))
    if not known:
        raise SourceFileError(
            f"{file.name} has no headings of a list of mappings.",
            remedy=f"Head the columns {', '.join(HEADS[:_NEEDED])}; {', '.join(HEADS[_NEEDED:])} may follow.",
        )
    return tuple(found)


def _line(rule: MappingRule, label: str, speech: Speech) -> list[str]:
    cells = (
        rule.kind,
        rule.source,
        rule.target,
        *(value for _, value in rule.scope.members()),
        speech.day(rule.valid_from) if rule.valid_from else "",
        rule.because,
        label,
        rule.decided_by,
        speech.time(rule.decided_at) if rule.decided_at else "",
    )
    return [harmless(cell) for cell in cells]


def _book(heads: Sequence[str], lines: Sequence[Sequence[str]], about: Mapping[str, str], speech: Speech) -> Workbook:
    book = Workbook(write_only=True)
    widths = {speech.say(head): width for head, width in _WIDTHS.items()}
    sheet = add_sheet(book, speech.say(SHEET), heads, widths, _USUAL_WIDTH)
    for line in lines:
        add_line(sheet, line)
    add_about(book, about, speech)
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


def _columns(heads: Sequence[object]) -> tuple[dict[str, int], Speech] | None:
    """Heading -> its place, and the language that they are in; None where the three that must be there are not.

    English headings are understood in a list of any language.
    """
    names = {heading(head): number for number, head in enumerate(heads)}
    for code in sorted(languages(), key=lambda code: code != SOURCE):
        speech = speech_of(code)
        found = {
            head: names[said]
            for head in HEADS
            if (said := next((one for one in (heading(speech.say(head)), heading(head)) if one in names), ""))
        }
        if all(head in found for head in HEADS[:_NEEDED]):
            return found, speech
    return None


def _listed(place: str, cells: Mapping[str, str], speech: Speech) -> ListedRule:
    kind, source, target = (cells.get(head, "") for head in HEADS[:_NEEDED])
    missing = next((head for head in HEADS[:_NEEDED] if not cells.get(head)), "")
    if missing:
        return ListedRule(place, None, f"{missing} is missing")
    if not is_kind(kind):
        return ListedRule(place, None, f"there is no kind {kind}; kinds are {', '.join(KINDS)}, dimension:TYPE")
    try:
        day = _day(cells.get("From", ""), speech)
    except ValueError:
        return ListedRule(place, None, f"{cells['From']} is no date; write it as 2026-11-01")
    scope = Scope(*(cells.get(head, "") for head in HEADS[_NEEDED : _NEEDED + 4]))
    return ListedRule(place, MappingRule(kind, source, target, scope, day, because=cells.get("Why", "")))


def _day(text: str, speech: Speech) -> date | None:
    """A day, by ISO 8601 or as the list's language writes it; Excel makes a time of a date that somebody typed.

    Raises:
        ValueError: it is none.
    """
    if not text:
        return None
    try:
        return datetime.fromisoformat(text).date()
    except ValueError:
        return datetime.strptime(text, speech.form.day).date()  # noqa: DTZ007 - a day has no zone
