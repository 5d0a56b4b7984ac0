"""Contracts with the suppliers of the practice orders, as the practice JAGGAER holds them.

The data have no contracts; these are derived from the orders by the rules in `resources/sandbox/README.md`, the same on
every machine. Quirks are those of reference/jaggaer-j1p.md 4.3.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from zlib import crc32

from core.sandbox.orders import PracticeOrder, load_suppliers

IN_EFFECT = "ExecutedInEffect"
_FIRST_ID = 1_890_000
_CENT = Decimal("0.01")
_IMPOSSIBLE = "2018-04-31 11:59 PM"
_KIND = ("Goods and services", "Framework agreement", "Maintenance")


@dataclass(frozen=True, slots=True)
class PracticeContract:
    """One contract.

    Attributes:
        number: as people write it; may hold two blanks and a name.
        suppliers: ids, at least one.
        value: of the contract as signed; `total` with its amendments, None = JAGGAER shows none.
        start, end: as JAGGAER writes them, times in `US/Eastern`; an end may be a day that no calendar has, "" = none.
        never_expires: whether it says so.
        deleted: deleted softly: still listed, with a flag.
    """

    contract_id: int
    number: str
    amendment: int
    renewal: int
    name: str
    kind: str
    status: str
    suppliers: tuple[int, ...]
    currency: str
    value: Decimal
    total: Decimal | None
    start: str
    end: str
    never_expires: bool
    last_update: datetime
    deleted: bool = False


def load_contracts(orders: Iterable[PracticeOrder], count: int) -> list[PracticeContract]:
    """Contracts with the `count` suppliers that have most of these orders, sorted by id; fewer where there are fewer."""
    by_supplier: dict[int, list[PracticeOrder]] = {}
    for order in orders:
        if not order.cancelled:
            by_supplier.setdefault(order.supplier_id, []).append(order)
    ranked = sorted(by_supplier, key=lambda supplier: (-len(by_supplier[supplier]), supplier))
    names = {supplier.supplier_id: supplier.name for supplier in load_suppliers()}
    return [
        _contract(place, supplier, ranked, by_supplier[supplier], names[supplier])
        for place, supplier in enumerate(ranked[:count])
    ]


def contract_of_line(order_number: str, line_number: int) -> bool:
    """Whether an order line of a contract's supplier was ordered under it: nearly all lines of four orders in five."""
    return crc32(order_number.encode()) % 5 != 0 and crc32(f"{order_number}|{line_number}".encode()) % 9 != 0


def _contract(place: int, supplier: int, ranked: list[int], orders: list[PracticeOrder], name: str) -> PracticeContract:
    first, last = min(o.created for o in orders).date(), max(o.created for o in orders).date()
    ordered = sum((order.total for order in orders), Decimal(0))
    chance = crc32(f"{supplier}|contract".encode())
    # Two of seven are too small for what was ordered: the ceiling is passed.
    value = (ordered * (Decimal("0.6") if place % 7 in {1, 4} else Decimal("1.5"))).quantize(_CENT)
    number = f"{first.year}-WVU-{place:06d}-{chance % 10_000:04d}"
    partner = ranked[-1 - place] if _one_in(6, place, 0) and len(ranked) > 2 * place + 1 else supplier
    end, never = _end(place, first, last)
    return PracticeContract(
        contract_id=_FIRST_ID + 11 * place,
        # Some sites write the supplier's name behind it, after two blanks (4.3).
        number=f"CL-{first:%y}-AJ-{place:04d}  {name.title()}" if _one_in(5, place, 1) else number,
        amendment=1 if _one_in(3, place, 1) else 0,
        renewal=1 if _one_in(6, place, 2) else 0,
        name=f"{name.title()} {_KIND[place % len(_KIND)].lower()}",
        kind=_KIND[place % len(_KIND)],
        status=_status(place),
        suppliers=(supplier,) if partner == supplier else (supplier, partner),
        currency=orders[0].currency,
        value=value,
        total=None if _one_in(4, place, 2) else value,
        start=f"{first - timedelta(days=30):%Y-%m-%d} 12:00 AM",
        end=end,
        never_expires=never,
        last_update=datetime.combine(first, time(), UTC) - timedelta(days=20, milliseconds=chance % 86_400_000),
        deleted=_one_in(17, place, 6),
    )


def _end(place: int, first: date, last: date) -> tuple[str, bool]:
    """How the contract ends: (day as JAGGAER writes it, whether it never expires)."""
    match place % 6:
        case 2:
            return "", True
        case 3:
            return (
                (_IMPOSSIBLE, False)
                if _one_in(1_000, place, 3)
                else (f"{last + timedelta(days=90):%Y-%m-%d} 11:59 PM", False)
            )
        case 5:
            # It ended while orders still came in.
            return f"{first + (last - first) / 2:%Y-%m-%d} 11:59 PM", False
        case _:
            return f"{last + timedelta(days=60):%Y-%m-%d} 11:59 PM", False


def _status(place: int) -> str:
    match place % 12:
        case 4:
            return "Draft"
        case 5:
            return "Expired"
        case 9:
            return "Terminated"
        case _:
            return IN_EFFECT


def _one_in(number: int, chance: int, which: int) -> bool:
    """True for one in so many."""
    return chance % number == which
