"""`map --import` and `map --export`."""

from __future__ import annotations

import json
from pathlib import Path

from tests.core.cli.conftest import Scene


def test_rules_go_to_a_file_and_come_back_with_a_verdict_for_each_row(synced: Scene, tmp_path: Path) -> None:
    shell, file = synced.shell, str(tmp_path / "rules.csv")
    assert shell("map", "address", "North", "N1").code == 0
    assert shell("map", "--export", file, json=True).json["rows"] == 1
    same = shell("map", "--import", file, json=True)
    assert (same.code, same.json["applied"], same.json["counts"]) == (
        0,
        True,
        {"new": 0, "changed": 0, "same": 1, "refused": 0},
    )
    Path(file).write_text("Kind,JAGGAER code,X3 code\naddress,North,N2\naccount,1,none such\n", encoding="utf-8")
    shown = shell("map", "--import", file, "--preview")
    assert shown.code == 1
    assert "address North -> N2, everywhere (was N1)" in shown.out
    assert "account 1 -> none such, everywhere: X3 has no account none such." in shown.out
    assert "0 new, 1 changed, 0 same, 1 refused. Nothing was decided yet" in shown.out
    assert shell("map", "--import", file, json=True).json["counts"]["changed"] == 1
    told = json.loads(shell("map", "--import", file, "--json").out)
    assert [row["verdict"] for row in told["rows"]] == ["same", "refused"]


def test_a_mapping_without_its_codes_or_with_two_wishes_at_once_is_refused_with_what_to_say(
    synced: Scene, tmp_path: Path
) -> None:
    for words in (("map",), ("map", "account", "1"), ("map", "account", "1", "2", "--export", str(tmp_path / "a.csv"))):
        done = synced.shell(*words)
        assert done.code == 2
        assert "--export" in done.err
