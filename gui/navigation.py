"""What stands left of every page: where the window leads, the one field that finds a record, and the state at a glance."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QSizePolicy, QVBoxLayout, QWidget

from core.model.views import Home
from gui import format as fmt
from gui.context import Context
from gui.theme import Mode
from gui.widgets.basics import Button, Elided, chip, column, label, line
from gui.widgets.finder import Finder
from gui.words import tr

_WIDTH_PX: Final = 196
_WIDEST_PX: Final = 244
"""Where the words of a language need it; the name of a folder is cut before that."""
FIND_KEYS: Final = "Ctrl+K"


def page_keys(number: int) -> QKeySequence:
    """The keys that lead to the page of that number, from 1 to 10."""
    return QKeySequence(f"Ctrl+{number % 10}")


class NavButton(Button):
    """An entry of the navigation, with a count where it has one."""

    def __init__(self, text: str, icon: str, context: Context) -> None:
        super().__init__(f" {text}", context.theme, look="nav", icon=icon)
        self._text = text
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        layout = line(self, margins=(0, 0, 10, 0))
        layout.addStretch(1)
        self._count = label("", "small")
        self._count.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        layout.addWidget(self._count)
        self.toggled.connect(lambda on: self.set_icon_role("accent" if on else "muted"))

    def set_count(self, text: str) -> None:
        """Shows a count beside the entry; empty for none."""
        self._count.setText(text)
        self.setAccessibleName(f"{self._text}, {text}" if text else self._text)


class Navigation(QWidget):
    """The left bar of the window.

    Args:
        context: the window's parts.
        entries: name, title, icon and keys of each page, in their order.

    Signals:
        page_asked: name of the page that is to be shown.
        record_asked: the `RecordRow` that was found.
        help_asked: the help is wanted.
        connection_asked: name of the connection that is to be shown instead.
        setup_asked: a further connection is to be set up.

    Attributes:
        others: opens the menu of the connections; shown where there are several.
        buttons: the entries by the names of their pages.
        practice: leads to the practice systems; shown by whoever can open them (`gui.start`).
    """

    page_asked = Signal(str)
    record_asked = Signal(object)
    help_asked = Signal()
    connection_asked = Signal(str)
    setup_asked = Signal()

    def __init__(self, context: Context, entries: Sequence[tuple[str, str, str, QKeySequence]]) -> None:
        super().__init__()
        self._context = context
        self.buttons: dict[str, NavButton] = {}
        self.setProperty("look", "nav")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumWidth(_WIDTH_PX)
        self.setMaximumWidth(_WIDEST_PX)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self.setAccessibleName(tr("Navigation"))
        layout = column(self, margins=(12, 16, 12, 14), spacing=2)
        layout.addWidget(label("ML Connector", "product"))
        self._folder = Elided("", "muted")
        self._connection = Elided("", "small")
        self.others = Button("", context.theme, look="tool", icon="chevron-down")
        self.others.setAccessibleName(tr("Another connection"))
        self.others.setToolTip(tr("Another connection"))
        self.others.clicked.connect(self._show_others)
        self.others.hide()
        self._home: Home | None = None
        layout.addWidget(self._folder)
        named = line(spacing=4)
        named.addWidget(self._connection, 1)
        named.addWidget(self.others)
        layout.addLayout(named)
        layout.addSpacing(10)
        self.finder = Finder(context)
        self.finder.opened.connect(self.record_asked)
        keys = QKeySequence(FIND_KEYS).toString(QKeySequence.SequenceFormat.NativeText)
        self.finder.setToolTip(tr("Finds a record by number, name or amount ({keys})").format(keys=keys))
        layout.addWidget(self.finder)
        layout.addSpacing(6)
        for name, title, icon, shortcut in entries:
            button = self.buttons[name] = NavButton(title, icon, context)
            button.clicked.connect(partial(self._ask, name))
            button.setToolTip(f"{title} ({shortcut.toString(QKeySequence.SequenceFormat.NativeText)})")
            layout.addWidget(button)
        layout.addStretch(1)
        self.practice = Button(tr("Practice systems"), context.theme, look="link")
        self._add_foot(layout)

    def show_home(self, home: Home) -> None:
        """Shows which connection it is, when the next run is, and how many causes wait."""
        self._folder.setText(f"→ Sage X3 · {home.folder}")
        self._connection.setText(home.connection)
        self._home = home
        self.others.setVisible(len(home.connections) > 1)
        self._test.setVisible(home.is_test)
        if home.next_run is None:
            self._next.setText(tr("Runs when you ask"))
        else:
            at = fmt.next_moment(home.next_run, self._context.now())
            self._next.setText(tr("Next run {when}").format(when=at))
        self.show_count(len(home.causes))

    def show_count(self, count: int, page: str = "problems") -> None:
        """Shows how many causes wait, or how much waits on another page."""
        self.buttons[page].set_count(fmt.number(count, self._context.locale) if count else "")

    def focus_finder(self) -> None:
        """Puts the keyboard on the field that finds a record."""
        self.finder.setFocus(Qt.FocusReason.ShortcutFocusReason)

    # -- inside --------------------------------------------------------------------------------------------------------

    def _ask(self, name: str, _on: object = None) -> None:
        self.page_asked.emit(name)

    def _add_foot(self, layout: QVBoxLayout) -> None:
        theme = self._context.theme
        self.practice.hide()
        layout.addWidget(self.practice)
        self._test = chip(tr("TEST SYSTEM"), "warn")
        self._test.hide()
        layout.addWidget(self._test)
        foot = line(spacing=4)
        foot.addStretch(1)
        aid = Button("", theme, look="tool", icon="circle-question-mark")
        aid.setFixedWidth(32)
        aid.setToolTip(tr("Help (F1)"))
        aid.setAccessibleName(tr("Help"))
        aid.clicked.connect(self.help_asked)
        foot.addWidget(aid)
        view = Button("", theme, look="tool", icon="sun-moon")
        view.setFixedWidth(32)
        view.setToolTip(tr("Appearance"))
        view.setAccessibleName(tr("Appearance"))
        view.clicked.connect(lambda: self._show_view_menu(view))
        foot.addWidget(view)
        layout.addLayout(foot)
        self._next = label("", "muted", wrap=True)
        layout.addWidget(self._next)

    def _show_others(self) -> None:
        """The connections of this home; the one that is chosen is shown instead."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        home = self._home
        for name in home.connections if home else ():
            action = menu.addAction(name)
            action.setCheckable(True)
            action.setChecked(home is not None and name == home.connection)
            if not action.isChecked():
                action.triggered.connect(partial(self._ask_connection, name))
        menu.addSeparator()
        menu.addAction(tr("Add a connection…")).triggered.connect(lambda _on=False: self.setup_asked.emit())
        menu.popup(self.others.mapToGlobal(QPoint(0, self.others.height())))

    def _ask_connection(self, name: str, _on: object = None) -> None:
        self.connection_asked.emit(name)

    def _show_view_menu(self, button: QWidget) -> None:
        menu = self._view_menu()
        above = QPoint(0, -menu.sizeHint().height() - 4)
        menu.popup(button.mapToGlobal(above))

    def _view_menu(self) -> QMenu:
        theme = self._context.theme
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        group = QActionGroup(menu)
        for mode, text in (
            (Mode.SYSTEM, tr("As the system")),
            (Mode.LIGHT, tr("Light")),
            (Mode.DARK, tr("Dark")),
        ):
            action = menu.addAction(text)
            action.setCheckable(True)
            action.setChecked(theme.mode is mode)
            action.triggered.connect(lambda _on=False, wanted=mode: theme.set_mode(wanted))
            group.addAction(action)
        menu.addSeparator()
        compact = menu.addAction(tr("Compact rows"))
        compact.setCheckable(True)
        compact.setChecked(theme.compact)
        compact.toggled.connect(lambda on: theme.set_compact(compact=on))
        return menu
