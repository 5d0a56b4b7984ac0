"""The set-up programs that are tried, and a clean Windows to try them in."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from installer.build import build_stage
from installer.product import version
from installer.setup_program import make_setup
from tests.installer.wine import Windows, windows

BEFORE = "0.0.1"
STALE = "app/core/stale.py"
"""A file that only the version before has."""


@dataclass(frozen=True)
class SetUps:
    """The set-up programs of this version and of one before, with what this one installs."""

    before: Path
    now: Path
    stage: Path


@pytest.fixture(scope="session")
def set_ups(tmp_path_factory: pytest.TempPathFactory) -> SetUps:
    """Builds them; ML_CONNECTOR_BUILT names a folder where they are kept from one run of the tests to the next."""
    out = Path(os.environ.get("ML_CONNECTOR_BUILT") or tmp_path_factory.mktemp("built"))
    made = SetUps(out / "before.exe", out / "now.exe", out / "stage")
    if made.now.exists():
        return made
    scratch = out / "work"
    build_stage(made.stage, scratch, version(), None)
    (made.stage / STALE).touch()
    make_setup(made.stage, scratch, BEFORE, made.before, quick=True, signed=False)
    (made.stage / STALE).unlink()
    make_setup(made.stage, scratch, version(), made.now, quick=True, signed=False)
    return made


@pytest.fixture(scope="module")
def pc(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Windows]:
    """A Windows on which nothing of ours was installed before."""
    with windows(tmp_path_factory.mktemp("windows")) as made:
        yield made
