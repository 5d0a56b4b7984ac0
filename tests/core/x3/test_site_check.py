from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import replace
from typing import Any

import pytest

from core.clock import SystemClock
from core.model.check import CheckFault
from core.model.connection import AccountRoute, X3Settings
from core.model.views import CheckStep
from core.sandbox.data import load_codes
from core.sandbox.x3 import X3Practice, X3Switches
from core.transport.calls import CallCounter
from core.x3.open import open_target
from core.x3.site_check import site_steps
from tests.core.x3.test_doors import OBJECTS

SECRET = "k" * 40
Steps = Callable[..., dict[str, CheckStep]]
Change = list[list[object]]
BARE: dict[str, Any] = {
    "account_on_line": False,
    "services": "absent",
    "rest": "off",
    "soap_objects": OBJECTS.replace(",YTCC:TCC", ""),
}
"""A site that lets nobody read its accounting codes."""


@pytest.fixture
def steps() -> Iterator[Steps]:
    """The steps that a practice X3 with these switches, and these settings, leads to; all of them, failed ones too."""
    with ExitStack() as stack:

        def make(
            switches: dict[str, Any] | None = None,
            also: Callable[[X3Practice], Change] | None = None,
            **settings: Any,  # noqa: ANN401
        ) -> dict[str, CheckStep]:
            x3 = stack.enter_context(X3Practice(secret=SECRET, switches=X3Switches(**(switches or {}))))
            if also is not None:
                x3.holdings.commit(also(x3))
            told = X3Settings(x3.base_url, x3.folder, client_id=x3.client_id, user=x3.user, site="US01")
            changed = replace(told, **settings)
            cancel = threading.Event()
            target = open_target(changed, lambda: SECRET, clock=SystemClock(), cancel=cancel, calls=CallCounter())
            stack.callback(target.close)
            return {step.step: step for step in site_steps(changed, target, target.discover())}

        yield make


def test_a_site_without_a_generic_product_is_advised_and_not_refused(steps: Steps) -> None:
    step = steps()["Generic product"]
    assert step.ok
    assert "will be held" in step.detail
    assert "generic_product" in step.next_step


def test_a_generic_product_that_x3_lacks_fails(steps: Steps) -> None:
    step = steps(generic_product="NONE")["Generic product"]
    assert (step.ok, "no active product NONE" in step.detail) == (False, True)


def test_a_wrong_site_is_told_with_those_that_may_buy(steps: Steps) -> None:
    step = steps(site="XX")["Purchase site"]
    assert not step.ok
    assert "US01" in step.detail
    assert "US02" not in step.detail, "US02 is no purchase site"


def test_suppliers_that_cannot_be_found_again_are_told_and_why(steps: Steps) -> None:
    step = steps({"supplier_numbering": "counter"})["Writing suppliers"]
    assert step.ok
    assert step.detail.startswith("Exactly once cannot be promised for suppliers here, because X3 has no field")
    assert "supplier_reference" in step.next_step


def test_suppliers_that_nobody_can_create_do_not_hinder_orders(steps: Steps) -> None:
    made = steps({"supplier_create": "absent", "soap": "off"})
    assert made["Writing suppliers"].ok
    assert "must be entered there" in made["Writing suppliers"].detail
    assert made["Writing orders"].ok


def test_what_x3_lets_nobody_change_is_told_with_what_can_be_done(steps: Steps) -> None:
    made = steps({"order_create": "custom", "supplier_create": "custom"})
    for step, words, setting in (
        (made["Writing orders"], "no way to change orders", "order_update_mutation"),
        (made["Writing suppliers"], "no way to change suppliers", "supplier_update_mutation"),
    ):
        assert step.ok
        assert words in step.detail
        assert setting in step.next_step


def test_lines_without_an_account_are_told(steps: Steps) -> None:
    assert "no GL account here" in steps({"account_on_line": False})["Writing orders"].detail


ROUTES: tuple[tuple[dict[str, Any], dict[str, Any], bool, str], ...] = (
    ({}, {}, True, "Accounts go into the order lines."),
    ({"account_on_line": False}, {}, True, "Accounts select the product: {} products lead to {} accounts."),
    (
        {},
        {"account_route": AccountRoute.PRODUCT},
        True,
        "Accounts select the product: {} products lead to {} accounts.",
    ),
    ({}, {"account_route": AccountRoute.CHECK_ONLY}, True, "Accounts are only checked and kept in the trail."),
    (BARE, {}, True, "Accounts are only checked and kept in the trail."),
    (
        BARE,
        {"account_route": AccountRoute.PRODUCT},
        False,
        "Accounts select the product: 0 products lead to 0 accounts.",
    ),
    (
        {"account_on_line": False},
        {"account_route": AccountRoute.LINE},
        False,
        "Order lines take no GL account here, but the settings put it there.",
    ),
)


@pytest.mark.parametrize(("switches", "settings", "ok", "detail"), ROUTES)
def test_the_way_that_accounts_take_is_said_in_words(
    steps: Steps, switches: dict[str, Any], settings: dict[str, Any], detail: str, *, ok: bool
) -> None:
    step = steps(switches, **settings)["Accounts on orders"]
    bought = [p.account for p in load_codes().products.values() if p.active and p.purchasable]
    clear = [account for account in bought if bought.count(account) == 1]
    assert step.detail.startswith(detail.format(len(clear), len(clear)))
    assert ("Several products lead to 3 accounts (5011209: GENEQUIP, GL-5011209): " in step.detail) is ("{}" in detail)
    assert step.ok is ok
    assert bool(step.next_step) is (not ok or (switches == BARE and not settings))


def test_what_may_not_be_read_names_the_user_who_needs_the_right(steps: Steps) -> None:
    step = steps({"forbidden_nodes": frozenset({"PaymentTerm"})})["Payment terms"]
    assert step.fault is CheckFault.RIGHTS
    assert "user mlconnector read payment terms in folder SEED" in step.next_step


def test_a_kind_that_x3_shows_empty_is_told_with_whom_to_ask(steps: Steps) -> None:
    step = steps()["Suppliers"]
    assert step.ok
    assert step.detail == "X3 shows no suppliers."
    assert "mlconnector" in step.next_step


def test_counts_say_how_much_can_be_read(steps: Steps) -> None:
    made = steps()
    for name in ("GL accounts", "Cost centres", "Companies", "Products", "Units", "Currencies", "Tax rules"):
        number = made[name].detail.split()[0].replace(",", "")
        assert int(number) > 0
        assert made[name].detail.endswith("readable.")


def test_codes_are_counted_within_the_chart_and_type_that_are_used(steps: Steps) -> None:
    def french(x3: X3Practice) -> Change:
        tables = x3.holdings.tables
        chart = {**tables["ChartOfAccounts"].rows["USA"], "_id": "FRA", "code": "FRA"}
        account = next(iter(tables["Account"].rows.values()))
        more = {**account, "_id": "FRA|606100", "chartOfAccounts": "FRA", "code": "606100"}
        return [["put", "ChartOfAccounts", chart], ["put", "Account", more]]

    alone, among = steps()["GL accounts"].detail, steps(also=french, chart="USA")["GL accounts"].detail
    assert alone == among
    assert steps(also=french, chart="FRA")["GL accounts"].detail == "1 GL accounts of FRA readable."
