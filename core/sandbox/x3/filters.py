"""Filters and sort orders of a query (reference/sage-x3.md 2.4), compiled once for each text."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from core.sandbox.x3.generations import Generation, as_menu
from core.sandbox.x3.nodes import Kind, Node, Prop, Row
from core.sandbox.x3.relaxed import Relaxed, parse_relaxed

Predicate = Callable[[Row], bool]
Lookup = Callable[[str, str], "Row | None"]
"""Finds the row of a node by its `_id`."""

_QUANTIFIERS = ("_every", "_atLeast", "_atMost", "_none")
_LOGIC = ("_or", "_and", "_not")
_COMPARISONS = ("_eq", "_ne", "_gt", "_gte", "_lt", "_lte", "_in", "_nin", "_regex")


class FilterError(ValueError):
    """The filter or sort order makes no sense to this X3."""


@dataclass(frozen=True, slots=True)
class Filter:
    """A compiled filter.

    Attributes:
        matches: whether a row passes.
        hints: (property, values) of which every passing row has one; the source may find rows by them.
    """

    matches: Predicate
    hints: tuple[tuple[str, tuple[object, ...]], ...] = ()


class FilterCompiler:
    """Compiles filters of any node."""

    def __init__(
        self, nodes: Mapping[str, Node], lookup: Lookup, *, logic: bool, generation: Generation | None = None
    ) -> None:
        self._nodes = nodes
        self._lookup = lookup
        self._logic = logic
        self._generation = generation or Generation()

    def compile(self, node: Node, text: str) -> Filter:
        """The filter that a text stands for.

        Raises:
            FilterError: it is no relaxed JSON, names an unknown property or operator, or compares what cannot be.
        """
        try:
            parsed = self._generation.condition(parse_relaxed(text))
        except ValueError as error:
            msg = f"Filter is not valid: {error}"
            raise FilterError(msg) from error
        return self._conditions(node, parsed)

    def _conditions(self, node: Node, parsed: Relaxed) -> Filter:
        if isinstance(parsed, list):
            return _all([self._conditions(node, part) for part in parsed])
        if not isinstance(parsed, dict):
            msg = "A filter must be an object or a list of objects"
            raise FilterError(msg)
        return _all([self._condition(node, k, v) for k, v in parsed.items()])

    def _condition(self, node: Node, name: str, wanted: Relaxed) -> Filter:
        if name in _LOGIC:
            return self._logical(node, name, wanted)
        prop = node.by_name.get(self._generation.own(node, name))
        if prop is None:
            msg = f"{node.name}.{name}: property does not exist"
            raise FilterError(msg)
        if self._generation.is_boolean(prop):
            wanted = as_menu(wanted)  # type: ignore[assignment]  # what is no Boolean stays what it was
        if prop.kind is Kind.CHILDREN:
            return Filter(self._collection(prop, wanted))
        if prop.kind is Kind.REFERENCE and _is_nested(wanted):
            return self._reference(prop, wanted)
        return _property(prop, wanted)

    def _logical(self, node: Node, name: str, wanted: Relaxed) -> Filter:
        if not self._logic:
            msg = f"{name}: operator not supported"
            raise FilterError(msg)
        if name == "_not":
            inner = self._conditions(node, wanted).matches
            return Filter(lambda row: not inner(row))
        if not isinstance(wanted, list):
            msg = f"{name} needs a list"
            raise FilterError(msg)
        parts = [self._conditions(node, part) for part in wanted]
        if name == "_and":
            return _all(parts)
        tests = [part.matches for part in parts]
        return Filter(lambda row: any(test(row) for test in tests))

    def _reference(self, prop: Prop, wanted: Relaxed) -> Filter:
        target = self._nodes[prop.target]
        inner = self._conditions(target, wanted)
        name, node_name, lookup = prop.name, target.name, self._lookup

        def matches(row: Row) -> bool:
            key = row.get(name)
            if not key:
                return False
            pointed = lookup(node_name, key)
            return pointed is not None and inner.matches(pointed)

        # The code of a node with a simple key is its `_id`: the rows can then be found by the reference itself.
        keys = {"_id", target.key[0]} if len(target.key) == 1 else {"_id"}
        hints = tuple((name, values) for hint, values in inner.hints if hint in keys)
        return Filter(matches, hints)

    def _collection(self, prop: Prop, wanted: Relaxed) -> Predicate:
        if not isinstance(wanted, dict):
            msg = f"{prop.name}: a collection is filtered by an object"
            raise FilterError(msg)
        quantifiers = {k: v for k, v in wanted.items() if k in _QUANTIFIERS}
        rest = {k: v for k, v in wanted.items() if k not in _QUANTIFIERS}
        test = self._conditions(self._nodes[prop.target], rest).matches
        least, most, every = _bounds(prop, quantifiers)
        name = prop.name

        def matches(row: Row) -> bool:
            rows = row.get(name) or ()
            hits = sum(1 for child in rows if test(child))
            if every and hits != len(rows):
                return False
            return hits >= least and (most is None or hits <= most)

        return matches


def _bounds(prop: Prop, quantifiers: Mapping[str, Relaxed]) -> tuple[int, int | None, bool]:
    least, most, every = 0, None, False
    for name, value in quantifiers.items():
        if name in {"_every", "_none"}:
            if value is not True:
                msg = f"{prop.name}.{name} takes true only"
                raise FilterError(msg)
            every = every or name == "_every"
            most = 0 if name == "_none" else most
        elif isinstance(value, bool) or not isinstance(value, int) or value < 0:
            msg = f"{prop.name}.{name} needs a whole number"
            raise FilterError(msg)
        elif name == "_atLeast":
            least = value
        else:
            most = value
    return (least if quantifiers else 1), most, every


def _is_nested(wanted: Relaxed) -> bool:
    return isinstance(wanted, dict) and not any(k in _COMPARISONS for k in wanted)


def _all(parts: list[Filter]) -> Filter:
    if len(parts) == 1:
        return parts[0]
    tests = [part.matches for part in parts]
    hints = tuple(hint for part in parts for hint in part.hints)
    return Filter(lambda row: all(test(row) for test in tests), hints)


def _property(prop: Prop, wanted: Relaxed) -> Filter:
    if not isinstance(wanted, dict):
        return _comparison(prop, "_eq", wanted)
    if not wanted:
        return Filter(lambda _: True)
    return _all([_comparison(prop, operator, v) for operator, v in wanted.items()])


def _comparison(prop: Prop, operator: str, wanted: Relaxed) -> Filter:
    if operator not in _COMPARISONS:
        msg = f"{prop.name}.{operator}: operator not supported"
        raise FilterError(msg)
    read, name = reader(prop), prop.name
    if operator == "_regex":
        return Filter(_pattern(prop, wanted))
    if operator in {"_in", "_nin"}:
        if not isinstance(wanted, list):
            msg = f"{name}.{operator} needs a list"
            raise FilterError(msg)
        values = tuple(_value(prop, value) for value in wanted)
        among = frozenset(values)
        if operator == "_nin":
            return Filter(lambda row: read(row) not in among)
        return Filter(lambda row: read(row) in among, _hint(name, values))
    value = _value(prop, wanted)
    if operator == "_eq":
        return Filter(lambda row: read(row) == value, _hint(name, (value,)))
    if operator == "_ne":
        return Filter(lambda row: read(row) != value)
    return Filter(_ordering(prop, operator, value))


def _hint(name: str, values: tuple[object, ...]) -> tuple[tuple[str, tuple[object, ...]], ...]:
    # Empty values are kept as "" or as None: an index does not find both.
    return () if None in values else ((name, values),)


def _ordering(prop: Prop, operator: str, value: object) -> Predicate:
    read = reader(prop)
    if value is None or isinstance(value, bool):
        msg = f"{prop.name}.{operator}: the value has no order"
        raise FilterError(msg)
    tests: dict[str, Callable[[object], bool]] = {
        "_gt": lambda v: v > value,  # type: ignore[operator]
        "_gte": lambda v: v >= value,  # type: ignore[operator]
        "_lt": lambda v: v < value,  # type: ignore[operator]
        "_lte": lambda v: v <= value,  # type: ignore[operator]
    }
    test = tests[operator]

    def matches(row: Row) -> bool:
        found = read(row)
        return found is not None and test(found)

    return matches


def _pattern(prop: Prop, wanted: Relaxed) -> Predicate:
    if not isinstance(wanted, str):
        msg = f"{prop.name}._regex needs a text"
        raise FilterError(msg)
    try:
        pattern = re.compile(wanted)
    except re.error as error:
        msg = f"{prop.name}._regex: {error}"
        raise FilterError(msg) from error
    name = prop.name
    return lambda row: pattern.search(str(row.get(name) or "")) is not None


def reader(prop: Prop) -> Callable[[Row], object]:
    """Gives a property's value in the form in which it is compared and sorted; empty texts and dates are None."""
    name = prop.name
    if prop.kind is Kind.DECIMAL:
        return lambda row: None if row.get(name) is None else Decimal(row[name])
    if prop.kind is Kind.LONG_TEXT:
        return lambda row: (row.get(name) or {}).get("value") or None
    if prop.kind in {Kind.INT, Kind.BOOL}:
        return lambda row: row.get(name)
    return lambda row: row.get(name) or None


def _value(prop: Prop, wanted: Relaxed) -> object:
    """A filter's value in the form in which rows are compared."""
    if wanted is None:
        return None
    fits = {
        Kind.INT: isinstance(wanted, int) and not isinstance(wanted, bool),
        Kind.BOOL: isinstance(wanted, bool),
        Kind.DECIMAL: isinstance(wanted, (int, Decimal, str)) and not isinstance(wanted, bool),
    }.get(prop.kind, isinstance(wanted, str))
    if not fits:
        msg = f"{prop.name}: {wanted!r} is not of the property's type"
        raise FilterError(msg)
    if prop.kind is Kind.DECIMAL:
        try:
            return Decimal(str(wanted))
        except InvalidOperation as error:
            msg = f"{prop.name}: {wanted!r} is not a number"
            raise FilterError(msg) from error
    return wanted if wanted != "" else None
