"""JAGGAER's numbers beside X3's as an Excel file: written from a page, and read back as decisions."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from core.model.flow import Entity
from core.model.views import RecordRow
from gui.context import Context
from gui.dialogs.crossref import show_crossref
from gui.entities import KINDS
from gui.twins import undo_decisions
from gui.widgets.basics import Button
from gui.widgets.table import place_of
from gui.words import QT_TR_NOOP, report_language, tr

EXCEL = QT_TR_NOOP("Excel workbooks (*.xlsx)")


class ListButton(Button):
    """A button with a menu: save the numbers, link records by a list of numbers, undo what was decided.

    Args:
        context: the window's parts.
        page: what it stands on.
        entity: what the page shows.
        chosen: the rows that are chosen on the page now.
    """

    def __init__(
        self, context: Context, page: QWidget, entity: Entity, chosen: Callable[[], Sequence[RecordRow]]
    ) -> None:
        super().__init__(tr("Numbers"), context.theme, icon="file-spreadsheet")
        self._context = context
        self._page = page
        self._entity = entity
        self._chosen = chosen
        self.setToolTip(tr("JAGGAER's numbers beside X3's, as an Excel file"))
        self.clicked.connect(lambda: self.actions_menu().popup(place_of(self)))

    def actions_menu(self) -> QMenu:
        """What can be done with such a list."""
        menu = QMenu(self)
        menu.setToolTipsVisible(True)
        save = menu.addAction(tr(KINDS[self._entity].save_numbers))
        save.setToolTip(tr("For JAGGAER, or to complete by hand: every record that is in X3, with both numbers"))
        save.triggered.connect(self.save)
        link = menu.addAction(tr("Link records by a list of numbers…"))
        link.setToolTip(tr("Reads an Excel file that says which record of JAGGAER is which document of X3"))
        link.triggered.connect(self.link)
        menu.addSeparator()
        rows = tuple(self._chosen())
        undo = menu.addAction(tr(KINDS[self._entity].undo_decisions))
        undo.setToolTip(tr("Links and decisions that nothing was written on yet"))
        undo.setEnabled(bool(rows))
        undo.triggered.connect(lambda: undo_decisions(self._context, self._page, rows))
        menu.aboutToHide.connect(menu.deleteLater)
        return menu

    def save(self) -> None:
        """Asks for a file and writes the list to it."""
        context, entity = self._context, self._entity
        name = tr(KINDS[entity].numbers_file).format(day=f"{context.now().astimezone():%Y-%m-%d}")
        file = context.file_to_save(self._page.window(), tr(KINDS[entity].save_numbers_title), name, tr(EXCEL))
        if file is None:
            return
        context.say(tr("Writing {file}…").format(file=file.name))
        context.bridge.run(
            lambda: context.app.export_crossref(file, (entity,), language=report_language(file)),
            lambda rows: context.say(tr("%Ln rows saved in {file}.", "", rows).format(file=file.name)),
            owner=self._page,
            topic="list",
        )

    def link(self) -> None:
        """Asks for a list and shows what it would link."""
        chosen = self._context.ask.file_to_open(self._page.window(), tr("The list of numbers"), tr(EXCEL))
        if chosen is not None:
            show_crossref(self._context, self._page.window(), chosen)


def ask_file_to_open(parent: QWidget, title: str, kinds: str) -> Path | None:
    """Asks for a file that is there; None when the person left."""
    chosen, _ = QFileDialog.getOpenFileName(parent, title, "", kinds)
    return Path(chosen) if chosen else None


def ask_file_to_save(parent: QWidget, title: str, name: str, kinds: str) -> Path | None:
    """Asks where to save a file, with a name proposed; None when the person left."""
    chosen, _ = QFileDialog.getSaveFileName(parent, title, name, kinds)
    return Path(chosen) if chosen else None
