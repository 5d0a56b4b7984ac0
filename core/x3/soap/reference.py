"""Reference data as SOAP objects hold it (reference/sage-x3.md 5: tables and their fields)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from types import MappingProxyType

from core.model.reference import ReferenceEntry, ReferenceKind
from core.x3.fields import Kind, with_holds
from core.x3.soap import names
from core.x3.soap.layout import Place
from core.x3.soap.objects import Cells, ObjectData
from core.x3.soap.publication import Field, Publication

_NO_FIELDS: Mapping[str, str] = MappingProxyType({})


def read_reference(
    kind: ReferenceKind, cells: Cells, identifiers: Mapping[str, str] = _NO_FIELDS
) -> ReferenceEntry | None:
    """A code of X3 from its fields, of whatever block; None when they hold no code.

    Args:
        kind: what it is a code of.
        cells: its fields.
        identifiers: the site's own fields for identifiers of suppliers; one that is not shown gives no attribute.

    Raises:
        ContractError: a value is of another kind than its field.
    """
    spec = names.REFERENCES[kind]
    code = _plain(cells, (spec.code,))
    if not code:
        return None
    flag, yes = spec.active
    attributes = {name: _plain(cells, codes) for name, codes in (spec.attributes or {}).items()}
    for name, codes in (spec.attributes or {}).items():
        if names.YES_NO & set(codes) and attributes[name]:
            attributes[name] = "yes" if attributes[name] == "2" else "no"
        if name == "status" and attributes[name] == yes:
            attributes[name] = "active"
    if kind is ReferenceKind.SUPPLIER:
        shown = {entry.ours: entry.codes for entry in (*names.HOLDS, *names.identifier_codes(identifiers))}
        attributes |= with_holds({n: _plain(cells, codes) for n, codes in shown.items() if codes[0] in cells})
    return ReferenceEntry(
        kind=kind,
        code=code,
        label=_plain(cells, spec.label),
        parent=_plain(cells, (spec.parent,)) if spec.parent else "",
        active=flag not in cells or _plain(cells, (flag,)) == yes,
        valid_from=_day(cells, "VLYSTR") if spec.dated else None,
        valid_to=_day(cells, "VLYEND") if spec.dated else None,
        attributes=attributes,
    )


def _plain(cells: Cells, codes: Sequence[str]) -> str:
    """The first of these fields that has a value."""
    for code in codes:
        name, _, rest = code.partition("(")
        values = cells.get(name, ())
        index = int(rest.rstrip(")")) if rest else 0
        if index < len(values) and values[index].strip():
            return values[index].strip()
    return ""


def _day(cells: Cells, code: str) -> date | None:
    value = Place(code, Field("", code), Kind.DATE).read(cells)
    return value if isinstance(value, date) else None


def flat(data: ObjectData) -> Cells:
    """All fields outside of grids in one; the first block that shows a field wins."""
    cells: dict[str, tuple[str, ...]] = {}
    for block in data.groups.values():
        for code, values in block.items():
            cells.setdefault(code, values)
    return cells


def is_complete(kind: ReferenceKind, row: Cells, publication: Publication) -> bool:
    """Whether a row of a list shows all that the publication knows of a code, so that it need not be read itself."""
    spec = names.REFERENCES[kind]
    wanted = {spec.code, spec.active[0], *(("VLYSTR", "VLYEND") if spec.dated else ())}
    wanted |= {spec.parent} if spec.parent else set()
    wanted |= {code.partition("(")[0] for codes in (spec.attributes or {}).values() for code in codes}
    return all(code in row for code in wanted if publication.group_field(code))
