"""A home goes to another computer: all of it comes along but secrets, and what is not whole changes nothing."""

from __future__ import annotations

import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from core import moving
from core.app import open_app
from core.mapping.profiles import profile_text
from core.model.connection import SecretName
from core.model.schedule import Owner
from core.paths import STORE_NAME, Home
from tests.core.cli.shell import Done, Shell
from tests.helpers.practice import Bench

SetUp = Callable[..., tuple[Bench, Shell]]


@pytest.fixture
def packed(set_up: SetUp, tmp_path: Path) -> tuple[Bench, Shell, Path]:
    """A home with a mapping, a problem and a profile of its own, as a file."""
    profile = tmp_path / "old computer" / "our site.toml"
    profile.parent.mkdir()
    profile.write_text(profile_text("j1p-indirect"), "utf-8")
    made, shell = set_up({"jaggaer": f'profile = "{profile.as_posix()}"'}, orders=12)
    for number in ("50057801", "50062503"):
        made.pair.jaggaer.do("spoil", kind="unknown-account", order=number, value=f"77{number[-5:]}")
    shell("sync")
    assert shell("map", "account", "7757801", "5014701", "--because", "as last year").code == 0
    file = tmp_path / "everything.zip"
    done = shell("settings", "export", str(file), json=True)
    assert done.code == 0, done.err
    assert done.json["connections"] == ["Main"]
    assert done.json["own_files"] == 1
    return made, shell, file


def told(shell: Shell, *words: str) -> object:
    """What a command says, without when it was said and what this computer's own task is."""
    said = shell(*words, json=True).json
    return {name: value for name, value in said.items() if name not in {"at", "made_at", "task"}}


def there(packed: tuple[Bench, Shell, Path], tmp_path: Path) -> tuple[Shell, Done]:
    shell = Shell(tmp_path / "new home", tmp_path / "new keyring.json")
    return shell, shell("settings", "import", str(packed[2]), json=True)


def test_everything_is_there_but_secrets_and_it_goes_on_where_it_was(
    packed: tuple[Bench, Shell, Path], tmp_path: Path
) -> None:
    made, old, file = packed
    with zipfile.ZipFile(file) as archive:
        every = b"".join(archive.read(name) for name in archive.namelist())
    for secret in (made.pair.jaggaer_secret, made.pair.x3.secret):
        assert secret.encode() not in every
    asked = (("records",), ("problems",), ("mappings", "list"), ("runs", "list"), ("schedule", "show"))
    before = [told(old, *words) for words in asked]
    shutil.rmtree(tmp_path / "old computer")
    new, done = there(packed, tmp_path)
    assert done.code == 0, done.err
    assert done.json["secrets_missing"] == [
        {"connection": "Main", "secret": "jaggaer-secret"},
        {"connection": "Main", "secret": "x3-secret"},
    ]
    for words, said in zip(asked, before, strict=True):
        assert told(new, *words) == said, words
    profile = new("settings", "show", "jaggaer.profile", json=True).json["settings"]
    assert Path(profile[0]["value"] if isinstance(profile, list) else profile["jaggaer.profile"]).is_relative_to(
        new.home
    )
    assert new("sync").code == 3, "the secrets are asked for first"
    secrets = new.secrets()
    secrets.set("Main", SecretName.JAGGAER, made.pair.jaggaer_secret)
    secrets.set("Main", SecretName.X3, made.pair.x3.secret)
    x3 = made.x3_state()
    synced = new("sync", json=True)
    assert synced.code == 1, synced.err
    assert synced.json["counts"]["created"] == 0, "nothing is written twice"
    assert made.x3_state()["orders"] == x3["orders"]
    replayed = new("replay", "--all", json=True)
    assert replayed.json["counts"]["created"] == 1, "the mapping came along"
    verified = new("audit", "verify", json=True).json
    assert verified["ok"] is True
    entries = new("audit", "list", json=True).json["entries"]
    actions = [entry["action"] for entry in entries]
    assert {"home-imported", "home-exported"} <= set(actions)
    assert actions.count("seal-key") == 2, "the old computer's key and the new one's"
    assert not (new.home / moving.INCOMING).exists()
    assert [file.name for file in new.home.glob("*before-import*")] == [f"{Path(STORE_NAME).stem}-before-import.db"]


