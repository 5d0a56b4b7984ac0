"""A list of records as an Excel or CSV file: typed cells, nothing that a spreadsheet would run."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC
from pathlib import Path

from core.errors import ConfigurationError
from core.model.audit import Seal
from core.model.views import RecordRow, RecordTotals
from core.reports.report import Cell, Column, Kind, Report, Row, Section, in_language
from core.reports.speech import speech_of

MOST_ROWS = 1_048_575
"""Rows of a sheet below its heading; what comes after goes on on a sheet of its own."""


@dataclass(frozen=True, slots=True)
class SheetColumn:
    """A column of the file.

    Attributes:
        name: as the window's table calls it.
        width: in characters.
        kind: what its cells are.
        said: whether its texts are the program's words, and no data.
    """

    name: str
    heading: str
    value: Callable[[RecordRow], Cell]
    width: int
    kind: Kind = Kind.TEXT
    said: bool = False


def _bare(row: RecordRow) -> Cell:
    """The time of the last change, UTC, to the second."""
    return row.updated_at.astimezone(UTC).replace(microsecond=0)


COLUMNS: tuple[SheetColumn, ...] = (
    SheetColumn("status", "Status", lambda row: row.status.value, 22, said=True),
    SheetColumn("key", "JAGGAER", lambda row: row.key, 16),
    SheetColumn("x3", "X3", lambda row: row.x3_key, 20),
    SheetColumn("supplier", "Supplier", lambda row: row.supplier, 40),
    SheetColumn("day", "Date", lambda row: row.day, 12, Kind.DAY),
    SheetColumn("amount", "Amount", lambda row: row.amount, 16, Kind.MONEY),
    SheetColumn("currency", "Currency", lambda row: row.currency, 10),
    SheetColumn("revision", "Revision", lambda row: row.revision, 10),
    SheetColumn("receivable", "Receivable", lambda row: "yes" if row.receivable else "no", 11, said=True),
    SheetColumn("updated", "Last change (UTC)", _bare, 20, Kind.TIME),
    SheetColumn("reason", "Reason", lambda row: row.reason, 60, said=True),
)
"""Every column that a list can be written with, in their usual order."""


def heading_of(name: str) -> str:
    """What a column is called; its name where there is none."""
    return _heading(COLUMNS, name) or name


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
        replace(column, heading=headings.get(column.name, column.heading))
        for column in (known[name] for name in wanted)
    )


def write_excel(
    file: Path,
    title: str,
    columns: Sequence[SheetColumn],
    rows: Iterable[RecordRow],
    summary: Callable[[], tuple[RecordTotals, Mapping[str, str]]],
    made: Report,
    language: str = "",
) -> None:
    """Writes the rows, then, on sheets of their own, what they come to and what was asked.

    Args:
        file: where to; it is there as a whole or not at all.
        title: of the sheet.
        columns: what is written of each row.
        rows: read once.
        summary: asked when all rows are written: totals, and what the file is.
        made: from where and by whom; without what was asked, and without sections.
        language: code of the language that it is written in; empty for English.

    Raises:
        ConfigurationError: the file cannot be written.
    """
    from core.reports.excel import write_excel as write  # noqa: PLC0415 - a tenth of a second, for files alone

    asked: dict[str, str] = {}

    def totals() -> Iterator[Row]:
        # Read after the rows: only then it is known what they come to.
        found, about = summary()
        asked.update(about)
        yield from ((status.value, count, None) for status, count in found.by_status.items())
        yield ("All", found.records, None)
        if any(amount for _, amount in found.sums):
            yield from ((currency, None, amount) for currency, amount in found.sums)

    summed = (
        Column("Status or currency", width=28, said=True),
        Column("Records", Kind.COUNT, 20),
        Column("Amount", Kind.MONEY, 20, "Status or currency"),
    )
    sections = (_listed(title, columns, rows), Section("Totals", summed, totals()))
    report = replace(made, title=title, asked=asked, sections=sections)
    write(file, in_language(report, speech_of(language)), most_rows=MOST_ROWS)


def _heading(columns: Sequence[SheetColumn], name: str) -> str:
    return next((column.heading for column in columns if column.name == name), "")


def write_csv(
    file: Path, columns: Sequence[SheetColumn], rows: Iterable[RecordRow], made: Report, language: str = ""
) -> None:
    """Writes the rows as CSV: UTF-8, commas, days and times by ISO 8601, amounts exact and with a point.

    Raises:
        ConfigurationError: the file cannot be written.
    """
    from core.reports.csv_file import write_csv as write  # noqa: PLC0415 - as above

    write(file, in_language(replace(made, sections=(_listed("", columns, rows),)), speech_of(language)))


def _listed(title: str, columns: Sequence[SheetColumn], rows: Iterable[RecordRow]) -> Section:
    said = _heading(columns, "currency")
    return Section(
        title,
        [Column(c.heading, c.kind, c.width, said if c.kind is Kind.MONEY else "", said=c.said) for c in columns],
        ([column.value(row) for column in columns] for row in rows),
    )


def seal_words(seal: Seal | None) -> str:
    """Up to where the audit chain was sealed when a list was written; "" = nowhere."""
    if seal is None:
        return ""
    return f"Audit chain sealed up to entry {seal.number:,} by {seal.sealed_by}, head {seal.head}"


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
