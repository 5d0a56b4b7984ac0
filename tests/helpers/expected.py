"""What X3 ought to hold, read from JAGGAER's own data by the judge's own rules: no mapping, no profile of the product.

`source` is what the practice JAGGAER serves at `GET /_sim/state?holdings=1`, member `holdings`. The rules about codes
and units are those of `resources/sandbox/README.md`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

from core.sandbox.data import load_codes

ACCOUNT = "account"
COST_CENTER = "cost-center"
_ZONE = ZoneInfo("America/New_York")
_NAME_PARTS = ("companyName1", "companyName2")


@dataclass(frozen=True, slots=True, order=True)
class Line:
    """A line's content without its price, which may be rounded to five decimals."""

    unit: str
    quantity: Decimal
    amount: Decimal
    account: str
    cost_center: str


@dataclass(frozen=True, slots=True)
class PricedLine:
    """A line with its price."""

    content: Line
    price: Decimal


@dataclass(frozen=True, slots=True)
class ExpectedOrder:
    """One order of JAGGAER, as X3 ought to show it.

    Attributes:
        wanted: whether X3 must have it; a cancelled one may be there, but closed.
        lines: lines that X3 must show open (those with a price; `held` ones are not among them).
        held: live lines with a code that X3 lacks and nobody mapped.
        cancelled_lines: lines that X3 may show, but closed only.
    """

    source_id: str
    number: str
    wanted: bool
    cancelled: bool
    supplier: str
    currency: str
    day: date
    lines: tuple[PricedLine, ...]
    held: int
    cancelled_lines: tuple[PricedLine, ...]
    revision: int


@dataclass(frozen=True, slots=True)
class ExpectedSupplier:
    """One supplier of JAGGAER. `code` is its number in X3 where numbering is manual; `name` without any blanks."""

    source_id: str
    code: str
    name: str
    addresses: int
    wanted: bool


@dataclass(frozen=True, slots=True)
class Rules:
    """What was decided, and how the connection is set up.

    Attributes:
        decided: (kind, source code) -> code of X3.
        write_valid_lines: whether valid lines of an order go although others are held.
        saves_before: number of the last save that was made for another store; not judged by this one.
        our_numbers: whether suppliers in X3 carry the number of JAGGAER.
        by_hand: suppliers that somebody keyed into X3.
        by_number: suppliers that somebody keyed into X3 under JAGGAER's number, without addresses.
        only_account: the account that every line has in X3, where the generic product decides it; empty = its own.
        written: (number of the order, number of the line) -> account and cost centre that the line has in X3, where that is
            not what `decided` gives: it was written before a decision and kept its codes, or was corrected to others.
    """

    decided: Mapping[tuple[str, str], str] = field(default_factory=dict)
    write_valid_lines: bool = False
    start_from: date = date(2017, 1, 1)
    site: str = "US01"
    saves_before: int = 0
    our_numbers: bool = True
    by_hand: frozenset[str] = frozenset()
    by_number: frozenset[str] = frozenset()
    only_account: str = ""
    written: Mapping[tuple[str, int], tuple[str, str]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Expected:
    """Everything that JAGGAER has, by number and by source id."""

    orders: Mapping[str, ExpectedOrder]
    suppliers: Mapping[str, ExpectedSupplier]


def all_decisions() -> dict[tuple[str, str], str]:
    """What a clerk would decide for every code that X3 lacks: `resources/sandbox/missing_codes.csv`."""
    return {(missing.kind, missing.code): missing.target for missing in load_codes().missing}


def expect(source: Mapping[str, Any], rules: Rules) -> Expected:
    """What X3 ought to hold for this source and these decisions."""
    lacking = {(missing.kind, missing.code) for missing in load_codes().missing} - rules.decided.keys()
    units = {spelling: unit.code for unit in load_codes().units.values() for spelling in unit.spellings}
    suppliers = {str(told["id"]): _supplier(told) for told in source["suppliers"]}
    orders = [_order(told, suppliers, units, lacking, rules) for told in source["orders"]]
    return Expected({order.number: order for order in orders}, suppliers)


def bare_name(*parts: str) -> str:
    """A name without blanks: where it is cut into parts does not matter."""
    return "".join("".join(parts).split())


def name_in_x3(supplier: Mapping[str, Any]) -> str:
    """The whole name of a supplier of X3, without blanks."""
    return bare_name(*(str(supplier.get(part) or "") for part in _NAME_PARTS))


def line_in_x3(told: Mapping[str, Any]) -> PricedLine:
    """A line of X3's own list."""
    content = Line(
        unit=told["unit"],
        quantity=Decimal(told["quantity"]).normalize(),
        amount=Decimal(told["amount"]),
        account=told["account"],
        cost_center=told["dimensions"].get("CCT", ""),
    )
    return PricedLine(content, Decimal(told["price"]))


def _supplier(told: Mapping[str, Any]) -> ExpectedSupplier:
    code = told["erp_number"] or told["number"]
    wanted = bool(told["active"] and code)
    return ExpectedSupplier(str(told["id"]), code, bare_name(told["name"]), len(told["sites"]), wanted)


def _order(
    told: Mapping[str, Any],
    suppliers: Mapping[str, ExpectedSupplier],
    units: Mapping[str, str],
    lacking: set[tuple[str, str]],
    rules: Rules,
) -> ExpectedOrder:
    created = datetime.fromisoformat(told["created"])
    changed = datetime.fromisoformat(told["last_update"])
    supplier = suppliers.get(str(told["supplier"]))
    live = [line for line in told["lines"] if not line["cancelled"]]
    held = [line for line in live if lacking & {(kind, code) for kind, code in _codes(line)}]
    valid = [line for line in live if line not in held]
    cancelled = bool(told["cancelled"]) or not live
    wanted = (
        not cancelled
        and told["ap_status"] == "Open"
        and supplier is not None
        and supplier.wanted
        and max(created, changed).astimezone(UTC).date() >= rules.start_from
        and bool(valid)
        and (rules.write_valid_lines or not held)
    )
    return ExpectedOrder(
        source_id=str(told["id"]),
        number=told["number"],
        wanted=wanted,
        cancelled=cancelled,
        supplier=supplier.source_id if supplier else "",
        currency=told["currency"],
        day=created.astimezone(_ZONE).date(),
        lines=tuple(_line(told["number"], line, units, rules) for line in valid),
        held=len(held),
        cancelled_lines=tuple(
            _line(told["number"], line, units, rules) for line in told["lines"] if line["cancelled"] or cancelled
        ),
        revision=told["revision"],
    )


def _codes(line: Mapping[str, Any]) -> tuple[tuple[str, str], tuple[str, str]]:
    if len(line["splits"]) != 1:
        msg = "the judge knows lines with one coding only"
        raise ValueError(msg)
    account, department = line["splits"][0]
    return (ACCOUNT, account), (COST_CENTER, department)


def _line(order: str, line: Mapping[str, Any], units: Mapping[str, str], rules: Rules) -> PricedLine:
    account, department = _codes(line)
    decided = (rules.decided.get(account, account[1]), rules.decided.get(department, department[1]))
    posted_to, cost_center = rules.written.get((order, int(line["number"])), decided)
    content = Line(
        unit=units[line["unit"]],
        quantity=Decimal(line["quantity"]).normalize(),
        amount=Decimal(line["amount"]),
        account=rules.only_account or posted_to,
        cost_center=cost_center,
    )
    return PricedLine(content, Decimal(line["price"]))
