"""What a mapping would do, counted from the codes in use: every line is judged as mapping would judge it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from core.mapping.context import MappingContext
from core.mapping.crossref import CrossReferences, overlap, strength, why_before
from core.model import crossref
from core.model.crossref import EVERYWHERE, MappingRule, RuleKey, Scope
from core.model.effect import MappingCover, Rival, ScopeChoice, WrittenChange
from core.model.flow import Entity, SourceId
from core.model.mapping_book import RuleUse
from core.model.mapping_versions import GridEffect
from core.model.uses import HeldLine, UsedLine, UseGroup, Without
from core.store.connection_store import ConnectionStore

MOST_SHOWN = 500
"""Written lines that are listed at most."""
MOST_LINES = 20
"""Lines of a cause that are offered as scopes of their own."""
MOST_RIVALS = 20
"""Other rules that are told at most."""


Released = Callable[[Sequence[MappingRule], Iterable[tuple[Entity, SourceId]]], tuple[int, tuple[tuple[str, str], ...]]]
"""Rules and the records that they touch -> how many nothing holds any more, (number, reason) of the others."""


@dataclass(frozen=True, slots=True)
class Effects:
    """Counts the effect of rules for one code at a time, as the store and X3's settings stand now."""

    store: ConnectionStore
    context: MappingContext

    def cover(self, rule: MappingRule) -> MappingCover:
        """What a rule covers and would have changed; one with an empty target takes back what holds for its key."""
        judge = self._judge(rule)
        waiting = self.store.line_uses.held(rule.kind, rule.source)
        rivalry = _Rivalry(judge)
        amounts: dict[str, tuple[Decimal, int]] = defaultdict(lambda: (Decimal(0), 0))
        touched: dict[tuple[Entity, SourceId], None] = {}
        lines = early = changed = total = 0
        for line in waiting:
            day = self._day(line)
            winner = rivalry.judged(line.scope, day, line.lines, written=False)
            if rule.valid_from and rule.scope.fits(line.scope) and (day is None or day < rule.valid_from):
                early += line.lines
            if winner is judge.rule:
                touched[line.entity, line.source_id] = None
                lines += line.lines
                amount, count = amounts[line.currency]
                amounts[line.currency] = (amount + line.amount, count + line.lines)
        for group in self._groups(judge):
            total += group.lines
            winner = rivalry.judged(group.scope, group.day, group.lines, written=True)
            changed += group.lines if judge.changes(group, winner) else 0
        days = [line.day for line in waiting if line.day is not None]
        return MappingCover(
            records=len(touched),
            lines=lines,
            amounts=_dearest(amounts),
            written_lines=total,
            changed_lines=changed,
            too_early=early,
            first_day=min(days, default=None),
            last_day=max(days, default=None),
            rivals=rivalry.found(),
            touched=tuple(touched),
        )

    def changes(
        self, rule: MappingRule, limit: int = MOST_SHOWN, since: date | None = None
    ) -> tuple[WrittenChange, ...]:
        """The written lines that a rule would have coded otherwise, by number, at most `limit` of them.

        `since`: only those whose orders are of this day or later.
        """
        judge = self._judge(rule)
        uses = self.store.line_uses
        found: list[UsedLine] = []
        days = sorted({*judge.days, *([since] if since else [])})
        for line in self._with_keys(judge, uses.lines(rule.kind, rule.source, days)):
            # Days are told as far as rules, and `since`, tell them apart.
            if since is not None and (line.group.day is None or line.group.day < since):
                continue
            if judge.changes(line.group, judge.winner(line.group.scope, line.group.day)):
                found.append(line)
                if len(found) == limit:
                    break
        ids = {line.source_id for line in found}
        keys = uses.keys(ids)
        numbers = {
            source_id: {line.key: line.number for line in lines}
            for source_id, lines in self.store.records.load_lines(Entity.ORDER, ids).items()
        }
        return tuple(
            _change(line, keys.get(line.source_id, ()), numbers.get(line.source_id, {}), judge) for line in found
        )

    def together(self, rules: Sequence[MappingRule], released: Released) -> GridEffect:
        """What rules for different codes do together.

        Args:
            rules: one for each code.
            released: how many of the records that they touch nothing would hold any more.
        """
        covers = tuple(self.cover(rule) for rule in rules)
        lines: dict[tuple[Entity, SourceId, str], HeldLine] = {}
        for rule in rules:
            judge = self._judge(rule)
            for line in self.store.line_uses.held(rule.kind, rule.source):
                if judge.winner(line.scope, self._day(line)) is judge.rule:
                    lines[line.entity, line.source_id, line.scope.line] = line
        amounts: dict[str, tuple[Decimal, int]] = defaultdict(lambda: (Decimal(0), 0))
        for (entity, source_id, key), line in lines.items():
            if key and (entity, source_id, "") in lines:
                continue  # the whole record waits, this line with it
            amount, count = amounts[line.currency]
            amounts[line.currency] = (amount + line.amount, count + line.lines)
        touched = dict.fromkeys((entity, source_id) for entity, source_id, _ in lines)
        return GridEffect(
            covers=covers,
            records=len(touched),
            lines=sum(count for _, count in amounts.values()),
            amounts=_dearest(amounts),
            released_records=released(rules, touched)[0] if touched else 0,
            changed_lines=sum(cover.changed_lines for cover in covers),
        )

    def shares(self, kind: str, source: str) -> Counter[int]:
        """Version of each rule that holds for a code -> how many lines are written as it says, where it holds."""
        standing = self.store.mappings.rules(kind, source)
        found: Counter[int] = Counter()
        if not standing:
            return found
        judge = self._judge(standing[-1])
        for group in self._groups(judge):
            rule = judge.before.lookup(kind, source, group.scope, group.day)
            if rule is not None and rule.target == group.target:
                found[rule.version] += group.lines
        return found

    def held_shares(self, kind: str, source: str) -> dict[int, list[HeldLine]]:
        """Version of each rule that holds for a code -> the lines that wait for the code where it holds."""
        standing = self.store.mappings.rules(kind, source)
        tables = CrossReferences(standing, max((rule.version for rule in standing), default=0))
        found: dict[int, list[HeldLine]] = defaultdict(list)
        for line in self.store.line_uses.held(kind, source):
            rule = tables.lookup(kind, source, line.scope, self._day(line))
            if rule is not None:
                found[rule.version].append(line)
        return found

    def uses(self, rule: MappingRule, limit: int = MOST_SHOWN) -> tuple[RuleUse, ...]:
        """The lines of a rule that holds: those that wait for its code first, then those written as it says."""
        open_lines = self.held_shares(rule.kind, rule.source).get(rule.version, [])[:limit]
        judge = self._judge(rule)
        written: list[UsedLine] = []
        room = limit - len(open_lines)
        if room:
            for line in self._with_keys(judge, self.store.line_uses.lines(rule.kind, rule.source, judge.days)):
                holds = judge.before.lookup(rule.kind, rule.source, line.group.scope, line.group.day)
                if holds is not None and holds.key == rule.key and holds.target == line.group.target:
                    written.append(line)
                    if len(written) == room:
                        break
        return (*self._open_uses(open_lines), *self._written_uses(written))

    def scopes(self, kind: str, source: str) -> tuple[ScopeChoice, ...]:
        """Scopes that make sense for a code for which records wait, widest first.

        Everywhere, its business units, its categories, its suppliers, suppliers with a category where a supplier has
        several, and, of few, the single lines.
        """
        waiting = self.store.line_uses.held(kind, source)
        records: dict[Scope, set[tuple[Entity, SourceId]]] = defaultdict(set)
        lines: Counter[Scope] = Counter()
        for line in waiting:
            for scope in _scopes_of(line.scope, singly=len(waiting) <= MOST_LINES):
                records[scope].add((line.entity, line.source_id))
                lines[scope] += line.lines
        categories: dict[str, set[str]] = defaultdict(set)
        for line in waiting:
            categories[line.scope.supplier].add(line.scope.category)
        names = self._supplier_names(waiting)
        where = self._line_names(waiting) if len(waiting) <= MOST_LINES else {}
        offered = [
            scope for scope in records if not (scope.supplier and scope.category) or len(categories[scope.supplier]) > 1
        ]
        offered = offered or [EVERYWHERE]
        offered.sort(key=lambda scope: (scope.rank, scope.unit, scope.category, scope.supplier, scope.line))
        return tuple(
            ScopeChoice(scope, self._label(scope, names, where), len(records[scope]), lines[scope]) for scope in offered
        )

    # -- inside --------------------------------------------------------------------------------------------------------

    def _judge(self, rule: MappingRule) -> _Judge:
        standing = self.store.mappings.rules(rule.kind, rule.source)
        version = max((each.version for each in standing), default=0)
        asked = replace(rule, version=version + 1)
        before = CrossReferences(standing, version)
        after = CrossReferences([*(each for each in standing if each.key != rule.key), asked], version + 1)
        return _Judge(asked, before, after, self._unmapped)

    def _unmapped(self, group: UseGroup, judge: _Judge) -> str:
        """What a code comes to where no rule holds."""
        rule = judge.rule
        match group.without:
            case Without.AS_IS:
                return rule.source
            case Without.SETTING if rule.kind == crossref.SITE:
                return self.context.site
            case Without.SETTING:
                return self.context.generic_product or rule.source
            case Without.LINK:
                return self.context.supplier_links(group.supplier_id) or ""
            case Without.ACCOUNT:
                leading = self.context.products_of_account.get(rule.source, ())
                return leading[0] if len(leading) == 1 else ""

    def _groups(self, judge: _Judge) -> Iterator[UseGroup]:
        """The written lines that use the code, in groups; lines with a rule of their own singly.

        Groups know nothing of single lines: a line with a rule of its own is taken out of its group.
        """
        rule = judge.rule
        uses = self.store.line_uses
        yield from uses.written(rule.kind, rule.source, judge.days, judge.scopes, singly=rule.kind == crossref.SUPPLIER)
        if not judge.lines:
            return
        ids = {SourceId(line[:at]) for line in judge.lines for at, char in enumerate(line) if char == "/"}
        for line in self._with_keys(judge, uses.lines(rule.kind, rule.source, judge.days, only=ids)):
            if line.group.scope.line in judge.lines:
                scope = replace(line.group.scope, line="")
                yield replace(line.group, lines=-line.group.lines, scope=scope)
                yield line.group

    def _with_keys(self, judge: _Judge, lines: Sequence[UsedLine]) -> Iterator[UsedLine]:
        """The lines, those of records with a rule for a single line with their keys in their scope."""
        ids = {line.source_id for line in lines} & {
            SourceId(line[:at]) for line in judge.lines for at, char in enumerate(line) if char == "/"
        }
        keys = self.store.line_uses.keys(ids)
        for line in lines:
            known = keys.get(line.source_id, ())
            if 0 < line.ordinal <= len(known):
                key = known[line.ordinal - 1]
                scope = replace(line.group.scope, line=f"{line.source_id}/{key}")
                yield replace(line, line_key=key, group=replace(line.group, scope=scope))
            else:
                yield line

    def _day(self, line: HeldLine) -> date | None:
        """The day that rules are looked up for: of suppliers it is today."""
        return self.context.today if line.entity is Entity.SUPPLIER else line.day

    def _open_uses(self, lines: Sequence[HeldLine]) -> Iterator[RuleUse]:
        by_entity: dict[Entity, set[SourceId]] = defaultdict(set)
        for line in lines:
            by_entity[line.entity].add(line.source_id)
        states = {
            (entity, source_id, state.key): state
            for entity, ids in by_entity.items()
            for source_id, found in self.store.records.load_lines(entity, ids).items()
            for state in found
        }
        for line in lines:
            key = line.scope.line.removeprefix(f"{line.source_id}/")
            state = states.get((line.entity, line.source_id, key)) if key else None
            yield RuleUse(
                line.entity,
                line.source_id,
                line.number,
                state.number if state else 0,
                state.description if state else "",
                line.amount,
                line.currency,
                written=False,
            )

    def _written_uses(self, lines: Sequence[UsedLine]) -> Iterator[RuleUse]:
        ids = {line.source_id for line in lines}
        keys = self.store.line_uses.keys(ids)
        states = {
            (source_id, state.key): state
            for source_id, found in self.store.records.load_lines(Entity.ORDER, ids).items()
            for state in found
        }
        currencies = self.store.line_uses.currencies(ids)
        for line in lines:
            known = keys.get(line.source_id, ())
            key = known[line.ordinal - 1] if 0 < line.ordinal <= len(known) else ""
            state = states.get((line.source_id, key)) if key else None
            yield RuleUse(
                Entity.ORDER,
                line.source_id,
                line.number,
                state.number if state else line.ordinal,
                state.description if state else "",
                state.amount if state else None,
                currencies.get(line.source_id, ""),
                written=True,
            )

    def _supplier_names(self, waiting: Iterable[HeldLine]) -> dict[str, str]:
        one: dict[str, SourceId] = {}
        for line in waiting:
            if line.entity is Entity.ORDER:
                one.setdefault(line.scope.supplier, line.source_id)
        return self.store.line_uses.supplier_names(one)

    def _line_names(self, waiting: Sequence[HeldLine]) -> dict[str, str]:
        """Line of a scope -> how people call it: by its number and its record's."""
        by_entity: dict[Entity, set[SourceId]] = defaultdict(set)
        for line in waiting:
            by_entity[line.entity].add(line.source_id)
        numbers = {
            f"{source_id}/{state.key}": state.number
            for entity, ids in by_entity.items()
            for source_id, states in self.store.records.load_lines(entity, ids).items()
            for state in states
        }
        return {
            line.scope.line: f"line {numbers[line.scope.line]} of {line.number}"
            for line in waiting
            if line.scope.line in numbers
        }

    @staticmethod
    def _label(scope: Scope, names: dict[str, str], where: dict[str, str]) -> str:
        if scope == EVERYWHERE:
            return "Everywhere"
        if scope.line:
            return f"Only {where.get(scope.line, f'line {scope.line}')}"
        name = names.get(scope.supplier, "")
        parts = [
            f"business unit {scope.unit}" if scope.unit else "",
            f"supplier {scope.supplier}{f' ({name})' if name else ''}" if scope.supplier else "",
            f"category {scope.category}" if scope.category else "",
        ]
        text = ", ".join(part for part in parts if part)
        return text[0].upper() + text[1:]


