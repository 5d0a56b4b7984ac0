"""Installs and removes ML Connector on Linux: `setup.py install`, `setup.py uninstall`, which `install.sh` and `uninstall.sh` call.

Everything that is made outside of the program's folder is noted in `installed.json` there, and that is what removing takes
away. Nothing of an installed version is lost until the new one stands beside it and has answered. Only the standard
library is used: the packages are what is installed.
"""

from __future__ import annotations

import argparse
import contextlib
import ctypes
import fcntl
import hashlib
import json
import os
import platform
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, NoReturn

HERE: Final = Path(__file__).resolve().parent
NAME: Final = "ml-connector"
COMMANDS: Final = ("ml-connector", "ml-connector-window")
LOCK: Final = "running.lock"
NOTE: Final = "installed.json"
VERSION: Final = "VERSION"
SUMS: Final = "SHA256SUMS.txt"
OLDEST_GLIBC: Final = (2, 34)

# Exit codes, as those of the set-up program for Windows.
BROKEN_OFF: Final = 2
RUNNING: Final = 5
IN_USE: Final = 6
RIGHTS: Final = 7
NEWER: Final = 8
SYSTEM: Final = 9

DEBIAN: Final = (
    "libglib2.0-0 libgl1 libegl1 libxkbcommon0 libdbus-1-3 libfontconfig1 libxkbcommon-x11-0 libxcb-cursor0 "
    "libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-render-util0 libxcb-shape0 libxcb-xkb1"
)
"""What a window needs of Debian and Ubuntu; a desktop has most of it."""

FORGET: Final = """
import sys
sys.path[:0] = sys.argv[1:]
import secretstorage
bus = secretstorage.dbus_init()
if secretstorage.check_service_availability(bus):
    for item in list(secretstorage.search_items(bus, {"service": "ML Connector"})):
        item.delete()
"""
"""Deletes the program's entries of this account's keyring."""


class RefusedError(Exception):
    """Nothing was changed, or what was changed is back.

    Args:
        text: one sentence that says what to do.
        code: exit code.
    """

    def __init__(self, text: str, code: int) -> None:
        super().__init__(text)
        self.code = code


@dataclass(frozen=True, slots=True)
class Places:
    """Where things go.

    Attributes:
        program: folder of the program.
        commands: folder of the commands, as it stands in the search path.
        share: folder of entries of the desktop and of icons.
        everybody: whether all accounts share it.
    """

    program: Path
    commands: Path
    share: Path
    everybody: bool = False


def places(*, everybody: bool, environment: Mapping[str, str] = os.environ, root: Path = Path("/")) -> Places:
    """The usual places, of this account or of all.

    Spec: XDG Base Directory; FHS 3.0, `/opt` and `/usr/local`.
    """
    if everybody:
        return Places(root / "opt" / NAME, root / "usr/local/bin", root / "usr/local/share", everybody=True)
    home = Path(environment.get("HOME") or Path.home())
    configured = environment.get("XDG_DATA_HOME", "")
    share = Path(configured) if Path(configured).is_absolute() else home / ".local" / "share"
    return Places(home / ".local" / "opt" / NAME, home / ".local" / "bin", share)


def numbers(version: str) -> tuple[int, ...]:
    """A version such as 1.2.3, to be compared."""
    return tuple(int(part) for part in version.split(".") if part.isdigit())


def say(text: str) -> None:
    """Tells what is being done, on standard output."""
    print(text, flush=True)


# --- what stands in the way -----------------------------------------------------------------------------------------


def check_system() -> None:
    """Looks whether the packages fit this system.

    Raises:
        RefusedError: they do not.
    """
    libc, number = platform.libc_ver()
    if platform.machine() != "x86_64" or libc != "glibc" or numbers(number) < OLDEST_GLIBC:
        have = f"{platform.machine()}, {libc or 'another C library than glibc'} {number}".strip()
        raise RefusedError(
            f"ML Connector needs Linux on x86_64 with glibc 2.34 or newer (Debian 12, Ubuntu 22.04, RHEL 9); this is {have}.",
            SYSTEM,
        )


