"""Pure translation between our documents and the objects of SOAP calls. Nothing here talks to anybody.

Spec: reference/sage-x3.md 4.2, 4.3.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from decimal import Decimal

from core.errors import ContractError, RejectedError
from core.model.document import (
    DIMENSION_PREFIX,
    SHOWS_DIMENSIONS,
    SHOWS_SIGNATURE,
    TargetDocument,
    TargetLine,
    dimension_field,
)
from core.model.flow import Entity, ExternalId
from core.model.plan import LineAction, LineWrite, PlannedWrite
from core.model.values import Value, same_value
from core.x3.constants import NO_CONSTANTS, Constants
from core.x3.invoices import STATUS, is_posted, is_x3s_own, read_header, read_line
from core.x3.names import RECEIVABLE_SIGNATURES
from core.x3.soap import names
from core.x3.soap.layout import Place, SoapLayout, named_place
from core.x3.soap.objects import Cells, ObjectData, Row, write_object
from core.x3.soap.safe_xml import XmlError

_UNTOUCHED = frozenset({"", "0", "1"})
"""Values of the receipt and invoice menus that mean no."""


def read_document(layout: SoapLayout, data: ObjectData, reference: Place | None) -> TargetDocument:
    """A document from its object; fields that the answer does not carry are absent.

    Raises:
        ContractError: the object has no number, or a value is of another kind than its field.
    """
    number = key_of(layout, data)
    if not number:
        msg = f"X3 gave a {layout.entity} without its number."
        raise ContractError(msg)
    fields = {
        ours: place.read(cells) for ours, place in layout.header.items() if place.is_in(cells := _of(data, place))
    }
    if reference is not None and reference.is_in(_of(data, reference)):
        fields["reference"] = reference.read(_of(data, reference))
    lines = tuple(_line(layout, row) for row in rows_of(layout, data))
    invoice = layout.entity is Entity.INVOICE
    posted = invoice and is_posted(fields.get(STATUS))
    return TargetDocument(
        entity=layout.entity,
        external_id=ExternalId(number),
        fields=read_header(fields) if invoice else fields,
        lines=lines,
        closed=bool(_header(layout.closed, data)) or bool(lines and all(line.closed for line in lines)),
        locked=posted
        or any(str(_header(place, data) or "").strip() not in _UNTOUCHED for place in layout.touched)
        or any(line.locked for line in lines),
        receivable=_receivable(layout, data),
        updated_at=_stamp(_header(layout.stamp, data)),
        shows=_shows(layout, data),
    )


def key_of(layout: SoapLayout, data: ObjectData) -> str:
    """The number of the document that an object holds; empty when it holds none."""
    return str(_header(layout.key, data) or "").strip()


def rows_of(layout: SoapLayout, data: ObjectData) -> tuple[Row, ...]:
    """The rows of the document's grid; rows without any content are the grid's unused end."""
    return tuple(
        row for row in data.tables.get(layout.grid, ()) if any(v.strip() for c in row.cells.values() for v in c)
    )


def row_numbers(layout: SoapLayout, data: ObjectData, planned: PlannedWrite) -> Mapping[str, Row]:
    """Our line id -> row of the grid as it stands now.

    By X3's line number, or an address's code, where the grid shows it. Else by position among the lines that the
    document had before, and then what the row holds must be what that line held: a row of somebody else is never
    changed.
    """
    rows = rows_of(layout, data)
    if (layout.number or layout.rows.get("code")) is not None:
        return {_line_id(layout, row): row for row in rows}
    before = planned.before.lines if planned.before else ()
    if len(before) != len(rows):
        return {}
    pairs = ((line, row, _line(layout, row).fields) for line, row in zip(before, rows, strict=True))
    return {
        line.line_id: row
        for line, row, now in pairs
        if all(same_value(value, now[name]) for name, value in line.fields.items() if name in now)
    }


def write_document(
    planned: PlannedWrite,
    layout: SoapLayout,
    reference: Place | None,
    now: ObjectData | None,
    constants: Constants = NO_CONSTANTS,
) -> str:
    """The `PARAM` of a save or modify.

    Args:
        planned: what is wanted.
        layout: where the site's publication has our fields.
        reference: where our reference goes; None = nowhere of its own.
        now: the object as it stands before a modify; None for a creation.
        constants: what a new document and each new line get besides.

    Raises:
        RejectedError: the publication has no place for something, a line is not in X3, or a value cannot be carried
            in XML; nothing is sent.
    """
    try:
        return write_object(*fill_document(planned, layout, reference, now, constants))
    except XmlError as error:
        msg = f"A value of {planned.number} cannot be sent: {error}."
        raise RejectedError(msg, remedy="Correct it in JAGGAER; the next sync picks it up.", diagnoses=(msg,)) from None


def fill_document(
    planned: PlannedWrite,
    layout: SoapLayout,
    reference: Place | None,
    now: ObjectData | None,
    constants: Constants = NO_CONSTANTS,
) -> tuple[Mapping[str, Cells], Mapping[str, tuple[int, Sequence[Row]]]]:
    """The fields of a save by block, and by grid how many rows it then has and those that are sent.

    Raises:
        RejectedError: the publication has no place for something, or a line is not in X3.
    """
    sent = _Sent(now)
    for name, value in planned.header.items():
        if name == "number" and planned.external_id is not None:
            continue  # it is the key, by which the document is found
        place = reference if name == "reference" else layout.header.get(name)
        if place is not None and place.field.writable:
            for each in (place, *(p for p in layout.also.get(name, ()) if p.field.writable)):
                sent.put(each, value)
        elif name != "reference" and value not in (None, "") and not is_x3s_own(planned.entity, name):
            raise _no_place(name, planned, layout)
    if now is None:
        for name, value in constants.header.items():
            if (place := named_place(layout, name, row=False)) is None:
                raise _no_place(name, planned, layout)
            sent.put(place, value)
    closing: tuple[Row, ...] = ()
    if planned.close and layout.closed is not None and layout.closed.field.writable:
        sent.put(layout.closed, value=True)
    elif planned.close and layout.row_closed is not None and layout.row_closed.field.writable and now is not None:
        closing = tuple(Row(row.number, {layout.row_closed.code: ("2",)}) for row in rows_of(layout, now))
    elif planned.close:
        raise _no_place("close", planned, layout)
    rows = (*closing, *_rows(planned, layout, now, constants.line))
    tables: dict[str, tuple[int, Sequence[Row]]] = {}
    if rows:
        there = max((row.number for row in rows_of(layout, now)), default=0) if now else 0
        tables[layout.grid] = (max(there, *(row.number for row in rows)), rows)
    return sent.groups, tables


class _Sent:
    """Header fields to be sent, by block; elements of an array keep what their neighbours hold."""

    def __init__(self, now: ObjectData | None) -> None:
        self._now = now
        self.groups: dict[str, dict[str, tuple[str, ...]]] = {}

    def put(self, place: Place, value: Value) -> None:
        cells = self.groups.setdefault(place.field.block, {})
        cells[place.code] = _with(place, value, cells.get(place.code) or self._held(place))

    def _held(self, place: Place) -> tuple[str, ...]:
        return _of(self._now, place).get(place.code, ()) if self._now else ()


def _with(place: Place, value: Value, held: tuple[str, ...]) -> tuple[str, ...]:
    """The values of a field after one of its elements is set."""
    size = max(place.field.size, place.index + 1)
    values = [held[n] if n < len(held) else "" for n in range(size)]
    values[place.index] = place.write(value)
    return tuple(values)


def _rows(planned: PlannedWrite, layout: SoapLayout, now: ObjectData | None, constants: Mapping[str, str]) -> list[Row]:
    if not planned.lines:
        return []
    if not layout.grid:
        raise _no_place("lines", planned, layout)
    numbers = row_numbers(layout, now, planned) if now else {}
    free = max((row.number for row in rows_of(layout, now)), default=0) if now else 0
    rows: list[Row] = []
    for line in planned.lines:
        if line.action is LineAction.ADD:
            free += 1
            fixed = _constant_cells(planned, layout, constants)
            rows.append(Row(free, {**fixed, **_row_cells(planned, line, layout, {})}))
            continue
        row = numbers.get(line.line_id)
        if row is None:
            msg = f"Line {line.line_id or line.number} of {planned.external_id} is not in X3 as it was read."
            raise RejectedError(msg, remedy="Look at the order in X3, then replay.", diagnoses=(msg,))
        if line.action is LineAction.CLOSE:
            if layout.row_closed is None or not layout.row_closed.field.writable:
                raise _no_place("close of a line", planned, layout)
            rows.append(Row(row.number, {layout.row_closed.code: (layout.row_closed.write(value=True),)}))
        else:
            rows.append(Row(row.number, _row_cells(planned, line, layout, row.cells)))
    return rows


def _constant_cells(planned: PlannedWrite, layout: SoapLayout, constants: Mapping[str, str]) -> Cells:
    """What every new line gets besides."""
    cells: dict[str, tuple[str, ...]] = {}
    for name, value in constants.items():
        if (place := named_place(layout, name, row=True)) is None:
            raise _no_place(name, planned, layout)
        cells[place.code] = _with(place, value, cells.get(place.code, ()))
    return cells


def _row_cells(planned: PlannedWrite, line: LineWrite, layout: SoapLayout, now: Cells) -> Cells:
    cells: dict[str, tuple[str, ...]] = {}
    for name, value in line.fields.items():
        if name.startswith(DIMENSION_PREFIX):
            _put_dimension(planned, layout, name, str(value or ""), now, cells)
        elif (place := layout.rows.get(name)) is not None and place.field.writable:
            cells[place.code] = _with(place, value, cells.get(place.code) or now.get(place.code, ()))
        elif value not in (None, "") and not is_x3s_own(planned.entity, name):
            raise _no_place(name, planned, layout)
    return cells


def _put_dimension(
    planned: PlannedWrite, layout: SoapLayout, name: str, code: str, now: Cells, cells: dict[str, tuple[str, ...]]
) -> None:
    """The dimension into the column that holds its type already, else into the first free one."""
    kind = name.removeprefix(DIMENSION_PREFIX)
    held = {**now, **cells}
    slot = next((s for s in layout.slots if s.type_in(held) == kind), None)
    if slot is None:
        slot = next((s for s in layout.slots if s.type is not None and not s.type_in(held)), None)
    if slot is None:
        if code:
            raise _no_place(name, planned, layout)
        return
    if slot.type is not None:
        cells[slot.type.code] = _with(slot.type, kind, held.get(slot.type.code, ()))
    cells[slot.code.code] = _with(slot.code, code, held.get(slot.code.code, ()))


def _line(layout: SoapLayout, row: Row) -> TargetLine:
    cells = row.cells
    fields = {ours: place.read(cells) for ours, place in layout.rows.items() if place.is_in(cells)}
    for slot in layout.slots:
        kind, code = slot.type_in(cells), slot.code.read(cells)
        if kind and code:
            fields[dimension_field(kind)] = code
    moved = {place.ours: value for place in layout.row_touched if isinstance(value := place.read(cells), Decimal)}
    return TargetLine(
        line_id=_line_id(layout, row),
        fields=read_line(fields) if layout.entity is Entity.INVOICE else fields,
        locked=any(value > 0 for value in moved.values()),
        closed=bool(layout.row_closed and layout.row_closed.read(cells)),
        received=moved.get("received"),
        invoiced=moved.get("invoiced"),
    )


def _line_id(layout: SoapLayout, row: Row) -> str:
    place = layout.number or layout.rows.get("code")
    shown = str(place.read(row.cells) or "") if place is not None else ""
    return shown.strip() or str(row.number)


def _of(data: ObjectData, place: Place) -> Cells:
    """The block that a field was published in, else the first one in which the answer shows it."""
    cells = data.groups.get(place.field.block, {})
    if place.code in cells:
        return cells
    return next((each for each in data.groups.values() if place.code in each), {})


def _header(place: Place | None, data: ObjectData) -> Value:
    return place.read(_of(data, place)) if place is not None else None


def _receivable(layout: SoapLayout, data: ObjectData) -> bool:
    if layout.signed is None or not layout.signed.is_in(_of(data, layout.signed)):
        return True
    label = "".join(c for c in data.labels.get(layout.signed.code, "").casefold() if c.isalnum())
    value = str(_header(layout.signed, data) or "").strip()
    return label in RECEIVABLE_SIGNATURES or value in names.RECEIVABLE_SIGNATURES


def _shows(layout: SoapLayout, data: ObjectData) -> frozenset[str]:
    signed = layout.signed is not None and layout.signed.is_in(_of(data, layout.signed))
    dimensions = any(slot.code.is_in(row.cells) for row in rows_of(layout, data) for slot in layout.slots)
    shown = {SHOWS_SIGNATURE: signed, SHOWS_DIMENSIONS: dimensions}
    return frozenset(name for name, there in shown.items() if there)


def _stamp(value: Value) -> datetime | None:
    """A stamp in ISO form, or as 14 digits; None when it is neither. Without a zone it is taken for UTC."""
    text = value.strip() if isinstance(value, str) else ""
    if text.isdigit():
        text = f"{text[:8]}T{text[8:]}"
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)


def _no_place(name: str, planned: PlannedWrite, layout: SoapLayout) -> RejectedError:
    msg = f"{layout.publication.called} {layout.name} of this X3 has no place for {name!r}."
    return RejectedError(
        msg,
        remedy=layout.publication.remedy,
        diagnoses=(msg,),
        context={"key": planned.number},
    )
