"""Exit codes (product.md section 6): for scripts, for the task of the operating system, for tools that watch it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from core.model.run import RunResult, RunStatus

EXIT_DONE: Final = 0
EXIT_OPEN: Final = 1
EXIT_USE: Final = 2
EXIT_SYSTEM: Final = 3
EXIT_STORE: Final = 4
EXIT_CANCELLED: Final = 130

_EXIT_OF: Mapping[str, int] = {
    "configuration": EXIT_USE,
    "file": EXIT_USE,
    "busy": EXIT_USE,
    "brake": EXIT_OPEN,
    "approval": EXIT_OPEN,
    "store": EXIT_STORE,
    "own-fault": EXIT_USE,
}
"""Exit code by error code; every other error means that a system could not be reached or refused.

A fault of ML Connector itself ends with 2. Of the codes that product.md section 6 has, it is the one on which a script
does the right thing: it stops and calls somebody. 1 would say that the work is done and waits for a clerk, 3 that the
same command may be tried again in a while, and 4 sends people to look after a store that is well. Who must tell it
from a wrong command reads `error.code` of `--json`: `own-fault`.
"""


def exit_of_error(code: str) -> int:
    """Exit code for an error that ended a command."""
    return _EXIT_OF.get(code, EXIT_SYSTEM)


def exit_of_run(result: RunResult) -> int:
    """Exit code for a run."""
    if result.status is RunStatus.CANCELLED:
        return EXIT_CANCELLED
    if result.status is RunStatus.STOPPED:
        return exit_of_error(result.error_code)
    return EXIT_OPEN if result.status is RunStatus.DONE_WITH_PROBLEMS else EXIT_DONE
