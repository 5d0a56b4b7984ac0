"""Counting a run: every record and every line in exactly one place."""

from __future__ import annotations

import hashlib
import threading
from collections import Counter
from collections.abc import Iterable, Mapping

from core.errors import OwnFaultError
from core.model.run import Counts, Place

NAMED = 10
"""Records that the sentence about a wrong count names."""


class Tally:
    """Counts of one flow. A record that is counted again (it left *In doubt* in the same run) moves its place."""

    def __init__(self) -> None:
        self.records = Counts()
        self.lines = Counts()
        self._lock = threading.Lock()
        self._entered: dict[str, str | None] = {}  # source id -> number while it is in no count, None once it is
        self._unread: set[str] = set()  # counted, but not entered yet
        self._again: dict[str, None] = {}  # counted once more without leave, in order
        self._movable: dict[str, tuple[Place, Counter[Place]]] = {}
        self._unchanged: list[str] = []

    def expect(self, records: Mapping[str, str]) -> None:
        """Notes records as they enter the flow; each must be counted before it ends.

        Args:
            records: source id -> number, as people call it; "" = not known.
        """
        with self._lock:
            for source_id, number in records.items():
                if source_id in self._unread:
                    self._unread.remove(source_id)
                    self._entered[source_id] = None
                elif (known := self._entered.get(source_id, "")) is not None:
                    self._entered[source_id] = number or known

    def count(self, source_id: str, place: Place, lines: Iterable[Place], *, movable: bool = False) -> None:
        """Counts a record and its lines; `movable` remembers them so that a later count replaces this one."""
        places = Counter(lines)
        with self._lock:
            before = self._movable.pop(source_id, None)
            if before is not None:
                _add(self.records, {before[0]: -1})
                _add(self.lines, {line: -number for line, number in before[1].items()})
            elif source_id not in self._entered:
                if source_id in self._unread:
                    self._again.setdefault(source_id)
                self._unread.add(source_id)
            elif self._entered[source_id] is None:
                self._again.setdefault(source_id)
            else:
                self._entered[source_id] = None
            _add(self.records, {place: 1})
            _add(self.lines, places)
            if movable:
                self._movable[source_id] = (place, places)
            if place is Place.UNCHANGED:
                self._unchanged.append(source_id)

    def check(self, what: str) -> None:
        """Makes sure that every record that entered is in exactly one count, and nothing else is.

        Args:
            what: what the records are called, many of them: `orders`.

        Raises:
            OwnFaultError: the counts say something else than what was read.
        """
        with self._lock:
            lost = [key for key, number in self._entered.items() if number is not None]
            more = [*self._again, *sorted(self._unread - self._again.keys())]
            said = [
                f"{len(keys):,} of {len(self._entered):,} {what} {words}: {self._names(keys)}."
                for keys, words in ((lost, "are in no count"), (more, "are counted twice, or without being read"))
                if keys
            ]
        if said:
            raise OwnFaultError(
                f"The run lost count. {' '.join(said)}",
                remedy="The next sync reads them again. Send the log to support.",
                context={"lost": str(len(lost)), "more": str(len(more))},
            )

    def unchanged_digest(self) -> dict[str, str]:
        """Count and hash of the sorted keys of unchanged records: their row in the audit chain (product.md section 4)."""
        with self._lock:
            digest = hashlib.sha256("\n".join(sorted(self._unchanged)).encode()).hexdigest()
            return {"count": str(len(self._unchanged)), "keys": digest}

    def _names(self, source_ids: list[str]) -> str:
        shown = ", ".join(self._entered.get(key) or key for key in source_ids[:NAMED])
        return shown + (", ..." if len(source_ids) > NAMED else "")


def _add(counts: Counts, places: Mapping[Place, int]) -> None:
    for place, number in places.items():
        setattr(counts, place.value, getattr(counts, place.value) + number)
