"""What X3 keeps of a text, where it is not the documented length: nothing too long is sent (reference/sage-x3.md 9.12, 9.14)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import pytest

from core.model.connection import SoapSettings
from core.model.flow import Entity
from core.model.run import RunStatus
from core.model.status import Status
from core.sandbox.x3 import X3Switches
from core.sandbox.x3.soap_switches import ORDER_LAYOUT
from tests.campaign.scenario import revise
from tests.core.sync.scenes import eligible, findings, order, references, rows, saves
from tests.core.sync.test_soap import OBJECTS
from tests.helpers.expected import Rules
from tests.helpers.judge import judge_bench
from tests.helpers.practice import Bench

Make = Callable[..., Bench]
LONG = "CONTRACT-2026-000123-REV-B"


def own(length: int, **switches: Any) -> X3Switches:  # noqa: ANN401
    """A site that keeps our references in a field of its own, and cuts what is too long without a word."""
    return X3Switches(
        site_fields=f"PurchaseOrder.yRef:YREF:{length}", reference_field="yRef", too_long="cut", **switches
    )


@dataclass(frozen=True)
class Kind:
    """A site, and what the settings say of it besides the name of the field."""

    switches: X3Switches
    x3: dict[str, Any] = field(default_factory=dict)


LAYOUT = ORDER_LAYOUT.replace("ORDREF", "YREF")
KINDS = {
    "GraphQL, REST tells": Kind(own(12, soap="off")),
    "GraphQL, SOAP tells": Kind(own(12, rest="off")),
    "GraphQL, nothing tells": Kind(own(12, rest="off", soap="off"), {"field_lengths": "order.reference=12"}),
    "first generation": Kind(own(12, generation="sage")),
    "REST": Kind(own(12, services="absent", rest="writable", soap="off")),
    "SOAP": Kind(own(12, services="absent", rest="off", soap_objects=OBJECTS)),
    "import": Kind(
        own(12, order_create="absent", soap_objects="", import_batch_s=0, import_order_layout=LAYOUT),
        {"soap": SoapSettings(import_layout=LAYOUT, dimension_columns="CCT")},
    ),
}


def order_saves(made: Bench) -> int:
    """How many saves of orders X3 received."""
    return len([one for one in saves(made) if one["node"] == "PurchaseOrder"])


@pytest.mark.parametrize("name", KINDS)
def test_a_reference_is_made_to_fit_the_sites_own_field_and_found_again(practice: Make, name: str) -> None:
    kind = KINDS[name]
    made = practice(orders=15, x3_switches=kind.switches, x3={**kind.x3, "order_reference": "YREF"})
    app = made.app()
    checked = app.check()
    assert checked.ok, [step for step in checked.x3 if not step.ok]
    assert app.sync().status is RunStatus.DONE
    assert references(made) == eligible(made)
    if name != "import":
        revise(made)
        assert app.sync().counts.updated > 0
    assert judge_bench(made, Rules()) == []
    made.pair.jaggaer.do("copy-order", order=eligible(made)[0], number=LONG)
    assert app.sync().status is RunStatus.DONE
    (long,) = [one for one in references(made) if one.startswith("C")]
    assert len(long) == 12
    assert long[1] == "~"
    before = order_saves(made)
    again = made.app("another home").sync()
    assert (again.counts.created, again.counts.in_doubt) == (0, 0)
    assert order_saves(made) == before


def test_a_number_that_a_short_field_cannot_take_holds_the_order_before_anything_is_sent(practice: Make) -> None:
    made = practice(orders=5, x3_switches=own(10), x3={"order_reference": "YREF"})
    app = made.app()
    app.sync()
    before = len(saves(made))
    made.pair.jaggaer.do("copy-order", order=eligible(made)[0], number=LONG)
    app.sync()
    row = order(app, LONG)
    (finding,) = findings(app, row)
    assert (row.status, finding.check, finding.field) == (Status.INCOMPLETE, "text-too-long", "reference")
    assert "10 characters" in finding.message
    assert len(saves(made)) == before


def test_a_text_longer_than_a_site_keeps_is_found_where_the_settings_know_its_length(practice: Make) -> None:
    made = practice(orders=5, x3={"field_lengths": "order.description=8; supplier.name=4"})
    app = made.app()
    app.sync()
    assert saves(made) == []
    told = {entity: [f for row in rows(app, entity).values() for f in findings(app, row)] for entity in Entity}
    assert {(f.check, f.field) for f in told[Entity.SUPPLIER]} == {("text-too-long", "name")}
    assert ("text-too-long", "description") in {(f.check, f.field) for f in told[Entity.ORDER]}
