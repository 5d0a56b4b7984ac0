"""Saved views as a menu: show one, save the table as it is, forget one."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from core.model.flow import Entity
from core.model.saved_view import LONGEST_NAME, SavedView, SavedViews
from gui.context import Context
from gui.dialogs.name import ask_name
from gui.views import forget_remembered, remembered_views
from gui.widgets.basics import Button
from gui.widgets.table import place_of
from gui.words import tr


class ViewsButton(Button):
    """A button with the saved views of a kind of record.

    Args:
        context: the window's parts.
        page: what it stands on.
        entity: whose views.
        as_it_is: gives the table as it is now, under a name.

    Attributes:
        known: the views as they were when they were looked for last.

    Signals:
        chosen: the `SavedView` that is to be shown.
    """

    chosen = Signal(object)

    def __init__(self, context: Context, page: QWidget, entity: Entity, as_it_is: Callable[[str], SavedView]) -> None:
        super().__init__(tr("Views"), context.theme, icon="bookmark")
        self._context = context
        self._page = page
        self._entity = entity
        self._as_it_is = as_it_is
        self.known = SavedViews()
        self.setToolTip(tr("Filters, search, sort and columns under a name, for all who work with this connection"))
        self.clicked.connect(lambda: self.look(lambda: self.views_menu().popup(place_of(self))))

    def look(self, then: Callable[[], object]) -> None:
        """Asks which views there are, and does something then; what the window remembered by itself is taken over."""
        app, entity, memory, say = self._context.app, self._entity, self._context.memory, self._context.say
        remembered, broken = remembered_views(memory, entity.value)

        def looked() -> SavedViews:
            if remembered:
                app.take_over_views(entity, remembered)
            return app.saved_views(entity)

        def done(found: SavedViews) -> None:
            forget_remembered(memory, entity.value)
            if broken:
                say(tr("%Ln saved views could not be read any more and are gone.", "", broken))
            self.known = found
            then()

        self._context.bridge.run(looked, done, owner=self, topic="views")

    def views_menu(self) -> QMenu:
        """The views to choose from, and what can be done with them."""
        menu = QMenu(self)
        views = self.known.views
        for view in views:
            menu.addAction(_name(view)).triggered.connect(lambda _on=False, wanted=view: self.chosen.emit(wanted))
        if not views:
            menu.addAction(tr("No view is saved yet")).setEnabled(False)
        if self.known.unread:
            menu.addAction(tr("%Ln more views need a newer version", "", self.known.unread)).setEnabled(False)
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
            self.keep(self._as_it_is(name))

    def keep(self, view: SavedView) -> None:
        """Saves a view; one of its name is replaced."""
        app, entity = self._context.app, self._entity

        def kept(replaced: bool) -> None:  # noqa: FBT001 - the answer of the call
            said = tr("The view {name} is as the table is now.") if replaced else tr("The view {name} is saved.")
            self._context.say(said.format(name=view.name))

        self._context.bridge.run(lambda: app.save_view(entity, view), kept, owner=self)

    def _forget(self, name: str) -> None:
        app, entity, say = self._context.app, self._entity, self._context.say
        self._context.bridge.run(
            lambda: app.forget_view(entity, name),
            lambda _done: say(tr("The view {name} is forgotten.").format(name=name)),
            owner=self,
        )


def _name(view: SavedView) -> str:
    # Qt takes a single ampersand for the mark of a key.
    return view.name.replace("&", "&&")
