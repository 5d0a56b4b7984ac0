"""A list of contracts as a file: its columns, its money, and what it comes to."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

from core.desk.contract_sheet import contract_sections
from core.model.contract import ContractRow, ContractSupplier
from core.model.contract_list import ContractQuery, Which, query_of
from core.model.saved_view import SavedView
from core.model.status import Status
from core.reports.report import Kind

TODAY = date(2026, 11, 29)
ROW = ContractRow(
    source_id="c1",
    number="C-100",
    amendment="1",
    renewal="",
    name="Laboratory supplies",
    kind="",
    said="Active",
    status=Status.UP_TO_DATE,
    reason="",
    suppliers=(ContractSupplier("1", "100", "Alldridge", "A100"), ContractSupplier("2", "200", "", "")),
    currency="EUR",
    ceiling=Decimal("1000.00"),
    valid_from=date(2026, 1, 1),
    valid_until=date(2026, 12, 31),
    never_expires=False,
    superseded=False,
    gone=False,
    orders=2,
    ordered=Decimal("1400.50"),
    other_currencies=(("USD", Decimal("12.30")),),
    updated_at=datetime(2026, 11, 1, tzinfo=UTC),
)


def written(*columns: str, rows: tuple[ContractRow, ...] = (ROW,)) -> list[dict[str, object]]:
    """The rows of the file, by heading."""
    listed, _ = contract_sections(rows, columns, {}, TODAY)
    return [dict(zip([column.name for column in listed.columns], row, strict=True)) for row in listed.rows]


def test_a_file_of_all_columns_has_what_was_ordered_and_what_is_left() -> None:
    (row,) = written()
    assert row == {
        "State": "In force",
        "Contract": "C-100",
        "Amendment": "1",
        "Name": "Laboratory supplies",
        "Supplier": "Alldridge; 200",
        "Ceiling": Decimal("1000.00"),
        "Ordered": Decimal("1400.50"),
        "Left": Decimal("-400.50"),
        "Currency": "EUR",
        "Valid from": date(2026, 1, 1),
        "Valid until": date(2026, 12, 31),
        "Orders": 2,
        "JAGGAER says": "Active",
        "Ordered in other currencies": "12.30 USD",
    }
    (old,) = written("state", rows=(replace(ROW, superseded=True, valid_until=date(2025, 1, 1)),))
    assert old == {"State": "Expired, amended since"}


def test_money_never_comes_without_its_currency() -> None:
    assert [*written("left", "number")[0]] == ["Left", "Currency", "Contract"]
    assert [*written("ordered", "nonsense", "ordered")[0]] == ["Ordered", "Currency", "Ordered in other currencies"]
    assert [*written("number", "name")[0]] == ["Contract", "Name"]
    listed, _ = contract_sections((ROW,), ("ceiling",), {"ceiling": "Plafond", "currency": "Devise"}, TODAY)
    assert [(one.name, one.kind, one.currency) for one in listed.columns] == [
        ("Plafond", Kind.MONEY, "Devise"),
        ("Devise", Kind.TEXT, ""),
    ]


def test_totals_are_of_what_counts_and_by_currency() -> None:
    rows = (
        ROW,
        replace(ROW, superseded=True),
        replace(ROW, gone=True),
        replace(ROW, ceiling=None, ordered=Decimal(1)),
        replace(ROW, currency="CHF", ceiling=Decimal(7), ordered=Decimal(2)),
    )
    _, totals = contract_sections(rows, (), {}, TODAY)
    assert list(totals.rows) == [
        ("CHF", 1, Decimal(7), Decimal(2)),
        ("EUR", 2, Decimal("1000.00"), Decimal("1401.50")),
    ]


def test_a_view_gives_its_list_and_what_is_unknown_is_as_at_first() -> None:
    view = SavedView("Over", find="paper", sort="left", descending=True, which="over")
    assert query_of(view) == ContractQuery(Which.OVER, "paper", "left", descending=True)
    assert query_of(SavedView("Old", sort="amount", descending=True, which="newer")) == ContractQuery()
