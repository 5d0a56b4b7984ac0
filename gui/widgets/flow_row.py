"""A row that wraps: what does not fit beside the rest goes on below, so that no text is cut."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class FlowRow(QLayout):
    """Widgets from left to right, in as many lines as they need; those of `add_right` stand right as long as one does."""

    def __init__(self, parent: QWidget | None = None, *, spacing: int = 6) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._right: list[QWidget] = []
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(spacing)

    def add_right(self, widget: QWidget) -> None:
        """Adds a widget to those at the right end."""
        self._right.append(widget)
        self.addWidget(widget)

    def addItem(self, item: QLayoutItem) -> None:  # noqa: N802 - Qt's name
        """Adds an item at the end."""
        self._items.append(item)

    def count(self) -> int:
        """How many items there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # noqa: N802 - Qt's name
        """An item; None where there is none."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # noqa: N802 - Qt's name
        """Takes an item out."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:  # noqa: N802 - Qt's name
        """Takes no more room than it needs."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        """A narrower row is higher."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """The height of all lines."""
        return self._arrange(QRect(0, 0, width, 0), place=False)

    def setGeometry(self, rect: QRect) -> None:  # noqa: N802 - Qt's name
        """Places the widgets."""
        super().setGeometry(rect)
        self._arrange(rect, place=True)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """All in one line."""
        sizes = [item.sizeHint() for item in self._seen()]
        width = sum(size.width() for size in sizes) + self.spacing() * max(0, len(sizes) - 1)
        return QSize(width, max((size.height() for size in sizes), default=0))

    def minimumSize(self) -> QSize:  # noqa: N802 - Qt's name
        """The widest of them."""
        sizes = [item.minimumSize() for item in self._seen()]
        return QSize(
            max((size.width() for size in sizes), default=0), max((size.height() for size in sizes), default=0)
        )

    def _seen(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _arrange(self, rect: QRect, *, place: bool) -> int:
        """Places the items line by line; gives the height."""
        items = self._seen()
        one_line = self.sizeHint().width() <= rect.width()
        right = [item for item in items if item.widget() in self._right]
        left = [item for item in items if item not in right]
        lines: list[list[QLayoutItem]] = [[]]
        x = 0
        for item in [*left, *right]:
            width = item.sizeHint().width()
            if x and x + width > rect.width():
                lines.append([])
                x = 0
            lines[-1].append(item)
            x += width + self.spacing()
        y = rect.y()
        for number, items_of in enumerate(lines):
            high = max((item.sizeHint().height() for item in items_of), default=0)
            if place:
                self._place(items_of, rect, y, high, right if one_line else [])
            y += high + (self.spacing() if number < len(lines) - 1 else 0)
        return y - rect.y()

    def _place(self, items: list[QLayoutItem], rect: QRect, y: int, high: int, right: list[QLayoutItem]) -> None:
        at_right = sum(item.sizeHint().width() + self.spacing() for item in items if item in right) - self.spacing()
        x, moved = rect.x(), False
        for item in items:
            if item in right and not moved:
                x, moved = rect.x() + rect.width() - at_right, True
            size = item.sizeHint().boundedTo(QSize(max(rect.width(), 1), item.sizeHint().height()))
            item.setGeometry(QRect(QPoint(x, y + (high - size.height()) // 2), size))
            x += size.width() + self.spacing()
