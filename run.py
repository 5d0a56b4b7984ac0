#!/usr/bin/env python3
"""Sets up what is missing, then runs ML Connector from its source tree.

```
python3 run.py                 opens the window
python3 run.py demo            tries everything against practice systems
python3 run.py ARGS            what `ml-connector ARGS` does once installed
python3 run.py test [ARGS]     every check: format, lint, import contracts, types, tests (ARGS go to pytest)
python3 run.py screenshots [DIR]   renders every page of the window, light and dark, to build/screenshots
python3 run.py guides [ARGS]   makes the guides as pages for a browser, with pictures, in build/guides
python3 run.py words [CODE...] makes the files of the window's languages from the sources; CODE begins a new one
python3 run.py bench [ARGS]    measures
python3 run.py package [ARGS]  makes the set-up program for Windows, in build/windows; --for linux an archive and a wheel
python3 run.py lock [ARGS]     makes requirements.lock anew (ARGS go to uv, e.g. --upgrade)
```

It needs Python 3.11 or newer and nothing else: until the environment in `.venv` stands, only the standard library is
used. It talks on standard error, so that standard output belongs to the command, and the exit code is the command's
own (2 when something could not be set up). Unless `--home` or ML_CONNECTOR_HOME say otherwise, the home folder of
what is run here is `.home` beside this file. The log of the set-up is `.home/setup.log`.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import re
import shutil
import signal
import ssl
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import IO, NoReturn

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

OLDEST = (3, 11)
COULD_NOT_SET_UP = 2
CANCELLED = 130

VENV_PACKAGES = ("python3-venv",)
QT_PACKAGES = (
    "libglib2.0-0",
    "libgl1",
    "libegl1",
    "libxkbcommon0",
    "libdbus-1-3",
    "libfontconfig1",
)
DESKTOP_PACKAGES = (
    "libxkbcommon-x11-0",
    "libxcb-cursor0",
    "libxcb-icccm4",
    "libxcb-image0",
    "libxcb-keysyms1",
    "libxcb-render-util0",
    "libxcb-shape0",
    "libxcb-xkb1",
)
KEYRING_PACKAGES = ("gnome-keyring", "dbus")

BENCH = "tests.bench"
"""Module that measures; its arguments go through."""
GUIDES = "tests.guides"
"""Module that makes the guides as pages."""
PACKAGE = "installer.build"
"""Module that makes what is installed."""
WORDS = "tests.words"
"""Module that makes the files of the window's languages."""

TESTS_FAILED = 1
"""Exit code of pytest when tests failed and nothing else is wrong."""
FEW = 12
"""So many tests that failed get a second try without anything beside them; more than these are no chance."""

VALUE_OPTIONS = ("--home", "--connection")
"""Options of the program that take a value and may stand before the command."""

SECRET_VARIABLES = (
    "ML_CONNECTOR_JAGGAER_SECRET",
    "ML_CONNECTOR_X3_SECRET",
    "ML_CONNECTOR_X3_REFRESH_TOKEN",
    "ML_CONNECTOR_X3_REST_PASSWORD",
    "ML_CONNECTOR_SMTP_PASSWORD",
)

PRACTICE_PASSWORD = b"practice"
"""Unlocks the practice keyring of a machine without a desktop. It is no secret: that keyring only ever holds the
made-up secrets of the practice systems, and ML_CONNECTOR_PRACTICE_KEYRING tells the program that it is this one."""

DIES_WITH_US = "import ctypes,os,sys;ctypes.CDLL(None).prctl(1,15);os.execvp(sys.argv[1],sys.argv[1:])"
"""Starts a program that the kernel ends (SIGTERM) when the process that started it ends, however that came about."""

HAS_SECRET_SERVICE = """
import secretstorage, sys
bus = secretstorage.dbus_init()
if not secretstorage.check_service_availability(bus):
    sys.exit(1)
if sys.argv[1] == "headless":  # nobody can answer a prompt: it must be open already
    sys.exit(secretstorage.Collection(bus).is_locked())
"""

