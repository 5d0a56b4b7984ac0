"""`chart watch`."""

from __future__ import annotations

from collections.abc import Callable

from tests.core.cli.shell import Shell
from tests.helpers.practice import Bench

OLD, NEW = "5011205", "5014701"


def test_codes_that_went_bad_are_listed_with_the_orders_that_they_touch(
    set_up: Callable[..., tuple[Bench, Shell]],
) -> None:
    made, shell = set_up(orders=3)
    assert shell("chart", "watch").code == 0
    shell("sync")
    shell("map", "account", "1", NEW)
    for code in (OLD, NEW):
        made.pair.x3.do("set", node="Account", key=f"USA|{code}", member="isActive", value=False)
    shell("sync", "--full")
    told = shell("chart", "watch", json=True)
    assert told.code == 1
    first, second = told.json["gone_bad"]
    assert (first["source"], first["rule"], first["orders"], first["order_keys"]) == (OLD, None, 1, ["50007503"])
    assert (second["source"], second["target"], second["rule"]["version"]) == ("1", NEW, 1)
    said = shell("chart", "watch").out
    assert f"account {OLD} -> {OLD}: no mapping, taken over as it is" in said
    assert "touches 1 open order (50007503); 2 written lines" in said
    assert "2 codes in use gone bad." in said
