"""The archive for Linux: installed, upgraded, refused and removed, each time by its own `install.sh` and `uninstall.sh`.

What is installed here is a small program in place of the product, so that a test takes a moment; `test_linux_archive`
installs the real one.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import tarfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtGui import QGuiApplication

from gui.__main__ import make_application
from installer.archive import ICON_SIZES, STARTS, lay_icons, lay_starts, pack
from installer.errors import BuildError
from installer.materials import SUMS, write_sums
from installer.packages import LINUX, with_libraries

pytest.importorskip("fcntl", reason="of Linux")
from installer.linux import setup

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="of Linux")
with_binutils = pytest.mark.skipif(shutil.which("objdump") is None, reason="binutils are not here")

PROGRAM = """\
import os, sys, time
import packed
from core import mark
if sys.argv[1:] == ["wait"]:
    print("waits", flush=True)
    time.sleep(600)
if sys.argv[1:2] == ["schedule"]:
    os.makedirs(os.path.expanduser("~/.local/share/ml-connector"), exist_ok=True)
    with open(os.path.expanduser("~/.local/share/ml-connector/told"), "a") as told:
        told.write(" ".join(sys.argv[1:]))
print(mark, packed.name, sys.argv, sys.executable, os.environ.get("QT_PLUGIN_PATH"))
sys.exit(int(sys.argv[2]) if sys.argv[1:2] == ["end"] else 0)
"""


def unpacked(folder: Path, version: str = "1.2.3", *, drawn: bool = False) -> Path:
    """The folder of an archive of a small program; its icons are drawn where somebody looks at them."""
    made = folder / f"ml-connector-{version}"
    shutil.rmtree(made, ignore_errors=True)
    lay_starts(made, version)
    if drawn:
        lay_icons(made / "icons")
    for name, text in {
        "app/core/__init__.py": f"mark = 'mark of {version}'\n",
        "app/core/__main__.py": PROGRAM,
        "app/gui/__init__.py": "",
        "app/gui/launch.py": "print('window')\n",
        "site-packages/packed.py": "name = 'packed'\n",
    }.items():
        (made / name).parent.mkdir(parents=True, exist_ok=True)
        (made / name).write_text(text, "utf-8")
    sum_up(made)
    return made


def sum_up(folder: Path) -> None:
    (folder / SUMS).unlink(missing_ok=True)
    write_sums(folder / SUMS, [file for file in folder.rglob("*") if file.is_file()], folder)


class Account:
    """An account of a Linux machine."""

    def __init__(self, folder: Path) -> None:
        self.home = folder / "home of anna"
        self.home.mkdir()
        self.program = self.home / ".local/opt/ml-connector"
        self.command = self.home / ".local/bin/ml-connector"
        self.share = self.home / ".local/share"
        self.environment = {
            "HOME": str(self.home),
            "PATH": f"{self.command.parent}:/usr/local/bin:/usr/bin:/bin",
            "ML_CONNECTOR_PYTHON": str(getattr(sys, "_base_executable", sys.executable)),
        }

    def run(self, *words: str | Path) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            list(map(str, words)), env=self.environment, cwd="/", capture_output=True, text=True, check=False
        )

    def install(self, source: Path, *words: str) -> subprocess.CompletedProcess[str]:
        return self.run(source / "install.sh", "--user", *words)

    def uninstall(self, *words: str) -> subprocess.CompletedProcess[str]:
        return self.run(self.program / "uninstall.sh", *words)

    def files(self) -> set[str]:
        """Everything below the home folder but the folder of the program."""
        found = (path for path in self.home.rglob("*") if not path.is_dir() or path.is_symlink())
        return {str(path.relative_to(self.home)) for path in found if self.program not in path.parents}


@pytest.fixture
def account(tmp_path: Path) -> Account:
    return Account(tmp_path)


def installed(account: Account, tmp_path: Path, version: str = "1.2.3") -> None:
    done = account.install(unpacked(tmp_path, version))
    assert done.returncode == 0, done.stderr


def test_installed_for_an_account_it_starts_from_the_search_path_and_from_the_menu(
    account: Account, tmp_path: Path
) -> None:
    done = account.install(unpacked(tmp_path, drawn=True))
    assert done.returncode == 0, done.stderr
    done = account.run("ml-connector", "a", "b c")
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("mark of 1.2.3 packed ")
    assert "'a', 'b c']" in done.stdout
    assert account.run("ml-connector", "end", "130").returncode == 130
    assert account.run("ml-connector-window").stdout == "window\n"
    entry = (account.share / "applications/ml-connector.desktop").read_text("utf-8")
    assert f'Exec="{account.program}/ml-connector-window"' in entry
    for size in ICON_SIZES:
        with Image.open(account.share / f"icons/hicolor/{size}x{size}/apps/ml-connector.png") as icon:
            assert icon.size == (size, size)
    assert (account.share / "icons/hicolor/scalable/apps/ml-connector.svg").is_file()
    assert list(account.program.rglob("*.pyc")), "modules are compiled"
    assert not list(account.program.parent.glob("ml-connector.*"))


def test_nothing_of_another_python_or_another_qt_gets_in(account: Account, tmp_path: Path) -> None:
    installed(account, tmp_path)
    other = tmp_path / "other"
    for name in ("core/__init__.py", "packed.py", "sitecustomize.py"):
        (other / name).parent.mkdir(parents=True, exist_ok=True)
        (other / name).write_text("raise SystemExit(99)")
    account.environment |= {"PYTHONPATH": str(other), "PYTHONHOME": str(other), "QT_PLUGIN_PATH": str(other)}
    done = subprocess.run(
        [account.command], env=account.environment, cwd=other, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout.rstrip()[-4:]) == (0, "None"), done.stderr


def test_a_newer_version_replaces_the_one_before_and_leaves_the_data(account: Account, tmp_path: Path) -> None:
    before = unpacked(tmp_path, "1.2.3")
    (before / "app/core/stale.py").touch()
    sum_up(before)
    assert account.install(before).returncode == 0
    data = account.share / "ml-connector/ml-connector.db"
    data.parent.mkdir()
    data.write_text("data")
    known = account.files()
    installed(account, tmp_path, "1.10.0")
    assert account.run("ml-connector").stdout.startswith("mark of 1.10.0")
    assert not (account.program / "app/core/stale.py").exists()
    assert account.files() == known
    older = account.install(before)
    assert older.returncode == setup.NEWER
    assert "1.10.0" in older.stderr
    assert account.run("ml-connector").stdout.startswith("mark of 1.10.0")


@contextmanager
def running(account: Account) -> Iterator[None]:
    with subprocess.Popen([account.command, "wait"], env=account.environment, stdout=subprocess.PIPE) as process:
        try:
            assert process.stdout
            assert process.stdout.readline() == b"waits\n"
            yield
        finally:
            process.kill()


def test_while_the_program_runs_it_is_neither_replaced_nor_removed(account: Account, tmp_path: Path) -> None:
    installed(account, tmp_path)
    (account.program / "mark").touch()
    with running(account):
        for done in (account.install(unpacked(tmp_path, "1.3.0")), account.uninstall()):
            assert (done.returncode, "is running" in done.stderr) == (setup.RUNNING, True)
        assert (account.program / "mark").exists()
    assert account.install(unpacked(tmp_path, "1.3.0")).returncode == 0
    assert not (account.program / "mark").exists()


def test_while_it_is_replaced_it_does_not_start(account: Account, tmp_path: Path) -> None:
    installed(account, tmp_path)
    with setup.alone(account.program):
        done = account.run("ml-connector")
        assert (done.returncode, "Try again in a minute" in done.stderr) == (3, True)
    assert account.run("ml-connector").returncode == 0


def test_a_damaged_archive_leaves_the_installed_version_whole(account: Account, tmp_path: Path) -> None:
    installed(account, tmp_path)
    for broken in ("app/core/__init__.py", "site-packages/packed.py"):
        new = unpacked(tmp_path, "1.3.0")
        (new / broken).write_text("mark = 'damaged'\n")
        done = account.install(new)
        assert (done.returncode, broken in done.stderr) == (setup.BROKEN_OFF, True)
    new = unpacked(tmp_path, "1.3.0")
    (new / "site-packages/packed.py").unlink()
    assert account.install(new).returncode == setup.BROKEN_OFF
    assert account.run("ml-connector").stdout.startswith("mark of 1.2.3")


def test_a_version_that_does_not_start_here_leaves_the_installed_one_whole(account: Account, tmp_path: Path) -> None:
    installed(account, tmp_path)
    new = unpacked(tmp_path, "1.3.0")
    (new / "app/core/__init__.py").write_text("raise OSError('no such library')\n")
    sum_up(new)
    done = account.install(new)
    assert (done.returncode, "no such library" in done.stderr) == (setup.BROKEN_OFF, True)
    assert account.run("ml-connector").stdout.startswith("mark of 1.2.3")
    assert not list(account.program.parent.glob("ml-connector.*"))


def test_a_folder_that_cannot_be_put_in_place_is_taken_back(tmp_path: Path) -> None:
    program, before = tmp_path / "program", tmp_path / "program.before"
    program.mkdir()
    (program / "mark").touch()
    with pytest.raises(OSError, match="No such file"):
        setup.replace(program, tmp_path / "nothing", before)
    assert (program / "mark").exists()


def test_what_an_interrupted_upgrade_left_is_no_hindrance(account: Account, tmp_path: Path) -> None:
    installed(account, tmp_path)
    for suffix in ("new", "before"):
        shutil.copytree(account.program, account.program.with_name(f"ml-connector.{suffix}"))
    account.program.rename(account.program.with_name("ml-connector.moved"))  # the process ended between two steps
    installed(account, tmp_path, "1.3.0")
    assert account.run("ml-connector").stdout.startswith("mark of 1.3.0")
    assert {path.name for path in account.program.parent.iterdir()} == {"ml-connector", "ml-connector.moved"}


def test_a_folder_of_something_else_is_not_taken(account: Account, tmp_path: Path) -> None:
    account.program.mkdir(parents=True)
    (account.program / "mine").touch()
    done = account.install(unpacked(tmp_path))
    assert (done.returncode, "is no ML Connector" in done.stderr) == (setup.BROKEN_OFF, True)
    assert [path.name for path in account.program.iterdir()] == ["mine"]


def test_when_its_python_is_gone_another_one_is_taken(account: Account, tmp_path: Path) -> None:
    installed(account, tmp_path)
    (account.program / "python").write_text("/nowhere/python3.11\n")
    assert account.run("ml-connector").stdout.startswith("mark of 1.2.3")
    assert account.environment["ML_CONNECTOR_PYTHON"] in account.run("ml-connector").stdout


def test_without_a_python_it_says_what_is_needed(account: Account, tmp_path: Path) -> None:
    made = unpacked(tmp_path)
    bare = tmp_path / "bare"
    bare.mkdir()
    for name in ("sh", "dirname", "readlink"):
        (bare / name).symlink_to(str(shutil.which(name)))
    old = bare / "python3"
    old.write_text("#!/bin/sh\nexit 1\n")
    old.chmod(0o755)
    finder = made / "find-python.sh"
    finder.write_text(finder.read_text("utf-8").replace("/usr/bin/", f"{bare}/"), "utf-8")
    account.environment = {"PATH": str(bare), "HOME": str(account.home)}
    done = account.install(made)
    assert (done.returncode, "needs CPython 3.11" in done.stderr) == (setup.SYSTEM, True)
    assert not account.files()


def test_removed_it_leaves_the_data_and_what_belongs_to_others(account: Account, tmp_path: Path) -> None:
    theirs = account.command.parent / "ml-connector-window"
    theirs.parent.mkdir(parents=True)
    theirs.symlink_to("/bin/true")
    account.command.symlink_to("/nowhere/ml-connector")  # of a program that is gone
    done = account.install(unpacked(tmp_path))
    assert f"{theirs} is another program" in done.stdout
    assert account.command.exists()
    starts = account.home / ".config/autostart"
    starts.mkdir(parents=True)
    (starts / "ml-connector.desktop").write_text(f'Exec="{account.program}/ml-connector-window" "--in-tray"\n')
    (starts / "other.desktop").write_text("Exec=other\n")
    data, remembered = account.share / "ml-connector/told", account.home / ".config/ML Connector/ML Connector.conf"
    for file in (data, remembered):
        file.parent.mkdir(parents=True)
        file.write_text("mine")
    done = account.uninstall()
    assert done.returncode == 0, done.stderr
    assert f"{data.parent} was left" in done.stdout
    assert data.read_text() == "mineschedule uninstall --quiet", "the program itself takes its timer away"
    left = {str(path.relative_to(account.home)) for path in (data, remembered, theirs, starts / "other.desktop")}
    assert account.files() == left
    assert not account.program.exists()


def test_removed_it_leaves_what_starts_another_copy_of_it(account: Account, tmp_path: Path) -> None:
    installed(account, tmp_path)
    starts = account.home / ".config/autostart/ml-connector.desktop"
    starts.parent.mkdir(parents=True)
    starts.write_text('Exec="/opt/ml-connector/ml-connector-window" "--in-tray"\n')
    account.command.unlink()
    account.command.symlink_to("/opt/ml-connector/ml-connector")
    assert account.uninstall().returncode == 0
    assert account.files() == {str(path.relative_to(account.home)) for path in (starts, account.command)}


def test_removed_from_an_account_that_never_used_it_it_makes_no_data(account: Account, tmp_path: Path) -> None:
    installed(account, tmp_path)
    assert account.uninstall().stdout == "ML Connector is removed.\n"
    assert account.files() == set()


def test_removed_with_the_data_it_leaves_nothing(account: Account, tmp_path: Path) -> None:
    installed(account, tmp_path)
    for file in (account.share / "ml-connector/a.db", account.home / ".config/ML Connector/ML Connector.conf"):
        file.parent.mkdir(parents=True)
        file.write_text("mine")
    done = account.uninstall("--delete-data")
    assert done.returncode == 0, done.stderr
    assert "keyring of this account does not answer" in done.stdout, "what cannot be seen is not called gone"
    assert account.files() == set()
    assert not account.program.exists()


def test_what_was_only_unpacked_is_used_where_it_is_and_not_removed(account: Account, tmp_path: Path) -> None:
    made = unpacked(tmp_path)
    assert account.run(made / "ml-connector").stdout.startswith("mark of 1.2.3")
    done = account.run(made / "uninstall.sh")
    assert (done.returncode, "was not installed" in done.stderr) == (setup.BROKEN_OFF, True)


def test_for_everybody_it_goes_where_programs_are_and_others_may_only_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    mask = os.umask(0o077)
    try:
        made = unpacked(tmp_path, drawn=True)
        here = setup.places(everybody=True, root=tmp_path / "root")
        monkeypatch.setattr(sys, "executable", str(getattr(sys, "_base_executable", sys.executable)))
        setup.install(made, here)
    finally:
        os.umask(mask)
    assert here.program == tmp_path / "root/opt/ml-connector"
    assert json.loads((here.program / setup.NOTE).read_text("utf-8"))["everybody"] is True
    outside = [here.commands, here.share / "applications/ml-connector.desktop", here.share / "icons/hicolor"]
    for path in [here.program, *here.program.rglob("*"), *outside]:
        mode = path.stat().st_mode
        assert mode & 0o022 == 0, path
        assert mode & 0o044 == 0o044, path
        assert not path.is_dir() or mode & 0o055 == 0o055, path
    assert (here.commands / "ml-connector").resolve() == here.program / "ml-connector"
    assert setup.uninstall(here.program, with_data=False, environment={"HOME": str(tmp_path)}) == ()
    assert not [path for path in (tmp_path / "root").rglob("*") if not path.is_dir()]


def test_an_entry_of_a_folder_with_signs_is_read_back_as_it_is() -> None:
    odd = Path('/home/anna/100 % "ours" $x\\y`z/ml-connector-window')
    line = next(line for line in setup.desktop_entry(odd).splitlines() if line.startswith("Exec="))
    value = line.removeprefix("Exec=").replace("\\\\", "\\")  # the value of a key
    words = re.fullmatch(r'"((?:[^"`$\\]|\\["`$\\])*)"', value)
    assert words, "one word, its special signs escaped"
    assert re.sub(r"\\(.)", r"\1", words[1]).replace("%%", "%") == str(odd)


def test_the_entry_of_the_menu_has_the_keys_of_the_specification(qapp: QGuiApplication, tmp_path: Path) -> None:
    del qapp
    file = tmp_path / "ml-connector.desktop"
    file.write_text(setup.desktop_entry(Path("/opt/ml-connector/ml-connector-window")), "utf-8")
    first, *lines = file.read_text("utf-8").splitlines()
    assert first == "[Desktop Entry]"
    keys = dict(line.split("=", 1) for line in lines)
    assert len(keys) == len(lines)
    assert {"Type", "Name", "Exec", "Icon", "Categories"} <= keys.keys()
    assert not [key for key in keys if not re.fullmatch(r"[A-Za-z0-9-]+(\[[a-z_A-Z]+\])?", key)]
    assert (keys["Type"], keys["Terminal"], keys["Icon"]) == ("Application", "false", "ml-connector")
    assert keys["StartupWMClass"] == make_application().applicationName(), "the class of the window under X11"
    assert QGuiApplication.desktopFileName() == file.stem, "its name under Wayland"
    for name in ("Categories", "Keywords"):
        assert keys[name].endswith(";"), "a list ends with its separator"
    if shutil.which("desktop-file-validate"):
        done = subprocess.run(["desktop-file-validate", file], capture_output=True, text=True, check=False)
        assert (done.returncode, done.stdout + done.stderr) == (0, "")


def test_the_scripts_are_of_the_plain_shell(tmp_path: Path) -> None:
    lay_starts(tmp_path / "made", "1.2.3")
    scripts = [*(tmp_path / "made").glob("*.sh"), *(tmp_path / "made" / name for name in STARTS)]
    assert len(scripts) == 5
    for script in scripts:
        assert script.read_text("utf-8").startswith("#!/bin/sh\n")
        assert "@" not in script.read_text("utf-8").replace('"$@"', "")
        assert subprocess.run(["sh", "-n", script], check=False).returncode == 0
        assert os.access(script, os.X_OK)


def test_the_same_parts_give_the_same_archive_with_one_folder(tmp_path: Path) -> None:
    made = unpacked(tmp_path)
    for name in ("a", "b"):
        pack(made, tmp_path / f"{name}.tar.gz", quick=True)
        os.utime(made / "VERSION", (1, 1))
    assert (tmp_path / "a.tar.gz").read_bytes() == (tmp_path / "b.tar.gz").read_bytes()
    with tarfile.open(tmp_path / "a.tar.gz") as tar:
        assert {info.name.split("/")[0] for info in tar} == {made.name}
        assert {(info.uid, info.gname) for info in tar} == {(0, "root")}
        tar.extractall(tmp_path / "out", filter="data")
    assert os.access(tmp_path / "out" / made.name / "install.sh", os.X_OK)
    assert not os.access(tmp_path / "out" / made.name / "VERSION", os.X_OK)


@with_binutils
def test_a_library_is_kept_with_all_that_it_needs() -> None:
    folder = Path(next(path for path in sys.path if (Path(path) / "PySide6").is_dir())) / "PySide6"
    libraries = [*folder.glob("*.so*"), *(folder / "Qt/lib").glob("*.so*")]
    found = {path.name for path in with_libraries([folder / "QtWidgets.abi3.so"], libraries)}
    assert {"QtWidgets.abi3.so", "libpyside6.abi3.so.6.11", "libQt6Widgets.so.6", "libQt6Core.so.6"} <= found
    assert "libicudata.so.73" in found, "of a library of a library"
    assert not [name for name in found if "Qml" in name or "Quick" in name]


@with_binutils
def test_a_file_that_is_no_library_stops_the_build(tmp_path: Path) -> None:
    (tmp_path / "a.so").write_text("text")
    with pytest.raises(BuildError, match="objdump"):
        with_libraries([tmp_path / "a.so"], [])


def test_every_python_that_is_offered_has_its_modules() -> None:
    assert LINUX.series[0] == "3.11"
    finder = (Path(setup.__file__).parent / "find-python.sh").read_text("utf-8")
    for series in LINUX.series:
        assert f"/usr/bin/python{series}" in finder
    oldest, newest = (str(tuple(map(int, series.split(".")))) for series in (LINUX.series[0], LINUX.series[-1]))
    assert f"{oldest} <= sys.version_info[:2] <= {newest}" in finder
