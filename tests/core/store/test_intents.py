from __future__ import annotations

from collections.abc import Callable

from core.model.document import TargetDocument, TargetLine
from core.model.flow import Entity, ExternalId
from core.model.plan import IntentState
from core.store.connection_store import ConnectionStore
from core.store.database import Store
from tests.core.store.conftest import NAME
from tests.core.store.helpers import confirmed, write_order, writing
from tests.core.store.realistic import Order


def test_open_intents_come_oldest_first_and_survive_a_restart(
    cs: ConnectionStore, open_store: Callable[[], Store]
) -> None:
    write_order(cs, Order(1))
    with writing(cs) as writer:
        ids = [writer.intend(Order(n).intent).result(10) for n in (5, 3, 4)]
    found = open_store().for_connection(NAME).intents.open_intents()
    assert [intent.intent_id for intent in found] == ids
    assert [intent.planned for intent in found] == [Order(n).planned for n in (5, 3, 4)]


def test_the_state_before_is_kept_with_the_intent(cs: ConnectionStore) -> None:
    order = Order(1)
    lines = (TargetLine("1000", order.line_fields(0), locked=True),)
    before = TargetDocument(Entity.ORDER, ExternalId("P1"), order.header, lines, receivable=False)
    draft = order.intent
    planned = type(draft.planned)(
        **{name: getattr(draft.planned, name) for name in draft.planned.__dataclass_fields__} | {"before": before}
    )
    with writing(cs) as writer:
        writer.intend(type(draft)(planned, draft.sent_at, draft.settle_until, draft.audit))
    assert cs.intents.open_intents()[0].planned.before == before


def test_an_outcome_that_still_is_open_keeps_the_intent_open(cs: ConnectionStore) -> None:
    with writing(cs) as writer:
        intent_id = writer.intend(Order(1).intent).result(10)
        writer.outcome(confirmed(intent_id, IntentState.OPEN))
    assert [intent.intent_id for intent in cs.intents.open_intents()] == [intent_id]
