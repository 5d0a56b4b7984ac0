"""The language of a report: its words, and how it writes numbers and days. No Qt is needed for it.

There is one source of translations, `resources/translations/*.ts`: the window reads what Qt's tools make of them, a
report reads the files themselves, once for each language.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Final

from core.errors import ConfigurationError

if TYPE_CHECKING:
    from core.model.saying import Sayings

SOURCE: Final = "en"
"""The language of the sources."""
_PREFIX, _ENDING = "ml-connector_", ".ts"
_WINDOW: Final = ""
"""Context of the window's own texts in the files of the languages."""
_DAY = re.compile(r"(?<![\w-])(\d{4})-(\d{2})-(\d{2})(?![\w-])")


@dataclass(frozen=True, slots=True)
class Form:
    """How a language writes numbers and days (Unicode CLDR).

    Attributes:
        group: between thousands.
        point: before decimals.
        day: a day, as `strftime` has it.
        excel_day: the same, as a number format of Excel.
    """

    group: str
    point: str
    day: str
    excel_day: str


FORMS: Final[Mapping[str, Form]] = {
    SOURCE: Form(",", ".", "%Y-%m-%d", "yyyy-mm-dd"),
    "fr": Form("\N{NARROW NO-BREAK SPACE}", ",", "%d/%m/%Y", "dd/mm/yyyy"),
}
"""English has days by ISO 8601: they are the same for British and American readers. So has what is not listed."""


class Speech:
    """Says texts of the program in a language.

    Args:
        language: code of the language.
        texts: (context, text) -> translation; empty for the language of the sources.
    """

    def __init__(self, language: str, texts: Mapping[tuple[str, str], str]) -> None:
        self.language = language
        self.form = FORMS.get(language, FORMS[SOURCE])
        self._texts = texts
        self._sayings: Sayings | None = None
        if language != SOURCE:
            from core.model.saying import CONTEXT, Sayings, known_templates  # noqa: PLC0415 - for other languages alone

            def sentence(template: str) -> str:
                return texts.get((CONTEXT, template), template)

            self._sayings = Sayings(known_templates(), sentence, self._word, self.number)

    def say(self, text: str) -> str:
        """A text of the program in the language; as it is where the language does not know it."""
        if self._sayings is None or not text:
            return text
        return _DAY.sub(self._day_within, self._sayings.say(text))

    def number(self, text: str) -> str:
        """A number as the English write it (`12,340.50`), as the language does; digit by digit, so that none is lost."""
        signs = {",": self.form.group, ".": self.form.point}
        return text if self._sayings is None else "".join(signs.get(sign, sign) for sign in text)

    def day(self, day: date) -> str:
        """A day."""
        return day.strftime(self.form.day)

    def time(self, at: datetime) -> str:
        """A time in UTC, to the second."""
        return at.astimezone(UTC).strftime(f"{self.form.day} %H:%M:%S")

    def _day_within(self, found: re.Match[str]) -> str:
        try:
            return self.day(date(int(found[1]), int(found[2]), int(found[3])))
        except ValueError:
            return found[0]

    def _word(self, text: str) -> str:
        """A single word or a name of a thing, as the window calls it: `waiting` as the status *Waiting*."""
        word = self._of_window(text)
        if word == text and text[:1].islower():
            capital = text[:1].upper() + text[1:]
            word = self._of_window(capital)
            return text if word == capital else word[:1].lower() + word[1:]
        return word

    def _of_window(self, text: str) -> str:
        return self._texts.get((_WINDOW, text), text)


ENGLISH: Final = Speech(SOURCE, {})


def languages() -> tuple[str, ...]:
    """Codes of the languages that reports are written in, sorted."""
    folder = files("resources").joinpath("translations")
    names = [entry.name for entry in folder.iterdir()] if folder.is_dir() else []
    codes = {name.removeprefix(_PREFIX).removesuffix(_ENDING) for name in names if name.endswith(_ENDING)}
    return tuple(sorted({*codes, SOURCE}))


@cache
def speech_of(language: str) -> Speech:
    """How a language says things; its file is read once.

    Args:
        language: its code; empty for that of the sources.

    Raises:
        ConfigurationError: no translation is there for it.
    """
    if language in {"", SOURCE}:
        return ENGLISH
    if language not in languages():
        raise ConfigurationError(
            f"Reports are not written in the language {language}.",
            remedy=f"Choose one of these: {', '.join(languages())}.",
        )
    source = files("resources").joinpath("translations", f"{_PREFIX}{language}{_ENDING}")
    return Speech(language, _texts_of(source.read_text("utf-8")))


def _texts_of(source: str) -> dict[tuple[str, str], str]:
    """What a file of Qt's translation tools has, but for what is open and what follows a number or has a comment."""
    from xml.etree import ElementTree as ET  # noqa: PLC0415 - as above

    found: dict[tuple[str, str], str] = {}
    for context in ET.fromstring(source).iter("context"):  # noqa: S314 - a file of the program itself
        name = context.findtext("name") or ""
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is None or translation.get("type") or message.find("comment") is not None:
                continue
            if translation.text and message.get("numerus") != "yes":
                found[name, message.findtext("source") or ""] = translation.text
    return found
