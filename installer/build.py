"""Builds what is installed from the source tree: `python3 run.py package`."""

from __future__ import annotations

import argparse
import json
import shutil
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from installer.archive import build_folder, make_wheel, pack
from installer.errors import BuildError
from installer.launcher import COMMAND, WINDOW, make_launchers
from installer.materials import BILL, LICENCES, SUMS, bill, lay_licences, write_sums
from installer.package import make_package
from installer.packages import check_libraries, lay_packages, slim
from installer.product import compile_modules, languages, lay_guides, lay_product, version
from installer.runtime import embeddable, lay_runtime, trim_runtime
from installer.setup_program import make_setup
from installer.sign import sign, sign_command
from installer.tools import ROOT, say

OUT: Final = ROOT / "build"
WINDOWS: Final = "windows"
LINUX: Final = "linux"
_MIB: Final = 1024 * 1024


def build_stage(stage: Path, scratch: Path, number: str, given: Path | None) -> None:
    """Lays the whole program into a folder, as it will stand on the PC.

    Args:
        stage: the folder; what is in it goes.
        scratch: a folder for what is made on the way.
        number: the version.
        given: an embeddable ZIP file of CPython to take, None = the chosen one.

    Raises:
        BuildError: something cannot be had.
    """
    shutil.rmtree(stage, ignore_errors=True)
    stage.mkdir(parents=True)
    runtime, packages, product = (stage / name for name in ("runtime", "site-packages", "app"))
    say("CPython")
    lay_runtime(runtime, embeddable(scratch.parent / "cache", given))
    say("Packages")
    lay_packages(packages)
    say("Product")
    lay_product(product)
    say("Guides")
    lay_guides(product)
    slim(packages, product, languages())
    check_libraries(packages)
    (stage / BILL).write_text(json.dumps(bill(number, packages, runtime), indent=1) + "\n", "utf-8", newline="\n")
    lay_licences(stage / LICENCES, packages, runtime)
    say("Modules")
    compile_modules(runtime, product, packages)
    trim_runtime(runtime)
    say("Launchers")
    make_launchers(stage, number, scratch)
    for name in (COMMAND, WINDOW):
        sign(stage / name, sign_command())
    write_sums(stage / SUMS, [file for file in stage.rglob("*") if file.is_file()], stage)


def build(
    out: Path, *, quick: bool = False, stage_only: bool = False, msi: bool = False, given: Path | None = None
) -> Path:
    """Builds; gives the set-up program, or the package of the Windows Installer, or the staged folder where no more is wanted.

    Raises:
        BuildError: something cannot be had.
    """
    started = time.monotonic()
    number = version()
    stage, scratch = out / "stage", out / "work"
    build_stage(stage, scratch, number, given)
    say(f"Staged in {stage}: {_size(stage) / _MIB:.0f} MiB, {time.monotonic() - started:.0f} s")
    if stage_only:
        return stage
    target = out / f"ml-connector-{number}{'.msi' if msi else '-setup.exe'}"
    target.unlink(missing_ok=True)
    signer = sign_command()
    if msi:
        say("Package for the Windows Installer")
        make_package(stage, scratch, number, target)
    else:
        say("Set-up program")
        make_setup(stage, scratch, number, target, quick=quick, signed=bool(signer))
    sign(target, signer)
    listed = out / f"ml-connector-{number}-{BILL}"
    shutil.copy(stage / BILL, listed)
    made = [file for file in out.glob(f"ml-connector-{number}*") if file.suffix in {".exe", ".msi"}]
    write_sums(out / f"ml-connector-{number}-{SUMS}", [*made, listed], out)
    say(f"{target}: {target.stat().st_size / _MIB:.1f} MiB, {time.monotonic() - started:.0f} s in all")
    return target


def build_linux(out: Path, *, quick: bool = False, stage_only: bool = False) -> Path:
    """Builds for Linux; gives the archive, or the folder where no more is wanted.

    Raises:
        BuildError: something cannot be had.
    """
    started = time.monotonic()
    number = version()
    folder = out / f"ml-connector-{number}-linux-x86_64"
    say("Packages and product")
    build_folder(folder, number)
    say(f"Staged in {folder}: {_size(folder) / _MIB:.0f} MiB, {time.monotonic() - started:.0f} s")
    if stage_only:
        return folder
    say("Archive and wheel")
    target = folder.with_name(f"{folder.name}.tar.gz")
    pack(folder, target, quick=quick)
    listed = folder.with_name(f"{folder.name}-{BILL}")
    shutil.copy(folder / BILL, listed)
    write_sums(folder.with_name(f"{folder.name}-{SUMS}"), [target, listed, make_wheel(out)], out)
    say(f"{target}: {target.stat().st_size / _MIB:.1f} MiB, {time.monotonic() - started:.0f} s in all")
    return target


def _size(folder: Path) -> int:
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())


def main(arguments: Sequence[str] | None = None) -> int:
    """`python -m installer.build`; gives the exit code."""
    parser = argparse.ArgumentParser(prog="run.py package", description="Builds what is installed.")
    parser.add_argument("--for", choices=[WINDOWS, LINUX], default=WINDOWS, dest="system", help="(windows)")
    parser.add_argument("--out", type=Path, help="folder for what is made (build/windows, build/linux)")
    parser.add_argument("--quick", action="store_true", help="pack in a fifth of the time, for tests")
    parser.add_argument("--stage-only", action="store_true", help="only the folder that would be installed")
    parser.add_argument("--msi", action="store_true", help="a package of the Windows Installer, for administrators")
    parser.add_argument("--python", type=Path, metavar="ZIP", help="embeddable CPython to take instead")
    options = parser.parse_args(arguments)
    try:
        out = (options.out or OUT / options.system).resolve()
        quick, stage_only = options.quick, options.stage_only
        if options.system == LINUX:
            made = build_linux(out, quick=quick, stage_only=stage_only)
        else:
            made = build(out, quick=quick, stage_only=stage_only, msi=options.msi, given=options.python)
    except BuildError as error:
        say(f"The build cannot go on: {error}")
        return 2
    print(made)
    return 0


if __name__ == "__main__":
    sys.exit(main())
