"""Lines of an invoice that are shares of one line of JAGGAER: which line of X3 each of them is, or that one line is all."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from decimal import Decimal

from core.model.document import DocumentLine, TargetLine, is_coding
from core.model.record import source_line
from core.model.values import Value, same_value

Coding = Mapping[str, Value]


def shares_of(lines: Iterable[DocumentLine]) -> dict[str, list[DocumentLine]]:
    """Key of JAGGAER's line -> its shares, of the lines that are split."""
    found: dict[str, list[DocumentLine]] = defaultdict(list)
    for line in lines:
        found[source_line(line.key)].append(line)
    return {key: shares for key, shares in found.items() if len(shares) > 1}


def coding_of(fields: Mapping[str, Value]) -> dict[str, Value]:
    """Account and dimensions of a line, as far as it has them."""
    return {name: value for name, value in fields.items() if is_coding(name) and value not in {None, ""}}


def share_lines(shares: Sequence[DocumentLine], ids: Sequence[str], codings: Mapping[str, Coding]) -> dict[str, str]:
    """Key of a share -> the order line of X3 that it bills; {} where that is not clear.

    Shares are told by their coding. Where X3's lines do not say theirs, they stand in the order of JAGGAER's line, on the
    order as on the invoice.

    Args:
        shares: shares of one line of the invoice.
        ids: lines of X3 that the order line is, in the order of its shares.
        codings: line of X3 -> its coding, as far as it is known.
    """
    if len(shares) != len(ids):
        return {}
    free, found = list(ids), dict[str, str]()
    for line in shares:
        alike = next((each for each in free if _alike(coding_of(line.fields), codings.get(each, {}))), None)
        if alike is not None:
            free.remove(alike)
            found[line.key] = alike
    left = [line for line in shares if line.key not in found]
    if len(left) > 1 and any(codings.get(each) for each in free):
        return {}
    return found | {line.key: each for line, each in zip(left, free, strict=True)}


def whole_line(
    shares: Sequence[DocumentLine], amounts: Mapping[str, Decimal], there: Collection[tuple[TargetLine, Decimal | None]]
) -> TargetLine | None:
    """X3's one line for all shares of a line; None where X3 has a line for each of them, or nothing of their sum.

    Args:
        shares: shares of one line.
        amounts: line key -> amount.
        there: X3's lines with their amounts in the same form.
    """
    own = [amounts.get(line.key) for line in shares]
    known = [amount for amount in own if amount is not None]
    if len(known) < len(own):
        return None
    left = [amount for _, amount in there]
    if all(_taken(left, amount) for amount in known):
        return None
    places = {(line.fields.get("order"), line.fields.get("order_line")) for line in shares}
    billed = next(iter(places)) if len(places) == 1 else (None, None)
    return next(
        (
            line
            for line, amount in there
            if amount == sum(known, Decimal(0))
            and all(
                not mine or same_value(mine, line.fields.get(name, mine))
                for name, mine in zip(_BILLED, billed, strict=True)
            )
        ),
        None,
    )


_BILLED = ("order", "order_line")


def _taken(left: list[Decimal | None], amount: Decimal) -> bool:
    """Whether an amount is among those left; it is not any more then."""
    if amount not in left:
        return False
    left.remove(amount)
    return True


def _alike(left: Coding, right: Coding) -> bool:
    """Whether two codings say the same, wherever both say something."""
    both = left.keys() & right.keys()
    return bool(both) and all(same_value(left[name], right[name]) for name in both)
