"""Invoices and contracts in the connection check: told, and no reason to fail."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from core.model.views import CheckStep
from core.sandbox.jaggaer import JaggaerSwitches
from tests.helpers.practice import Bench, bench


def steps(made: Bench) -> dict[str, CheckStep]:
    return {step.step: step for step in made.app().check().jaggaer}


@pytest.fixture
def held(tmp_path: Path) -> Iterator[Bench]:
    with bench(tmp_path, orders=40, invoices=12, contracts=3) as made:
        yield made


def test_what_is_read_besides_is_looked_at_too(held: Bench) -> None:
    found = steps(held)
    assert found["List of invoices"].detail.startswith("12 invoices")
    assert found["List of contracts"].detail.startswith("3 contracts")
    assert "Accounting segments in the data" in found["Fields of invoices"].detail
    assert "3 contracts with" in found["Fields of contracts"].detail
    assert all(step.ok for step in found.values())


def test_a_client_without_the_right_to_them_is_told_so_and_passes(tmp_path: Path) -> None:
    switches = JaggaerSwitches(forbidden=("invoices", "contracts"))
    with bench(tmp_path, orders=20, invoices=2, contracts=2, jaggaer_switches=switches) as made:
        found = steps(made)
    for name in ("invoices", "contracts"):
        step = found[f"List of {name}"]
        assert (step.ok, step.fault) == (True, None)
        assert step.detail.endswith(f"{name} are left out and all else goes on.")
        assert "(HTTP 403)" in step.detail
        assert step.next_step
    assert "Fields of invoices" not in found
    assert "Clock" in found


def test_a_client_that_does_not_read_them_is_not_asked(tmp_path: Path) -> None:
    with bench(tmp_path, orders=20) as made:
        assert not {name for name in steps(made) if "invoices" in name or "contracts" in name}
