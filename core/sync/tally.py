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
        self._expected: dict[str, str] = {}
        self._counted: Counter[str] = Counter()
        self._movable: dict[str, tuple[Place, Counter[Place]]] = {}
        self._unchanged: list[str] = []

    def expect(self, records: Mapping[str, str]) -> None:
        """Notes records as they enter the flow; each must be counted before it ends.

        Args:
            records: source id -> number, as people call it; "" = not known.
        """
        with self._lock:
            for source_id, number in records.items():
                self._expected[source_id] = number or self._expected.get(source_id, "")

    def count(self, source_id: str, place: Place, lines: Iterable[Place], *, movable: bool = False) -> None:
        """Counts a record and its lines; `movable` remembers them so that a later count replaces this one."""
        places = Counter(lines)
        with self._lock:
            before = self._movable.pop(source_id, None)
            if before is not None:
                _add(self.records, {before[0]: -1})
                _add(self.lines, {line: -number for line, number in before[1].items()})
                self._counted[source_id] -= 1
            self._counted[source_id] += 1
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
            lost = [key for key in self._expected if not self._counted[key]]
            more = [key for key, times in self._counted.items() if times > 1 or (times and key not in self._expected)]
            said = [
                f"{len(keys):,} of {len(self._expected):,} {what} {words}: {self._names(keys)}."
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
        shown = ", ".join(self._expected.get(key) or key for key in source_ids[:NAMED])
        return shown + (", ..." if len(source_ids) > NAMED else "")


def _add(counts: Counts, places: Mapping[Place, int]) -> None:
    for place, number in places.items():
        setattr(counts, place.value, getattr(counts, place.value) + number)
