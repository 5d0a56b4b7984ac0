"""The campaign sees a product that is broken on purpose, where the whole one passes."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.model.flow import FlowName
from core.model.run import RunStatus
from tests.campaign.scenario import LEASE_S, SETTLE_S, decide_all, pass_time
from tests.campaign.trial import RULES, land, prepared
from tests.campaign.victim import never, strike, strike_in
from tests.core.sync.scenes import references, watermark
from tests.helpers.judge import judge_bench
from tests.helpers.practice import Bench

ORDERS = 20
LOST = "x3:create.purchaseOrder:lost-answer@nth=3@count=3"
LATE = "x3:create.purchaseOrder:late-commit=3600@nth=3"


def fired(made: Bench, fault: str) -> bool:
    counted = made.pair.x3.server.recorder.as_dict()["faults_fired"]
    assert isinstance(counted, dict)
    return fault in counted


def rest(made: Bench) -> str:
    """Lets a whole product bring everything to rest; what the judge says then."""
    made.pair.faults.clear()
    pass_time(made, LEASE_S + SETTLE_S)
    app = made.app()
    app.sync()
    decide_all(app)
    app.replay(everything=True)
    return "\n".join(judge_bench(made, RULES))


def lost_answers(folder: Path, mutant: str) -> str:
    """Answers are lost after the commit; the run goes on and ends, and so does the next one."""
    with prepared(folder, ORDERS) as made:
        made.pair.faults.add(LOST)
        assert strike(made, "sync", never, mutant=mutant)
        assert fired(made, LOST)
        pass_time(made, SETTLE_S)
        assert strike(made, "sync", never, mutant=mutant)
        return rest(made)


def killed_before_it_landed(folder: Path, mutant: str) -> str:
    """A run is killed after a save left; the next one comes before that save lands."""
    with prepared(folder, ORDERS) as made:
        strike_in(made, "sync", LATE, mutant=mutant)
        pass_time(made, LEASE_S)
        assert strike(made, "sync", never, mutant=mutant)
        assert len(land(made)) == 1
        return rest(made)


@pytest.mark.log_warnings
def test_without_the_look_up_a_lost_answer_makes_an_order_double(tmp_path: Path) -> None:
    assert lost_answers(tmp_path / "whole", "") == ""
    assert "is in X3 2 times" in lost_answers(tmp_path / "broken", "no-look-up")


@pytest.mark.log_warnings
@pytest.mark.parametrize("mutant", ["intent-after-the-write", "no-settle-time"])
def test_without_the_intent_or_its_settle_time_a_late_save_makes_an_order_double(tmp_path: Path, mutant: str) -> None:
    assert killed_before_it_landed(tmp_path / "whole", "") == ""
    assert "is in X3 2 times" in killed_before_it_landed(tmp_path / "broken", mutant)


def renumbered_while_in_doubt(folder: Path, mutant: str) -> list[str]:
    """A run is killed after a save left; the order has another number before the next one. The orders of it in X3."""
    with prepared(folder, ORDERS) as made:
        strike_in(made, "sync", LATE, mutant=mutant)
        (late,) = land(made)
        book = made.pair.jaggaer.book
        order = book.order(late.reference)
        order.number, order.last_update = f"{late.reference}-A", made.clock.now()
        book.keep_order(order)
        pass_time(made, LEASE_S + SETTLE_S)
        assert strike(made, "sync", never, mutant=mutant)
        return [ref for ref in references(made) if ref.startswith(late.reference)]


@pytest.mark.log_warnings
def test_asked_by_its_number_of_today_alone_an_order_that_was_renumbered_is_made_twice(tmp_path: Path) -> None:
    assert len(renumbered_while_in_doubt(tmp_path / "whole", "")) == 1
    assert len(renumbered_while_in_doubt(tmp_path / "broken", "current-number-alone")) == 2


@pytest.mark.log_warnings
def test_an_intent_that_comes_after_its_write_is_seen_even_when_nothing_went_wrong(tmp_path: Path) -> None:
    with prepared(tmp_path, ORDERS) as made:
        assert strike(made, "sync", never, mutant="intent-after-the-write")
        assert "without any intent before it" in rest(made)


@pytest.mark.log_warnings
def test_a_run_that_loses_a_record_on_its_way_stops_and_the_next_one_reads_it_again(tmp_path: Path) -> None:
    with prepared(tmp_path, ORDERS) as made:
        app = made.app()
        assert strike(made, "sync", never, mutant="one-under-the-table")
        (run,) = app.runs()
        assert run.status is RunStatus.STOPPED
        assert "The run lost count. 1 of " in str(run.reason)
        assert "are in no count: " in str(run.reason)
        assert watermark(app, FlowName.SUPPLIERS) is None
        assert rest(made) == ""
