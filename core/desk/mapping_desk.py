"""Mapping rules to a file, and from a file as one decision of a person: row by row, the difference shown before."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from pathlib import Path

from core.desk.decisions import check_target
from core.desk.maplist import ListedRule, read_rules, write_rules
from core.errors import ConfigurationError
from core.mapping.context import MappingContext
from core.mapping.targets import table_of
from core.model.approval import ApprovalRequest
from core.model.crossref import RuleKey
from core.model.maplist import MapListEffect, RowVerdict, Verdict
from core.store.connection_store import ConnectionStore
from core.sync.codes import Code, Codes

Ask = Callable[[Iterable[Code]], Codes]
"""Asks X3 for codes, and gives what is known of them then."""


def export_rules(
    store: ConnectionStore, file: Path, context: MappingContext | None, about: Mapping[str, str], language: str = ""
) -> int:
    """Writes the rules that hold, by kind and code, in a language; gives how many.

    Raises:
        ConfigurationError: the file cannot be written, or no translation is there for the language.
    """
    rules = [rule for rule in store.mappings.rules() if rule.target]
    labels: dict[int, str] = {}
    if context is not None:
        tables = {table for rule in rules if (table := table_of(rule.kind, context)) is not None}
        names = {
            (kind, parent, entry.code): entry.label
            for kind, parent in tables
            for entry in store.references.load_all(kind)
            if not parent or entry.parent == parent
        }
        for rule in rules:
            if (table := table_of(rule.kind, context)) is not None:
                labels[rule.version] = names.get((*table, rule.target), "")
    return write_rules(file, rules, labels, about, language)


def judge_rules(store: ConnectionStore, file: Path, context: MappingContext, ask: Ask) -> MapListEffect:
    """What the rows of a file would change, each target asked for in X3; nothing is decided.

    Raises:
        SourceFileError: it is no such file.
        ConnectorError: X3 could not be asked.
    """
    listed = read_rules(file)
    wanted = {
        (*table, row.rule.target)
        for row in listed
        if row.rule and (table := table_of(row.rule.kind, context)) is not None
    }
    codes = ask(sorted(wanted)) if wanted else None
    holds = {rule.key: rule.target for rule in store.mappings.rules()}
    asked = {rule.key: request for rule, request in store.approvals.open_rules()}
    seen: dict[RuleKey, ListedRule] = {}
    return MapListEffect(tuple(_unless_asked(_judged(row, holds, seen, context, codes), asked) for row in listed))


def decide_rules(store: ConnectionStore, effect: MapListEffect, *, actor: str, because: str) -> MapListEffect:
    """Decides what is new or changed in a judged list, all or none; gives it with the rules as they were decided."""
    chosen = effect.of(Verdict.NEW, Verdict.CHANGED)
    rules = [row.rule for row in chosen if row.rule is not None]
    at = store.store.clock.now()
    decided = iter(store.mappings.decide_all(rules, actor=actor, at=at, because=because))
    changes = {Verdict.NEW, Verdict.CHANGED}
    return MapListEffect(
        tuple(replace(row, rule=next(decided)) if row.verdict in changes else row for row in effect.rows), applied=True
    )


def _unless_asked(row: RowVerdict, asked: Mapping[RuleKey, ApprovalRequest]) -> RowVerdict:
    """The verdict, refused where the rule's code, scope and date wait for approval already."""
    request = asked.get(row.rule.key) if row.rule else None
    if request is None or row.verdict not in {Verdict.NEW, Verdict.CHANGED}:
        return row
    reason = f"it waits for approval already (request {request.number} by {request.asked_by})"
    return replace(row, verdict=Verdict.REFUSED, reason=reason)


def _judged(
    row: ListedRule,
    holds: Mapping[RuleKey, str],
    seen: dict[RuleKey, ListedRule],
    context: MappingContext,
    codes: Codes | None,
) -> RowVerdict:
    rule = row.rule
    if rule is None:
        return RowVerdict(row.place, Verdict.REFUSED, reason=row.reason)
    before = holds.get(rule.key, "")
    other = seen.setdefault(rule.key, row)
    if other is not row and other.rule is not None:
        if other.rule.target == rule.target:
            return RowVerdict(row.place, Verdict.SAME, rule, rule.target)
        reason = f"{rule.source} leads to {other.rule.target} in {other.place} already"
        return RowVerdict(row.place, Verdict.REFUSED, rule, before, reason)
    if before == rule.target:
        return RowVerdict(row.place, Verdict.SAME, rule, before)
    table = table_of(rule.kind, context)
    if table is not None and codes is not None:
        try:
            check_target(rule.kind, rule.target, codes.find(table[0], rule.target, table[1]))
        except ConfigurationError as error:
            return RowVerdict(row.place, Verdict.REFUSED, rule, before, f"{error.message} {error.remedy}")
    return RowVerdict(row.place, Verdict.CHANGED if before else Verdict.NEW, rule, before)