OPENS_A_WINDOW = "from PySide6.QtWidgets import QApplication, QLabel; a = QApplication([]); QLabel('x').show()"


REASONS = re.compile(
    r"certificate verify failed[^'(\n]*|Connection refused|Network is unreachable"
    r"|(?:Temporary failure in n|N)ame (?:resolution|or service not known)"
    r"|getaddrinfo failed|timed out|No space left on device|Permission denied"
    r"|THESE PACKAGES DO NOT MATCH THE HASHES|Hash mismatch[^\n]*",
    re.IGNORECASE,
)
"""What lies behind most failures of installers, whose own last lines seldom say it."""


class StopError(Exception):
    """Something cannot be had; the message is one clear sentence."""


def say(text: str) -> None:
    """Tells what is being done, on standard error."""
    print(text, file=sys.stderr, flush=True)


class Place:
    """Where things are, below the folder of the source tree."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.lock = root / "requirements.lock"
        self.venv = root / ".venv"
        windows = sys.platform == "win32"
        self.python = self.venv / ("Scripts/python.exe" if windows else "bin/python")
        self.home = root / ".home"
        self.log = self.home / "setup.log"

    def is_marked(self, name: str, digest: str) -> bool:
        """Whether a step of the set-up was completed for this digest."""
        try:
            return (self.venv / f".{name}").read_text("ascii") == digest
        except OSError:
            return False

    def mark(self, name: str, digest: str) -> None:
        """Notes that a step of the set-up is complete."""
        (self.venv / f".{name}").write_text(digest, "ascii")


# --- set-up ---------------------------------------------------------------------------------------------------------


def logged(place: Place, command: Sequence[str], env: Mapping[str, str] | None = None) -> str:
    """Runs a step of the set-up with its output in the log; gives "" or the line that says why it failed."""
    place.home.mkdir(parents=True, exist_ok=True)
    with place.log.open("a+", encoding="utf-8", errors="replace") as log:
        log.write(f"\n$ {' '.join(command)}\n")
        log.flush()
        start = log.tell()
        try:
            done = subprocess.run(command, stdin=subprocess.DEVNULL, stdout=log, stderr=log, env=env, check=False)
        except OSError as error:
            return str(error)
        if done.returncode == 0:
            return ""
        log.seek(start)
        lines = [line.strip() for line in log if line.strip()]
    telling = [line for line in lines if re.match(r"(?i)(error|e:)", line)]
    reason = REASONS.search("\n".join(lines))
    return reason.group() if reason else (telling or lines or ["no reason given"])[-1]


def apt_install(place: Place, packages: Sequence[str], purpose: str) -> None:
    """Installs Debian packages when we are root, else stops with the line to type.

    Raises:
        StopError: not root, no apt, or apt failed.
    """
    line = "apt-get install -y --no-install-recommends " + " ".join(packages)
    if shutil.which("apt-get") is None:
        names = ", ".join(packages)
        msg = f"{purpose} needs system packages that are missing here; install what Debian calls {names}, then run the same command again."
        raise StopError(msg)
    if os.geteuid() != 0:  # type: ignore[attr-defined,unused-ignore]
        msg = f"{purpose} needs system packages that are missing here; run `sudo {line}`, then the same command again."
        raise StopError(msg)
    say(f"Installing system packages for {purpose[0].lower()}{purpose[1:]}: {' '.join(packages)}")
    env = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    patient = ["-o", "DPkg::Lock::Timeout=120", "-q"]
    command = ["apt-get", *patient, *line.split()[1:]]
    if logged(place, command, env):  # the package lists may be missing or old
        trouble = logged(place, ["apt-get", *patient, "update"], env) or logged(place, command, env)
        if trouble:
            msg = f"{purpose} needs `{line}`, which failed: {trouble} (see {place.log})"
            raise StopError(msg)


def pinned(lock_text: str, name: str) -> str:
    """The entry of one package in the lock file, with its hashes; "" when it is not there."""
    pattern = rf"^{re.escape(name)}==[^\n]*\n(?:[ \t]+--hash=[^\n]*\n)*"
    found = re.search(pattern, lock_text, re.MULTILINE)
    return found.group() if found else ""


def require_python() -> None:
    """Checks the Python that runs this file.

    Raises:
        StopError: it is too old.
    """
    if sys.version_info < OLDEST:
        have = ".".join(map(str, sys.version_info[:3]))
        msg = f"ML Connector needs Python 3.11 or newer; this is {have} ({sys.executable})."
        raise StopError(msg)


def make_venv(place: Place) -> None:
    """A virtual environment with pip in it.

    Raises:
        StopError: Python lacks a part, or the folder cannot be written.
    """
    try:
        import ensurepip  # noqa: F401, PLC0415
    except ImportError:
        apt_install(place, VENV_PACKAGES, "The virtual environment")
    say("Making the virtual environment in .venv")
    base = str(getattr(sys, "_base_executable", sys.executable))
    trouble = logged(place, [base, "-m", "venv", "--clear", str(place.venv)])
    if trouble:
        msg = f"The virtual environment could not be made: {trouble} (see {place.log})"
        raise StopError(msg)


def install_packages(place: Place) -> None:
    """The locked packages: with uv, itself from the lock, or with pip where uv cannot be had.

    Raises:
        StopError: neither could get them.
    """
    text = place.lock.read_text("utf-8")
    count = len(re.findall(r"^[A-Za-z0-9][^\s=]*==", text, re.MULTILINE))
    say(f"Installing the {count} locked packages (once; some 100 MB)")
    python = str(place.python)
    pip = [python, "-m", "pip", "--disable-pip-version-check", "install", "--quiet"]
    env = {**os.environ}
    if sys.platform != "linux" or ssl.get_default_verify_paths().cafile:
        env.setdefault("UV_SYSTEM_CERTS", "1")  # a company's own certificates count
    for theirs, ours in (("PIP_INDEX_URL", "UV_DEFAULT_INDEX"), ("PIP_CERT", "SSL_CERT_FILE")):
        if theirs in env:
            env.setdefault(ours, env[theirs])
    trouble = "uv is not in the lock"
    entry = pinned(text, "uv")
    if entry:
        with tempfile.TemporaryDirectory() as folder:
            wanted = Path(folder, "uv.txt")
            wanted.write_text(entry, "utf-8")
            trouble = logged(place, [*pip, "--require-hashes", "--no-deps", "-r", str(wanted)])
    if not trouble:
        uv = [python, "-m", "uv", "pip", "sync", "--require-hashes", "--python", python]
        trouble = logged(place, [*uv, str(place.lock)], env)
    if trouble:
        say("uv cannot be used here, trying pip")
        trouble = logged(place, [*pip, "--require-hashes", "-r", str(place.lock)])
    if trouble:
        msg = f"The packages could not be installed: {trouble.rstrip('.')}. Is the network (or its proxy) reachable? Then run the same command again (details: {place.log})."
        raise StopError(msg)


@contextlib.contextmanager
def one_at_a_time(place: Place) -> Iterator[None]:
    """Keeps a second run.py of this tree waiting while one sets up; the system frees the lock after a crash."""
    place.home.mkdir(parents=True, exist_ok=True)
    with (place.home / "setup.lock").open("a+b") as file:
        lock(file)
        yield


def lock(file: IO[bytes]) -> None:
    """Waits for the file to be ours; closing it gives it back."""
    if sys.platform == "win32":
        while True:
            with contextlib.suppress(OSError):
                file.seek(0)
                msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
                return
            time.sleep(0.5)
    else:
        fcntl.flock(file, fcntl.LOCK_EX)


def set_up(place: Place) -> None:
    """The environment with the locked packages; nothing to do when the lock and the Python are the same as last time.

    Raises:
        StopError: something cannot be had.
    """
    facts = place.lock.read_bytes() + sys.version.encode() + sys.base_prefix.encode()
    digest = hashlib.sha256(facts).hexdigest()
    if place.python.exists() and place.is_marked("packages", digest):
        return
    with one_at_a_time(place):
        if place.python.exists() and place.is_marked("packages", digest):
            return
        if not place.python.exists() or logged(place, [str(place.python), "-m", "pip", "--version"]):
            make_venv(place)
        install_packages(place)
        place.mark("packages", digest)


# --- what a Linux machine may lack ----------------------------------------------------------------------------------


def has_display(env: Mapping[str, str]) -> bool:
    """Whether a window can be seen here."""
    return sys.platform != "linux" or bool(env.get("DISPLAY") or env.get("WAYLAND_DISPLAY"))


def ensure_qt(place: Place, env: Mapping[str, str]) -> None:
    """The system libraries that Qt needs, tried by opening a window.

    Raises:
        StopError: they are missing and cannot be installed.
    """
    desktop = has_display(env) and env.get("QT_QPA_PLATFORM") != "offscreen"
    platform = "desktop" if desktop else "offscreen"
    if sys.platform != "linux" or place.is_marked("qt", platform):
        return
    trial = [str(place.python), "-c", OPENS_A_WINDOW]
    with one_at_a_time(place):
        if logged(place, trial, env):
            packages = QT_PACKAGES + (DESKTOP_PACKAGES if desktop else ())
            apt_install(place, packages, "The window")
            trouble = logged(place, trial, env)
            if trouble:
                msg = f"The window cannot be opened here: {trouble} (see {place.log})"
                raise StopError(msg)
        place.mark("qt", platform)


def has_keyring(place: Place, env: Mapping[str, str]) -> bool:
    """Whether this session has a keyring that the program can use as it is."""
    if sys.platform != "linux" or env.get("PYTHON_KEYRING_BACKEND"):
        return True
    runtime = env.get("XDG_RUNTIME_DIR", "")
    if not env.get("DBUS_SESSION_BUS_ADDRESS") and not (runtime and Path(runtime, "bus").exists()):
        return False
    who = "desktop" if has_display(env) else "headless"
    done = subprocess.run(
        [str(place.python), "-c", HAS_SECRET_SERVICE, who],
        env=env,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        check=False,
    )
    return done.returncode == 0


class Keyring:
    """A Secret Service of our own. It ends with this process, or before with `close`.

    Args:
        place: the source tree.
        folder: where its keyring file is kept.
        env: the environment so far; the attribute `env` is the one to use it with.

    Raises:
        StopError: the programs are missing or do not start.
    """

    def __init__(self, place: Place, folder: Path, env: Mapping[str, str]) -> None:
        if not (shutil.which("gnome-keyring-daemon") and shutil.which("dbus-daemon")):
            with one_at_a_time(place):
                apt_install(place, KEYRING_PACKAGES, "The keyring for secrets")
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        self._runtime = runtime_folder()
        mine = {**env, "XDG_RUNTIME_DIR": str(self._runtime), "XDG_DATA_HOME": str(folder)}
        for name in ("DISPLAY", "WAYLAND_DISPLAY", *SECRET_VARIABLES):
            mine.pop(name, None)
        self._helpers: list[subprocess.Popen[bytes]] = []
        serve = ["dbus-daemon", "--session", "--nofork", "--nopidfile", "--print-address=1"]
        address = self._start(serve, mine).decode().strip()
        bus = {"DBUS_SESSION_BUS_ADDRESS": address}
        unlocked = ["gnome-keyring-daemon", "--foreground", "--unlock", "--components=secrets"]
        self._start(unlocked, {**mine, **bus}, PRACTICE_PASSWORD)
        self._wait_for_service(address)
        self.env = {**env, **bus, "ML_CONNECTOR_PRACTICE_KEYRING": str(folder)}

    def _start(self, command: Sequence[str], env: Mapping[str, str], told: bytes = b"") -> bytes:
        """Starts a helper that Ctrl-C does not reach and that ends when we do; gives the first line of one told nothing."""
        helper = subprocess.Popen(
            [sys.executable, "-ISc", DIES_WITH_US, *command],
            env=env,
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL if told else subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        self._helpers.append(helper)
        line = b""
        if helper.stdin:
            with helper.stdin:
                helper.stdin.write(told)
        if helper.stdout:
            with helper.stdout:
                line = helper.stdout.readline()
        if not told and not line:
            raise StopError(f"The keyring for secrets cannot be used here: {command[0]} did not start.")
        return line

    def _wait_for_service(self, address: str) -> None:
        ask = ["dbus-send", f"--bus={address}", "--print-reply", "--dest=org.freedesktop.DBus", "/"]
        ask += ["org.freedesktop.DBus.NameHasOwner", "string:org.freedesktop.secrets"]
        give_up = time.monotonic() + 20
        while self._helpers[-1].poll() is None and time.monotonic() < give_up:
            answer = subprocess.run(ask, capture_output=True, text=True, check=False)
            if "boolean true" in answer.stdout:
                return
            time.sleep(0.02)
        raise StopError("The keyring for secrets cannot be used here: gnome-keyring-daemon did not start.")

    def close(self) -> None:
        """Ends it; what it keeps stays in its folder."""
        for helper in reversed(self._helpers):
            helper.terminate()
            helper.wait()
        shutil.rmtree(self._runtime, ignore_errors=True)


def runtime_folder() -> Path:
    """A folder for the sockets of this process, short enough for them; those of processes that are gone are removed."""
    prefix = f"ml-connector-{os.getuid()}-"  # type: ignore[attr-defined,unused-ignore]
    for old in Path(tempfile.gettempdir()).glob(f"{prefix}*"):
        pid = old.name.removeprefix(prefix).split("-")[0]
        if pid.isdigit() and not Path("/proc", pid).exists():
            shutil.rmtree(old, ignore_errors=True)
    return Path(tempfile.mkdtemp(prefix=f"{prefix}{os.getpid()}-"))


# --- commands -------------------------------------------------------------------------------------------------------


def command_of(args: Sequence[str]) -> str:
    """The command among the arguments of the program; "" for the window."""
    rest = iter(args)
    for arg in rest:
        if arg in VALUE_OPTIONS:
            next(rest, None)
        elif not arg.startswith("-"):
            return arg
    return ""


def home_of(args: Sequence[str], env: Mapping[str, str], place: Place) -> Path:
    """The home folder that the program will use."""
    for index, arg in enumerate(args):
        if arg.startswith("--home="):
            return Path(arg.removeprefix("--home="))
        if arg == "--home" and index + 1 < len(args):
            return Path(args[index + 1])
    return Path(env.get("ML_CONNECTOR_HOME") or place.home)


def become(command: Sequence[str], env: Mapping[str, str]) -> int:
    """Runs the command in our place: signals, standard streams and exit code are its own."""
    sys.stdout.flush()
    sys.stderr.flush()
    if sys.platform != "win32":
        os.execve(command[0], list(command), dict(env))  # noqa: S606 - our own program
    return wait_for(command, env)


def wait_for(command: Sequence[str], env: Mapping[str, str], cwd: Path | None = None, *, quiet: bool = False) -> int:
    """Runs the command and gives its exit code; Ctrl-C reaches it, and we wait for what it makes of it."""
    output = subprocess.DEVNULL if quiet else None
    before = signal.signal(signal.SIGINT, lambda _number, _frame: None)
    try:
        code = subprocess.run(command, env=env, cwd=cwd, stdout=output, check=False).returncode
    finally:
        signal.signal(signal.SIGINT, before)
    return CANCELLED if code == -signal.SIGINT else code


def run_program(place: Place, args: Sequence[str], env: dict[str, str]) -> int:
    """`ml-connector ARGS`."""
    asks = any(arg in {"--help", "-h", "--version"} for arg in args)
    command = command_of(args)
    env["ML_CONNECTOR_HOME"] = env.get("ML_CONNECTOR_HOME") or str(place.home)
    if not asks and not has_display(env) and "QT_QPA_PLATFORM" not in os.environ:
        if command == "demo" and "--headless" not in args:
            say("There is no display here, so the demo runs without its window (as with --headless).")
            args = [*args, "--headless"]
        elif command == "":
            say("There is no display here, so nobody will see the window.")
    if not asks:
        if command == "" or (command == "demo" and "--headless" not in args):
            ensure_qt(place, env)
        if command != "sandbox" and not has_keyring(place, env):
            env = Keyring(place, home_of(args, env, place) / "keyring", env).env
    return become([str(place.python), "-P", "-m", "core", *args], env)


@contextlib.contextmanager
def throw_away_keyring(place: Place, env: dict[str, str]) -> Iterator[dict[str, str]]:
    """An environment with a Secret Service that nobody else uses; on other systems the system's own."""
    for name in (*SECRET_VARIABLES, "ML_CONNECTOR_HOME", "PYTHON_KEYRING_BACKEND"):
        env.pop(name, None)
    if sys.platform != "linux":
        yield env
        return
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        keyring = Keyring(place, Path(folder), env)
        try:
            yield keyring.env
        finally:
            keyring.close()


