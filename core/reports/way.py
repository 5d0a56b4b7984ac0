"""The stations of a record as a drawing: boxes from left to right, with arrows between them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final
from xml.sax.saxutils import escape

from reportlab.lib.colors import HexColor
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable, Paragraph

from core.model.way import Station, StationState
from core.reports.pdf import BOLD, REGULAR
from core.reports.speech import ENGLISH, Speech

_GAP: Final = 16
_PAD: Final = 6
_LEAST: Final = 70
_COLOURS: Final = {
    StationState.PASSED: (HexColor("#E7F3EC"), HexColor("#2F7D4F")),
    StationState.WAITS: (HexColor("#FDF3E1"), HexColor("#B45309")),
    StationState.AHEAD: (HexColor("#F0F3F6"), HexColor("#9AA5B1")),
}
_WORDS: Final = {StationState.PASSED: "", StationState.WAITS: "waits", StationState.AHEAD: "not reached"}
_NAME = ParagraphStyle("station", fontName=BOLD, fontSize=9, leading=12, textColor=HexColor("#1F2933"))
_LINE = ParagraphStyle("station-line", fontName=REGULAR, fontSize=7.5, leading=9.5, textColor=HexColor("#1F2933"))
_LONGEST: Final = 160


class Way(Flowable):
    """The stations side by side over the width that there is. A state is said in words, too, not in colour alone."""

    def __init__(self, stations: Sequence[Station], speech: Speech = ENGLISH) -> None:
        super().__init__()
        self._stations = stations
        self._say = speech.say
        self._boxes: list[list[tuple[Paragraph, float]]] = []
        self._box = 0.0

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """Lays the boxes out; they are as high as the highest."""
        del available_height
        count = len(self._stations)
        self._box = (available_width - _GAP * (count - 1)) / count
        self._boxes = []
        for station in self._stations:
            word = self._say(_WORDS[station.state])
            name = f"{self._say(station.name)} ({word})" if word else self._say(station.name)
            paragraphs = [
                Paragraph(escape(name), _NAME),
                *(Paragraph(escape(_short(self._say(t))), _LINE) for t in station.lines),
            ]
            self._boxes.append([(p, p.wrap(self._box - 2 * _PAD, 10_000)[1]) for p in paragraphs])
        self.width = available_width
        self.height = max(_LEAST, *(sum(high for _, high in box) + 2 * _PAD for box in self._boxes))
        return self.width, self.height

    def draw(self) -> None:
        """Draws boxes, texts and arrows."""
        canvas = self.canv
        for place, (station, box) in enumerate(zip(self._stations, self._boxes, strict=True)):
            left = place * (self._box + _GAP)
            fill, line = _COLOURS[station.state]
            canvas.setFillColor(fill)
            canvas.setStrokeColor(line)
            canvas.setLineWidth(1)
            canvas.roundRect(left, 0, self._box, self.height, 4, stroke=1, fill=1)
            top = self.height - _PAD
            for paragraph, high in box:
                top -= high
                paragraph.drawOn(canvas, left + _PAD, top)
            if place:
                self._arrow(left - _GAP, left)

    def _arrow(self, start: float, end: float) -> None:
        canvas, middle = self.canv, self.height / 2
        canvas.setStrokeColor(HexColor("#52606D"))
        canvas.setFillColor(HexColor("#52606D"))
        canvas.line(start + 2, middle, end - 5, middle)
        head = canvas.beginPath()
        head.moveTo(end - 2, middle)
        head.lineTo(end - 7, middle + 3)
        head.lineTo(end - 7, middle - 3)
        head.close()
        canvas.drawPath(head, stroke=0, fill=1)


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}\N{HORIZONTAL ELLIPSIS}"
