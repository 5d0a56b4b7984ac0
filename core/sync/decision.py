"""What is known of a record when it is decided upon, the decision, and where its lines end by it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from core.model.document import TargetDocument, WrittenImage
from core.model.finding import Finding
from core.model.flow import ExternalId
from core.model.mapped import MappedRecord
from core.model.plan import (
    Intent,
    IntentState,
    LineAction,
    PlannedWrite,
)
from core.model.policies import PolicySettings
from core.model.run import Place
from core.model.settle import PLACE_OF
from core.model.status import WORST_FIRST, Level, Status, worst
from core.model.twin import Certain, Twin
from core.sync.compare import (
    Difference,
)
from core.sync.difference_decisions import Decided
from core.sync.inactive import LeftOpen
from core.sync.readback import ReadBack, other_tax, told
from core.sync.twin_decisions import Link


@dataclass(frozen=True, slots=True)
class Standing:
    """What is known of a record when it is decided upon.

    Attributes:
        image: what is written, its fingerprints by the current profile; None = nothing that we know of.
        found: documents in X3 that carry our reference, asked in this run; only where there is no image.
        current: the document in X3 as read in this run; only where there is an image and something changed.
        intent: an intent without outcome for this record.
        answers: documents in X3 that carry what that intent's new document was sent with: its reference, or its name
            where nothing else can find it.
        unsure: whether one of the answers may have been there before the intent, because nobody noted it.
        alike: orders in X3 that may be what that intent left, though its reference does not find them; asked only when
            the settle time is over and nothing was found.
        again: whether a person said that nothing in X3 is what that intent sent, so that it is decided anew; what was
            seen then is not among `answers` and `alike` any more.
        settle_over: whether a late save of that intent can no longer land.
        pending: whether X3 took that save and has not carried it out yet.
        taken: external ids among `found` and `answers` that belong to another source record.
        namesakes: documents in X3 that carry the record's name now, where only the name could find a lost save again;
            None where its reference can.
    """

    image: WrittenImage | None = None
    external_id: ExternalId | None = None
    found: tuple[TargetDocument, ...] = ()
    current: TargetDocument | None = None
    intent: Intent | None = None
    answers: tuple[TargetDocument, ...] = ()
    unsure: bool = False
    alike: tuple[TargetDocument, ...] = ()
    again: bool = False
    settle_over: bool = False
    pending: bool = False
    taken: frozenset[ExternalId] = frozenset()
    namesakes: frozenset[ExternalId] | None = None
    left_open: LeftOpen | None = None
    """Of a supplier that JAGGAER deactivated: what X3 has of it."""
    certain: Certain | None = None
    """The supplier of X3 that the record certainly is, though nothing but itself says so."""
    twins: tuple[Twin, ...] = ()
    """Documents in X3 without our reference that are likely this record, the surest first."""
    link: Link | None = None
    """The document in X3 that a person decided to link the record to; `linked`: as read in this run."""
    linked: TargetDocument | None = None
    policies: PolicySettings = field(default_factory=PolicySettings)
    """Whose word counts where X3 was changed by hand."""
    said: Decided = field(default_factory=dict)
    """What a person decided about single values that were changed there."""


@dataclass(frozen=True, slots=True)
class LineOutcome:
    """Where one line ends if the decision is carried out."""

    status: Status
    place: Place
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Decision:
    """What to do with one record.

    Attributes:
        status, place, reason: where the record ends; for a write, where it ends once the write is confirmed.
        write: the save to be made; None = nothing is sent.
        image: what is written, when that became known without a save of this run (linked, confirmed by look-up).
        lines: line key -> where the line ends, cancelled lines included.
        findings: what remains on the problem list (levels stop and notice).
        intent_state: how the record's open intent settled; None = it stays open (or there is none).
    """

    status: Status
    place: Place
    reason: str = ""
    write: PlannedWrite | None = None
    image: WrittenImage | None = None
    external_id: ExternalId | None = None
    current: TargetDocument | None = None
    lines: Mapping[str, LineOutcome] = field(default_factory=dict)
    findings: tuple[Finding, ...] = ()
    intent_state: IntentState | None = None
    linked: bool = False
    by_itself: bool = False
    """Whether it is linked to a document without reference of ours that nobody decided on."""
    overruled: tuple[Difference, ...] = ()
    """What somebody changed in X3 and the write sets as JAGGAER has it: wanted, and as X3 had it."""
    not_compared: tuple[str, ...] = ()
    """What of a confirmed save X3's answer does not show, in words."""


