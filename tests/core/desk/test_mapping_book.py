"""The mapping tables as a whole: use and state of every rule, ending one, going back to a version, the story of a cause."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from core.app import App
from core.errors import ConfigurationError
from core.model.cause_story import CauseStep
from core.model.crossref import MappingRule, Scope
from core.model.flow import Entity
from core.model.mapping_book import BookRow, RuleState
from tests.core.sync.scenes import store_of
from tests.helpers.accounts import copy_home, needs_root, synced_home
from tests.helpers.practice import bench

BAD, ALSO_BAD = "7777777", "8888888"
GOOD, OTHER, THIRD = "5014701", "5011205", "5011204"
HELD = (("50007503", 1, BAD), ("50057801", 1, BAD), ("50060080", 2, BAD), ("50060080", 1, ALSO_BAD))


@pytest.fixture
def app(tmp_path: Path) -> Iterator[App]:
    """Twelve orders, of which three wait for accounts; the others are written."""
    with bench(tmp_path, orders=12) as made:
        for number, line, account in HELD:
            made.pair.jaggaer.do("spoil", kind="unknown-account", order=number, line=line, value=account)
        app = made.app()
        app.sync()
        yield app


def rows(app: App, source: str) -> list[BookRow]:
    return [row for row in app.mapping_book().rows if row.rule.source == source]


def counted(app: App, kind: str, source: str, target: str) -> int:
    """Lines that are written with a code, counted from the lines one by one."""
    lines = store_of(app).line_uses.lines(kind, source)
    return sum(line.group.lines for line in lines if line.group.target == target)


def test_each_rule_is_told_with_its_use_and_one_that_nothing_uses_is_unused(app: App) -> None:
    app.decide("account", "1", GOOD, because="in advance")
    app.decide("account", BAD, GOOD)
    (unused,) = rows(app, "1")
    assert (unused.state, unused.written_lines, unused.open_lines) == (RuleState.UNUSED, 0, 0)
    assert unused.label, "X3 calls it something"
    (waits,) = rows(app, BAD)
    assert (waits.state, waits.written_lines, waits.open_lines) == (RuleState.ACTIVE, 0, 3)
    assert sum(amount for _, amount in waits.open_amounts) > 0
    app.replay(everything=True)
    (used,) = rows(app, BAD)
    assert used.open_lines == counted(app, "account", BAD, BAD) == 0 or used.written_lines > 0
    assert used.written_lines == counted(app, "account", BAD, GOOD) == 2, "of the third order one line still waits"
    assert used.open_lines == 0


def test_two_rules_that_fit_one_line_are_in_conflict_and_each_has_its_own_lines(app: App) -> None:
    app.decide("account", BAD, GOOD)
    supplier = next(line.scope.supplier for line in store_of(app).line_uses.held("account", BAD))
    app.decide("account", BAD, OTHER, scope=Scope(supplier=supplier))
    app.decide("account", BAD, OTHER, scope=Scope(supplier="nobody"), valid_from=date(2090, 1, 1))
    wide, narrow, never = rows(app, BAD)
    assert wide.states == (RuleState.CONFLICT,)
    assert wide.says[0].startswith(
        f"Mapping #2 (supplier {supplier} → {OTHER}) goes before it: a supplier goes before everywhere."
    )
    assert narrow.says[0] == f"It goes before mapping #1 (everywhere → {GOOD}): a supplier goes before everywhere."
    assert never.states == (RuleState.CONFLICT, RuleState.UNUSED)
    assert wide.open_lines + narrow.open_lines == 3
    assert narrow.open_lines > 0
    app.replay(everything=True)
    wide, narrow, _ = rows(app, BAD)
    assert wide.written_lines == counted(app, "account", BAD, GOOD)
    assert narrow.written_lines == counted(app, "account", BAD, OTHER)
    app.decide("account", BAD, THIRD)
    other = next(row for row in rows(app, BAD) if row.rule.target == THIRD)
    assert (other.written_lines, app.mapping_uses(other.rule.version)) == (0, ()), "what is written keeps its code"
    uses = app.mapping_uses(2)
    assert [use.written for use in uses] == [True] * narrow.written_lines
    assert all(use.amount and use.currency and use.description for use in uses)


def test_a_rule_whose_target_goes_bad_in_x3_says_so_with_what_to_do(tmp_path: Path) -> None:
    with bench(tmp_path, orders=4) as made:
        app = made.app()
        app.sync()
        app.decide("account", "1", GOOD)
        app.sync(full=True)
        made.pair.x3.do("set", node="Account", key=f"USA|{GOOD}", member="isActive", value=False)
        app.sync(full=True)
        (row,) = rows(app, "1")
        assert row.states[0] is RuleState.GONE_BAD
        assert GOOD in row.says[0]
        assert row.says[1].startswith("Map ")


def test_tabs_are_the_kinds_that_are_used_or_have_targets(app: App) -> None:
    app.decide("address", "North", "N1")
    kinds = app.mapping_book().kinds
    assert kinds[:2] == ("account", "cost-center")
    assert {"supplier", "unit", "address"} <= set(kinds)
    assert "buyer" not in kinds
    dimensions = [kind for kind in kinds if kind.startswith("dimension:")]
    assert kinds[-len(dimensions) :] == tuple(dimensions)
    assert "dimension:CCT" not in kinds, "cost centres have a kind of their own"


def test_codes_that_records_use_are_told_with_what_waits_for_them(app: App) -> None:
    app.decide("account", ALSO_BAD, GOOD)
    seen = {one.code: one for one in app.codes_seen("account")}
    assert (seen[BAD].open_lines, seen[BAD].written_lines, seen[BAD].mapped) == (3, 0, False)
    assert (seen[ALSO_BAD].open_lines, seen[ALSO_BAD].mapped) == (1, True)
    assert any(one.written_lines and not one.open_lines for one in seen.values())
    assert app.codes_seen("buyer") == ()


def test_a_rule_is_ended_with_a_reason_and_its_history_tells_it(app: App) -> None:
    app.decide("account", BAD, GOOD, because="a new chart")
    ended = app.end_mapping(1, because="was a mistake")
    assert (ended.version, ended.target, ended.because) == (2, "", "end of version 1: was a mistake")
    assert app.mappings("account", BAD) == ()
    newest, first = app.mapping_history("account", BAD)
    assert (newest.rule.version, newest.rule.target, newest.before) == (2, "", GOOD)
    assert (first.rule.because, first.replaced_by) == ("a new chart", 2)
    for version in (1, 2, 9):
        with pytest.raises(ConfigurationError):
            app.end_mapping(version)
    (draft,) = [entry.draft for entry in store_of(app).audit.entries() if entry.draft.details.get("end")]
    assert (draft.action, draft.actor, draft.details["target"]) == ("mapping", app.actor, "")
    app.undo_mapping(2)
    assert [rule.target for rule in app.mappings("account", BAD)] == [GOOD]


def test_going_back_makes_the_tables_what_they_were_as_one_decision_and_is_shown_before(app: App) -> None:
    app.decide("account", BAD, GOOD)
    app.decide("account", "1", GOOD)
    then = app.mappings()
    app.decide("account", BAD, OTHER)
    app.end_mapping(2)
    app.decide("account", ALSO_BAD, THIRD)
    effect = app.restore_effect(2)
    assert [(rule.source, rule.target) for rule in effect.difference.added] == [("1", GOOD)]
    assert [(each.old.target, each.new.target) for each in effect.difference.changed] == [(OTHER, GOOD)]
    assert [rule.source for rule in effect.difference.gone] == [ALSO_BAD]
    assert (effect.open_lines, effect.counted) == (3, 3)
    before = app.mappings()
    assert app.mappings() == before, "a look decides nothing"
    decided = app.restore_mappings(2, because="the year is closed")
    assert {rule.because for rule in decided} == {"back to version 2: the year is closed"}
    assert [(rule.key, rule.target) for rule in app.mappings()] == sorted(
        [(rule.key, rule.target) for rule in then], key=lambda each: each[0][1]
    )
    assert app.mapping_versions(limit=1).decisions[0].count == 3, "all at once"
    with pytest.raises(ConfigurationError, match="as they were"):
        app.restore_mappings(2)
    with pytest.raises(ConfigurationError, match="no version 99"):
        app.restore_effect(99)


def test_a_rule_is_tried_on_what_was_written_lately_alone(app: App) -> None:
    rule = MappingRule("unit", "EA", "PCE")
    every = app.mapping_changes(rule)
    days = {one.source_id: store_of(app).records.get_row(Entity.ORDER, one.source_id) for one in every}
    dates = sorted(row.day for row in days.values() if row is not None and row.day is not None)
    middle = dates[len(dates) // 2]
    lately = app.mapping_changes(rule, since=middle)
    wanted = [
        one for one in every if (row := days[one.source_id]) is not None and row.day is not None and row.day >= middle
    ]
    assert 0 < len(lately) < len(every)
    assert list(lately) == wanted
    dated = replace(rule, valid_from=date(1990, 1, 1))
    assert list(app.mapping_changes(dated, since=middle)) == wanted


@needs_root
def test_what_waits_for_a_second_person_is_in_the_book_and_has_no_effect(tmp_path: Path) -> None:
    with bench(tmp_path, orders=12) as made:
        for number, line, account in HELD:
            made.pair.jaggaer.do("spoil", kind="unknown-account", order=number, line=line, value=account)
        office = copy_home(made, synced_home(made, tmp_path / "base"), tmp_path / "copy")
        try:
            app = office.app()
            app.decide("account", BAD, GOOD, because="as told")
            (row,) = rows(app, BAD)
        finally:
            office.close()
    assert (row.state, row.rule.version, row.request, row.asked_by) == (RuleState.PENDING, 0, 1, "root")
    assert row.written_lines == row.open_lines == 0


# -- the story of a cause ----------------------------------------------------------------------------------------------


def test_a_cause_tells_when_it_came_up_which_run_met_it_and_what_was_decided(app: App) -> None:
    cause = next(one for one in app.causes() if one.source_code == BAD)
    app.assign_cause(cause.cause_id, "petra", note="ask the buyer", due=date(2090, 1, 2))
    app.park_cause(cause.cause_id, because="finance looks", until=date(2090, 1, 1))
    app.take_back_cause(cause.cause_id, because="found")
    app.decide("account", BAD, GOOD, because="a new chart")
    app.undo_mapping(1)
    story = app.cause_story(cause.cause_id)
    assert [one.step for one in story] == [
        CauseStep.SEEN, CauseStep.MET, CauseStep.ASSIGNED, CauseStep.PARKED, CauseStep.TAKEN_BACK,
        CauseStep.MAPPED, CauseStep.UNMAPPED,
    ]  # fmt: skip
    seen, met, assigned, parked, back, mapped, _ = story
    assert cause.since is not None
    assert abs(seen.at - cause.since) < timedelta(minutes=1)
    assert met.run_id == app.runs()[0].run_id
    assert met.records == cause.records == 3
    assert (assigned.about, assigned.why, assigned.actor) == ("petra", "ask the buyer", app.actor)
    assert (parked.about, parked.why) == ("2090-01-01", "finance looks")
    assert (back.why, bool(back.entry)) == ("found", True)
    assert (mapped.about, mapped.why) == (GOOD, "a new chart")
    other = next(one for one in app.causes() if one.source_code == ALSO_BAD)
    assert [one.step for one in app.cause_story(other.cause_id)] == [CauseStep.SEEN, CauseStep.MET]


def test_an_ignored_cause_still_has_its_story_and_one_that_is_not_there_is_refused(app: App) -> None:
    cause = next(one for one in app.causes() if one.source_code == ALSO_BAD)
    assert cause.own_records == 1
    app.ignore_cause(cause.cause_id, because="keyed by hand")
    story = app.cause_story(cause.cause_id)
    assert (story[-1].step, story[-1].why) == (CauseStep.IGNORED, "keyed by hand")
    with pytest.raises(ConfigurationError, match="No problem has the id nothing"):
        app.cause_story("nothing")


def test_audit_entries_since_a_time_are_found_without_the_older_ones(app: App) -> None:
    audit = store_of(app).audit
    cause = app.causes()[0].cause_id
    app.park_cause(cause, because="first")
    middle = app._clock.now()
    app.take_back_cause(cause)
    app.park_cause(cause, because="second")
    every = audit.told_since(["cause-parked"], middle - timedelta(days=1))
    assert [entry.draft.details["reason"] for entry in every] == ["first", "second"]
    assert [entry.draft.details["reason"] for entry in audit.told_since(["cause-parked"], middle)] == ["second"]
    assert audit.told_since(["cause-parked"], middle + timedelta(days=1)) == []
