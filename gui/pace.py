"""How fast a run goes and how long it will take still: pure arithmetic over its progress."""

from __future__ import annotations

from dataclasses import dataclass, field

_WINDOW_S = 8.0
_ENOUGH_S = 1.0


@dataclass(slots=True)
class Pace:
    """Rate over the last eight seconds. A new phase, or a count that went back, starts anew."""

    phase: str = ""
    _points: list[tuple[float, int]] = field(default_factory=list)
    _total: int | None = None

    def note(self, phase: str, done: int, total: int | None, at_s: float) -> None:
        """Notes a progress: `done` of `total` at `at_s` seconds of a clock that never goes back."""
        if phase != self.phase or (self._points and done < self._points[-1][1]):
            self._points.clear()
            self.phase = phase
        self._total = total
        self._points.append((at_s, done))
        while len(self._points) > 2 and at_s - self._points[0][0] > _WINDOW_S:  # noqa: PLR2004 - two points make a rate
            self._points.pop(0)

    @property
    def per_second(self) -> float | None:
        """Records a second; None until a second is known."""
        if not self._points:
            return None
        (first_s, first), (last_s, last) = self._points[0], self._points[-1]
        if last_s - first_s < _ENOUGH_S or last <= first:
            return None
        return (last - first) / (last_s - first_s)

    @property
    def seconds_left(self) -> float | None:
        """Seconds to the end of the phase; None while rate or total is unknown."""
        rate = self.per_second
        if rate is None or self._total is None or not self._points:
            return None
        return max(0, self._total - self._points[-1][1]) / rate
