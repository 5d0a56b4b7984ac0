"""What somebody changed in X3 since the last sync, and whose word counts (settings `[policies]`, product.md section 3).

A value that X3 keeps holds the order for a person. One that JAGGAER overrules becomes part of the write; what X3 had is
told with it, so that it stands in the audit before it is overwritten.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

from core.model.document import TargetDocument, TargetLine, WrittenImage
from core.model.plan import LineAction, LineWrite, WantedState
from core.model.policies import HandChange, PolicySettings
from core.model.values import Value, same_value
from core.sync.compare import Difference
from core.sync.image import ACCEPTED, ORDER_FIXED, changed_by_hand, image_state
from core.sync.order_changes import Act, Change, InX3, look_up

LINE = "line"
"""Field of a difference that is about a line as such."""
ADDED, GONE = "added", "gone"


@dataclass(frozen=True, slots=True)
class ByHand:
    """What was changed in X3.

    Attributes:
        kept: what holds the order for a person.
        overruled: what is written again as JAGGAER has it.
    """

    kept: tuple[Difference, ...] = ()
    overruled: tuple[Difference, ...] = ()


def judge(
    image: WrittenImage,
    current: TargetDocument,
    wanted: WantedState,
    changes: Collection[Change],
    policies: PolicySettings,
) -> ByHand:
    """Whose word counts, difference by difference.

    Args:
        image: what was written.
        current: the order as X3 holds it now.
        wanted: as it is to stand once the source's changes are written; what X3 has so already is no difference.
        changes: what the source changed.
        policies: the settings.
    """
    there = {line.line_id: line for line in current.lines}
    closing = {line.key for line in wanted.lines if line.closed and line.key not in image.closed_lines}
    kept: list[Difference] = []
    overruled: list[Difference] = []
    for each in changed_by_hand(image_state(image), current):
        if _is_wanted(each, wanted):
            continue
        line = there.get(image.line_ids.get(each.line, "")) if each.line else None
        policy = policies.of(each.field) if _writable(each, line, current) else HandChange.KEEP_X3
        state = _state(each)
        held = any(look_up(change, state, policy).act is Act.HOLD for change in changes or (Change.NOTHING,))
        if held:
            kept.append(each)
        elif each.line not in closing:
            overruled.append(each)
    return ByHand(tuple(kept), tuple(overruled))


def _is_wanted(difference: Difference, wanted: WantedState) -> bool:
    """Whether X3 was changed to what the source wants by now."""
    if not difference.line:
        return same_value(wanted.fields.get(difference.field), difference.actual)
    fields = next((line.fields for line in wanted.lines if line.key == difference.line), {})
    return difference.field in fields and same_value(fields[difference.field], difference.actual)


def _writable(difference: Difference, line: TargetLine | None, current: TargetDocument) -> bool:
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
