"""Work on mappings: what rules would do, many decided at once, their versions, and taking one back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from core.desk.decisions import check_target, listed
from core.desk.effects import MOST_SHOWN
from core.desk.workplace import Workplace
from core.errors import ConfigurationError
from core.mapping.targets import table_of
from core.model.crossref import KINDS, MappingRule, RuleKey, is_kind
from core.model.duties import Duty
from core.model.effect import MappingCover, ScopeChoice, WrittenChange
from core.model.mapping_versions import (
    ChangedRule,
    DecisionPage,
    GridEffect,
    VersionDifference,
    VersionedRule,
)
from core.model.views import CauseRow, Suggestion
from core.sync.codes import Codes


class MappingWork(Workplace):
    """What people ask about mappings before and after they decide."""

    def mapping_cover(self, rule: MappingRule, connection: str = "") -> MappingCover:
        """What a rule would cover and would have changed, by counting: quick enough for every key that is pressed."""
        return self._desk(connection).effects().cover(rule)

    def mapping_changes(
        self, rule: MappingRule, *, limit: int = MOST_SHOWN, since: date | None = None, connection: str = ""
    ) -> tuple[WrittenChange, ...]:
        """The written lines that a rule would have coded otherwise, at most `limit`; nothing changes them.

        `since`: only those whose orders are of this day or later.
        """
        return self._desk(connection).effects().changes(rule, limit, since)

    def scope_choices(self, kind: str, source: str, connection: str = "") -> tuple[ScopeChoice, ...]:
        """Scopes that make sense for a code for which records wait, widest first, with what lies in them."""
        return self._desk(connection).effects().scopes(kind, source)

    def map_targets(self, kind: str, connection: str = "") -> tuple[Suggestion, ...]:
        """X3's codes that a mapping of this kind may lead to, by code; those that cannot be used now say so."""
        desk = self._desk(connection)
        today = desk.context.today
        entries = sorted(desk.targets(kind), key=lambda entry: entry.code)
        return tuple(listed(entry, today) for entry in entries)

    def code_labels(self, causes: Sequence[CauseRow], connection: str = "") -> dict[str, str]:
        """What JAGGAER calls the codes of causes, by cause; empty where it says nothing."""
        desk = self._desk(connection)
        return {cause.cause_id: desk.label(cause) for cause in causes}

    def mappings_effect(self, rules: Sequence[MappingRule], connection: str = "") -> GridEffect:
        """What many rules would do together, before they are decided."""
        desk = self._desk(connection)
        return desk.effects().together(rules, desk.released)

    def mappings(self, kind: str = "", source: str = "", connection: str = "") -> tuple[MappingRule, ...]:
        """The rules that hold, by kind, code and version."""
        rules = self._named(connection).mappings.rules(kind or None, source or None)
        return tuple(rule for rule in rules if rule.target)

    def mapping_versions(self, *, before: int | None = None, limit: int = 50, connection: str = "") -> DecisionPage:
        """Decisions about mappings, newest first: who, when, why and which rules."""
        return self._named(connection).mapping_versions.page(before=before, limit=limit)

    def compare_mappings(self, earlier: int, later: int, connection: str = "") -> VersionDifference:
        """What the mapping tables of one version have other than those of another; 0 = before the first decision.

        Raises:
            ConfigurationError: there is no such version.
        """
        store = self._named(connection)
        newest = store.mappings.version()
        for version in (earlier, later):
            if not 0 <= version <= newest:
                raise ConfigurationError(
                    f"The mappings have no version {version}.", remedy=f"Versions go from 0 to {newest}."
                )
        first, second = sorted((earlier, later))
        old = {rule.key: rule for rule in store.mapping_versions.standing_at(first)}
        new = {rule.key: rule for rule in store.mapping_versions.standing_at(second)}
        return VersionDifference(
            first,
            second,
            added=tuple(new[key] for key in sorted(new.keys() - old.keys(), key=_order)),
            changed=tuple(
                ChangedRule(old[key], new[key])
                for key in sorted(new.keys() & old.keys(), key=_order)
                if old[key].target != new[key].target
            ),
            gone=tuple(old[key] for key in sorted(old.keys() - new.keys(), key=_order)),
        )

    def decide_many(
        self, rules: Sequence[MappingRule], *, because: str = "", connection: str = ""
    ) -> tuple[MappingRule, ...]:
        """Decides mappings at once, all or none; every target is asked for in X3 first.

        Raises:
            ConfigurationError: a kind is unknown, X3 does not have a target, or it is inactive there; the same code,
                scope and date stands there twice.
        """
        self._must_have(Duty.MAP, connection)
        self._check(rules, connection)
        store = self._named(connection)
        decided = store.mappings.decide_all(rules, actor=self.actor, at=self._clock.now(), because=because)
        self._decided("mappings", connection)
        return decided

    def undo_mapping(
        self, version: int, *, whole: bool = False, because: str = "", connection: str = ""
    ) -> tuple[MappingRule, ...]:
        """Takes a decision back in one step: what held before it holds again, by a decision of its own.

        Args:
            version: of the rule.
            whole: everything that was decided at once with it, as a list is.
            because: why; "undo of version 12" stands before it.
            connection: which connection.

        Raises:
            ConfigurationError: there is no such version, another one took its place since, or X3 does not take any
                more what held before; nothing was decided.
        """
        self._must_have(Duty.MAP, connection)
        store = self._named(connection)
        found = store.mapping_versions.load(version)
        if found is None:
            raise ConfigurationError(
                f"The mappings have no version {version}.", remedy="List them with: mappings versions"
            )
        chosen = store.mapping_versions.decision_of(version) if whole else (found,)
        for each in chosen:
            _still_holds(each)
        undone = [replace(each.rule, target=each.before, because="", version=0) for each in chosen]
        self._check([rule for rule in undone if rule.target], connection)
        name = f"{chosen[0].rule.version} to {chosen[-1].rule.version}" if len(chosen) > 1 else str(version)
        words = f"undo of version{'s' if len(chosen) > 1 else ''} {name}"
        decided = store.mappings.decide_all(
            undone,
            actor=self.actor,
            at=self._clock.now(),
            because=f"{words}: {because}" if because else words,
            details={"undo": name},
        )
        self._decided("mappings", connection)
        return decided

    def _check(self, rules: Sequence[MappingRule], connection: str) -> None:
        """Refuses rules of which one cannot be decided; X3 is asked once for all targets."""
        seen: dict[RuleKey, MappingRule] = {}
        for rule in rules:
            if not is_kind(rule.kind):
                raise ConfigurationError(
                    f"There is no kind of mapping called {rule.kind}.",
                    remedy=f"Kinds: {', '.join(KINDS)}, dimension:TYPE.",
                )
            other = seen.setdefault(rule.key, rule)
            if other.target != rule.target:
                raise ConfigurationError(
                    f"{rule.kind} {rule.source} ({rule.scope.words()}) would lead both to {other.target} and to"
                    f" {rule.target}.",
                    remedy="Keep one of the two.",
                )
        if not rules:
            return
        context = self._desk(connection).context
        asked = [(table_of(rule.kind, context), rule) for rule in rules]
        wanted = {(*table, rule.target) for table, rule in asked if table is not None}
        if not wanted:
            return
        with self._x3(connection) as target:
            codes = Codes(self._named(connection), target, self._clock)
            codes.ask(sorted(wanted))
            for table, rule in asked:
                if table is not None:
                    check_target(rule.kind, rule.target, codes.find(table[0], rule.target, table[1]))


def _still_holds(found: VersionedRule) -> None:
    """Refuses what was replaced since.

    Raises:
        ConfigurationError: with the version to undo first.
    """
    if found.replaced_by:
        rule = found.rule
        raise ConfigurationError(
            f"Version {rule.version} ({rule.kind} {rule.source}, {rule.scope.words()}) does not hold any more: version"
            f" {found.replaced_by} took its place.",
            remedy=f"Undo version {found.replaced_by} first.",
        )


def _order(key: RuleKey) -> tuple[str, ...]:
    kind, source, scope, day = key
    return (kind, source, *(value for _, value in scope.members()), day.isoformat() if day else "")
