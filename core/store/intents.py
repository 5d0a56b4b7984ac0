"""Intents that are not settled: what recovery starts from. They are written by the writer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import and_, select

from core.model.flow import Entity, RunId, SourceId
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

    def last_request(self, entity: Entity, source_id: SourceId) -> tuple[str, str]:
        """Request id and door's answer state of the last write of a record; empty where it was never sent.

        No index leads here: it looks through the writes from the newest on. For support, not for lists.
        """
        table = intents.c
        query = (
            select(outcomes.c.request_id, outcomes.c.state)
            .join_from(intents, outcomes, outcomes.c.intent_id == table.intent_id)
            .where(table.connection_id == self._cs.connection_id, table.entity == entity, table.source_id == source_id)
            .order_by(table.intent_id.desc())
            .limit(1)
        )
        with self._cs.read() as read:
            row = read.execute(query).first()
        return (row.request_id, row.state) if row is not None else ("", "")
