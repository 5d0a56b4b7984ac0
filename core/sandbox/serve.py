"""Starts the practice systems: both in this process, or as a process of their own.

```
python -m core.sandbox.serve --json [--system jaggaer|x3] [--jaggaer-port P] [--x3-port P] [--latency-ms L]
                             [--fault SPEC]... [--data DIR] [--orders N] [--volume N] [--invoices N] [--contracts N] [--x3-switch NAME=VALUE]...
                             [--until-stdin-closes]
```

prints one line of JSON when they are ready: addresses and credentials. Ends on Ctrl-C or a termination signal.
"""

from __future__ import annotations

import argparse
import json
import secrets
import signal
import sys
import threading
from collections.abc import Iterable, Sequence
from pathlib import Path
from types import FrameType, TracebackType
from typing import Self

from core.sandbox.folder import PracticeBusyError, PracticeFolder
from core.sandbox.http import Faults
from core.sandbox.jaggaer import JaggaerPractice, JaggaerSwitches
from core.sandbox.x3 import X3Practice, X3Switches

__all__ = ["PracticeBusyError", "PracticePair", "start_practice"]

JAGGAER_CLIENT = "practice-jaggaer-client"
X3_CLIENT = "practice-x3-client"
SYSTEMS = ("jaggaer", "x3")
_LOOK_S = 0.5


class PracticePair:
    """Running practice systems; either may be missing where only one was asked for.

    Attributes:
        faults: shared by both.
    """

    def __init__(
        self,
        jaggaer: JaggaerPractice | None,
        x3: X3Practice | None,
        faults: Faults,
        secret: str,
        folder: PracticeFolder | None,
    ) -> None:
        self._jaggaer, self._x3 = jaggaer, x3
        self.faults = faults
        self._jaggaer_secret = secret
        self._folder = folder

    @property
    def jaggaer(self) -> JaggaerPractice:
        """The practice JAGGAER."""
        if self._jaggaer is None:
            msg = "The practice JAGGAER was not asked for."
            raise RuntimeError(msg)
        return self._jaggaer

    @property
    def x3(self) -> X3Practice:
        """The practice X3."""
        if self._x3 is None:
            msg = "The practice X3 was not asked for."
            raise RuntimeError(msg)
        return self._x3

    @property
    def jaggaer_secret(self) -> str:
        """Secret of the JAGGAER client."""
        return self._jaggaer_secret

    def as_dict(self) -> dict[str, object]:
        """Addresses and credentials, as they are printed: `format`, `jaggaer`, `x3`."""
        told: dict[str, object] = {"format": 1}
        if self._jaggaer is not None:
            told["jaggaer"] = {
                "host": self._jaggaer.base_url,
                "client_id": self._jaggaer.client_id,
                "secret": self._jaggaer_secret,
            }
        if self._x3 is not None:
            told["x3"] = {
                "base_url": self._x3.base_url,
                "gateway_url": f"{self._x3.base_url}/v1",
                "folder": self._x3.folder,
                "client_id": self._x3.client_id,
                "secret": self._x3.secret,
                "user": self._x3.user,
            }
        return told

    def stop(self) -> None:
        """Stops both; saves that are still due land first."""
        for system in (self._jaggaer, self._x3):
            if system is not None:
                system.stop()
        if self._folder is not None:
            self._folder.close()

    def __enter__(self) -> Self:
        """The pair itself; it runs already."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Stops."""
        self.stop()


