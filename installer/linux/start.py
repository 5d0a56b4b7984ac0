"""Starts a module of the product in the system's Python: `start.py MODULE ARGUMENTS`.

With `-I` and `-S` no variable, no folder of the account and no package of the system gets in: modules come from the standard
library and from the folders beside this file. Each process holds the lock until it ends, however it ends: what installs or
removes the program waits for all of them.
"""

from __future__ import annotations

import fcntl
import os
import runpy
import sys
from pathlib import Path
from typing import Final

HERE: Final = Path(__file__).resolve().parent
FOLDERS: Final = ("app", "site-packages")
LOCK: Final = "running.lock"
UNAVAILABLE: Final = 3
"""Exit code: the same command may be tried again in a while."""


def main() -> None:
    """Runs the module that is named by the first word."""
    try:
        fcntl.flock(os.open(HERE / LOCK, os.O_RDONLY), fcntl.LOCK_SH | fcntl.LOCK_NB)
    except BlockingIOError:
        print("ML Connector is being installed or removed. Try again in a minute.", file=sys.stderr)
        sys.exit(UNAVAILABLE)
    module = sys.argv[1]
    del sys.argv[1]
    sys.path[:0] = [str(HERE / name) for name in FOLDERS]
    for name in ("QT_PLUGIN_PATH", "QT_QPA_PLATFORM_PLUGIN_PATH"):  # another program's Qt must not be taken for ours
        os.environ.pop(name, None)
    runpy.run_module(module, run_name="__main__", alter_sys=True)


if __name__ == "__main__":
    main()
