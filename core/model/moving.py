"""A home as one file, for another computer."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Moved:
    """What a file of a whole home holds.

    Attributes:
        file: the file itself.
        made_at: when it was written, UTC.
        program: version that wrote it.
        connections: names of the connections in it.
        size_bytes: of the store in it.
        own_files: profiles, column files and certificates that come with it.
    """

    file: Path
    made_at: datetime
    program: str
    connections: tuple[str, ...]
    size_bytes: int
    own_files: int
