"""The mapping tables as a whole: every rule with its use and state, codes seen, ending rules, going back to a version."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Final

from core.desk.effects import MOST_SHOWN, Effects
from core.desk.mapping_work import MappingWork
from core.desk.watching import Watching
from core.errors import ConfigurationError
from core.mapping.context import MappingContext
from core.mapping.crossref import overlap, strength, why_before
from core.mapping.targets import table_of
from core.model.approval import ApprovalState
from core.model.chart import BadCode
from core.model.crossref import (
    DIMENSION_KIND_PREFIX,
    EVERYWHERE,
    KINDS,
    MappingRule,
)
from core.model.duties import Duty
from core.model.mapping_book import BookRow, MappingBook, RestoreEffect, RuleState, RuleUse, RuleVersion, SeenCode
from core.model.mapping_versions import VersionDifference
from core.model.reference import ReferenceKind
from core.model.status import Status
from core.model.views import CauseRow, Suggestion
from core.store.connection_store import ConnectionStore
from core.sync import found

MOST_COUNTED: Final = 200
"""Rules of which it is counted what going back to a version would do."""
_MOST_REQUESTS: Final = 1000
MOST_CLASHES: Final = 3
"""Rules that are named with one that fits the same lines."""
Code = tuple[str, str]
"""Kind and code."""


class MappingBooks(MappingWork, Watching):
    """What people who look after the mappings see and do."""

    def mapping_book(self, connection: str = "") -> MappingBook:
        """All rules that hold or wait for approval, each with how much it is used and what is the matter with it.

        X3 is not asked; before the first sync nothing is known of targets and uses.
        """
        store = self._named(connection)
        rules = [rule for rule in store.mappings.rules() if rule.target]
        asked = store.approvals.open_rules()
        known = found.load(store) is not None
        context = self._desk(connection).context if known else None
        bad = {one.rule.version: one for one in self.gone_bad(connection) if one.rule is not None} if known else {}
        label = _labels(store, context, [*rules, *(rule for rule, _ in asked)])
        uses = _Uses(store, self._desk(connection).effects() if known else None, rules)
        clashes = _clashes(rules)
        rows = [
            _row(
                rule,
                label.get((rule.kind, rule.target), ""),
                bad.get(rule.version),
                clashes.get(rule.version, ()),
                uses,
            )
            for rule in rules
        ]
        rows += [
            BookRow(
                replace(rule, version=0, awaiting=request.number),
                label.get((rule.kind, rule.target), ""),
                (RuleState.PENDING,),
                (f"{request.asked_by} asked for it; it has no effect before a second person approves it.",),
                request=request.number,
                asked_by=request.asked_by,
            )
            for rule, request in asked
        ]
        rows.sort(key=lambda row: (_place(row.rule.kind), row.rule.source, row.rule.version or 1 << 62))
        kinds = (
            {row.rule.kind for row in rows} | uses.kinds | (_kinds_with_targets(store, context) if context else set())
        )
        return MappingBook(tuple(rows), tuple(sorted(kinds, key=_place)), store.mappings.version())

    def days_ago(self, days: int) -> date:
        """The day so many days ago, for trying a rule on what was written lately."""
        return self._clock.now().date() - timedelta(days=days)

    def codes_seen(self, kind: str, connection: str = "") -> tuple[SeenCode, ...]:
        """JAGGAER's codes of a kind that records use, by code; those for which lines wait are among them."""
        store = self._named(connection)
        if found.load(store) is not None:
            self._desk(connection).effects()  # reads up what an older program wrote, once
        written, held = store.line_uses.totals(), store.line_uses.held_totals()
        mapped = {rule.source for rule in store.mappings.rules(kind) if rule.target}
        codes = {code for of_kind, code in (*written, *held) if of_kind == kind and code}
        return tuple(
            SeenCode(
                code,
                sum(written.get((kind, code), {}).values()),
                sum(lines for _, lines, _ in held.get((kind, code), ())),
                code in mapped,
            )
            for code in sorted(codes)
        )

    def target_suggestions(
        self, kind: str, source: str, *, find: str = "", connection: str = ""
    ) -> tuple[Suggestion, ...]:
        """Targets for a code of JAGGAER, whether anything waits for it or not: ranked with evidence.

        With `find`, those whose code or label has that text.
        """
        desk = self._desk(connection)
        causes = self._named(connection).problems.causes()
        cause = next((one for one in causes if (one.kind, one.source_code) == (kind, source)), None)
        return desk.suggestions(cause or _no_cause(kind, source), find=find)

    def mapping_history(self, kind: str, source: str, connection: str = "") -> tuple[RuleVersion, ...]:
        """Every version of every rule for a code, newest first, each with who approved it."""
        store = self._named(connection)
        found_ = []
        for rule in reversed(store.mappings.history(kind, source)):
            versioned = store.mapping_versions.load(rule.version)
            if versioned is not None:
                found_.append(RuleVersion(rule, versioned.before, versioned.replaced_by))
        if not found_:
            return ()
        approved = [
            request
            for request in store.approvals.history(_MOST_REQUESTS)
            if request.state in {ApprovalState.APPROVED, ApprovalState.USED}
        ]
        result = []
        for one in found_:
            request = next(
                (
                    each
                    for each in approved
                    if each.asked_by == one.rule.decided_by
                    and any((r.key, r.target) == (one.rule.key, one.rule.target) for r in each.rules)
                ),
                None,
            )
            result.append(
                replace(one, approved_by=request.closed_by, approved_at=request.closed_at) if request else one
            )
        return tuple(result)

    def mapping_uses(self, version: int, *, limit: int = MOST_SHOWN, connection: str = "") -> tuple[RuleUse, ...]:
        """The lines of a rule that holds: those that wait for its code, then those that are written as it says.

        Raises:
            ConfigurationError: there is no such rule, or it does not hold any more.
        """
        rule = self._holding(version, connection)
        return self._desk(connection).effects().uses(rule, limit)

    def end_mapping(self, version: int, *, because: str = "", connection: str = "") -> MappingRule:
        """Ends a rule: its code has no mapping of this scope and date any more; what is written stays as it is.

        Raises:
            ConfigurationError: there is no such rule, or it does not hold any more.
        """
        self._must_have(Duty.MAP, connection)
        rule = self._holding(version, connection)
        ended = replace(rule, target="", version=0, because="")
        words = f"end of version {version}"
        decided = self._named(connection).mappings.decide(
            ended,
            actor=self.actor,
            at=self._clock.now(),
            because=f"{words}: {because}" if because else words,
            details={"end": str(version)},
        )
        self._decided("mappings", connection)
        return decided

    def restore_effect(self, version: int, connection: str = "") -> RestoreEffect:
        """What going back to an older version of the tables would change; each rule is counted on its own.

        Raises:
            ConfigurationError: there is no such version.
        """
        difference = self._back_to(version, connection)
        rules = _restored(difference)[:MOST_COUNTED]
        effects = self._desk(connection).effects()
        covers = [effects.cover(rule) for rule in rules]
        return RestoreEffect(
            difference,
            sum(cover.lines for cover in covers),
            sum(cover.changed_lines for cover in covers),
            len(rules),
        )

    def restore_mappings(self, version: int, *, because: str = "", connection: str = "") -> tuple[MappingRule, ...]:
        """Makes the tables what they were at an older version, as one decision of its own; nothing written changes.

        Raises:
            ConfigurationError: there is no such version, nothing differs, or X3 does not take a target any more;
                nothing was decided.
        """
        self._must_have(Duty.MAP, connection)
        rules = _restored(self._back_to(version, connection))
        if not rules:
            raise ConfigurationError(
                f"The mappings are as they were at version {version}.", remedy="See: mappings versions"
            )
        self._check([rule for rule in rules if rule.target], connection)
        words = f"back to version {version}"
        decided = self._named(connection).mappings.decide_all(
            rules,
            actor=self.actor,
            at=self._clock.now(),
            because=f"{words}: {because}" if because else words,
            details={"back-to": str(version)},
        )
        self._decided("mappings", connection)
        return decided

    # -- inside --------------------------------------------------------------------------------------------------------

    def _back_to(self, version: int, connection: str) -> VersionDifference:
        """What the tables of an older version have other than those of now."""
        newest = self._named(connection).mappings.version()
        found_ = self.compare_mappings(version, newest, connection)
        return VersionDifference(
            newest,
            version,
            added=found_.gone,
            changed=tuple(replace(each, old=each.new, new=each.old) for each in found_.changed),
            gone=found_.added,
        )

    def _holding(self, version: int, connection: str) -> MappingRule:
        versioned = self._named(connection).mapping_versions.load(version)
        if versioned is None:
            raise ConfigurationError(
                f"The mappings have no version {version}.", remedy="List them with: mappings versions"
            )
        if versioned.replaced_by or not versioned.rule.target:
            raise ConfigurationError(
                f"Version {version} does not hold any more.", remedy="List what holds with: mappings list"
            )
        return versioned.rule


