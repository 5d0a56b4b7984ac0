"""An invoice with an open intent: what X3 holds says how the save ended before anything is sent again."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from core.model.document import TargetDocument
from core.model.finding import Finding
from core.model.mapped import MappedRecord
from core.model.plan import Intent, IntentState, PlannedWrite, WriteKind
from core.model.run import Place
from core.model.status import Level, Status
from core.sync.compare import IDENTIFYING, differences, match_lines
from core.sync.decision import Decision, as_read_back, hold_all, placed
from core.sync.doubt import answer_lost, not_that_one, other_content
from core.sync.image import confirm
from core.sync.invoices.coding import stands_coded, stands_uncoded
from core.sync.invoices.decision import decide_link, decide_standing, take
from core.sync.invoices.standing import InvoiceStanding, Rules
from core.sync.readback import read_back

_IDENTITY: Final = ("kind", "supplier", "currency")
"""Header fields that must agree before an invoice of X3 can be what was sent."""


def decide_invoice(
    mapped: MappedRecord, findings: tuple[Finding, ...], standing: InvoiceStanding, rules: Rules
) -> Decision:
    """The decision about one invoice, an open intent settled first. `findings` are all findings of `validate`."""
    if standing.intent is None:
        return decide_standing(mapped, findings, standing, rules)
    return _in_doubt(mapped, findings, standing, standing.intent, rules)


def _in_doubt(
    mapped: MappedRecord, findings: tuple[Finding, ...], standing: InvoiceStanding, intent: Intent, rules: Rules
) -> Decision:
    planned = intent.planned
    creates = planned.kind is WriteKind.CREATE
    rest = replace(standing, intent=None, again=False)
    if creates and standing.again and standing.settle_over and not standing.answers:
        return _anew(mapped, findings, rest, rules)
    if standing.link is not None:
        answer = standing.link.external_id in {there.external_id for there in standing.answers}
        if standing.settle_over or answer or not creates:
            return _decided(mapped, findings, rest, planned, rules)
    if creates and len(standing.answers) > 1:
        return _stays(mapped, standing, _several(mapped, standing.answers))
    there = (standing.answers[0] if standing.answers else None) if creates else standing.current
    if there is not None and _as_sent(planned, there):
        return _confirmed(mapped, findings, rest, planned, there, rules)
    if _as_before(planned, there):
        if not standing.settle_over:
            return _stays(mapped, standing, answer_lost(mapped.entity, intent.settle_until, pending=standing.pending))
        return _anew(mapped, findings, rest, rules)
    return _stays(mapped, standing, other_content(mapped, planned, there))


def _as_sent(planned: PlannedWrite, there: TargetDocument) -> bool:
    """Whether X3's invoice is what was sent: the coding, or kind, supplier, currency and every line's quantity and price."""
    if planned.kind is WriteKind.UPDATE:
        return stands_coded(planned, there)
    identity = {name: planned.wanted.fields[name] for name in _IDENTITY if name in planned.wanted.fields}
    match = match_lines(planned.wanted.lines, there.lines, IDENTIFYING)
    return not (differences(identity, there.fields) or match.missing or match.extra)


def _as_before(planned: PlannedWrite, there: TargetDocument | None) -> bool:
    if planned.kind is WriteKind.CREATE:
        return there is None
    return there is not None and stands_uncoded(planned, there)


def _confirmed(
    mapped: MappedRecord,
    findings: tuple[Finding, ...],
    rest: InvoiceStanding,
    planned: PlannedWrite,
    there: TargetDocument,
    rules: Rules,
) -> Decision:
    """What was sent is in X3; the invoice goes on from there."""
    image = confirm(planned, there)
    confirmed = replace(rest, image=image, external_id=there.external_id, current=there, link=None)
    if mapped.not_eligible:
        after = hold_all(mapped, Status.NOT_ELIGIBLE, mapped.not_eligible)
    else:
        after = take(mapped, findings, confirmed, there, rules)
    if after.write is None:
        after = as_read_back(mapped, after, read_back(planned, there, mapped.decimals), there)
    if after.place is Place.UNCHANGED:
        after = replace(after, place=Place.LINKED, lines=placed(after.lines, Place.UNCHANGED, Place.LINKED))
    return replace(after, image=image, external_id=there.external_id, current=there, intent_state=IntentState.CONFIRMED)


def _decided(
    mapped: MappedRecord, findings: tuple[Finding, ...], rest: InvoiceStanding, planned: PlannedWrite, rules: Rules
) -> Decision:
    """A person looked into X3 and said which invoice it is, and that it stays as X3 has it."""
    assert rest.link is not None  # noqa: S101 - the caller looked
    said = decide_link(mapped, findings, rest, rules)
    if said.external_id is None or rest.linked is None:
        return _stays(mapped, rest, not_that_one(rest.link.external_id, said.findings[0]))
    return _confirmed(mapped, findings, rest, planned, rest.linked, rules)


def _anew(mapped: MappedRecord, findings: tuple[Finding, ...], rest: InvoiceStanding, rules: Rules) -> Decision:
    return replace(decide_standing(mapped, findings, rest, rules), intent_state=IntentState.NOT_EXECUTED)


def _stays(mapped: MappedRecord, standing: InvoiceStanding, finding: Finding) -> Decision:
    held = hold_all(mapped, Status.IN_DOUBT, finding.message, external_id=standing.external_id)
    return replace(held, findings=(finding,))


def _several(mapped: MappedRecord, answers: tuple[TargetDocument, ...]) -> Finding:
    ids = ", ".join(str(answer.external_id) for answer in answers)
    return Finding(
        check="in-doubt-same-number",
        level=Level.STOP,
        status=Status.IN_DOUBT,
        field="reference",
        value=mapped.number,
        message=f"{mapped.number} was sent to X3 and its answer was lost; {ids} carry its document number.",
        next_step=f"Find out in X3 which one it is, and link {mapped.number} to it.",
    )