def run_bench(place: Place, args: Sequence[str], env: dict[str, str]) -> int:
    """Measures, with a keyring of its own."""
    ensure_qt(place, env)
    with throw_away_keyring(place, env) as ready:
        return wait_for([str(place.python), "-m", BENCH, *args], ready, place.root)


def run_screenshots(place: Place, args: Sequence[str], env: dict[str, str]) -> int:
    """Every page as a picture: of a demo made for it, unless `--home` names a workspace that has synced."""
    env["QT_QPA_PLATFORM"] = "offscreen"
    ensure_qt(place, env)
    folder = [] if command_of(args) else [str(place.root / "build" / "screenshots")]
    camera = [str(place.python), "-m", "gui.screenshots", *folder, *args]
    if any(arg.split("=")[0] == "--home" for arg in args):
        if not has_keyring(place, env):
            env = Keyring(place, home_of(args, env, place) / "keyring", env).env
        return become(camera, env)
    with throw_away_keyring(place, env) as ready, tempfile.TemporaryDirectory() as home:
        say("Making a demo workspace for the pictures")
        demo = [str(place.python), "-m", "core", "--home", home, "demo", "--headless", "--json"]
        code = wait_for(demo, ready, place.root, quiet=True)
        if code not in {0, 1}:  # 1 = some records need a person, as a demo should
            msg = f"The demo for the pictures ended with exit code {code}."
            raise StopError(msg)
        return wait_for([*camera, "--home", home], ready, place.root)


