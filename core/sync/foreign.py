"""Documents under our references that this store never wrote: another ML Connector writes to the same folder.

A store that was lost finds all of its documents so; that is why only routine syncs are looked at (product.md section 8).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

from core.store.connection_store import ConnectionStore

KEY = "foreign-documents"


@dataclass(frozen=True, slots=True)
class Foreign:
    """How many were found, the last one in words, and when."""

    count: int
    example: str
    at: datetime


def load_foreign(store: ConnectionStore) -> Foreign | None:
    """What was found so far; None when nothing was."""
    kept = store.state.get(KEY)
    if not isinstance(kept, dict):
        return None
    at = datetime.fromtimestamp(int(str(kept.get("at", 0))), UTC)
    return Foreign(int(str(kept.get("count", 0))), str(kept.get("example", "")), at)


def add_foreign(store: ConnectionStore, examples: list[str], at: datetime) -> None:
    """Adds what a run found; examples are `50007503 (POUS010000001)`."""
    if examples:
        before = load_foreign(store)
        count = len(examples) + (before.count if before else 0)
        store.state.set(KEY, {"count": count, "example": examples[-1], "at": int(at.timestamp())})
