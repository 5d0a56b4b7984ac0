"""The set-up program, really run: installed, used, upgraded and removed in a clean Wine."""

from __future__ import annotations

import json
import re
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import pytest

from core.store.migrations import SCHEMA_VERSION
from installer.product import version
from installer.tools import call, need
from tests.core.store.samples.make_sample import sample_path
from tests.installer.conftest import BEFORE, STALE, SetUps
from tests.installer.wine import Windows, wait_until

pytestmark = [pytest.mark.windows, pytest.mark.timeout(1200)]

UNINSTALL = r"Software\Microsoft\Windows\CurrentVersion\Uninstall\ML Connector"
RUN = r"HKCU\Software\Microsoft\Windows\CurrentVersion\Run"
RUNNING, IN_USE, NEWER = 5, 6, 8


def program(pc: Windows) -> Path:
    return pc.account / "Programs" / "ML Connector"


def data(pc: Windows) -> Path:
    return pc.account / "ML Connector"


def command(pc: Windows) -> Path:
    return program(pc) / "ml-connector.exe"


def install(pc: Windows, set_up: Path, *words: str) -> int:
    return pc.run(set_up, "/S", *(words or ("/CURRENTUSER",))).returncode


def installed(pc: Windows, set_ups: SetUps) -> Path:
    """The command line of an installation of this version, which is made where there is none."""
    if not command(pc).is_file() or entry(pc, "HKCU").get("DisplayVersion") != version():
        assert install(pc, set_ups.now) == 0
    assert command(pc).is_file()
    return command(pc)


def uninstall(pc: Windows, *words: str, folder: Path | None = None) -> None:
    """Runs the uninstaller, which ends at once and goes on in a copy of itself."""
    place = folder or program(pc)
    pc.check(place / "uninstall.exe", "/S", *words)
    wait_until(lambda: not place.exists(), 120, "the program's folder is gone")
    wait_until(lambda: not links(pc), 60, "the entry of the Start menu is gone")
    wait_until(lambda: not entry(pc, "HKCU") and not entry(pc, "HKLM"), 60, "the entry of the list of programs is gone")


def entry(pc: Windows, root: str) -> dict[str, str]:
    return pc.registry(f"{root}\\{UNINSTALL}")


def links(pc: Windows) -> list[Path]:
    return list(pc.path("C:\\").rglob("ML Connector.lnk"))


def answer(text: str) -> dict[str, Any]:
    found = json.loads(text)
    assert isinstance(found, dict)
    return found


def test_installed_silently_everything_is_in_its_place(pc: Windows, set_ups: SetUps) -> None:
    installed(pc, set_ups)
    assert call([need("sha256sum"), "--quiet", "--check", "SHA256SUMS.txt"], cwd=program(pc)) == ""
    staged = {file.relative_to(set_ups.stage) for file in set_ups.stage.rglob("*") if file.is_file()}
    there = {file.relative_to(program(pc)) for file in program(pc).rglob("*") if file.is_file()}
    assert there == staged | {Path("uninstall.exe")}
    said = entry(pc, "HKCU")
    assert said["DisplayVersion"] == version()
    assert said["InstallLocation"] == pc.windows(program(pc))
    size_kib = sum(file.stat().st_size for file in program(pc).rglob("*") if file.is_file()) / 1024
    assert int(said["EstimatedSize"], 16) == pytest.approx(size_kib, rel=0.03)
    assert not entry(pc, "HKLM")
    assert len(links(pc)) == 1
    assert not data(pc).exists(), "data is made by the program, not by its set-up"


def test_the_command_line_answers_with_its_exit_code_and_takes_any_letters(pc: Windows, set_ups: SetUps) -> None:
    program_exe = installed(pc, set_ups)
    assert pc.check(program_exe, "--version").split() == ["ml-connector,", "version", version()]
    assert pc.run(program_exe, "no-such-command").returncode == 2
    listed = answer(pc.check(program_exe, "--home", r"C:\Données 日本", "connections", "list", "--json"))
    assert listed["connections"] == []
    assert (pc.path(r"C:\Données 日本") / "ml-connector.db").is_file()


