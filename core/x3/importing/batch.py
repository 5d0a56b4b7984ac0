"""Batch imports under way: their numbers are kept until X3 has finished them (reference/sage-x3.md 4.4)."""

from __future__ import annotations

import json
import threading

from core.model.plan import PlannedWrite
from core.x3.schema import SchemaMemory

MOST_KEPT = 1000


class Requests:
    """Numbers of batch requests by what they create, kept from run to run. Safe for use from many threads."""

    def __init__(self, memory: SchemaMemory | None) -> None:
        self._memory = memory
        self._lock = threading.Lock()
        self._kept = _read(memory.load() if memory else None)

    def of(self, planned: PlannedWrite) -> str:
        """The number under which X3 took it; empty when none is known."""
        with self._lock:
            return self._kept.get(_key(planned), "")

    def keep(self, planned: PlannedWrite, number: str) -> None:
        """X3 has taken it."""
        with self._lock:
            self._kept[_key(planned)] = number
            for key in list(self._kept)[:-MOST_KEPT]:
                del self._kept[key]
            self._save()

    def drop(self, planned: PlannedWrite) -> None:
        """X3 has finished it."""
        with self._lock:
            if self._kept.pop(_key(planned), None):
                self._save()

    def _save(self) -> None:
        if self._memory is not None:
            self._memory.save(json.dumps(self._kept).encode() if self._kept else b"")


def _key(planned: PlannedWrite) -> str:
    return f"{planned.entity.value}:{planned.source_id}"


def _read(kept: bytes | None) -> dict[str, str]:
    """What was kept; nothing where it cannot be read."""
    try:
        value = json.loads(kept) if kept else {}
    except ValueError:
        return {}
    return {str(key): str(number) for key, number in value.items()} if isinstance(value, dict) else {}
