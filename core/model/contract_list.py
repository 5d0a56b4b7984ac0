"""Lists of contracts: which are shown, what is searched in them, and their order. Pure."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from pathlib import Path
from typing import Final

from core.model.contract import ContractRow, ContractState
from core.model.saved_view import SavedView


class Which(StrEnum):
    """Contracts by how they stand."""

    ALL = "all"
    IN_FORCE = "in-force"
    OVER = "over"
    EXPIRED = "expired"
    OTHER = "other"


_NOTHING: Final = Decimal(0)
FIRST_SORT: Final = "number"
SORTS: Final[dict[str, Callable[[ContractRow], tuple[object, ...]]]] = {
    FIRST_SORT: lambda row: (row.number, row.amendment),
    "name": lambda row: (row.name.casefold(), row.number),
    "supplier": lambda row: (_first_supplier(row).casefold(), row.number),
    "ceiling": lambda row: (row.currency, row.ceiling or _NOTHING, row.number),
    "ordered": lambda row: (row.currency, row.ordered, row.number),
    "left": lambda row: (row.currency, row.left if row.left is not None else _NOTHING, row.number),
    "until": lambda row: (row.valid_until or date.max, row.number),
    "from": lambda row: (row.valid_from or date.min, row.number),
    "orders": lambda row: (row.orders, row.number),
}
"""By what a list can be sorted. Money is sorted within its currency."""


@dataclass(frozen=True, slots=True)
class ContractQuery:
    """A list of contracts: those that stand so, with all words of the search, sorted by a name of `SORTS`."""

    which: Which = Which.ALL
    find: str = ""
    sort: str = FIRST_SORT
    descending: bool = False


@dataclass(frozen=True, slots=True)
class ContractsExported:
    """A list of contracts that was written, and how many it has."""

    file: Path
    contracts: int


def query_of(view: SavedView) -> ContractQuery:
    """The list that a saved view shows; what this version does not know is as it is at first."""
    known = view.sort in SORTS
    which = Which(view.which) if view.which in list(Which) else Which.ALL
    return ContractQuery(which, view.find, view.sort if known else FIRST_SORT, known and view.descending)


def which_of(row: ContractRow, today: date) -> frozenset[Which]:
    """The choices that a contract belongs to."""
    found = {Which.ALL}
    state = row.state(today)
    if state is ContractState.IN_FORCE and not row.superseded:
        found.add(Which.IN_FORCE)
    elif state is ContractState.EXPIRED:
        found.add(Which.EXPIRED)
    else:
        found.add(Which.OTHER)
    if row.over:
        found.add(Which.OVER)
    return frozenset(found)


def chosen_contracts(rows: Sequence[ContractRow], query: ContractQuery, today: date) -> tuple[ContractRow, ...]:
    """The contracts that are shown, in their order."""
    words = query.find.casefold().split()
    found = [row for row in rows if query.which in which_of(row, today) and all(word in _text(row) for word in words)]
    if query.sort in SORTS:
        found.sort(key=SORTS[query.sort], reverse=query.descending)
    return tuple(found)


def counts_of(rows: Sequence[ContractRow], today: date) -> dict[Which, int]:
    """How many contracts each choice has."""
    sets = [which_of(row, today) for row in rows]
    return {which: sum(which in one for one in sets) for which in Which}


def _text(row: ContractRow) -> str:
    suppliers = (text for one in row.suppliers for text in (one.number, one.name, one.x3_key))
    parts = (row.number, row.amendment, row.name, row.said, *suppliers, str(row.ceiling or ""))
    return " ".join(parts).casefold()


def _first_supplier(row: ContractRow) -> str:
    return next((one.name or one.number for one in row.suppliers), "")
