"""What window and command line ask the App (product.md 1, 3 and 7)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from core.app import App, open_app
from core.errors import ConfigurationError, CredentialsError, StoreError
from core.events import Event, StoreChanged
from core.model.connection import SecretName
from core.model.crossref import EVERYWHERE, MappingRule, Scope
from core.model.flow import Entity
from core.model.run import RunStatus
from core.model.status import OPEN, Status
from core.model.views import RecordQuery
from tests.core.sync.scenes import eligible, held, order, references, rows, saves, store_of
from tests.helpers.pace import wait_until
from tests.helpers.practice import Bench, bench

Make = Callable[..., Bench]
BAD = "7777777"
ALSO_BAD = "8888888"
GOOD = "5014701"
"""An account that X3 has and none of these orders uses."""
HELD = {"50007503": (1, BAD), "50057801": (1, BAD), "50060080": (2, BAD), "50062503": (1, ALSO_BAD)}
"""Order -> line and the account that X3 lacks."""


@pytest.fixture
def practice(tmp_path: Path) -> Iterator[Make]:
    with ExitStack() as stack:
        yield lambda **options: stack.enter_context(bench(tmp_path, **options))


def spoil(made: Bench) -> None:
    for number, (line, account) in HELD.items():
        made.pair.jaggaer.do("spoil", kind="unknown-account", order=number, line=line, value=account)
    made.pair.jaggaer.do("spoil", kind="unknown-account", order="50060080", line=1, value=ALSO_BAD)


@pytest.fixture(scope="module")
def synced(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Bench, App]]:
    """Twelve orders of which four are held; tests with it look and change nothing."""
    with bench(tmp_path_factory.mktemp("app"), orders=12) as made:
        spoil(made)
        app = made.app()
        app.sync()
        yield made, app


def source_lines(made: Bench) -> dict[tuple[str, int], Decimal]:
    """Amount of each line in JAGGAER, by number of order and line."""
    listed = made.pair.jaggaer.state(holdings=True)["holdings"]
    assert isinstance(listed, dict)
    return {
        (one["number"], line["number"]): Decimal(line["amount"]) for one in listed["orders"] for line in one["lines"]
    }


# -- looking -----------------------------------------------------------------------------------------------------------


def test_causes_add_up_to_the_lines_that_they_hold(synced: tuple[Bench, App]) -> None:
    made, app = synced
    amounts = source_lines(made)
    by_code = {cause.source_code: cause for cause in app.causes()}
    assert set(by_code) == {BAD, ALSO_BAD}
    lines = {BAD: [("50007503", 1), ("50057801", 1), ("50060080", 2)], ALSO_BAD: [("50062503", 1), ("50060080", 1)]}
    for code, at in lines.items():
        cause = by_code[code]
        assert (cause.lines, cause.records) == (len(at), len({number for number, _ in at}))
        assert cause.amounts == (("USD", sum((amounts[place] for place in at), Decimal(0)), len(at)),)
        assert cause.mappable
        assert [row.key for row in app.cause_records(cause.cause_id)] == sorted({number for number, _ in at})
    first, second = app.causes()
    assert first.amount >= second.amount


def test_home_says_what_is_in_x3_and_what_needs_somebody(synced: tuple[Bench, App]) -> None:
    made, app = synced
    home = app.home()
    assert (home.connection, home.folder, home.is_test) == ("Main", "SEED", True)
    assert home.in_x3 == len(held(made)) == len(eligible(made)) - 4
    assert home.orders == len(eligible(made))
    assert home.by_status == {Status.SYNCED: home.in_x3, Status.NEEDS_MAPPING: 4}
    assert home.last_run is not None
    assert home.last_run.status is RunStatus.DONE_WITH_PROBLEMS
    assert (home.running, home.running_by) == ("", "")
    assert {cause.source_code for cause in home.causes} == {BAD, ALSO_BAD}
    assert all(system.ok for system in home.systems)
    assert home.days


def test_a_trace_tells_what_came_from_where_line_by_line(synced: tuple[Bench, App]) -> None:
    _, app = synced
    trace = app.trace("50057253")
    assert trace.record.status is Status.SYNCED
    live = [line for line in trace.lines if line.status is Status.SYNCED]
    assert live
    for line in live:
        assert line.account == line.source_account != ""
        assert line.x3_line
        assert line.quantity is not None
    assert {line.status for line in trace.lines} == {Status.SYNCED, Status.NOT_ELIGIBLE}
    assert trace.source
    assert [event.action for event in trace.events] == ["intent", "written"]
    held_one = app.trace("50060080")
    assert [line.status for line in held_one.lines[:3]] == [Status.NEEDS_MAPPING, Status.NEEDS_MAPPING, Status.WAITING]
    assert len(held_one.problems) == 2
    assert held_one.record.x3_key == ""


def test_a_record_is_found_by_number_source_id_and_x3_key(synced: tuple[Bench, App]) -> None:
    _, app = synced
    row = order(app, "50057253")
    for name in (row.key, row.source_id, row.x3_key):
        assert app.trace(name).record.source_id == row.source_id
    with pytest.raises(ConfigurationError, match="No record is called nobody"):
        app.trace("nobody")


def test_counts_and_sums_fit_the_rows(synced: tuple[Bench, App]) -> None:
    _, app = synced
    query = RecordQuery(Entity.ORDER)
    listed = app.records(query).rows
    assert sum(app.record_counts(query).values()) == len(listed)
    assert app.record_sums(query) == (("USD", sum(row.amount for row in listed)),)


def test_suggestions_rank_and_search_among_the_targets_of_x3(synced: tuple[Bench, App]) -> None:
    _, app = synced
    cause = app.causes()[0]
    assert app.target_count("account") > 200
    found = app.suggestions(cause.cause_id, find="gen research")
    assert GOOD in [suggestion.target for suggestion in found]
    assert app.suggestions(cause.cause_id, find="no such thing at all") == ()
    assert app.suggestions("no-such-cause") == ()
    for each in app.causes(suggestions=True):
        assert len(each.suggestions) <= 3


def test_scopes_of_a_cause_are_those_of_its_lines_widest_first(synced: tuple[Bench, App]) -> None:
    made, app = synced
    listed = made.pair.jaggaer.state(holdings=True)["holdings"]
    assert isinstance(listed, dict)
    number_of = {one["id"]: one["number"] for one in listed["suppliers"]}
    suppliers = {number_of[one["supplier"]] for one in listed["orders"] if HELD.get(one["number"], (0, ""))[1] == BAD}
    cause = next(cause for cause in app.causes() if cause.source_code == BAD)
    scopes = app.scopes_of(cause.cause_id)
    assert scopes[0] == EVERYWHERE
    assert {scope.supplier for scope in scopes if scope.supplier} == suppliers
    ranks = [scope.rank for scope in scopes]
    assert ranks == sorted(ranks)


# -- mappings: what is shown is what happens ---------------------------------------------------------------------------


def rules(app: App) -> list[MappingRule]:
    """Every rule that the dialog would offer for the first bad code."""
    cause = next(cause for cause in app.causes() if cause.source_code == BAD)
    return [MappingRule("account", BAD, GOOD, scope) for scope in app.scopes_of(cause.cause_id)]


def test_the_effect_of_a_mapping_is_what_its_replay_then_does(tmp_path: Path) -> None:
    count = 1
    number = 0
    while number < count:
        with bench(tmp_path / str(number), orders=12) as made:
            spoil(made)
            app = made.app()
            app.sync()
            offered = rules(app)
            count = len(offered)
            rule = offered[number]
            effect = app.mapping_effect(rule)
            before = {row.key: row.status for row in rows(app).values()}
            cause = next(cause for cause in app.causes() if cause.source_code == BAD)
            app.decide(rule.kind, rule.source, rule.target, scope=rule.scope)
            result = app.replay(cause_ids=[cause.cause_id])
            after = {row.key: row.status for row in rows(app).values()}
            released = {key for key in after if before[key] in OPEN and after[key] is Status.SYNCED}
            assert (effect.released_records, result.counts.created) == (len(released), len(released)), rule.scope
            still = {key for key, _ in effect.still_held}
            assert still <= {key for key, status in after.items() if status in OPEN}
            assert effect.records == len(released | still)
            lines = [
                line
                for key in HELD
                for line in app.trace(key).lines
                if (line.source_account, line.account) == (BAD, GOOD)
            ]
            assert effect.lines == len(lines)
            assert sum((amount for _, amount, _ in effect.amounts), Decimal(0)) == sum(line.amount for line in lines)
        number += 1
    assert count >= 4, "everywhere, and each of the three suppliers at the least"


def test_a_mapping_says_how_many_written_lines_it_leaves_alone(practice: Make) -> None:
    made = practice(orders=4)
    app = made.app()
    app.sync()
    effect = app.mapping_effect(MappingRule("account", "5011205", GOOD))
    assert (effect.records, effect.written_lines) == (0, 2)
    assert app.mapping_effect(MappingRule("account", "5011205", "5011205")).written_lines == 0


@pytest.mark.parametrize(
    ("kind", "target", "words"),
    [
        ("account", "0000000", "X3 has no account 0000000"),
        ("cost-center", "L000", "X3 has no cost center L000"),
        ("dimension:CCT", "L000", "X3 has no dimension:CCT L000"),
        ("unit", "ZZZ", "X3 has no unit ZZZ"),
        ("supplier", "nobody", "X3 has no supplier nobody"),
        ("colour", "red", "no kind of mapping called colour"),
        ("account", "5015201", "inactive"),
    ],
)
def test_a_target_that_x3_does_not_take_is_refused_and_nothing_is_decided(
    synced: tuple[Bench, App], kind: str, target: str, words: str
) -> None:
    _, app = synced
    version = store_of(app).mappings.version()
    with pytest.raises(ConfigurationError, match=words):
        app.decide(kind, "1", target)
    assert store_of(app).mappings.version() == version


def test_a_target_that_x3_got_a_moment_ago_is_taken_and_the_decision_is_in_the_chain(practice: Make) -> None:
    made = practice(orders=2)
    app = made.app()
    app.sync()
    made.pair.x3.do("add-account", code="5999999", label="New")
    entries = app.verify_audit().entries
    events: list[Event] = []
    app.subscribe(events.append)
    rule = app.decide("account", "1", "5999999", scope=Scope(supplier="15203071"), because="new chart")
    assert (rule.decided_by, rule.because, rule.version) == (app.actor, "new chart", 1)
    assert app.verify_audit().ok
    assert app.verify_audit().entries > entries
    assert StoreChanged("mappings") in events


def test_what_another_process_does_right_after_somebody_began_to_listen_is_heard(practice: Make) -> None:
    made = practice(orders=2)
    app, other = made.app(), made.app()
    events: list[Event] = []
    app.subscribe(events.append)
    rule = MappingRule("address", "A", "B")
    store_of(other).mappings.decide(rule, actor="somebody", at=made.clock.now())
    wait_until(lambda: StoreChanged("feed") in events)


# -- connections -------------------------------------------------------------------------------------------------------


def test_a_home_without_a_connection_and_one_with_two_say_what_to_do(practice: Make) -> None:
    made = practice(orders=2)
    empty = open_app(made.folder / "empty", secrets=made.secrets())
    made.opened.append(empty)
    with pytest.raises(ConfigurationError, match="Nothing is set up"):
        empty.connection()
    app = made.app()
    app.save_connection(replace(made.connection(), name="Other"), {})
    assert app.connection_names() == ("Main", "Other")
    with pytest.raises(ConfigurationError, match="--connection NAME"):
        app.connection()
    with pytest.raises(ConfigurationError, match="No connection is called Third"):
        app.connection("Third")
    assert app.connection("Other").name == "Other"


def test_a_keyring_that_cannot_be_used_leaves_everything_as_it_was(practice: Make, tmp_path: Path) -> None:
    made = practice(orders=2)
    app = open_app(tmp_path / "other", secrets=made.secrets())
    made.opened.append(app)
    (made.folder / "keyring.json").mkdir()
    with pytest.raises((CredentialsError, OSError)):
        app.save_connection(made.connection(), {SecretName.X3: "a-secret"})
    assert app.connection_names() == ()


def test_a_damaged_store_is_refused_and_the_file_stays_for_rescue(tmp_path: Path) -> None:
    (tmp_path / "ml-connector.db").write_bytes(b"no database " * 1_000)
    with pytest.raises(StoreError):
        open_app(tmp_path)
    assert (tmp_path / "ml-connector.db").read_bytes().startswith(b"no database")


def test_a_replay_of_nothing_known_says_so_and_changes_nothing(synced: tuple[Bench, App]) -> None:
    made, app = synced
    before = len(saves(made))
    result = app.replay(keys=["nobody"])
    assert (result.status, result.error_code) == (RunStatus.STOPPED, "configuration")
    assert len(saves(made)) == before
    assert references(made) == eligible(made, but=HELD)
