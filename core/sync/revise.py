"""Deciding about a record that is in the target already: orders by their table of changes, suppliers by what follows JAGGAER."""

from __future__ import annotations

from dataclasses import replace

from core.model.connection import InvalidLinePolicy
from core.model.document import NAME_PARTS, WrittenImage
from core.model.finding import Finding
from core.model.flow import Entity
from core.model.mapped import MappedRecord
from core.model.plan import (
    LineAction,
    LineWrite,
    Purpose,
)
from core.model.status import Status
from core.sync import close_order, revise_order
from core.sync.decision import (
    Decision,
    Standing,
    held_for_person,
    stops,
    unchanged,
)
from core.sync.image import (
    changed_keys,
    header_changes,
    line_changes,
)
from core.sync.inactive import ACTIVE, active_flag, deactivated
from core.sync.owned import FOLLOWS, OWNED, owned_differences
from core.sync.updating import left_as_it_is, updated


def decide_written(
    mapped: MappedRecord,
    findings: tuple[Finding, ...],
    standing: Standing,
    image: WrittenImage,
    policy: InvalidLinePolicy,
) -> Decision:
    """The decision about a record that has a written image."""
    if mapped.entity is Entity.ORDER:
        return revise_order.decide_order(mapped, findings, standing, image, policy)
    decision = _with_flag(_decide_supplier(mapped, findings, standing, image, policy), mapped, standing, image)
    left = standing.left_open
    if left is None or standing.external_id is None:
        return decision
    if decision.write is not None and decision.write.header.get(ACTIVE) is False:
        left = replace(left, active=False)
    told = deactivated(mapped, standing.external_id, left)
    if mapped.not_eligible and standing.current is not None:
        told += owned_differences(mapped, standing.current, image)
    return replace(decision, findings=(*decision.findings, *told))


def _with_flag(decision: Decision, mapped: MappedRecord, standing: Standing, image: WrittenImage) -> Decision:
    """The decision with the supplier made inactive in X3, or active again, where the policy says so and X3 has it otherwise.

    What else was changed in JAGGAER meanwhile is still to be written once it is active: the image keeps its fingerprints.
    """
    flag, current = active_flag(mapped, image, standing.policies), standing.current
    if flag is None or current is None or ACTIVE not in current.fields:
        return decision
    if current.fields[ACTIVE] is flag:
        return _noted_active(decision, image) if flag else decision
    if (write := decision.write) is not None:
        fields = {**write.wanted.fields, ACTIVE: flag}
        write = replace(write, header={**write.header, ACTIVE: flag}, wanted=replace(write.wanted, fields=fields))
        return replace(decision, write=write)
    if decision.status is not Status.SYNCED:
        return decision
    as_there = {name: current.fields.get(name, value) for name, value in image.fields.items()}
    made = updated(
        mapped,
        decision.findings,
        standing,
        current,
        image,
        purpose=Purpose.REVISION,
        header={ACTIVE: flag},
        writes=(),
        prints=image.line_fingerprints,
        base=replace(image, fields=as_there),
    )
    if made.write is None:
        return decision
    base = decision.image or image
    write = replace(
        made.write,
        header_fingerprint=base.header_fingerprint,
        line_fingerprints=base.line_fingerprints,
        profile_hash=base.profile_hash,
        mapping_version=base.mapping_version,
    )
    return replace(made, write=write)


def _noted_active(decision: Decision, image: WrittenImage) -> Decision:
    """Somebody made it active in X3 before us: what this program wrote of it holds no longer."""
    base = decision.image or image
    if decision.write is not None or decision.status is not Status.SYNCED:
        return decision
    return replace(decision, image=replace(base, fields={**base.fields, ACTIVE: True}))


def _decide_supplier(
    mapped: MappedRecord,
    findings: tuple[Finding, ...],
    standing: Standing,
    image: WrittenImage,
    policy: InvalidLinePolicy,
) -> Decision:
    header, changed, new, _ = changed_keys(mapped, image)
    if mapped.cancelled:
        return close_order.close(mapped, standing, image)
    if mapped.not_eligible or not (header or changed or new):
        return unchanged(mapped, standing, image, reason=mapped.not_eligible)
    relevant = changed | new
    about = {"", *relevant} if header else relevant
    findings = tuple(f for f in findings if f.line_key in about or not image.lines)
    held = stops(findings)
    invalid = {f.line_key for f in held if f.line_key}
    header_held = any(not f.line_key for f in held)
    current = standing.current
    if current is None:
        return close_order.gone_from_x3(mapped, standing)
    header_fields = header_changes(mapped, image) if header and not header_held else {}
    header_fields = {name: value for name, value in header_fields.items() if name in FOLLOWS}
    if any(part in header_fields for part in NAME_PARTS):
        # A name that got shorter leaves nothing of the old one behind.
        over = [part for part in NAME_PARTS if part not in mapped.document.fields]
        header_fields |= {part: "" for part in over if image.fields.get(part)}
    writes: list[LineWrite] = []
    silent: set[str] = set()
    for line in mapped.document.lines:
        if line.key not in relevant or line.key in invalid or header_held:
            continue
        if line.key in new:
            writes.append(LineWrite(LineAction.ADD, line.key, line.number, dict(line.fields)))
        elif changes := line_changes(line, image.lines[line.key]):
            line_id = image.line_ids.get(line.key, "")
            writes.append(LineWrite(LineAction.CHANGE, line.key, line.number, changes, line_id))
        else:
            silent.add(line.key)
    if held and (policy is InvalidLinePolicy.HOLD_ORDER or header_held or not (writes or header_fields)):
        return held_for_person(mapped, findings, invalid, written=image, external_id=standing.external_id)
    touched = {write.key for write in writes} | silent
    findings = (*findings, *owned_differences(mapped, current, image))
    prints = {**image.line_fingerprints, **{k: mapped.fingerprint.lines[k] for k in touched}}
    if not writes and not header_fields:
        return left_as_it_is(mapped, findings, standing, image, prints)
    appends = bool(writes) and not header_fields and len(touched & new) == len(writes)
    return updated(
        mapped,
        findings,
        standing,
        current,
        image,
        purpose=Purpose.APPEND if appends else Purpose.REVISION,
        header=header_fields,
        writes=writes,
        prints=prints,
    )


def compared(mapped: MappedRecord, standing: Standing, image: WrittenImage, decision: Decision) -> Decision:
    """A full comparison: a record whose source stands, and whose document in X3 is gone or was changed there by hand."""
    if mapped.entity is Entity.ORDER:
        return revise_order.compared(mapped, standing, image, decision)
    if standing.current is None:
        return close_order.gone_from_x3(mapped, standing)
    told = mapped.cancelled or any(finding.check == OWNED for finding in decision.findings)
    owned = () if told else owned_differences(mapped, standing.current, image)
    return replace(decision, current=standing.current, findings=(*decision.findings, *owned))
