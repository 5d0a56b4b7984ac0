"""The search for twins on real records: labelled sites, shops of chains, a city's suppliers."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.helpers.labelled_sites import (
    FIRST,
    LAST,
    MEASURED,
    TRIED,
    chicago,
    french,
    half_of,
    is_in_x3,
    judge,
    judged_half,
    of_one_chain,
    shops,
    split,
    without_itself,
)

PRECISION, RECALL = 0.99, 0.95
ENOUGH = 60
"""With fewer links a precision says nothing."""


@pytest.mark.parametrize("half", [TRIED, MEASURED], ids=["tried", "measured"])
@pytest.mark.parametrize(
    ("kept", "new"), [(FIRST, False), (FIRST, True), (LAST, True)], ids=["every", "new-spellings", "last-in-x3"]
)
def test_links_are_right_and_suppliers_are_shown(shared_data: Path, half: int, kept: int, *, new: bool) -> None:
    judged = judged_half(chicago(shared_data), half, kept=kept, new=new)
    assert judged.links >= ENOUGH
    assert judged.precision >= PRECISION, judged.wrong
    assert judged.recall >= RECALL
    assert judged.link_recall >= 0.25, "what is certain is not a handful"
    assert judged.arriving - judged.known > judged.known / 2, "false links can happen"


def test_both_halves_in_one_x3_do_as_well(shared_data: Path) -> None:
    judged = judged_half(chicago(shared_data), None)
    assert judged.precision >= PRECISION, judged.wrong
    assert judged.recall >= RECALL


def test_the_halves_share_no_site_and_x3_has_one_record_of_every_second(shared_data: Path) -> None:
    records = chicago(shared_data)
    there, arriving = split(records, kept=FIRST, new=False)
    assert len(there) + len(arriving) == len(records)
    assert len({record.site for record in there}) == len(there)
    assert {record.site for record in there} == {record.site for record in records if is_in_x3(record.site)}
    halves = [{record.site for record in records if half_of(record.site) == half} for half in (TRIED, MEASURED)]
    assert not halves[TRIED] & halves[MEASURED]
    assert all(len(half) > 200 for half in halves)


def test_a_shop_of_a_chain_is_never_taken_for_another(shared_data: Path) -> None:
    judged = judge(*of_one_chain(shops(shared_data)))
    assert judged.wrong == ()
    assert judged.link_recall > 0.9
    assert judged.recall > 0.99


def test_suppliers_known_by_name_alone_are_shown_and_never_linked(shared_data: Path) -> None:
    found = {party.key: pool.candidates(party) for party, pool in without_itself(french(shared_data))}
    assert [each.key for each in found["11"]] == ["364990"], "SATELEC SAS, which the city has twice"
    assert [each.key for each in found["364990"]] == ["11"]
    assert not any(each.certain for candidates in found.values() for each in candidates)
