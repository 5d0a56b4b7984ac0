"""Rows of one node, found by key and by indexed properties."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Protocol

from core.sandbox.x3.nodes import Node, Row


class RowSource(Protocol):
    """Rows that can be asked for: a table, or the lines of all orders or invoices."""

    node: Node
    version: int
    """Grows with every change."""

    def all(self) -> Collection[Row]:
        """Every row, in no promised order."""
        ...

    def get(self, key: str) -> Row | None:
        """The row with this `_id`."""
        ...

    def by(self, prop: str, values: Iterable[object]) -> list[Row] | None:
        """Rows whose property has one of the values, each once; None when the property is not indexed."""
        ...


class Table:
    """The rows of a node.

    Attributes:
        rows: by `_id`; to be changed through `put` and `remove` only.
    """

    def __init__(self, node: Node) -> None:
        self.node = node
        self.version = 0
        self.rows: dict[str, Row] = {}
        self._indexes: dict[str, dict[object, dict[str, None]]] = {prop: {} for prop in node.indexed}
        self._key = node.key[0] if len(node.key) == 1 else "_id"

    def put(self, row: Row) -> None:
        """Adds the row, or replaces the one with the same `_id`."""
        key: str = row["_id"]
        before = self.rows.get(key)
        for prop, index in self._indexes.items():
            value = row.get(prop)
            if before is not None:
                old = before.get(prop)
                if old == value:
                    continue
                self._drop(index, old, key)
            index.setdefault(value, {})[key] = None
        self.rows[key] = row
        self.version += 1

    def remove(self, key: str) -> None:
        """Takes a row out; nothing happens when it is not there."""
        row = self.rows.pop(key, None)
        if row is None:
            return
        for prop, index in self._indexes.items():
            self._drop(index, row.get(prop), key)
        self.version += 1

    def replace(self, rows: Mapping[str, Row]) -> None:
        """Holds exactly these rows from now on."""
        for key in [key for key in self.rows if key not in rows]:
            self.remove(key)
        for key, row in rows.items():
            if self.rows.get(key) is not row:
                self.put(row)

    def all(self) -> Collection[Row]:
        """Every row."""
        return self.rows.values()

    def get(self, key: str) -> Row | None:
        """The row with this `_id`."""
        return self.rows.get(key)

    def by(self, prop: str, values: Iterable[object]) -> list[Row] | None:
        """Rows by key or indexed property; None when the property is neither."""
        if prop in {"_id", self._key}:
            return [
                self.rows[value] for value in dict.fromkeys(values) if isinstance(value, str) and value in self.rows
            ]
        index = self._indexes.get(prop)
        if index is None:
            return None
        return [self.rows[key] for value in dict.fromkeys(values) for key in index.get(value, ())]

    @staticmethod
    def _drop(index: dict[object, dict[str, None]], value: object, key: str) -> None:
        keys = index.get(value)
        if keys is not None:
            keys.pop(key, None)
            if not keys:
                del index[value]


class LineSource:
    """The lines of all documents of a kind, as their node serves them: `purchaseOrderLine`, `purchaseInvoiceLine`.

    Args:
        node: of the lines; the first part of its key is the document's number.
        documents: the documents.
        member: where their rows keep the lines.
    """

    def __init__(self, node: Node, documents: Table, member: str) -> None:
        self.node = node
        self._documents = documents
        self._of = node.key[0]
        self._member = member

    @property
    def version(self) -> int:
        """Grows with every change of a document."""
        return self._documents.version

    @version.setter
    def version(self, _: int) -> None:
        raise AttributeError

    def _lines(self, documents: Iterable[Row]) -> Iterator[Row]:
        for document in documents:
            yield from document[self._member]

    def all(self) -> Collection[Row]:
        """Every line."""
        return list(self._lines(self._documents.all()))

    def get(self, key: str) -> Row | None:
        """The line with this `_id`."""
        for row in self.by("_id", (key,)) or ():
            return row
        return None

    def by(self, prop: str, values: Iterable[object]) -> list[Row] | None:
        """Lines by number of the document or by `_id`."""
        wanted = [value for value in dict.fromkeys(values) if isinstance(value, str)]
        if prop == self._of:
            return list(self._lines(self._documents.by("_id", wanted) or ()))
        if prop == "_id":
            # A line's key starts with its document's number; these numbers hold no separator.
            keys = set(wanted)
            numbers = {number for key in wanted for number in _prefixes(key)}
            found = self._documents.by("_id", sorted(numbers)) or ()
            return [line for line in self._lines(found) if line["_id"] in keys]
        return None


def _prefixes(key: str) -> list[str]:
    return [key[:i] for i, char in enumerate(key) if not char.isalnum()]
