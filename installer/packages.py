"""The locked packages as a system needs them, without the parts that the product does not use."""

from __future__ import annotations

import re
import shutil
import tempfile
from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from installer.errors import BuildError
from installer.runtime import SERIES
from installer.tools import ROOT, call, need, uv


@dataclass(frozen=True, slots=True)
class Platform:
    """For what packages are chosen.

    Attributes:
        name: the system, as uv calls it.
        series: of CPython, such as 3.13; the modules of several lie beside each other, since their names differ.
    """

    name: str
    series: tuple[str, ...]


WINDOWS: Final = Platform("x86_64-pc-windows-msvc", (SERIES,))
LINUX: Final = Platform("x86_64-manylinux_2_34", ("3.11", "3.12", "3.13", "3.14"))
"""Qt's own wheels ask for glibc 2.34: Debian 12, Ubuntu 22.04, RHEL 9 and newer."""
QT: Final = {
    "QtCore": "Qt6Core.dll",
    "QtGui": "Qt6Gui.dll",
    "QtWidgets": "Qt6Widgets.dll",
    "QtSvg": "Qt6Svg.dll",
    "QtNetwork": "Qt6Network.dll",
    "QtPrintSupport": "Qt6PrintSupport.dll",
}
"""Modules of Qt that the window may use -> their libraries; those that it does use are shipped."""
QT_PLUGINS: Final = (
    "platforms/qwindows.dll",
    "platforms/qoffscreen.dll",
    "styles/qmodernwindowsstyle.dll",
    "imageformats/qsvg.dll",
    "imageformats/qico.dll",
    "iconengines/qsvgicon.dll",
)
QT_FILES: Final = (
    "__init__.py",
    "_config.py",
    "_git_pyside_version.py",
    "pyside6.abi3.dll",
    "msvcp140*.dll",
    "vcruntime140*.dll",
    "concrt140.dll",
)
QT_LINUX_PLUGINS: Final = (
    "iconengines/libqsvgicon.so",
    "imageformats/libqico.so",
    "imageformats/libqsvg.so",
    "platforminputcontexts/libcomposeplatforminputcontextplugin.so",
    "platforminputcontexts/libibusplatforminputcontextplugin.so",
    "platforms/libqoffscreen.so",
    "platforms/libqwayland.so",
    "platforms/libqxcb.so",
    "platformthemes/libqgtk3.so",
    "platformthemes/libqxdgdesktopportal.so",
    "wayland-decoration-client/*.so",
    "wayland-graphics-integration-client/libqt-plugin-wayland-egl.so",
    "wayland-shell-integration/libxdg-shell.so",
    "xcbglintegrations/*.so",
)
"""X11 and Wayland, keyboards of every script, dialogs of the desktop; without a screen the pictures of a report."""
UNNEEDED: Final = (
    "bin",
    "Scripts",
    "**/*.pyi",
    "**/*.pxd",
    "**/*.pxi",
    "**/*.pyx",
    "**/*.h",
    "**/*.c",
    "**/*.lib",
    "**/py.typed",
    "**/tests",
    "PIL/_avif*",
    "PIL/_imagingtk*",
    "PIL/_webp*",
    "lxml/includes",
    "lxml/isoschematron/resources",
    "pygments/lexers/[!_]*",
    "pygments/lexers/_*_builtins.py",
    "reportlab/fonts/DarkGarden*",
    "shiboken6/*.exe",
    "shiboken6/lib",
    "sqlalchemy/dialects/mssql",
    "sqlalchemy/dialects/mysql",
    "sqlalchemy/dialects/oracle",
    "sqlalchemy/testing",
    "*.dist-info/RECORD",
    "*.dist-info/INSTALLER",
    "*.dist-info/REQUESTED",
    "*.dist-info/direct_url.json",
)
"""What is for those who build upon a package, not for those who run it, and what this product has no use for: programming
languages to be coloured, other databases."""
_ENTRY: Final = r"^{name}==(?P<version>[^\s\\;]+)[^\n]*\n(?:[ \t]+--hash=[^\n]*\n)*"
_USED: Final = re.compile(r"^\s*(?:from|import) PySide6\.(\w+)", re.MULTILINE)
_IMPORTED: Final = re.compile(r"DLL Name: (\S+)")
_NEEDED: Final = re.compile(r"^\s*NEEDED\s+(\S+)", re.MULTILINE)


def locked(lock_text: str, pins: str) -> str:
    """The entries of a lock, with their hashes, that belong to pins of the form `name==version`, a line each.

    Raises:
        BuildError: the lock has not that very version.
    """
    entries = []
    for line in pins.splitlines():
        name, _, version = line.partition("==")
        found = re.search(_ENTRY.format(name=re.escape(name)), lock_text, re.MULTILINE)
        if found is None or found["version"] != version.split()[0]:
            raise BuildError(f"requirements.lock has no {line}; make it anew with `python3 run.py lock`.")
        head, *hashes = found.group().splitlines()
        entries.append("\n".join([head.split(";")[0].rstrip(" \\") + " \\", *hashes]))
    return "\n".join(entries) + "\n"


