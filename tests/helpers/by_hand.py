"""Suppliers and orders that somebody keyed into X3 by hand before go-live, some of them with slips of the finger.

They are made from JAGGAER's own list by the judge's rules, keyed through X3's own save rules, and carry no reference.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from itertools import cycle
from typing import Any

from core.model.document import TargetDocument
from core.sandbox.data import load_codes
from core.sandbox.orders import load_orders
from core.sandbox.x3.diagnoses import Diagnoses
from core.sandbox.x3.orders import OrderSaver
from tests.helpers.expected import Expected, ExpectedOrder, Rules, all_decisions, expect
from tests.helpers.judge import source_of
from tests.helpers.practice import Bench

Row = dict[str, Any]
Slip = Callable[[Row], None]


@dataclass
class Keyed:
    """What was keyed: source id of JAGGAER -> key in X3. `slips`: the X3 keys that were keyed with a slip, and which."""

    suppliers: dict[str, str] = field(default_factory=dict)
    orders: dict[str, str] = field(default_factory=dict)
    slips: dict[str, str] = field(default_factory=dict)


def key_in(made: Bench, *, orders: int, suppliers: int, order_slips: int, supplier_slips: int) -> Keyed:
    """Keys so many suppliers and orders of JAGGAER into X3, the first so many of them with slips."""
    source = source_of(made)
    expected = expect(source, Rules(all_decisions()))
    keyed = Keyed()
    busy = Counter(order.supplier for order in expected.orders.values() if order.wanted)
    names = Counter(supplier.name for supplier in expected.suppliers.values())
    chosen = [
        told
        for told in sorted(source["suppliers"], key=lambda told: (-busy[str(told["id"])], told["id"]))
        if expected.suppliers[str(told["id"])].wanted and names[expected.suppliers[str(told["id"])].name] == 1
    ][:suppliers]
    slip_names = cycle(NAME_SLIPS.items())
    left = supplier_slips
    for told in chosen:
        name, code = str(told["name"]).title(), f"H{len(keyed.suppliers):05d}"
        if left and len(name.replace(" ", "")) > 10:
            which, slip = next(slip_names)
            keyed.slips[code] = which
            name, left = slip(name), left - 1
        made.pair.x3.server.run(lambda code=code, name=name: made.pair.x3.commands.add_supplier(code, name))  # type: ignore[misc]
        keyed.suppliers[str(told["id"])] = code
    texts = {order.number: [line.description for line in order.lines if not line.cancelled] for order in load_orders()}
    wanted = [order for order in expected.orders.values() if order.wanted and order.supplier in keyed.suppliers]
    for place, order in enumerate(wanted[:orders]):
        row = _row(order, keyed.suppliers[order.supplier], texts[order.number])
        which = ""
        if place < order_slips:
            which = list(ORDER_SLIPS)[place % len(ORDER_SLIPS)]
            ORDER_SLIPS[which](row)
        x3_key = _save(made, row)
        keyed.orders[order.source_id] = x3_key
        if which:
            keyed.slips[x3_key] = which
    return keyed


def judge_go_live(made: Bench, keyed: Keyed, linked: Mapping[tuple[str, str], str]) -> list[str]:
    """What is wrong after go-live: doubles, missing documents and wrong links; empty = all is well.

    Args:
        made: the practice systems.
        keyed: what was keyed by hand.
        linked: (entity, source id) -> X3 key, as the product's store says.
    """
    state, expected = made.x3_state(), _expected(made)
    wrong: list[str] = []
    by_reference: Counter[str] = Counter(doc["reference"] for doc in state["orders"] if doc["reference"])
    there = {doc["id"] for doc in state["orders"]}
    for order in expected.orders.values():
        mine = keyed.orders.get(order.source_id, "")
        copies = by_reference[order.number] + (mine in there)
        if copies != (1 if order.wanted else 0):
            wrong.append(f"order {order.number} is in X3 {copies} times ({keyed.slips.get(mine, 'no slip')})")
        if mine and linked.get(("order", order.source_id)) != mine:
            wrong.append(f"order {order.number} is {mine}, the store says {linked.get(('order', order.source_id))}")
    ours = {doc["code"] for doc in state["suppliers"]}
    for supplier in expected.suppliers.values():
        mine = keyed.suppliers.get(supplier.source_id, "")
        copies = (supplier.code in ours) + (mine in ours)
        if copies != (1 if supplier.wanted else 0):
            wrong.append(f"supplier {supplier.name} is in X3 {copies} times ({keyed.slips.get(mine, 'no slip')})")
        if mine and linked.get(("supplier", supplier.source_id)) != mine:
            wrong.append(f"supplier {supplier.name} is {mine}, not {linked.get(('supplier', supplier.source_id))}")
    return wrong


def _expected(made: Bench) -> Expected:
    return expect(source_of(made), Rules(all_decisions()))


def _row(order: ExpectedOrder, supplier: str, texts: list[str]) -> Row:
    return {
        "purchaseSite": "US01",
        "orderFromSupplier": supplier,
        "orderDate": order.day.isoformat(),
        "currency": order.currency,
        "purchaseOrderLines": [
            {
                "product": "GENSERV",
                "productDescriptionInUserLanguage": text[:30],
                "orderUnit": line.content.unit,
                "quantityInOrderUnitOrdered": f"{line.content.quantity:f}",
                "grossPrice": str(line.price),
                "account": f"{_CHART}|{line.content.account}",
                "dimensions": [
                    {"denormalizedIndex": 1, "dimensionType": "CCT", "dimension": f"CCT|{line.content.cost_center}"}
                ],
            }
            for line, text in zip(order.lines, texts, strict=True)
        ],
    }


_CHART = load_codes().chart


def _save(made: Bench, row: Row) -> str:
    x3 = made.pair.x3

    def save() -> str:
        found = Diagnoses(x3.switches)
        saved, changes = OrderSaver(x3.holdings, x3.switches, "CLERK").create(row, found)
        x3.holdings.commit(changes)
        return str(saved["_id"])

    return str(x3.server.run(save))


# -- slips -------------------------------------------------------------------------------------------------------------


def _swapped(text: str) -> str:
    """Two different neighbouring characters swapped, as far right as there are any."""
    for n in range(len(text) - 2, -1, -1):
        if text[n] != text[n + 1] and text[n].isalnum() and text[n + 1].isalnum() and (n or text[n + 1] != "0"):
            return f"{text[:n]}{text[n + 1]}{text[n]}{text[n + 2 :]}"
    return text


def _price(row: Row) -> None:
    line = row["purchaseOrderLines"][0]
    line["grossPrice"] = _swapped(line["grossPrice"])


def _price_digit(row: Row) -> None:
    line = row["purchaseOrderLines"][-1]
    price = line["grossPrice"]
    line["grossPrice"] = f"{(int(price[0]) % 9) + 1}{price[1:]}"


def _quantity(row: Row) -> None:
    line = row["purchaseOrderLines"][0]
    line["quantityInOrderUnitOrdered"] += "0"


def _rounded(row: Row) -> None:
    for line in row["purchaseOrderLines"]:
        line["grossPrice"] = str(Decimal(line["grossPrice"]).quantize(Decimal("0.1")) or Decimal("0.1"))


def _days(days: int) -> Slip:
    def slip(row: Row) -> None:
        row["orderDate"] = (date.fromisoformat(row["orderDate"]) + timedelta(days=days)).isoformat()

    return slip


def _text(row: Row) -> None:
    for line in row["purchaseOrderLines"]:
        line["productDescriptionInUserLanguage"] = "AS PER QUOTATION"


def _turned(row: Row) -> None:
    row["purchaseOrderLines"].reverse()
    _text(row)


def _coding(row: Row) -> None:
    row["purchaseOrderLines"][0]["account"] = f"{_CHART}|5014701"


def _freight(row: Row) -> None:
    line = dict(row["purchaseOrderLines"][-1])
    line |= {"productDescriptionInUserLanguage": "Freight", "quantityInOrderUnitOrdered": "1", "grossPrice": "5"}
    row["purchaseOrderLines"].append(line)


ORDER_SLIPS: dict[str, Slip] = {
    "two digits of a price swapped": _price,
    "one digit of a price wrong": _price_digit,
    "a zero too many in a quantity": _quantity,
    "prices rounded": _rounded,
    "six days later": _days(6),
    "three weeks earlier": _days(-21),
    "another line text": _text,
    "lines in another order": _turned,
    "another account": _coding,
    "freight added": _freight,
}
NAME_SLIPS: dict[str, Callable[[str], str]] = {
    "two letters swapped": _swapped,
    "a letter missing": lambda name: name[:4] + name[5:],
    "a letter twice": lambda name: name[:5] + name[4:],
    "another legal form": lambda name: f"{name}, Inc.",
    "blanks and points": lambda name: name.replace(" ", ". "),
}


def save_order(made: Bench, like: TargetDocument, day: date) -> str:
    """Keys an order in by hand that is like another one, on another day and without reference; gives its number."""
    fields = like.fields
    return _save(
        made,
        {
            "purchaseSite": fields["site"],
            "orderFromSupplier": fields["supplier"],
            "orderDate": day.isoformat(),
            "currency": fields["currency"],
            "purchaseOrderLines": [
                {
                    "product": line.fields["product"],
                    "productDescriptionInUserLanguage": str(line.fields["description"] or "")[:30],
                    "orderUnit": line.fields["unit"],
                    "quantityInOrderUnitOrdered": f"{line.fields['quantity']:f}",
                    "grossPrice": f"{line.fields['price']:f}",
                    "account": f"{_CHART}|{line.fields['account']}",
                    "dimensions": [
                        {
                            "denormalizedIndex": 1,
                            "dimensionType": "CCT",
                            "dimension": f"CCT|{line.fields['dimension:CCT']}",
                        }
                    ],
                }
                for line in like.lines
            ],
        },
    )