def test_no_other_python_gets_in(pc: Windows, set_ups: SetUps, monkeypatch: pytest.MonkeyPatch) -> None:
    program_exe = installed(pc, set_ups)
    other = pc.path(r"C:\other")
    (other / "core").mkdir(parents=True, exist_ok=True)
    for name in ("core/__init__.py", "core/__main__.py", "sitecustomize.py", "click.py"):
        (other / name).write_text("raise SystemExit(99)")
    for name in ("PYTHONPATH", "PYTHONHOME"):
        monkeypatch.setitem(pc.environment, name, r"C:\other")
    monkeypatch.setitem(pc.environment, "PYTHONSTARTUP", r"C:\other\core\__init__.py")
    assert version() in pc.check(program_exe, "--version")


def test_a_full_sync_with_the_practice_systems_and_the_second_one_writes_nothing(pc: Windows, set_ups: SetUps) -> None:
    program_exe = installed(pc, set_ups)
    done = pc.run(program_exe, "--home", r"C:\demo", "demo", "--headless", "--json", "--quiet", seconds=600)
    assert done.returncode == 1, done.stderr[-4000:]  # as a demo should: some records need a person
    first = answer(done.stdout)
    assert (first["status"], first["reason"]) == ("done-with-problems", None)
    counts = first["counts"]
    assert first["flows"]["orders"]["read"] == 1339
    assert counts["created"] > 1500
    wrong = ("refused", "incomplete", "in_doubt", "differs", "waiting")
    assert not [name for name in wrong if counts[name]]
    again = pc.run(program_exe, "--home", r"C:\demo", "sync", "--full", "--json", "--quiet", seconds=600)
    second = answer(again.stdout)
    assert (second["counts"]["created"], second["counts"]["updated"]) == (0, 0)
    assert second["counts"]["held"] == counts["held"]
    assert answer(pc.check(program_exe, "--home", r"C:\demo", "audit", "verify", "--json"))
    # Windows keeps the one that was written last under the service alone, the others under user@service.
    names = pc.credentials()
    assert "ML Connector" in names
    kept = {name.partition("/")[2].partition("@")[0] for name in names if name.startswith("Practice ")}
    assert {"jaggaer-secret", "audit-seal-key"} <= kept


def rows(store: Path) -> dict[str, int]:
    """Table -> count of rows; the index for searching is made anew by the program."""
    tables = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'record_search%'"
    with closing(sqlite3.connect(store)) as opened:
        names = [name for (name,) in opened.execute(tables)]
        return {name: opened.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0] for name in names}


def test_an_upgrade_keeps_the_data_of_the_version_before(pc: Windows, set_ups: SetUps) -> None:
    if program(pc).exists():
        uninstall(pc)
    assert install(pc, set_ups.before) == 0
    assert entry(pc, "HKCU")["DisplayVersion"] == BEFORE
    assert (program(pc) / STALE).is_file()
    shutil.rmtree(data(pc), ignore_errors=True)
    data(pc).mkdir()
    store = data(pc) / "ml-connector.db"
    shutil.copy(sample_path(SCHEMA_VERSION - 1), store)
    before = rows(store)

    assert install(pc, set_ups.now) == 0
    assert entry(pc, "HKCU")["DisplayVersion"] == version()
    assert not (program(pc) / STALE).exists(), "the modules of the version before are gone"
    assert not list(program(pc).glob("*.before"))
    listed = answer(pc.check(command(pc), "connections", "list", "--json"))
    assert len(listed["connections"]) == 1
    after = rows(store)
    assert {name: count for name, count in before.items() if count > after.get(name, -1)} == {}
    with closing(sqlite3.connect(store)) as opened:
        assert opened.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    copies = [file for file in data(pc).iterdir() if file.name.startswith("ml-connector") and file.name != store.name]
    assert before in [rows(copy) for copy in copies if copy.suffix not in {"-wal", "-shm"}], copies


