"""What the window says, in the language of the person: every text that people read goes through `tr`.

The sources are English. `pyside6-lupdate` finds the calls of `tr` and the marks of `QT_TR_NOOP`, which is why both are
called so and get their text as one literal, never as an f-string: values are put in by `.format` after it.

    tr("{name} is not in X3").format(name=name)
    tr("%Ln orders", "", count)                     the word follows the number in every language
    tr("Close", "button")                           a comment tells two meanings of one English word apart
    WORDS = {Status.SYNCED: QT_TR_NOOP("Synced")}   a table at the top of a module; shown with tr(WORDS[status])
    COUNTS = {"held": lambda n: tr("%Ln held", "", n)}  the same with a number (Qt's tool has no mark for it in Python)
    said(problem.message)                           a sentence of the core, which speaks English and knows no Qt

A language is a file `ml-connector_<code>.qm` in `resources/translations`; `run.py words` makes them from the sources.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from importlib.resources import as_file, files
from pathlib import Path
from typing import Final, TypeVar

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from core.model.saying import CONTEXT, Sayings, known_templates

LANGUAGE_KEY: Final = "language"
"""Where `Memory` has the language that a person chose; empty for the system's."""
SOURCE: Final = "en"
"""The language of the sources. Its own file has nothing but the singulars."""

_PREFIX: Final = "ml-connector_"
_installed: list[QTranslator] = []
_sayings: Sayings | None = None
_spoken = SOURCE
_speaks_otherwise = False
"""Whether the window speaks another language than the core."""
K = TypeVar("K")


def tr(text: str, comment: str = "", n: int = -1) -> str:
    """The text in the language of the window; as it is where the language has no word for it.

    Args:
        text: the English text.
        comment: which of its meanings is meant, where it has several; as at the place that marks it.
        n: the number that `%Ln` (grouped as the locale does it) or `%n` stands for, and that the words follow.
    """
    return QCoreApplication.translate("", text, comment, n)


def QT_TR_NOOP(text: str) -> str:  # noqa: N802 - the name that Qt's tools look for
    """Marks a text that is shown later, through `tr`; gives it back as it is."""
    return text


class Words(Mapping[K, str]):
    """A table of words at the top of a module, marked with `QT_TR_NOOP`: what is read from it is translated."""

    def __init__(self, marked: Mapping[K, str]) -> None:
        self._marked = dict(marked)

    def __getitem__(self, key: K) -> str:
        return tr(self._marked[key])

    def __iter__(self) -> Iterator[K]:
        return iter(self._marked)

    def __len__(self) -> int:
        return len(self._marked)


def said(text: str) -> str:
    """A sentence of the core in the language of the window; as it is where the language does not know it.

    Quick enough for every cell of a table: what was said once is remembered.
    """
    global _sayings  # noqa: PLW0603 - the language of this process
    if not _speaks_otherwise or not text:
        return text
    if _sayings is None:
        _sayings = Sayings(known_templates(), lambda one: QCoreApplication.translate(CONTEXT, one), _word, _number)
    return _sayings.say(text)


def _word(text: str) -> str:
    """A single word or a name of a thing, as the window itself calls it: `waiting` as the status *Waiting*."""
    word = tr(text)
    if word == text and text[:1].islower():
        capital = text[:1].upper() + text[1:]
        word = tr(capital)
        return text if word == capital else word[:1].lower() + word[1:]
    return word


def _number(text: str) -> str:
    """A number as the English write it, as the locale does; digit by digit, so that none is lost."""
    locale = QLocale()
    signs = {",": locale.groupSeparator(), ".": locale.decimalPoint()}
    return "".join(signs.get(sign, sign) for sign in text)


def _forget_sayings(*, otherwise: bool) -> None:
    global _sayings, _speaks_otherwise
    _sayings, _speaks_otherwise = None, otherwise


def languages() -> dict[str, str]:
    """The languages that the window speaks: code -> name in that language, sorted by code."""
    folder = files("resources").joinpath("translations")
    names = [entry.name for entry in folder.iterdir()] if folder.is_dir() else []
    codes = {name.removeprefix(_PREFIX).removesuffix(".qm") for name in names if name.endswith(".qm")}
    return {code: _own_name(code) for code in sorted({*codes, SOURCE})}


def _own_name(code: str) -> str:
    name = QLocale(code).nativeLanguageName()
    return "English" if code == SOURCE else f"{name[:1].upper()}{name[1:]}"


def language_for(chosen: str, system: QLocale | None = None) -> str:
    """The code of the language to speak: the chosen one, else the first of the system's that we have, else English."""
    have = languages()
    if chosen in have:
        return chosen
    for name in (system or QLocale.system()).uiLanguages():
        for code in (name.replace("-", "_"), name.split("-")[0]):
            if code in have:
                return code
    return SOURCE


def report_language(file: Path) -> str:
    """Code of the language for a report: the window's; none for a file that programs read, whose heads are known."""
    return "" if file.suffix.lower() == ".csv" else _spoken


def locale_for(language: str, system: QLocale | None = None) -> QLocale:
    """How numbers and dates are written beside texts of a language: as the system has it set, where that fits.

    A system of another language gives the country; one without any (`C`) would not group figures and counts as none.
    """
    own = system or QLocale.system()
    wanted = QLocale(language)
    if own.language() is QLocale.Language.C:
        british = QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)
        return british if language == SOURCE else wanted
    return own if own.language() is wanted.language() else QLocale(wanted.language(), own.territory())


def use_language(application: QCoreApplication, chosen: str = "", system: QLocale | None = None) -> QLocale:
    """Makes the window speak a language from here on; widgets that stand already keep their texts.

    Args:
        application: what gets the translators.
        chosen: code of a language; empty for the system's.
        system: what the system is set to; asked by default.

    Returns:
        How numbers and dates are written in it; also Qt's default from now on.
    """
    while _installed:
        application.removeTranslator(_installed.pop())
    global _spoken  # noqa: PLW0603 - the language of this process
    language = _spoken = language_for(chosen, system)
    _forget_sayings(otherwise=language != SOURCE)
    locale = locale_for(language, system)
    QLocale.setDefault(locale)
    for translator in (
        _qt_words(language, application),
        *(_our_words(code, application) for code in dict.fromkeys((SOURCE, language))),
    ):
        if translator is not None:
            application.installTranslator(translator)
            _installed.append(translator)
    return locale


@contextmanager
def speaking(application: QCoreApplication, translator: QTranslator) -> Iterator[None]:
    """What this translator says is asked first inside, before the language in use."""
    before = _speaks_otherwise
    application.installTranslator(translator)
    _forget_sayings(otherwise=True)
    try:
        yield
    finally:
        application.removeTranslator(translator)
        _forget_sayings(otherwise=before)


def _our_words(language: str, application: QCoreApplication) -> QTranslator | None:
    source = files("resources").joinpath("translations", f"{_PREFIX}{language}.qm")
    if not source.is_file():
        return None
    translator = QTranslator(application)
    with as_file(source) as path:
        return translator if translator.load(str(path)) else None


def _qt_words(language: str, application: QCoreApplication) -> QTranslator | None:
    """What Qt's own dialogs say, where Qt ships it."""
    translator = QTranslator(application)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    return translator if translator.load(f"qtbase_{language}", folder) else None
