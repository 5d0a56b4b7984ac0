"""How long something may take in a test.

A promise in seconds is kept by the product on a machine of its own. The machine that runs the suite does other work at
the same time, so there a promise is given `BUSY` times as long: enough for every stall seen so far, and far too little
for what the tests guard against (a wait of 20 s that nobody ends, a cost that grows with the square). With
`ML_CONNECTOR_QUIET=1`, on a machine that does nothing else, a promise is held to the second.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

BUSY = 1 if os.environ.get("ML_CONNECTOR_QUIET") else 4


@contextmanager
def at_most(seconds: float, clock: Callable[[], float] = time.monotonic) -> Iterator[None]:
    """What happens inside takes at most this long by the clock; nothing is said of what raises an error."""
    began = clock()
    yield
    took = clock() - began
    assert took < seconds * BUSY, f"{took:.2f} s; {seconds} s are promised"


def wait_until(true: Callable[[], bool], *, seconds: float = 20.0) -> None:
    """Waits until something is so."""
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end, "waited in vain"
        time.sleep(0.02)
