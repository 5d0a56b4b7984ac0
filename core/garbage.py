"""Python's garbage collector, set for a program that makes many short-lived values and few cycles."""

from __future__ import annotations

import gc

YOUNG, MIDDLE, OLD = 20_000, 20, 50
"""Objects made between two looks at the youngest, and looks between two at the older ones.

With Python's own figures the collector took some 0.6 ms of CPU an order and held every thread for up to 165 ms, which
the window shows as a stutter (`python3 run.py bench`).
"""


def hold_collector() -> None:
    """No looks while a program starts: nearly all that is made then stays, and looks at it cost a tenth of the start."""
    gc.disable()


def settle_collector() -> None:
    """Sets what was made so far aside for good and looks from now on, less often; once a process, after its start.

    What was made and is not needed any more stays too, some hundred kilobytes: to find it would hold the window for as
    long as three frames.
    """
    gc.freeze()
    gc.set_threshold(YOUNG, MIDDLE, OLD)
    gc.enable()
