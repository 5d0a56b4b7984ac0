from __future__ import annotations

import dataclasses
from collections.abc import Callable

import pytest

from core.mapping.compiled import LoadedProfile
from core.mapping.crossref import CrossReferences
from core.mapping.engine import map_record
from core.mapping.profiles import read_profile
from core.model.mapped import MappedRecord
from core.model.run import Place
from core.model.status import Level, Status
from core.sync.contracts.decision import DELETED, decide_contract
from tests.core.mapping.papers import CONTRACT, contract_record
from tests.core.mapping.shapes import CONTEXT, Payload, at

MapContract = Callable[[Payload], MappedRecord]


@pytest.fixture(scope="module")
def profile() -> LoadedProfile:
    return read_profile("j1p-indirect")


@pytest.fixture
def mapped(profile: LoadedProfile) -> MapContract:
    return lambda payload: map_record(contract_record(payload), profile, CrossReferences([], 0), CONTEXT)


@pytest.mark.parametrize(
    ("path", "value", "status", "place", "reason"),
    [
        ("status", "ExecutedInEffect", Status.UP_TO_DATE, Place.UNCHANGED, ""),
        ("status", "Expired", Status.UP_TO_DATE, Place.UNCHANGED, ""),
        ("status", "Draft", Status.NOT_ELIGIBLE, Place.NOT_ELIGIBLE, "its status is Draft"),
        ("deletedStatus", "DELETED", Status.NOT_ELIGIBLE, Place.NOT_ELIGIBLE, DELETED),
        ("endDate", "2023-04-31", Status.INCOMPLETE, Place.INCOMPLETE, "“2023-04-31” in the last day is not a date."),
        ("endDate", "2022-01-01", Status.UP_TO_DATE, Place.UNCHANGED, ""),
    ],
)
def test_where_a_contract_ends(
    mapped: MapContract, path: str, value: str, status: Status, place: Place, reason: str
) -> None:
    decision = decide_contract(mapped(at(CONTRACT, path, value)), {})
    assert (decision.status, decision.place, decision.reason) == (status, place, reason)
    assert decision.write is None


def test_one_deleted_as_a_draft_is_gone(mapped: MapContract) -> None:
    both = dataclasses.replace(mapped(at(CONTRACT, "status", "Draft")), cancelled=True)
    assert decide_contract(both, {}).reason == DELETED


def test_a_site_may_take_a_wrong_day_as_a_notice(mapped: MapContract) -> None:
    decision = decide_contract(mapped(at(CONTRACT, "endDate", "2023-04-31")), {"not-a-date": Level.NOTICE})
    assert (decision.status, [finding.level for finding in decision.findings]) == (Status.UP_TO_DATE, [Level.NOTICE])
