"""What a publication shows: objects, groups, tables and fields (reference/sage-x3.md 4.2).

A record is shown *flat*: field name -> value in the form in which nodes keep it (`core.sandbox.x3.nodes`), lists for
fixed arrays. How a flat record is made from a node's row, and data of a save from a flat record, is the object's own.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Protocol

from core.sandbox.x3.nodes import Kind, Node, Prop, Row


@dataclass(frozen=True, slots=True)
class Field:
    """A field of a publication.

    Attributes:
        size: elements of a fixed array (`LST`); 0 = a single value.
        enum: the local menu; `NoYes` for Booleans too.
        writable: whether a save takes it; what is not writable is passed over in silence.
    """

    name: str
    kind: Kind
    label: str = ""
    length: int = 0
    size: int = 0
    enum: str = ""
    writable: bool = False


@dataclass(frozen=True, slots=True)
class Block:
    """A group (`GRP`), or a table (`TAB`) where `rows` says how many lines it can hold."""

    name: str
    fields: tuple[Field, ...]
    rows: int = 0
    by_name: Mapping[str, Field] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "by_name", {f.name: f for f in self.fields})


@dataclass(frozen=True, slots=True)
class Layout:
    """The groups of an object, and its table where it has one.

    Attributes:
        keys: the fields that make up the key.
        listed: fields that `query` gives, in order.
    """

    keys: tuple[str, ...]
    listed: tuple[str, ...]
    groups: tuple[Block, ...]
    table: Block | None = None

    def blocks(self) -> Iterator[Block]:
        """Groups, then the table."""
        yield from self.groups
        if self.table is not None:
            yield self.table

    def group_field(self, name: str) -> Field | None:
        """The field of that name in the first group that has it."""
        return next((g.by_name[name] for g in self.groups if name in g.by_name), None)

    def moved(self, by: int) -> Layout:
        """The same with other group ids, as another entry transaction has them (4.2)."""
        return Layout(
            self.keys,
            self.listed,
            tuple(Block(_moved(g.name, by), g.fields) for g in self.groups),
            self.table and Block(_moved(self.table.name, by), self.table.fields, self.table.rows),
        )


class Published(Protocol):
    """An object that a site has published."""

    code: str
    node: Node
    layout: Layout
    member: str
    """Where a row keeps the lines of the table."""
    saves: bool
    """Whether `save` and `modify` are offered."""

    def flat(self, row: Row) -> Row:
        """The header of a record."""
        ...

    def lines(self, row: Row) -> list[Row]:
        """The lines of its table, in order."""
        ...

    def data(self, header: Row, lines: list[tuple[int, Row]], before: Row | None) -> Row:
        """Data of a create, or of an update of `before`, from what was sent; line numbers count from 1."""
        ...


def shown(prop: Prop, name: str = "", *, writable: bool = False) -> Field:
    """A node's property as a field, named by its X3 code."""
    enum = "NoYes" if prop.kind is Kind.BOOL else prop.target if prop.kind is Kind.ENUM else ""
    return Field(name or prop.code, prop.kind, prop.label, prop.length, enum=enum, writable=writable)


def by_code(node: Node) -> dict[str, Prop]:
    """A node's properties by X3 code."""
    return {p.code: p for p in node.props if p.code}


def _moved(name: str, by: int) -> str:
    screen, _, number = name.rpartition("_")
    return f"{screen}_{int(number) + by}" if screen and number.isdecimal() else name
