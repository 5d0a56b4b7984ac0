"""Spending that councils publish, read as X3's invoices; what is odd about the files is in the README beside them."""

from __future__ import annotations

import csv
import gzip
import io
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

from core.model.reconcile_inputs import X3Invoice, X3InvoiceLine

HEADS: Mapping[str, tuple[str, ...]] = {
    "amount": ("amount", "value", "netamount", "totalexcludesvat"),
    "name": ("suppliername", "supplier", "vendorname", "supplierbeneficiaryname"),
    "code": ("supplierid", "supplierno", "vendorid", "localsupplierinternalreference"),
    "document": ("invoicenumber", "invoiceno", "transno", "documentno", "transactionnumber", "internalref"),
    "day": ("paiddate", "gldate", "date", "paymentdate", "clearingdate"),
    "account": ("expensecode", "objectcode", "costelement", "expenditurecode", "sercopdetailedexpenditurecode"),
    "center": ("organisationcode", "costcentre", "expensearea", "directorate", "organisationalunit", "servicearea",
               "servicecategorylabel"),
}  # fmt: skip
"""What a column is -> its headings, without case, blanks and signs; the first that a file has counts."""
_BARE = re.compile(r"[^a-z]")


@dataclass(frozen=True, slots=True)
class Spent:
    """A row of a file."""

    number: int
    amount: Decimal
    name: str
    code: str
    document: str
    day: date
    account: str
    center: str

    @property
    def supplier(self) -> str:
        """The code, where the council shows one, else the name."""
        return self.code or self.name

    def invoice(self) -> X3Invoice:
        """The row as an invoice of X3."""
        line = X3InvoiceLine(self.amount, self.account, self.center)
        return X3Invoice(
            number=f"V{self.number:06}",
            day=self.day,
            supplier=self.supplier,
            document=self.document,
            currency="GBP",
            total=self.amount,
            lines=(line,),
            supplier_name=self.name,
        )


def spent(file: Path, without_day: date) -> Iterator[Spent]:
    """The rows of a file; where it shows no day, the one given."""
    text = gzip.decompress(file.read_bytes()).decode("utf-8-sig", "replace")
    rows = csv.reader(io.StringIO(text, newline=""))
    heads = [_BARE.sub("", head.casefold()) for head in next(rows)]
    places = {what: next((heads.index(name) for name in names if name in heads), None) for what, names in HEADS.items()}
    for number, row in enumerate(rows, 1):
        cells = {
            what: row[place].strip() if place is not None and place < len(row) else "" for what, place in places.items()
        }
        if not cells["amount"]:
            continue  # a mark of whoever made the file, no spending
        yield Spent(
            number,
            _amount(cells["amount"]),
            " ".join(cells["name"].split()),
            cells["code"],
            cells["document"],
            _day(cells["day"]) or without_day,
            cells["account"],
            cells["center"],
        )


def _amount(text: str) -> Decimal:
    """Credits stand in parentheses at some."""
    plain = text.replace(",", "").replace("£", "")
    return -Decimal(plain.strip("()")) if plain.startswith("(") else Decimal(plain)


def _day(text: str) -> date | None:
    for form in ("%Y-%m-%d", "%d/%m/%Y"):
        try:
            return datetime.strptime(text, form).date()  # noqa: DTZ007 - a day has no zone
        except ValueError:
            continue
    return None
