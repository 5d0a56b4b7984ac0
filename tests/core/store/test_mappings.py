from __future__ import annotations

from dataclasses import replace
from datetime import date

from core.model.approval import rule_digest
from core.model.crossref import ACCOUNT, COST_CENTER, MappingRule, Scope
from core.store.connection_store import ConnectionStore
from tests.core.store.realistic import START

RULE = MappingRule(ACCOUNT, "0744202", "606100")


def decide(cs: ConnectionStore, rule: MappingRule) -> MappingRule:
    return cs.mappings.decide(rule, actor="anna", at=START, because="as told by finance")


def test_a_decision_gets_a_version_a_name_and_a_time(cs: ConnectionStore) -> None:
    assert cs.mappings.version() == 0
    decided = decide(cs, RULE)
    assert decided == replace(RULE, version=1, decided_by="anna", decided_at=START, because="as told by finance")
    assert cs.mappings.rules() == (decided,)
    assert cs.mappings.version() == 1


def test_the_same_key_supersedes_and_the_history_keeps_both(cs: ConnectionStore) -> None:
    first, second = decide(cs, RULE), decide(cs, replace(RULE, target="606200"))
    assert cs.mappings.rules(ACCOUNT) == (second,)
    assert cs.mappings.history(ACCOUNT, "0744202") == (first, second)
    assert second.version == 2


def test_another_scope_date_kind_or_source_is_another_rule(cs: ConnectionStore) -> None:
    others = (
        replace(RULE, scope=Scope(unit="UMLOW")),
        replace(RULE, scope=Scope(supplier="UMLOW")),
        replace(RULE, scope=Scope(category="UMLOW")),
        replace(RULE, scope=Scope(line="UMLOW")),
        replace(RULE, valid_from=date(2026, 1, 1)),
        replace(RULE, valid_from=date(2026, 7, 1)),
        replace(RULE, kind=COST_CENTER),
        replace(RULE, source="744202"),
    )
    decided = [decide(cs, rule) for rule in (RULE, *others)]
    assert sorted(cs.mappings.rules(), key=lambda rule: rule.version) == decided
    again = decide(cs, replace(others[4], target="1"))
    assert set(cs.mappings.rules()) == {*decided, again} - {decided[5]}


def test_a_decision_is_in_the_audit_chain_and_in_the_change_feed(cs: ConnectionStore) -> None:
    rule = replace(RULE, scope=Scope(supplier="15", unit="U"), valid_from=date(2026, 2, 1))
    cs.mappings.decide(rule, actor="anna", at=START, because="so", details={"released": "9"})
    entry = list(cs.audit.entries())[-1]
    assert (entry.draft.action, entry.draft.actor, entry.draft.mapping_version) == ("mapping", "anna", "1")
    assert entry.draft.details == {
        "kind": "account",
        "source": "0744202",
        "target": "606100",
        "scope": "unit U, supplier 15",
        "from": "2026-02-01",
        "because": "so",
        "released": "9",
        "rule": rule_digest(cs.mappings.rules()[0]),
    }
    (row,) = cs.feed.since(0)
    assert (row.kind, row.payload["source"], row.payload["version"]) == ("mapping", "0744202", 1)


def test_an_import_is_one_transaction_with_a_version_for_each_rule(cs: ConnectionStore) -> None:
    decide(cs, RULE)
    rules = [replace(RULE, source=str(n), because="own" if n == 1 else "") for n in range(3)]
    decided = cs.mappings.decide_all(rules, actor="anna", at=START, because="import")
    assert [rule.version for rule in decided] == [2, 3, 4]
    assert [rule.because for rule in decided] == ["import", "own", "import"]
    assert cs.mappings.version() == 4
    assert [row.kind for row in cs.feed.since(0)] == ["mapping", "mapping"]
    assert cs.mappings.decide_all([], actor="anna", at=START) == ()
