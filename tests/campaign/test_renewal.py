"""kill -9 at every point of a renewal of the gateway's tokens: the pair is there, or the reader is told what happened.

A gateway that takes the old refresh token until the new pair is used costs nobody anything. One that refuses it at once
leaves exactly one point that nobody can help from here: it has given out a pair, and the killed process had not yet
written it. CI kills before and after each change of the keyring; `-m campaign` kills ML_CONNECTOR_INSTANTS times (200).
"""

from __future__ import annotations

import os
import random
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from core.clock import SystemClock
from core.errors import CredentialsError
from core.sandbox.x3 import X3Practice, X3Switches
from core.transport.calls import CallCounter
from core.x3.open import open_target
from tests.campaign.renewal import Point, keep_of, strike
from tests.helpers.person import give_tokens, settings_for

INSTANTS = int(os.environ.get("ML_CONNECTOR_INSTANTS", "200"))
ROTATIONS = ("at-once", "until-used")
EXECUTED_S = 0.3


class Trial:
    """A practice X3 that was paired, and a keyring in a folder."""

    def __init__(self, x3: X3Practice, folder: Path) -> None:
        self.x3, self.folder = x3, folder
        folder.mkdir(parents=True)
        give_tokens(x3, keep_of(folder))

    @property
    def refreshes(self) -> int:
        return self.x3.pairings.seen["refreshes"]

    def is_lost(self) -> bool:
        """Whether the gateway takes nothing that the keyring holds."""
        kept = keep_of(self.folder).load()
        assert kept is not None
        return not any(kept.refresh in pairing.refresh for pairing in self.x3.pairings._pairings)

    def goes_on(self) -> str:
        """Whether the next process can call X3; else what it tells the reader."""
        target = open_target(
            settings_for(self.x3),
            lambda: self.x3.secret,
            clock=SystemClock(),
            cancel=threading.Event(),
            calls=CallCounter(),
            pairing=keep_of(self.folder),
        )
        try:
            target._caller.ask("check", "query ping { __typename }", {})
        except CredentialsError as error:
            return error.context["code"]
        finally:
            target.close()
        return ""


MakeTrial = Callable[[str, str], Trial]


@pytest.fixture
def trial(tmp_path: Path) -> Iterator[MakeTrial]:
    with ExitStack() as stack:
        yield lambda name, rotation: Trial(
            stack.enter_context(X3Practice(switches=X3Switches(gateway_rotation=rotation))),  # type: ignore[arg-type]
            tmp_path / name,
        )


def judged(made: Trial, rotation: str) -> bool:
    """Checks what is left after a blow; whether the pair was lost."""
    lost = made.is_lost()
    assert not (lost and rotation == "until-used")
    assert made.goes_on() == ("interrupted" if lost else "")
    if lost:
        assert made.goes_on() == "interrupted"  # the next process says the same
        give_tokens(made.x3, keep_of(made.folder))
        assert made.goes_on() == ""
    return lost


@pytest.mark.parametrize("rotation", ROTATIONS)
def test_a_renewal_killed_at_any_change_of_the_keyring_leaves_a_pair_or_the_right_sentence(
    trial: MakeTrial, rotation: str
) -> None:
    calm = trial("calm", rotation)
    changes = strike(calm.x3, calm.folder, Point())
    assert changes is not None
    points = [Point(change, after) for change in range(1, changes + 1) for after in (False, True)]
    assert len(points) > 20
    found = []
    for number, point in enumerate(points):
        made = trial(str(number), rotation)
        assert strike(made.x3, made.folder, point) is None
        found.append((made.refreshes > 0, judged(made, rotation)))
    assert any(sent for sent, _ in found)
    assert not all(sent for sent, _ in found)
    if rotation == "until-used":
        assert not any(lost for _, lost in found)
    else:  # lost is what was given out before the new pair was whole in the keyring, and nothing else
        assert any(lost for _, lost in found)
        assert not any(lost for sent, lost in found if not sent)
        assert not found[-1][1]


@pytest.mark.parametrize("rotation", ROTATIONS)
@pytest.mark.parametrize("fault", ["reset-before", f"slow-save={EXECUTED_S}", "lost-answer"])
def test_a_renewal_killed_while_its_request_is_under_way(trial: MakeTrial, rotation: str, fault: str) -> None:
    made = trial("made", rotation)
    text = made.x3.server.faults.add(f"x3:gateway.token:{fault}@count=1").text
    assert strike(made.x3, made.folder, Point(), lambda: text in _fired(made.x3)) is None
    if fault.startswith("slow"):
        until = time.monotonic() + 10 * EXECUTED_S
        while not made.refreshes and time.monotonic() < until:
            time.sleep(0.01)
    executed = fault != "reset-before"
    assert made.refreshes == int(executed)
    assert judged(made, rotation) == (executed and rotation == "at-once")


@pytest.mark.campaign
@pytest.mark.timeout(1800)
@pytest.mark.parametrize("rotation", ROTATIONS)
def test_a_renewal_killed_at_any_instant(trial: MakeTrial, rotation: str) -> None:
    calm = trial("calm", rotation)
    looked: list[float] = []

    def look() -> bool:
        looked.append(time.monotonic())
        return False

    strike(calm.x3, calm.folder, Point(), look)
    usual = looked[-1] - looked[0]
    chosen = random.Random(7)  # repeatable
    killed = 0
    for number in range(INSTANTS):
        made = trial(str(number), rotation)
        killed += strike(made.x3, made.folder, Point(seconds=chosen.random() * usual)) is None
        judged(made, rotation)
        made.x3.stop()
    assert killed > INSTANTS / 4


def _fired(x3: X3Practice) -> dict[str, int]:
    fired = x3.server.recorder.as_dict()["faults_fired"]
    assert isinstance(fired, dict)
    return fired
