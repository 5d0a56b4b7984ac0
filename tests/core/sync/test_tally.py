"""Every record and every line in exactly one place."""

from __future__ import annotations

import hashlib
import threading

import pytest

from core.errors import OwnFaultError
from core.model.run import Place
from core.sync.tally import Tally


def test_records_and_lines_are_counted_where_they_ended() -> None:
    tally = Tally()
    tally.count("1", Place.CREATED, [Place.CREATED, Place.CREATED])
    tally.count("2", Place.HELD, [Place.HELD, Place.WAITING])
    assert (tally.records.read, tally.records.created, tally.records.held) == (2, 1, 1)
    assert (tally.lines.read, tally.lines.created, tally.lines.held, tally.lines.waiting) == (4, 2, 1, 1)


def test_a_record_that_left_doubt_moves_with_its_lines() -> None:
    tally = Tally()
    tally.count("1", Place.IN_DOUBT, [Place.IN_DOUBT, Place.NOT_ELIGIBLE], movable=True)
    tally.count("1", Place.LINKED, [Place.LINKED, Place.NOT_ELIGIBLE])
    assert (tally.records.read, tally.records.in_doubt, tally.records.linked) == (1, 0, 1)
    assert (tally.lines.read, tally.lines.in_doubt, tally.lines.not_eligible) == (2, 0, 1)


def test_the_digest_names_the_unchanged_whatever_their_order() -> None:
    one, other = Tally(), Tally()
    for key in ("10", "9", "8"):
        one.count(key, Place.UNCHANGED, [])
    for key in ("8", "10", "9"):
        other.count(key, Place.UNCHANGED, [])
    other.count("7", Place.CREATED, [])
    assert one.unchanged_digest() == other.unchanged_digest()
    assert one.unchanged_digest() == {"count": "3", "keys": hashlib.sha256(b"10\n8\n9").hexdigest()}


def test_counts_add_up_under_many_threads() -> None:
    tally = Tally()

    def count(start: int) -> None:
        for number in range(start, start + 200):
            tally.count(str(number), Place.IN_DOUBT, [Place.IN_DOUBT], movable=True)
            tally.count(str(number), Place.CREATED, [Place.CREATED])

    threads = [threading.Thread(target=count, args=(start,)) for start in range(0, 1_600, 200)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert (tally.records.created, tally.records.in_doubt, tally.lines.read) == (1_600, 0, 1_600)


def test_a_flow_whose_records_are_each_in_one_place_is_in_order() -> None:
    tally = Tally()
    tally.expect({"1": "50007503", "2": ""})
    tally.count("1", Place.IN_DOUBT, [], movable=True)
    tally.count("1", Place.IN_DOUBT, [], movable=True)
    tally.count("1", Place.LINKED, [])
    tally.count("2", Place.UNCHANGED, [])
    tally.expect({"1": "", "2": "50057801"})
    tally.check("orders")


def test_records_that_nobody_counted_are_named_by_the_number_that_people_use() -> None:
    tally = Tally()
    tally.expect(dict.fromkeys(["1", "2", "3"], ""))
    tally.expect({"1": "50007503"})
    tally.count("2", Place.CREATED, [])
    with pytest.raises(OwnFaultError) as caught:
        tally.check("orders")
    assert caught.value.message == "The run lost count. 2 of 3 orders are in no count: 50007503, 3."
    assert tally.records.read == 1, "what is read stays the sum of the counts"


def test_many_lost_records_are_counted_and_some_named() -> None:
    tally = Tally()
    tally.expect({str(number): "" for number in range(1_000, 2_234)})
    with pytest.raises(OwnFaultError, match=r"1,234 of 1,234 orders .* 1000, 1001, .*, 1009, \.\.\.\."):
        tally.check("orders")


@pytest.mark.parametrize("read", [{"1": "50007503"}, {}], ids=["twice", "never-read"])
def test_a_record_in_two_counts_or_out_of_nowhere_is_told(read: dict[str, str]) -> None:
    tally = Tally()
    tally.expect(read)
    tally.count("1", Place.CREATED, [])
    if read:
        tally.count("1", Place.UPDATED, [])
    with pytest.raises(OwnFaultError, match="are counted twice, or without being read: "):
        tally.check("orders")


def test_a_record_may_be_counted_before_it_is_noted_as_read() -> None:
    tally = Tally()
    tally.count("1", Place.UNCHANGED, [])
    tally.expect({"1": "50007503"})
    tally.check("orders")
    tally.count("1", Place.UNCHANGED, [])
    with pytest.raises(OwnFaultError, match="1 of 1 orders are counted twice"):
        tally.check("orders")