def test_a_home_that_has_connections_is_left_alone(packed: tuple[Bench, Shell, Path]) -> None:
    _, old, file = packed
    before = told(old, "records")
    done = old("settings", "import", str(file))
    assert done.code == 2
    assert "This home has connections already: Main." in done.err
    assert told(old, "records") == before


def changed(
    file: Path, where: Path, change: Callable[[str, bytes], bytes | None], more: dict[str, bytes] | None = None
) -> Path:
    with zipfile.ZipFile(file) as old, zipfile.ZipFile(where, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            data = change(name, old.read(name))
            if data is not None:
                new.writestr(name, data)
        for name, data in (more or {}).items():
            new.writestr(name, data)
    return where


@pytest.mark.parametrize(
    ("what", "change", "said"),
    [
        ("a changed store", lambda n, d: d[:-1] + b"x" if n == "store.db" else d, "store.db is not as it was written"),
        ("a longer store", lambda n, d: d + b"x" if n == "store.db" else d, "store.db is not as it was written"),
        ("no store", lambda n, d: None if n == "store.db" else d, "store.db cannot be read"),
        ("no manifest", lambda n, d: None if n == "manifest.json" else d, "is no file of ML Connector"),
        ("a later form", lambda _n, d: d.replace(b'"format": 1', b'"format": 9'), "has a form that this version"),
        ("a later store", lambda _n, d: d.replace(b'"store_version": ', b'"store_version": 9'), "newer than this one"),
        ("a way out", lambda _n, d: d.replace(b"files/1-", b"../../1-"), "has no place in it"),
    ],
)
def test_what_is_not_whole_is_refused_and_leaves_nothing(
    packed: tuple[Bench, Shell, Path],
    tmp_path: Path,
    what: str,
    change: Callable[[str, bytes], bytes | None],
    said: str,
) -> None:
    shell = Shell(tmp_path / "new home", tmp_path / "new keyring.json")
    file = changed(packed[2], tmp_path / "changed.zip", change)
    done = shell("settings", "import", str(file))
    assert done.code == 2, what
    assert said in done.err
    assert not (shell.home / moving.INCOMING).exists()
    assert shell("connections", "list", json=True).json["connections"] == []
    (tmp_path / "text.zip").write_text("no zip", "utf-8")
    assert "cannot be read as a file of ML Connector" in shell("settings", "import", str(tmp_path / "text.zip")).err


def test_an_interrupted_taking_in_goes_on_at_the_next_start(packed: tuple[Bench, Shell, Path], tmp_path: Path) -> None:
    shell = Shell(tmp_path / "new home", tmp_path / "new keyring.json")
    file = tmp_path / "by a task.zip"
    old = open_app(packed[1].home, secrets=packed[1].secrets())
    old.set_schedule_owner(Owner.SYSTEM_TASK, "Main")
    old.export_home(file)
    old.close()
    app = open_app(shell.home, secrets=shell.secrets())
    app.unpack_home(file)
    app.close()
    moving.take_in(Home(shell.home))
    assert moving.is_coming(Home(shell.home)), "here the process died"
    listed = shell("connections", "list", json=True)
    assert [one["name"] for one in listed.json["connections"]] == ["Main"]
    assert not (shell.home / moving.INCOMING).exists()
    assert told(shell, "records") == told(packed[1], "records")
    profile = told(shell, "settings", "show", "jaggaer.profile")
    assert str(shell.home.as_posix()) in str(profile)
    app = open_app(shell.home, secrets=shell.secrets())
    assert app.schedules("Main").calendar.owner is Owner.PROGRAM, "the other computer's task does not come along"
    app.close()


def test_a_file_that_the_settings_name_and_is_gone_keeps_the_export_back(
    packed: tuple[Bench, Shell, Path], tmp_path: Path
) -> None:
    shutil.rmtree(tmp_path / "old computer")
    done = packed[1]("settings", "export", str(tmp_path / "again.zip"))
    assert done.code == 2
    assert "our site.toml, which the settings name, is not there" in done.err
    assert not list(tmp_path.glob("*again*"))
    assert not list(packed[1].home.glob(".export-*"))
