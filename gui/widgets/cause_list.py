"""Causes as a short list: what, how much, since when, and the button that settles it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial

from PySide6.QtCore import QEvent, QLocale, QObject, QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from core.model.views import CauseRow
from gui import sentences
from gui.theme import Theme
from gui.widgets.basics import Button, Scrolled, clear, column, figure, hairline, label, line
from gui.words import said, tr

_MOST = 40
_FRAME_PX = 8


def _shape(cause: CauseRow) -> tuple[str, str, bool]:
    return cause.cause_id, cause.message, cause.mappable


class _Row(QWidget):
    """One cause with its button."""

    def __init__(self, cause: CauseRow, theme: Theme) -> None:
        super().__init__()
        self.cause = cause
        layout = line(self, margins=(0, 9, 0, 9), spacing=8)
        texts = column(spacing=2)
        texts.addWidget(label(said(cause.message), "strong", wrap=True))
        self._says = label("", "muted", wrap=True)
        texts.addWidget(self._says)
        layout.addLayout(texts, 1)
        self._money = figure()
        layout.addWidget(self._money)
        self.button = Button(tr("Map…") if cause.mappable else tr("Open"), theme)
        self.button.setAccessibleName(
            (tr("Map: {cause}") if cause.mappable else tr("Open: {cause}")).format(cause=said(cause.message))
        )
        layout.addWidget(self.button)

    def show_cause(self, cause: CauseRow, now: datetime, locale: QLocale) -> None:
        """Shows the figures of the cause as they are now."""
        self.cause = cause
        self._says.setText(sentences.cause_says(cause, now))
        self._money.setText(sentences.cause_amounts(cause, locale).replace(" · ", "\n"))


class CauseList(QScrollArea):
    """Rows with a button each: `Map...` where a mapping settles the cause, else `Open`.

    Signals:
        map_asked, open_asked: the `CauseRow`.
    """

    map_asked = Signal(object)
    open_asked = Signal(object)

    def __init__(self, theme: Theme, locale: QLocale, now: Callable[[], datetime]) -> None:
        super().__init__()
        self._theme = theme
        self._locale = locale
        self._now = now
        self._shown: list[_Row] = []
        self.setAccessibleName(tr("Needs you"))
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = Scrolled()
        self._rows = column(inside, margins=(0, 0, 0, 0))
        self.setWidget(inside)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As wide as the longest word, the money and the button of a row."""
        inside = self.widget()
        wide = inside.minimumSizeHint().width() if inside is not None else 0
        bar = self.verticalScrollBar().sizeHint().width()
        return QSize(wide + bar + _FRAME_PX, super().minimumSizeHint().height())

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """No higher than it must be: it takes what room there is."""
        return QSize(super().sizeHint().width(), self.minimumHeight())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Texts that became wider, as those do that a style makes bold, need more room around the list, too."""
        if event.type() == QEvent.Type.LayoutRequest and watched is self.widget():
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def show_causes(self, causes: tuple[CauseRow, ...]) -> None:
        """Shows these causes, in this order; where they are the same as before, only figures change."""
        shown = causes[:_MOST]
        if [_shape(cause) for cause in shown] != [_shape(row.cause) for row in self._shown]:
            clear(self._rows)
            self._shown = []
            for number, cause in enumerate(shown):
                if number:
                    self._rows.addWidget(hairline())
                row = _Row(cause, self._theme)
                row.button.clicked.connect(partial(self._pressed, row))
                self._rows.addWidget(row)
                self._shown.append(row)
            self._rows.addStretch(1)
        for row, cause in zip(self._shown, shown, strict=True):
            row.show_cause(cause, self._now(), self._locale)
        self.updateGeometry()

    def _pressed(self, row: _Row, _on: object = None) -> None:
        signal = self.map_asked if row.cause.mappable else self.open_asked
        signal.emit(row.cause)
