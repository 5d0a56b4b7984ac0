"""The product's own modules and resources, and everything compiled."""

from __future__ import annotations

import os
import shutil
import tomllib
from pathlib import Path
from typing import Final

from installer.runtime import compiler
from installer.tools import ROOT, call

PARTS: Final = ("core", "gui", "resources")
_LEFT_OUT: Final = shutil.ignore_patterns("__pycache__", "*.pyc", "screenshots", "*.ts")


def version() -> str:
    """The version that pyproject.toml says."""
    return str(tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"])


def languages() -> frozenset[str]:
    """Codes of the languages that the window has words of."""
    files = (ROOT / "resources" / "translations").glob("ml-connector_*.qm")
    return frozenset(file.stem.removeprefix("ml-connector_") for file in files)


def lay_product(folder: Path) -> None:
    """Copies the product into a folder."""
    for part in PARTS:
        shutil.copytree(ROOT / part, folder / part, ignore=_LEFT_OUT)


def compile_modules(runtime: Path, *folders: Path) -> None:
    """Compiles every module, so that nothing is written below the program when it runs.

    The compiled form is read as it is: its source is not looked at when the program starts.

    Args:
        runtime: the folder of CPython.
        folders: those of the modules, in one folder.

    Raises:
        BuildError: no interpreter of that series is here, or a module has a fault.
    """
    above = folders[0].parent
    workers = str(min(4, os.cpu_count() or 1))
    options = ["-q", "-j", workers, "--invalidation-mode", "unchecked-hash", "-s", str(above)]
    call([compiler(runtime), "-m", "compileall", *options, *folders])
