"""Where the practice systems live beside a real home: in a home of their own below it, so that nothing mixes."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from core.errors import StoreError
from core.paths import STORE_NAME, Home

TRY_FOLDER: Final = "try-out"


def try_out_home(home: Path) -> Path:
    """The home of the practice workspace that belongs to `home`: a store, a log and practice systems of its own."""
    return home / TRY_FOLDER


def move_aside(home: Path) -> None:
    """Makes room for real systems in a home that is a practice workspace, as `demo` makes one.

    What is there becomes the home's try-out home. Nothing of it may be open.

    Raises:
        StoreError: it could not be moved; what was moved is put back.
    """
    there = try_out_home(home)
    names = [file.name for file in home.glob(f"{STORE_NAME}*")] + [Home(home).practice.name]
    moved: list[str] = []
    try:
        there.mkdir(exist_ok=True)
        for name in names:
            (home / name).rename(there / name)
            moved.append(name)
    except OSError as error:
        for name in moved:
            (there / name).rename(home / name)
        raise StoreError(
            f"The practice workspace in {home} could not be moved aside ({error.strerror or error}).",
            remedy="Close every other ML Connector that uses it, then leave the practice systems again.",
        ) from error