class _Uses:
    """How much each rule is used; codes with one plain rule are counted from totals, others one by one."""

    def __init__(self, store: ConnectionStore, effects: Effects | None, rules: Sequence[MappingRule]) -> None:
        self.counted = effects is not None
        self._effects = effects
        self._written = store.line_uses.totals() if effects else {}
        self._held = store.line_uses.held_totals() if effects else {}
        self._codes: dict[Code, list[MappingRule]] = defaultdict(list)
        for rule in rules:
            self._codes[rule.kind, rule.source].append(rule)
        self._shares: dict[Code, dict[int, int]] = {}

    @property
    def kinds(self) -> set[str]:
        """Kinds of the codes in use."""
        return {kind for kind, _ in (*self._written, *self._held) if kind}

    def of(self, rule: MappingRule) -> tuple[int, int, tuple[tuple[str, Decimal], ...]]:
        """Written lines, open lines and their amounts."""
        code = (rule.kind, rule.source)
        alone = len(self._codes[code]) == 1 and rule.scope == EVERYWHERE and rule.valid_from is None
        sums: dict[str, Decimal] = defaultdict(Decimal)
        if alone or self._effects is None:
            held = self._held.get(code, [])
            for currency, _, amount in held:
                sums[currency] += amount
            return self._written.get(code, {}).get(rule.target, 0), sum(lines for _, lines, _ in held), _dearest(sums)
        if code not in self._shares:
            self._shares[code] = self._effects.shares(*code) if code in self._written else {}
        waiting = self._effects.held_shares(*code).get(rule.version, []) if code in self._held else []
        for line in waiting:
            sums[line.currency] += line.amount
        return self._shares[code].get(rule.version, 0), sum(line.lines for line in waiting), _dearest(sums)


