"""Two parts of a page that stand beside each other where both have room, else one below the other."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget


class Halves(QWidget):
    """Both parts get their share of the width, and no part less than it needs.

    Args:
        first: left, or above.
        second: right, or below.
        shares: of the width.
        spacing: between both, in pixels.
    """

    def __init__(self, first: QWidget, second: QWidget, shares: tuple[int, int], spacing: int) -> None:
        super().__init__()
        self.setProperty("look", "bare")
        self._layout = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(spacing)
        for part, share in zip((first, second), shares, strict=True):
            self._layout.addWidget(part, share)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As wide as the wider part: below one another both fit in that."""
        return QSize(max(self._needs()), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Another width may need another arrangement."""
        super().resizeEvent(event)
        self._arrange()

    def event(self, event: QEvent) -> bool:
        """So may longer texts."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._arrange()
        return super().event(event)

    def _needs(self) -> list[int]:
        """The least width of each part."""
        items = (self._layout.itemAt(place) for place in range(self._layout.count()))
        return [item.minimumSize().width() for item in items if item is not None]

    def _arrange(self) -> None:
        need = sum(self._needs()) + self._layout.spacing()
        beside = QBoxLayout.Direction.LeftToRight
        wanted = beside if need <= self.width() else QBoxLayout.Direction.TopToBottom
        if wanted is not self._layout.direction():
            self._layout.setDirection(wanted)
