"""The way of one record as a picture, which can be saved as a PDF with its fields and its history."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from core.errors import ConnectorError
from core.model.views import Trace
from core.model.way import way_of
from gui import format as fmt
from gui.answers import answer
from gui.context import Context
from gui.dialogs.dialog import Dialog
from gui.widgets.basics import Scroll, Scrolled, column
from gui.widgets.way import WayPicture
from gui.words import QT_TR_NOOP, report_language, said, tr

_SIZE = (780, 560)
PDF = QT_TR_NOOP("PDF (*.pdf)")


class WayDialog(Dialog):
    """Which stations a record passed from JAGGAER to X3, and where it stands."""

    topic = "audit"

    def __init__(self, context: Context, parent: QWidget | None, trace: Trace) -> None:
        record = trace.record
        what = fmt.entity_word(record.entity, 1)
        super().__init__(
            parent,
            context.theme,
            tr("The way of {record}").format(record=f"{what} {record.key}"),
            answer(trace),
        )
        self._context = context
        self._key = record.key
        self.resize(*_SIZE)
        self.picture = WayPicture(context.theme)
        self.picture.show_way(way_of(trace))
        inside = Scrolled()
        layout = column(inside)
        layout.addWidget(self.picture)
        layout.addStretch(1)
        self.content.addWidget(Scroll(inside, tr("The way from JAGGAER to X3")), 1)
        self.add_cancel(tr("Close"))
        self.save = self.add_button(tr("Save as PDF…"), "primary", default=True)
        self.save.clicked.connect(self._save)

    def _save(self) -> None:
        context, key = self._context, self._key
        name = tr("The way of {record}").format(record=key)
        file = context.file_to_save(self, tr("Save the way of the record"), f"{name}.pdf", tr(PDF))
        if file is None:
            return
        self.save.setEnabled(False)
        self.note.setText(tr("Writing {file}…").format(file=file.name))
        context.bridge.run(
            lambda: context.app.export_trace(file, key, language=report_language(file)),
            self._saved,
            self._failed,
            owner=self,
            topic="save",
        )

    def _saved(self, file: Path) -> None:
        self.save.setEnabled(True)
        self.note.setText(tr("Saved in {file}.").format(file=file.name))

    def _failed(self, error: ConnectorError) -> None:
        self.save.setEnabled(True)
        self.note.setText(said(str(error)))


def show_way(context: Context, parent: QWidget, trace: Trace) -> None:
    """Shows the way of a record."""
    dialog = WayDialog(context, parent, trace)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
