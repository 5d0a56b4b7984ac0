"""What the panels beside a list share: a head that says what is chosen, and lists in tabs below it."""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QFrame, QStackedLayout, QVBoxLayout, QWidget

from gui.context import Context
from gui.widgets.basics import Button, Scrolled, column, hairline, line
from gui.widgets.empty import EmptyState
from gui.widgets.panel_head import PanelHead
from gui.widgets.tabs import Tabs

_LEAST_PX: Final = 340
_LEAST_LIST_PX: Final = 150


class SidePanel(QFrame):
    """The panel of what is chosen in a list; where nothing is, it says what would stand here.

    A panel builds its lists in `_build_lists`, and its head between `_new_head` and `_show_head`.

    Args:
        context: the window's parts.
        name: what the panel is, for a screen reader.
        empty: the title and the text where nothing is chosen.
        tabs: what the tabs are, and their titles.

    Attributes:
        main: the button of what is nearest to do; None where there is none.
    """

    def __init__(self, context: Context, name: str, empty: tuple[str, str], tabs: tuple[str, tuple[str, ...]]) -> None:
        super().__init__()
        self._context = context
        self.main: Button | None = None
        self.setProperty("look", "card")
        self.setMinimumWidth(_LEAST_PX)
        self.setAccessibleName(name)
        layout = column(self, margins=(1, 1, 1, 1))
        self._empty = EmptyState(context.theme, "inbox")
        self._empty.say(*empty)
        layout.addWidget(self._empty)
        self._whole = QWidget()
        layout.addWidget(self._whole)
        parts = column(self._whole)
        self._head = PanelHead()
        parts.addWidget(self._head)
        parts.addWidget(hairline())
        tabs_name, titles = tabs
        self.tabs = Tabs(tabs_name)
        for title in titles:
            self.tabs.addTab(title)
        bar = line(margins=(16, 4, 12, 4))
        bar.addWidget(self.tabs)
        bar.addStretch(1)
        parts.addLayout(bar)
        lists = QWidget()
        lists.setMinimumHeight(_LEAST_LIST_PX)
        self._lists = QStackedLayout(lists)
        for each in self._build_lists():
            self._lists.addWidget(each)
        parts.addWidget(lists, 1)
        self.tabs.currentChanged.connect(self._tab_changed)
        self._whole.hide()

    def show_nothing(self) -> None:
        """Nothing is chosen."""
        self._whole.hide()
        self._empty.show()

    def press_main(self) -> bool:
        """Does what is nearest, where there is something; gives whether."""
        if self.main is None or not self.main.isEnabled():
            return False
        self.main.click()
        return True

    # -- for those that are made of it ---------------------------------------------------------------------------------

    def _build_lists(self) -> tuple[QWidget, ...]:
        """What stands under each tab."""
        raise NotImplementedError

    def _tab_changed(self, number: int) -> None:
        """Shows what stands under a tab; a panel asks for it too."""
        self._lists.setCurrentIndex(number)

    def _new_head(self) -> tuple[Scrolled, QVBoxLayout]:
        """A head without texts."""
        inside = Scrolled()
        return inside, column(inside, margins=(16, 14, 12, 12), spacing=8)

    def _show_head(self, inside: Scrolled) -> None:
        """Puts a head in the place of the one before."""
        self._head.setWidget(inside)
        self._head.updateGeometry()

    def _show_whole(self) -> None:
        """Something is chosen."""
        self._empty.hide()
        self._whole.show()
