"""Tables of records that a connection may leave unread: invoices and contracts."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import Signal

from core.model.connection import InvoiceMode
from core.model.flow import Entity
from core.model.reading import ReadState
from gui.context import Context
from gui.pages.records import RecordsPage
from gui.words import QT_TR_NOOP, Words, tr

_SETTINGS: Final = {Entity.INVOICE: "connection.invoices", Entity.CONTRACT: "connection.contracts"}
_PROFILE: Final = "jaggaer.profile"
_MODES: Final[Mapping[InvoiceMode, str]] = Words(
    {
        InvoiceMode.OFF: QT_TR_NOOP("Not read any more: what stands here is as the last sync left it."),
        InvoiceMode.COMPARE: QT_TR_NOOP("Compared with the invoices of X3; nothing is written."),
        InvoiceMode.CODE: QT_TR_NOOP("GL account and cost centre go to the X3 invoice that is entered and not posted."),
        InvoiceMode.CREATE: QT_TR_NOOP("Entered in X3, linked to their orders, not posted."),
    }
)


class OptionalPage(RecordsPage):
    """The table of a kind of record that is read only where profile and settings say so; the page says which it is.

    Signals:
        setting_asked: key of the setting that would have them read.
    """

    setting_asked = Signal(str)

    def __init__(self, context: Context, entity: Entity) -> None:
        self._state: ReadState | None = None
        self._leads_to = ""
        super().__init__(context, entity)

    def load(self) -> None:
        """Asks how they are read, too."""
        app, entity = self.context.app, self.kind.entity
        self.context.bridge.run(
            lambda: app.reading(entity), self._show_state, lambda _error: None, owner=self, topic="reading"
        )
        super().load()

    @property
    def state(self) -> ReadState | None:
        """How they are read; None until that is known."""
        return self._state

    def _show_state(self, state: ReadState) -> None:
        self._state = state
        self.subline.setText(self._says(state))
        self.subline.setVisible(bool(self.subline.text()))
        if self.order is not None and not self.order:
            self._say_empty()

    def _says(self, state: ReadState) -> str:
        """What is done with them, in one sentence; nothing where the empty page says it."""
        if not state.is_read:
            return "" if not self.model.rowCount() else _MODES[InvoiceMode.OFF]
        return _MODES[state.mode] if state.mode is not None else tr("Kept for the reconciliation; X3 has none.")

    def _say_empty(self) -> None:
        query, state = self.query, self._state
        self._leads_to = ""
        if state is None or state.is_read or query.find or query.since or query.until or query.statuses or query.run:
            super()._say_empty()
            return
        invoices = self.kind.entity is Entity.INVOICE
        if not state.by_profile:
            title = tr("Invoices are not read") if invoices else tr("Contracts are not read")
            text = tr("The profile {profile} does not say where JAGGAER has them.").format(profile=state.profile)
            self._leads_to = _PROFILE
        else:
            title = (
                tr("Invoices are not read for this connection")
                if invoices
                else tr("Contracts are not read for this connection")
            )
            text = (
                tr(
                    "Choose in Settings, Orders and coding, Invoices what is to be done with them. Nothing is ever posted."
                )
                if invoices
                else tr("Switch them on in Settings, Orders and coding, Contracts: the reconciliation needs them.")
            )
            self._leads_to = _SETTINGS[self.kind.entity]
        self._empty.say(title, text, tr("Open the setting"))

    def _empty_pressed(self) -> None:
        if self._leads_to:
            self.setting_asked.emit(self._leads_to)
        else:
            super()._empty_pressed()
