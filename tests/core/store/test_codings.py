from __future__ import annotations

from core.model.flow import Entity
from core.model.settle import Coding
from core.store.codings import CodeUseRow
from core.store.connection_store import ConnectionStore
from tests.core.store.helpers import settle
from tests.core.store.realistic import Order

A, B = Order(1), Order(2)


def test_uses_are_counted_by_line_and_name_the_record(cs: ConnectionStore) -> None:
    mine = (Coding("1", "account", "0744", "606100"), Coding("2", "account", "0744", "606100"))
    settle(
        cs,
        B.settlement(None, codings=(*mine, Coding("3", "account", "0744", ""))),
        A.settlement(None, codings=(mine[0], Coding("2", "cost-center", "0744", "C"))),
    )
    assert cs.codings.uses("account", "0744") == [
        CodeUseRow(Entity.ORDER, A.source_id, "606100", 1),
        CodeUseRow(Entity.ORDER, B.source_id, "", 1),
        CodeUseRow(Entity.ORDER, B.source_id, "606100", 2),
    ]
    assert cs.codings.targets("account", "0744") == {"606100": 3, "": 1}
    assert list(cs.codings.targets("account", "0744")) == ["606100", ""]
    assert cs.codings.uses("account", "744") == []


def test_a_new_settlement_replaces_the_codes_of_the_old_one(cs: ConnectionStore) -> None:
    settle(cs, A.settlement(None, codings=(Coding("1", "account", "a", "x"),)))
    settle(cs, A.settlement(None, codings=(Coding("1", "account", "b", "x"),)))
    assert cs.codings.targets("account", "a") == {}
    assert cs.codings.targets("account", "b") == {"x": 1}
