from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from core.model.connection import RestSettings
from tests.core.x3.rest.rest_sites import RestSite

MakeSite = Callable[..., RestSite]


@pytest.fixture
def make_site() -> Iterator[MakeSite]:
    """Starts sites: settings of REST, `settings` of the connection, and switches of X3 by keyword."""
    made: list[RestSite] = []

    def make(names: RestSettings | None = None, settings: dict[str, str] | None = None, **switches: object) -> RestSite:
        made.append(RestSite(names or RestSettings(), settings or {}, switches))
        return made[-1]

    yield make
    for site in made:
        site.stop()


@pytest.fixture
def site(make_site: MakeSite) -> RestSite:
    """A site that rebuilt orders and suppliers on classes."""
    return make_site()
