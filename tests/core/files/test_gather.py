from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from core.files.form import FileRecord, ReadFile
from core.files.gather import gather
from core.model.flow import Entity, SourceId
from core.model.record import Fingerprint
from core.model.settle import KnownRecord
from core.model.status import Status

MARCH = datetime(2026, 3, 4, tzinfo=UTC)


def order(source_id: str, number: str, supplier: str = "", stand: datetime | None = None) -> FileRecord:
    payload: dict[str, object] = {"header": {"poNumber": number, "supplier": {"id": supplier}}}
    return FileRecord(Entity.ORDER, SourceId(source_id), number, payload, "row 2", stand)


def supplier(source_id: str, number: str, *, named_only: bool = False) -> FileRecord:
    payload: dict[str, object] = {"id": source_id}
    return FileRecord(Entity.SUPPLIER, SourceId(source_id), number, payload, "row 2", named_only=named_only)


def file(name: str, *records: FileRecord) -> ReadFile:
    return ReadFile(name, f"hash of {name}", "PO search export", records, (f"fault of {name}",))


class Store:
    """What is known, by id."""

    def __init__(self, *known: tuple[Entity, str, str]) -> None:
        self._known = {
            (entity, SourceId(source_id)): KnownRecord(
                entity, SourceId(source_id), number, "", None, Status.SYNCED, None, Fingerprint(""), "", 0
            )
            for entity, source_id, number in known
        }

    def by_id(self, entity: Entity, ids: Sequence[SourceId]) -> Mapping[SourceId, KnownRecord]:
        return {key: self._known[entity, key] for key in ids if (entity, key) in self._known}

    def by_number(self, entity: Entity, number: str) -> list[KnownRecord]:
        return [known for (of, _), known in self._known.items() if of is entity and known.number == number]


def ids(store: Store, *files: ReadFile) -> dict[Entity, list[str]]:
    found = gather(files, store.by_id, store.by_number).records
    return {entity: [record.source_id for record in records] for entity, records in found.items()}


def test_each_record_comes_once_and_says_which_file_it_came_from() -> None:
    found = gather(
        [file("a", order("1", "N1")), file("b", order("1", "N1"), order("2", "N2"))], Store().by_id, Store().by_number
    )
    assert [record.source_id for record in found.records[Entity.ORDER]] == ["1", "2"]
    origin: Any = found.records[Entity.ORDER][0].payload["importedFrom"]
    assert origin == {"file": "b", "sha256": "hash of b", "form": "PO search export", "place": "row 2"}
    assert found.faults == ("a: fault of a", "b: fault of b")


def test_the_later_state_of_a_record_wins_whatever_the_order_of_the_files() -> None:
    new, old = order("1", "N1", stand=MARCH), order("1", "N1", stand=MARCH.replace(day=1))
    for files in ((file("new", new), file("old", old)), (file("old", old), file("new", new))):
        [record] = gather(files, Store().by_id, Store().by_number).records[Entity.ORDER]
        assert record.stand == MARCH


def test_a_suppliers_own_file_wins_over_orders_that_name_it() -> None:
    own, named = supplier("file:S1", "S1"), supplier("7", "S1", named_only=True)
    for files in ((file("a", own), file("b", named)), (file("b", named), file("a", own))):
        [record] = gather(files, Store().by_id, Store().by_number).records[Entity.SUPPLIER]
        assert (record.source_id, record.named_only) == ("7", False)


def test_orders_name_their_supplier_by_the_id_that_is_known() -> None:
    store = Store((Entity.SUPPLIER, "900", "S1"))
    found = gather(
        [file("a", order("file:N1", "N1", supplier="file:S1"), supplier("file:S1", "S1", named_only=True))],
        store.by_id,
        store.by_number,
    )
    [kept] = found.records[Entity.ORDER]
    header: Any = kept.payload["header"]
    assert header["supplier"]["id"] == "900"
    assert [record.source_id for record in found.records[Entity.SUPPLIER]] == ["900"]


def test_a_record_without_an_id_is_the_one_that_the_store_knows_by_its_number() -> None:
    known = Store((Entity.ORDER, "1", "N1"))
    assert ids(known, file("a", order("file:N1", "N1")))[Entity.ORDER] == ["1"]
    assert ids(Store(), file("a", order("file:N1", "N1")))[Entity.ORDER] == ["file:N1"]
    made_up = Store((Entity.ORDER, "file:N1", "N1"))
    assert ids(made_up, file("a", order("1", "N1")))[Entity.ORDER] == ["file:N1"]


def test_two_ids_of_jaggaers_own_stay_two_records_and_so_do_doubtful_numbers() -> None:
    assert ids(Store((Entity.ORDER, "1", "N1")), file("a", order("2", "N1")))[Entity.ORDER] == ["2"]
    twice = Store((Entity.ORDER, "1", "N1"), (Entity.ORDER, "2", "N1"))
    assert ids(twice, file("a", order("file:N1", "N1")))[Entity.ORDER] == ["file:N1"]
    nameless = replace(supplier("file:D1", ""), named_only=True)
    assert ids(Store((Entity.SUPPLIER, "9", "")), file("a", nameless))[Entity.SUPPLIER] == ["file:D1"]
