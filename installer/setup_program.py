"""The set-up program for Windows, made by NSIS from a staged folder."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Final

from installer.icon import write_banner
from installer.launcher import ICON, MUTEX, numbers
from installer.tools import ROOT, call, need

SCRIPT: Final = Path(__file__).parent / "windows" / "setup.nsi"
TIGHT: Final = "/SOLID lzma"
QUICK: Final = "zlib"


def make_setup(stage: Path, scratch: Path, version: str, target: Path, *, quick: bool, signed: bool) -> None:
    """Makes the set-up program.

    Args:
        stage: the folder that it installs.
        scratch: a folder for what is made on the way, where the launchers' icon is.
        version: of the product.
        target: the file to be made.
        quick: packs in a fifth of the time, half as large again.
        signed: whether the uninstaller inside is signed, too.

    Raises:
        BuildError: NSIS is missing or refuses.
    """
    size_kib = sum(-(-file.stat().st_size // 1024) for file in stage.rglob("*") if file.is_file())
    banner = scratch / "banner.bmp"
    write_banner(banner)
    defined = {
        "VERSION": version,
        "NUMBERS": ".".join(numbers(version)),
        "STAGE": str(stage),
        "ICON": str(scratch / ICON),
        "BANNER": str(banner),
        "TARGET": str(target),
        "MUTEX": MUTEX,
        "SIZE_KIB": str(size_kib),
        "COMPRESSOR": QUICK if quick else TIGHT,
    }
    if signed:
        defined["SIGNER"] = f'"{sys.executable}" -m installer.sign'
    mark = "/" if sys.platform == "win32" else "-"
    words = [f"{mark}D{name}={value}" for name, value in defined.items()]
    call([need("makensis"), f"{mark}V2", f"{mark}WX", *words, SCRIPT], env={"PYTHONPATH": str(ROOT)})
