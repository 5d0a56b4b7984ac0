"""A list of contracts as an Excel or CSV file: what may be ordered on each, what was, and what is left."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from core.model.contract import ContractRow
from core.reports.report import Cell, Column, Kind, Row, Section

_CURRENCY = "currency"


@dataclass(frozen=True, slots=True)
class _SheetColumn:
    """A column of the file: its name as the window's table has it, heading, width in characters, and value on a day."""

    name: str
    heading: str
    value: Callable[[ContractRow, date], Cell]
    width: int
    kind: Kind = Kind.TEXT
    said: bool = False


def _state(row: ContractRow, today: date) -> str:
    state = row.state(today).value
    return f"{state}, amended since" if row.superseded else state


_COLUMNS = (
    _SheetColumn("state", "State", _state, 22, said=True),
    _SheetColumn("number", "Contract", lambda row, _: row.number, 20),
    _SheetColumn("amendment", "Amendment", lambda row, _: row.amendment, 11),
    _SheetColumn("name", "Name", lambda row, _: row.name, 40),
    _SheetColumn("supplier", "Supplier", lambda row, _: "; ".join(o.name or o.number for o in row.suppliers), 40),
    _SheetColumn("ceiling", "Ceiling", lambda row, _: row.ceiling, 16, Kind.MONEY),
    _SheetColumn("ordered", "Ordered", lambda row, _: row.ordered, 16, Kind.MONEY),
    _SheetColumn("left", "Left", lambda row, _: row.left, 16, Kind.MONEY),
    _SheetColumn(_CURRENCY, "Currency", lambda row, _: row.currency, 10),
    _SheetColumn("from", "Valid from", lambda row, _: row.valid_from, 12, Kind.DAY),
    _SheetColumn("until", "Valid until", lambda row, _: row.valid_until, 12, Kind.DAY),
    _SheetColumn("orders", "Orders", lambda row, _: row.orders, 9, Kind.COUNT),
    _SheetColumn("said", "JAGGAER says", lambda row, _: row.said, 16),
    _SheetColumn(
        "others",
        "Ordered in other currencies",
        lambda row, _: " + ".join(f"{amount} {currency}" for currency, amount in row.other_currencies),
        28,
    ),
)
"""Every column that a list of contracts can be written with, in their usual order."""
_MONEY = frozenset(column.name for column in _COLUMNS if column.kind is Kind.MONEY)
_ALWAYS = "others"
"""What was ordered in another currency is in no sum: a file that has the sums says so."""


def heading_of(name: str) -> str:
    """What a column is called; its name where there is none."""
    return next((column.heading for column in _COLUMNS if column.name == name), name)


def contract_sections(
    rows: Sequence[ContractRow], columns: Sequence[str], headings: Mapping[str, str], today: date
) -> tuple[Section, Section]:
    """The contracts, then what they come to by currency, those left out that were amended since or are gone.

    Args:
        rows: in their order.
        columns: names of columns in their order, as the window's table has them; unknown ones are left out, none = all.
            With money come its currency and what was ordered in other ones.
        headings: other headings, by name.
        today: of which day the state is.
    """
    chosen = _chosen(columns)
    names = {column.name: headings.get(column.name, column.heading) for column in chosen}
    said = names.get(_CURRENCY, "")
    heads = [
        Column(names[one.name], one.kind, one.width, said if one.kind is Kind.MONEY else "", said=one.said)
        for one in chosen
    ]
    listed = ([column.value(row, today) for column in chosen] for row in rows)
    summed = (
        Column("Currency", width=12),
        Column("Contracts", Kind.COUNT, 12),
        Column("Ceiling", Kind.MONEY, 18, "Currency"),
        Column("Ordered", Kind.MONEY, 18, "Currency"),
    )
    return Section("Contracts", heads, listed), Section("Totals", summed, _totals(rows))


def _chosen(names: Iterable[str]) -> list[_SheetColumn]:
    known = {column.name: column for column in _COLUMNS}
    wanted = [name for name in dict.fromkeys(names) if name in known] or list(known)
    money = [place for place, name in enumerate(wanted) if name in _MONEY]
    if money:
        wanted[money[-1] + 1 : money[-1] + 1] = [_CURRENCY] if _CURRENCY not in wanted else []
        wanted += [_ALWAYS] if "ordered" in wanted and _ALWAYS not in wanted else []
    return [known[name] for name in wanted]


def _totals(rows: Iterable[ContractRow]) -> Iterator[Row]:
    counts: dict[str, int] = defaultdict(int)
    ceilings: dict[str, Decimal] = defaultdict(Decimal)
    ordered: dict[str, Decimal] = defaultdict(Decimal)
    for row in rows:
        if not row.superseded and not row.gone:
            counts[row.currency] += 1
            ceilings[row.currency] += row.ceiling or Decimal(0)
            ordered[row.currency] += row.ordered
    for currency in sorted(counts):
        yield currency, counts[currency], ceilings[currency], ordered[currency]
