from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest

from core.model.connection import SoapSettings
from core.sandbox.x3 import X3Switches
from core.sandbox.x3.soap_switches import ORDER_LAYOUT, SUPPLIER_LAYOUT
from tests.core.x3.test_graphql import Site

MakeSite = Callable[..., Site]
SWITCHES = X3Switches(order_create="absent", soap_objects="", import_batch_s=0)
TEMPLATES = {
    "import_layout": ORDER_LAYOUT,
    "import_supplier_template": "BPS",
    "import_supplier_layout": SUPPLIER_LAYOUT,
    "dimension_columns": "CCT,PJT",
}


@pytest.fixture
def make_site() -> Iterator[MakeSite]:
    """Sites where orders can be written by nothing but imports."""
    made: list[Site] = []

    def make(switches: X3Switches = SWITCHES, *, write_api: str = "auto", **soap: object) -> Site:
        made.append(Site(switches))
        site = made[-1]
        own = SoapSettings(**{**TEMPLATES, **soap})  # type: ignore[arg-type]
        site.settings = replace(site.settings, soap=own, write_api=write_api)
        site.target.close()
        site.target = site.open()
        return site

    yield make
    for site in made:
        site.stop()
