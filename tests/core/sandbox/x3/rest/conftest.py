"""REST clients of practice X3 sites."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack

import httpx
import pytest

from core.sandbox.x3 import X3Practice, X3Switches
from tests.core.sandbox.x3.client import Client
from tests.core.sandbox.x3.rest.rest_client import RestClient

RestSite = Callable[..., RestClient]


@pytest.fixture
def rest_site(http: httpx.Client) -> Iterator[RestSite]:
    """Starts X3 sites with one supplier; keyword arguments are switches."""
    with ExitStack() as stack:

        def start(**changed: object) -> RestClient:
            x3 = stack.enter_context(X3Practice(switches=X3Switches(**changed)))  # type: ignore[arg-type]
            x3.commands.add_supplier("0000000123", "Acme Laboratories", addressByDefault="")
            return RestClient(Client(x3, http))

        yield start


@pytest.fixture
def rest(rest_site: RestSite) -> RestClient:
    """A site as it comes."""
    return rest_site()


@pytest.fixture
def writable(rest_site: RestSite) -> RestClient:
    """A site that rebuilt orders and suppliers on classes, and publishes no other way to write them."""
    return rest_site(rest="writable", order_create="absent", supplier_create="absent")