def run_guides(place: Place, args: Sequence[str], env: dict[str, str]) -> int:
    """The guides as pages for a browser; their pictures are taken of the practice systems, without a screen."""
    env["QT_QPA_PLATFORM"] = "offscreen"
    ensure_qt(place, env)
    return wait_for([str(place.python), "-m", GUIDES, *args], env, place.root)


def run_words(place: Place, args: Sequence[str], env: dict[str, str]) -> int:
    """Texts of the sources -> files of each language, with Qt's tools; tells how many have no translation."""
    ensure_qt(place, env)
    return wait_for([str(place.python), "-m", WORDS, *args], env, place.root)


def run_package(place: Place, args: Sequence[str], env: dict[str, str]) -> int:
    """What is installed, on Windows or on Linux; its icon is drawn with Qt."""
    ensure_qt(place, env)
    return wait_for([str(place.python), "-m", PACKAGE, *args], env, place.root)


def run_lock(place: Place, args: Sequence[str], env: dict[str, str]) -> int:
    """One lock with hashes, for Linux, Windows and macOS, from pyproject.toml."""
    uv = [str(place.python), "-m", "uv", "pip", "compile", "--universal", "--generate-hashes"]
    uv += ["--python-version", "3.11", "--group", "dev", "pyproject.toml", "-q"]
    return wait_for([*uv, "-o", place.lock.name, *args], env, place.root)


