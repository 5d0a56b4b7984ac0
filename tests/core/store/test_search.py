from __future__ import annotations

from collections.abc import Callable

import pytest

from core.model.flow import Entity, SourceId
from core.model.views import RecordQuery
from core.store import search
from core.store.connection_store import ConnectionStore
from core.store.database import Store
from core.store.record_list import RecordList
from tests.core.store.conftest import NAME
from tests.core.store.helpers import settle, writing
from tests.core.store.realistic import Order

RECORDS = {
    "1": ("L001501948", "ACME Ltd"),
    "2": ("L001501949", "Müller & Söhne"),
    "3": ("X-77", '100% "Quoted" O\'Neil_'),
    "4": ("l-5", "Zeta AND Sons*"),
    "5": ("0077", "Straße"),
}


def fill(cs: ConnectionStore) -> None:
    settle(
        cs,
        *(
            Order(int(key)).settlement(None, source_id=SourceId(key), number=number, supplier_name=name, record=None)
            for key, (number, name) in RECORDS.items()
        ),
    )


def find(cs: ConnectionStore, text: str) -> set[str]:
    return {row.source_id for row in cs.records.page(RecordQuery(find=text)).rows}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", {"1", "2", "3", "4", "5"}),
        ("  ", {"1", "2", "3", "4", "5"}),
        ("0015019", {"1", "2"}),
        ("acme", {"1"}),
        ("ACME l0015", {"1"}),
        ("acme müller", set()),
        ("MÜLLER", {"2"}),
        ("strasse", {"5"}),
        ("STRASSE", {"5"}),
        ("077", {"5"}),
        ('"quoted"', {"3"}),
        ("o'neil_", {"3"}),
        ("100%", {"3"}),
        ("%%%", set()),
        ("___", set()),
        ("and", {"4"}),
        ("sons*", {"4"}),
        ("a OR b", set()),
        ("pofr0110", {"1", "2", "3", "4", "5"}),
        ("l", {"1", "2", "4"}),
        ("L0", {"1", "2"}),
        ("ac", {"1"}),
        ("Ze", {"4"}),
        ("77", set()),
        ("00", {"5"}),
        ("\x00ab", set()),
    ],
)
def test_a_text_finds_what_contains_it(cs: ConnectionStore, text: str, expected: set[str]) -> None:
    fill(cs)
    assert find(cs, text) == expected


def test_the_amount_is_found_as_it_is_written(cs: ConnectionStore) -> None:
    fill(cs)
    amount = str(Order(1).amount.normalize())
    assert "1" in find(cs, amount)


def test_records_that_wait_for_the_index_and_records_in_it_are_both_found(
    open_store: Callable[[], Store], cs: ConnectionStore
) -> None:
    fill(cs)  # each writer moves its queue when it closes: these are in the index
    with writing(cs) as writer:
        writer.settle(Order(9).settlement(None, supplier_name="Acme Waiting"))
        writer.flush()
        assert find(open_store().for_connection(NAME), "acme") == {"1", Order(9).source_id}


def test_a_record_is_found_by_its_new_text_and_no_longer_by_the_old(cs: ConnectionStore) -> None:
    fill(cs)
    settle(cs, Order(1).settlement(None, source_id=SourceId("1"), number="L001501948", supplier_name="Newname"))
    assert find(cs, "acme") == set()
    assert find(cs, "newname") == {"1"}
    assert find(cs, "0015019") == {"1", "2"}


def test_a_search_without_index_finds_the_same(lite: Store) -> None:
    cs = lite.for_connection(NAME)
    fill(cs)
    texts = ("acme", "0015019", "müller", "077", "%%%", "ac", "l0")
    with_index = [find(cs, text) for text in texts]
    assert lite.has_search_index
    lite.has_search_index = False
    assert [find(cs, text) for text in texts] == with_index


def test_a_program_that_died_before_the_index_was_written_loses_nothing(lite: Store) -> None:
    cs = lite.for_connection(NAME)
    fill(cs)
    with cs.write() as write:  # as a crash leaves it: waiting, not in the index
        write.exec_driver_sql("INSERT INTO record_search(record_search) VALUES ('delete-all')")
        write.exec_driver_sql("INSERT INTO search_queue SELECT id FROM records")
    assert find(cs, "acme") == {"1"}
    settle(cs, Order(8).settlement(None))
    with cs.read() as read:
        assert read.exec_driver_sql("SELECT count(*) FROM search_queue").scalar() == 0
    assert find(cs, "acme") == {"1"}


def test_words_are_folded_once_and_longest_first() -> None:
    assert search.words("  Acme  ACME L0015 x ") == ["l0015", "acme", "x"]


def test_the_entity_filter_holds_for_searches_too(cs: ConnectionStore) -> None:
    fill(cs)
    assert cs.records.page(RecordQuery(Entity.SUPPLIER, find="acme")).rows == ()


def test_of_many_records_the_index_is_asked_for_what_tells_them_apart(lite: Store) -> None:
    cs = lite.for_connection(NAME)
    orders = [Order(n).settlement(None, source_id=SourceId(f"{n}"), number=f"XPO{n:05d}") for n in range(1, 61)]
    settle(cs, *orders)
    asked = search.trigrams(["xpo00042"])
    assert asked == ["004", "042", "o00", "xpo"]

    def told(words: list[str], large: int) -> list[str]:
        with cs.read() as read:
            return search.telling(read, search.trigrams(words), large)

    assert told(["xpo00042"], 1000) == asked
    assert told(["xpo00042"], 60) == ["004", "042"]
    assert len(told(["xpo00"], 60)) == 1, "one is always asked for"
    with cs.read() as read:
        for find, number in (("xpo00042", {"XPO00042"}), ("XPO0006", {"XPO00060"}), ("xpo00 042", {"XPO00042"})):
            rows = RecordList(cs, read, RecordQuery(find=find, sort="key"), few=3, soon=0, large=60).page(None, 99).rows
            assert {row.key for row in rows} == number
