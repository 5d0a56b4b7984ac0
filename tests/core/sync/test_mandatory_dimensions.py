"""Dimension types that X3 wants on every order line (reference/sage-x3.md 5.1, rule 11): missed before anything is sent."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from core.mapping.profiles import profile_text
from core.model.flow import Entity
from core.model.run import RunStatus
from core.model.status import Status
from core.sandbox.x3 import X3Switches
from tests.core.sync.scenes import eligible, findings, held, order, references, rows, saves
from tests.core.sync.test_soap import OBJECTS
from tests.helpers.expected import Rules
from tests.helpers.judge import judge_bench
from tests.helpers.practice import Bench

Make = Callable[..., Bench]
NUMBER = "50007503"
TELLING: dict[str, dict[str, Any]] = {
    "GraphQL": {},
    "first generation": {"generation": "sage"},
    "REST": {"services": "absent", "rest": "writable", "soap": "off"},
    "SOAP": {"services": "absent", "rest": "off", "soap_objects": OBJECTS},
}
MANDATORY = 'target = "cost-center"\nstrip_suffix = ["-L"]\nempty_words = ["none"]\nmandatory = true'
PROJECTS = X3Switches(mandatory_dimensions=("CCT", "PJT"))
"""Projects are mandatory, though the dimension type does not say so: what asks for them is elsewhere in X3."""
NAMED = {"mandatory_dimensions": "CCT, PJT"}


@pytest.fixture
def lenient(tmp_path: Path) -> dict[str, Any]:
    """Settings of JAGGAER with a profile that lets a line go without cost centre."""
    file = tmp_path / "lenient.toml"
    text = profile_text("j1p-indirect")
    assert text.count(MANDATORY) == 1
    file.write_text(text.replace(MANDATORY, MANDATORY.replace("true", "false")), encoding="utf-8")
    return {"profile": str(file)}


def order_saves(made: Bench) -> int:
    """How many saves of orders X3 received."""
    return len([one for one in saves(made) if one["node"] == "PurchaseOrder"])


@pytest.mark.parametrize("name", TELLING)
def test_a_line_without_the_code_that_a_type_asks_for_is_held_before_anything_is_sent(
    practice: Make, lenient: dict[str, Any], name: str
) -> None:
    made = practice(orders=5, x3_switches=X3Switches(**TELLING[name]))
    made.jaggaer = lenient
    made.pair.jaggaer.do("revise", order=NUMBER, lines={"2": {"department": ""}})
    app = made.app()
    app.sync()
    row = order(app, NUMBER)
    (finding,) = findings(app, row)
    assert (row.status, finding.check, finding.field) == (Status.INCOMPLETE, "dimension-empty", "dimension:CCT")
    assert finding.line_key
    assert "CCT" in finding.message
    assert "x3.dimension_defaults" in finding.next_step
    assert NUMBER not in references(made)
    assert not [one for one in saves(made) if one["errors"]]


def test_a_default_fills_what_the_source_leaves_empty_and_a_mapping_of_it_decides_further(practice: Make) -> None:
    made = practice(orders=5)
    made.pair.jaggaer.do("revise", order=NUMBER, lines={"2": {"department": ""}})
    made.app().sync()
    (finding,) = findings(made.opened[0], order(made.opened[0], NUMBER))
    assert (finding.check, finding.field) == ("field-empty", "cost-center")
    assert "x3.dimension_defaults" in finding.next_step
    made.x3 = {"dimension_defaults": "CCT=L630200001"}
    app = made.app()
    app.decide("cost-center", "L630200001", "L630200001")
    app.replay(everything=True)
    assert order(app, NUMBER).status is Status.SYNCED
    (there,) = [one for one in held(made) if one["reference"] == NUMBER]
    assert there["lines"][1]["dimensions"] == {"CCT": "L630200001"}
    told = [one for one in app.trace(NUMBER).fields if one.field == "dimension:CCT"]
    assert told[1].rule.startswith("setting x3.dimension_defaults, mapping #")


def test_a_type_that_only_the_settings_name_is_missed_on_every_line_and_its_default_lets_them_through(
    practice: Make,
) -> None:
    made = practice(orders=15, x3_switches=PROJECTS, x3=dict(NAMED))
    made.pair.x3.do("add-dimension", type="PJT", code="GENERAL", label="No project")
    app = made.app()
    app.sync()
    assert order_saves(made) == 0
    (cause,) = app.causes()
    assert "dimension type PJT" in cause.message
    made.x3 = {**NAMED, "dimension_defaults": "PJT=GENERAL"}
    app = made.app()
    app.replay(everything=True)
    assert app.sync().status is RunStatus.DONE
    assert references(made) == eligible(made)
    assert {line["dimensions"]["PJT"] for one in held(made) for line in one["lines"]} == {"GENERAL"}
    assert judge_bench(made, Rules()) == []


def test_what_nothing_tells_is_refused_by_x3_until_the_settings_name_it(
    practice: Make, lenient: dict[str, Any]
) -> None:
    made = practice(orders=5, x3_switches=X3Switches(mandatory_told=False))
    made.jaggaer = lenient
    made.pair.jaggaer.do("revise", order=NUMBER, lines={"2": {"department": ""}})
    app = made.app()
    app.sync()
    assert order(app, NUMBER).status is Status.REFUSED
    made.x3 = {"mandatory_dimensions": "CCT"}
    app = made.app()
    before = order_saves(made)
    app.replay(everything=True)
    assert order(app, NUMBER).status is Status.INCOMPLETE
    assert order_saves(made) == before


def test_none_takes_the_types_out_of_the_check(practice: Make, lenient: dict[str, Any]) -> None:
    made = practice(orders=5, x3_switches=X3Switches(mandatory_dimensions=()), x3={"mandatory_dimensions": "none"})
    made.jaggaer = lenient
    made.pair.jaggaer.do("revise", order=NUMBER, lines={"2": {"department": ""}})
    app = made.app()
    assert app.sync().status is RunStatus.DONE
    assert {row.status for row in rows(app, Entity.ORDER).values()} <= {Status.SYNCED, Status.NOT_ELIGIBLE}
