"""Save rules of a line's coding: tax, GL account, dimensions (reference/sage-x3.md 5.1, rules 9 and 11)."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

from core.sandbox.x3.diagnoses import Diagnoses, Path
from core.sandbox.x3.holdings import Holdings
from core.sandbox.x3.nodes import Row
from core.sandbox.x3.scalars import decimal_text
from core.sandbox.x3.switches import X3Switches


class CodingRules:
    """Checks and completes the coding of a line."""

    def __init__(self, holdings: Holdings, switches: X3Switches) -> None:
        self._switches = switches
        self._tables = holdings.tables

    def taxes(self, line: Row, header: Row, data: Row, path: Path, found: Diagnoses) -> None:
        """Rule 9: the tax code comes from the payload, else from tax rule and product."""
        rows = merged_rows(data.get("taxes"), data.get("_taxes"))
        rule = self._tables["TaxRule"].get(header["taxRule"])
        if not rows:
            code = rule["tax"] if rule else ""
            if not code:
                found.rule(9, (*path, "taxes"), "no-tax")
            rows = {1: {"tax": code}} if code else {}
        rate = Decimal(0)
        for index, row in rows.items():
            tax = self._tables["Tax"].get(row.get("tax") or "")
            if tax is None:
                where = (*path, "taxes", str(index - 1), "tax")
                found.rule(9, where, "not-found", field="Tax", value=row.get("tax"))
            else:
                rate += Decimal(tax["rate"])
        line["taxes"] = [
            {"denormalizedIndex": index, "tax": row.get("tax") or ""} for index, row in sorted(rows.items())
        ]
        amount = Decimal(line["taxExcludedLineAmount"])
        currency = self._tables["Currency"].get(header["currency"])
        places = currency["decimalPlaces"] if currency else 2
        tax_amount = (amount * rate / 100).quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
        line["taxIncludedLineAmount"] = decimal_text(amount + tax_amount)

    def account(
        self,
        line: Row,
        header: Row,
        product: Row | None,
        data: Row,
        path: Path,
        found: Diagnoses,
    ) -> None:
        """Rule 11: the GL account exists, is active and valid; without one, the product's accounting code gives it."""
        where = (*path, "account")
        given = data.get("account") if self._switches.account_on_line else None
        separator = self._switches.key_separator
        if given:
            company = self._tables["Company"].get(header["company"])
            if company is None:  # the site is wrong, and that has been said
                line["account"] = given
                return
            chart = company["chartOfAccounts"]
            key = given if separator in given else f"{chart}{separator}{given}"
        else:
            code = product["accountingCode"] if product else ""
            accounting_code = self._tables["AccountingCode"].get(code)
            key = accounting_code["account"] if accounting_code else ""
        account = self._tables["Account"].get(key)
        line["account"] = key
        if account is None:
            if given:
                found.rule(11, where, "not-found", field="Account", value=given)
            else:
                found.rule(11, where, "account-missing")
            return
        self._usable(account, header["orderDate"], "Account", where, found)

    def dimensions(self, line: Row, header: Row, data: Row, path: Path, found: Diagnoses) -> None:
        """Rule 11: mandatory types are filled; dimensions exist, are active, valid, and allowed for site and account."""
        name = self._switches.dimension_collection
        rows = merged_rows(data.get(name), data.get("_dimensions"))
        kept: list[Row] = []
        filled: set[str] = set()
        for index, row in sorted(rows.items()):
            where = (*path, name, str(index - 1))
            kind, code = row.get("dimensionType") or "", row.get("dimension") or ""
            if not 1 <= index <= self._switches.dimension_slots:
                found.fault(where, "dimension-slot", value=index)
            if self._tables["DimensionType"].get(kind) is None:
                found.rule(11, where, "not-found", field="Dimension type", value=kind)
            if kind in filled:
                found.fault(where, "dimension-twice", value=kind)
            if code:
                filled.add(kind)
                key = self._dimension(line, header, kind, code, where, found)
                kept.append(
                    {
                        "denormalizedIndex": index,
                        "dimensionType": kind,
                        "dimension": key,
                    }
                )
        line[name] = kept
        for kind in self._mandatory():
            if kind not in filled:
                found.rule(11, (*path, name), "dimension-missing", value=kind)

    def _dimension(
        self,
        line: Row,
        header: Row,
        kind: str,
        code: str,
        path: Path,
        found: Diagnoses,
    ) -> str:
        separator = self._switches.key_separator
        key = code if separator in code else f"{kind}{separator}{code}"
        where = (*path, "dimension")
        dimension = self._tables["Dimension"].get(key)
        if dimension is None or dimension["dimensionType"] != kind:
            found.rule(11, where, "not-found", field="Dimension", value=code)
            return key
        self._usable(dimension, header["orderDate"], "Dimension", where, found)
        site = header["purchaseSite"]
        if dimension["site"] and dimension["site"] != site:
            found.rule(11, where, "dimension-site", value=code, site=site)
        allowed, account = dimension["accounts"], line["account"].rpartition(separator)[2]
        if allowed is not None and account not in allowed:
            found.rule(11, where, "dimension-account", value=code, account=account)
        return key

    def _mandatory(self) -> list[str]:
        if self._switches.mandatory_dimensions is not None:
            return list(self._switches.mandatory_dimensions)
        return [row["code"] for row in self._tables["DimensionType"].all() if row["isMandatory"]]

    @staticmethod
    def _usable(row: Row, day: str, field: str, path: Path, found: Diagnoses) -> None:
        if not row["isActive"]:
            found.rule(11, path, "inactive", field=field, value=row["code"])
        elif (row["validityStartDate"] or day) > day or (row["validityEndDate"] or day) < day:
            found.rule(11, path, "dates", field=field, value=row["code"])


def merged_rows(given: list[Row] | None, kept: list[Row] | None) -> dict[int, Row]:
    """Denormalized rows by index (2.5): those kept from before, overlaid with those given.

    A row without index takes the place after the last; `_action` `delete` empties its place.
    """
    rows = {row["denormalizedIndex"]: row for row in kept or ()}
    for row in given or ():
        index = row.get("denormalizedIndex") or len(rows) + 1
        if row.get("_action") == "delete":
            rows.pop(index, None)
        else:
            before = rows.get(index, {}) if kept else {}
            rows[index] = {**before, **row}
    return rows
