"""Self-made files of every form, and the real ones where they are."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

SAMPLES = Path(__file__).parent / "samples"


@pytest.fixture(scope="session")
def samples() -> Path:
    """Folder of small files made for the tests."""
    return SAMPLES


@pytest.fixture(scope="session")
def real_files() -> tuple[Path, ...]:
    """Real exports; they have no licence and are not part of the repository."""
    shared = Path(os.environ.get("ML_CONNECTOR_SHARED") or Path(__file__).parents[4] / "shared")
    found = sorted(file for folder in ("jaggaer", "cxml") for file in (shared / "data" / folder).glob("*.*"))
    if not found:
        pytest.skip("the real export files are not on this machine")
    return tuple(found)
