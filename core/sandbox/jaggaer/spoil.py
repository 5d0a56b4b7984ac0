"""Bad records on request: what real systems send and no client should fall over."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal

from core.sandbox.jaggaer.documents import Line, Order, Split, Supplier

Members = Mapping[str, object]


def _line(order: Order, told: Members) -> Line:
    """The line named by `line`, or the first that is not cancelled."""
    if "line" in told:
        return order.line(int(str(told["line"])))
    for line in order.lines:
        if not line.cancelled:
            return line
    msg = f"The order {order.number} has no line that is not cancelled."
    raise ValueError(msg)


def _no_lines(order: Order, _: Members) -> None:
    order.lines.clear()


def _text_amount(order: Order, told: Members) -> None:
    _line(order, told).overrides["extendedPrice"] = "twelve"


def _amount_off(amount: str) -> Callable[[Order, Members], None]:
    def spoil(order: Order, told: Members) -> None:
        _line(order, told).extended_price += Decimal(str(told.get("by", amount)))

    return spoil


def _line_member(name: str, value: object) -> Callable[[Order, Members], None]:
    def spoil(order: Order, told: Members) -> None:
        _line(order, told).overrides[name] = told.get("value", value)

    return spoil


def _header_member(name: str, value: object) -> Callable[[Order, Members], None]:
    def spoil(order: Order, told: Members) -> None:
        order.overrides[name] = told.get("value", value)

    return spoil


def _control_characters(order: Order, told: Members) -> None:
    for split in _line(order, told).splits:
        split.account = f"{split.account[:3]}\u0007{split.account[3:]}"


def _account(order: Order, told: Members) -> None:
    for split in _line(order, told).splits:
        split.account = str(told.get("value", "9999999"))


def _department(order: Order, told: Members) -> None:
    for split in _line(order, told).splits:
        split.department = str(told.get("value", "L639999999"))


def _unknown_unit(order: Order, told: Members) -> None:
    _line(order, told).unit = str(told.get("value", "ZQX"))


def _two_splits(order: Order, told: Members) -> tuple[Split, Split]:
    line = _line(order, told)
    first = line.splits[0]
    other = "5014701" if first.account != "5014701" else "5013001"
    line.splits = [first, Split(other, first.department)]
    return line.splits[0], line.splits[1]


def _split_without_shares(order: Order, told: Members) -> None:
    _two_splits(order, told)


def _split_with_shares(order: Order, told: Members) -> None:
    for split, share in zip(_two_splits(order, told), ("60", "40"), strict=True):
        split.share_type = "PercentOfPrice"
        split.share = Decimal(share)


def _shares_not_100(order: Order, told: Members) -> None:
    for split, share in zip(_two_splits(order, told), ("60", "30"), strict=True):
        split.share_type = "PercentOfPrice"
        split.share = Decimal(share)


def _long_name(supplier: Supplier, told: Members) -> None:
    default = supplier.name + " INCORPORATED IN THE STATE OF DELAWARE AND OTHER PLACES"
    supplier.name = str(told.get("value", default.ljust(90, "X")))


def _supplier_member(name: str, value: object) -> Callable[[Supplier, Members], None]:
    def spoil(supplier: Supplier, told: Members) -> None:
        supplier.overrides[name] = told.get("value", value)

    return spoil


SPOILERS: dict[str, Callable[..., None]] = {
    "no-lines": _no_lines,
    "text-amount": _text_amount,
    "amount-off-by-cents": _amount_off("0.01"),
    "amount-off-by-dollars": _amount_off("50.00"),
    "control-characters": _control_characters,
    "unknown-account": _account,
    "unknown-department": _department,
    "unknown-unit": _unknown_unit,
    "no-unit": _line_member("item.unitOfMeasure", {}),
    "unknown-status": _header_member("workflowStatus", "Teleported"),
    "unknown-line-status": _line_member("workflowStatus", "Teleported"),
    "null-quantity": _line_member("quantity", None),
    "number-as-text": _line_member("unitPrice", "1,234.50"),
    "unknown-currency": _header_member("total", {"currency": "XXQ", "value": 1}),
    "no-supplier": _header_member("supplier", None),
    "no-id": _header_member("poId", None),
    "bad-time": _header_member("lastUpdate", "31/12/2018"),
    "duplicate-number": lambda *_: None,
    "split": _split_with_shares,
    "split-without-shares": _split_without_shares,
    "split-shares-not-100": _shares_not_100,
    "supplier-long-name": _long_name,
    "supplier-no-name": _supplier_member("name", None),
    "supplier-control-characters": _supplier_member("name", "BELL\u0007 AND CO"),
    "supplier-unknown-active": _supplier_member("active", "Perhaps"),
}
"""Kind -> what it does to the order (or, `supplier-...`, the supplier). `duplicate-number` is a second order of the same
number and another id, made by `Commands.spoil`. `value` and `by` in the command replace the values here."""
