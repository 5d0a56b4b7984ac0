"""The file of one document, as a template wants it (reference/sage-x3.md 4.4). Nothing here talks to anybody.

A file has no way to escape: `I_FILE` is cut at the record separator before the template sees it, and a template cuts
records at the field separator except inside of quotes, where it has them. What would be cut in two is refused.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from unicodedata import category

from core.errors import RejectedError
from core.model.connection import SoapSettings
from core.model.import_layout import END, RecordLayout
from core.model.plan import PlannedWrite
from core.x3.constants import NO_CONSTANTS, Constants
from core.x3.fields import Kind
from core.x3.importing.template import Template
from core.x3.soap.layout import Place
from core.x3.soap.objects import Cells
from core.x3.soap.wire import fill_document

_CUTTING = frozenset({"Cc", "Cs", "Zl", "Zp"})
"""Kinds of characters that end a record or are none: controls, halves of pairs, separators of lines and paragraphs."""
_FURTHER = "|~^"
"""Record separators to take where the one of the settings stands in a value; each call names its own (4.4)."""


@dataclass(frozen=True, slots=True)
class FileForm:
    """How the site's templates write values.

    Attributes:
        separator: between the fields of a record.
        record_separator: between records, where no value holds it.
        quotes: whether a field in double quotes may hold the separator; a quote inside is doubled.
        dates: `YYYYMMDD`, `DD/MM/YYYY`, ...
        decimal: sign before the decimals.
    """

    separator: str = ";"
    record_separator: str = "|"
    quotes: bool = True
    dates: str = "YYYYMMDD"
    decimal: str = "."

    @classmethod
    def of(cls, soap: SoapSettings) -> FileForm:
        """As the settings say."""
        return cls(
            soap.import_separator,
            soap.import_record_separator,
            soap.import_quotes,
            soap.import_dates,
            soap.import_decimal,
        )

    def value(self, text: str, kind: Kind) -> str:
        """A value of SOAP as the template has it: dates and decimals in its form."""
        if kind is Kind.DATE and text:
            year, month, day = text[:4], text[4:6], text[6:]
            return self.dates.replace("YYYY", year).replace("YY", year[2:]).replace("MM", month).replace("DD", day)
        return text.replace(".", self.decimal) if kind is Kind.DECIMAL else text

    def field(self, text: str) -> str:
        """A value as a field of a record.

        Raises:
            ValueError: it cannot stand there; the message says why.
        """
        if any(category(c) in _CUTTING for c in text):
            raise ValueError("it holds a line break, a tab or a control character")
        if self.quotes and ('"' in text or self.separator in text or text != text.strip()):
            return '"' + text.replace('"', '""') + '"'
        if self.separator in text:
            msg = f"it holds {self.separator}, which parts the fields of the template"
            raise ValueError(msg)
        return text


def write_file(
    planned: PlannedWrite,
    template: Template,
    reference: Place | None,
    form: FileForm,
    constants: Constants = NO_CONSTANTS,
) -> tuple[str, str]:
    """The record separator and the file of a creation.

    Args:
        planned: what is wanted.
        template: of its entity.
        reference: where our reference goes; None = nowhere of its own.
        form: of the site's templates.
        constants: what a new document and each new line get besides.

    Raises:
        RejectedError: the template has no column for something, or a value cannot stand in a file; it is named.
    """
    header = dict(planned.header)
    if planned.external_id is None and header.get("active") is True and "active" not in template.layout.header:
        del header["active"]  # what X3 creates is active
    groups, tables = fill_document(replace(planned, header=header), template.layout, reference, None, constants)
    first, line = template.records.header, template.records.line
    records = [_record(planned, template, first, groups.get(first.indicator, {}), form)]
    if line is not None:
        _, rows = tables.get(line.indicator, (0, ()))
        records += [_record(planned, template, line, row.cells, form, row.number) for row in rows]
    text = "".join(records)
    separators = [form.record_separator, *_FURTHER]
    free = next((c for c in separators if c not in {form.separator, form.decimal} and c not in text), "")
    if not free:
        raise _refused(
            planned, f"its texts hold all of {' '.join(dict.fromkeys(separators))}, one of which must part records"
        )
    return free, free.join((*records, END))


def _record(
    planned: PlannedWrite, template: Template, record: RecordLayout, cells: Cells, form: FileForm, number: int = 0
) -> str:
    where = f" of line {planned.lines[number - 1].number}" if number else ""
    try:
        return form.separator.join((record.indicator, *_fields(record, cells, template.kinds(record.indicator), form)))
    except _FieldError as error:
        raise _refused(planned, f"{error.code}{where} is {error.shown}: {error}") from None


def _fields(record: RecordLayout, cells: Cells, kinds: Mapping[str, Kind], form: FileForm) -> Iterator[str]:
    for column in record.columns:
        values = cells.get(column.code, ())
        index = column.index or 0
        text = values[index] if len(values) > index else ""
        try:
            yield form.field(form.value(text, kinds.get(column.code, Kind.TEXT)) if column.code else column.constant)
        except ValueError as error:
            raise _FieldError(column.code, text, str(error)) from None


class _FieldError(ValueError):
    """A field that cannot stand in a file."""

    def __init__(self, code: str, value: str, why: str) -> None:
        super().__init__(why)
        self.code, self.shown = code, ascii(value[:60])


def _refused(planned: PlannedWrite, why: str) -> RejectedError:
    msg = f"{planned.number} cannot be imported: {why}."
    return RejectedError(
        msg,
        remedy="Correct it in JAGGAER; the next sync picks it up.",
        diagnoses=(msg,),
        context={"key": planned.number},
    )
