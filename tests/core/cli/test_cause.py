"""`problems --mine|--parked`, `cause ...`, and `map --replay`."""

from __future__ import annotations

import getpass
from collections.abc import Callable
from typing import Any

from core.model.status import Status
from tests.core.cli.conftest import Scene
from tests.core.cli.shell import Shell
from tests.helpers.practice import Bench

SetUp = Callable[..., tuple[Bench, Shell]]
BAD, ALSO_BAD, GOOD = "7777777", "8888888", "5014701"
FIRST, SECOND = "50057801", "50062503"


def spoilt(set_up: SetUp, more: dict[str, str] | None = None) -> Shell:
    made, shell = set_up(more, orders=12)
    for number, account in ((FIRST, BAD), (SECOND, ALSO_BAD)):
        made.pair.jaggaer.do("spoil", kind="unknown-account", order=number, value=account)
    assert shell("sync").code == 1
    return shell


def problems(shell: Shell, *words: str) -> dict[str, dict[str, Any]]:
    done = shell("problems", *words, json=True)
    listed = {row["source_code"]: row for row in done.json["problems"]}
    assert done.code == (1 if listed and "--parked" not in words else 0)
    return listed


def status_of(shell: Shell, number: str) -> str:
    (row,) = shell("records", "--find", number, json=True).json["records"]
    return str(row["status"])


def test_a_cause_is_assigned_parked_ignored_and_taken_back(set_up: SetUp) -> None:
    shell = spoilt(set_up)
    first = problems(shell)[BAD]
    assert (first["class"], first["waiting_records"], first["assigned_to"], first["parked"]) == (
        "mapping",
        0,
        None,
        None,
    )
    assert first["due"] < first["since"]
    assert problems(shell, "--mine") == problems(shell, "--parked") == {}
    assert "Nothing is yours." in shell("problems", "--mine").out
    assert "Nothing is parked or ignored." in shell("problems", "--parked").out

    me = assign_to_me(shell, first["id"])
    mine = problems(shell, "--mine")
    assert set(mine) == {BAD}
    assert (mine[BAD]["assigned_to"], mine[BAD]["assigned"]["due"]) == (me, "2030-01-02")
    assert f"For {me} by 2030-01-02: ask." in shell("problems", "--mine").out
    assert shell("cause", "assign", first["id"], "--nobody").code == 0
    assert problems(shell, "--mine") == {}

    parked = shell("cause", "park", first["id"], "--because", "Later", "--until", "2030-01-02", json=True)
    assert (parked.code, parked.json["problem"]["parked"]["until"]) == (0, "2030-01-02")
    assert set(problems(shell)) == {ALSO_BAD}
    aside = problems(shell, "--parked")
    assert (set(aside), aside[BAD]["parked"]["because"], aside[BAD]["parked"]["ignored"]) == ({BAD}, "Later", False)
    assert "until 2030-01-02: Later." in shell("problems", "--parked").out
    assert shell("cause", "take-back", first["id"]).code == 0
    assert set(problems(shell)) == {BAD, ALSO_BAD}

    ignored = shell("cause", "ignore", first["id"], "--because", "Keyed by hand", json=True)
    assert (ignored.code, ignored.json["keys"]) == (0, [FIRST])
    assert status_of(shell, FIRST) == Status.IGNORED
    assert problems(shell, "--parked")[BAD]["parked"]["ignored"] is True
    for words in (("--problem", first["id"]), ("--key", FIRST)):
        refused = shell("replay", *words)
        assert refused.code == 2
        assert f"Take it back first: cause take-back {first['id']}" in refused.err + refused.out
    done = shell("cause", "take-back", first["id"], "--because", "Wrong")
    assert (done.code, done.out) == (0, f"1 record taken back: {FIRST}\n")
    assert status_of(shell, FIRST) == Status.NEEDS_MAPPING
    assert shell("audit", "verify").code == 0


def assign_to_me(shell: Shell, cause_id: str) -> str:
    """Assigns the cause to whoever types here: the account that its own list is about."""
    account = getpass.getuser()
    done = shell("cause", "assign", cause_id, "--to", account, "--note", "ask", "--due", "2030-01-02", json=True)
    assert (done.code, done.json["assigned_to"]) == (0, account)
    return account


def test_wrong_use_of_cause_is_refused_with_what_to_say(set_up: SetUp) -> None:
    shell = spoilt(set_up)
    known = problems(shell)[BAD]["id"]
    for words, said in (
        (("park", known), "A reason is needed"),
        (("ignore", known, "--because", " "), "A reason is needed"),
        (("park", known, "--because", "x", "--until", "soon"), "soon is no date"),
        (("park", known, "--because", "x", "--until", "2001-01-01"), "is not to come"),
        (("park", "nothing", "--because", "x"), "No problem has the id nothing"),
        (("take-back", known), "is parked or ignored"),
        (("assign", known), "Nobody was named"),
        (("assign", known, "--to", "a", "--nobody"), "Nobody was named"),
    ):
        done = shell("cause", *words)
        assert (done.code, done.out) == (2, ""), words
        assert said in done.err, words


def test_a_mapping_replays_what_it_settles_when_asked_to_and_nothing_else(set_up: SetUp) -> None:
    shell = spoilt(set_up)
    first = shell("map", "account", BAD, GOOD, json=True)
    assert (first.code, "replay" in first.json) == (0, False), "two steps unless somebody says otherwise"
    assert status_of(shell, FIRST) == Status.NEEDS_MAPPING
    done = shell("map", "account", BAD, GOOD, "--replay", json=True)
    assert (done.code, done.json["replay"]["counts"]["created"], done.json["replay"]["counts"]["read"]) == (1, 1, 1)
    assert status_of(shell, FIRST) == Status.SYNCED
    assert status_of(shell, SECOND) == Status.NEEDS_MAPPING
    last = shell("map", "account", ALSO_BAD, GOOD, "--replay")
    assert (last.code, "1 created" in last.out) == (0, True)
    nothing = shell("map", "account", ALSO_BAD, GOOD, "--replay", json=True)
    assert (nothing.code, nothing.json["replay"]) == (0, None)


def test_one_setting_replays_after_every_mapping_and_can_be_overridden(set_up: SetUp) -> None:
    shell = spoilt(set_up, {"connection": "replay_after_mapping = true"})
    assert shell("map", "account", BAD, GOOD, "--no-replay").code == 0
    assert status_of(shell, FIRST) == Status.NEEDS_MAPPING
    assert shell("map", "account", ALSO_BAD, GOOD).code == 1
    assert status_of(shell, SECOND) == Status.SYNCED
    assert status_of(shell, FIRST) == Status.NEEDS_MAPPING


def test_a_cause_tells_its_story_and_its_records(synced: Scene) -> None:
    shell = synced.shell
    cause = shell("problems", json=True).json["problems"][0]
    story = shell("cause", "story", cause["id"], json=True).json["events"]
    assert [event["step"] for event in story][:2] == ["seen", "met"]
    assert story[1]["run_id"]
    assert "first seen" in shell("cause", "story", cause["id"]).out
    records = shell("cause", "records", cause["id"], json=True).json["records"]
    assert len(records) == cause["records"]
    assert records[0]["key"] in shell("cause", "records", cause["id"]).out
    assert shell("cause", "story", "nothing").code == 2
