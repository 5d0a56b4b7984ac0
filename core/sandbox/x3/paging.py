"""Pages of rows: `query(first, after, filter, orderBy)` (reference/sage-x3.md 2.3)."""

from __future__ import annotations

from bisect import bisect_right
from collections import OrderedDict
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from core.sandbox.x3.filters import Filter, FilterCompiler, FilterError, Lookup
from core.sandbox.x3.generations import GENERATIONS
from core.sandbox.x3.nodes import Node, Row
from core.sandbox.x3.ordering import Ordering, SortKey, compile_order
from core.sandbox.x3.switches import X3Switches
from core.sandbox.x3.tables import RowSource

K = TypeVar("K")
V = TypeVar("V")

_KEPT_TEXTS = 256
_KEPT_RESULTS = 16


@dataclass(slots=True)
class Page:
    """A page as the schema's connection type reads it."""

    rows: Sequence[Row]
    ordering: Ordering
    total: int
    more_before: bool
    more_after: bool


@dataclass
class _Result:
    """The whole result of a query, kept while its later pages are asked for."""

    rows: list[Row]
    ordering: Ordering

    @cached_property
    def keys(self) -> list[SortKey]:
        return [self.ordering.key(row) for row in self.rows]


class Pager:
    """Answers queries on any node; keeps compiled filters, orders, and the results that are being paged through."""

    def __init__(self, nodes: Mapping[str, Node], lookup: Lookup, switches: X3Switches) -> None:
        self._nodes = nodes
        self._lookup = lookup
        self._switches = switches
        self._compiler = FilterCompiler(
            nodes, lookup, logic=switches.logic_operators, generation=GENERATIONS[switches.generation]
        )
        self._filters: OrderedDict[tuple[str, str], Filter] = OrderedDict()
        self._orders: OrderedDict[tuple[str, str], Ordering] = OrderedDict()
        self._results: OrderedDict[tuple[str, int, str, str], _Result] = OrderedDict()

    def page(
        self,
        source: RowSource,
        first: int | None,
        after: str | None,
        filter_text: str | None,
        order_text: str | None,
    ) -> Page:
        """One page of a node.

        Raises:
            FilterError: an argument makes no sense.
        """
        size = self._size(first)
        name = (source.node.name, source.version, filter_text or "", order_text or "")
        result = self._results.get(name)
        if result is None:
            result = self._select(source, filter_text, order_text)
            if len(result.rows) > size:
                _keep(self._results, name, result, _KEPT_RESULTS)
        return self._cut(result, size, after)

    def child_page(
        self,
        node: Node,
        rows: Sequence[Row],
        first: int | None,
        after: str | None,
        filter_text: str | None,
        order_text: str | None,
    ) -> Page:
        """One page of a sub-collection, by default in its own order."""
        size = self._size(first)
        ordering = self._order(node, order_text or "{_sortValue:1}")
        if not (after or filter_text or order_text):
            more = len(rows) > size
            shown = rows[:size] if more else rows
            return Page(shown, ordering, len(rows), more_before=False, more_after=more)
        kept = self._passing(node, rows, filter_text)
        kept.sort(key=ordering.key)
        return self._cut(_Result(kept, ordering), size, after)

    def _size(self, first: int | None) -> int:
        size = self._switches.page_size if first is None else first
        if size < 0:
            msg = "first must not be negative"
            raise FilterError(msg)
        if size > self._switches.page_maximum:
            if self._switches.page_over_maximum == "refuse":
                msg = f"first must not exceed {self._switches.page_maximum}"
                raise FilterError(msg)
            return self._switches.page_maximum
        return size

    def _select(self, source: RowSource, filter_text: str | None, order_text: str | None) -> _Result:
        node = source.node
        ordering = self._order(node, order_text or "")
        if not filter_text:
            rows = list(source.all())
        else:
            condition = self._filter(node, filter_text)
            near = _candidates(source, condition)
            rows = [row for row in near if condition.matches(row)]
        if len(rows) > 1:
            rows.sort(key=ordering.key)
        return _Result(rows, ordering)

    def _passing(self, node: Node, rows: Sequence[Row], filter_text: str | None) -> list[Row]:
        if not filter_text:
            return list(rows)
        matches = self._filter(node, filter_text).matches
        return [row for row in rows if matches(row)]

    @staticmethod
    def _cut(result: _Result, size: int, after: str | None) -> Page:
        start = 0
        if after:
            start = bisect_right(result.keys, result.ordering.key_of(after))
        rows = result.rows[start : start + size]
        total = len(result.rows)
        return Page(rows, result.ordering, total, more_before=start > 0, more_after=start + size < total)

    def _filter(self, node: Node, text: str) -> Filter:
        return _kept(self._filters, (node.name, text), lambda: self._compiler.compile(node, text))

    def _order(self, node: Node, text: str) -> Ordering:
        return _kept(
            self._orders,
            (node.name, text),
            lambda: compile_order(self._nodes, self._lookup, node, text),
        )


def _candidates(source: RowSource, condition: Filter) -> Collection[Row]:
    for prop, values in condition.hints:
        rows = source.by(prop, values)
        if rows is not None:
            return rows
    return source.all()


def _kept(store: OrderedDict[K, V], key: K, make: Callable[[], V]) -> V:
    found = store.get(key)
    if found is None:
        found = make()
        _keep(store, key, found, _KEPT_TEXTS)
    return found


def _keep(store: OrderedDict[K, V], key: K, value: V, limit: int) -> None:
    store[key] = value
    if len(store) > limit:
        store.popitem(last=False)
