"""An invoice line that is split over several accounts or cost centres: each share is a line of its own.

Orders are split alike (`core.mapping.splits`), so that the shares of an invoice line bill the lines of X3's order that the
shares of the order line became. Shares are of the line without its sign; a credited line gives each share its sign.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from core.mapping.accounting import Split
from core.mapping.draft import LineDraft
from core.mapping.order_money import put_figures
from core.mapping.splits import Line, Parted, Share, part

LIKE_ITS_ORDER: Final = "Nothing, if its order is split alike."
"""What to do about a line whose shares each bill its whole quantity."""


def part_invoice_line(line: LineDraft, amount: Decimal | None, decimals: int, splits: Sequence[Split]) -> Parted:
    """The line in the shares of its splits.

    Args:
        line: the line, its quantity, price and unit put.
        amount: what it comes to; None = not known.
        decimals: of the invoice's currency.
        splits: the codes with their shares.
    """
    quantity, price = line.fields.get("quantity"), line.fields.get("price")
    if not isinstance(quantity, Decimal) or not isinstance(price, Decimal) or not quantity or amount is None:
        return Parted(fault="the line has no quantity or no price")
    places = line.draft.context.unit_decimals.get(str(line.fields.get("unit") or ""), 0)
    whole = Line(abs(quantity), price, abs(amount), places, decimals)
    return part(whole, [(split.share_type, _plain(split.share, below_zero=amount < 0)) for split in splits])


def put_invoice_share(line: LineDraft, share: Share, *, below_zero: bool) -> None:
    """Puts quantity, price and amount of a share in place of the whole line's."""
    sign = -1 if below_zero else 1
    values = {"quantity": sign * share.quantity, "price": share.price, "amount": sign * share.amount}
    put_figures(line, values, share.words)


def _plain(share: str, *, below_zero: bool) -> str:
    """A share as a figure above zero: of a credited line an amount may be below it, as the line is."""
    return share.strip().removeprefix("-") if below_zero else share
