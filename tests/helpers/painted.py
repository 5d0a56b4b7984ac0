"""What of a widget Qt paints."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget


class Painted(QObject):
    """Notes the areas of a widget that are painted from now on.

    Attributes:
        areas: in the order in which they were painted.
    """

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.areas: list[QRect] = []
        widget.installEventFilter(self)

    def eventFilter(self, _of: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Notes."""
        if isinstance(event, QPaintEvent):
            self.areas.append(event.rect())
        return False
