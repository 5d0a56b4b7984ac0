"""PO search export (CSV) as records: one row for each line of an order, header values repeated.

Reference/jaggaer-j1p.md 4.2, 4.6. Cells are taken over as they stand; days, numbers and ids get JAGGAER's JSON form.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final

from core.errors import SourceFileError
from core.files.columns import Columns, Places
from core.files.form import (
    FileRecord,
    Payload,
    accounting_block,
    compact,
    made_up_id,
    named_supplier,
    split_parts,
    whole,
)
from core.files.numbers import end_of_day, iso_day, number
from core.model.flow import Entity, SourceId

SPLIT: Final = "|"
_SEPARATORS: Final = ",;\t"
_TERMS: Final = re.compile(r"(?:(\d+(?:\.\d+)?)%\s*)?(\d+)\s*,\s*Net\s+(\d+)", re.IGNORECASE)
_INTERNAL_NAME: Final = re.compile(r".*\(([^()]+)\)")
_IDS: Final = ("poId", "lineNumber", "supplier/id", "requisitionRef/id")
_NUMBERS: Final = ("quantity", "unitPrice", "extendedPrice", "shippingCharge", "taxCharge1", "taxCharge2")
_DAYS: Final = (
    "createDateTime",
    "initialRevisionDateTime",
    "revisionDate",
    "distributionCompletionDate",
    "workflowCompletionDate",
    "requestedDeliveryDate",
)
_ONE_OF_AN_ORDER: Final = ("poId", "poNumber", "createDateTime", "supplier/id", "supplier/supplierNumber")
"""Header cells that must be the same on all rows of an order; of the others the first that is filled counts."""


def _business_unit(cell: str) -> str:
    """`Lowell (UMLOW)` is `UMLOW`."""
    match = _INTERNAL_NAME.fullmatch(cell)
    return match[1] if match else cell


def _terms(cell: str) -> Payload:
    """`2% 10, Net 30`: 2 % within 10 days, else all after 30; other words stay as they are."""
    match = _TERMS.fullmatch(cell.strip())
    if not match:
        return {"text": cell}
    discount = compact({"value": match[1] or "", "unit": "percent" if match[1] else ""})
    return compact({"discount": discount, "days": int(match[2]), "type": "Net", "daysAfter": int(match[3])})


_Form = Callable[[str], object]


def _forms(columns: Columns) -> Mapping[str, _Form]:
    """Member -> how its cell gets the form of JAGGAER's JSON; every other is text."""
    in_number: _Form = partial(number, comma=columns.decimal_comma)
    in_day: _Form = partial(iso_day, day_first=columns.day_first)
    return {
        **dict.fromkeys(_IDS, whole),
        **dict.fromkeys(_NUMBERS, in_number),
        **dict.fromkeys(_DAYS, in_day),
        "businessUnit": _business_unit,
        "terms": _terms,
    }


@dataclass(frozen=True, slots=True)
class _Row:
    place: int
    cells: Sequence[str]


def read_search(content: bytes, name: str, columns: Columns) -> tuple[list[FileRecord], list[str]]:
    """Orders in the order of the file, and the suppliers that they name.

    Raises:
        SourceFileError: the file is no such export, or is broken; the line is named.
    """
    rows = _rows(_decoded(content, name, columns.encoding), name)
    places = Places(columns, next(rows, _Row(1, ())).cells, name)
    reader = _Reader(columns, places)
    orders: dict[str, list[_Row]] = {}
    by_id: dict[str, str] = {}
    nameless: list[_Row] = []
    for row in rows:
        po_id, po_number = reader.names_of(row)
        if po_number:
            orders.setdefault(po_number, []).append(row)
            by_id[po_id] = po_number
        else:
            nameless.append(row)
    faults: list[str] = []
    for row in nameless:
        po_id, _ = reader.names_of(row)
        if po_id and po_id in by_id:  # a line of that order: without it the order would be another
            orders[by_id[po_id]].append(row)
        else:
            faults.append(f"Row {row.place} has no PO number.")
    records: list[FileRecord] = []
    suppliers: dict[SourceId, FileRecord] = {}
    for po_number, of_order in orders.items():
        order, supplier = reader.order(po_number, of_order)
        records.append(order)
        if supplier is not None:
            before = suppliers.get(supplier.source_id)
            if before is None or len(supplier.payload) > len(before.payload):
                suppliers[supplier.source_id] = supplier
    return [*records, *suppliers.values()], faults


def _decoded(content: bytes, name: str, encoding: str) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        pass
    try:
        return content.decode(encoding)
    except (UnicodeDecodeError, LookupError) as error:
        at = error.start if isinstance(error, UnicodeDecodeError) else 0
        line = content.count(b"\n", 0, at) + 1
        raise SourceFileError(
            f"{name} is neither UTF-8 nor {encoding} text: line {line}.",
            remedy="Export it again, or name its encoding in a column file (`export_columns`).",
            context={"file": name, "line": str(line)},
        ) from error


