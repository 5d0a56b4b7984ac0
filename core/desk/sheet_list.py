"""The sheet of a preview as an Excel or CSV file: what would happen to each record, with every value that would be written."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Final

from openpyxl import Workbook

from core.desk.written_list import add_about, add_line, add_sheet, write_file
from core.model.run import PreviewRow, RunResult
from core.model.values import decimal_text
from core.reports.speech import Speech, speech_of
from core.spreadsheet import harmless

_HEADS: Final = ("What", "Flow", "JAGGAER", "Supplier", "Amount", "Currency", "Would be written", "Why", "What changes")
_VALUES: Final = ("Flow", "JAGGAER", "Field", "Now in X3", "Then")
_WIDTHS: Final = {"Supplier": 30, "Why": 60, "What changes": 60, "Field": 28, "Now in X3": 30, "Then": 30}
_WIDTH: Final = 16
_AMOUNT: Final = 4
_BESIDE: Final = frozenset({"source", "profile"})
"""What a write stands for, and no field of X3."""


def write_sheet(file: Path, result: RunResult, about: Mapping[str, str], language: str = "") -> int:
    """Writes a row for each record of a preview; gives how many.

    Excel gets every value that would be written on a second sheet, and where it all comes from on a third; a CSV file
    has the records alone. Codes are text, so that leading zeros stay; amounts are numbers in Excel and exact decimals
    in CSV. Text that a spreadsheet would run as a formula gets an apostrophe in front.

    Args:
        file: where to; `.csv` writes a CSV file (UTF-8 with its mark, so that Excel knows it), anything else Excel's form.
        result: a preview at its end.
        about: facts for the third sheet.
        language: code of the language that it is written in; empty for English.

    Raises:
        ConfigurationError: the file cannot be written, or no translation is there for the language.
    """
    rows, speech = result.previews, speech_of(language)
    write_file(
        file,
        [[speech.say(head) for head in _HEADS], *(_cells(row, speech) for row in rows)],
        lambda: _book(rows, {**about, **_facts(result)}, speech),
    )
    return len(rows)


def _facts(result: RunResult) -> dict[str, str]:
    """What identifies the sheet, and what stands on it, by place and currency."""
    counts: dict[str, int] = defaultdict(int)
    sums: dict[tuple[str, str], Decimal] = defaultdict(Decimal)
    for row in result.previews:
        counts[row.place.value] += 1
        if row.currency:
            sums[row.place.value, row.currency] += row.amount
    facts = {
        "Preview": result.run_id,
        "Made": f"{result.started_at:%Y-%m-%d %H:%M} UTC",
        "Fingerprint of the sheet": result.sheet,
        "Read": str(result.counts.read),
        "Unchanged": str(result.counts.unchanged),
    }
    facts |= {f"Records: {place.replace('_', ' ')}": str(number) for place, number in counts.items()}
    return facts | {
        f"Amount: {place.replace('_', ' ')}, {currency}": decimal_text(amount)
        for (place, currency), amount in sums.items()
    }


def _cells(row: PreviewRow, speech: Speech) -> list[str]:
    say = speech.say
    empty = say("empty")
    changes = "; ".join(f"{name}: {old or empty} -> {new or empty}" for name, old, new in row.changes)
    writes = say("yes" if row.seal else "no")
    texts = (say(row.place.value.replace("_", " ")), say(row.flow.value), row.number, row.supplier)
    return [
        *(harmless(text) for text in texts),
        decimal_text(row.amount) if row.amount else "",
        row.currency,
        writes,
        harmless(say(row.reason)),
        harmless(changes),
    ]


def _values(rows: Sequence[PreviewRow], speech: Speech) -> Iterator[list[str]]:
    """Flow, number, field, old and new value; of a record that X3 does not have yet, everything is new."""
    for row in rows:
        fields = row.changes or tuple((name, "", value) for name, value in row.wants if value and name not in _BESIDE)
        for name, old, new in fields:
            yield [speech.say(row.flow.value), harmless(row.number), name, harmless(old), harmless(new)]


def _book(rows: Sequence[PreviewRow], about: Mapping[str, str], speech: Speech) -> Workbook:
    book = Workbook(write_only=True)
    say = speech.say
    widths = {say(head): width for head, width in _WIDTHS.items()}
    sheet = add_sheet(book, say("Records"), [say(head) for head in _HEADS], widths, _WIDTH)
    for row in rows:
        add_line(sheet, _cells(row, speech), _AMOUNT, row.amount or None)
    values = add_sheet(book, say("Values"), [say(head) for head in _VALUES], widths, _WIDTH)
    for texts in _values(rows, speech):
        add_line(values, texts)
    add_about(book, about, speech)
    return book
