"""Saves whose answer was lost, and what people do in X3 meanwhile: scenes for the desk and its dialog."""

from __future__ import annotations

from typing import Any

from core.app import App
from core.model.flow import FlowName
from tests.campaign.scenario import SETTLE_S, pass_time
from tests.campaign.trial import land
from tests.core.sync.scenes import held
from tests.helpers.practice import Bench

NUMBER = "50007503"
"""The first of the practice orders."""
LATE = "x3:create.purchaseOrder:late-commit=3600@count=1"
HAND = "HAND-1"


def lost(made: Bench, reference: str | None = None) -> App:
    """An order whose answer was lost, and which landed; then somebody gave it another reference, where one is named."""
    app = made.app()
    app.sync([FlowName.SUPPLIERS])
    made.pair.faults.add(LATE)
    app.sync([FlowName.ORDERS])
    made.pair.faults.clear()
    land(made)
    if reference is not None:
        mark(made, held(made)[0]["id"], reference)
    return app


def mark(made: Bench, x3_key: str, reference: str) -> None:
    """Somebody enters a reference in X3."""
    made.pair.x3.do("set", node="PurchaseOrder", key=x3_key, member="internalOrderReference", value=reference)


def key_again(made: Bench, reference: str = "") -> str:
    """Somebody keys the only order of X3 by hand once more; gives its number."""
    table = made.pair.x3.holdings.tables["PurchaseOrder"]
    [row] = table.rows.values()
    copy = {**row, "_id": HAND, "id": HAND, "internalOrderReference": reference}
    made.pair.x3.server.run(lambda: made.pair.x3.holdings.commit([["put", "PurchaseOrder", copy]]))
    return HAND


def never_arrived(made: Bench) -> tuple[App, str]:
    """An order whose save never arrived, while somebody keyed the same one under a number of his own."""
    app = lost(made)
    other = key_again(made, "REQ-77")
    first = next(one["id"] for one in held(made) if one["id"] != other)
    made.pair.x3.do("delete-order", order=first)
    pass_time(made, SETTLE_S)
    return app, other


def lost_change(made: Bench) -> tuple[App, dict[str, Any]]:
    """A revision whose save never arrived, while somebody changed another price in X3."""
    app = made.app()
    app.sync()
    made.pair.jaggaer.do("revise", order=NUMBER, lines={"1": {"unitPrice": "7.50", "quantity": "3"}})
    made.pair.faults.add("x3:update:reset-before@count=1")
    assert app.sync().counts.in_doubt == 1
    there = held(made)[0]
    made.pair.x3.do("edit-line", order=there["id"], line=2000, price="9.99")
    pass_time(made, SETTLE_S)
    app.sync()
    return app, there
