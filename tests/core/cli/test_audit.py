from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

from openpyxl import load_workbook

from tests.core.cli.conftest import Scene


def test_entries_are_listed_by_what_is_asked(synced: Scene) -> None:
    run = synced.sync.json["run_id"]
    everything = synced.shell("audit", "list", "--limit", "1000", json=True).json
    assert everything["total"] == len(everything["entries"]) == sum(everything["by_action"].values())
    written = synced.shell("audit", "list", "--run", run, "--action", "written", json=True).json
    assert written["total"] == everything["by_action"]["written"] > 0
    key = written["entries"][0]["record"]
    said = synced.shell("audit", "list", "--record", key)
    assert "Written to X3 as" in said.out
    assert key in said.out
    first = synced.shell("audit", "list", "--limit", "3", json=True).json
    then = synced.shell("audit", "list", "--limit", "3", "--before", str(first["before"]), json=True).json
    numbers = [entry["number"] for entry in (*first["entries"], *then["entries"])]
    assert numbers == [entry["number"] for entry in everything["entries"][:6]]
    assert synced.shell("audit", "list", "--from", "yesterday").code == 2
    assert synced.shell("audit", "list", "--until", "2001-01-01", json=True).json["total"] == 0


def test_the_chain_is_verified_from_the_last_time_on(synced: Scene) -> None:
    whole = synced.shell("audit", "verify", json=True).json
    assert (whole["ok"], whole["since"]) == (True, 1)
    rest = synced.shell("audit", "verify", "--since-last", json=True).json
    assert (rest["ok"], rest["since"]) == (True, whole["entries"] + 1)
    assert "those before were verified earlier" in synced.shell("audit", "verify", "--since-last").out


def test_an_export_and_the_way_of_a_record_are_files(synced: Scene, tmp_path: Path) -> None:
    made = synced.shell("audit", "export", str(tmp_path / "audit.xlsx"), "--action", "held", json=True).json
    assert made["entries"] == load_workbook(tmp_path / "audit.xlsx")["Audit entries"].max_row - 1 > 0
    assert "intact" in made["seal"]
    assert synced.shell("audit", "export", str(tmp_path / "audit.doc")).code == 2
    done = synced.shell("trace", "50057801", "--out", str(tmp_path / "way.pdf"), json=True)
    assert done.json["key"] == "50057801"
    assert (tmp_path / "way.pdf").read_bytes().startswith(b"%PDF")


def test_an_evidence_pack_verifies_by_its_own_checker(synced: Scene, tmp_path: Path) -> None:
    file = tmp_path / "pack.zip"
    period = ("--from", "2020-01-01", "--until", "2099-12-31")
    said = synced.shell("evidence", *period, str(file))
    assert said.code == 0, said.err
    assert "Fingerprint of the manifest" in said.out
    with zipfile.ZipFile(file) as archive:
        assert {"summary.xlsx", "summary.pdf", "reconciliation.xlsx", "check.py"} <= set(archive.namelist())
        archive.extract("check.py", tmp_path)
    alone = [sys.executable, "-I", str(tmp_path / "check.py"), str(file)]
    done = subprocess.run(alone, check=False, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout
    assert synced.shell("evidence", "--from", "2020-01-01", "--until", "soon", str(file)).code == 2


def test_what_is_kept_is_told_and_nothing_is_removed_where_no_setting_says_so(synced: Scene) -> None:
    told = synced.shell("retention", "show", json=True).json
    assert (told["payload_days"], told["audit_days"], told["entries_due"], told["cuts"]) == (0, 0, 0, [])
    assert told["payloads"] > 12
    assert "kept, for ever" in synced.shell("retention", "show").out
    done = synced.shell("retention", "run", json=True).json
    assert (done["payloads"], done["entries"], done["file"]) == (0, 0, None)
    assert "No audit entries were moved." in synced.shell("retention", "run").out


def test_a_member_that_is_read_or_not_there_is_not_blanked(synced: Scene) -> None:
    said = synced.shell("audit", "blank", "50062503", "--member", "/nothing", "--because", "x")
    assert (said.code, "has no member" in said.err) == (2, True)
    said = synced.shell("audit", "blank", "50062504", "--member", "/header", "--because", "x")
    assert (said.code, "No record is called" in said.err) == (2, True)


def test_members_of_a_kept_source_are_listed_and_one_of_them_is_blanked(synced: Scene) -> None:
    waits = synced.shell("audit", "members", "50062503")
    assert (waits.code, "Nothing can be blanked now: 50062503 waits" in waits.out) == (0, True)
    query = ("records", "--flow", "orders", "--status", "Synced")
    key = synced.shell(*query, json=True).json["records"][0]["key"]
    told = synced.shell("audit", "members", key, json=True).json
    assert (told["key"], told["flow"], told["waits"]) == (key, "orders", False)
    free = next(one for one in told["members"] if not one["needed"])
    said = synced.shell("audit", "members", key, "--find", free["member"])
    assert f"        {free['member']}: {free['value']}" in said.out
    assert "needed  /" in synced.shell("audit", "members", key).out
    done = synced.shell("audit", "blank", key, "--member", free["member"], "--because", "asked for", json=True)
    assert (done.code, done.json["member"]) == (0, free["member"])
    left = synced.shell("audit", "members", key, json=True).json["members"]
    assert free["member"] not in [one["member"] for one in left]
    assert synced.shell("audit", "verify").code == 0


def test_a_report_is_in_the_language_that_is_asked_for(synced: Scene, tmp_path: Path) -> None:
    file = tmp_path / "audit.xlsx"
    assert synced.shell("audit", "export", str(file), "--language", "fr").code == 0
    assert load_workbook(file).sheetnames[-1] == "Concerne"
    refused = synced.shell("audit", "export", str(file), "--language", "tlh")
    assert (refused.code, "Choose one of these: en, fr." in refused.err) == (2, True)
