"""The order of the keyboard: Tab goes the way people read, whatever was built later than what stands below it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QComboBox,
    QGridLayout,
    QLayout,
    QLineEdit,
    QMainWindow,
    QScrollArea,
    QSplitter,
    QWidget,
)

_WHOLE = (QAbstractSpinBox, QComboBox, QLineEdit)
"""Controls whose parts are Qt's own matter."""


def reading_order(root: QWidget) -> Iterator[QWidget]:
    """What of a window the keyboard can come to and is seen, in the order in which its layouts hold it."""
    for widget in _inside(root):
        if not widget.isVisible() or widget.isWindow():
            continue
        if _is_compound(widget):
            # Qt moves it with its parts; moved without it they would leave it behind, and Tab would come to them twice.
            yield widget
            continue
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isEnabled():
            yield widget
        if not isinstance(widget, _WHOLE):
            yield from reading_order(widget)


class ReadingOrder:
    """Mixed into a window, before Qt's class: Tab goes as people read, also where parts came later."""

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, FBT001, N802 - Qt's name and parameter
        """Puts what can have the keyboard into the order of reading first."""
        assert isinstance(self, QWidget)  # noqa: S101 - what it is mixed into
        set_reading_order(self)
        return bool(super().focusNextPrevChild(next))  # type: ignore[misc]  # that of Qt's class


def set_reading_order(window: QWidget) -> None:
    """Makes Tab follow it from here on; to be said anew when parts came or went."""
    for one, other in pairwise(dict.fromkeys(reading_order(window))):
        QWidget.setTabOrder(one, other)


def _is_compound(widget: QWidget) -> bool:
    """Whether a widget hands the keyboard to a part of its own."""
    part = widget.focusProxy()
    return part is not None and widget.isAncestorOf(part) and part.isEnabled()


def _inside(widget: QWidget) -> list[QWidget]:
    """The children of a widget: those of its layout in its order, then the others, from top to bottom."""
    layout = widget.layout()
    placed: list[QWidget | None] = []
    if isinstance(widget, QMainWindow):
        placed = [widget.centralWidget()]
    elif isinstance(widget, QScrollArea):
        # The viewport holds the same widget: it would come twice, and Tab would go round in a part of the window.
        return [inside] if (inside := widget.widget()) is not None else []
    elif isinstance(widget, QSplitter):
        placed = [widget.widget(number) for number in range(widget.count())]
    elif layout is not None:
        placed = list(_of_layout(layout, [child for child in widget.children() if isinstance(child, QWidget)]))
    rest = [child for child in widget.children() if isinstance(child, QWidget) and child not in placed]
    rest.sort(key=lambda child: (child.y(), child.x()))
    return [child for child in (*placed, *rest) if child is not None]


def _of_layout(layout: QLayout, children: list[QWidget]) -> Iterator[QWidget]:
    """Those of the children that a layout holds, in its order.

    Without `itemAt`: an item that was handed to Python is remembered by its address until its layout goes. If Qt frees the
    item before (its widget went), whatever comes to stand at that address is taken for it.
    """
    inner = [child for child in layout.children() if isinstance(child, QLayout)]
    held: list[tuple[int, QWidget | QLayout]] = [(layout.indexOf(child), child) for child in children]
    held += [(layout.indexOf(child), child) for child in inner]
    held = [(number, child) for number, child in held if number >= 0]
    if isinstance(layout, QGridLayout):
        # The stubs give the place as an object.
        held.sort(key=lambda pair: tuple(layout.getItemPosition(pair[0]))[:2])  # type: ignore[arg-type]
    else:
        held.sort(key=lambda pair: pair[0])
    for _, child in held:
        if isinstance(child, QLayout):
            yield from _of_layout(child, children)
        else:
            yield child
