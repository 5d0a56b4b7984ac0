"""The process that is killed: opens the App of a home and does one thing, on a clock that is moved from outside."""

from __future__ import annotations

import logging
import multiprocessing
import sys
import time
from collections.abc import Callable
from datetime import timedelta
from multiprocessing.connection import Connection
from multiprocessing.context import BaseContext
from pathlib import Path

from core.app import open_app
from core.credentials import KeyringSecrets
from tests.campaign.mutants import MUTANTS
from tests.file_keyring import FileKeyring
from tests.helpers.practice import Bench, MovedClock

READY, OVER = "ready", "over"
IMPORT = "import "
POLL_S = 0.001
PATIENCE_S = 120.0


def run(folder: str, home: str, moved_s: float, action: str, mutant: str, told: Connection) -> None:
    """What the process does; it is killed somewhere in it.

    Args:
        folder: folder of the bench.
        home: name of the home in it.
        moved_s: seconds that the clock is ahead.
        action: `sync`, `replay` or `import FILE`.
        mutant: a way in which the product is broken, in this process alone; empty = it is whole.
        told: gets `READY` before and `OVER` after the action.
    """
    logging.disable(logging.CRITICAL)
    if mutant:
        MUTANTS[mutant]()
    clock = MovedClock()
    clock.moved = timedelta(seconds=moved_s)
    secrets = KeyringSecrets(FileKeyring(Path(folder) / "keyring.json"))
    app = open_app(Path(folder) / home, clock=clock, secrets=secrets)
    told.send(READY)
    if action == "replay":
        app.replay(everything=True)
    elif action.startswith(IMPORT):
        app.import_files([Path(action.removeprefix(IMPORT))])
    else:
        app.sync()
    app.close()
    told.send(OVER)


def strike(
    made: Bench, action: str, now: Callable[[float], bool], *, home: str = "home", mutant: str = ""
) -> float | None:
    """Runs an action in a process of its own and kills that once `now` says so.

    Args:
        made: the bench; no App of this process may be running anything on it.
        action: `sync`, `replay` or `import FILE`.
        now: asked about every millisecond with the seconds since the action began.
        home: name of the home.
        mutant: see `run`.

    Returns:
        None when it was killed; the seconds that it took when it was over before.
    """
    context = _context()
    here, there = context.Pipe()
    arguments = (str(made.folder), home, made.clock.moved.total_seconds(), action, mutant, there)
    process = context.Process(target=run, args=arguments, daemon=True)  # type: ignore[attr-defined]
    process.start()
    there.close()
    try:
        if not here.poll(PATIENCE_S) or here.recv() != READY:
            msg = "the process that should be killed did not start"
            raise RuntimeError(msg)
        began = time.monotonic()
        while not now(passed := time.monotonic() - began):
            if here.poll(POLL_S):
                if here.recv() != OVER:
                    msg = "the process that should be killed ended by itself"
                    raise RuntimeError(msg)
                return passed
            if passed > PATIENCE_S:
                msg = "the instant of the blow never came"
                raise RuntimeError(msg)
        return None
    finally:
        process.kill()
        process.join()
        process.close()
        here.close()


def strike_in(made: Bench, action: str, fault: str, *, mutant: str = "") -> None:
    """Runs an action in a process of its own and kills that while a save is unanswered.

    The connection stays open without a word, so that the process cannot have heard of the end of the save, however
    late the blow comes.

    Args:
        made: the bench; see `strike`.
        action: see `strike`.
        fault: what happens to the save; it is made silent.
        mutant: see `run`.
    """
    armed = made.pair.faults.add(f"{fault}@silent").text
    recorder = made.pair.x3.server.recorder
    fired = strike(made, action, lambda _: armed in recorder.as_dict()["faults_fired"], mutant=mutant)  # type: ignore[operator]
    assert fired is None, f"{action} was over, and {armed} had not hit a save"


def never(_: float) -> bool:
    """For an action that is to run to its end."""
    return False


def _context() -> BaseContext:
    """Where there is one, a fork server with the product imported: a victim then starts in milliseconds."""
    if sys.platform == "win32":
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["tests.campaign.victim", "core.jaggaer.open", "core.x3.open"])
    return context
