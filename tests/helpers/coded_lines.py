"""Real coded lines from the sample data beside the repository, as the learner of suggestions takes them.

Facts that are the code itself in other words (its label, the class above it) are left out. See the sample data's README
for origin and licence of each file; nothing of them is kept here.
"""

from __future__ import annotations

import csv
import gzip
import re
from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from pathlib import Path

from core.suggest.lines import (
    ACCOUNT,
    CATEGORY,
    COMMODITY,
    DEPARTMENT,
    FORM,
    GROUP,
    PROJECT,
    REQUESTER,
    SUPPLIER,
    CodedLine,
    Line,
)

EARLIER = 0.75
"""Share of the lines, by date, that is learned; the rest is judged."""
_DEPARTMENT, _ACCOUNT = 129, 130


def jaggaer(folder: Path) -> list[CodedLine]:
    """Accounts of a university's purchase orders; of a split line the first account."""
    rows = _rows(folder / "jaggaer" / "uml_po_search_export_2023-11-05_09_a.csv", "cp1252")[1:]
    return [
        _coded(
            _first(row[_ACCOUNT]),
            row[6],
            datetime.strptime(row[1], "%m/%d/%y").date(),  # noqa: DTZ007 - a date only
            row[46],
            row[39],
            text=row[57],
            facts={
                SUPPLIER: row[40],
                CATEGORY: row[93],
                GROUP: row[86] or row[85],
                COMMODITY: row[92],
                DEPARTMENT: _first(row[_DEPARTMENT]),
                PROJECT: _first(row[123]),
                REQUESTER: row[14],
                FORM: "form" if row[72] else "",
            },
        )
        for row in rows
    ]


def sheffield(folder: Path) -> list[CodedLine]:
    """Object codes of a council's payments, given cost centre and the supplier's trade."""
    return [
        _coded(
            row["Object Code"],
            row["Invoice No"],
            date.fromisoformat(row["GL Date"]),
            row["Value"],
            row["Supplier"],
            facts={
                SUPPLIER: row["Supplier"],
                CATEGORY: row["Category Description"],
                DEPARTMENT: row["Organisation Code"],
                GROUP: row["Portfolio"],
            },
        )
        for row in _named(folder / "spend" / "sheffield_2015-07.csv.gz")
    ]


def sheffield_cost_centres(folder: Path) -> list[CodedLine]:
    """Cost centres of the same payments, given the object code and the directorate."""
    return [
        _coded(
            row["Organisation Code"],
            row["Invoice No"],
            date.fromisoformat(row["GL Date"]),
            row["Value"],
            row["Supplier"],
            facts={
                SUPPLIER: row["Supplier"],
                CATEGORY: row["Category Description"],
                ACCOUNT: row["Object Code"],
                DEPARTMENT: row["Portfolio"],
            },
        )
        for row in _named(folder / "spend" / "sheffield_2015-07.csv.gz")
    ]


def north_tyneside(folder: Path) -> list[CodedLine]:
    """Detailed expenditure codes of a council's payments."""
    return [
        _coded(
            row["SeRCOP Detailed Expenditure Code"],
            row["Transaction Number"],
            date.fromisoformat(row["Payment Date"]),
            row["Net Amount"],
            row["Supplier (Beneficiary) Name"],
            facts={
                SUPPLIER: row["Local Supplier Internal Reference"],
                CATEGORY: row["Procurement Classification"],
                DEPARTMENT: row["Service Category Label"],
                GROUP: row["Directorate / Service Where Expenditure Incurred"],
            },
        )
        for row in _named(folder / "spend" / "northtyneside_2019-04_i.csv.gz")
    ]


def newcastle_cost_centres(folder: Path) -> list[CodedLine]:
    """Cost centres of a council's payments, given the service area; nothing else is published of a line."""
    return [
        _coded(
            row["Cost Centre"],
            row["Internal Ref"],
            date.fromisoformat(row["Paid Date"]),
            row["Total (excludes VAT)"],
            row["Supplier Name"],
            facts={
                SUPPLIER: row["Supplier Name"],
                DEPARTMENT: row["Service Area"],
                GROUP: row["Directorate"],
            },
        )
        for row in _named(folder / "spend" / "newcastle_2021-01.csv.gz")
    ]


