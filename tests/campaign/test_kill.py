"""kill -9 at many instants of a sync; afterwards nothing is missing and nothing is double.

CI kills a few times; `python3 run.py test -m campaign` kills ML_CONNECTOR_INSTANTS times (200) in runs of
ML_CONNECTOR_ORDERS orders (300). `-n 2` runs two trials at a time. The number in a test's name is the seed of its blow.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.campaign.trial import IGNORED, Blow, Phase, Way, blow_of, trial

FEW_ORDERS = 60
INSTANTS = int(os.environ.get("ML_CONNECTOR_INSTANTS", "200"))
MANY_ORDERS = int(os.environ.get("ML_CONNECTOR_ORDERS", "300"))

FEW = (
    Blow(Phase.FIRST, Way.INSTANT, 0.5, 1),
    Blow(Phase.FIRST, Way.SAVE, 0.8, 2),
    Blow(Phase.FIRST, Way.INSIDE, 0.7, 3),
    Blow(Phase.FIRST, Way.LATE, 0.2, 4),
    Blow(Phase.REPLAY, Way.LATE, 0.4, 5),
    Blow(Phase.REPLAY, Way.LOST, 0.6, 6),
    Blow(Phase.REVISION, Way.LATE, 0.5, 7),
    Blow(Phase.REVISION, Way.BEFORE, 0.3, 8),
    Blow(Phase.FIRST, Way.LATE, 0.0, 9, IGNORED),
    Blow(Phase.FIRST, Way.INSIDE, 0.1, 10, IGNORED),
)


@pytest.mark.log_warnings
@pytest.mark.parametrize("blow", FEW, ids=lambda blow: f"{blow.phase}-{blow.way}-{blow.numbering}")
def test_a_killed_sync_leaves_nothing_missing_and_nothing_double(tmp_path: Path, blow: Blow) -> None:
    assert trial(tmp_path, blow, FEW_ORDERS) == []


@pytest.mark.campaign
@pytest.mark.log_warnings
@pytest.mark.parametrize("seed", range(INSTANTS))
def test_a_sync_of_many_orders_killed_at_any_instant_is_whole_again(tmp_path: Path, seed: int) -> None:
    blow = blow_of(seed, INSTANTS)
    assert (blow, trial(tmp_path, blow, MANY_ORDERS)) == (blow, [])
