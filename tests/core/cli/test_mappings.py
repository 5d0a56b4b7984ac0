"""`mappings`: list, versions, compare, undo and effect."""

from __future__ import annotations

from collections.abc import Callable

from tests.core.cli.conftest import Scene
from tests.core.cli.shell import Shell
from tests.helpers.practice import Bench

BAD, GOOD, OTHER = "7777777", "5014701", "5011205"


def test_a_decision_is_listed_compared_and_undone(set_up: Callable[..., tuple[Bench, Shell]]) -> None:
    _, shell = set_up(orders=2)
    assert shell("sync").code == 0
    assert "Nothing was decided yet." in shell("mappings", "versions").out
    assert shell("map", "account", "1", GOOD, "--because", "a new chart").code == 0
    assert shell("map", "account", "1", OTHER, "--from", "2026-03-01").code == 0
    listed = shell("mappings", "list", json=True).json["mappings"]
    assert [(rule["source"], rule["target"], rule["from"]) for rule in listed] == [
        ("1", GOOD, None),
        ("1", OTHER, "2026-03-01"),
    ]
    assert "2 rules hold." in shell("mappings", "list", "account").out
    assert shell("mappings", "list", "unit", json=True).json["mappings"] == []
    told = shell("mappings", "versions", json=True).json
    assert [(each["first"], each["count"], each["because"]) for each in told["decisions"]] == [
        (2, 1, ""),
        (1, 1, "a new chart"),
    ]
    assert told["before"] is None
    assert "“a new chart”" in shell("mappings", "versions").out
    assert "... and older ones (--before 2)" in shell("mappings", "versions", "--limit", "1").out
    compared = shell("mappings", "compare", "0", "2")
    assert f"+ account 1 -> {OTHER}, everywhere from 2026-03-01" in compared.out
    assert "Version 0 to 2: 2 added, 0 changed, 0 gone." in compared.out
    undone = shell("mappings", "undo", "2", "--because", "too soon", json=True)
    assert (undone.code, [(rule["version"], rule["target"]) for rule in undone.json["rules"]]) == (0, [(3, "")])
    assert len(shell("mappings", "compare", "2", "3", json=True).json["gone"]) == 1
    again = shell("mappings", "undo", "2")
    assert again.code == 2
    assert "version 3 took its place" in again.err
    assert shell("mappings", "undo", "77").code == 2


def test_what_a_rule_would_do_is_told_and_nothing_is_decided(synced: Scene) -> None:
    shell = synced.shell
    told = shell("mappings", "effect", "account", BAD, GOOD, json=True).json
    assert (told["records"], told["lines"], told["written_lines"], told["changed_lines"]) == (2, 2, 0, 0)
    said = shell("mappings", "effect", "account", BAD, GOOD)
    assert "Covers 2 records that wait, 2 lines, " in said.out
    listed = shell("mappings", "effect", "unit", "EA", "PCE", "--lines", json=True).json
    assert sum(line["lines"] for line in listed["lines_changed"]) == listed["changed_lines"] > 0
    assert "-> PCE" in shell("mappings", "effect", "unit", "EA", "PCE", "--lines").out
    early = shell("mappings", "effect", "account", BAD, GOOD, "--from", "2090-01-01")
    assert "2 lines more are of before its first day." in early.out
    assert shell("mappings", "effect", "account", BAD, GOOD, "--scope", "colour=red").code == 2
    assert shell("mappings", "list", "account", BAD, json=True).json["mappings"] == []


def test_the_state_of_rules_codes_uses_history_end_and_going_back(set_up: Callable[..., tuple[Bench, Shell]]) -> None:
    _, shell = set_up(orders=2)
    assert shell("sync").code == 0
    assert shell("map", "account", "1", GOOD, "--because", "a new chart").code == 0
    told = shell("mappings", "state", "account", json=True).json
    assert told["version"] == 1
    assert "account" in told["kinds"]
    (rule,) = told["rules"]
    assert (rule["states"], rule["written_lines"], rule["open_lines"]) == (["unused"], 0, 0)
    assert "unused: 0 written lines, 0 open lines." in shell("mappings", "state", "--only", "unused").out
    assert shell("mappings", "state", "--only", "conflict", json=True).json["rules"] == []
    assert shell("mappings", "state", "--find", "new chart", json=True).json["rules"] == [rule]
    seen = shell("mappings", "codes", "unit", json=True).json["codes"]
    assert seen
    assert not any(one["mapped"] for one in seen)
    unit = seen[0]["code"]
    assert f"  {unit}: " in shell("mappings", "codes", "unit").out
    assert shell("mappings", "uses", "1", json=True).json["lines"] == []
    assert "“a new chart”" in shell("mappings", "history", "account", "1").out
    every = shell("mappings", "effect", "unit", "EA", "PCE", "--lines", json=True).json["lines_changed"]
    lately = shell("mappings", "effect", "unit", "EA", "PCE", "--days", "1", json=True).json["lines_changed"]
    assert every
    assert lately == [], "the practice orders are years old"
    ended = shell("mappings", "end", "1", "--because", "mistake", json=True)
    assert (ended.code, ended.json["rule"]["target"], ended.json["rule"]["version"]) == (0, "", 2)
    assert shell("mappings", "end", "1").code == 2
    previewed = shell("mappings", "back", "1", "--preview", json=True).json
    assert [rule["source"] for rule in previewed["added"]] == ["1"]
    assert "+ account 1" in shell("mappings", "back", "1", "--preview").out
    assert shell("mappings", "list", json=True).json["mappings"] == []
    assert "1 rule changed: the tables are as at version 1." in shell("mappings", "back", "1").out
    assert [rule["target"] for rule in shell("mappings", "list", json=True).json["mappings"]] == [GOOD]
    versions = shell("mappings", "history", "account", "1", json=True).json["versions"]
    assert [one["version"] for one in versions] == [3, 2, 1]
