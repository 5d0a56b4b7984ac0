"""Holds what was sent against a publication: every field in its group, every value of its type (4.2)."""

from __future__ import annotations

from dataclasses import dataclass, field

from core.sandbox.x3.diagnoses import Diagnoses
from core.sandbox.x3.nodes import Row
from core.sandbox.x3.soap.layout import Block, Field, Published
from core.sandbox.x3.soap.sent import Sent, Value
from core.sandbox.x3.soap.values import ValueRefusedError, read_value


@dataclass(slots=True)
class Placed:
    """A flat header, and flat lines by their number in the table; only fields that a save takes."""

    header: Row = field(default_factory=dict)
    lines: list[tuple[int, Row]] = field(default_factory=list)


def place(sent: Sent, shown: Published, public: str, found: Diagnoses, *, strict: bool) -> Placed:
    """The values of a PARAM.

    Args:
        sent: what was sent.
        shown: the object.
        public: its public name, for messages.
        found: where faults go.
        strict: whether unknown groups and fields are faults; else they are passed over, as if they were not there.
    """
    placed = Placed()
    layout = shown.layout
    groups = {group.name: group for group in layout.groups}
    for (block, name), value in sent.fields.items():
        if block and block not in groups:
            if strict:
                found.fault((), "soap-group", value=block, field=public)
            continue
        # Without its group (4.2 [R]) a field is found by its name alone.
        known = groups[block].by_name.get(name) if block else layout.group_field(name)
        _put(placed.header, known, name, value, public, found, strict=strict)
    for block, lines in sent.tables.items():
        if layout.table is None or block != layout.table.name:
            if strict:
                found.fault((), "soap-group", value=block, field=public)
            continue
        placed.lines += [
            (number, _line(layout.table, fields, public, found, strict=strict)) for number, fields in lines
        ]
    return placed


def _line(table: Block, fields: dict[str, str], public: str, found: Diagnoses, *, strict: bool) -> Row:
    line: Row = {}
    for name, value in fields.items():
        _put(line, table.by_name.get(name), name, value, public, found, strict=strict)
    return line


def _put(
    row: Row, field: Field | None, name: str, value: Value, public: str, found: Diagnoses, *, strict: bool
) -> None:
    if field is None:
        if strict:
            found.fault((), "soap-field", value=name, field=public)
        return
    if not field.writable:
        return
    try:
        if field.size:
            texts = value if isinstance(value, list) else [value]
            row[name] = [read_value(field, text) for text in texts[: field.size]]
        else:
            row[name] = read_value(field, value if isinstance(value, str) else "".join(value[:1]))
    except ValueRefusedError as error:
        found.fault((), "soap-value", field=name, value=error)