def last_failed(place: Place) -> Path:
    """Where pytest notes the tests that failed."""
    return place.root / ".pytest_cache" / "v" / "cache" / "lastfailed"


def run_pytest(place: Place, env: Mapping[str, str], args: Sequence[str]) -> int:
    """Pytest of the environment in the source tree; gives its exit code."""
    command = [str(place.python), "-m", "pytest", *args]
    print(f"== tests: {' '.join(command[1:])}", flush=True)
    return wait_for(command, env, place.root)


def run_suite(place: Place, env: Mapping[str, str], args: Sequence[str]) -> int:
    """All tests; a few that failed get a second try, one after the other, and are named when they pass that one."""
    last_failed(place).unlink(missing_ok=True)
    code = run_pytest(place, env, args)
    if code != TESTS_FAILED or not last_failed(place).exists():
        return code
    failed = sorted(json.loads(last_failed(place).read_text("utf-8")))
    if len(failed) > FEW or run_pytest(place, env, ["-p", "no:cacheprovider", *failed]):
        return code
    say(f"Failed beside other tests and passed alone, so see to them: {', '.join(failed)}")
    return 0


def run_tests(place: Place, args: Sequence[str], env: dict[str, str]) -> int:
    """Format, lint, import contracts and types side by side, then the tests; 0 when all are well."""
    env.setdefault("QT_QPA_PLATFORM", "offscreen")
    ensure_qt(place, env)
    python = str(place.python)
    contracts = "from importlinter.cli import lint_imports_command; lint_imports_command()"
    checks = {
        "format (ruff)": [python, "-m", "ruff", "format", "--check", "."],
        "lint (ruff)": [python, "-m", "ruff", "check", "."],
        "imports (import-linter)": [python, "-c", contracts],
        "types (mypy)": [python, "-m", "mypy", "core", "gui", "tests", "installer", "run.py"],
    }
    failed: list[str] = []
    with throw_away_keyring(place, env) as ready:
        started = time.monotonic()
        running = {
            name: subprocess.Popen(
                command,
                cwd=place.root,
                env=ready,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                text=True,
                encoding="utf-8",
                errors="replace",
            )
            for name, command in checks.items()
        }
        for name, process in running.items():
            output = process.communicate()[0].rstrip()
            good = process.returncode == 0
            seconds = time.monotonic() - started
            print(f"== {name}: {'ok' if good else 'FAILED'} ({seconds:.0f} s)", flush=True)
            if not good:
                failed.append(name)
                print(output, flush=True)
        # One file stays in one process, so that servers of a module are started once.
        several = ["-n", str(min(4, os.cpu_count() or 1)), "--dist", "loadfile"]
        code = run_pytest(place, ready, args) if args else run_suite(place, ready, several)
    if failed:
        say(f"Not well: {', '.join(failed)} (see above)")
    return code or (1 if failed else 0)


