"""What is written of a list says the same as the list, is typed, and runs nothing."""

from __future__ import annotations

import csv
import threading
from collections import Counter
from collections.abc import Iterator
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from core.app import App, open_app
from core.credentials import KeyringSecrets
from core.desk import record_sheet
from core.errors import ConfigurationError
from core.model.flow import Entity, ExternalId, RunId, SourceId
from core.model.status import Status
from core.model.views import RecordQuery, RecordRow
from core.store.writer import Writer
from tests.core.store.conftest import make_connection
from tests.core.store.realistic import Order
from tests.file_keyring import FileKeyring

ORDER = Entity.ORDER
NAMES = ("=HYPERLINK(1)", "Müller & Söhne", "Zeta\x07", "-beta", '50% "off", tab\there')
STATUSES = (Status.SYNCED, Status.NEEDS_MAPPING, Status.SYNCED, Status.REFUSED)
MANY = 70


@pytest.fixture(scope="module")
def app(tmp_path_factory: pytest.TempPathFactory) -> Iterator[App]:
    folder = tmp_path_factory.mktemp("exporting")
    app = open_app(folder / "home", secrets=KeyringSecrets(FileKeyring(folder / "keyring.json")))
    app._store.connections.save(make_connection(), actor="somebody")
    cs = app._named("")
    writer = Writer(cs, None, RunId(""))
    for n in range(MANY):
        writer.settle(
            Order(n % 7 + 1).settlement(
                None,
                entity=Entity.SUPPLIER if n % 10 == 9 else ORDER,
                source_id=SourceId(f"{n}"),
                number=f"{n:06d}",
                status=STATUSES[n % 4],
                supplier_name=NAMES[n % 5],
                external_id=None if n % 3 else ExternalId(f"POFR{n:05d}"),
                day=None if n % 9 == 0 else date(2026, 1, n % 28 + 1),
                amount=Decimal(n * 37 % 113) + Decimal("0.25"),
                currency="EUR" if n % 2 else "USD",
                record=None,
                image=None,
            )
        )
    writer.flush()
    writer.close()
    yield app
    app.close()


def all_rows(app: App, query: RecordQuery) -> list[RecordRow]:
    return [row for row in app.record_rows(app.record_order(query)) if row is not None]


QUERIES = st.builds(
    RecordQuery,
    entity=st.sampled_from([ORDER, Entity.SUPPLIER, None]),
    statuses=st.lists(st.sampled_from(STATUSES), unique=True, max_size=2).map(tuple),
    find=st.sampled_from(["", "müller", "0000", "37", "posted", "zeta"]),
    sort=st.sampled_from(["key", "day", "amount", "supplier", "status", "updated_at"]),
    descending=st.booleans(),
    since=st.none() | st.dates(date(2026, 1, 1), date(2026, 1, 20)),
    until=st.none() | st.dates(date(2026, 1, 8), date(2026, 2, 1)),
)


@given(query=QUERIES)
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_counts_sums_and_the_exported_file_of_any_list_agree(app: App, tmp_path: Path, query: RecordQuery) -> None:
    file = tmp_path / "list.csv"
    made = app.export_records(file, query)
    totals = app.record_totals(query)
    assert made.totals == totals
    with file.open(encoding="utf-8-sig", newline="") as stream:
        lines = list(csv.DictReader(stream))
    assert len(lines) == totals.records == sum(app.record_counts(query).get(s, 0) for s in query.statuses or Status)
    assert Counter(line["Status"] for line in lines) == {s.value: n for s, n in totals.by_status.items()}
    sums: dict[str, Decimal] = {}
    for line in lines:
        sums[line["Currency"]] = sums.get(line["Currency"], Decimal(0)) + Decimal(line["Amount"])
    assert sums == dict(totals.sums) == dict(app.record_sums(query))
    assert [line["JAGGAER"] for line in lines] == [row.key for row in all_rows(app, query)]


