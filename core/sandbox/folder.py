"""The folder in which the practice systems keep what they hold, used by one process at a time."""

from __future__ import annotations

import json
import os
import secrets
import sys
from pathlib import Path
from typing import IO

SECRETS, RUNNING, LOCK = "practice-secrets.json", "running.json", "lock"
_WHERE = 0  # the one byte that is locked


class PracticeBusyError(RuntimeError):
    """Another process runs practice systems on this folder.

    Attributes:
        running: what that process printed when it was ready; empty when it is not ready yet.
    """

    def __init__(self, folder: Path, running: dict[str, object]) -> None:
        super().__init__(f"The practice systems of {folder} run already, in another process.")
        self.running = running


class PracticeFolder:
    """A folder, locked until `close`; the lock goes with the process, however it ends."""

    def __init__(self, path: Path) -> None:
        """Makes the folder where it is missing, and locks it.

        Raises:
            PracticeBusyError: another process has it.
        """
        path.mkdir(parents=True, exist_ok=True)
        self.path = path
        self._lock: IO[bytes] | None = (path / LOCK).open("a+b")
        if not _try_lock(self._lock):
            self._lock.close()
            self._lock = None
            raise PracticeBusyError(path, _read(path / RUNNING))
        (path / RUNNING).unlink(missing_ok=True)

    def secret(self, name: str) -> str:
        """The secret of a practice client; made up at first, the same from then on.

        It guards nothing but made-up systems on this computer, so it may stand in a file.
        """
        known = _read(self.path / SECRETS)
        if not isinstance(known.get(name), str):
            known[name] = secrets.token_urlsafe(32)
            _write(self.path / SECRETS, known)
        return str(known[name])

    def announce(self, running: dict[str, object]) -> None:
        """Says where the practice systems of this folder are reached."""
        _write(self.path / RUNNING, running)

    def close(self) -> None:
        """Gives the folder back."""
        if self._lock is not None:
            (self.path / RUNNING).unlink(missing_ok=True)
            self._lock.close()
            self._lock = None


def _read(file: Path) -> dict[str, object]:
    try:
        found = json.loads(file.read_text(encoding="utf-8"))
    except (FileNotFoundError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def _write(file: Path, content: dict[str, object]) -> None:
    new = file.with_name(file.name + ".new")
    new.write_text(json.dumps(content), encoding="utf-8")
    new.replace(file)
    if sys.platform != "win32":
        os.chmod(file, 0o600)  # noqa: PTH101 - the name says what it is for


if sys.platform == "win32":
    import msvcrt

    def _try_lock(file: IO[bytes]) -> bool:
        file.seek(_WHERE)
        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _try_lock(file: IO[bytes]) -> bool:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True
