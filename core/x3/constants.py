"""Values that the settings give to fields of new documents, which neither JAGGAER nor X3 can tell (9.3, 9.14).

Spec: reference/sage-x3.md 2.8 (`_x3Transaction`), 9.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from core.model.connection import X3Settings
from core.model.flow import Entity
from core.model.pairs import parse_pairs
from core.x3.fields import FieldSpec, Writer, find_member
from core.x3.layout import Saving
from core.x3.schema import Member, SchemaType

_TRANSIENT = "_"
"""What begins members that are no field of the document: they say how the save is to be made."""
_SIMPLE = frozenset({"SCALAR", "ENUM"})
_YES, _NO = frozenset({"yes", "true", "2"}), frozenset({"no", "false", "1"})


@dataclass(frozen=True, slots=True)
class Constants:
    """Field -> value for the header of a document and for each of its lines; lines of orders and invoices."""

    header: Mapping[str, str] = field(default_factory=dict)
    line: Mapping[str, str] = field(default_factory=dict)


NO_CONSTANTS = Constants()

_pairs = lru_cache(maxsize=16)(parse_pairs)
"""Settings stay as they are for a run, and are asked for at each save."""


def constants_of(settings: X3Settings, entity: Entity) -> Constants:
    """What the settings say of an entity."""
    told = settings.constants
    if entity is Entity.ORDER:
        return Constants(_pairs(told.order), _pairs(told.order_line))
    if entity is Entity.INVOICE:
        return Constants(_pairs(told.invoice), _pairs(told.invoice_line))
    return Constants(_pairs(told.supplier))


def filled_members(saving: Saving, constants: Constants) -> tuple[frozenset[str], frozenset[str]]:
    """Members of a GraphQL operation's input, and of its rows, that constants fill."""
    rows = _members(saving.row_input, constants.line)
    return frozenset(m.name for m in _members(saving.operation.input, constants.header).values()), frozenset(
        m.name for m in rows.values()
    )


def unplaced(saving: Saving, constants: Constants) -> tuple[str, ...]:
    """Names for which the operation has no member of a single value, or one that is filled from JAGGAER."""
    header = _members(saving.operation.input, constants.header)
    rows = _members(saving.row_input, constants.line)
    ours = {writer.name for writer in saving.header.values()}
    ours_in_rows = {writer.name for writer in saving.rows.values()}
    return (
        *(name for name in constants.header if name not in header or header[name].name in ours),
        *(f"{name} of a line" for name in constants.line if name not in rows or rows[name].name in ours_in_rows),
    )


def put_constants(data: dict[str, object], saving: Saving, constants: Constants, *, creates: bool) -> None:
    """Adds constants to the input of a save.

    A creation gets all of them, and so does a new line. A change gets those alone without which the operation does not
    take it, and the transient ones; what is in the document stays as it is.
    """
    for member, value in _chosen(saving.operation.input, constants.header, saving.required, every=creates):
        data.setdefault(member, value)
    rows = data.get(saving.rows_name) if saving.rows_name else None
    for row in rows if isinstance(rows, list) else ():
        new = row.get("_action") in {None, "create"}
        for member, value in _chosen(saving.row_input, constants.line, saving.row_required, every=new):
            row.setdefault(member, value)


def _chosen(
    input_: SchemaType | None, values: Mapping[str, str], required: Collection[str], *, every: bool
) -> list[tuple[str, object]]:
    members = _members(input_, values)
    return [
        (member.name, _written(member, values[name]))
        for name, member in members.items()
        if every or member.name in required or member.name.startswith(_TRANSIENT)
    ]


def _members(input_: SchemaType | None, names: Collection[str]) -> dict[str, Member]:
    """The members that names lead to: by their own name, else by X3 field code."""
    if input_ is None:
        return {}
    found = ((name, find_member(input_, FieldSpec(name, (name,), name))) for name in names)
    return {
        name: member for name, member in found if member and member.type.kind in _SIMPLE and not member.type.is_list
    }


def _written(member: Member, text: str) -> object:
    flag = True if text.casefold() in _YES else False if text.casefold() in _NO else None
    if member.type.name == "Boolean" and flag is not None:
        return flag
    return Writer(member.name, member.name, member.type).write(text)
