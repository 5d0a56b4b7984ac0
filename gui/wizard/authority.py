"""The file of a certificate authority: typed, or chosen in the system's dialog."""

from __future__ import annotations

from PySide6.QtWidgets import QFileDialog, QWidget

from gui.theme import Theme
from gui.widgets.basics import Button, line
from gui.wizard.fields import text_field
from gui.words import tr


class AuthorityField(QWidget):
    """A path with a button that chooses it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        layout = line(self, spacing=8)
        self.edit = text_field()
        layout.addWidget(self.edit, 1)
        self.choose = Button(tr("Choose…"), theme)
        self.choose.clicked.connect(self._choose)
        layout.addWidget(self.choose)
        self.setFocusProxy(self.edit)

    def setAccessibleName(self, name: str) -> None:  # noqa: N802 - Qt's name
        """The name of the field is that of its line; the button says what it chooses."""
        self.edit.setAccessibleName(name)
        self.choose.setAccessibleName(f"{name}: {tr('Choose…')}")

    @property
    def file(self) -> str:
        """The path; empty for none."""
        return self.edit.text().strip()

    def set_file(self, file: str) -> None:
        """Shows a path."""
        self.edit.setText(file)

    def _choose(self) -> None:
        kinds = tr("Certificates (*.pem *.crt *.cer);;All files (*)")
        chosen, _ = QFileDialog.getOpenFileName(self, tr("The file of the certificate authority"), "", kinds)
        if chosen:
            self.edit.setText(chosen)
