"""Thirty days as bars: what was written, what needed somebody, what X3 refused; with mouse and keyboard."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QEvent, QLocale, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from core.model.views import DayBar
from gui import format as fmt
from gui import home_words
from gui.theme import Theme
from gui.words import tr

_HEIGHT = 112
_BASE = 20
_TOP = 16
_GAP = 1.5
_LEAST = 3.0
_SMALL_PX = 11
_PAD = 4


class DayChart(QWidget):
    """Bars of equal width, the newest day right. The arrow keys go through the days.

    Signals:
        told: the figures of the day that the pointer or the keyboard is at, as a sentence; of all days when it left.
    """

    told = Signal(str)

    def __init__(self, theme: Theme, locale: QLocale, now: Callable[[], datetime]) -> None:
        super().__init__()
        self._theme = theme
        self._locale = locale
        self._now = now
        self._days: tuple[DayBar, ...] = ()
        self._at = -1
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setFixedHeight(_HEIGHT)
        self.setMouseTracking(True)
        self.setAccessibleName(tr("Last 30 days"))
        theme.changed.connect(self.update)

    def show_days(self, days: tuple[DayBar, ...]) -> None:
        """Shows these days, oldest first."""
        if days == self._days:
            return
        self._days = days
        self._go_to(-1)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Wide and low."""
        return QSize(320, _HEIGHT)

    # -- which day -----------------------------------------------------------------------------------------------------

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Tells the figures of the day below the pointer."""
        self._go_to(int((event.position().x() - _PAD) // self._slot()))
        super().mouseMoveEvent(event)

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Tells of all days again."""
        if not self.hasFocus():
            self._go_to(-1)
        super().leaveEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """The keyboard begins at today."""
        super().focusInEvent(event)
        self._go_to(len(self._days) - 1)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """The keyboard went elsewhere."""
        super().focusOutEvent(event)
        self._go_to(-1)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Left and right go from day to day, Home and End to the ends."""
        last = len(self._days) - 1
        here = self._at if self._at >= 0 else last
        steps = {
            Qt.Key.Key_Left: here - 1,
            Qt.Key.Key_Right: here + 1,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }
        wanted = steps.get(Qt.Key(event.key()))
        if wanted is None or last < 0:
            super().keyPressEvent(event)
            return
        self._go_to(min(last, max(0, wanted)))

    def _go_to(self, place: int) -> None:
        self._at = place if 0 <= place < len(self._days) else -1
        whole = home_words.days_say(self._days, self._locale)
        if self._at < 0:
            text = tr("In 30 days: {figures}").format(figures=whole)
        else:
            text = home_words.day_says(self._days[self._at], self._now(), self._locale)
        self.setToolTip(text)
        self.setAccessibleDescription(text)
        self.told.emit(text)
        self.update()

    # -- drawing -------------------------------------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draws bars, base line, the highest value, and the first and last day."""
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = float(_HEIGHT - _BASE)
        font = self.font()
        font.setPixelSize(_SMALL_PX)
        painter.setFont(font)
        most = max((bar.written + bar.needed_somebody for bar in self._days), default=0)
        if self._at >= 0:
            painter.fillRect(
                QRectF(_PAD + self._at * self._slot(), _TOP, self._slot(), ground - _TOP), QColor(tokens.selection)
            )
        painter.fillRect(QRectF(0, ground, self.width(), 1), QColor(tokens.line))
        painter.setPen(QColor(tokens.muted))
        if most:
            painter.setPen(QPen(QColor(tokens.line), 1, Qt.PenStyle.DotLine))
            painter.drawLine(0, _TOP, self.width(), _TOP)
            painter.setPen(QColor(tokens.muted))
            painter.drawText(
                QRectF(0, 0, self.width(), _TOP - 1), Qt.AlignmentFlag.AlignLeft, fmt.number(most, self._locale)
            )
        below = QRectF(_PAD, ground + 4, self.width() - 2 * _PAD, _BASE - 4)
        if self._days:
            first = fmt.short_day(self._days[0].day, self._now().date())
            painter.drawText(below, Qt.AlignmentFlag.AlignLeft, first)
        painter.drawText(below, Qt.AlignmentFlag.AlignRight, tr("today"))
        painter.setPen(Qt.PenStyle.NoPen)
        self._draw_bars(painter, ground, most or 1)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(tokens.accent), 2))
            painter.drawRoundedRect(QRectF(1, 1, self.width() - 2, _HEIGHT - 2), 4, 4)
        painter.end()

    def _draw_bars(self, painter: QPainter, ground: float, most: int) -> None:
        tokens = self._theme.tokens
        slot = self._slot()
        width = min(28.0, max(2.0, slot * 0.72))
        room = ground - _TOP - 2 * (_GAP + _LEAST)
        for place, bar in enumerate(self._days):
            left = _PAD + place * slot + (slot - width) / 2
            top = ground
            for value, colour, hatched in (
                (bar.written, tokens.accent, False),
                (bar.needed_somebody - bar.refused, tokens.warn, False),
                (bar.refused, tokens.bad, True),
            ):
                if value <= 0:
                    continue
                high = max(_LEAST, room * value / most)
                top -= high
                shape = QRectF(left, top, width, high)
                painter.setBrush(QColor(colour))
                painter.drawRoundedRect(shape, 1.5, 1.5)
                if hatched:  # told apart without colour, too
                    painter.setBrush(QBrush(QColor(tokens.surface), Qt.BrushStyle.BDiagPattern))
                    painter.drawRoundedRect(shape, 1.5, 1.5)
                top -= _GAP

    def _slot(self) -> float:
        return max(1.0, (self.width() - 2 * _PAD) / max(1, len(self._days)))
