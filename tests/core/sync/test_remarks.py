"""What X3 remarks on a save that it carries out: kept, and shown in the story of the record, by every door."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any

import pytest

from core.app import App
from core.cli.output import trace_json
from core.model.connection import SoapSettings
from core.model.run import RunStatus
from core.model.status import Status
from core.sandbox.x3 import X3Switches
from core.sandbox.x3.soap_switches import ORDER_LAYOUT
from core.sync.settle import LONGEST_REMARKS, remarks_of
from tests.campaign.scenario import revise
from tests.core.sync.scenes import rows
from tests.core.sync.test_soap import OBJECTS
from tests.helpers.expected import Rules
from tests.helpers.judge import judge_bench
from tests.helpers.practice import Bench

Make = Callable[..., Bench]
SAID = "Not referenced for supplier"
"""What rule 7 says of a product without a link to the supplier, where it only warns (reference/sage-x3.md 5.1)."""
WARNING = X3Switches().with_rule(7, "warning")
SOAP = replace(WARNING, services="absent", rest="off", soap_objects=OBJECTS)
IMPORT = replace(WARNING, order_create="absent", soap_objects="", import_batch_s=0)


@dataclass(frozen=True)
class Kind:
    """A site, what the settings say of it, and whether it lets orders be changed."""

    switches: X3Switches
    x3: dict[str, Any] = field(default_factory=dict)
    changes: bool = True


LAYOUT = {"soap": SoapSettings(import_layout=ORDER_LAYOUT, dimension_columns="CCT")}
DOORS = {
    "GraphQL": Kind(WARNING),
    "GraphQL, first generation": Kind(replace(WARNING, generation="sage")),
    "GraphQL, own mutation": Kind(replace(WARNING, order_create="custom", soap="off"), changes=False),
    "REST": Kind(replace(WARNING, services="absent", rest="writable", soap="off")),
    "SOAP": Kind(SOAP),
    "SOAP, status 0": Kind(replace(SOAP, soap_warnings="status-0")),
    "SOAP, status 0 without a result": Kind(replace(SOAP, soap_warnings="status-0-nil"), changes=False),
    "import, in its log": Kind(IMPORT, LAYOUT, changes=False),
    "import, as messages": Kind(replace(IMPORT, import_log="messages"), LAYOUT, changes=False),
}


def told(app: App, number: str) -> list[str]:
    """The remarks in the events that the command line gives of an order."""
    events = trace_json(app.trace(number))["events"]
    assert isinstance(events, list)
    return [event["text"] for event in events if "X3 remarked:" in event["text"]]


@pytest.mark.parametrize("name", DOORS)
def test_a_remark_on_a_save_is_in_the_story_of_the_order(practice: Make, name: str) -> None:
    kind = DOORS[name]
    made = practice(orders=15, x3_switches=kind.switches, x3=kind.x3)
    app = made.app()
    assert app.sync().status is RunStatus.DONE
    written = [row.key for row in rows(app).values() if row.status is Status.SYNCED]
    assert written
    for number in written:
        assert any(SAID in event.text for event in app.trace(number).events), number
        assert len(told(app, number)) == 1
    if kind.changes:
        revise(made)
        assert app.sync().counts.updated > 0
        assert any(len(told(app, row.key)) > 1 for row in rows(app).values())
    assert judge_bench(made, Rules()) == []


def test_each_remark_is_shown_once_and_those_that_do_not_fit_are_counted() -> None:
    assert remarks_of(("Date moved", "Date moved", "No price")) == "Date moved | No price"
    many = [f"Line {number}: {'x' * 60}" for number in range(20)]
    shown = remarks_of(many)
    assert shown.startswith(f"{many[0]} | {many[1]} | ")
    assert shown.endswith(" | and 13 more")
    assert len(shown) <= LONGEST_REMARKS + len(" | and 13 more")
    assert len(remarks_of(["x" * 2000])) == LONGEST_REMARKS
