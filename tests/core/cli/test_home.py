"""`home`: where the data is, and a folder that accounts share, used by a second account that really is another one."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from core import paths
from core.errors import ConfigurationError
from core.sharing import access_words, share
from tests.core.cli.shell import Shell
from tests.helpers.practice import Bench

SetUp = Callable[..., tuple[Bench, Shell]]
REPOSITORY = Path(__file__).resolve().parents[3]
SOMEBODY, A_GROUP = 65_534, 50
"""A user that every Linux has, and a group (`staff` of Debian) that is not its own."""
AS_SOMEBODY = (
    *("setpriv", f"--reuid={SOMEBODY}", f"--regid={SOMEBODY}", f"--groups={A_GROUP}", "--no-new-privs"),
    *("--inh-caps=-all,+dac_read_search", "--ambient-caps=-all,+dac_read_search"),
)
"""As an account that may read everything, so that Python is found, and write nothing but what it owns or its group may."""
posix = pytest.mark.skipif(sys.platform == "win32", reason="Windows has access lists")


@pytest.fixture(autouse=True)
def same_umask() -> Iterator[None]:
    before = os.umask(0o022)
    os.umask(before)
    yield
    os.umask(before)


def own_group() -> str:
    import grp  # noqa: PLC0415 - not on Windows

    return grp.getgrgid(os.getgid()).gr_name  # type: ignore[attr-defined,unused-ignore]


def test_words_stand_for_the_home_folders(tmp_path: Path) -> None:
    environ = {"ML_CONNECTOR_HOME": str(tmp_path)}
    assert paths.find_home("this-pc", environ).folder == paths.shared_home()
    assert paths.find_home("only-me", environ).folder == paths.find_home(None, {}).folder
    assert paths.find_home(None, {"ML_CONNECTOR_HOME": "this-pc"}).folder == paths.shared_home()
    assert paths.find_home(None, environ).folder == tmp_path


@posix
def test_a_shared_home_holds_a_copy_that_the_group_may_write(set_up: SetUp, tmp_path: Path) -> None:
    made, shell = set_up(orders=2)
    shared = tmp_path / "shared"
    done = shell("home", "share", "--group", own_group(), "--folder", str(shared), "--copy", json=True)
    assert done.code == 0, done.err
    assert done.json["copied"] is True
    there = Shell(shared, made.folder / "keyring.json")
    assert there("sync", json=True).code == 0
    shown = there("home", "show", json=True).json
    assert (shown["kind"], shown["group"], shown["exists"]) == ("this-pc", own_group(), True)
    files = [file for file in shared.rglob("*") if file.is_file()]
    assert {file.name for file in files} >= {"ml-connector.db"}
    assert [file for file in files if file.stat().st_mode & 0o066 != 0o060] == [], (
        "the group writes, others do not read"
    )
    assert shared.stat().st_mode & 0o7777 == 0o2770
    assert shell("home", "show", json=True).json["kind"] == "folder"


@posix
def test_a_home_of_one_account_stays_closed(set_up: SetUp) -> None:
    _, shell = set_up(orders=2)
    assert shell.home.stat().st_mode & 0o077 == 0
    assert not paths.Home(shell.home).is_shared


@posix
def test_a_group_that_is_not_there_is_said_with_what_to_do(tmp_path: Path) -> None:
    shell = Shell(tmp_path / "home", tmp_path / "keyring.json")
    done = shell("home", "share", "--group", "nobody-has-this", "--folder", str(tmp_path / "shared"))
    assert done.code == 2
    assert "sudo groupadd nobody-has-this" in done.err


def test_a_cloud_folder_is_not_shared(tmp_path: Path) -> None:
    shell = Shell(tmp_path / "home", tmp_path / "keyring.json")
    done = shell("home", "share", "--group", "staff", "--folder", str(tmp_path / "OneDrive" / "x"))
    assert (done.code, "synchronised with a cloud" in done.err) == (2, True)


def test_on_windows_nobody_but_the_group_and_administrators_is_let_in() -> None:
    assert access_words(r"C:\ProgramData\ML Connector", "ML Connector")[2:] == (
        *("/inheritance:r", "/grant:r", "*S-1-5-18:(OI)(CI)F", "*S-1-5-32-544:(OI)(CI)F", "ML Connector:(OI)(CI)M"),
    )


@pytest.mark.full
@pytest.mark.skipif(
    sys.platform != "linux" or os.getuid() != 0 or shutil.which("setpriv") is None, reason="it takes root and setpriv"
)
def test_another_account_of_the_group_works_in_it_and_one_outside_does_not(set_up: SetUp, tmp_path: Path) -> None:
    made, shell = set_up(orders=2)
    shared = tmp_path / "shared"
    import grp  # noqa: PLC0415 - not on Windows

    group = grp.getgrgid(A_GROUP).gr_name
    assert shell("home", "share", "--group", group, "--folder", str(shared), "--copy").code == 0
    there = Shell(shared, made.folder / "keyring.json")
    assert there("schedule", "set", "--at", "07:00", "--zone", "UTC").code == 0
    words = ["-m", "core", "--home", str(shared), "--json", "views", "list"]
    environment = {**os.environ, "HOME": str(tmp_path), "PYTHONDONTWRITEBYTECODE": "1"}

    def as_somebody(groups: str) -> subprocess.CompletedProcess[str]:
        account = [word if not word.startswith("--groups=") else groups for word in AS_SOMEBODY]
        return subprocess.run(
            [*account, sys.executable, *words],
            capture_output=True,
            text=True,
            check=False,
            cwd=REPOSITORY,
            env=environment,
        )

    inside = as_somebody(f"--groups={A_GROUP}")
    assert inside.returncode == 0, inside.stdout + inside.stderr
    outside = as_somebody(f"--groups={SOMEBODY}")
    assert outside.returncode == 4, outside.stdout + outside.stderr
    assert there("audit", "verify").code == 0


def test_a_share_without_a_group_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match="Which group"):
        share(tmp_path / "x", " ")
