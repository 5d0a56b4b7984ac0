"""What a site published under a name: blocks and fields, from `getDescription` (reference/sage-x3.md 4.2, 6.4).

No page of Sage's prints a description, so that its form is taken as widely as it can be: a block is what has an id and
holds fields, a grid is a `TAB`, has a dimension above 1 or says that it is one. Block ids depend on the site's entry transaction; none is known
here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from core.errors import ContractError
from core.x3.soap.objects import read_object
from core.x3.soap.safe_xml import Element, XmlError, attribute, children, local, read_xml

_FIELDS = frozenset({"FLD", "LST"})
_TEXTS = frozenset({"", "char"})
_SHOWN_ONLY = frozenset({"no", "display", "hidden"})
_YES = frozenset({"1", "yes", "true"})
_GRID_WORDS = frozenset({"tableau", "table", "tab", "grid"})
_DIGITS = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Field:
    """A published field.

    Attributes:
        block: id of its group or grid.
        size: elements of an array; 1 for a plain field.
        length: characters that a text keeps; 0 = not said, or no text.
        label: as the site calls it; may be empty.
        writable: whether the screen lets it be entered.
    """

    block: str
    code: str
    size: int = 1
    length: int = 0
    label: str = ""
    writable: bool = True


@dataclass(frozen=True, slots=True)
class Publication:
    """A published object.

    Attributes:
        name: its public name.
        groups: fields outside of grids, in their order; a code may stand in several groups.
        grids: grid id -> field code -> field.
        called: what such a thing is called, before its name.
        remedy: what to do when a field is missing in it.
    """

    name: str
    groups: tuple[Field, ...] = ()
    grids: Mapping[str, Mapping[str, Field]] = field(default_factory=dict)
    called: str = "SOAP object"
    remedy: str = (
        "Ask the X3 administrator to publish the field (GESAWE) and restart the pool, or make the change in X3."
    )

    def group_field(self, *codes: str) -> Field | None:
        """The first of these fields that stands outside of grids."""
        for code in codes:
            for entry in self.groups:
                if entry.code == code:
                    return entry
        return None

    def grid_with(self, *codes: str) -> str:
        """The grid that has the most of these fields, and the first one at least; empty when there is none."""
        scored = [(sum(code in fields for code in codes), name) for name, fields in self.grids.items()]
        best = max(scored, default=(0, ""), key=lambda pair: pair[0])
        return best[1] if best[0] else ""


def read_publication(name: str, description: str) -> Publication:
    """A publication from the text of its description.

    Raises:
        ContractError: no field can be found in it.
    """
    if description.lstrip()[:1] in {"{", "["}:
        found = _from_data(name, description)
    else:
        try:
            found = _from_xml(name, read_xml(description))
        except XmlError as error:
            msg = f"X3 described {name} with something that is no XML."
            raise ContractError(msg, context={"why": str(error)}) from None
    if not found.groups and not found.grids:
        msg = f"X3 described {name} without any field."
        raise ContractError(msg, remedy="Have the X3 administrator publish it anew (GESAWE) and restart the pool.")
    return found


def _from_data(name: str, description: str) -> Publication:
    """From a description that has the form of the object itself."""
    data = read_object(description)
    groups = tuple(
        Field(block, code, max(1, len(values)))
        for block, cells in data.groups.items()
        for code, values in cells.items()
    )
    grids = {
        block: {code: Field(block, code, max(1, len(values))) for row in rows for code, values in row.cells.items()}
        for block, rows in data.tables.items()
    }
    return Publication(name, groups, grids)


def _from_xml(name: str, root: Element) -> Publication:
    groups: list[Field] = []
    grids: dict[str, dict[str, Field]] = {}
    for element in root.iter():
        block = attribute(element, "ID", "NAM", "NAME", "CODE") if isinstance(element.tag, str) else ""
        if not block or local(element) in _FIELDS:
            continue
        fields = [_field(block, entry) for entry in _own_fields(element)]
        known = {entry.code: entry for entry in fields if entry.code}
        if known and _is_grid(element):
            grids[block] = {**grids.get(block, {}), **known}
        else:
            groups += known.values()
    return Publication(name, tuple(groups), grids)


def _own_fields(block: Element) -> Iterator[Element]:
    """Fields directly in a block, or in its rows."""
    for entry in children(block):
        if local(entry) in _FIELDS:
            yield entry
        elif local(entry) == "LIN":
            yield from (inner for inner in children(entry) if local(inner) in _FIELDS)


def _is_grid(block: Element) -> bool:
    if local(block) == "TAB" or attribute(block, "TYB", "TYPE", "TYP").casefold() in _GRID_WORDS:
        return True
    return _number(attribute(block, "DIM")) > 1


def _field(block: str, entry: Element) -> Field:
    length = _number(attribute(entry, "LEN", "LENGTH", "LNG", "MAXLENGTH"))
    # SIZE is the number of elements, unless it may be all that is said of the length.
    size = _number(attribute(entry, "DIM", "SIZE") if local(entry) == "LST" or length else attribute(entry, "DIM"))
    kind = attribute(entry, "TYP", "TYPE").casefold()
    label = next((str(v) for k, v in entry.attrib.items() if str(k).startswith(("C_", "LAB", "TITLE"))), "")
    return Field(
        block=block,
        code=attribute(entry, "NAME", "NAM", "CODE", "ID"),
        size=max(1, size),
        length=length if kind in _TEXTS else 0,
        label=label,
        writable=attribute(entry, "MOD").casefold() not in _SHOWN_ONLY
        and attribute(entry, "READONLY").casefold() not in _YES,
    )


def _number(text: str) -> int:
    match = _DIGITS.match(text.strip())
    return int(match.group()) if match else 0
