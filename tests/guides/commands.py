"""The commands that guides and README name: in blocks fenced as `sh`, and between signs of code in their sentences."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

NOT_HERE: Final = {
    "administrator": "needs the rights of an administrator of the computer, and a group that there is",
    "another-account": "needs the account of a second person",
    "person": "needs somebody who accepts at a browser",
    "windows": "needs the Task Scheduler of Windows",
}
"""Why the commands of a block cannot be run where the others are; its name stands behind the fence's `sh`."""
_FENCE: Final = re.compile(r"^ *```(.*)$")
_INLINE: Final = re.compile(r"`((?:ml-connector|python3 run\.py) [^`\n]+)`")
_PROGRAM: Final = re.compile(r"^(?:ml-connector|python3 run\.py) (.+)$")
_CODE: Final = re.compile(r"exit code (\d+)")


@dataclass(frozen=True, slots=True)
class Command:
    """A command as it is written.

    Attributes:
        line: number of its line in the text.
        words: what stands behind the program's name.
        codes: how it may end.
        mark: one of `NOT_HERE`; empty = it can be run.
        by_run: whether it is one of run.py rather than of the installed program.
    """

    line: int
    words: tuple[str, ...]
    codes: frozenset[int]
    mark: str = ""
    by_run: bool = False

    def __str__(self) -> str:
        return f"line {self.line}: {' '.join(self.words)}"


def commands_in(text: str) -> Iterator[Command]:
    """Every command of a text, in order.

    In a block it ends with 0, or as the remark behind it says (`# exit code 1`); in a sentence with 0 or 1 (some records
    need a person).
    """
    fence: str | None = None
    for number, line in enumerate(text.splitlines(), 1):
        edge = _FENCE.match(line)
        if edge:
            fence = edge[1].strip() if fence is None else None
            continue
        if fence is None:
            for found in _INLINE.findall(line):
                yield _command(number, found, frozenset({0, 1}))
        elif fence == "" or fence.split()[0] == "sh":
            typed, _, remark = line.strip().partition("  #") if "  #" in line else line.strip().partition(" # ")
            if _PROGRAM.match(typed):
                said = _CODE.search(remark)
                yield _command(number, typed, frozenset({int(said[1]) if said else 0}), *fence.split()[1:])


def _command(number: int, typed: str, codes: frozenset[int], mark: str = "") -> Command:
    found = _PROGRAM.match(typed)
    assert found is not None
    words = shlex.split(found[1].replace("\\", "\\\\"))
    return Command(number, tuple(words), codes, mark, by_run=typed.startswith("python3"))
