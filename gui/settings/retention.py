"""How long things are kept, applied when a person says so: it does not happen by itself."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt

from core.errors import ConnectorError
from core.model.audit import RetentionDone, RetentionState
from gui.context import Context
from gui.dialogs.retention import RetentionDialog, nothing_due
from gui.settings.parts import OpenFolder, Part
from gui.widgets.basics import label
from gui.words import tr


class RetentionPart(Part):
    """Applies the settings above it, which have to be saved first.

    Args:
        context: the window's parts.
        connection: gives the name of the connection.
        dirty: whether one of these settings is changed and not saved.
        show_folder: shows a folder in the system's file manager.
    """

    def __init__(
        self, context: Context, connection: Callable[[], str], dirty: Callable[[], bool], show_folder: OpenFolder
    ) -> None:
        super().__init__(context)
        self._connection, self._dirty, self._show_folder = connection, dirty, show_folder
        self._state: RetentionState | None = None
        text = tr("What is older leaves the store when somebody applies it, and not by itself.")
        self.layout_column.addWidget(label(text, "muted", wrap=True))
        self.apply = self.button(tr("Apply now…"), self.look, "archive")
        self.folder = self.button(tr("Open the folder of old entries"), self._open, "external-link")
        self.folder.hide()
        self.close_line()

    def look(self) -> None:
        """Asks what would go now, and then whether it shall."""
        if self._dirty():
            self.say(tr("Save the changes first: what goes is told by what is saved."))
            return
        self.apply.setEnabled(False)
        self.say(tr("Looking…"))
        app, name = self.context.app, self._connection()
        self.context.bridge.run(lambda: app.retention(name), self._ask, self._stopped, owner=self, topic="retention")

    def _ask(self, state: RetentionState) -> None:
        self._state = state
        self.apply.setEnabled(True)
        self.folder.setVisible(bool(state.cuts))
        if not state.payloads_due and not state.entries_due:
            self.say(nothing_due(self.context, state))
            return
        self.say("")
        dialog = RetentionDialog(self.context, self.window(), state)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(self._apply)
        dialog.open()

    def _apply(self) -> None:
        self.apply.setEnabled(False)
        self.say(tr("Removing what is old enough…"))
        app, name = self.context.app, self._connection()
        self.context.bridge.run(
            lambda: app.run_retention(name), self._done, self._stopped, owner=self, topic="retention"
        )

    def _done(self, done: RetentionDone) -> None:
        self.apply.setEnabled(True)
        told = []
        if done.payloads:
            told.append(tr("✓ %Ln records as JAGGAER sent them were removed.", "", done.payloads))
        if done.file is not None:
            text = tr("✓ %Ln entries of the audit are in {file} now.", "", done.entries)
            told.append(text.format(file=done.file.name))
            self.folder.show()
        self.say("\n".join(told) or tr("Nothing is old enough."))

    def _stopped(self, error: ConnectorError) -> None:
        self.apply.setEnabled(True)
        self.failed(error)

    def _open(self) -> None:
        if self._state is not None and not self._show_folder(self._state.folder):
            self.say(str(self._state.folder))
