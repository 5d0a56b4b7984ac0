"""Python's garbage collector, set for a program that makes many short-lived values and few cycles."""

from __future__ import annotations

import gc

YOUNG, MIDDLE, OLD = 20_000, 20, 50
"""Objects made between two looks at the youngest, and looks between two at the older ones.

With Python's own figures the collector took some 0.6 ms of CPU an order and held every thread for up to 165 ms, which
the window shows as a stutter (`python3 run.py bench`).
"""


def settle_collector() -> None:
    """Sets what was made so far aside for good and looks less often; once a process, after its start."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(YOUNG, MIDDLE, OLD)