@dataclass(frozen=True, slots=True)
class _Judge:
    """A rule with the tables with and without it."""

    rule: MappingRule
    before: CrossReferences
    after: CrossReferences
    unmapped: Callable[[UseGroup, _Judge], str]

    @property
    def _standing(self) -> tuple[MappingRule, ...]:
        return (*self.before.standing(self.rule.kind, self.rule.source), self.rule)

    @property
    def days(self) -> tuple[date, ...]:
        """The days on which rules begin."""
        return tuple(sorted({rule.valid_from for rule in self._standing if rule.valid_from is not None}))

    @property
    def scopes(self) -> frozenset[Scope]:
        """Scopes of all rules for the code."""
        return frozenset(rule.scope for rule in self._standing)

    @property
    def lines(self) -> frozenset[str]:
        """Lines that have a rule of their own."""
        return frozenset(rule.scope.line for rule in self._standing if rule.scope.line)

    def winner(self, scope: Scope, day: date | None) -> MappingRule | None:
        """The rule that holds for a line with the rule; this one itself where it wins."""
        return self.after.lookup(self.rule.kind, self.rule.source, scope, day)

    def changes(self, group: UseGroup, winner: MappingRule | None) -> bool:
        """Whether lines would be other with the rule than without it, and than they are written."""
        then = self.then(group, winner)
        if then == group.target:
            return False
        before = self.before.lookup(self.rule.kind, self.rule.source, group.scope, group.day)
        return then != (before.target if before is not None else self.unmapped(group, self))

    def then(self, group: UseGroup, winner: MappingRule | None) -> str:
        """What lines would be."""
        return winner.target if winner is not None else self.unmapped(group, self)


