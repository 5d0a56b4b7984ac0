"""Records of REST as objects, and objects as bodies of saves (reference/sage-x3.md 3.2; menus by number, section 5)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal

import msgspec

from core.model.values import decimal_text
from core.x3.rest.caller import Resource
from core.x3.rest.prototype import Properties, Property, numbered
from core.x3.soap.objects import Cells, ObjectData, Row

UUID = "$uuid"
_NUMBER = re.compile(r"-?(?:0|[1-9]\d*)(?:\.\d+)?\Z")
_DAY = re.compile(r"\d{8}\Z")
_EXACT_DIGITS = 15
"""Digits that a server which counts in binary floating point keeps exactly."""


def object_of(record: Resource) -> ObjectData:
    """A record with its lines."""
    tables = {
        name: tuple(Row(number, cells_of(line)) for number, line in enumerate(lines, 1))
        for name, member in record.items()
        if (lines := lines_of(record, name)) or isinstance(member, list)
    }
    cells = dict(cells_of(record))
    for stem, names in numbered(cells).items():
        cells[stem] = tuple(cells[name][0] for name in names)
    return ObjectData({"": cells}, tables)


def cells_of(record: Resource) -> Cells:
    """The single values of a record, as texts."""
    return {
        name: (_text(value),)
        for name, value in record.items()
        if not name.startswith("$") and not isinstance(value, list)
    }


def lines_of(record: Resource, name: str) -> list[Resource]:
    """The lines that a record holds as `name`."""
    held = record.get(name)
    return [line for line in held if isinstance(line, dict)] if isinstance(held, list) else []


def body_of(
    properties: Properties,
    groups: Mapping[str, Cells],
    tables: Mapping[str, tuple[int, Sequence[Row]]],
    now: Resource | None,
) -> dict[str, object]:
    """The body of a save.

    Lines that are there are all named by `$uuid`, since a site may take the array for all that is to be left (3.1 [A]).

    Args:
        properties: of the facet that takes the save.
        groups: header fields, as `fill_document` gives them.
        tables: lines that are changed or new; numbers are those of `now`, from 1.
        now: the record as it stands; None for a creation.
    """
    body = _members(properties, (cells for cells in groups.values()))
    for name, (_, rows) in tables.items():
        there = lines_of(now, name) if now else []
        items = properties[name].items
        changed: dict[int, dict[str, object]] = {}
        for row in rows:
            changed.setdefault(row.number, {}).update(_members(items, [row.cells]))
        kept = [{UUID: line.get(UUID), **changed.pop(number, {})} for number, line in enumerate(there, 1)]
        body[name] = [*kept, *(changed[number] for number in sorted(changed))]
    return body


def _members(properties: Properties, blocks: Iterable[Cells]) -> dict[str, object]:
    found: dict[str, object] = {}
    for cells in blocks:
        for name, values in cells.items():
            if name in properties:
                found[name] = _value(properties[name], values[0])
                continue
            for number, value in enumerate(values, 1):  # an array, which has a property for each element
                if (element := f"{name}{number}") in properties:
                    found[element] = _value(properties[element], value)
    return found


def _value(entry: Property, text: str) -> object:
    """A text as the property takes it; numbers are sent as numbers while that keeps them exact."""
    match entry.type:
        case "boolean":
            return text == "2"
        case "date" if _DAY.match(text):
            return f"{text[:4]}-{text[4:6]}-{text[6:]}"
        case "decimal" | "integer" | "choice" | "date" if not text:
            return None
        case "decimal" | "integer" | "choice" if _NUMBER.match(text):
            digits = len(text.replace("-", "").replace(".", "").strip("0"))
            return msgspec.Raw(text.encode()) if digits <= _EXACT_DIGITS else text
    return text


def _text(value: object) -> str:
    match value:
        case None:
            return ""
        case bool():
            return "2" if value else "1"
        case Decimal():
            return decimal_text(value)
        case dict():
            return _text(value.get("$value"))
    return str(value)
