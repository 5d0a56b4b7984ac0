"""What happens in JAGGAER and to the clocks around the runs of a trial."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import timedelta
from itertools import cycle
from typing import Any

from core.app import App
from core.sandbox.data import load_codes
from tests.helpers.expected import all_decisions
from tests.helpers.judge import source_of
from tests.helpers.practice import Bench

LEASE_S = 61.0
"""After these the lease of a killed run may be taken over; a late save may still land."""
SETTLE_S = 310.0
"""After these no save that was sent before can land any more."""
REVISED = 3
"""One order in so many is revised."""
UNKNOWN = 5
"""One order in so many gets a line with a code that X3 lacks, besides those that have one in the data."""


def pass_time(made: Bench, seconds: float) -> None:
    """Moves every clock: the product's and those of both systems."""
    made.clock.moved += timedelta(seconds=seconds)
    made.pair.x3.do("move-clock", seconds=seconds)
    made.pair.jaggaer.do("move-clock", seconds=seconds)


def use_unknown_codes(made: Bench) -> None:
    """Recodes one line of some orders in JAGGAER, so that a replay has lines to append."""
    codes = cycle(load_codes().missing)
    for order in list(_orders_of_two_lines(made))[::UNKNOWN]:
        code = next(codes)
        member = "account" if code.kind == "account" else "department"
        made.pair.jaggaer.do("revise", order=order["number"], lines={_live(order)[-1]["number"]: {member: code.code}})


def decide_all(app: App) -> None:
    """Maps every code that X3 lacks."""
    for (kind, code), target in all_decisions().items():
        app.decide(kind, code, target)


def revise(made: Bench) -> None:
    """What buyers change in a morning: prices, lines more and less, codes, a whole order, the name of a supplier."""
    changes = cycle(("price", "line more", "line less", "code", "order less", "several"))
    orders = list(_orders_of_two_lines(made))
    for order in orders[1::REVISED]:
        number, first, second = order["number"], *(line["number"] for line in _live(order)[:2])
        do = made.pair.jaggaer.do
        added = {"description": "One more", "quantity": "2", "unitPrice": "12.35"}
        match next(changes):
            case "price":
                do("revise", order=number, lines={str(first): {"unitPrice": "7.50", "quantity": "3"}})
            case "line more":
                do("revise", order=number, add=[added])
            case "line less":
                do("revise", order=number, cancel=[second])
            case "code":
                do("revise", order=number, lines={str(first): {"account": "5014701"}})
            case "order less":
                do("cancel", order=number)
            case _:
                do("revise", order=number, lines={str(first): {"unitPrice": "1.25"}}, add=[added], cancel=[second])
    for supplier in source_of(made)["suppliers"][:: 10 * REVISED]:
        made.pair.jaggaer.do("rename-supplier", supplier=supplier["id"], name=f"{supplier['name'][:20]} Renamed")


def _orders_of_two_lines(made: Bench) -> Iterator[Mapping[str, Any]]:
    for order in source_of(made)["orders"]:
        if order["ap_status"] == "Open" and not order["cancelled"] and len(_live(order)) > 1:
            yield order


def _live(order: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    return [line for line in order["lines"] if not line["cancelled"]]
