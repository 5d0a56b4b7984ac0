"""Saved views as a menu: show one, save the table as it is, forget one."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from gui.context import Context
from gui.dialogs.name import ask_name
from gui.views import LONGEST_NAME, SavedView, SavedViews
from gui.widgets.basics import Button
from gui.widgets.table import place_of
from gui.words import tr


class ViewsButton(Button):
    """A button with the saved views of a table.

    Args:
        context: the window's parts.
        page: what it stands on.
        table: stable name of the table.
        as_it_is: gives the table as it is now, under a name.

    Signals:
        chosen: the `SavedView` that is to be shown.
    """

    chosen = Signal(object)

    def __init__(self, context: Context, page: QWidget, table: str, as_it_is: Callable[[str], SavedView]) -> None:
        super().__init__(tr("Views"), context.theme, icon="bookmark")
        self._context = context
        self._page = page
        self._as_it_is = as_it_is
        self.views = SavedViews(context.memory, table)
        self.setToolTip(tr("Filters, search, sort and columns that you saved under a name"))
        self.clicked.connect(lambda: self.views_menu().popup(place_of(self)))

    def views_menu(self) -> QMenu:
        """The views to choose from, and what can be done with them."""
        menu = QMenu(self)
        views, dropped = self.views.load()
        if dropped:
            self._context.say(tr("%Ln saved views could not be read any more and are gone.", "", dropped))
        for view in views:
            menu.addAction(_name(view)).triggered.connect(lambda _on=False, wanted=view: self.chosen.emit(wanted))
        if not views:
            menu.addAction(tr("No view is saved yet")).setEnabled(False)
        menu.addSeparator()
        menu.addAction(tr("Save this view…")).triggered.connect(self.save)
        if views:
            gone = menu.addMenu(tr("Forget a view"))
            for view in views:
                gone.addAction(_name(view)).triggered.connect(lambda _on=False, name=view.name: self._forget(name))
        menu.aboutToHide.connect(menu.deleteLater)
        return menu

    def save(self) -> None:
        """Asks for a name and saves the table as it is."""
        name = ask_name(
            self._context,
            self._page.window(),
            tr("Save this view"),
            tr("Its filters, search, sort and columns come back under this name."),
            tr("Save the view"),
            LONGEST_NAME,
        )
        if name is not None:
            known = name in {view.name for view in self.views.load()[0]}
            self.views.save(self._as_it_is(name))
            said = tr("The view {name} is as the table is now.") if known else tr("The view {name} is saved.")
            self._context.say(said.format(name=name))

    def _forget(self, name: str) -> None:
        self.views.remove(name)
        self._context.say(tr("The view {name} is forgotten.").format(name=name))


def _name(view: SavedView) -> str:
    # Qt takes a single ampersand for the mark of a key.
    return view.name.replace("&", "&&")
