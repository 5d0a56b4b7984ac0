"""What people decided about likely twins, kept until a run carried it out: link it, or it is none of them.

A link is kept by source id, or by number (`#50007503`) for a record of a cross-reference list that no run has read yet.
Who decided, when and why is in the audit chain.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from core.model.flow import Entity, ExternalId, SourceId
from core.model.status import Status
from core.store.connection_store import ConnectionStore

DISMISSED = "not-twins"
"""Key of the decisions that a likely twin is none: source ids by entity."""
LINKED = "twin-links"
"""Key of the links that no run has carried out yet: X3 keys by source id or `#number`, by entity."""
ANYWAY = "!"
"""Stands before the X3 key of a link that a person wants although the two differ much."""


@dataclass(frozen=True, slots=True)
class Link:
    """A decided link. `anyway`: a person saw that the two differ much, and wants it."""

    external_id: ExternalId
    anyway: bool = False


def by_number(number: str) -> str:
    """The key of a link for a record whose source id is not known yet."""
    return f"#{number}"


def dismissed(store: ConnectionStore, entity: Entity) -> frozenset[str]:
    """Source ids of records of which a person said that their likely twin is none."""
    kept = store.state.get(DISMISSED)
    ids = kept.get(entity.value, []) if isinstance(kept, dict) else []
    return frozenset(str(source_id) for source_id in ids)


def dismiss(store: ConnectionStore, entity: Entity, source_ids: Collection[str], *, back: bool = False) -> None:
    """Keeps the decision of a person that the likely twins of records are none; `back` takes it back."""
    every = {one.value: sorted(dismissed(store, one)) for one in Entity}
    now = set(every[entity.value])
    now = now - set(source_ids) if back else now | set(source_ids)
    store.state.set(DISMISSED, {**every, entity.value: sorted(now)})


def links(store: ConnectionStore, entity: Entity) -> dict[str, Link]:
    """Decided links that no run has carried out yet, by source id or `#number`."""
    kept = store.state.get(LINKED)
    told = kept.get(entity.value, {}) if isinstance(kept, dict) else {}
    if not isinstance(told, dict):
        return {}
    return {
        str(key): Link(ExternalId(str(value).removeprefix(ANYWAY)), str(value).startswith(ANYWAY))
        for key, value in told.items()
    }


def keep_links(
    store: ConnectionStore, entity: Entity, new: Mapping[str, Link] | None = None, *, drop: Collection[str] = ()
) -> None:
    """Adds links and takes away others, in one go."""
    every = {
        one.value: {
            key: f"{ANYWAY if link.anyway else ''}{link.external_id}" for key, link in links(store, one).items()
        }
        for one in Entity
    }
    mine = every[entity.value]
    for key in drop:
        mine.pop(key, None)
    mine |= {key: f"{ANYWAY if link.anyway else ''}{link.external_id}" for key, link in (new or {}).items()}
    store.state.set(LINKED, every)


def decided_ids(store: ConnectionStore, entity: Entity) -> list[SourceId]:
    """Records that a run takes up by itself, because a person decided about their likely twin."""
    none = dismissed(store, entity)
    held = store.records.source_ids(entity, {Status.PROBABLE_TWIN}) if none else []
    numbered = [key for key in links(store, entity) if not key.startswith("#")]
    return [SourceId(key) for key in numbered] + [key for key in held if key in none]
