"""What people decided about saves whose answer was lost: X3 does not have it, so that it is decided anew and sent again.

That it is some document of X3 is kept as a link (`core.sync.twin_decisions`). Who decided, when and why is in the audit
chain.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from core.model.audit import AuditDraft
from core.model.flow import Entity, ExternalId
from core.store.connection_store import ConnectionStore
from core.sync.twin_decisions import DISMISSED, LINKED, changed

AGAIN: Final = "sent-again"
"""Key of the decisions: by entity and source id the intent that is given up, and the documents that are not it."""


@dataclass(frozen=True, slots=True)
class Again:
    """A decision that X3 does not have what an intent sent.

    Attributes:
        not_these: documents of X3 that the person saw and that are something else; that holds for good.
    """

    intent_id: int
    not_these: frozenset[ExternalId] = frozenset()


def said_again(store: ConnectionStore, entity: Entity) -> dict[str, Again]:
    """The decisions about records of an entity, by source id."""
    return _read(store.state.get(AGAIN), entity)


def keep_again(
    store: ConnectionStore,
    entity: Entity,
    source_id: str,
    intent_id: int,
    not_these: Collection[ExternalId],
    audit: Iterable[AuditDraft],
) -> None:
    """Keeps a decision together with its audit rows, in one go; what was decided about links and twins gives way."""

    def change(now: Mapping[str, object | None]) -> Mapping[str, object | None]:
        kept = {one.value: _read(now[AGAIN], one) for one in Entity}
        before = kept[entity.value].get(source_id, Again(intent_id))
        kept[entity.value][source_id] = Again(intent_id, before.not_these | frozenset(not_these))
        rest = changed(now, entity, unlink=[source_id], dismiss=[source_id])
        return {**rest, AGAIN: {name: _told(decided) for name, decided in kept.items()}}

    store.state.decide((AGAIN, LINKED, DISMISSED), change, audit)


def _read(kept: object, entity: Entity) -> dict[str, Again]:
    told = kept.get(entity.value, {}) if isinstance(kept, dict) else {}
    if not isinstance(told, dict):
        return {}
    return {
        str(source_id): Again(int(str(value[0])), frozenset(ExternalId(str(one)) for one in value[1:]))
        for source_id, value in told.items()
    }


def _told(decided: Mapping[str, Again]) -> dict[str, list[object]]:
    return {source_id: [again.intent_id, *sorted(again.not_these)] for source_id, again in decided.items()}
