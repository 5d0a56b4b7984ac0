from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from core.model.flow import Entity, FlowName, RunId
from core.model.run import Counts, Place, Progress, RunKind, RunStatus
from core.model.run_story import RunStep, StepKind
from core.model.views import RunRow
from gui import run_words
from tests.gui.conftest import ENGLISH

AT = datetime(2026, 11, 3, 7, 0, tzinfo=UTC)
STEP = RunStep(1, AT, StepKind.CREATED, Entity.ORDER, 1, "4500012", "POH00017")


def says(kind: StepKind, **changes: object) -> str:
    return run_words.step_says(replace(STEP, kind=kind, **changes), ENGLISH)  # type: ignore[arg-type]


def test_one_record_is_named_and_several_are_counted() -> None:
    assert says(StepKind.CREATED) == "Wrote order 4500012 as POH00017"
    assert (
        says(StepKind.CLOSED, entity=Entity.SUPPLIER, number="S1", external_id="ABC") == "Closed supplier S1, ABC in X3"
    )
    reason = "Account 744202 is not in X3."
    assert says(StepKind.HELD, count=3, number="1, 2, 3", reason=reason) == f"Held 3 orders (1, 2, 3): {reason}"
    assert says(StepKind.HELD, reason="A {number} in braces {x}") == "Held order 4500012: A {number} in braces {x}"
    assert says(StepKind.NOT_ELIGIBLE) == "Did not take order 4500012"


def test_what_the_run_as_a_whole_did_is_said() -> None:
    assert says(StepKind.STARTED, details={"outcome": "sync"}) == "Started a sync"
    assert (
        says(StepKind.STARTED, details={"outcome": "sync", "flows": "orders"}) == "Started a sync of the orders alone"
    )
    whole = {"outcome": "sync", "full": "yes"}
    assert says(StepKind.STARTED, details=whole) == "Started a comparison of everything"
    read = {"account": "150", "dimension": "30", "unit": "12"}
    assert says(StepKind.CODES_READ, details=read) == (
        "Read from X3: 150 accounts and 30 cost centres and other dimensions"
    )
    done = {"flow": "orders", "count": "120", "read": "200", "lines": "800"}
    assert says(StepKind.FLOW_DONE, details=done) == (
        "Read 200 orders from JAGGAER, 120 of them unchanged, and checked 800 lines"
    )
    assert says(StepKind.ENDED, details={"outcome": "done"}) == "Ended: done, nothing is open"


@pytest.mark.parametrize("flow", list(FlowName))
def test_a_run_of_one_flow_is_told_by_its_name(flow: FlowName) -> None:
    started = says(StepKind.STARTED, details={"outcome": "sync", "flows": flow.value})
    word = "codes" if flow is FlowName.REFERENCE else flow.value
    assert word in started
    if flow is not FlowName.REFERENCE:
        assert f"3 {word} from JAGGAER" in says(
            StepKind.FLOW_DONE, details={"flow": flow.value, "count": "1", "read": "3", "lines": "0"}
        )


@pytest.mark.parametrize(
    ("kind", "entity"),
    [
        *((kind, Entity.INVOICE) for kind in (StepKind.CREATED, StepKind.CHANGED, StepKind.LINKED, StepKind.DIFFERS)),
        *((kind, entity) for kind in (StepKind.HELD, StepKind.NOT_ELIGIBLE) for entity in Entity),
        (StepKind.KEPT, Entity.CONTRACT),
        *((StepKind.GONE_AT_SOURCE, entity) for entity in Entity),
    ],
)
def test_a_record_is_called_what_it_is(kind: StepKind, entity: Entity) -> None:
    said = says(kind, entity=entity, reason="Why.")
    assert f"{entity.value} 4500012" in said.lower()


@pytest.mark.parametrize("entity", list(Entity))
@pytest.mark.parametrize("count", [1, 5])
@pytest.mark.parametrize("kind", list(StepKind))
def test_every_step_has_a_sentence_without_a_place_left_open(kind: StepKind, count: int, entity: Entity) -> None:
    said = says(kind, count=count, entity=entity, reason="Why.", details={"outcome": "sync", "action": "something-new"})
    assert said
    assert not set("{}%") & set(said)


def test_the_figures_of_a_table_row_add_up_to_what_was_read() -> None:
    counts = Counts(**{place.value: n for n, place in enumerate(Place, 1)})
    shown = (run_words.to_x3(counts), run_words.as_is(counts), run_words.needs(counts), run_words.waits(counts))
    assert sum(shown) == counts.read
    assert set(run_words.PLACES) == set(Place)


def test_progress_says_its_phase_and_its_figures() -> None:
    counts = Counts(created=640, unchanged=163, held=9, waiting=2).as_dict()
    progress = Progress(RunId("r"), FlowName.ORDERS, "orders", 812, 999, counts)
    assert "writing" in run_words.phase_says(progress, RunKind.SYNC)
    assert "nothing is written" in run_words.phase_says(progress, RunKind.PREVIEW)
    assert run_words.figures_say(counts, RunKind.SYNC, ENGLISH) == (
        "814 checked · 640 written · 163 unchanged · 9 need somebody · 2 wait"
    )
    assert "640 would be written" in run_words.figures_say(counts, RunKind.PREVIEW, ENGLISH)
    assert run_words.figures_say({}, RunKind.SYNC, ENGLISH) == ""


def test_the_text_for_support_has_the_outcome_the_counts_and_the_log() -> None:
    run = RunRow("20261103", RunKind.SYNC, RunStatus.STOPPED, "X3 is away.", "ANNA", AT, 4.2, Counts(created=2), 9)
    text = run_words.support_text(run, [STEP], version="1.0", connection="Main", locale=ENGLISH)
    for part in ("20261103", "stopped", "X3 is away.", "created 2", "07:00:00  ✓ Wrote order 4500012 as POH00017"):
        assert part in text
