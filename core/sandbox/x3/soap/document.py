"""A document of a publication: its groups of header fields, and what was typed as data of a save."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence

from core.sandbox.x3.nodes import Kind, Prop, Row
from core.sandbox.x3.soap.layout import Block, Field, shown


def header_group(
    name: str, codes: Sequence[str], header: Mapping[str, Prop], read_only: Collection[str], length: int
) -> Block:
    """A group of header fields; those that the node lacks are times or texts of `length` that X3 fills."""
    return Block(
        name,
        tuple(
            shown(header[code], code, writable=code not in read_only)
            if code in header
            else Field(code, Kind.DATETIME if code == "WW_MODSTAMP" else Kind.TEXT, length=length)
            for code in codes
        ),
    )


def document_data(
    props: Mapping[str, Prop],
    member: str,
    header: Row,
    lines: Sequence[tuple[int, Row]],
    before: Row | None,
    line_data: Callable[[Row, Row | None], Row],
) -> Row:
    """Data of a create or update; in an update, a line number of the table leads to the line at that place."""
    data: Row = {props[code].name: value for code, value in header.items() if code in props}
    if before is not None:
        data = {name: value for name, value in data.items() if value != before[name]} | {"id": before["id"]}
    known = before[member] if before else []
    data[member] = [
        line_data(fields, known[number - 1] if 0 < number <= len(known) else None) for number, fields in lines
    ]
    return data
