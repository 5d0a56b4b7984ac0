"""What a class says of itself in `$prototypes`: properties, their types and lengths (reference/sage-x3.md 3.2).

A class described so has the form of a SOAP publication: properties are called by X3 field code, lines are an array. So
the fields of ours are looked for, read and put together by the same code; `values` turns records into its form.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from core.x3.soap.publication import Field, Publication

_NUMBERED = re.compile(r"(.*?\D)(\d{1,2})\Z")
_REFERENCES = "reference"


@dataclass(frozen=True, slots=True)
class Property:
    """A property of a class.

    Attributes:
        type: the end of its `$type`: `string`, `decimal`, `integer`, `date`, `choice`, `boolean`, `array`, ...
        length: characters that a text keeps; 0 = not said.
        label: as the site calls it.
        items: properties of the lines of an array.
    """

    type: str = "string"
    length: int = 0
    label: str = ""
    writable: bool = True
    mandatory: bool = False
    items: Mapping[str, Property] = field(default_factory=dict)


Properties = Mapping[str, Property]


def read_prototype(told: Mapping[str, object]) -> Properties:
    """The properties that a prototype describes; those that only show another one's record (`CUR_REF`) are left out."""
    texts = told.get("$localization")
    return _properties(told.get("$properties"), texts if isinstance(texts, dict) else {})


def publication_of(name: str, properties: Properties) -> Publication:
    """The class as what a site published: its properties in one block, each array of lines as a grid.

    Arrays of single values come as `BPRNAM1`, `BPRNAM2` (3.2 [A]) and can be looked for as `BPRNAM` too.
    """
    plain = {code: entry for code, entry in properties.items() if not entry.items}
    groups = [_field("", code, entry) for code, entry in plain.items()]
    groups += [
        Field("", stem, size=len(codes), writable=all(plain[code].writable for code in codes))
        for stem, codes in numbered(plain).items()
    ]
    grids = {
        code: {inner: _field(code, inner, each) for inner, each in entry.items.items()}
        for code, entry in properties.items()
        if entry.items
    }
    return Publication(
        name,
        tuple(groups),
        grids,
        called="REST class",
        remedy="Ask the X3 administrator to add the field to the class and its representation, or make the change in X3.",
    )


def numbered(names: Mapping[str, object]) -> dict[str, list[str]]:
    """Names that end in 1, 2, ... by what they begin with, in order; none where that is a name of its own."""
    found: dict[str, list[str]] = {}
    for name in names:
        match = _NUMBERED.match(name)
        if match and match.group(2) == "1" and match.group(1) not in names:
            stem, number = match.group(1), 1
            while f"{stem}{number}" in names:
                found.setdefault(stem, []).append(f"{stem}{number}")
                number += 1
    return found


def to_plain(properties: Properties) -> dict[str, object]:
    """Properties as JSON can keep them; `from_plain` reads them."""
    return {
        name: [p.type, p.length, p.label, p.writable, p.mandatory, to_plain(p.items)] for name, p in properties.items()
    }


def from_plain(kept: object) -> Properties:
    """Properties as `to_plain` wrote them.

    Raises:
        TypeError, ValueError: they are not of that form.
    """
    if not isinstance(kept, dict):
        raise TypeError(kept)
    found: dict[str, Property] = {}
    for name, entry in kept.items():
        type_, length, label, writable, mandatory, items = entry
        found[str(name)] = Property(
            str(type_), int(length), str(label), bool(writable), bool(mandatory), from_plain(items)
        )
    return found


def _field(block: str, code: str, entry: Property) -> Field:
    return Field(block, code, length=entry.length, label=entry.label, writable=entry.writable)


def _properties(told: object, texts: Mapping[str, object]) -> Properties:
    found: dict[str, Property] = {}
    for name, entry in told.items() if isinstance(told, dict) else ():
        if not isinstance(entry, dict) or name.startswith("$"):
            continue
        kind = str(entry.get("$type") or "").rpartition("/")[2].removeprefix("x-")
        if kind == _REFERENCES:
            continue
        item = entry.get("$item")
        length = entry.get("$maxLength")
        title = str(entry.get("$title") or "")
        found[name] = Property(
            kind or "string",
            length if isinstance(length, int) and kind not in {"decimal", "integer"} else 0,
            str(texts.get(title.strip("{}"), title)),
            writable=entry.get("$isReadOnly") is not True,
            mandatory=entry.get("$isMandatory") is True,
            items=_properties(item.get("$properties"), texts) if isinstance(item, dict) else {},
        )
    return found
