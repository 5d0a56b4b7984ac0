from __future__ import annotations

from collections.abc import Callable

from tests.core.cli.shell import Shell
from tests.helpers.practice import Bench

SetUp = Callable[..., tuple[Bench, Shell]]


def test_contracts_and_their_orders_are_listed_in_words_and_as_json(set_up: SetUp) -> None:
    _, shell = set_up(orders=60, contracts=6)
    assert "No contracts were read yet." in shell("contracts", "list").out
    shell("sync")
    said = shell("contracts", "list")
    assert said.code == 0
    assert "CL-17-AJ-0001 Alldridge Reporting, amendment 1: Expired, from 2017-07-31 to 2017-10-29" in said.out
    assert "1,198.85 USD on 1 order of 719.31: 479.54 over its ceiling" in said.out
    assert "In force, from 2017-05-06, without end" in said.out
    told = shell("contracts", "list", json=True).json["contracts"]
    over = next(one for one in told if one["key"].startswith("CL-17"))
    assert (over["ordered"], over["left"], over["state"], over["valid_until"]) == (
        "1198.85",
        "-479.54",
        "Expired",
        "2017-10-29",
    )
    (order,) = shell("contracts", "orders", over["key"], json=True).json["orders"]
    assert (order["amount"], order["lines"], order["status"]) == ("1198.85", 1, "Synced")
    assert order["key"] in shell("contracts", "orders", over["name"]).out
    unknown = shell("contracts", "orders", "nothing")
    assert (unknown.code, "No contract is called nothing." in unknown.err) == (2, True)
    listed = shell("records", "--flow", "contracts", json=True).json["records"]
    assert len(listed) == 6
    assert shell("records", "--find", "alldridge reporting fram", json=True).json["records"][0]["key"] == over["key"]
    tried = shell("profile", "try", "--flow", "contracts", "--count", "6")
    assert (tried.code, "“2018-04-31 11:59 PM” in the last day is not a date." in tried.out) == (0, True)
    assert shell("check", json=True).json["ok"] is True
