"""The room that an order takes (product.md section 9): at most 4 KB with its audit, lineage, source record and indexes."""

from __future__ import annotations

import json
from pathlib import Path

from core.model.flow import Entity
from core.store.database import Store
from tests.core.store.conftest import NAME, MovedClock, make_connection
from tests.core.store.helpers import writing
from tests.core.store.realistic import Order

FIRST, ORDERS, IN_FLIGHT = 200, 800, 16
LIMIT = 4096


def size_with(path: Path, clock: MovedClock, first: int, last: int) -> int:
    """Bytes of the file after orders `first` to `last` were written all the way, the WAL moved into it."""
    store = Store.open(path, clock=clock)
    store.connections.save(make_connection(), actor="somebody")
    cs = store.for_connection(NAME)
    with writing(cs) as writer:
        for start in range(first, last + 1, IN_FLIGHT):
            orders = [Order(n) for n in range(start, min(start + IN_FLIGHT, last + 1))]
            intents = [writer.intend(order.intent) for order in orders]
            for order, intent in zip(orders, intents, strict=True):
                writer.settle(order.settlement(intent.result(30)))
    wanted = [Order(n).source_id for n in range(first, last + 1)]
    assert len(cs.records.load_images(Entity.ORDER, wanted)) == len(wanted)
    store.close()
    return path.stat().st_size


def test_an_order_of_four_lines_takes_at_most_four_kilobytes(tmp_path: Path, clock: MovedClock) -> None:
    path = tmp_path / "store.sqlite"
    small = size_with(path, clock, 1, FIRST)
    large = size_with(path, clock, FIRST + 1, ORDERS)
    source = len(json.dumps(Order(7).payload, default=str))
    assert source > 7000  # the orders of this test are no smaller than real ones
    assert (large - small) / (ORDERS - FIRST) <= LIMIT
