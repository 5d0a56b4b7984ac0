from __future__ import annotations

from dataclasses import replace
from datetime import date

from core.model.crossref import MappingRule
from core.model.settle import Coding
from core.store.connection_store import ConnectionStore
from tests.core.store.helpers import held, missing_account, settle, write_order
from tests.core.store.realistic import START, Order

A, B, C, HELD = Order(1), Order(2), Order(3), Order(4)


def written(cs: ConnectionStore, order: Order, supplier: str, day: date, *codings: Coding) -> None:
    """An order in X3."""
    intent = write_order(cs, order)
    settle(cs, replace(order.settlement(intent, codings=codings), supplier_name=supplier, day=day))


def test_written_orders_come_by_day_latest_first_with_their_supplier(cs: ConnectionStore) -> None:
    written(cs, A, "GENESEE", date(2026, 1, 5))
    written(cs, B, "AIRGAS", date(2026, 1, 9))
    written(cs, C, "GENESEE", date(2026, 1, 7))
    settle(cs, held(HELD, missing_account()))
    assert list(cs.history.newest(10).items()) == [
        (B.source_id, "AIRGAS"),
        (C.source_id, "GENESEE"),
        (A.source_id, "GENESEE"),
    ]
    assert list(cs.history.newest(1)) == [B.source_id]
    assert list(cs.history.of_supplier("GENESEE", 10)) == [C.source_id, A.source_id]
    assert list(cs.history.of_supplier("GENESEE", 1)) == [C.source_id]
    assert cs.history.of_supplier("nobody", 10) == {}


def test_a_target_names_its_source_code_where_there_is_one_alone(cs: ConnectionStore) -> None:
    one, other = Coding("1", "account", "0744", "606100"), Coding("2", "account", "0745", "606100")
    third = Coding("3", "account", "0746", "606200")
    written(cs, A, "GENESEE", date(2026, 1, 5), one, third, Coding("1", "cost-center", "L1", "C1"))
    written(cs, B, "GENESEE", date(2026, 1, 6), one, other)
    assert cs.history.sources("account", [A.source_id, B.source_id]) == {
        A.source_id: {"606100": "0744", "606200": "0746"},
        B.source_id: {"606100": ""},
    }
    assert cs.history.sources("account", []) == {}


def test_the_stamp_moves_with_a_decision(cs: ConnectionStore) -> None:
    before = cs.history.stamp()
    assert cs.history.stamp() == before
    cs.mappings.decide(MappingRule("account", "0744", "606100"), actor="ann", at=START)
    assert cs.history.stamp() != before
