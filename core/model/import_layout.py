"""The layout of an import template of X3, as the set-up file writes it (reference/sage-x3.md 4.4, 9.6).

`E;POHFCY;;ORDDAT;BPSNUM;ORDREF|L;ITMREF;QTYUOM;UOM;GROPRI;CCE1`: records parted by `|`, columns by `;`, the record's
indicator first. The first record is the document, the second each of its lines. A column is an X3 field code,
`BPRNAM(1)` the element 1, from 0, of an array, `POHTYP=1` always holds what stands after the sign, an empty one stays
empty.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

END = "END"
"""The record with which every file ends."""
_COLUMN = re.compile(r"([A-Z]\w*)(?:\((\d{1,2})\))?\Z", re.ASCII)
_INDICATOR = re.compile(r"\w{1,5}\Z", re.ASCII)
_DATE = re.compile(r"(YYYY|YY|MM|DD)([-/. ]?)(YYYY|YY|MM|DD)\2(YYYY|YY|MM|DD)\Z")
_SEPARATORS = re.compile(r"[^\w\s\"]\Z", re.ASCII)


@dataclass(frozen=True, slots=True)
class Column:
    """A column: a field (`index` of its element where it is an array), or what it always holds."""

    code: str = ""
    index: int | None = None
    constant: str = ""


@dataclass(frozen=True, slots=True)
class RecordLayout:
    """One kind of record: what it begins with, and its columns after that."""

    indicator: str
    columns: tuple[Column, ...]

    def sizes(self) -> dict[str, int]:
        """Field code -> elements that the record has of it; columns that always hold the same are no fields."""
        sizes: dict[str, int] = {}
        for column in self.columns:
            if column.code:
                sizes[column.code] = max(sizes.get(column.code, 1), (column.index or 0) + 1)
        return sizes


@dataclass(frozen=True, slots=True)
class ImportLayout:
    """The records of a template; `line` None = a document without lines."""

    header: RecordLayout
    line: RecordLayout | None = None


def parse_layout(text: str) -> ImportLayout:
    """The layout that a setting describes.

    Raises:
        ValueError: it is none; the message says where, as the end of a sentence about the setting.
    """
    records = [_record(number, part) for number, part in enumerate(text.split("|"), 1)]
    most = 2
    if len(records) > most:
        msg = f"has {len(records)} records; a document has one, and its lines another"
        raise ValueError(msg)
    if len({record.indicator for record in records}) < len(records):
        msg = f"begins both records with {records[0].indicator}"
        raise ValueError(msg)
    return ImportLayout(records[0], records[1] if len(records) > 1 else None)


def check_dates(pattern: str) -> None:
    """Refuses a form of dates that is none: `YYYYMMDD`, `DD/MM/YYYY`, `MM-DD-YY`, ...

    Raises:
        ValueError: the message is the end of a sentence about the setting.
    """
    match = _DATE.match(pattern)
    if match is None or {part[0] for part in match.group(1, 3, 4)} != {"Y", "M", "D"}:
        msg = "must be a date form such as YYYYMMDD or DD/MM/YYYY"
        raise ValueError(msg)


def check_separator(text: str) -> None:
    """Refuses what cannot part fields or records.

    Raises:
        ValueError: the message is the end of a sentence about the setting.
    """
    if not _SEPARATORS.match(text):
        msg = "must be one sign such as ; or |"
        raise ValueError(msg)


def _record(number: int, text: str) -> RecordLayout:
    indicator, *parts = (part.strip() for part in text.split(";"))
    if not _INDICATOR.match(indicator) or indicator == END:
        msg = f"begins record {number} with {indicator!r}, which is no indicator such as E or L"
        raise ValueError(msg)
    columns = tuple(_columns(indicator, parts))
    fields = [(column.code, column.index) for column in columns if column.code]
    twice = next((code for code, index in fields if fields.count((code, index)) > 1), "")
    if twice or not fields:
        msg = f"has {twice} twice in record {indicator}" if twice else f"has no field in record {indicator}"
        raise ValueError(msg)
    return RecordLayout(indicator, columns)


def _columns(indicator: str, parts: list[str]) -> Iterator[Column]:
    for part in parts:
        code, sign, constant = part.partition("=")
        match = _COLUMN.match(code)
        if match is None and (code.strip() or (part and not sign)):
            msg = f"has {part!r} in record {indicator}, which is no field code"
            raise ValueError(msg)
        if sign or match is None:
            yield Column(constant=constant.strip())
        else:
            yield Column(match.group(1), int(match.group(2)) if match.group(2) else None)
