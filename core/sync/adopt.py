"""Linking a record to a document that somebody keyed into X3, because a person decided so.

X3 is not changed: the written image is what X3 holds. Where JAGGAER wants something else, X3's value is accepted as it
is until the source changes that very field (`core.sync.image`); money and coding are shown as *Differs in X3* first.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from core.model.document import TargetDocument, TargetLine, WrittenImage
from core.model.finding import Finding
from core.model.flow import Entity
from core.model.mapped import MappedRecord
from core.model.plan import WantedLine
from core.model.run import Place
from core.model.settle import PLACE_OF
from core.model.status import Level, Status
from core.model.twin import Certain
from core.model.values import Value
from core.sync.compare import Difference, differences, match_lines, money_or_coding
from core.sync.decision import Decision, LineOutcome, all_keys, cancelled_outcome, hold_all
from core.sync.image import ACCEPTED, same_name
from core.sync.likeness import LIKELY, days_apart, money_of, order_likeness, pair_lines

FAR_OFF = 2
"""Totals further apart than by this factor are not those of one order, unless its lines and date say otherwise."""
MOST_DAYS = 366
_TOLD = 2
_FIELD_WORDS = {"order_date": "order date", "payment_term": "payment term", "expected_receipt_date": "receipt date"}


def implausible(mapped: MappedRecord, there: TargetDocument) -> str:
    """Why a document of X3 can hardly be the record (supplier, currency, total, name); empty when it can."""
    if mapped.entity is Entity.SUPPLIER:
        if same_name(mapped.document.fields, there.fields):
            return ""
        return f"it is called {there.fields.get('name')}, not {mapped.document.fields.get('name')}"
    for name in ("supplier", "currency"):
        wanted, actual = str(mapped.document.fields.get(name) or ""), str(there.fields.get(name) or "")
        if wanted and actual and wanted != actual:
            return f"its {name} is {actual}, not {wanted}"
    ours = money_of([line.fields for line in mapped.document.lines])
    theirs = money_of([line.fields for line in there.lines])
    most, least = max(ours, theirs), min(ours, theirs)
    if most > FAR_OFF * least and order_likeness(mapped, there)[0] < LIKELY:
        return f"its total is {theirs:,.2f}, not {ours:,.2f}"
    apart = days_apart(there.fields.get("order_date"), mapped.order_date)
    return f"it is of {there.fields['order_date']}, {apart} days apart" if apart and apart > MOST_DAYS else ""


def adopt(mapped: MappedRecord, there: TargetDocument) -> Decision:
    """The decision that links the record to `there` and writes nothing."""
    wanted = {line.key: line for line in mapped.document.lines}
    if mapped.entity is Entity.SUPPLIER:
        match = match_lines([WantedLine(key, line.fields) for key, line in wanted.items()], there.lines, ("code",))
        # Addresses that X3 does not have under our code stay as they are there: a link is no change at the source.
        pairs: Mapping[str, TargetLine | None] = {key: match.pairs.get(key) for key in wanted}
        extra: list[TargetLine] = []
    else:
        found = pair_lines(mapped.document.lines, [line for line in there.lines if not line.closed] or there.lines)[0]
        pairs = found
        taken = {line.line_id for line in found.values()}
        extra = [line for line in there.lines if line.line_id not in taken and not line.closed]
    image = WrittenImage(
        fields=_accepting(mapped.document.fields, there.fields),
        lines={
            key: _accepting(wanted[key].fields, line.fields if line else wanted[key].fields)
            for key, line in pairs.items()
        },
        line_ids={key: line.line_id for key, line in pairs.items() if line},
        closed_lines=frozenset(key for key, line in pairs.items() if line and line.closed),
        closed=there.closed,
        mapping_version=mapped.mapping_version,
        profile_hash=mapped.profile_hash,
        header_fingerprint=mapped.fingerprint.header,
        line_fingerprints={key: fp for key in pairs if (fp := mapped.fingerprint.of_line(key)) is not None},
    )
    findings = _findings(mapped, there, pairs, extra)
    return _placed(mapped, there, image, findings)


def adopt_certain(mapped: MappedRecord, certain: Certain) -> Decision:
    """The same without a person's word, and why; it is told beside what differs."""
    decision = adopt(mapped, certain.document)
    told = Finding(
        check="linked-by-itself",
        level=Level.NOTICE,
        status=Status.SYNCED,
        field="reference",
        value=certain.document.external_id,
        message=f"{mapped.number} was linked to {certain.document.external_id} by itself. {certain.why}",
        next_step="Not the same? Undo the link; then a person decides.",
    )
    return replace(decision, reason=certain.why, findings=(told, *decision.findings), by_itself=True)