def lay_packages(folder: Path, platform: Platform = WINDOWS) -> None:
    """Installs what the product needs at run time, from the lock, as wheels for a platform.

    Raises:
        BuildError: uv cannot get them.
    """
    constraints = ROOT / "requirements.lock"
    for series in platform.series:
        chosen = ("--python-platform", platform.name, "--python-version", series)
        pins = uv(
            *("pip", "compile", "--quiet", "--no-header", "--no-annotate", *chosen),
            *("--constraints", constraints, ROOT / "pyproject.toml"),
        )
        with tempfile.TemporaryDirectory() as scratch:
            wanted = Path(scratch, "chosen.lock")
            wanted.write_text(locked(constraints.read_text("utf-8"), pins), "utf-8")
            laid = folder if len(platform.series) == 1 else Path(scratch, "packages")
            uv(
                *("pip", "install", "--quiet", *chosen, "--only-binary", ":all:", "--no-deps", "--require-hashes"),
                *("--link-mode", "copy", "--target", laid, "--requirements", wanted),
            )
            if laid != folder:
                shutil.copytree(laid, folder, dirs_exist_ok=True, symlinks=True)


def slim(folder: Path, sources: Path, languages: frozenset[str]) -> None:
    """Removes what the product does not use.

    Args:
        folder: where the packages are.
        sources: the product's modules, which tell what parts of Qt are used.
        languages: of the window; Qt's own words are kept for these alone.

    Raises:
        BuildError: the product uses a part of Qt that is not known here.
    """
    for pattern in UNNEEDED:
        for found in list(folder.glob(pattern)):
            _remove(found)
    qt = folder / "PySide6"
    used = used_modules(sources)
    if used - QT.keys():
        raise BuildError(f"Say in installer/packages.py which library of Qt is that of {', '.join(used - QT.keys())}.")
    kept = {found for pattern in QT_FILES for found in qt.glob(pattern)}
    if (qt / "Qt").is_dir():
        kept |= {qt / "Qt" / "translations" / f"qtbase_{language}.qm" for language in languages}
        first = [qt / f"{name}.abi3.so" for name in sorted(used)]
        first += [found for name in QT_LINUX_PLUGINS for found in sorted((qt / "Qt" / "plugins").glob(name))]
        kept |= with_libraries(first, [*qt.glob("*.so*"), *(qt / "Qt" / "lib").glob("*.so*")])
    else:
        kept |= {qt / "translations" / f"qtbase_{language}.qm" for language in languages}
        kept |= {qt / f"{name}.pyd" for name in used} | {qt / QT[name] for name in used}
        kept |= {qt / "plugins" / name for name in QT_PLUGINS}
    for file in [path for path in qt.rglob("*") if path.is_file() and path not in kept]:
        file.unlink()
    for empty in sorted((path for path in qt.rglob("*") if path.is_dir()), reverse=True):
        if not any(empty.iterdir()):
            empty.rmdir()


def with_libraries(files: Iterable[Path], libraries: Iterable[Path]) -> set[Path]:
    """Libraries of Linux with all that they name, directly or not, among others that are there.

    Raises:
        BuildError: one is no library.
    """
    there = {file.name: file for file in libraries}
    objdump = need("objdump", debian="binutils")
    found, waiting = set[Path](), deque(files)
    while waiting:
        file = waiting.popleft()
        if file not in found:
            found.add(file)
            waiting.extend(there[name] for name in _NEEDED.findall(call([objdump, "-p", file])) if name in there)
    return found


def used_modules(sources: Path) -> frozenset[str]:
    """Names of the modules of Qt that Python files below a folder import."""
    files = sources.rglob("*.py")
    return frozenset(name for file in files for name in _USED.findall(file.read_text("utf-8")))


def check_libraries(folder: Path) -> None:
    """Looks whether every library of Qt finds those that it names.

    Raises:
        BuildError: one is missing.
    """
    objdump = need("x86_64-w64-mingw32-objdump", "objdump")
    libraries = [file for file in folder.rglob("*") if file.suffix in {".dll", ".pyd"}]
    there = {file.name.casefold() for file in libraries}
    for file in libraries:
        for name in _IMPORTED.findall(call([objdump, "-p", file])):
            low = name.casefold()
            if low.startswith(("qt6", "pyside6", "shiboken6", "msvcp140")) and low not in there:
                raise BuildError(f"{file.name} needs {name}, which was left out.")


def _remove(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)