def gla(folder: Path) -> list[CodedLine]:
    """Cost elements of the Greater London Authority's payments in two periods."""
    return [
        _coded(
            row["Cost Element"],
            row["Document No"],
            date.fromisoformat(row["Clearing Date"]),
            row["Amount"],
            row["Vendor Name"],
            facts={
                SUPPLIER: row["Vendor Name"],
                CATEGORY: row["Service Expenditure Analysis"],
                DEPARTMENT: row["Directorate"],
            },
        )
        for period in ("P05", "P11")
        for row in _named(folder / "spend" / f"gla_2018-{period}.csv.gz")
    ]


def calderdale(folder: Path) -> list[CodedLine]:
    """Expense codes (cost centre and object in one) of a council's payments in one month."""
    return [
        _coded(
            row["Expense Code"],
            row["Transaction number"],
            date.fromisoformat(row["Date"]),
            row["Amount"],
            row["Supplier Name"],
            facts={SUPPLIER: row["Supplier ID"], CATEGORY: row["SUBSOURCE"], DEPARTMENT: row["Expense Area"]},
        )
        for row in _named(folder / "spend" / "calderdale_2014-04.csv.gz")
    ]


def oxford(folder: Path) -> list[CodedLine]:
    """Expenditure codes of a council's payments in five quarters; the quarter without dates counts as its middle."""
    lines: list[CodedLine] = []
    for quarter in ("jan-mar-2014", "apr-jun-2014", "jul-sep-2014", "oct-dec-2014", "jan-mar-2015"):
        for row in _rows(folder / "spend" / f"oxford_{quarter}.csv.gz")[1:]:
            unit, code, paid, number, amount, supplier = row[1], row[3], row[4], row[5], row[6], row[9]
            day = date(2014, 5, 15)
            if "/" in paid:
                day = datetime.strptime(paid.strip(), "%d/%m/%Y").date()  # noqa: DTZ007 - a date only
            if code.strip():
                facts = {SUPPLIER: supplier, DEPARTMENT: re.sub(r"\W+", " ", unit)}
                lines.append(_coded(code, number.split("_")[0], day, amount, supplier, facts=facts))
    return lines


SETS: dict[str, Callable[[Path], list[CodedLine]]] = {
    "JAGGAER: account": jaggaer,
    "Sheffield: object code": sheffield,
    "Sheffield: cost centre": sheffield_cost_centres,
    "North Tyneside: expenditure code": north_tyneside,
    "Newcastle: cost centre": newcastle_cost_centres,
    "GLA: cost element": gla,
    "Calderdale: expense code": calderdale,
    "Oxford: expenditure code": oxford,
}
"""Name -> reader, given the folder of the sample data."""


def by_date(lines: Sequence[CodedLine], share: float = EARLIER) -> tuple[list[CodedLine], list[CodedLine]]:
    """The earlier and the later part; a document stands, whole, where its first line stands."""
    first: dict[str, date] = {}
    for each in lines:
        first[each.document] = min(each.day, first.get(each.document, each.day))
    ordered = sorted(lines, key=lambda each: (first[each.document], each.document))
    cut = int(len(ordered) * share)
    while 0 < cut < len(ordered) and ordered[cut].document == ordered[cut - 1].document:
        cut += 1
    return ordered[:cut], ordered[cut:]


def _coded(
    target: str, document: str, day: date, amount: str, supplier: str, *, text: str = "", facts: dict[str, str]
) -> CodedLine:
    kept = {name: value.strip() for name, value in facts.items() if value.strip()}
    kept[SUPPLIER] = kept.get(SUPPLIER, "").casefold()
    return CodedLine(Line(kept, text, _money(amount), supplier.strip()), target.strip(), document, day)


def _money(text: str) -> Decimal | None:
    plain = text.replace(",", "").strip()
    if plain.startswith("("):
        plain = "-" + plain.strip("()")
    try:
        return Decimal(plain)
    except InvalidOperation:
        return None


def _first(cell: str) -> str:
    return cell.split("|", maxsplit=1)[0].removesuffix("-L")


def _rows(file: Path, encoding: str = "utf-8") -> list[list[str]]:
    data = file.read_bytes()
    text = (gzip.decompress(data) if file.suffix == ".gz" else data).decode(encoding, "replace")
    return list(csv.reader(text.splitlines(keepends=True)))


def _named(file: Path) -> Iterator[dict[str, str]]:
    head, *rows = _rows(file)
    names = [name.strip() for name in head]
    return (dict(zip(names, row, strict=False)) for row in rows)
