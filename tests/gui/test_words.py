"""The window's languages: which there are, which is spoken, how numbers and dates are written beside it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QApplication

from gui.words import QT_TR_NOOP, language_for, languages, locale_for, report_language, tr, use_language
from tests.gui.conftest import BRITISH


@pytest.fixture
def any_language(qapp: QApplication) -> Iterator[QApplication]:
    """The application, which speaks English again afterwards."""
    yield qapp
    use_language(qapp, "en", BRITISH)


def test_english_and_french_are_there_under_their_own_names() -> None:
    assert {"en": "English", "fr": "Français"}.items() <= languages().items()


@pytest.mark.parametrize(
    ("chosen", "system", "spoken"),
    [
        ("", "fr_CA", "fr"),
        ("", "en_US", "en"),
        ("", "ja_JP", "en"),
        ("", "C", "en"),
        ("fr", "en_US", "fr"),
        ("xx", "fr_FR", "fr"),
    ],
)
def test_the_chosen_language_is_spoken_else_the_systems_else_english(chosen: str, system: str, spoken: str) -> None:
    assert language_for(chosen, QLocale(system)) == spoken


@pytest.mark.parametrize(
    ("language", "system", "name", "thousand"),
    [
        ("en", "en_US", "en_US", "1,000"),
        ("en", "de_DE", "en_DE", "1.000"),
        ("en", "C", "en_GB", "1,000"),
        ("fr", "fr_CH", "fr_CH", "1'000"),
        ("fr", "en_US", "fr_FR", "1\u202f000"),
        ("fr", "C", "fr_FR", "1\u202f000"),
    ],
)
def test_numbers_are_written_as_the_system_has_it_where_that_fits(
    language: str, system: str, name: str, thousand: str
) -> None:
    locale = locale_for(language, QLocale(system))
    assert locale.name() == name
    assert locale.toString(1000) == thousand


def test_a_language_makes_its_locale_the_default_and_qts_own_dialogs_speak_it(any_language: QApplication) -> None:
    assert use_language(any_language, "fr", QLocale("fr_FR")).name() == "fr_FR"
    assert QLocale().name() == "fr_FR"
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Annuler"
    use_language(any_language, "en", QLocale("en_US"))
    assert QLocale().name() == "en_US"
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancel"


def test_reports_are_in_the_language_of_the_window_and_files_for_programs_are_not(any_language: QApplication) -> None:
    use_language(any_language, "fr", QLocale("fr_FR"))
    assert [report_language(Path(name)) for name in ("a.pdf", "a.xlsx", "a.zip", "a.CSV")] == ["fr", "fr", "fr", ""]
    use_language(any_language, "en", QLocale("en_US"))
    assert report_language(Path("a.pdf")) == "en"


def test_a_text_that_no_language_knows_is_shown_as_it_is() -> None:
    text = QT_TR_NOOP("{name} of a text without a file")
    assert tr(text).format(name="one") == "one of a text without a file"


def test_numbers_in_texts_are_grouped(any_language: QApplication) -> None:
    text = "%Ln of a text without a file"
    assert tr(text, "", 1234) == "1,234 of a text without a file"
    use_language(any_language, "fr", QLocale("fr_FR"))
    assert tr(text, "", 1234) == "1\u202f234 of a text without a file"
