"""Rows as text for a spreadsheet: tab separated, with headings, numbers and days as the locale writes them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QDate, QDateTime, QLocale

from gui import format as fmt

if TYPE_CHECKING:
    from gui.models.rows import Column

T = TypeVar("T")


def bare(locale: QLocale) -> QLocale:
    """The locale without signs between thousands, which spreadsheets do not read everywhere."""
    result = QLocale(locale)
    result.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
    return result


def figure(value: Decimal, currency: str, locale: QLocale) -> str:
    """An amount as a number, without its currency."""
    return fmt.decimal(value, locale, digits=fmt.MINOR_DIGITS.get(currency, 2))


def day(value: date | None, locale: QLocale) -> str:
    """A day as the locale writes it in short, which is how a spreadsheet reads it; nothing for None."""
    shown: str = (
        ""
        if value is None
        else locale.toString(QDate(value.year, value.month, value.day), QLocale.FormatType.ShortFormat)
    )
    return shown


def moment(value: datetime, locale: QLocale) -> str:
    """A time of the computer's zone as the locale writes it."""
    local = value.astimezone()
    shown = QDateTime(local.year, local.month, local.day, local.hour, local.minute, local.second)
    text: str = locale.toString(shown, QLocale.FormatType.ShortFormat)
    return text.replace("\N{NARROW NO-BREAK SPACE}", " ")


def headings(columns: Sequence[Column[T]]) -> str:
    """The line of headings."""
    return "\t".join(title for column in columns for title, _ in column.copies or ((column.title, column.text),))


def lines(rows: Iterable[T], columns: Sequence[Column[T]]) -> list[str]:
    """A line for each row; text that a spreadsheet would run is neutralised."""
    from core.spreadsheet import harmless  # noqa: PLC0415 - openpyxl is for files alone

    cells = [text for column in columns for _, text in column.copies or ((column.title, column.text),)]
    return ["\t".join(_cell(text(row), harmless) for text in cells) for row in rows]


def _cell(text: str, harmless: Callable[[str], str]) -> str:
    said = " ".join(text.split())
    return said if said[:1] == "-" and said[1:2].isdigit() else harmless(said)
