"""Where the practice systems live beside a real home: in a home of their own below it, so that nothing mixes."""

from __future__ import annotations

from pathlib import Path
from typing import Final

TRY_FOLDER: Final = "try-out"


def try_out_home(home: Path) -> Path:
    """The home of the practice workspace that belongs to `home`: a store, a log and practice systems of its own."""
    return home / TRY_FOLDER
