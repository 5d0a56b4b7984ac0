"""What a report says is in its files: typed, added up, whole, and nothing in it runs."""

from __future__ import annotations

import csv
import sys
import time
from collections.abc import Iterator
from datetime import date, datetime, timedelta, timezone
from decimal import Decimal
from pathlib import Path

import pytest
from openpyxl import load_workbook
from pypdfium2 import PdfDocument

from core.errors import ConfigurationError
from core.reports import excel, pdf
from core.reports.report import Cell, Column, Kind, Report, Section
from core.reports.write import write_report

AT = datetime(2026, 3, 1, 8, 5, 9, tzinfo=timezone(timedelta(hours=2)))
COLUMNS = (
    Column("Order", width=14),
    Column("Supplier", width=40),
    Column("Date", Kind.DAY, 12),
    Column("Seen (UTC)", Kind.TIME, 20),
    Column("Lines", Kind.COUNT, 8, total=True),
    Column("Quantity", Kind.QUANTITY),
    Column("Amount", Kind.MONEY, 16, "Currency", total=True),
    Column("Currency", width=10),
    Column("Used", Kind.PERCENT, 9),
)
ROWS: tuple[tuple[Cell, ...], ...] = (
    ("000123", "=HYPERLINK(1)", date(2026, 1, 31), AT, 3, Decimal("1.50"), Decimal("1234.5"), "EUR", Decimal("0.25")),
    ("000124", "Müller & <b>Söhne</b>\x07\ud800 _x0041_", None, AT, 2, 7, Decimal("0.125"), "EUR", None),
)
JAPAN: tuple[Cell, ...] = ("000125", "-1", date(1850, 1, 1), None, 1, Decimal(-2), Decimal(5000), "JPY", Decimal(1))
HUGE = Decimal("12345678901234567.89")


def report(*sections: Section, environment: str = "production") -> Report:
    return Report(
        "Orders & more", "Main", environment, {"Period": "2026-01", "Find": "=1+1"}, AT, "CORP\\anna", "Entry 12", sections
    )  # fmt: skip


def text_of(file: Path) -> list[str]:
    document = PdfDocument(file)
    try:
        return [page.get_textpage().get_text_bounded() for page in document]
    finally:
        document.close()


def test_excel_cells_are_typed_and_heads_stay_and_columns_can_be_filtered(tmp_path: Path) -> None:
    file = tmp_path / "report.xlsx"
    assert write_report(file, report(Section("Orders", COLUMNS, ROWS))) == 2
    sheet = load_workbook(file)["Orders"]
    assert [cell.value for cell in sheet[1]] == [column.name for column in COLUMNS]
    assert (sheet.freeze_panes, sheet.auto_filter.ref) == ("A2", "A1:I3")
    assert sheet.column_dimensions["B"].width == pytest.approx(40, abs=1)
    first = sheet[2]
    assert [str(cell.value) for cell in first] == [
        "000123", "'=HYPERLINK(1)", "2026-01-31 00:00:00", "2026-03-01 06:05:09", "3", "1.5", "1234.5", "EUR", "0.25",
    ]  # fmt: skip
    assert [cell.data_type for cell in first] == ["s", "s", "d", "d", "n", "n", "n", "s", "n"]
    assert [first[place].number_format for place in (4, 5, 6, 8)] == ["#,##0", "#,##0.0", "#,##0.00", "0.0%"]
    second = sheet[3]
    assert second[1].value == "Müller & <b>Söhne</b>\N{REPLACEMENT CHARACTER}\N{REPLACEMENT CHARACTER} _x005F_x0041_"
    assert (second[2].value, second[8].value) == (None, None)
    assert (second[5].number_format, second[6].number_format) == ("#,##0", "#,##0.000"), "no decimal is hidden"


