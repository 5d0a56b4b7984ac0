"""What starts the window on its own (`ml-connector-window`): nothing but a quick way to `gui.__main__`.

With `--command` as its first word it is the command line instead. On Windows it is a program without a console, so that a
task which runs every few minutes shows none.
"""

from __future__ import annotations

import importlib
import os
import sys
from typing import IO

from core.garbage import hold_collector
from core.program import COMMAND_FLAG


def main() -> int:
    """The start of the window, or of a command line without a console; gives the exit code."""
    if sys.argv[1:2] == [COMMAND_FLAG]:
        return _command()
    hold_collector()  # before anything is imported; `run_window` settles it when the window is there
    return int(importlib.import_module("gui.__main__").main())


def _command() -> int:
    """Runs the rest of the words as a command line; without a console, what it prints goes nowhere."""
    opened: list[IO[str]] = []
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            opened.append(open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115, PTH123 - until the process ends
            setattr(sys, name, opened[-1])
    del sys.argv[1]
    try:
        return int(importlib.import_module("core.__main__").main())
    finally:
        for stream in opened:
            stream.close()


if __name__ == "__main__":
    sys.exit(main())
