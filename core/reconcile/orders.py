"""Orders of both systems, order by order and, where they differ, line by line."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from itertools import combinations
from typing import Final

from core.model.document import DIMENSION_PREFIX
from core.model.reconcile import DocumentKind, Kind, ReconcileRow, Section
from core.model.reconcile_inputs import JaggaerLine, JaggaerOrder, X3Line, X3Order
from core.model.tax import is_other_tax
from core.model.values import Value, readable
from core.reconcile.pairing import OrderPairs, pair_lines
from core.reconcile.rows import ZERO, Names, finished
from core.reconcile.worth import cents, line_worth, order_worth

TOLERANCE = Decimal("0.01")
TOLERANCE_SHARE = Decimal("0.005")
"""Quantity times price against the amount of a line: up to this it is a rounding (product.md section 3)."""


@dataclass(frozen=True, slots=True)
class ComparedOrders:
    """Rows of the sections `ORDERS` and `DIFFERENCES`."""

    orders: tuple[ReconcileRow, ...]
    differences: tuple[ReconcileRow, ...]


def compare_orders(pairs: OrderPairs, decimals: Mapping[str, int]) -> ComparedOrders:
    """Compares what is in both systems, and lists what is in one alone."""
    mine = [order for order, _ in pairs.both] + list(pairs.jaggaer)
    names = Names((order.number, order.key) for order in mine)
    orders: list[ReconcileRow] = []
    differences: list[ReconcileRow] = []
    for jaggaer, x3 in pairs.both:
        found = list(_Pair(jaggaer, x3, names.key(jaggaer.number, jaggaer.key), decimals).differences())
        differences += found
        orders += _both(jaggaer, x3, names.key(jaggaer.number, jaggaer.key), found, decimals)
    orders += [_only_jaggaer(order, names.key(order.number, order.key)) for order in pairs.jaggaer]
    orders += [_only_x3(order, decimals) for order in pairs.x3]
    orders += [_twice(jaggaer, x3, decimals) for jaggaer, x3 in pairs.twice]
    return ComparedOrders(finished(orders), finished(differences))


def _both(
    jaggaer: JaggaerOrder, x3: X3Order, key: str, differences: list[ReconcileRow], decimals: Mapping[str, int]
) -> Iterator[ReconcileRow]:
    worth = order_worth(x3, cents(x3.currency, decimals))
    says = [row for row in differences if row.kind is not Kind.ROUNDING]
    money = [row for row in differences if row.kind is not Kind.TAX]
    rounding = all(row.kind is Kind.ROUNDING for row in money)
    kind = Kind.AGREES if not money else Kind.ROUNDING if rounding else Kind.DIFFERS
    detail = ", ".join(dict.fromkeys(row.kind.value for row in says))
    if jaggaer.currency == x3.currency:
        difference = jaggaer.total - worth
        yield _order_row(key, kind, jaggaer, x3, jaggaer.currency, jaggaer.total, worth, difference, detail)
        return
    yield _order_row(key, kind, jaggaer, x3, jaggaer.currency, jaggaer.total, None, jaggaer.total, detail)
    yield _order_row(f"{key}/{x3.currency}", kind, jaggaer, x3, x3.currency, None, worth, -worth, detail)


def _only_jaggaer(order: JaggaerOrder, key: str) -> ReconcileRow:
    """One that was cancelled before it ever came to X3 is where it should be."""
    kind = Kind.AGREES if order.cancelled and not order.total else Kind.NOT_IN_X3
    return _order_row(key, kind, order, None, order.currency, order.total, None, order.total, order.status)


def _only_x3(order: X3Order, decimals: Mapping[str, int]) -> ReconcileRow:
    worth = order_worth(order, cents(order.currency, decimals))
    kind = Kind.NOT_IN_JAGGAER
    return _order_row(f"x3:{order.number}", kind, None, order, order.currency, None, worth, -worth, order.reference)


def _twice(jaggaer: JaggaerOrder, x3: X3Order, decimals: Mapping[str, int]) -> ReconcileRow:
    """One that was closed before anything came has done no harm."""
    worth = order_worth(x3, cents(x3.currency, decimals))
    kind = Kind.TWICE_IN_X3 if worth or not x3.closed else Kind.AGREES
    return _order_row(f"x3:{x3.number}", kind, jaggaer, x3, x3.currency, None, worth, -worth)


def _order_row(
    key: str,
    kind: Kind,
    jaggaer: JaggaerOrder | None,
    x3: X3Order | None,
    currency: str,
    left: Decimal | None,
    right: Decimal | None,
    difference: Decimal,
    detail: str = "",
) -> ReconcileRow:
    return ReconcileRow(
        section=Section.ORDERS,
        key=key,
        kind=kind,
        document=DocumentKind.ORDER,
        currency=currency,
        jaggaer=left,
        x3=right,
        difference=difference,
        jaggaer_number=jaggaer.number if jaggaer else "",
        x3_number=x3.number if x3 else "",
        day=jaggaer.day if jaggaer else x3.day if x3 else None,
        supplier=x3.supplier if x3 else jaggaer.x3_supplier if jaggaer else "",
        supplier_name=(jaggaer.supplier_name if jaggaer else "") or (x3.supplier_name if x3 else ""),
        contract=jaggaer.contract if jaggaer else "",
        site=x3.site if x3 else jaggaer.site if jaggaer else "",
        detail=detail,
    )


_TELLS_NO_AMOUNT: Final = frozenset({Kind.ROUNDING, Kind.CHARGE, Kind.DISCOUNT})
"""Differences in spite of which X3 computes its tax on JAGGAER's amounts."""