def check_archive(folder: Path) -> None:
    """Looks whether every file is there as it was packed.

    Raises:
        RefusedError: one is not.
    """
    for line in (folder / SUMS).read_text("utf-8").splitlines():
        digest, _, name = line.partition("  ")
        try:
            with (folder / name).open("rb") as file:
                good = hashlib.file_digest(file, "sha256").hexdigest() == digest
        except OSError:
            good = False
        if not good:
            raise RefusedError(f"{name} is missing or damaged. Unpack the archive again, or get it anew.", BROKEN_OFF)


def check_installed(here: Places, version: str) -> None:
    """Looks at what stands where the program is to go.

    Raises:
        RefusedError: it is a newer version, or something else.
    """
    program = here.program
    if not program.exists():
        return
    try:
        found = (program / VERSION).read_text("utf-8").strip()
    except OSError:
        found = ""
    if not found and (not program.is_dir() or any(program.iterdir())):
        raise RefusedError(f"{program} is there already and is no ML Connector. Move it away, or say --to.", BROKEN_OFF)
    if numbers(found) > numbers(version):
        raise RefusedError(
            f"A newer version is installed: {found}. It was left as it is, because an older one may not be able to read its data.",
            NEWER,
        )


@contextlib.contextmanager
def alone(program: Path) -> Iterator[None]:
    """Nothing of the installed program runs or starts.

    Raises:
        RefusedError: something runs.
    """
    try:
        held = os.open(program / LOCK, os.O_RDONLY)
    except FileNotFoundError:
        yield
        return
    try:
        fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
        yield
    except BlockingIOError as error:
        raise RefusedError(
            "ML Connector is running on this computer: a window, a sign in the tray, or a scheduled sync. Close it, or wait until the sync has ended, then try again.",
            RUNNING,
        ) from error
    finally:
        os.close(held)


# --- installing -----------------------------------------------------------------------------------------------------


def install(source: Path, here: Places) -> tuple[str, ...]:
    """Puts the program of a folder into its places, over a version before; gives what the reader should know.

    Raises:
        RefusedError: it cannot be done; what was there is there again.
    """
    version = (source / VERSION).read_text("utf-8").strip()
    if here.everybody:
        os.umask(0o022)
    check_installed(here, version)
    check_archive(source)
    with alone(here.program):
        pass  # before minutes are spent on what cannot be finished
    new, before = (here.program.with_name(f"{here.program.name}.{suffix}") for suffix in ("new", "before"))
    try:
        shutil.rmtree(new, ignore_errors=True)
        if here.program.exists():  # else the one aside is all that a broken upgrade left
            shutil.rmtree(before, ignore_errors=True)
        new.parent.mkdir(parents=True, exist_ok=True)
        shutil.copytree(source, new, symlinks=True, ignore=shutil.ignore_patterns("__pycache__", NOTE))
        (new / "python").write_text(f"{sys.executable}\n", "utf-8")
        compiled = [
            sys.executable,
            "-IS",
            "-m",
            "compileall",
            "-q",
            "-j",
            "0",
            str(new / "app"),
            str(new / "site-packages"),
        ]
        subprocess.run(compiled, stdout=subprocess.DEVNULL, check=False)  # slower without, never wrong
        told = subprocess.run([new / NAME, "--version"], capture_output=True, text=True, check=False)
        if told.returncode:
            raise RefusedError(f"The new version does not start here: {told.stderr.strip()[-500:]}", BROKEN_OFF)
        if here.everybody:
            open_to_all(new)
        with alone(here.program):
            replace(here.program, new, before)
            made = lay_outside(here)
    except OSError as error:
        raise RefusedError(f"It cannot be installed in {here.program}: {error}", BROKEN_OFF) from error
    finally:
        shutil.rmtree(new, ignore_errors=True)
    shutil.rmtree(before, ignore_errors=True)
    return (*made, *lacks(here))


def replace(program: Path, new: Path, before: Path) -> None:
    """The new folder stands in the place of the one before, or that one still does.

    Raises:
        OSError: it cannot be moved.
    """
    if program.exists():
        program.rename(before)
    try:
        new.rename(program)
    except OSError:
        if before.exists():
            before.rename(program)
        raise


def open_to_all(folder: Path) -> None:
    """Everybody may read and start, root alone may write, whatever this process would leave to others."""
    for path in [folder, *folder.rglob("*")]:
        if not path.is_symlink():
            path.chmod(0o755 if path.stat().st_mode & 0o100 else 0o644)


