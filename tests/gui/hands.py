"""What a person reads and presses in a window, for tests of pages."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

D = TypeVar("D", bound=QDialog)


def texts(widget: QWidget) -> str:
    """Every label that can be seen, a line each."""
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget))


def press(widget: QWidget, text: str) -> None:
    """Presses the button of this text with the mouse; one that cannot be pressed fails."""
    button = next(b for b in widget.findChildren(QPushButton) if b.text().strip() == text and b.isVisibleTo(widget))
    assert button.isEnabled()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def dialog_of(kind: type[D], qtbot: QtBot) -> D:
    """The only dialog of a kind that can be seen, once it is there."""

    def there() -> list[D]:
        return [one for one in QApplication.topLevelWidgets() if isinstance(one, kind) and one.isVisible()]

    qtbot.waitUntil(lambda: len(there()) == 1, timeout=10_000)
    return there()[0]
