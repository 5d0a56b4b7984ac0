from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from core.sandbox.jaggaer import JaggaerPractice, JaggaerSwitches
from tests.core.sandbox.jaggaer.site import Site


@pytest.fixture
def make_site() -> Iterator[Callable[..., Site]]:
    """Starts practice JAGGAERs with other switches, sizes or folders; stops them at the end."""
    started: list[Site] = []

    def make(
        *,
        orders: int | None = 60,
        state_dir: Path | None = None,
        volume: int = 0,
        invoices: int = 0,
        contracts: int = 0,
        **switches: object,
    ) -> Site:
        practice = JaggaerPractice(
            client_id="practice",
            secret="right",
            orders=orders,
            volume=volume,
            invoices=invoices,
            contracts=contracts,
            switches=JaggaerSwitches().changed(**switches),
            state_dir=state_dir,
        )
        practice.start()
        started.append(Site(practice))
        return started[-1]

    yield make
    for site in started:
        site.close()
        assert site.practice.recorder.as_dict()["server_errors"] == []


@pytest.fixture
def site(make_site: Callable[..., Site]) -> Site:
    return make_site()
