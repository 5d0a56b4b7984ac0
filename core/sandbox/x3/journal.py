"""What X3 holds, kept in a file: one line for each commit, replayed at start.

A line is written before the answer leaves, so what a client was told is still there after a kill -9 of the process. A
last line that was cut is dropped, as a database would roll it back.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

NAME = "x3-journal.jsonl"


class Journal:
    """An append-only file of commits.

    Each commit is a list of changes; a change is a list whose first member says what it is.
    """

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.path = folder / NAME
        self._whole = self._mend()
        self._file = self.path.open("ab", buffering=0)

    def _mend(self) -> int:
        """Cuts off a last line that was not written whole; gives the length that stays."""
        if not self.path.exists():
            return 0
        with self.path.open("r+b") as file:
            data = file.read()
            whole = data.rfind(b"\n") + 1
            if whole != len(data):
                file.truncate(whole)
        return whole

    def commits(self) -> Iterator[list[Any]]:
        """The commits that were there when the journal was opened, oldest first."""
        with self.path.open("rb") as file:
            for line in file.read(self._whole).split(b"\n"):
                if line:
                    yield json.loads(line)

    def append(self, changes: list[Any]) -> None:
        """Adds a commit; when this returns, it survives the death of the process."""
        text = json.dumps(changes, separators=(",", ":"))
        self._file.write(text.encode() + b"\n")

    def close(self) -> None:
        """Closes the file."""
        self._file.close()
