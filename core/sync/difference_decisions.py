"""What people decided about values that somebody changed in X3 by hand: whose word counts, field by field.

A decision is about the value that the person saw: if X3 has another one by the time that it is carried out, it is void. Who
decided, when and why is in the audit chain.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from core.model.audit import AuditDraft
from core.model.flow import SourceId
from core.model.policies import HandChange
from core.store.connection_store import ConnectionStore

SAID: Final = "hand-changes"
"""Key of the decisions: by source id of the order, a list of line key, field, whose word counts, X3's value as seen."""


@dataclass(frozen=True, slots=True)
class Said:
    """A decision. `seen`: X3's value at that time, in words."""

    choice: HandChange
    seen: str


Decided = Mapping[tuple[str, str], Said]
"""(line key, field) -> decision."""


def load_said(store: ConnectionStore) -> dict[str, dict[tuple[str, str], Said]]:
    """The decisions by source id of the order."""
    return _read(store.state.get(SAID))


def said_ids(store: ConnectionStore) -> list[SourceId]:
    """Orders that a run takes up by itself, because a person decided about them."""
    return [SourceId(source_id) for source_id in load_said(store)]


def keep_said(store: ConnectionStore, source_id: str, decided: Decided, audit: Iterable[AuditDraft]) -> None:
    """Keeps decisions about an order beside those that there are, with their audit rows, in one go."""

    def change(now: Mapping[str, object | None]) -> Mapping[str, object | None]:
        kept = _read(now[SAID])
        kept[source_id] = {**kept.get(source_id, {}), **decided}
        return {SAID: _told(kept)}

    store.state.decide((SAID,), change, audit)


def forget_said(store: ConnectionStore, source_ids: Collection[str]) -> None:
    """Drops decisions that were carried out."""

    def change(now: Mapping[str, object | None]) -> Mapping[str, object | None]:
        kept = {key: said for key, said in _read(now[SAID]).items() if key not in source_ids}
        return {SAID: _told(kept) or None}

    store.state.decide((SAID,), change)


def _read(kept: object) -> dict[str, dict[tuple[str, str], Said]]:
    if not isinstance(kept, dict):
        return {}
    return {
        str(source_id): {(str(one[0]), str(one[1])): Said(HandChange(one[2]), str(one[3])) for one in said}
        for source_id, said in kept.items()
    }


def _told(kept: Mapping[str, Decided]) -> dict[str, list[list[str]]]:
    return {
        source_id: [[line, name, one.choice.value, one.seen] for (line, name), one in said.items()]
        for source_id, said in kept.items()
    }