def _named(beside: Mapping[str, Decimal], difference: Decimal) -> Mapping[str, Decimal]:
    """Those of the charges beside the lines that are the difference, to the cent; none where no choice of them is."""
    if difference:
        for size in range(1, len(beside) + 1):
            for some in combinations(beside.items(), size):
                if sum((amount for _, amount in some), ZERO) == difference:
                    return dict(some)
    return {}


@dataclass(frozen=True, slots=True)
class _Pair:
    """One order in both systems, compared."""

    jaggaer: JaggaerOrder
    x3: X3Order
    key: str
    decimals: Mapping[str, int]

    def differences(self) -> Iterator[ReconcileRow]:
        """All of them. Where both have the same currency, their sum is JAGGAER's total less what X3's is worth."""
        found = list(self._money())
        yield from found
        if all(row.kind in _TELLS_NO_AMOUNT or not row.difference for row in found):
            yield from self._tax()

    def _money(self) -> Iterator[ReconcileRow]:
        if self.jaggaer.currency != self.x3.currency:
            yield from self._currencies()
            return
        whole = self._whole()
        if whole is not None:
            yield whole
            return
        yield from self._header()
        cent = cents(self.x3.currency, self.decimals)
        pairs, mine, theirs = pair_lines(self.jaggaer.lines, self.x3.lines, lambda line: not line_worth(line, cent))
        for jaggaer, x3 in pairs:
            yield from self._line(jaggaer, x3, cent)
        for line in mine:
            place = f"{self.key}/{line.number}/line"
            yield self._row(place, Kind.LINE_NOT_IN_X3, line.amount, str(line.number), left=line.amount)
        for other in theirs:
            worth = line_worth(other, cent)
            if worth or not other.closed:
                place = f"{self.key}/x3:{other.line_id}/line"
                yield self._row(place, Kind.LINE_NOT_IN_JAGGAER, -worth, other.line_id, right=worth)

    def _whole(self) -> ReconcileRow | None:
        """One side cancelled or closed the whole order: one cause, not one for each line."""
        worth = order_worth(self.x3, cents(self.x3.currency, self.decimals))
        total = self.jaggaer.total
        if self.jaggaer.cancelled and worth:
            return self._row(self.key, Kind.CANCELLED, total - worth, left=total, right=worth)
        if not self.jaggaer.cancelled and total and not worth and self.x3.closed:
            return self._row(self.key, Kind.CLOSED, total, left=total, right=worth)
        return None

    def _currencies(self) -> Iterator[ReconcileRow]:
        """Amounts of two currencies are two differences; the second one is the same exception."""
        jaggaer, x3 = self.jaggaer, self.x3
        worth = order_worth(x3, cents(x3.currency, self.decimals))
        said = ("currency", jaggaer.currency, x3.currency)
        yield self._row(f"{self.key}/currency", Kind.CURRENCY, jaggaer.total, left=jaggaer.total, said=said)
        yield self._row(
            f"{self.key}/currency/{x3.currency}", Kind.DIFFERS, -worth, right=worth, currency=x3.currency, said=said
        )

    def _header(self) -> Iterator[ReconcileRow]:
        jaggaer, x3 = self.jaggaer, self.x3
        if not jaggaer.cancelled:
            if jaggaer.day != x3.day:
                yield self._told("order_date", Kind.DATE, jaggaer.day, x3.day)
            if jaggaer.x3_supplier and jaggaer.x3_supplier != x3.supplier:
                yield self._told("supplier", Kind.SUPPLIER, jaggaer.x3_supplier, x3.supplier)
            if jaggaer.site and x3.site and jaggaer.site != x3.site:
                yield self._told("site", Kind.SITE, jaggaer.site, x3.site)
        left = jaggaer.total - sum((line.amount for line in jaggaer.lines), ZERO)
        right = ZERO if x3.total is None else x3.total - sum((line.amount for line in x3.lines), ZERO)
        beside = _named(self.jaggaer.beside, left - right)
        for name, amount in beside.items():
            kind = Kind.CHARGE if amount > 0 else Kind.DISCOUNT
            yield self._row(f"{self.key}/{name}", kind, amount, left=amount, said=(name, readable(amount), ""))
        if left != right and not beside:
            kind = Kind.ROUNDING if abs(left - right) <= TOLERANCE else Kind.AMOUNT
            key = f"{self.key}/total"
            yield self._row(key, kind, left - right, left=left, right=right, said=("total", "", ""))

    def _tax(self) -> Iterator[ReconcileRow]:
        """What X3 computed on the same amounts; totals are without tax, so that it explains nothing of them."""
        jaggaer, x3 = self.jaggaer, self.x3
        decimals = self.decimals.get(x3.currency, 2)
        if not jaggaer.cancelled and is_other_tax(jaggaer.tax, x3.tax, len(x3.lines), decimals):
            yield self._told("tax", Kind.TAX, jaggaer.tax, x3.tax)

    def _line(self, jaggaer: JaggaerLine, x3: X3Line, cent: Decimal) -> Iterator[ReconcileRow]:
        line = str(jaggaer.number)
        yield from self._amounts(jaggaer, x3, line, cent)
        worth = line_worth(x3, cent)
        if worth != x3.amount:
            key = f"{self.key}/{line}/closed"
            yield self._row(key, Kind.CLOSED, x3.amount - worth, line, left=jaggaer.amount, right=worth)
        if jaggaer.expected and x3.expected and jaggaer.expected != x3.expected:
            yield self._told("expected_receipt_date", Kind.DATE, jaggaer.expected, x3.expected, line)
        for name, code in jaggaer.coding.items():
            empty = "" if self.x3.shows_dimensions and name.startswith(DIMENSION_PREFIX) else None
            there = x3.coding.get(name, empty)
            if code and there is not None and there != code:
                yield self._told(name, Kind.CODING, code, there, line)

    def _amounts(self, jaggaer: JaggaerLine, x3: X3Line, line: str, cent: Decimal) -> Iterator[ReconcileRow]:
        """Quantity's part of the difference at X3's price, price's part the rest; together they are the difference."""
        whole = jaggaer.amount - x3.amount
        mine, theirs = jaggaer.quantity, x3.quantity
        quantity = mine is not None and theirs is not None and mine != theirs
        price = jaggaer.price is not None and x3.price is not None and jaggaer.price != x3.price
        left = whole
        if quantity and mine is not None and theirs is not None:
            part = whole
            if price and x3.price is not None:
                part = ((mine - theirs) * x3.price).quantize(cent, ROUND_HALF_UP)
            left -= part
            yield self._told("quantity", Kind.QUANTITY, mine, theirs, line, part, jaggaer.amount, x3.amount)
        if price:
            yield self._told("price", Kind.PRICE, jaggaer.price, x3.price, line, left, jaggaer.amount, x3.amount)
        elif left:
            small = abs(left) <= max(TOLERANCE, abs(jaggaer.amount) * TOLERANCE_SHARE)
            kind = Kind.ROUNDING if small else Kind.AMOUNT
            yield self._told("amount", kind, jaggaer.amount, x3.amount, line, left, jaggaer.amount, x3.amount)

    def _told(
        self,
        name: str,
        kind: Kind,
        jaggaer: Value,
        x3: Value,
        line: str = "",
        difference: Decimal = ZERO,
        left: Decimal | None = None,
        right: Decimal | None = None,
    ) -> ReconcileRow:
        key = "/".join(part for part in (self.key, line, name) if part)
        said = (name, readable(jaggaer), readable(x3))
        return self._row(key, kind, difference, line, left=left, right=right, said=said)

    def _row(
        self,
        key: str,
        kind: Kind,
        difference: Decimal,
        line: str = "",
        *,
        left: Decimal | None = None,
        right: Decimal | None = None,
        currency: str = "",
        said: tuple[str, str, str] = ("", "", ""),
    ) -> ReconcileRow:
        """A row; `said`: name of the field, and what JAGGAER and X3 have."""
        return ReconcileRow(
            section=Section.DIFFERENCES,
            key=key,
            kind=kind,
            document=DocumentKind.ORDER,
            currency=currency or self.jaggaer.currency,
            jaggaer=left,
            x3=right,
            difference=difference,
            jaggaer_number=self.jaggaer.number,
            x3_number=self.x3.number,
            line=line,
            day=self.jaggaer.day,
            supplier=self.x3.supplier,
            supplier_name=self.jaggaer.supplier_name or self.x3.supplier_name,
            contract=self.jaggaer.contract,
            site=self.x3.site,
            field=said[0],
            jaggaer_value=said[1],
            x3_value=said[2],
        )
