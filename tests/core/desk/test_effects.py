"""The effect of a rule, counted from the codes in use, against mapping every record anew."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from core.app import App
from core.desk.decisions import Desk
from core.desk.effects import Effects
from core.mapping.crossref import CrossReferences
from core.mapping.engine import map_record
from core.model.connection import InvalidLinePolicy
from core.model.crossref import EVERYWHERE, MappingRule, Scope
from core.model.effect import MappingCover, WrittenChange
from core.model.flow import Entity, SourceId
from core.model.mapped import MappedRecord
from core.model.record import SourceRecord
from core.model.status import Level, Status
from core.model.uses import RecordUses, Without, WrittenCode, WrittenLine
from core.model.views import RecordQuery
from core.store.database import Store
from core.store.line_uses import COMPLETE
from tests.core.mapping.shapes import CONTEXT
from tests.core.store.conftest import NAME, MovedClock, make_connection
from tests.core.store.helpers import settle
from tests.core.store.realistic import START, Order
from tests.core.sync.scenes import store_of
from tests.helpers.practice import Bench, bench

KINDS = ("account", "cost-center", "unit", "site", "supplier", "currency", "payment-term", "product")
BAD, ALSO_BAD = "7777777", "8888888"
SPOILED = ("50060080", "50007503", "50057801", "50062503", "50069011", "50063994", "50069249")
WAITING = 0.35
"""How often a rule is asked for a code for which lines wait."""
RULE_SETS, ASKED = 24, 5


@dataclass(frozen=True, slots=True)
class Brute:
    """What mapping all records with and without a rule says."""

    covered: dict[tuple[str, str], Decimal]
    lines: int
    written: int
    changed: dict[tuple[str, str], tuple[str, str, int]]


class Records:
    """Every record of a store, each read once: its source as it is and as it was written, what is written, what holds it."""

    def __init__(self, app: App) -> None:
        store = store_of(app)
        self.desk: Desk = app._desk("")
        self.store = store
        self.all = [
            (
                source_id,
                store.records.load_source(row.entity, source_id),
                store.records.load_source(row.entity, source_id, written=True),
                store.records.load_image(row.entity, source_id),
                [finding for finding in store.problems.of_record(row.entity, source_id) if finding.level is Level.STOP],
            )
            for row in app.records(RecordQuery()).rows
            for source_id in [SourceId(row.source_id)]
            if row.entity is Entity.ORDER or row.status is not Status.SYNCED
        ]

    def mapped(self, source: SourceRecord, tables: CrossReferences) -> MappedRecord:
        return map_record(source, self.desk.profile, tables, self.desk.context)


def brute(records: Records, rule: MappingRule) -> Brute:
    """Maps every record with and without the rule, and looks."""
    standing = records.store.mappings.rules()
    version = records.store.mappings.version()
    asked = replace(rule, version=version + 1)
    without = CrossReferences(standing, version)
    with_it = CrossReferences([*(r for r in standing if r.key != rule.key), asked], version + 1)
    covered: dict[tuple[str, str], Decimal] = {}
    lines = written = 0
    changed: dict[tuple[str, str], tuple[str, str, int]] = {}
    for source_id, source, as_written, image, findings in records.all:
        assert source is not None
        mine = [finding for finding in findings if (finding.kind, finding.value) == (rule.kind, rule.source)]
        if mine:
            now = records.mapped(source, with_it)
            for use in now.codes:
                if (use.kind, use.source, use.rule_version) != (rule.kind, rule.source, version + 1):
                    continue
                if any(finding.line_key == use.line_key for finding in mine):
                    whole = not use.line_key
                    covered[source_id, use.line_key] = now.amount if whole else now.line_amounts[use.line_key]
                    lines += len(now.line_numbers) if whole else 1
        if image is None or as_written is None or source.entity is not Entity.ORDER:
            continue
        before, after = records.mapped(as_written, without), records.mapped(as_written, with_it)
        live = [
            line.key for line in before.document.lines if line.key in image.lines and line.key not in image.closed_lines
        ]
        for one, two in zip(before.codes, after.codes, strict=True):
            if (one.kind, one.source) != (rule.kind, rule.source) or (one.line_key and one.line_key not in live):
                continue
            count = 1 if one.line_key else len(live)
            written += count
            fields = image.lines[one.line_key] if one.line_key else image.fields
            there = str(fields.get(one.field) or "") or one.target
            if two.target not in {one.target, there} and count:
                changed[source_id, one.line_key] = (there, two.target, count)
    return Brute(covered, lines, written, changed)


def shown(cover: MappingCover, changes: tuple[WrittenChange, ...]) -> tuple[object, ...]:
    return (
        cover.records,
        cover.lines,
        sum((amount for _, amount, _ in cover.amounts), Decimal(0)),
        cover.written_lines,
        cover.changed_lines,
        {(each.source_id, each.line_key): (each.now, each.then, each.lines) for each in changes},
    )


def expected(found: Brute) -> tuple[object, ...]:
    return (
        len({source_id for source_id, _ in found.covered}),
        found.lines,
        sum(found.covered.values(), Decimal(0)),
        found.written,
        sum(count for _, _, count in found.changed.values()),
        found.changed,
    )


class World:
    """Codes, places and days of the orders of an App, to draw rules from."""

    def __init__(self, app: App, seed: int) -> None:
        self.rng = random.Random(seed)
        store, desk = store_of(app), app._desk("")
        self.codes: dict[str, list[str]] = defaultdict(list)
        self.targets: dict[str, set[str]] = defaultdict(set)
        self.scopes: dict[tuple[str, str], list[Scope]] = defaultdict(list)
        self.days: list[date] = []
        for row in app.records(RecordQuery(Entity.ORDER)).rows:
            source = store.records.load_source(Entity.ORDER, SourceId(row.source_id))
            assert source is not None
            mapped = map_record(source, desk.profile, CrossReferences([], 0), desk.context)
            self.days += [mapped.order_date] if mapped.order_date else []
            for use in mapped.codes:
                if use.source:
                    self.codes[use.kind].append(use.source)
                    self.targets[use.kind] |= {use.source, use.target} - {""}
                    self.scopes[use.kind, use.source].append(use.scope)

    def code(self) -> tuple[str, str]:
        kind = self.rng.choice([kind for kind in KINDS if kind in self.codes])
        if self.rng.random() < WAITING:
            return "account", self.rng.choice([BAD, BAD, ALSO_BAD])
        often = sorted(set(self.codes[kind]), key=self.codes[kind].count, reverse=True)[:4]
        return kind, self.rng.choice(often)

    def rule(self, kind: str, source: str) -> MappingRule:
        rng = self.rng
        near = rng.choice(self.scopes[kind, source] or [EVERYWHERE])
        members = {name: value for name, value in near.members() if value}
        names = rng.choice(
            [(), (), ("unit",), ("supplier",), ("category",), ("supplier", "category"), ("unit", "supplier"), ("line",)]
        )
        scope = Scope(
            **{name: members[name] if rng.random() < 0.9 else "elsewhere" for name in names if name in members}
        )
        day = rng.choice([None, None, *(rng.choice(self.days) + timedelta(days=n) for n in (0, 1))])
        # Few targets, so that a rule often leads where another one, or nothing, leads already; "" takes one back.
        target = rng.choice([*sorted(self.targets[kind])[:3], source, "OTHER", "THIRD", ""])
        return MappingRule(kind, source, target, scope, day)


@pytest.fixture(scope="module")
def lived(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Bench, App]]:
    """Orders written under different mappings, revised and cancelled ones among them, and others that wait."""
    with bench(tmp_path_factory.mktemp("lived"), orders=30, policy=InvalidLinePolicy.WRITE_VALID_LINES) as made:
        for place, order in enumerate(SPOILED):
            made.pair.jaggaer.do(
                "spoil", kind="unknown-account", order=order, line=1, value=(BAD, BAD, ALSO_BAD)[place % 3]
            )
        made.pair.jaggaer.do("spoil", kind="unknown-account", order=SPOILED[0], line=2, value=BAD)
        app = made.app()
        app.sync()
        orders = [row for row in app.records(RecordQuery(Entity.ORDER)).rows if row.status == "Synced"]
        store = store_of(app)
        world = World(app, 1)
        often = sorted(set(world.codes["account"]), key=world.codes["account"].count, reverse=True)[:2]
        for source in often:
            app.decide("account", source, "5014701", because="a new chart")
        revised = [row.key for row in orders[:6]]
        for number in revised:
            made.pair.jaggaer.do(
                "revise", order=number, lines={"1": {"unitPrice": "1.25"}}, add=[{"quantity": "3", "unitPrice": "7"}]
            )
        made.pair.jaggaer.do("cancel", order=orders[7].key)
        app.sync()
        assert store.state.get(COMPLETE) is None
        yield made, app


@pytest.fixture(scope="module")
def records(lived: tuple[Bench, App]) -> Records:
    return Records(lived[1])


@pytest.mark.parametrize("seed", range(RULE_SETS))
def test_the_effect_of_any_rule_equals_mapping_everything_anew(
    lived: tuple[Bench, App], records: Records, seed: int
) -> None:
    made, app = lived
    world = World(app, seed)
    codes = [world.code() for _ in range(3)]
    rules = {rule.key: rule for rule in (world.rule(*code) for code in codes for _ in range(world.rng.randrange(5)))}
    store = store_of(app)
    store.mappings.decide_all(rules.values(), actor="a test", at=made.clock.now())
    desk: Desk = app._desk("")
    for _ in range(ASKED):
        rule = world.rule(*world.rng.choice(codes))
        effects = desk.effects()
        assert shown(effects.cover(rule), effects.changes(rule)) == expected(brute(records, rule)), rule


@pytest.mark.parametrize(
    ("kind", "source", "without", "without_a_rule"),
    [
        ("account", "739600", Without.AS_IS, "739600"),
        ("site", "UMLOW", Without.SETTING, "US01"),
        ("product", "NonCatalogItem", Without.SETTING, "GENGOODS"),
        ("supplier", "0000015414", Without.LINK, "S100"),
        ("product", "739600", Without.ACCOUNT, "LABGOODS"),
        ("product", "739700", Without.ACCOUNT, ""),
    ],
)
def test_what_holds_without_a_rule_is_no_change_by_one(
    tmp_path: Path, kind: str, source: str, without: Without, without_a_rule: str
) -> None:
    order = Order(1)
    store = Store.open(tmp_path / "store.sqlite", clock=MovedClock())
    store.connections.save(make_connection(), actor="somebody")
    cs = store.for_connection(NAME)
    line = WrittenLine(1, "LAB", (WrittenCode(kind, source, "OLD", without),))
    settle(
        cs, order.settlement(None, uses=RecordUses("UMLOW", "0000015414", order.day, (line,)), supplier_id="15272686")
    )
    products = {"739600": ("LABGOODS",), "739700": ("ONE", "TWO")}
    effects = Effects(cs, replace(CONTEXT, products_of_account=products))

    def changed(target: str) -> int:
        return effects.cover(MappingRule(kind, source, target)).changed_lines

    assert (changed(without_a_rule or "OLD"), changed("OTHER"), changed("OLD")) == (0, 1, 0)
    cs.mappings.decide(MappingRule(kind, source, "RULED"), actor="somebody", at=START)
    assert changed("RULED") == 0
    (back,) = effects.changes(MappingRule(kind, source, ""))
    assert (back.now, back.then) == ("OLD", without_a_rule)
    store.close()
