"""12 causes planted over 1,400 of 10,000 records: the list says exactly what was planted, and soon."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from core.desk.inbox import open_causes
from core.model.flow import Entity, SourceId
from core.model.status import OPEN
from core.model.views import CauseRow
from core.store.connection_store import ConnectionStore
from core.store.database import Store
from tests.core.store.conftest import NAME, MovedClock, make_connection
from tests.helpers.pace import at_most
from tests.helpers.planted import CASCADES, DEEP, FAILURES, RECORDS, Plant, settle

LISTED_S = 0.2


@pytest.fixture(scope="module")
def garden(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Plant, ConnectionStore]]:
    """The planted store; its tests settle one cause after the other."""
    store = Store.open(tmp_path_factory.mktemp("planted") / "store.sqlite", clock=MovedClock())
    store.connections.save(make_connection(), actor="somebody")
    cs = store.for_connection(NAME)
    plant = Plant()
    plant.sow(cs)
    yield plant, cs
    store.close()


def figures(cause: CauseRow) -> tuple[object, ...]:
    money = {currency: amount for currency, amount, _ in cause.amounts}
    assert cause.lines == sum(lines for _, _, lines in cause.amounts)
    return cause.records, cause.lines, money, cause.suppliers, cause.own_records, cause.waiting_records, cause.due


def shown(cs: ConnectionStore) -> dict[str, tuple[object, ...]]:
    causes = cs.problems.causes()
    assert len({cause.cause_id for cause in causes}) == len(causes)
    return {cause.cause_id: figures(cause) for cause in causes}


def planted(plant: Plant) -> dict[str, tuple[object, ...]]:
    return {cause_id: truth.figures(plant.records) for cause_id, truth in plant.truth().items()}


def test_the_list_has_the_planted_causes_with_the_planted_figures_and_every_open_record_is_behind_one(
    garden: tuple[Plant, ConnectionStore],
) -> None:
    plant, cs = garden
    truth = planted(plant)
    assert (len(plant.records), len(plant.failures()), len(truth)) == (RECORDS, FAILURES, 12)
    deep = [cause for cause in cs.problems.causes() if cause.waiting_records]
    assert (len(DEEP), len(deep)) == (CASCADES, CASCADES)
    assert shown(cs) == truth
    assert cs.problems.without_finding() == ()
    behind = {key for cause_id in truth for key in cs.problems.held_by(cause_id)}
    assert behind == {record.key for record in plant.failures()}
    assert len(behind) == cs.problems.count_open() == FAILURES
    for cause_id, row in plant.truth().items():
        assert set(cs.problems.held_by(cause_id)) == set(row.lines)


def test_a_record_tells_the_causes_that_hold_it(garden: tuple[Plant, ConnectionStore]) -> None:
    plant, cs = garden
    holding: dict[tuple[Entity, SourceId], set[str]] = {}
    for cause_id in planted(plant):
        for key in cs.problems.held_by(cause_id):
            holding.setdefault(key, set()).add(cause_id)
    several = [key for key, causes in holding.items() if len(causes) > 1]
    assert several
    for key in (*several[:50], *list(holding)[::10]):
        assert cs.problems.causes_of(*key) & set(planted(plant)) == holding[key]
    entity, whole = next(key for key in plant.records if key not in holding)
    assert cs.problems.causes_of(entity, SourceId(whole)) == frozenset()


def test_the_list_is_there_in_a_fifth_of_a_second(garden: tuple[Plant, ConnectionStore]) -> None:
    _, cs = garden
    today = cs.store.clock.now().date()
    open_causes(cs, today)
    with at_most(LISTED_S):
        causes = open_causes(cs, today)
    assert len(causes) == 12


def test_settling_a_cause_clears_all_of_its_records_and_nobody_else(garden: tuple[Plant, ConnectionStore]) -> None:
    plant, cs = garden
    while truth := plant.truth():
        cause_id = min(truth)
        others = {record.key for record in plant.failures()} - set(truth[cause_id].lines)
        changed = plant.mend(cause_id)
        settle(cs, sorted(changed, key=lambda record: (record.entity.value != "supplier", record.source_id)))
        assert cause_id not in shown(cs)
        assert shown(cs) == planted(plant)
        still = {record.key for record in plant.failures()}
        assert others <= still
        assert {
            (entity, source_id) for entity in {key[0] for key in plant.records}
            for source_id in cs.records.source_ids(entity, OPEN)
        } == still  # fmt: skip
    assert cs.problems.causes() == ()


@pytest.mark.bench
def test_what_the_list_costs(tmp_path: Path) -> None:
    """Run with `-m bench -s` for the figure."""
    import time  # noqa: PLC0415

    store = Store.open(tmp_path / "store.sqlite", clock=MovedClock())
    store.connections.save(make_connection(), actor="somebody")
    cs = store.for_connection(NAME)
    Plant().sow(cs)
    took = []
    for _ in range(20):
        began = time.perf_counter()
        open_causes(cs, cs.store.clock.now().date())
        took.append(time.perf_counter() - began)
    store.close()
    print(f"\n12 causes of {FAILURES:,} failures in {RECORDS:,} records: {sorted(took)[10] * 1e3:.0f} ms")  # noqa: T201
    assert sorted(took)[10] < LISTED_S
