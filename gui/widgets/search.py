"""A search field with its sign, which tells what was typed once the typing rests."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QLineEdit

from gui import icons
from gui.theme import Theme
from gui.words import tr

_NARROWEST_PX = 160


class SearchField(QLineEdit):
    """Search as you type. Escape clears; Enter and Down go to what was found.

    Signals:
        searched: the text, trimmed, when the typing rested.
        left: the keyboard wants to go to what was found.
    """

    searched = Signal(str)
    left = Signal()

    def __init__(self, theme: Theme, hint: str, *, name: str = "", rest_ms: int = 120, width_px: int = 0) -> None:
        super().__init__()
        self.setProperty("look", "search")
        self._width_px = width_px
        if width_px:
            self.setMaximumWidth(width_px)
            self.setMinimumWidth(min(width_px, _NARROWEST_PX))
        self._theme = theme
        self._last = ""
        self.setPlaceholderText(hint)
        self.setToolTip(hint)
        self.setAccessibleName(name or tr("Search"))
        self.setClearButtonEnabled(True)
        self._glass = QAction(self)
        self.addAction(self._glass, QLineEdit.ActionPosition.LeadingPosition)
        theme.changed.connect(self._colour)
        self._colour()
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(rest_ms)
        self._rest.timeout.connect(self.tell)
        self.textChanged.connect(self._typed)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As wide as asked for, where there is room."""
        hint = super().sizeHint()
        return QSize(self._width_px or hint.width(), hint.height())

    @property
    def wanted(self) -> str:
        """What is searched for, trimmed."""
        return self.text().strip()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Escape clears, Enter and Down leave for the hits; with nothing to do they go on to the window."""
        key = event.key()
        if key == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif key == Qt.Key.Key_Down or (key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.wanted):
            self.tell()
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def show_text(self, text: str) -> None:
        """Shows a text without telling."""
        self._last = text.strip()
        self.setText(text)
        self._rest.stop()

    def take_keyboard(self) -> None:
        """Puts the keyboard here, so that what is typed next takes the place of what stands here."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()

    def _typed(self, _text: str) -> None:
        self._rest.start()

    def tell(self) -> None:
        """Tells at once what is searched for, without waiting for the typing to rest."""
        self._rest.stop()
        if self.wanted != self._last:
            self._last = self.wanted
            self.searched.emit(self.wanted)

    def _colour(self) -> None:
        self._glass.setIcon(icons.icon("search", self._theme.tokens.muted))
