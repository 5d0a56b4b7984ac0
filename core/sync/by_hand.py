"""What somebody changed in X3 since the last sync, and whose word counts (settings `[policies]`, product.md section 3).

A value that X3 keeps holds the order for a person. One that JAGGAER overrules becomes part of the write; what X3 had is
told with it, so that it stands in the audit before it is overwritten.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

from core.model.difference import LINE
from core.model.document import TargetDocument, TargetLine, WrittenImage
from core.model.plan import LineAction, LineWrite, WantedState
from core.model.policies import HandChange, PolicySettings
from core.model.values import Value, readable, same_value
from core.sync.compare import Difference
from core.sync.difference_decisions import Decided
from core.sync.image import ACCEPTED, ORDER_FIXED, changed_by_hand, image_state
from core.sync.order_changes import Act, Change, InX3, look_up

ADDED = "added"
"""How a difference says that X3 has a line of which we know nothing."""


@dataclass(frozen=True, slots=True)
class ByHand:
    """What was changed in X3.

    Attributes:
        kept: what holds the order for a person.
        overruled: what is written again as JAGGAER has it.
        accepted: what a person said X3 keeps from now on.
        left: what stays as X3 has it, since its line is to be closed.
    """

    kept: tuple[Difference, ...] = ()
    overruled: tuple[Difference, ...] = ()
    left: tuple[Difference, ...] = ()
    accepted: tuple[Difference, ...] = ()


def judge(
    image: WrittenImage,
    current: TargetDocument,
    wanted: WantedState,
    changes: Collection[Change],
    policies: PolicySettings,
    said: Decided | None = None,
) -> ByHand:
    """Whose word counts, difference by difference.

    Args:
        image: what was written.
        current: the order as X3 holds it now.
        wanted: as it is to stand once the source's changes are written; what X3 has so already is no difference.
        changes: what the source changed.
        policies: the settings.
        said: what a person decided about single values; it goes before the settings.
    """
    there = {line.line_id: line for line in current.lines}
    closing = {
        line.key for line in wanted.lines if wanted.closed or (line.closed and line.key not in image.closed_lines)
    }
    kept: list[Difference] = []
    overruled: list[Difference] = []
    left: list[Difference] = []
    accepted: list[Difference] = []
    for each in changed_by_hand(image_state(image), current):
        if _is_wanted(each, wanted):
            continue
        line = there.get(image.line_ids.get(each.line, "")) if each.line else None
        told = (said or {}).get((each.line, each.field))
        told = told if told is not None and told.seen == in_words(each.actual) else None
        if told is not None and told.choice is HandChange.KEEP_X3 and each.field != LINE:
            accepted.append(each)
            continue
        policy = told.choice if told is not None else policies.of(each.field)
        policy = policy if writable(each, line, current) else HandChange.KEEP_X3
        state = _state(each)
        held = any(look_up(change, state, policy).act is Act.HOLD for change in changes or (Change.NOTHING,))
        if held:
            kept.append(each)
        elif wanted.closed or each.line in closing:
            left.append(each)
        else:
            overruled.append(each)
    return ByHand(tuple(kept), tuple(overruled), tuple(left), tuple(accepted))


def _is_wanted(difference: Difference, wanted: WantedState) -> bool:
    """Whether X3 was changed to what the source wants by now."""
    if not difference.line:
        return same_value(wanted.fields.get(difference.field), difference.actual)
    fields = next((line.fields for line in wanted.lines if line.key == difference.line), {})
    return difference.field in fields and same_value(fields[difference.field], difference.actual)


def in_words(value: Value) -> str:
    """A value as decisions keep it."""
    return readable(value)


def writable(difference: Difference, line: TargetLine | None, current: TargetDocument) -> bool:
    """Whether X3 would still take a value: nothing that it received or closed, and no header that is fixed."""
    if current.closed:
        return False
    if not difference.line:
        return difference.field not in ORDER_FIXED
    return line is None or not (line.locked or line.closed)


def _state(difference: Difference) -> InX3:
    if difference.field == LINE:
        return InX3.LINE_ENTERED if difference.actual == ADDED else InX3.LINE_DELETED
    return InX3.EDITED_OTHER  # the table says the same of the field that the source changed


def as_left(image: WrittenImage, left: Collection[Difference]) -> WrittenImage:
    """The image with the values that X3 keeps, without the lines that it does not have any more."""
    gone = {each.line for each in left if each.field == LINE}
    lines = {key: dict(fields) for key, fields in image.lines.items() if key not in gone}
    header = dict(image.fields)
    for each in left:
        fields = lines.get(each.line, {}) if each.line else header
        fields[each.field] = each.actual
    ids = {key: found for key, found in image.line_ids.items() if key not in gone}
    return replace(image, fields=header, lines=lines, line_ids=ids)


def accepting(image: WrittenImage, wanted: WantedState, accepted: Collection[Difference]) -> WrittenImage:
    """The image with values of X3 that a person accepted, and beside each what the source wants instead."""
    lines = {key: dict(fields) for key, fields in image.lines.items()}
    header = dict(image.fields)
    ours = {line.key: line.fields for line in wanted.lines}
    for each in accepted:
        fields, told = (lines[each.line], ours.get(each.line, {})) if each.line else (header, wanted.fields)
        want = fields.get(f"{ACCEPTED}{each.field}", told.get(each.field, each.wanted))
        fields |= {each.field: each.actual, f"{ACCEPTED}{each.field}": want}
    return replace(image, fields=header, lines=lines)


def without_accepted(
    header: Mapping[str, Value], writes: Collection[LineWrite], accepted: Collection[Difference]
) -> tuple[dict[str, Value], list[LineWrite], set[str]]:
    """Header fields and line writes without what X3 keeps, and the keys of lines of which nothing is left to write."""
    gone = {(each.line, each.field) for each in accepted}
    fields = {name: value for name, value in header.items() if ("", name) not in gone}
    kept: list[LineWrite] = []
    silent: set[str] = set()
    for write in writes:
        left = {name: value for name, value in write.fields.items() if (write.key, name) not in gone}
        if write.action is LineAction.CHANGE and not left:
            silent.add(write.key)
        else:
            kept.append(replace(write, fields=left))
    return fields, kept, silent


def without_deleted(image: WrittenImage, overruled: Collection[Difference]) -> WrittenImage:
    """The image without links to lines that X3 does not have any more and that are to be added again."""
    again = {each.line for each in overruled if each.field == LINE}
    return replace(image, line_ids={key: found for key, found in image.line_ids.items() if key not in again})


def restored(
    image: WrittenImage,
    header: Mapping[str, Value],
    writes: Collection[LineWrite],
    overruled: Collection[Difference],
    numbers: Mapping[str, int],
) -> tuple[dict[str, Value], list[LineWrite]]:
    """Header fields and line writes with what X3 is to have again as it was written.

    Args:
        image: what was written.
        header: header fields that the source changed.
        writes: line writes for what the source changed.
        overruled: what somebody changed in X3.
        numbers: line key -> number, for what people read.
    """
    fields = {each.field: image.fields.get(each.field) for each in overruled if not each.line} | dict(header)
    by_key = {write.key: write for write in writes}
    for each in overruled:
        if not each.line:
            continue
        key, number, told = each.line, numbers.get(each.line, 0), by_key.get(each.line)
        have = dict(told.fields) if told is not None else {}
        if each.field == LINE:
            whole = {name: value for name, value in image.lines[key].items() if not name.startswith(ACCEPTED)}
            by_key[key] = LineWrite(LineAction.ADD, key, number, {**whole, **have})
        elif told is None or told.action is LineAction.CHANGE:
            line_id = image.line_ids.get(key, "")
            fields_now = {each.field: image.lines[key].get(each.field), **have}
            by_key[key] = LineWrite(LineAction.CHANGE, key, number, fields_now, line_id)
    return fields, list(by_key.values())
