"""`python -m core` is `ml-connector`."""

from __future__ import annotations

import sys

from core.cli.commands import main as run
from core.garbage import settle_collector


def main() -> int:
    """Runs the command line in a process of its own; gives the exit code."""
    settle_collector()
    return run()


if __name__ == "__main__":
    sys.exit(main())
