"""Sort orders and cursors (reference/sage-x3.md 2.3, 2.4)."""

from __future__ import annotations

import json
from collections.abc import Mapping
from decimal import Decimal
from functools import total_ordering
from typing import Any
from zlib import crc32

from core.sandbox.x3.filters import FilterError, Lookup, reader
from core.sandbox.x3.nodes import Kind, Node, Prop, Row
from core.sandbox.x3.relaxed import Relaxed, RelaxedError, parse_relaxed

SortKey = tuple[Any, ...]


@total_ordering
class _Down:
    """A value that sorts the other way round."""

    __slots__ = ("value",)

    def __init__(self, value: Any) -> None:  # noqa: ANN401 - any sortable value
        self.value = value

    def __lt__(self, other: _Down) -> bool:
        return bool(other.value < self.value)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Down) and self.value == other.value

    def __hash__(self) -> int:
        return hash(self.value)


class _Path:
    """One property of the order, through references where it is nested."""

    def __init__(self, way: tuple[tuple[Prop, str], ...], last: Prop, lookup: Lookup, *, up: bool) -> None:
        self._way, self._last, self._lookup, self.up = way, last, lookup, up
        self._read = reader(last)

    def raw(self, row: Row) -> object:
        """The value as it stands in a cursor."""
        found: Row | None = row
        for prop, target in self._way:
            key = found.get(prop.name) if found else None
            found = self._lookup(target, key) if key else None
        return found.get(self._last.name) if found else None

    def sortable(self, raw: object) -> object:
        """The value in the form in which it is sorted; absent values come first."""
        read = self._read({self._last.name: raw})
        pair = (0, 0) if read is None else (1, read)
        return pair if self.up else _Down(pair)


class Ordering:
    """A compiled sort order, always ending in the key."""

    def __init__(self, paths: tuple[_Path, ...]) -> None:
        self._paths = paths

    def key(self, row: Row) -> SortKey:
        """What rows are sorted by."""
        return tuple(path.sortable(path.raw(row)) for path in self._paths)

    def cursor(self, row: Row) -> str:
        """The cursor of a row, `["AO005"]#40`; the number guards the values."""
        values = json.dumps(
            [path.raw(row) for path in self._paths],
            ensure_ascii=False,
            separators=(",", ":"),
        )
        return f"{values}#{_guard(values)}"

    def key_of(self, cursor: str) -> SortKey:
        """The sort key that a cursor stands for.

        Raises:
            FilterError: it is no cursor of this order.
        """
        values, _, guard = cursor.rpartition("#")
        try:
            parsed = json.loads(values)
        except ValueError:
            parsed = None
        if not isinstance(parsed, list) or guard != str(_guard(values)) or len(parsed) != len(self._paths):
            msg = f"Invalid cursor: {cursor}"
            raise FilterError(msg)
        return tuple(p.sortable(v) for p, v in zip(self._paths, parsed, strict=True))


def _guard(values: str) -> int:
    return crc32(values.encode()) % 89 + 10


def compile_order(nodes: Mapping[str, Node], lookup: Lookup, node: Node, text: str | None) -> Ordering:
    """The sort order that a text stands for; without one, by key.

    Raises:
        FilterError: it is no relaxed JSON, or names what cannot be sorted by.
    """
    try:
        parsed: Relaxed = parse_relaxed(text) if text else {}
    except RelaxedError as error:
        msg = f"orderBy is not valid: {error}"
        raise FilterError(msg) from error
    paths = _paths(nodes, lookup, node, parsed, ())
    own = {prop.name for way, prop, _ in paths if not way}
    if "_id" not in own and not own.issuperset(node.key):
        paths.append(((), node.by_name["_id"], 1))
    return Ordering(tuple(_Path(w, p, lookup, up=d > 0) for w, p, d in paths))


_Way = tuple[tuple[Prop, str], ...]


def _paths(
    nodes: Mapping[str, Node], lookup: Lookup, node: Node, parsed: Relaxed, way: _Way
) -> list[tuple[_Way, Prop, int]]:
    if isinstance(parsed, list):
        return [found for part in parsed for found in _paths(nodes, lookup, node, part, way)]
    if not isinstance(parsed, dict):
        msg = "orderBy must be an object"
        raise FilterError(msg)
    found: list[tuple[_Way, Prop, int]] = []
    for name, direction in parsed.items():
        prop = node.by_name.get(name)
        if prop is None or prop.kind in {Kind.CHILDREN, Kind.LONG_TEXT}:
            msg = f"{node.name}.{name}: cannot be sorted by"
            raise FilterError(msg)
        if isinstance(direction, dict):
            if prop.kind is not Kind.REFERENCE:
                msg = f"{node.name}.{name}: is no reference"
                raise FilterError(msg)
            target = nodes[prop.target]
            step = (*way, (prop, target.name))
            found += _paths(nodes, lookup, target, direction, step)
        elif direction in (1, -1) and not isinstance(direction, (bool, Decimal)):
            found.append((way, prop, int(str(direction))))
        else:
            msg = f"{node.name}.{name}: a direction is 1 or -1"
            raise FilterError(msg)
    return found
