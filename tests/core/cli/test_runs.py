from __future__ import annotations

import csv
from collections.abc import Callable
from pathlib import Path

from openpyxl import load_workbook

from tests.core.cli.conftest import Scene
from tests.core.cli.shell import Shell
from tests.helpers.practice import Bench

SetUp = Callable[..., tuple[Bench, Shell]]


def test_runs_are_listed_with_their_outcome_and_counts(synced: Scene) -> None:
    said = synced.shell("runs", "list", json=True).json["runs"]
    run = synced.sync.json
    assert said[-1] | {"counts": run["counts"]} == said[-1]
    assert (said[-1]["run_id"], said[-1]["status"], said[-1]["kind"]) == (run["run_id"], run["status"], "sync")
    assert run["run_id"] in synced.shell("runs", "list", "--limit", "1").out


def test_a_run_tells_its_story(synced: Scene) -> None:
    run = synced.sync.json
    said = synced.shell("runs", "show", run["run_id"], json=True).json
    assert said["counts"] == run["counts"]
    steps = said["steps"]
    assert [steps[0]["kind"], steps[-1]["kind"]] == ["started", "ended"]
    made = [step for step in steps if step["kind"] == "created"]
    assert len(made) == run["counts"]["created"]
    people = synced.shell("runs", "show", run["run_id"]).out
    assert "Started: sync of all flows." in people
    assert f"as {made[0]['x3_key']}" in people
    assert "7777777" in people


def test_the_records_of_a_run_are_listed(synced: Scene) -> None:
    run = synced.sync.json
    rows = synced.shell("records", "--run", run["run_id"], "--flow", "orders", json=True).json["records"]
    assert len(rows) == run["flows"]["orders"]["read"] - run["flows"]["orders"]["unchanged"]
    assert synced.shell("records", "--run", "nobody").code == 2


def test_two_runs_are_shown_beside_each_other(set_up: SetUp) -> None:
    made, shell = set_up(orders=6)
    first = shell("sync", json=True).json
    made.pair.jaggaer.do("spoil", kind="unknown-account", order="50057801", value="7777777")
    second = shell("sync", "--full", json=True).json
    said = shell("runs", "compare", second["run_id"], json=True).json
    assert (said["run"]["run_id"], said["before"]["run_id"]) == (second["run_id"], first["run_id"])
    counts = {name: (pair["now"], pair["before"]) for name, pair in said["counts"].items()}
    assert counts["created"] == (second["counts"]["created"], first["counts"]["created"])
    assert "There is no earlier run" in shell("runs", "compare", first["run_id"]).out
    people = shell("runs", "compare", second["run_id"], first["run_id"]).out
    assert f"{-first['counts']['created']:+,}" in people


def test_a_run_is_run_again(set_up: SetUp) -> None:
    _, shell = set_up(orders=6)
    first = shell("sync", "--flow", "suppliers", json=True).json
    again = shell("runs", "again", first["run_id"], json=True).json
    assert set(again["flows"]) == {"suppliers"}
    assert shell("runs", "again", "nobody").code == 2


def test_the_sheet_of_a_preview_is_written(set_up: SetUp, tmp_path: Path) -> None:
    _, shell = set_up(orders=6)
    shown = shell("sync", "--preview", json=True).json
    file = tmp_path / "sheet.xlsx"
    said = shell("runs", "sheet", shown["run_id"], "--out", str(file), json=True).json
    assert said["records"] == len(shown["preview"])
    book = load_workbook(file)
    rows = list(book["Records"].iter_rows(values_only=True))
    assert [row[2] for row in rows[1:]] == [row["key"] for row in shown["preview"]]
    assert {str(value) for row in book["About"].iter_rows(values_only=True) for value in row} >= {shown["sheet"]}
    values = list(book["Values"].iter_rows(values_only=True))
    first = next(row for row in shown["preview"] if row["writes"])
    wanted = {
        (w["field"], w["value"]) for w in first["wants"] if w["value"] and w["field"] not in {"source", "profile"}
    }
    assert wanted <= {(row[2], str(row[4])) for row in values if row[1] == first["key"]}
    table = tmp_path / "sheet.csv"
    assert shell("runs", "sheet", shown["run_id"], "--out", str(table)).code == 0
    with table.open(encoding="utf-8-sig", newline="") as lines:
        assert len(list(csv.reader(lines))) == len(shown["preview"]) + 1
    run = shell("sync", json=True).json
    assert shell("runs", "sheet", run["run_id"], "--out", str(file)).code == 2
