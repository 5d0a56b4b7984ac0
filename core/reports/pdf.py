"""A report as a PDF: landscape A4, heads repeated on each page, page n of m, totals in bold, the seal at the end."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable, Iterator, Sequence
from importlib.resources import files
from itertools import islice
from pathlib import Path
from typing import Any, Final
from xml.sax.saxutils import escape

from reportlab.lib.colors import HexColor
from reportlab.lib.enums import TA_RIGHT
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase.pdfmetrics import getRegisteredFontNames, registerFont, stringWidth
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    BaseDocTemplate,
    CondPageBreak,
    Flowable,
    Frame,
    LongTable,
    PageTemplate,
    Paragraph,
    Spacer,
    Table,
)

from core.errors import ConfigurationError
from core.reports.report import NUMBERS, Column, Kind, Report, Row, Section, Tally, shown
from core.spreadsheet import whole

MOST_ROWS: Final = 20_000
"""Rows of a PDF; beyond, nobody reads it, and Excel is the form."""
REGULAR, BOLD = "Inter", "Inter-SemiBold"
_FACES: Final = {REGULAR: "Inter-Regular.ttf", BOLD: "Inter-SemiBold.ttf"}
_PORTION: Final = 200
"""Rows that are laid out at a time."""
_PAGE: Final = landscape(A4)
_SIDE, _TOP, _BOTTOM = 14 * mm, 20 * mm, 16 * mm
_WIDE: Final = _PAGE[0] - 2 * _SIDE
_PAD: Final = 3
_SIZE: Final = 7.5
_INK, _GREY, _LINE, _BAND = HexColor("#1F2933"), HexColor("#52606D"), HexColor("#CBD2D9"), HexColor("#F0F3F6")
_MARK: Final = HexColor("#B45309")
_LONGEST_CELL: Final = 1_500
"""Characters of a cell; a longer one could not be set on a page."""

_TEXT = ParagraphStyle("text", fontName=REGULAR, fontSize=9, leading=12.5, textColor=_INK)
_TITLE = ParagraphStyle("title", fontName=BOLD, fontSize=18, leading=23, textColor=_INK, spaceAfter=6)
_HEADING = ParagraphStyle(
    "heading", fontName=BOLD, fontSize=12, leading=16, textColor=_INK, spaceBefore=10, spaceAfter=3
)
_FACT = ParagraphStyle("fact", fontName=BOLD, fontSize=9, leading=12.5, textColor=_GREY)
_CELL = ParagraphStyle("cell", fontName=REGULAR, fontSize=_SIZE, leading=9.5, textColor=_INK)
_CELL_RIGHT = ParagraphStyle("cell-right", parent=_CELL, alignment=TA_RIGHT)
_HEAD = ParagraphStyle("head", parent=_CELL, fontName=BOLD)
_HEAD_RIGHT = ParagraphStyle("head-right", parent=_HEAD, alignment=TA_RIGHT)


def write_pdf(file: Path, report: Report, picture: Callable[[], Flowable] | None = None) -> int:
    """Writes a report as a PDF, which is there as a whole or not at all; gives how many rows it has.

    Args:
        file: where to.
        report: its rows are read once.
        picture: makes what stands before the sections, when the faces are known.

    Raises:
        ConfigurationError: the file cannot be written, or there are more than `MOST_ROWS` rows.
    """
    load_fonts()
    with whole(file) as beside:
        story = _Story(report)
        flowables = story.made(picture)
        document = _document(beside, report)
        document.build(flowables, canvasmaker=_canvas_of(report))
    return story.rows


def load_fonts() -> None:
    """Makes the faces that ship with the program known; done once."""
    known = set(getRegisteredFontNames())
    for name, face in _FACES.items():
        if name not in known:
            registerFont(TTFont(name, io.BytesIO(files("resources").joinpath("fonts", face).read_bytes())))


def _document(file: Path, report: Report) -> BaseDocTemplate:
    frame = Frame(_SIDE, _BOTTOM, _WIDE, _PAGE[1] - _TOP - _BOTTOM, 0, 0, 0, 0)
    document = BaseDocTemplate(
        str(file),
        pagesize=_PAGE,
        title=report.title,
        author=report.made_by,
        subject=f"{report.connection} ({report.environment})",
        creator="ML Connector",
        lang=report.speech.language,
    )
    document.addPageTemplates([PageTemplate(id="page", frames=[frame])])
    return document


class _Story:
    """What stands in the document, from top to bottom."""

    def __init__(self, report: Report) -> None:
        self._report = report
        self._say = report.speech.say
        self.rows = 0

    def made(self, picture: Callable[[], Flowable] | None) -> list[Flowable]:
        """All of it, laid out."""
        found: list[Flowable] = [Paragraph(escape(self._report.title), _TITLE), self._facts()]
        if picture is not None:
            found += [Spacer(1, 8), picture(), Spacer(1, 6)]
        for section in self._report.sections:
            found += self._section(section)
        found += [Spacer(1, 10), CondPageBreak(30 * mm), Paragraph(escape(self._say("Seal")), _HEADING)]
        found.append(Paragraph(escape(self._report.seal or self._say("Nothing seals this report.")), _TEXT))
        return found

    def _facts(self) -> Flowable:
        facts = self._report.facts(whole=False).items()
        cells = [[Paragraph(escape(name), _FACT), Paragraph(escape(value), _TEXT)] for name, value in facts]
        style = [("VALIGN", (0, 0), (-1, -1), "TOP"), ("LEFTPADDING", (0, 0), (-1, -1), 0),
                 ("TOPPADDING", (0, 0), (-1, -1), 1), ("BOTTOMPADDING", (0, 0), (-1, -1), 1)]  # fmt: skip
        return Table(cells, colWidths=[48 * mm, _WIDE - 48 * mm], style=style, hAlign="LEFT")

    def _section(self, section: Section) -> Iterator[Flowable]:
        yield CondPageBreak(40 * mm)
        yield Paragraph(escape(section.title), _HEADING)
        if section.note:
            yield Paragraph(escape(section.note), _TEXT)
            yield Spacer(1, 4)
        tally = Tally(section, self._report.speech)
        layout = _Layout(self._report, section)
        rest = iter(self._counted(tally.seen(section.rows)))
        portion = list(islice(rest, _PORTION))
        if not portion:
            yield Paragraph(escape(self._say("Nothing.")), _TEXT)
        while portion:
            after = list(islice(rest, _PORTION))
            totals = [] if after else [*(cells for _, cells in tally.totals()), *section.totals]
            yield layout.table(portion, totals)
            portion = after
        if not tally.rows and (totals := list(section.totals)):
            yield layout.table([], totals)

    def _counted(self, rows: Iterable[Row]) -> Iterator[Row]:
        for row in rows:
            self.rows += 1
            if self.rows > MOST_ROWS:
                raise ConfigurationError(
                    f"A PDF has at most {MOST_ROWS:,} rows, and this report has more.",
                    remedy="Ask for less, or choose Excel: a name that ends with .xlsx.",
                )
            yield row


class _Layout:
    """How the table of a section is set."""

    def __init__(self, report: Report, section: Section) -> None:
        self._report = report
        self._columns = section.columns
        self._places = section.currency_places()
        self._widths = _widths(section.columns)
        self._heads = [
            Paragraph(escape(column.name), _HEAD_RIGHT if column.kind in NUMBERS else _HEAD)
            for column in section.columns
        ]

    def table(self, rows: Sequence[Row], totals: Sequence[Row]) -> Flowable:
        """The heads, these rows, and those in bold below them."""
        cells: list[list[Any]] = [
            list(self._heads),
            *(self._cells(row) for row in rows),
            *(self._cells(row, bold=True) for row in totals),
        ]
        style: list[tuple[Any, ...]] = [
            ("FONT", (0, 0), (-1, -1), REGULAR, _SIZE, 9.5),
            ("TEXTCOLOR", (0, 0), (-1, -1), _INK),
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ("LEFTPADDING", (0, 0), (-1, -1), _PAD),
            ("RIGHTPADDING", (0, 0), (-1, -1), _PAD),
            ("TOPPADDING", (0, 0), (-1, -1), 2),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 2),
            ("LINEBELOW", (0, 0), (-1, 0), 0.75, _GREY),
            ("LINEBELOW", (0, 1), (-1, -1), 0.25, _LINE),
            ("BACKGROUND", (0, 0), (-1, 0), _BAND),
        ]
        style += [
            ("ALIGN", (place, 0), (place, -1), "RIGHT")
            for place, column in enumerate(self._columns)
            if column.kind in NUMBERS
        ]
        if totals:
            first = len(rows) + 1
            style += [
                ("LINEABOVE", (0, first), (-1, first), 0.75, _INK),
                ("FONT", (0, first), (-1, -1), BOLD, _SIZE, 9.5),
            ]
        return LongTable(cells, colWidths=self._widths, style=style, repeatRows=1, hAlign="LEFT", spaceAfter=0)

    def _cells(self, row: Row, *, bold: bool = False) -> list[Any]:
        cells: list[Any] = []
        for place, column in enumerate(self._columns):
            value = row[place] if place < len(row) else None
            said = self._places[place]
            currency = column.currency if said is None else str(row[said] or "")
            kind = Kind.TEXT if isinstance(value, str) else column.kind
            cells.append(
                self._fitted(
                    shown(value, kind, self._report.places_of(currency), self._report.speech), place, bold=bold
                )
            )
        return cells

    def _fitted(self, text: str, place: int, *, bold: bool) -> object:
        """The text itself where it fits on one line, else a paragraph that breaks; laying out the latter costs more."""
        if len(text) > _LONGEST_CELL:
            text = f"{text[:_LONGEST_CELL]}\N{HORIZONTAL ELLIPSIS}"
        room = self._widths[place] - 2 * _PAD
        if "\n" not in text and stringWidth(text, BOLD if bold else REGULAR, _SIZE) <= room:
            return text
        right = self._columns[place].kind in NUMBERS
        style = (_HEAD_RIGHT if right else _HEAD) if bold else (_CELL_RIGHT if right else _CELL)
        return Paragraph(escape(text).replace("\n", "<br/>"), style)


def _widths(columns: Sequence[Column]) -> list[float]:
    """Widths in points, by those of the columns; the page is filled, and no word of a heading is broken if that can be."""
    least = [_least(column) for column in columns]
    asked = [float(max(column.width, 4)) for column in columns]
    if sum(least) >= _WIDE:
        return [_WIDE * width / sum(least) for width in least]
    fixed: dict[int, float] = {}
    while True:
        free = _WIDE - sum(fixed.values())
        whole_width = sum(width for place, width in enumerate(asked) if place not in fixed)
        shares = {place: free * width / whole_width for place, width in enumerate(asked) if place not in fixed}
        narrow = {place: least[place] for place, share in shares.items() if share < least[place]}
        if not narrow:
            return [fixed.get(place, shares.get(place, 0.0)) for place in range(len(columns))]
        fixed |= narrow


def _least(column: Column) -> float:
    """Room for the longest word of the heading, and for a day or a time."""
    words = max((stringWidth(word, BOLD, _SIZE) for word in column.name.split()), default=0.0)
    sample = {Kind.DAY: "2026-12-30", Kind.TIME: "2026-12-30 20:30:30"}.get(column.kind, "")
    return max(words, stringWidth(sample, REGULAR, _SIZE)) + 2 * _PAD + 1


def _canvas_of(report: Report) -> type[Canvas]:
    """A canvas that writes head and foot of each page when it knows how many there are."""

    class Numbered(Canvas):
        def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - handed on
            super().__init__(*args, **kwargs)
            self._pages: list[dict[str, Any]] = []

        def showPage(self) -> None:  # noqa: N802 - the library's name
            self._pages.append(dict(self.__dict__))
            self._startPage()  # type: ignore[attr-defined]  # the types of the library leave it out

        def save(self) -> None:
            for number, state in enumerate(self._pages, 1):
                self.__dict__.update(state)
                _frame(self, report, number, len(self._pages))
                super().showPage()
            super().save()

    return Numbered


def _frame(canvas: Canvas, report: Report, number: int, pages: int) -> None:
    top = _PAGE[1] - 11 * mm
    canvas.setFont(BOLD, 8)
    canvas.setFillColor(_GREY)
    canvas.drawString(_SIDE, top, _short(report.title, BOLD, 8, _WIDE * 0.45))
    right = _PAGE[0] - _SIDE
    if report.is_test:
        mark = report.mark
        wide = stringWidth(mark, BOLD, 8) + 8
        canvas.setFillColor(_MARK)
        canvas.roundRect(right - wide, top - 3, wide, 12, 2, stroke=0, fill=1)
        canvas.setFillColor(HexColor("#FFFFFF"))
        canvas.drawCentredString(right - wide / 2, top, mark)
        right -= wide + 6
    canvas.setFillColor(_GREY)
    canvas.setFont(REGULAR, 8)
    where = report.connection if report.is_test else f"{report.connection}, {report.mark}"
    canvas.drawRightString(right, top, _short(where, REGULAR, 8, _WIDE * 0.4))
    canvas.setStrokeColor(_LINE)
    canvas.line(_SIDE, top - 6, _PAGE[0] - _SIDE, top - 6)
    canvas.drawString(_SIDE, 8 * mm, _short(report.made, REGULAR, 8, _WIDE * 0.6))
    canvas.drawRightString(_PAGE[0] - _SIDE, 8 * mm, report.speech.say(f"Page {number:,} of {pages:,}"))


def _short(text: str, font: str, size: float, room: float) -> str:
    """The text, cut with an ellipsis where there is no room for it."""
    text = " ".join(text.split())
    if stringWidth(text, font, size) <= room:
        return text
    while text and stringWidth(f"{text}\N{HORIZONTAL ELLIPSIS}", font, size) > room:
        text = text[:-1]
    return f"{text}\N{HORIZONTAL ELLIPSIS}"
