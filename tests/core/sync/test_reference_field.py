"""The field by which X3 is searched stays while something that was sent with it is in doubt (product.md section 3)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from core.app import App
from core.errors import ConfigurationError
from core.model.connection import Connection
from core.model.flow import FlowName
from core.model.run import RunStatus
from core.sync.reference_field import KEY
from tests.core.sync.scenes import held, references, saves, store_of
from tests.helpers.practice import NAME, Bench

Make = Callable[..., Bench]
SETTLED = timedelta(seconds=310)
NUMBER = "50007503"


def in_doubt(practice: Make) -> tuple[Bench, App, Connection]:
    """An order that X3 saved without an answer, and the settings with another reference field."""
    made = practice(orders=1)
    app = made.app()
    app.sync([FlowName.SUPPLIERS])
    made.pair.faults.add("x3:create.purchaseOrder:late-commit=3600@nth=1@count=1")
    assert app.sync().counts.in_doubt == 1
    server = made.pair.x3.server
    server.run(server._fate.land_all)
    made.clock.moved += SETTLED
    return made, app, replace(made.connection(), x3=replace(made.connection().x3, order_reference="OCNNUM"))


def test_the_reference_field_cannot_be_changed_while_an_order_is_in_doubt(practice: Make) -> None:
    made, app, other = in_doubt(practice)
    with pytest.raises(
        ConfigurationError, match="order_reference cannot become OCNNUM while order 50007503 is in doubt"
    ):
        app.save_connection(other, {})
    assert app.connection(NAME).x3.order_reference == "ORDREF"
    assert app.sync().status is RunStatus.DONE
    assert references(made) == [NUMBER], "it was found by the field that it was sent with"
    app.save_connection(other, {})
    assert app.sync().status is RunStatus.DONE
    assert len(held(made)) == 1


def test_a_run_with_another_reference_field_stops_before_it_sends_anything(practice: Make) -> None:
    made, app, _ = in_doubt(practice)
    store = store_of(app)
    store.state.set(KEY, {"order": "OCNNUM", "supplier": "auto"})  # as if the settings had come in past the App
    before = len(saves(made))
    for preview in (True, False):
        result = app.sync(preview=preview)
        assert (result.status, result.error_code) == (RunStatus.STOPPED, "configuration")
        assert "order_reference cannot become ORDREF" in str(result.reason)
    assert len(saves(made)) == before
    assert len(store.intents.open_intents()) == 1


def test_other_settings_may_change_while_an_order_is_in_doubt(practice: Make) -> None:
    made, app, other = in_doubt(practice)
    app.save_connection(replace(other, x3=replace(other.x3, order_reference="ORDREF", max_in_flight=2)), {})
    assert app.sync().status is RunStatus.DONE
    assert references(made) == [NUMBER]
