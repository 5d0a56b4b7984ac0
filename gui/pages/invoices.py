"""Invoices: the table of records, with what is done with them said above it."""

from __future__ import annotations

from PySide6.QtCore import Signal

from core.model.flow import Entity
from core.model.reading import ReadState
from gui.context import Context
from gui.pages.records import RecordsPage
from gui.reading_words import not_read, read_says
from gui.words import tr


class InvoicesPage(RecordsPage):
    """The table of invoices; where none are read the page says why, and leads to the setting.

    Signals:
        setting_asked: key of the setting that would have them read.
    """

    setting_asked = Signal(str)

    def __init__(self, context: Context) -> None:
        self._state: ReadState | None = None
        self._leads_to = ""
        super().__init__(context, Entity.INVOICE)

    def load(self) -> None:
        """Asks how they are read, too."""
        app = self.context.app
        self.context.bridge.run(
            lambda: app.reading(Entity.INVOICE), self._show_state, lambda _error: None, owner=self, topic="reading"
        )
        super().load()

    def _show_state(self, state: ReadState) -> None:
        self._state = state
        self.subline.setText(read_says(state, there=bool(self.model.rowCount())))
        self.subline.setVisible(bool(self.subline.text()))
        if self.order is not None and not self.order:
            self._say_empty()

    def _say_empty(self) -> None:
        query = self.query
        why = not_read(Entity.INVOICE, self._state) if self._state is not None else None
        self._leads_to = ""
        if why is None or query.find or query.since or query.until or query.statuses or query.run:
            super()._say_empty()
            return
        self._leads_to = why.setting
        self._empty.say(why.title, why.text, tr("Open the setting"))

    def _empty_pressed(self) -> None:
        if self._leads_to:
            self.setting_asked.emit(self._leads_to)
        else:
            super()._empty_pressed()
