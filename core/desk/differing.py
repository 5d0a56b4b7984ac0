"""Orders that somebody changed in X3 by hand: what differs, value by value, and whose word counts (product.md section 3)."""

from __future__ import annotations

from core.desk.workplace import Workplace
from core.errors import ConfigurationError
from core.model.audit import AuditDraft
from core.model.difference import LINE, OrderDifference
from core.model.document import TargetDocument, WrittenImage
from core.model.duties import Duty
from core.model.flow import Entity, ExternalId, SourceId
from core.model.policies import HandChange, PolicySettings, group_of
from core.model.views import RecordRow
from core.store.connection_store import ConnectionStore
from core.sync.by_hand import ADDED, in_words, writable
from core.sync.compare import Difference
from core.sync.difference_decisions import Decided, Said, keep_said, load_said
from core.sync.image import changed_by_hand, image_state
from core.views import find_record

DECIDED = "hand-change-decided"
"""Action of the audit chain: a person said whose word counts."""


class Differing(Workplace):
    """What people see of hand changes in X3, and decide about them."""

    def differences(self, key: str, connection: str = "") -> tuple[OrderDifference, ...]:
        """What X3 has otherwise than it was written, header first; X3 is asked.

        Args:
            key: number of the order, or its id in JAGGAER.
            connection: which connection.

        Raises:
            ConfigurationError: there is no such order, or it is not in X3.
            TransientError: X3 does not answer.
        """
        store = self._named(connection)
        row, image, there = self._compared(store, key, connection)
        source_id = SourceId(row.source_id)
        lines = store.records.load_lines(Entity.ORDER, [source_id]).get(source_id, ())
        numbers = {line.key: line.number for line in lines}
        said = load_said(store).get(row.source_id, {})
        policies = self.connection(connection).policies
        found = changed_by_hand(image_state(image), there)
        return tuple(_row(each, image, there, numbers, policies, said) for each in found)

    def settle_difference(
        self, key: str, field: str, choice: HandChange | str, *, line: int = 0, because: str = "", connection: str = ""
    ) -> OrderDifference:
        """Decides about one value; the next sync or replay carries it out, provided that X3 still has what was seen.

        Args:
            key: number of the order, or its id in JAGGAER.
            field: our name of the field, as `differences` gives it.
            choice: `keep-x3` = X3's value is accepted until JAGGAER changes it; `jaggaer-wins` = it is written again.
            line: the source's line number; 0 = the header.
            because: why, for the audit chain.
            connection: which connection.

        Raises:
            ConfigurationError: nothing differs there, or it cannot be so; nothing was decided.
            TransientError: X3 does not answer.
        """
        self._must_have(Duty.MAP, connection)
        choice = HandChange(choice)
        found = [one for one in self.differences(key, connection) if (one.line, one.field) == (line, field)]
        if not found:
            where = f"line {line}" if line else "the header"
            raise ConfigurationError(
                f"The {field.replace('_', ' ')} of {where} of {key} does not differ.",
                remedy=f"See what does with: difference list {key}",
            )
        one = found[0]
        if choice is HandChange.JAGGAER_WINS and not one.may_write:
            raise ConfigurationError(
                "X3 does not change it any more: it was received, invoiced or closed, or it is fixed.",
                remedy="Mend it in X3 by hand, or keep X3's value.",
            )
        if choice is HandChange.KEEP_X3 and not one.may_keep:
            raise ConfigurationError(
                "A line that is gone, or that JAGGAER does not have, cannot be accepted.",
                remedy="Have it written again, correct JAGGAER, or mend it in X3.",
            )
        store = self._named(connection)
        row = self._record(store, key)
        draft = AuditDraft(
            self.actor,
            DECIDED,
            self._clock.now(),
            entity=Entity.ORDER.value,
            source_key=row.source_id,
            external_id=row.x3_key,
            details={
                "line": str(one.line or ""),
                "field": one.field,
                "choice": choice.value,
                "x3": one.theirs,
                "jaggaer": one.ours,
                "reason": because,
            },
        )
        keep_said(store, row.source_id, {(one.line_key, one.field): Said(choice, one.theirs)}, [draft])
        self._decided("differences", connection)
        return one

    def _compared(
        self, store: ConnectionStore, key: str, connection: str
    ) -> tuple[RecordRow, WrittenImage, TargetDocument]:
        row = self._record(store, key)
        image = store.records.load_images(Entity.ORDER, [SourceId(row.source_id)]).get(SourceId(row.source_id))
        if image is None or not row.x3_key:
            raise ConfigurationError(f"{key} is not in X3.", remedy="See where it stands with: trace")
        with self._x3(connection) as target:
            there = target.read(Entity.ORDER, [ExternalId(row.x3_key)]).get(ExternalId(row.x3_key))
        if there is None:
            raise ConfigurationError(f"{row.x3_key} is gone from X3.", remedy="Decide about it with: gone list")
        return row, image, there

    def _record(self, store: ConnectionStore, key: str) -> RecordRow:
        entity, source_id = find_record(store, key)
        row = store.records.get_row(entity, source_id)
        if entity is not Entity.ORDER or row is None:
            raise ConfigurationError(f"{key} is no order.", remedy="Name an order.")
        return row


def _row(
    each: Difference,
    image: WrittenImage,
    there: TargetDocument,
    numbers: dict[str, int],
    policies: PolicySettings,
    said: Decided,
) -> OrderDifference:
    line = next((one for one in there.lines if one.line_id == image.line_ids.get(each.line, "")), None)
    entered = each.field == LINE and each.actual == ADDED
    told = said.get((each.line, each.field))
    theirs = in_words(each.actual)
    return OrderDifference(
        line=0 if entered else numbers.get(each.line, 0),
        line_key=each.line,
        field=each.field,
        ours=in_words(each.wanted),
        theirs=theirs,
        group=group_of(each.field),
        policy=policies.of(each.field),
        may_write=not entered and writable(each, line, there),
        may_keep=each.field != LINE,
        decided=told.choice if told is not None and told.seen == theirs else None,
    )
