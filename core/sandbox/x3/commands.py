"""What people do in X3 besides the interface: receive, invoice, close, edit, delete, lock; and a restored backup."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal

from core.sandbox.data import CodeState
from core.sandbox.x3.holdings import Holdings
from core.sandbox.x3.nodes import Row
from core.sandbox.x3.orders import close, total
from core.sandbox.x3.scalars import decimal_text
from core.sandbox.x3.seed import Seeder
from core.sandbox.x3.switches import X3Switches

_LINES = "purchaseOrderLines"
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
            "invoice": lambda t: self.invoice(_text(t, "order"), _whole(t, "line")),
            "close-order": lambda t: self.close_order(_text(t, "order")),
            "edit-line": lambda t: self.edit_line(
                _text(t, "order"),
                _whole(t, "line"),
                price=_maybe(t, "price"),
                account=_maybe(t, "account"),
            ),
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

    def invoice(self, order: str, line: int) -> None:
        """Invoices all of a line."""
        self._move(self._order(order), line, "quantityInPurchaseUnitInvoiced", None)

    def close_order(self, order: str) -> None:
        """Closes an order by hand."""
        self._put({**self._order(order), "isClosed": "yes"})

    def edit_line(
        self,
        order: str,
        line: int,
        *,
        price: str | None = None,
        account: str | None = None,
    ) -> None:
        """Changes price or GL account of a line by hand."""
        row = self._order(order)
        changed = dict(_line(row, line))
        if price is not None:
            quantity = Decimal(changed["quantityInOrderUnitOrdered"])
            amount = decimal_text((quantity * Decimal(price)).quantize(Decimal("0.01")))
            changed |= {"grossPrice": price, "netPrice": price}
            changed |= {
                "taxExcludedLineAmount": amount,
                "taxIncludedLineAmount": amount,
            }
        if account is not None:
            changed["account"] = self._account_key(account)
        self._put_line(row, changed)

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
