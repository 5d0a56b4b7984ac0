"""Places of a table as ranges. Pure."""

from __future__ import annotations

from collections.abc import Iterable


def ranges_of(places: Iterable[int]) -> tuple[range, ...]:
    """Places as ranges without overlap, in their order."""
    made: list[range] = []
    for place in sorted(places):
        if made and made[-1].stop == place:
            made[-1] = range(made[-1].start, place + 1)
        else:
            made.append(range(place, place + 1))
    return tuple(made)
