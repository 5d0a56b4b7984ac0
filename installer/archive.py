"""The program for Linux: an archive with a folder that installs itself, and a wheel."""

from __future__ import annotations

import gzip
import io
import json
import shutil
import tarfile
import tempfile
from pathlib import Path
from typing import Final

from installer.icon import SOURCE, drawn_png
from installer.materials import BILL, LICENCES, SUMS, bill, lay_licences, write_sums
from installer.packages import LINUX, lay_packages, slim
from installer.product import languages, lay_guides, lay_product
from installer.tools import ROOT, uv

PARTS: Final = Path(__file__).parent / "linux"
STARTS: Final = {"ml-connector": ("the command line", "core"), "ml-connector-window": ("the window", "gui.launch")}
"""Commands -> what they start, in words and as a module."""
COPIED: Final = ("find-python.sh", "install.sh", "uninstall.sh", "setup.py", "start.py")
ICON_SIZES: Final = (16, 22, 24, 32, 48, 64, 128, 256, 512)
"""Pixels, as desktops ask for them. Spec: freedesktop.org, Icon Theme 0.13."""
BEGINNING_OF_TIME: Final = 315_532_800
"""1980: of everything in the archive, so that the same parts give the same file."""
_EXECUTABLE: Final = 0o755
_READABLE: Final = 0o644


def build_folder(folder: Path, version: str) -> None:
    """Lays the whole program into a folder, as it is unpacked and installed.

    Args:
        folder: the folder; what is in it goes.
        version: of the product.

    Raises:
        BuildError: something cannot be had.
    """
    shutil.rmtree(folder, ignore_errors=True)
    packages, product = folder / "site-packages", folder / "app"
    lay_packages(packages, LINUX)
    lay_product(product)
    lay_guides(product)
    slim(packages, product, languages())
    (folder / BILL).write_text(json.dumps(bill(version, packages), indent=1) + "\n", "utf-8")
    lay_licences(folder / LICENCES, packages)
    lay_starts(folder, version)
    lay_icons(folder / "icons")
    write_sums(folder / SUMS, [file for file in folder.rglob("*") if file.is_file()], folder)


def lay_starts(folder: Path, version: str) -> None:
    """Lays the commands, and what installs and removes the program, into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    launcher = (PARTS / "launcher.sh").read_text("utf-8")
    for name, (what, module) in STARTS.items():
        (folder / name).write_text(launcher.replace("@WHAT@", what).replace("@MODULE@", module), "utf-8")
        (folder / name).chmod(_EXECUTABLE)
    for name in COPIED:
        shutil.copyfile(PARTS / name, folder / name)
        (folder / name).chmod(_EXECUTABLE if name.endswith(".sh") else _READABLE)
    text = (PARTS / "README.txt").read_text("utf-8").replace("@VERSION@", version)
    (folder / "README.txt").write_text(text, "utf-8")
    (folder / "VERSION").write_text(f"{version}\n", "utf-8")
    (folder / "running.lock").touch()


def lay_icons(folder: Path) -> None:
    """Draws the icon in every size of the theme `hicolor`, which every desktop falls back to."""
    for size in ICON_SIZES:
        target = folder / "hicolor" / f"{size}x{size}" / "apps" / "ml-connector.png"
        target.parent.mkdir(parents=True)
        target.write_bytes(drawn_png(size))
    target = folder / "hicolor" / "scalable" / "apps" / "ml-connector.svg"
    target.parent.mkdir(parents=True)
    shutil.copyfile(SOURCE, target)


def pack(folder: Path, target: Path, *, quick: bool) -> None:
    """Packs a folder, which belongs to root in the archive and is the only thing at its top."""

    def plain(info: tarfile.TarInfo) -> tarfile.TarInfo:
        info.uid = info.gid = 0
        info.uname = info.gname = "root"
        info.mtime = BEGINNING_OF_TIME
        info.mode = _EXECUTABLE if info.isdir() or info.mode & 0o100 else _READABLE
        return info

    with (
        target.open("wb") as file,
        gzip.GzipFile("", "wb", 1 if quick else 9, file, 0) as packed,
        io.BufferedWriter(packed, 1 << 20) as buffered,
        tarfile.open(fileobj=buffered, mode="w|", format=tarfile.PAX_FORMAT) as tar,
    ):
        for path in [folder, *sorted(folder.rglob("*"))]:
            tar.add(path, folder.name / path.relative_to(folder), recursive=False, filter=plain)


def make_wheel(out: Path) -> Path:
    """Builds the wheel of the product into a folder, for whoever has a Python environment of their own.

    Raises:
        BuildError: it cannot be built.
    """
    with tempfile.TemporaryDirectory() as scratch:
        uv("build", "--quiet", "--wheel", "--out-dir", scratch, ROOT)
        made = next(Path(scratch).glob("*.whl"))
        return Path(shutil.copy(made, out / made.name))
