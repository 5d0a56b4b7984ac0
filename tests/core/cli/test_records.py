"""`records`: days, sorts and files."""

from __future__ import annotations

import csv
from pathlib import Path

from openpyxl import load_workbook

from core.cli.output import EXIT_USE
from tests.core.cli.conftest import Scene


def test_records_are_narrowed_to_days_and_sorted(synced: Scene) -> None:
    every = synced.shell("records", "--flow", "orders", "--sort", "amount", "--descending", json=True).json["records"]
    amounts = [float(row["amount"]) for row in every]
    assert amounts == sorted(amounts, reverse=True)
    assert synced.shell("records", "--to", "1990-01-01", json=True).json["records"] == []
    late = synced.shell("records", "--flow", "orders", "--from", "1990-01-01", json=True).json["records"]
    assert {row["key"] for row in late} == {row["key"] for row in every}
    wrong = synced.shell("records", "--from", "yesterday", json=True)
    assert wrong.code == EXIT_USE


def test_a_list_is_exported_as_it_is_shown(synced: Scene, tmp_path: Path) -> None:
    shown = synced.shell("records", "--flow", "orders", "--find", "5000", json=True).json["records"]
    file = tmp_path / "orders.csv"
    done = synced.shell("records", "--flow", "orders", "--find", "5000", "--export", str(file), json=True)
    assert done.code == 0
    assert done.json["export"]["rows"] == len(shown) > 0
    with file.open(encoding="utf-8-sig", newline="") as stream:
        assert [line["JAGGAER"] for line in csv.DictReader(stream)] == [row["key"] for row in shown]
    excel = tmp_path / "orders.xlsx"
    said = synced.shell("records", "--flow", "orders", "--export", str(excel))
    assert said.code == 0
    assert excel.name in said.out
    assert load_workbook(excel).sheetnames == ["Orders", "Totals", "About"]
    for name in ("orders.pdf", "no-such-folder/orders.csv"):
        assert synced.shell("records", "--export", str(tmp_path / name)).code == EXIT_USE
    assert synced.shell("records", "--flow", "reference", "--export", str(file)).code == EXIT_USE


def test_a_trace_says_what_x3_has(synced: Scene) -> None:
    fields = synced.shell("trace", "50007503", json=True).json["fields"]
    held = {field["target"]: field["x3_value"] for field in fields}
    assert held["supplier"]
    assert all("x3_value" in field for field in fields)
