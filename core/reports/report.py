"""What a report is, before it is a file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import Self

from core.model.values import decimal_text
from core.reports.speech import ENGLISH, Speech

Cell = str | Decimal | int | bool | date | datetime | None
"""Text, a number, a day, a time with its zone, yes or no, or nothing."""
Row = Sequence[Cell]
"""The cells of a row, one for each column."""


class Said(str):
    """A text that the program says, and no data: told in the language of the report."""

    __slots__ = ()


class Reasoned(str):  # noqa: SLOT000 - a text cannot have slots that hold something
    """What a person wrote, with who and when behind it: the words stay as they are, the day is told by the language."""

    _because: str
    _by: str
    _day: date

    def __new__(cls, because: str, by: str, day: date) -> Self:
        """The words, the account, and the day (UTC)."""
        made = super().__new__(cls, f"{because} ({by}, {day:%Y-%m-%d})")
        made._because, made._by, made._day = because, by, day
        return made

    def told(self, speech: Speech) -> str:
        """As a language has it."""
        return f"{self._because} ({self._by}, {speech.day(self._day)})"


USUAL_DECIMALS = 2
_ONE_AND_NONE = 2
"""One currency, and what is no money."""
OTHER_DECIMALS: Mapping[str, int] = {
    **dict.fromkeys(
        ("BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "UYI", "VND", "VUV",
         "XAF", "XOF", "XPF"), 0),
    **dict.fromkeys(("BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"), 3),
    **dict.fromkeys(("CLF", "UYW"), 4),
}  # fmt: skip
"""Currencies that do not have two decimals (ISO 4217, list one)."""


class Kind(StrEnum):
    """What the cells of a column are.

    `money` is shown with the decimals of its currency (more, where the amount has more), `quantity` with as many
    decimals as it has, `percent` is a fraction: 0.25 is shown as 25 %. `time` is shown in UTC.
    """

    TEXT = "text"
    MONEY = "money"
    QUANTITY = "quantity"
    PERCENT = "percent"
    COUNT = "count"
    DAY = "day"
    TIME = "time"


NUMBERS = frozenset({Kind.MONEY, Kind.QUANTITY, Kind.PERCENT, Kind.COUNT})


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a section.

    Attributes:
        width: in characters.
        currency: of money: the name of the column of the same section that says it row by row, or an ISO code.
        total: whether its cells are added up below the rows; money by currency.
        said: whether its texts are the program's words, and no data: they are told in the language of the report.
    """

    name: str
    kind: Kind = Kind.TEXT
    width: int = 16
    currency: str = ""
    total: bool = False
    said: bool = False


@dataclass(frozen=True, slots=True)
class Section:
    """A table of a report.

    Attributes:
        rows: read once, in their order; they may be as many as there are.
        totals: rows that are shown in bold below the others, after the sums of columns that want one: control totals.
        note: one or more sentences above the table (PDF) and on the sheet "About" (Excel).
    """

    title: str
    columns: Sequence[Column]
    rows: Iterable[Row]
    totals: Iterable[Row] = ()
    note: str = ""

    def currency_places(self) -> tuple[int | None, ...]:
        """For each column, the place of the column that says its currency; None where there is none."""
        places = {column.name: place for place, column in enumerate(self.columns)}
        return tuple(
            places.get(column.currency) if column.kind is Kind.MONEY and column.currency else None
            for column in self.columns
        )


@dataclass(frozen=True, slots=True)
class Report:
    """A report: where it is from, what was asked, and its sections.

    Attributes:
        environment: `test` or `production`; anything but production is marked on every page.
        asked: what was asked, in words, in the order in which it is to be read; what is `Said` is no data.
        made_at: with its zone.
        seal: what covers it: the last seal of the audit chain, or that there is none.
        decimals: currency -> decimals, as X3 has them; others have those of ISO 4217.
        speech: the language that it is written in (`in_language`).
    """

    title: str
    connection: str
    environment: str
    asked: Mapping[str, str]
    made_at: datetime
    made_by: str
    seal: str
    sections: Sequence[Section]
    decimals: Mapping[str, int] = field(default_factory=dict)
    speech: Speech = ENGLISH

    @property
    def is_test(self) -> bool:
        """Whether it is about anything but production."""
        return self.environment.casefold() != "production"

    def places_of(self, currency: str) -> int:
        """How many decimals a currency has."""
        return self.decimals.get(currency, OTHER_DECIMALS.get(currency, USUAL_DECIMALS))

    @property
    def mark(self) -> str:
        """The environment as every page shows it: in capitals where it is not production."""
        said = self.speech.say(self.environment)
        return said.upper() if self.is_test else said

    @property
    def made(self) -> str:
        """When it was made, and by whom."""
        return self.speech.say(f"{self.made_at.astimezone(UTC):%Y-%m-%d %H:%M} UTC by {self.made_by}")

    def facts(self, *, whole: bool = True) -> dict[str, str]:
        """What the report is, for the sheet "About" and the head of a PDF.

        Args:
            whole: with title and seal.
        """
        say = self.speech.say
        asked = {say(name): say(value) if isinstance(value, Said) else value for name, value in self.asked.items()}
        return {
            **({say("Report"): self.title} if whole else {}),
            say("Connection"): self.connection,
            say("Environment"): self.mark,
            **asked,
            say("Made"): self.made,
            **({say("Seal"): self.seal or say("none")} if whole else {}),
        }


