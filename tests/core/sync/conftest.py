"""Practice systems for the engine's tests."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.helpers.practice import Bench, bench


@pytest.fixture
def practice(tmp_path: Path) -> Iterator[Callable[..., Bench]]:
    """Starts practice systems of this test; the options are those of `tests.helpers.practice.bench`."""
    with ExitStack() as stack:
        yield lambda **options: stack.enter_context(bench(tmp_path, **options))
