"""What can stand in the way of a build."""

from __future__ import annotations


class BuildError(Exception):
    """The build cannot go on; the message is one clear sentence that says what to do."""
