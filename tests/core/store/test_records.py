from __future__ import annotations

from core.model.flow import Entity, ExternalId, FlowName, SourceId
from core.model.status import Status
from core.store.connection_store import ConnectionStore
from core.store.database import Store
from tests.core.store.conftest import MovedClock, make_connection
from tests.core.store.helpers import held, missing_account, settle
from tests.core.store.realistic import Order

ORDER, SUPPLIER = Entity.ORDER, Entity.SUPPLIER


def fill(cs: ConnectionStore) -> None:
    """Orders 1 to 4 written, 5 and 6 held; a supplier with the source id of order 1."""
    settle(cs, *(Order(n).settlement(None) for n in (4, 3, 2, 1)))
    settle(cs, *(held(Order(n), missing_account()) for n in (6, 5)))
    settle(cs, Order(1).settlement(None, entity=SUPPLIER, number="S1", external_id=ExternalId("X1")))


def test_known_records_are_found_by_entity_and_source_id(cs: ConnectionStore) -> None:
    fill(cs)
    wanted = [Order(n).source_id for n in (1, 5, 9)]
    known = cs.records.load_known(ORDER, wanted)
    assert {key: record.status for key, record in known.items()} == {
        wanted[0]: Status.SYNCED,
        wanted[1]: Status.NEEDS_MAPPING,
    }
    assert known[wanted[1]].external_id is None
    assert cs.records.load_known(SUPPLIER, wanted)[wanted[0]].number == "S1"
    assert cs.records.load_known(ORDER, []) == {}


def test_more_ids_than_one_question_holds(cs: ConnectionStore) -> None:
    fill(cs)
    many = [SourceId(str(n)) for n in range(1200)] + [Order(n).source_id for n in range(1, 7)]
    assert len(cs.records.load_known(ORDER, many)) == 6
    assert len(cs.records.load_images(ORDER, many)) == 4
    assert len(cs.records.load_sources(ORDER, many)) == 6
    assert len(cs.records.load_sources(ORDER, many, written=True)) == 4
    assert cs.records.load_lines(ORDER, many)[Order(5).source_id] == Order(5).lines


def test_links_go_both_ways(cs: ConnectionStore) -> None:
    fill(cs)
    links = {Order(n).source_id: Order(n).external_id for n in (1, 2, 3, 4)}
    assert cs.records.load_links(ORDER) == links
    asked = [*links.values(), ExternalId("unknown")]
    assert cs.records.linked_by_external(ORDER, asked) == {value: key for key, value in links.items()}
    assert cs.records.linked_by_external(SUPPLIER, asked) == {}


def test_source_ids_by_status_come_by_number(cs: ConnectionStore) -> None:
    fill(cs)
    assert cs.records.source_ids(ORDER, [Status.NEEDS_MAPPING]) == [Order(5).source_id, Order(6).source_id]
    assert cs.records.source_ids(ORDER, [Status.NEEDS_MAPPING, Status.SYNCED]) == [
        Order(n).source_id for n in range(1, 7)
    ]
    assert cs.records.source_ids(ORDER, []) == []


def test_a_number_that_is_used_twice_finds_both_and_nothing_similar(cs: ConnectionStore) -> None:
    settle(
        cs,
        Order(1).settlement(None, number="L0012"),
        Order(2).settlement(None, number="L0012"),
        Order(3).settlement(None, number="l0012"),
        Order(4).settlement(None, number="L012"),
    )
    found = cs.records.find_number(ORDER, "L0012")
    assert [record.source_id for record in found] == [Order(1).source_id, Order(2).source_id]


def test_what_is_not_there_is_empty(cs: ConnectionStore) -> None:
    nobody = SourceId("nobody")
    assert cs.records.load_image(ORDER, nobody) is None
    assert cs.records.load_source(ORDER, nobody) is None
    assert cs.records.lines(ORDER, nobody) == ()
    assert cs.records.lineage(ORDER, nobody) == ()
    assert cs.records.get_row(ORDER, nobody) is None


def test_a_row_shows_the_record(cs: ConnectionStore, clock: MovedClock) -> None:
    order = Order(1)
    settle(cs, held(order, reason="Account 744202 is not in X3."))
    row = cs.records.get_row(ORDER, order.source_id)
    assert row is not None
    assert (row.flow, row.entity, row.source_id) == (FlowName.ORDERS, ORDER, order.source_id)
    assert (row.key, row.revision, row.status, row.x3_key) == (order.number, "0", Status.NEEDS_MAPPING, "")
    assert (row.supplier, row.day, row.amount, row.currency) == (order.supplier_name, order.day, order.amount, "USD")
    assert (row.receivable, row.updated_at, row.reason) == (False, clock.now(), "Account 744202 is not in X3.")


def test_a_connection_sees_only_its_own_records(cs: ConnectionStore, store: Store) -> None:
    store.connections.save(make_connection("Other"), actor="somebody")
    other = store.for_connection("Other")
    fill(cs)
    settle(other, Order(1).settlement(None, number="elsewhere"))
    assert cs.records.load_known(ORDER, [Order(1).source_id])[Order(1).source_id].number == Order(1).number
    assert other.records.source_ids(ORDER, list(Status)) == [Order(1).source_id]
    assert other.records.load_links(SUPPLIER) == {}
