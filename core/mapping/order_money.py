"""Quantity, price and amount of an order line (reference/jaggaer-j1p.md 4.2, "Money")."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Final

from core.mapping.accounting import Split
from core.mapping.draft import MEND, LineDraft
from core.mapping.gates import text_at
from core.mapping.money import Price, net_amount, settle_net, settle_price
from core.mapping.reading import NOTHING, Read, parse_decimal
from core.mapping.splits import Line, Parted, Share, part
from core.model.status import Level

ZERO = Decimal(0)
BY_PRICE: Final = "split-by-price"
"""The check of a line whose shares each have its whole quantity."""


def put_money(line: LineDraft, currency: str) -> Decimal:
    """Puts quantity and price into the line and gives its amount; zero where the source gives none."""
    draft = line.draft
    amount_read = draft.read(line.lines.amount, line.item.payload)
    quantity_read = _read(line, "quantity")
    price_read = _read(line, "price")
    amount = _number(amount_read)
    if not draft.usable(line.lines.amount, amount_read, line.place) and (amount_read.fault):
        return ZERO
    if not _put_quantity(line, quantity_read) or price_read.fault:
        return amount or ZERO
    quantity = _number(quantity_read)
    decimals, price, discount = draft.context.currency_decimals.get(currency, 2), _number(price_read), discount_of(line)
    net = net_amount(quantity or ZERO, price, amount, discount, decimals)
    if net is None:
        settled = settle_price(quantity or ZERO, price, amount, decimals)
    else:
        settled = settle_net(quantity or ZERO, price, net, discount, decimals)
    if settled is None:
        draft.empty("price", line.place)
        return ZERO
    if settled.price < 0:
        draft.find(
            "amount-negative",
            "price",
            str(settled.amount),
            f"The line's amount is {settled.amount}; X3 takes no negative prices.",
            key=line.place.key,
        )
        return settled.amount
    line.fields["price"] = settled.price
    source = amount_read if settled.divided and amount is not None else price_read
    draft.trace("price", settled.price, source, line.place, settled.rule)
    _judge(line, settled)
    return settled.amount


def discount_of(line: LineDraft) -> Decimal:
    """What the line is less by as a whole; zero where the source gives none."""
    return parse_decimal(text_at(line.lines.discount, line.item.payload)) or ZERO


def part_line(line: LineDraft, amount: Decimal, currency: str, splits: Sequence[Split]) -> Parted:
    """The line in the shares of its splits; a line without quantity or price is held for that already."""
    quantity, price, unit = (line.fields.get(name) for name in ("quantity", "price", "unit"))
    if not isinstance(quantity, Decimal) or not isinstance(price, Decimal):
        return Parted(fault="the line has no quantity or no price")
    context = line.draft.context
    places = context.unit_decimals.get(str(unit), 0)
    whole = Line(quantity, price, amount, places, context.currency_decimals.get(currency, 2))
    return part(whole, [(split.share_type, split.share) for split in splits])


def put_share(line: LineDraft, share: Share) -> None:
    """Puts quantity and price of a share in place of the whole line's, in the lineage too."""
    put_figures(line, {"quantity": share.quantity, "price": share.price}, share.words)


def put_figures(line: LineDraft, values: Mapping[str, Decimal], words: str) -> None:
    """Puts figures of a share in place of the whole line's, in the lineage too; `words` say what share it is."""
    line.fields.update(values)
    lineage, key = line.draft.lineage, line.place.key
    for place, told in enumerate(lineage):
        if told.line_key == key and told.field in values:
            rule = words if told.rule in {"", "as is"} else f"{told.rule}, {words}"
            lineage[place] = replace(told, value=values[told.field], rule=rule)


def tell_by_price(
    line: LineDraft, shares: int, next_step: str = "Nothing, if that is right: goods are received on each of them."
) -> None:
    """Adds the notice of a line whose shares each keep its whole quantity."""
    line.draft.find(
        BY_PRICE,
        "quantity",
        "",
        f"The line is split in {shares} by amount, and its unit cannot be divided so: each share in X3 has the whole"
        " quantity at its part of the price.",
        key=line.place.key,
        level=Level.NOTICE,
        next_step=next_step,
    )


def _read(line: LineDraft, name: str) -> Read:
    rule = line.lines.by_name.get(name)
    if rule is None:
        return NOTHING
    read = line.draft.read(rule, line.item.payload)
    line.draft.usable(rule, read, line.place)
    return read


def _number(read: Read) -> Decimal | None:
    return read.value if isinstance(read.value, Decimal) else None


def _put_quantity(line: LineDraft, read: Read) -> bool:
    if read.fault:
        return False
    quantity = _number(read)
    if quantity is None:
        rule = line.lines.by_name.get("quantity")
        if rule is None or not rule.rule.mandatory:
            line.draft.empty("quantity", line.place)
        return False
    if quantity <= 0:
        line.draft.find(
            "quantity-not-positive",
            "quantity",
            read.source_value,
            f"The quantity is {read.source_value}; X3 takes quantities above zero only.",
            key=line.place.key,
        )
        return False
    line.fields["quantity"] = quantity
    line.draft.trace("quantity", quantity, read, line.place)
    return True


def _judge(line: LineDraft, settled: Price) -> None:
    if settled.per > 1:
        line.draft.find(
            "price-per",
            "price",
            str(settled.per),
            f"The unit price counts for {settled.per}, as the extended price says.",
            key=line.place.key,
            level=Level.NOTICE,
            next_step="Nothing, if that is right: the extended price counts.",
        )
    if settled.difference and not settled.within:
        line.draft.find(
            "amount-differs",
            "price",
            "",
            "Quantity times unit price and the extended price differ by more than a rounding.",
            key=line.place.key,
            next_step=MEND,
        )
    elif settled.difference or settled.rest:
        line.draft.find(
            "amount-rounding",
            "price",
            "",
            "Quantity times price and the extended price differ by a rounding."
            if settled.difference
            else "No price of five decimals leads to the extended price exactly.",
            key=line.place.key,
            level=Level.NOTICE,
            next_step="Nothing: the extended price counts.",
        )
