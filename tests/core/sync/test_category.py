"""A new supplier gets what X3's category gives; what differs later is told and never written (product.md section 2)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from core.mapping.profiles import profile_text
from core.model.run import RunStatus
from core.model.status import Status
from core.sync.owned import OWNED
from tests.core.sync.scenes import findings, held, saves
from tests.core.sync.test_certain_twins import supplier
from tests.core.sync.test_identifiers import SITES
from tests.core.sync.test_twins import NUMBER
from tests.helpers.practice import Bench

Make = Callable[..., Bench]
DOORS = {name: site for name, site in SITES.items() if "generation" not in name}


def by_category(folder: Path) -> Path:
    """The shipped profile of a site whose JAGGAER says the category, and leaves term and tax rule to it."""
    blocks = profile_text("j1p-indirect").split("\n\n")
    left = ("[suppliers.fields.payment_term]", "[suppliers.fields.tax_rule]", "[suppliers.fields.currency]")
    kept = [block for block in blocks if not block.startswith(left)]
    text = "\n\n".join(kept).replace('default = "USVEN"', 'source = ["/customElementList/category"]\ndefault = "USVEN"')
    file = folder / "site.toml"
    file.write_text(text, "utf-8")
    return file


def in_x3(made: Bench) -> dict[str, Any]:
    return next(one for one in held(made, "suppliers") if one["code"] == NUMBER)


@pytest.mark.parametrize("door", DOORS)
def test_the_category_gives_what_jaggaer_does_not_and_later_differences_are_told(
    practice: Make, tmp_path: Path, door: str
) -> None:
    site = DOORS[door]
    made = practice(orders=2, x3_switches=replace(site.switches), x3=dict(site.x3))
    made.jaggaer = {"profile": str(by_category(tmp_path))}
    categories = made.pair.x3.holdings.tables["SupplierCategory"].rows
    describe(made, "FRVEN")
    app = made.app()
    result = app.sync()
    assert result.counts.refused == 0, [one.message for one in findings(app, supplier(app))]
    there, defaults = in_x3(made), categories["FRVEN"]["defaults"]
    assert there["category"] == "FRVEN"
    given = {"currency", "taxRule", "paymentTerm"}
    assert {name: there[name] for name in given} == {name: defaults[name] for name in given}
    assert defaults != categories["USVEN"]["defaults"]
    written = len(saves(made))
    describe(made, "USVEN")
    assert app.sync().status in {RunStatus.DONE, RunStatus.DONE_WITH_PROBLEMS}
    assert supplier(app).status is Status.SYNCED
    told = [one.message for one in findings(app, supplier(app)) if one.check == OWNED]
    assert told == [f"{NUMBER} has category FRVEN in X3, USVEN in JAGGAER."]
    assert in_x3(made) == there
    assert len(saves(made)) == written


def describe(made: Bench, category: str) -> None:
    members = {"customElementList": {"category": category}}
    made.pair.jaggaer.do("describe-supplier", supplier=NUMBER, members=members)
