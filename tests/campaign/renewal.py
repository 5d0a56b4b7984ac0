"""A process that renews the gateway's tokens and is killed at a chosen point of it."""

from __future__ import annotations

import json
import multiprocessing
import os
import sys
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing.connection import Connection
from multiprocessing.context import BaseContext
from pathlib import Path

from core.clock import SystemClock
from core.credentials import KeyringSecrets
from core.credentials.vault import forget
from core.model.connection import X3Settings
from core.sandbox.x3 import X3Practice
from core.transport.calls import CallCounter
from core.x3.gateway import open_gateway
from core.x3.pairing import KeyringPairing
from tests.file_keyring import FileKeyring
from tests.helpers.person import CONNECTION, settings_for

READY, HERE, OVER = "ready", "here", "over"
PATIENCE_S = 60.0
SHORT_UNITS = 500


class StoppingKeyring(FileKeyring):
    """A keyring whose entries change as a whole, as the systems' do, and that says before and after each change.

    `at` is the change (from 1) where it stops for ever, before it is made or after; 0 = it does not stop.
    """

    def __init__(
        self, file: Path, at: int = 0, *, after: bool = False, here: Callable[[], None] = lambda: None
    ) -> None:
        super().__init__(file)
        self._at, self._after, self._here = at, after, here

    def _change(self, entries: dict[str, str]) -> None:
        self.changes += 1
        if self.changes == self._at and not self._after:
            self._here()
        new = self.file.with_suffix(".new")
        new.write_text(json.dumps(entries), "utf-8")
        os.replace(new, self.file)  # noqa: PTH105 - one word for what it does
        if self.changes == self._at and self._after:
            self._here()


@dataclass(frozen=True)
class Point:
    """Where a renewal is killed: before or after the n-th change of the keyring, or some seconds after it began."""

    change: int = 0
    after: bool = False
    seconds: float = 0.0


def keep_of(folder: Path, keyring: FileKeyring | None = None) -> KeyringPairing:
    """The keep of the connection in a folder; its entries are so short that a pair takes several."""
    secrets = KeyringSecrets(keyring or StoppingKeyring(folder / "keyring.json"), limit=SHORT_UNITS)
    return KeyringPairing(secrets, CONNECTION, folder / "lock", forget)


def run(folder: str, settings: X3Settings, secret: str, point: Point, told: Connection) -> None:
    """What the process does: one renewal."""

    def here() -> None:
        told.send(HERE)
        threading.Event().wait()

    keyring = StoppingKeyring(Path(folder) / "keyring.json", point.change, after=point.after, here=here)
    session, _, _ = open_gateway(
        settings,
        lambda: secret,
        keep_of(Path(folder), keyring),
        clock=SystemClock(),
        cancel=threading.Event(),
        calls=CallCounter(),
    )
    told.send(READY)
    session.authorization()
    told.send(f"{OVER} {keyring.changes}")


def strike(x3: X3Practice, folder: Path, point: Point, now: Callable[[], bool] = lambda: False) -> int | None:
    """Renews in a process of its own, and kills that at a point, or once `now` says so.

    Returns:
        None when it was killed; the number of changes of the keyring when it was over before.
    """
    context = _context()
    here, there = context.Pipe()
    process = context.Process(  # type: ignore[attr-defined]
        target=run, args=(str(folder), settings_for(x3), x3.secret, point, there), daemon=True
    )
    process.start()
    there.close()
    try:
        assert here.poll(PATIENCE_S), "the process did not start"
        assert here.recv() == READY
        began = time.monotonic()
        while not now() and not (point.seconds and time.monotonic() - began >= point.seconds):
            if here.poll(0.001):
                word = here.recv()
                return None if word == HERE else int(word.removeprefix(OVER))
            assert time.monotonic() - began < PATIENCE_S, "the point never came"
        return None
    finally:
        process.kill()
        process.join()
        process.close()
        here.close()


def _context() -> BaseContext:
    if sys.platform == "win32":
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(
        ["tests.campaign.renewal", "tests.campaign.victim", "core.jaggaer.open", "core.x3.open"]
    )
    return context
