from __future__ import annotations

import subprocess
import sys
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
ASKS = """
import gc, sys
from gui import launch
before = "gui.main_window" in sys.modules
sys.argv = ["ml-connector-window", "--help"]
try:
    launch.main()
except SystemExit:
    needless = {"openpyxl", "sqlalchemy.dialects.postgresql"} & set(sys.modules)
    print(before, "gui.main_window" in sys.modules, gc.isenabled(), len(needless))
"""


def test_the_window_starts_without_a_look_of_the_collector_and_without_what_it_does_not_need() -> None:
    said = subprocess.run([sys.executable, "-c", ASKS], cwd=REPOSITORY, capture_output=True, text=True, check=True)
    assert said.stdout.splitlines()[-1].split() == ["False", "True", "False", "0"]
