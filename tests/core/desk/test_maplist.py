"""Lists of mapping rules: written to Excel and CSV, read from them, judged and decided row by row."""

from __future__ import annotations

import time
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from core.app import App
from core.desk.maplist import HEADS, read_rules, write_rules
from core.errors import SourceFileError
from core.model.crossref import MappingRule, Scope
from core.model.maplist import Verdict
from core.reports.speech import speech_of
from tests.core.sync.scenes import store_of
from tests.helpers.pace import at_most
from tests.helpers.practice import bench

RULES = (
    MappingRule("account", "0015301", "5340301", because="same meaning"),
    MappingRule("account", "=1+1", "-5", Scope(supplier="0000010581"), date(2026, 11, 1), because="@home; or, not"),
    MappingRule("dimension:PJT", "+A", "0007", Scope("U1", "", "Office, paper", "")),
    MappingRule("cost-center", "X", "L630200002", Scope(line="101/1")),
)


def excel(file: Path, *lines: tuple[str | int | date | None, ...]) -> Path:
    book = Workbook()
    for line in lines:
        book.worksheets[0].append(line)
    book.save(file)
    return file


def plain(rule: MappingRule | None) -> MappingRule:
    assert rule is not None
    return replace(rule, version=0, decided_by="", decided_at=None)


@pytest.fixture
def app(tmp_path: Path) -> Iterator[App]:
    """An App that has synced, so that X3 was asked what it has."""
    with bench(tmp_path / "bench", orders=3) as made:
        opened = made.app()
        opened.sync()
        yield opened


@pytest.mark.parametrize("ending", ["xlsx", "csv"])
def test_rules_come_back_as_they_were_written_leading_zeros_and_formulas_included(tmp_path: Path, ending: str) -> None:
    file = tmp_path / f"rules.{ending}"
    assert write_rules(file, RULES, {}, {"Connection": "=Main"}) == len(RULES)
    assert [row.rule for row in read_rules(file)] == list(RULES)
    if ending == "xlsx":
        for sheet in load_workbook(file).worksheets:
            for line in sheet.iter_rows():
                assert not any(str(cell.value or "").startswith(("=", "+", "-", "@")) for cell in line)
    else:
        assert "\n'=1+1" not in file.read_text(encoding="utf-8-sig")
        assert ",'=1+1,'-5," in file.read_text(encoding="utf-8-sig")


@pytest.mark.parametrize("sign", [";", "\t", ","])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
def test_a_csv_file_of_any_country_is_read(tmp_path: Path, sign: str, encoding: str) -> None:
    file = tmp_path / "a.csv"
    lines = [
        sign.join(("x3 CODE", "Kind", "JAGGAER  code", "Why")),
        sign.join(("5340301", "account", "001", "geprüft")),
    ]
    file.write_text("\r\n".join(lines), encoding=encoding, newline="")
    [row] = read_rules(file)
    assert row.rule == MappingRule("account", "001", "5340301", because="geprüft")
    assert row.place == "a.csv row 2"


def test_every_faulty_row_is_told_with_its_place_and_a_typed_date_is_a_day(tmp_path: Path) -> None:
    file = excel(
        tmp_path / "a.xlsx",
        HEADS,
        ("account", 1, 2, None, None, None, None, date(2026, 11, 1)),
        (None, None, None),
        ("account", "", "2"),
        ("colour", "1", "2"),
        ("dimension:", "1", "2"),
        ("account", "1", "2", "", "", "", "", "soon"),
    )
    rows = read_rules(file)
    assert rows[0].rule == MappingRule("account", "1", "2", valid_from=date(2026, 11, 1))
    assert [(row.place, row.reason.partition(";")[0]) for row in rows[1:]] == [
        ("Sheet row 4", "JAGGAER code is missing"),
        ("Sheet row 5", "there is no kind colour"),
        ("Sheet row 6", "there is no kind dimension:"),
        ("Sheet row 7", "soon is no date"),
    ]


@pytest.mark.parametrize("content", [b"one,two\n1,2\n", b"", b"PK not really"])
@pytest.mark.parametrize("ending", ["xlsx", "csv"])
def test_what_is_no_list_is_refused_with_a_sentence(tmp_path: Path, content: bytes, ending: str) -> None:
    file = tmp_path / f"a.{ending}"
    file.write_bytes(content)
    with pytest.raises(SourceFileError):
        read_rules(file)
    with pytest.raises(SourceFileError):
        read_rules(tmp_path / f"absent.{ending}")


