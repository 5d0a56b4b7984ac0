"""What was sent and what X3 has, value beside value: pure functions, for people."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from core.model.document import TargetDocument, TargetLine
from core.model.doubt import Compared
from core.model.flow import Entity
from core.model.plan import PlannedWrite
from core.model.values import Value, readable, same_value
from core.sync.compare import IDENTIFYING, match_lines
from core.sync.image import ACCEPTED
from core.sync.likeness import money_of

_NOTHING: Mapping[str, Value] = {}


def side_by_side(planned: PlannedWrite, there: TargetDocument | None) -> tuple[Compared, ...]:
    """Header first, with the total of an order, then line by line; `there` None = X3 has nothing to stand beside it."""
    rows = list(_compared("", planned.wanted.fields, None if there is None else there.fields))
    if planned.entity is Entity.ORDER:
        ours = money_of([line.fields for line in planned.wanted.lines])
        theirs = None if there is None else money_of([line.fields for line in there.lines])
        rows.append(
            Compared("", "total", f"{ours:.2f}", None if theirs is None else f"{theirs:.2f}", differs=ours != theirs)
        )
    rows += _closing("", planned.wanted.closed, None if there is None else there.closed)
    numbers = {line.key: line.number for line in planned.lines}
    pairs, extra = _pairs(planned, there)
    for place, line in enumerate(planned.wanted.lines, 1):
        where = f"line {numbers.get(line.key, place)}"
        partner = pairs.get(line.key)
        held = None if there is None else (_NOTHING if partner is None else partner.fields)
        rows += _compared(where, line.fields, held, missing=there is not None and partner is None)
        rows += _closing(where, line.closed, None if partner is None else partner.closed)
    for one in extra:
        where = f"new line {one.line_id}"
        rows += [
            Compared(where, name, "", readable(value), differs=True)
            for name, value in one.fields.items()
            if readable(value)
        ]
    if there is None:
        return tuple(Compared(row.where, row.field, row.sent, None, differs=False) for row in rows)
    return tuple(rows)


def _pairs(planned: PlannedWrite, there: TargetDocument | None) -> tuple[dict[str, TargetLine], list[TargetLine]]:
    """Line key -> line of X3, and the lines that only X3 has. What was changed there keeps its place."""
    if there is None:
        return {}, []
    names = IDENTIFYING if planned.entity is Entity.ORDER else ("code",)
    match = match_lines(planned.wanted.lines, there.lines, names)
    moved = {line.key: extra for line, extra in zip(match.missing, match.extra, strict=False)}
    return {**match.pairs, **moved}, list(match.extra[len(match.missing) :])


def _compared(
    where: str, sent: Mapping[str, Value], held: Mapping[str, Value] | None, *, missing: bool = False
) -> Iterator[Compared]:
    for name, value in sent.items():
        if name.startswith(ACCEPTED):
            continue
        if held is None or (name not in held and not missing):
            yield Compared(where, name, readable(value), None, differs=False)
        else:
            actual = held.get(name)
            yield Compared(
                where, name, readable(value), readable(actual), differs=missing or not same_value(value, actual)
            )


def _closing(where: str, sent: bool, there: bool | None) -> list[Compared]:  # noqa: FBT001 - two sides of one fact
    if not sent and not there:
        return []
    words = {True: "closed", False: "open"}
    return [
        Compared(where, "state", words[sent], None if there is None else words[there], differs=sent and there is False)
    ]
