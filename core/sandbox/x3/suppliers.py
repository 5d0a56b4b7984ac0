"""Saving suppliers: BPS, which also makes BPARTNER and addresses (reference/sage-x3.md 5, 2.8)."""

from __future__ import annotations

from core.sandbox.x3.diagnoses import Diagnoses
from core.sandbox.x3.holdings import Change, Holdings
from core.sandbox.x3.nodes import Kind, Row
from core.sandbox.x3.seed import LANGUAGES, blank
from core.sandbox.x3.switches import X3Switches

_COUNTER = "BPS"
_COUNTER_DIGITS = 7
_MANDATORY = ("companyName1", "country", "currency", "taxRule", "paymentTerm")


class SupplierSaver:
    """Creates and updates suppliers; gives the new row and the changes to commit, or raises `SaveRefused`."""

    def __init__(self, holdings: Holdings, switches: X3Switches, user: str) -> None:
        self._holdings, self._switches, self._user = holdings, switches, user
        self._tables = holdings.tables
        self._node = holdings.nodes["Supplier"]
        self._address_node = holdings.nodes["SupplierAddress"]
        self._partner_node = holdings.nodes["BusinessPartner"]
        self._blank = blank(self._node)

    def create(self, data: Row, found: Diagnoses) -> tuple[Row, list[Change]]:
        """A new supplier.

        Raises:
            SaveRefused: a field or rule stands against it.
        """
        found.demand(self._node, data)
        data = found.fit(self._node, data)
        code, changes = self._code(data, found)
        category = self._tables["SupplierCategory"].get(data.get("category") or "")
        row: Row = {
            **self._blank,
            "isActive": True,
            "isPaymentHeld": False,
            "disputeStatus": "none",
            "language": "ENG",
            **(category["defaults"] if category else {}),
            **{k: v for k, v in data.items() if v is not None and k != "_id"},
            "_id": code,
            "code": code,
            "billBySupplier": code,
            "payToBusinessPartner": code,
        }
        stamp = self._holdings.stamp()
        row |= {"_createStamp": stamp, "_createUser": self._user, "_sortValue": 0}
        row["addresses"] = self._addresses(code, [], data, found)
        return self._finish(row, found, changes)

    def update(self, data: Row, found: Diagnoses) -> tuple[Row, list[Change]]:
        """Changes of a supplier; what is not given stays.

        Raises:
            SaveRefused: a field or rule stands against it; nothing of it is done.
        """
        data = found.fit(self._node, data)
        key = data.get("_id") or data.get("code")
        if not key:
            found.fault(("code",), "key")
        before = self._tables["Supplier"].get(key or "")
        if before is None:
            found.fault(("code",), "not-found", field="Supplier", value=key)
            found.settle()
            raise AssertionError
        if key in self._holdings.locked:
            found.rule(16, (), "locked", field="Supplier", value=key)
        given = {k: v for k, v in data.items() if v is not None and k != "addresses"}
        row = {**before, **given, "_id": before["_id"], "code": before["code"]}
        row["addresses"] = self._addresses(row["_id"], before["addresses"], data, found)
        return self._finish(row, found, [])

    # -- parts --------------------------------------------------------------------------------------------------

    def _code(self, data: Row, found: Diagnoses) -> tuple[str, list[Change]]:
        """The number: the given one where numbering is manual, else the counter's."""
        given = data.get("code") or ""
        if self._switches.supplier_numbering == "manual":
            if not given:
                found.fault(("code",), "mandatory", field="Supplier")
            elif len(given) > self._node.by_name["code"].length:
                limit = self._node.by_name["code"].length
                found.fault(("code",), "too-long", field="Supplier", value=len(given), limit=limit)
            elif self._tables["Supplier"].get(given) is not None:
                found.fault(("code",), "exists", field="Supplier", value=given)
            return given, []
        value = self._holdings.counters.get(_COUNTER, 0) + 1
        return f"S{value:0{_COUNTER_DIGITS}d}", [["count", _COUNTER, value]]

    def _finish(self, row: Row, found: Diagnoses, changes: list[Change]) -> tuple[Row, list[Change]]:
        self._check(row, found)
        found.settle()
        stamp = self._holdings.stamp()
        row["_updateStamp"] = row["_etag"] = stamp
        row["_updateUser"] = self._user
        partner = {
            **{k: v for k, v in row.items() if k in self._partner_node.by_name},
            "isSupplier": True,
        }
        changes += [["put", "BusinessPartner", partner], ["put", "Supplier", row]]
        return row, changes

    def _check(self, row: Row, found: Diagnoses) -> None:
        for name in _MANDATORY:
            if not row[name]:
                label = self._node.by_name[name].label
                found.fault((name,), "mandatory", field=label)
        for prop in self._node.props:
            if prop.kind is not Kind.REFERENCE or prop.name in {"billBySupplier", "payToBusinessPartner"}:
                continue
            value = row[prop.name]
            if prop.name == "code" or not value:
                continue
            if self._tables[prop.target].get(value) is None:
                found.fault((prop.name,), "not-found", field=prop.label, value=value)
        if row["language"] not in LANGUAGES:
            found.fault(("language",), "not-found", field="Language", value=row["language"])
        codes = [address["code"] for address in row["addresses"]]
        if not codes:
            found.fault(("addresses",), "address")
        elif not row["addressByDefault"]:
            row["addressByDefault"] = codes[0]
        elif row["addressByDefault"] not in codes:
            value = row["addressByDefault"]
            found.fault(("addressByDefault",), "default-address", value=value)

    def _addresses(self, supplier: str, before: list[Row], data: Row, found: Diagnoses) -> list[Row]:
        """Addresses after the save; in an update each row says by `_action` what is done to it (2.8)."""
        separator = self._switches.key_separator
        kept = {row["_id"]: row for row in before}
        for i, sent in enumerate(data.get("addresses") or ()):
            path = ("addresses", str(i))
            row = found.fit(self._address_node, sent, path)
            action = row.get("_action") or ("" if before else "create")
            values = {k: v for k, v in row.items() if v is not None and k not in {"_id", "_action"}}
            if action == "create":
                code = row.get("code") or ""
                key = f"{supplier}{separator}{code}"
                if not code:
                    found.fault((*path, "code"), "mandatory", field="Address")
                if key in kept:
                    found.fault((*path, "code"), "twice", field="Address", value=code)
                kept[key] = {**blank(self._address_node), **values, "_id": key}
            elif action not in {"update", "delete"}:
                found.fault((*path, "_action"), "action")
            elif row.get("_id") not in kept:
                value = row.get("_id")
                found.fault((*path, "_id"), "not-found", field="Address", value=value)
            elif action == "delete":
                del kept[row["_id"]]
            else:
                code = kept[row["_id"]]["code"]
                kept[row["_id"]] = {**kept[row["_id"]], **values, "code": code}
        for i, address in enumerate(kept.values()):
            country = address["country"]
            if country and self._tables["Country"].get(country) is None:
                found.fault(("addresses", str(i), "country"), "not-found", field="Country", value=country)
        return [{**row, "_sortValue": i} for i, row in enumerate(kept.values(), 1)]
