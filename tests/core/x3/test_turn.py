from __future__ import annotations

import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from core.errors import StoreError, TransientError
from core.x3.turn import turn
from tests.conftest import REPOSITORY

HOLD = """
import sys, time
from pathlib import Path
from core.x3.turn import turn
with turn(Path(sys.argv[1]), 5):
    print("held", flush=True)
    time.sleep(60)
"""


def test_threads_take_turns(tmp_path: Path) -> None:
    inside, most = 0, 0

    def work() -> None:
        nonlocal inside, most
        with turn(tmp_path / "lock", 20):
            inside += 1
            most = max(most, inside)
            time.sleep(0.01)
            inside -= 1

    threads = [threading.Thread(target=work) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert (inside, most) == (0, 1)


def test_a_process_that_holds_it_is_waited_for_and_its_death_frees_it(tmp_path: Path) -> None:
    lock = tmp_path / "lock"
    process = subprocess.Popen([sys.executable, "-c", HOLD, str(lock)], stdout=subprocess.PIPE, cwd=REPOSITORY)
    with process:
        assert process.stdout is not None
        assert process.stdout.readline().strip() == b"held"
        with pytest.raises(TransientError, match="Another ML Connector"), turn(lock, 0.1):
            pass
        process.kill()
        process.wait()
    with turn(lock, 5):
        pass


def test_a_file_that_cannot_be_opened_is_said(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="cannot be opened"), turn(tmp_path, 1):
        pass
