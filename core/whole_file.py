"""Writing a file that is there whole, or not at all: made under another name beside it, then put in its place."""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from core.errors import StoreError


@contextmanager
def written_whole(file: Path, *, remedy: str) -> Iterator[Path]:
    """Gives where to write; what is there at the end takes the place of `file`, and nothing does after an exception.

    Args:
        file: what is written; one that is there is replaced.
        remedy: what to do when it cannot be.

    Raises:
        StoreError: it cannot be written.
    """
    making = file.with_name(f".{file.name}.{secrets.token_hex(4)}.part")
    try:
        yield making
        making.replace(file)
    except OSError as error:
        msg = f"{file} cannot be written ({error.strerror or error})."
        raise StoreError(msg, remedy=remedy) from error
    finally:
        making.unlink(missing_ok=True)