def main(args: Sequence[str], root: Path) -> int:
    """Sets up and runs; gives the exit code.

    Args:
        args: what stands behind `run.py`.
        root: the folder of the source tree.
    """
    place = Place(root)
    commands: dict[str, Callable[[Place, Sequence[str], dict[str, str]], int]] = {
        "test": run_tests,
        "lock": run_lock,
        "bench": run_bench,
        "screenshots": run_screenshots,
        "guides": run_guides,
        "words": run_words,
        "package": run_package,
    }
    name = args[0] if args else ""
    env = {**os.environ, "PYTHONUTF8": "1", "PYTHONPATH": str(root)}
    for unwanted in ("PYTHONHOME", "VIRTUAL_ENV"):
        env.pop(unwanted, None)
    if not has_display(env):
        env.setdefault("QT_QPA_PLATFORM", "offscreen")
    try:
        require_python()
        set_up(place)
        if name in commands:
            return commands[name](place, args[1:], env)
        return run_program(place, args, env)
    except StopError as stop:
        say(f"ML Connector: {stop}")
    except OSError as error:
        say(f"ML Connector: could not be set up: {error}")
    except KeyboardInterrupt:
        say("ML Connector: stopped; the same command goes on where this one ended.")
        return CANCELLED
    return COULD_NOT_SET_UP


def start() -> NoReturn:
    """The start as a script."""
    sys.exit(main(sys.argv[1:], Path(__file__).resolve().parent))


if __name__ == "__main__":
    start()