class _Rivalry:
    """Counts on which lines another rule for the code wins over the one looked at, or loses to it."""

    def __init__(self, judge: _Judge) -> None:
        self._judge = judge
        rule = judge.rule
        self._others = [
            other
            for other in judge.before.standing(rule.kind, rule.source)
            if rule.target and other.key != rule.key and overlap(other.scope, rule.scope)
        ]
        self._counts: dict[tuple[bool, RuleKey], list[int]] = defaultdict(lambda: [0, 0])

    def judged(self, scope: Scope, day: date | None, lines: int, *, written: bool) -> MappingRule | None:
        """Counts lines that lie somewhere; gives the rule that holds for them."""
        judge = self._judge
        winner = judge.winner(scope, day)
        if self._others and _holds(judge.rule, scope, day):
            if winner is not None and winner is not judge.rule:
                self._counts[True, winner.key][written] += lines
            else:
                beaten = judge.before.lookup(judge.rule.kind, judge.rule.source, scope, day)
                if beaten is not None and beaten.key != judge.rule.key:
                    self._counts[False, beaten.key][written] += lines
        return winner

    def found(self) -> tuple[Rival, ...]:
        """The others, those that fit the most lines first."""
        rule = self._judge.rule
        rivals = []
        for other in self._others:
            wins = strength(other) > strength(rule)
            counts = self._counts.get((wins, other.key), [0, 0])
            rivals.append(Rival(other, wins, why_before(other, rule) if wins else why_before(rule, other), *counts))
        rivals.sort(key=lambda each: (-each.open_lines - each.written_lines, -each.rule.scope.rank, each.rule.version))
        return tuple(rivals[:MOST_RIVALS])