def start_practice(
    *,
    jaggaer_port: int = 0,
    x3_port: int = 0,
    latency_ms: float = 0.0,
    faults: Iterable[str] = (),
    data_dir: Path | None = None,
    orders: int | None = None,
    volume: int = 0,
    invoices: int = 0,
    contracts: int = 0,
    jaggaer_switches: JaggaerSwitches | None = None,
    x3_switches: X3Switches | None = None,
    systems: Sequence[str] = SYSTEMS,
    prepared: bool = False,
) -> PracticePair:
    """Starts the practice systems on loopback and gives them, running.

    Args:
        jaggaer_port: port of JAGGAER; 0 = a free one.
        x3_port: port of X3; 0 = a free one.
        latency_ms: waited before each call of both.
        faults: fault specifications (`core.sandbox.faults`).
        data_dir: folder in which they keep what they hold, and their secrets; None keeps nothing.
        orders: how many of the real orders JAGGAER holds; None = all.
        volume: at least so many orders, with generated ones.
        invoices: how many invoices for the orders JAGGAER holds.
        contracts: how many contracts with their suppliers.
        jaggaer_switches: how the JAGGAER site is set up.
        x3_switches: how the X3 site is set up.
        systems: which of both are started.
        prepared: JAGGAER renders everything before the first call.

    Raises:
        ValueError: a fault specification is wrong.
        OSError: a port is taken, or the folder cannot be used.
        PracticeBusyError: another process runs practice systems on the folder; it says where.
    """
    shared = Faults(faults)
    folder = PracticeFolder(data_dir) if data_dir is not None else None
    jaggaer_secret = folder.secret("jaggaer") if folder else secrets.token_urlsafe(32)
    jaggaer: JaggaerPractice | None = None
    x3: X3Practice | None = None
    try:
        if "jaggaer" in systems:
            jaggaer = JaggaerPractice(
                client_id=JAGGAER_CLIENT,
                secret=jaggaer_secret,
                orders=orders,
                volume=volume,
                invoices=invoices,
                contracts=contracts,
                switches=jaggaer_switches,
                faults=shared,
                latency_ms=latency_ms,
                state_dir=data_dir / "jaggaer" if data_dir else None,
                prepared=prepared,
            )
            jaggaer.start(port=jaggaer_port)
        if "x3" in systems:
            x3 = X3Practice(
                client_id=X3_CLIENT,
                secret=folder.secret("x3") if folder else None,
                switches=x3_switches,
                faults=shared,
                latency_ms=latency_ms,
                state_dir=data_dir / "x3" if data_dir else None,
            )
            x3.start(port=x3_port)
    except BaseException:
        PracticePair(jaggaer, x3, shared, jaggaer_secret, folder).stop()
        raise
    pair = PracticePair(jaggaer, x3, shared, jaggaer_secret, folder)
    if folder is not None:
        folder.announce(pair.as_dict())
    return pair


def _arguments(argv: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m core.sandbox.serve")
    parser.add_argument("--json", action="store_true", help="prints JSON (the only form there is)")
    parser.add_argument("--system", choices=SYSTEMS, action="append")
    parser.add_argument("--jaggaer-port", type=int, default=0)
    parser.add_argument("--x3-port", type=int, default=0)
    parser.add_argument("--latency-ms", type=float, default=0.0)
    parser.add_argument("--fault", action="append", default=[])
    parser.add_argument("--data", type=Path)
    parser.add_argument("--orders", type=int)
    parser.add_argument("--volume", type=int, default=0)
    parser.add_argument("--invoices", type=int, default=0)
    parser.add_argument("--contracts", type=int, default=0)
    parser.add_argument("--x3-switch", action="append", default=[])
    parser.add_argument("--prepared", action="store_true")
    parser.add_argument("--until-stdin-closes", action="store_true")
    return parser.parse_args(argv)


def main(argv: Sequence[str] | None = None) -> int:
    """Runs the practice systems until told to stop; gives the exit code."""
    told = _arguments(argv)
    stopping = threading.Event()

    def stop(_: int, __: FrameType | None) -> None:
        stopping.set()

    for name in ("SIGINT", "SIGTERM", "SIGBREAK"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), stop)
    try:
        pair = start_practice(
            jaggaer_port=told.jaggaer_port,
            x3_port=told.x3_port,
            latency_ms=told.latency_ms,
            faults=told.fault,
            data_dir=told.data,
            orders=told.orders,
            volume=told.volume,
            invoices=told.invoices,
            contracts=told.contracts,
            x3_switches=X3Switches.read(told.x3_switch),
            systems=told.system or SYSTEMS,
            prepared=told.prepared,
        )
    except (ValueError, OSError, PracticeBusyError) as error:
        sys.stderr.write(f"{error}\n")
        return 2
    with pair:
        sys.stdout.write(json.dumps(pair.as_dict()) + "\n")
        sys.stdout.flush()
        if told.until_stdin_closes:
            threading.Thread(target=_watch_stdin, args=(stopping,), daemon=True).start()
        while not stopping.wait(_LOOK_S):
            pass
    return 0


def _watch_stdin(stopping: threading.Event) -> None:
    while sys.stdin.read(1024):
        pass
    stopping.set()


if __name__ == "__main__":
    raise SystemExit(main())
