"""Scopes, rivals, versions and undo of mappings; stores of older programs; many rules at once."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from sqlalchemy import delete

from core.app import App
from core.errors import ConfigurationError
from core.model.crossref import EVERYWHERE, MappingRule, Scope
from core.model.effect import MappingCover
from core.model.flow import Entity
from core.model.reference import ReferenceKind
from core.model.status import Status
from core.store.line_uses import COMPLETE
from core.store.tables import held_uses, line_uses
from tests.core.sync.scenes import order, store_of
from tests.helpers.practice import Bench, bench

Make = Callable[..., Bench]
BAD, ALSO_BAD = "7777777", "8888888"
GOOD, OTHER, THIRD = "5014701", "5011205", "5011204"
HELD = (("50007503", 1, BAD), ("50057801", 1, BAD), ("50060080", 2, BAD), ("50060080", 1, ALSO_BAD))


@pytest.fixture
def practice(tmp_path: Path) -> Iterator[Make]:
    with ExitStack() as stack:
        yield lambda **options: stack.enter_context(bench(tmp_path, **options))


@pytest.fixture
def waiting(practice: Make) -> App:
    """Twelve orders, of which three wait for accounts."""
    made = practice(orders=12)
    for number, line, account in HELD:
        made.pair.jaggaer.do("spoil", kind="unknown-account", order=number, line=line, value=account)
    app = made.app()
    app.sync()
    return app


@pytest.fixture(scope="module")
def looked_at(tmp_path_factory: pytest.TempPathFactory) -> Iterator[App]:
    """As `waiting`, for tests that change nothing but mappings of codes of their own."""
    with bench(tmp_path_factory.mktemp("looked"), orders=12) as made:
        for number, line, account in HELD:
            made.pair.jaggaer.do("spoil", kind="unknown-account", order=number, line=line, value=account)
        app = made.app()
        app.sync()
        yield app


# -- scopes and rivals -------------------------------------------------------------------------------------------------


def test_scopes_are_offered_down_to_the_single_line_with_what_lies_in_them(looked_at: App) -> None:
    choices = looked_at.scope_choices("account", BAD)
    assert (choices[0].scope, choices[0].label, choices[0].records, choices[0].lines) == (
        EVERYWHERE,
        "Everywhere",
        3,
        3,
    )
    by_scope = {choice.scope: choice for choice in choices}
    assert len(by_scope) == len(choices)
    lines = [choice for choice in choices if choice.scope.line]
    assert [choice.lines for choice in lines] == [1, 1, 1]
    assert {choice.label for choice in lines} == {
        f"Only line {line} of {key}" for key, line, code in HELD if code == BAD
    }
    row = order(looked_at, "50057801")
    of_supplier = next(choice for choice in choices if row.supplier in choice.label)
    assert of_supplier.label == f"Supplier {of_supplier.scope.supplier} ({row.supplier})"
    for choice in choices:
        cover = looked_at.mapping_cover(MappingRule("account", BAD, GOOD, choice.scope))
        assert (cover.records, cover.lines) == (choice.records, choice.lines), choice.label
    assert [choice.scope.rank for choice in choices] == sorted(choice.scope.rank for choice in choices)


def test_a_supplier_with_lines_of_two_categories_is_offered_with_each_of_them(practice: Make) -> None:
    made = practice(orders=12)
    for line in (1, 2):
        made.pair.jaggaer.do("spoil", kind="unknown-account", order="50057253", line=5 if line == 1 else 9, value=BAD)
    made.pair.jaggaer.do("spoil", kind="unknown-account", order="50007503", line=1, value=BAD)
    app = made.app()
    app.sync()
    held = store_of(app).line_uses.held("account", BAD)
    several = {
        line.scope.supplier
        for line in held
        if len({h.scope.category for h in held if h.scope.supplier == line.scope.supplier}) > 1
    }
    offered = {c.scope.supplier for c in app.scope_choices("account", BAD) if c.scope.supplier and c.scope.category}
    assert offered == several != set()


def test_the_rule_that_wins_is_named_with_the_reason_and_the_lines(waiting: App) -> None:
    narrow = next(c.scope for c in waiting.scope_choices("account", BAD) if c.scope.supplier)
    decided = waiting.decide("account", BAD, GOOD, scope=narrow)
    wide = waiting.mapping_cover(MappingRule("account", BAD, OTHER))
    (rival,) = wide.rivals
    assert (rival.rule.version, rival.wins, rival.open_lines) == (decided.version, True, 1)
    assert rival.says == (
        f"Mapping #{decided.version} (supplier {narrow.supplier} → {GOOD}) wins on 1 open line:"
        " a supplier goes before everywhere."
    )
    assert wide.lines == 2
    line = next(c.scope for c in waiting.scope_choices("account", BAD) if c.scope.line and c.label.endswith("50060080"))
    (beaten,) = waiting.mapping_cover(MappingRule("account", BAD, OTHER, line)).rivals
    assert not beaten.wins
    assert beaten.says.startswith("This one wins over mapping #")
    assert beaten.says.endswith("a single line goes before a supplier.")


def test_a_first_day_is_compared_with_the_orders_dates_and_those_before_it_are_told(waiting: App) -> None:
    everything = waiting.mapping_cover(MappingRule("account", BAD, GOOD))
    first, last = everything.first_day, everything.last_day
    assert first is not None
    assert last is not None
    assert first < last
    from_last = waiting.mapping_cover(MappingRule("account", BAD, GOOD, valid_from=last))
    assert from_last.lines + from_last.too_early == everything.lines
    assert from_last.too_early > 0
    none = waiting.mapping_cover(MappingRule("account", BAD, GOOD, valid_from=last + timedelta(days=1)))
    assert (none.records, none.too_early) == (0, everything.lines)
    waiting.decide("account", BAD, OTHER, valid_from=last)
    (rival,) = waiting.mapping_cover(MappingRule("account", BAD, GOOD)).rivals
    assert rival.wins
    assert rival.why == f"it holds from {last.isoformat()}, the other always, and the later day goes before"


def test_the_trace_names_the_day_that_a_rule_was_compared_with(waiting: App) -> None:
    day = store_of(waiting).line_uses.held("account", ALSO_BAD)[0].day
    assert day is not None
    for code in (BAD, ALSO_BAD):
        waiting.decide("account", code, GOOD, valid_from=day)
    waiting.replay(keys=["50060080"])
    told = [
        field.rule for field in waiting.trace("50060080").fields if field.field == "account" and field.value == GOOD
    ]
    assert told
    assert all(f"from {day.isoformat()}, dated {day.isoformat()})" in words for words in told)


# -- what is written ---------------------------------------------------------------------------------------------------


def test_a_rule_for_a_supplier_is_compared_with_the_link_that_its_sync_left(looked_at: App) -> None:
    store = store_of(looked_at)
    row = next(r for r in (order(looked_at, "50062503"), order(looked_at, "50057253")) if r.status is Status.SYNCED)
    known = store.records.load_image(Entity.ORDER, row.source_id)  # type: ignore[arg-type]
    assert known is not None
    number = str(known.fields["supplier"])
    uses = [g for g in store.line_uses.lines("supplier", number) if g.source_id == row.source_id]
    source = "supplier", number
    assert uses, "its number there is that of JAGGAER"
    assert looked_at.mapping_cover(MappingRule(*source, number)).changed_lines == 0, "it is so already, by its link"
    elsewhere = looked_at.mapping_cover(MappingRule(*source, "SOMEBODY"))
    assert (
        elsewhere.changed_lines
        == elsewhere.written_lines
        == sum(use.group.lines for use in store.line_uses.lines(*source))
    )
    (change, *_) = looked_at.mapping_changes(MappingRule(*source, "SOMEBODY"))
    assert (change.line, change.now, change.then) == (0, number, "SOMEBODY")


def test_the_lines_that_would_change_are_listed_with_number_line_now_and_then(looked_at: App) -> None:
    used = next(line.source_account for line in looked_at.trace("50057253").lines if line.status is Status.SYNCED)
    rule = MappingRule("account", used, GOOD)
    cover, changes = looked_at.mapping_cover(rule), looked_at.mapping_changes(rule)
    listed = {
        (number, line.number, line.account)
        for number in {change.number for change in changes}
        for line in looked_at.trace(number).lines
        if line.source_account == used and line.status is Status.SYNCED
    }
    assert {(change.number, change.line, change.now) for change in changes} == listed
    assert {change.then for change in changes} == {GOOD}
    assert cover.changed_lines == len(changes) > 0
    assert len(looked_at.mapping_changes(rule, limit=1)) == 1


def test_a_store_of_an_older_program_is_read_up_once_and_counts_the_same(waiting: App) -> None:
    store = store_of(waiting)
    asked = [MappingRule("account", BAD, GOOD), MappingRule("account", OTHER, GOOD), MappingRule("unit", "EA", "X")]
    counted = [waiting.mapping_cover(rule) for rule in asked]
    assert any(cover.records for cover in counted)
    assert any(cover.changed_lines for cover in counted)
    with store.write() as write:
        write.execute(delete(line_uses))
        write.execute(delete(held_uses))
    assert [waiting.mapping_cover(rule).written_lines for rule in asked] == [0, 0, 0], "nothing is read up twice"
    store.state.set(COMPLETE, value=None)
    assert [waiting.mapping_cover(rule) for rule in asked] == counted


# -- many at once ------------------------------------------------------------------------------------------------------


def test_many_rules_count_each_line_once_and_release_what_only_both_together_release(waiting: App) -> None:
    rules = [MappingRule("account", BAD, GOOD), MappingRule("account", ALSO_BAD, OTHER)]
    together = waiting.mappings_effect(rules)
    assert [cover.records for cover in together.covers] == [3, 1]
    assert (together.records, together.lines, together.released_records) == (3, 4, 3)
    assert waiting.mapping_effect(rules[0]).released_records == 2
    (amount,) = together.amounts
    assert amount[1] == sum((value for cover in together.covers for _, value, _ in cover.amounts), Decimal(0))
    decided = waiting.decide_many(rules, because="a grid")
    assert [(rule.version, rule.because, rule.decided_by) for rule in decided] == [
        (1, "a grid", waiting.actor),
        (2, "a grid", waiting.actor),
    ]
    result = waiting.replay(everything=True)
    assert result.counts.created == together.released_records
    assert waiting.verify_audit().ok


def test_of_many_rules_one_bad_target_keeps_all_from_being_decided(looked_at: App) -> None:
    version = store_of(looked_at).mappings.version()
    good = MappingRule("account", BAD, GOOD)
    for other, words in (
        (MappingRule("account", ALSO_BAD, "0000000"), "X3 has no account 0000000"),
        (MappingRule("colour", "red", "blue"), "no kind of mapping called colour"),
        (MappingRule("account", BAD, OTHER), f"would lead both to {GOOD} and to {OTHER}"),
    ):
        with pytest.raises(ConfigurationError, match=words):
            looked_at.decide_many([good, other])
    assert store_of(looked_at).mappings.version() == version


# -- versions ----------------------------------------------------------------------------------------------------------


def test_decisions_are_listed_compared_and_undone_in_one_step(waiting: App) -> None:
    scope = Scope(unit="WVUMP")
    waiting.decide("account", BAD, GOOD, because="first")
    waiting.decide("account", BAD, OTHER, because="second thought")
    waiting.decide("account", BAD, THIRD, scope=scope)
    waiting.decide_many([MappingRule("address", name, f"{name}1") for name in ("A", "B", "C")], because="a list")
    page = waiting.mapping_versions()
    assert [(each.first, each.last, each.count, each.because) for each in page.decisions] == [
        (4, 6, 3, "a list"),
        (3, 3, 1, ""),
        (2, 2, 1, "second thought"),
        (1, 1, 1, "first"),
    ]
    second = page.decisions[2].rules[0]
    assert (second.before, second.replaced_by) == (GOOD, 0)
    assert page.decisions[3].rules[0].replaced_by == 2
    assert {each.actor for each in page.decisions} == {waiting.actor}
    difference = waiting.compare_mappings(1, 6)
    assert [(each.old.target, each.new.target) for each in difference.changed] == [(GOOD, OTHER)]
    assert [rule.version for rule in difference.added] == [3, 4, 5, 6]
    assert difference.gone == ()
    (undone,) = waiting.undo_mapping(2, because="it was right before")
    assert (undone.version, undone.target) == (7, GOOD)
    assert undone.because == "undo of version 2: it was right before"
    waiting.undo_mapping(3)
    gone = waiting.compare_mappings(6, 8)
    assert [(each.old.target, each.new.target) for each in gone.changed] == [(OTHER, GOOD)]
    assert [rule.version for rule in gone.gone] == [3]
    assert [rule.target for rule in waiting.mappings("account", BAD)] == [GOOD]
    assert len(waiting.undo_mapping(5, whole=True)) == 3
    assert waiting.mappings("address") == ()
    assert waiting.verify_audit().ok


def test_what_was_replaced_since_is_not_undone_and_the_version_to_undo_first_is_named(waiting: App) -> None:
    waiting.decide("account", BAD, GOOD)
    waiting.decide("account", BAD, OTHER)
    with pytest.raises(ConfigurationError, match="version 2 took its place") as found:
        waiting.undo_mapping(1)
    assert found.value.remedy == "Undo version 2 first."
    with pytest.raises(ConfigurationError, match="no version 9"):
        waiting.undo_mapping(9)
    waiting.undo_mapping(2)
    waiting.undo_mapping(3)
    assert [rule.target for rule in waiting.mappings("account", BAD)] == [OTHER], "an undo can be undone"


def test_an_undo_is_named_in_the_audit_chain_and_what_x3_takes_no_more_is_not_restored(practice: Make) -> None:
    made = practice(orders=2)
    app = made.app()
    app.sync()
    store = store_of(app)
    inactive = MappingRule("account", "1", "5015201")
    store.mappings.decide(inactive, actor="somebody", at=made.clock.now())
    app.decide("account", "1", GOOD)
    with pytest.raises(ConfigurationError, match="5015201 is inactive"):
        app.undo_mapping(2)
    app.decide("account", "1", OTHER)
    app.undo_mapping(3)
    (draft,) = [entry.draft for entry in store.audit.entries() if "undo" in entry.draft.details]
    assert (draft.action, draft.details["undo"], draft.details["target"]) == ("mapping", "3", GOOD)


def test_decisions_come_in_pages_newest_first(looked_at: App) -> None:
    store = store_of(looked_at)
    for number in range(5):
        store.mappings.decide(
            MappingRule("buyer", f"B{number}", "X"),
            actor="somebody",
            at=looked_at._clock.now() + timedelta(seconds=number),
        )
    first = looked_at.mapping_versions(limit=2)
    second = looked_at.mapping_versions(limit=2, before=first.before)
    assert [d.rules[0].rule.source for page in (first, second) for d in page.decisions] == ["B4", "B3", "B2", "B1"]


def test_versions_that_are_not_there_are_refused(looked_at: App) -> None:
    with pytest.raises(ConfigurationError, match="no version 999"):
        looked_at.compare_mappings(0, 999)


def test_a_take_back_that_uncovers_a_wider_rule_is_counted_as_that_rules_target(waiting: App) -> None:
    narrow = next(c.scope for c in waiting.scope_choices("account", BAD) if c.scope.supplier)
    waiting.decide("account", BAD, GOOD)
    waiting.decide("account", BAD, OTHER, scope=narrow)
    waiting.decide("account", ALSO_BAD, GOOD)
    waiting.replay(everything=True)
    back: MappingCover = waiting.mapping_cover(MappingRule("account", BAD, "", narrow))
    (change,) = waiting.mapping_changes(MappingRule("account", BAD, "", narrow))
    assert (back.changed_lines, change.now, change.then) == (1, OTHER, GOOD)
    assert waiting.mapping_cover(MappingRule("account", BAD, GOOD, valid_from=date(1990, 1, 1))).changed_lines == 0


def test_a_tax_rule_of_x3_is_a_target_of_tax_and_a_tax_code_is_none(looked_at: App) -> None:
    store = store_of(looked_at)
    rules, codes = (
        {entry.code for entry in store.references.load_all(kind) if entry.active}
        for kind in (ReferenceKind.TAX_RULE, ReferenceKind.TAX_CODE)
    )
    rule, code = min(rules - codes), min(codes - rules)
    assert rule in {target.target for target in looked_at.map_targets("tax")}
    assert looked_at.decide("tax", "T", rule).target == rule
    with pytest.raises(ConfigurationError, match="X3 has no tax"):
        looked_at.decide("tax", "T", code)
