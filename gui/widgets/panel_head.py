"""The upper part of a side panel, above its lists."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent

from gui.widgets.basics import FlatScroll

_LEAST_HEAD_PX = 150


class PanelHead(FlatScroll):
    """The upper part of a side panel: as high as its texts need, as long as the lists below have room."""

    def __init__(self) -> None:
        super().__init__()
        self.setMinimumHeight(_LEAST_HEAD_PX)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Room for the whole text at this width."""
        inside = self.widget()
        layout = inside.layout() if inside is not None else None
        if layout is None:
            return super().sizeHint()
        width = max(self.viewport().width(), 200)
        high = layout.totalHeightForWidth(width) if layout.hasHeightForWidth() else layout.sizeHint().height()
        return QSize(width, max(_LEAST_HEAD_PX, high + 2))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Another width needs another height."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()
