"""The two programs that a person starts, compiled for Windows."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Final

from installer.icon import write_icon
from installer.runtime import LIBRARY
from installer.tools import call, need

SOURCES: Final = Path(__file__).parent / "windows"
MUTEX: Final = "ML Connector runs"
"""Held by every process of the program, looked for by the set-up program."""
ICON: Final = "ml-connector.ico"
COMMAND: Final = "ml-connector.exe"
WINDOW: Final = "ml-connector-window.exe"
_MODULES: Final = {COMMAND: "core", WINDOW: "gui.launch"}
_DESCRIPTIONS: Final = {COMMAND: "ML Connector (command line)", WINDOW: "ML Connector"}


def make_launchers(folder: Path, version: str, scratch: Path) -> None:
    """Compiles the launchers into a folder.

    Args:
        folder: where they go.
        version: of the product, such as 1.2.3.
        scratch: a folder for what is made on the way; the icon stays there.

    Raises:
        BuildError: the compiler is missing or refuses.
    """
    compiler = need("x86_64-w64-mingw32-gcc", "gcc")
    resources = need("x86_64-w64-mingw32-windres", "windres")
    scratch.mkdir(parents=True, exist_ok=True)
    for name in ("launcher.c", "launcher.rc", "app.manifest"):
        shutil.copy(SOURCES / name, scratch)
    write_icon(scratch / ICON)
    for name, module in _MODULES.items():
        header = {
            "VERSION_NUMBERS": ",".join(numbers(version)),
            "VERSION_TEXT": f'"{version}"',
            "DESCRIPTION": f'"{_DESCRIPTIONS[name]}"',
            "ORIGINAL_NAME": f'"{name}"',
        }
        lines = "".join(f"#define {key} {value}\n" for key, value in header.items())
        script = scratch / f"{name}.rc"
        script.write_text(lines + (scratch / "launcher.rc").read_text("utf-8"), "utf-8")
        call([resources, script.name, "-O", "coff", "-o", f"{name}.res"], cwd=scratch)
        defined = {"MODULE": module, "RUNNING_MUTEX": MUTEX, "PYTHON_LIBRARY": LIBRARY}
        words = [f'-D{key}=L"{value}"' for key, value in defined.items()]
        words += ["-mwindows", "-DWINDOW"] if name == WINDOW else ["-mconsole"]
        hardened = ["-Wl,--dynamicbase,--nxcompat,--high-entropy-va", "-s"]
        warned = ["-O2", "-Wall", "-Wextra", "-Werror", "-municode"]
        call([compiler, *warned, *words, "launcher.c", f"{name}.res", "-o", folder / name, *hardened], cwd=scratch)


def numbers(version: str) -> list[str]:
    """The four numbers of a version as Windows wants them: 1.2.3 -> 1, 2, 3, 0."""
    found = [part for part in version.split(".") if part.isdigit()]
    return [*found, "0", "0", "0", "0"][:4]
