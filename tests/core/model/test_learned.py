"""Threads that meet a stored type for the first time at once: msgspec alone would end the process."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

REPOSITORY = Path(__file__).parents[3]
MANY_AT_ONCE = """
import sys, threading
from datetime import date, datetime, UTC
from pathlib import Path
import msgspec
from core.clock import SystemClock
from core.model.connection import Connection, JaggaerSettings, X3Settings
from core.model.run import Counts, RunKind, RunResult, RunStatus
from core.store.database import Store

sys.setswitchinterval(1e-6)
store = Store.open(Path(sys.argv[1]), clock=SystemClock())
settings = Connection("Main", date(2026, 1, 1), JaggaerSettings("https://j", "c"), X3Settings("https://x", "SEED"))
store.connections.save(settings, actor="test")
cs = store.for_connection("Main")
now = datetime.now(UTC)
cs.runs.start("r1", RunKind.SYNC, "test", now)
cs.runs.finish(RunResult("r1", RunKind.SYNC, RunStatus.DONE, None, now, 1.0, Counts(), Counts(), {}, {}, {}))
at_once = threading.Barrier(8)

def look():
    at_once.wait()
    assert len(cs.runs.rows(10)) == 1
    assert store.connections.load("Main") == settings

threads = [threading.Thread(target=look) for _ in range(8)]
for thread in threads: thread.start()
for thread in threads: thread.join()
store.close()
print("whole")
"""


def test_many_threads_may_read_stored_types_first_at_the_same_time(tmp_path: Path) -> None:
    for number in range(6):
        done = subprocess.run(
            [sys.executable, "-c", MANY_AT_ONCE, str(tmp_path / f"{number}.db")],
            cwd=REPOSITORY,
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
        assert (done.returncode, done.stdout) == (0, "whole\n"), done.stderr
