"""The support bundle: what is in it, what is not, and that a store which cannot be opened does not keep it back."""

from __future__ import annotations

import json
import re
import zipfile
from pathlib import Path

from core.account import os_account
from core.logs import FILE_NAME
from core.paths import STORE_NAME
from tests.core.cli.conftest import Scene
from tests.core.cli.shell import Shell

PRICE = re.compile(r"(?<![\d.])\d+[.,]\d{2} [A-Z]{3}\b")
LINE = "2026-11-30T09:54:27.123Z INFO core.sync.run [run=1 flow=orders] {}\n"


def contents(file: Path) -> dict[str, str]:
    with zipfile.ZipFile(file) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name).decode() for name in archive.namelist()}


def test_it_tells_what_helps_and_not_whose_it_is(synced: Scene, tmp_path: Path) -> None:
    shell = synced.shell
    app = synced.made.app("home")
    suppliers = app._named("").records.supplier_names()
    log = shell.home / "logs" / FILE_NAME
    before = log.read_text("utf-8") if log.exists() else ""
    told = [
        f"{suppliers[0]} was refused: 12,340.50 EUR too much",
        f"asked by {os_account().name}, told to anna@example.com",
        f"sign-in with {synced.made.pair.x3.secret} failed",
        "order 50057801 waits",
    ]
    log.write_text(before + "".join(LINE.format(text) for text in told), "utf-8")
    secrets = (synced.made.pair.jaggaer_secret, synced.made.pair.x3.secret)
    done = Shell(shell.home, shell.keyring, protected=True)("support-bundle", str(tmp_path / "b.zip"), json=True)
    log.write_text(before, "utf-8")
    assert done.code == 0, done.err
    found = contents(tmp_path / "b.zip")
    assert [part["name"] for part in done.json["parts"]] == list(found)
    every = "\n".join(found.values())
    for name in suppliers:
        assert name not in every
    for secret in secrets:
        assert secret not in every
    assert "anna@example.com" not in every
    assert not PRICE.search(every)
    assert "order 50057801 waits" in found["log.txt"]
    assert done.json["struck"] == {"amount": 1, "e-mail": 1, "person": 1, "secret": 1, "supplier": 1} | {
        kind: count
        for kind, count in done.json["struck"].items()
        if kind in {"amount", "supplier", "person"} and count > 1
    }
    problems = json.loads(found["connection-1/problems.json"])
    assert {one["source_code"] for one in problems} >= {"7777777"}
    runs = json.loads(found["connection-1/runs.json"])
    assert runs[0]["run_id"] == synced.sync.json["run_id"]
    assert runs[0]["counts"] == synced.sync.json["counts"]
    settings = json.loads(found["connection-1/settings.json"])
    assert settings["settings"]["x3.folder"] == "SEED"
    assert settings["settings"]["x3.user"] == "(set)"
    assert settings["secrets_set"] == {"jaggaer-secret": True, "x3-secret": True}
    assert json.loads(found["connection-1/state.json"])["audit"]["ok"] is True
    assert "log.txt" in found["about.txt"]


def test_it_is_printed_where_that_is_asked_for(synced: Scene, tmp_path: Path) -> None:
    done = synced.shell("support-bundle", str(tmp_path / "b.zip"), "--show")
    assert done.code == 0
    assert "connection-1/systems.json" in done.out
    assert "Look through it before you send it" in done.out


def test_a_damaged_store_and_a_profile_that_is_gone_keep_nothing_back(synced: Scene, tmp_path: Path) -> None:
    home = tmp_path / "broken"
    (home / "logs").mkdir(parents=True)
    (home / STORE_NAME).write_bytes(b"this was a store once" * 400)
    (home / "logs" / FILE_NAME).write_text(LINE.format("the last thing that worked"), "utf-8")
    shell = Shell(home, synced.shell.keyring)
    assert shell("problems").code == 4
    assert shell("support-bundle", str(tmp_path / "b.zip")).code == 0
    found = contents(tmp_path / "b.zip")
    assert list(found) == ["about.txt", "versions.json", "log.txt"]
    assert "The local store cannot be used" in json.loads(found["versions.json"])["store"]
    assert "the last thing that worked" in found["log.txt"]


def test_a_file_that_cannot_be_written_is_told(synced: Scene, tmp_path: Path) -> None:
    done = synced.shell("support-bundle", str(tmp_path / "not there" / "b.zip"))
    assert done.code == 4
    assert "Choose another folder" in done.err
    assert list(tmp_path.iterdir()) == []
