"""A preview is a promise: the run does what it showed, and where something changed in between it stops and names it."""

from __future__ import annotations

import random
from contextlib import ExitStack
from pathlib import Path

import pytest

from core.model.connection import InvalidLinePolicy
from core.model.run import RunStatus
from tests.campaign.scenario import decide_all
from tests.helpers.practice import bench
from tests.helpers.promise import broken_promises, morning

FEW, MANY = 250, 10_000


def keep_promises(folder: Path, records: int, orders: int | None) -> int:
    """Previews and runs of random mornings until so many records were previewed; gives how many were."""
    seen = seed = 0
    while seen < records:
        chosen = random.Random(seed)  # repeatable
        policy = chosen.choice(list(InvalidLinePolicy))
        with ExitStack() as stack:
            made = stack.enter_context(bench(folder / str(seed), orders=orders, policy=policy))
            app = made.app()
            for day in range(3):
                morning(made, chosen, (orders or 1_300) // 4)
                if day == 1:
                    decide_all(app)
                replay = day == 1 and chosen.random() < 0.5
                full = chosen.random() < 0.5
                shown = app.replay(preview=True, everything=True) if replay else app.sync(preview=True, full=full)
                assert shown.error_code == "", shown.reason
                as_shown = chosen.random() < 0.5
                if as_shown:
                    result = app.sync(previewed=shown.run_id)
                else:
                    result = app.replay(everything=True) if replay else app.sync(full=full)
                assert result.status in {RunStatus.DONE, RunStatus.DONE_WITH_PROBLEMS}, (seed, day, result.reason)
                assert (seed, day, broken_promises(made, app, shown, result)) == (seed, day, [])
                seen += shown.counts.read
        seed += 1
    return seen


@pytest.mark.log_warnings
def test_a_run_does_what_its_preview_said_record_by_record_and_field_by_field(tmp_path: Path) -> None:
    assert keep_promises(tmp_path, FEW, 60) >= FEW


@pytest.mark.full
@pytest.mark.timeout(3600)
@pytest.mark.log_warnings
def test_ten_thousand_records_end_as_their_previews_said(tmp_path: Path) -> None:
    assert keep_promises(tmp_path, MANY, None) >= MANY
