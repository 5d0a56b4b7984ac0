"""What people decided about likely twins, kept until a run carried it out: link it, or it is none of them.

A link is kept by source id, or by number (`#50007503`) for a record of a cross-reference list that no run has read yet.
Who decided, when and why is in the audit chain.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from core.model.audit import AuditDraft
from core.model.flow import Entity, ExternalId, SourceId
from core.model.status import Status
from core.store.connection_store import ConnectionStore

DISMISSED = "not-twins"
"""Key of the decisions that a likely twin is none: source ids by entity."""
LINKED = "twin-links"
"""Key of the links that no run has carried out yet: X3 keys by source id or `#number`, by entity."""
BY_HAND = "twins-by-hand"
"""Key of the records that are linked by a person's decision only, since one took a link back: source ids by entity."""
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
    return frozenset(_dismissed(store.state.get(DISMISSED), entity))


def by_hand(store: ConnectionStore, entity: Entity) -> frozenset[str]:
    """Source ids of records that no run links by itself."""
    return frozenset(_dismissed(store.state.get(BY_HAND), entity))


def keep_by_hand(store: ConnectionStore, entity: Entity, source_id: str) -> None:
    """From now on no run links this record by itself."""

    def change(now: Mapping[str, object | None]) -> Mapping[str, object | None]:
        kept = {one.value: set(_dismissed(now[BY_HAND], one)) for one in Entity}
        kept[entity.value].add(source_id)
        return {BY_HAND: {name: sorted(ids) for name, ids in kept.items()}}

    store.state.decide((BY_HAND,), change)


def links(store: ConnectionStore, entity: Entity) -> dict[str, Link]:
    """Decided links that no run has carried out yet, by source id or `#number`."""
    return _links(store.state.get(LINKED), entity)


def keep_decisions(
    store: ConnectionStore,
    entity: Entity,
    *,
    link: Mapping[str, Link] | None = None,
    unlink: Collection[str] = (),
    dismiss: Collection[str] = (),
    undismiss: Collection[str] = (),
    audit: Iterable[AuditDraft] = (),
) -> None:
    """Keeps decisions together with their audit rows, in one go.

    Args:
        store: the connection's store.
        entity: of the records.
        link: new links, by source id or `#number`.
        unlink: links that are taken away: undone, or carried out.
        dismiss: records of which a person says that their likely twin is none.
        undismiss: records of which that is taken back.
        audit: rows for the chain.
    """

    def change(now: Mapping[str, object | None]) -> Mapping[str, object | None]:
        return changed(now, entity, link=link, unlink=unlink, dismiss=dismiss, undismiss=undismiss)

    store.state.decide((LINKED, DISMISSED), change, audit)


def changed(
    now: Mapping[str, object | None],
    entity: Entity,
    *,
    link: Mapping[str, Link] | None = None,
    unlink: Collection[str] = (),
    dismiss: Collection[str] = (),
    undismiss: Collection[str] = (),
) -> Mapping[str, object | None]:
    """What is kept under `LINKED` and `DISMISSED` after a decision, by what is kept now; see `keep_decisions`."""
    linked = {one.value: _told(_links(now[LINKED], one)) for one in Entity}
    none = {one.value: set(_dismissed(now[DISMISSED], one)) for one in Entity}
    mine = {key: value for key, value in linked[entity.value].items() if key not in unlink}
    linked[entity.value] = mine | _told(link or {})
    none[entity.value] = none[entity.value] - set(undismiss) | set(dismiss)
    return {LINKED: linked, DISMISSED: {name: sorted(ids) for name, ids in none.items()}}


def decided_ids(store: ConnectionStore, entity: Entity) -> list[SourceId]:
    """Records that a run takes up by itself, because a person decided about their likely twin."""
    none = dismissed(store, entity)
    held = store.records.source_ids(entity, {Status.PROBABLE_TWIN}) if none else []
    numbered = [key for key in links(store, entity) if not key.startswith("#")]
    return [SourceId(key) for key in numbered] + [key for key in held if key in none]


def _dismissed(kept: object, entity: Entity) -> list[str]:
    return [str(source_id) for source_id in kept.get(entity.value, [])] if isinstance(kept, dict) else []


def _links(kept: object, entity: Entity) -> dict[str, Link]:
    told = kept.get(entity.value, {}) if isinstance(kept, dict) else {}
    if not isinstance(told, dict):
        return {}
    return {
        str(key): Link(ExternalId(str(value).removeprefix(ANYWAY)), str(value).startswith(ANYWAY))
        for key, value in told.items()
    }


def _told(kept: Mapping[str, Link]) -> dict[str, str]:
    return {key: f"{ANYWAY if link.anyway else ''}{link.external_id}" for key, link in kept.items()}
