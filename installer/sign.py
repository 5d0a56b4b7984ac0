"""Signing by whoever publishes the program: a command of theirs, never a certificate of ours."""

from __future__ import annotations

import os
import shlex
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from installer.errors import BuildError
from installer.tools import call

VARIABLE: Final = "ML_CONNECTOR_SIGN"
PLACE: Final = "{file}"


def sign_command(environment: Mapping[str, str] = os.environ) -> tuple[str, ...]:
    """The command that signs a file in its place, word by word; empty when nothing is to be signed.

    Raises:
        BuildError: it does not say where the file's name goes.
    """
    text = environment.get(VARIABLE, "")
    words = tuple(shlex.split(text, posix=sys.platform != "win32"))
    if words and not any(PLACE in word for word in words):
        raise BuildError(f"{VARIABLE} names no file: write {PLACE} where its place belongs.")
    return words


def sign(file: Path, command: tuple[str, ...]) -> None:
    """Signs a program in its place; nothing happens without a command.

    Raises:
        BuildError: the command failed.
    """
    if command:
        call([word.replace(PLACE, str(file)) for word in command])


def sign_here(arguments: list[str]) -> int:
    """`python -m installer.sign FILE`: what the maker of the set-up program calls for the uninstaller."""
    sign(Path(arguments[0]).resolve(), sign_command())
    return 0


if __name__ == "__main__":
    sys.exit(sign_here(sys.argv[1:]))