def _dearest(amounts: Mapping[str, tuple[Decimal, int]]) -> tuple[tuple[str, Decimal, int], ...]:
    ordered = sorted(amounts.items(), key=lambda item: (-item[1][0], item[0]))
    return tuple((currency, amount, count) for currency, (amount, count) in ordered)


def _holds(rule: MappingRule, scope: Scope, day: date | None) -> bool:
    return rule.scope.fits(scope) and (rule.valid_from is None or (day is not None and rule.valid_from <= day))


def _scopes_of(scope: Scope, *, singly: bool) -> Iterator[Scope]:
    """The scopes that a line lies in, as far as they are offered."""
    yield EVERYWHERE
    if scope.unit:
        yield Scope(unit=scope.unit)
    if scope.category:
        yield Scope(category=scope.category)
    if scope.supplier:
        yield Scope(supplier=scope.supplier)
        if scope.category:
            yield Scope(supplier=scope.supplier, category=scope.category)
    if scope.line and singly:
        yield Scope(line=scope.line)


def _change(line: UsedLine, keys: Sequence[str], numbers: dict[str, int], judge: _Judge) -> WrittenChange:
    key = keys[line.ordinal - 1] if 0 < line.ordinal <= len(keys) else ""
    number = numbers.get(key, line.ordinal) if line.ordinal else 0
    then = judge.then(line.group, judge.winner(line.group.scope, line.group.day))
    return WrittenChange(line.source_id, line.number, number, key, line.group.lines, line.group.target, then)
