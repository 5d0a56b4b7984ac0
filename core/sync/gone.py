"""Documents that were written and that X3 does not show any more: a restored X3, another folder, deleted orders.

Nothing is written again by itself; a person decides (product.md section 8).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from core.model.document import TargetDocument, WrittenImage
from core.model.finding import Finding, cause_id
from core.model.flow import Entity, ExternalId, SourceId
from core.model.status import Level, Status
from core.model.views import RecordQuery, RecordRow
from core.ports import Target
from core.store.connection_store import ConnectionStore
from core.sync.compare import differences

CHECK = "gone-from-x3"
RESTORED = 2
"""So many documents gone at once stop the run before it writes anything: X3 may have been restored."""
_AT_ONCE = 100
_SAME_DOCUMENT = ("supplier", "order_date", "currency", "name")

Tell = Callable[[Entity, Mapping[SourceId, ExternalId]], None]
"""Told which records are gone, with the keys that they had in X3."""


def gone_finding(entity: Entity, external_id: str | None) -> Finding:
    """What the problem list keeps of a document that is gone: one cause for all of an entity."""
    return Finding(
        check=CHECK,
        level=Level.STOP,
        status=Status.DIFFERS,
        field="document",
        value=entity.value,
        message=f"{external_id} is gone from X3.",
        next_step="Find out why. Then decide: write it again, or accept it; it is never created again by itself.",
    )


def gone_cause(entity: Entity) -> str:
    """Identifier of the cause that all gone documents of an entity share."""
    return cause_id(CHECK, "document", entity.value)


def undecided(store: ConnectionStore, entity: Entity) -> tuple[RecordRow, ...]:
    """Records whose document is gone and about which nobody decided yet, by number."""
    ids = store.problems.records_of([gone_cause(entity)])
    rows = [store.records.get_row(entity, source_id) for of, source_id in ids if of is entity]
    return tuple(row for row in rows if row is not None)


def find_gone(store: ConnectionStore, target: Target, entity: Entity) -> dict[SourceId, ExternalId]:
    """Every record whose document X3 does not show, or shows as another one: its number was given anew."""
    found: dict[SourceId, ExternalId] = {}
    for rows in _linked(store, entity):
        for start in range(0, len(rows), _AT_ONCE):
            found |= missing(store, target, entity, rows[start : start + _AT_ONCE])
    return found


def missing(
    store: ConnectionStore, target: Target, entity: Entity, rows: list[RecordRow]
) -> dict[SourceId, ExternalId]:
    """Those of the records whose document is gone."""
    there = target.read(entity, [ExternalId(row.x3_key) for row in rows])
    found = {row: there.get(ExternalId(row.x3_key)) for row in rows}
    doubtful = [SourceId(row.source_id) for row, held in found.items() if held and held.reference != row.key]
    images = store.records.load_images(entity, doubtful) if doubtful else {}
    return {
        SourceId(row.source_id): ExternalId(row.x3_key)
        for row, held in found.items()
        if held is None or _is_another(images.get(SourceId(row.source_id)), held)
    }


def _is_another(image: WrittenImage | None, held: TargetDocument) -> bool:
    """Whether a number that we know was given to another document: a restored X3 counts from where it was."""
    ours = str((image.fields.get("reference") if image else "") or "")
    if image is None or not ours or held.fields.get("reference", ours) == ours:  # a field not read says nothing
        return False
    identity = {name: value for name, value in image.fields.items() if name in _SAME_DOCUMENT}
    return bool(held.reference or differences(identity, held.fields))


def _linked(store: ConnectionStore, entity: Entity) -> Iterator[list[RecordRow]]:
    after: str | None = None
    while True:
        page = store.records.page(RecordQuery(entity, sort="key"), after=after)
        yield [row for row in page.rows if row.x3_key and row.status is not Status.IGNORED]
        after = page.after
        if after is None:
            return
