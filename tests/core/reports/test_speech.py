"""Reports in another language: its words, its numbers and days, and nothing of it in data or in what programs read."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime
from decimal import Decimal
from enum import StrEnum
from pathlib import Path

import pytest
from openpyxl import load_workbook
from pypdfium2 import PdfDocument
from PySide6.QtCore import QDate, QLocale

from core.errors import ConfigurationError
from core.mapping.draft import field_words
from core.model.approval import ApprovalKind, ApprovalState
from core.model.contract import ContractState
from core.model.contract_list import Which
from core.model.crossref import ACCOUNT
from core.model.reconcile import DocumentKind, Gap, Missing, Side, Stage
from core.model.reconcile import Kind as Found
from core.model.reconcile import Section as Part
from core.model.run import RunKind, RunStatus
from core.model.status import Status
from core.reports.report import Column, Kind, Reasoned, Report, Said, Section, in_language, shown
from core.reports.speech import FORMS, SOURCE, languages, speech_of
from core.reports.write import write_report

AT = datetime(2026, 3, 1, 8, 5, 9, tzinfo=UTC)
SECTION = Section(
    "Orders",
    (
        Column("Status", width=20, said=True),
        Column("Supplier", width=20),
        Column("Date", Kind.DAY, 12),
        Column("Amount", Kind.MONEY, 16, "Currency", total=True),
        Column("Currency", width=10),
    ),
    (
        ("Needs mapping", "Orders", date(2026, 1, 31), Decimal("1234.5"), "EUR"),
        ("Synced", "Total", date(2026, 2, 1), Decimal(2), "EUR"),
    ),
)
ALIKE = {"", "JAGGAER", "X3"}


def report() -> Report:
    asked = {"Search": "everything", "Statuses": Said("all"), "From": Said("2026-01-31")}
    return Report("Orders", "Main", "production", asked, AT, "anna", "", (SECTION,))


def text_of(file: Path) -> str:
    document = PdfDocument(file)
    try:
        return "\n".join(page.get_textpage().get_text_bounded() for page in document)
    finally:
        document.close()


def test_a_french_pdf_has_french_words_numbers_and_days_and_data_as_they_are(tmp_path: Path) -> None:
    file = tmp_path / "orders.pdf"
    write_report(file, report(), "fr")
    text = text_of(file).replace("\N{NARROW NO-BREAK SPACE}", " ")
    for said in (
        "Commandes",
        "Correspondance requise",
        "Fournisseur",
        "31/01/2026",
        "1 234,50",
        "1 236,50",
        "Connexion",
    ):
        assert said in text, said
    assert "Orders" in text, "a supplier's name is no word of the program"
    assert "everything" in text, "what somebody searched for, neither"
    assert "01/03/2026 08:05 UTC par anna" in text
    assert "Page 1 sur 1" in text
    assert "Needs mapping" not in text


def test_a_french_excel_file_has_typed_cells_and_days_in_their_french_form(tmp_path: Path) -> None:
    file = tmp_path / "orders.xlsx"
    write_report(file, report(), "fr")
    book = load_workbook(file)
    sheet = book["Commandes"]
    assert [cell.value for cell in sheet[1]] == ["Statut", "Fournisseur", "Date", "Montant", "Devise"]
    assert [cell.data_type for cell in sheet[2]] == ["s", "s", "d", "n", "s"]
    assert sheet["C2"].number_format == "dd/mm/yyyy"
    assert (sheet["A2"].value, sheet["B2"].value) == ("Correspondance requise", "Orders")
    assert (sheet["D3"].value, sheet["D5"].value) == (2, "=SUBTOTAL(109,D2:D3)"), "added up by the currency still"
    assert sheet["E5"].value == "EUR"
    facts = {row[0]: row[1] for row in book.worksheets[-1].iter_rows(values_only=True)}
    assert (facts["Connexion"], facts["Établi"]) == ("Main", "01/03/2026 08:05 UTC par anna")


def test_a_file_for_programs_is_english_unless_another_language_is_asked_for(tmp_path: Path) -> None:
    file = tmp_path / "orders.csv"
    heads = []
    for language in ("", "fr"):
        write_report(file, report(), language)
        rows = list(csv.reader(file.read_text("utf-8-sig").splitlines()))
        heads.append(rows[0][0])
        assert rows[1][2:4] == ["2026-01-31", "1234.5"], "exact in every language"
    assert heads == ["Status", "Statut"]


def test_a_report_is_as_it_was_in_its_own_language() -> None:
    made = report()
    assert in_language(made, speech_of("")) is made
    assert speech_of(SOURCE) is speech_of("")


def test_a_language_that_is_not_there_is_named_with_those_that_are(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError) as wrong:
        write_report(tmp_path / "orders.pdf", report(), "tlh")
    assert "tlh" in str(wrong.value)
    assert "fr" in wrong.value.remedy
    assert not (tmp_path / "orders.pdf").exists()


@pytest.mark.parametrize("language", languages())
def test_numbers_and_days_are_written_as_the_locale_has_them(language: str) -> None:
    speech, locale = speech_of(language), QLocale("en_GB" if language == SOURCE else language)
    assert language in FORMS
    assert shown(Decimal("-1234567.5"), Kind.MONEY, 2, speech) == locale.toString(-1234567.5, "f", 2)
    if language != SOURCE:
        assert speech.day(date(2026, 2, 1)) == locale.toString(QDate(2026, 2, 1), QLocale.FormatType.ShortFormat)


def words_of_cells() -> Iterator[str]:
    kinds: Iterable[type[StrEnum]] = (
        ApprovalKind, ApprovalState, ContractState, DocumentKind, Found, Gap, Missing, Part, RunKind, RunStatus, Side,
        Stage, Status,
    )  # fmt: skip
    for kind in kinds:
        yield from (str(one.value) for one in kind)
    yield from (str(one.value).replace("-", " ") for one in Which)
    yield from ("yes", "no", "open", "explained", "changed", "parked", "ignored", "ties", field_words(ACCOUNT))


@pytest.mark.parametrize("language", [code for code in languages() if code != SOURCE])
def test_every_word_that_stands_alone_in_a_cell_is_known(language: str) -> None:
    say = speech_of(language).say
    same = {word for word in words_of_cells() if say(word) == word}
    assert same <= ALIKE


def test_the_day_of_a_reason_is_told_by_the_language_and_its_words_stay() -> None:
    reason = Reasoned("as agreed on 2026-01-05: Orders", "anna", AT)
    section = Section("Orders", (Column("Explanation"),), ((reason,), ("2026-01-05",)))
    found = Report("Orders", "Main", "production", {}, AT, "anna", "", (section,))
    assert str(reason) == "as agreed on 2026-01-05: Orders (anna, 2026-03-01)"
    assert [list(row) for row in in_language(found, speech_of("fr")).sections[0].rows] == [
        ["as agreed on 2026-01-05: Orders (anna, 01/03/2026)"],
        ["2026-01-05"],
    ]
