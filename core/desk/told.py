"""Telling how far something long is."""

from __future__ import annotations

from collections.abc import Callable

Told = Callable[[int, int], object]
"""Hears how much is done, of how much; what it raises ends the looking, and nothing more is decided."""


def told_nobody(_done: int, _of: int) -> None:
    """For callers that do not show progress."""
