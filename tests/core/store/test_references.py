from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from sqlalchemy import insert

from core.model.reference import ReferenceEntry, ReferenceKind
from core.store.connection_store import ConnectionStore
from core.store.database import Store
from core.store.tables import reference_ages
from tests.core.store.conftest import make_connection
from tests.core.store.realistic import START

ACCOUNT = ReferenceKind.ACCOUNT
ONE = ReferenceEntry(
    ACCOUNT, "0606", "Supplies", "FRA", True, date(2020, 1, 1), None, {"type": "expense"}  # noqa: FBT003
)  # fmt: skip
SAME_CODE_ELSEWHERE = replace(ONE, parent="US", label="Office")
OLD = replace(ONE, code="0700", active=False, valid_to=date(2024, 12, 31))


def test_a_list_comes_back_by_parent_with_codes_as_they_are(cs: ConnectionStore) -> None:
    assert cs.references.replace(ACCOUNT, [ONE, SAME_CODE_ELSEWHERE, OLD], START) == 3
    assert cs.references.load(ACCOUNT, "FRA") == {"0606": ONE, "0700": OLD}
    assert cs.references.load(ACCOUNT) == {}
    assert cs.references.load_all(ACCOUNT) == (ONE, OLD, SAME_CODE_ELSEWHERE)
    assert cs.references.load_all(ReferenceKind.UNIT) == ()


def test_a_new_list_replaces_the_old_one_and_its_age(cs: ConnectionStore) -> None:
    assert cs.references.age(ACCOUNT) is None
    cs.references.replace(ACCOUNT, [ONE, OLD], START)
    cs.references.replace(ReferenceKind.UNIT, [], START)
    later = START + timedelta(days=1)
    cs.references.replace(ACCOUNT, [OLD], later)
    assert cs.references.load_all(ACCOUNT) == (OLD,)
    assert cs.references.ages() == {ACCOUNT: later, ReferenceKind.UNIT: START}


def test_of_a_code_that_a_list_has_twice_the_last_one_stays(cs: ConnectionStore) -> None:
    assert cs.references.replace(ACCOUNT, [ONE, replace(ONE, label="Later")], START) == 1
    assert cs.references.load(ACCOUNT, "FRA")["0606"].label == "Later"


def test_single_codes_are_merged_and_removed_and_the_age_stays(cs: ConnectionStore) -> None:
    cs.references.replace(ACCOUNT, [ONE], START)
    cs.references.merge([replace(ONE, active=False), OLD], START + timedelta(hours=1))
    assert cs.references.load(ACCOUNT, "FRA") == {"0606": replace(ONE, active=False), "0700": OLD}
    cs.references.remove(ACCOUNT, ["0606", "unknown"], "FRA")
    cs.references.remove(ACCOUNT, ["0700"], "US")
    assert cs.references.load_all(ACCOUNT) == (OLD,)
    assert cs.references.age(ACCOUNT) == START
    cs.references.merge([], START)


def test_kinds_of_a_later_version_are_passed_over(cs: ConnectionStore) -> None:
    cs.references.replace(ACCOUNT, [ONE], START)
    row = {"connection_id": cs.connection_id, "kind": "of-later", "read_at": START, "entries": 0}
    with cs.write() as write:
        write.execute(insert(reference_ages).values(row))
    assert cs.references.ages() == {ACCOUNT: START}


def test_a_connection_sees_only_its_own_lists(cs: ConnectionStore, store: Store) -> None:
    store.connections.save(make_connection("Other"), actor="somebody")
    other = store.for_connection("Other")
    cs.references.replace(ACCOUNT, [ONE], START)
    other.references.replace(ACCOUNT, [], START)
    assert cs.references.load_all(ACCOUNT) == (ONE,)
    assert other.references.load_all(ACCOUNT) == ()
