"""Account and dimensions of X3's invoice: what a line is to have, and the save that gives it.

A line whose source did not change keeps its written coding; what somebody changed in X3 since is kept and told
(product.md section 3). Nothing is taken away: what JAGGAER leaves empty stays as X3 has it.
"""

from __future__ import annotations

from collections.abc import Mapping

from core.model.document import TargetDocument, WrittenImage, is_coding
from core.model.flow import Entity
from core.model.mapped import MappedRecord
from core.model.plan import LineAction, LineWrite, PlannedWrite, Purpose, WantedLine, WantedState, WriteKind
from core.model.values import Value, same_value
from core.sync.invoices.differences import Differs
from core.sync.invoices.lines import Pairing

Coding = Mapping[str, Value]


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
    return key in image.lines and mapped.fingerprint.lines.get(key) == image.line_fingerprints.get(key)


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
) -> PlannedWrite:
    """The save that gives lines of X3's invoice their coding, and nothing else.

    Args:
        mapped: JAGGAER's invoice.
        there: X3's, as it stands.
        lines: which line is which.
        image: what was written before.
        changes: line key -> account and dimensions to be written.
    """
    numbers = {line.key: line.number for line in mapped.document.lines}
    written = image.lines if image is not None else {}
    keys = [key for key in numbers if key in lines.pairs and (key in changes or key in written)]
    fingerprints = {
        key: mapped.fingerprint.lines[key] for key in changes if key in mapped.fingerprint.lines
    } | {
        key: fingerprint
        for key, fingerprint in (image.line_fingerprints.items() if image is not None else ())
        if key in keys and key not in changes
    }  # fmt: skip
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
                WantedLine(key, {**_coding(written.get(key, {})), **changes.get(key, {})}, lines.pairs[key].line_id)
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


def _coding(fields: Mapping[str, Value]) -> Coding:
    return {name: value for name, value in fields.items() if is_coding(name) and value not in {None, ""}}