def test_totals_of_one_currency_follow_the_filter_and_those_of_several_stand_by_currency(tmp_path: Path) -> None:
    one, several = tmp_path / "one.xlsx", tmp_path / "several.xlsx"
    write_report(one, report(Section("Orders", COLUMNS, ROWS)))
    total = load_workbook(one)["Orders"][5]
    assert (total[0].value, total[6].value, total[7].value) == ("Total", "=SUBTOTAL(109,G2:G3)", "EUR")
    assert load_workbook(one, data_only=True)["Orders"]["G5"].value == 1234.625
    write_report(
        several, report(Section("Orders", COLUMNS, [*ROWS, JAPAN], totals=[("Difference", None, None, None, 9)]))
    )
    sheet = load_workbook(several)["Orders"]
    assert [(row[4].value, row[6].value, row[7].value) for row in sheet.iter_rows(min_row=6)] == [
        (6, None, None), (None, 1234.625, "EUR"), (None, 5000, "JPY"), (9, None, None),
    ]  # fmt: skip
    assert sheet["G4"].number_format == "#,##0", "JPY has no decimals"
    assert sheet["C4"].value == "1850-01-01", "Excel has no such day"
    assert sheet["A6"].font.bold


def test_a_number_that_excel_cannot_keep_stands_there_exactly(tmp_path: Path) -> None:
    file = tmp_path / "report.xlsx"
    write_report(
        file, report(Section("Sums", [Column("Sum", Kind.MONEY, currency="EUR")], [(HUGE,), (Decimal("1E+3"),)]))
    )
    sheet = load_workbook(file)["Sums"]
    assert (sheet["A2"].value, sheet["A3"].value) == (str(HUGE), 1000)


def test_a_sheet_says_what_was_asked_and_which_environment_it_is(tmp_path: Path) -> None:
    file = tmp_path / "report.xlsx"
    sections = [Section("A/B [x]: very long title of a section", COLUMNS, ROWS, note="Told.")] * 2
    write_report(file, report(*sections, environment="test"))
    book = load_workbook(file)
    assert book.sheetnames == ["A B  x   very long title of a s", "A B  x   very long title of a 2", "About"]
    about = {row[0]: row[1] for row in book["About"].iter_rows(values_only=True)}
    assert about["Report"] == "Orders & more"
    assert about["Environment"] == "TEST"
    assert (about["Period"], about["Find"]) == ("2026-01", "'=1+1")
    assert about["Made"] == "2026-03-01 06:05 UTC by CORP\\anna"
    assert about["Seal"] == "Entry 12"
    assert about["Rows: A/B [x]: very long title of a section"] == "2"


def test_rows_that_do_not_fit_a_sheet_go_on_on_the_next(tmp_path: Path) -> None:
    file = tmp_path / "report.xlsx"
    rows = [(f"{n}", Decimal(n)) for n in range(25)]
    columns = (Column("Order"), Column("Amount", Kind.MONEY, currency="EUR", total=True))
    assert excel.write_excel(file, report(Section("Orders", columns, rows)), most_rows=10) == 25
    book = load_workbook(file)
    assert book.sheetnames == ["Orders", "Orders 2", "Orders 3", "About"]
    found = [row[0] for name in book.sheetnames[:3] for row in book[name].iter_rows(min_row=2, values_only=True)]
    assert found[:25] == [f"{n}" for n in range(25)]
    assert book["Orders 3"]["B8"].value == 300, "the sum is that of all sheets"
    assert excel.MOST_ROWS == 1_048_575


@pytest.mark.parametrize("name", ["report.xlsx", "report.pdf", "report.csv"])
def test_a_file_is_there_as_a_whole_or_not_at_all(tmp_path: Path, name: str) -> None:
    file = tmp_path / name
    file.write_bytes(b"as it was")

    def broken() -> Iterator[tuple[Cell, ...]]:
        yield ROWS[0]
        raise KeyError("gone")

    with pytest.raises(KeyError):
        write_report(file, report(Section("Orders", COLUMNS, broken())))
    assert file.read_bytes() == b"as it was"
    assert [path.name for path in tmp_path.iterdir()] == [name]
    with pytest.raises(ConfigurationError, match="cannot be written"):
        write_report(tmp_path / "nowhere" / name, report(Section("Orders", COLUMNS, ROWS)))
    assert write_report(file, report(Section("Orders", COLUMNS, ROWS))) == 2
    assert [path.name for path in tmp_path.iterdir()] == [name]


