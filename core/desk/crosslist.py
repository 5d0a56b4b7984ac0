"""The cross-reference list as an Excel file: which record of JAGGAER is which document of X3."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from openpyxl import Workbook
from openpyxl.styles import Font

from core.desk.written_list import add_about
from core.errors import SourceFileError
from core.model.flow import Entity
from core.reports.speech import languages, speech_of
from core.spreadsheet import cell_text, harmless, heading, sheets_of, writing

_SHEETS = {Entity.ORDER: "Orders", Entity.SUPPLIER: "Suppliers"}
_HEADS = {
    Entity.ORDER: ("JAGGAER number", "X3 number", "Supplier", "Amount", "Currency", "Status"),
    Entity.SUPPLIER: ("JAGGAER supplier", "X3 supplier", "Name", "JAGGAER id", "Status"),
}
_JAGGAER = {"jaggaer number", "jaggaer supplier", "supplier id", "po number", "jaggaer"}
_X3 = {"x3 number", "x3 supplier", "erp number", "x3"}
_WIDTH = 22


@dataclass(frozen=True, slots=True)
class ListRow:
    """A row of the list. `place` is where it stands, as people say it: `Orders row 5`."""

    entity: Entity
    key: str
    x3_key: str
    place: str = ""
    more: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ReadList:
    """What a file holds: rows that can be looked at, and (place, reason) of those that cannot."""

    rows: tuple[ListRow, ...]
    errors: tuple[tuple[str, str], ...]


def write_list(
    file: Path, rows: Iterable[ListRow], entities: Sequence[Entity], about: Mapping[str, str], language: str = ""
) -> int:
    """Writes a list, a sheet for each entity and one that says what it is; gives how many rows.

    Every cell is text, so that leading zeros stay; text that Excel would run as a formula gets an apostrophe in front.

    Heads and statuses are in the language, empty for English; a list is read back in every language.

    Raises:
        ConfigurationError: the file cannot be written, or no translation is there for the language.
    """
    speech = speech_of(language)
    book = Workbook(write_only=False)
    book.remove(book.worksheets[0])
    sheets = {entity: book.create_sheet(speech.say(_SHEETS[entity])) for entity in entities}
    for entity, sheet in sheets.items():
        sheet.append([speech.say(head) for head in _HEADS[entity]])
        for number, cell in enumerate(sheet[1], 1):
            cell.font = Font(bold=True)
            sheet.column_dimensions[cell.column_letter].width = _WIDTH if number != len(_HEADS[entity]) else 2 * _WIDTH
        sheet.freeze_panes = "A2"
    count = 0
    for row in rows:
        sheet = sheets[row.entity]
        told = (*row.more[:-1], speech.say(row.more[-1])) if row.more else ()  # the last one is the status
        sheet.append([harmless(text) for text in (row.key, row.x3_key, *told)])
        count += 1
        for cell in sheet[sheet.max_row]:
            cell.number_format = "@"
    add_about(book, about, speech)
    with writing(file):
        book.save(file)
    return count


def read_list(file: Path) -> ReadList:
    """Reads a list: sheets with a heading for the number in JAGGAER and one for that in X3; others are left out.

    Raises:
        SourceFileError: it is no Excel file, too large, or no sheet has both headings.
    """
    rows: list[ListRow] = []
    errors: list[tuple[str, str]] = []
    known = False
    with sheets_of(file, save_as=".xlsx") as sheets:
        for title, lines in sheets:
            columns = _columns(next(lines, ()))
            if columns is None:
                continue
            known = True
            entity = columns[2] or _entity_of(title)
            for number, line in enumerate(lines, 2):
                _read(entity, f"{title} row {number}", line, columns, rows, errors)
    if not known:
        raise SourceFileError(
            f"No sheet of {file.name} has the headings of a cross-reference list.",
            remedy="Head the columns JAGGAER number and X3 number, or JAGGAER supplier and X3 supplier.",
        )
    return ReadList(*_once(rows, errors))


Columns = tuple[int, int, Entity | None]


def _columns(heads: Sequence[object]) -> Columns | None:
    """Places of both numbers, and what the headings say that they number."""
    english = _english()
    names = [english.get(heading(head), heading(head)) for head in heads]
    ours = next((n for n, name in enumerate(names) if name in _JAGGAER), None)
    theirs = next((n for n, name in enumerate(names) if name in _X3), None)
    if ours is None or theirs is None:
        return None
    said = f"{names[ours]} {names[theirs]}"
    return ours, theirs, Entity.SUPPLIER if "supplier" in said else Entity.ORDER if "number" in said else None


@cache
def _english() -> dict[str, str]:
    """A heading or title in another language -> the same in English."""
    texts = [*_SHEETS.values(), *(head for heads in _HEADS.values() for head in heads)]
    return {heading(speech_of(code).say(text)): heading(text) for code in languages() for text in texts}


def _entity_of(title: str) -> Entity:
    return Entity.SUPPLIER if "supplier" in _english().get(heading(title), title.casefold()) else Entity.ORDER


def _read(
    entity: Entity,
    place: str,
    line: Sequence[object],
    columns: Columns,
    rows: list[ListRow],
    errors: list[tuple[str, str]],
) -> None:
    key, x3_key = (cell_text(line[n]) if n < len(line) else "" for n in columns[:2])
    if not key and not x3_key:
        return
    if not key or not x3_key:
        errors.append((place, f"the number in {'X3' if key else 'JAGGAER'} is missing"))
    else:
        rows.append(ListRow(entity, key, x3_key, place))


def _once(
    rows: Iterable[ListRow], errors: list[tuple[str, str]]
) -> tuple[tuple[ListRow, ...], tuple[tuple[str, str], ...]]:
    """Each pair once; a number that stands beside two others is an error of the later row."""
    ours: dict[tuple[Entity, str], ListRow] = {}
    theirs: dict[tuple[Entity, str], ListRow] = {}
    kept: list[ListRow] = []
    for row in rows:
        before, other = ours.get((row.entity, row.key)), theirs.get((row.entity, row.x3_key))
        if before is not None and before.x3_key == row.x3_key:
            continue
        if before is not None:
            errors.append((row.place, f"{row.key} is {before.x3_key} in {before.place} already"))
        elif other is not None:
            errors.append((row.place, f"{row.x3_key} belongs to {other.key} in {other.place} already"))
        else:
            ours[row.entity, row.key] = theirs[row.entity, row.x3_key] = row
            kept.append(row)
    return tuple(kept), tuple(errors)
