"""Real purchase orders of a university, as the practice JAGGAER holds them.

Where the data come from, and by which rules accounts, departments and ids were added to them, is written in
`resources/sandbox/README.md`; this module applies those rules. Everything is read once, on first use.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from functools import cache
from zlib import crc32
from zoneinfo import ZoneInfo

from core.sandbox.codes import PracticeUnit, departments, load_codes, read_table

BUSINESS_UNITS = {"Morgantown Procurement": "WVUMP"}
"""Purchasing organisation -> the short name that JAGGAER gives as `businessUnit`."""

_ZONE = ZoneInfo("America/New_York")
_GOODS = {"Goods", "Equipment"}
_LATEST_OFFSET_MS = 3 * 24 * 3600 * 1000
_VOLUME_STEP = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class PracticeLine:
    """One order line as JAGGAER holds it.

    Attributes:
        line_number: from the data; gaps occur.
        category: the university's category, written as the commodity code.
        unit: as JAGGAER writes it (`EA`, `0/EA`, `USD`); `units.csv` leads to X3's unit.
        amount: the extended price, the truth about the line's money.
        account, department: codes without the campus suffix.
    """

    line_id: int
    line_number: int
    category: str
    description: str
    quantity: Decimal
    unit: str
    unit_price: Decimal
    amount: Decimal
    cancelled: bool
    product_type: str
    capital: bool
    account: str
    department: str
    catalog_number: str = ""


@dataclass(frozen=True, slots=True)
class PracticeOrder:
    """One purchase order as JAGGAER holds it.

    Attributes:
        number: the order's number; 8 digits.
        po_id: JAGGAER's own id; the order of the list.
        created, last_update: aware, UTC.
        closed: closed for invoicing in the data ("Finally Closed").
        site: the supplier's site, from the data.
    """

    number: str
    po_id: int
    created: datetime
    last_update: datetime
    business_unit: str
    buyer: str
    supplier_id: int
    site: str
    currency: str
    closed: bool
    lines: tuple[PracticeLine, ...]

    @property
    def cancelled(self) -> bool:
        """Whether all lines are cancelled."""
        return all(line.cancelled for line in self.lines)

    @property
    def total(self) -> Decimal:
        """Sum of the lines that are not cancelled."""
        return sum((line.amount for line in self.lines if not line.cancelled), Decimal(0))


@dataclass(frozen=True, slots=True)
class PracticeSupplier:
    """One supplier as JAGGAER holds it.

    Attributes:
        number: 10 digits with leading zeros.
        sites: fulfillment sites seen in the orders, sorted.
        contacts: contacts seen in the orders, sorted.
        net_days: payment term, days after invoice.
    """

    supplier_id: int
    number: str
    name: str
    sites: tuple[str, ...]
    contacts: tuple[str, ...]
    net_days: int
    country: str
    currency: str
    last_update: datetime


@cache
def _real_orders() -> tuple[PracticeOrder, ...]:
    by_number: dict[str, list[dict[str, str]]] = {}
    for row in read_table("purchase_orders.csv.gz"):
        by_number.setdefault(row["Number"], []).append(row)
    supplier_ids = {s.name: s.supplier_id for s in load_suppliers()}
    accounts = {r["category"]: r["account"] for r in read_table("category_accounts.csv")}
    units = {u.word: u for u in load_codes().units.values()}
    return tuple(_order(number, rows, supplier_ids, accounts, units) for number, rows in sorted(by_number.items()))


def _order(
    number: str,
    rows: list[dict[str, str]],
    supplier_ids: dict[str, int],
    accounts: dict[str, str],
    units: dict[str, PracticeUnit],
) -> PracticeOrder:
    first = rows[0]
    po_id = 100_000_000 + (int(number) - 50_000_000) * 97
    created = _utc(first["Approved Date"])
    return PracticeOrder(
        number=number,
        po_id=po_id,
        created=created,
        last_update=created + _offset(number),
        business_unit=BUSINESS_UNITS[first["Purchasing Org"]],
        buyer=first["Buyer"],
        supplier_id=supplier_ids[first["Supplier"]],
        site=first["Site"],
        currency=first["Currency"],
        closed=all(row["Closure Status"] == "Finally Closed" for row in rows),
        lines=tuple(
            _line(number, po_id, row, accounts[row["Category"]], units[row["UOM"]])
            for row in sorted(rows, key=lambda r: int(r["Line"]))
        ),
    )


def _line(number: str, po_id: int, row: dict[str, str], account: str, unit: PracticeUnit) -> PracticeLine:
    line_number = int(row["Line"])
    quantity = Decimal(row["Quantity"])
    pick = crc32(f"{number}|{line_number}".encode()) % len(unit.spellings)
    return PracticeLine(
        line_id=po_id * 1000 + line_number,
        line_number=line_number,
        category=row["Category"],
        description=row["Description"],
        quantity=quantity,
        unit=unit.spellings[pick],
        unit_price=Decimal(row["Price"]),
        amount=Decimal(row["Amount"]),
        cancelled=row["Cancelled"] == "*" or quantity == 0,
        product_type="NonCatalogItem" if row["Type"] in _GOODS else "FormRequest",
        capital=row["[ ]"] == "CAPITALIZED",
        account=account,
        department=department_of(number, row["Category"]),
        catalog_number=row["Supplier Item"],
    )


def department_of(number: str, category: str) -> str:
    """The department that the rule gives to the lines of an order in one category."""
    rare, common = departments()
    permille = crc32(f"{number}|{category}".encode()) % 1000
    for code, share in rare:
        if permille < share:
            return code
        permille -= share
    return common[permille % len(common)]


@cache
def load_suppliers() -> tuple[PracticeSupplier, ...]:
    """All suppliers of the data, sorted by name."""
    sites: dict[str, set[str]] = {}
    contacts: dict[str, set[str]] = {}
    latest: dict[str, str] = {}
    for row in read_table("purchase_orders.csv.gz"):
        name = row["Supplier"]
        sites.setdefault(name, set()).add(row["Site"])
        if row["Supplier Contact"]:
            contacts.setdefault(name, set()).add(row["Supplier Contact"])
        latest[name] = min(latest.get(name, "9999"), row["Approved Date"])
    return tuple(
        PracticeSupplier(
            supplier_id=15_200_000 + 37 * i,
            number=f"{10_000 + 7 * i:010d}",
            name=name,
            sites=tuple(sorted(sites[name])),
            contacts=tuple(sorted(contacts.get(name, ()))),
            net_days=(30, 30, 30, 30, 45, 15)[crc32(name.encode()) % 6],
            country="US",
            currency="USD",
            last_update=_utc(latest[name]) - timedelta(days=1) + _offset(name) / 3,
        )
        for i, name in enumerate(sorted(sites))
    )


def load_orders(limit: int | None = None) -> tuple[PracticeOrder, ...]:
    """The real orders, sorted by id; the first `limit` of them, all 1,339 when None.

    More than there are: filled up by `generated_order`, as `volume` does.
    """
    real = _real_orders()
    if limit is None or limit <= len(real):
        return real if limit is None else real[:limit]
    return real + tuple(generated_order(i) for i in range(len(real), limit))


def volume(count: int) -> Iterator[PracticeOrder]:
    """`count` orders, sorted by id: the real ones, then generated ones with the contents of the real ones."""
    real = _real_orders()
    yield from real[:count]
    for position in range(len(real), count):
        yield generated_order(position)


def generated_order(position: int) -> PracticeOrder:
    """The order at a position of `volume`, from 0; repeatable, and cheap for any position."""
    real = _real_orders()
    if position < len(real):
        return real[position]
    turn, place = divmod(position, len(real))
    base = real[place]
    number = str(60_000_000 + position)
    po_id = _generated_id(position)
    return replace(
        base,
        number=number,
        po_id=po_id,
        created=base.created + turn * _VOLUME_STEP,
        last_update=base.last_update + turn * _VOLUME_STEP,
        lines=tuple(
            replace(
                line,
                line_id=po_id * 1000 + line.line_number,
                department=department_of(number, line.category),
            )
            for line in base.lines
        ),
    )


def order_key(position: int) -> tuple[int, datetime]:
    """Id and last update of `generated_order(position)`, without making the order."""
    real = _real_orders()
    if position < len(real):
        return real[position].po_id, real[position].last_update
    turn, place = divmod(position, len(real))
    return _generated_id(position), real[place].last_update + turn * _VOLUME_STEP


def _generated_id(position: int) -> int:
    return 200_000_000 + position * 11


def _utc(text: str) -> datetime:
    """A time of the data (university's local time) in UTC."""
    return datetime.fromisoformat(text).replace(tzinfo=_ZONE).astimezone(UTC)


def _offset(key: str) -> timedelta:
    return timedelta(milliseconds=crc32(key.encode()) % _LATEST_OFFSET_MS)