def test_a_name_of_another_kind_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match="neither an Excel, a CSV nor a PDF"):
        write_report(tmp_path / "report.doc", report())


def test_csv_holds_exact_numbers_and_harmless_text(tmp_path: Path) -> None:
    file = tmp_path / "report.csv"
    write_report(file, report(Section("Orders", COLUMNS, ROWS)))
    with file.open(encoding="utf-8-sig", newline="") as stream:
        found = list(csv.reader(stream))
    assert found[1] == [
        "000123", "'=HYPERLINK(1)", "2026-01-31", "2026-03-01T06:05:09+00:00", "3", "1.5", "1234.5", "EUR", "0.25",
    ]  # fmt: skip


def test_a_pdf_counts_its_pages_and_names_connection_and_environment_on_each(tmp_path: Path) -> None:
    file = tmp_path / "report.pdf"
    rows = [(f"{n:06d}", *ROWS[n % 2][1:]) for n in range(230)]
    control = Section(
        "Control", (Column("What"), Column("Amount", Kind.MONEY, currency="EUR")), [], totals=[("X3", HUGE)]
    )
    write_report(file, report(Section("Orders", COLUMNS, rows, note="1 < 2"), control, environment="test"))
    pages = text_of(file)
    assert len(pages) > 4
    for number, page in enumerate(pages, 1):
        assert f"Page {number} of {len(pages)}" in page
        assert "TEST" in page
        assert "Main" in page
    everything = "\n".join(pages)
    assert all(f"{n:06d}" in everything for n in range(230))
    assert sum("Seen (UTC)" in page for page in pages) >= len(pages) - 1, "heads are repeated"
    assert "141,981.875" in everything, "the sum of all portions"
    assert "Müller & <b>Söhne</b>" in everything
    assert "1 < 2" in everything
    assert "12,345,678,901,234,567.89" in everything
    assert "Entry 12" in pages[-1]


def test_a_production_pdf_is_not_marked_as_a_test(tmp_path: Path) -> None:
    file = tmp_path / "report.pdf"
    write_report(file, report(Section("Orders", COLUMNS, ROWS)))
    assert "TEST" not in text_of(file)[0]
    assert "production" in text_of(file)[0]


def test_no_word_of_a_heading_is_broken_on_paper(tmp_path: Path) -> None:
    file = tmp_path / "report.pdf"
    names = ("Incomplete", "Unchanged", "Not eligible", "Refused", "Created", "In doubt", "Differs", "Ignored")
    columns = [
        Column("Because of", width=80),
        *(Column(name, Kind.COUNT, 4) for name in names),
        Column("At", Kind.TIME, 4),
    ]
    write_report(file, report(Section("Runs", columns, [("x", *range(8), AT)])))
    words = text_of(file)[0].split()
    assert set(" ".join(names).split()) <= set(words)
    assert "2026-03-01 06:05:09" in text_of(file)[0].replace("\r\n", " ")


def test_a_pdf_that_nobody_could_read_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "MOST_ROWS", 2)
    with pytest.raises(ConfigurationError, match="at most 2 rows"):
        write_report(tmp_path / "report.pdf", report(Section("Orders", COLUMNS, [*ROWS, JAPAN])))
    assert not list(tmp_path.iterdir())


@pytest.mark.bench
@pytest.mark.skipif(sys.platform == "win32", reason="memory is measured as Linux tells it")
def test_200_000_rows_take_less_than_30_seconds_and_flat_memory(tmp_path: Path) -> None:
    resource = pytest.importorskip("resource")

    def rows() -> Iterator[tuple[Cell, ...]]:
        for n in range(200_000):
            yield (f"{n:06d}", *ROWS[n % 2][1:])

    write_report(tmp_path / "warm.xlsx", report(Section("Orders", COLUMNS, ROWS)))
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    began = time.process_time()
    write_report(tmp_path / "long.xlsx", report(Section("Orders", COLUMNS, rows())))
    took = time.process_time() - began
    grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
    sys.stdout.write(f"200,000 rows of {len(COLUMNS)} columns: {took:.1f} s, memory grown by {grown:.1f} MB\n")
    assert took < 30, "of the processor: what else the machine does is not counted"
    assert grown < 20
