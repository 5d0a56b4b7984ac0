"""What people read about saves whose outcome is not known: what happens by itself, and what waits for them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from core.model.document import DIMENSION_PREFIX, TargetDocument
from core.model.finding import Finding
from core.model.flow import Entity, ExternalId
from core.model.mapped import MappedRecord
from core.model.plan import PlannedWrite, WriteKind
from core.model.status import Level, Status
from core.model.values import Value
from core.sync.compare import IDENTIFYING, differences, match_lines

LOST = "Sent to X3, but its answer was lost. X3 does not show it yet and is asked again."
LOOK_ALIKE = "in-doubt-look-alike"
OTHER_REFERENCE = "other-reference"
OF_PERSON = "in-doubt-"
"""What the checks begin with of which a person says what X3 has."""
MOST_TOLD = 20
"""Differences that a sentence names."""


def answer_lost(entity: Entity, settle_until: datetime, *, pending: bool = False) -> Finding:
    """A save whose answer was lost, while it may still land: one cause for all of an entity.

    Args:
        entity: of the record.
        settle_until: from when on X3's silence means that it does not have it, UTC.
        pending: whether X3 took the save and has not carried it out yet.
    """
    until = f"From {settle_until:%d %b %H:%M} UTC on, a sync sends again what X3 does not have."
    return Finding(
        check="answer-lost",
        level=Level.STOP,
        status=Status.IN_DOUBT,
        field="document",
        value=entity.value,
        message=LOST,
        next_step="Nothing to do: every sync asks X3 by itself. "
        + ("X3 has it in a batch that has not run yet; it is not sent again before." if pending else until),
    )


def other_content(mapped: MappedRecord, planned: PlannedWrite, there: TargetDocument | None) -> Finding:
    """X3 holds neither what was sent nor what it held before: a person sees both."""
    name = planned.reference or mapped.number
    if there is None:
        message = f"X3 no longer shows {planned.external_id}, to which a change of {name} was sent."
        step = f"Look for {planned.external_id} in X3, then replay."
    else:
        message = f"X3 holds something else in {there.external_id} than was sent for {name}: {both(planned, there)}."
        step = f"Mend {there.external_id} in X3 so that it is as it was sent, then replay."
        if planned.kind is WriteKind.CREATE:
            step += f" Or link {mapped.number} to it: then it stays as X3 has it."
        else:
            step += " Or say that it is to stay as X3 has it."
    return Finding(
        check="in-doubt-other-content",
        level=Level.STOP,
        status=Status.IN_DOUBT,
        field="reference",
        value=name,
        message=message,
        next_step=step,
    )


def several(mapped: MappedRecord, answers: Sequence[TargetDocument]) -> Finding:
    """Only the name can find what was sent, and it does not tell which document it is."""
    ids = ", ".join(answer.external_id for answer in answers)
    may_be = "may be the one" if len(answers) == 1 else "may each be the one"
    return Finding(
        check="in-doubt-same-name",
        level=Level.STOP,
        status=Status.IN_DOUBT,
        field="reference",
        value=mapped.number,
        message=f"{mapped.number} was sent to X3 and its answer was lost; {ids} {may_be}: the name is the same.",
        next_step=f"Find out in X3 which one it is, and link {mapped.number} to it.",
    )


def look_alike(mapped: MappedRecord, alike: Sequence[TargetDocument]) -> Finding:
    """No reference finds what was sent, but something in X3 may be it."""
    ids = ", ".join(document.external_id for document in alike)
    are = "looks like it" if len(alike) == 1 else "look like it"
    return Finding(
        check=LOOK_ALIKE,
        level=Level.STOP,
        status=Status.IN_DOUBT,
        field="reference",
        value=mapped.number,
        message=f"{mapped.number} was sent to X3 and its answer was lost. Its reference finds nothing there, but {ids} {are}.",
        next_step=f"Compare what was sent with what X3 has. Say that {mapped.number} is one of them, or that it is not there.",
    )


def other_reference(planned: PlannedWrite, there: TargetDocument) -> Finding:
    """What was sent is in X3, under another reference than it was given."""
    has = f"the reference {there.reference}" if there.reference else "no reference"
    return Finding(
        check=OTHER_REFERENCE,
        level=Level.NOTICE,
        status=Status.SYNCED,
        field="reference",
        value=planned.number,
        message=f"{there.external_id} in X3 carries {has}; {planned.reference} was sent. It was found by supplier, day, sum"
        " and lines.",
        next_step=f"Enter {planned.reference} as its reference in X3, so that it is found there.",
    )


def not_that_one(external_id: ExternalId, finding: Finding) -> Finding:
    """A finding about a decided link, while the save that went before it is in doubt."""
    return Finding(
        check=finding.check,
        level=Level.STOP,
        status=Status.IN_DOUBT,
        field=finding.field,
        value=external_id,
        message=finding.message,
        next_step=finding.next_step,
    )


def both(planned: PlannedWrite, there: TargetDocument) -> str:
    """Where X3 differs from what was sent, header first, then line by line, in words."""
    told = _fields("", planned.wanted.fields, there.fields)
    if planned.wanted.closed and not there.closed:
        told.append("it is open in X3, closed was sent")
    numbers = {line.key: line.number for line in planned.lines}
    match = match_lines(planned.wanted.lines, there.lines, IDENTIFYING)
    pairs = dict(match.pairs)
    # What was changed in X3 keeps its place: the n-th line without partner is the n-th line left over.
    pairs |= {line.key: extra for line, extra in zip(match.missing, match.extra, strict=False)}
    for line in planned.wanted.lines:
        number = numbers.get(line.key)
        partner = pairs.get(line.key)
        where = f"line {number}" if number else (f"line {line.line_id} of X3" if line.line_id else "a line")
        if partner is None:
            told.append(f"{where}: {_line(line.fields)} was sent, X3 does not have it")
            continue
        told += _fields(f"{where}: ", line.fields, partner.fields)
        if line.closed and not partner.closed:
            told.append(f"{where}: open in X3, closed was sent")
    told += [
        f"line {line.line_id} of X3: {_line(line.fields)} was not sent" for line in match.extra[len(match.missing) :]
    ]
    more = len(told) - MOST_TOLD
    return "; ".join(told[:MOST_TOLD]) + (f"; and {more} more" if more > 0 else "")


def _fields(where: str, wanted: Mapping[str, Value], actual: Mapping[str, Value]) -> list[str]:
    return [
        f"{where}{_name(d.field)} {_text(d.actual)} in X3, {_text(d.wanted)} was sent"
        for d in differences(wanted, actual)
    ]


def _line(fields: Mapping[str, Value]) -> str:
    if "quantity" not in fields:
        return " ".join(_text(fields[name]) for name in ("code", "line1", "city") if fields.get(name)) or "a line"
    unit = f" {fields['unit']}" if fields.get("unit") else ""
    return f"{_text(fields['quantity'])}{unit} at {_text(fields.get('price'))}"


def _name(field: str) -> str:
    return field.removeprefix(DIMENSION_PREFIX).replace("_", " ")


def _text(value: Value) -> str:
    return "nothing" if value is None or value == "" else str(value)
