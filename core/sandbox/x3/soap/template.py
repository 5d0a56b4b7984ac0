"""Import templates (GESAOE): how a file's records and fields are read (reference/sage-x3.md 4.4, 9.6).

A layout is written as records parted by `|`, fields by `;`, each record starting with its letter:
`E;POHFCY;POHNUM;...|L;ITMREF;...`. The first record is the header, the second a line of the table. A field is an X3 code
of the object, `BPRNAM(1)` the second element of an array, an empty one is a column that is passed over. Dates and
decimals are in the template's own form (switches `import_dates`, `import_decimal`); a field in quotes may hold the
separator (switch `import_quotes`).
"""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass

from core.sandbox.x3.nodes import Kind
from core.sandbox.x3.soap.layout import Published
from core.sandbox.x3.soap.sent import Sent
from core.sandbox.x3.switches import X3Switches

END = "END"
_ELEMENT = re.compile(r"(\w+)\((\d)\)")


class FileRefusedError(ValueError):
    """The file does not fit the template; nothing of it is imported."""


@dataclass(frozen=True, slots=True)
class Template:
    """A template, for one object."""

    code: str
    header: str
    header_fields: tuple[str, ...]
    line: str
    line_fields: tuple[str, ...]

    @classmethod
    def read(cls, code: str, layout: str) -> Template:
        """The template that a layout describes."""
        header, _, line = layout.partition("|")
        first, second = header.split(";"), line.split(";")
        return cls(code, first[0], tuple(first[1:]), second[0], tuple(second[1:]))


@dataclass(slots=True)
class Document:
    """One document of a file: where it starts, from 1, and what it says."""

    record: int
    sent: Sent
    wrong: str = ""


def read_documents(text: str, separator: str, template: Template, shown: Published, site: X3Switches) -> list[Document]:
    """The documents of a file, in order; one that cannot be read says what is wrong with it.

    Raises:
        FileRefusedError: there is no separator, no `END`, or a line before the first header.
    """
    if not separator:
        raise FileRefusedError("I_RECORDSEP is missing")
    records = [record.strip("\r\n") for record in text.split(separator)]
    while records and not records[-1].strip():
        records.pop()
    if not records or records.pop().strip() != END:
        raise FileRefusedError(f"The file does not end with {END}")
    documents: list[Document] = []
    for number, record in enumerate(records, 1):
        letter, *values = _fields(record, site)
        if letter == template.header:
            documents.append(Document(number, Sent()))
            _fill_header(documents[-1], template.header_fields, values, shown, site)
        elif not documents:
            raise FileRefusedError(f"Record {number}: {template.header} is expected, not {letter!r}")
        elif letter == template.line and shown.layout.table is not None:
            _add_line(documents[-1], number, template.line_fields, values, shown, site)
        else:
            documents[-1].wrong = documents[-1].wrong or f"Record {number}: Unknown record {letter!r}"
    return documents


def _fields(record: str, site: X3Switches) -> list[str]:
    if not site.import_quotes:
        return record.split(";")
    return next(csv.reader([record], delimiter=";", quotechar='"'), [""]) or [""]


def _fill_header(
    document: Document, codes: tuple[str, ...], values: list[str], shown: Published, site: X3Switches
) -> None:
    _check_count(document, document.record, codes, values)
    for code, value in zip(codes, values, strict=False):
        if element := _ELEMENT.fullmatch(code):
            several = document.sent.fields.setdefault(("", element[1]), [])
            if isinstance(several, list):
                several += [""] * (int(element[2]) + 1 - len(several))
                several[int(element[2])] = value
        elif code and value:
            field = shown.layout.group_field(code)
            document.sent.fields["", code] = _canonical(value, field.kind if field else Kind.TEXT, site)


def _add_line(
    document: Document, number: int, codes: tuple[str, ...], values: list[str], shown: Published, site: X3Switches
) -> None:
    table = shown.layout.table
    if table is None:
        return
    _check_count(document, number, codes, values)
    line: dict[str, str] = {}
    for code, value in zip(codes, values, strict=False):
        if code and value:
            field = table.by_name.get(code)
            line[code] = _canonical(value, field.kind if field else Kind.TEXT, site)
    lines = document.sent.tables.setdefault(table.name, [])
    lines.append((len(lines) + 1, line))


def _check_count(document: Document, number: int, codes: tuple[str, ...], values: list[str]) -> None:
    extra = [value for value in values[len(codes) :] if value]
    if extra:
        document.wrong = document.wrong or f"Record {number}: {len(values)} fields, at most {len(codes)} are expected"


def _canonical(value: str, kind: Kind, site: X3Switches) -> str:
    """A value in the form of SOAP, where it is in the template's; else as it is, to be refused like any other."""
    if kind is Kind.DATE:
        match site.import_dates:
            case "DDMMYYYY" if len(value) == 8 and value.isdecimal():  # noqa: PLR2004 - DDMMYYYY
                return value[4:] + value[2:4] + value[:2]
            case "DD/MM/YYYY" if re.fullmatch(r"\d\d/\d\d/\d{4}", value):
                return value[6:] + value[3:5] + value[:2]
            case "YYYYMMDD":
                return value
        return f"?{value}"
    if kind is Kind.DECIMAL and site.import_decimal == ",":
        return f"?{value}" if "." in value else value.replace(",", ".")
    return value
