"""`brake list` and `brake release`: what a run asks, and saying that it is right."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from tests.core.cli.shell import Shell
from tests.helpers.practice import Bench

SetUp = Callable[..., tuple[Bench, Shell]]


def test_what_a_run_asks_is_listed_and_let_through_with_a_reason(set_up: SetUp) -> None:
    made, shell = set_up(orders=2)
    assert shell("sync").code == 0
    assert "No run asks anything." in shell("brake", "list").out
    for number in [one["key"] for one in shell("records", "--flow", "orders", json=True).json["records"]]:
        made.pair.jaggaer.do("delete-order", order=number)
    braked = shell("sync", "--full", json=True)
    assert (braked.code, braked.json["status"]) == (1, "stopped")
    assert "brake release" in braked.json["reason"]
    listed = shell("brake", "list", json=True)
    assert listed.code == 1
    (asked,) = listed.json["brakes"]
    assert (asked["flow"], asked["kind"], asked["number"], asked["released_by"]) == ("orders", "empty", 2, None)
    assert datetime.fromisoformat(asked["asked_at"]).utcoffset() is not None
    words = shell("brake", "list").out
    assert f"If it is right: brake release {asked['id']}" in words
    refused = shell("brake", "release", "0000000000")
    assert (refused.code, "brake list" in refused.err) == (2, True)
    done = shell("brake", "release", asked["id"], "--because", "moved to another instance", json=True)
    assert done.code == 0
    assert done.json["released"]["because"] == "moved to another instance"
    assert shell("brake", "list").code == 0, "nobody has to do anything"
    assert "the next sync uses it" in shell("brake", "list").out
    passed = shell("sync", "--full", json=True).json
    assert passed["status"] == "done-with-problems"
    assert "let it through" in passed["reason"]
    assert shell("brake", "list", json=True).json["brakes"] == []
    assert shell("audit", "verify").code == 0
