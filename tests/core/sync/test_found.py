from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import cast

import pytest

from core.model.connection import InvoiceMode
from core.model.flow import Entity
from core.ports import Capabilities, Target
from core.sync.found import capabilities_of
from tests.core.sync.scenes import store_of
from tests.helpers.practice import Bench

Make = Callable[..., Bench]
ALL = frozenset(Entity)
TAKES = Capabilities(
    door="GraphQL create",
    sentences=("All.",),
    create=ALL,
    update=ALL,
    header_fields=frozenset({"site"}),
    line_fields=frozenset({"account"}),
    account_on_line=True,
)


class Site:
    """What a site offers, and how often it was asked."""

    def __init__(self, offers: Capabilities) -> None:
        self.offers = offers
        self.times = 0

    def discover(self) -> Capabilities:
        self.times += 1
        return self.offers


def test_what_a_save_taught_about_supplier_numbers_outlives_the_day(practice: Make) -> None:
    made = practice(orders=1)
    store, site = store_of(made.app()), Site(replace(TAKES, supplier_numbering="manual"))
    target = cast("Target", site)
    capabilities_of(store, target, made.clock, fresh=False)
    site.offers = replace(TAKES, supplier_numbering="unknown")
    assert capabilities_of(store, target, made.clock, fresh=True).supplier_numbering == "manual"
    site.offers = replace(TAKES, supplier_numbering="counter")
    assert capabilities_of(store, target, made.clock, fresh=True).supplier_numbering == "counter"


@pytest.mark.parametrize(
    ("offers", "hours", "fresh", "times"),
    [
        (TAKES, 1, False, 1),
        (TAKES, 25, False, 2),
        (TAKES, 1, True, 2),
        (replace(TAKES, create=frozenset({Entity.SUPPLIER}), account_on_line=False), 1, False, 2),
    ],
    ids=["kept", "a day old", "asked for anew", "took no orders"],
)
def test_what_was_found_is_kept_for_a_day_unless_it_took_no_orders(
    practice: Make, offers: Capabilities, hours: int, times: int, *, fresh: bool
) -> None:
    made = practice(orders=1)
    store, site = store_of(made.app()), Site(offers)
    target = cast("Target", site)
    assert capabilities_of(store, target, made.clock, fresh=False) == offers
    made.clock.moved += timedelta(hours=hours)
    assert capabilities_of(store, target, made.clock, fresh=fresh) == offers
    assert site.times == times


def test_the_site_is_asked_anew_where_something_else_is_done_with_invoices(practice: Make) -> None:
    made = practice(orders=1)
    store, site = store_of(made.app()), Site(TAKES)
    target = cast("Target", site)
    capabilities_of(store, target, made.clock, fresh=False)
    site.offers = replace(TAKES, invoices_read=True, invoice_line_fields=frozenset({"account"}))
    for _ in range(2):
        found = capabilities_of(store, target, made.clock, fresh=False, invoices=InvoiceMode.CODE)
        assert found == site.offers
    assert site.times == 2
