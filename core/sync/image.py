"""The written image: what the source changed since, what a write makes of it, what a confirmed write leaves."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace

from rapidfuzz import fuzz

from core.model.document import DocumentLine, TargetDocument, WrittenImage
from core.model.mapped import MappedRecord
from core.model.plan import (
    LineAction,
    LineWrite,
    PlannedWrite,
    WantedLine,
    WantedState,
)
from core.model.values import Value, same_value
from core.sync.compare import (
    Difference,
    differences,
    match_lines,
)
from core.sync.readback import paired

SAME_NAME = 55.0
"""Below this similarity (0 to 100) a supplier number in X3 belongs to somebody else."""
ACCEPTED = "accepted:"
"""Before a field's name in an image: what the source wanted when a person took X3's other value as it is."""
ORDER_FIXED = frozenset({"site", "supplier", "currency", "order_date", "reference"})
"""Header fields of an order that X3 does not let anybody change once it is saved (reference/sage-x3.md 5.1)."""
ORDER_IDENTITY = ("supplier",)
"""Header fields that must agree before an order in X3 can be ours."""


def changed_keys(
    mapped: MappedRecord, image: WrittenImage
) -> tuple[bool, frozenset[str], frozenset[str], frozenset[str]]:
    """What the source changed since the image: (header, changed lines, new lines, lines to be closed)."""
    live = {line.key for line in mapped.document.lines}
    header = mapped.fingerprint.header != image.header_fingerprint
    changed = frozenset(
        key
        for key in live
        if key in image.lines and mapped.fingerprint.of_line(key) != image.line_fingerprints.get(key)
    )
    new = frozenset(key for key in live if key not in image.lines)
    gone = frozenset(key for key in image.lines if key not in live and key not in image.closed_lines)
    return header, changed, new, gone


def touches_target(mapped: MappedRecord, image: WrittenImage) -> bool:
    """Whether the decision needs the document as it stands in X3 now."""
    header, changed, new, gone = changed_keys(mapped, image)
    return bool(header or changed or new or gone) or (mapped.cancelled and not image.closed)


def relevant_lines(mapped: MappedRecord, image: WrittenImage | None) -> frozenset[str]:
    """Keys of the lines whose codes must be valid now: all, or those that are not written as the source wants them."""
    if image is None:
        return frozenset(line.key for line in mapped.document.lines)
    _, changed, new, _ = changed_keys(mapped, image)
    return changed | new


def for_source(write: PlannedWrite, mapped: MappedRecord, keys: Collection[str]) -> PlannedWrite:
    """The write with the source state that it stands for."""
    return replace(
        write,
        header_fingerprint=mapped.fingerprint.header,
        line_fingerprints={key: fp for key in keys if (fp := mapped.fingerprint.of_line(key)) is not None},
        profile_hash=mapped.profile_hash,
        mapping_version=mapped.mapping_version,
    )


def image_state(image: WrittenImage) -> WantedState:
    """The image as the state in which the target should be found."""
    return WantedState(
        image.fields,
        tuple(
            WantedLine(key, fields, image.line_ids.get(key, ""), key in image.closed_lines)
            for key, fields in image.lines.items()
        ),
        image.closed,
    )


def wanted_after(image: WrittenImage, header: Mapping[str, Value], writes: Iterable[LineWrite]) -> WantedState:
    """The state that the target should be in once header fields and line writes are carried out."""
    by_key = {write.key: write for write in writes}
    lines = [
        WantedLine(
            key,
            _overlaid(fields, by_key[key].fields if key in by_key else {}),
            image.line_ids.get(key, ""),
            key in image.closed_lines or (key in by_key and by_key[key].action is LineAction.CLOSE),
        )
        for key, fields in image.lines.items()
        if key not in by_key or by_key[key].action is not LineAction.ADD
    ]
    lines += [WantedLine(w.key, w.fields) for w in by_key.values() if w.action is LineAction.ADD]
    return WantedState(_overlaid(image.fields, header), tuple(lines), image.closed)


def _overlaid(fields: Mapping[str, Value], new: Mapping[str, Value]) -> dict[str, Value]:
    """The fields with the new ones over them; what is written is no longer merely accepted."""
    return {name: value for name, value in fields.items() if name.removeprefix(ACCEPTED) not in new} | dict(new)


def header_changes(mapped: MappedRecord, image: WrittenImage) -> dict[str, Value]:
    """Header fields that are wanted otherwise than they are written; a document keeps the number that it has."""
    changes = _changes(mapped.document.fields, image.fields)
    return {name: value for name, value in changes.items() if name != "number"}


def line_changes(line: DocumentLine, written: Mapping[str, Value]) -> dict[str, Value]:
    """Fields of a line that are wanted otherwise than they are written."""
    return _changes(line.fields, written)


def _changes(wanted: Mapping[str, Value], written: Mapping[str, Value]) -> dict[str, Value]:
    return {
        name: value
        for name, value in wanted.items()
        if not same_value(value, written.get(name))
        and not (f"{ACCEPTED}{name}" in written and same_value(value, written[f"{ACCEPTED}{name}"]))
    }


def changed_by_hand(base: WantedState, current: TargetDocument) -> tuple[Difference, ...]:
    """Where the target is not as we left it: fields, lines gone, lines added."""
    match = match_lines(base.lines, current.lines)
    found = list(differences(base.fields, current.fields))
    for line in base.lines:
        there = match.pairs.get(line.key)
        if there is None:
            found.append(Difference(line.key, "line", "there", "gone"))
            continue
        found += differences(line.fields, there.fields, line.key)
    found += [Difference(line.line_id, "line", "not there", "added") for line in match.extra]
    return tuple(found)


def same_name(wanted: Mapping[str, Value], actual: Mapping[str, Value]) -> bool:
    """Whether two suppliers can be one: similar names, or one of them unknown."""

    def name(fields: Mapping[str, Value]) -> str:
        return " ".join(str(fields.get(part) or "") for part in ("name", "name2")).casefold().strip()

    ours, theirs = name(wanted), name(actual)
    return not ours or not theirs or fuzz.token_set_ratio(ours, theirs) >= SAME_NAME


def confirm(planned: PlannedWrite, document: TargetDocument) -> WrittenImage:
    """The image that a confirmed write leaves: what X3 holds of it."""
    pairs = paired(planned, document)
    lines: dict[str, Mapping[str, Value]] = {}
    closed: set[str] = set()
    for line in planned.wanted.lines:
        there = pairs.get(line.key)
        if there is None:
            continue
        lines[line.key] = {name: there.fields.get(name, value) for name, value in line.fields.items()}
        if line.closed or there.closed:
            closed.add(line.key)
    return WrittenImage(
        fields={name: document.fields.get(name, value) for name, value in planned.wanted.fields.items()},
        lines=lines,
        line_ids={key: there.line_id for key, there in pairs.items()},
        closed_lines=frozenset(closed),
        closed=planned.wanted.closed or document.closed,
        mapping_version=planned.mapping_version,
        profile_hash=planned.profile_hash,
        header_fingerprint=planned.header_fingerprint,
        line_fingerprints=dict(planned.line_fingerprints),
    )
