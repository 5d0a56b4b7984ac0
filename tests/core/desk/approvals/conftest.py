"""A home in which a second person counts, on practice systems."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest

from core.model.approval_rules import ApprovalSettings
from tests.helpers.accounts import ALWAYS, Office, copy_home, synced_home
from tests.helpers.practice import Bench, bench

BAD = "7777777"
"""An account that X3 lacks, on the first lines of two orders."""
HELD = ("50057801", "50062503")


@pytest.fixture(scope="session")
def approving_bench(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Bench, Path]]:
    """Practice systems, and a home that has synced with them; tests copy it, and write nothing to X3."""
    with _with_problems(tmp_path_factory.mktemp("approvals")) as made:
        yield made, synced_home(made, made.folder / "base")


@contextmanager
def _with_problems(folder: Path) -> Iterator[Bench]:
    with bench(folder, orders=12) as made:
        for number in HELD:
            made.pair.jaggaer.do("spoil", kind="unknown-account", order=number, line=1, value=BAD)
        yield made


@pytest.fixture
def make_office(approving_bench: tuple[Bench, Path], tmp_path: Path) -> Iterator[Callable[..., Office]]:
    """Gives a home of its own with rules for approvals."""
    with ExitStack() as stack:

        def make(approval: ApprovalSettings = ALWAYS) -> Office:
            made, home = approving_bench
            office = copy_home(made, home, tmp_path, approval)
            stack.callback(office.close)
            return office

        yield make


@pytest.fixture
def office(make_office: Callable[..., Office]) -> Office:
    """A home in which every mapping needs approval."""
    return make_office()


@pytest.fixture
def writing_office(tmp_path: Path) -> Iterator[Office]:
    """As `office`, with practice systems of its own, so that orders may be written."""
    with _with_problems(tmp_path) as made:
        office = copy_home(made, synced_home(made, tmp_path / "base"), tmp_path)
        yield office
        office.close()
