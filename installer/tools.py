"""Programs that the build calls."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from installer.errors import BuildError

ROOT = Path(__file__).resolve().parent.parent
"""The source tree."""
DEBIAN = "nsis gcc-mingw-w64-x86-64"
"""Packages of Debian that bring the compiler and the maker of set-up programs."""
_LINES = 12


def say(text: str) -> None:
    """Tells what is being done, on standard error."""
    print(text, file=sys.stderr, flush=True)


def need(*names: str, debian: str = DEBIAN) -> str:
    """The place of the first of these programs that is there.

    Args:
        names: of the programs.
        debian: packages of Debian that bring it.

    Raises:
        BuildError: none is.
    """
    for name in names:
        found = shutil.which(name)
        if found:
            return found
    raise BuildError(f"{names[0]} is missing here; on Debian: apt-get install --no-install-recommends {debian}")


def call(command: Sequence[str | Path], *, cwd: Path = ROOT, env: Mapping[str, str] | None = None) -> str:
    """What a program writes on standard output.

    Raises:
        BuildError: it failed; the message has the last lines of what it said.
    """
    words = [str(part) for part in command]
    try:
        done = subprocess.run(
            words,
            cwd=cwd,
            env={**os.environ, **(env or {})},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
        )
    except OSError as error:
        raise BuildError(f"{words[0]} cannot be started: {error}") from error
    out, trouble = (part.decode("utf-8", "replace") for part in (done.stdout, done.stderr))
    if done.returncode:
        said = "\n".join((out + trouble).strip().splitlines()[-_LINES:])
        raise BuildError(f"{Path(words[0]).name} ended with {done.returncode}:\n{said}")
    return out


def uv(*words: str | Path) -> str:
    """What uv of this environment writes on standard output.

    Raises:
        BuildError: it failed.
    """
    return call([sys.executable, "-m", "uv", *words])


def sha256(file: Path) -> str:
    """SHA-256 of a file, in hexadecimal digits."""
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()
