"""Comparing what should stand in the target with what stands there: pure functions, no questions asked here."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from core.model.document import TargetDocument, TargetLine, is_coding
from core.model.plan import WantedLine, WantedState
from core.model.values import Value, same_value

IDENTIFYING = ("quantity", "price")
"""Line fields that must agree before two lines can be taken for the same one without a link."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One value that is not as wanted. `line` is the source line key, empty for the header."""

    line: str
    field: str
    wanted: Value
    actual: Value

    def words(self) -> str:
        """`price is 12.5, not 12`, with the line in front."""
        where = f"line {self.line} " if self.line else ""
        return f"{where}{self.field} is {_text(self.actual)}, not {_text(self.wanted)}"


@dataclass(frozen=True, slots=True)
class LineMatch:
    """Which wanted line is which line of the target.

    Attributes:
        pairs: source line key -> line of the target.
        missing: wanted lines that the target does not have; `extra` the other way round.
    """

    pairs: Mapping[str, TargetLine]
    missing: tuple[WantedLine, ...]
    extra: tuple[TargetLine, ...]


def _text(value: Value) -> str:
    return "empty" if value in {None, ""} else str(value)


def differences(wanted: Mapping[str, Value], actual: Mapping[str, Value], line: str = "") -> tuple[Difference, ...]:
    """Fields that differ. A field that the target's answer does not carry is unknown and not compared."""
    return tuple(
        Difference(line, name, value, actual[name])
        for name, value in wanted.items()
        if name in actual and not same_value(value, actual[name])
    )


def match_lines(
    wanted: Sequence[WantedLine],
    actual: Sequence[TargetLine],
    identifying: Iterable[str] | None = None,
) -> LineMatch:
    """Pairs wanted lines with the target's lines: by link first, the rest as a multiset.

    Args:
        wanted: lines as they should stand, in source order.
        actual: lines as they stand.
        identifying: fields that must agree for lines without a link; None = every field must. Among lines that
            agree on these, the pair with the most equal fields wins, ties by position.
    """
    by_id = {line.line_id: line for line in actual}
    pairs: dict[str, TargetLine] = {}
    free = dict(by_id)
    rest: list[WantedLine] = []
    missing: list[WantedLine] = []
    for line in wanted:
        if not line.line_id:
            rest.append(line)
        elif (found := free.pop(line.line_id, None)) is not None:
            pairs[line.key] = found
        else:
            missing.append(line)
    names = None if identifying is None else frozenset(identifying)
    # A pass for lines that are equal in everything keeps the common case linear in practice and takes the exact
    # partner away before a merely similar line could.
    unsure: list[WantedLine] = []
    for line in rest:
        exact = next((a for a in free.values() if not differences(line.fields, a.fields)), None)
        if exact is None:
            unsure.append(line)
        else:
            pairs[line.key] = free.pop(exact.line_id)
    for line in unsure:
        best: TargetLine | None = None
        best_score = -1
        if names is not None:
            must = {name: value for name, value in line.fields.items() if name in names}
            for candidate in free.values():
                if differences(must, candidate.fields):
                    continue
                score = len(line.fields) - len(differences(line.fields, candidate.fields))
                if score > best_score:
                    best, best_score = candidate, score
        if best is None:
            missing.append(line)
        else:
            pairs[line.key] = free.pop(best.line_id)
    return LineMatch(pairs, tuple(missing), tuple(free.values()))


def equals_wanted(wanted: WantedState, actual: TargetDocument) -> bool:
    """Whether the document stands as it was wanted: header, every line, nothing besides.

    Lines that somebody closed still count as lines; a line that was wanted closed must be closed.
    """
    if differences(wanted.fields, actual.fields):
        return False
    if wanted.closed and not actual.closed:
        return False
    match = match_lines(wanted.lines, actual.lines)
    if match.missing or match.extra:
        return False
    for line in wanted.lines:
        there = match.pairs[line.key]
        if differences(line.fields, there.fields) or (line.closed and not there.closed):
            return False
    return True


def equals_before(before: TargetDocument | None, actual: TargetDocument | None) -> bool:
    """Whether the document stands as it did before a write: header, line ids, line fields, closing."""
    if before is None or actual is None:
        return before is None and actual is None
    if differences(before.fields, actual.fields) or before.closed != actual.closed:
        return False
    if {line.line_id for line in before.lines} != {line.line_id for line in actual.lines}:
        return False
    there = {line.line_id: line for line in actual.lines}
    return all(
        not differences(line.fields, there[line.line_id].fields) and line.closed == there[line.line_id].closed
        for line in before.lines
    )


def money_or_coding(difference: Difference) -> bool:
    """Whether a difference touches money or coding, and so makes a record *Differs in X3* (product.md section 3)."""
    return is_coding(difference.field) or difference.field in {
        "price",
        "quantity",
        "amount",
        "total",
        "currency",
    }
