"""How a decision about a written record ends: nothing to be sent, X3 has it all already, or a save that brings it there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from core.model.document import TargetDocument, WrittenImage
from core.model.finding import Finding
from core.model.mapped import MappedRecord
from core.model.plan import LineWrite, PlannedWrite, Purpose, WriteKind
from core.model.run import Place
from core.model.values import Value
from core.sync.compare import equals_wanted
from core.sync.decision import Decision, Standing, after_write, unchanged
from core.sync.image import confirm, wanted_after


def left_as_it_is(
    mapped: MappedRecord,
    findings: tuple[Finding, ...],
    standing: Standing,
    image: WrittenImage,
    prints: Mapping[str, str],
) -> Decision:
    """Nothing is to be sent; what the source says by now (`prints`, by line) belongs to what is written."""
    fresh = replace(
        image,
        header_fingerprint=mapped.fingerprint.header,
        line_fingerprints=prints,
        profile_hash=mapped.profile_hash,
    )
    return replace(unchanged(mapped, standing, fresh), image=fresh, findings=findings)


def updated(
    mapped: MappedRecord,
    findings: tuple[Finding, ...],
    standing: Standing,
    current: TargetDocument,
    image: WrittenImage,
    *,
    purpose: Purpose,
    header: Mapping[str, Value],
    writes: Sequence[LineWrite],
    prints: Mapping[str, str],
    base: WrittenImage | None = None,
) -> Decision:
    """A save of what differs; none where X3 holds all of it already, which is then taken as written.

    Args:
        mapped: the record as JAGGAER has it now.
        findings: what was found about it.
        standing: what is known of it.
        current: X3's document.
        image: what was written.
        purpose: of the save.
        header: header fields to send.
        writes: lines to send.
        prints: fingerprints of the lines that the document stands for afterwards.
        base: what the wanted state is built on, where that is not the image.
    """
    write = PlannedWrite(
        kind=WriteKind.UPDATE,
        purpose=purpose,
        entity=mapped.entity,
        source_id=mapped.source_id,
        number=mapped.number,
        reference=mapped.document.reference,
        header=header,
        lines=tuple(writes),
        wanted=wanted_after(base or image, header, writes),
        external_id=standing.external_id,
        before=current,
        header_fingerprint=mapped.fingerprint.header,
        line_fingerprints=prints,
        profile_hash=mapped.profile_hash,
        mapping_version=mapped.mapping_version,
    )
    if equals_wanted(write.wanted, current):
        fresh = confirm(write, current)
        stands = unchanged(mapped, standing, fresh)
        return replace(stands, image=fresh, place=Place.LINKED, findings=findings, linked=True)
    decision = after_write(mapped, findings, write, Place.UPDATED, written=image)
    return replace(decision, external_id=standing.external_id)
