"""`views`, and what `records` and `trace` do with the window's views and texts."""

from __future__ import annotations

import csv
from pathlib import Path

from core.app import open_app
from core.cli.output import EXIT_USE
from core.model.flow import Entity
from core.model.saved_view import SavedView, ViewColumn
from tests.core.cli.conftest import Scene

HELD = "50057801"


def keys(scene: Scene, *options: str) -> list[str]:
    return [row["key"] for row in scene.shell("records", *options, json=True).json["records"]]


def test_a_view_is_saved_listed_shown_used_and_forgotten(synced: Scene) -> None:
    shell = synced.shell
    assert "No view is saved yet." in shell("views", "list").out
    saved = shell(
        "views", "save", "Held", "--flow", "orders", "--status", "needs-mapping", "--sort", "amount", json=True
    )
    assert (saved.code, saved.json["replaced"]) == (0, False)
    held = keys(synced, "--flow", "orders", "--status", "needs-mapping", "--sort", "amount")
    assert HELD in held
    assert keys(synced, "--view", "Held") == held
    assert keys(synced, "--view", "Held", "--descending") == held[::-1]
    assert keys(synced, "--view", "Held", "--flow", "orders", "--find", HELD) == [HELD]
    assert keys(synced, "--view", "Held", "--to", "1990-01-01") == []
    assert set(keys(synced, "--view", "Held", "--status", "synced")).isdisjoint(held)
    shown = shell("views", "show", "Held", json=True).json["view"]
    assert (shown["flow"], shown["statuses"], shown["sort"]) == ("orders", ["Needs mapping"], "amount")
    assert shell("views", "save", "Held", "--flow", "orders", "--days", "this-month", json=True).json["replaced"]
    assert "this month" in shell("views", "show", "Held").out
    shell("views", "save", "Held", "--flow", "suppliers")
    assert [one["flow"] for one in shell("views", "list", json=True).json["views"]] == ["suppliers", "orders"]
    several = shell("records", "--view", "Held")
    assert several.code == EXIT_USE
    assert "--flow" in several.err
    for flow in ("orders", "suppliers"):
        assert shell("views", "forget", "Held", "--flow", flow, json=True).json["flow"] == flow
    for gone in (("records", "--view", "Held"), ("views", "show", "Held"), ("views", "forget", "Held")):
        assert shell(*gone).code == EXIT_USE


def test_a_file_of_a_view_has_its_columns(synced: Scene, tmp_path: Path) -> None:
    columns = (
        ViewColumn("x3", 0, hidden=False),
        ViewColumn("day", 90, hidden=True),
        ViewColumn("key", 0, hidden=False),
    )
    app = open_app(synced.shell.home, secrets=synced.shell.secrets())
    app.save_view(Entity.ORDER, SavedView("Two", sort="day", columns=columns))
    app.close()
    file = tmp_path / "two.csv"
    assert synced.shell("records", "--view", "Two", "--export", str(file)).code == 0
    with file.open(encoding="utf-8-sig", newline="") as stream:
        assert next(csv.reader(stream)) == ["X3", "JAGGAER"]
    synced.shell("views", "save", "Two", "--flow", "orders", "--find", "5000")
    assert synced.shell("views", "show", "Two", json=True).json["view"]["columns"] == ["x3", "key"]
    synced.shell("views", "forget", "Two")


def test_what_is_wrong_is_refused(synced: Scene) -> None:
    for wrong in (
        ("views", "save", " blank", "--flow", "orders"),
        ("views", "save", "x", "--flow", "reference"),
        ("views", "save", "x", "--flow", "orders", "--status", "fine"),
        ("views", "save", "x", "--flow", "orders", "--days", "today", "--from", "2026-01-01"),
        ("records", "--view", "x", "--flow", "orders", "--flow", "suppliers"),
        ("records", "--view", "x", "--flow", "reference"),
    ):
        assert synced.shell(*wrong).code == EXIT_USE, wrong
    assert synced.shell("views", "list", json=True).json["views"] == []


def test_a_record_is_told_to_support_as_the_window_does_it(synced: Scene) -> None:
    told = synced.shell("trace", HELD, "--support", json=True).json["support"]
    assert f"JAGGAER number: {HELD}" in told
    assert "Causes: account-missing (" in told
    plain = synced.shell("trace", HELD, "--support")
    assert plain.code == 0
    assert f"JAGGAER number: {HELD}" in plain.out
    assert synced.shell("trace", "no such", "--support").code == EXIT_USE
