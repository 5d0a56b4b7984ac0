"""Saves whose answer was lost, and sheets of previews, on the command line."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.campaign.trial import land
from tests.core.cli.shell import Shell
from tests.core.sync.scenes import eligible, held, references
from tests.helpers.practice import Bench

SetUp = Callable[..., tuple[Bench, Shell]]
NUMBER = "50007503"


def test_a_save_in_doubt_is_listed_and_is_not_sent_again_too_early(set_up: SetUp) -> None:
    _, shell = set_up(orders=1, faults=("x3:create.purchaseOrder:late-commit=3600@count=1",))
    assert shell("doubt", "list", json=True).json == {"format": 1, "doubts": []}
    shell("sync", json=True)
    listed = shell("doubt", "list", json=True)
    [doubt] = listed.json["doubts"]
    assert (listed.code, doubt["key"], doubt["purpose"], doubt["person"]) == (0, NUMBER, "create", False)
    assert {"where": "", "field": "reference", "sent": NUMBER} in doubt["sent"]
    assert (doubt["candidates"], doubt["asked"], doubt["decision"]) == ([], True, None)
    early = shell("doubt", "again", NUMBER, json=True)
    assert (early.code, "may still arrive" in early.json["error"]["message"]) == (2, True)
    said = shell("doubt", "list", "--offline").out
    assert NUMBER in said
    assert "X3 has nothing that may be it" not in said, "it was not asked"
    assert "1 save in doubt." in said


def test_what_x3_has_is_shown_beside_what_was_sent_and_linked(set_up: SetUp) -> None:
    made, shell = set_up(orders=1, faults=("x3:create.purchaseOrder:late-commit=3600@count=1",))
    shell("sync", json=True)
    land(made)
    key = held(made)[0]["id"]
    made.pair.x3.do("set", node="PurchaseOrder", key=key, member="internalOrderReference", value="REQ-77")
    [doubt] = shell("doubt", "list", json=True).json["doubts"]
    [candidate] = doubt["candidates"]
    assert candidate["x3_key"] == key
    assert [pair for pair in candidate["pairs"] if pair["differs"]] == [
        {"where": "", "field": "reference", "sent": NUMBER, "there": "REQ-77", "differs": True}
    ]
    said = shell("doubt", "list").out
    assert f"reference: {NUMBER} sent, REQ-77 in X3" in said
    assert shell("doubt", "link", NUMBER, "POUS000000000", json=True).code == 2
    linked = shell("doubt", "link", NUMBER, key, "--because", "compared", json=True)
    assert (linked.code, linked.json["decision"], linked.json["x3_key"]) == (0, "link", key)
    assert f"decided: it is {key}" in shell("doubt", "list").out


def test_a_preview_is_written_by_its_run_whole_or_in_part(set_up: SetUp) -> None:
    made, shell = set_up(orders=8)
    shown = shell("sync", "--preview", json=True).json
    writes = [row["key"] for row in shown["preview"] if row["writes"] and row["flow"] == "suppliers"]
    assert len(shown["sheet"]) == 64
    chosen = eligible(made)[0]
    [row] = [row for row in shown["preview"] if row["key"] == chosen]
    assert {"field": "reference", "value": chosen} in row["wants"]
    only = [word for key in (*writes, chosen) for word in ("--only", key)]
    assert shell("sync", "--previewed", shown["run_id"], *only, json=True).code == 1, "the others wait"
    assert references(made) == [chosen]
    said = shell("sync", "--preview").out
    assert "To write exactly this: sync --previewed " in said


def test_a_preview_that_no_longer_holds_is_not_written_and_says_why(set_up: SetUp) -> None:
    made, shell = set_up(orders=4)
    shown = shell("sync", "--preview", json=True).json
    number = eligible(made)[0]
    made.pair.jaggaer.do("revise", order=number, lines={"1": {"unitPrice": "1.25"}})
    stopped = shell("sync", "--previewed", shown["run_id"], json=True)
    assert (stopped.code, stopped.json["status"], references(made)) == (1, "stopped", [])
    named = {(one["key"], one["field"]): one["now"] for one in stopped.json["differences"]}
    assert named[number, "line 1 price"] == "1.25"


def test_a_replay_is_previewed_too(set_up: SetUp) -> None:
    made, shell = set_up(orders=4)
    number = eligible(made)[0]
    made.pair.jaggaer.do("spoil", kind="unknown-account", order=number, value="7777777")
    shell("sync", json=True)
    shell("map", "account", "7777777", "5014701", json=True)
    shown = shell("replay", "--key", number, "--preview", json=True).json
    assert [(row["key"], row["place"], row["writes"]) for row in shown["preview"]] == [(number, "created", True)]
    assert number not in references(made)
    assert shell("sync", "--previewed", shown["run_id"], json=True).code == 0
    assert number in references(made)


@pytest.mark.parametrize("words", [("--only", "X"), ("--preview", "--previewed", "R")])
def test_words_that_do_not_go_together_are_refused(set_up: SetUp, words: tuple[str, ...]) -> None:
    _, shell = set_up(orders=1)
    assert shell("sync", *words, json=True).code == 2
