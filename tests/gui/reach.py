"""Whether a page or dialog can be used without a mouse and without seeing it: names, order, focus, keys."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QPushButton, QScrollArea, QWidget

from gui.widgets.order import reading_order

_AROUND_PX = 4
"""A frame around a table shows that it has the keyboard."""
_MOST = 400


def nameless(root: QWidget) -> list[str]:
    """Controls that a screen reader could not name."""
    found = []
    for widget in _controls(root):
        heard = QAccessible.queryAccessibleInterface(widget)
        name = heard.text(QAccessible.Text.Name) if heard is not None else ""
        around = widget.parentWidget()
        if isinstance(widget, QScrollArea) and around is not None:
            name = name or around.accessibleName()  # the panel that it fills is named
        if not name.strip():
            found.append(f"{said_of(widget, root)}: has no name")
    return found


@dataclass(frozen=True)
class Stop:
    """Where the keyboard came to, where that stood then, and where the stop before stood then."""

    widget: QWidget
    at: QRect
    before: QRect


def walk(root: QWidget) -> list[Stop]:
    """What has the keyboard, one after the other, when a person presses Tab from the first until it comes round."""
    window = root.window()
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    first = next(reading_order(window), None)
    if first is None:
        return []
    first.setFocus(Qt.FocusReason.TabFocusReason)
    reached: list[Stop] = []
    while len(reached) < _MOST:
        focus = QApplication.focusWidget()
        if focus is None or any(stop.widget is focus for stop in reached):
            break
        before = reached[-1].widget if reached else focus
        reached.append(Stop(focus, _rect(focus, root), _rect(before, root)))
        QTest.keyClick(focus, Qt.Key.Key_Tab)
    return reached


def unreached(root: QWidget, reached: list[Stop]) -> list[str]:
    """Controls that Tab does not come to, and a control that keeps the keyboard for itself."""
    seen = [stop.widget for stop in reached]
    found = [
        f"{said_of(widget, root)}: Tab does not come to it"
        for widget in _controls(root)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isEnabled() and widget not in seen
    ]
    if found and seen and QApplication.focusWidget() is seen[-1]:
        found.append(f"{said_of(seen[-1], root)}: Tab does not leave it")
    return found


def out_of_order(root: QWidget, reached: list[Stop]) -> list[str]:
    """Steps of the keyboard against the way people read: upwards within a column, or back within a line."""
    found = []
    for one, other in pairwise(reached):
        mine, its = other.before, other.at
        upwards = its.bottom() <= mine.top() and its.left() < mine.right()
        side_by_side = its.top() < mine.bottom() and mine.top() < its.bottom()
        back = side_by_side and its.right() <= mine.left()
        if upwards or back:
            way = "up" if upwards else "back"
            found.append(f"{said_of(one.widget, root)}: the keyboard goes {way} to {said_of(other.widget, root)}")
    return found


def unseen_focus(root: QWidget, reached: list[Stop]) -> list[str]:
    """Controls that look the same with and without the keyboard."""
    found = []
    for widget in (stop.widget for stop in reached):
        _bring_into_sight(widget)
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        QApplication.processEvents()
        with_it = _picture(widget)
        widget.clearFocus()
        QApplication.processEvents()
        if widget.isVisible() and with_it == _picture(widget):
            found.append(f"{said_of(widget, root)}: does not show that it has the keyboard")
    return found


def primaries(root: QWidget) -> list[QPushButton]:
    """The primary buttons that are seen; there is one at most."""
    return [b for b in root.findChildren(QPushButton) if b.isVisibleTo(root) and b.property("look") == "primary"]


def default_button(dialog: QWidget) -> QPushButton | None:
    """What Enter means in a dialog."""
    return next((b for b in dialog.findChildren(QPushButton) if b.isDefault() and b.isVisibleTo(dialog)), None)


def said_of(widget: QWidget, root: QWidget) -> str:
    """Names a widget in a report."""
    text = widget.text() if isinstance(widget, (QAbstractButton, QLabel)) else ""
    text = text or widget.accessibleName() or (widget.currentText() if isinstance(widget, QComboBox) else "")
    parent = widget.parentWidget()
    return f"{type(widget).__name__} {text[:40]!r} in {type(parent if widget is not root else root).__name__}"


def _controls(root: QWidget) -> Iterator[QWidget]:
    for widget in root.findChildren(QWidget):
        takes = widget.focusPolicy() != Qt.FocusPolicy.NoFocus and widget.focusProxy() is None
        mine = not widget.objectName().startswith("qt_") and type(widget).__name__ != "QComboBoxPrivateContainer"
        if (
            takes
            and mine
            and widget.isVisibleTo(root)
            and not isinstance(widget, QLabel)
            and widget.window() is root.window()
        ):
            yield widget


def _bring_into_sight(widget: QWidget) -> None:
    around = widget.parentWidget()
    while around is not None:
        if isinstance(around, QScrollArea):
            around.ensureWidgetVisible(widget)
        around = around.parentWidget()


def _rect(widget: QWidget, root: QWidget) -> QRect:
    return QRect(widget.mapTo(root.window(), QPoint(0, 0)), widget.size())


def _picture(widget: QWidget) -> QImage:
    window = widget.window()
    around = _rect(widget, window).adjusted(-_AROUND_PX, -_AROUND_PX, _AROUND_PX, _AROUND_PX)
    return window.grab(around.intersected(window.rect())).toImage()
