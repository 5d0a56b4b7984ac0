"""Intents that are not settled: what recovery starts from. They are written by the writer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import and_, select

from core.model.flow import RunId
from core.model.plan import Intent, IntentState
from core.store.codec import unpack_planned
from core.store.tables import intent_plans, intents, outcomes, runs

if TYPE_CHECKING:
    from core.store.connection_store import ConnectionStore


class Intents:
    """Intents of one connection; reached as `cs.intents`."""

    def __init__(self, cs: ConnectionStore) -> None:
        self._cs = cs

    def open_intents(self) -> list[Intent]:
        """Intents whose outcome is not known, oldest first."""
        table = intents.c
        same_run = and_(runs.c.id == table.run_id, runs.c.connection_id == table.connection_id)
        query = (
            select(
                table.intent_id,
                table.sent_at,
                table.settle_until,
                runs.c.run_id,
                intent_plans.c.planned,
                outcomes.c.state,
            )
            .join_from(intents, intent_plans, intent_plans.c.intent_id == table.intent_id)
            .outerjoin(runs, same_run)
            .outerjoin(outcomes, outcomes.c.intent_id == table.intent_id)
            .where(table.connection_id == self._cs.connection_id, table.open)
            .order_by(table.intent_id)
        )
        blobs = self._cs.store.blobs
        with self._cs.read() as read:
            return [
                Intent(
                    row.intent_id,
                    RunId(row.run_id or ""),
                    unpack_planned(blobs.unpack(read, row.planned)),
                    row.sent_at,
                    row.settle_until,
                    IntentState(row.state or IntentState.OPEN),
                )
                for row in read.execute(query).all()
            ]
