"""The page size that JAGGAER takes, by kind of record: found out once, remembered, lowered when it is refused."""

from __future__ import annotations

import threading
from collections.abc import Mapping
from typing import Protocol

from core.jaggaer.wire import ListPage
from core.model.flow import Entity


class SizeMemory(Protocol):
    """Keeps what was found between runs."""

    def load(self) -> Mapping[str, object]:
        """What was kept last; empty when nothing was."""
        ...

    def save(self, value: Mapping[str, object]) -> None:
        """Keeps it."""
        ...


class PageSizes:
    """Page sizes of one connection; asked by several threads.

    Args:
        wanted: by the settings; another one than last time makes all sizes be found out anew.
        memory: None = nothing is kept.
    """

    def __init__(self, wanted: int, memory: SizeMemory | None = None) -> None:
        self._wanted = wanted
        self._memory = memory
        self._lock = threading.Lock()
        kept = dict(memory.load()) if memory is not None else {}
        self._found: dict[str, object] = kept if kept.get("wanted") == wanted else {"wanted": wanted}

    def asked(self, entity: Entity) -> int:
        """The size to ask for; 0 = none, since JAGGAER refuses each."""
        return self._size(f"{entity.value}-asked", self._wanted)

    def full(self, entity: Entity) -> int:
        """How many records a full page holds, as far as is known: what was given most, else what is asked for."""
        return self._size(f"{entity.value}-given", 0) or self.asked(entity)

    def learn(self, entity: Entity, page: ListPage) -> None:
        """Keeps what a first page tells: the size that was not refused, and how much came where more would follow."""
        more = page.token or (page.total is not None and page.total > page.returned)
        found = {f"{entity.value}-asked": page.asked}
        if more and page.returned:
            found[f"{entity.value}-given"] = page.returned
        with self._lock:
            if any(self._found.get(name) != size for name, size in found.items()):
                self._found |= found
                if self._memory is not None:
                    self._memory.save(self._found)

    def _size(self, name: str, default: int) -> int:
        found = self._found.get(name)
        return found if isinstance(found, int) and not isinstance(found, bool) and found >= 0 else default