def stops(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Those that hold something."""
    return tuple(f for f in findings if f.level is Level.STOP)


def all_keys(mapped: MappedRecord) -> list[str]:
    """Keys of the live lines in source order, then of the cancelled ones."""
    live = [line.key for line in mapped.document.lines]
    return [*live, *(key for key in mapped.cancelled_lines if key not in live)]


def cancelled_outcome() -> LineOutcome:
    """Where a line ends that JAGGAER cancelled before it was written."""
    return LineOutcome(Status.NOT_ELIGIBLE, Place.NOT_ELIGIBLE, "Cancelled in JAGGAER.")


def hold_all(
    mapped: MappedRecord,
    status: Status,
    reason: str,
    *,
    external_id: ExternalId | None = None,
) -> Decision:
    """The record and all its lines end at one status, with nothing sent."""
    place = PLACE_OF[status]
    lines = {
        key: cancelled_outcome() if key in mapped.cancelled_lines else LineOutcome(status, place)
        for key in all_keys(mapped)
    }
    return Decision(status, place, reason, lines=lines, external_id=external_id)


def unchanged(mapped: MappedRecord, standing: Standing, image: WrittenImage, reason: str = "") -> Decision:
    """Nothing to do: what is written stays, lines that are not written stay out."""
    lines: dict[str, LineOutcome] = {}
    for key in all_keys(mapped):
        if key in image.lines:
            lines[key] = LineOutcome(Status.SYNCED, Place.UNCHANGED)
        elif key in mapped.cancelled_lines:
            lines[key] = cancelled_outcome()
        else:
            lines[key] = LineOutcome(Status.NOT_ELIGIBLE, Place.NOT_ELIGIBLE, reason)
    return Decision(
        Status.SYNCED,
        Place.UNCHANGED,
        reason,
        external_id=standing.external_id,
        lines=lines,
        current=standing.current,
    )


def held_for_person(
    mapped: MappedRecord,
    findings: tuple[Finding, ...],
    invalid: set[str],
    *,
    written: WrittenImage | None = None,
    external_id: ExternalId | None = None,
) -> Decision:
    """Nothing of the record is written now: each invalid line with its status, the others wait with it."""
    held = stops(findings)
    by_line: dict[str, Finding] = {}
    for each in sorted(held, key=lambda f: WORST_FIRST.index(f.status), reverse=True):
        by_line[each.line_key] = each
    record_wide = by_line.pop("", None)
    lines: dict[str, LineOutcome] = {}
    for key in dict.fromkeys((*all_keys(mapped), *by_line)):
        if (finding := by_line.get(key)) is not None:
            lines[key] = LineOutcome(finding.status, PLACE_OF[finding.status], finding.message)
        elif key in mapped.cancelled_lines and (written is None or key not in written.lines):
            lines[key] = cancelled_outcome()
        elif record_wide is not None:
            lines[key] = LineOutcome(record_wide.status, PLACE_OF[record_wide.status], record_wide.message)
        elif written is not None and key not in invalid and _stands(mapped, written, key):
            lines[key] = LineOutcome(Status.SYNCED, Place.UNCHANGED)
        else:
            lines[key] = LineOutcome(Status.WAITING, Place.WAITING, "Waits for the other lines of its order.")
    status = worst([f.status for f in held])
    first = next(f for f in held if f.status is status)
    more = len({f.cause_id for f in held}) - 1
    reason = first.message + (f" And {more} more." if more > 0 else "")
    return Decision(
        status,
        PLACE_OF[status],
        reason,
        lines=lines,
        findings=findings,
        external_id=external_id,
    )


def _stands(mapped: MappedRecord, written: WrittenImage, key: str) -> bool:
    """Whether a line stands in X3 as the source wants it."""
    if key in mapped.cancelled_lines:
        return key in written.closed_lines
    return key in written.lines and mapped.fingerprint.of_line(key) == written.line_fingerprints.get(key)


def after_write(
    mapped: MappedRecord,
    findings: tuple[Finding, ...],
    write: PlannedWrite,
    place: Place,
    *,
    written: WrittenImage | None = None,
) -> Decision:
    """Where record and lines end once the write is confirmed; each line that has a stop finding waits for a person."""
    held = stops(findings)
    by_line = {f.line_key: f for f in held if f.line_key}
    touched = {line.key: line.action for line in write.lines}
    lines: dict[str, LineOutcome] = {}
    for key in dict.fromkeys((*all_keys(mapped), *touched, *by_line)):
        if key in touched:
            where = {
                LineAction.ADD: Place.CREATED,
                LineAction.CHANGE: Place.UPDATED,
                LineAction.CLOSE: Place.CLOSED,
            }
            lines[key] = LineOutcome(Status.SYNCED, where[touched[key]])
        elif key in by_line:
            lines[key] = LineOutcome(by_line[key].status, PLACE_OF[by_line[key].status], by_line[key].message)
        elif key in mapped.cancelled_lines:
            lines[key] = cancelled_outcome()
        elif written is not None and key in written.lines:
            lines[key] = LineOutcome(Status.SYNCED, Place.UNCHANGED)
        else:
            lines[key] = LineOutcome(Status.WAITING, Place.WAITING)
    if held:
        count = sum(outcome.place is not Place.NOT_ELIGIBLE for outcome in lines.values())
        reason = f"{len(by_line)} of {count} lines: {held[0].message}"
        return Decision(
            Status.PARTLY_SYNCED,
            Place.HELD,
            reason,
            write=write,
            lines=lines,
            findings=findings,
        )
    return Decision(Status.SYNCED, place, "", write=write, lines=lines, findings=findings)


def placed(lines: Mapping[str, LineOutcome], old: Place | None, new: Place) -> dict[str, LineOutcome]:
    """The lines with one place (None = every live one) exchanged for another."""
    return {
        key: replace(outcome, place=new)
        if outcome.place is old or (old is None and outcome.place is not Place.NOT_ELIGIBLE)
        else outcome
        for key, outcome in lines.items()
    }


def as_read_back(mapped: MappedRecord, decision: Decision, found: ReadBack, document: TargetDocument) -> Decision:
    """The decision with what X3 made of the save: its own changes are told, those of money and coding differ."""
    numbers = {line.key: line.number for line in mapped.document.lines} | dict(mapped.line_numbers)
    taxes = () if found.differs else other_tax(mapped, document)
    findings = (*decision.findings, *found.notices(numbers), *taxes)
    decision = replace(decision, findings=findings, not_compared=found.not_compared)
    return _differs_on_saving(mapped, decision, found.differs, numbers) if found.differs else decision


def _differs_on_saving(
    mapped: MappedRecord, decision: Decision, found: tuple[Difference, ...], numbers: Mapping[str, int]
) -> Decision:
    """The write stands, but X3 made other money or coding of it: a person decides."""
    words = told(found, numbers)
    finding = Finding(
        check="changed-on-saving",
        level=Level.STOP,
        status=Status.DIFFERS,
        field=found[0].field,
        value=mapped.number,
        message=f"X3 changed the {mapped.entity.value} when it saved it: {words}.",
        next_step="Look at price lists and rules in X3; accept the value there or mend it, then replay.",
        line_key=found[0].line,
    )
    keys = {d.line for d in found}
    lines = {
        key: LineOutcome(Status.DIFFERS, Place.DIFFERS, finding.message) if key in keys else outcome
        for key, outcome in decision.lines.items()
    }
    return replace(
        decision,
        status=Status.DIFFERS,
        place=Place.DIFFERS,
        reason=finding.message,
        lines=lines,
        findings=(*decision.findings, finding),
    )