def _no_cause(kind: str, source: str) -> CauseRow:
    """Stands for a code that nothing waits for."""
    return CauseRow("", "", kind, source, Status.NEEDS_MAPPING, "", "", 0, 0, (), mappable=True, since=None)


def _dearest(sums: dict[str, Decimal]) -> tuple[tuple[str, Decimal], ...]:
    return tuple(sorted(sums.items(), key=lambda each: (-each[1], each[0])))


def _row(rule: MappingRule, label: str, bad: BadCode | None, clashes: Sequence[MappingRule], uses: _Uses) -> BookRow:
    written, waiting, amounts = uses.of(rule)
    states: list[RuleState] = []
    says: list[str] = []
    if bad is not None:
        states.append(RuleState.GONE_BAD)
        says += [bad.message, bad.next_step]
    if clashes:
        states.append(RuleState.CONFLICT)
        says += [_clash_says(rule, other) for other in clashes]
    if uses.counted and not written and not waiting:
        states.append(RuleState.UNUSED)
        says.append("No line is written with it, and none waits for its code.")
    return BookRow(rule, label, tuple(states) or (RuleState.ACTIVE,), tuple(says), written, waiting, amounts)


def _clashes(rules: Iterable[MappingRule]) -> dict[int, list[MappingRule]]:
    """Version -> other rules for its code that can fit the same line and lead elsewhere."""
    by_code: dict[Code, list[MappingRule]] = defaultdict(list)
    for rule in rules:
        by_code[rule.kind, rule.source].append(rule)
    clashes: dict[int, list[MappingRule]] = {}
    for of_code in by_code.values():
        for rule in of_code:
            others = [
                other
                for other in of_code
                if other is not rule and other.target != rule.target and overlap(other.scope, rule.scope)
            ]
            if others:
                clashes[rule.version] = others[:MOST_CLASHES]
    return clashes


def _clash_says(rule: MappingRule, other: MappingRule) -> str:
    name = f"mapping #{other.version} ({other.scope.words()} → {other.target})"
    if strength(rule) > strength(other):
        return f"It goes before {name}: {why_before(rule, other)}."
    return f"{name[0].upper()}{name[1:]} goes before it: {why_before(other, rule)}."


def _restored(difference: VersionDifference) -> tuple[MappingRule, ...]:
    """The rules to decide so that the tables are as the later side of a difference."""
    return tuple(
        replace(rule, version=0, because="")
        for rule in (
            *difference.added,
            *(each.new for each in difference.changed),
            *(replace(rule, target="") for rule in difference.gone),
        )
    )


def _labels(store: ConnectionStore, context: MappingContext | None, rules: Iterable[MappingRule]) -> dict[Code, str]:
    """(Kind of mapping, target) -> what X3 calls it."""
    labels: dict[Code, str] = {}
    if context is None:
        return labels
    for kind in {rule.kind for rule in rules}:
        table = table_of(kind, context)
        if table is None:
            continue
        for entry in store.references.load_all(table[0]):
            if not table[1] or entry.parent == table[1]:
                labels[kind, entry.code] = entry.label
    return labels


def _kinds_with_targets(store: ConnectionStore, context: MappingContext) -> set[str]:
    """Kinds for which X3 has something to lead to; each dimension type besides that of cost centres is one."""
    ages = store.references.ages()
    kinds = {kind for kind in KINDS if (table := table_of(kind, context)) is not None and table[0] in ages}
    if ReferenceKind.DIMENSION_TYPE in ages:
        kinds |= {
            f"{DIMENSION_KIND_PREFIX}{entry.code}"
            for entry in store.references.load_all(ReferenceKind.DIMENSION_TYPE)
            if entry.code != context.cost_center_type
        }
    return kinds


def _place(kind: str) -> tuple[int, str]:
    return (KINDS.index(kind), "") if kind in KINDS else (len(KINDS), kind)
