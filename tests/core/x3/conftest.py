from __future__ import annotations

import pytest

from tests.core.transport.toyserver import MovedClock


@pytest.fixture
def clock() -> MovedClock:
    return MovedClock()