def in_language(report: Report, speech: Speech) -> Report:
    """The report in a language: its titles, heads, notes and the texts that are said; data stay as they are."""
    if speech is report.speech:
        return report
    return replace(
        report,
        title=speech.say(report.title),
        seal=speech.say(report.seal),
        sections=[_section_in(section, speech) for section in report.sections],
        speech=speech,
    )


def _section_in(section: Section, speech: Speech) -> Section:
    names = {column.name: speech.say(column.name) for column in section.columns}
    places = [place for place, column in enumerate(section.columns) if column.said]
    return replace(
        section,
        title=speech.say(section.title),
        note=speech.say(section.note),
        columns=[
            replace(column, name=names[column.name], currency=names.get(column.currency, column.currency))
            for column in section.columns
        ],
        rows=_rows_in(section.rows, places, speech),
        totals=_rows_in(section.totals, places, speech),
    )


def _rows_in(rows: Iterable[Row], places: Sequence[int], speech: Speech) -> Iterable[Row]:
    """The rows, as they are read, with what is said in these places."""
    said = set(places)
    for row in rows:
        yield [_told(value, speech, said=place in said) for place, value in enumerate(row)]


def _told(value: Cell, speech: Speech, *, said: bool) -> Cell:
    if isinstance(value, Reasoned):
        return value.told(speech)
    return speech.say(value) if isinstance(value, str) and (said or isinstance(value, Said)) else value


class Tally:
    """Adds up, as they go by, the columns of a section that want it."""

    def __init__(self, section: Section, speech: Speech = ENGLISH) -> None:
        self._columns = section.columns
        self._total = speech.say("Total")
        self._places = section.currency_places()
        self._wanted = [place for place, column in enumerate(section.columns) if column.total]
        self._sums: dict[str, dict[int, Decimal]] = {}
        self.rows = 0

    def seen(self, rows: Iterable[Row]) -> Iterator[Row]:
        """Gives the rows on, and counts them."""
        wanted, places = self._wanted, self._places
        for row in rows:
            self.rows += 1
            for place in wanted:
                value = row[place]
                if isinstance(value, bool) or not isinstance(value, (Decimal, int)):
                    continue
                said = places[place]
                currency = str(row[said] or "") if said is not None else self._columns[place].currency
                sums = self._sums.setdefault(currency, {})
                sums[place] = sums.get(place, Decimal(0)) + value
            yield row

    def totals(self) -> list[tuple[str, list[Cell]]]:
        """A row of sums for each currency, with that currency, in alphabetical order; none where nothing is added up.

        What is no money stands in the same row where there is one currency, else in a row before the others.
        """
        found: list[tuple[str, list[Cell]]] = []
        by_currency = dict(self._sums)
        if len(by_currency) == _ONE_AND_NONE and "" in by_currency:
            none = by_currency.pop("")
            by_currency = {currency: {**none, **sums} for currency, sums in by_currency.items()}
        for currency in sorted(by_currency):
            sums = by_currency[currency]
            cells: list[Cell] = [sums.get(place) for place in range(len(self._columns))]
            for place in sums:
                said = self._places[place]
                if said is not None and currency:
                    cells[said] = currency
            head = next((n for n, c in enumerate(self._columns) if c.kind not in NUMBERS and cells[n] is None), None)
            if head is not None:
                cells[head] = self._total
            found.append((currency, cells))
        return found


def shown(value: Cell, kind: Kind, places: int = USUAL_DECIMALS, speech: Speech = ENGLISH) -> str:
    """A cell as a person reads it: amounts with thousands and decimals, days as the language has it, times in UTC."""
    match value:
        case None:
            return ""
        case str():
            return value
        case bool():
            return speech.say("yes" if value else "no")
        case datetime():
            return speech.time(value)
        case date():
            return speech.day(value)
    number = Decimal(value)
    match kind:
        case Kind.MONEY:
            return speech.number(f"{number:,.{max(places, decimals_of(number))}f}")
        case Kind.PERCENT:
            return speech.number(f"{number * 100:,.1f} %")
        case _:
            return speech.number(f"{number:,f}" if decimals_of(number) else f"{int(number):,}")


def plain(value: Cell) -> str:
    """A cell as a program reads it: numbers exact and with a point, days and times by ISO 8601."""
    match value:
        case None:
            return ""
        case str():
            return value
        case bool():
            return "yes" if value else "no"
        case datetime():
            return value.astimezone(UTC).isoformat()
        case date():
            return value.isoformat()
    return decimal_text(Decimal(value))


def decimals_of(number: Decimal) -> int:
    """How many decimals a number really has: 2.50 has one."""
    return len(decimal_text(number).partition(".")[2])
