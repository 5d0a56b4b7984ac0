from __future__ import annotations

from datetime import timedelta

from core.model.flow import FlowName
from core.store.connection_store import ConnectionStore
from tests.core.store.helpers import writing
from tests.core.store.realistic import START


def test_a_flow_has_no_position_before_its_first(cs: ConnectionStore) -> None:
    assert cs.watermarks.load(FlowName.ORDERS) is None


def test_the_last_position_holds_for_its_flow_alone(cs: ConnectionStore) -> None:
    with writing(cs) as writer:
        writer.advance(FlowName.ORDERS, START)
        writer.advance(FlowName.ORDERS, START + timedelta(hours=1))
        writer.advance(FlowName.SUPPLIERS, START)
    assert cs.watermarks.load(FlowName.ORDERS) == START + timedelta(hours=1)
    assert cs.watermarks.load(FlowName.SUPPLIERS) == START
