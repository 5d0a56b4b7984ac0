"""The first sync as a clerk lives it, judged from outside: map, replay, sync again, lose the store, change the rules."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from core.app import App
from core.mapping.profiles import read_profile
from core.model.connection import InvalidLinePolicy
from core.model.flow import FlowName
from core.model.run import RunResult, RunStatus
from core.sandbox.x3 import X3Switches
from tests.campaign.scenario import LEASE_S, SETTLE_S, decide_all, pass_time, revise, use_unknown_codes
from tests.campaign.trial import land
from tests.campaign.victim import strike_in
from tests.helpers.expected import Rules, all_decisions
from tests.helpers.judge import judge_bench
from tests.helpers.practice import Bench, bench

FEW = 190
"""Orders of the fast form: four of them have lines with codes that X3 lacks."""
PROFILE = Path(__file__).parents[1] / "resources" / "profiles" / "j1p-indirect.toml"
WRITE_VALID = InvalidLinePolicy.WRITE_VALID_LINES


def saves(made: Bench) -> int:
    return len(made.x3_state()["saves"])


def exactly_once(tmp_path: Path, policy: InvalidLinePolicy, orders: int | None) -> None:
    """The whole first day, and what a second day and a lost store must not do."""
    unmapped = Rules(write_valid_lines=policy is WRITE_VALID)
    mapped = Rules(all_decisions(), write_valid_lines=policy is WRITE_VALID)
    with bench(tmp_path, orders=orders, policy=policy) as made:
        app = made.app()
        preview = app.sync(preview=True)
        assert preview.counts.created > 0
        assert preview.previews
        assert saves(made) == 0

        first = app.sync()
        assert first.status is RunStatus.DONE_WITH_PROBLEMS
        assert {(cause.kind, cause.source_code) for cause in app.causes()} <= all_decisions().keys()
        assert app.causes()
        assert judge_bench(made, unmapped) == []

        decide_all(app)
        replayed = app.replay(everything=True)
        assert replayed.status is RunStatus.DONE
        assert replayed.open_records == 0
        assert app.causes() == ()
        assert judge_bench(made, mapped) == []

        before = saves(made)
        assert_quiet(app.sync())
        assert saves(made) == before

        change_the_rules(made, app, tmp_path)
        full = app.sync(full=True)
        assert saves(made) == before
        assert full.status is RunStatus.DONE
        assert judge_bench(made, mapped) == []

        app.close()
        anew = made.app("another home")
        linked = anew.sync()
        assert saves(made) == before
        assert linked.counts.created + linked.counts.updated + linked.counts.closed == 0
        assert linked.counts.linked == len(made.x3_state()["orders"]) + len(made.x3_state()["suppliers"])
        assert linked.status is RunStatus.DONE
        anew_rules = Rules(mapped.decided, write_valid_lines=policy is WRITE_VALID, saves_before=before)
        [said] = judge_bench(made, anew_rules)
        # The keyring still has the seal of the store that was lost: that it is gone is not hushed up.
        assert "entries were removed, or an older copy of the store was put in place" in said


def assert_quiet(result: RunResult) -> None:
    """Nothing new: within the calls of product.md section 9, each counted by its reason."""
    assert result.status is RunStatus.DONE
    flows = len(FlowName) - 1  # what X3 has is fresh and not asked for
    assert result.calls_by_reason.get("jaggaer:token", 0) <= 1
    assert result.calls["jaggaer"] - result.calls_by_reason.get("jaggaer:token", 0) <= 2 * flows
    assert result.calls.get("x3", 0) <= 2 * flows


def change_the_rules(made: Bench, app: App, folder: Path) -> None:
    """A mapping, a default and the profile: none of them is a change at the source."""
    app.decide("account", "5011205", "5014701", because="from now on")
    made.x3["generic_product"] = "GENGOODS"
    made.jaggaer["profile"] = str(changed_profile(folder))
    app.save_connection(made.connection(), {})


def changed_profile(folder: Path) -> Path:
    """A copy of the profile that reads a further field and cuts another length."""
    text = PROFILE.read_text(encoding="utf-8")
    changed = text.replace("one_line = true\ncut = 20", "one_line = true\ncut = 12", 1)
    assert changed != text
    changed += '\n[orders.fields.buyer]\nsource = ["/header/buyerInfo/userName"]\n'
    file = folder / "changed.toml"
    file.write_text(changed, encoding="utf-8")
    assert read_profile(str(file)).content_hash != read_profile("j1p-indirect").content_hash
    return file


@pytest.mark.parametrize("policy", list(InvalidLinePolicy))
def test_everything_arrives_exactly_once_after_mapping_and_replay(tmp_path: Path, policy: InvalidLinePolicy) -> None:
    exactly_once(tmp_path, policy, FEW)


@pytest.mark.campaign
@pytest.mark.parametrize("policy", list(InvalidLinePolicy))
def test_all_real_orders_arrive_exactly_once(tmp_path: Path, policy: InvalidLinePolicy) -> None:
    exactly_once(tmp_path, policy, None)


def test_partly_synced_orders_are_completed_by_lines_appended_to_them(tmp_path: Path) -> None:
    with bench(tmp_path, orders=60, policy=WRITE_VALID) as made:
        use_unknown_codes(made)
        app = made.app()
        app.sync()
        assert judge_bench(made, Rules(write_valid_lines=True)) == []
        orders = {order["reference"]: len(order["lines"]) for order in made.x3_state()["orders"]}
        decide_all(app)
        result = app.replay(everything=True)
        assert (result.status, result.counts.created) == (RunStatus.DONE, 0)
        longer = [order for order in made.x3_state()["orders"] if len(order["lines"]) > orders[order["reference"]]]
        assert len(longer) == result.counts.updated > 0
        assert judge_bench(made, Rules(all_decisions(), write_valid_lines=True)) == []


def test_changes_in_jaggaer_reach_the_same_documents_and_a_preview_writes_none(tmp_path: Path) -> None:
    with bench(tmp_path, orders=60) as made:
        app = made.app()
        app.sync()
        before = saves(made)
        revise(made)
        preview = app.sync(preview=True)
        assert saves(made) == before
        result = app.sync()
        assert result.status is RunStatus.DONE
        assert (result.counts.created, result.counts.updated > 2, result.counts.closed > 0) == (0, True, True)
        assert (preview.counts.updated, preview.counts.closed) == (result.counts.updated, result.counts.closed)
        assert saves(made) == before + result.counts.updated + result.counts.closed
        assert judge_bench(made, Rules()) == []


@contextmanager
def numbered_by_x3(folder: Path, numbering: str, faults: tuple[str, ...] = ()) -> Iterator[Bench]:
    """An X3 that gives suppliers numbers of its own; they carry no reference of ours."""
    switches = X3Switches.read([f"supplier_numbering={numbering}"])
    with bench(folder, orders=20, x3_switches=switches, x3={"supplier_reference": "none"}, faults=faults) as made:
        yield made


@pytest.mark.parametrize("numbering", ["counter", "ignored"])
def test_suppliers_that_x3_numbers_itself_arrive_exactly_once(tmp_path: Path, numbering: str) -> None:
    with numbered_by_x3(tmp_path, numbering) as made:
        app = made.app()
        assert app.sync().status is RunStatus.DONE
        assert judge_bench(made, Rules(our_numbers=False)) == []
        before = saves(made)
        assert app.sync(full=True).status is RunStatus.DONE
        assert saves(made) == before


@pytest.mark.log_warnings
@pytest.mark.parametrize("fault", ["lost-answer@nth=4@count=2", "late-commit=3600@nth=4"])
@pytest.mark.parametrize("numbering", ["counter", "ignored"])
def test_a_supplier_without_any_reference_is_not_made_twice_after_a_lost_answer(
    tmp_path: Path, numbering: str, fault: str
) -> None:
    with numbered_by_x3(tmp_path, numbering, (f"x3:create.supplier:{fault}",)) as made:
        app = made.app()
        app.sync()
        assert made.x3_state()["faults_fired"]
        app.sync()  # what is late has not landed yet
        land(made)
        pass_time(made, SETTLE_S)
        assert app.sync().status is RunStatus.DONE
        assert judge_bench(made, Rules(our_numbers=False)) == []


@pytest.mark.log_warnings
@pytest.mark.parametrize("numbering", ["counter", "ignored"])
def test_a_supplier_without_any_reference_is_not_made_twice_when_the_program_died(
    tmp_path: Path, numbering: str
) -> None:
    with numbered_by_x3(tmp_path, numbering, ()) as made:
        made.app().close()
        strike_in(made, "sync", "x3:create.supplier:late-commit=3600@nth=1")
        pass_time(made, LEASE_S)
        app = made.app()
        assert app.sync().counts.in_doubt == 1
        land(made)
        pass_time(made, SETTLE_S)
        assert app.sync().status is RunStatus.DONE
        assert judge_bench(made, Rules(our_numbers=False)) == []
