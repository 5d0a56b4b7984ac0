"""The package for the Windows Installer, really run by `msiexec`: installed, upgraded, refused and removed in a clean Wine."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from core.store.migrations import SCHEMA_VERSION
from installer.package import make_package
from installer.product import version
from tests.core.store.samples.make_sample import sample_path
from tests.installer.conftest import BEFORE, STALE, SetUps
from tests.installer.test_windows import RUN, data, rows
from tests.installer.wine import Windows, wait_until, windows

pytestmark = [pytest.mark.windows, pytest.mark.timeout(1800)]

FAILED = 1603 & 0xFF
"""What Wine hands on of the exit code: Linux knows eight bits."""
PACKAGED = 10
REPAIR = ("REINSTALL=ALL", "REINSTALLMODE=amus")
UNINSTALL = r"HKLM\Software\Microsoft\Windows\CurrentVersion\Uninstall"


@dataclass(frozen=True)
class Packages:
    """The packages of this version and of one before."""

    before: Path
    now: Path


@pytest.fixture(scope="module")
def packages(set_ups: SetUps) -> Packages:
    made = Packages(set_ups.now.with_name("before.msi"), set_ups.now.with_name("now.msi"))
    if made.now.exists():
        return made
    scratch = set_ups.stage.with_name("work")
    (set_ups.stage / STALE).touch()
    make_package(set_ups.stage, scratch, BEFORE, made.before)
    (set_ups.stage / STALE).unlink()
    make_package(set_ups.stage, scratch, version(), made.now)
    return made


@pytest.fixture(scope="module")
def pc(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Windows]:
    with windows(tmp_path_factory.mktemp("windows")) as made:
        yield made


def program(pc: Windows) -> Path:
    return pc.path(r"C:\Program Files\ML Connector")


def command(pc: Windows) -> Path:
    return program(pc) / "ml-connector.exe"


def install(pc: Windows, package: Path, *words: str, how: str = "/i") -> tuple[int, str]:
    """Exit code and log of a silent `msiexec`."""
    copy, log = pc.path("C:\\") / package.name, pc.path(r"C:\log.txt")
    shutil.copy(package, copy)
    log.unlink(missing_ok=True)
    done = pc.run("msiexec", how, pc.windows(copy), "/qn", "/l*v", pc.windows(log), *words)
    return done.returncode, log.read_text("utf-16" if log.read_bytes()[:2] == b"\xff\xfe" else "utf-8", "replace")


def entries(pc: Windows) -> dict[str, str]:
    """Product code -> version of what the list of programs calls ML Connector."""
    found = {}
    for line in pc.run("reg", "query", UNINSTALL).stdout.splitlines():
        said = pc.registry(line.strip()) if line.startswith("HKEY") else {}
        if said.get("DisplayName") == "ML Connector":
            found[line.rpartition("\\")[2].strip()] = said["DisplayVersion"]
    return found


def menu(pc: Windows) -> list[str]:
    return [file.name for file in pc.path("C:\\").rglob("*.lnk")]


def installed(pc: Windows, packages: Packages) -> None:
    if set(entries(pc).values()) != {version()} or not command(pc).is_file():
        assert install(pc, packages.now)[0] == 0


def test_installed_silently_it_is_in_its_place_and_answers(pc: Windows, packages: Packages, set_ups: SetUps) -> None:
    code, log = install(pc, packages.now)
    assert code == 0, log[-4000:]
    there = {path.relative_to(program(pc)) for path in program(pc).rglob("*") if path.is_file()}
    assert there == {path.relative_to(set_ups.stage) for path in set_ups.stage.rglob("*") if path.is_file()}
    assert list(entries(pc).values()) == [version()]
    assert menu(pc) == ["ML Connector.lnk"]
    assert not data(pc).exists()
    assert pc.check(command(pc), "--version").split()[-1] == version()
    paths = pc.registry(r"HKLM\Software\Microsoft\Windows\CurrentVersion\App Paths\ml-connector.exe")
    assert paths == {"(Default)": pc.windows(command(pc))}


def test_installed_again_it_changes_nothing_and_repairs_when_told(pc: Windows, packages: Packages) -> None:
    installed(pc, packages)
    before = entries(pc)
    (program(pc) / "app" / "core" / "__main__.py").unlink()
    command(pc).unlink()
    assert install(pc, packages.now, *REPAIR)[0] == 0
    assert entries(pc) == before
    assert version() in pc.check(command(pc), "--version")
    assert (program(pc) / "app" / "core" / "__main__.py").is_file()


def test_an_upgrade_takes_the_place_of_the_version_before_and_keeps_its_data(pc: Windows, packages: Packages) -> None:
    if entries(pc):
        assert install(pc, packages.now, how="/x")[0] == 0
    code, log = install(pc, packages.before)
    assert code == 0, log[-4000:]
    assert (program(pc) / STALE).is_file()
    shutil.rmtree(data(pc), ignore_errors=True)
    data(pc).mkdir()
    store = data(pc) / "ml-connector.db"
    shutil.copy(sample_path(SCHEMA_VERSION - 1), store)
    before = rows(store)

    code, log = install(pc, packages.now)
    assert code == 0, log[-4000:]
    assert list(entries(pc).values()) == [version()], "the entry of the version before is gone"
    assert not (program(pc) / STALE).exists()
    listed = pc.check(command(pc), "connections", "list", "--json")
    assert len(json.loads(listed)["connections"]) == 1
    after = rows(store)
    assert {name: count for name, count in before.items() if count > after.get(name, -1)} == {}


def test_an_older_version_does_not_replace_a_newer_one(pc: Windows, packages: Packages) -> None:
    installed(pc, packages)
    code, log = install(pc, packages.before)
    assert (code, "A newer version of ML Connector is installed" in log) == (FAILED, True)
    assert list(entries(pc).values()) == [version()]
    assert version() in pc.check(command(pc), "--version")


def test_while_the_program_runs_it_is_neither_replaced_nor_removed(pc: Windows, packages: Packages) -> None:
    installed(pc, packages)
    with pc.start(command(pc), "sandbox") as process:
        try:
            assert process.stdout
            assert "base_url" in process.stdout.readline().decode()
            for how, words in (("/x", ()), ("/i", REPAIR)):
                code, log = install(pc, packages.now, *words, how=how)
                assert (code, "is running on this PC" in log) == (FAILED, True)
            assert command(pc).is_file()
        finally:
            process.terminate()
    assert install(pc, packages.now, *REPAIR)[0] == 0


def test_the_package_and_the_set_up_program_do_not_get_into_each_others_way(
    pc: Windows, packages: Packages, set_ups: SetUps
) -> None:
    installed(pc, packages)
    assert pc.run(set_ups.now, "/S", "/ALLUSERS").returncode == PACKAGED
    assert list(entries(pc).values()) == [version()]
    assert install(pc, packages.now, how="/x")[0] == 0
    pc.check(set_ups.now, "/S", "/ALLUSERS")
    code, log = install(pc, packages.now)
    assert (code, "Remove that one first" in log) == (FAILED, True)
    pc.check(program(pc) / "uninstall.exe", "/S")
    wait_until(lambda: not program(pc).exists(), 120, "the program is gone")


def test_removed_it_leaves_only_the_data(pc: Windows, packages: Packages) -> None:
    installed(pc, packages)
    shutil.rmtree(data(pc), ignore_errors=True)
    done = pc.run(command(pc), "demo", "--headless", "--orders", "30", "--json", "--quiet", seconds=300)
    assert json.loads(done.stdout)["counts"]["created"] > 0, done.stderr
    before, secrets = rows(data(pc) / "ml-connector.db"), pc.credentials()
    assert secrets
    start = f'"{pc.windows(program(pc))}\\ml-connector-window.exe" --in-tray'
    pc.check("reg", "add", RUN, "/v", "ML Connector", "/d", start, "/f")
    pc.check("reg", "add", RUN, "/v", "Other", "/d", "other.exe", "/f")
    code, log = install(pc, packages.now, how="/x")
    assert code == 0, log[-4000:]
    assert not program(pc).exists()
    assert (entries(pc), menu(pc)) == ({}, [])
    assert pc.registry(RUN).keys() == {"Other"}
    assert not pc.registry(r"HKLM\Software\ML Connector")
    assert rows(data(pc) / "ml-connector.db") == before
    assert pc.credentials() == secrets
