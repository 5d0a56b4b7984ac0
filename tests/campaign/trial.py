"""One trial: a sync is killed, everything is brought to rest, the judge looks."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from core.app import App
from core.model.connection import InvalidLinePolicy
from core.model.run import RunStatus
from core.sandbox.x3 import X3Switches
from core.sandbox.x3.holdings import SaveEntry
from tests.campaign.scenario import LEASE_S, SETTLE_S, decide_all, pass_time, revise, use_unknown_codes
from tests.campaign.victim import never, strike
from tests.helpers.expected import Rules, all_decisions
from tests.helpers.judge import judge_bench
from tests.helpers.practice import Bench, bench

RULES = Rules(all_decisions(), write_valid_lines=True)
MANUAL, IGNORED = "manual", "ignored"
"""Suppliers keep the number of JAGGAER; X3 takes it and gives another one."""
WRITES = "[cu]*"
"""Every save, as faults name it: create and update of orders and suppliers."""
NEVER_BY_ITSELF_S = 3600
NOISE = (
    f"x3:{WRITES}:slow-save=0.2@chance=0.02",
    f"x3:{WRITES}:lost-answer@chance=0.02",
    f"x3:{WRITES}:late-commit=0.4@chance=0.02",
)
"""What goes wrong besides, until the settle time is over."""


class Phase(StrEnum):
    """The run that is killed."""

    FIRST = "first"
    REPLAY = "replay"
    REVISION = "revision"


class Way(StrEnum):
    """How the instant is chosen."""

    INSTANT = "instant"
    """A part of the time that an undisturbed run takes."""
    SAVE = "save"
    """As the n-th save is committed."""
    INSIDE = "inside"
    """Inside the n-th save, which is slow."""
    LOST = "lost"
    """Right after the n-th save, whose answer was lost."""
    LATE = "late"
    """Right after the n-th save was sent; it lands after the next sync."""
    BEFORE = "before"
    """As the n-th save was cut off before it was executed."""


@dataclass(frozen=True, slots=True)
class Blow:
    """When a run is killed: `at` lies between 0 and 1, in time or in saves; `numbering` is X3's of suppliers."""

    phase: Phase
    way: Way
    at: float
    seed: int
    numbering: str = MANUAL


@dataclass(frozen=True, slots=True)
class Calm:
    """An undisturbed run: how long it takes, how many saves it makes."""

    seconds: float
    saves: int


