"""A timer of a real systemd comes, as the account, and runs what is due: on practice systems, with a real keyring.

The systemd of an account needs a place of its own on a computer that has none: a mount name space with the folders that it
looks for. Nothing outside of it is touched, and everything in it ends with it.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.core.cli.shell import setup_file
from tests.helpers.practice import bench

REPOSITORY = Path(__file__).resolve().parents[3]
TOOLS = ("unshare", "systemctl", "dbus-daemon", "gnome-keyring-daemon")
WAIT_S = 150

PLACE = """
set -e
mount -t tmpfs none /run
mkdir -p /run/systemd/system /run/user/0
mount -t tmpfs none /sys/fs/cgroup
mkdir /sys/fs/cgroup/systemd
mount -t cgroup -o none,name=systemd,xattr cgroup /sys/fs/cgroup/systemd
export XDG_RUNTIME_DIR=/run/user/0
chmod 700 $XDG_RUNTIME_DIR
export DBUS_SESSION_BUS_ADDRESS=unix:path=/run/user/0/bus
/usr/lib/systemd/systemd --user >$HOME/systemd.log 2>&1 &
for _ in $(seq 50); do systemctl --user is-system-running >/dev/null 2>&1 && break; sleep 0.2; done
test -S /run/user/0/bus || dbus-daemon --session --address=$DBUS_SESSION_BUS_ADDRESS --fork 2>/dev/null
systemctl --user set-environment DBUS_SESSION_BUS_ADDRESS=$DBUS_SESSION_BUS_ADDRESS
printf practice | gnome-keyring-daemon --foreground --unlock --components=secrets >/dev/null 2>&1 &
for _ in $(seq 50); do
  dbus-send --session --print-reply --dest=org.freedesktop.DBus / org.freedesktop.DBus.NameHasOwner \\
    string:org.freedesktop.secrets 2>/dev/null | grep -q true && break; sleep 0.2
done
exec "$PYTHON" "$DRIVE" "$CONNECTION"
"""

DRIVE = f"""
import json, subprocess, sys, time
from datetime import UTC, datetime, timedelta

def type_(*words, least=0):
    done = subprocess.run([sys.executable, "-m", "core", "--json", *words], capture_output=True, text=True)
    assert done.returncode <= least, done.stdout + done.stderr
    return json.loads(done.stdout)

told = {{}}
type_("setup", sys.argv[1])
told["installed"] = type_("schedule", "install", "--every", "1", "--by", "systemd")
soon = datetime.now(UTC) + timedelta(minutes=1, seconds=5)
type_("schedule", "set", "--at", soon.strftime("%H:%M"), "--zone", "UTC")
end = time.monotonic() + {WAIT_S}
while time.monotonic() < end and not type_("runs", "list")["runs"]:
    time.sleep(2)
time.sleep(1)
told["runs"] = type_("runs", "list")["runs"]
told["due"] = soon.strftime("%H:%M")
while time.monotonic() < end and not (told.get("shown") or {{}}).get("task", {{}}).get("last", {{}}).get("runs"):
    told["shown"] = type_("schedule", "show")
    time.sleep(1)
told["timers"] = subprocess.run(["systemctl", "--user", "list-timers", "--all"], capture_output=True, text=True).stdout
told["gone"] = type_("schedule", "uninstall")
told["after"] = subprocess.run(["systemctl", "--user", "list-timers", "--all"], capture_output=True, text=True).stdout
print(json.dumps(told))
"""


@pytest.mark.full
@pytest.mark.timeout(400)
@pytest.mark.skipif(
    sys.platform != "linux" or os.getuid() != 0 or any(shutil.which(tool) is None for tool in TOOLS),
    reason="it takes root, systemd, D-Bus and a keyring",
)
def test_a_timer_of_systemd_fires_and_runs_what_is_due(tmp_path: Path) -> None:
    home, drive = tmp_path / "account", tmp_path / "drive.py"
    home.mkdir()
    drive.write_text(DRIVE, "utf-8")
    with bench(tmp_path, orders=3) as made:
        environment = {
            **os.environ,
            "HOME": str(home),
            "PYTHON": sys.executable,
            "PYTHONPATH": str(REPOSITORY),
            "DRIVE": str(drive),
            "CONNECTION": str(setup_file(made)),
            "ML_CONNECTOR_JAGGAER_SECRET": made.pair.jaggaer_secret,
            "ML_CONNECTOR_X3_SECRET": made.pair.x3.secret,
            "ML_CONNECTOR_HOME": str(tmp_path / "home"),
        }
        environment.pop("XDG_CONFIG_HOME", None)
        words = ["unshare", "--mount", "--pid", "--fork", "--kill-child", "--mount-proc", "bash", "-c", PLACE]
        done = subprocess.run(words, capture_output=True, text=True, check=False, env=environment, cwd=REPOSITORY)
        if done.returncode and done.stderr.startswith(("mount:", "unshare:")):
            pytest.skip(done.stderr)
        assert done.returncode == 0, done.stdout + done.stderr
    told = json.loads(done.stdout.splitlines()[-1])
    task = told["installed"]["task"]
    assert (task["installed"], task["keeper"]) == (True, "systemd")
    assert task["last"]["says"] == "Nothing was due.", "it came at once, as the account, and found its secrets"
    assert task["last"]["lacking"] == []
    (run,) = told["runs"]
    assert run["status"] == "done"
    assert told["shown"]["task"]["last"]["runs"] == 1
    assert told["shown"]["missed"] == [], f"it was on time: {told['due']}"
    assert task["name"] in told["timers"]
    assert told["gone"]["task"]["installed"] is False
    assert task["name"] not in told["after"]
