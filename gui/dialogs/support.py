"""Support bundle...: what would go to support, word for word, before it is saved."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QListWidget, QPlainTextEdit, QSplitter, QWidget

from core.errors import ConnectorError
from core.model.support import SupportBundle, SupportPart
from gui.context import Context
from gui.dialogs.dialog import Dialog
from gui.widgets.basics import card, column, label
from gui.words import QT_TR_NOOP, said, tr

ZIP = QT_TR_NOOP("Support bundle (*.zip)")
_KINDS = {
    "secret": QT_TR_NOOP("secrets"),
    "person": QT_TR_NOOP("names of persons"),
    "supplier": QT_TR_NOOP("names of suppliers"),
    "e-mail": QT_TR_NOOP("e-mail addresses"),
    "phone": QT_TR_NOOP("phone numbers"),
    "amount": QT_TR_NOOP("amounts"),
    "bank-account": QT_TR_NOOP("bank accounts"),
}
_SHOWN = 200_000
"""Signs of a text that are shown; of the log the last ones, which is where a fault stands."""


class SupportDialog(Dialog):
    """The files left, the chosen one right; the button saves exactly what is shown."""

    topic = "settings"

    def __init__(self, context: Context, parent: QWidget | None) -> None:
        super().__init__(
            parent,
            context.theme,
            tr("Look at what support gets"),
            tr(
                "Nothing is sent: you save a file, and give it to whom you trust. Secrets, names, prices and bank accounts"
                " are taken out."
            ),
        )
        self._context = context
        self._bundle: SupportBundle | None = None
        self.resize(1100, 680)
        self.parts = QListWidget()
        self.parts.setWordWrap(True)
        self.parts.setAccessibleName(tr("Files of the support bundle"))
        self.parts.currentRowChanged.connect(self._choose)
        body = QSplitter(Qt.Orientation.Horizontal)
        body.setChildrenCollapsible(False)
        body.setHandleWidth(12)
        body.addWidget(self.parts)
        body.addWidget(self._build_text())
        body.setSizes([300, 800])
        self.content.addWidget(body, 1)
        self.add_cancel(tr("Close"))
        self.save = self.add_button(tr("Save it…"), "primary", default=True)
        self.save.setEnabled(False)
        self.save.clicked.connect(self._save)
        self.note.setText(tr("Putting it together…"))
        app = context.app
        context.bridge.run(app.support_bundle, self._show, self._trouble, owner=self, topic="support")

    def _build_text(self) -> QWidget:
        frame = card()
        layout = column(frame, margins=(1, 12, 1, 1), spacing=8)
        self.says = label("", "strong", wrap=True)
        self.says.setContentsMargins(14, 0, 12, 0)
        layout.addWidget(self.says)
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setAccessibleName(tr("Text of the chosen file"))
        self.text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        layout.addWidget(self.text, 1)
        return frame

    def _show(self, bundle: SupportBundle) -> None:
        self._bundle = bundle
        several = len({part.connection for part in bundle.parts if part.connection}) > 1
        for part in bundle.parts:
            says = said(part.says)
            self.parts.addItem(f"{part.connection}: {says}" if several and part.connection else says)
        self.parts.setCurrentRow(0)
        self.parts.setFocus()
        self.save.setEnabled(True)
        self.note.setText(self._taken_out(bundle))

    def _taken_out(self, bundle: SupportBundle) -> str:
        number = self._context.locale.toString
        found = [f"{number(count)} × {tr(_KINDS[kind])}" for kind, count in bundle.struck.items()]  # noqa: RUF001 - times
        return tr("Taken out: {what}.").format(what=", ".join(found)) if found else tr("Nothing had to be taken out.")

    def _choose(self, row: int) -> None:
        if self._bundle is None or row < 0:
            return
        part: SupportPart = self._bundle.parts[row]
        self.says.setText(said(part.says))
        cut = len(part.text) > _SHOWN
        self.text.setPlainText(f"…{part.text[-_SHOWN:]}" if cut else part.text)
        if cut:
            self.text.verticalScrollBar().setValue(self.text.verticalScrollBar().maximum())

    def _save(self) -> None:
        bundle = self._bundle
        context = self._context
        if bundle is None:
            return
        name = tr("ML Connector for support {day}").format(day=f"{context.now().astimezone():%Y-%m-%d}")
        file = context.file_to_save(self, tr("Save the support bundle"), f"{name}.zip", tr(ZIP))
        if file is None:
            return
        self.save.setEnabled(False)
        context.bridge.run(
            lambda: context.app.write_support_bundle(bundle, file), self._saved, self._trouble, owner=self, topic="save"
        )

    def _saved(self, file: Path) -> None:
        self._context.say(tr("{file} is saved. It was sent to nobody.").format(file=file))
        self.accept()

    def _trouble(self, error: ConnectorError) -> None:
        self.save.setEnabled(self._bundle is not None)
        self.note.setText(said(str(error)))


def show_support(context: Context, parent: QWidget) -> SupportDialog:
    """Shows what support gets; returns at once, the dialog frees itself when closed."""
    dialog = SupportDialog(context, parent.window())
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog
