"""Small parts of every page: labels, buttons, chips, cards, hairlines."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from gui import icons
from gui.theme import Theme, tabular

_BREATH = 2


def set_look(widget: QWidget, look: str, role: str = "") -> None:
    """Gives a widget a look of the style sheet, also after it was shown."""
    widget.setProperty("look", look)
    widget.setProperty("role", role)
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)


def bring_to_front(window: QWidget) -> None:
    """Shows a window before all others, also one that was hidden or minimized, and gives it the keyboard."""
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    window.raise_()
    window.activateWindow()


def label(text: str = "", look: str = "", *, wrap: bool = False) -> QLabel:
    """A text. Plain text always: what comes from the systems is never read as markup."""
    result = QLabel(text)
    result.setTextFormat(Qt.TextFormat.PlainText)
    result.setWordWrap(wrap)
    if look:
        result.setProperty("look", look)
    if wrap:
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        result.setSizePolicy(policy)
    return result


def figure(text: str = "", look: str = "") -> QLabel:
    """A number that stands under others: right aligned, figures of equal width."""
    result = label(text, look)
    result.setFont(tabular(result.font()))
    result.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    return result


def selectable(text: str = "", look: str = "", *, wrap: bool = False) -> QLabel:
    """A text that can be marked and copied with mouse and keyboard."""
    result = label(text, look, wrap=wrap)
    result.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    result.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
    return result


def chip(text: str, role: str) -> QLabel:
    """A chip that heads something."""
    result = label(text, "chip")
    result.setProperty("role", role)
    result.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
    return result


def hairline() -> QFrame:
    """A horizontal line of one pixel."""
    line = QFrame()
    line.setProperty("look", "hairline")
    line.setFixedHeight(1)
    return line


def card() -> QFrame:
    """A ground with round corners and a hairline around it."""
    frame = QFrame()
    frame.setProperty("look", "card")
    return frame


def column(
    parent: QWidget | None = None,
    *,
    margins: tuple[int, int, int, int] = (0, 0, 0, 0),
    spacing: int = 0,
) -> QVBoxLayout:
    """A vertical layout with nothing between unless asked for."""
    layout = QVBoxLayout()
    if parent is not None:
        parent.setLayout(layout)
    layout.setContentsMargins(*margins)
    layout.setSpacing(spacing)
    return layout


def below_name(name: str, field: QWidget, *, wrap: bool = False) -> QVBoxLayout:
    """A field below its name, which a screen reader says, too."""
    field.setAccessibleName(name)
    rows = column(spacing=4)
    title = label(name, "strong", wrap=wrap)
    title.setBuddy(field)
    rows.addWidget(title)
    rows.addWidget(field)
    return rows


def line(
    parent: QWidget | None = None,
    *,
    margins: tuple[int, int, int, int] = (0, 0, 0, 0),
    spacing: int = 8,
) -> QHBoxLayout:
    """A horizontal layout."""
    layout = QHBoxLayout()
    if parent is not None:
        parent.setLayout(layout)
    layout.setContentsMargins(*margins)
    layout.setSpacing(spacing)
    return layout


def clear(layout: QLayout) -> None:
    """Takes everything out of a layout and deletes it."""
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        inner = item.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif inner is not None:
            clear(inner)


class Scrolled(QWidget):
    """What a scroll area scrolls: as high as its texts need at its width, with nothing empty below them."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("look", "bare")

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Where texts wrap, the least height is that at the width given, not that of the narrowest texts."""
        inside = self.layout()
        hint = inside.minimumSize() if inside is not None else super().minimumSizeHint()
        return QSize(hint.width(), 0) if inside is not None and inside.hasHeightForWidth() else hint


class FlatScroll(QScrollArea):
    """Scrolls a part of a page downwards, without a frame; the keyboard goes to what is in it."""

    def __init__(self, inside: QWidget | None = None) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        if inside is not None:
            self.setWidget(inside)


class Scroll(QScrollArea):
    """Scrolls what is higher than its room. The keyboard comes to it only then, and a frame shows that it is there.

    Args:
        inside: what is scrolled; another comes with `setWidget`.
        name: what it is called for who cannot see it.
    """

    def __init__(self, inside: QWidget | None = None, name: str = "") -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.verticalScrollBar().rangeChanged.connect(self._take_keyboard)
        if inside is not None:
            self.setWidget(inside)

    def _take_keyboard(self, least: int, most: int) -> None:
        scrolls = most > least
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if scrolls else Qt.FocusPolicy.NoFocus)


class Button(QPushButton):
    """A button with a look and, where it has one, an icon that follows the theme."""

    def __init__(
        self,
        text: str,
        theme: Theme,
        *,
        look: str = "",
        icon: str = "",
        icon_role: str = "muted",
    ) -> None:
        # A narrow space keeps the text off the icon.
        super().__init__(f" {text}" if icon and text else text)
        if text:
            self.setAccessibleName(text)
        self._theme = theme
        self._icon = icon
        self._icon_role = icon_role
        if look:
            self.setProperty("look", look)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        if icon:
            self.setIconSize(QSize(icons.SIZE_PX, icons.SIZE_PX))
            theme.changed.connect(self._colour)
            self._colour()

    def setText(self, text: str) -> None:  # noqa: N802 - Qt's name
        """Shows another text; who cannot see it hears it too, unless the button has a name of its own."""
        named = self.accessibleName() in {"", self.text().strip()}
        super().setText(text)
        if named:
            self.setAccessibleName(text.strip())

    def set_icon_role(self, role: str) -> None:
        """Colours the icon by another role."""
        self._icon_role = role
        self._colour()

    def _colour(self) -> None:
        colour = self._theme.tokens.role(self._icon_role)
        self.setIcon(icons.icon(self._icon, colour))


class Picture(QLabel):
    """An icon that stands beside a text and follows the theme."""

    def __init__(self, name: str, role: str, theme: Theme, size_px: int = 16) -> None:
        super().__init__()
        self._name, self._role, self._theme, self._size = name, role, theme, size_px
        self.setFixedSize(size_px, size_px)
        theme.changed.connect(self._draw)
        self._draw()

    def _draw(self) -> None:
        colour = self._theme.tokens.role(self._role)
        self.setPixmap(icons.pixmap(self._name, colour, self._size, self.devicePixelRatioF()))


class Elided(QLabel):
    """One line of text, cut at its end where it does not fit; the tooltip then has the whole.

    What is cut is worked out when the width changes, so that painting stays with Qt and never waits for Python.
    """

    def __init__(self, text: str = "", look: str = "", *, least_px: int = 40) -> None:
        super().__init__(text)
        self._whole = text
        self._least_px = least_px
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        if look:
            self.setProperty("look", look)

    def text(self) -> str:
        """The whole text."""
        return self._whole

    def setText(self, text: str) -> None:  # noqa: N802 - Qt's name
        """Shows another text."""
        if text != self._whole:
            self._whole = text
            self._cut()
            self.updateGeometry()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Room for the whole text."""
        width = self.fontMetrics().horizontalAdvance(self._whole) + _BREATH
        return QSize(width, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Small: it can be cut."""
        return QSize(min(self._least_px, self.sizeHint().width()), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Cuts anew."""
        super().resizeEvent(event)
        self._cut()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Another font or style needs another cut."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._cut()

    def _cut(self) -> None:
        shown = self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, self.width())
        if shown != super().text():
            super().setText(shown)
        self.setToolTip(self._whole if shown != self._whole else "")
