"""Which line of JAGGAER's invoice is which line of X3's: by the order line that both bill, the rest by amount."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from core.model.document import DocumentLine, TargetDocument, TargetLine
from core.model.mapped import MappedRecord
from core.model.values import Value, same_value
from core.sync.invoices.amounts import ours, theirs
from core.sync.invoices.shares import coding_of, shares_of, whole_line


@dataclass(frozen=True, slots=True)
class Pairing:
    """Lines side by side.

    Attributes:
        pairs: line key -> line of X3.
        missing: lines that X3 does not have; `extra`: lines that only X3 has.
        whole: share of a split line -> the one line of X3 that all shares of it are. Where they have one coding after all,
            the first of them is its pair, with the amount of all.
        amounts, amounts_there: line key, line id -> amount in one form, as far as it is known.
    """

    pairs: Mapping[str, TargetLine]
    missing: tuple[DocumentLine, ...] = ()
    extra: tuple[TargetLine, ...] = ()
    whole: Mapping[str, TargetLine] = field(default_factory=dict)
    amounts: Mapping[str, Decimal] = field(default_factory=dict)
    amounts_there: Mapping[str, Decimal] = field(default_factory=dict)


def pair(mapped: MappedRecord, there: TargetDocument) -> Pairing:
    """Pairs the lines of an invoice.

    One order line may be billed in parts: among lines of one order line equal amounts go first, then the order of both.
    A single line that is left over on each side is a pair, so that its amount is told as a difference.
    """
    amounts, amounts_there = dict(ours(mapped).lines), theirs(there, mapped.decimals).lines
    left = {line.key: line for line in mapped.document.lines}
    free = {line.line_id: line for line in there.lines}
    pairs: dict[str, TargetLine] = {}
    whole: dict[str, TargetLine] = {}
    for key, shares in shares_of(mapped.document.lines).items():
        one = whole_line(shares, amounts, [(line, amounts_there.get(each)) for each, line in free.items()])
        if one is None:
            continue
        del free[one.line_id]
        whole |= {line.key: one for line in shares}
        if all(coding_of(line.fields) == coding_of(shares[0].fields) for line in shares):
            del whole[key]
            pairs[key] = one
            amounts[key] = sum((amounts[line.key] for line in shares), Decimal(0))
        left = {name: line for name, line in left.items() if name not in {line.key for line in shares}}
    for place in (_billed_alike, _billed, _of_amount):
        waiting: dict[Hashable, list[TargetLine]] = defaultdict(list)
        for target in free.values():
            if (at := place(target.fields, amounts_there.get(target.line_id))) is not None:
                waiting[at].append(target)
        for key, line in list(left.items()):
            found = waiting.get(place(line.fields, amounts.get(key)))
            if found:
                best = max(found, key=lambda each, wanted=line.fields: _likeness(wanted, each.fields))  # type: ignore[misc]
                found.remove(best)
                pairs[key] = free.pop(best.line_id)
                del left[key]
    if len(left) == len(free) == 1:
        pairs[next(iter(left))] = free.pop(next(iter(free)))
        left.clear()
    return Pairing(pairs, tuple(left.values()), tuple(free.values()), whole, amounts, amounts_there)


def _billed_alike(fields: Mapping[str, Value], amount: Decimal | None) -> Hashable | None:
    """The order line that a line bills, with the amount."""
    billed = _billed(fields)
    return None if billed is None or amount is None else (billed, amount)


def _billed(fields: Mapping[str, Value], amount: Decimal | None = None) -> Hashable | None:  # noqa: ARG001 - one shape
    """The order line that a line bills; None where it bills none, or nobody says which."""
    order, line = str(fields.get("order") or ""), str(fields.get("order_line") or "")
    return (order, line) if order and line else None


def _of_amount(fields: Mapping[str, Value], amount: Decimal | None) -> Hashable | None:  # noqa: ARG001 - one shape
    return amount


def _likeness(wanted: Mapping[str, Value], actual: Mapping[str, Value]) -> int:
    return sum(name in actual and same_value(value, actual[name]) for name, value in wanted.items())