def _rows(text: str, name: str) -> Iterator[_Row]:
    """Rows with as many cells as the first; rows without any text are passed over."""
    first = text.split("\n", 1)[0]
    separator = max(_SEPARATORS, key=first.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    width = 0
    try:
        for place, cells in enumerate(reader, 1):
            width = width or len(cells)
            if len(cells) == width:
                yield _Row(place, cells)
            elif any(cells):
                raise _broken(name, place, reader.line_num, f"has {len(cells)} cells where row 1 has {width}")
    except csv.Error as error:
        raise _broken(name, place + 1 if width else 1, reader.line_num, f"cannot be read ({error})") from error


def _broken(name: str, place: int, line: int, what: str) -> SourceFileError:
    return SourceFileError(
        f"{name} is broken: row {place} (line {line}) {what}. Nothing of it was taken.",
        remedy="Export it again. A spreadsheet program that saved it may have changed it.",
        context={"file": name, "line": str(line)},
    )


class _Reader:
    """Reads rows of one file."""

    def __init__(self, columns: Columns, places: Places) -> None:
        self._currency = columns.currency
        self._forms = _forms(columns)
        self._header = places.of(columns.header)
        self._line = places.of(columns.line)
        self._accounting = places.of(columns.accounting)
        self._custom = places.of(columns.custom_fields)
        at = dict(self._header)
        self._id, self._number = at.get("poId"), at["poNumber"]

    def names_of(self, row: _Row) -> tuple[str, str]:
        """Id and number of the row's order; "" for what the row does not say."""
        return ("" if self._id is None else row.cells[self._id].strip()), row.cells[self._number].strip()

    def order(self, po_number: str, rows: Sequence[_Row]) -> tuple[FileRecord, FileRecord | None]:
        """An order and the supplier that it names."""
        cells = {
            member: next((row.cells[place] for row in rows if row.cells[place].strip()), "")
            for member, place in self._header
        }
        header = self._order_header(cells)
        payload: Payload = {"header": header, "lineList": {"poLine": self._lines(rows)}}
        at = f"row {rows[0].place}" if len(rows) == 1 else f"rows {rows[0].place} to {rows[-1].place}"
        po_id = cells.get("poId", "").strip()
        order = FileRecord(
            Entity.ORDER,
            SourceId(po_id) if po_id else made_up_id(po_number),
            po_number,
            payload,
            at,
            end_of_day(str(header.get("revisionDate") or header.get("createDateTime"))),
            fault=self._contradiction(rows),
        )
        supplier = header.get("supplier")
        if not isinstance(supplier, dict) or "id" not in supplier:
            return order, None
        named = named_supplier(supplier, currency=self._currency)
        number_there = str(supplier.get("supplierNumber", ""))
        key = SourceId(str(supplier["id"]))
        return order, FileRecord(Entity.SUPPLIER, key, number_there, named, at, named_only=True)

    def _order_header(self, cells: Mapping[str, str]) -> Payload:
        header: Payload = {}
        for member, cell in cells.items():
            self._put(header, member, cell)
        # The export has no status of the order: the days on which it was approved and sent say it.
        header["workflowStatus"] = "Completed" if header.pop("workflowCompletionDate", "") else "Pending"
        sent = header.get("distributionCompletionDate")
        header["supplierStatus"] = {"status": "SentToSupplier" if sent else "NotSent"}
        supplier = header.get("supplier")
        if isinstance(supplier, dict) and "id" not in supplier and supplier.get("supplierNumber"):
            supplier["id"] = made_up_id(str(supplier["supplierNumber"]))
        if self._currency:
            header.setdefault("total", {"currency": self._currency})
        return header

    def _contradiction(self, rows: Sequence[_Row]) -> str:
        for member, place in self._header:
            if member in _ONE_OF_AN_ORDER and len({row.cells[place].strip() for row in rows}) > 1:
                return f"Its rows {rows[0].place} to {rows[-1].place} contradict each other in the {member}."
        return ""

    def _lines(self, rows: Sequence[_Row]) -> list[Payload]:
        """The lines; a row that is there twice, cell for cell, is one line."""
        lines: list[Payload] = []
        seen: set[tuple[str, ...]] = set()
        for row in rows:
            if (key := tuple(row.cells)) not in seen:
                seen.add(key)
                lines.append(self._line_of(row))
        return lines

    def _line_of(self, row: _Row) -> Payload:
        line: Payload = {}
        for member, place in self._line:
            self._put(line, member, row.cells[place])
        line["lineId"] = line.get("lineNumber", "")
        item = line.get("item")
        if isinstance(item, dict):
            form, non_catalog = item.pop("formId", ""), item.pop("nonCatalog", "")
            if form or non_catalog == "T":
                item["productType"] = "FormRequest" if form else "NonCatalogItem"
        custom = [
            {"name": name, "customFieldValue": [{"value": row.cells[place]}]}
            for name, place in self._custom
            if row.cells[place]
        ]
        if custom:
            line["customFieldValueSetList"] = {"customFieldValueSet": custom}
        codes = [(name, _split(row.cells[place])) for name, place in self._accounting]
        filled = [(name, values) for name, values in codes if values]
        if filled:
            line["splittableFieldSetGroupList"] = accounting_block(split_parts(filled))
        return compact(line)

    def _put(self, record: Payload, member: str, cell: str) -> None:
        """Puts a cell where the member stands; an empty cell is an absent member."""
        value = self._forms.get(member, str)(cell) if cell.strip() else ""
        if value == "":
            return
        *outer, name = member.split("/")
        for step in outer:
            inner = record.setdefault(step, {})
            if not isinstance(inner, dict):
                return
            record = inner
        record[name] = value.strip() if isinstance(value, str) else value


def _split(cell: str) -> list[tuple[str, str]]:
    return [(code.strip(), "") for code in cell.split(SPLIT)] if cell.strip() else []
