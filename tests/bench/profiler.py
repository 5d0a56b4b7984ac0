"""Where a process spends its processor time, over all its threads."""

from __future__ import annotations

import cProfile
import io
import pstats
import threading
import time
from types import FrameType, TracebackType
from typing import Self


class Profiler:
    """A profile of each thread by its own processor clock, so that waiting counts nothing; threads begun inside only.

    It slows down what it measures: shares count, not sums.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._profiles: list[cProfile.Profile] = []

    def __enter__(self) -> Self:
        """Begins, in this thread and in those that are begun from now on."""
        threading.setprofile(self._begin)
        self._profile().enable()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Ends in this thread; the others must have come to rest."""
        threading.setprofile(None)
        self._profiles[0].disable()

    def report(self, orders: int, count: int = 50) -> str:
        """The functions with most time, with what they call and alone, in milliseconds an order."""
        told = io.StringIO()
        stats = pstats.Stats(stream=told)
        for profile in self._profiles:
            stats.add(profile)
        lines = [f"{stats.total_tt / orders * 1000:.2f} CPU ms an order, slowed down"]  # type: ignore[attr-defined]
        for title, place in (("with what it calls", 3), ("alone", 2)):
            lines += ["", title]
            entries = sorted(stats.stats.items(), key=lambda item: -item[1][place])  # type: ignore[attr-defined]
            for (file, line, name), entry in entries[:count]:
                each = entry[place] / orders * 1000
                lines.append(f"{each:8.3f}  {entry[1] / orders:8.1f} x  {'/'.join(file.split('/')[-3:])}:{line} {name}")
        return "\n".join(lines)

    def _profile(self) -> cProfile.Profile:
        profile = cProfile.Profile(time.thread_time)
        with self._lock:
            self._profiles.append(profile)
        return profile

    def _begin(self, _frame: FrameType, _event: str, _arg: object) -> None:
        """The first call in a new thread: from here on its own profile takes over."""
        self._profile().enable()
