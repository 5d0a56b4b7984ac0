from __future__ import annotations

import csv
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

from openpyxl import load_workbook

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
    assert [one["key"] for one in shell("contracts", "list", "--which", "over", json=True).json["contracts"]] == [
        over["key"]
    ]
    falling = shell("contracts", "list", "--sort", "ordered", "--descending", json=True).json["contracts"]
    amounts = [Decimal(one["ordered"]) for one in falling if one["currency"] == over["currency"]]
    assert amounts == sorted(amounts, reverse=True)
    assert amounts[0] > amounts[-1]
    assert "No contract has all of that." in shell("contracts", "list", "--find", "nothing like it").out
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


def test_a_view_of_contracts_is_saved_listed_and_written_to_a_file(set_up: SetUp, tmp_path: Path) -> None:
    _, shell = set_up(orders=60, contracts=6)
    shell("sync")
    saved = shell("views", "save", "Over", "--flow", "contracts", "--which", "over", "--sort", "left", json=True)
    assert (saved.code, saved.json["view"]["which"], saved.json["view"]["sort"]) == (0, "over", "left")
    assert "Over: over; by left" in shell("views", "list").out
    (over,) = shell("contracts", "list", "--view", "Over", json=True).json["contracts"]
    assert over["left"] == "-479.54"
    everything = shell("contracts", "list", "--view", "Over", "--which", "all", json=True).json["contracts"]
    assert len(everything) == 6
    file = tmp_path / "over.csv"
    assert "1 contract written to" in shell("contracts", "list", "--view", "Over", "--export", str(file)).out
    (row,) = csv.DictReader(file.read_text("utf-8-sig").splitlines())
    assert (row["Contract"], row["Ordered"], row["Left"], row["Currency"]) == (
        over["key"],
        "1198.85",
        "-479.54",
        "USD",
    )
    book = tmp_path / "all.xlsx"
    assert shell("contracts", "list", "--export", str(book), json=True).json["export"]["rows"] == 6
    assert load_workbook(book).sheetnames[:2] == ["Contracts", "Totals"]
    assert shell("contracts", "list", "--export", str(tmp_path / "all.pdf")).code == 2
    elsewhere = shell("records", "--view", "Over")
    assert (elsewhere.code, "contracts list --view Over" in elsewhere.err) == (2, True)
    for wrong in (("--flow", "orders", "--which", "over"), ("--flow", "contracts", "--sort", "amount")):
        assert shell("views", "save", "Wrong", *wrong).code == 2