def _accepting(wanted: Mapping[str, Value], actual: Mapping[str, Value]) -> dict[str, Value]:
    """What X3 holds, with what the source wants instead beside it."""
    held = {name: actual.get(name, value) for name, value in wanted.items()}
    return held | {f"{ACCEPTED}{d.field}": d.wanted for d in differences(wanted, actual)}


def _findings(
    mapped: MappedRecord, there: TargetDocument, pairs: Mapping[str, TargetLine | None], extra: list[TargetLine]
) -> tuple[Finding, ...]:
    """What differs: a stop for money, coding and lines without partner, a notice for the rest."""
    found: list[Finding] = []
    header = differences(mapped.document.fields, there.fields)
    found += [_finding(mapped, there, d) for d in header if d.field not in {"reference", "number"}]
    for line in mapped.document.lines:
        partner = pairs.get(line.key)
        if partner is not None:
            found += [
                _finding(mapped, there, d, line.number) for d in differences(line.fields, partner.fields, line.key)
            ]
        elif mapped.entity is Entity.ORDER:
            words = f"{there.external_id} in X3 has no line like line {line.number}; a replay adds it."
            found.append(_stop(mapped, "line", words, line.key))
    for more in extra:
        words = f"{there.external_id} in X3 has a line {more.line_id} that JAGGAER does not have."
        found.append(_stop(mapped, "line", words, ""))
    return tuple(found)


def _finding(mapped: MappedRecord, there: TargetDocument, difference: Difference, number: int = 0) -> Finding:
    where = f"Line {number} of {there.external_id}" if number else str(there.external_id)
    name = _FIELD_WORDS.get(difference.field, difference.field.replace("_", " "))
    words = f"{where} has {name} {_text(difference.actual)} in X3, {_text(difference.wanted)} in JAGGAER."
    grave = mapped.entity is Entity.ORDER and (money_or_coding(difference) or difference.field == "supplier")
    if grave:
        return _stop(mapped, difference.field, words, difference.line)
    return replace(_stop(mapped, difference.field, words, difference.line), level=Level.NOTICE, next_step="")


def _stop(mapped: MappedRecord, field: str, words: str, line_key: str) -> Finding:
    return Finding(
        check="linked-differs",
        level=Level.STOP,
        status=Status.DIFFERS,
        field=field,
        value=mapped.number,
        message=words,
        next_step="It is linked and X3 stays as it is. Mend one side if it matters, then replay: that accepts the rest.",
        line_key=line_key,
    )


def _placed(
    mapped: MappedRecord, there: TargetDocument, image: WrittenImage, findings: tuple[Finding, ...]
) -> Decision:
    grave = [finding for finding in findings if finding.level is Level.STOP]
    by_line = {finding.line_key: finding for finding in reversed(grave)}
    lines: dict[str, LineOutcome] = {}
    for key in all_keys(mapped):
        if key in by_line:
            lines[key] = LineOutcome(Status.DIFFERS, Place.DIFFERS, by_line[key].message)
        elif key in image.lines:
            lines[key] = LineOutcome(Status.SYNCED, Place.LINKED)
        else:
            lines[key] = cancelled_outcome()
    status = Status.DIFFERS if grave else Status.SYNCED
    return Decision(
        status,
        PLACE_OF[status] if grave else Place.LINKED,
        " ".join([f.message for f in grave[:_TOLD]] + [f"And {len(grave) - _TOLD} more."] * (len(grave) > _TOLD)),
        image=image,
        external_id=there.external_id,
        current=there,
        lines=lines,
        findings=findings,
        linked=True,
    )


def not_adopted(mapped: MappedRecord, external_id: str, reason: str) -> Decision:
    """A decided link that cannot be carried out holds the record; nothing is created instead."""
    finding = Finding(
        check="link-impossible",
        level=Level.STOP,
        status=Status.PROBABLE_TWIN,
        field="reference",
        value=external_id,
        message=f"{mapped.number} is to be linked to {external_id} in X3, but {reason}.",
        next_step="Undo the link, or link it to another one.",
    )
    return replace(hold_all(mapped, Status.PROBABLE_TWIN, finding.message), findings=(finding,))


def _text(value: Value) -> str:
    return "nothing" if value in {None, ""} else str(value)
