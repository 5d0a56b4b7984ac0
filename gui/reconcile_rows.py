"""Which rows of a section are shown, and in which order. Pure; made on worker threads."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from core.model.reconcile import Figure, ReconcileRow, is_behind


class Shown(StrEnum):
    """Rows by what is to be done about them."""

    OPEN = "open"
    EXPLAINED = "explained"
    EXCEPTIONS = "exceptions"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class RowsQuery:
    """Which rows of a section. `figure` leaves those behind it alone; `sort` is one of `SORTS`, empty = by key."""

    shown: Shown = Shown.OPEN
    find: str = ""
    figure: Figure | None = None
    sort: str = ""
    descending: bool = False


_MATCHES: Final[Mapping[Shown, Callable[[ReconcileRow], bool]]] = MappingProxyType(
    {
        Shown.OPEN: lambda row: row.is_open,
        Shown.EXPLAINED: lambda row: row.explained is not None,
        Shown.EXCEPTIONS: lambda row: row.is_exception,
        Shown.ALL: lambda _row: True,
    }
)
_NOTHING = Decimal(0)
_Key = Callable[[ReconcileRow], tuple[object, ...]]


def _state(row: ReconcileRow) -> int:
    return 0 if row.is_open else 1 if row.is_exception else 2


SORTS: Final[Mapping[str, _Key]] = MappingProxyType(
    {
        "kind": lambda row: (row.kind.value, row.key),
        "jaggaer": lambda row: (row.jaggaer_number, row.key),
        "x3": lambda row: (row.x3_number, row.key),
        "supplier": lambda row: (row.supplier_name.casefold() or row.supplier, row.key),
        "day": lambda row: (row.day or date.min, row.key),
        "contract": lambda row: (row.contract, row.key),
        "account": lambda row: (row.account, row.key),
        "cost-center": lambda row: (row.cost_center, row.key),
        "field": lambda row: (row.field, row.key),
        "jaggaer-amount": lambda row: (row.currency, row.jaggaer or _NOTHING, row.key),
        "x3-amount": lambda row: (row.currency, row.x3 or _NOTHING, row.key),
        "difference": lambda row: (row.currency, row.difference, row.key),
        "state": lambda row: (_state(row), row.key),
        "missing": lambda row: (tuple(one.value for one in row.missing), row.key),
        "stage": lambda row: (row.stage.value, row.key),
    }
)


def counts_of(rows: Sequence[ReconcileRow], figure: Figure | None = None) -> dict[Shown, int]:
    """How many rows there are of each choice, behind the figure where one is chosen."""
    behind = rows if figure is None else [row for row in rows if is_behind(row, figure)]
    return {shown: sum(map(matches, behind)) for shown, matches in _MATCHES.items()}


def chosen_rows(rows: Sequence[ReconcileRow], query: RowsQuery) -> tuple[ReconcileRow, ...]:
    """The rows that a query shows, in its order."""
    matches, words = _MATCHES[query.shown], query.find.casefold().split()
    found = [
        row
        for row in rows
        if matches(row) and (query.figure is None or is_behind(row, query.figure)) and (not words or _has(row, words))
    ]
    if query.sort in SORTS:
        found.sort(key=SORTS[query.sort], reverse=query.descending)
    return tuple(found)


def _has(row: ReconcileRow, words: Sequence[str]) -> bool:
    text = " ".join(
        (
            row.jaggaer_number,
            row.x3_number,
            row.supplier,
            row.supplier_name,
            row.contract,
            row.account,
            row.cost_center,
            row.jaggaer_value,
            row.x3_value,
            str(row.jaggaer if row.jaggaer is not None else ""),
            str(row.x3 if row.x3 is not None else ""),
            row.detail,
            row.kind.value,
        )
    ).casefold()
    return all(word in text for word in words)
