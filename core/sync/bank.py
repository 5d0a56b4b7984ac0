"""Changed bank details of suppliers: a second person is asked, and nothing is written to X3 (product.md section 2).

Somebody enters them in X3 by hand; who approves has compared X3 with JAGGAER. Until then, and where it is rejected, X3's own
stay. The store holds a keyed digest and the ends of the account numbers, never a number.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from core.errors import ApprovalError
from core.model.approval import ApprovalKind, ApprovalState
from core.model.bank import CHECK, REFUSED, STATE, BankSeen, change_words, closed_words, ends_words
from core.model.finding import Finding
from core.model.mapped import MappedRecord
from core.model.status import Level, Status
from core.store.connection_store import ConnectionStore

_NEEDED: Final = "bank details are entered in X3 by hand, and a second person compares them"
_ASKED: Final = (
    "Enter them in X3 by hand. Somebody else compares X3 with JAGGAER and approves, or rejects: then X3 keeps its own."
)
_NOBODY: Final = "Have it run by an account that can be told apart from who approves."


class BankWatch:
    """What was seen of bank details, and what became of their changes. Used by the run's own thread only.

    Args:
        store: of the connection.
        key_id: of the key of the digests; with another key nothing is known yet.
    """

    def __init__(self, store: ConnectionStore, key_id: str) -> None:
        self._store = store
        self._key = f"{STATE}:{key_id}"
        kept = store.state.get(self._key)
        self._kept: dict[str, dict[str, Any]] = dict(kept) if isinstance(kept, dict) else {}
        self._changed: dict[str, dict[str, Any]] = {}

    def notice(self, mapped: MappedRecord, seen: BankSeen | None, *, in_x3: bool) -> Finding | None:
        """The notice of a change that X3 may not have yet; None where there is none.

        What is seen first of a supplier that X3 has is taken as what X3 has; of a new one it is asked at once.

        Args:
            mapped: the supplier.
            seen: its bank details as JAGGAER gives them; None = they were not read now.
            in_x3: whether X3 had the supplier before this run.
        """
        key = str(mapped.source_id)
        entry = self._kept.get(key)
        if seen is None:
            return None if entry is None or entry["digest"] == entry["accepted"] else self._told(mapped, entry)
        now = {"digest": seen.digest, "ends": list(seen.ends)}
        if entry is None:
            known = in_x3 or not seen.ends
            entry = {"accepted": seen.digest if known else "", "had": list(seen.ends) if known else [], "request": 0}
            self._keep(key, {**entry, **now})
        elif entry["digest"] != seen.digest:
            entry = {**entry, "request": 0}
            self._keep(key, {**entry, **now})
        entry = self._kept[key]
        if entry["digest"] == entry["accepted"]:
            return None
        if not entry["request"]:
            try:
                request = self._ask(mapped, entry)
            except ApprovalError as error:
                return _finding(mapped, entry, error.message, _NOBODY)
            self._keep(key, {**entry, "request": request})
            self.save()
        return self._told(mapped, self._kept[key])

    def save(self) -> None:
        """Keeps what this run saw; what somebody approved meanwhile stays."""
        if not self._changed:
            return
        changed, self._changed = self._changed, {}

        def merged(present: Mapping[str, object | None]) -> Mapping[str, object | None]:
            kept = present[self._key]
            return {self._key: {**(kept if isinstance(kept, dict) else {}), **changed}}

        self._store.state.decide((self._key,), merged)

    def _keep(self, key: str, entry: dict[str, Any]) -> None:
        self._kept[key] = self._changed[key] = entry

    def _ask(self, mapped: MappedRecord, entry: Mapping[str, Any]) -> int:
        had, has = ends_words(entry["had"]), ends_words(entry["ends"])
        payload = {
            "supplier": mapped.number,
            "source_id": str(mapped.source_id),
            "before": had,
            "now": has,
            "digest": str(entry["digest"]),
            "kept_under": self._key,
        }
        summary = f"Supplier {mapped.number} {mapped.supplier_name}: {has} in JAGGAER instead of {had}."
        request = self._store.approvals.ask(ApprovalKind.BANK, payload, summary=summary, needed=_NEEDED)
        return request.number

    def _told(self, mapped: MappedRecord, entry: Mapping[str, Any]) -> Finding:
        number = int(entry["request"] or 0)
        request = self._store.approvals.get(number) if number else None
        if request is None:
            return _finding(mapped, entry, "A second person is to approve it.", _ASKED)
        if request.state is ApprovalState.OPEN:
            return _finding(mapped, entry, f"It waits for approval by a second person (request {number}).", _ASKED)
        ended = "rejected" if request.state is ApprovalState.REJECTED else "withdrawn"
        return _finding(mapped, entry, closed_words(number, ended, request.closed_by), REFUSED)


def _finding(mapped: MappedRecord, entry: Mapping[str, Any], state: str, next_step: str) -> Finding:
    has, had = ends_words(entry["ends"]), ends_words(entry["had"])
    return Finding(
        check=CHECK,
        level=Level.NOTICE,
        status=Status.NEEDS_APPROVAL,
        field="bank",
        value=mapped.number,
        message=change_words(has, had, state),
        next_step=next_step,
    )
