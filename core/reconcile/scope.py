"""What of the inputs a query is about."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Protocol

from core.model.reconcile import ReconcileQuery
from core.model.reconcile_inputs import ReconcileInputs
from core.reconcile.pairing import OrderPairs, pair_orders


class _Placed(Protocol):
    """A document with its day and place."""

    @property
    def day(self) -> date: ...
    @property
    def site(self) -> str: ...
    @property
    def company(self) -> str: ...


def lies_in(query: ReconcileQuery, document: _Placed) -> bool:
    """Whether a document is of the period, company and site."""
    return (
        query.since <= document.day <= query.until
        and (not query.company or document.company == query.company)
        and (not query.site or document.site == query.site)
    )


@dataclass(frozen=True, slots=True)
class Orders:
    """Orders that are looked at, and who is whose of all that are known.

    Attributes:
        inside: those of the query.
        jaggaer_of: X3's number of an order -> JAGGAER's key of it, whatever the period.
    """

    inside: OrderPairs
    jaggaer_of: dict[str, str]


def orders_of(query: ReconcileQuery, inputs: ReconcileInputs) -> Orders:
    """Pairs all orders, and leaves those out of which neither side lies in the query."""
    every = pair_orders(inputs.jaggaer_orders, inputs.x3_orders)
    inside = OrderPairs(
        both=tuple(pair for pair in every.both if lies_in(query, pair[0]) or lies_in(query, pair[1])),
        jaggaer=tuple(order for order in every.jaggaer if lies_in(query, order)),
        x3=tuple(order for order in every.x3 if lies_in(query, order)),
        twice=tuple(pair for pair in every.twice if lies_in(query, pair[1])),
    )
    linked = {order.x3_number: order.key for order in inputs.jaggaer_orders if order.x3_number}
    linked |= {x3.number: jaggaer.key for jaggaer, x3 in (*every.both, *every.twice)}
    return Orders(inside, linked)
