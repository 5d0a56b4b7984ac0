"""One process at a time: a lock file that the operating system frees when its holder dies, however that happens."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from core.errors import StoreError, TransientError

_LOOK_S = 0.02


@contextmanager
def turn(file: Path, patience_s: float) -> Iterator[None]:
    """Holds `file` locked, against other processes and other threads; it is made where it is missing.

    Raises:
        TransientError: somebody else held it all the time.
        StoreError: the file cannot be opened.
    """
    try:
        opened = file.open("a+b")
    except OSError as error:
        msg = f"{file} cannot be opened ({error.strerror or error})."
        raise StoreError(msg, remedy="Check that this account may write in the home folder.") from error
    with opened:
        until = time.monotonic() + patience_s
        while not _try_lock(opened):
            if time.monotonic() > until:
                msg = "Another ML Connector is renewing the sign-in to X3 and does not come to an end."
                raise TransientError(msg, remedy="Close the other window or task, then try again.")
            time.sleep(_LOOK_S)
        try:
            yield
        finally:
            _unlock(opened)


if sys.platform == "win32":
    import msvcrt

    def _try_lock(file: IO[bytes]) -> bool:
        file.seek(0)
        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

    def _unlock(file: IO[bytes]) -> None:
        file.seek(0)
        msvcrt.locking(file.fileno(), msvcrt.LK_UNLCK, 1)

else:
    import fcntl

    def _try_lock(file: IO[bytes]) -> bool:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True

    def _unlock(file: IO[bytes]) -> None:
        fcntl.flock(file, fcntl.LOCK_UN)
