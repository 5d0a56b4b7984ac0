"""Likely twins, cross-reference lists and gone documents on the command line."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from tests.core.cli.shell import Shell
from tests.core.sync.scenes import eligible, held, references, saves
from tests.helpers.by_hand import Keyed, key_in
from tests.helpers.judge import source_of
from tests.helpers.practice import Bench

SetUp = Callable[..., tuple[Bench, Shell]]


def ready(set_up: SetUp) -> tuple[Bench, Shell, Keyed]:
    """Four orders and five suppliers keyed by hand; the suppliers are linked."""
    made, shell = set_up(orders=12)
    keyed = key_in(made, orders=4, suppliers=5, order_slips=0, supplier_slips=0)
    shell("sync", json=True)
    return made, shell, keyed


def number_of(made: Bench, source_id: str, what: str = "orders") -> str:
    return next(str(one["number"]) for one in source_of(made)[what] if str(one["id"]) == source_id)


def test_likely_twins_are_listed_linked_in_bulk_after_a_look_and_carried_out_by_the_next_sync(set_up: SetUp) -> None:
    made, shell, keyed = ready(set_up)
    listed = shell("twins", "list", json=True)
    assert listed.code == 1
    assert {twin["source_id"] for twin in listed.json["twins"]} == keyed.suppliers.keys()
    assert {twin["twins"][0]["x3_key"] for twin in listed.json["twins"]} == set(keyed.suppliers.values())
    looked = shell("twins", "link", "--all-likely", "75", "--dry-run", json=True).json
    assert (looked["decided"], len(looked["linked"])) == (False, 5)
    assert not any(twin["decision"] for twin in shell("twins", "list", json=True).json["twins"])
    assert len(shell("twins", "link", "--all-likely", "75", "--because", "go-live", json=True).json["linked"]) == 5
    assert shell("sync", json=True).json["counts"]["linked"] == 5
    orders = shell("twins", "list", json=True).json["twins"]
    assert {twin["source_id"] for twin in orders} == keyed.orders.keys()
    [problem] = shell("problems", json=True).json["problems"]
    assert problem["message"] == "4 orders are probably in X3 already, keyed by hand."
    before = len(saves(made))
    one, other = orders[0], orders[1]
    assert shell("twins", "link", one["key"], one["twins"][0]["x3_key"], json=True).code == 0
    assert shell("twins", "create", other["key"], "--because", "a second delivery", json=True).code == 0
    assert [t["decision"] for t in shell("twins", "list", json=True).json["twins"]][:2] == [
        one["twins"][0]["x3_key"],
        "create",
    ]
    assert shell("twins", "undo", other["key"], json=True).code == 0
    counts = shell("sync", json=True).json["counts"]
    assert (counts["linked"], counts["created"]) == (1, 0)
    assert len(saves(made)) == before
    assert "1 linked, 0 not" not in shell("twins", "list").out
    assert "Decided: it is the same" in shell("trace", one["key"]).out


@pytest.mark.parametrize("words", [(), ("50007503",), ("50007503", "PO1", "--all-likely", "80")])
def test_a_link_names_both_or_a_score(set_up: SetUp, words: tuple[str, ...]) -> None:
    _, shell = set_up(orders=2)
    assert shell("twins", "link", *words).code == 2


def test_a_list_made_before_the_first_sync_links_suppliers_and_orders_and_tells_every_faulty_row(
    set_up: SetUp, tmp_path: Path
) -> None:
    made, shell = set_up(orders=12)
    keyed = key_in(made, orders=4, suppliers=5, order_slips=0, supplier_slips=0)
    book = Workbook()
    orders, suppliers = book.worksheets[0], book.create_sheet("Suppliers")
    orders.title = "Orders"
    orders.append(("JAGGAER number", "X3 number"))
    suppliers.append(("JAGGAER supplier", "X3 supplier"))
    for source_id, x3_key in keyed.orders.items():
        orders.append((number_of(made, source_id), x3_key))
    for source_id, x3_key in keyed.suppliers.items():
        suppliers.append((number_of(made, source_id, "suppliers"), x3_key))
    orders.append(("50099999", "POUS019999999"))
    suppliers.append(("1", None))
    file = tmp_path / "list.xlsx"
    book.save(file)
    looked = shell("crossref", "import", str(file), "--preview", json=True).json
    assert (looked["decided"], len(looked["linked"]), looked["waiting"]) == (False, 9, 9)
    assert "leave out --preview" in shell("crossref", "import", str(file), "--preview").out
    told = shell("crossref", "import", str(file), "--because", "list of the buyers", json=True)
    assert told.code == 1
    assert told.json["linked"], "looking linked nothing"
    assert len(told.json["linked"]) == told.json["waiting"] == 9
    assert [error["place"] for error in told.json["errors"]] == ["Suppliers row 7", "Orders row 6"]
    assert shell("sync", json=True).json["counts"]["linked"] == 9
    assert sorted(filter(None, references(made))) == eligible(
        made, but={number_of(made, source_id) for source_id in keyed.orders}
    )
    assert shell("twins", "list", json=True).code == 0
    again = shell("crossref", "import", str(file), json=True).json
    assert (again["known"], again["linked"], again["waiting"]) == (9, [], 0)


def test_a_list_is_exported_with_numbers_as_text_and_imported_without_effect(set_up: SetUp, tmp_path: Path) -> None:
    made, shell = set_up(orders=6)
    shell("sync")
    file = tmp_path / "out.xlsx"
    told = shell("crossref", "export", str(file), json=True)
    assert (told.code, told.json["rows"]) == (0, len(held(made)) + len(held(made, "suppliers")))
    book = load_workbook(file)
    assert book.sheetnames == ["Orders", "Suppliers", "About"]
    assert sorted(str(line[0].value) for line in list(book["Orders"].iter_rows())[1:]) == references(made)
    assert all(str(line[0].value).startswith("0000") for line in list(book["Suppliers"].iter_rows())[1:])
    assert any(line[0].value == "Head" for line in book["About"].iter_rows())
    assert shell("crossref", "export", str(file), "--flow", "orders", json=True).json["rows"] == len(held(made))
    assert shell("crossref", "import", str(file), json=True).json["known"] == len(held(made))


def test_a_row_whose_order_is_hardly_the_same_is_told_and_not_linked(set_up: SetUp, tmp_path: Path) -> None:
    made, shell, keyed = ready(set_up)
    shell("twins", "link", "--all-likely", "75")
    shell("sync")
    (one, _), (_, other) = list(keyed.orders.items())[:2]
    book = Workbook()
    book.worksheets[0].append(("JAGGAER number", "X3 number"))
    book.worksheets[0].append((number_of(made, one), other))
    book.save(tmp_path / "list.xlsx")
    told = shell("crossref", "import", str(tmp_path / "list.xlsx"), json=True)
    assert (told.code, told.json["linked"]) == (1, [])
    assert "hardly the same" in told.json["errors"][0]["reason"]
    assert told.json["errors"][0]["place"] == "Sheet row 2"


def test_gone_orders_are_listed_and_decided(set_up: SetUp) -> None:
    made, shell = set_up(orders=8)
    made.pair.x3.do("keep", name="yesterday")
    shell("sync")
    orders = sorted(references(made))
    made.pair.x3.do("restore", name="yesterday")
    made.pair.jaggaer.do("copy-order", order="50057253", number="50092001")
    assert shell("sync", json=True).code == 1
    listed = shell("gone", "list", json=True)
    assert listed.code == 1
    assert [row["key"] for row in listed.json["gone"] if row["flow"] == "orders"] == orders
    assert shell("gone", "accept").code == 2
    assert shell("gone", "accept", "50092001").code == 2, "it was never written"
    assert shell("gone", "accept", orders[0], "--because", "not needed", json=True).json["keys"] == [orders[0]]
    assert "written again" in shell("gone", "write-again", "--all").out
    assert shell("sync", json=True).code == 0
    assert references(made) == sorted([*orders[1:], "50092001"])
    assert shell("gone", "list", json=True).json["gone"] == []
