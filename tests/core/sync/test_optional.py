from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from core.model.flow import FlowName
from core.model.run import RunStatus
from core.sync.positions import DUE
from tests.helpers.practice import bench


@pytest.mark.parametrize("fault", ["status=403", "status=400"])
def test_contracts_that_are_refused_leave_the_weekly_comparison_to_the_others(tmp_path: Path, fault: str) -> None:
    with bench(tmp_path, orders=10, contracts=1) as made:
        app = made.app()
        app.sync()
        made.pair.faults.add(f"jaggaer:list.contracts:{fault}")
        made.clock.moved += timedelta(days=8)
        weekly = app.sync()
        assert weekly.status is RunStatus.DONE_WITH_PROBLEMS
        assert weekly.reason is not None
        assert weekly.reason.startswith("The contracts were left out: ")
        assert DUE in weekly.reason
        assert weekly.flows[FlowName.ORDERS].read == 10
        assert DUE not in (app.sync().reason or "")


def test_a_sign_in_that_is_refused_stops_the_run_all_the_same(tmp_path: Path) -> None:
    with bench(tmp_path, orders=5, contracts=1, faults=("jaggaer:list.contracts:token-refused",)) as made:
        result = made.app().sync((FlowName.CONTRACTS,))
        assert result.status is RunStatus.STOPPED
