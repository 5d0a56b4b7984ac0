"""Real spending of councils as X3's invoices: nothing breaks, and the sums are those of the files by another route."""

from __future__ import annotations

import gzip
import re
from collections import Counter
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from core.model.document_number import cleaned
from core.model.reconcile import Axis, Kind, ReconcileQuery, Section
from core.model.reconcile_inputs import JaggaerInvoice, ReconcileInputs, Supplier
from core.reconcile.compare import reconcile
from tests.core.reconcile.council import Spent, spent

FILES = {
    "calderdale_2014-04": date(2014, 4, 1),
    "gla_2018-P05": date(2018, 8, 1),
    "gla_2018-P11": date(2019, 1, 15),
    "newcastle_2021-01": date(2021, 1, 1),
    "northtyneside_2019-04_i": date(2019, 4, 1),
    "oxford_apr-jun-2014": date(2014, 4, 1),
    "oxford_jan-mar-2014": date(2014, 1, 1),
    "oxford_jan-mar-2015": date(2015, 1, 1),
    "oxford_jul-sep-2014": date(2014, 7, 1),
    "oxford_oct-dec-2014": date(2014, 10, 1),
    "sheffield_2015-07": date(2015, 7, 1),
}
EVER = ReconcileQuery(date(2000, 1, 1), date(2030, 12, 31))
_CELL = re.compile(r'(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))')
_MONEY = re.compile(r"(\()?\s*(-)?£?([\d,]*)(?:\.(\d{1,2})\d*)?\s*\)?$")
_AMOUNT_HEADS = ("amount", "value", "net amount", "total (excludes vat)")


def pence_of(file: Path) -> list[int]:
    """Amounts of a file in pence, by a parser of its own: no csv module, no Decimal."""
    lines = gzip.decompress(file.read_bytes()).decode("latin-1").replace("\r", "").split("\n")
    heads = [(quoted or plain).strip().casefold() for quoted, plain in _CELL.findall(lines[0])]
    place = next(heads.index(head) for head in _AMOUNT_HEADS if head in heads)
    found: list[int] = []
    for line in lines[1:]:
        if not line.strip():
            continue
        quoted, plain = _CELL.findall(line)[place]
        if not (quoted or plain).strip():
            continue
        match = _MONEY.match((quoted or plain).strip())
        assert match is not None, line
        bracket, minus, pounds, pence = match.groups()
        amount = int(pounds.replace(",", "") or 0) * 100 + int((pence or "0").ljust(2, "0"))
        found.append(-amount if bracket or minus else amount)
    return found


@pytest.fixture(scope="module")
def spend_folder(shared_data: Path) -> Path:
    folder = shared_data / "spend"
    if not folder.is_dir():
        pytest.skip("the councils' spending is not here")
    return folder


def supplier_list(rows: list[Spent]) -> tuple[Supplier, ...]:
    """JAGGAER's list as it may be: most approved, some not, some switched off, some missing."""
    names = {row.supplier: row.name for row in rows}
    return tuple(
        Supplier(f"s{at}", f"{at:010}", name, (code,), approved=at % 7 != 0, active=at % 11 != 0)
        for at, (code, name) in enumerate(sorted(names.items()))
        if at % 13
    )


def jaggaer_invoices(rows: list[Spent]) -> tuple[JaggaerInvoice, ...]:
    """Each invoice once, whatever X3 has of it."""
    first = {(row.supplier, cleaned(row.document), row.amount): row for row in reversed(rows) if cleaned(row.document)}
    return tuple(
        JaggaerInvoice(
            key=str(row.number),
            number=f"J{row.number}",
            day=row.day,
            supplier=row.supplier,
            document=row.document,
            currency="GBP",
            total=row.amount,
            x3_supplier=row.supplier,
        )
        for row in first.values()
    )


_LARGE = {"sheffield_2015-07", "northtyneside_2019-04_i"}


@pytest.mark.parametrize(
    "name", [pytest.param(name, marks=[pytest.mark.full] if name in _LARGE else []) for name in FILES]
)
def test_the_spending_of_a_council_ties_with_an_independent_sum(spend_folder: Path, name: str) -> None:
    file = spend_folder / f"{name}.csv.gz"
    rows = list(spent(file, FILES[name]))
    pence = pence_of(file)
    assert len(rows) == len(pence) > 700
    assert all(row.supplier for row in rows)
    suppliers = supplier_list(rows)
    found = reconcile(
        EVER,
        ReconcileInputs(
            jaggaer_orders=(),
            x3_orders=(),
            suppliers=suppliers,
            jaggaer_invoices=jaggaer_invoices(rows),
            x3_invoices=tuple(row.invoice() for row in rows),
            contracts=(),
        ),
    )
    assert found.ties
    whole = Decimal(sum(pence)) / 100
    assert {control.left for control in found.controls if control.section is Section.SPEND} == {whole}
    for axis in Axis:
        figures = [figure for figure in found.figures if figure.axis is axis]
        assert sum((figure.x3 for figure in figures), Decimal(0)) == whole
        assert sum(figure.rows for figure in figures) == len(rows)
    (outside,) = (figure for figure in found.figures if figure.kind is Kind.NO_CONTRACT)
    assert outside.x3 == whole

    good = {code for one in suppliers if one.approved and one.active for code in one.x3_codes}
    bad = sum(amount for row, amount in zip(rows, pence, strict=True) if row.supplier not in good)
    (control,) = (one for one in found.controls if one.section is Section.SUPPLIERS)
    assert control.listed == Decimal(bad) / 100
    assert len(found.rows[Section.SUPPLIERS]) == sum(row.supplier not in good for row in rows)

    same = Counter(
        (row.supplier, cleaned(row.document), amount)
        for row, amount in zip(rows, pence, strict=True)
        if cleaned(row.document) and amount
    )
    kinds = Counter(row.kind for row in found.rows[Section.INVOICES])
    # A quarter is longer than the days within which two invoices count as one and the same.
    if not name.startswith("oxford"):
        assert kinds[Kind.DUPLICATE] == sum(count - 1 for count in same.values())
        assert kinds[Kind.NOT_IN_JAGGAER] == sum(1 for row in rows if not cleaned(row.document)) + sum(
            count - 1
            for count in Counter((row.supplier, cleaned(row.document)) for row in rows if not row.amount).values()
        )
    assert kinds[Kind.NOT_IN_X3] == 0
    assert kinds[Kind.AMOUNT] == 0