def blow_of(number: int, count: int) -> Blow:
    """The blow of a number among `count`: phases and ways in turn, instants spread evenly, a little off by chance."""
    chosen = random.Random(number)  # repeatable
    phase = (Phase.FIRST, Phase.REVISION, Phase.FIRST, Phase.REPLAY)[number % 4]
    way = (Way.INSTANT, *Way)[(number // 4 + number) % (1 + len(Way))]
    numbering = IGNORED if number % 5 == 4 else MANUAL
    return Blow(phase, way, (number * 0.6180339887 + chosen.random() / count) % 1.0, number, numbering)


@contextmanager
def prepared(folder: Path, orders: int, numbering: str = MANUAL) -> Iterator[Bench]:
    """Systems with orders of which some have a line that X3 cannot take yet; a home that is set up."""
    folder.mkdir(parents=True, exist_ok=True)
    switches = X3Switches.read([f"supplier_numbering={numbering}"])
    with bench(folder, orders=orders, policy=InvalidLinePolicy.WRITE_VALID_LINES, x3_switches=switches) as made:
        use_unknown_codes(made)
        made.app().close()
        yield made


def before(made: Bench, phase: Phase) -> None:
    """Everything that happened before the run that is killed."""
    if phase is Phase.FIRST:
        return
    app = made.app()
    app.sync()
    decide_all(app)
    if phase is Phase.REVISION:
        app.replay(everything=True)
        revise(made)
    app.close()


def action_of(phase: Phase) -> str:
    """What the run that is killed does."""
    return "replay" if phase is Phase.REPLAY else "sync"


@cache
def calm(phase: Phase, orders: int, numbering: str) -> Calm:
    """What the run of a phase is like when nobody disturbs it; measured once a process."""
    with TemporaryDirectory() as folder, prepared(Path(folder), orders, numbering) as made:
        before(made, phase)
        had = len(_saves(made))
        seconds = strike(made, action_of(phase), never)
        assert seconds is not None
        return Calm(seconds, len(_saves(made)) - had)


def trial(folder: Path, blow: Blow, orders: int) -> list[str]:
    """What the judge finds after a blow. One that came when the run was over does not count; an earlier one does."""
    usual = calm(blow.phase, orders, blow.numbering)
    for attempt in range(6):
        found = struck(folder / str(attempt), blow, orders, blow.at * 0.7**attempt, usual)
        if not isinstance(found, float):
            return found
        usual = replace(usual, seconds=min(usual.seconds, found))  # the machine is quicker than it was
    return [f"{blow}: the run was always over before the blow"]


def struck(folder: Path, blow: Blow, orders: int, at: float, usual: Calm) -> list[str] | float:
    """What the judge finds after a blow at a part of the usual run; how many seconds it took when it was over before."""
    chosen = random.Random(blow.seed + 10_000)
    with prepared(folder, orders, blow.numbering) as made:
        before(made, blow.phase)
        for spec in NOISE:
            made.pair.faults.add(spec)
        over_after_s = strike(made, action_of(blow.phase), _instant(made, blow, at, usual))
        if over_after_s is not None:
            return over_after_s
        revised = blow.phase is Phase.REVISION
        if not revised and chosen.random() < 0.5:
            revise(made)
            revised = True
        wrong = _recover(made, chosen, kill_again=chosen.random() < 0.25)
        _rest(made, revised=revised)
        wrong += judge_bench(made, replace(RULES, our_numbers=blow.numbering == MANUAL))
        return wrong + _one_more_sync(made)


def _instant(made: Bench, blow: Blow, at: float, usual: Calm) -> Callable[[float], bool]:
    """Says when the blow falls."""
    if blow.way is Way.INSTANT:
        return lambda passed: passed >= at * usual.seconds
    nth = 1 + int(at * usual.saves)
    if blow.way is Way.SAVE:
        had = len(_saves(made))
        return lambda _: len(_saves(made)) >= had + nth
    kind = {
        Way.INSIDE: "slow-save=0.3",
        Way.LOST: "lost-answer",
        Way.LATE: f"late-commit={NEVER_BY_ITSELF_S}",
        Way.BEFORE: "reset-before",
    }[blow.way]
    fault = made.pair.faults.add(f"x3:{WRITES}:{kind}@nth={nth}").text
    recorder = made.pair.x3.server.recorder
    return lambda _: fault in recorder.as_dict()["faults_fired"]  # type: ignore[operator]


def _saves(made: Bench) -> list[SaveEntry]:
    return made.pair.x3.holdings.saves


def _recover(made: Bench, chosen: random.Random, *, kill_again: bool) -> list[str]:
    """The first syncs after the blow: nothing that may still land is sent again; then what is late lands."""
    pass_time(made, LEASE_S)
    had = len(_saves(made))
    if kill_again:
        after_s = chosen.random()
        if strike(made, "sync", lambda passed: passed >= after_s) is None:
            pass_time(made, LEASE_S)
    app = made.app()
    app.sync()
    sent = _saves(made)[had:]
    app.close()
    late = land(made)
    made.pair.faults.clear()
    return [
        f"{entry.node} {entry.reference} was sent again while a save of it could still land"
        for entry in late
        if entry.reference  # a supplier that X3 numbers carries none; the judge counts those by name
        and any(
            (other.node, other.kind, other.reference) == (entry.node, entry.kind, entry.reference) for other in sent
        )
    ]


def land(made: Bench) -> list[SaveEntry]:
    """Waits for the saves that are being worked on and executes those that are late; gives the late ones."""
    server = made.pair.x3.server
    while True:
        counted = server.recorder.as_dict()
        if counted["calls_total"] == sum(counted["outcomes"].values()):  # type: ignore[attr-defined]
            break
        time.sleep(0.01)
    had = len(_saves(made))
    server.run(server._fate.land_all)
    return _saves(made)[had:]


def _rest(made: Bench, *, revised: bool) -> None:
    """The settle time passes, everything is mapped, replayed, revised; syncs until nothing is open."""
    pass_time(made, SETTLE_S)
    app = made.app()
    app.sync()
    decide_all(app)
    app.replay(everything=True)
    if not revised:
        revise(made)
    for _ in range(3):
        result = app.sync()
        if result.status is RunStatus.DONE:
            return
        pass_time(made, SETTLE_S)


def _one_more_sync(made: Bench) -> list[str]:
    """The state is a fixed point: another sync is done at once and writes nothing."""
    had = len(_saves(made))
    app: App = made.opened[-1]
    result = app.sync()
    wrong = [] if result.status is RunStatus.DONE else [f"the last sync ended {result.status}: {result.reason}"]
    return wrong + [f"the last sync sent {entry.node} {entry.reference}" for entry in _saves(made)[had:]]
