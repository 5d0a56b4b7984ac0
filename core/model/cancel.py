"""Cancelling: a way for a run to end, not an error."""

from __future__ import annotations


class Cancelled(Exception):  # noqa: N818 - not an error
    """Somebody asked the run to stop. Raised where work waits or would begin, caught only where a run ends."""
