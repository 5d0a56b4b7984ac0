"""A thousand lost answers: nothing is double, nothing is lost, and hardly anybody is asked.

CI loses 60; `python3 run.py test -m campaign` loses ML_CONNECTOR_LOST (1,000). The figures are printed (`-s`).
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from tests.campaign.lost import Told, trial

FEW = 60
MANY = int(os.environ.get("ML_CONNECTOR_LOST", "1000"))
LEAST_ALONE = 0.99


def lose(folder: Path, count: int, first: int = 0) -> Told:
    """Trials until so many answers were lost."""
    told = Told()
    seed = first
    while told.lost.total() < count:
        told.add(trial(folder / str(seed), seed))
        seed += 1
    sys.stdout.write(f"{told.words()}\n")
    return told


def judge(told: Told) -> None:
    """Nothing is wrong, and nearly everything settled by itself."""
    assert told.wrong == []
    assert told.by_person <= (1 - LEAST_ALONE) * told.lost.total(), told.words()


@pytest.mark.log_warnings
def test_lost_answers_leave_nothing_double_and_nothing_lost(tmp_path: Path) -> None:
    judge(lose(tmp_path, FEW))


@pytest.mark.campaign
@pytest.mark.timeout(7200)
@pytest.mark.log_warnings
def test_a_thousand_lost_answers_leave_nothing_double_and_nothing_lost(tmp_path: Path) -> None:
    judge(lose(tmp_path, MANY))
