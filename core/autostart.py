"""Whether the program starts with the account's log-on: of this account alone, no right of an administrator is needed.

Windows: a value under the registry key `Run` of the account. macOS: a LaunchAgent. Elsewhere: a desktop entry
(Spec: freedesktop.org, "Desktop Application Autostart Specification").
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

from core.errors import ConfigurationError
from core.program import Start, start_window

NAME: Final = "ML Connector"
_RUN: Final = r"Software\Microsoft\Windows\CurrentVersion\Run"
_AGENT: Final = "org.ml-connector.window"
_ENTRY: Final = "ml-connector.desktop"
_SPECIAL: Final = '"`$\\'
_REMEDY: Final = "Ask whoever looks after this computer, or start ML Connector by hand."


def window_start(home: Path) -> Start:
    """What starts the window of a home folder, in the tray."""
    return start_window("--in-tray", "--home", str(home))


def is_on(environment: Mapping[str, str] = os.environ, user: Path | None = None) -> bool:
    """Whether the account's log-on starts the program."""
    if sys.platform == "win32":
        return _registered() is not None
    return _file(environment, user).is_file()


def set_on(
    command: Sequence[str],
    environment: Mapping[str, str] = os.environ,
    user: Path | None = None,
    folder: Path | None = None,
) -> None:
    """From now on the account's log-on runs `command`, in `folder` where that matters.

    Raises:
        ConfigurationError: the system does not let this account set it.
    """
    try:
        if sys.platform == "win32":
            _register(subprocess.list2cmdline(command))
            return
        file = _file(environment, user)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(
            _agent(command, folder) if sys.platform == "darwin" else desktop_entry(command, folder).encode()
        )
    except OSError as error:
        raise ConfigurationError(f"The start at log-on cannot be set: {error}", remedy=_REMEDY) from error


def set_off(environment: Mapping[str, str] = os.environ, user: Path | None = None) -> None:
    """From now on the log-on does not start the program.

    Raises:
        ConfigurationError: the system does not let this account set it.
    """
    try:
        if sys.platform == "win32":
            _unregister()
        else:
            _file(environment, user).unlink(missing_ok=True)
    except OSError as error:
        raise ConfigurationError(f"The start at log-on cannot be taken away: {error}", remedy=_REMEDY) from error


def desktop_entry(command: Sequence[str], folder: Path | None = None) -> str:
    """A desktop entry that runs `command`; each part is quoted as the specification has it."""
    return "\n".join(
        (
            "[Desktop Entry]",
            "Type=Application",
            f"Name={NAME}",
            f"Exec={' '.join(_quoted(part) for part in command)}",
            *(() if folder is None else (f"Path={folder}",)),
            "Terminal=false",
            "X-GNOME-Autostart-enabled=true",
            "",
        )
    )


def _quoted(part: str) -> str:
    escaped = "".join(f"\\{sign}" if sign in _SPECIAL else sign for sign in part).replace("%", "%%")
    # The value of a key is read once more: there, a backslash stands for itself only when it is doubled.
    return '"' + escaped.replace("\\", "\\\\") + '"'


def _file(environment: Mapping[str, str], user: Path | None) -> Path:
    home = user or Path.home()
    if sys.platform == "darwin":
        return home / "Library" / "LaunchAgents" / f"{_AGENT}.plist"
    configured = environment.get("XDG_CONFIG_HOME", "")
    folder = Path(configured) if Path(configured).is_absolute() else home / ".config"
    return folder / "autostart" / _ENTRY


def _agent(command: Sequence[str], folder: Path | None = None) -> bytes:
    import plistlib  # noqa: PLC0415 - macOS alone

    place = {} if folder is None else {"WorkingDirectory": str(folder)}
    return plistlib.dumps({"Label": _AGENT, "ProgramArguments": list(command), "RunAtLoad": True, **place})


if sys.platform == "win32":
    import winreg

    def _registered() -> str | None:
        try:
            with winreg.OpenKey(winreg.HKEY_CURRENT_USER, _RUN) as key:
                return str(winreg.QueryValueEx(key, NAME)[0])
        except OSError:
            return None

    def _register(command: str) -> None:
        with winreg.CreateKeyEx(winreg.HKEY_CURRENT_USER, _RUN, 0, winreg.KEY_SET_VALUE) as key:
            winreg.SetValueEx(key, NAME, 0, winreg.REG_SZ, command)

    def _unregister() -> None:
        try:
            with winreg.OpenKey(winreg.HKEY_CURRENT_USER, _RUN, 0, winreg.KEY_SET_VALUE) as key:
                winreg.DeleteValue(key, NAME)
        except FileNotFoundError:
            return
