"""Thirty days as bars: what was written, and what needed somebody on top of it."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from core.model.views import DayBar
from gui import format as fmt
from gui.theme import Theme

_HEIGHT = 100
_BASE = 20
_GAP = 2
_LEAST = 3.0


class DayChart(QWidget):
    """Bars of equal width, the newest day right; a tooltip gives the figures of a day."""

    def __init__(self, theme: Theme, locale: QLocale) -> None:
        super().__init__()
        self._theme = theme
        self._locale = locale
        self._days: tuple[DayBar, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(_HEIGHT)
        self.setMouseTracking(True)
        self.setAccessibleName("Last 30 days")
        theme.changed.connect(self.update)

    def show_days(self, days: tuple[DayBar, ...]) -> None:
        """Shows these days, oldest first."""
        if days == self._days:
            return
        self._days = days
        written = sum(bar.written for bar in days)
        needed = sum(bar.needed_somebody for bar in days)
        self.setAccessibleDescription(
            f"{fmt.number(written, self._locale)} written, {fmt.number(needed, self._locale)} needed somebody"
        )
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Wide and low."""
        return QSize(320, _HEIGHT)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Gives the tooltip of the day below the pointer."""
        place = int(event.position().x() / self._slot())
        if 0 <= place < len(self._days):
            bar = self._days[place]
            written = fmt.number(bar.written, self._locale)
            needed = fmt.number(bar.needed_somebody, self._locale)
            self.setToolTip(f"{bar.day.isoformat()}: {written} written, {needed} needed somebody")
        super().mouseMoveEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draws bars, base line and the first and last day."""
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = float(_HEIGHT - _BASE)
        painter.fillRect(QRectF(0, ground, self.width(), 1), QColor(tokens.line))
        font = self.font()
        font.setPixelSize(11)
        painter.setFont(font)
        painter.setPen(QColor(tokens.muted))
        below = QRectF(0, ground + 4, self.width(), _BASE - 4)
        if self._days:
            first = self._days[0].day
            name = f"{first.day} {fmt.MONTHS[first.month - 1]}"
            painter.drawText(below, Qt.AlignmentFlag.AlignLeft, name)
        painter.drawText(below, Qt.AlignmentFlag.AlignRight, "today")
        painter.setPen(Qt.PenStyle.NoPen)
        self._draw_bars(painter, ground)
        painter.end()

    def _draw_bars(self, painter: QPainter, ground: float) -> None:
        tokens = self._theme.tokens
        totals = [bar.written + bar.needed_somebody for bar in self._days]
        most = max(totals, default=0) or 1
        slot = self._slot()
        width = min(28.0, max(2.0, slot * 0.72))
        room = ground - _GAP - _LEAST
        for place, bar in enumerate(self._days):
            left = place * slot + (slot - width) / 2
            top = ground
            for value, colour in (
                (bar.written, tokens.accent),
                (bar.needed_somebody, tokens.warn),
            ):
                if not value:
                    continue
                high = max(_LEAST, room * value / most)
                top -= high
                painter.setBrush(QColor(colour))
                painter.drawRoundedRect(QRectF(left, top, width, high), 1.5, 1.5)
                top -= _GAP

    def _slot(self) -> float:
        return self.width() / max(1, len(self._days))
