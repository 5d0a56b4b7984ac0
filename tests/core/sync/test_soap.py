"""A whole sync of sites whose orders are written through SOAP: the judge finds what JAGGAER has, once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from core.model.connection import SoapSettings
from core.model.run import RunStatus
from core.sandbox.x3 import X3Switches
from tests.campaign.scenario import pass_time, revise
from tests.campaign.trial import land
from tests.core.sync.scenes import eligible, references, saves
from tests.helpers.expected import Rules
from tests.helpers.judge import judge_bench
from tests.helpers.practice import Bench, bench

OBJECTS = (
    "YPOH:POH,YBPS:BPS,YCOA:COA,YGAC:GAC,YDIE:DIE,YCCE:CCE,YCPY:CPY,YFCY:FCY,YITM:ITM,YTUN:TUN,YTCU:TCU,YTPT:TPT,"
    "YTVB:TVB,YTVT:TVT"
)
SETTLED_S = 620.0
"""More than the settle time of SOAP with the wait for a turn that is added to it."""


@dataclass(frozen=True)
class Kind:
    """A site, and what the settings say of it."""

    switches: X3Switches
    x3: dict[str, object] = field(default_factory=dict)


SITES = {
    "orders by SOAP, the rest by GraphQL": Kind(X3Switches(order_create="absent")),
    "without line numbers": Kind(X3Switches(order_create="absent", soap_line_numbers=False, soap_groups="variant")),
    "without GraphQL": Kind(X3Switches(services="absent", soap_objects=OBJECTS)),
    "without GraphQL, line numbers, or much of an answer": Kind(
        X3Switches(
            services="absent",
            soap_objects=OBJECTS,
            soap_line_numbers=False,
            soap_save_result="key",
            soap_messages="response",
        ),
        {"soap": SoapSettings(json_results=True)},
    ),
}


@pytest.fixture(params=list(SITES))
def made(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Bench]:
    kind = SITES[str(request.param)]
    with bench(tmp_path, orders=40, x3_switches=kind.switches, x3=dict(kind.x3)) as there:
        yield there


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
    assert len(saves(made)) == before
    full = app.sync(full=True)
    assert (full.counts.differs, full.counts.created, full.counts.updated) == (0, 0, 0)


def test_revisions_are_applied_and_cancellations_closed(made: Bench) -> None:
    app = made.app()
    app.sync()
    revise(made)
    second = app.sync()
    assert second.status is RunStatus.DONE, second.reason
    assert second.counts.updated > 0
    assert second.counts.closed > 0
    assert judge_bench(made, Rules()) == []


def test_lost_and_late_answers_make_no_doubles(made: Bench) -> None:
    for fault in ("lost-answer@nth=3", "cut@nth=9", "late-commit=2@nth=15", "status-after=504@nth=21", "html@nth=24"):
        made.pair.x3.server.faults.add(f"x3:create:{fault}")
    app = made.app()
    first = app.sync()
    assert first.counts.in_doubt > 0
    land(made)
    pass_time(made, SETTLED_S)
    app.sync()
    revise(made)
    made.pair.x3.server.faults.add("x3:update:lost-answer@nth=2")
    made.pair.x3.server.faults.add("x3:update:late-commit=2@nth=3")
    app.sync()
    land(made)
    pass_time(made, SETTLED_S)
    app.sync()
    last = app.sync()
    assert last.counts.in_doubt == 0
    assert judge_bench(made, Rules()) == []


def test_an_empty_store_links_what_is_there_and_writes_nothing(made: Bench) -> None:
    first = made.app().sync()
    before = len(saves(made))
    again = made.app("another home").sync()
    assert (again.counts.linked, again.counts.refused) == (first.counts.created, 0), again
    assert len(saves(made)) == before
