"""Lines for a journal entry as an Excel or CSV file: what was posted with which codes, and what they should have been."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from openpyxl import Workbook

from core.desk.written_list import add_about, add_line, add_sheet, write_file
from core.mapping.draft import field_words
from core.model.recode import RecodeLine
from core.model.values import decimal_text
from core.reports.speech import Speech, speech_of
from core.spreadsheet import harmless

SHEET = "Journal entry"
_BEFORE = ("Order", "X3 order", "Line", "X3 line", "Supplier", "Description")
_AFTER = ("Amount", "Currency", "Why not on the order")
_WIDTHS = {"Supplier": 30, "Description": 36, "Why not on the order": 44}
_WIDTH = 16


def write_journal(file: Path, lines: Sequence[RecodeLine], about: Mapping[str, str], language: str = "") -> int:
    """Writes a row for each line, each code in a column as it is and one as it should be; gives how many rows.

    Codes are text, so that leading zeros stay; amounts are numbers in Excel and exact decimals in CSV. Text that a
    spreadsheet would run as a formula gets an apostrophe in front.

    Args:
        file: where to; `.csv` writes a CSV file (UTF-8 with its mark, so that Excel knows it), anything else Excel's form.
        lines: in the order of the list.
        about: facts for a sheet of their own; a CSV file has no place for them.
        language: code of the language that it is written in; empty for English.

    Raises:
        ConfigurationError: the file cannot be written, or no translation is there for the language.
    """
    speech = speech_of(language)
    say = speech.say
    fields = sorted({name for line in lines for name, _ in line.old})
    heads = [say(head) for head in _BEFORE]
    for name in fields:
        words = field_words(name)
        heads += [say(f"{words[0].upper()}{words[1:]} as posted"), say(f"{words[0].upper()}{words[1:]} wanted")]
    heads += [say(head) for head in _AFTER]
    write_file(
        file,
        [heads, *(_cells(line, fields, speech) for line in lines)],
        lambda: _book(heads, lines, fields, about, speech),
    )
    return len(lines)


def _cells(line: RecodeLine, fields: Sequence[str], speech: Speech) -> list[str]:
    old, new = dict(line.old), dict(line.new)
    codes = [code for name in fields for code in (old.get(name, ""), new.get(name, ""))]
    before = (line.order, line.x3_key, str(line.number), line.x3_line, line.supplier, line.description)
    texts = [harmless(text) for text in (*before, *codes)]
    return [*texts, decimal_text(line.amount), line.currency, harmless(speech.say(line.why))]


def _book(
    heads: Sequence[str], lines: Sequence[RecodeLine], fields: Sequence[str], about: Mapping[str, str], speech: Speech
) -> Workbook:
    book = Workbook(write_only=True)
    sheet = add_sheet(book, speech.say(SHEET), heads, {speech.say(k): v for k, v in _WIDTHS.items()}, _WIDTH)
    amount_at = len(heads) - len(_AFTER)
    for line in lines:
        add_line(sheet, _cells(line, fields, speech), amount_at, line.amount)
    add_about(book, about, speech)
    return book
