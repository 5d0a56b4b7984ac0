"""The window on a screen of X11, where Xvfb gives one: real focus, real keys, the platform that people on Linux have."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).resolve().parents[2]
SMOKE = ("tests/gui/test_main_window.py",)
OPENS_A_WINDOW = "from PySide6.QtWidgets import QApplication, QLabel; a = QApplication([]); QLabel('x').show()"


@pytest.fixture(scope="module")
def screen() -> Iterator[dict[str, str]]:
    """The environment of a process on a screen of its own."""
    server = shutil.which("Xvfb")
    if server is None:
        pytest.skip("Xvfb is not installed")
    reads, writes = os.pipe()
    command = [server, "-displayfd", str(writes), "-screen", "0", "1600x1000x24", "-nolisten", "tcp"]
    running = subprocess.Popen(command, pass_fds=(writes,), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    os.close(writes)
    try:
        with os.fdopen(reads) as told:
            number = told.readline().strip()
        if not number:
            pytest.skip("Xvfb does not start here")
        environment = {**os.environ, "DISPLAY": f":{number}", "QT_QPA_PLATFORM": "xcb"}
        probe = [sys.executable, "-c", OPENS_A_WINDOW]
        if subprocess.run(probe, env=environment, capture_output=True, check=False).returncode != 0:
            pytest.skip("Qt's platform for X11 lacks libraries here")
        yield environment
    finally:
        running.terminate()
        running.wait()


def passes(screen: dict[str, str], *tests: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *tests],
        cwd=REPOSITORY,
        env=screen,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout[-8000:]


def test_the_window_is_used_on_a_screen_of_x11(screen: dict[str, str]) -> None:
    passes(screen, *SMOKE)


@pytest.mark.full
@pytest.mark.timeout(1800)
def test_everything_of_the_window_passes_on_a_screen_of_x11(screen: dict[str, str]) -> None:
    passes(screen, "tests/gui", f"--ignore={__file__}")
