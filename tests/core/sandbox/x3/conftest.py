"""Practice X3 sites for the tests of this folder."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import httpx
import pytest

from core.sandbox.x3 import X3Practice, X3Switches
from tests.core.sandbox.x3.client import Client

Site = Callable[..., Client]


@pytest.fixture(scope="session")
def http() -> Iterator[httpx.Client]:
    """One HTTP client for all tests; making one takes longer than most tests."""
    with httpx.Client(timeout=20, trust_env=False) as client:
        yield client


@pytest.fixture
def site(http: httpx.Client) -> Iterator[Site]:
    """Starts X3 sites: keyword arguments are switches, besides `state_dir`, `faults`, `latency_ms`."""
    with ExitStack() as stack:

        def start(
            switches: X3Switches | None = None,
            *,
            state_dir: Path | None = None,
            with_supplier: bool = True,
            **changed: object,
        ) -> Client:
            x3 = X3Practice(
                switches=switches or X3Switches(**changed),  # type: ignore[arg-type]
                state_dir=state_dir,
            )
            stack.enter_context(x3)
            client = Client(x3, http)
            if with_supplier and not x3.holdings.tables["Supplier"].rows:
                answer = client.create_supplier(None if x3.switches.supplier_numbering == "counter" else "0000000123")
                assert "errors" not in answer.body, answer.text
            return client

        yield start


@pytest.fixture
def x3(site: Site) -> Client:
    """A site as it comes, with one supplier."""
    return site()
