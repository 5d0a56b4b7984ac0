"""What people do in X3 besides the interface: receive, invoice, close, edit, delete, lock; and a restored backup."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from core.sandbox.data import CodeState
from core.sandbox.x3.holdings import Holdings
from core.sandbox.x3.nodes import Row
from core.sandbox.x3.orders import close, total
from core.sandbox.x3.scalars import decimal_text
from core.sandbox.x3.seed import Seeder
from core.sandbox.x3.switches import X3Switches

_LINES = "purchaseOrderLines"
_STEP = 1000
_QUANTITIES = ("quantityInOrderUnitOrdered", "quantityInPurchaseUnitOrdered", "quantityInStockUnitOrdered")
_MOVED = ("quantityInPurchaseUnitReceived", "quantityInPurchaseUnitInvoiced")
_PLAIN = {
    "description": "productDescriptionInUserLanguage",
    "unit": "orderUnit",
    "expected_receipt_date": "expectedReceiptDate",
}
"""What else of a line is changed by hand: member of the command -> member of the line."""
_MAY_BE_RECEIVED = {"inFull", "notManaged", "automatic"}


class Commands:
    """Commands on what X3 holds. Every one raises ValueError with a sentence when it cannot be done."""

    def __init__(self, holdings: Holdings, seeder: Seeder, switches: X3Switches, chart: str) -> None:
        self._holdings, self._seeder = holdings, seeder
        self._switches, self._chart = switches, chart
        self._orders = holdings.tables["PurchaseOrder"]

    def table(self) -> dict[str, Callable[[Mapping[str, object]], object]]:
        """The commands by their name in `POST /_sim/control`; members are the parameters below, as text."""
        return {
            "receive": lambda t: self.receive(_text(t, "order"), _whole(t, "line"), _maybe(t, "quantity")),
            "invoice": lambda t: self.invoice(_text(t, "order"), _whole(t, "line"), _maybe(t, "quantity")),
            "sign": lambda t: self.set_member("PurchaseOrder", _text(t, "order"), "signatureStatus", "inFull"),
            "close-order": lambda t: self.close_order(_text(t, "order")),
            "reopen-order": lambda t: self.reopen_order(_text(t, "order")),
            "close-line": lambda t: self.close_line(_text(t, "order"), _whole(t, "line")),
            "edit-line": lambda t: self.edit_line(
                _text(t, "order"),
                _whole(t, "line"),
                price=_maybe(t, "price"),
                account=_maybe(t, "account"),
                quantity=_maybe(t, "quantity"),
                plain={ours: str(t[name]) for name, ours in _PLAIN.items() if name in t},
            ),
            "edit-order": lambda t: self.edit_order(
                _text(t, "order"), payment_term=_maybe(t, "payment_term"), day=_maybe(t, "day")
            ),
            "enter-line": lambda t: self.enter_line(_text(t, "order"), _whole(t, "like")),
            "delete-line": lambda t: self.delete_line(_text(t, "order"), _whole(t, "line")),
            "delete-order": lambda t: self.delete_order(_text(t, "order")),
            "lock": lambda t: self.lock(_text(t, "key")),
            "unlock": lambda t: self.unlock(_text(t, "key")),
            "add-account": lambda t: self.add_account(_text(t, "code"), str(t.get("label") or "")),
            "add-dimension": lambda t: self.add_dimension(
                _text(t, "type"), _text(t, "code"), str(t.get("label") or "")
            ),
            "set": lambda t: self.set_member(_text(t, "node"), _text(t, "key"), _text(t, "member"), t.get("value")),
            "deactivate-supplier": lambda t: self.set_member("Supplier", _text(t, "supplier"), "isActive", value=False),
            "keep": lambda t: self._holdings.keep(_text(t, "name")),
            "restore": lambda t: self._holdings.restore(_text(t, "name")),
        }

    # -- orders -------------------------------------------------------------------------------------------------

    def receive(self, order: str, line: int, quantity: str | None = None) -> None:
        """Receives a quantity of a line, all of it when none is named."""
        row = self._order(order)
        if row["signatureStatus"] not in _MAY_BE_RECEIVED:
            msg = f"The order {order} is not signed; it cannot be received (5.1 rule 15)."
            raise ValueError(msg)
        if row["isClosed"] == "yes" or _line(row, line)["isClosed"] == "yes":
            msg = f"The line {line} of the order {order} is closed."
            raise ValueError(msg)
        self._move(row, line, "quantityInPurchaseUnitReceived", quantity)

    def invoice(self, order: str, line: int, quantity: str | None = None) -> None:
        """Invoices a quantity of a line, all of it when none is named."""
        self._move(self._order(order), line, "quantityInPurchaseUnitInvoiced", quantity)

    def close_order(self, order: str) -> None:
        """Closes an order by hand."""
        self._put({**self._order(order), "isClosed": "yes"})

    def reopen_order(self, order: str) -> None:
        """Opens a closed order and its lines again, as its screen lets somebody with the right do."""
        row = self._order(order)
        lines = [{**line, "isClosed": "no"} for line in row[_LINES]]
        self._put({**row, "isClosed": "no", _LINES: lines})

    def close_line(self, order: str, line: int) -> None:
        """Closes a line by hand."""
        row = self._order(order)
        self._put_line(row, {**_line(row, line), "isClosed": "yes"})

    def edit_line(
        self,
        order: str,
        line: int,
        *,
        price: str | None = None,
        account: str | None = None,
        quantity: str | None = None,
        plain: Mapping[str, str] | None = None,
    ) -> None:
        """Changes price, quantity, GL account or other members of a line by hand."""
        row = self._order(order)
        changed = {**_line(row, line), **(plain or {})}
        if quantity is not None:
            changed |= dict.fromkeys(_QUANTITIES, quantity)
        if price is not None:
            changed |= {"grossPrice": price, "netPrice": price}
        if price is not None or quantity is not None:
            currency = self._holdings.tables["Currency"].get(row["currency"])
            unit = Decimal(1).scaleb(-(currency["decimalPlaces"] if currency else 2))
            ordered = Decimal(changed["quantityInOrderUnitOrdered"])
            amount = decimal_text((ordered * Decimal(changed["netPrice"])).quantize(unit, ROUND_HALF_UP))
            changed |= {
                "taxExcludedLineAmount": amount,
                "taxIncludedLineAmount": amount,
            }
        if account is not None:
            changed["account"] = self._account_key(account)
        self._put_line(row, changed)

    def edit_order(self, order: str, *, payment_term: str | None = None, day: str | None = None) -> None:
        """Changes the payment term or the day (`2026-03-31`) of an order by hand."""
        row = self._order(order)
        if payment_term is not None and self._holdings.tables["PaymentTerm"].get(payment_term) is None:
            msg = f"X3 holds no payment term {payment_term!r}."
            raise ValueError(msg)
        changed = {"paymentTerm": payment_term, "orderDate": day and date.fromisoformat(day).isoformat()}
        self._put({**row, **{name: value for name, value in changed.items() if value is not None}})

    def enter_line(self, order: str, like: int) -> None:
        """Enters a further line by hand, with the contents of the line `like`."""
        row = self._order(order)
        model = _line(row, like)
        number = max(line["lineNumber"] for line in row[_LINES]) + _STEP
        separator = self._switches.key_separator
        key = f"{order}{separator}{number}{separator}1"
        children = {
            name: [{**child, "_id": f"{key}{separator}{child['denormalizedIndex']}"} for child in model[name]]
            for name in (self._switches.dimension_collection, "taxes")
        }
        fresh = {
            **model,
            **children,
            "_id": key,
            "lineNumber": number,
            "_sortValue": number,
            "isClosed": "no",
            **dict.fromkeys(_MOVED, "0"),
        }
        self._put({**row, _LINES: [*row[_LINES], fresh]})

    def delete_line(self, order: str, line: int) -> None:
        """Deletes a line by hand; not one that was received or invoiced (5.1 rule 17)."""
        row = self._order(order)
        gone = _line(row, line)
        if any(Decimal(gone[member]) for member in _MOVED):
            msg = f"The line {line} of the order {order} was received or invoiced; it cannot be deleted."
            raise ValueError(msg)
        self._put({**row, _LINES: [kept for kept in row[_LINES] if kept is not gone]})

    def delete_order(self, order: str) -> None:
        """Deletes an order by hand."""
        self._order(order)
        self._holdings.commit([["remove", "PurchaseOrder", order]])

    def lock(self, key: str) -> None:
        """Another user opens an order or supplier and leaves it open (5.1 rule 16)."""
        self._holdings.locked.add(key)

    def unlock(self, key: str) -> None:
        """The other user is done."""
        self._holdings.locked.discard(key)

    # -- codes and suppliers ------------------------------------------------------------------------------------

    def add_account(
        self,
        code: str,
        label: str = "",
        *,
        active: bool = True,
        valid_to: date | None = None,
    ) -> None:
        """Adds a GL account to the chart, or changes it."""
        state = CodeState(code, label or code, active, valid_to=valid_to)
        self._put_code("Account", self._seeder.account(self._chart, state))

    def add_dimension(
        self,
        kind: str,
        code: str,
        label: str = "",
        *,
        active: bool = True,
        valid_to: date | None = None,
    ) -> None:
        """Adds a dimension, or changes it."""
        state = CodeState(code, label or code, active, valid_to=valid_to)
        self._put_code("Dimension", self._seeder.dimension(kind, state))

    def set_member(self, node: str, key: str, member: str, value: object) -> None:
        """Changes one member of any record, past all rules: `set_member("Site", "US01", "isPurchaseSite", False)`."""
        table = self._holdings.tables.get(node)
        row = table.get(key) if table else None
        if row is None or member not in row:
            msg = f"There is no {node} {key!r} with a member {member!r}."
            raise ValueError(msg)
        changed = {**row, member: value, "_updateStamp": self._holdings.stamp()}
        self._holdings.commit([["put", node, changed]])

    def add_supplier(self, code: str, name: str, **members: object) -> None:
        """Adds a supplier as somebody keyed it in by hand."""
        defaults: dict[str, object] = {
            "country": "US",
            "currency": "USD",
            "taxRule": "USA",
            "paymentTerm": "NET30",
            "language": "ENG",
            "isActive": True,
            "billBySupplier": code,
            "payToBusinessPartner": code,
        }
        values = {**defaults, "companyName1": name, **members, "code": code}
        self._holdings.commit(
            [
                ["put", "Supplier", self._seeder.row("Supplier", **values)],
                [
                    "put",
                    "BusinessPartner",
                    self._seeder.row("BusinessPartner", code=code, companyName1=name, isActive=True),
                ],
            ]
        )

    # -- parts --------------------------------------------------------------------------------------------------

    def _order(self, key: str) -> Row:
        row = self._orders.get(key)
        if row is None:
            msg = f"X3 holds no order {key!r}."
            raise ValueError(msg)
        return row

    def _account_key(self, code: str) -> str:
        key = f"{self._chart}{self._switches.key_separator}{code}"
        if self._holdings.tables["Account"].get(key) is None:
            msg = f"X3 holds no account {code!r}."
            raise ValueError(msg)
        return key

    def _move(self, row: Row, number: int, member: str, quantity: str | None) -> None:
        line = dict(_line(row, number))
        ordered = Decimal(line["quantityInPurchaseUnitOrdered"])
        line[member] = decimal_text(ordered if quantity is None else Decimal(line[member]) + Decimal(quantity))
        self._put_line(row, line)

    def _put_line(self, row: Row, line: Row) -> None:
        lines = [line if old["_id"] == line["_id"] else old for old in row[_LINES]]
        self._put({**row, _LINES: lines})

    def _put(self, row: Row) -> None:
        close(row)
        total(row)
        row["receiptStatus"] = _progress(row, "quantityInPurchaseUnitReceived")
        row["invoiceStatus"] = _progress(row, "quantityInPurchaseUnitInvoiced")
        row["_updateStamp"] = row["_etag"] = self._holdings.stamp()
        row["_updateUser"] = "HAND"
        self._holdings.commit([["put", "PurchaseOrder", row]])

    def _put_code(self, node: str, row: Row) -> None:
        self._holdings.commit([["put", node, row]])


def _progress(order: Row, member: str) -> str:
    done = [(Decimal(line[member]), Decimal(line["quantityInPurchaseUnitOrdered"])) for line in order[_LINES]]
    if all(moved >= ordered for moved, ordered in done):
        return "inFull"
    return "inPart" if any(moved for moved, _ in done) else "no"


def _line(order: Row, number: int) -> Row:
    for line in order[_LINES]:
        if line["lineNumber"] == number:
            found: Row = line
            return found
    msg = f"The order {order['_id']} has no line {number}."
    raise ValueError(msg)


def _text(told: Mapping[str, object], name: str) -> str:
    value = told.get(name)
    if not isinstance(value, str) or not value:
        msg = f"The command needs {name!r} as text."
        raise ValueError(msg)
    return value


def _maybe(told: Mapping[str, object], name: str) -> str | None:
    value = told.get(name)
    return None if value is None else str(value)


def _whole(told: Mapping[str, object], name: str) -> int:
    return int(str(told[name]))
