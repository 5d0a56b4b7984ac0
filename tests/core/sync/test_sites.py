"""Sites of X3 as they differ: with address, folder and credentials alone, each is checked, synced, judged."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields
from typing import Any, Literal

import pytest

from core.model.flow import Entity, FlowName
from core.model.run import RunStatus
from core.model.status import Status
from core.sandbox.x3 import X3Switches
from tests.campaign.scenario import decide_all
from tests.core.sync.scenes import order, references, rows
from tests.core.sync.test_offered import enter
from tests.core.x3.test_doors import OBJECTS
from tests.helpers.expected import Rules, all_decisions
from tests.helpers.judge import judge_bench, source_of
from tests.helpers.practice import Bench

Make = Callable[..., Bench]

SITES: dict[str, dict[str, Any]] = {
    "second generation": {"generation": "xtremX3"},
    "first generation": {"generation": "sage"},
    "own mutation": {"order_create": "custom"},
    "own mutation, first generation": {"generation": "sage", "order_create": "custom"},
    "own mutation for suppliers": {"supplier_create": "custom"},
    "entry transaction": {"entry_transaction": "ALL"},
    "other name for dimensions": {"dimension_collection": "analyticalDimensions"},
    "numbers as JSON numbers": {"decimal_read": "number"},
    "other key separator": {"key_separator": "~"},
    "no logic in filters": {"logic_operators": False},
    "pages of 50 at most": {"page_maximum": 50},
    "larger pages refused": {"page_maximum": 50, "page_over_maximum": "refuse"},
    "empty audience": {"audience": "empty"},
    "tokens of 60 s": {"token_seconds": 60},
    "clock 3 s behind": {"clock_skew_s": -3.0},
    "French messages": {"language": "FRA"},
    "refusals with 500": {"business_error_status": 500},
    "orders by SOAP": {"order_create": "absent"},
    "all writing by SOAP": {"order_create": "absent", "supplier_create": "absent"},
    "orders by REST": {"order_create": "absent", "rest": "writable"},
    "all writing by REST": {"order_create": "absent", "supplier_create": "absent", "rest": "writable"},
    "no X3 Services, REST": {"services": "absent", "rest": "writable", "soap": "off"},
    "no X3 Services, REST of another kind": {
        "services": "absent",
        "rest": "writable",
        "soap": "off",
        "rest_decimals": "text",
        "rest_booleans": "boolean",
        "rest_where": "confirmed",
        "rest_links": "internal",
        "rest_lines": "replaced",
        "rest_missing": "404",
        "rest_refused": "400",
    },
    "no X3 Services, REST that can be read": {"services": "absent"},
    "no X3 Services, SOAP alone": {"services": "absent", "rest": "off", "soap_objects": OBJECTS},
    "no X3 Services, SOAP of another kind": {
        "services": "absent",
        "rest": "off",
        "soap_objects": OBJECTS,
        "soap_groups": "variant",
        "soap_messages": "response",
        "soap_result_form": "escaped",
        "soap_description": "result",
        "soap_query_shape": "lines",
        "language": "FRA",
    },
    "SOAP that tells little": {
        "services": "absent",
        "rest": "off",
        "soap_objects": OBJECTS,
        "soap_save_result": "key",
        "soap_query_filters": "keys",
    },
    "no accounts on the line": {"account_on_line": False},
    "no accounts on the line, own mutations": {"account_on_line": False, "order_create": "custom"},
    "no accounts on the line, first generation": {"account_on_line": False, "generation": "sage"},
    "no accounts on the line, other key separator": {"account_on_line": False, "key_separator": "~"},
    "no accounts on the line, SOAP alone": {
        "account_on_line": False,
        "services": "absent",
        "rest": "off",
        "soap_objects": OBJECTS,
    },
    "no accounts on the line, REST": {
        "account_on_line": False,
        "services": "absent",
        "rest": "writable",
        "soap": "off",
    },
    "dimension types that do not say that they are mandatory": {"mandatory_told": False},
    "orders numbered by us": {"order_numbering": "manual"},
    "orders numbered by us, first generation": {"order_numbering": "manual", "generation": "sage"},
    "orders numbered by us, own mutation": {"order_numbering": "manual", "order_create": "custom"},
    "orders numbered by us, REST": {
        "order_numbering": "manual",
        "services": "absent",
        "rest": "writable",
        "soap": "off",
    },
    "given order numbers thrown away": {"given_number": "ignored"},
    "suppliers numbered by a counter": {"supplier_numbering": "counter", "supplier_site_field": "ySource"},
    "supplier numbers thrown away": {"supplier_numbering": "ignored", "supplier_site_field": "ySource"},
    "own mutations for both, changes too": {"order_create": "custom-both", "supplier_create": "custom-both"},
    "orders by SOAP without line numbers": {
        "order_create": "absent",
        "soap_line_numbers": False,
        "soap_unknown": "ignored",
        "soap_save_result": "nil",
        "soap_warnings": "status-0",
    },
    "orders by SOAP that answers warnings alone": {"order_create": "absent", "soap_warnings": "status-0-nil"},
    "SOAP with short lists": {
        "services": "absent",
        "rest": "off",
        "soap_objects": OBJECTS,
        "soap_list_maximum": 200,
        "soap_json_numbers": "number",
    },
    "a SOAP pool that is stopped and not needed": {"soap_pool_state": "stopped"},
    "a SOAP pool that is not there and not needed": {"soap_pool": "OTHER", "soap_pool_missing": "message"},
    "no X3 Services, REST that counts and jumps": {
        "services": "absent",
        "rest": "writable",
        "soap": "off",
        "rest_count_maximum": 50,
        "rest_total": True,
        "rest_start_record": True,
        "rest_unknown": "ignored",
        "rest_read_only": "diagnoses",
        "rest_endpoints": "listed",
    },
    "texts cut, decimals refused": {"long_reference": "cut", "too_long": "cut", "excess_decimals": "refuse"},
    "two dimension columns": {"dimension_slots": 2},
    "a cost centre on every line": {"mandatory_dimensions": ("CCT",)},
    "dates that move to working days": {"shift_dates": True},
    "orders that wait for a signature": {"signature": "inFull"},
    "terms of the supplier in place of ours": {"supplier_terms": "always"},
    "totals that do not show": {"order_totals": False},
    "save rules that only warn": {"severities": dict.fromkeys(range(1, 18), "warning")},
    "any audience, and Basic too": {"audience": "ignored", "basic": True},
    "pages of 5 by default": {"page_size": 5},
}
"""Switches of the practice X3 that `check` and `sync` have to cope with by themselves: only those that differ."""

PLAYED_ELSEWHERE = {
    "import_": "an import has a template, whose layout X3 cannot tell: test_import.py, core/x3/importing",
    "gateway_": "Sage's gateway is a way to sign in that has to be chosen: core/x3/test_gateway.py, test_pair.py",
    "rest_bearer": "without tokens REST wants a login of its own: core/x3/rest, test_rest.py",
    "rest_classes": "classes that a site named otherwise: core/x3/rest",
    "registered_url": "the application's URL must be the one that is set up: core/x3/test_session.py",
    "soap_volume_": "a licence that is used up stops the sync: core/sandbox/x3/soap, core/test_check_setups.py",
    "site_fields": "fields that X3 cannot tell the value of: test_constants.py",
    "required_members": "as above",
    "demanded_members": "as above",
    "reference_field": "a field of the site's own: test_lengths.py",
    "price_list": "X3 makes other money of it, for a person: test_readback.py",
    "line_discount": "as above",
    "order_charge": "as above",
    "invoice_": "supplier invoices: core/x3/test_invoices.py, core/sync/invoices",
    "closed_until": "as above",
    "forbidden_": "rights that are missing stop the sync: core/test_check_setups.py, core/sandbox/x3",
}
"""Switches, or how their names begin, that need a setting or a person: why, and where they are played."""


@pytest.mark.parametrize(
    "name", [pytest.param(name, marks=[pytest.mark.full] if number % 3 else []) for number, name in enumerate(SITES)]
)
def test_a_site_is_checked_and_synced_without_further_settings(practice: Make, name: str) -> None:
    made = practice(orders=15, x3_switches=X3Switches(**SITES[name]))
    app = made.app()
    checked = app.check()
    assert checked.ok, [step for step in (*checked.jaggaer, *checked.x3) if not step.ok]
    result = app.sync()
    assert result.status in {RunStatus.DONE, RunStatus.DONE_WITH_PROBLEMS}, result.reason
    decide_all(app)
    if app.causes():
        app.replay(everything=True)
    assert [cause.message for cause in app.causes()] == []
    ours = SITES[name].get("supplier_numbering", "manual") == "manual"
    assert judge_bench(made, Rules(all_decisions(), our_numbers=ours)) == []
    before = len(made.x3_state()["saves"])
    assert app.sync(full=True).status is RunStatus.DONE
    assert len(made.x3_state()["saves"]) == before
    anew = made.app("a home whose store was lost")
    anew.sync([FlowName.REFERENCE])
    decide_all(anew)
    found = anew.sync()
    there = [row for entity in Entity for row in rows(app, entity).values() if row.x3_key]
    assert (found.counts.linked, found.counts.open) == (len(there), 0), [cause.message for cause in anew.causes()]
    assert len(made.x3_state()["saves"]) == before


def test_a_site_without_accounts_and_accounting_codes_takes_the_generic_product_and_says_so(practice: Make) -> None:
    objects = OBJECTS.replace(",YTCC:TCC", "")
    switches = X3Switches(account_on_line=False, services="absent", rest="off", soap_objects=objects)
    made = practice(orders=15, x3_switches=switches)
    app = made.app()
    checked = app.check()
    assert checked.ok
    said = [step.detail for step in checked.x3 if step.step == "Accounts on orders"]
    assert said == ["Accounts are only checked and kept in the trail."]
    app.sync()
    decide_all(app)
    app.replay(everything=True)
    assert [cause.message for cause in app.causes()] == []
    generic = made.pair.x3.holdings.tables["AccountingCode"].rows[
        made.pair.x3.holdings.tables["Product"].rows["GENSERV"]["accountingCode"]
    ]
    account = generic["account"].rpartition("|")[2]
    assert judge_bench(made, Rules(all_decisions(), only_account=account)) == []


def test_a_site_that_creates_no_suppliers_is_synced_with_those_that_people_enter(practice: Make) -> None:
    made = practice(orders=15, x3_switches=X3Switches(supplier_create="absent", soap="off"))
    app = made.app()
    app.sync()
    decide_all(app)
    entered = set()
    for one in source_of(made)["suppliers"]:
        if one["active"] and one["number"]:
            enter(made, one["number"], one["name"])
            entered.add(one["number"])
    app.replay(everything=True)
    assert [cause.message for cause in app.causes()] == []
    assert judge_bench(made, Rules(all_decisions(), by_number=frozenset(entered))) == []


def test_a_site_that_only_creates_stands_as_judged_once_its_revisions_were_made_by_hand(practice: Make) -> None:
    made = practice(orders=15, x3_switches=X3Switches(order_create="custom", soap="off"))
    app = made.app()
    app.sync()
    decide_all(app)
    app.replay(everything=True)
    made.pair.jaggaer.do("revise", order=references(made)[0], lines={"1": {"unitPrice": "2"}})
    app.sync()
    row = order(app, references(made)[0])
    assert row.status is Status.REFUSED
    made.pair.x3.do("edit-line", order=row.x3_key, line=1000, price="2")
    assert app.sync().status is RunStatus.DONE
    assert judge_bench(made, Rules(all_decisions())) == []


@pytest.mark.parametrize("generation", ["x3", "sage"])
def test_a_site_with_mutations_of_its_own_for_both_takes_revisions_where_the_settings_name_them(
    practice: Make, generation: Literal["x3", "sage"]
) -> None:
    switches = X3Switches(generation=generation, order_create="custom-both", supplier_create="custom-both", soap="off")
    own = {"order_update_mutation": "purchaseOrderChange", "supplier_update_mutation": "supplierChange"}
    made = practice(orders=15, x3_switches=switches, x3=own)
    app = made.app()
    app.sync()
    decide_all(app)
    app.replay(everything=True)
    number, other = references(made)[:2]
    made.pair.jaggaer.do("revise", order=number, lines={"1": {"unitPrice": "2"}})
    made.pair.jaggaer.do("cancel", order=other)
    supplier = next(iter(rows(app, Entity.SUPPLIER)))
    made.pair.jaggaer.do("rename-supplier", supplier=supplier, name="Renamed and Sons")
    result = app.sync()
    assert result.status is RunStatus.DONE, result.reason
    assert (result.counts.updated, result.counts.closed) == (2, 1)
    assert judge_bench(made, Rules(all_decisions())) == []


def test_each_switch_of_the_practice_x3_is_played_here_or_needs_more_than_x3_can_tell() -> None:
    played = {name for switches in SITES.values() for name in switches}
    needing_more = tuple(PLAYED_ELSEWHERE)
    left = {each.name for each in fields(X3Switches)} - played
    assert {name for name in left if not name.startswith(needing_more)} == set()
    assert not {name for name in played if name.startswith(needing_more)}