def lay_outside(here: Places) -> tuple[str, ...]:
    """Commands, entry of the desktop and icons; gives what could not be done."""
    notes, made = [], []
    here.commands.mkdir(parents=True, exist_ok=True)
    for name in COMMANDS:
        link, target = here.commands / name, here.program / name
        if not link.exists() or (link.is_symlink() and link.readlink().parent == here.program):
            link.unlink(missing_ok=True)
            link.symlink_to(target)
            made.append(link)
        else:
            notes.append(f"{link} is another program and was left alone; this one is {target}.")
    for icon in sorted((here.program / "icons").rglob("*.*")):
        target = here.share / "icons" / icon.relative_to(here.program / "icons")
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(icon, target)
        made.append(target)
    entry = here.share / "applications" / f"{NAME}.desktop"
    entry.parent.mkdir(parents=True, exist_ok=True)
    entry.write_text(desktop_entry(here.program / COMMANDS[1]), "utf-8")
    made.append(entry)
    kept = {"everybody": here.everybody, "files": [str(path) for path in made]}
    (here.program / NOTE).write_text(json.dumps(kept, indent=1) + "\n", "utf-8")
    tell_desktop(here.share)
    if str(here.commands) not in os.environ.get("PATH", "").split(":"):
        notes.append(f"{here.commands} is not in the search path (PATH); until it is, say {here.commands / NAME}.")
    return tuple(notes)


def desktop_entry(window: Path) -> str:
    """The entry of the desktop's menu. Spec: freedesktop.org, Desktop Entry 1.5."""
    quoted = str(window).replace("\\", "\\\\").replace('"', '\\"').replace("`", "\\`").replace("$", "\\$")
    quoted = quoted.replace("\\", "\\\\").replace("%", "%%")
    return "\n".join(
        (
            "[Desktop Entry]",
            "Type=Application",
            "Version=1.5",
            "Name=ML Connector",
            "GenericName=Procurement to ERP",
            "GenericName[fr]=Des achats vers l'ERP",
            "Comment=Suppliers and purchase orders from JAGGAER into Sage X3",
            "Comment[fr]=Fournisseurs et commandes d'achat de JAGGAER vers Sage X3",
            f'Exec="{quoted}"',
            f"Icon={NAME}",
            "Terminal=false",
            "Categories=Office;Finance;",
            "Keywords=JAGGAER;Sage;X3;purchase order;supplier;invoice;",
            "StartupWMClass=ML Connector",
            "",
        )
    )


def tell_desktop(share: Path) -> None:
    """Has the desktop read its entries and icons again, where it has programs for that."""
    (share / "icons" / "hicolor").mkdir(parents=True, exist_ok=True)
    os.utime(share / "icons" / "hicolor")
    with contextlib.suppress(OSError):
        update = ["update-desktop-database", "-q", str(share / "applications")]
        subprocess.run(update, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)


def lacks(here: Places) -> tuple[str, ...]:
    """What the window needs of the system and does not find; the command line works without."""
    plugin = here.program / "site-packages/PySide6/Qt/plugins/platforms/libqxcb.so"
    missing = ""
    for library in (plugin, here.program / "site-packages/PySide6/QtWidgets.abi3.so"):
        if library.is_file():
            try:
                ctypes.CDLL(str(library), mode=os.RTLD_LAZY)
            except OSError as error:
                text = str(error)
                missing = text.partition(":")[0] if "cannot open shared object file" in text else missing
    if not missing:
        return ()
    return (
        f"The window needs {missing} and more of the system; the command line does not. Debian 12, Ubuntu 22.04: sudo apt-get install {DEBIAN}",
    )


# --- removing -------------------------------------------------------------------------------------------------------


