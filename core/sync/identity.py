"""Whether X3 still is the one that we wrote to: looked at once a run, before the first write (product.md section 3)."""

from __future__ import annotations

import threading

from core.errors import BrakeError
from core.model.flow import Entity, SourceId
from core.model.status import Status
from core.model.views import RecordQuery, RecordRow
from core.ports import Target
from core.store.connection_store import ConnectionStore
from core.store.restate import restate
from core.sync.gone import RESTORED, Tell, find_gone, missing, undecided
from core.sync.place import Place, load_place, moved, save_place

PROBES = 5
"""Documents that are looked up: so many settled last, and so many with the newest numbers."""
BACK = "X3 shows it again; the next sync looks at it anew."


class Identity:
    """Brakes a run when settings lead to another X3, or documents that were written are gone from this one."""

    def __init__(self, store: ConnectionStore, target: Target, place: Place) -> None:
        self._store = store
        self._target = target
        self._place = place
        self._lock = threading.Lock()
        self._known = False

    def bind(self) -> None:
        """Binds the connection to where its settings lead, before anything of X3 is read or written.

        Here and not before the first write alone: what another X3 does not show would be called gone.

        Raises:
            BrakeError: documents were written elsewhere, and nobody confirmed yet that X3 moved.
        """
        if odd := moved(self._store, self._place):
            raise BrakeError(
                f"{odd} Nothing was written.",
                remedy="If X3 moved there, confirm it once: with Sync now in the window, or `systems confirm`. If not, correct"
                " address, folder and endpoint.",
            )
        if load_place(self._store) != self._place:
            save_place(self._store, self._place)

    def make_sure(self, tell: Tell) -> None:
        """Asks X3, the first time that it is called.

        One probe that is gone has every document looked up, so that those that are gone are named, all and no other.

        Args:
            tell: told of the records whose documents are gone; keeps them as such.

        Raises:
            BrakeError: several are gone; nothing may be written before a person decided.
        """
        with self._lock:
            if self._known:
                return
            gone = {entity: self._look(entity, tell) for entity in (Entity.ORDER, Entity.SUPPLIER)}
            if max(gone.values()) >= RESTORED:
                words = " and ".join(f"{count:,} {entity.value}s" for entity, count in gone.items() if count)
                raise BrakeError(
                    f"{words} that were written are gone from folder {self._place.folder} of X3. Nothing was written.",
                    remedy="Check address and folder. If X3 was restored from a backup, decide what is to be written again"
                    " and what is accepted as gone: `gone list`.",
                )
            self._known = True

    def _look(self, entity: Entity, tell: Tell) -> int:
        """How many documents of an entity are gone without a decision."""
        told = self._still_gone(entity)
        probes = [row for row in self._probes(entity) if row.source_id not in told]
        if probes and missing(self._store, self._target, entity, probes):
            gone = find_gone(self._store, self._target, entity)
            tell(entity, {key: value for key, value in gone.items() if key not in told})
            told |= gone.keys()
        return len(told)

    def _probes(self, entity: Entity) -> list[RecordRow]:
        query = RecordQuery(entity, (Status.SYNCED,), sort="updated_at", descending=True)
        rows = {row.source_id: row for row in self._store.records.page(query, limit=PROBES).rows}
        for source_id in self._store.records.newest_in_target(entity, PROBES):
            if row := self._store.records.get_row(entity, source_id):
                rows.setdefault(row.source_id, row)
        return [row for row in rows.values() if row.x3_key]

    def _still_gone(self, entity: Entity) -> set[str]:
        """Source ids of those that were gone before and nobody decided about; one that is back is taken up again."""
        rows = [row for row in undecided(self._store, entity) if row.x3_key]
        if not rows:
            return set()
        gone = missing(self._store, self._target, entity, rows)
        back = {key: BACK for row in rows if (key := SourceId(row.source_id)) not in gone}
        if back:
            restate(self._store, entity, Status.WAITING, back)
        return set(gone)
