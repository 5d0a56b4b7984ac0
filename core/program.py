"""How this program is started again: by the log-on, by a task of the operating system, by a command that a person copies."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Final

COMMAND_FLAG: Final = "--command"
"""First word for the start of the window that makes it a command line without a console (`gui.launch`)."""
_LINE: Final = "ml-connector"
_WINDOW: Final = "ml-connector-window"
_MODULES: Final = Path(__file__).resolve().parents[1]
"""The folder of the product's modules."""
_APP: Final = "app"
"""What an installation calls that folder."""


@dataclass(frozen=True, slots=True)
class Start:
    """What starts the program.

    Attributes:
        words: the program and its arguments, each a word of its own.
        folder: the folder in which it has to be started; None = any.
    """

    words: tuple[str, ...]
    folder: Path | None = None


def start_command(*arguments: str, silent: bool = False, executable: str = "") -> Start:
    """What runs `ml-connector ARGUMENTS`.

    Args:
        arguments: of the command line.
        silent: on Windows, without a console that would be seen for a moment.
        executable: of the running program; that of this process by default.
    """
    python = Path(executable or sys.executable)
    if silent and (window := _beside(python, _WINDOW, only_windows=True)):
        return Start((window, COMMAND_FLAG, *arguments))
    if line := _beside(python, _LINE):
        return Start((line, *arguments))
    return _by_module(python, "core", arguments, silent=silent)


def start_window(*arguments: str, executable: str = "") -> Start:
    """What opens the window."""
    python = Path(executable or sys.executable)
    if window := _beside(python, _WINDOW):
        return Start((window, *arguments))
    return _by_module(python, "gui", arguments, silent=True)


def _beside(python: Path, name: str, *, only_windows: bool = False) -> str:
    """The program of a name where an installation puts it; empty = none.

    That is the folder above the modules of the product or, where these were put among the packages of an interpreter, the
    folder of that one.
    """
    windows = python.suffix.lower() == ".exe"
    if only_windows and not windows:
        return ""
    folders = [*((_MODULES.parent,) if _MODULES.name == _APP else ()), python.parent]
    places = [folder / (f"{name}.exe" if windows else name) for folder in folders]
    return next((str(place) for place in places if place.is_file()), "")


def _by_module(python: Path, module: str, arguments: tuple[str, ...], *, silent: bool) -> Start:
    """Python with a module: from a source tree, which is found by the folder of the start alone."""
    quiet = python.with_name("pythonw.exe")
    chosen = quiet if silent and quiet.exists() else python
    return Start((str(chosen), "-m", module, *arguments), _MODULES)
