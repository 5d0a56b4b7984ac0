"""What the runs say of JAGGAER and X3: each is judged by the last run that had to do with it. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from core.model.run import RunResult, RunStatus
from core.model.views import SystemState

SIGN_IN: Final = "sign-in"
UNREACHABLE: Final = "unreachable"
_NAMES: Final = {"jaggaer": "JAGGAER", "x3": "Sage X3"}
_FAULTS: Final = {
    "credentials": SIGN_IN,
    "certificate": SIGN_IN,
    "unreachable": UNREACHABLE,
    "transient": UNREACHABLE,
}
"""What is wrong with a system, by the code of the error that stopped the run."""
_WORDS: Final = {SIGN_IN: "refuses the sign-in", UNREACHABLE: "could not be reached"}


def system_state(runs: Sequence[RunResult], system: str) -> SystemState:
    """What the last run that had to do with a system says of it; `ok` None = none did yet.

    Args:
        runs: the last ones, the newest first.
        system: `jaggaer` or `x3`.
    """
    name = _NAMES[system]
    for run in runs:
        if run.status is RunStatus.RUNNING:
            continue
        if run.status is RunStatus.STOPPED and run.error_system in {system, ""}:
            # Where a run broke without a system to blame, nothing vouches for either.
            fault = _FAULTS.get(run.error_code, "")
            said = _WORDS.get(fault, "see the last run")
            return SystemState(name, said, ok=False, system=system, at=run.started_at, fault=fault)
        if run.calls.get(system):
            return SystemState(name, "reached", ok=True, system=system, at=run.started_at)
    return SystemState(name, "not asked yet", ok=None, system=system)
