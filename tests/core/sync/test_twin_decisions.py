"""What people decide stands in the store together with its audit row, or not at all (product.md section 4)."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager

import pytest

from core.app import App
from core.errors import StoreError
from core.model.flow import Entity, ExternalId, FlowName
from core.model.twin import TwinChoice
from core.sandbox.x3 import X3Switches
from core.store.connection_store import ConnectionStore
from core.sync.twin_decisions import Link, dismissed, keep_decisions, links
from tests.core.sync.scenes import held, rows, store_of
from tests.helpers.practice import Bench

Make = Callable[..., Bench]


@contextmanager
def chain_is_full(store: ConnectionStore) -> Iterator[None]:
    """Meanwhile no audit row can be appended."""
    refuse = "CREATE TRIGGER refuse BEFORE INSERT ON audit_entries BEGIN SELECT RAISE(ABORT, 'no more rows'); END"
    _change_schema(store, refuse)
    yield
    _change_schema(store, "DROP TRIGGER refuse")


def _change_schema(store: ConnectionStore, statement: str) -> None:
    """By a connection of its own: one that was used before may still believe in a trigger that is gone."""
    path = store.store.database.path
    assert path is not None
    with closing(sqlite3.connect(path)) as database, database:
        database.execute(statement)


def with_twin(practice: Make) -> tuple[App, str, str, str]:
    """A supplier that X3 has under a number of somebody else: its source id, its number, and that number."""
    made = practice(orders=1, x3_switches=X3Switches(supplier_numbering="counter"))
    made.app("other").sync([FlowName.REFERENCE, FlowName.SUPPLIERS])
    app = made.app("mine")
    app.sync([FlowName.REFERENCE, FlowName.SUPPLIERS])
    (row,) = rows(app, Entity.SUPPLIER).values()
    (there,) = held(made, "suppliers")
    return app, row.source_id, row.key, str(there["code"])


def test_a_decision_about_a_twin_stands_with_its_audit_row_or_not_at_all(practice: Make) -> None:
    app, source_id, number, code = with_twin(practice)
    store = store_of(app)

    def said() -> list[str]:
        return [entry.draft.action for entry in store.audit.rows_of("supplier", source_id)]

    before = said()
    link = [TwinChoice(source_id, code, Entity.SUPPLIER)]
    with chain_is_full(store), pytest.raises(StoreError):
        app.link_twins(link)
    with chain_is_full(store), pytest.raises(StoreError):
        app.dismiss_twin(number)
    assert (links(store, Entity.SUPPLIER), dismissed(store, Entity.SUPPLIER), said()) == ({}, frozenset(), before)

    app.dismiss_twin(number)
    with chain_is_full(store), pytest.raises(StoreError):
        app.undo_twin(number)
    with chain_is_full(store), pytest.raises(StoreError):
        app.link_twins(link)
    assert (links(store, Entity.SUPPLIER), dismissed(store, Entity.SUPPLIER)) == ({}, frozenset({source_id}))

    app.link_twins(link)
    assert dismissed(store, Entity.SUPPLIER) == frozenset(), "a link takes back that it is none"
    with chain_is_full(store), pytest.raises(StoreError):
        app.undo_twin(number)
    assert links(store, Entity.SUPPLIER) == {source_id: Link(ExternalId(code))}
    app.undo_twin(number)
    assert links(store, Entity.SUPPLIER) == {}
    assert said() == [*before, "twin-dismissed", "twin-linked", "twin-undone"]


def test_a_run_that_carries_out_links_takes_away_no_other(practice: Make) -> None:
    store = store_of(practice(orders=1).app())
    one, two = Link(ExternalId("PO1")), Link(ExternalId("PO2"), anyway=True)
    keep_decisions(store, Entity.ORDER, link={"1": one, "#2": two}, dismiss=["3"])
    keep_decisions(store, Entity.SUPPLIER, link={"1": one})
    keep_decisions(store, Entity.ORDER, unlink=["1"])
    assert links(store, Entity.ORDER) == {"#2": two}
    assert links(store, Entity.SUPPLIER) == {"1": one}
    assert dismissed(store, Entity.ORDER) == {"3"}
