"""Orders that somebody changed in X3 by hand, on the command line."""

from __future__ import annotations

from collections.abc import Callable

from tests.core.cli.shell import Shell
from tests.core.sync.scenes import held
from tests.helpers.practice import Bench

SetUp = Callable[..., tuple[Bench, Shell]]
NUMBER = "50007503"


def test_differences_are_listed_and_settled_value_by_value(set_up: SetUp) -> None:
    made, shell = set_up(orders=1)
    shell("sync", json=True)
    nothing = shell("difference", "list", NUMBER)
    assert (nothing.code, nothing.out.strip()) == (0, "X3 has it as it was written.")
    order = held(made)[0]["id"]
    made.pair.x3.do("edit-line", order=order, line=1000, price="99", account="5014701")
    made.pair.x3.do("enter-line", order=order, like=2000)
    listed = shell("difference", "list", NUMBER, json=True)
    assert listed.code == 1
    found = {(one["line"], one["field"]): one for one in listed.json["differences"]}
    assert found[1, "price"] == {
        "line": 1,
        "field": "price",
        "x3": "99",
        "jaggaer": "1340.33",
        "group": "money",
        "policy": "keep-x3",
        "may_write": True,
        "may_keep": True,
        "decided": None,
    }
    assert (found[0, "line"]["may_write"], found[0, "line"]["may_keep"]) == (False, False)
    said = shell("difference", "list", NUMBER).out
    assert "line 1 price  99 in X3, 1340.33 was written" in said
    assert "to be mended in X3 by hand" in said
    assert "3 differences." in said
    wrong = shell("difference", "keep", NUMBER, "quantity", "--line", "1", json=True)
    assert (wrong.code, "does not differ" in wrong.json["error"]["message"]) == (2, True)
    kept = shell("difference", "keep", NUMBER, "price", "--line", "1", "--because", "agreed")
    assert (kept.code, f"replay --key {NUMBER}" in kept.out) == (0, True)
    assert shell("difference", "write", NUMBER, "account", "--line", "1", json=True).json["decision"] == "jaggaer-wins"
    decided = {
        one["field"]: one["decided"] for one in shell("difference", "list", NUMBER, json=True).json["differences"]
    }
    assert decided == {"price": "keep-x3", "account": "jaggaer-wins", "line": None}
