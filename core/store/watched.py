"""Codes of X3 that are in use, as the last reading found them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from core.store.connection_store import ConnectionStore


class WatchedCodes:
    """Watched codes of one connection; reached as `cs.watched`."""

    def __init__(self, cs: ConnectionStore) -> None:
        self._cs = cs