def test_a_file_that_is_damaged_in_a_later_row_is_refused_with_a_sentence_too(tmp_path: Path) -> None:
    whole = excel(tmp_path / "whole.xlsx", HEADS, *(("account", str(n), "2") for n in range(500)))
    file = tmp_path / "damaged.xlsx"
    with zipfile.ZipFile(whole) as source, zipfile.ZipFile(file, "w") as target:
        for name in source.namelist():
            content = source.read(name)
            half = len(content) // 2
            target.writestr(name, content[:half] + b"<<<" + content[half:] if "/sheet1" in name else content)
    with pytest.raises(SourceFileError, match=r"damaged\.xlsx cannot be read as an Excel file"):
        read_rules(file)


def test_a_list_is_judged_row_by_row_and_nothing_is_decided_before_it_is_said(app: App, tmp_path: Path) -> None:
    app.decide("account", "5015301", "5340301", because="before")
    app.decide("account", "5011905", "5014701")
    file = excel(
        tmp_path / "a.xlsx",
        ("Kind", "JAGGAER code", "X3 code", "Supplier"),
        ("account", "5015301", "5340301"),
        ("account", "5011905", "5014901"),
        ("account", "5015201", "5014901"),
        ("account", "5015201", "5014701"),
        ("account", "5015201", "5014701", "0000010581"),
        ("account", "5010611", "9999999"),
        ("cost-center", "L630200017", "L630200016"),
        ("address", "A", "anything"),
    )
    effect = app.import_mappings(file, apply=False)
    assert [row.verdict.value for row in effect.rows] == [
        *("same", "changed", "new", "refused", "new", "refused", "refused", "new")
    ]
    assert effect.rows[1].before == "5014701"
    assert effect.rows[3].reason == "5015201 leads to 5014901 in Sheet row 4 already"
    assert effect.rows[5].reason.startswith("X3 has no account 9999999.")
    assert effect.rows[6].reason.startswith("L630200016 is inactive in X3.")
    assert not effect.applied
    assert store_of(app).mappings.version() == 2
    before = store_of(app).audit.head()[0]
    done = app.import_mappings(file, apply=True, because="spring clean")
    assert done.applied
    assert store_of(app).mappings.version() == 6
    entries = list(store_of(app).audit.entries(before + 1))
    mapped = [entry.draft.details for entry in entries if entry.draft.action == "mapping"]
    assert [(told["source"], told["because"]) for told in mapped] == [
        ("5011905", "spring clean"),
        ("5015201", "spring clean"),
        ("5015201", "spring clean"),
        ("A", "spring clean"),
    ]
    assert {row.verdict for row in app.import_mappings(file, apply=True).of(Verdict.NEW, Verdict.CHANGED)} == set()


@pytest.mark.parametrize("ending", ["xlsx", "csv"])
def test_a_french_list_has_french_heads_and_days_and_is_read_back_the_same(tmp_path: Path, ending: str) -> None:
    file = tmp_path / f"liste.{ending}"
    rules = [
        MappingRule("account", "0744", "607000", Scope(unit="0004"), date(2026, 11, 2), because="décidé"),
        MappingRule("cost-center", "=A1", "ADM"),
    ]
    assert write_rules(file, rules, {}, {"Connection": "Main"}, "fr") == 2
    if ending == "csv":
        head, first, *_ = file.read_text("utf-8-sig").splitlines()
    else:
        book = load_workbook(file)
        assert book.sheetnames[0] != "Mappings"
        head, first = (",".join(str(cell.value or "") for cell in line) for line in list(book.worksheets[0])[:2])
    assert head.startswith("Type,")
    assert "Fournisseur" in head
    assert "02/11/2026" in first
    read = read_rules(file)
    assert [row.reason for row in read] == ["", ""]
    assert [plain(row.rule) for row in read] == [plain(rule) for rule in rules]


def test_a_day_is_read_as_the_heads_of_its_list_have_it_and_never_guessed(tmp_path: Path) -> None:
    line = ("account", "1", "2", "", "", "", "", "02/11/2026")
    english = read_rules(excel(tmp_path / "english.xlsx", HEADS[:8], line))
    assert [row.rule for row in english] == [None]
    french = (speech_of("fr").say(HEADS[0]), *HEADS[1:8])
    [row] = read_rules(excel(tmp_path / "french.xlsx", french, line))
    assert row.rule is not None
    assert row.rule.valid_from == date(2026, 11, 2)


@pytest.mark.parametrize("ending", ["xlsx", "csv"])
def test_the_round_trip_of_ten_thousand_rules_is_the_same_and_takes_seconds(
    app: App, tmp_path: Path, ending: str
) -> None:
    first, second = tmp_path / f"first.{ending}", tmp_path / f"second.{ending}"
    rules = [MappingRule("address", f"{number:06}", f"=A{number}", because="moved") for number in range(10_000)]
    write_rules(first, rules, {}, {})
    with at_most(3, time.thread_time):
        effect = app.import_mappings(first, apply=True)
    assert len(effect.of(Verdict.NEW)) == len(rules)
    assert app.export_mappings(second) == len(rules)
    assert [plain(row.rule) for row in read_rules(second)] == rules
