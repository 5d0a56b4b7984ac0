"""Deciding about an order that JAGGAER cancelled, or closed where the settings close it in X3 too; and about one that is gone.

It is closed in X3, never deleted; not where X3 received or invoiced some of it, nor where somebody changed it by hand
and X3's word counts (the table: `core.sync.order_changes`).
"""

from __future__ import annotations

from dataclasses import replace

from core.model.document import WrittenImage
from core.model.finding import Finding
from core.model.flow import Entity
from core.model.mapped import MappedRecord
from core.model.plan import PlannedWrite, Purpose, WriteKind
from core.model.run import Place
from core.sync.by_hand import ByHand, as_left, judge
from core.sync.decision import Decision, LineOutcome, Standing, all_keys, held_for_person, hold_all, placed, unchanged
from core.sync.gone import gone_finding
from core.sync.image import for_source, image_state
from core.sync.order_changes import Change, InX3, look_up
from core.sync.order_findings import finding_of, numbers_of, told_by_hand


def close(mapped: MappedRecord, standing: Standing, image: WrittenImage) -> Decision:
    """An order that JAGGAER cancelled, or closed where the settings close it in X3 too."""
    if image.closed:
        return unchanged(mapped, standing, image)
    current = standing.current
    if current is None:
        return gone_from_x3(mapped, standing)
    change = Change.CANCELLED if mapped.cancelled else Change.CLOSED
    word = "cancelled" if mapped.cancelled else "closed"
    if current.closed:
        done = replace(
            image,
            closed=True,
            closed_lines=frozenset(image.lines),
            header_fingerprint=mapped.fingerprint.header,
            line_fingerprints={},
        )
        decision = unchanged(mapped, standing, done)
        return replace(decision, image=done, place=Place.CLOSED, lines=placed(decision.lines, None, Place.CLOSED))
    there = {line.line_id: line for line in current.lines}
    locked = [key for key in image.lines if (line := there.get(image.line_ids.get(key, ""))) and line.locked]
    wanted = replace(image_state(image), closed=True)
    order = mapped.entity is Entity.ORDER
    by_hand = judge(image, current, wanted, {change}, standing.policies, standing.said) if order else ByHand()
    kept, wanted = by_hand.kept, replace(image_state(as_left(image, by_hand.left)), closed=True)
    found: list[Finding] = []
    if locked:
        some = f"{len(locked)} of its lines" if len(locked) > 1 else "a line of it"
        message = f"JAGGAER {word} the order, but X3 has received or invoiced {some}."
        verdict = replace(
            look_up(change, InX3.RECEIVED),
            person="Settle it with the buyer; close what is left of the order in X3 by hand.",
        )
        found.append(finding_of(mapped, verdict, message))
    if kept:
        words = told_by_hand(kept, numbers_of(mapped))
        message = (
            f"JAGGAER {word} the order, but {standing.external_id} was changed in X3 since the last sync: {words}."
        )
        found.append(finding_of(mapped, look_up(change, InX3.EDITED_OTHER), message))
    if found:
        held = held_for_person(mapped, tuple(found), set(image.lines), written=image)
        return replace(held, external_id=standing.external_id, current=current)
    write = PlannedWrite(
        kind=WriteKind.UPDATE,
        purpose=Purpose.CLOSE,
        entity=mapped.entity,
        source_id=mapped.source_id,
        number=mapped.number,
        reference=mapped.document.reference,
        header={},
        lines=(),
        wanted=wanted,
        external_id=standing.external_id,
        before=current,
        close=True,
    )
    write = for_source(write, mapped, ())
    status = look_up(change, InX3.UNTOUCHED).status
    more = [key for key in all_keys(mapped) if key not in image.lines]
    lines = {key: LineOutcome(status, Place.CLOSED) for key in (*image.lines, *more)}
    return Decision(status, Place.CLOSED, write=write, external_id=standing.external_id, lines=lines)


def gone_from_x3(mapped: MappedRecord, standing: Standing) -> Decision:
    """The decision about a record whose document X3 does not show any more."""
    finding = gone_finding(mapped.entity, standing.external_id)
    return replace(
        hold_all(mapped, finding.status, finding.message, external_id=standing.external_id), findings=(finding,)
    )
