"""How this site lays out what we read and write: found in its schema, then kept as texts of questions and saves.

The texts do not change from call to call (values go as variables), so that servers can keep them parsed.
Spec: reference/sage-x3.md 2.2 to 2.8.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from core.model.flow import Entity
from core.model.reference import ReferenceKind
from core.x3.fields import Reader, Writer
from core.x3.names import DocumentSpec
from core.x3.schema import SchemaType

ROWS = 500
"""Rows of a page, and of a sub-collection with its document, that are asked for; further ones are followed."""
SLOTS = 20
"""Dimension columns that X3 has at most (`DIE[20]`)."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a node is, its type, and its operations for questions.

    Attributes:
        path: the members that lead to it: package and name, in the first generation below a root (2.2).
        direct: whether the list is called on the node itself, without `query` and `read` (the first generation).
    """

    path: tuple[str, ...]
    type: SchemaType
    operations: SchemaType
    direct: bool = False

    def question(self, inner: str) -> str:
        """A list question for this node with page variables; `inner` selects the node's members."""
        arguments = "(first: $first, after: $after, filter: $filter, orderBy: $orderBy)"
        page = f"edges {{ node {{ {inner} }} }} pageInfo {{ hasNextPage endCursor }}"
        head = "query page($first: Int, $after: String, $filter: String, $orderBy: String)"
        if self.direct:
            return f"{head} {{ {nested((*self.path[:-1], self.path[-1] + arguments), page)} }}"
        return f"{head} {{ {nested((*self.path, 'query' + arguments), page)} }}"

    def held(self, data: object) -> object:
        """What an answer holds for this node; None where there is nothing."""
        return dig(data, self.path)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a site's own mutation answers in place of the document: names of its members, empty where there is none."""

    key: str
    done: str
    message: str

    @property
    def selection(self) -> str:
        """The members as a selection."""
        return " ".join(name for name in (self.key, self.done, self.message) if name)


@dataclass(frozen=True, slots=True)
class Operation:
    """A save that the site offers.

    Attributes:
        path: the members that lead to it; there the answer carries what was saved.
        argument, input: what it takes.
        outcome: what it answers where that is not the document; None = the document.
    """

    path: tuple[str, ...]
    argument: str
    input: SchemaType
    outcome: Outcome | None = None

    @property
    def name(self) -> str:
        """`create`, `update`, or the site's own name."""
        return self.path[-1]

    def save(self, inner: str) -> str:
        """The text of the save; `inner` selects what of the document the answer is to carry."""
        call = (*self.path[:-1], f"{self.name}({self.argument}: $data)")
        answer = self.outcome.selection if self.outcome else inner
        return f"mutation save($data: {self.input.name}!) {{ {nested(call, answer)} }}"


@dataclass(frozen=True, slots=True)
class Slots:
    """The dimension rows of an order line: `name` of the collection, how type and code are read."""

    name: str
    paged: bool
    index: str
    type: Reader
    code: Reader
    direct: bool = False

    @property
    def selection(self) -> str:
        """The rows as a selection."""
        inner = " ".join(part for part in (self.index, self.type.selection, self.code.selection))
        return _collection(self, inner, SLOTS)


@dataclass(frozen=True, slots=True)
class SlotInput:
    """How dimension rows are sent: names of the list and of its members; `index` empty where there is none."""

    name: str
    index: str
    type: str
    code: str


@dataclass(frozen=True, slots=True)
class Rows:
    """The rows of a document (lines, addresses) and how they are read."""

    name: str
    paged: bool
    fields: tuple[Reader, ...]
    number: Reader | None
    closed: Reader | None
    touched: tuple[Reader, ...]
    slots: Slots | None
    direct: bool = False
    size: int = ROWS

    @property
    def inner(self) -> str:
        """Members of one row as a selection."""
        readers = [*self.fields, *self.touched]
        readers += [reader for reader in (self.number, self.closed) if reader]
        parts = dict.fromkeys(["_id", *(reader.selection for reader in readers)])
        if self.slots:
            parts[self.slots.selection] = None
        return " ".join(parts)

    @property
    def selection(self) -> str:
        """The rows as a selection."""
        return _collection(self, self.inner, self.size)


@dataclass(frozen=True, slots=True)
class Saving:
    """How a document is sent by one operation.

    Attributes:
        header, rows: our field name -> writer.
        rows_name: member of the input that takes the rows; empty where there is none.
        row_required, required: members that the input insists on.
        row_input: the type of a row of the input; None where it takes none.
        key: member that names the document in an update.
    """

    operation: Operation
    text: str
    header: Mapping[str, Writer]
    rows_name: str
    rows: Mapping[str, Writer]
    slots: SlotInput | None
    closes: Writer | None
    closes_row: Writer | None
    key: str
    required: frozenset[str] = frozenset()
    row_members: frozenset[str] = frozenset()
    row_required: frozenset[str] = frozenset()
    row_input: SchemaType | None = None


@dataclass(frozen=True, slots=True)
class DocumentLayout:
    """A document at this site."""

    spec: DocumentSpec
    place: Place
    key: Reader
    fields: tuple[Reader, ...]
    closed: Reader | None
    touched: tuple[Reader, ...]
    signed: Reader | None
    stamp: Reader | None
    rows: Rows | None
    reference: Reader | None
    page: str
    more_rows: str
    create: Saving | None
    update: Saving | None


@dataclass(frozen=True, slots=True)
class ReferenceLayout:
    """One kind of reference data at this site."""

    kind: ReferenceKind
    place: Place
    code: Reader
    label: Reader | None
    parent: Reader | None
    active: Reader | None
    valid_from: Reader | None
    valid_to: Reader | None
    attributes: tuple[Reader, ...]
    active_words: frozenset[str]
    page: str


@dataclass(frozen=True, slots=True)
class Layout:
    """Everything that we use of this site's schema; what is not there is missing."""

    generation: str
    documents: Mapping[Entity, DocumentLayout] = field(default_factory=dict)
    references: Mapping[ReferenceKind, ReferenceLayout] = field(default_factory=dict)


def nested(path: Sequence[str], inner: str) -> str:
    """A selection inside the members of a path: `a { b { inner } }`."""
    for name in reversed(path):
        inner = f"{name} {{ {inner} }}"
    return inner


def dig(value: object, path: Sequence[str]) -> object:
    """What an answer holds at the end of a path; None where it ends early."""
    for name in path:
        value = value.get(name) if isinstance(value, dict) else None
    return value


def page_selection(rows: Rows | Slots, inner: str, arguments: str) -> str:
    """A page of a sub-collection, called with arguments."""
    page = f"edges {{ node {{ {inner} }} }} pageInfo {{ hasNextPage endCursor }}"
    if rows.direct:
        return nested((f"{rows.name}({arguments})",), page)
    return nested((rows.name, f"query({arguments})"), page)


def _collection(rows: Rows | Slots, inner: str, first: int) -> str:
    return page_selection(rows, inner, f"first: {first}") if rows.paged else nested((rows.name,), inner)
