"""`python -m core` is `ml-connector`."""

from __future__ import annotations

import sys

from core.garbage import hold_collector, settle_collector


def main() -> int:
    """Runs the command line in a process of its own; gives the exit code."""
    hold_collector()
    from core.cli.commands import main as run  # noqa: PLC0415 - most of the start, which is not looked through

    settle_collector()
    return run()


if __name__ == "__main__":
    sys.exit(main())
