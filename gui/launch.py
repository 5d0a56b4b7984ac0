"""What starts the window on its own (`ml-connector-window`): nothing but a quick way to `gui.__main__`."""

from __future__ import annotations

import importlib
import sys

from core.garbage import hold_collector


def main() -> int:
    """The start of the window; gives the exit code."""
    hold_collector()  # before anything is imported; `run_window` settles it when the window is there
    return int(importlib.import_module("gui.__main__").main())


if __name__ == "__main__":
    sys.exit(main())