def uninstall(program: Path, *, with_data: bool, environment: Mapping[str, str] = os.environ) -> tuple[str, ...]:
    """Removes an installed program and, when told so, the data of this account; gives what remains.

    Raises:
        RefusedError: it is not installed there, it runs, or rights are missing.
    """
    try:
        kept = json.loads((program / NOTE).read_text("utf-8"))
    except OSError as error:
        raise RefusedError(f"{program} was not installed; delete the folder to be rid of it.", BROKEN_OFF) from error
    if kept["everybody"] and os.geteuid() != program.stat().st_uid:
        raise RefusedError(f"It is of all accounts: sudo {program / 'uninstall.sh'}", RIGHTS)
    with alone(program):
        pass
    home = Path(environment.get("HOME") or Path.home())
    configured = {name: environment.get(name, "") for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME")}
    config, share = (
        Path(configured[name]) if Path(configured[name]).is_absolute() else home / usual
        for name, usual in (("XDG_CONFIG_HOME", ".config"), ("XDG_DATA_HOME", ".local/share"))
    )
    if (share / NAME).is_dir() or environment.get("ML_CONNECTOR_HOME"):
        # What the program put outside of its folders, by the program itself, which knows it best; it would make a home.
        subprocess.run([program / NAME, "schedule", "uninstall", "--quiet"], capture_output=True, check=False)
    forget_start(config / "autostart" / f"{NAME}.desktop", program)
    try:
        with alone(program):
            gone = program.with_name(f"{program.name}.gone")
            shutil.rmtree(gone, ignore_errors=True)
            program.rename(gone)
        remains: list[str] = []
        for name in kept["files"]:
            path = Path(name)
            if path.is_symlink() and path.readlink().parent != program:
                continue  # another program took its place
            path.unlink(missing_ok=True)
        data = [share / NAME, config / "ML Connector", *([Path("/var/lib") / NAME] if kept["everybody"] else [])]
        if with_data:
            forget = [sys.executable, "-IS", "-c", FORGET, str(gone / "site-packages")]
            done = subprocess.run(forget, capture_output=True, check=False)
            if done.returncode:
                remains.append("The keyring of this account does not answer; entries “ML Connector” may be left in it.")
            for folder in data:
                shutil.rmtree(folder, ignore_errors=True)
        remains += [f"{folder} was left." for folder in data if folder.exists()]
        shutil.rmtree(gone)
    except OSError as error:
        raise RefusedError(f"Not all of it could be removed: {error}", IN_USE) from error
    tell_desktop(Path(kept["files"][-1]).parents[1])
    return tuple(remains)


def forget_start(entry: Path, program: Path) -> None:
    """Takes the start at log-on away when it is that of this program."""
    with contextlib.suppress(OSError):
        if str(program / "ml-connector") in entry.read_text("utf-8"):
            entry.unlink()


# --- the commands ---------------------------------------------------------------------------------------------------


def parser() -> argparse.ArgumentParser:
    """The words of both commands."""
    made = argparse.ArgumentParser(prog="setup.py")
    commands = made.add_subparsers(dest="command", required=True)
    adds = commands.add_parser("install", prog="install.sh", description="Installs ML Connector, or upgrades it.")
    whom = adds.add_mutually_exclusive_group()
    whom.add_argument("--user", action="store_true", help="for this account, in ~/.local (usual, but for root)")
    whom.add_argument("--everybody", action="store_true", help="for all accounts, in /opt (usual for root)")
    adds.add_argument("--to", type=Path, metavar="FOLDER", help="another folder for the program")
    takes = commands.add_parser("uninstall", prog="uninstall.sh", description="Removes ML Connector; data stays.")
    takes.add_argument("--delete-data", action="store_true", help="the data and secrets of this account go, too")
    return made


def run(arguments: Sequence[str]) -> tuple[str, ...]:
    """Does what the words say; gives what the reader should know.

    Raises:
        RefusedError: it cannot be done.
    """
    options = parser().parse_args(arguments)
    if options.command == "uninstall":
        notes = uninstall(HERE, with_data=options.delete_data)
        return ("ML Connector is removed.", *notes)
    check_system()
    is_root = os.geteuid() == 0
    everybody = options.everybody or (is_root and not options.user)
    if everybody and not is_root:
        raise RefusedError("To install for all accounts: sudo ./install.sh --everybody", RIGHTS)
    here = places(everybody=everybody)
    if options.to:
        here = Places(options.to.expanduser().resolve(), here.commands, here.share, everybody)
    say(f"Installing ML Connector in {here.program}")
    notes = install(HERE, here)
    return ("Installed: ML Connector in the menu of the desktop, ml-connector in a terminal.", *notes)


def main() -> NoReturn:
    """The start as a script."""
    try:
        for line in run(sys.argv[1:]):
            say(line)
    except RefusedError as refused:
        print(f"ML Connector: {refused}", file=sys.stderr)
        sys.exit(refused.code)
    sys.exit(0)


if __name__ == "__main__":
    main()
