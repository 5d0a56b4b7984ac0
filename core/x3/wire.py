"""Pure translation between our documents and what goes over the wire. Nothing here talks to anybody.

Spec: reference/sage-x3.md 2.5 (values), 2.8 (mutations).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
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
from core.model.reference import ReferenceEntry
from core.model.values import Value
from core.x3.fields import Reader, Writer, with_holds
from core.x3.invoices import STATUS, is_posted, is_x3s_own, read_header, read_line
from core.x3.layout import DocumentLayout, ReferenceLayout, Rows, Saving, Slots
from core.x3.names import PLURAL, RECEIVABLE_SIGNATURES

Json = Mapping[str, object]

_UNTOUCHED = frozenset({"", "no", "none", "not", "0"})
_HEADER_OF_LINE = {
    "purchaseSite": "site",
    "receiptSite": "site",
    "orderFromSupplier": "supplier",
}
"""Members that some sites insist on in each line, and the header field that fills them (reference/sage-x3.md 2.8)."""


@dataclass(frozen=True, slots=True)
class RowId:
    """How X3 addresses a row: its `_id`, and the dimension columns in use (type -> index and code)."""

    id: str
    slots: Mapping[str, tuple[int, str]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Read:
    """A document as read, the addresses of its rows by line id, and where its rows go on.

    `more` is the cursor of further rows, None when all are here; `node_id` is the node's `_id`.
    """

    document: TargetDocument
    row_ids: Mapping[str, RowId]
    more: str | None
    node_id: str


def read_document(layout: DocumentLayout, node: Json, site_reference: Reader | None) -> Read:
    """A document from its node.

    Args:
        layout: how the node was asked for.
        node: the node of an answer.
        site_reference: where our reference stands, when it is another field than the layout's.

    Raises:
        ContractError: the node has no key, or a value is of another kind than its property.
    """
    key = layout.key.read(node)
    if not key:
        msg = f"X3 gave a {layout.spec.entity} without its number."
        raise ContractError(msg)
    fields = {reader.ours: reader.read(node) for reader in layout.fields}
    if site_reference is not None:
        fields["reference"] = site_reference.read(node)
    lines: tuple[TargetLine, ...] = ()
    row_ids: Mapping[str, RowId] = {}
    more: str | None = None
    if layout.rows is not None:
        lines, row_ids, more = read_rows(layout, layout.rows, node.get(layout.rows.name))
    invoice = layout.spec.entity is Entity.INVOICE
    posted = invoice and is_posted(fields.get(STATUS))
    signed = layout.signed.read(node) if layout.signed else None
    shows = {SHOWS_SIGNATURE: signed is not None, SHOWS_DIMENSIONS: bool(layout.rows and layout.rows.slots)}
    document = TargetDocument(
        entity=layout.spec.entity,
        external_id=ExternalId(str(key)),
        fields=read_header(fields) if invoice else fields,
        lines=lines,
        closed=bool(layout.closed and layout.closed.read(node)),
        locked=posted or any(_is_touched(reader.read(node)) for reader in layout.touched),
        receivable=signed is None or _plain_word(signed) in RECEIVABLE_SIGNATURES,
        updated_at=_stamp(layout.stamp.read(node)) if layout.stamp else None,
        shows=frozenset(name for name, shown in shows.items() if shown),
    )
    return Read(document, row_ids, more, str(node.get("_id") or key))


def read_rows(
    layout: DocumentLayout, rows: Rows, collection: object
) -> tuple[tuple[TargetLine, ...], Mapping[str, RowId], str | None]:
    """Rows of a document, their addresses by line id, and the cursor of further rows (None = all are here)."""
    nodes, more = page_of(collection, paged=rows.paged)
    lines: list[TargetLine] = []
    row_ids: dict[str, RowId] = {}
    for node in nodes:
        values = {reader.ours: reader.read(node) for reader in rows.fields}
        slots = _read_slots(rows.slots, node) if rows.slots else {}
        values |= {dimension_field(kind): code for kind, (_, code) in slots.items()}
        address = str(node.get("_id") or "")
        number = rows.number.read(node) if rows.number else None
        line_id = str(number or values.get("code") or address)
        row_ids[line_id] = RowId(address or line_id, slots)
        moved = {reader.ours: reader.read(node) for reader in rows.touched}
        received, invoiced = moved.get("received"), moved.get("invoiced")
        if layout.spec.entity is Entity.INVOICE:
            values = read_line(values)
        lines.append(
            TargetLine(
                line_id=line_id,
                fields=values,
                locked=any(_is_touched(value) for value in moved.values()),
                closed=bool(rows.closed and rows.closed.read(node)),
                received=received if isinstance(received, Decimal) else None,
                invoiced=invoiced if isinstance(invoiced, Decimal) else None,
            )
        )
    return tuple(lines), row_ids, more


def page_of(collection: object, *, paged: bool) -> tuple[list[Json], str | None]:
    """Nodes of a collection and the cursor of its next page, None at the end.

    Raises:
        ContractError: it is no collection.
    """
    if not paged:
        return _objects(collection or []), None
    query = collection.get("query", collection) if isinstance(collection, dict) else None
    if not isinstance(query, dict) or "edges" not in query:
        msg = "X3 gave a collection without its page."
        raise ContractError(msg)
    nodes = [_object(edge.get("node")) for edge in _objects(query.get("edges"))]
    info = _object(query.get("pageInfo"))
    cursor = info.get("endCursor")
    if info.get("hasNextPage") is not True:
        return nodes, None
    if not isinstance(cursor, str) or not nodes:
        msg = "X3 says that there is a next page, but not where."
        raise ContractError(msg)
    return nodes, cursor


def read_reference(layout: ReferenceLayout, node: Json) -> ReferenceEntry:
    """A code of X3 from its node.

    Raises:
        ContractError: a value is of another kind than its property.
    """
    since, until = _day(layout.valid_from, node), _day(layout.valid_to, node)
    attributes = with_holds({r.ours: _text(r, node) for r in layout.attributes})
    return ReferenceEntry(
        kind=layout.kind,
        code=_text(layout.code, node),
        label=_text(layout.label, node),
        parent=_text(layout.parent, node),
        active=_is_active(layout, node),
        valid_from=since,
        valid_to=until,
        attributes=attributes,
    )


def write_document(
    planned: PlannedWrite,
    saving: Saving,
    row_ids: Mapping[str, RowId],
    reference: Writer | None = None,
) -> dict[str, object]:
    """The input of a save.

    Args:
        planned: what is wanted.
        saving: how this site takes it.
        row_ids: addresses of the rows that are changed, by line id.
        reference: where our reference goes; None = nowhere of its own.

    Raises:
        RejectedError: the site takes none of it: a field or a way to close that its operation lacks. Nothing is sent.
    """
    data: dict[str, object] = {}
    if planned.external_id is not None:
        data[saving.key] = str(planned.external_id)
    for name, value in planned.header.items():
        writer = reference if name == "reference" else saving.header.get(name)
        if writer is not None and writer.name != saving.key:
            data[writer.name] = writer.write(value)
        elif writer is not None:
            data.setdefault(writer.name, writer.write(value))
        elif name != "reference" and value not in (None, "") and not is_x3s_own(planned.entity, name):
            raise _no_place(name, planned)
    if planned.close:
        if saving.closes is None:
            raise _no_place("close", planned)
        data[saving.closes.name] = saving.closes.write(value=True)
    if planned.lines:
        if not saving.rows_name:
            raise _no_place("lines", planned)
        data[saving.rows_name] = [
            _write_row(planned, line, saving, row_ids.get(line.line_id)) for line in planned.lines
        ]
    return data


def _write_row(planned: PlannedWrite, line: LineWrite, saving: Saving, row_id: RowId | None) -> dict[str, object]:
    row: dict[str, object] = {}
    if line.action is not LineAction.ADD:
        if row_id is None:
            msg = f"Line {line.line_id or line.number} of {planned.external_id} is not in X3."
            raise RejectedError(msg, remedy="Look at the order in X3, then replay.")
        row = {"_action": "update", "_id": row_id.id}
    elif planned.external_id is not None:
        row = {"_action": "create"}
    if line.action is LineAction.CLOSE:
        if saving.closes_row is None:
            raise _no_place("close of a line", planned)
        row[saving.closes_row.name] = saving.closes_row.write(value=True)
        return row
    dimensions: dict[str, str] = {}
    for name, value in line.fields.items():
        if name.startswith(DIMENSION_PREFIX):
            dimensions[name.removeprefix(DIMENSION_PREFIX)] = str(value or "")
        elif (writer := saving.rows.get(name)) is not None:
            row[writer.name] = writer.write(value)
        elif value not in (None, "") and not is_x3s_own(planned.entity, name):
            raise _no_place(name, planned)
    if dimensions:
        if saving.slots is None:
            raise _no_place("dimension", planned)
        row[saving.slots.name] = _write_slots(dimensions, saving, row_id)
    if line.action is LineAction.ADD:
        for member, ours in _HEADER_OF_LINE.items():
            if member in saving.row_required and member not in row:
                row[member] = planned.wanted.fields.get(ours)
    return row


def _write_slots(dimensions: Mapping[str, str], saving: Saving, row_id: RowId | None) -> list[dict[str, object]]:
    """Every dimension column of the line, since a denormalized collection is sent as a whole."""
    slots = saving.slots
    if slots is None:
        return []
    merged = dict(row_id.slots) if row_id else {}
    used = {index for index, _ in merged.values()}
    for kind, code in dimensions.items():
        index = merged[kind][0] if kind in merged else max(used, default=0) + 1
        used.add(index)
        merged[kind] = (index, code)
    return [
        {
            **({slots.index: index} if slots.index else {}),
            slots.type: kind,
            slots.code: code or None,
        }
        for kind, (index, code) in sorted(merged.items(), key=lambda item: item[1][0])
        if code or (row_id and kind in row_id.slots)
    ]


def _read_slots(slots: Slots, node: Json) -> dict[str, tuple[int, str]]:
    rows, _ = page_of(node.get(slots.name), paged=slots.paged)
    found: dict[str, tuple[int, str]] = {}
    for position, row in enumerate(rows, start=1):
        kind, code = slots.type.read(row), slots.code.read(row)
        if kind and code:
            index = row.get(slots.index) if slots.index else position
            found[str(kind)] = (index if isinstance(index, int) else position, str(code))
    return found


def _no_place(name: str, planned: PlannedWrite) -> RejectedError:
    msg = f"This X3 has no place for {name!r} in its {planned.kind} operation for {PLURAL[planned.entity]}."
    return RejectedError(
        msg,
        remedy="Ask the X3 administrator to add the field to the operation (GESAPIOPE), or make the change in X3.",
        diagnoses=(msg,),
    )


def _is_touched(value: Value) -> bool:
    """Whether something was received or invoiced: a quantity above zero, or a status other than no."""
    if isinstance(value, Decimal):
        return value > 0
    return value is not None and _plain_word(value) not in _UNTOUCHED


def _plain_word(value: Value) -> str:
    return "".join(c for c in str(value).casefold() if c.isalnum())


def _is_active(layout: ReferenceLayout, node: Json) -> bool:
    if layout.active is None:
        return True
    value = layout.active.read(node)
    if layout.active_words:
        return _plain_word(value) in layout.active_words
    return value is not False


def _text(reader: Reader | None, node: Json) -> str:
    value = reader.read(node) if reader else None
    return "" if value is None else str(value)


def _day(reader: Reader | None, node: Json) -> date | None:
    value = reader.read(node) if reader else None
    return value if isinstance(value, date) else None


def _stamp(value: Value) -> datetime | None:
    if not isinstance(value, str) or not value:
        return None
    try:
        moment = datetime.fromisoformat(value)
    except ValueError:
        return None
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)


def _object(value: object) -> Json:
    if not isinstance(value, dict):
        msg = "X3 gave something else where an object belongs."
        raise ContractError(msg)
    return value


def _objects(value: object) -> list[Json]:
    if not isinstance(value, list):
        msg = "X3 gave something else where a list belongs."
        raise ContractError(msg)
    return [_object(entry) for entry in value]