def test_an_older_version_does_not_replace_a_newer_one(pc: Windows, set_ups: SetUps) -> None:
    installed(pc, set_ups)
    assert install(pc, set_ups.before) == NEWER
    assert entry(pc, "HKCU")["DisplayVersion"] == version()
    assert not (program(pc) / STALE).exists()


def log(pc: Windows, name: str) -> list[str]:
    """Lines of a log of the set-up program, without their times."""
    lines = pc.path(f"C:\\{name}").read_text("utf-16").splitlines()
    assert all(re.match(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d ", line) for line in lines), lines
    return [line[20:] for line in lines]


def test_a_log_says_what_was_done_and_what_was_refused(pc: Windows, set_ups: SetUps) -> None:
    installed(pc, set_ups)
    name = "Journal-é.log"
    assert install(pc, set_ups.now, "/CURRENTUSER", f"/LOG=C:\\{name}") == 0
    assert install(pc, set_ups.before, "/CURRENTUSER", f"/LOG=C:\\{name}") == NEWER
    begins, where, ends, begins_again, why, code = log(pc, name)
    assert begins.startswith(f"Set-up of ML Connector {version()}: /S /CURRENTUSER")
    assert where == f"For all accounts: 0. Folder: {pc.windows(program(pc))}. Version there: {version()}"
    assert ends == "Installed. Exit code 0"
    assert begins_again.startswith(f"Set-up of ML Connector {BEFORE}")
    assert why.startswith(f"A newer version is installed: {version()}.")
    assert code == f"Exit code {NEWER}"
    with running(pc):
        assert install(pc, set_ups.now, "/CURRENTUSER", r"/LOG=C:\running.log") == RUNNING
    assert log(pc, "running.log")[-1] == f"Exit code {RUNNING}"
    uninstall(pc, r"/LOG=C:\gone.log")
    assert log(pc, "gone.log")[-1] == f"Removed from {pc.windows(program(pc))}. Exit code 0"


def test_removed_from_an_account_that_never_used_it_it_makes_no_data(pc: Windows, set_ups: SetUps) -> None:
    installed(pc, set_ups)
    shutil.rmtree(data(pc), ignore_errors=True)
    uninstall(pc)
    assert not data(pc).exists()


def test_run_again_it_repairs(pc: Windows, set_ups: SetUps) -> None:
    installed(pc, set_ups)
    shutil.rmtree(program(pc) / "app" / "core")
    command(pc).write_bytes(b"no program")
    assert pc.run(command(pc), "--version").returncode != 0
    assert install(pc, set_ups.now) == 0
    assert version() in pc.check(command(pc), "--version")


@contextmanager
def running(pc: Windows) -> Iterator[None]:
    """Some program of the product runs."""
    with pc.start(command(pc), "sandbox") as process:
        try:
            assert process.stdout
            assert "base_url" in process.stdout.readline().decode()
            yield
        finally:
            process.terminate()


def test_while_the_program_runs_it_is_neither_replaced_nor_removed(pc: Windows, set_ups: SetUps) -> None:
    installed(pc, set_ups)
    (program(pc) / "app" / "mark").touch()
    with running(pc):
        assert install(pc, set_ups.now) == RUNNING
        assert (program(pc) / "app" / "mark").exists()
        pc.run(program(pc) / "uninstall.exe", "/S", f"_?={pc.windows(program(pc))}")
        assert command(pc).is_file()
        assert entry(pc, "HKCU")
    assert install(pc, set_ups.now) == 0
    assert not (program(pc) / "app" / "mark").exists()


def test_what_cannot_be_replaced_leaves_the_installed_version_whole(pc: Windows, set_ups: SetUps) -> None:
    installed(pc, set_ups)
    (program(pc) / "app" / "mark").touch()
    held = program(pc) / "site-packages.before" / "a.dll"  # of an upgrade that could not remove it
    held.parent.mkdir()
    held.touch()
    holder = pc.path(r"C:\hold.exe")
    call([need("x86_64-w64-mingw32-gcc"), "-municode", Path(__file__).parent / "hold.c", "-o", holder])
    with pc.start(holder, pc.windows(held)) as process:
        try:
            assert process.stdout
            assert process.stdout.readline().strip() == b"held"
            assert install(pc, set_ups.now) == IN_USE
        finally:
            process.terminate()
    assert (program(pc) / "app" / "mark").exists(), "what was put aside already is back"
    assert version() in pc.check(command(pc), "--version")
    assert install(pc, set_ups.now) == 0
    assert not list(program(pc).glob("*.before"))
    assert not (program(pc) / "app" / "mark").exists()


def leave_traces(pc: Windows) -> None:
    """What the program puts into an account: data, secrets, what the window remembers, its start at log-on."""
    shutil.rmtree(data(pc), ignore_errors=True)
    done = pc.run(command(pc), "demo", "--headless", "--orders", "30", "--json", "--quiet", seconds=300)
    assert answer(done.stdout)["counts"]["created"] > 0
    assert (data(pc) / "ml-connector.db").is_file()
    assert pc.credentials()
    start = f'"{pc.windows(program(pc))}\\ml-connector-window.exe" --in-tray'
    pc.check("reg", "add", RUN, "/v", "ML Connector", "/d", start, "/f")
    pc.check("reg", "add", RUN, "/v", "Other", "/d", "other.exe", "/f")
    pc.check("reg", "add", r"HKCU\Software\ML Connector\ML Connector", "/v", "language", "/d", "fr", "/f")


def test_uninstalled_it_leaves_the_data_alone_and_installed_again_it_is_there(pc: Windows, set_ups: SetUps) -> None:
    installed(pc, set_ups)
    leave_traces(pc)
    before, secrets = rows(data(pc) / "ml-connector.db"), pc.credentials()
    uninstall(pc)
    assert rows(data(pc) / "ml-connector.db") == before
    assert pc.credentials() == secrets
    assert pc.registry(RUN).keys() == {"Other"}
    program_exe = installed(pc, set_ups)
    listed = answer(pc.check(program_exe, "connections", "list", "--json"))
    assert [row["missing_secrets"] for row in listed["connections"]] == [[]]


def test_uninstalled_with_its_data_it_leaves_nothing(pc: Windows, set_ups: SetUps) -> None:
    installed(pc, set_ups)
    leave_traces(pc)
    uninstall(pc, "/DELETEDATA")
    wait_until(lambda: not data(pc).exists(), 60, "the data is gone")
    assert pc.credentials() == set()
    assert pc.registry(RUN).keys() == {"Other"}
    listed = (
        pc.run("reg", "query", "HKCU\\Software", "/s").stdout + pc.run("reg", "query", "HKLM\\Software", "/s").stdout
    )
    assert not [line for line in listed.splitlines() if line.startswith("HKEY") and "ml connector" in line.lower()]
    assert not [file for file in pc.path("C:\\").rglob("*") if "ml connector" in file.name.lower()]


def test_for_all_accounts_it_goes_where_programs_are(pc: Windows, set_ups: SetUps) -> None:
    place = pc.path(r"C:\Program Files\ML Connector")
    assert install(pc, set_ups.now, "/ALLUSERS") == 0
    assert (place / "ml-connector-window.exe").is_file()
    assert entry(pc, "HKLM")["QuietUninstallString"].endswith("/ALLUSERS /S")
    assert version() in pc.check(place / "ml-connector.exe", "--version")
    if entry(pc, "HKCU"):
        uninstall_own = program(pc)
        pc.check(uninstall_own / "uninstall.exe", "/S")
        wait_until(lambda: not uninstall_own.exists(), 120, "the program of the account is gone")
        assert (place / "ml-connector.exe").is_file(), "that of all accounts stays"
    uninstall(pc, folder=place)
