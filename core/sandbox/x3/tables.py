"""Rows of one node, found by key and by indexed properties."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Protocol

from core.sandbox.x3.nodes import Node, Row


class RowSource(Protocol):
    """Rows that can be asked for: a table, or the lines of all orders."""

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
    """The lines of all orders, as the node `purchaseOrderLine` serves them."""

    def __init__(self, node: Node, orders: Table) -> None:
        self.node = node
        self._orders = orders

    @property
    def version(self) -> int:
        """Grows with every change of an order."""
        return self._orders.version

    @version.setter
    def version(self, _: int) -> None:
        raise AttributeError

    def _lines(self, orders: Iterable[Row]) -> Iterator[Row]:
        for order in orders:
            yield from order["purchaseOrderLines"]

    def all(self) -> Collection[Row]:
        """Every line."""
        return list(self._lines(self._orders.all()))

    def get(self, key: str) -> Row | None:
        """The line with this `_id`."""
        for row in self.by("_id", (key,)) or ():
            return row
        return None

    def by(self, prop: str, values: Iterable[object]) -> list[Row] | None:
        """Lines by order number or by `_id`."""
        wanted = [value for value in dict.fromkeys(values) if isinstance(value, str)]
        if prop == "purchaseOrder":
            return list(self._lines(self._orders.by("_id", wanted) or ()))
        if prop == "_id":
            # A line's key starts with its order's number; order numbers hold no separator.
            keys = set(wanted)
            orders = {order for key in wanted for order in _prefixes(key)}
            found = self._orders.by("_id", sorted(orders)) or ()
            return [line for line in self._lines(found) if line["_id"] in keys]
        return None


def _prefixes(key: str) -> list[str]:
    return [key[:i] for i, char in enumerate(key) if not char.isalnum()]
