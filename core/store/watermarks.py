"""Watermarks: up to where a flow is settled, on the source's clock. They are advanced by the writer."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from sqlalchemy import select

from core.model.flow import FlowName
from core.store.tables import watermarks

if TYPE_CHECKING:
    from core.store.connection_store import ConnectionStore


class Watermarks:
    """Watermarks of one connection; reached as `cs.watermarks`."""

    def __init__(self, cs: ConnectionStore) -> None:
        self._cs = cs

    def load(self, flow: FlowName) -> datetime | None:
        """The position of a flow (UTC), None before its first."""
        query = select(watermarks.c.position).where(
            watermarks.c.connection_id == self._cs.connection_id,
            watermarks.c.flow == flow,
        )
        with self._cs.read() as read:
            return read.scalar(query)
