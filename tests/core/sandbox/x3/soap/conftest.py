"""SOAP clients of practice X3 sites."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack

import httpx
import pytest

from core.sandbox.x3 import X3Practice, X3Switches
from tests.core.sandbox.x3.client import Client
from tests.core.sandbox.x3.soap.soap_client import SoapClient

SoapSite = Callable[..., SoapClient]


@pytest.fixture
def soap_site(http: httpx.Client) -> Iterator[SoapSite]:
    """Starts X3 sites with one supplier; keyword arguments are switches."""
    with ExitStack() as stack:

        def start(**changed: object) -> SoapClient:
            x3 = stack.enter_context(X3Practice(switches=X3Switches(**changed)))  # type: ignore[arg-type]
            x3.commands.add_supplier("0000000123", "Acme Laboratories", addressByDefault="")
            return SoapClient(Client(x3, http))

        yield start


@pytest.fixture
def soap(soap_site: SoapSite) -> SoapClient:
    """A site as it comes."""
    return soap_site()
