"""Processes of a measurement: the practice systems, each in one of its own, and what a process has used so far."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import urllib.request
from collections.abc import Mapping
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from core.sandbox.codes import load_codes

REPOSITORY = Path(__file__).resolve().parents[2]
_PATIENCE_S = 600.0


class PracticeProcess:
    """A practice system in a process of its own; it ends with this one."""

    def __init__(self, system: str, *, volume: int = 0) -> None:
        command = [sys.executable, "-m", "core.sandbox.serve", "--json", "--system", system, "--until-stdin-closes"]
        if system == "jaggaer":
            command += ["--prepared", "--volume", str(volume)]
        self.system = system
        self._process = subprocess.Popen(
            command, cwd=REPOSITORY, env=environment(), stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        if not line:
            msg = f"the practice {system} did not start"
            raise RuntimeError(msg)
        self.told: dict[str, str] = json.loads(line)[system]

    def control(self, do: str, **members: object) -> None:
        """A command of `POST /_sim/control`."""
        body = json.dumps({"do": do, **members}).encode()
        with urllib.request.urlopen(f"{self._url}/_sim/control", body, timeout=_PATIENCE_S) as answer:
            assert json.loads(answer.read())["ok"]

    def state(self, *, holdings: bool = False) -> dict[str, Any]:
        """What it says of itself."""
        query = "?holdings=1" if holdings else ""
        with urllib.request.urlopen(f"{self._url}/_sim/state{query}", timeout=_PATIENCE_S) as answer:
            said: dict[str, Any] = json.loads(answer.read())
            return said

    def latency(self, milliseconds: float) -> None:
        """Waits so long before each call from now on, and counts anew."""
        self.control("set-latency", ms=milliseconds)
        self.control("reset-counts")

    def cpu_s(self) -> float | None:
        """Processor seconds used so far; None where the system does not tell."""
        return cpu_of(self._process.pid)

    def close(self) -> None:
        """Ends it."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.close()
        self._process.stdout.close()
        self._process.wait(60)

    def __enter__(self) -> Self:
        """The process itself; it runs already."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Ends it."""
        self.close()

    @property
    def _url(self) -> str:
        return self.told.get("host") or self.told["base_url"]


def add_missing_codes(x3: PracticeProcess) -> None:
    """Gives the practice X3 every code that orders name, so that nothing is held and all orders are written."""
    for missing in load_codes().missing:
        if missing.kind == "account":
            x3.control("add-account", code=missing.code, label=missing.label)
        else:
            x3.control("add-dimension", type=load_codes().cost_center_type, code=missing.code, label=missing.label)


def run_child(module: str, told: Mapping[str, object], *, patience_s: float = _PATIENCE_S) -> dict[str, Any]:
    """Runs a module in a fresh process: `told` goes in as JSON (secrets too, so not as arguments), a line comes out.

    Raises:
        RuntimeError: it failed; what it wrote to standard error was shown.
    """
    process = subprocess.run(
        [sys.executable, "-m", module],
        cwd=REPOSITORY,
        env=environment(),
        input=json.dumps(told).encode(),
        stdout=subprocess.PIPE,
        timeout=patience_s,
        check=False,
    )
    if process.returncode:
        msg = f"{module} ended with {process.returncode}"
        raise RuntimeError(msg)
    said: dict[str, Any] = json.loads(process.stdout.splitlines()[-1])
    return said


def environment() -> dict[str, str]:
    """The environment of a child: this source tree, no window on a screen, modules compiled once as when installed."""
    inherited = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    compiled = str(Path(tempfile.gettempdir(), "ml-connector-bench-bytecode"))
    fixed = {"PYTHONPATH": str(REPOSITORY), "QT_QPA_PLATFORM": "offscreen", "PYTHONUTF8": "1"}
    return {"PYTHONPYCACHEPREFIX": compiled, **inherited, **fixed}


def cpu_of(pid: int) -> float | None:
    """Processor seconds of a process; None where there is no `/proc`."""
    try:
        text = Path(f"/proc/{pid}/stat").read_text("ascii", errors="replace")
    except OSError:
        return None
    fields = text.rpartition(")")[2].split()
    ticks = int(fields[11]) + int(fields[12])
    return ticks / os.sysconf("SC_CLK_TCK") if sys.platform != "win32" else None


def memory_mb(which: str = "VmHWM") -> float | None:
    """Memory of this process in MB: the most so far, or with `VmRSS` now; None where there is no `/proc`.

    `getrusage` would count the parent's memory too, since a child begins as its copy.
    """
    try:
        text = Path("/proc/self/status").read_text("ascii", errors="replace")
    except OSError:
        return None
    line = next((line for line in text.splitlines() if line.startswith(f"{which}:")), None)
    return None if line is None else int(line.split()[1]) / 1024
