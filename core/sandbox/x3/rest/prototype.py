"""Metadata of a representation: `$prototypes('REPRESENTATION.$facet')` (reference/sage-x3.md 3.2)."""

from __future__ import annotations

from collections.abc import Mapping

from core.sandbox.x3.nodes import ENUMS, Kind
from core.sandbox.x3.rest.classes import Column, RestClass
from core.sandbox.x3.rest.values import Codec

_TYPES = {
    Kind.INT: "integer",
    Kind.DECIMAL: "decimal",
    Kind.DATE: "date",
    Kind.DATETIME: "datetime",
    Kind.BOOL: "choice",
    Kind.ENUM: "choice",
}


class Titles:
    """Texts of a prototype: titles are numbers in braces, said in `$localization`."""

    def __init__(self) -> None:
        self.said: dict[str, str] = {}

    def of(self, label: str) -> str:
        """The place of a label."""
        number = next((n for n, known in self.said.items() if known == label), f"@{len(self.said) + 1}")
        self.said[number] = label
        return f"{{{number}}}"


def prototype(offered: RestClass, facet: str, url: str, codec: Codec) -> dict[str, object]:
    """The prototype of a facet.

    Args:
        offered: the class.
        facet: `$query`, `$details`, `$create` or `$edit`.
        url: under which it was asked for.
        codec: how values are written.
    """
    titles = Titles()
    writes = facet in {"$create", "$edit"}
    columns = {n: c for n, c in offered.columns.items() if c.listed or facet != "$query"}
    properties = _properties(columns, titles, codec, writes=writes)
    if offered.collection and facet != "$query":
        properties[offered.collection] = {
            "$type": "application/x-array",
            "$title": titles.of("Lines"),
            "$item": {
                "$type": "application/json",
                "$properties": _properties(offered.lines, titles, codec, writes=writes),
            },
        }
    return {
        "$url": url,
        "$descriptor": f"{offered.representation}.{facet}",
        "$type": "application/json",
        "$key": "~".join(f"{{{name}}}" for name in offered.keys),
        "$properties": properties,
        "$localization": titles.said,
    }


def _properties(columns: Mapping[str, Column], titles: Titles, codec: Codec, *, writes: bool) -> dict[str, object]:
    told: dict[str, object] = {}
    for name, column in columns.items():
        told[name] = _property(column, titles, codec, writes=writes)
        if column.target:
            # The code itself is left out of the layout, its reference is what a page shows.
            told[f"{name}_REF"] = {"$type": "application/x-reference", "$title": titles.of(column.field.label)}
    return told


def _property(column: Column, titles: Titles, codec: Codec, *, writes: bool) -> dict[str, object]:
    field = column.field
    kind = "boolean" if codec.boolean(field) else _TYPES.get(field.kind, "string")
    told: dict[str, object] = {"$title": titles.of(field.label or field.name), "$type": f"application/x-{kind}"}
    if kind == "string" and field.length:
        told["$maxLength"] = field.length
    if kind == "choice":
        told["$value"] = {"$enum": [{"$value": i} for i, _ in enumerate(ENUMS[field.enum], 1)]}
    if column.target:
        told |= {"$x3Format": f"K:{field.length}c", "$isExcluded": True}
    if column.listed:
        told["$capabilities"] = "sort"
    if writes and column.mandatory:
        told["$isMandatory"] = True
    if writes and not field.writable:
        told["$isReadOnly"] = True
    return told
