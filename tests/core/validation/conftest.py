from __future__ import annotations

from importlib import resources

import pytest


@pytest.fixture
def profile_text() -> str:
    return resources.files("resources").joinpath("profiles", "j1p-indirect.toml").read_text(encoding="utf-8")
