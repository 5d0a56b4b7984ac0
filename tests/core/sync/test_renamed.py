"""A supplier whose name changes in JAGGAER is called so in X3, through every door."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from core.model.flow import Entity
from core.model.run import RunStatus
from core.sandbox.x3 import X3Switches
from tests.core.sync.scenes import held, rows, saves
from tests.core.x3.test_doors import OBJECTS
from tests.helpers.practice import Bench

Make = Callable[..., Bench]
LONG = "0000010742"
"""A supplier whose name runs over two fields of X3."""
SITES = {
    "graphql": X3Switches(),
    "soap": X3Switches(services="absent", rest="off", soap_objects=OBJECTS),
    "rest": X3Switches(services="absent", rest="writable", soap="off"),
}


@pytest.mark.parametrize("site", SITES)
def test_a_name_that_got_shorter_leaves_nothing_of_the_old_one_behind(practice: Make, site: str) -> None:
    made = practice(orders=15, x3_switches=SITES[site])
    app = made.app()
    app.sync()
    source_id = next(key for key, row in rows(app, Entity.SUPPLIER).items() if row.key == LONG)

    def names() -> list[str]:
        there = next(one for one in held(made, "suppliers") if one["code"] == LONG)
        return [there["companyName1"], there["companyName2"]]

    assert names() == ["CLEAN HARBORS ENVIRONMENTAL", "SERVICES INC"]
    made.pair.jaggaer.do("rename-supplier", supplier=source_id, name="Renamed and Sons")
    result = app.sync()
    assert (result.status, result.counts.updated) == (RunStatus.DONE, 1)
    assert names() == ["Renamed and Sons", ""]
    before = len(saves(made))
    assert app.sync(full=True).status is RunStatus.DONE
    assert len(saves(made)) == before
    made.pair.jaggaer.do("rename-supplier", supplier=source_id, name="A NAME SO LONG THAT IT RUNS OVER INTO THE NEXT")
    assert app.sync().counts.updated == 1
    assert " ".join(names()) == "A NAME SO LONG THAT IT RUNS OVER INTO THE NEXT"
