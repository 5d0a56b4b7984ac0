"""A row that goes on in the next line where it has no more room: chips and buttons whose words are of any length."""

from __future__ import annotations

from PySide6.QtCore import QMargins, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QSizePolicy, QWidget


class Flow(QLayout):
    """Widgets from left to right (right to left where people write so), as high as its width makes it.

    Some may stand at the right end (`add_right`), as long as all fit in one line.

    Args:
        parent: gets the layout.
        spacing: between widgets and between lines, in px.
    """

    def __init__(self, parent: QWidget | None = None, *, spacing: int = 6) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._at_right: list[QWidget] = []
        self.setContentsMargins(QMargins())
        self.setSpacing(spacing)
        if parent is not None:
            policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
            policy.setHeightForWidth(True)
            parent.setSizePolicy(policy)

    def add_right(self, widget: QWidget) -> None:
        """Adds a widget to those at the right end; after the first of them all are added so."""
        self._at_right.append(widget)
        self.addWidget(widget)

    def addItem(self, item: QLayoutItem) -> None:  # noqa: N802 - Qt's name
        """Takes an item."""
        self._items.append(item)

    def count(self) -> int:
        """How many items there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # noqa: N802 - Qt asks until None
        """An item; None behind the last."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # noqa: N802 - as above
        """Takes an item out; None behind the last."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:  # noqa: N802 - Qt's name
        """It takes no more than it needs."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        """The narrower, the higher."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """How high it is at a width."""
        return self._place(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:  # noqa: N802 - Qt's name
        """Places the widgets; where some stand at the right end, those of one line in its middle."""
        super().setGeometry(rect)
        self._place(rect, move=True)
        hint = self.sizeHint()
        if self._at_right and rect.width() >= hint.width():
            self._part(rect, hint)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """All in one line."""
        sizes = [item.sizeHint() for item in self._items if not item.isEmpty()]
        wide = sum(size.width() for size in sizes) + self.spacing() * max(0, len(sizes) - 1)
        return QSize(wide, max((size.height() for size in sizes), default=0))

    def minimumSize(self) -> QSize:  # noqa: N802 - Qt's name
        """As wide as the widest of them."""
        size = QSize()
        for item in self._items:
            if not item.isEmpty():
                size = size.expandedTo(item.minimumSize())
        return size

    def _mirrored(self) -> bool:
        parent = self.parentWidget()
        return parent is not None and parent.layoutDirection() is Qt.LayoutDirection.RightToLeft

    def _part(self, rect: QRect, hint: QSize) -> None:
        """Moves those of the right end there, and all into the middle of the line."""
        room = rect.width() - hint.width()
        for item in self._items:
            if item.isEmpty():
                continue
            at = item.geometry()
            at.moveTop(rect.top() + (hint.height() - at.height()) // 2)
            if item.widget() in self._at_right:
                at.translate(-room if self._mirrored() else room, 0)
            item.setGeometry(at)

    def _place(self, rect: QRect, *, move: bool) -> int:
        left, top, high = rect.left(), rect.top(), 0
        mirrored = self._mirrored()
        for item in self._items:
            if item.isEmpty():
                continue
            size = item.sizeHint().boundedTo(
                QSize(max(rect.width(), item.minimumSize().width()), item.sizeHint().height())
            )
            if left > rect.left() and left + size.width() > rect.right() + 1:
                left, top, high = rect.left(), top + high + self.spacing(), 0
            if move:
                at = QRect(QPoint(left, top), size)
                if mirrored:
                    at.moveRight(rect.right() - (left - rect.left()))
                item.setGeometry(at)
            left += size.width() + self.spacing()
            high = max(high, size.height())
        return top + high - rect.top()
