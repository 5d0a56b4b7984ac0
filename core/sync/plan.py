"""The decision about one record: create, link, update, close, hold or leave alone. Pure, cannot fail.

Rules (product.md section 3): only the source makes changes (fingerprints say whether it did); the written image is the
base of every update; an append goes only to a document that is open and equal to its image; what X3 received or
invoiced is never touched; an open intent is settled by what X3 holds before anything else is sent.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from core.model.connection import InvalidLinePolicy
from core.model.document import TargetDocument, WrittenImage
from core.model.finding import Finding
from core.model.flow import Entity
from core.model.mapped import MappedRecord
from core.model.plan import (
    Intent,
    IntentState,
    LineAction,
    LineWrite,
    PlannedWrite,
    Purpose,
    WantedLine,
    WantedState,
    WriteKind,
)
from core.model.run import Place
from core.model.status import Level, Status
from core.model.twin import findings_of
from core.sync.adopt import adopt, adopt_certain, implausible, not_adopted
from core.sync.compare import (
    IDENTIFYING,
    differences,
    equals_before,
    equals_wanted,
    match_lines,
)
from core.sync.decision import (
    Decision,
    Standing,
    after_write,
    as_read_back,
    held_for_person,
    hold_all,
    placed,
    stops,
)
from core.sync.doubt import answer_lost, look_alike, not_that_one, other_content, other_reference, several
from core.sync.image import ACCEPTED, ORDER_IDENTITY, confirm, for_source, same_name
from core.sync.link import link
from core.sync.lost import surely
from core.sync.readback import read_back
from core.sync.revise import decide_written
from core.sync.twin_decisions import Link


def decide(
    mapped: MappedRecord,
    findings: tuple[Finding, ...],
    standing: Standing,
    policy: InvalidLinePolicy,
) -> Decision:
    """The decision about one record (module docstring). `findings` are all findings of `validate`."""
    if standing.intent is not None:
        return _decide_in_doubt(mapped, findings, standing, standing.intent, policy)
    if standing.image is not None:
        return decide_written(mapped, findings, standing, standing.image, policy)
    return _decide_new(mapped, findings, standing, policy)


def _decide_in_doubt(
    mapped: MappedRecord,
    findings: tuple[Finding, ...],
    standing: Standing,
    intent: Intent,
    policy: InvalidLinePolicy,
) -> Decision:
    planned = intent.planned
    rest = replace(standing, intent=None, again=False)
    if standing.again and standing.settle_over and not (standing.answers or standing.alike):
        return replace(decide(mapped, findings, rest, policy), intent_state=IntentState.NOT_EXECUTED)
    if standing.link is not None and (standing.settle_over or _is_answer(standing, standing.link)):
        return _decide_link_in_doubt(mapped, standing, standing.link)
    there = standing.current
    if standing.image is None:
        never = standing.taken | (planned.carriers or frozenset())
        answers = tuple(document for document in standing.answers if document.external_id not in never)
        if planned.entity is Entity.SUPPLIER and answers and (standing.unsure or len(answers) > 1):
            return _in_doubt(mapped, standing, several(mapped, answers))
        if len(answers) > 1:
            return _several(mapped, answers)
        there = answers[0] if answers else None
        if there is None and standing.alike:
            sure = surely(planned, standing.alike)
            if sure is None:
                return _in_doubt(mapped, standing, look_alike(mapped, standing.alike))
            return _found_by_likeness(mapped, findings, rest, planned, sure, policy)
    if there is not None and _stands_as_wanted(planned, there):
        return _confirmed(mapped, findings, rest, planned, there, policy)
    if equals_before(planned.before, there):
        if not standing.settle_over:
            lost = answer_lost(mapped.entity, intent.settle_until, pending=standing.pending)
            return _in_doubt(mapped, standing, lost)
        again = decide(mapped, findings, rest, policy)
        return replace(again, intent_state=IntentState.NOT_EXECUTED)
    return _in_doubt(mapped, standing, other_content(mapped, planned, there))


def _confirmed(
    mapped: MappedRecord,
    findings: tuple[Finding, ...],
    rest: Standing,
    planned: PlannedWrite,
    there: TargetDocument,
    policy: InvalidLinePolicy,
) -> Decision:
    """What was sent is in X3; the record goes on from there."""
    image = confirm(planned, there)
    confirmed = replace(rest, image=image, external_id=there.external_id, current=there, found=())
    after = decide_written(mapped, findings, confirmed, image, policy)
    if after.write is None:
        after = as_read_back(mapped, after, read_back(planned, there, mapped.decimals), there)
    place = Place.LINKED if after.place is Place.UNCHANGED else after.place
    return replace(
        after,
        image=after.image or image,
        external_id=there.external_id,
        place=place,
        intent_state=IntentState.CONFIRMED,
        linked=True,
        lines=placed(after.lines, Place.UNCHANGED, Place.LINKED) if place is Place.LINKED else after.lines,
    )


def _found_by_likeness(
    mapped: MappedRecord,
    findings: tuple[Finding, ...],
    rest: Standing,
    planned: PlannedWrite,
    there: TargetDocument,
    policy: InvalidLinePolicy,
) -> Decision:
    """As if the reference had found it. That X3 holds another one is told; whoever enters ours there changes nothing."""
    fields = {name: value for name, value in planned.wanted.fields.items() if name != "reference"}
    sent = replace(planned, wanted=replace(planned.wanted, fields=fields))
    decision = _confirmed(mapped, findings, rest, sent, there, policy)
    image = confirm(sent, there) if decision.image is None else decision.image
    image = replace(image, fields={**image.fields, f"{ACCEPTED}reference": planned.reference})
    return replace(decision, image=image, findings=(*decision.findings, other_reference(planned, there)))


def _in_doubt(mapped: MappedRecord, standing: Standing, finding: Finding) -> Decision:
    held = hold_all(mapped, Status.IN_DOUBT, finding.message, external_id=standing.external_id)
    return replace(held, findings=(finding,))


def _is_answer(standing: Standing, link_to: Link) -> bool:
    return any(document.external_id == link_to.external_id for document in standing.answers)


def _decide_link_in_doubt(mapped: MappedRecord, standing: Standing, link_to: Link) -> Decision:
    """A person looked into X3 and said which document it is: that settles what was sent."""
    decision = _decide_link(mapped, standing, link_to)
    if decision.linked:
        return replace(decision, intent_state=IntentState.CONFIRMED)
    return _in_doubt(mapped, standing, not_that_one(link_to.external_id, decision.findings[0]))


def _stands_as_wanted(planned: PlannedWrite, there: TargetDocument) -> bool:
    """Whether the document is the one that the intent wanted, allowing for what X3 changes on saving."""
    if equals_wanted(planned.wanted, there):
        return True
    if planned.kind is WriteKind.UPDATE:
        return False
    if planned.entity is Entity.SUPPLIER:
        return same_name(planned.wanted.fields, there.fields)
    identity = {name: planned.wanted.fields[name] for name in ORDER_IDENTITY if name in planned.wanted.fields}
    match = match_lines(planned.wanted.lines, there.lines, IDENTIFYING)
    return not differences(identity, there.fields) and not match.missing and not match.extra


def _decide_new(
    mapped: MappedRecord,
    findings: tuple[Finding, ...],
    standing: Standing,
    policy: InvalidLinePolicy,
) -> Decision:
    if mapped.not_eligible:
        return hold_all(mapped, Status.NOT_ELIGIBLE, mapped.not_eligible)
    if len(standing.found) > 1:
        return _several(mapped, standing.found)
    if standing.found:
        found = standing.found[0]
        if found.external_id in standing.taken:
            clash = Finding(
                check="number-used-twice",
                level=Level.STOP,
                status=Status.INCOMPLETE,
                field="reference",
                value=mapped.number,
                message=f"Number {mapped.number} is used by two records of JAGGAER; the other one is {found.external_id} in X3.",
                next_step="Have the number corrected in JAGGAER; the next sync picks it up.",
            )
            return replace(hold_all(mapped, clash.status, clash.message), findings=(clash,))
        return link(mapped, findings, standing, found, policy)
    if mapped.cancelled:
        return hold_all(mapped, Status.NOT_ELIGIBLE, "Cancelled in JAGGAER before it was written.")
    if standing.link is not None:
        return _decide_link(mapped, standing, standing.link)
    if standing.certain is not None:
        return adopt_certain(mapped, standing.certain)
    if standing.twins:
        twins = findings_of(mapped.entity, mapped.number, standing.twins)
        return replace(hold_all(mapped, twins[0].status, twins[0].message), findings=(*twins, *findings))
    held = stops(findings)
    if any(not f.line_key for f in held):
        return held_for_person(mapped, findings, {line.key for line in mapped.document.lines})
    invalid = {f.line_key for f in held}
    valid = tuple(line for line in mapped.document.lines if line.key not in invalid)
    if invalid and (policy is InvalidLinePolicy.HOLD_ORDER or not valid):
        return held_for_person(mapped, findings, invalid)
    if mapped.entity is Entity.ORDER and not valid:
        return hold_all(mapped, Status.NOT_ELIGIBLE, "All its lines are cancelled in JAGGAER.")
    wanted = WantedState(
        dict(mapped.document.fields),
        tuple(WantedLine(line.key, dict(line.fields)) for line in valid),
    )
    write = PlannedWrite(
        kind=WriteKind.CREATE,
        purpose=Purpose.CREATE,
        entity=mapped.entity,
        source_id=mapped.source_id,
        number=mapped.number,
        reference=mapped.document.reference or (_number_of(mapped) if mapped.entity is Entity.SUPPLIER else ""),
        header=dict(mapped.document.fields),
        lines=tuple(LineWrite(LineAction.ADD, line.key, line.number, dict(line.fields)) for line in valid),
        wanted=wanted,
        carriers=standing.namesakes,
    )
    write = for_source(write, mapped, {line.key for line in valid})
    return after_write(mapped, findings, write, Place.CREATED)


def _decide_link(mapped: MappedRecord, standing: Standing, link_to: Link) -> Decision:
    """A person said which document of X3 the record is: it is taken over as it stands, and nothing is written."""
    there, external_id = standing.linked, link_to.external_id
    if there is None:
        return not_adopted(mapped, external_id, "X3 does not have it")
    if external_id in standing.taken:
        return not_adopted(mapped, external_id, "another record of JAGGAER is linked to it")
    reason = "" if link_to.anyway else implausible(mapped, there)
    return not_adopted(mapped, external_id, reason) if reason else adopt(mapped, there)


def _number_of(mapped: MappedRecord) -> str:
    return str(mapped.document.fields.get("number") or "")


def _several(mapped: MappedRecord, found: Sequence[TargetDocument]) -> Decision:
    ids = ", ".join(document.external_id for document in found)
    finding = Finding(
        check="reference-not-unique",
        level=Level.STOP,
        status=Status.DIFFERS,
        field="reference",
        value=mapped.document.reference or mapped.number,
        message=f"{len(found)} documents in X3 carry the reference {mapped.number}: {ids}.",
        next_step="Find out which one is right, take the reference from the other in X3, then replay.",
    )
    return replace(hold_all(mapped, Status.DIFFERS, finding.message), findings=(finding,))


def settled(mapped: MappedRecord, decision: Decision, document: TargetDocument) -> tuple[Decision, WrittenImage]:
    """The decision after its write was confirmed by `document`: what X3 holds becomes the written image."""
    assert decision.write is not None  # noqa: S101 - callers settle writes only
    found = read_back(decision.write, document, mapped.decimals)
    return as_read_back(mapped, decision, found, document), confirm(decision.write, document)
