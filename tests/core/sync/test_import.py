"""A whole sync of sites where orders come in by an import template alone: each once, whatever happens to answers."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest

from core.model.connection import SoapSettings
from core.model.run import RunStatus
from core.model.status import Status
from core.sandbox.x3 import X3Switches
from core.sandbox.x3.soap_switches import ORDER_LAYOUT, SUPPLIER_LAYOUT
from tests.campaign.scenario import pass_time, revise
from tests.campaign.trial import land
from tests.core.sync.scenes import eligible, findings, held, order, references, rows, saves
from tests.core.sync.test_soap import OBJECTS, SETTLED_S
from tests.helpers.expected import Rules
from tests.helpers.judge import judge_bench
from tests.helpers.practice import Bench, bench

Make = Callable[..., Bench]
SWITCHES = X3Switches(order_create="absent", soap_objects="", import_batch_s=0)
ORDERS = SoapSettings(import_layout=ORDER_LAYOUT, dimension_columns="CCT")
BOTH = replace(ORDERS, import_supplier_template="BPS", import_supplier_layout=SUPPLIER_LAYOUT)
OWN = "H;BPSNUM;POHFCY;;ORDDAT;ORDREF;CUR;PTE;BUY;REVNUM|D;QTYUOM;ITMREF;ITMDES;ITMREFBPS;GROPRI;ACC;DIE1;CCE1;UOM;EXTRCPDAT"


@dataclass(frozen=True)
class Kind:
    """A site, and what the settings say of it."""

    switches: X3Switches
    soap: SoapSettings
    x3: dict[str, object] = field(default_factory=dict)


SITES = {
    "orders by import": Kind(SWITCHES, ORDERS),
    "a template of the site's own": Kind(
        replace(
            SWITCHES,
            import_order_template="ZPOH",
            import_order_layout=OWN,
            import_dates="DD/MM/YYYY",
            import_decimal=",",
            import_log="messages",
        ),
        SoapSettings(import_template="ZPOH", import_layout=OWN, import_dates="DD/MM/YYYY", import_decimal=","),
    ),
    "orders and suppliers by batch": Kind(
        replace(SWITCHES, supplier_create="absent"), replace(BOTH, import_mode="batch")
    ),
    "without GraphQL": Kind(replace(SWITCHES, services="absent", soap_objects=OBJECTS), BOTH, {"write_api": "import"}),
}


@pytest.fixture(params=list(SITES))
def made(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Bench]:
    kind = SITES[str(request.param)]
    with bench(tmp_path, orders=40, x3_switches=kind.switches, x3={"soap": kind.soap, **kind.x3}) as there:
        yield there


def by_import(practice: Make, soap: SoapSettings = ORDERS, *, orders: int = 12, **switches: object) -> Bench:
    return practice(
        orders=orders,
        x3_switches=replace(SWITCHES, **switches),  # type: ignore[arg-type]
        x3={"soap": soap},
    )


def test_what_jaggaer_has_is_in_x3_once_and_stays_as_it_is(made: Bench) -> None:
    app = made.app()
    first = app.sync()
    assert first.status is RunStatus.DONE, first.reason
    assert first.counts.created > 40
    assert judge_bench(made, Rules()) == []
    assert references(made) == eligible(made)
    before = len(saves(made))
    again = app.sync()
    assert (again.status, again.counts.created, again.counts.updated) == (RunStatus.DONE, 0, 0)
    full = app.sync(full=True)
    assert (full.counts.differs, full.counts.created, full.counts.updated) == (0, 0, 0)
    assert len(saves(made)) == before


def test_lost_and_late_answers_make_no_doubles(made: Bench) -> None:
    for fault in ("lost-answer@nth=3", "cut@nth=9", "late-commit=2@nth=15", "status-after=504@nth=21", "html@nth=24"):
        made.pair.x3.server.faults.add(f"x3:create:{fault}")
    app = made.app()
    first = app.sync()
    assert first.counts.in_doubt > 0
    land(made)
    pass_time(made, SETTLED_S)
    app.sync()
    last = app.sync()
    assert (last.status, last.counts.in_doubt) == (RunStatus.DONE, 0), last.reason
    assert judge_bench(made, Rules()) == []
    assert references(made) == eligible(made)


def test_orders_that_x3_refuses_are_problems_with_its_log_and_go_when_the_setting_was_mended(practice: Make) -> None:
    made = by_import(practice, replace(ORDERS, import_dates="DDMMYYYY"))
    app = made.app()
    result = app.sync()
    assert result.status is RunStatus.DONE_WITH_PROBLEMS
    assert result.counts.refused == len(eligible(made))
    assert held(made) == []
    row = next(row for row in rows(app).values() if row.status is Status.REFUSED)
    assert "X3 refused it: Record 1: ORDDAT: Incorrect value" in row.reason
    assert findings(app, row)[0].next_step
    again = app.sync()
    assert again.open_records == len(eligible(made)), "they wait for a person"
    assert "x3:create" not in again.calls_by_reason
    made.x3["soap"] = ORDERS
    mended = made.app()
    assert mended.replay(everything=True).status is RunStatus.DONE
    assert judge_bench(made, Rules()) == []


def test_a_revision_is_a_problem_that_says_what_to_do_and_x3_stays_as_it_is(practice: Make) -> None:
    made = by_import(practice, orders=40)
    app = made.app()
    app.sync()
    before = (saves(made), held(made))
    revise(made)
    result = app.sync()
    assert result.status is RunStatus.DONE_WITH_PROBLEMS
    assert result.counts.refused > 0
    refused = [row for row in rows(app).values() if row.status is Status.REFUSED]
    assert all(row.reason.startswith("X3 offers no way to change orders. To be made there: ") for row in refused)
    changed = next(row for row in refused if "To be made there: line " in row.reason)
    assert "by hand" in findings(app, order(app, changed.key))[0].next_step
    orders = [save for save in saves(made) if save["node"] == "PurchaseOrder"]
    assert orders == [save for save in before[0] if save["node"] == "PurchaseOrder"]
    assert held(made) == before[1]


def test_a_batch_import_that_lands_after_the_settle_time_is_not_sent_again(practice: Make) -> None:
    made = by_import(practice, replace(ORDERS, import_mode="batch"), orders=5, import_batch_s=5_000)
    first = made.app().sync()
    assert (first.status, first.counts.in_doubt) == (RunStatus.STOPPED, 1), first.reason
    assert "batch request 1" in (first.reason or "")
    assert held(made) == []
    for n in range(2, 4):
        pass_time(made, SETTLED_S)
        later = made.app().sync()
        assert later.counts.in_doubt >= 1, f"sync {n}: it may still land"
        assert held(made) == []
    for _ in range(2 * len(eligible(made))):
        pass_time(made, 5_100)
        last = made.app().sync()
    assert (last.status, last.counts.in_doubt) == (RunStatus.DONE, 0), last.reason
    assert references(made) == eligible(made)
    assert judge_bench(made, Rules()) == []