def test_an_excel_file_has_typed_cells_a_frozen_heading_a_filter_totals_and_what_was_asked(
    app: App, tmp_path: Path
) -> None:
    query = RecordQuery(ORDER, (Status.SYNCED,), sort="day", since=date(2026, 1, 3))
    file = tmp_path / "orders.xlsx"
    made = app.export_records(file, query, columns=("key", "day", "amount", "supplier"), headings={"day": "Le jour"})
    assert made.totals is not None
    rows = all_rows(app, query)
    book = load_workbook(file)
    assert book.sheetnames == ["Orders", "Totals", "About"]
    sheet = book["Orders"]
    assert [cell.value for cell in sheet[1]] == ["JAGGAER", "Le jour", "Amount", "Currency", "Supplier"]
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref == f"A1:E{len(rows) + 1}"
    assert sheet.column_dimensions["E"].width > sheet.column_dimensions["A"].width
    for row, cells in zip(rows, sheet.iter_rows(min_row=2), strict=True):
        assert cells[0].value == row.key, "leading zeros stay"
        assert cells[1].value == datetime.combine(row.day or date.min, datetime.min.time())
        assert cells[1].number_format == "yyyy-mm-dd"
        assert Decimal(str(cells[2].value)) == row.amount
        assert cells[2].data_type == "n"
        assert cells[2].number_format == "#,##0.00"
        assert cells[4].data_type == "s", "nothing is a formula"
    totals = {c[0]: c[2] if c[1] is None else c[1] for c in book["Totals"].iter_rows(values_only=True) if c[0]}
    assert totals["Synced"] == totals["All"] == len(rows)
    assert {c: Decimal(str(totals[c])) for c, _ in made.totals.sums} == dict(made.totals.sums)
    about = {str(cells[0]): str(cells[1]) for cells in book["About"].iter_rows(values_only=True)}
    assert about["Connection"] == make_connection().name
    assert about["Environment"] in {"test", "production"}
    assert about["Statuses"] == "Synced"
    assert about["From"] == "2026-01-03"
    assert about["To"] == "the end"
    assert about["Rows"] == f"{len(rows)}"


def test_text_that_would_run_or_cannot_be_held_is_made_harmless(app: App, tmp_path: Path) -> None:
    file = tmp_path / "all.xlsx"
    app.export_records(file, RecordQuery(ORDER, sort="key", descending=False))
    names = {str(cells[0].value) for cells in load_workbook(file)["Orders"].iter_rows(min_row=2, min_col=4, max_col=4)}
    assert "'=HYPERLINK(1)" in names
    assert "'-beta" in names
    assert "Zeta\N{REPLACEMENT CHARACTER}" in names


def test_what_does_not_fit_a_sheet_goes_on_on_the_next(
    app: App, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(record_sheet, "MOST_ROWS", 40)
    file = tmp_path / "long.xlsx"
    made = app.export_records(file, RecordQuery(ORDER))
    assert made.totals is not None
    book = load_workbook(file)
    assert book.sheetnames[:2] == ["Orders", "Orders 2"]
    assert book["Orders"].max_row == 41
    assert book["Orders"].max_row + book["Orders 2"].max_row - 2 == made.totals.records


def test_an_export_that_is_ended_leaves_no_file_and_the_one_before_as_it_was(app: App, tmp_path: Path) -> None:
    file = tmp_path / "list.csv"
    app.export_records(file, RecordQuery(ORDER))
    before = file.read_bytes()
    cancel = threading.Event()
    seen: list[tuple[int, int]] = []

    def progress(done: int, total: int) -> None:
        seen.append((done, total))
        cancel.set()

    ended = app.export_records(file, RecordQuery(ORDER), progress=progress, cancel=cancel)
    assert ended.totals is not None, "it was nearly done: one portion is all"
    cancel.set()
    assert app.export_records(file, RecordQuery(), cancel=cancel).totals is None
    assert file.read_bytes() == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["list.csv"]
    assert seen == [(0, 63)]


def test_a_file_that_cannot_be_written_or_is_of_another_kind_is_told(app: App, tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match="neither an Excel nor a CSV"):
        app.export_records(tmp_path / "list.pdf", RecordQuery())
    for name in ("nowhere/list.csv", "nowhere/list.xlsx"):
        with pytest.raises(ConfigurationError, match="cannot be written"):
            app.export_records(tmp_path / name, RecordQuery())
