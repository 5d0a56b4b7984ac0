"""The product's own modules and resources, and everything compiled."""

from __future__ import annotations

import os
import shutil
import sys
import tomllib
from functools import cache
from pathlib import Path
from typing import Final

from installer.runtime import compiler
from installer.tools import ROOT, call

PARTS: Final = ("core", "gui", "resources")
REPLACEABLE: Final = ("PySide6", "shiboken6")
"""Packages that stand under the LGPL."""
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


def lay_guides(folder: Path) -> None:
    """Lays the guides as pages, with pictures of the window, where the product's help looks for them."""
    shutil.copytree(_guides(), folder / "resources" / "guides" / "pages", dirs_exist_ok=True)


@cache
def _guides() -> Path:
    """Made once, for all systems that are built for."""
    made = ROOT / "build" / "guides"
    call([sys.executable, "-m", "tests.guides", "--out", made])
    return made


def compile_modules(runtime: Path, product: Path, packages: Path) -> None:
    """Compiles every module, so that nothing is written below the program when it runs.

    The product keeps its sources, whose lines the log shows where something broke; packages of others do not, but for
    Qt's, which may be replaced. A compiled module is read as it is: nobody looks whether its source is newer.

    Args:
        runtime: the folder of CPython.
        product: the folder of the product's modules.
        packages: the folder of the packages.

    Raises:
        BuildError: no interpreter of that series is here, or a module has a fault.
    """
    python = compiler(runtime)
    options = ["-q", "-j", str(min(4, os.cpu_count() or 1)), "--invalidation-mode", "unchecked-hash"]
    above = ["-s", str(product.parent)]
    replaceable = [packages / name for name in REPLACEABLE]
    call([python, "-m", "compileall", *options, *above, product, *replaceable])
    others = [path for path in packages.iterdir() if path not in replaceable]
    sources = [path for path in others if path.suffix == ".py"]
    sources += [file for folder in others if folder.is_dir() for file in folder.rglob("*.py")]
    call([python, "-m", "compileall", "-b", *options, *above, *(path for path in others if path.suffix in {"", ".py"})])
    for source in sources:
        if source.with_suffix(".pyc").is_file():
            source.unlink()
