"""Rows found by key and by index."""

from __future__ import annotations

import pytest

from core.sandbox.x3.nodes import Node, Row, text
from core.sandbox.x3.tables import LineSource, Table


@pytest.fixture
def table() -> Table:
    node = Node("Order", (text("id", "", "", 20), text("ref", "", "", 20)), key=("id",), indexed=("ref",))
    table = Table(node)
    for key, ref in (("1", "a"), ("2", "b"), ("3", "a")):
        table.put(row(key, ref))
    return table


def row(key: str, ref: str) -> Row:
    lines = [{"_id": f"{key}|{n}|1", "purchaseOrder": key} for n in (1000, 2000)]
    return {"_id": key, "id": key, "ref": ref, "purchaseOrderLines": lines}


def keys(rows: list[Row] | None) -> list[str]:
    assert rows is not None
    return [found["_id"] for found in rows]


def test_rows_are_found_by_key_and_by_indexed_property(table: Table) -> None:
    assert keys(table.by("ref", ["a", "a", "none"])) == ["1", "3"]
    assert keys(table.by("id", ["3", "1", "3", "9"])) == ["3", "1"]
    assert table.by("other", ["a"]) is None
    assert table.get("9") is None


def test_an_index_follows_changes_and_removals(table: Table) -> None:
    table.put(row("1", "b"))
    assert keys(table.by("ref", ["a"])) == ["3"]
    assert keys(table.by("ref", ["b"])) == ["2", "1"]
    table.remove("2")
    table.remove("9")
    assert keys(table.by("ref", ["a", "b"])) == ["3", "1"]


def test_every_change_is_a_new_version(table: Table) -> None:
    before = table.version
    table.put(row("1", "a"))
    table.remove("2")
    assert table.version == before + 2


def test_replacing_leaves_exactly_the_given_rows(table: Table) -> None:
    table.replace({"3": row("3", "c"), "4": row("4", "a")})
    assert sorted(keys(list(table.all()))) == ["3", "4"]
    assert keys(table.by("ref", ["a", "c"])) == ["4", "3"]


def test_lines_are_found_by_order_and_by_their_own_key(table: Table) -> None:
    lines = LineSource(Node("Line", (), key=("purchaseOrder", "lineNumber")), table, "purchaseOrderLines")
    assert len(lines.all()) == 6
    assert keys(lines.by("purchaseOrder", ["2"])) == ["2|1000|1", "2|2000|1"]
    assert lines.get("3|2000|1") == {"_id": "3|2000|1", "purchaseOrder": "3"}
    assert lines.get("3|9000|1") is None
    assert lines.by("product", ["x"]) is None
