"""A home folder for several accounts of this computer, such as a person's and that of the task (product.md section 5).

Elsewhere than on Windows a group shares it: the folder hands its group on to what is made in it. On Windows its access list
names the system, the administrators and one group, and nobody else. Secrets are not shared: each account has its own keyring.
"""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from core.errors import ConfigurationError
from core.paths import SHARED_MODE, refuse_shared_place
from core.schedule.keepers.job import Tool, run_tool

_SYSTEM: Final = "*S-1-5-18"
_ADMINISTRATORS: Final = "*S-1-5-32-544"
"""By their numbers: their names differ by the language of Windows."""
_REMEDY: Final = "Run the command as an administrator (on Linux with sudo); it is needed once."


def access_words(folder: str, group: str) -> tuple[str, ...]:
    """How `icacls` closes a folder to all but the system, the administrators and one group, and what is made in it."""
    return (
        *("icacls", folder, "/inheritance:r", "/grant:r"),
        *(f"{_SYSTEM}:(OI)(CI)F", f"{_ADMINISTRATORS}:(OI)(CI)F", f"{group}:(OI)(CI)M"),
    )


def share(folder: Path, group: str, tool: Tool = run_tool) -> None:
    """Makes a home folder that a group shares.

    Raises:
        ConfigurationError: there is no such group, this account may not do it, or the folder cannot be a home folder.
    """
    if not group.strip():
        raise ConfigurationError("Which group shares the folder is missing.", remedy="Name it with --group.")
    refuse_shared_place(folder)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise _refused(folder, error) from error
    if sys.platform == "win32":
        _close_on_windows(folder, group, tool)
    else:
        _give_to_group(folder, group)


def group_of(folder: Path) -> str:
    """The group that shares a folder; empty where the system does not say."""
    if sys.platform == "win32":
        return ""
    try:
        return folder.group()
    except (OSError, KeyError):
        return ""


def _give_to_group(folder: Path, group: str) -> None:
    try:
        shutil.chown(folder, group=group)
        folder.chmod(SHARED_MODE)
        for file in folder.rglob("*"):
            if file.is_symlink():
                continue
            shutil.chown(file, group=group)
            file.chmod(SHARED_MODE if file.is_dir() else 0o660)
    except LookupError as error:
        raise ConfigurationError(
            f"There is no group called {group} on this computer.",
            remedy=f"Make it, and add the accounts that work with ML Connector: sudo groupadd {group} && sudo usermod -aG {group} NAME",
        ) from error
    except OSError as error:
        raise _refused(folder, error) from error


def _close_on_windows(folder: Path, group: str, tool: Tool) -> None:
    words: Sequence[str] = access_words(str(folder), group)
    done = tool(words, "")
    if done.code:
        raise ConfigurationError(
            f"Windows did not set who may use {folder}: {done.complaint}.",
            remedy=f'{_REMEDY} The group is made with: net localgroup "{group}" /add',
        )


def _refused(folder: Path, error: OSError) -> ConfigurationError:
    return ConfigurationError(
        f"{folder} cannot be made a folder of this computer ({error.strerror or error}).",
        remedy=_REMEDY,
        context={"folder": os.fspath(folder)},
    )
