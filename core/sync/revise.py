"""Deciding about a record that is in the target already: revisions, appended lines, cancellations.

The written image is the base of every update; what X3 received or invoiced is never touched; what somebody changed in
X3 by hand is seen before it would be overwritten (product.md section 3).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from core.model.connection import InvalidLinePolicy
from core.model.document import NAME_PARTS, TargetDocument, WrittenImage
from core.model.finding import Finding
from core.model.flow import Entity
from core.model.mapped import MappedRecord
from core.model.plan import (
    LineAction,
    LineWrite,
    PlannedWrite,
    Purpose,
    WriteKind,
)
from core.model.run import Place
from core.model.status import Level, Status
from core.model.values import Value
from core.sync.compare import (
    Difference,
    equals_wanted,
)
from core.sync.decision import (
    Decision,
    LineOutcome,
    Standing,
    after_write,
    held_for_person,
    hold_all,
    placed,
    stops,
    unchanged,
)
from core.sync.gone import gone_finding
from core.sync.image import (
    changed_by_hand,
    changed_keys,
    confirm,
    for_source,
    header_changes,
    image_state,
    line_changes,
    wanted_after,
)

SUPPLIER_UPDATED = frozenset({*NAME_PARTS, "short_name"})
"""Header fields of a supplier that follow JAGGAER; every other is written at creation only (product.md section 2)."""
ORDER_FIXED = frozenset({"site", "supplier", "currency", "order_date", "reference"})
"""Header fields of an order that X3 does not let anybody change once it is saved (reference/sage-x3.md 5.1)."""


def decide_written(
    mapped: MappedRecord,
    findings: tuple[Finding, ...],
    standing: Standing,
    image: WrittenImage,
    policy: InvalidLinePolicy,
) -> Decision:
    """The decision about a record that has a written image."""
    header, changed, new, gone = changed_keys(mapped, image)
    if mapped.not_eligible and not mapped.cancelled:
        # A change that waits for approval in JAGGAER: the order in X3 stays as it is (jaggaer-j1p.md 5.2).
        return unchanged(mapped, standing, image, reason=mapped.not_eligible)
    if mapped.cancelled:
        return _cancel(mapped, standing, image)
    if mapped.entity is Entity.SUPPLIER:
        gone = frozenset()
    if not (header or changed or new or gone):
        return unchanged(mapped, standing, image)
    relevant = changed | new
    about = {"", *relevant} if header else relevant
    # A total that does not fit its lines may lack some: then nothing is closed or changed, whatever else changed.
    findings = tuple(f for f in findings if f.line_key in about or f.field == "total" or not image.lines)
    held = stops(findings)
    lines = {line.key: line for line in mapped.document.lines}
    invalid = {f.line_key for f in held if f.line_key}
    header_held = any(not f.line_key for f in held)

    current = standing.current
    if current is None:
        return _gone(mapped, standing)
    header_fields = header_changes(mapped, image) if header and not header_held else {}
    fixed = sorted(ORDER_FIXED & header_fields.keys()) if mapped.entity is Entity.ORDER else []
    extra_findings = [_fixed_finding(name, header_fields[name]) for name in fixed]
    # Under a header that X3 cannot take, no line goes either: it would join the order of another supplier or currency.
    header_held = header_held or bool(fixed)
    if mapped.entity is Entity.SUPPLIER:
        header_fields = {name: value for name, value in header_fields.items() if name in SUPPLIER_UPDATED}
        if any(part in header_fields for part in NAME_PARTS):
            # A name that got shorter leaves nothing of the old one behind.
            over = [part for part in NAME_PARTS if part not in mapped.document.fields]
            header_fields |= {part: "" for part in over if image.fields.get(part)}

    there = {line.line_id: line for line in current.lines}
    writes: list[LineWrite] = []
    written_keys: set[str] = set()
    silent: set[str] = set()
    for key in (line.key for line in mapped.document.lines if line.key in relevant):
        line = lines[key]
        if key in invalid or header_held:
            continue
        if key in new:
            writes.append(LineWrite(LineAction.ADD, key, line.number, dict(line.fields)))
            written_keys.add(key)
            continue
        changes = line_changes(line, image.lines[key])
        if not changes:
            silent.add(key)
            continue
        line_id = image.line_ids.get(key, "")
        target_line = there.get(line_id)
        if target_line is not None and (target_line.locked or target_line.closed):
            extra_findings.append(_locked_finding(mapped, key, f"changed in JAGGAER ({', '.join(changes)})"))
            invalid.add(key)
            continue
        writes.append(LineWrite(LineAction.CHANGE, key, line.number, changes, line_id))
        written_keys.add(key)
    for key in sorted(gone):
        line_id = image.line_ids.get(key, "")
        target_line = there.get(line_id)
        if target_line is not None and target_line.locked:
            what = "was cancelled in JAGGAER" if key in mapped.cancelled_lines else "was taken out in JAGGAER"
            extra_findings.append(_locked_finding(mapped, key, what))
            continue
        writes.append(LineWrite(LineAction.CLOSE, key, mapped.line_numbers.get(key, 0), {}, line_id))
        written_keys.add(key)
    findings = (*findings, *extra_findings)
    held = stops(findings)

    if held and (policy is InvalidLinePolicy.HOLD_ORDER or header_held):
        return held_for_person(mapped, findings, invalid, written=image, external_id=standing.external_id)
    if not writes and not header_fields:
        if held:
            return held_for_person(
                mapped,
                findings,
                invalid,
                written=image,
                external_id=standing.external_id,
            )
        fresh = replace(
            image,
            header_fingerprint=mapped.fingerprint.header,
            line_fingerprints={
                **image.line_fingerprints,
                **{k: mapped.fingerprint.lines[k] for k in silent},
            },
            profile_hash=mapped.profile_hash,
        )
        return replace(unchanged(mapped, standing, fresh), image=fresh, findings=findings)

    base = image_state(image)
    wanted = wanted_after(image, header_fields, writes)
    fingerprints = {
        **{key: fp for key, fp in image.line_fingerprints.items() if key not in gone},
        **{key: mapped.fingerprint.lines[key] for key in (written_keys | silent) if key in mapped.fingerprint.lines},
    }
    write = PlannedWrite(
        kind=WriteKind.UPDATE,
        purpose=_purpose(writes, header_fields),
        entity=mapped.entity,
        source_id=mapped.source_id,
        number=mapped.number,
        reference=mapped.document.reference,
        header=header_fields,
        lines=tuple(writes),
        wanted=wanted,
        external_id=standing.external_id,
        before=current,
        header_fingerprint=mapped.fingerprint.header,
        line_fingerprints=fingerprints,
        profile_hash=mapped.profile_hash,
        mapping_version=mapped.mapping_version,
    )
    if equals_wanted(wanted, current):
        fresh = confirm(write, current)
        return replace(
            unchanged(mapped, standing, fresh),
            image=fresh,
            place=Place.LINKED,
            findings=findings,
            linked=True,
        )
    by_hand = changed_by_hand(base, current) if mapped.entity is Entity.ORDER else ()
    if by_hand or current.closed:
        return _by_hand(mapped, standing, findings, by_hand, image)
    decision = after_write(mapped, findings, write, Place.UPDATED, written=image)
    return replace(decision, external_id=standing.external_id)


def _fixed_finding(name: str, value: Value) -> Finding:
    return Finding(
        check="header-fixed",
        level=Level.STOP,
        status=Status.DIFFERS,
        field=name,
        value=str(value),
        message=f"JAGGAER changed the {name.replace('_', ' ')} of an order that X3 already has.",
        next_step="X3 does not change it after saving: close the order in X3 and have it ordered anew.",
    )


def _purpose(writes: list[LineWrite], header: Mapping[str, Value]) -> Purpose:
    actions = {write.action for write in writes}
    if actions == {LineAction.ADD} and not header:
        return Purpose.APPEND
    if actions == {LineAction.CLOSE} and not header:
        return Purpose.CLOSE
    return Purpose.REVISION


def _locked_finding(mapped: MappedRecord, key: str, what: str) -> Finding:
    numbers = {line.key: line.number for line in mapped.document.lines} | dict(mapped.line_numbers)
    line = f"Line {numbers[key]}" if key in numbers else "A line"
    return Finding(
        check="line-received",
        level=Level.STOP,
        status=Status.DIFFERS,
        field="line",
        value=mapped.number,
        message=f"{line} {what}, but X3 has received, invoiced or closed it.",
        next_step="Settle it with the buyer; X3 keeps what was received. Ignore the change or correct JAGGAER.",
        line_key=key,
    )


def _by_hand(
    mapped: MappedRecord,
    standing: Standing,
    findings: tuple[Finding, ...],
    by_hand: tuple[Difference, ...],
    image: WrittenImage,
) -> Decision:
    words = "; ".join(d.words() for d in by_hand[:3]) or "it is closed there"
    finding = Finding(
        check="changed-in-x3",
        level=Level.STOP,
        status=Status.DIFFERS,
        field="document",
        value=mapped.number,
        message=f"{standing.external_id} was changed in X3 since the last sync: {words}.",
        next_step="Decide which side is right; mend the other one, then replay.",
    )
    held = held_for_person(mapped, (*findings, finding), set(), written=image, external_id=standing.external_id)
    return replace(held, current=standing.current)


def _cancel(mapped: MappedRecord, standing: Standing, image: WrittenImage) -> Decision:
    if image.closed:
        return unchanged(mapped, standing, image)
    current = standing.current
    if current is None:
        return _gone(mapped, standing)
    if current.closed:
        done = replace(
            image,
            closed=True,
            closed_lines=frozenset(image.lines),
            header_fingerprint=mapped.fingerprint.header,
        )
        decision = unchanged(mapped, standing, done)
        return replace(
            decision,
            image=done,
            place=Place.CLOSED,
            lines=placed(decision.lines, None, Place.CLOSED),
        )
    there = {line.line_id: line for line in current.lines}
    locked = [key for key in image.lines if (line := there.get(image.line_ids.get(key, ""))) and line.locked]
    if locked:
        finding = Finding(
            check="line-received",
            level=Level.STOP,
            status=Status.DIFFERS,
            field="document",
            value=mapped.number,
            message=f"JAGGAER cancelled the order, but X3 has received or invoiced {len(locked)} of its lines.",
            next_step="Settle it with the buyer; close what is left of the order in X3 by hand.",
        )
        return replace(
            held_for_person(mapped, (finding,), set(image.lines), written=image),
            external_id=standing.external_id,
        )
    wanted = replace(image_state(image), closed=True)
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
    write = replace(for_source(write, mapped, ()), line_fingerprints=dict(image.line_fingerprints))
    keys = [
        *image.lines,
        *(key for key in mapped.cancelled_lines if key not in image.lines),
    ]
    return Decision(
        Status.SYNCED,
        Place.CLOSED,
        write=write,
        external_id=standing.external_id,
        lines={key: LineOutcome(Status.SYNCED, Place.CLOSED) for key in keys},
    )


def _gone(mapped: MappedRecord, standing: Standing) -> Decision:
    finding = gone_finding(mapped.entity, standing.external_id)
    return replace(
        hold_all(mapped, Status.DIFFERS, finding.message, external_id=standing.external_id),
        findings=(finding,),
    )


def compared(mapped: MappedRecord, image: WrittenImage, current: TargetDocument | None, decision: Decision) -> Decision:
    """A full comparison: an unchanged record whose document in X3 is gone or was changed there *Differs in X3*."""
    standing = Standing(image=image, external_id=decision.external_id, current=current)
    if current is None:
        return _gone(mapped, standing)
    by_hand = changed_by_hand(image_state(image), current) if mapped.entity is Entity.ORDER else ()
    if not by_hand:
        return replace(decision, current=current)
    return replace(_by_hand(mapped, standing, (), by_hand, image), current=current)
