"""Pages of a query: `count`, `orderBy`, `key` (reference/sage-x3.md 3.1).

A page goes on where `key` says: `gt.VALUE`, `ge.`, `lt.` or `le.`, one value for each property of the sort order and of
the key after it, joined by `~`; `lt` without a value means the last page.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from urllib.parse import quote, unquote

from core.sandbox.x3.nodes import Row
from core.sandbox.x3.rest.answers import RefusedError
from core.sandbox.x3.rest.classes import Column, RestClass
from core.sandbox.x3.rest.values import Codec, ValueRefusedError

Place = tuple["str | Decimal", ...]
_OPERATORS = ("gt", "ge", "lt", "le")
_JOINED = "~"


@dataclass(frozen=True, slots=True)
class Page:
    """A page.

    Attributes:
        rows: its records.
        total: records of all pages.
        before, after: the `key` of the pages next to it; empty = there is none.
    """

    rows: Sequence[Row]
    total: int
    before: str
    after: str


class Sorting:
    """The order of a query: `orderBy`, and the key at its end.

    Args:
        offered: the class.
        text: of `orderBy`: properties of the query facet, each with `asc` or `desc`.

    Raises:
        RefusedError: a property is not one of the facet, or a direction is none.
    """

    def __init__(self, offered: RestClass, codec: Codec, separator: str, text: str) -> None:
        self._offered, self._codec, self._separator = offered, codec, separator
        self._columns: list[Column] = []
        self._ups: list[bool] = []
        for part in text.split(","):
            name, _, direction = part.strip().partition(" ")
            if not name:
                continue
            column = offered.columns.get(name)
            if column is None or not column.listed:
                raise RefusedError(500, f"{name}: Unknown property")
            if direction.strip().lower() not in {"", "asc", "desc"}:
                raise RefusedError(400, f"{name} {direction}: asc or desc is expected")
            self._columns.append(column)
            self._ups.append(direction.strip().lower() != "desc")

    def page(self, rows: Sequence[Row], count: int, key: str, skip: int = 0) -> Page:
        """The page of records that starts, or ends, where `key` says; without one, after as many as are skipped.

        Raises:
            RefusedError: `key` is none.
        """
        placed = sorted(((self._place(row), row) for row in rows), key=lambda pair: pair[0][len(self._ups) :])
        for i in reversed(range(len(self._ups))):
            placed.sort(key=lambda pair, i=i: pair[0][i], reverse=not self._ups[i])  # type: ignore[misc]
        start, end = skip, len(placed)
        operator, _, text = key.partition(".")
        if key:
            if operator not in _OPERATORS:
                raise RefusedError(400, f"key={key}: gt, ge, lt or le is expected")
            pivot = self._pivot(text) if text else None
            sides = [self._compare(place, pivot) if pivot is not None else -1 for place, _ in placed]
            if operator in {"gt", "ge"}:
                start = sum(1 for side in sides if side < 0 or (side == 0 and operator == "gt"))
            else:
                end = sum(1 for side in sides if side < 0 or (side == 0 and operator == "le"))
                start = max(0, end - count)
        end = min(end, start + count)
        shown = placed[start:end]
        return Page(
            rows=[row for _, row in shown],
            total=len(placed),
            before=f"lt.{self._text(shown[0][0])}" if start > 0 and shown else "",
            after=f"gt.{self._text(shown[-1][0])}" if end < len(placed) and shown else "",
        )

    # -- parts --------------------------------------------------------------------------------------------------

    def _place(self, row: Row) -> Place:
        key = tuple(str(row["_id"]).split(self._separator))
        if not self._columns:
            return key
        flat = self._offered.flat(row)
        return (*(self._codec.comparable(c.field, c.of(flat)) for c in self._columns), *key)

    def _compare(self, place: Place, other: Place) -> int:
        """Below zero when the first comes before; only as many parts count as both have."""
        for i, (mine, theirs) in enumerate(zip(place, other, strict=False)):
            if mine != theirs:
                up = self._ups[i] if i < len(self._ups) else True
                return -1 if (mine < theirs) == up else 1  # type: ignore[operator]  # both text, or both numbers
        return 0

    @staticmethod
    def _text(place: Place) -> str:
        return _JOINED.join(quote(str(part), safe=" !'()*+,/:;=?@$&").replace(_JOINED, "%7E") for part in place)

    def _pivot(self, text: str) -> Place:
        parts = [unquote(part) for part in text.split(_JOINED)]
        try:
            sorted_by = [self._codec.literal(c.field, p) for c, p in zip(self._columns, parts, strict=False)]
        except ValueRefusedError as error:
            raise RefusedError(400, f"key={text}: Incorrect value {error}") from error
        return (*sorted_by, *parts[len(sorted_by) :])
