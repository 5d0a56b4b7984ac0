"""How the program is started again: from an installation, and from a source tree."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from core.program import COMMAND_FLAG, start_command, start_window

REPOSITORY = Path(__file__).resolve().parents[2]


def installed(folder: Path, *names: str) -> str:
    for name in names:
        (folder / name).touch()
    return str(folder / names[0])


@pytest.mark.parametrize("silent", [False, True])
def test_an_installation_has_programs_of_its_own(tmp_path: Path, *, silent: bool) -> None:
    python = installed(tmp_path, "python", "ml-connector", "ml-connector-window")
    start = start_command("schedule", "run-due", silent=silent, executable=python)
    assert (start.words, start.folder) == ((str(tmp_path / "ml-connector"), "schedule", "run-due"), None)
    assert start_window("--in-tray", executable=python).words == (str(tmp_path / "ml-connector-window"), "--in-tray")


def test_an_installation_that_uses_the_systems_own_python_is_found_from_its_modules(tmp_path: Path) -> None:
    (tmp_path / "app" / "core").mkdir(parents=True)
    shutil.copy(REPOSITORY / "core" / "program.py", tmp_path / "app" / "core")
    (tmp_path / "app" / "core" / "__init__.py").touch()  # else another `core` of the interpreter would come first
    python = installed(tmp_path, "python3", "ml-connector", "ml-connector-window")
    (tmp_path / "bin").mkdir()
    other = installed(tmp_path / "bin", "python3", "ml-connector")  # somebody else's
    for executable in (python, other):
        script = f"from core.program import *; print(start_command('check', executable={executable!r}).words)"
        done = subprocess.run(
            [sys.executable, "-c", script], cwd=tmp_path / "app", capture_output=True, text=True, check=True
        )
        assert done.stdout.strip() == str((str(tmp_path / "ml-connector"), "check"))


def test_on_windows_a_task_shows_no_console(tmp_path: Path) -> None:
    python = installed(tmp_path, "python.exe", "ml-connector.exe", "ml-connector-window.exe")
    window = str(tmp_path / "ml-connector-window.exe")
    assert start_command("check", silent=True, executable=python).words == (window, COMMAND_FLAG, "check")
    assert start_command("check", executable=python).words == (str(tmp_path / "ml-connector.exe"), "check")


def test_a_source_tree_is_found_by_the_folder_of_the_start(tmp_path: Path) -> None:
    start = start_command("--version")
    assert start.words == (sys.executable, "-m", "core", "--version")
    assert start.folder is not None
    done = subprocess.run(start.words, cwd=start.folder, capture_output=True, text=True, check=True)
    assert "ml-connector" in done.stdout
    bare = start_window(executable=installed(tmp_path, "python.exe", "pythonw.exe"))
    assert bare.words == (str(tmp_path / "pythonw.exe"), "-m", "gui")
    assert bare.folder == REPOSITORY


def test_the_start_of_the_window_is_a_command_line_without_a_window_too() -> None:
    script = "import sys; from gui import launch; sys.argv[1:] = ['--command', '--version']; code = launch.main(); print(code, 'PySide6' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", script], cwd=REPOSITORY, capture_output=True, text=True, check=True)
    assert done.stdout.split()[-2:] == ["0", "False"]


def test_without_a_console_nothing_is_printed_and_nothing_breaks(tmp_path: Path) -> None:
    """As `pythonw` starts it: standard output and error are not there at all."""
    home = tmp_path / "home"
    script = (
        "import sys; sys.stdout = sys.stderr = sys.stdin = None; from gui import launch;"
        f"sys.argv[1:] = ['--command', 'schedule', 'run-due', '--task', '--home', {str(home)!r}]; raise SystemExit(launch.main())"
    )
    done = subprocess.run([sys.executable, "-c", script], cwd=REPOSITORY, capture_output=True, check=False)
    assert done.returncode == 2, "nothing is set up in that home"
    assert (home / "logs").is_dir()
