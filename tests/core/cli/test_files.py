"""`import-file` as it is typed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from tests.core.cli.shell import Shell
from tests.core.files.exports import holdings, search_export
from tests.helpers.practice import Bench

SetUp = Callable[..., tuple[Bench, Shell]]


def test_a_file_is_previewed_imported_and_found_again_in_record_and_audit(set_up: SetUp, tmp_path: Path) -> None:
    made, shell = set_up(orders=6)
    orders, _ = holdings(made)
    file = search_export(made, tmp_path / "export.csv", orders)
    preview = shell("import-file", str(file), "--preview", json=True)
    assert (preview.code, preview.json["flows"]["orders"]["created"]) == (0, len(orders))
    assert made.x3_state()["orders"] == []
    done = shell("import-file", str(file), json=True)
    assert (done.code, done.json["status"]) == (0, "done")
    assert done.json["flows"]["orders"]["created"] == len(orders)
    assert done.json["calls"]["jaggaer"] == 0
    again = shell("import-file", str(file), json=True)
    assert again.json["counts"]["unchanged"] == again.json["counts"]["read"] == done.json["counts"]["read"]
    trace = shell("trace", orders[0]["number"], json=True).json
    assert any("from the file export.csv" in str(event) for event in trace["events"])
    assert shell("audit", "verify", json=True).json["ok"]


def test_a_broken_file_is_refused_whole_with_exit_code_2(set_up: SetUp, tmp_path: Path) -> None:
    made, shell = set_up(orders=3)
    orders, _ = holdings(made)
    good = search_export(made, tmp_path / "export.csv", orders)
    broken = tmp_path / "broken.xml"
    broken.write_text("<PurchaseOrderMessage>\n<Header>", encoding="utf-8")
    done = shell("import-file", str(good), str(broken), json=True)
    assert done.code == 2
    assert "broken.xml" in str(done.json)
    assert "line 2" in str(done.json)
    assert made.x3_state()["orders"] == []
    assert shell("import-file").code == 2


def test_records_that_need_a_person_give_exit_code_1_and_hold_nobody_else(set_up: SetUp, tmp_path: Path) -> None:
    made, shell = set_up(orders=6)
    orders, _ = holdings(made)
    file = search_export(made, tmp_path / "export.csv", orders)
    account = orders[0]["lines"][0]["splits"][0][0]
    file.write_text(file.read_text("cp1252").replace(f"{account}-L", "777-L"), encoding="cp1252")
    done = shell("import-file", str(file), json=True)
    assert done.code == 1
    assert done.json["counts"]["held"] > 0
    assert done.json["counts"]["read"] == sum(value for name, value in done.json["counts"].items() if name != "read")
    [problem] = [p for p in shell("problems", json=True).json["problems"] if p["source_code"] == "777"]
    assert problem["kind"] == "account"
