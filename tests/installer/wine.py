"""A Windows to install in: a clean prefix of Wine on a screen of its own.

Wine is kinder than Windows in some things and lacks others; `installer/README.md` says what it cannot show.
"""

from __future__ import annotations

import contextlib
import os
import re
import shutil
import subprocess
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from installer.tools import call, need

SHIMS = Path(__file__).parent / "shims"
ADVISE = "apt-get install --no-install-recommends wine64 wine libwine xvfb"
QUIET = "mscoree,mshtml,wbemprox,winemenubuilder.exe="
"""Parts of Wine that would ask for downloads, write menus of the desktop, or break `platform` in CPython 3.13."""


class Reader(threading.Thread):
    """Takes what a program writes until it ends, or until nobody wants more."""

    def __init__(self, stream: IO[bytes]) -> None:
        super().__init__(daemon=True)
        self._stream = stream
        self._parts: list[bytes] = []
        self.start()

    def run(self) -> None:
        """Reads."""
        with contextlib.suppress(OSError, ValueError):
            while part := os.read(self._stream.fileno(), 1 << 16):
                self._parts.append(part)

    def text(self) -> str:
        """What was written by a program that has ended."""
        self.join(2)
        return b"".join(self._parts).decode("utf-8", "replace").replace("\r\n", "\n")


class Windows:
    """A prefix of Wine.

    Args:
        folder: where it is made.
        display: the screen, as X11 names it.
    """

    def __init__(self, folder: Path, display: str) -> None:
        self.folder = folder
        (folder / "home").mkdir(parents=True)
        kept = {name: value for name, value in os.environ.items() if name in {"PATH", "LANG", "LC_ALL"}}
        self.environment = {
            **kept,
            "HOME": str(folder / "home"),
            "DISPLAY": display,
            "WINEPREFIX": str(folder / "prefix"),
            "WINEDEBUG": "-all",
            "WINEDLLOVERRIDES": QUIET,
        }
        self._wine = need("wine")
        self.check("wineboot", "--init")
        self.check("winecfg", "/v", "win10")
        system = self.path(r"C:\windows\system32")
        for source in SHIMS.glob("*.c"):
            library = system / source.with_suffix(".dll").name
            call([need("x86_64-w64-mingw32-gcc"), "-shared", "-s", "-o", library, source, "-ladvapi32"])

    @property
    def account(self) -> Path:
        """Where the account keeps what belongs to this PC: `%LOCALAPPDATA%`."""
        return next(self.path(r"C:\users").glob("*/AppData/Local"))

    def path(self, windows: str) -> Path:
        """The place of a file of drive C."""
        return self.folder / "prefix" / "drive_c" / windows.removeprefix("C:\\").replace("\\", "/")

    def windows(self, path: Path) -> str:
        """What Windows calls a file of drive C."""
        return "C:\\" + str(path.relative_to(self.folder / "prefix" / "drive_c")).replace("/", "\\")

    def run(self, *words: str | Path, seconds: float = 300) -> subprocess.CompletedProcess[str]:
        """Runs a program; its output is read through pipes, since Wine gives Python no file to write to.

        Wine's own programs may be started by it and hold the pipes longer, so its end counts, not that of the pipes.
        """
        with self.start(*words, errors=subprocess.PIPE) as process:
            readers = [Reader(stream) for stream in (process.stdout, process.stderr) if stream]
            try:
                code = process.wait(seconds)
            except subprocess.TimeoutExpired:
                process.kill()
                raise
            texts = [reader.text() for reader in readers]
        return subprocess.CompletedProcess(words, code, *texts)

    def check(self, *words: str | Path, seconds: float = 300) -> str:
        """Runs a program that must end well; gives what it wrote on standard output."""
        done = self.run(*words, seconds=seconds)
        assert done.returncode == 0, f"{words}: {done.returncode}\n{done.stdout[-4000:]}\n{done.stderr[-4000:]}"
        return done.stdout

    def start(self, *words: str | Path, errors: int = subprocess.DEVNULL) -> subprocess.Popen[bytes]:
        """Starts a program, which writes into a pipe, and does not wait for it."""
        return subprocess.Popen(
            [self._wine, *map(str, words)],
            env=self.environment,
            cwd=self.folder,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=errors,
        )

    def registry(self, key: str) -> dict[str, str]:
        """Name -> value of the entries of a registry key; empty when there is no such key."""
        found = {}
        for line in self.run("reg", "query", key).stdout.splitlines():
            parts = line.strip().split("    ")
            if line.startswith("    ") and len(parts) >= 2:
                found[parts[0]] = parts[2] if len(parts) > 2 else ""
        return found

    def credentials(self) -> set[str]:
        """Names of the entries of Windows' Credential Manager that belong to the product, as Wine keeps them."""
        listed = self.run("reg", "query", r"HKCU\Software\Wine\Credential Manager", "/s").stdout
        found = re.findall(r"^\s+\(Default\)\s+REG_SZ\s+(.*ML Connector)\s*$", listed, re.MULTILINE)
        return {name.strip() for name in found}

    def close(self) -> None:
        """Ends every program of this prefix."""
        subprocess.run([need("wineserver"), "-k"], env=self.environment, check=False, timeout=60)


@contextmanager
def screen() -> Iterator[str]:
    """A screen of X11 of our own; gives its name."""
    reads, writes = os.pipe()
    command = [need("Xvfb"), "-displayfd", str(writes), "-screen", "0", "1440x960x24", "-nolisten", "tcp"]
    running = subprocess.Popen(command, pass_fds=(writes,), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    os.close(writes)
    try:
        with os.fdopen(reads) as told:
            yield f":{told.readline().strip()}"
    finally:
        running.terminate()
        running.wait()


@contextmanager
def windows(folder: Path) -> Iterator[Windows]:
    """A clean Windows with its screen; every program in it is ended."""
    missing = [name for name in ("wine", "Xvfb", "makensis", "x86_64-w64-mingw32-gcc") if not shutil.which(name)]
    assert not missing, f"{', '.join(missing)} is missing: {ADVISE} nsis gcc-mingw-w64-x86-64"
    with screen() as display:
        made = Windows(folder, display)
        try:
            yield made
        finally:
            made.close()


def wait_until(holds: Callable[[], bool], seconds: float, what: str) -> None:
    """Waits for something that another process does."""
    end = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < end, f"not within {seconds:.0f} s: {what}"
        time.sleep(0.2)
