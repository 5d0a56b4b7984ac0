"""A second start: it brings the first window to the front and ends, whatever became of starts before."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from gui.one_window import SHOW, STAY, OneWindow, Place
from gui.widgets.basics import bring_to_front

REPOSITORY = Path(__file__).resolve().parents[2]
HOLDS = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from gui.one_window import OneWindow
application = QCoreApplication([])
one = OneWindow(Path(sys.argv[1]), folder=Path(sys.argv[2]))
print(one.claim().value, flush=True)
if sys.argv[3] == "listens":
    application.exec()
sys.stdin.read()
"""


ASKS = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from gui.one_window import OneWindow
application = QCoreApplication([])
print(OneWindow(Path(sys.argv[1]), folder=Path(sys.argv[2])).claim(sys.argv[3].encode()).value)
"""


@pytest.fixture
def places(tmp_path: Path) -> Path:
    folder = tmp_path / "run"
    folder.mkdir()
    return folder


@pytest.fixture
def first(tmp_path: Path, places: Path) -> Iterator[OneWindow]:
    one = OneWindow(tmp_path / "home", folder=places)
    assert one.claim() is Place.FIRST
    yield one
    one.close()


def start(home: Path, places: Path, how: str) -> subprocess.Popen[str]:
    """Another process that is first; it says so."""
    words = [sys.executable, "-c", HOLDS, str(home), str(places), how]
    process = subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=REPOSITORY)
    assert process.stdout is not None
    assert process.stdout.readline() == "first\n"
    return process


def end(process: subprocess.Popen[str], how: signal.Signals = signal.SIGTERM) -> None:
    process.send_signal(how)
    process.communicate()


def start_second(home: Path, places: Path, word: bytes) -> subprocess.Popen[str]:
    """A second start: it says what it found, and ends."""
    words = [sys.executable, "-c", ASKS, str(home), str(places), word.decode()]
    return subprocess.Popen(words, stdout=subprocess.PIPE, text=True, cwd=REPOSITORY)


def found_by(process: subprocess.Popen[str], qtbot: QtBot) -> str:
    qtbot.waitUntil(lambda: process.poll() is not None, timeout=40_000)
    return process.communicate()[0].strip()


def test_a_second_start_brings_the_first_window_to_the_front(
    first: OneWindow, tmp_path: Path, places: Path, qtbot: QtBot
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    first.asked.connect(lambda: bring_to_front(window))
    assert found_by(start_second(tmp_path / "home", places, SHOW), qtbot) == "second"
    assert window.isVisible(), "also one that was hidden in the tray"


def test_the_log_on_leaves_a_window_that_is_open_where_it_is(
    first: OneWindow, tmp_path: Path, places: Path, qtbot: QtBot
) -> None:
    with qtbot.assertNotEmitted(first.asked):
        assert found_by(start_second(tmp_path / "home", places, STAY), qtbot) == "second"


def test_two_homes_and_two_accounts_are_not_mixed_up(first: OneWindow, tmp_path: Path, places: Path) -> None:
    del first
    for home, account in ((tmp_path / "other", ""), (tmp_path / "home", "uid:4711")):
        another = OneWindow(home, account=account, folder=places)
        assert another.claim() is Place.FIRST
        another.close()


def test_a_window_that_was_closed_leaves_its_place(tmp_path: Path, places: Path) -> None:
    for _ in range(2):
        one = OneWindow(tmp_path / "home", folder=places)
        assert one.claim() is Place.FIRST
        one.close()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signal")
def test_a_window_that_was_killed_leaves_its_place(tmp_path: Path, places: Path) -> None:
    end(start(tmp_path / "home", places, "listens"), signal.SIGKILL)
    assert ".lock" in {file.suffix for file in places.iterdir()}, "as it left it"
    one = OneWindow(tmp_path / "home", folder=places)
    assert one.claim() is Place.FIRST
    one.close()


def test_a_window_that_does_not_answer_is_named_by_its_process(tmp_path: Path, places: Path) -> None:
    process = start(tmp_path / "home", places, "hangs")
    one = OneWindow(tmp_path / "home", folder=places)
    assert one.claim(wait_ms=1_000) is Place.SILENT
    assert one.holder == process.pid
    end(process)


def test_a_folder_with_a_long_name_does_as_well(tmp_path: Path) -> None:
    places = tmp_path / ("long" * 25)
    places.mkdir()
    process = start(tmp_path / "home", places, "listens")
    one = OneWindow(tmp_path / "home", folder=places)
    assert one.claim() is Place.SECOND
    end(process)


@pytest.mark.full
@pytest.mark.skipif(sys.platform == "win32", reason="Qt's offscreen windows, as on a headless Linux")
def test_the_program_itself_opens_one_window_a_home(tmp_path: Path) -> None:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "HOME": str(tmp_path)}
    words = [sys.executable, "-m", "gui", "--home", str(tmp_path / "home")]
    opened = subprocess.Popen(words, cwd=REPOSITORY, env=environment)
    one = OneWindow(tmp_path / "home")
    try:
        for _ in range(300):
            if one.holder == opened.pid:
                break
            threading.Event().wait(0.1)
        second = subprocess.run(words, cwd=REPOSITORY, env=environment, timeout=90, check=False)
        assert second.returncode == 0
        assert opened.poll() is None, "the first one is still open"
    finally:
        opened.terminate()
        opened.wait()
