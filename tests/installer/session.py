"""A session of an account of Linux with a systemd and a keyring of its own, which nobody else sees and which ends with the test."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

SYSTEMD = Path("/lib/systemd/systemd")
RUNTIME = "/run/session"
"""Within the session alone: what other processes have in `/run` is hidden there."""
BEGIN = f"""
set -e
mount -t tmpfs none /run
mkdir -p /run/systemd/system {RUNTIME}
chmod 700 {RUNTIME}
{SYSTEMD} --user &
until systemctl --user show-environment >{RUNTIME}/shown 2>&1; do sleep 0.1; done
printf practice | gnome-keyring-daemon --foreground --unlock --components=secrets &
until dbus-send --print-reply --dest=org.freedesktop.DBus / org.freedesktop.DBus.NameHasOwner \\
    string:org.freedesktop.secrets | grep -q true; do sleep 0.1; done
echo ready
exec cat
"""


def why_not() -> str:
    """What this machine lacks for a session; "" when it has all."""
    if sys.platform != "linux" or os.geteuid() != 0:
        return "only root can make a session on Linux"
    tools = ("unshare", "nsenter", "systemctl", "dbus-send", "dbus-daemon", "gnome-keyring-daemon")
    missing = [name for name in tools if not shutil.which(name)]
    missing += [] if SYSTEMD.exists() else ["systemd"]
    return f"{', '.join(missing)} is not here" if missing else ""


class Session:
    """The session.

    Args:
        process: which keeps it.
        environment: of its programs.
    """

    def __init__(self, process: subprocess.Popen[bytes], environment: dict[str, str]) -> None:
        children = Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text("ascii").split()
        self._enter = ["nsenter", "--target", children[0], "--mount", "--pid"]
        self.environment = environment

    def run(self, *words: str | Path, seconds: float = 300) -> subprocess.CompletedProcess[str]:
        """Runs a program of the account."""
        return subprocess.run(
            [*self._enter, *map(str, words)],
            env=self.environment,
            cwd="/",
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=seconds,
            check=False,
        )

    def systemctl(self, *words: str) -> str:
        """What the systemd of the account says."""
        return self.run("systemctl", "--user", "--no-pager", *words).stdout.strip()


@contextmanager
def session(home: Path) -> Iterator[Session]:
    """A session of the account with this home folder; all its processes are ended."""
    home.mkdir(parents=True)
    environment = {
        "HOME": str(home),
        "PATH": f"{home}/.local/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
        "LANG": "C.UTF-8",
        "XDG_RUNTIME_DIR": RUNTIME,
        "DBUS_SESSION_BUS_ADDRESS": f"unix:path={RUNTIME}/bus",
    }
    inside = ["unshare", "--mount", "--pid", "--fork", "--kill-child", "--mount-proc", "sh", "-c", BEGIN]
    with subprocess.Popen(
        inside, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    ) as process:
        try:
            assert process.stdout
            give_up = time.monotonic() + 60
            while process.stdout.readline() != b"ready\n":
                assert process.poll() is None, "the session did not begin"
                assert time.monotonic() < give_up
            yield Session(process, environment)
        finally:
            process.kill()
