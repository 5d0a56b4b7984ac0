"""Adopting a document that carries our reference, for a store that does not know it (empty, or restored)."""

from __future__ import annotations

from dataclasses import replace

from core.model.connection import InvalidLinePolicy
from core.model.document import TargetDocument, TargetLine, WrittenImage
from core.model.finding import Finding
from core.model.flow import Entity
from core.model.mapped import MappedRecord
from core.model.plan import (
    WantedLine,
)
from core.model.run import Place
from core.model.status import Level, Status
from core.sync.compare import (
    IDENTIFYING,
    differences,
    match_lines,
)
from core.sync.decision import Decision, Standing, hold_all, placed
from core.sync.image import ORDER_IDENTITY, same_name
from core.sync.readback import not_signed
from core.sync.revise import decide_written


def link(
    mapped: MappedRecord,
    findings: tuple[Finding, ...],
    standing: Standing,
    found: TargetDocument,
    policy: InvalidLinePolicy,
) -> Decision:
    """The document is in X3 already (an empty or restored store): it is adopted as it stands, coding included."""
    wanted = tuple(WantedLine(line.key, line.fields) for line in mapped.document.lines)
    if mapped.entity is Entity.SUPPLIER:
        strange = not same_name(mapped.document.fields, found.fields)
        match = match_lines(wanted, found.lines, ("code",))
        extra: tuple[TargetLine, ...] = ()
    else:
        identity = {
            name: mapped.document.fields[name]
            for name in ORDER_IDENTITY
            if mapped.document.fields.get(name) not in {None, ""}
        }
        strange = bool(differences(identity, found.fields))
        match = match_lines(wanted, found.lines, IDENTIFYING)
        extra = tuple(line for line in match.extra if not line.closed)
    if strange or extra or (mapped.entity is Entity.ORDER and wanted and not match.pairs):
        finding = Finding(
            check="reference-other-content",
            level=Level.STOP,
            status=Status.DIFFERS,
            field="reference",
            value=mapped.document.reference or mapped.number,
            message=f"{found.external_id} in X3 carries the number {mapped.number}, but holds something else.",
            next_step="Compare both; mend the document in X3 or the record in JAGGAER, then replay.",
        )
        return replace(
            hold_all(mapped, Status.DIFFERS, finding.message),
            findings=(finding,),
            current=found,
        )
    lines = {line.key: line for line in mapped.document.lines}
    image = WrittenImage(
        fields={name: found.fields.get(name, value) for name, value in mapped.document.fields.items()},
        lines={
            key: {name: there.fields.get(name, value) for name, value in lines[key].fields.items()}
            for key, there in match.pairs.items()
        },
        line_ids={key: there.line_id for key, there in match.pairs.items()},
        closed_lines=frozenset(key for key, there in match.pairs.items() if there.closed),
        closed=found.closed,
        mapping_version=mapped.mapping_version,
        profile_hash=mapped.profile_hash,
        header_fingerprint=mapped.fingerprint.header,
        line_fingerprints={key: fp for key in match.pairs if (fp := mapped.fingerprint.of_line(key)) is not None},
    )
    if mapped.entity is Entity.SUPPLIER:
        # Addresses that X3 does not have under our code stay as they are there: a link is no change at the source.
        image = replace(
            image,
            lines={
                **{key: dict(line.fields) for key, line in lines.items()},
                **image.lines,
            },
            line_fingerprints=dict(mapped.fingerprint.lines),
        )
    adopted = replace(standing, image=image, external_id=found.external_id, current=found, found=())
    after = decide_written(mapped, findings, adopted, image, policy)
    if after.place is Place.UNCHANGED:
        after = replace(
            after,
            place=Place.LINKED,
            lines=placed(after.lines, Place.UNCHANGED, Place.LINKED),
        )
    if mapped.entity is Entity.ORDER and after.write is None and not (found.receivable or found.closed):
        after = replace(after, findings=(*after.findings, not_signed()))
    return replace(after, image=after.image or image, external_id=found.external_id, linked=True)
