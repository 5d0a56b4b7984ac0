"""A row of chips and buttons that wraps; some of them stand at its right end as long as all fit in one line."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QWidget

from gui.widgets.flow import Flow


class FlowRow(Flow):
    """A `Flow` with a right end."""

    def __init__(self, parent: QWidget | None = None, *, spacing: int = 6) -> None:
        super().__init__(parent, spacing=spacing)
        self._at_right: list[QWidget] = []

    def add_right(self, widget: QWidget) -> None:
        """Adds a widget to those at the right end; after the first of them all are added so."""
        self._at_right.append(widget)
        self.addWidget(widget)

    def setGeometry(self, rect: QRect) -> None:  # noqa: N802 - Qt's name
        """Places the widgets; those of one line in its middle."""
        super().setGeometry(rect)
        room = rect.width() - self.sizeHint().width()
        if room < 0:
            return
        high = self.sizeHint().height()
        parent = self.parentWidget()
        mirrored = parent is not None and parent.layoutDirection() is Qt.LayoutDirection.RightToLeft
        for number in range(self.count()):
            item = self.itemAt(number)
            if item is None or item.isEmpty():
                continue
            at = item.geometry()
            at.moveTop(rect.top() + (high - at.height()) // 2)
            if item.widget() in self._at_right:
                at.translate(-room if mirrored else room, 0)
            item.setGeometry(at)
