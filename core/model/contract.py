"""Contracts of JAGGAER as lists and the reconciliation show them, and the orders that refer to them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import Final

from core.model.status import Status

UNDER: Final = "contract"
"""Kind under which the index of codes keeps that order lines refer to a contract: the code is the contract as the line
names it, its target what these lines of the order come to (`1234.50 USD`)."""
PARTY: Final = "contract-supplier"
"""Kind under which it keeps a contract's suppliers: their number in JAGGAER, its target their number in X3."""


class ContractState(StrEnum):
    """How a contract stands on a day; the value is shown."""

    IN_FORCE = "In force"
    NOT_YET = "Not in force yet"
    EXPIRED = "Expired"
    DRAFT = "Draft"
    GONE = "Gone at source"
    INCOMPLETE = "Incomplete in JAGGAER"


@dataclass(frozen=True, slots=True)
class ContractSupplier:
    """A supplier of a contract: JAGGAER's id and number, its name, its number in X3 ("" = not there)."""

    source_id: str
    number: str
    name: str
    x3_key: str


@dataclass(frozen=True, slots=True)
class ContractOrder:
    """An order with lines under a contract.

    Attributes:
        lines: how many of its lines refer to the contract.
        amount: what these lines come to, in `currency`.
        status, x3_key: of the order.
    """

    source_id: str
    number: str
    status: Status
    x3_key: str
    supplier: str
    day: date | None
    lines: int
    amount: Decimal
    currency: str


@dataclass(frozen=True, slots=True)
class ContractRow:
    """A contract, one amendment of it where JAGGAER keeps each by itself.

    Attributes:
        said: JAGGAER's own word for its status.
        status, reason: of the record here.
        suppliers: the first is the one that lists show.
        ceiling: None = JAGGAER gives none that can be read.
        valid_from, valid_until: both included; None = not said, or no day of the calendar.
        superseded: whether a later amendment of the same number is there; orders are counted with that one.
        gone: whether JAGGAER has it as deleted, or does not list it any more.
        orders: how many orders refer to it, cancelled ones left out.
        ordered: what their lines under it come to, in the contract's currency.
        other_currencies: the same of orders in other currencies: (currency, amount), sorted.
    """

    source_id: str
    number: str
    amendment: str
    renewal: str
    name: str
    kind: str
    said: str
    status: Status
    reason: str
    suppliers: tuple[ContractSupplier, ...]
    currency: str
    ceiling: Decimal | None
    valid_from: date | None
    valid_until: date | None
    never_expires: bool
    superseded: bool
    gone: bool
    orders: int
    ordered: Decimal
    other_currencies: tuple[tuple[str, Decimal], ...]
    updated_at: datetime

    @property
    def left(self) -> Decimal | None:
        """What may still be ordered; below zero = its ceiling is passed; None = there is no ceiling."""
        return None if self.ceiling is None else self.ceiling - self.ordered

    @property
    def over(self) -> bool:
        """Whether more was ordered than its ceiling allows."""
        left = self.left
        return left is not None and left < 0

    def state(self, day: date) -> ContractState:
        """How it stands on a day. A day that JAGGAER gives wrongly leaves it incomplete, not in force."""
        if self.gone:
            return ContractState.GONE
        if self.status is Status.NOT_ELIGIBLE:
            return ContractState.DRAFT
        if self.status is Status.INCOMPLETE:
            return ContractState.INCOMPLETE
        if self.valid_from is not None and day < self.valid_from:
            return ContractState.NOT_YET
        ended = self.valid_until is not None and day > self.valid_until
        if ended or self.said.casefold() in _ENDED:
            return ContractState.EXPIRED
        return ContractState.IN_FORCE


_ENDED: Final = frozenset({"expired", "terminated"})
"""Words of JAGGAER for one that has ended, whatever its last day says (reference/jaggaer-j1p.md 4.3)."""


def contract_key(number: str) -> str:
    """A contract's number or name as it is compared: blanks in a row as one, without regard to case."""
    return " ".join(number.split()).casefold()
