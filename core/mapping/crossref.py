"""Cross-references: which mapping decision holds for a code, a place and a day."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from core.errors import ConfigurationError
from core.model.crossref import MappingRule, RuleKey, Scope


class CrossReferences:
    """The mapping tables of a connection at one version; read-only, shared by all workers.

    The most specific scope that fits wins, among equal scopes the latest `valid_from` that is not after the day, among
    equal days the latest decision. A decision with an empty target takes back the one that it supersedes.

    Attributes:
        version: number of the latest decision in it.
    """

    def __init__(self, rules: Iterable[MappingRule], version: int) -> None:
        """Indexes the rules.

        Raises:
            ConfigurationError: two decisions of one version contradict each other.
        """
        self.version = version
        latest: dict[RuleKey, MappingRule] = {}
        for rule in rules:
            key = rule.key
            other = latest.get(key)
            if other is None or rule.version > other.version:
                latest[key] = rule
            elif rule.version == other.version and rule.target != other.target:
                raise _tie(rule, other)
        self._keys = latest
        self._rules: dict[tuple[str, str], list[MappingRule]] = {}
        for rule in latest.values():
            if rule.target:
                self._rules.setdefault((rule.kind, rule.source), []).append(rule)
        for found in self._rules.values():
            found.sort(
                key=strength,
                reverse=True,
            )

    def lookup(self, kind: str, source: str, scope: Scope, on_date: date | None) -> MappingRule | None:
        """The rule that holds for a code at a place on a day.

        `on_date` None (a record without a date) leaves out rules that hold from a day on.
        """
        found = self._rules.get((kind, source))
        if found is None:
            return None
        for rule in found:
            if rule.valid_from is not None and (on_date is None or rule.valid_from > on_date):
                continue
            if rule.scope.fits(scope):
                return rule
        return None

    def conflicts(self, rule: MappingRule) -> tuple[MappingRule, ...]:
        """Decisions that `rule` would contradict without superseding them: same key, no older, another target.

        A rule with version 0 is about to be decided and supersedes all that stand; it conflicts with nothing.
        """
        other = self._keys.get(rule.key)
        if other is None or not rule.version or other.version < rule.version or other.target == rule.target:
            return ()
        return (other,)

    def standing(self, kind: str, source: str) -> tuple[MappingRule, ...]:
        """The rules for a code that lead somewhere, in the order in which they are tried."""
        return tuple(self._rules.get((kind, source), ()))

    def sources(self, kind: str) -> frozenset[str]:
        """Source codes that have a rule of this kind, whatever its scope."""
        return frozenset(source for k, source in self._rules if k == kind)


def strength(rule: MappingRule) -> tuple[int, bool, date]:
    """What decides between two rules that both hold for a line: no two rules with different keys are equal in it.

    Scopes of equal rank that fit the same line are the same scope; then the days differ, and no day comes before every
    day.
    """
    return (rule.scope.rank, rule.valid_from is not None, rule.valid_from or date.min)


def overlap(one: Scope, other: Scope) -> bool:
    """Whether a line can lie in both."""
    pairs = zip(one.members(), other.members(), strict=True)
    return all(not mine or not theirs or mine == theirs for (_, mine), (_, theirs) in pairs)


def why_before(winner: MappingRule, loser: MappingRule) -> str:
    """Why one of two rules that fit the same line goes before the other: a clause."""
    if winner.scope != loser.scope:
        return f"{_narrow(winner.scope, loser.scope)} goes before {_narrow(loser.scope, winner.scope)}"
    if winner.valid_from is None or winner.key == loser.key:
        return "it is the later decision"
    since = f"the other from {loser.valid_from.isoformat()}" if loser.valid_from else "the other always"
    return f"it holds from {winner.valid_from.isoformat()}, {since}, and the later day goes before"


def _narrow(scope: Scope, other: Scope) -> str:
    """A scope by what sets it apart from another: `a supplier with a category`."""
    words = {"line": "a single line", "supplier": "a supplier", "category": "a category", "unit": "a business unit"}
    there = dict(other.members())
    names = [name for name, value in scope.members() if value]
    own = [name for name in ("line", "supplier", "category", "unit") if name in names]
    if not own:
        return "everywhere"
    if "line" in own:
        return words["line"]
    if all(there[name] for name in own):
        return " in ".join(words[name] for name in own) + " alone"
    return " in ".join(words[name] for name in own)


def _tie(rule: MappingRule, other: MappingRule) -> ConfigurationError:
    since = f" from {rule.valid_from.isoformat()}" if rule.valid_from else ""
    return ConfigurationError(
        f"{rule.kind} {rule.source} ({rule.scope.words()}{since}) is mapped both to "
        f"{other.target} and to {rule.target} by one decision.",
        remedy="Keep one of the two.",
    )
