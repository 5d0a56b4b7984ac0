"""Account and dimensions of X3's invoice: what a line is to have, and the save that gives it.

A line whose source did not change keeps its written coding; what somebody changed in X3 since is kept and told
(product.md section 3). Nothing is taken away: what JAGGAER leaves empty stays as X3 has it.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace
from typing import Final

from core.model.document import TargetDocument, WrittenImage, is_coding
from core.model.flow import Entity
from core.model.mapped import MappedRecord
from core.model.plan import LineAction, LineWrite, PlannedWrite, Purpose, WantedLine, WantedState, WriteKind
from core.model.values import Value, same_value
from core.sync.image import ACCEPTED
from core.sync.invoices.differences import Differs, shown
from core.sync.invoices.lines import Pairing

Coding = Mapping[str, Value]
MATCHED: Final = f"{ACCEPTED}invoice"
"""The field of an image whose invoice X3 had as it should be: nothing of it was written by us."""


def was_written(image: WrittenImage | None) -> bool:
    """Whether something of the invoice was written by us, and not only found as it should be."""
    return image is not None and MATCHED not in image.fields


def as_wanted(
    there: TargetDocument, lines: Pairing, wanted: Mapping[str, Coding], but: Collection[str]
) -> dict[str, Coding]:
    """Line key -> its coding, of the lines that X3 shows with all of it; those of `but` left out."""
    found: dict[str, Coding] = {}
    for key, partner in lines.pairs.items():
        coding = wanted.get(key, {})
        seen = shown(partner, there, coding)
        if coding and key not in but and all(n in seen and same_value(v, seen[n]) for n, v in coding.items()):
            found[key] = coding
    return found


def with_found(
    mapped: MappedRecord, lines: Pairing, image: WrittenImage | None, same: Mapping[str, Coding]
) -> WrittenImage | None:
    """The image with the lines that X3 has as they should be, so that a later change by hand is known for one.

    None where nothing is new, or where the image holds a line whose source changed since: it is for an older source.
    """
    held = image.lines if image is not None else {}
    new = [key for key in same if key not in held]
    if not new or (image is not None and not all(is_kept(mapped, image, key) for key in held)):
        return None
    base = image if image is not None else WrittenImage({MATCHED: mapped.number})
    return replace(
        base,
        lines={**held, **{key: same[key] for key in new}},
        line_ids={**base.line_ids, **{key: lines.pairs[key].line_id for key in new}},
        mapping_version=mapped.mapping_version,
        profile_hash=mapped.profile_hash,
        header_fingerprint=mapped.fingerprint.header,
        line_fingerprints={**base.line_fingerprints, **{key: mapped.fingerprint.of_line(key) or "" for key in new}},
    )


def wanted_coding(mapped: MappedRecord, image: WrittenImage | None) -> dict[str, Coding]:
    """Line key -> account and dimensions that the line is to have; as written where its source did not change since."""
    return {
        line.key: _coding(image.lines[line.key])
        if image is not None and is_kept(mapped, image, line.key)
        else _coding(line.fields)
        for line in mapped.document.lines
    }


def is_kept(mapped: MappedRecord, image: WrittenImage, key: str) -> bool:
    """Whether a line is written and its source did not change since."""
    return key in image.lines and mapped.fingerprint.of_line(key) == image.line_fingerprints.get(key)


def by_hand(each: Differs, image: WrittenImage | None) -> bool:
    """Whether a coding that differs is not what we wrote any more, so that somebody changed it in X3."""
    if image is None or each.field not in image.lines.get(each.line, {}):
        return False
    return not same_value(image.lines[each.line][each.field], each.theirs)


def coding_write(
    mapped: MappedRecord,
    there: TargetDocument,
    lines: Pairing,
    image: WrittenImage | None,
    changes: Mapping[str, Coding],
    same: Mapping[str, Coding],
) -> PlannedWrite:
    """The save that gives lines of X3's invoice their coding, and nothing else.

    Args:
        mapped: JAGGAER's invoice.
        there: X3's, as it stands.
        lines: which line is which.
        image: what was written before.
        changes: line key -> account and dimensions to be written.
        same: line key -> coding that X3 has already as it should be: remembered, so that nobody's later change of it is
            taken for the old state.
    """
    numbers = {line.key: line.number for line in mapped.document.lines}
    written = image.lines if image is not None else {}
    keys = [key for key in numbers if key in lines.pairs and (key in changes or key in written or key in same)]
    fingerprints = {
        key: fingerprint
        for key, fingerprint in (image.line_fingerprints.items() if image is not None else ())
        if key in keys
    } | {
        key: told
        for key in numbers
        if (key in changes or key in same) and (told := mapped.fingerprint.of_line(key)) is not None
    }
    # What else of a line that is written X3 has as wanted.
    rest = {
        line.key: _equal_part(_coding(line.fields), shown(lines.pairs[line.key], there, line.fields))
        for line in mapped.document.lines
        if line.key in changes
    }
    return PlannedWrite(
        kind=WriteKind.UPDATE,
        purpose=Purpose.REVISION,
        entity=Entity.INVOICE,
        source_id=mapped.source_id,
        number=mapped.number,
        reference=mapped.document.reference,
        header={},
        lines=tuple(
            LineWrite(LineAction.CHANGE, key, numbers[key], dict(changes[key]), lines.pairs[key].line_id)
            for key in keys
            if key in changes
        ),
        wanted=WantedState(
            {},
            tuple(
                WantedLine(
                    key,
                    {**_coding(written.get(key, {})), **same.get(key, {}), **rest.get(key, {}), **changes.get(key, {})},
                    lines.pairs[key].line_id,
                )
                for key in keys
            ),
        ),
        external_id=there.external_id,
        before=there,
        header_fingerprint=mapped.fingerprint.header,
        line_fingerprints=fingerprints,
        profile_hash=mapped.profile_hash,
        mapping_version=mapped.mapping_version,
    )


def stands_coded(planned: PlannedWrite, there: TargetDocument) -> bool:
    """Whether every line that the save touched has the coding that was sent; what X3 does not show counts as not."""
    held = {line.line_id: line.fields for line in there.lines}
    return all(
        name in held.get(line.line_id, {}) and same_value(value, held[line.line_id][name])
        for line in planned.lines
        for name, value in line.fields.items()
    )


def stands_uncoded(planned: PlannedWrite, there: TargetDocument) -> bool:
    """Whether every line that the save touched has the coding that it had before."""
    held = {line.line_id: line.fields for line in there.lines}
    before = {line.line_id: line.fields for line in planned.before.lines} if planned.before is not None else {}
    return all(
        line.line_id in held and same_value(before.get(line.line_id, {}).get(name), held[line.line_id].get(name))
        for line in planned.lines
        for name in line.fields
    )


def _equal_part(wanted: Coding, seen: Mapping[str, Value]) -> Coding:
    return {name: value for name, value in wanted.items() if name in seen and same_value(value, seen[name])}


def _coding(fields: Mapping[str, Value]) -> Coding:
    return {name: value for name, value in fields.items() if is_coding(name) and value not in {None, ""}}
